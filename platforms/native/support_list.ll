; Made from support_list.c by scripts/native_ir.py; do not edit.

%struct.list = type { i64, i64, i64, i32, %struct.methods, ptr }
%struct.methods = type { ptr, ptr }

define i32 @numba_list_new(ptr noundef %0, i64 noundef %1, i64 noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store i64 %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  %9 = load i64, ptr %6, align 8
  %10 = icmp ne i64 %9, 0
  br i1 %10, label %11, label %17

11:                                               ; preds = %3
  %12 = load i64, ptr %7, align 8
  %13 = load i64, ptr %6, align 8
  %14 = sdiv i64 9223372036854775807, %13
  %15 = icmp sgt i64 %12, %14
  br i1 %15, label %16, label %17

16:                                               ; preds = %11
  store i32 -2, ptr %4, align 4
  br label %63

17:                                               ; preds = %11, %3
  %18 = call ptr @malloc(i64 noundef 56)
  store ptr %18, ptr %8, align 8
  %19 = load ptr, ptr %8, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %22, label %21

21:                                               ; preds = %17
  store i32 -2, ptr %4, align 4
  br label %63

22:                                               ; preds = %17
  %23 = load ptr, ptr %8, align 8
  %24 = getelementptr inbounds %struct.list, ptr %23, i32 0, i32 0
  store i64 0, ptr %24, align 8
  %25 = load i64, ptr %6, align 8
  %26 = load ptr, ptr %8, align 8
  %27 = getelementptr inbounds %struct.list, ptr %26, i32 0, i32 1
  store i64 %25, ptr %27, align 8
  %28 = load i64, ptr %7, align 8
  %29 = load ptr, ptr %8, align 8
  %30 = getelementptr inbounds %struct.list, ptr %29, i32 0, i32 2
  store i64 %28, ptr %30, align 8
  %31 = load ptr, ptr %8, align 8
  %32 = getelementptr inbounds %struct.list, ptr %31, i32 0, i32 3
  store i32 1, ptr %32, align 8
  %33 = load ptr, ptr %8, align 8
  %34 = getelementptr inbounds %struct.list, ptr %33, i32 0, i32 4
  %35 = getelementptr inbounds %struct.methods, ptr %34, i32 0, i32 1
  store ptr null, ptr %35, align 8
  %36 = load ptr, ptr %8, align 8
  %37 = getelementptr inbounds %struct.list, ptr %36, i32 0, i32 4
  %38 = getelementptr inbounds %struct.methods, ptr %37, i32 0, i32 0
  store ptr null, ptr %38, align 8
  %39 = load ptr, ptr %8, align 8
  %40 = getelementptr inbounds %struct.list, ptr %39, i32 0, i32 5
  store ptr null, ptr %40, align 8
  %41 = load i64, ptr %7, align 8
  %42 = icmp ne i64 %41, 0
  br i1 %42, label %43, label %60

43:                                               ; preds = %22
  %44 = load i64, ptr %6, align 8
  %45 = icmp ne i64 %44, 0
  br i1 %45, label %46, label %60

46:                                               ; preds = %43
  %47 = load i64, ptr %6, align 8
  %48 = load i64, ptr %7, align 8
  %49 = mul nsw i64 %47, %48
  %50 = call ptr @malloc(i64 noundef %49)
  %51 = load ptr, ptr %8, align 8
  %52 = getelementptr inbounds %struct.list, ptr %51, i32 0, i32 5
  store ptr %50, ptr %52, align 8
  %53 = load ptr, ptr %8, align 8
  %54 = getelementptr inbounds %struct.list, ptr %53, i32 0, i32 5
  %55 = load ptr, ptr %54, align 8
  %56 = icmp ne ptr %55, null
  br i1 %56, label %59, label %57

57:                                               ; preds = %46
  %58 = load ptr, ptr %8, align 8
  call void @free(ptr noundef %58)
  store i32 -2, ptr %4, align 4
  br label %63

59:                                               ; preds = %46
  br label %60

60:                                               ; preds = %59, %43, %22
  %61 = load ptr, ptr %8, align 8
  %62 = load ptr, ptr %5, align 8
  store ptr %61, ptr %62, align 8
  store i32 0, ptr %4, align 4
  br label %63

63:                                               ; preds = %60, %57, %21, %16
  %64 = load i32, ptr %4, align 4
  ret i32 %64
}

