; Made from flat.c by scripts/native_ir.py; do not edit.

%struct.flat = type { i64, i64, i64, i64, i64, i64, i64, i64 }

@DAMAGED = internal constant [42 x i8] c"the flattened image is missing or damaged\00", align 1
@REFUSED = internal constant [56 x i8] c"the system refused to map or protect the image's memory\00", align 1
@win64 = internal global i64 0, align 8
@unresolved = internal global [256 x i8] c"unresolved symbol: \00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00", align 1
@find.shim = internal global [256 x i8] zeroinitializer, align 1
@WIN64 = internal constant [7 x i8] c"win64.\00", align 1

define ptr @pk_open(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr null, ptr %6, align 8
  %15 = load ptr, ptr %4, align 8
  %16 = call i64 @pk_read(ptr noundef %15, ptr noundef %6)
  store i64 %16, ptr %8, align 8
  %17 = load ptr, ptr %6, align 8
  store ptr %17, ptr %12, align 8
  %18 = load ptr, ptr %5, align 8
  store ptr @DAMAGED, ptr %18, align 8
  %19 = load i64, ptr %8, align 8
  %20 = icmp slt i64 %19, 0
  br i1 %20, label %26, label %21

21:                                               ; preds = %2
  %22 = load ptr, ptr %12, align 8
  %23 = load i64, ptr %8, align 8
  %24 = call i32 @is_flat(ptr noundef %22, i64 noundef %23)
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %27, label %26

26:                                               ; preds = %21, %2
  store ptr null, ptr %3, align 8
  br label %145

27:                                               ; preds = %21
  %28 = load ptr, ptr %12, align 8
  %29 = getelementptr inbounds %struct.flat, ptr %28, i64 1
  store ptr %29, ptr %9, align 8
  %30 = load ptr, ptr %9, align 8
  %31 = load ptr, ptr %12, align 8
  %32 = getelementptr inbounds %struct.flat, ptr %31, i32 0, i32 2
  %33 = load i64, ptr %32, align 8
  %34 = mul nsw i64 2, %33
  %35 = getelementptr inbounds i64, ptr %30, i64 %34
  store ptr %35, ptr %10, align 8
  %36 = load ptr, ptr %10, align 8
  %37 = load ptr, ptr %12, align 8
  %38 = getelementptr inbounds %struct.flat, ptr %37, i32 0, i32 3
  %39 = load i64, ptr %38, align 8
  %40 = mul nsw i64 3, %39
  %41 = getelementptr inbounds i64, ptr %36, i64 %40
  store ptr %41, ptr %11, align 8
  %42 = load ptr, ptr %5, align 8
  store ptr @REFUSED, ptr %42, align 8
  %43 = load ptr, ptr %12, align 8
  %44 = getelementptr inbounds %struct.flat, ptr %43, i32 0, i32 1
  %45 = load i64, ptr %44, align 8
  %46 = call ptr @map(i64 noundef %45)
  store ptr %46, ptr %7, align 8
  %47 = icmp eq ptr %46, null
  br i1 %47, label %48, label %49

48:                                               ; preds = %27
  store ptr null, ptr %3, align 8
  br label %145

49:                                               ; preds = %27
  %50 = load ptr, ptr %12, align 8
  %51 = getelementptr inbounds %struct.flat, ptr %50, i32 0, i32 6
  %52 = load i64, ptr %51, align 8
  store i64 %52, ptr @win64, align 8
  %53 = load ptr, ptr %7, align 8
  %54 = load ptr, ptr %11, align 8
  %55 = load ptr, ptr %12, align 8
  %56 = getelementptr inbounds %struct.flat, ptr %55, i32 0, i32 4
  %57 = load i64, ptr %56, align 8
  %58 = mul nsw i64 3, %57
  %59 = getelementptr inbounds i64, ptr %54, i64 %58
  %60 = load ptr, ptr %12, align 8
  %61 = getelementptr inbounds %struct.flat, ptr %60, i32 0, i32 7
  %62 = load i64, ptr %61, align 8
  %63 = getelementptr inbounds i8, ptr %59, i64 %62
  %64 = load ptr, ptr %12, align 8
  %65 = getelementptr inbounds %struct.flat, ptr %64, i32 0, i32 1
  %66 = load i64, ptr %65, align 8
  call void @copy(ptr noundef %53, ptr noundef %63, i64 noundef %66)
  store i64 0, ptr %13, align 8
  br label %67

67:                                               ; preds = %90, %49
  %68 = load i64, ptr %13, align 8
  %69 = load ptr, ptr %12, align 8
  %70 = getelementptr inbounds %struct.flat, ptr %69, i32 0, i32 2
  %71 = load i64, ptr %70, align 8
  %72 = icmp slt i64 %68, %71
  br i1 %72, label %73, label %93

73:                                               ; preds = %67
  %74 = load ptr, ptr %7, align 8
  %75 = ptrtoint ptr %74 to i64
  %76 = load ptr, ptr %9, align 8
  %77 = load i64, ptr %13, align 8
  %78 = mul nsw i64 2, %77
  %79 = add nsw i64 %78, 1
  %80 = getelementptr inbounds i64, ptr %76, i64 %79
  %81 = load i64, ptr %80, align 8
  %82 = add nsw i64 %75, %81
  %83 = load ptr, ptr %7, align 8
  %84 = load ptr, ptr %9, align 8
  %85 = load i64, ptr %13, align 8
  %86 = mul nsw i64 2, %85
  %87 = getelementptr inbounds i64, ptr %84, i64 %86
  %88 = load i64, ptr %87, align 8
  %89 = getelementptr inbounds i8, ptr %83, i64 %88
  store i64 %82, ptr %89, align 8
  br label %90

90:                                               ; preds = %73
  %91 = load i64, ptr %13, align 8
  %92 = add nsw i64 %91, 1
  store i64 %92, ptr %13, align 8
  br label %67

93:                                               ; preds = %67
  %94 = load ptr, ptr %5, align 8
  store ptr @unresolved, ptr %94, align 8
  %95 = load ptr, ptr %7, align 8
  %96 = load ptr, ptr %10, align 8
  %97 = load ptr, ptr %12, align 8
  %98 = getelementptr inbounds %struct.flat, ptr %97, i32 0, i32 3
  %99 = load i64, ptr %98, align 8
  %100 = load ptr, ptr %11, align 8
  %101 = load ptr, ptr %12, align 8
  %102 = getelementptr inbounds %struct.flat, ptr %101, i32 0, i32 4
  %103 = load i64, ptr %102, align 8
  %104 = mul nsw i64 3, %103
  %105 = getelementptr inbounds i64, ptr %100, i64 %104
  %106 = call i32 @bind_all(ptr noundef %95, ptr noundef %96, i64 noundef %99, ptr noundef %105)
  %107 = icmp ne i32 %106, 0
  br i1 %107, label %109, label %108

108:                                              ; preds = %93
  store ptr null, ptr %3, align 8
  br label %145

109:                                              ; preds = %93
  %110 = load ptr, ptr %5, align 8
  store ptr @REFUSED, ptr %110, align 8
  store i64 0, ptr %14, align 8
  br label %111

111:                                              ; preds = %134, %109
  %112 = load i64, ptr %14, align 8
  %113 = load ptr, ptr %12, align 8
  %114 = getelementptr inbounds %struct.flat, ptr %113, i32 0, i32 4
  %115 = load i64, ptr %114, align 8
  %116 = icmp slt i64 %112, %115
  br i1 %116, label %117, label %139

117:                                              ; preds = %111
  %118 = load ptr, ptr %7, align 8
  %119 = load ptr, ptr %11, align 8
  %120 = getelementptr inbounds i64, ptr %119, i64 0
  %121 = load i64, ptr %120, align 8
  %122 = getelementptr inbounds i8, ptr %118, i64 %121
  %123 = load ptr, ptr %11, align 8
  %124 = getelementptr inbounds i64, ptr %123, i64 1
  %125 = load i64, ptr %124, align 8
  %126 = load ptr, ptr %11, align 8
  %127 = getelementptr inbounds i64, ptr %126, i64 2
  %128 = load i64, ptr %127, align 8
  %129 = trunc i64 %128 to i32
  %130 = call i32 @mprotect(ptr noundef %122, i64 noundef %125, i32 noundef %129)
  %131 = icmp ne i32 %130, 0
  br i1 %131, label %132, label %133

132:                                              ; preds = %117
  store ptr null, ptr %3, align 8
  br label %145

133:                                              ; preds = %117
  br label %134

134:                                              ; preds = %133
  %135 = load i64, ptr %14, align 8
  %136 = add nsw i64 %135, 1
  store i64 %136, ptr %14, align 8
  %137 = load ptr, ptr %11, align 8
  %138 = getelementptr inbounds i64, ptr %137, i64 3
  store ptr %138, ptr %11, align 8
  br label %111

139:                                              ; preds = %111
  %140 = load ptr, ptr %7, align 8
  %141 = load ptr, ptr %12, align 8
  %142 = getelementptr inbounds %struct.flat, ptr %141, i32 0, i32 5
  %143 = load i64, ptr %142, align 8
  %144 = getelementptr inbounds i8, ptr %140, i64 %143
  store ptr %144, ptr %3, align 8
  br label %145

145:                                              ; preds = %139, %132, %108, %48, %26
  %146 = load ptr, ptr %3, align 8
  ret ptr %146
}

