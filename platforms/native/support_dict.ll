; Made from support_dict.c by scripts/native_ir.py; do not edit.

%struct.dict = type { i64, i64, i64, i64, i64, i64, i64, i64, i64, %struct.methods, ptr, ptr }
%struct.methods = type { ptr, ptr, ptr, ptr, ptr }
%struct.probe = type { i64, i64 }
%struct.iterator = type { ptr, i64, i64, i64 }

define i64 @numba_dict_lookup(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load i64, ptr %7, align 8
  %13 = call i64 @find(ptr noundef %10, ptr noundef %11, i64 noundef %12)
  store i64 %13, ptr %9, align 8
  %14 = load i64, ptr %9, align 8
  %15 = icmp sge i64 %14, 0
  br i1 %15, label %16, label %25

16:                                               ; preds = %4
  %17 = load ptr, ptr %8, align 8
  %18 = load ptr, ptr %5, align 8
  %19 = load i64, ptr %9, align 8
  %20 = call ptr @value_of(ptr noundef %18, i64 noundef %19)
  %21 = load ptr, ptr %5, align 8
  %22 = getelementptr inbounds %struct.dict, ptr %21, i32 0, i32 6
  %23 = load i64, ptr %22, align 8
  %24 = call ptr @memcpy(ptr noundef %17, ptr noundef %20, i64 noundef %23)
  br label %25

25:                                               ; preds = %16, %4
  %26 = load i64, ptr %9, align 8
  ret i64 %26
}

define internal i64 @find(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca i64, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca %struct.probe, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = load i64, ptr %7, align 8
  call void @start(ptr noundef %8, ptr noundef %11, i64 noundef %12)
  br label %13

13:                                               ; preds = %79, %3
  %14 = load ptr, ptr %5, align 8
  %15 = getelementptr inbounds %struct.dict, ptr %14, i32 0, i32 10
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr inbounds %struct.probe, ptr %8, i32 0, i32 0
  %18 = load i64, ptr %17, align 8
  %19 = getelementptr inbounds i32, ptr %16, i64 %18
  %20 = load i32, ptr %19, align 4
  store i32 %20, ptr %9, align 4
  %21 = load i32, ptr %9, align 4
  %22 = icmp eq i32 %21, -1
  br i1 %22, label %23, label %24

23:                                               ; preds = %13
  store i64 -1, ptr %4, align 8
  br label %81

24:                                               ; preds = %13
  %25 = load i32, ptr %9, align 4
  %26 = icmp slt i32 %25, 0
  br i1 %26, label %35, label %27

27:                                               ; preds = %24
  %28 = load ptr, ptr %5, align 8
  %29 = load i32, ptr %9, align 4
  %30 = sext i32 %29 to i64
  %31 = call ptr @hash_of(ptr noundef %28, i64 noundef %30)
  %32 = load i64, ptr %31, align 8
  %33 = load i64, ptr %7, align 8
  %34 = icmp ne i64 %32, %33
  br i1 %34, label %35, label %36

35:                                               ; preds = %27, %24
  br label %79

36:                                               ; preds = %27
  %37 = load ptr, ptr %5, align 8
  %38 = getelementptr inbounds %struct.dict, ptr %37, i32 0, i32 9
  %39 = getelementptr inbounds %struct.methods, ptr %38, i32 0, i32 0
  %40 = load ptr, ptr %39, align 8
  %41 = icmp ne ptr %40, null
  br i1 %41, label %42, label %53

42:                                               ; preds = %36
  %43 = load ptr, ptr %5, align 8
  %44 = getelementptr inbounds %struct.dict, ptr %43, i32 0, i32 9
  %45 = getelementptr inbounds %struct.methods, ptr %44, i32 0, i32 0
  %46 = load ptr, ptr %45, align 8
  %47 = load ptr, ptr %5, align 8
  %48 = load i32, ptr %9, align 4
  %49 = sext i32 %48 to i64
  %50 = call ptr @key_of(ptr noundef %47, i64 noundef %49)
  %51 = load ptr, ptr %6, align 8
  %52 = call i32 %46(ptr noundef %50, ptr noundef %51)
  store i32 %52, ptr %10, align 4
  br label %66

53:                                               ; preds = %36
  %54 = load ptr, ptr %5, align 8
  %55 = load i32, ptr %9, align 4
  %56 = sext i32 %55 to i64
  %57 = call ptr @key_of(ptr noundef %54, i64 noundef %56)
  %58 = load ptr, ptr %6, align 8
  %59 = load ptr, ptr %5, align 8
  %60 = getelementptr inbounds %struct.dict, ptr %59, i32 0, i32 5
  %61 = load i64, ptr %60, align 8
  %62 = call i32 @memcmp(ptr noundef %57, ptr noundef %58, i64 noundef %61)
  %63 = icmp ne i32 %62, 0
  %64 = xor i1 %63, true
  %65 = zext i1 %64 to i32
  store i32 %65, ptr %10, align 4
  br label %66

66:                                               ; preds = %53, %42
  %67 = load i32, ptr %10, align 4
  %68 = icmp ne i32 %67, 0
  br i1 %68, label %69, label %78

69:                                               ; preds = %66
  %70 = load i32, ptr %10, align 4
  %71 = icmp slt i32 %70, 0
  br i1 %71, label %72, label %73

72:                                               ; preds = %69
  br label %75

73:                                               ; preds = %69
  %74 = load i32, ptr %9, align 4
  br label %75

75:                                               ; preds = %73, %72
  %76 = phi i32 [ -3, %72 ], [ %74, %73 ]
  %77 = sext i32 %76 to i64
  store i64 %77, ptr %4, align 8
  br label %81

78:                                               ; preds = %66
  br label %79

79:                                               ; preds = %78, %35
  %80 = load ptr, ptr %5, align 8
  call void @advance(ptr noundef %8, ptr noundef %80)
  br label %13

81:                                               ; preds = %75, %23
  %82 = load i64, ptr %4, align 8
  ret i64 %82
}