declare ptr @malloc(i64 noundef)

declare void @free(ptr noundef)

define void @numba_list_set_method_table(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.list, ptr %5, i32 0, i32 4
  %7 = load ptr, ptr %4, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %6, ptr align 8 %7, i64 16, i1 false)
  ret void
}

declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

define void @numba_list_free(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i64 0, ptr %3, align 8
  br label %4

4:                                                ; preds = %23, %1
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds %struct.list, ptr %5, i32 0, i32 4
  %7 = getelementptr inbounds %struct.methods, ptr %6, i32 0, i32 1
  %8 = load ptr, ptr %7, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %16

10:                                               ; preds = %4
  %11 = load i64, ptr %3, align 8
  %12 = load ptr, ptr %2, align 8
  %13 = getelementptr inbounds %struct.list, ptr %12, i32 0, i32 0
  %14 = load i64, ptr %13, align 8
  %15 = icmp slt i64 %11, %14
  br label %16

16:                                               ; preds = %10, %4
  %17 = phi i1 [ false, %4 ], [ %15, %10 ]
  br i1 %17, label %18, label %26

18:                                               ; preds = %16
  %19 = load ptr, ptr %2, align 8
  %20 = load ptr, ptr %2, align 8
  %21 = load i64, ptr %3, align 8
  %22 = call ptr @item_at(ptr noundef %20, i64 noundef %21)
  call void @decref(ptr noundef %19, ptr noundef %22)
  br label %23

23:                                               ; preds = %18
  %24 = load i64, ptr %3, align 8
  %25 = add nsw i64 %24, 1
  store i64 %25, ptr %3, align 8
  br label %4

26:                                               ; preds = %16
  %27 = load ptr, ptr %2, align 8
  %28 = getelementptr inbounds %struct.list, ptr %27, i32 0, i32 5
  %29 = load ptr, ptr %28, align 8
  call void @free(ptr noundef %29)
  %30 = load ptr, ptr %2, align 8
  call void @free(ptr noundef %30)
  ret void
}

define internal void @decref(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.list, ptr %5, i32 0, i32 4
  %7 = getelementptr inbounds %struct.methods, ptr %6, i32 0, i32 1
  %8 = load ptr, ptr %7, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %16

10:                                               ; preds = %2
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds %struct.list, ptr %11, i32 0, i32 4
  %13 = getelementptr inbounds %struct.methods, ptr %12, i32 0, i32 1
  %14 = load ptr, ptr %13, align 8
  %15 = load ptr, ptr %4, align 8
  call void %14(ptr noundef %15)
  br label %16

16:                                               ; preds = %10, %2
  ret void
}

define internal ptr @item_at(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.list, ptr %5, i32 0, i32 5
  %7 = load ptr, ptr %6, align 8
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds %struct.list, ptr %8, i32 0, i32 1
  %10 = load i64, ptr %9, align 8
  %11 = load i64, ptr %4, align 8
  %12 = mul nsw i64 %10, %11
  %13 = getelementptr inbounds i8, ptr %7, i64 %12
  ret ptr %13
}

define ptr @numba_list_base_ptr(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.list, ptr %3, i32 0, i32 5
  %5 = load ptr, ptr %4, align 8
  ret ptr %5
}

define i64 @numba_list_size_address(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.list, ptr %3, i32 0, i32 0
  %5 = ptrtoint ptr %4 to i64
  ret i64 %5
}

define i64 @numba_list_allocated(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.list, ptr %3, i32 0, i32 2
  %5 = load i64, ptr %4, align 8
  ret i64 %5
}

define i32 @numba_list_is_mutable(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.list, ptr %3, i32 0, i32 3
  %5 = load i32, ptr %4, align 8
  ret i32 %5
}

define void @numba_list_set_is_mutable(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load i64, ptr %4, align 8
  %6 = trunc i64 %5 to i32
  %7 = load ptr, ptr %3, align 8
  %8 = getelementptr inbounds %struct.list, ptr %7, i32 0, i32 3
  store i32 %6, ptr %8, align 8
  ret void
}

