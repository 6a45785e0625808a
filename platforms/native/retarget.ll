; Made from retarget.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }
%struct.image = type { ptr, ptr, ptr, i64 }
%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr }

define i32 @pk_retarget(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca %struct.host, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %7 = load i64, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 3
  %10 = load i64, ptr %9, align 8
  %11 = icmp eq i64 %7, %10
  br i1 %11, label %12, label %13

12:                                               ; preds = %2
  store i32 0, ptr %3, align 4
  br label %53

13:                                               ; preds = %2
  %14 = load i64, ptr %5, align 8
  %15 = icmp slt i64 %14, 0
  br i1 %15, label %24, label %16

16:                                               ; preds = %13
  %17 = load i64, ptr %5, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.image, ptr %18, i32 0, i32 0
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds %struct.table, ptr %20, i32 0, i32 6
  %22 = load i64, ptr %21, align 8
  %23 = icmp sgt i64 %17, %22
  br i1 %23, label %24, label %25

24:                                               ; preds = %16, %13
  store i32 -6, ptr %3, align 4
  br label %53

25:                                               ; preds = %16
  call void @pk_probe(ptr noundef %6)
  %26 = load i64, ptr %5, align 8
  %27 = trunc i64 %26 to i32
  %28 = getelementptr inbounds %struct.host, ptr %6, i32 0, i32 3
  store i32 %27, ptr %28, align 4
  %29 = load ptr, ptr %4, align 8
  %30 = getelementptr inbounds %struct.image, ptr %29, i32 0, i32 0
  %31 = load ptr, ptr %30, align 8
  %32 = getelementptr inbounds %struct.table, ptr %31, i32 0, i32 2
  %33 = load ptr, ptr %32, align 8
  %34 = load ptr, ptr %4, align 8
  %35 = getelementptr inbounds %struct.image, ptr %34, i32 0, i32 2
  %36 = load ptr, ptr %35, align 8
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds %struct.image, ptr %37, i32 0, i32 1
  %39 = load ptr, ptr %38, align 8
  %40 = load i64, ptr %5, align 8
  %41 = icmp ne i64 %40, 0
  br i1 %41, label %42, label %43

42:                                               ; preds = %25
  br label %44

43:                                               ; preds = %25
  br label %44

44:                                               ; preds = %43, %42
  %45 = phi ptr [ %6, %42 ], [ null, %43 ]
  %46 = call i32 @pk_bind(ptr noundef %33, ptr noundef %36, ptr noundef %39, ptr noundef %45)
  %47 = icmp ne i32 %46, 0
  br i1 %47, label %48, label %49

48:                                               ; preds = %44
  store i32 -6, ptr %3, align 4
  br label %53

49:                                               ; preds = %44
  %50 = load i64, ptr %5, align 8
  %51 = load ptr, ptr %4, align 8
  %52 = getelementptr inbounds %struct.image, ptr %51, i32 0, i32 3
  store i64 %50, ptr %52, align 8
  store i32 0, ptr %3, align 4
  br label %53

53:                                               ; preds = %49, %48, %24, %12
  %54 = load i32, ptr %3, align 4
  ret i32 %54
}

declare void @pk_probe(ptr noundef)

declare i32 @pk_bind(ptr noundef, ptr noundef, ptr noundef, ptr noundef)

define i32 @pk_chosen(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.image, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds %struct.table, ptr %12, i32 0, i32 5
  %14 = load i64, ptr %13, align 8
  %15 = mul nsw i64 2, %14
  store i64 %15, ptr %6, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = call i32 @pk_retarget(ptr noundef %16, i64 noundef 0)
  store i32 %17, ptr %8, align 4
  %18 = load i32, ptr %8, align 4
  %19 = icmp ne i32 %18, 0
  br i1 %19, label %20, label %22

20:                                               ; preds = %2
  %21 = load i32, ptr %8, align 4
  store i32 %21, ptr %3, align 4
  br label %57

22:                                               ; preds = %2
  %23 = load i64, ptr %6, align 8
  %24 = mul nsw i64 8, %23
  %25 = add nsw i64 %24, 64
  %26 = call ptr @pk_allocate(i64 noundef %25)
  store ptr %26, ptr %7, align 8
  %27 = icmp eq ptr %26, null
  br i1 %27, label %28, label %29

28:                                               ; preds = %22
  store i32 -1, ptr %3, align 4
  br label %57

29:                                               ; preds = %22
  store i64 0, ptr %9, align 8
  br label %30

30:                                               ; preds = %46, %29
  %31 = load i64, ptr %9, align 8
  %32 = load i64, ptr %6, align 8
  %33 = icmp slt i64 %31, %32
  br i1 %33, label %34, label %49

34:                                               ; preds = %30
  %35 = load ptr, ptr %4, align 8
  %36 = getelementptr inbounds %struct.image, ptr %35, i32 0, i32 0
  %37 = load ptr, ptr %36, align 8
  %38 = getelementptr inbounds %struct.table, ptr %37, i32 0, i32 4
  %39 = load ptr, ptr %38, align 8
  %40 = load i64, ptr %9, align 8
  %41 = getelementptr inbounds i64, ptr %39, i64 %40
  %42 = load i64, ptr %41, align 8
  %43 = load ptr, ptr %7, align 8
  %44 = load i64, ptr %9, align 8
  %45 = getelementptr inbounds i64, ptr %43, i64 %44
  store i64 %42, ptr %45, align 8
  br label %46

46:                                               ; preds = %34
  %47 = load i64, ptr %9, align 8
  %48 = add nsw i64 %47, 1
  store i64 %48, ptr %9, align 8
  br label %30

49:                                               ; preds = %30
  %50 = load ptr, ptr %4, align 8
  %51 = load ptr, ptr %7, align 8
  %52 = load i64, ptr %6, align 8
  %53 = load ptr, ptr %5, align 8
  %54 = call i32 @told(ptr noundef %50, ptr noundef %51, i64 noundef %52, ptr noundef %53)
  store i32 %54, ptr %8, align 4
  %55 = load ptr, ptr %7, align 8
  call void @pk_free(ptr noundef %55)
  %56 = load i32, ptr %8, align 4
  store i32 %56, ptr %3, align 4
  br label %57

57:                                               ; preds = %49, %28, %20
  %58 = load i32, ptr %3, align 4
  ret i32 %58
}

