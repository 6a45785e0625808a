; Made from os_windows.c by scripts/native_ir.py; do not edit.

@environment = internal global [8 x [4096 x i8]] zeroinitializer, align 1
@environments = internal global i32 0, align 4
@output = internal global ptr null, align 8
@TABLE = internal constant [15 x i8] c"pkgimage_table\00", align 1
@open_text = internal global [41 x i8] c"LoadLibrary failed with error 0x00000000\00", align 1
@NO_TABLE = internal constant [41 x i8] c"the image does not export pkgimage_table\00", align 1
@exception_text = internal global [22 x i8] c"exception 0x00000000\0A\00", align 1
@HEX = internal constant [17 x i8] c"0123456789abcdef\00", align 1

define void @pk_prepare() #0 {
  %1 = call ptr @AddVectoredExceptionHandler(i32 noundef 1, ptr noundef @on_exception)
  ret void
}

declare ptr @AddVectoredExceptionHandler(i32 noundef, ptr noundef)

define internal i32 @on_exception(ptr noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds ptr, ptr %6, i64 0
  %8 = load ptr, ptr %7, align 8
  %9 = load i32, ptr %8, align 4
  store i32 %9, ptr %4, align 4
  %10 = load i32, ptr %4, align 4
  %11 = lshr i32 %10, 28
  %12 = icmp ne i32 %11, 12
  br i1 %12, label %13, label %14

13:                                               ; preds = %1
  store i32 0, ptr %2, align 4
  br label %18

14:                                               ; preds = %1
  %15 = load i32, ptr %4, align 4
  call void @put_hex(ptr noundef getelementptr inbounds (i8, ptr @exception_text, i64 12), i32 noundef %15)
  %16 = call ptr @GetStdHandle(i32 noundef -12)
  %17 = call i32 @WriteFile(ptr noundef %16, ptr noundef @exception_text, i32 noundef 21, ptr noundef %5, ptr noundef null)
  call void @ExitProcess(i32 noundef 99)
  store i32 0, ptr %2, align 4
  br label %18

18:                                               ; preds = %14, %13
  %19 = load i32, ptr %2, align 4
  ret i32 %19
}

define ptr @pk_environment(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %6 = load i32, ptr @environments, align 4
  %7 = and i32 %6, 7
  %8 = sext i32 %7 to i64
  %9 = getelementptr inbounds [8 x [4096 x i8]], ptr @environment, i64 0, i64 %8
  %10 = getelementptr inbounds [4096 x i8], ptr %9, i64 0, i64 0
  store ptr %10, ptr %4, align 8
  %11 = load ptr, ptr %3, align 8
  %12 = load ptr, ptr %4, align 8
  %13 = call i32 @GetEnvironmentVariableA(ptr noundef %11, ptr noundef %12, i32 noundef 4096)
  store i32 %13, ptr %5, align 4
  %14 = load i32, ptr %5, align 4
  %15 = icmp sle i32 %14, 0
  br i1 %15, label %19, label %16

16:                                               ; preds = %1
  %17 = load i32, ptr %5, align 4
  %18 = icmp sge i32 %17, 4096
  br i1 %18, label %19, label %20

19:                                               ; preds = %16, %1
  store ptr null, ptr %2, align 8
  br label %24

20:                                               ; preds = %16
  %21 = load i32, ptr @environments, align 4
  %22 = add nsw i32 %21, 1
  store i32 %22, ptr @environments, align 4
  %23 = load ptr, ptr %4, align 8
  store ptr %23, ptr %2, align 8
  br label %24

24:                                               ; preds = %20, %19
  %25 = load ptr, ptr %2, align 8
  ret ptr %25
}

declare i32 @GetEnvironmentVariableA(ptr noundef, ptr noundef, i32 noundef)

define ptr @pk_allocate(i64 noundef %0) #0 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = call ptr @VirtualAlloc(ptr noundef null, i64 noundef %3, i32 noundef 12288, i32 noundef 4)
  ret ptr %4
}

declare ptr @VirtualAlloc(ptr noundef, i64 noundef, i32 noundef, i32 noundef)

define void @pk_free(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call i32 @VirtualFree(ptr noundef %3, i64 noundef 0, i32 noundef 32768)
  ret void
}

declare i32 @VirtualFree(ptr noundef, i64 noundef, i32 noundef)