define i32 @numba_list_append(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.list, ptr %7, i32 0, i32 3
  %9 = load i32, ptr %8, align 8
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %11, label %18

11:                                               ; preds = %2
  %12 = load ptr, ptr %4, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.list, ptr %13, i32 0, i32 0
  %15 = load i64, ptr %14, align 8
  %16 = add nsw i64 %15, 1
  %17 = call i32 @resize(ptr noundef %12, i64 noundef %16)
  br label %19

18:                                               ; preds = %2
  br label %19

19:                                               ; preds = %18, %11
  %20 = phi i32 [ %17, %11 ], [ -5, %18 ]
  store i32 %20, ptr %6, align 4
  %21 = load i32, ptr %6, align 4
  %22 = icmp ne i32 %21, 0
  br i1 %22, label %23, label %25

23:                                               ; preds = %19
  %24 = load i32, ptr %6, align 4
  store i32 %24, ptr %3, align 4
  br label %39

25:                                               ; preds = %19
  %26 = load ptr, ptr %4, align 8
  %27 = load ptr, ptr %4, align 8
  %28 = getelementptr inbounds %struct.list, ptr %27, i32 0, i32 0
  %29 = load i64, ptr %28, align 8
  %30 = sub nsw i64 %29, 1
  %31 = call ptr @item_at(ptr noundef %26, i64 noundef %30)
  %32 = load ptr, ptr %5, align 8
  %33 = load ptr, ptr %4, align 8
  %34 = getelementptr inbounds %struct.list, ptr %33, i32 0, i32 1
  %35 = load i64, ptr %34, align 8
  %36 = call ptr @memcpy(ptr noundef %31, ptr noundef %32, i64 noundef %35)
  %37 = load ptr, ptr %4, align 8
  %38 = load ptr, ptr %5, align 8
  call void @incref(ptr noundef %37, ptr noundef %38)
  store i32 0, ptr %3, align 4
  br label %39

39:                                               ; preds = %25, %23
  %40 = load i32, ptr %3, align 4
  ret i32 %40
}