declare ptr @memcpy(ptr noundef, ptr noundef, i64 noundef)

define internal ptr @value_of(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i64, ptr %4, align 8
  %7 = call ptr @hash_of(ptr noundef %5, i64 noundef %6)
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds %struct.dict, ptr %8, i32 0, i32 7
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr inbounds i8, ptr %7, i64 %10
  ret ptr %11
}

define i64 @numba_dict_length(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.dict, ptr %3, i32 0, i32 0
  %5 = load i64, ptr %4, align 8
  ret i64 %5
}

define i32 @numba_dict_new_sized(ptr noundef %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  store i64 8, ptr %10, align 8
  %12 = call ptr @malloc(i64 noundef 128)
  store ptr %12, ptr %11, align 8
  %13 = load ptr, ptr %11, align 8
  %14 = icmp ne ptr %13, null
  br i1 %14, label %16, label %15

15:                                               ; preds = %4
  store i32 -1, ptr %5, align 4
  br label %61

16:                                               ; preds = %4
  %17 = load ptr, ptr %11, align 8
  %18 = call ptr @memset(ptr noundef %17, i32 noundef 0, i64 noundef 128)
  %19 = load i64, ptr %8, align 8
  %20 = load ptr, ptr %11, align 8
  %21 = getelementptr inbounds %struct.dict, ptr %20, i32 0, i32 5
  store i64 %19, ptr %21, align 8
  %22 = load i64, ptr %9, align 8
  %23 = load ptr, ptr %11, align 8
  %24 = getelementptr inbounds %struct.dict, ptr %23, i32 0, i32 6
  store i64 %22, ptr %24, align 8
  %25 = load i64, ptr %8, align 8
  %26 = call i64 @aligned(i64 noundef %25)
  %27 = add nsw i64 8, %26
  %28 = load ptr, ptr %11, align 8
  %29 = getelementptr inbounds %struct.dict, ptr %28, i32 0, i32 7
  store i64 %27, ptr %29, align 8
  %30 = load ptr, ptr %11, align 8
  %31 = getelementptr inbounds %struct.dict, ptr %30, i32 0, i32 7
  %32 = load i64, ptr %31, align 8
  %33 = load i64, ptr %9, align 8
  %34 = call i64 @aligned(i64 noundef %33)
  %35 = add nsw i64 %32, %34
  %36 = load ptr, ptr %11, align 8
  %37 = getelementptr inbounds %struct.dict, ptr %36, i32 0, i32 8
  store i64 %35, ptr %37, align 8
  br label %38

38:                                               ; preds = %48, %16
  %39 = load i64, ptr %10, align 8
  %40 = icmp sle i64 %39, 2147483648
  br i1 %40, label %41, label %46

41:                                               ; preds = %38
  %42 = load i64, ptr %10, align 8
  %43 = call i64 @two_thirds(i64 noundef %42)
  %44 = load i64, ptr %7, align 8
  %45 = icmp slt i64 %43, %44
  br label %46

46:                                               ; preds = %41, %38
  %47 = phi i1 [ false, %38 ], [ %45, %41 ]
  br i1 %47, label %48, label %51

48:                                               ; preds = %46
  %49 = load i64, ptr %10, align 8
  %50 = shl i64 %49, 1
  store i64 %50, ptr %10, align 8
  br label %38

51:                                               ; preds = %46
  %52 = load ptr, ptr %11, align 8
  %53 = load i64, ptr %10, align 8
  %54 = call i32 @new_table(ptr noundef %52, i64 noundef %53)
  %55 = icmp ne i32 %54, 0
  br i1 %55, label %56, label %58

56:                                               ; preds = %51
  %57 = load ptr, ptr %11, align 8
  call void @free(ptr noundef %57)
  store i32 -1, ptr %5, align 4
  br label %61

58:                                               ; preds = %51
  %59 = load ptr, ptr %11, align 8
  %60 = load ptr, ptr %6, align 8
  store ptr %59, ptr %60, align 8
  store i32 0, ptr %5, align 4
  br label %61

61:                                               ; preds = %58, %56, %15
  %62 = load i32, ptr %5, align 4
  ret i32 %62
}

declare ptr @malloc(i64 noundef)

declare ptr @memset(ptr noundef, i32 noundef, i64 noundef)

define internal i64 @aligned(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = add nsw i64 %3, 7
  %5 = and i64 %4, -8
  ret i64 %5
}

define internal i64 @two_thirds(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = shl i64 %3, 1
  %5 = sdiv i64 %4, 3
  ret i64 %5
}