define i64 @pk_read(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i64, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i32, align 4
  %10 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = call ptr @CreateFileA(ptr noundef %11, i32 noundef -2147483648, i32 noundef 3, ptr noundef null, i32 noundef 3, i32 noundef 0, ptr noundef null)
  store ptr %12, ptr %6, align 8
  store i64 0, ptr %7, align 8
  store i64 0, ptr %8, align 8
  store i32 0, ptr %9, align 4
  %13 = load ptr, ptr %6, align 8
  %14 = icmp eq ptr %13, inttoptr (i64 -1 to ptr)
  br i1 %14, label %19, label %15

15:                                               ; preds = %2
  %16 = load ptr, ptr %6, align 8
  %17 = call i32 @GetFileSizeEx(ptr noundef %16, ptr noundef %7)
  %18 = icmp ne i32 %17, 0
  br i1 %18, label %20, label %19

19:                                               ; preds = %15, %2
  store i64 -1, ptr %3, align 8
  br label %62

20:                                               ; preds = %15
  %21 = load i64, ptr %7, align 8
  %22 = add nsw i64 %21, 64
  %23 = call ptr @pk_allocate(i64 noundef %22)
  %24 = load ptr, ptr %5, align 8
  store ptr %23, ptr %24, align 8
  %25 = icmp eq ptr %23, null
  br i1 %25, label %26, label %27

26:                                               ; preds = %20
  store i64 -1, ptr %3, align 8
  br label %62

27:                                               ; preds = %20
  br label %28

28:                                               ; preds = %55, %27
  %29 = load i64, ptr %8, align 8
  %30 = load i64, ptr %7, align 8
  %31 = icmp slt i64 %29, %30
  br i1 %31, label %32, label %60

32:                                               ; preds = %28
  %33 = load i64, ptr %7, align 8
  %34 = load i64, ptr %8, align 8
  %35 = sub nsw i64 %33, %34
  store i64 %35, ptr %10, align 8
  %36 = load ptr, ptr %6, align 8
  %37 = load ptr, ptr %5, align 8
  %38 = load ptr, ptr %37, align 8
  %39 = load i64, ptr %8, align 8
  %40 = getelementptr inbounds i8, ptr %38, i64 %39
  %41 = load i64, ptr %10, align 8
  %42 = icmp sgt i64 %41, 1073741824
  br i1 %42, label %43, label %44

43:                                               ; preds = %32
  br label %47

44:                                               ; preds = %32
  %45 = load i64, ptr %10, align 8
  %46 = trunc i64 %45 to i32
  br label %47

47:                                               ; preds = %44, %43
  %48 = phi i32 [ 1073741824, %43 ], [ %46, %44 ]
  %49 = call i32 @ReadFile(ptr noundef %36, ptr noundef %40, i32 noundef %48, ptr noundef %9, ptr noundef null)
  %50 = icmp ne i32 %49, 0
  br i1 %50, label %51, label %54

51:                                               ; preds = %47
  %52 = load i32, ptr %9, align 4
  %53 = icmp sle i32 %52, 0
  br i1 %53, label %54, label %55

54:                                               ; preds = %51, %47
  store i64 -1, ptr %3, align 8
  br label %62

55:                                               ; preds = %51
  %56 = load i32, ptr %9, align 4
  %57 = sext i32 %56 to i64
  %58 = load i64, ptr %8, align 8
  %59 = add nsw i64 %58, %57
  store i64 %59, ptr %8, align 8
  br label %28

60:                                               ; preds = %28
  %61 = load i64, ptr %7, align 8
  store i64 %61, ptr %3, align 8
  br label %62

62:                                               ; preds = %60, %54, %26, %19
  %63 = load i64, ptr %3, align 8
  ret i64 %63
}

declare ptr @CreateFileA(ptr noundef, i32 noundef, i32 noundef, ptr noundef, i32 noundef, i32 noundef, ptr noundef)

declare i32 @GetFileSizeEx(ptr noundef, ptr noundef)

declare i32 @ReadFile(ptr noundef, ptr noundef, i32 noundef, ptr noundef, ptr noundef)

define i64 @pk_create(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @CreateFileA(ptr noundef %3, i32 noundef 1073741824, i32 noundef 3, ptr noundef null, i32 noundef 2, i32 noundef 0, ptr noundef null)
  store ptr %4, ptr @output, align 8
  %5 = load ptr, ptr @output, align 8
  %6 = icmp eq ptr %5, inttoptr (i64 -1 to ptr)
  %7 = zext i1 %6 to i32
  %8 = sext i32 %7 to i64
  ret i64 %8
}

