; Made from os_linux.c by scripts/native_ir.py; do not edit.

@READ = internal constant [3 x i8] c"rb\00", align 1
@WRITE = internal constant [3 x i8] c"wb\00", align 1
@output = internal global ptr null, align 8

define void @pk_prepare() #0 {
  ret void
}

define ptr @pk_environment(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @getenv(ptr noundef %3)
  ret ptr %4
}

declare ptr @getenv(ptr noundef)

define ptr @pk_allocate(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  %3 = alloca ptr, align 8
  store i64 %0, ptr %2, align 8
  %4 = load i64, ptr %2, align 8
  %5 = add nsw i64 %4, 63
  %6 = and i64 %5, -64
  %7 = call ptr @aligned_alloc(i64 noundef 64, i64 noundef %6)
  store ptr %7, ptr %3, align 8
  %8 = load ptr, ptr %3, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %14

10:                                               ; preds = %1
  %11 = load ptr, ptr %3, align 8
  %12 = load i64, ptr %2, align 8
  %13 = call ptr @memset(ptr noundef %11, i32 noundef 0, i64 noundef %12)
  br label %15

14:                                               ; preds = %1
  br label %15

15:                                               ; preds = %14, %10
  %16 = phi ptr [ %13, %10 ], [ null, %14 ]
  ret ptr %16
}

declare ptr @aligned_alloc(i64 noundef, i64 noundef)

declare ptr @memset(ptr noundef, i32 noundef, i64 noundef)

define void @pk_free(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  call void @free(ptr noundef %3)
  ret void
}

declare void @free(ptr noundef)

define i64 @pk_read(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = call ptr @fopen(ptr noundef %9, ptr noundef @READ)
  store ptr %10, ptr %6, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = icmp eq ptr %11, null
  br i1 %12, label %13, label %14

13:                                               ; preds = %2
  store i64 -1, ptr %3, align 8
  br label %46

14:                                               ; preds = %2
  %15 = load ptr, ptr %6, align 8
  %16 = call i32 @fseek(ptr noundef %15, i64 noundef 0, i32 noundef 2)
  %17 = load ptr, ptr %6, align 8
  %18 = call i64 @ftell(ptr noundef %17)
  store i64 %18, ptr %7, align 8
  %19 = load ptr, ptr %6, align 8
  %20 = call i32 @fseek(ptr noundef %19, i64 noundef 0, i32 noundef 0)
  %21 = load i64, ptr %7, align 8
  %22 = icmp slt i64 %21, 0
  br i1 %22, label %29, label %23

23:                                               ; preds = %14
  %24 = load i64, ptr %7, align 8
  %25 = add nsw i64 %24, 64
  %26 = call ptr @pk_allocate(i64 noundef %25)
  %27 = load ptr, ptr %5, align 8
  store ptr %26, ptr %27, align 8
  %28 = icmp eq ptr %26, null
  br i1 %28, label %29, label %30

29:                                               ; preds = %23, %14
  store i64 -1, ptr %3, align 8
  br label %46

30:                                               ; preds = %23
  %31 = load ptr, ptr %5, align 8
  %32 = load ptr, ptr %31, align 8
  %33 = load i64, ptr %7, align 8
  %34 = load ptr, ptr %6, align 8
  %35 = call i64 @fread(ptr noundef %32, i64 noundef 1, i64 noundef %33, ptr noundef %34)
  store i64 %35, ptr %8, align 8
  %36 = load ptr, ptr %6, align 8
  %37 = call i32 @fclose(ptr noundef %36)
  %38 = load i64, ptr %8, align 8
  %39 = load i64, ptr %7, align 8
  %40 = icmp eq i64 %38, %39
  br i1 %40, label %41, label %43

41:                                               ; preds = %30
  %42 = load i64, ptr %7, align 8
  br label %44

43:                                               ; preds = %30
  br label %44

44:                                               ; preds = %43, %41
  %45 = phi i64 [ %42, %41 ], [ -1, %43 ]
  store i64 %45, ptr %3, align 8
  br label %46

46:                                               ; preds = %44, %29, %13
  %47 = load i64, ptr %3, align 8
  ret i64 %47
}

declare ptr @fopen(ptr noundef, ptr noundef)

declare i32 @fseek(ptr noundef, i64 noundef, i32 noundef)

declare i64 @ftell(ptr noundef)

declare i64 @fread(ptr noundef, i64 noundef, i64 noundef, ptr noundef)

declare i32 @fclose(ptr noundef)

define i64 @pk_create(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @fopen(ptr noundef %3, ptr noundef @WRITE)
  store ptr %4, ptr @output, align 8
  %5 = icmp eq ptr %4, null
  %6 = zext i1 %5 to i32
  %7 = sext i32 %6 to i64
  ret i64 %7
}

define void @pk_write(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i64, ptr %4, align 8
  %7 = load ptr, ptr @output, align 8
  %8 = call i64 @fwrite(ptr noundef %5, i64 noundef 1, i64 noundef %6, ptr noundef %7)
  ret void
}

declare i64 @fwrite(ptr noundef, i64 noundef, i64 noundef, ptr noundef)

define void @pk_flush() #0 {
  %1 = load ptr, ptr @output, align 8
  %2 = call i32 @fflush(ptr noundef %1)
  ret void
}

declare i32 @fflush(ptr noundef)

define void @pk_exit(i32 noundef %0) #0 {
  %2 = alloca i32, align 4
  store i32 %0, ptr %2, align 4
  %3 = load i32, ptr %2, align 4
  call void @_exit(i32 noundef %3)
  ret void
}

declare void @_exit(i32 noundef)

attributes #0 = { nounwind }
