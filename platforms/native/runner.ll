; Made from runner.c by scripts/native_ir.py; do not edit.

%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64 }
%struct.call = type { i64, i64, i64, i64 }

@NO_TABLE = internal constant [46 x i8] c"the image's table has another version or size\00", align 1
@RESULTS = internal constant [17 x i8] c"PKGIMAGE_RESULTS\00", align 1
@IMAGE = internal constant [15 x i8] c"PKGIMAGE_IMAGE\00", align 1
@CALLS = internal constant [15 x i8] c"PKGIMAGE_CALLS\00", align 1
@NO_CALLS = internal constant [37 x i8] c"the calls file is missing or damaged\00", align 1
@NO_BIND = internal constant [33 x i8] c"bind of the image's table failed\00", align 1
@FIRST = internal constant [15 x i8] c"PKGIMAGE_FIRST\00", align 1
@MAGIC = internal constant [9 x i8] c"PKGCALLS\00", align 1
@FAIL = internal constant [5 x i8] c"FAIL\00", align 1
@ZEROS = internal constant [8 x i8] zeroinitializer, align 1
@NO_MEMORY = internal constant [37 x i8] c"no memory left for the call's arrays\00", align 1
@BEGN = internal constant [5 x i8] c"BEGN\00", align 1
@DONE = internal constant [5 x i8] c"DONE\00", align 1

define void @pk_main() #0 {
  %1 = alloca ptr, align 8
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  store ptr @NO_TABLE, ptr %4, align 8
  store ptr null, ptr %5, align 8
  call void @pk_prepare()
  %8 = call ptr @pk_environment(ptr noundef @RESULTS)
  store ptr %8, ptr %1, align 8
  %9 = call ptr @pk_environment(ptr noundef @IMAGE)
  store ptr %9, ptr %2, align 8
  %10 = call ptr @pk_environment(ptr noundef @CALLS)
  store ptr %10, ptr %3, align 8
  %11 = load ptr, ptr %1, align 8
  %12 = icmp eq ptr %11, null
  br i1 %12, label %19, label %13

13:                                               ; preds = %0
  %14 = load ptr, ptr %2, align 8
  %15 = icmp eq ptr %14, null
  br i1 %15, label %19, label %16

16:                                               ; preds = %13
  %17 = load ptr, ptr %3, align 8
  %18 = icmp eq ptr %17, null
  br i1 %18, label %19, label %20

19:                                               ; preds = %16, %13, %0
  call void @pk_exit(i32 noundef 2)
  br label %20

20:                                               ; preds = %19, %16
  %21 = load ptr, ptr %1, align 8
  %22 = call i64 @pk_create(ptr noundef %21)
  %23 = icmp ne i64 %22, 0
  br i1 %23, label %24, label %25

24:                                               ; preds = %20
  call void @pk_exit(i32 noundef 3)
  br label %25

25:                                               ; preds = %24, %20
  %26 = load ptr, ptr %3, align 8
  %27 = call i64 @pk_read(ptr noundef %26, ptr noundef %5)
  store i64 %27, ptr %6, align 8
  %28 = load ptr, ptr %5, align 8
  %29 = load i64, ptr %6, align 8
  %30 = call i32 @is_calls_file(ptr noundef %28, i64 noundef %29)
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %33, label %32

32:                                               ; preds = %25
  call void @fail(i64 noundef 4, ptr noundef @NO_CALLS)
  br label %33

33:                                               ; preds = %32, %25
  %34 = load ptr, ptr %2, align 8
  %35 = call ptr @pk_open(ptr noundef %34, ptr noundef %4)
  store ptr %35, ptr %7, align 8
  %36 = load ptr, ptr %7, align 8
  %37 = icmp eq ptr %36, null
  br i1 %37, label %38, label %40

38:                                               ; preds = %33
  %39 = load ptr, ptr %4, align 8
  call void @fail(i64 noundef 1, ptr noundef %39)
  br label %40

40:                                               ; preds = %38, %33
  %41 = load ptr, ptr %7, align 8
  %42 = getelementptr inbounds %struct.table, ptr %41, i32 0, i32 0
  %43 = load i32, ptr %42, align 8
  %44 = icmp ne i32 %43, 1
  br i1 %44, label %50, label %45

45:                                               ; preds = %40
  %46 = load ptr, ptr %7, align 8
  %47 = getelementptr inbounds %struct.table, ptr %46, i32 0, i32 1
  %48 = load i32, ptr %47, align 4
  %49 = icmp slt i32 %48, 96
  br i1 %49, label %50, label %51

