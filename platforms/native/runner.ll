; Made from runner.c by scripts/native_ir.py; do not edit.

%struct.world = type { ptr, ptr, i64 }
%struct.image = type { ptr, ptr, ptr, i64 }
%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr }
%struct.call = type { i64, i64, i64, i64, i64, i64 }

@RESULTS = internal constant [17 x i8] c"PKGIMAGE_RESULTS\00", align 1
@IMAGE = internal constant [15 x i8] c"PKGIMAGE_IMAGE\00", align 1
@CALLS = internal constant [15 x i8] c"PKGIMAGE_CALLS\00", align 1
@BASE = internal constant [14 x i8] c"PKGIMAGE_BASE\00", align 1
@NO_CALLS = internal constant [37 x i8] c"the calls file is missing or damaged\00", align 1
@NO_BASE = internal constant [38 x i8] c"bind of the base image's table failed\00", align 1
@DEPENDENCIES = internal constant [22 x i8] c"PKGIMAGE_DEPENDENCIES\00", align 1
@NO_BIND = internal constant [33 x i8] c"bind of the image's table failed\00", align 1
@FIRST = internal constant [15 x i8] c"PKGIMAGE_FIRST\00", align 1
@MAGIC = internal constant [9 x i8] c"PKGCALLS\00", align 1
@FAIL = internal constant [5 x i8] c"FAIL\00", align 1
@ZEROS = internal constant [8 x i8] zeroinitializer, align 1
@NO_TABLE = internal constant [46 x i8] c"the image's table has another version or size\00", align 1
@NO_DEPENDENCY = internal constant [72 x i8] c"a dependency is missing, or there in another build than the image names\00", align 1
@NO_MEMORY = internal constant [37 x i8] c"no memory left for the call's arrays\00", align 1
@NO_DEPENDENCY_BIND = internal constant [36 x i8] c"bind of a dependency's table failed\00", align 1
@dependency = internal global [40 x i8] c"PKGIMAGE_DEPENDENCY_\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00", align 1
@BEGN = internal constant [5 x i8] c"BEGN\00", align 1
@DONE = internal constant [5 x i8] c"DONE\00", align 1

define void @pk_main() #0 {
  %1 = alloca ptr, align 8
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca %struct.world, align 8
  %8 = alloca %struct.image, align 8
  store ptr null, ptr %5, align 8
  call void @pk_prepare()
  %9 = call ptr @pk_environment(ptr noundef @RESULTS)
  store ptr %9, ptr %1, align 8
  %10 = call ptr @pk_environment(ptr noundef @IMAGE)
  store ptr %10, ptr %2, align 8
  %11 = call ptr @pk_environment(ptr noundef @CALLS)
  store ptr %11, ptr %3, align 8
  %12 = call ptr @pk_environment(ptr noundef @BASE)
  store ptr %12, ptr %4, align 8
  %13 = load ptr, ptr %1, align 8
  %14 = icmp eq ptr %13, null
  br i1 %14, label %21, label %15

15:                                               ; preds = %0
  %16 = load ptr, ptr %2, align 8
  %17 = icmp eq ptr %16, null
  br i1 %17, label %21, label %18

18:                                               ; preds = %15
  %19 = load ptr, ptr %3, align 8
  %20 = icmp eq ptr %19, null
  br i1 %20, label %21, label %22

21:                                               ; preds = %18, %15, %0
  call void @pk_exit(i32 noundef 2)
  br label %22

22:                                               ; preds = %21, %18
  %23 = load ptr, ptr %1, align 8
  %24 = call i64 @pk_create(ptr noundef %23)
  %25 = icmp ne i64 %24, 0
  br i1 %25, label %26, label %27

26:                                               ; preds = %22
  call void @pk_exit(i32 noundef 3)
  br label %27

27:                                               ; preds = %26, %22
  %28 = load ptr, ptr %3, align 8
  %29 = call i64 @pk_read(ptr noundef %28, ptr noundef %5)
  store i64 %29, ptr %6, align 8
  %30 = load ptr, ptr %5, align 8
  %31 = load i64, ptr %6, align 8
  %32 = call i32 @is_calls_file(ptr noundef %30, i64 noundef %31)
  %33 = icmp ne i32 %32, 0
  br i1 %33, label %35, label %34

34:                                               ; preds = %27
  call void @fail(i64 noundef 4, ptr noundef @NO_CALLS)
  br label %35

35:                                               ; preds = %34, %27
  %36 = getelementptr inbounds %struct.world, ptr %7, i32 0, i32 0
  store ptr null, ptr %36, align 8
  %37 = getelementptr inbounds %struct.world, ptr %7, i32 0, i32 1
  store ptr null, ptr %37, align 8
  %38 = getelementptr inbounds %struct.world, ptr %7, i32 0, i32 2
  store i64 0, ptr %38, align 8
  %39 = load ptr, ptr %4, align 8
  %40 = icmp ne ptr %39, null
  br i1 %40, label %41, label %45

41:                                               ; preds = %35
  %42 = load ptr, ptr %4, align 8
  %43 = call ptr @open_and_bind(ptr noundef %42, ptr noundef %7, ptr noundef @NO_BASE)
  %44 = getelementptr inbounds %struct.world, ptr %7, i32 0, i32 0
  store ptr %43, ptr %44, align 8
  br label %45