define internal i32 @new_table(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %9 = load i64, ptr %5, align 8
  %10 = call i64 @two_thirds(i64 noundef %9)
  store i64 %10, ptr %6, align 8
  %11 = load i64, ptr %5, align 8
  %12 = mul nsw i64 %11, 4
  store i64 %12, ptr %7, align 8
  %13 = load i64, ptr %5, align 8
  %14 = icmp sgt i64 %13, 2147483648
  br i1 %14, label %24, label %15

15:                                               ; preds = %2
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.dict, ptr %16, i32 0, i32 8
  %18 = load i64, ptr %17, align 8
  %19 = load i64, ptr %7, align 8
  %20 = sub nsw i64 9223372036854775807, %19
  %21 = load i64, ptr %6, align 8
  %22 = sdiv i64 %20, %21
  %23 = icmp sgt i64 %18, %22
  br i1 %23, label %24, label %25

24:                                               ; preds = %15, %2
  store i32 -1, ptr %3, align 4
  br label %57

25:                                               ; preds = %15
  %26 = load i64, ptr %7, align 8
  %27 = load i64, ptr %6, align 8
  %28 = load ptr, ptr %4, align 8
  %29 = getelementptr inbounds %struct.dict, ptr %28, i32 0, i32 8
  %30 = load i64, ptr %29, align 8
  %31 = mul nsw i64 %27, %30
  %32 = add nsw i64 %26, %31
  %33 = call ptr @malloc(i64 noundef %32)
  store ptr %33, ptr %8, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = icmp ne ptr %34, null
  br i1 %35, label %37, label %36

36:                                               ; preds = %25
  store i32 -1, ptr %3, align 4
  br label %57

37:                                               ; preds = %25
  %38 = load ptr, ptr %8, align 8
  %39 = load i64, ptr %7, align 8
  %40 = call ptr @memset(ptr noundef %38, i32 noundef 255, i64 noundef %39)
  %41 = load ptr, ptr %8, align 8
  %42 = load ptr, ptr %4, align 8
  %43 = getelementptr inbounds %struct.dict, ptr %42, i32 0, i32 10
  store ptr %41, ptr %43, align 8
  %44 = load ptr, ptr %8, align 8
  %45 = load i64, ptr %7, align 8
  %46 = getelementptr inbounds i8, ptr %44, i64 %45
  %47 = load ptr, ptr %4, align 8
  %48 = getelementptr inbounds %struct.dict, ptr %47, i32 0, i32 11
  store ptr %46, ptr %48, align 8
  %49 = load i64, ptr %5, align 8
  %50 = load ptr, ptr %4, align 8
  %51 = getelementptr inbounds %struct.dict, ptr %50, i32 0, i32 3
  store i64 %49, ptr %51, align 8
  %52 = load i64, ptr %6, align 8
  %53 = load ptr, ptr %4, align 8
  %54 = getelementptr inbounds %struct.dict, ptr %53, i32 0, i32 2
  store i64 %52, ptr %54, align 8
  %55 = load ptr, ptr %4, align 8
  %56 = getelementptr inbounds %struct.dict, ptr %55, i32 0, i32 1
  store i64 0, ptr %56, align 8
  store i32 0, ptr %3, align 4
  br label %57

57:                                               ; preds = %37, %36, %24
  %58 = load i32, ptr %3, align 4
  ret i32 %58
}

declare void @free(ptr noundef)

define void @numba_dict_set_method_table(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.dict, ptr %5, i32 0, i32 9
  %7 = load ptr, ptr %4, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %6, ptr align 8 %7, i64 40, i1 false)
  ret void
}

declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #2

define void @numba_dict_free(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i64 0, ptr %3, align 8
  br label %4

4:                                                ; preds = %32, %1
  %5 = load i64, ptr %3, align 8
  %6 = load ptr, ptr %2, align 8
  %7 = getelementptr inbounds %struct.dict, ptr %6, i32 0, i32 1
  %8 = load i64, ptr %7, align 8
  %9 = icmp slt i64 %5, %8
  br i1 %9, label %10, label %35

10:                                               ; preds = %4
  %11 = load ptr, ptr %2, align 8
  %12 = load i64, ptr %3, align 8
  %13 = call ptr @hash_of(ptr noundef %11, i64 noundef %12)
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %14, -1
  br i1 %15, label %16, label %17

16:                                               ; preds = %10
  br label %32

17:                                               ; preds = %10
  %18 = load ptr, ptr %2, align 8
  %19 = getelementptr inbounds %struct.dict, ptr %18, i32 0, i32 9
  %20 = getelementptr inbounds %struct.methods, ptr %19, i32 0, i32 2
  %21 = load ptr, ptr %20, align 8
  %22 = load ptr, ptr %2, align 8
  %23 = load i64, ptr %3, align 8
  %24 = call ptr @key_of(ptr noundef %22, i64 noundef %23)
  call void @call(ptr noundef %21, ptr noundef %24)
  %25 = load ptr, ptr %2, align 8
  %26 = getelementptr inbounds %struct.dict, ptr %25, i32 0, i32 9
  %27 = getelementptr inbounds %struct.methods, ptr %26, i32 0, i32 4
  %28 = load ptr, ptr %27, align 8
  %29 = load ptr, ptr %2, align 8
  %30 = load i64, ptr %3, align 8
  %31 = call ptr @value_of(ptr noundef %29, i64 noundef %30)
  call void @call(ptr noundef %28, ptr noundef %31)
  br label %32

32:                                               ; preds = %17, %16
  %33 = load i64, ptr %3, align 8
  %34 = add nsw i64 %33, 1
  store i64 %34, ptr %3, align 8
  br label %4

35:                                               ; preds = %4
  %36 = load ptr, ptr %2, align 8
  %37 = getelementptr inbounds %struct.dict, ptr %36, i32 0, i32 10
  %38 = load ptr, ptr %37, align 8
  call void @free(ptr noundef %38)
  %39 = load ptr, ptr %2, align 8
  call void @free(ptr noundef %39)
  ret void
}