50:                                               ; preds = %45, %40
  call void @fail(i64 noundef 2, ptr noundef @NO_TABLE)
  br label %51

51:                                               ; preds = %50, %45
  %52 = load ptr, ptr %7, align 8
  %53 = getelementptr inbounds %struct.table, ptr %52, i32 0, i32 2
  %54 = load ptr, ptr %53, align 8
  %55 = call i32 @pk_bind(ptr noundef %54)
  %56 = icmp ne i32 %55, 0
  br i1 %56, label %57, label %58

57:                                               ; preds = %51
  call void @fail(i64 noundef 3, ptr noundef @NO_BIND)
  br label %58

58:                                               ; preds = %57, %51
  %59 = load ptr, ptr %7, align 8
  %60 = load ptr, ptr %5, align 8
  %61 = load i64, ptr %6, align 8
  %62 = call ptr @pk_environment(ptr noundef @FIRST)
  %63 = call i64 @number(ptr noundef %62)
  call void @make_all(ptr noundef %59, ptr noundef %60, i64 noundef %61, i64 noundef %63)
  call void @pk_exit(i32 noundef 0)
  ret void
}

declare void @pk_prepare()

declare ptr @pk_environment(ptr noundef)

declare void @pk_exit(i32 noundef)

declare i64 @pk_create(ptr noundef)

declare i64 @pk_read(ptr noundef, ptr noundef)

define internal i32 @is_calls_file(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %7 = load i64, ptr %5, align 8
  %8 = icmp slt i64 %7, 24
  br i1 %8, label %9, label %10

9:                                                ; preds = %2
  store i32 0, ptr %3, align 4
  br label %38

10:                                               ; preds = %2
  store i32 0, ptr %6, align 4
  br label %11

11:                                               ; preds = %29, %10
  %12 = load i32, ptr %6, align 4
  %13 = icmp slt i32 %12, 8
  br i1 %13, label %14, label %32

14:                                               ; preds = %11
  %15 = load ptr, ptr %4, align 8
  %16 = load i32, ptr %6, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds i8, ptr %15, i64 %17
  %19 = load i8, ptr %18, align 1
  %20 = zext i8 %19 to i32
  %21 = load i32, ptr %6, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds [9 x i8], ptr @MAGIC, i64 0, i64 %22
  %24 = load i8, ptr %23, align 1
  %25 = zext i8 %24 to i32
  %26 = icmp ne i32 %20, %25
  br i1 %26, label %27, label %28

27:                                               ; preds = %14
  store i32 0, ptr %3, align 4
  br label %38

28:                                               ; preds = %14
  br label %29

29:                                               ; preds = %28
  %30 = load i32, ptr %6, align 4
  %31 = add nsw i32 %30, 1
  store i32 %31, ptr %6, align 4
  br label %11

32:                                               ; preds = %11
  %33 = load ptr, ptr %4, align 8
  %34 = getelementptr inbounds i8, ptr %33, i64 8
  %35 = load i64, ptr %34, align 8
  %36 = icmp eq i64 %35, 1
  %37 = zext i1 %36 to i32
  store i32 %37, ptr %3, align 4
  br label %38

38:                                               ; preds = %32, %27, %9
  %39 = load i32, ptr %3, align 4
  ret i32 %39
}

define internal void @fail(i64 noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  store i64 %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  store i32 -1, ptr %5, align 4
  %8 = load ptr, ptr %4, align 8
  %9 = call i64 @length(ptr noundef %8)
  store i64 %9, ptr %6, align 8
  %10 = load i64, ptr %6, align 8
  %11 = sub nsw i64 0, %10
  %12 = and i64 %11, 7
  store i64 %12, ptr %7, align 8
  call void @pk_write(ptr noundef @FAIL, i64 noundef 4)
  call void @pk_write(ptr noundef %5, i64 noundef 4)
  call void @pk_write(ptr noundef %3, i64 noundef 8)
  call void @pk_write(ptr noundef %6, i64 noundef 8)
  %13 = load ptr, ptr %4, align 8
  %14 = load i64, ptr %6, align 8
  call void @pk_write(ptr noundef %13, i64 noundef %14)
  %15 = load i64, ptr %7, align 8
  call void @pk_write(ptr noundef @ZEROS, i64 noundef %15)
  call void @pk_flush()
  call void @pk_exit(i32 noundef 1)
  ret void
}