declare i64 @pk_read(ptr noundef, ptr noundef)

define internal i32 @is_flat(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store i64 64, ptr %6, align 8
  %7 = load i64, ptr %5, align 8
  %8 = icmp slt i64 %7, 64
  br i1 %8, label %14, label %9

9:                                                ; preds = %2
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.flat, ptr %10, i32 0, i32 0
  %12 = load i64, ptr %11, align 8
  %13 = icmp ne i64 %12, 3554537801754561360
  br i1 %13, label %14, label %15

14:                                               ; preds = %9, %2
  store i32 0, ptr %3, align 4
  br label %116

15:                                               ; preds = %9
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.flat, ptr %16, i32 0, i32 1
  %18 = load i64, ptr %17, align 8
  %19 = icmp slt i64 %18, 0
  br i1 %19, label %40, label %20

20:                                               ; preds = %15
  %21 = load ptr, ptr %4, align 8
  %22 = getelementptr inbounds %struct.flat, ptr %21, i32 0, i32 2
  %23 = load i64, ptr %22, align 8
  %24 = icmp slt i64 %23, 0
  br i1 %24, label %40, label %25

25:                                               ; preds = %20
  %26 = load ptr, ptr %4, align 8
  %27 = getelementptr inbounds %struct.flat, ptr %26, i32 0, i32 3
  %28 = load i64, ptr %27, align 8
  %29 = icmp slt i64 %28, 0
  br i1 %29, label %40, label %30

30:                                               ; preds = %25
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.flat, ptr %31, i32 0, i32 4
  %33 = load i64, ptr %32, align 8
  %34 = icmp slt i64 %33, 0
  br i1 %34, label %40, label %35

35:                                               ; preds = %30
  %36 = load ptr, ptr %4, align 8
  %37 = getelementptr inbounds %struct.flat, ptr %36, i32 0, i32 7
  %38 = load i64, ptr %37, align 8
  %39 = icmp slt i64 %38, 0
  br i1 %39, label %40, label %41

40:                                               ; preds = %35, %30, %25, %20, %15
  store i32 0, ptr %3, align 4
  br label %116

41:                                               ; preds = %35
  %42 = load ptr, ptr %4, align 8
  %43 = getelementptr inbounds %struct.flat, ptr %42, i32 0, i32 1
  %44 = load i64, ptr %43, align 8
  %45 = load i64, ptr %5, align 8
  %46 = icmp sgt i64 %44, %45
  br i1 %46, label %65, label %47

47:                                               ; preds = %41
  %48 = load ptr, ptr %4, align 8
  %49 = getelementptr inbounds %struct.flat, ptr %48, i32 0, i32 2
  %50 = load i64, ptr %49, align 8
  %51 = load i64, ptr %5, align 8
  %52 = icmp sgt i64 %50, %51
  br i1 %52, label %65, label %53

53:                                               ; preds = %47
  %54 = load ptr, ptr %4, align 8
  %55 = getelementptr inbounds %struct.flat, ptr %54, i32 0, i32 3
  %56 = load i64, ptr %55, align 8
  %57 = load i64, ptr %5, align 8
  %58 = icmp sgt i64 %56, %57
  br i1 %58, label %65, label %59

59:                                               ; preds = %53
  %60 = load ptr, ptr %4, align 8
  %61 = getelementptr inbounds %struct.flat, ptr %60, i32 0, i32 4
  %62 = load i64, ptr %61, align 8
  %63 = load i64, ptr %5, align 8
  %64 = icmp sgt i64 %62, %63
  br i1 %64, label %65, label %66

65:                                               ; preds = %59, %53, %47, %41
  store i32 0, ptr %3, align 4
  br label %116

66:                                               ; preds = %59
  %67 = load ptr, ptr %4, align 8
  %68 = getelementptr inbounds %struct.flat, ptr %67, i32 0, i32 7
  %69 = load i64, ptr %68, align 8
  %70 = load i64, ptr %5, align 8
  %71 = icmp sgt i64 %69, %70
  br i1 %71, label %86, label %72

72:                                               ; preds = %66
  %73 = load ptr, ptr %4, align 8
  %74 = getelementptr inbounds %struct.flat, ptr %73, i32 0, i32 5
  %75 = load i64, ptr %74, align 8
  %76 = icmp slt i64 %75, 0
  br i1 %76, label %86, label %77

77:                                               ; preds = %72
  %78 = load ptr, ptr %4, align 8
  %79 = getelementptr inbounds %struct.flat, ptr %78, i32 0, i32 5
  %80 = load i64, ptr %79, align 8
  %81 = add nsw i64 %80, 104
  %82 = load ptr, ptr %4, align 8
  %83 = getelementptr inbounds %struct.flat, ptr %82, i32 0, i32 1
  %84 = load i64, ptr %83, align 8
  %85 = icmp sgt i64 %81, %84
  br i1 %85, label %86, label %87

86:                                               ; preds = %77, %72, %66
  store i32 0, ptr %3, align 4
  br label %116

87:                                               ; preds = %77
  %88 = load ptr, ptr %4, align 8
  %89 = getelementptr inbounds %struct.flat, ptr %88, i32 0, i32 2
  %90 = load i64, ptr %89, align 8
  %91 = mul nsw i64 16, %90
  %92 = load ptr, ptr %4, align 8
  %93 = getelementptr inbounds %struct.flat, ptr %92, i32 0, i32 3
  %94 = load i64, ptr %93, align 8
  %95 = mul nsw i64 24, %94
  %96 = add nsw i64 %91, %95
  %97 = load ptr, ptr %4, align 8
  %98 = getelementptr inbounds %struct.flat, ptr %97, i32 0, i32 4
  %99 = load i64, ptr %98, align 8
  %100 = mul nsw i64 24, %99
  %101 = add nsw i64 %96, %100
  %102 = load ptr, ptr %4, align 8
  %103 = getelementptr inbounds %struct.flat, ptr %102, i32 0, i32 7
  %104 = load i64, ptr %103, align 8
  %105 = add nsw i64 %101, %104
  %106 = load ptr, ptr %4, align 8
  %107 = getelementptr inbounds %struct.flat, ptr %106, i32 0, i32 1
  %108 = load i64, ptr %107, align 8
  %109 = add nsw i64 %105, %108
  %110 = load i64, ptr %6, align 8
  %111 = add nsw i64 %110, %109
  store i64 %111, ptr %6, align 8
  %112 = load i64, ptr %6, align 8
  %113 = load i64, ptr %5, align 8
  %114 = icmp eq i64 %112, %113
  %115 = zext i1 %114 to i32
  store i32 %115, ptr %3, align 4
  br label %116

116:                                              ; preds = %87, %86, %65, %40, %14
  %117 = load i32, ptr %3, align 4
  ret i32 %117
}