define internal ptr @hash_of(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.dict, ptr %5, i32 0, i32 11
  %7 = load ptr, ptr %6, align 8
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds %struct.dict, ptr %8, i32 0, i32 8
  %10 = load i64, ptr %9, align 8
  %11 = load i64, ptr %4, align 8
  %12 = mul nsw i64 %10, %11
  %13 = getelementptr inbounds i8, ptr %7, i64 %12
  ret ptr %13
}

define internal void @call(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = icmp ne ptr %5, null
  br i1 %6, label %7, label %10

7:                                                ; preds = %2
  %8 = load ptr, ptr %3, align 8
  %9 = load ptr, ptr %4, align 8
  call void %8(ptr noundef %9)
  br label %10

10:                                               ; preds = %7, %2
  ret void
}

define internal ptr @key_of(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i64, ptr %4, align 8
  %7 = call ptr @hash_of(ptr noundef %5, i64 noundef %6)
  %8 = getelementptr inbounds i8, ptr %7, i64 8
  ret ptr %8
}

define i32 @numba_dict_insert(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store i64 %2, ptr %9, align 8
  store ptr %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = load ptr, ptr %8, align 8
  %15 = load i64, ptr %9, align 8
  %16 = call i64 @find(ptr noundef %13, ptr noundef %14, i64 noundef %15)
  store i64 %16, ptr %12, align 8
  %17 = load ptr, ptr %11, align 8
  %18 = load i64, ptr %12, align 8
  %19 = icmp eq i64 %18, -3
  br i1 %19, label %20, label %21

20:                                               ; preds = %5
  store i32 -5, ptr %6, align 4
  br label %68

21:                                               ; preds = %5
  %22 = load i64, ptr %12, align 8
  %23 = icmp eq i64 %22, -1
  br i1 %23, label %24, label %34

24:                                               ; preds = %21
  %25 = load ptr, ptr %7, align 8
  %26 = getelementptr inbounds %struct.dict, ptr %25, i32 0, i32 2
  %27 = load i64, ptr %26, align 8
  %28 = icmp sle i64 %27, 0
  br i1 %28, label %29, label %34

29:                                               ; preds = %24
  %30 = load ptr, ptr %7, align 8
  %31 = call i32 @rebuild(ptr noundef %30)
  %32 = icmp ne i32 %31, 0
  br i1 %32, label %33, label %34

33:                                               ; preds = %29
  store i32 -1, ptr %6, align 4
  br label %68

34:                                               ; preds = %29, %24, %21
  %35 = load ptr, ptr %7, align 8
  %36 = getelementptr inbounds %struct.dict, ptr %35, i32 0, i32 9
  %37 = getelementptr inbounds %struct.methods, ptr %36, i32 0, i32 3
  %38 = load ptr, ptr %37, align 8
  %39 = load ptr, ptr %10, align 8
  call void @call(ptr noundef %38, ptr noundef %39)
  %40 = load i64, ptr %12, align 8
  %41 = icmp eq i64 %40, -1
  br i1 %41, label %42, label %52

42:                                               ; preds = %34
  %43 = load ptr, ptr %7, align 8
  %44 = getelementptr inbounds %struct.dict, ptr %43, i32 0, i32 9
  %45 = getelementptr inbounds %struct.methods, ptr %44, i32 0, i32 1
  %46 = load ptr, ptr %45, align 8
  %47 = load ptr, ptr %8, align 8
  call void @call(ptr noundef %46, ptr noundef %47)
  %48 = load ptr, ptr %7, align 8
  %49 = load ptr, ptr %8, align 8
  %50 = load i64, ptr %9, align 8
  %51 = load ptr, ptr %10, align 8
  call void @put(ptr noundef %48, ptr noundef %49, i64 noundef %50, ptr noundef %51)
  store i32 0, ptr %6, align 4
  br label %68

52:                                               ; preds = %34
  %53 = load ptr, ptr %7, align 8
  %54 = getelementptr inbounds %struct.dict, ptr %53, i32 0, i32 9
  %55 = getelementptr inbounds %struct.methods, ptr %54, i32 0, i32 4
  %56 = load ptr, ptr %55, align 8
  %57 = load ptr, ptr %7, align 8
  %58 = load i64, ptr %12, align 8
  %59 = call ptr @value_of(ptr noundef %57, i64 noundef %58)
  call void @call(ptr noundef %56, ptr noundef %59)
  %60 = load ptr, ptr %7, align 8
  %61 = load i64, ptr %12, align 8
  %62 = call ptr @value_of(ptr noundef %60, i64 noundef %61)
  %63 = load ptr, ptr %10, align 8
  %64 = load ptr, ptr %7, align 8
  %65 = getelementptr inbounds %struct.dict, ptr %64, i32 0, i32 6
  %66 = load i64, ptr %65, align 8
  %67 = call ptr @memcpy(ptr noundef %62, ptr noundef %63, i64 noundef %66)
  store i32 1, ptr %6, align 4
  br label %68

68:                                               ; preds = %52, %42, %33, %20
  %69 = load i32, ptr %6, align 4
  ret i32 %69
}

define internal i32 @rebuild(ptr noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca %struct.dict, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %4, ptr align 8 %7, i64 128, i1 false)
  store i64 8, ptr %5, align 8
  br label %8