45:                                               ; preds = %41, %35
  %46 = call ptr @pk_environment(ptr noundef @DEPENDENCIES)
  %47 = call i64 @number(ptr noundef %46)
  call void @open_dependencies(ptr noundef %7, i64 noundef %47)
  %48 = call ptr @pk_environment(ptr noundef @IMAGE)
  store ptr %48, ptr %2, align 8
  %49 = load ptr, ptr %2, align 8
  %50 = call ptr @open_and_bind(ptr noundef %49, ptr noundef %7, ptr noundef @NO_BIND)
  %51 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 0
  store ptr %50, ptr %51, align 8
  %52 = getelementptr inbounds %struct.world, ptr %7, i32 0, i32 0
  %53 = load ptr, ptr %52, align 8
  %54 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 2
  store ptr %53, ptr %54, align 8
  %55 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 3
  store i64 0, ptr %55, align 8
  %56 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 0
  %57 = load ptr, ptr %56, align 8
  %58 = call ptr @named(ptr noundef %57, ptr noundef %7)
  %59 = getelementptr inbounds %struct.image, ptr %8, i32 0, i32 1
  store ptr %58, ptr %59, align 8
  %60 = load ptr, ptr %5, align 8
  %61 = load i64, ptr %6, align 8
  %62 = call ptr @pk_environment(ptr noundef @FIRST)
  %63 = call i64 @number(ptr noundef %62)
  call void @make_all(ptr noundef %8, ptr noundef %60, i64 noundef %61, i64 noundef %63)
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
  %36 = icmp eq i64 %35, 3
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

define internal ptr @open_and_bind(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  store ptr @NO_TABLE, ptr %7, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = call ptr @pk_open(ptr noundef %9, ptr noundef %7)
  store ptr %10, ptr %8, align 8
  %11 = load ptr, ptr %8, align 8
  %12 = icmp eq ptr %11, null
  br i1 %12, label %13, label %15

13:                                               ; preds = %3
  %14 = load ptr, ptr %7, align 8
  call void @fail(i64 noundef 1, ptr noundef %14)
  br label %15

15:                                               ; preds = %13, %3
  %16 = load ptr, ptr %8, align 8
  %17 = getelementptr inbounds %struct.table, ptr %16, i32 0, i32 0
  %18 = load i32, ptr %17, align 8
  %19 = icmp ne i32 %18, 1
  br i1 %19, label %25, label %20

20:                                               ; preds = %15
  %21 = load ptr, ptr %8, align 8
  %22 = getelementptr inbounds %struct.table, ptr %21, i32 0, i32 1
  %23 = load i32, ptr %22, align 4
  %24 = icmp slt i32 %23, 104
  br i1 %24, label %25, label %26

25:                                               ; preds = %20, %15
  call void @fail(i64 noundef 2, ptr noundef @NO_TABLE)
  br label %26

26:                                               ; preds = %25, %20
  %27 = load ptr, ptr %8, align 8
  %28 = getelementptr inbounds %struct.table, ptr %27, i32 0, i32 2
  %29 = load ptr, ptr %28, align 8
  %30 = load ptr, ptr %5, align 8
  %31 = getelementptr inbounds %struct.world, ptr %30, i32 0, i32 0
  %32 = load ptr, ptr %31, align 8
  %33 = load ptr, ptr %8, align 8
  %34 = load ptr, ptr %5, align 8
  %35 = call ptr @named(ptr noundef %33, ptr noundef %34)
  %36 = call i32 @pk_bind(ptr noundef %29, ptr noundef %32, ptr noundef %35, ptr noundef null)
  %37 = icmp ne i32 %36, 0
  br i1 %37, label %38, label %40

38:                                               ; preds = %26
  %39 = load ptr, ptr %6, align 8
  call void @fail(i64 noundef 3, ptr noundef %39)
  br label %40

40:                                               ; preds = %38, %26
  %41 = load ptr, ptr %8, align 8
  ret ptr %41
}