define internal ptr @map(i64 noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  store i64 %0, ptr %3, align 8
  %5 = load i64, ptr %3, align 8
  %6 = add nsw i64 %5, 65536
  %7 = call ptr @mmap(ptr noundef null, i64 noundef %6, i32 noundef 3, i32 noundef 34, i32 noundef -1, i64 noundef 0)
  store ptr %7, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = icmp eq ptr %8, inttoptr (i64 -1 to ptr)
  br i1 %9, label %10, label %11

10:                                               ; preds = %1
  store ptr null, ptr %2, align 8
  br label %17

11:                                               ; preds = %1
  %12 = load ptr, ptr %4, align 8
  %13 = ptrtoint ptr %12 to i64
  %14 = add nsw i64 %13, 65535
  %15 = and i64 %14, -65536
  %16 = inttoptr i64 %15 to ptr
  store ptr %16, ptr %2, align 8
  br label %17

17:                                               ; preds = %11, %10
  %18 = load ptr, ptr %2, align 8
  ret ptr %18
}

define internal void @copy(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  store i64 0, ptr %7, align 8
  br label %8

8:                                                ; preds = %20, %3
  %9 = load i64, ptr %7, align 8
  %10 = load i64, ptr %6, align 8
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %12, label %23

12:                                               ; preds = %8
  %13 = load ptr, ptr %5, align 8
  %14 = load i64, ptr %7, align 8
  %15 = getelementptr inbounds i8, ptr %13, i64 %14
  %16 = load i8, ptr %15, align 1
  %17 = load ptr, ptr %4, align 8
  %18 = load i64, ptr %7, align 8
  %19 = getelementptr inbounds i8, ptr %17, i64 %18
  store i8 %16, ptr %19, align 1
  br label %20

20:                                               ; preds = %12
  %21 = load i64, ptr %7, align 8
  %22 = add nsw i64 %21, 1
  store i64 %22, ptr %7, align 8
  br label %8

23:                                               ; preds = %8
  ret void
}