declare ptr @pk_open(ptr noundef, ptr noundef)

declare i32 @pk_bind(ptr noundef)

define internal void @make_all(ptr noundef %0, ptr noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca i64, align 8
  %11 = alloca i64, align 8
  %12 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store i64 %3, ptr %8, align 8
  %13 = load ptr, ptr %6, align 8
  %14 = getelementptr inbounds i8, ptr %13, i64 16
  %15 = load i64, ptr %14, align 8
  store i64 %15, ptr %9, align 8
  store i64 24, ptr %10, align 8
  store i64 0, ptr %11, align 8
  br label %16

16:                                               ; preds = %45, %4
  %17 = load i64, ptr %11, align 8
  %18 = load i64, ptr %9, align 8
  %19 = icmp slt i64 %17, %18
  br i1 %19, label %20, label %48

20:                                               ; preds = %16
  %21 = load ptr, ptr %6, align 8
  %22 = load i64, ptr %10, align 8
  %23 = getelementptr inbounds i8, ptr %21, i64 %22
  store ptr %23, ptr %12, align 8
  %24 = load ptr, ptr %12, align 8
  %25 = load i64, ptr %7, align 8
  %26 = load i64, ptr %10, align 8
  %27 = sub nsw i64 %25, %26
  %28 = call i32 @call_is_sound(ptr noundef %24, i64 noundef %27)
  %29 = icmp ne i32 %28, 0
  br i1 %29, label %31, label %30

30:                                               ; preds = %20
  call void @fail(i64 noundef 4, ptr noundef @NO_CALLS)
  br label %31

31:                                               ; preds = %30, %20
  %32 = load i64, ptr %11, align 8
  %33 = load i64, ptr %8, align 8
  %34 = icmp sge i64 %32, %33
  br i1 %34, label %35, label %40

35:                                               ; preds = %31
  %36 = load ptr, ptr %5, align 8
  %37 = load ptr, ptr %12, align 8
  %38 = load i64, ptr %11, align 8
  %39 = trunc i64 %38 to i32
  call void @make(ptr noundef %36, ptr noundef %37, i32 noundef %39)
  br label %40

40:                                               ; preds = %35, %31
  %41 = load ptr, ptr %12, align 8
  %42 = call i64 @size_of_call(ptr noundef %41)
  %43 = load i64, ptr %10, align 8
  %44 = add nsw i64 %43, %42
  store i64 %44, ptr %10, align 8
  br label %45

45:                                               ; preds = %40
  %46 = load i64, ptr %11, align 8
  %47 = add nsw i64 %46, 1
  store i64 %47, ptr %11, align 8
  br label %16

48:                                               ; preds = %16
  ret void
}

define internal i64 @number(ptr noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 0, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = icmp eq ptr %5, null
  br i1 %6, label %7, label %8

7:                                                ; preds = %1
  store i64 0, ptr %2, align 8
  br label %33

8:                                                ; preds = %1
  br label %9

9:                                                ; preds = %21, %8
  %10 = load ptr, ptr %3, align 8
  %11 = load i8, ptr %10, align 1
  %12 = sext i8 %11 to i32
  %13 = icmp sge i32 %12, 48
  br i1 %13, label %14, label %19

14:                                               ; preds = %9
  %15 = load ptr, ptr %3, align 8
  %16 = load i8, ptr %15, align 1
  %17 = sext i8 %16 to i32
  %18 = icmp sle i32 %17, 57
  br label %19

19:                                               ; preds = %14, %9
  %20 = phi i1 [ false, %9 ], [ %18, %14 ]
  br i1 %20, label %21, label %31

21:                                               ; preds = %19
  %22 = load i64, ptr %4, align 8
  %23 = mul nsw i64 %22, 10
  %24 = load ptr, ptr %3, align 8
  %25 = getelementptr inbounds i8, ptr %24, i32 1
  store ptr %25, ptr %3, align 8
  %26 = load i8, ptr %24, align 1
  %27 = sext i8 %26 to i32
  %28 = sub nsw i32 %27, 48
  %29 = sext i32 %28 to i64
  %30 = add nsw i64 %23, %29
  store i64 %30, ptr %4, align 8
  br label %9

31:                                               ; preds = %19
  %32 = load i64, ptr %4, align 8
  store i64 %32, ptr %2, align 8
  br label %33

33:                                               ; preds = %31, %7
  %34 = load i64, ptr %2, align 8
  ret i64 %34
}