define internal void @open_dependencies(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %6 = load i64, ptr %4, align 8
  %7 = icmp slt i64 %6, 0
  br i1 %7, label %11, label %8

8:                                                ; preds = %2
  %9 = load i64, ptr %4, align 8
  %10 = icmp sgt i64 %9, 9999
  br i1 %10, label %11, label %12

11:                                               ; preds = %8, %2
  call void @fail(i64 noundef 3, ptr noundef @NO_DEPENDENCY)
  br label %12

12:                                               ; preds = %11, %8
  %13 = load i64, ptr %4, align 8
  %14 = mul nsw i64 8, %13
  %15 = add nsw i64 %14, 64
  %16 = call ptr @pk_allocate(i64 noundef %15)
  %17 = load ptr, ptr %3, align 8
  %18 = getelementptr inbounds %struct.world, ptr %17, i32 0, i32 1
  store ptr %16, ptr %18, align 8
  %19 = icmp eq ptr %16, null
  br i1 %19, label %20, label %21

20:                                               ; preds = %12
  call void @fail(i64 noundef 5, ptr noundef @NO_MEMORY)
  br label %21

21:                                               ; preds = %20, %12
  br label %22

22:                                               ; preds = %47, %21
  %23 = load ptr, ptr %3, align 8
  %24 = getelementptr inbounds %struct.world, ptr %23, i32 0, i32 2
  %25 = load i64, ptr %24, align 8
  %26 = load i64, ptr %4, align 8
  %27 = icmp slt i64 %25, %26
  br i1 %27, label %28, label %52

28:                                               ; preds = %22
  %29 = load ptr, ptr %3, align 8
  %30 = getelementptr inbounds %struct.world, ptr %29, i32 0, i32 2
  %31 = load i64, ptr %30, align 8
  %32 = call ptr @path_of(i64 noundef %31)
  store ptr %32, ptr %5, align 8
  %33 = load ptr, ptr %5, align 8
  %34 = icmp eq ptr %33, null
  br i1 %34, label %35, label %36

35:                                               ; preds = %28
  call void @fail(i64 noundef 3, ptr noundef @NO_DEPENDENCY)
  br label %36

36:                                               ; preds = %35, %28
  %37 = load ptr, ptr %5, align 8
  %38 = load ptr, ptr %3, align 8
  %39 = call ptr @open_and_bind(ptr noundef %37, ptr noundef %38, ptr noundef @NO_DEPENDENCY_BIND)
  %40 = load ptr, ptr %3, align 8
  %41 = getelementptr inbounds %struct.world, ptr %40, i32 0, i32 1
  %42 = load ptr, ptr %41, align 8
  %43 = load ptr, ptr %3, align 8
  %44 = getelementptr inbounds %struct.world, ptr %43, i32 0, i32 2
  %45 = load i64, ptr %44, align 8
  %46 = getelementptr inbounds ptr, ptr %42, i64 %45
  store ptr %39, ptr %46, align 8
  br label %47

47:                                               ; preds = %36
  %48 = load ptr, ptr %3, align 8
  %49 = getelementptr inbounds %struct.world, ptr %48, i32 0, i32 2
  %50 = load i64, ptr %49, align 8
  %51 = add nsw i64 %50, 1
  store i64 %51, ptr %49, align 8
  br label %22

52:                                               ; preds = %22
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

define internal ptr @named(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.table, ptr %11, i32 0, i32 7
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %6, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.table, ptr %14, i32 0, i32 8
  %16 = load i64, ptr %15, align 8
  %17 = icmp slt i64 %16, 272
  br i1 %17, label %18, label %19

18:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %77

19:                                               ; preds = %2
  %20 = load ptr, ptr %6, align 8
  %21 = getelementptr inbounds i8, ptr %20, i64 264
  %22 = load i32, ptr %21, align 4
  %23 = zext i32 %22 to i64
  store i64 %23, ptr %7, align 8
  %24 = load ptr, ptr %6, align 8
  %25 = getelementptr inbounds i8, ptr %24, i64 268
  %26 = load i32, ptr %25, align 4
  %27 = zext i32 %26 to i64
  store i64 %27, ptr %8, align 8
  %28 = load i64, ptr %7, align 8
  %29 = icmp eq i64 %28, 0
  br i1 %29, label %30, label %31

30:                                               ; preds = %19
  store ptr null, ptr %3, align 8
  br label %77

31:                                               ; preds = %19
  %32 = load i64, ptr %8, align 8
  %33 = load ptr, ptr %4, align 8
  %34 = getelementptr inbounds %struct.table, ptr %33, i32 0, i32 8
  %35 = load i64, ptr %34, align 8
  %36 = icmp sgt i64 %32, %35
  br i1 %36, label %46, label %37

37:                                               ; preds = %31
  %38 = load i64, ptr %7, align 8
  %39 = mul nsw i64 40, %38
  %40 = load ptr, ptr %4, align 8
  %41 = getelementptr inbounds %struct.table, ptr %40, i32 0, i32 8
  %42 = load i64, ptr %41, align 8
  %43 = load i64, ptr %8, align 8
  %44 = sub nsw i64 %42, %43
  %45 = icmp sgt i64 %39, %44
  br i1 %45, label %46, label %47

46:                                               ; preds = %37, %31
  call void @fail(i64 noundef 2, ptr noundef @NO_TABLE)
  br label %47

47:                                               ; preds = %46, %37
  %48 = load i64, ptr %7, align 8
  %49 = mul nsw i64 8, %48
  %50 = add nsw i64 %49, 64
  %51 = call ptr @pk_allocate(i64 noundef %50)
  store ptr %51, ptr %9, align 8
  %52 = icmp eq ptr %51, null
  br i1 %52, label %53, label %54

53:                                               ; preds = %47
  call void @fail(i64 noundef 5, ptr noundef @NO_MEMORY)
  br label %54

54:                                               ; preds = %53, %47
  store i64 0, ptr %10, align 8
  br label %55

55:                                               ; preds = %72, %54
  %56 = load i64, ptr %10, align 8
  %57 = load i64, ptr %7, align 8
  %58 = icmp slt i64 %56, %57
  br i1 %58, label %59, label %75

59:                                               ; preds = %55
  %60 = load ptr, ptr %5, align 8
  %61 = load ptr, ptr %6, align 8
  %62 = load i64, ptr %8, align 8
  %63 = getelementptr inbounds i8, ptr %61, i64 %62
  %64 = load i64, ptr %10, align 8
  %65 = mul nsw i64 40, %64
  %66 = getelementptr inbounds i8, ptr %63, i64 %65
  %67 = getelementptr inbounds i8, ptr %66, i64 8
  %68 = call ptr @find(ptr noundef %60, ptr noundef %67)
  %69 = load ptr, ptr %9, align 8
  %70 = load i64, ptr %10, align 8
  %71 = getelementptr inbounds ptr, ptr %69, i64 %70
  store ptr %68, ptr %71, align 8
  br label %72

72:                                               ; preds = %59
  %73 = load i64, ptr %10, align 8
  %74 = add nsw i64 %73, 1
  store i64 %74, ptr %10, align 8
  br label %55

75:                                               ; preds = %55
  %76 = load ptr, ptr %9, align 8
  store ptr %76, ptr %3, align 8
  br label %77

77:                                               ; preds = %75, %30, %18
  %78 = load ptr, ptr %3, align 8
  ret ptr %78
}

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

declare ptr @pk_open(ptr noundef, ptr noundef)

declare i32 @pk_bind(ptr noundef, ptr noundef, ptr noundef, ptr noundef)

declare ptr @pk_allocate(i64 noundef)

define internal ptr @path_of(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca i64, align 8
  %4 = alloca i64, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  store i64 %0, ptr %2, align 8
  %7 = call i64 @length(ptr noundef @dependency)
  store i64 %7, ptr %3, align 8
  %8 = load i64, ptr %3, align 8
  store i64 %8, ptr %4, align 8
  %9 = load i64, ptr %2, align 8
  store i64 %9, ptr %5, align 8
  br label %10

10:                                               ; preds = %13, %1
  %11 = load i64, ptr %4, align 8
  %12 = add nsw i64 %11, 1
  store i64 %12, ptr %4, align 8
  br label %13

13:                                               ; preds = %10
  %14 = load i64, ptr %5, align 8
  %15 = sdiv i64 %14, 10
  store i64 %15, ptr %5, align 8
  %16 = icmp ne i64 %15, 0
  br i1 %16, label %10, label %17

17:                                               ; preds = %13
  %18 = load i64, ptr %4, align 8
  %19 = getelementptr inbounds [40 x i8], ptr @dependency, i64 0, i64 %18
  store i8 0, ptr %19, align 1
  %20 = load i64, ptr %4, align 8
  store i64 %20, ptr %5, align 8
  br label %21

21:                                               ; preds = %33, %17
  %22 = load i64, ptr %5, align 8
  %23 = load i64, ptr %3, align 8
  %24 = icmp sgt i64 %22, %23
  br i1 %24, label %25, label %36

25:                                               ; preds = %21
  %26 = load i64, ptr %2, align 8
  %27 = srem i64 %26, 10
  %28 = add nsw i64 48, %27
  %29 = trunc i64 %28 to i8
  %30 = load i64, ptr %5, align 8
  %31 = add nsw i64 %30, -1
  store i64 %31, ptr %5, align 8
  %32 = getelementptr inbounds [40 x i8], ptr @dependency, i64 0, i64 %31
  store i8 %29, ptr %32, align 1
  br label %33

33:                                               ; preds = %25
  %34 = load i64, ptr %2, align 8
  %35 = sdiv i64 %34, 10
  store i64 %35, ptr %2, align 8
  br label %21

36:                                               ; preds = %21
  %37 = call ptr @pk_environment(ptr noundef @dependency)
  store ptr %37, ptr %6, align 8
  %38 = load i64, ptr %3, align 8
  %39 = getelementptr inbounds [40 x i8], ptr @dependency, i64 0, i64 %38
  store i8 0, ptr %39, align 1
  %40 = load ptr, ptr %6, align 8
  ret ptr %40
}

define internal ptr @find(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 0, ptr %6, align 8
  br label %7

7:                                                ; preds = %34, %2
  %8 = load i64, ptr %6, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = getelementptr inbounds %struct.world, ptr %9, i32 0, i32 2
  %11 = load i64, ptr %10, align 8
  %12 = icmp slt i64 %8, %11
  br i1 %12, label %13, label %37

13:                                               ; preds = %7
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.world, ptr %14, i32 0, i32 1
  %16 = load ptr, ptr %15, align 8
  %17 = load i64, ptr %6, align 8
  %18 = getelementptr inbounds ptr, ptr %16, i64 %17
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds %struct.table, ptr %19, i32 0, i32 7
  %21 = load ptr, ptr %20, align 8
  %22 = getelementptr inbounds i8, ptr %21, i64 40
  %23 = load ptr, ptr %5, align 8
  %24 = call i32 @is_same(ptr noundef %22, ptr noundef %23, i64 noundef 32)
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %26, label %33

26:                                               ; preds = %13
  %27 = load ptr, ptr %4, align 8
  %28 = getelementptr inbounds %struct.world, ptr %27, i32 0, i32 1
  %29 = load ptr, ptr %28, align 8
  %30 = load i64, ptr %6, align 8
  %31 = getelementptr inbounds ptr, ptr %29, i64 %30
  %32 = load ptr, ptr %31, align 8
  store ptr %32, ptr %3, align 8
  br label %38

33:                                               ; preds = %13
  br label %34

34:                                               ; preds = %33
  %35 = load i64, ptr %6, align 8
  %36 = add nsw i64 %35, 1
  store i64 %36, ptr %6, align 8
  br label %7

37:                                               ; preds = %7
  call void @fail(i64 noundef 3, ptr noundef @NO_DEPENDENCY)
  store ptr null, ptr %3, align 8
  br label %38

38:                                               ; preds = %37, %26
  %39 = load ptr, ptr %3, align 8
  ret ptr %39
}

define internal i32 @is_same(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
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

9:                                                ; preds = %27, %3
  %10 = load i64, ptr %8, align 8
  %11 = load i64, ptr %7, align 8
  %12 = icmp slt i64 %10, %11
  br i1 %12, label %13, label %30

13:                                               ; preds = %9
  %14 = load ptr, ptr %5, align 8
  %15 = load i64, ptr %8, align 8
  %16 = getelementptr inbounds i8, ptr %14, i64 %15
  %17 = load i8, ptr %16, align 1
  %18 = zext i8 %17 to i32
  %19 = load ptr, ptr %6, align 8
  %20 = load i64, ptr %8, align 8
  %21 = getelementptr inbounds i8, ptr %19, i64 %20
  %22 = load i8, ptr %21, align 1
  %23 = zext i8 %22 to i32
  %24 = icmp ne i32 %18, %23
  br i1 %24, label %25, label %26

25:                                               ; preds = %13
  store i32 0, ptr %4, align 4
  br label %31

26:                                               ; preds = %13
  br label %27

27:                                               ; preds = %26
  %28 = load i64, ptr %8, align 8
  %29 = add nsw i64 %28, 1
  store i64 %29, ptr %8, align 8
  br label %9

30:                                               ; preds = %9
  store i32 1, ptr %4, align 4
  br label %31

31:                                               ; preds = %30, %25
  %32 = load i32, ptr %4, align 4
  ret i32 %32
}

define internal i32 @call_is_sound(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  %6 = load i64, ptr %5, align 8
  %7 = icmp slt i64 %6, 48
  br i1 %7, label %8, label %9

8:                                                ; preds = %2
  store i32 0, ptr %3, align 4
  br label %61

9:                                                ; preds = %2
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.call, ptr %10, i32 0, i32 1
  %12 = load i64, ptr %11, align 8
  %13 = icmp slt i64 %12, 0
  br i1 %13, label %29, label %14

14:                                               ; preds = %9
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.call, ptr %15, i32 0, i32 2
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 0
  br i1 %18, label %29, label %19

19:                                               ; preds = %14
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.call, ptr %20, i32 0, i32 3
  %22 = load i64, ptr %21, align 8
  %23 = icmp slt i64 %22, 0
  br i1 %23, label %29, label %24

24:                                               ; preds = %19
  %25 = load ptr, ptr %4, align 8
  %26 = getelementptr inbounds %struct.call, ptr %25, i32 0, i32 4
  %27 = load i64, ptr %26, align 8
  %28 = icmp slt i64 %27, 0
  br i1 %28, label %29, label %30

29:                                               ; preds = %24, %19, %14, %9
  store i32 0, ptr %3, align 4
  br label %61

30:                                               ; preds = %24
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.call, ptr %31, i32 0, i32 1
  %33 = load i64, ptr %32, align 8
  %34 = load i64, ptr %5, align 8
  %35 = icmp sgt i64 %33, %34
  br i1 %35, label %54, label %36

36:                                               ; preds = %30
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds %struct.call, ptr %37, i32 0, i32 2
  %39 = load i64, ptr %38, align 8
  %40 = load i64, ptr %5, align 8
  %41 = icmp sgt i64 %39, %40
  br i1 %41, label %54, label %42

42:                                               ; preds = %36
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.call, ptr %43, i32 0, i32 3
  %45 = load i64, ptr %44, align 8
  %46 = load i64, ptr %5, align 8
  %47 = icmp sgt i64 %45, %46
  br i1 %47, label %54, label %48

48:                                               ; preds = %42
  %49 = load ptr, ptr %4, align 8
  %50 = getelementptr inbounds %struct.call, ptr %49, i32 0, i32 4
  %51 = load i64, ptr %50, align 8
  %52 = load i64, ptr %5, align 8
  %53 = icmp sgt i64 %51, %52
  br i1 %53, label %54, label %55

54:                                               ; preds = %48, %42, %36, %30
  store i32 0, ptr %3, align 4
  br label %61

55:                                               ; preds = %48
  %56 = load ptr, ptr %4, align 8
  %57 = call i64 @size_of_call(ptr noundef %56)
  %58 = load i64, ptr %5, align 8
  %59 = icmp sle i64 %57, %58
  %60 = zext i1 %59 to i32
  store i32 %60, ptr %3, align 4
  br label %61

61:                                               ; preds = %55, %54, %29, %8
  %62 = load i32, ptr %3, align 4
  ret i32 %62
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
  %12 = alloca ptr, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds %struct.call, ptr %16, i64 1
  store ptr %17, ptr %7, align 8
  %18 = load ptr, ptr %7, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = getelementptr inbounds %struct.call, ptr %19, i32 0, i32 1
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr inbounds i64, ptr %18, i64 %21
  store ptr %22, ptr %8, align 8
  %23 = load ptr, ptr %8, align 8
  %24 = load ptr, ptr %5, align 8
  %25 = getelementptr inbounds %struct.call, ptr %24, i32 0, i32 2
  %26 = load i64, ptr %25, align 8
  %27 = mul nsw i64 2, %26
  %28 = getelementptr inbounds i64, ptr %23, i64 %27
  store ptr %28, ptr %9, align 8
  %29 = load ptr, ptr %9, align 8
  %30 = load ptr, ptr %5, align 8
  %31 = getelementptr inbounds %struct.call, ptr %30, i32 0, i32 4
  %32 = load i64, ptr %31, align 8
  %33 = mul nsw i64 3, %32
  %34 = getelementptr inbounds i64, ptr %29, i64 %33
  store ptr %34, ptr %10, align 8
  %35 = load ptr, ptr %5, align 8
  %36 = getelementptr inbounds %struct.call, ptr %35, i32 0, i32 3
  %37 = load i64, ptr %36, align 8
  %38 = add nsw i64 %37, 64
  %39 = call ptr @pk_allocate(i64 noundef %38)
  store ptr %39, ptr %11, align 8
  %40 = load ptr, ptr %5, align 8
  %41 = getelementptr inbounds %struct.call, ptr %40, i32 0, i32 1
  %42 = load i64, ptr %41, align 8
  %43 = mul nsw i64 8, %42
  %44 = add nsw i64 %43, 64
  %45 = call ptr @pk_allocate(i64 noundef %44)
  store ptr %45, ptr %12, align 8
  %46 = load ptr, ptr %11, align 8
  %47 = icmp eq ptr %46, null
  br i1 %47, label %51, label %48

48:                                               ; preds = %3
  %49 = load ptr, ptr %12, align 8
  %50 = icmp eq ptr %49, null
  br i1 %50, label %51, label %52

51:                                               ; preds = %48, %3
  call void @fail(i64 noundef 5, ptr noundef @NO_MEMORY)
  br label %52

52:                                               ; preds = %51, %48
  %53 = load ptr, ptr %11, align 8
  %54 = load ptr, ptr %10, align 8
  %55 = load ptr, ptr %5, align 8
  %56 = getelementptr inbounds %struct.call, ptr %55, i32 0, i32 3
  %57 = load i64, ptr %56, align 8
  call void @copy(ptr noundef %53, ptr noundef %54, i64 noundef %57)
  %58 = load ptr, ptr %12, align 8
  %59 = load ptr, ptr %7, align 8
  %60 = load ptr, ptr %5, align 8
  %61 = getelementptr inbounds %struct.call, ptr %60, i32 0, i32 1
  %62 = load i64, ptr %61, align 8
  %63 = mul nsw i64 8, %62
  call void @copy(ptr noundef %58, ptr noundef %59, i64 noundef %63)
  store i64 0, ptr %14, align 8
  br label %64

64:                                               ; preds = %87, %52
  %65 = load i64, ptr %14, align 8
  %66 = load ptr, ptr %5, align 8
  %67 = getelementptr inbounds %struct.call, ptr %66, i32 0, i32 2
  %68 = load i64, ptr %67, align 8
  %69 = icmp slt i64 %65, %68
  br i1 %69, label %70, label %90

70:                                               ; preds = %64
  %71 = load ptr, ptr %11, align 8
  %72 = ptrtoint ptr %71 to i64
  %73 = load ptr, ptr %8, align 8
  %74 = load i64, ptr %14, align 8
  %75 = mul nsw i64 2, %74
  %76 = add nsw i64 %75, 1
  %77 = getelementptr inbounds i64, ptr %73, i64 %76
  %78 = load i64, ptr %77, align 8
  %79 = add nsw i64 %72, %78
  %80 = load ptr, ptr %12, align 8
  %81 = load ptr, ptr %8, align 8
  %82 = load i64, ptr %14, align 8
  %83 = mul nsw i64 2, %82
  %84 = getelementptr inbounds i64, ptr %81, i64 %83
  %85 = load i64, ptr %84, align 8
  %86 = getelementptr inbounds i64, ptr %80, i64 %85
  store i64 %79, ptr %86, align 8
  br label %87

87:                                               ; preds = %70
  %88 = load i64, ptr %14, align 8
  %89 = add nsw i64 %88, 1
  store i64 %89, ptr %14, align 8
  br label %64

90:                                               ; preds = %64
  %91 = load i32, ptr %6, align 4
  call void @mark(ptr noundef @BEGN, i32 noundef %91)
  call void @pk_flush()
  %92 = load ptr, ptr %4, align 8
  %93 = load ptr, ptr %5, align 8
  %94 = load ptr, ptr %12, align 8
  %95 = call i32 @call_method(ptr noundef %92, ptr noundef %93, ptr noundef %94)
  %96 = sext i32 %95 to i64
  store i64 %96, ptr %13, align 8
  store i64 0, ptr %15, align 8
  br label %97

97:                                               ; preds = %115, %90
  %98 = load i64, ptr %15, align 8
  %99 = load ptr, ptr %5, align 8
  %100 = getelementptr inbounds %struct.call, ptr %99, i32 0, i32 2
  %101 = load i64, ptr %100, align 8
  %102 = icmp slt i64 %98, %101
  br i1 %102, label %103, label %118

103:                                              ; preds = %97
  %104 = load ptr, ptr %11, align 8
  %105 = ptrtoint ptr %104 to i64
  %106 = load ptr, ptr %12, align 8
  %107 = load ptr, ptr %8, align 8
  %108 = load i64, ptr %15, align 8
  %109 = mul nsw i64 2, %108
  %110 = getelementptr inbounds i64, ptr %107, i64 %109
  %111 = load i64, ptr %110, align 8
  %112 = getelementptr inbounds i64, ptr %106, i64 %111
  %113 = load i64, ptr %112, align 8
  %114 = sub nsw i64 %113, %105
  store i64 %114, ptr %112, align 8
  br label %115

115:                                              ; preds = %103
  %116 = load i64, ptr %15, align 8
  %117 = add nsw i64 %116, 1
  store i64 %117, ptr %15, align 8
  br label %97

118:                                              ; preds = %97
  %119 = load i32, ptr %6, align 4
  call void @mark(ptr noundef @DONE, i32 noundef %119)
  call void @pk_write(ptr noundef %13, i64 noundef 8)
  %120 = load ptr, ptr %12, align 8
  %121 = load ptr, ptr %5, align 8
  %122 = getelementptr inbounds %struct.call, ptr %121, i32 0, i32 1
  %123 = load i64, ptr %122, align 8
  %124 = mul nsw i64 8, %123
  call void @pk_write(ptr noundef %120, i64 noundef %124)
  %125 = load ptr, ptr %11, align 8
  %126 = load ptr, ptr %5, align 8
  %127 = getelementptr inbounds %struct.call, ptr %126, i32 0, i32 3
  %128 = load i64, ptr %127, align 8
  call void @pk_write(ptr noundef %125, i64 noundef %128)
  %129 = load i64, ptr %13, align 8
  %130 = icmp eq i64 %129, 0
  br i1 %130, label %131, label %140

131:                                              ; preds = %118
  %132 = load ptr, ptr %4, align 8
  %133 = getelementptr inbounds %struct.image, ptr %132, i32 0, i32 0
  %134 = load ptr, ptr %133, align 8
  %135 = load ptr, ptr %9, align 8
  %136 = load ptr, ptr %5, align 8
  %137 = getelementptr inbounds %struct.call, ptr %136, i32 0, i32 4
  %138 = load i64, ptr %137, align 8
  %139 = load ptr, ptr %12, align 8
  call void @write_arrays(ptr noundef %134, ptr noundef %135, i64 noundef %138, ptr noundef %139)
  br label %140

140:                                              ; preds = %131, %118
  call void @pk_flush()
  %141 = load ptr, ptr %11, align 8
  call void @pk_free(ptr noundef %141)
  %142 = load ptr, ptr %12, align 8
  call void @pk_free(ptr noundef %142)
  ret void
}

define internal i64 @size_of_call(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds %struct.call, ptr %3, i32 0, i32 1
  %5 = load i64, ptr %4, align 8
  %6 = mul nsw i64 8, %5
  %7 = add nsw i64 48, %6
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds %struct.call, ptr %8, i32 0, i32 2
  %10 = load i64, ptr %9, align 8
  %11 = mul nsw i64 16, %10
  %12 = add nsw i64 %7, %11
  %13 = load ptr, ptr %2, align 8
  %14 = getelementptr inbounds %struct.call, ptr %13, i32 0, i32 4
  %15 = load i64, ptr %14, align 8
  %16 = mul nsw i64 24, %15
  %17 = add nsw i64 %12, %16
  %18 = load ptr, ptr %2, align 8
  %19 = getelementptr inbounds %struct.call, ptr %18, i32 0, i32 3
  %20 = load i64, ptr %19, align 8
  %21 = add nsw i64 %17, %20
  ret i64 %21
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

define internal i32 @call_method(ptr noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = getelementptr inbounds %struct.image, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %8, align 8
  %13 = load ptr, ptr %6, align 8
  %14 = getelementptr inbounds %struct.call, ptr %13, i32 0, i32 0
  %15 = load i64, ptr %14, align 8
  %16 = icmp eq i64 %15, -1
  br i1 %16, label %17, label %26

17:                                               ; preds = %3
  %18 = load ptr, ptr %6, align 8
  %19 = getelementptr inbounds %struct.call, ptr %18, i32 0, i32 1
  %20 = load i64, ptr %19, align 8
  %21 = icmp sgt i64 %20, 1
  br i1 %21, label %22, label %26

22:                                               ; preds = %17
  %23 = load ptr, ptr %5, align 8
  %24 = load ptr, ptr %7, align 8
  %25 = call i32 @pk_chosen(ptr noundef %23, ptr noundef %24)
  store i32 %25, ptr %4, align 4
  br label %62

26:                                               ; preds = %17, %3
  %27 = load ptr, ptr %6, align 8
  %28 = getelementptr inbounds %struct.call, ptr %27, i32 0, i32 0
  %29 = load i64, ptr %28, align 8
  %30 = icmp slt i64 %29, 0
  br i1 %30, label %39, label %31

31:                                               ; preds = %26
  %32 = load ptr, ptr %6, align 8
  %33 = getelementptr inbounds %struct.call, ptr %32, i32 0, i32 0
  %34 = load i64, ptr %33, align 8
  %35 = load ptr, ptr %8, align 8
  %36 = getelementptr inbounds %struct.table, ptr %35, i32 0, i32 5
  %37 = load i64, ptr %36, align 8
  %38 = icmp sge i64 %34, %37
  br i1 %38, label %39, label %40

39:                                               ; preds = %31, %26
  store i32 -3, ptr %4, align 4
  br label %62

40:                                               ; preds = %31
  %41 = load ptr, ptr %5, align 8
  %42 = load ptr, ptr %6, align 8
  %43 = getelementptr inbounds %struct.call, ptr %42, i32 0, i32 5
  %44 = load i64, ptr %43, align 8
  %45 = call i32 @pk_retarget(ptr noundef %41, i64 noundef %44)
  store i32 %45, ptr %9, align 4
  %46 = icmp ne i32 %45, 0
  br i1 %46, label %47, label %49

47:                                               ; preds = %40
  %48 = load i32, ptr %9, align 4
  store i32 %48, ptr %4, align 4
  br label %62

49:                                               ; preds = %40
  %50 = load ptr, ptr %8, align 8
  %51 = getelementptr inbounds %struct.table, ptr %50, i32 0, i32 4
  %52 = load ptr, ptr %51, align 8
  %53 = load ptr, ptr %6, align 8
  %54 = getelementptr inbounds %struct.call, ptr %53, i32 0, i32 0
  %55 = load i64, ptr %54, align 8
  %56 = mul nsw i64 2, %55
  %57 = add nsw i64 %56, 1
  %58 = getelementptr inbounds ptr, ptr %52, i64 %57
  %59 = load ptr, ptr %58, align 8
  %60 = load ptr, ptr %7, align 8
  %61 = call i32 @pk_call(ptr noundef %59, ptr noundef %60)
  store i32 %61, ptr %4, align 4
  br label %62

62:                                               ; preds = %49, %47, %39, %22
  %63 = load i32, ptr %4, align 4
  ret i32 %63
}

define internal void @write_arrays(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca i64, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  br label %14

14:                                               ; preds = %78, %4
  %15 = load i64, ptr %7, align 8
  %16 = icmp sgt i64 %15, 0
  br i1 %16, label %17, label %83

17:                                               ; preds = %14
  %18 = load ptr, ptr %8, align 8
  %19 = load ptr, ptr %6, align 8
  %20 = getelementptr inbounds i64, ptr %19, i64 0
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr inbounds i64, ptr %18, i64 %21
  store ptr %22, ptr %9, align 8
  %23 = load ptr, ptr %6, align 8
  %24 = getelementptr inbounds i64, ptr %23, i64 1
  %25 = load i64, ptr %24, align 8
  store i64 %25, ptr %10, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = getelementptr inbounds i64, ptr %26, i64 2
  %28 = load i64, ptr %27, align 8
  store i64 %28, ptr %11, align 8
  store i64 0, ptr %13, align 8
  br label %29

29:                                               ; preds = %41, %17
  %30 = load i64, ptr %13, align 8
  %31 = load i64, ptr %10, align 8
  %32 = icmp slt i64 %30, %31
  br i1 %32, label %33, label %44

33:                                               ; preds = %29
  %34 = load ptr, ptr %9, align 8
  %35 = load i64, ptr %13, align 8
  %36 = add nsw i64 1, %35
  %37 = getelementptr inbounds i64, ptr %34, i64 %36
  %38 = load i64, ptr %37, align 8
  %39 = load i64, ptr %11, align 8
  %40 = mul nsw i64 %39, %38
  store i64 %40, ptr %11, align 8
  br label %41

41:                                               ; preds = %33
  %42 = load i64, ptr %13, align 8
  %43 = add nsw i64 %42, 1
  store i64 %43, ptr %13, align 8
  br label %29

44:                                               ; preds = %29
  %45 = load i64, ptr %11, align 8
  %46 = sub nsw i64 0, %45
  %47 = and i64 %46, 7
  store i64 %47, ptr %12, align 8
  call void @pk_write(ptr noundef %11, i64 noundef 8)
  %48 = load ptr, ptr %9, align 8
  %49 = load i64, ptr %10, align 8
  %50 = load ptr, ptr %9, align 8
  %51 = getelementptr inbounds i64, ptr %50, i64 0
  %52 = load i64, ptr %51, align 8
  %53 = inttoptr i64 %52 to ptr
  %54 = load ptr, ptr %6, align 8
  %55 = getelementptr inbounds i64, ptr %54, i64 2
  %56 = load i64, ptr %55, align 8
  call void @write_elements(ptr noundef %48, i64 noundef %49, i64 noundef 0, ptr noundef %53, i64 noundef %56)
  %57 = load i64, ptr %12, align 8
  call void @pk_write(ptr noundef @ZEROS, i64 noundef %57)
  %58 = load ptr, ptr %9, align 8
  %59 = load i64, ptr %10, align 8
  %60 = mul nsw i64 2, %59
  %61 = add nsw i64 1, %60
  %62 = getelementptr inbounds i64, ptr %58, i64 %61
  %63 = load i64, ptr %62, align 8
  %64 = icmp ne i64 %63, 0
  br i1 %64, label %65, label %77

65:                                               ; preds = %44
  %66 = load ptr, ptr %5, align 8
  %67 = getelementptr inbounds %struct.table, ptr %66, i32 0, i32 13
  %68 = load ptr, ptr %67, align 8
  %69 = load ptr, ptr %9, align 8
  %70 = load i64, ptr %10, align 8
  %71 = mul nsw i64 2, %70
  %72 = add nsw i64 1, %71
  %73 = getelementptr inbounds i64, ptr %69, i64 %72
  %74 = load i64, ptr %73, align 8
  %75 = inttoptr i64 %74 to ptr
  %76 = call i32 @pk_call(ptr noundef %68, ptr noundef %75)
  br label %77

77:                                               ; preds = %65, %44
  br label %78

78:                                               ; preds = %77
  %79 = load i64, ptr %7, align 8
  %80 = add nsw i64 %79, -1
  store i64 %80, ptr %7, align 8
  %81 = load ptr, ptr %6, align 8
  %82 = getelementptr inbounds i64, ptr %81, i64 3
  store ptr %82, ptr %6, align 8
  br label %14

83:                                               ; preds = %14
  ret void
}

declare void @pk_free(ptr noundef)

declare i32 @pk_chosen(ptr noundef, ptr noundef)

declare i32 @pk_retarget(ptr noundef, i64 noundef)

declare i32 @pk_call(ptr noundef, ptr noundef)

define internal void @write_elements(ptr noundef %0, i64 noundef %1, i64 noundef %2, ptr noundef %3, i64 noundef %4) #0 {
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca i64, align 8
  store ptr %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store i64 %4, ptr %10, align 8
  %12 = load i64, ptr %8, align 8
  %13 = load i64, ptr %7, align 8
  %14 = icmp eq i64 %12, %13
  br i1 %14, label %15, label %18

15:                                               ; preds = %5
  %16 = load ptr, ptr %9, align 8
  %17 = load i64, ptr %10, align 8
  call void @pk_write(ptr noundef %16, i64 noundef %17)
  br label %46

18:                                               ; preds = %5
  store i64 0, ptr %11, align 8
  br label %19

19:                                               ; preds = %34, %18
  %20 = load i64, ptr %11, align 8
  %21 = load ptr, ptr %6, align 8
  %22 = load i64, ptr %8, align 8
  %23 = add nsw i64 1, %22
  %24 = getelementptr inbounds i64, ptr %21, i64 %23
  %25 = load i64, ptr %24, align 8
  %26 = icmp slt i64 %20, %25
  br i1 %26, label %27, label %46

27:                                               ; preds = %19
  %28 = load ptr, ptr %6, align 8
  %29 = load i64, ptr %7, align 8
  %30 = load i64, ptr %8, align 8
  %31 = add nsw i64 %30, 1
  %32 = load ptr, ptr %9, align 8
  %33 = load i64, ptr %10, align 8
  call void @write_elements(ptr noundef %28, i64 noundef %29, i64 noundef %31, ptr noundef %32, i64 noundef %33)
  br label %34

34:                                               ; preds = %27
  %35 = load i64, ptr %11, align 8
  %36 = add nsw i64 %35, 1
  store i64 %36, ptr %11, align 8
  %37 = load ptr, ptr %6, align 8
  %38 = load i64, ptr %7, align 8
  %39 = add nsw i64 1, %38
  %40 = load i64, ptr %8, align 8
  %41 = add nsw i64 %39, %40
  %42 = getelementptr inbounds i64, ptr %37, i64 %41
  %43 = load i64, ptr %42, align 8
  %44 = load ptr, ptr %9, align 8
  %45 = getelementptr inbounds i8, ptr %44, i64 %43
  store ptr %45, ptr %9, align 8
  br label %19

46:                                               ; preds = %15, %19
  ret void
}

attributes #0 = { nounwind }