define internal i32 @bind_all(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store i64 0, ptr %10, align 8
  br label %13

13:                                               ; preds = %41, %4
  %14 = load i64, ptr %10, align 8
  %15 = load i64, ptr %8, align 8
  %16 = icmp slt i64 %14, %15
  br i1 %16, label %17, label %46

17:                                               ; preds = %13
  %18 = load ptr, ptr %9, align 8
  %19 = load ptr, ptr %7, align 8
  %20 = getelementptr inbounds i64, ptr %19, i64 2
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr inbounds i8, ptr %18, i64 %21
  store ptr %22, ptr %11, align 8
  %23 = load ptr, ptr %11, align 8
  %24 = call ptr @find(ptr noundef %23)
  store ptr %24, ptr %12, align 8
  %25 = load ptr, ptr %12, align 8
  %26 = icmp eq ptr %25, null
  br i1 %26, label %27, label %29

27:                                               ; preds = %17
  %28 = load ptr, ptr %11, align 8
  call void @append(ptr noundef @unresolved, i32 noundef 19, ptr noundef %28)
  store i32 0, ptr %5, align 4
  br label %47

29:                                               ; preds = %17
  %30 = load ptr, ptr %12, align 8
  %31 = ptrtoint ptr %30 to i64
  %32 = load ptr, ptr %7, align 8
  %33 = getelementptr inbounds i64, ptr %32, i64 1
  %34 = load i64, ptr %33, align 8
  %35 = add nsw i64 %31, %34
  %36 = load ptr, ptr %6, align 8
  %37 = load ptr, ptr %7, align 8
  %38 = getelementptr inbounds i64, ptr %37, i64 0
  %39 = load i64, ptr %38, align 8
  %40 = getelementptr inbounds i8, ptr %36, i64 %39
  store i64 %35, ptr %40, align 8
  br label %41

41:                                               ; preds = %29
  %42 = load i64, ptr %10, align 8
  %43 = add nsw i64 %42, 1
  store i64 %43, ptr %10, align 8
  %44 = load ptr, ptr %7, align 8
  %45 = getelementptr inbounds i64, ptr %44, i64 3
  store ptr %45, ptr %7, align 8
  br label %13

46:                                               ; preds = %13
  store i32 1, ptr %5, align 4
  br label %47

47:                                               ; preds = %46, %27
  %48 = load i32, ptr %5, align 4
  ret i32 %48
}