8:                                                ; preds = %14, %1
  %9 = load i64, ptr %5, align 8
  %10 = getelementptr inbounds %struct.dict, ptr %4, i32 0, i32 0
  %11 = load i64, ptr %10, align 8
  %12 = mul nsw i64 3, %11
  %13 = icmp slt i64 %9, %12
  br i1 %13, label %14, label %17

14:                                               ; preds = %8
  %15 = load i64, ptr %5, align 8
  %16 = shl i64 %15, 1
  store i64 %16, ptr %5, align 8
  br label %8

17:                                               ; preds = %8
  %18 = load ptr, ptr %3, align 8
  %19 = load i64, ptr %5, align 8
  %20 = call i32 @new_table(ptr noundef %18, i64 noundef %19)
  %21 = icmp ne i32 %20, 0
  br i1 %21, label %22, label %23

22:                                               ; preds = %17
  store i32 -1, ptr %2, align 4
  br label %84

23:                                               ; preds = %17
  store i64 0, ptr %6, align 8
  br label %24

24:                                               ; preds = %67, %23
  %25 = load i64, ptr %6, align 8
  %26 = getelementptr inbounds %struct.dict, ptr %4, i32 0, i32 1
  %27 = load i64, ptr %26, align 8
  %28 = icmp slt i64 %25, %27
  br i1 %28, label %29, label %70

29:                                               ; preds = %24
  %30 = load i64, ptr %6, align 8
  %31 = call ptr @hash_of(ptr noundef %4, i64 noundef %30)
  %32 = load i64, ptr %31, align 8
  %33 = icmp eq i64 %32, -1
  br i1 %33, label %34, label %35

34:                                               ; preds = %29
  br label %67

35:                                               ; preds = %29
  %36 = load ptr, ptr %3, align 8
  %37 = load ptr, ptr %3, align 8
  %38 = getelementptr inbounds %struct.dict, ptr %37, i32 0, i32 1
  %39 = load i64, ptr %38, align 8
  %40 = call ptr @hash_of(ptr noundef %36, i64 noundef %39)
  %41 = load i64, ptr %6, align 8
  %42 = call ptr @hash_of(ptr noundef %4, i64 noundef %41)
  %43 = load ptr, ptr %3, align 8
  %44 = getelementptr inbounds %struct.dict, ptr %43, i32 0, i32 8
  %45 = load i64, ptr %44, align 8
  %46 = call ptr @memcpy(ptr noundef %40, ptr noundef %42, i64 noundef %45)
  %47 = load ptr, ptr %3, align 8
  %48 = getelementptr inbounds %struct.dict, ptr %47, i32 0, i32 1
  %49 = load i64, ptr %48, align 8
  %50 = trunc i64 %49 to i32
  %51 = load ptr, ptr %3, align 8
  %52 = getelementptr inbounds %struct.dict, ptr %51, i32 0, i32 10
  %53 = load ptr, ptr %52, align 8
  %54 = load ptr, ptr %3, align 8
  %55 = load ptr, ptr %3, align 8
  %56 = load ptr, ptr %3, align 8
  %57 = getelementptr inbounds %struct.dict, ptr %56, i32 0, i32 1
  %58 = load i64, ptr %57, align 8
  %59 = call ptr @hash_of(ptr noundef %55, i64 noundef %58)
  %60 = load i64, ptr %59, align 8
  %61 = call i64 @open_slot(ptr noundef %54, i64 noundef %60)
  %62 = getelementptr inbounds i32, ptr %53, i64 %61
  store i32 %50, ptr %62, align 4
  %63 = load ptr, ptr %3, align 8
  %64 = getelementptr inbounds %struct.dict, ptr %63, i32 0, i32 1
  %65 = load i64, ptr %64, align 8
  %66 = add nsw i64 %65, 1
  store i64 %66, ptr %64, align 8
  br label %67

67:                                               ; preds = %35, %34
  %68 = load i64, ptr %6, align 8
  %69 = add nsw i64 %68, 1
  store i64 %69, ptr %6, align 8
  br label %24

70:                                               ; preds = %24
  %71 = load ptr, ptr %3, align 8
  %72 = getelementptr inbounds %struct.dict, ptr %71, i32 0, i32 1
  %73 = load i64, ptr %72, align 8
  %74 = load ptr, ptr %3, align 8
  %75 = getelementptr inbounds %struct.dict, ptr %74, i32 0, i32 2
  %76 = load i64, ptr %75, align 8
  %77 = sub nsw i64 %76, %73
  store i64 %77, ptr %75, align 8
  %78 = load ptr, ptr %3, align 8
  %79 = getelementptr inbounds %struct.dict, ptr %78, i32 0, i32 4
  %80 = load i64, ptr %79, align 8
  %81 = add nsw i64 %80, 1
  store i64 %81, ptr %79, align 8
  %82 = getelementptr inbounds %struct.dict, ptr %4, i32 0, i32 10
  %83 = load ptr, ptr %82, align 8
  call void @free(ptr noundef %83)
  store i32 0, ptr %2, align 4
  br label %84

84:                                               ; preds = %70, %22
  %85 = load i32, ptr %2, align 4
  ret i32 %85
}