define internal i32 @resize(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %8 = load i64, ptr %5, align 8
  %9 = load i64, ptr %5, align 8
  %10 = ashr i64 %9, 3
  %11 = add i64 %8, %10
  %12 = load i64, ptr %5, align 8
  %13 = icmp slt i64 %12, 9
  %14 = zext i1 %13 to i64
  %15 = select i1 %13, i32 3, i32 6
  %16 = sext i32 %15 to i64
  %17 = add i64 %11, %16
  store i64 %17, ptr %6, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.list, ptr %18, i32 0, i32 2
  %20 = load i64, ptr %19, align 8
  %21 = load i64, ptr %5, align 8
  %22 = icmp sge i64 %20, %21
  br i1 %22, label %23, label %34

23:                                               ; preds = %2
  %24 = load i64, ptr %5, align 8
  %25 = load ptr, ptr %4, align 8
  %26 = getelementptr inbounds %struct.list, ptr %25, i32 0, i32 2
  %27 = load i64, ptr %26, align 8
  %28 = ashr i64 %27, 1
  %29 = icmp sge i64 %24, %28
  br i1 %29, label %30, label %34

30:                                               ; preds = %23
  %31 = load i64, ptr %5, align 8
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.list, ptr %32, i32 0, i32 0
  store i64 %31, ptr %33, align 8
  store i32 0, ptr %3, align 4
  br label %108

34:                                               ; preds = %23, %2
  %35 = load i64, ptr %5, align 8
  %36 = icmp ne i64 %35, 0
  br i1 %36, label %38, label %37

37:                                               ; preds = %34
  store i64 0, ptr %6, align 8
  br label %38

38:                                               ; preds = %37, %34
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.list, ptr %39, i32 0, i32 1
  %41 = load i64, ptr %40, align 8
  %42 = icmp ne i64 %41, 0
  br i1 %42, label %43, label %51

43:                                               ; preds = %38
  %44 = load i64, ptr %6, align 8
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds %struct.list, ptr %45, i32 0, i32 1
  %47 = load i64, ptr %46, align 8
  %48 = sdiv i64 9223372036854775807, %47
  %49 = icmp ugt i64 %44, %48
  br i1 %49, label %50, label %51

50:                                               ; preds = %43
  store i32 -2, ptr %3, align 4
  br label %108

51:                                               ; preds = %43, %38
  %52 = load i64, ptr %6, align 8
  %53 = icmp ne i64 %52, 0
  br i1 %53, label %54, label %69

54:                                               ; preds = %51
  %55 = load ptr, ptr %4, align 8
  %56 = getelementptr inbounds %struct.list, ptr %55, i32 0, i32 1
  %57 = load i64, ptr %56, align 8
  %58 = icmp ne i64 %57, 0
  br i1 %58, label %59, label %69

59:                                               ; preds = %54
  %60 = load ptr, ptr %4, align 8
  %61 = getelementptr inbounds %struct.list, ptr %60, i32 0, i32 5
  %62 = load ptr, ptr %61, align 8
  %63 = load i64, ptr %6, align 8
  %64 = load ptr, ptr %4, align 8
  %65 = getelementptr inbounds %struct.list, ptr %64, i32 0, i32 1
  %66 = load i64, ptr %65, align 8
  %67 = mul i64 %63, %66
  %68 = call ptr @realloc(ptr noundef %62, i64 noundef %67)
  store ptr %68, ptr %7, align 8
  br label %75

69:                                               ; preds = %54, %51
  %70 = load ptr, ptr %4, align 8
  %71 = getelementptr inbounds %struct.list, ptr %70, i32 0, i32 5
  %72 = load ptr, ptr %71, align 8
  call void @free(ptr noundef %72)
  store ptr null, ptr %7, align 8
  %73 = load ptr, ptr %4, align 8
  %74 = getelementptr inbounds %struct.list, ptr %73, i32 0, i32 5
  store ptr null, ptr %74, align 8
  br label %75

75:                                               ; preds = %69, %59
  %76 = load ptr, ptr %7, align 8
  %77 = icmp ne ptr %76, null
  br i1 %77, label %97, label %78

78:                                               ; preds = %75
  %79 = load i64, ptr %6, align 8
  %80 = icmp ne i64 %79, 0
  br i1 %80, label %81, label %97

81:                                               ; preds = %78
  %82 = load ptr, ptr %4, align 8
  %83 = getelementptr inbounds %struct.list, ptr %82, i32 0, i32 1
  %84 = load i64, ptr %83, align 8
  %85 = icmp ne i64 %84, 0
  br i1 %85, label %86, label %97

86:                                               ; preds = %81
  %87 = load i64, ptr %5, align 8
  %88 = load ptr, ptr %4, align 8
  %89 = getelementptr inbounds %struct.list, ptr %88, i32 0, i32 2
  %90 = load i64, ptr %89, align 8
  %91 = icmp sgt i64 %87, %90
  br i1 %91, label %92, label %93

92:                                               ; preds = %86
  store i32 -2, ptr %3, align 4
  br label %108

93:                                               ; preds = %86
  %94 = load ptr, ptr %4, align 8
  %95 = getelementptr inbounds %struct.list, ptr %94, i32 0, i32 2
  %96 = load i64, ptr %95, align 8
  store i64 %96, ptr %6, align 8
  br label %101

97:                                               ; preds = %81, %78, %75
  %98 = load ptr, ptr %7, align 8
  %99 = load ptr, ptr %4, align 8
  %100 = getelementptr inbounds %struct.list, ptr %99, i32 0, i32 5
  store ptr %98, ptr %100, align 8
  br label %101

101:                                              ; preds = %97, %93
  %102 = load i64, ptr %6, align 8
  %103 = load ptr, ptr %4, align 8
  %104 = getelementptr inbounds %struct.list, ptr %103, i32 0, i32 2
  store i64 %102, ptr %104, align 8
  %105 = load i64, ptr %5, align 8
  %106 = load ptr, ptr %4, align 8
  %107 = getelementptr inbounds %struct.list, ptr %106, i32 0, i32 0
  store i64 %105, ptr %107, align 8
  store i32 0, ptr %3, align 4
  br label %108

108:                                              ; preds = %101, %92, %50, %30
  %109 = load i32, ptr %3, align 4
  ret i32 %109
}

declare ptr @memcpy(ptr noundef, ptr noundef, i64 noundef)