define internal i64 @length(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i64 0, ptr %3, align 8
  br label %4

4:                                                ; preds = %10, %1
  %5 = load ptr, ptr %2, align 8
  %6 = load i64, ptr %3, align 8
  %7 = getelementptr inbounds i8, ptr %5, i64 %6
  %8 = load i8, ptr %7, align 1
  %9 = icmp ne i8 %8, 0
  br i1 %9, label %10, label %13

10:                                               ; preds = %4
  %11 = load i64, ptr %3, align 8
  %12 = add nsw i64 %11, 1
  store i64 %12, ptr %3, align 8
  br label %4

13:                                               ; preds = %4
  %14 = load i64, ptr %3, align 8
  ret i64 %14
}

declare void @pk_write(ptr noundef, i64 noundef)

declare void @pk_flush()

define internal i32 @call_is_sound(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %6 = load i64, ptr %5, align 8
  %7 = icmp slt i64 %6, 32
  br i1 %7, label %8, label %9

8:                                                ; preds = %2
  store i32 0, ptr %3, align 4
  br label %50

9:                                                ; preds = %2
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.call, ptr %10, i32 0, i32 1
  %12 = load i64, ptr %11, align 8
  %13 = icmp slt i64 %12, 0
  br i1 %13, label %24, label %14

14:                                               ; preds = %9
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.call, ptr %15, i32 0, i32 2
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 0
  br i1 %18, label %24, label %19

19:                                               ; preds = %14
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.call, ptr %20, i32 0, i32 3
  %22 = load i64, ptr %21, align 8
  %23 = icmp slt i64 %22, 0
  br i1 %23, label %24, label %25

24:                                               ; preds = %19, %14, %9
  store i32 0, ptr %3, align 4
  br label %50

25:                                               ; preds = %19
  %26 = load ptr, ptr %4, align 8
  %27 = getelementptr inbounds %struct.call, ptr %26, i32 0, i32 1
  %28 = load i64, ptr %27, align 8
  %29 = load i64, ptr %5, align 8
  %30 = icmp sgt i64 %28, %29
  br i1 %30, label %43, label %31

31:                                               ; preds = %25
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.call, ptr %32, i32 0, i32 2
  %34 = load i64, ptr %33, align 8
  %35 = load i64, ptr %5, align 8
  %36 = icmp sgt i64 %34, %35
  br i1 %36, label %43, label %37

37:                                               ; preds = %31
  %38 = load ptr, ptr %4, align 8
  %39 = getelementptr inbounds %struct.call, ptr %38, i32 0, i32 3
  %40 = load i64, ptr %39, align 8
  %41 = load i64, ptr %5, align 8
  %42 = icmp sgt i64 %40, %41
  br i1 %42, label %43, label %44

43:                                               ; preds = %37, %31, %25
  store i32 0, ptr %3, align 4
  br label %50

44:                                               ; preds = %37
  %45 = load ptr, ptr %4, align 8
  %46 = call i64 @size_of_call(ptr noundef %45)
  %47 = load i64, ptr %5, align 8
  %48 = icmp sle i64 %46, %47
  %49 = zext i1 %48 to i32
  store i32 %49, ptr %3, align 4
  br label %50

50:                                               ; preds = %44, %43, %24, %8
  %51 = load i32, ptr %3, align 4
  ret i32 %51
}

