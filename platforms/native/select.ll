; Made from select.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }
%struct.target = type { [4 x i64], i32, i32 }

define i32 @pk_select(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  %12 = alloca ptr, align 8
  %13 = alloca i32, align 4
  %14 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  store i32 -1, ptr %8, align 4
  store i32 0, ptr %9, align 4
  store i32 0, ptr %10, align 4
  %15 = load ptr, ptr %5, align 8
  %16 = getelementptr inbounds %struct.host, ptr %15, i32 0, i32 0
  %17 = load i32, ptr %16, align 8
  %18 = zext i32 %17 to i64
  %19 = icmp ult i64 %18, 80
  br i1 %19, label %20, label %21

20:                                               ; preds = %3
  store i32 -2, ptr %4, align 4
  br label %81

21:                                               ; preds = %3
  store i32 0, ptr %11, align 4
  br label %22

22:                                               ; preds = %76, %21
  %23 = load i32, ptr %11, align 4
  %24 = load i32, ptr %7, align 4
  %25 = icmp slt i32 %23, %24
  br i1 %25, label %26, label %79

26:                                               ; preds = %22
  %27 = load ptr, ptr %6, align 8
  %28 = load i32, ptr %11, align 4
  %29 = sext i32 %28 to i64
  %30 = getelementptr inbounds %struct.target, ptr %27, i64 %29
  store ptr %30, ptr %12, align 8
  %31 = load ptr, ptr %5, align 8
  %32 = load ptr, ptr %12, align 8
  %33 = call i32 @width_of(ptr noundef %31, ptr noundef %32)
  store i32 %33, ptr %13, align 4
  %34 = load ptr, ptr %12, align 8
  %35 = getelementptr inbounds %struct.target, ptr %34, i32 0, i32 0
  %36 = getelementptr inbounds [4 x i64], ptr %35, i64 0, i64 0
  %37 = call i32 @count_of(ptr noundef %36)
  store i32 %37, ptr %14, align 4
  %38 = load ptr, ptr %5, align 8
  %39 = getelementptr inbounds %struct.host, ptr %38, i32 0, i32 3
  %40 = load i32, ptr %39, align 4
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %42, label %50

42:                                               ; preds = %26
  %43 = load ptr, ptr %5, align 8
  %44 = getelementptr inbounds %struct.host, ptr %43, i32 0, i32 3
  %45 = load i32, ptr %44, align 4
  %46 = load i32, ptr %11, align 4
  %47 = add i32 %46, 1
  %48 = icmp ne i32 %45, %47
  br i1 %48, label %49, label %50

49:                                               ; preds = %42
  br label %76

50:                                               ; preds = %42, %26
  %51 = load ptr, ptr %5, align 8
  %52 = load ptr, ptr %12, align 8
  %53 = call i32 @usable(ptr noundef %51, ptr noundef %52)
  %54 = icmp ne i32 %53, 0
  br i1 %54, label %56, label %55

55:                                               ; preds = %50
  br label %76

56:                                               ; preds = %50
  %57 = load i32, ptr %8, align 4
  %58 = icmp sge i32 %57, 0
  br i1 %58, label %59, label %72

59:                                               ; preds = %56
  %60 = load i32, ptr %13, align 4
  %61 = load i32, ptr %10, align 4
  %62 = icmp ult i32 %60, %61
  br i1 %62, label %71, label %63

63:                                               ; preds = %59
  %64 = load i32, ptr %13, align 4
  %65 = load i32, ptr %10, align 4
  %66 = icmp eq i32 %64, %65
  br i1 %66, label %67, label %72

67:                                               ; preds = %63
  %68 = load i32, ptr %14, align 4
  %69 = load i32, ptr %9, align 4
  %70 = icmp slt i32 %68, %69
  br i1 %70, label %71, label %72

71:                                               ; preds = %67, %59
  br label %76

72:                                               ; preds = %67, %63, %56
  %73 = load i32, ptr %11, align 4
  store i32 %73, ptr %8, align 4
  %74 = load i32, ptr %13, align 4
  store i32 %74, ptr %10, align 4
  %75 = load i32, ptr %14, align 4
  store i32 %75, ptr %9, align 4
  br label %76

76:                                               ; preds = %72, %71, %55, %49
  %77 = load i32, ptr %11, align 4
  %78 = add nsw i32 %77, 1
  store i32 %78, ptr %11, align 4
  br label %22

79:                                               ; preds = %22
  %80 = load i32, ptr %8, align 4
  store i32 %80, ptr %4, align 4
  br label %81

81:                                               ; preds = %79, %20
  %82 = load i32, ptr %4, align 4
  ret i32 %82
}