declare i32 @mprotect(ptr noundef, i64 noundef, i32 noundef)

define i32 @pk_bind(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %10 = load i64, ptr @win64, align 8
  %11 = icmp ne i64 %10, 0
  br i1 %11, label %12, label %18

12:                                               ; preds = %4
  %13 = load ptr, ptr %6, align 8
  %14 = load ptr, ptr %7, align 8
  %15 = load ptr, ptr %8, align 8
  %16 = load ptr, ptr %9, align 8
  %17 = call i32 @pk_win64_bind(ptr noundef %13, ptr noundef %14, ptr noundef %15, ptr noundef %16)
  store i32 %17, ptr %5, align 4
  br label %24

18:                                               ; preds = %4
  %19 = load ptr, ptr %6, align 8
  %20 = load ptr, ptr %7, align 8
  %21 = load ptr, ptr %8, align 8
  %22 = load ptr, ptr %9, align 8
  %23 = call i32 %19(ptr noundef %20, ptr noundef %21, ptr noundef %22)
  store i32 %23, ptr %5, align 4
  br label %24

24:                                               ; preds = %18, %12
  %25 = load i32, ptr %5, align 4
  ret i32 %25
}

declare i32 @pk_win64_bind(ptr noundef, ptr noundef, ptr noundef, ptr noundef)

define i32 @pk_call(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %6 = load i64, ptr @win64, align 8
  %7 = icmp ne i64 %6, 0
  br i1 %7, label %8, label %12

8:                                                ; preds = %2
  %9 = load ptr, ptr %4, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = call i32 @pk_win64_call(ptr noundef %9, ptr noundef %10)
  store i32 %11, ptr %3, align 4
  br label %16

12:                                               ; preds = %2
  %13 = load ptr, ptr %4, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = call i32 %13(ptr noundef %14)
  store i32 %15, ptr %3, align 4
  br label %16

16:                                               ; preds = %12, %8
  %17 = load i32, ptr %3, align 4
  ret i32 %17
}