define internal void @put(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds %struct.dict, ptr %9, i32 0, i32 1
  %11 = load i64, ptr %10, align 8
  %12 = trunc i64 %11 to i32
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds %struct.dict, ptr %13, i32 0, i32 10
  %15 = load ptr, ptr %14, align 8
  %16 = load ptr, ptr %5, align 8
  %17 = load i64, ptr %7, align 8
  %18 = call i64 @open_slot(ptr noundef %16, i64 noundef %17)
  %19 = getelementptr inbounds i32, ptr %15, i64 %18
  store i32 %12, ptr %19, align 4
  %20 = load i64, ptr %7, align 8
  %21 = load ptr, ptr %5, align 8
  %22 = load ptr, ptr %5, align 8
  %23 = getelementptr inbounds %struct.dict, ptr %22, i32 0, i32 1
  %24 = load i64, ptr %23, align 8
  %25 = call ptr @hash_of(ptr noundef %21, i64 noundef %24)
  store i64 %20, ptr %25, align 8
  %26 = load ptr, ptr %5, align 8
  %27 = load ptr, ptr %5, align 8
  %28 = getelementptr inbounds %struct.dict, ptr %27, i32 0, i32 1
  %29 = load i64, ptr %28, align 8
  %30 = call ptr @key_of(ptr noundef %26, i64 noundef %29)
  %31 = load ptr, ptr %6, align 8
  %32 = load ptr, ptr %5, align 8
  %33 = getelementptr inbounds %struct.dict, ptr %32, i32 0, i32 5
  %34 = load i64, ptr %33, align 8
  %35 = call ptr @memcpy(ptr noundef %30, ptr noundef %31, i64 noundef %34)
  %36 = load ptr, ptr %5, align 8
  %37 = load ptr, ptr %5, align 8
  %38 = getelementptr inbounds %struct.dict, ptr %37, i32 0, i32 1
  %39 = load i64, ptr %38, align 8
  %40 = call ptr @value_of(ptr noundef %36, i64 noundef %39)
  %41 = load ptr, ptr %8, align 8
  %42 = load ptr, ptr %5, align 8
  %43 = getelementptr inbounds %struct.dict, ptr %42, i32 0, i32 6
  %44 = load i64, ptr %43, align 8
  %45 = call ptr @memcpy(ptr noundef %40, ptr noundef %41, i64 noundef %44)
  %46 = load ptr, ptr %5, align 8
  %47 = getelementptr inbounds %struct.dict, ptr %46, i32 0, i32 1
  %48 = load i64, ptr %47, align 8
  %49 = add nsw i64 %48, 1
  store i64 %49, ptr %47, align 8
  %50 = load ptr, ptr %5, align 8
  %51 = getelementptr inbounds %struct.dict, ptr %50, i32 0, i32 2
  %52 = load i64, ptr %51, align 8
  %53 = add nsw i64 %52, -1
  store i64 %53, ptr %51, align 8
  %54 = load ptr, ptr %5, align 8
  %55 = getelementptr inbounds %struct.dict, ptr %54, i32 0, i32 0
  %56 = load i64, ptr %55, align 8
  %57 = add nsw i64 %56, 1
  store i64 %57, ptr %55, align 8
  ret void
}

define i32 @numba_dict_delitem(ptr noundef %0, i64 noundef %1, i64 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %7 = load i64, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.dict, ptr %8, i32 0, i32 10
  %10 = load ptr, ptr %9, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = load i64, ptr %6, align 8
  %13 = call i64 @slot_of(ptr noundef %11, i64 noundef %12)
  %14 = getelementptr inbounds i32, ptr %10, i64 %13
  store i32 -2, ptr %14, align 4
  %15 = load ptr, ptr %4, align 8
  %16 = load i64, ptr %6, align 8
  %17 = call ptr @hash_of(ptr noundef %15, i64 noundef %16)
  store i64 -1, ptr %17, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.dict, ptr %18, i32 0, i32 0
  %20 = load i64, ptr %19, align 8
  %21 = add nsw i64 %20, -1
  store i64 %21, ptr %19, align 8
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.dict, ptr %22, i32 0, i32 9
  %24 = getelementptr inbounds %struct.methods, ptr %23, i32 0, i32 2
  %25 = load ptr, ptr %24, align 8
  %26 = load ptr, ptr %4, align 8
  %27 = load i64, ptr %6, align 8
  %28 = call ptr @key_of(ptr noundef %26, i64 noundef %27)
  call void @call(ptr noundef %25, ptr noundef %28)
  %29 = load ptr, ptr %4, align 8
  %30 = getelementptr inbounds %struct.dict, ptr %29, i32 0, i32 9
  %31 = getelementptr inbounds %struct.methods, ptr %30, i32 0, i32 4
  %32 = load ptr, ptr %31, align 8
  %33 = load ptr, ptr %4, align 8
  %34 = load i64, ptr %6, align 8
  %35 = call ptr @value_of(ptr noundef %33, i64 noundef %34)
  call void @call(ptr noundef %32, ptr noundef %35)
  ret i32 0
}