define internal i32 @width_of(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds %struct.target, ptr %5, i32 0, i32 2
  %7 = load i32, ptr %6, align 4
  %8 = icmp ne i32 %7, 0
  br i1 %8, label %9, label %21

9:                                                ; preds = %2
  %10 = load ptr, ptr %3, align 8
  %11 = getelementptr inbounds %struct.host, ptr %10, i32 0, i32 2
  %12 = load i32, ptr %11, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.target, ptr %13, i32 0, i32 1
  %15 = load i32, ptr %14, align 8
  %16 = icmp ugt i32 %12, %15
  br i1 %16, label %17, label %21

17:                                               ; preds = %9
  %18 = load ptr, ptr %3, align 8
  %19 = getelementptr inbounds %struct.host, ptr %18, i32 0, i32 2
  %20 = load i32, ptr %19, align 8
  br label %25

21:                                               ; preds = %9, %2
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.target, ptr %22, i32 0, i32 1
  %24 = load i32, ptr %23, align 8
  br label %25

25:                                               ; preds = %21, %17
  %26 = phi i32 [ %20, %17 ], [ %24, %21 ]
  ret i32 %26
}

define internal i32 @count_of(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i32 0, ptr %3, align 4
  store i32 0, ptr %4, align 4
  br label %6

6:                                                ; preds = %27, %1
  %7 = load i32, ptr %4, align 4
  %8 = icmp slt i32 %7, 4
  br i1 %8, label %9, label %30

9:                                                ; preds = %6
  %10 = load ptr, ptr %2, align 8
  %11 = load i32, ptr %4, align 4
  %12 = sext i32 %11 to i64
  %13 = getelementptr inbounds i64, ptr %10, i64 %12
  %14 = load i64, ptr %13, align 8
  store i64 %14, ptr %5, align 8
  br label %15

15:                                               ; preds = %21, %9
  %16 = load i64, ptr %5, align 8
  %17 = icmp ne i64 %16, 0
  br i1 %17, label %18, label %26

18:                                               ; preds = %15
  %19 = load i32, ptr %3, align 4
  %20 = add nsw i32 %19, 1
  store i32 %20, ptr %3, align 4
  br label %21

21:                                               ; preds = %18
  %22 = load i64, ptr %5, align 8
  %23 = sub i64 %22, 1
  %24 = load i64, ptr %5, align 8
  %25 = and i64 %24, %23
  store i64 %25, ptr %5, align 8
  br label %15

26:                                               ; preds = %15
  br label %27

27:                                               ; preds = %26
  %28 = load i32, ptr %4, align 4
  %29 = add nsw i32 %28, 1
  store i32 %29, ptr %4, align 4
  br label %6

30:                                               ; preds = %6
  %31 = load i32, ptr %3, align 4
  ret i32 %31
}

define internal i32 @usable(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %7

7:                                                ; preds = %36, %2
  %8 = load i32, ptr %6, align 4
  %9 = icmp slt i32 %8, 4
  br i1 %9, label %10, label %39

10:                                               ; preds = %7
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds %struct.target, ptr %11, i32 0, i32 0
  %13 = load i32, ptr %6, align 4
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds [4 x i64], ptr %12, i64 0, i64 %14
  %16 = load i64, ptr %15, align 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.host, ptr %17, i32 0, i32 4
  %19 = load i32, ptr %6, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds [4 x i64], ptr %18, i64 0, i64 %20
  %22 = load i64, ptr %21, align 8
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.host, ptr %23, i32 0, i32 5
  %25 = load i32, ptr %6, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds [4 x i64], ptr %24, i64 0, i64 %26
  %28 = load i64, ptr %27, align 8
  %29 = xor i64 %28, -1
  %30 = and i64 %22, %29
  %31 = xor i64 %30, -1
  %32 = and i64 %16, %31
  %33 = icmp ne i64 %32, 0
  br i1 %33, label %34, label %35

34:                                               ; preds = %10
  store i32 0, ptr %3, align 4
  br label %40

35:                                               ; preds = %10
  br label %36

36:                                               ; preds = %35
  %37 = load i32, ptr %6, align 4
  %38 = add nsw i32 %37, 1
  store i32 %38, ptr %6, align 4
  br label %7

39:                                               ; preds = %7
  store i32 1, ptr %3, align 4
  br label %40

40:                                               ; preds = %39, %34
  %41 = load i32, ptr %3, align 4
  ret i32 %41
}

attributes #0 = { nounwind }