define void @pk_write(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  store i32 0, ptr %5, align 4
  store i64 0, ptr %6, align 8
  br label %8

8:                                                ; preds = %32, %2
  %9 = load i64, ptr %6, align 8
  %10 = load i64, ptr %4, align 8
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %12, label %37

12:                                               ; preds = %8
  %13 = load i64, ptr %4, align 8
  %14 = load i64, ptr %6, align 8
  %15 = sub nsw i64 %13, %14
  store i64 %15, ptr %7, align 8
  %16 = load ptr, ptr @output, align 8
  %17 = load ptr, ptr %3, align 8
  %18 = load i64, ptr %6, align 8
  %19 = getelementptr inbounds i8, ptr %17, i64 %18
  %20 = load i64, ptr %7, align 8
  %21 = icmp sgt i64 %20, 1073741824
  br i1 %21, label %22, label %23

22:                                               ; preds = %12
  br label %26

23:                                               ; preds = %12
  %24 = load i64, ptr %7, align 8
  %25 = trunc i64 %24 to i32
  br label %26

26:                                               ; preds = %23, %22
  %27 = phi i32 [ 1073741824, %22 ], [ %25, %23 ]
  %28 = call i32 @WriteFile(ptr noundef %16, ptr noundef %19, i32 noundef %27, ptr noundef %5, ptr noundef null)
  %29 = icmp ne i32 %28, 0
  br i1 %29, label %31, label %30

30:                                               ; preds = %26
  call void @pk_exit(i32 noundef 3)
  br label %31

31:                                               ; preds = %30, %26
  br label %32

32:                                               ; preds = %31
  %33 = load i32, ptr %5, align 4
  %34 = sext i32 %33 to i64
  %35 = load i64, ptr %6, align 8
  %36 = add nsw i64 %35, %34
  store i64 %36, ptr %6, align 8
  br label %8

37:                                               ; preds = %8
  ret void
}

declare i32 @WriteFile(ptr noundef, ptr noundef, i32 noundef, ptr noundef, ptr noundef)

define void @pk_exit(i32 noundef %0) #0 {
  %2 = alloca i32, align 4
  store i32 %0, ptr %2, align 4
  %3 = load i32, ptr %2, align 4
  call void @ExitProcess(i32 noundef %3)
  ret void
}

define void @pk_flush() #0 {
  ret void
}

declare void @ExitProcess(i32 noundef)

define ptr @pk_open(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @LoadLibraryA(ptr noundef %7)
  store ptr %8, ptr %5, align 8
  store ptr null, ptr %6, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %14

11:                                               ; preds = %2
  %12 = load ptr, ptr %5, align 8
  %13 = call ptr @GetProcAddress(ptr noundef %12, ptr noundef @TABLE)
  store ptr %13, ptr %6, align 8
  br label %14

14:                                               ; preds = %11, %2
  %15 = call i32 @GetLastError()
  call void @put_hex(ptr noundef getelementptr inbounds (i8, ptr getelementptr inbounds (i8, ptr @open_text, i64 41), i64 -9), i32 noundef %15)
  %16 = load ptr, ptr %6, align 8
  %17 = icmp eq ptr %16, null
  br i1 %17, label %18, label %24

18:                                               ; preds = %14
  %19 = load ptr, ptr %5, align 8
  %20 = icmp ne ptr %19, null
  %21 = zext i1 %20 to i64
  %22 = select i1 %20, ptr @NO_TABLE, ptr @open_text
  %23 = load ptr, ptr %4, align 8
  store ptr %22, ptr %23, align 8
  br label %24

24:                                               ; preds = %18, %14
  %25 = load ptr, ptr %6, align 8
  ret ptr %25
}

declare ptr @LoadLibraryA(ptr noundef)

declare ptr @GetProcAddress(ptr noundef, ptr noundef)

define internal void @put_hex(ptr noundef %0, i32 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  store i32 7, ptr %5, align 4
  br label %6

6:                                                ; preds = %19, %2
  %7 = load i32, ptr %5, align 4
  %8 = icmp sge i32 %7, 0
  br i1 %8, label %9, label %24

9:                                                ; preds = %6
  %10 = load i32, ptr %4, align 4
  %11 = and i32 %10, 15
  %12 = zext i32 %11 to i64
  %13 = getelementptr inbounds [17 x i8], ptr @HEX, i64 0, i64 %12
  %14 = load i8, ptr %13, align 1
  %15 = load ptr, ptr %3, align 8
  %16 = load i32, ptr %5, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds i8, ptr %15, i64 %17
  store i8 %14, ptr %18, align 1
  br label %19

19:                                               ; preds = %9
  %20 = load i32, ptr %5, align 4
  %21 = add nsw i32 %20, -1
  store i32 %21, ptr %5, align 4
  %22 = load i32, ptr %4, align 4
  %23 = lshr i32 %22, 4
  store i32 %23, ptr %4, align 4
  br label %6

24:                                               ; preds = %6
  ret void
}

declare i32 @GetLastError()

define i32 @pk_bind(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = load ptr, ptr %7, align 8
  %12 = load ptr, ptr %8, align 8
  %13 = call i32 %9(ptr noundef %10, ptr noundef %11, ptr noundef %12)
  ret i32 %13
}

define i32 @pk_call(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = call i32 %5(ptr noundef %6)
  ret i32 %7
}

declare ptr @GetStdHandle(i32 noundef)

attributes #0 = { nounwind }