define internal void @incref(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.list, ptr %5, i32 0, i32 4
  %7 = getelementptr inbounds %struct.methods, ptr %6, i32 0, i32 0
  %8 = load ptr, ptr %7, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %16

10:                                               ; preds = %2
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds %struct.list, ptr %11, i32 0, i32 4
  %13 = getelementptr inbounds %struct.methods, ptr %12, i32 0, i32 0
  %14 = load ptr, ptr %13, align 8
  %15 = load ptr, ptr %4, align 8
  call void %14(ptr noundef %15)
  br label %16

16:                                               ; preds = %10, %2
  ret void
}

define i32 @numba_list_setitem(ptr noundef %0, i64 noundef %1, ptr noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store i64 %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = getelementptr inbounds %struct.list, ptr %8, i32 0, i32 3
  %10 = load i32, ptr %9, align 8
  %11 = icmp ne i32 %10, 0
  br i1 %11, label %13, label %12

12:                                               ; preds = %3
  store i32 -5, ptr %4, align 4
  br label %34

13:                                               ; preds = %3
  %14 = load ptr, ptr %5, align 8
  %15 = load i64, ptr %6, align 8
  %16 = call i32 @has(ptr noundef %14, i64 noundef %15)
  %17 = icmp ne i32 %16, 0
  br i1 %17, label %19, label %18

18:                                               ; preds = %13
  store i32 -1, ptr %4, align 4
  br label %34

19:                                               ; preds = %13
  %20 = load ptr, ptr %5, align 8
  %21 = load ptr, ptr %7, align 8
  call void @incref(ptr noundef %20, ptr noundef %21)
  %22 = load ptr, ptr %5, align 8
  %23 = load ptr, ptr %5, align 8
  %24 = load i64, ptr %6, align 8
  %25 = call ptr @item_at(ptr noundef %23, i64 noundef %24)
  call void @decref(ptr noundef %22, ptr noundef %25)
  %26 = load ptr, ptr %5, align 8
  %27 = load i64, ptr %6, align 8
  %28 = call ptr @item_at(ptr noundef %26, i64 noundef %27)
  %29 = load ptr, ptr %7, align 8
  %30 = load ptr, ptr %5, align 8
  %31 = getelementptr inbounds %struct.list, ptr %30, i32 0, i32 1
  %32 = load i64, ptr %31, align 8
  %33 = call ptr @memcpy(ptr noundef %28, ptr noundef %29, i64 noundef %32)
  store i32 0, ptr %4, align 4
  br label %34

34:                                               ; preds = %19, %18, %12
  %35 = load i32, ptr %4, align 4
  ret i32 %35
}

define internal i32 @has(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load i64, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds %struct.list, ptr %6, i32 0, i32 0
  %8 = load i64, ptr %7, align 8
  %9 = icmp ult i64 %5, %8
  %10 = zext i1 %9 to i32
  ret i32 %10
}

define i32 @numba_list_delitem(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = getelementptr inbounds %struct.list, ptr %6, i32 0, i32 3
  %8 = load i32, ptr %7, align 8
  %9 = icmp ne i32 %8, 0
  br i1 %9, label %11, label %10

10:                                               ; preds = %2
  store i32 -5, ptr %3, align 4
  br label %38

11:                                               ; preds = %2
  %12 = load ptr, ptr %4, align 8
  %13 = load i64, ptr %5, align 8
  %14 = call i32 @has(ptr noundef %12, i64 noundef %13)
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %17, label %16

16:                                               ; preds = %11
  store i32 -1, ptr %3, align 4
  br label %38

17:                                               ; preds = %11
  %18 = load ptr, ptr %4, align 8
  %19 = load ptr, ptr %4, align 8
  %20 = load i64, ptr %5, align 8
  %21 = call ptr @item_at(ptr noundef %19, i64 noundef %20)
  call void @decref(ptr noundef %18, ptr noundef %21)
  %22 = load ptr, ptr %4, align 8
  %23 = load i64, ptr %5, align 8
  %24 = load i64, ptr %5, align 8
  %25 = add nsw i64 %24, 1
  %26 = load ptr, ptr %4, align 8
  %27 = getelementptr inbounds %struct.list, ptr %26, i32 0, i32 0
  %28 = load i64, ptr %27, align 8
  %29 = sub nsw i64 %28, 1
  %30 = load i64, ptr %5, align 8
  %31 = sub nsw i64 %29, %30
  call void @move(ptr noundef %22, i64 noundef %23, i64 noundef %25, i64 noundef %31)
  %32 = load ptr, ptr %4, align 8
  %33 = load ptr, ptr %4, align 8
  %34 = getelementptr inbounds %struct.list, ptr %33, i32 0, i32 0
  %35 = load i64, ptr %34, align 8
  %36 = sub nsw i64 %35, 1
  %37 = call i32 @resize(ptr noundef %32, i64 noundef %36)
  store i32 %37, ptr %3, align 4
  br label %38

38:                                               ; preds = %17, %16, %10
  %39 = load i32, ptr %3, align 4
  ret i32 %39
}