define internal i64 @slot_of(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca %struct.probe, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = load i64, ptr %4, align 8
  %9 = call ptr @hash_of(ptr noundef %7, i64 noundef %8)
  %10 = load i64, ptr %9, align 8
  call void @start(ptr noundef %5, ptr noundef %6, i64 noundef %10)
  br label %11

11:                                               ; preds = %22, %2
  %12 = load ptr, ptr %3, align 8
  %13 = getelementptr inbounds %struct.dict, ptr %12, i32 0, i32 10
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds %struct.probe, ptr %5, i32 0, i32 0
  %16 = load i64, ptr %15, align 8
  %17 = getelementptr inbounds i32, ptr %14, i64 %16
  %18 = load i32, ptr %17, align 4
  %19 = sext i32 %18 to i64
  %20 = load i64, ptr %4, align 8
  %21 = icmp ne i64 %19, %20
  br i1 %21, label %22, label %24

22:                                               ; preds = %11
  %23 = load ptr, ptr %3, align 8
  call void @advance(ptr noundef %5, ptr noundef %23)
  br label %11

24:                                               ; preds = %11
  %25 = getelementptr inbounds %struct.probe, ptr %5, i32 0, i32 0
  %26 = load i64, ptr %25, align 8
  ret i64 %26
}

define i32 @numba_dict_popitem(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds %struct.dict, ptr %9, i32 0, i32 1
  %11 = load i64, ptr %10, align 8
  %12 = sub nsw i64 %11, 1
  store i64 %12, ptr %8, align 8
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds %struct.dict, ptr %13, i32 0, i32 0
  %15 = load i64, ptr %14, align 8
  %16 = icmp ne i64 %15, 0
  br i1 %16, label %18, label %17

17:                                               ; preds = %3
  store i32 -4, ptr %4, align 4
  br label %59

18:                                               ; preds = %3
  br label %19

19:                                               ; preds = %25, %18
  %20 = load ptr, ptr %5, align 8
  %21 = load i64, ptr %8, align 8
  %22 = call ptr @hash_of(ptr noundef %20, i64 noundef %21)
  %23 = load i64, ptr %22, align 8
  %24 = icmp eq i64 %23, -1
  br i1 %24, label %25, label %28

25:                                               ; preds = %19
  %26 = load i64, ptr %8, align 8
  %27 = add nsw i64 %26, -1
  store i64 %27, ptr %8, align 8
  br label %19

28:                                               ; preds = %19
  %29 = load ptr, ptr %5, align 8
  %30 = getelementptr inbounds %struct.dict, ptr %29, i32 0, i32 10
  %31 = load ptr, ptr %30, align 8
  %32 = load ptr, ptr %5, align 8
  %33 = load i64, ptr %8, align 8
  %34 = call i64 @slot_of(ptr noundef %32, i64 noundef %33)
  %35 = getelementptr inbounds i32, ptr %31, i64 %34
  store i32 -2, ptr %35, align 4
  %36 = load ptr, ptr %6, align 8
  %37 = load ptr, ptr %5, align 8
  %38 = load i64, ptr %8, align 8
  %39 = call ptr @key_of(ptr noundef %37, i64 noundef %38)
  %40 = load ptr, ptr %5, align 8
  %41 = getelementptr inbounds %struct.dict, ptr %40, i32 0, i32 5
  %42 = load i64, ptr %41, align 8
  %43 = call ptr @memcpy(ptr noundef %36, ptr noundef %39, i64 noundef %42)
  %44 = load ptr, ptr %7, align 8
  %45 = load ptr, ptr %5, align 8
  %46 = load i64, ptr %8, align 8
  %47 = call ptr @value_of(ptr noundef %45, i64 noundef %46)
  %48 = load ptr, ptr %5, align 8
  %49 = getelementptr inbounds %struct.dict, ptr %48, i32 0, i32 6
  %50 = load i64, ptr %49, align 8
  %51 = call ptr @memcpy(ptr noundef %44, ptr noundef %47, i64 noundef %50)
  %52 = load i64, ptr %8, align 8
  %53 = load ptr, ptr %5, align 8
  %54 = getelementptr inbounds %struct.dict, ptr %53, i32 0, i32 1
  store i64 %52, ptr %54, align 8
  %55 = load ptr, ptr %5, align 8
  %56 = getelementptr inbounds %struct.dict, ptr %55, i32 0, i32 0
  %57 = load i64, ptr %56, align 8
  %58 = add nsw i64 %57, -1
  store i64 %58, ptr %56, align 8
  store i32 0, ptr %4, align 4
  br label %59

59:                                               ; preds = %28, %17
  %60 = load i32, ptr %4, align 4
  ret i32 %60
}

define void @numba_dict_iter(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds %struct.iterator, ptr %6, i32 0, i32 0
  store ptr %5, ptr %7, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.dict, ptr %8, i32 0, i32 4
  %10 = load i64, ptr %9, align 8
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds %struct.iterator, ptr %11, i32 0, i32 1
  store i64 %10, ptr %12, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.dict, ptr %13, i32 0, i32 0
  %15 = load i64, ptr %14, align 8
  %16 = load ptr, ptr %3, align 8
  %17 = getelementptr inbounds %struct.iterator, ptr %16, i32 0, i32 2
  store i64 %15, ptr %17, align 8
  %18 = load ptr, ptr %3, align 8
  %19 = getelementptr inbounds %struct.iterator, ptr %18, i32 0, i32 3
  store i64 0, ptr %19, align 8
  ret void
}