declare i32 @pk_win64_call(ptr noundef, ptr noundef)

declare ptr @mmap(ptr noundef, i64 noundef, i32 noundef, i32 noundef, i32 noundef, i64 noundef)

define internal ptr @find(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %4 = load i64, ptr @win64, align 8
  %5 = icmp ne i64 %4, 0
  br i1 %5, label %6, label %10

6:                                                ; preds = %1
  %7 = load ptr, ptr %3, align 8
  %8 = call i32 @is_python(ptr noundef %7)
  %9 = icmp ne i32 %8, 0
  br i1 %9, label %10, label %13

10:                                               ; preds = %6, %1
  %11 = load ptr, ptr %3, align 8
  %12 = call ptr @dlsym(ptr noundef null, ptr noundef %11)
  store ptr %12, ptr %2, align 8
  br label %16

13:                                               ; preds = %6
  call void @append(ptr noundef @find.shim, i32 noundef 0, ptr noundef @WIN64)
  %14 = load ptr, ptr %3, align 8
  call void @append(ptr noundef @find.shim, i32 noundef 6, ptr noundef %14)
  %15 = call ptr @dlsym(ptr noundef null, ptr noundef @find.shim)
  store ptr %15, ptr %2, align 8
  br label %16

16:                                               ; preds = %13, %10
  %17 = load ptr, ptr %2, align 8
  ret ptr %17
}

define internal void @append(ptr noundef %0, i32 noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  store ptr %2, ptr %6, align 8
  br label %7

7:                                                ; preds = %17, %3
  %8 = load ptr, ptr %6, align 8
  %9 = load i8, ptr %8, align 1
  %10 = sext i8 %9 to i32
  %11 = icmp ne i32 %10, 0
  br i1 %11, label %12, label %15

12:                                               ; preds = %7
  %13 = load i32, ptr %5, align 4
  %14 = icmp slt i32 %13, 255
  br label %15

15:                                               ; preds = %12, %7
  %16 = phi i1 [ false, %7 ], [ %14, %12 ]
  br i1 %16, label %17, label %26

17:                                               ; preds = %15
  %18 = load ptr, ptr %6, align 8
  %19 = getelementptr inbounds i8, ptr %18, i32 1
  store ptr %19, ptr %6, align 8
  %20 = load i8, ptr %18, align 1
  %21 = load ptr, ptr %4, align 8
  %22 = load i32, ptr %5, align 4
  %23 = add nsw i32 %22, 1
  store i32 %23, ptr %5, align 4
  %24 = sext i32 %22 to i64
  %25 = getelementptr inbounds i8, ptr %21, i64 %24
  store i8 %20, ptr %25, align 1
  br label %7

26:                                               ; preds = %15
  %27 = load ptr, ptr %4, align 8
  %28 = load i32, ptr %5, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds i8, ptr %27, i64 %29
  store i8 0, ptr %30, align 1
  ret void
}

define internal i32 @is_python(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = load i8, ptr %3, align 1
  %5 = sext i8 %4 to i32
  %6 = icmp eq i32 %5, 95
  br i1 %6, label %7, label %10

7:                                                ; preds = %1
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds i8, ptr %8, i32 1
  store ptr %9, ptr %2, align 8
  br label %10

10:                                               ; preds = %7, %1
  %11 = load ptr, ptr %2, align 8
  %12 = getelementptr inbounds i8, ptr %11, i64 0
  %13 = load i8, ptr %12, align 1
  %14 = sext i8 %13 to i32
  %15 = icmp eq i32 %14, 80
  br i1 %15, label %16, label %22

16:                                               ; preds = %10
  %17 = load ptr, ptr %2, align 8
  %18 = getelementptr inbounds i8, ptr %17, i64 1
  %19 = load i8, ptr %18, align 1
  %20 = sext i8 %19 to i32
  %21 = icmp eq i32 %20, 121
  br label %22

22:                                               ; preds = %16, %10
  %23 = phi i1 [ false, %10 ], [ %21, %16 ]
  %24 = zext i1 %23 to i32
  ret i32 %24
}

declare ptr @dlsym(ptr noundef, ptr noundef)

attributes #0 = { nounwind }