define internal void @move(ptr noundef %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store i64 %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store i64 %3, ptr %8, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = load i64, ptr %6, align 8
  %11 = call ptr @item_at(ptr noundef %9, i64 noundef %10)
  %12 = load ptr, ptr %5, align 8
  %13 = load i64, ptr %7, align 8
  %14 = call ptr @item_at(ptr noundef %12, i64 noundef %13)
  %15 = load i64, ptr %8, align 8
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds %struct.list, ptr %16, i32 0, i32 1
  %18 = load i64, ptr %17, align 8
  %19 = mul nsw i64 %15, %18
  %20 = call ptr @memmove(ptr noundef %11, ptr noundef %14, i64 noundef %19)
  ret void
}

define i32 @numba_list_delete_slice(ptr noundef %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca i64, align 8
  %11 = alloca i64, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  store ptr %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = getelementptr inbounds %struct.list, ptr %15, i32 0, i32 3
  %17 = load i32, ptr %16, align 8
  %18 = icmp ne i32 %17, 0
  br i1 %18, label %20, label %19

19:                                               ; preds = %4
  store i32 -5, ptr %5, align 4
  br label %125

20:                                               ; preds = %4
  %21 = load i64, ptr %9, align 8
  %22 = icmp sgt i64 %21, 0
  br i1 %22, label %23, label %38

23:                                               ; preds = %20
  %24 = load i64, ptr %7, align 8
  %25 = load i64, ptr %8, align 8
  %26 = icmp slt i64 %24, %25
  br i1 %26, label %27, label %35

27:                                               ; preds = %23
  %28 = load i64, ptr %8, align 8
  %29 = load i64, ptr %7, align 8
  %30 = sub nsw i64 %28, %29
  %31 = sub nsw i64 %30, 1
  %32 = load i64, ptr %9, align 8
  %33 = sdiv i64 %31, %32
  %34 = add nsw i64 %33, 1
  br label %36

35:                                               ; preds = %23
  br label %36

36:                                               ; preds = %35, %27
  %37 = phi i64 [ %34, %27 ], [ 0, %35 ]
  store i64 %37, ptr %10, align 8
  br label %54

38:                                               ; preds = %20
  %39 = load i64, ptr %8, align 8
  %40 = load i64, ptr %7, align 8
  %41 = icmp slt i64 %39, %40
  br i1 %41, label %42, label %51

42:                                               ; preds = %38
  %43 = load i64, ptr %7, align 8
  %44 = load i64, ptr %8, align 8
  %45 = sub nsw i64 %43, %44
  %46 = sub nsw i64 %45, 1
  %47 = load i64, ptr %9, align 8
  %48 = sub nsw i64 0, %47
  %49 = sdiv i64 %46, %48
  %50 = add nsw i64 %49, 1
  br label %52

51:                                               ; preds = %38
  br label %52

52:                                               ; preds = %51, %42
  %53 = phi i64 [ %50, %42 ], [ 0, %51 ]
  store i64 %53, ptr %10, align 8
  br label %54

54:                                               ; preds = %52, %36
  %55 = load i64, ptr %10, align 8
  %56 = icmp ne i64 %55, 0
  br i1 %56, label %58, label %57

57:                                               ; preds = %54
  store i32 0, ptr %5, align 4
  br label %125

58:                                               ; preds = %54
  %59 = load i64, ptr %9, align 8
  %60 = icmp slt i64 %59, 0
  br i1 %60, label %61, label %70

61:                                               ; preds = %58
  %62 = load i64, ptr %9, align 8
  %63 = load i64, ptr %10, align 8
  %64 = sub nsw i64 %63, 1
  %65 = mul nsw i64 %62, %64
  %66 = load i64, ptr %7, align 8
  %67 = add nsw i64 %66, %65
  store i64 %67, ptr %7, align 8
  %68 = load i64, ptr %9, align 8
  %69 = sub nsw i64 0, %68
  store i64 %69, ptr %9, align 8
  br label %70

70:                                               ; preds = %61, %58
  %71 = load i64, ptr %7, align 8
  store i64 %71, ptr %11, align 8
  store i64 0, ptr %12, align 8
  br label %72

72:                                               ; preds = %114, %70
  %73 = load i64, ptr %12, align 8
  %74 = load i64, ptr %10, align 8
  %75 = icmp slt i64 %73, %74
  br i1 %75, label %76, label %117

76:                                               ; preds = %72
  %77 = load i64, ptr %7, align 8
  %78 = load i64, ptr %12, align 8
  %79 = load i64, ptr %9, align 8
  %80 = mul nsw i64 %78, %79
  %81 = add nsw i64 %77, %80
  store i64 %81, ptr %13, align 8
  %82 = load i64, ptr %12, align 8
  %83 = add nsw i64 %82, 1
  %84 = load i64, ptr %10, align 8
  %85 = icmp slt i64 %83, %84
  br i1 %85, label %86, label %90

86:                                               ; preds = %76
  %87 = load i64, ptr %13, align 8
  %88 = load i64, ptr %9, align 8
  %89 = add nsw i64 %87, %88
  br label %94

90:                                               ; preds = %76
  %91 = load ptr, ptr %6, align 8
  %92 = getelementptr inbounds %struct.list, ptr %91, i32 0, i32 0
  %93 = load i64, ptr %92, align 8
  br label %94

94:                                               ; preds = %90, %86
  %95 = phi i64 [ %89, %86 ], [ %93, %90 ]
  store i64 %95, ptr %14, align 8
  %96 = load ptr, ptr %6, align 8
  %97 = load ptr, ptr %6, align 8
  %98 = load i64, ptr %13, align 8
  %99 = call ptr @item_at(ptr noundef %97, i64 noundef %98)
  call void @decref(ptr noundef %96, ptr noundef %99)
  %100 = load ptr, ptr %6, align 8
  %101 = load i64, ptr %11, align 8
  %102 = load i64, ptr %13, align 8
  %103 = add nsw i64 %102, 1
  %104 = load i64, ptr %14, align 8
  %105 = load i64, ptr %13, align 8
  %106 = sub nsw i64 %104, %105
  %107 = sub nsw i64 %106, 1
  call void @move(ptr noundef %100, i64 noundef %101, i64 noundef %103, i64 noundef %107)
  %108 = load i64, ptr %14, align 8
  %109 = load i64, ptr %13, align 8
  %110 = sub nsw i64 %108, %109
  %111 = sub nsw i64 %110, 1
  %112 = load i64, ptr %11, align 8
  %113 = add nsw i64 %112, %111
  store i64 %113, ptr %11, align 8
  br label %114

114:                                              ; preds = %94
  %115 = load i64, ptr %12, align 8
  %116 = add nsw i64 %115, 1
  store i64 %116, ptr %12, align 8
  br label %72

117:                                              ; preds = %72
  %118 = load ptr, ptr %6, align 8
  %119 = load ptr, ptr %6, align 8
  %120 = getelementptr inbounds %struct.list, ptr %119, i32 0, i32 0
  %121 = load i64, ptr %120, align 8
  %122 = load i64, ptr %10, align 8
  %123 = sub nsw i64 %121, %122
  %124 = call i32 @resize(ptr noundef %118, i64 noundef %123)
  store i32 %124, ptr %5, align 4
  br label %125

125:                                              ; preds = %117, %57, %19
  %126 = load i32, ptr %5, align 4
  ret i32 %126
}

declare ptr @realloc(ptr noundef, i64 noundef)

declare ptr @memmove(ptr noundef, ptr noundef, i64 noundef)

attributes #0 = { nounwind }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