define i32 @numba_dict_iter_next(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = getelementptr inbounds %struct.iterator, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %8, align 8
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds %struct.iterator, ptr %13, i32 0, i32 1
  %15 = load i64, ptr %14, align 8
  %16 = load ptr, ptr %8, align 8
  %17 = getelementptr inbounds %struct.dict, ptr %16, i32 0, i32 4
  %18 = load i64, ptr %17, align 8
  %19 = icmp ne i64 %15, %18
  br i1 %19, label %28, label %20

20:                                               ; preds = %3
  %21 = load ptr, ptr %5, align 8
  %22 = getelementptr inbounds %struct.iterator, ptr %21, i32 0, i32 2
  %23 = load i64, ptr %22, align 8
  %24 = load ptr, ptr %8, align 8
  %25 = getelementptr inbounds %struct.dict, ptr %24, i32 0, i32 0
  %26 = load i64, ptr %25, align 8
  %27 = icmp ne i64 %23, %26
  br i1 %27, label %28, label %29

28:                                               ; preds = %20, %3
  store i32 -2, ptr %4, align 4
  br label %59

29:                                               ; preds = %20
  br label %30

30:                                               ; preds = %48, %29
  %31 = load ptr, ptr %5, align 8
  %32 = getelementptr inbounds %struct.iterator, ptr %31, i32 0, i32 3
  %33 = load i64, ptr %32, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = getelementptr inbounds %struct.dict, ptr %34, i32 0, i32 1
  %36 = load i64, ptr %35, align 8
  %37 = icmp slt i64 %33, %36
  br i1 %37, label %38, label %58

38:                                               ; preds = %30
  %39 = load ptr, ptr %5, align 8
  %40 = getelementptr inbounds %struct.iterator, ptr %39, i32 0, i32 3
  %41 = load i64, ptr %40, align 8
  %42 = add nsw i64 %41, 1
  store i64 %42, ptr %40, align 8
  store i64 %41, ptr %9, align 8
  %43 = load ptr, ptr %8, align 8
  %44 = load i64, ptr %9, align 8
  %45 = call ptr @hash_of(ptr noundef %43, i64 noundef %44)
  %46 = load i64, ptr %45, align 8
  %47 = icmp eq i64 %46, -1
  br i1 %47, label %48, label %49

48:                                               ; preds = %38
  br label %30

49:                                               ; preds = %38
  %50 = load ptr, ptr %8, align 8
  %51 = load i64, ptr %9, align 8
  %52 = call ptr @key_of(ptr noundef %50, i64 noundef %51)
  %53 = load ptr, ptr %6, align 8
  store ptr %52, ptr %53, align 8
  %54 = load ptr, ptr %8, align 8
  %55 = load i64, ptr %9, align 8
  %56 = call ptr @value_of(ptr noundef %54, i64 noundef %55)
  %57 = load ptr, ptr %7, align 8
  store ptr %56, ptr %57, align 8
  store i32 0, ptr %4, align 4
  br label %59

58:                                               ; preds = %30
  store i32 -3, ptr %4, align 4
  br label %59

59:                                               ; preds = %58, %49, %28
  %60 = load i32, ptr %4, align 4
  ret i32 %60
}

define internal void @start(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %7 = load i64, ptr %6, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.probe, ptr %8, i32 0, i32 1
  store i64 %7, ptr %9, align 8
  %10 = load i64, ptr %6, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds %struct.dict, ptr %11, i32 0, i32 3
  %13 = load i64, ptr %12, align 8
  %14 = sub nsw i64 %13, 1
  %15 = and i64 %10, %14
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.probe, ptr %16, i32 0, i32 0
  store i64 %15, ptr %17, align 8
  ret void
}

declare i32 @memcmp(ptr noundef, ptr noundef, i64 noundef)

define internal void @advance(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.probe, ptr %5, i32 0, i32 1
  %7 = load i64, ptr %6, align 8
  %8 = lshr i64 %7, 5
  store i64 %8, ptr %6, align 8
  %9 = load ptr, ptr %3, align 8
  %10 = getelementptr inbounds %struct.probe, ptr %9, i32 0, i32 0
  %11 = load i64, ptr %10, align 8
  %12 = mul i64 %11, 5
  %13 = load ptr, ptr %3, align 8
  %14 = getelementptr inbounds %struct.probe, ptr %13, i32 0, i32 1
  %15 = load i64, ptr %14, align 8
  %16 = add i64 %12, %15
  %17 = add i64 %16, 1
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.dict, ptr %18, i32 0, i32 3
  %20 = load i64, ptr %19, align 8
  %21 = sub nsw i64 %20, 1
  %22 = and i64 %17, %21
  %23 = load ptr, ptr %3, align 8
  %24 = getelementptr inbounds %struct.probe, ptr %23, i32 0, i32 0
  store i64 %22, ptr %24, align 8
  ret void
}

define internal i64 @open_slot(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca %struct.probe, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = load i64, ptr %4, align 8
  call void @start(ptr noundef %5, ptr noundef %6, i64 noundef %7)
  br label %8

8:                                                ; preds = %17, %2
  %9 = load ptr, ptr %3, align 8
  %10 = getelementptr inbounds %struct.dict, ptr %9, i32 0, i32 10
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds %struct.probe, ptr %5, i32 0, i32 0
  %13 = load i64, ptr %12, align 8
  %14 = getelementptr inbounds i32, ptr %11, i64 %13
  %15 = load i32, ptr %14, align 4
  %16 = icmp sge i32 %15, 0
  br i1 %16, label %17, label %19

17:                                               ; preds = %8
  %18 = load ptr, ptr %3, align 8
  call void @advance(ptr noundef %5, ptr noundef %18)
  br label %8

19:                                               ; preds = %8
  %20 = getelementptr inbounds %struct.probe, ptr %5, i32 0, i32 0
  %21 = load i64, ptr %20, align 8
  ret i64 %21
}

attributes #0 = { nounwind }
attributes #2 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