declare ptr @pk_allocate(i64 noundef)

define internal i32 @told(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = getelementptr inbounds %struct.image, ptr %11, i32 0, i32 0
  %13 = load ptr, ptr %12, align 8
  %14 = getelementptr inbounds %struct.table, ptr %13, i32 0, i32 3
  %15 = load ptr, ptr %14, align 8
  %16 = call i32 @pk_call(ptr noundef %15, ptr noundef null)
  %17 = sext i32 %16 to i64
  %18 = load ptr, ptr %9, align 8
  %19 = getelementptr inbounds i64, ptr %18, i64 0
  store i64 %17, ptr %19, align 8
  %20 = load ptr, ptr %9, align 8
  %21 = getelementptr inbounds i64, ptr %20, i64 1
  store i64 0, ptr %21, align 8
  %22 = load ptr, ptr %9, align 8
  %23 = getelementptr inbounds i64, ptr %22, i64 0
  %24 = load i64, ptr %23, align 8
  %25 = icmp slt i64 %24, 0
  br i1 %25, label %26, label %27

26:                                               ; preds = %4
  store i32 -6, ptr %5, align 4
  br label %51

27:                                               ; preds = %4
  %28 = load ptr, ptr %6, align 8
  %29 = load ptr, ptr %9, align 8
  %30 = getelementptr inbounds i64, ptr %29, i64 0
  %31 = load i64, ptr %30, align 8
  %32 = add nsw i64 %31, 1
  %33 = call i32 @pk_retarget(ptr noundef %28, i64 noundef %32)
  store i32 %33, ptr %10, align 4
  %34 = icmp ne i32 %33, 0
  br i1 %34, label %35, label %37

35:                                               ; preds = %27
  %36 = load i32, ptr %10, align 4
  store i32 %36, ptr %5, align 4
  br label %51

37:                                               ; preds = %27
  %38 = load ptr, ptr %7, align 8
  %39 = load ptr, ptr %6, align 8
  %40 = getelementptr inbounds %struct.image, ptr %39, i32 0, i32 0
  %41 = load ptr, ptr %40, align 8
  %42 = getelementptr inbounds %struct.table, ptr %41, i32 0, i32 4
  %43 = load ptr, ptr %42, align 8
  %44 = load i64, ptr %8, align 8
  %45 = call i32 @differs(ptr noundef %38, ptr noundef %43, i64 noundef %44)
  %46 = icmp ne i32 %45, 0
  br i1 %46, label %47, label %48

47:                                               ; preds = %37
  store i32 -7, ptr %5, align 4
  br label %51

48:                                               ; preds = %37
  %49 = load ptr, ptr %6, align 8
  %50 = call i32 @pk_retarget(ptr noundef %49, i64 noundef 0)
  store i32 %50, ptr %5, align 4
  br label %51

51:                                               ; preds = %48, %47, %35, %26
  %52 = load i32, ptr %5, align 4
  ret i32 %52
}

declare void @pk_free(ptr noundef)

declare i32 @pk_call(ptr noundef, ptr noundef)

define internal i32 @differs(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store i64 0, ptr %8, align 8
  br label %9

9:                                                ; preds = %25, %3
  %10 = load i64, ptr %8, align 8
  %11 = load i64, ptr %7, align 8
  %12 = icmp slt i64 %10, %11
  br i1 %12, label %13, label %28

13:                                               ; preds = %9
  %14 = load ptr, ptr %5, align 8
  %15 = load i64, ptr %8, align 8
  %16 = getelementptr inbounds i64, ptr %14, i64 %15
  %17 = load i64, ptr %16, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = load i64, ptr %8, align 8
  %20 = getelementptr inbounds i64, ptr %18, i64 %19
  %21 = load i64, ptr %20, align 8
  %22 = icmp ne i64 %17, %21
  br i1 %22, label %23, label %24

23:                                               ; preds = %13
  store i32 1, ptr %4, align 4
  br label %29

24:                                               ; preds = %13
  br label %25

25:                                               ; preds = %24
  %26 = load i64, ptr %8, align 8
  %27 = add nsw i64 %26, 1
  store i64 %27, ptr %8, align 8
  br label %9

28:                                               ; preds = %9
  store i32 0, ptr %4, align 4
  br label %29

29:                                               ; preds = %28, %23
  %30 = load i32, ptr %4, align 4
  ret i32 %30
}

attributes #0 = { nounwind }