define internal void @make(ptr noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %15 = load ptr, ptr %5, align 8
  %16 = getelementptr inbounds %struct.call, ptr %15, i64 1
  store ptr %16, ptr %7, align 8
  %17 = load ptr, ptr %7, align 8
  %18 = load ptr, ptr %5, align 8
  %19 = getelementptr inbounds %struct.call, ptr %18, i32 0, i32 1
  %20 = load i64, ptr %19, align 8
  %21 = getelementptr inbounds i64, ptr %17, i64 %20
  store ptr %21, ptr %8, align 8
  %22 = load ptr, ptr %8, align 8
  %23 = load ptr, ptr %5, align 8
  %24 = getelementptr inbounds %struct.call, ptr %23, i32 0, i32 2
  %25 = load i64, ptr %24, align 8
  %26 = mul nsw i64 2, %25
  %27 = getelementptr inbounds i64, ptr %22, i64 %26
  store ptr %27, ptr %9, align 8
  %28 = load ptr, ptr %5, align 8
  %29 = getelementptr inbounds %struct.call, ptr %28, i32 0, i32 3
  %30 = load i64, ptr %29, align 8
  %31 = add nsw i64 %30, 64
  %32 = call ptr @pk_allocate(i64 noundef %31)
  store ptr %32, ptr %10, align 8
  %33 = load ptr, ptr %5, align 8
  %34 = getelementptr inbounds %struct.call, ptr %33, i32 0, i32 1
  %35 = load i64, ptr %34, align 8
  %36 = mul nsw i64 8, %35
  %37 = add nsw i64 %36, 64
  %38 = call ptr @pk_allocate(i64 noundef %37)
  store ptr %38, ptr %11, align 8
  store i64 -3, ptr %12, align 8
  %39 = load ptr, ptr %10, align 8
  %40 = icmp eq ptr %39, null
  br i1 %40, label %44, label %41

41:                                               ; preds = %3
  %42 = load ptr, ptr %11, align 8
  %43 = icmp eq ptr %42, null
  br i1 %43, label %44, label %45

44:                                               ; preds = %41, %3
  call void @fail(i64 noundef 5, ptr noundef @NO_MEMORY)
  br label %45

45:                                               ; preds = %44, %41
  %46 = load ptr, ptr %10, align 8
  %47 = load ptr, ptr %9, align 8
  %48 = load ptr, ptr %5, align 8
  %49 = getelementptr inbounds %struct.call, ptr %48, i32 0, i32 3
  %50 = load i64, ptr %49, align 8
  call void @copy(ptr noundef %46, ptr noundef %47, i64 noundef %50)
  %51 = load ptr, ptr %11, align 8
  %52 = load ptr, ptr %7, align 8
  %53 = load ptr, ptr %5, align 8
  %54 = getelementptr inbounds %struct.call, ptr %53, i32 0, i32 1
  %55 = load i64, ptr %54, align 8
  %56 = mul nsw i64 8, %55
  call void @copy(ptr noundef %51, ptr noundef %52, i64 noundef %56)
  store i64 0, ptr %13, align 8
  br label %57

57:                                               ; preds = %80, %45
  %58 = load i64, ptr %13, align 8
  %59 = load ptr, ptr %5, align 8
  %60 = getelementptr inbounds %struct.call, ptr %59, i32 0, i32 2
  %61 = load i64, ptr %60, align 8
  %62 = icmp slt i64 %58, %61
  br i1 %62, label %63, label %83

63:                                               ; preds = %57
  %64 = load ptr, ptr %10, align 8
  %65 = ptrtoint ptr %64 to i64
  %66 = load ptr, ptr %8, align 8
  %67 = load i64, ptr %13, align 8
  %68 = mul nsw i64 2, %67
  %69 = add nsw i64 %68, 1
  %70 = getelementptr inbounds i64, ptr %66, i64 %69
  %71 = load i64, ptr %70, align 8
  %72 = add nsw i64 %65, %71
  %73 = load ptr, ptr %11, align 8
  %74 = load ptr, ptr %8, align 8
  %75 = load i64, ptr %13, align 8
  %76 = mul nsw i64 2, %75
  %77 = getelementptr inbounds i64, ptr %74, i64 %76
  %78 = load i64, ptr %77, align 8
  %79 = getelementptr inbounds i64, ptr %73, i64 %78
  store i64 %72, ptr %79, align 8
  br label %80

80:                                               ; preds = %63
  %81 = load i64, ptr %13, align 8
  %82 = add nsw i64 %81, 1
  store i64 %82, ptr %13, align 8
  br label %57

83:                                               ; preds = %57
  %84 = load i32, ptr %6, align 4
  call void @mark(ptr noundef @BEGN, i32 noundef %84)
  call void @pk_flush()
  %85 = load ptr, ptr %5, align 8
  %86 = getelementptr inbounds %struct.call, ptr %85, i32 0, i32 0
  %87 = load i64, ptr %86, align 8
  %88 = icmp sge i64 %87, 0
  br i1 %88, label %89, label %111

89:                                               ; preds = %83
  %90 = load ptr, ptr %5, align 8
  %91 = getelementptr inbounds %struct.call, ptr %90, i32 0, i32 0
  %92 = load i64, ptr %91, align 8
  %93 = load ptr, ptr %4, align 8
  %94 = getelementptr inbounds %struct.table, ptr %93, i32 0, i32 5
  %95 = load i64, ptr %94, align 8
  %96 = icmp slt i64 %92, %95
  br i1 %96, label %97, label %111

97:                                               ; preds = %89
  %98 = load ptr, ptr %4, align 8
  %99 = getelementptr inbounds %struct.table, ptr %98, i32 0, i32 4
  %100 = load ptr, ptr %99, align 8
  %101 = load ptr, ptr %5, align 8
  %102 = getelementptr inbounds %struct.call, ptr %101, i32 0, i32 0
  %103 = load i64, ptr %102, align 8
  %104 = mul nsw i64 2, %103
  %105 = add nsw i64 %104, 1
  %106 = getelementptr inbounds ptr, ptr %100, i64 %105
  %107 = load ptr, ptr %106, align 8
  %108 = load ptr, ptr %11, align 8
  %109 = call i32 @pk_call(ptr noundef %107, ptr noundef %108)
  %110 = sext i32 %109 to i64
  store i64 %110, ptr %12, align 8
  br label %111

111:                                              ; preds = %97, %89, %83
  store i64 0, ptr %14, align 8
  br label %112

112:                                              ; preds = %130, %111
  %113 = load i64, ptr %14, align 8
  %114 = load ptr, ptr %5, align 8
  %115 = getelementptr inbounds %struct.call, ptr %114, i32 0, i32 2
  %116 = load i64, ptr %115, align 8
  %117 = icmp slt i64 %113, %116
  br i1 %117, label %118, label %133

118:                                              ; preds = %112
  %119 = load ptr, ptr %10, align 8
  %120 = ptrtoint ptr %119 to i64
  %121 = load ptr, ptr %11, align 8
  %122 = load ptr, ptr %8, align 8
  %123 = load i64, ptr %14, align 8
  %124 = mul nsw i64 2, %123
  %125 = getelementptr inbounds i64, ptr %122, i64 %124
  %126 = load i64, ptr %125, align 8
  %127 = getelementptr inbounds i64, ptr %121, i64 %126
  %128 = load i64, ptr %127, align 8
  %129 = sub nsw i64 %128, %120
  store i64 %129, ptr %127, align 8
  br label %130

130:                                              ; preds = %118
  %131 = load i64, ptr %14, align 8
  %132 = add nsw i64 %131, 1
  store i64 %132, ptr %14, align 8
  br label %112

133:                                              ; preds = %112
  %134 = load i32, ptr %6, align 4
  call void @mark(ptr noundef @DONE, i32 noundef %134)
  call void @pk_write(ptr noundef %12, i64 noundef 8)
  %135 = load ptr, ptr %11, align 8
  %136 = load ptr, ptr %5, align 8
  %137 = getelementptr inbounds %struct.call, ptr %136, i32 0, i32 1
  %138 = load i64, ptr %137, align 8
  %139 = mul nsw i64 8, %138
  call void @pk_write(ptr noundef %135, i64 noundef %139)
  %140 = load ptr, ptr %10, align 8
  %141 = load ptr, ptr %5, align 8
  %142 = getelementptr inbounds %struct.call, ptr %141, i32 0, i32 3
  %143 = load i64, ptr %142, align 8
  call void @pk_write(ptr noundef %140, i64 noundef %143)
  call void @pk_flush()
  %144 = load ptr, ptr %10, align 8
  call void @pk_free(ptr noundef %144)
  %145 = load ptr, ptr %11, align 8
  call void @pk_free(ptr noundef %145)
  ret void
}

define internal i64 @size_of_call(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.call, ptr %3, i32 0, i32 1
  %5 = load i64, ptr %4, align 8
  %6 = mul nsw i64 8, %5
  %7 = add nsw i64 32, %6
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds %struct.call, ptr %8, i32 0, i32 2
  %10 = load i64, ptr %9, align 8
  %11 = mul nsw i64 16, %10
  %12 = add nsw i64 %7, %11
  %13 = load ptr, ptr %2, align 8
  %14 = getelementptr inbounds %struct.call, ptr %13, i32 0, i32 3
  %15 = load i64, ptr %14, align 8
  %16 = add nsw i64 %12, %15
  ret i64 %16
}

declare ptr @pk_allocate(i64 noundef)

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

define internal void @mark(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %5 = load ptr, ptr %3, align 8
  call void @pk_write(ptr noundef %5, i64 noundef 4)
  call void @pk_write(ptr noundef %4, i64 noundef 4)
  ret void
}

declare i32 @pk_call(ptr noundef, ptr noundef)

declare void @pk_free(ptr noundef)

attributes #0 = { nounwind }
