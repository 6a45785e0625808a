; Made from glue.c by scripts/native_ir.py; do not edit.

%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64 }
%struct.anon = type { i64, ptr, ptr, i64, ptr, ptr, ptr, i64, ptr, ptr, ptr, ptr, ptr }
%struct.slot = type { i32, ptr }
%struct.definition = type { ptr, ptr, i32, ptr }
%struct.message = type { i32, [480 x i8] }
%struct.method = type { ptr, ptr, ptr, ptr, i64 }
%struct.buffer = type { ptr, ptr, i64, i64, i32, i32, ptr, ptr, ptr, ptr, ptr }
%struct.exception = type { i32, i32, i32, i32, i32, i32, i32, i32 }
%struct.overloads = type { ptr, ptr, ptr, i64 }
%struct.candidate = type { ptr, ptr, ptr }

@_Py_TrueStruct = external global i8, align 1
@_Py_FalseStruct = external global i8, align 1
@PyComplex_Type = external global i8, align 1
@.str = private unnamed_addr constant [5 x i8] c"real\00", align 1
@ndarray = internal global ptr null, align 8
@.str.1 = private unnamed_addr constant [35 x i8] c"got an unexpected keyword argument\00", align 1
@.str.2 = private unnamed_addr constant [33 x i8] c"got multiple values for argument\00", align 1
@.str.3 = private unnamed_addr constant [26 x i8] c"missing required argument\00", align 1
@PyExc_MemoryError = external global ptr, align 8
@PyExc_SystemError = external global ptr, align 8
@.str.4 = private unnamed_addr constant [31 x i8] c"the package image is not bound\00", align 1
@pkgimage_table = external constant %struct.table, align 8
@PyExc_RuntimeError = external global ptr, align 8
@_Py_NoneStruct = external global i8, align 1
@module = internal global %struct.anon { i64 1, ptr null, ptr null, i64 0, ptr null, ptr @.str.39, ptr null, i64 0, ptr null, ptr @slots, ptr null, ptr null, ptr null }, align 8
@PyExc_OverflowError = external global ptr, align 8
@PyExc_TypeError = external global ptr, align 8
@.str.5 = private unnamed_addr constant [21 x i8] c"is out of range for \00", align 1
@.str.6 = private unnamed_addr constant [14 x i8] c"() argument '\00", align 1
@.str.7 = private unnamed_addr constant [3 x i8] c"' \00", align 1
@.str.8 = private unnamed_addr constant [9 x i8] c"must be \00", align 1
@.str.9 = private unnamed_addr constant [7 x i8] c", not \00", align 1
@.str.10 = private unnamed_addr constant [9 x i8] c"__name__\00", align 1
@.str.11 = private unnamed_addr constant [7 x i8] c"object\00", align 1
@.str.12 = private unnamed_addr constant [6 x i8] c"numpy\00", align 1
@.str.13 = private unnamed_addr constant [12 x i8] c"__version__\00", align 1
@.str.14 = private unnamed_addr constant [8 x i8] c"ndarray\00", align 1
@.str.15 = private unnamed_addr constant [33 x i8] c"has another number of dimensions\00", align 1
@.str.16 = private unnamed_addr constant [22 x i8] c"is an indirect buffer\00", align 1
@.str.17 = private unnamed_addr constant [39 x i8] c"has another element type or byte order\00", align 1
@.str.18 = private unnamed_addr constant [20 x i8] c"is not C-contiguous\00", align 1
@.str.19 = private unnamed_addr constant [26 x i8] c"is not Fortran-contiguous\00", align 1
@.str.20 = private unnamed_addr constant [63 x i8] c"is read-only; declare it const(...) to accept read-only arrays\00", align 1
@.str.21 = private unnamed_addr constant [15 x i8] c"is not aligned\00", align 1
@.str.22 = private unnamed_addr constant [8 x i8] c"; this \00", align 1
@.str.23 = private unnamed_addr constant [2 x i8] c" \00", align 1
@.str.24 = private unnamed_addr constant [10 x i8] c"() takes \00", align 1
@.str.25 = private unnamed_addr constant [12 x i8] c" argument (\00", align 1
@.str.26 = private unnamed_addr constant [13 x i8] c" arguments (\00", align 1
@.str.27 = private unnamed_addr constant [8 x i8] c" given)\00", align 1
@.str.28 = private unnamed_addr constant [4 x i8] c"() \00", align 1
@.str.29 = private unnamed_addr constant [3 x i8] c" '\00", align 1
@.str.30 = private unnamed_addr constant [2 x i8] c"'\00", align 1
@.str.31 = private unnamed_addr constant [54 x i8] c"() has no signature for these arguments; candidates: \00", align 1
@.str.32 = private unnamed_addr constant [2 x i8] c"u\00", align 1
@.str.33 = private unnamed_addr constant [2 x i8] c"b\00", align 1
@PyFloat_Type = external global i8, align 1
@PyLong_Type = external global i8, align 1
@.str.34 = private unnamed_addr constant [12 x i8] c"__complex__\00", align 1
@.str.35 = private unnamed_addr constant [10 x i8] c"__float__\00", align 1
@.str.36 = private unnamed_addr constant [9 x i8] c"itemsize\00", align 1
@.str.37 = private unnamed_addr constant [6 x i8] c"dtype\00", align 1
@.str.38 = private unnamed_addr constant [5 x i8] c"kind\00", align 1
@.str.39 = private unnamed_addr constant [10 x i8] c"_pkgimage\00", align 1
@slots = internal global [2 x %struct.slot] [%struct.slot { i32 2, ptr @execute }, %struct.slot zeroinitializer], align 8
@.str.40 = private unnamed_addr constant [34 x i8] c"the package image cannot be bound\00", align 1
@pkgimage_methods = external global [0 x %struct.definition], align 8
@.str.41 = private unnamed_addr constant [20 x i8] c"__pkgimage_header__\00", align 1
@.str.42 = private unnamed_addr constant [18 x i8] c"__pkgimage_data__\00", align 1

define i32 @pkgimage_float(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca double, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = call double @PyFloat_AsDouble(ptr noundef %11)
  store double %12, ptr %10, align 8
  %13 = load double, ptr %10, align 8
  %14 = fcmp oeq double %13, -1.000000e+00
  br i1 %14, label %15, label %23

15:                                               ; preds = %4
  %16 = call ptr @PyErr_Occurred()
  %17 = icmp ne ptr %16, null
  br i1 %17, label %18, label %23

18:                                               ; preds = %15
  %19 = load ptr, ptr %6, align 8
  %20 = load ptr, ptr %7, align 8
  %21 = load i64, ptr %8, align 8
  %22 = call i32 @conversion_failed(ptr noundef %19, ptr noundef %20, i64 noundef %21) #5
  store i32 %22, ptr %5, align 4
  br label %26

23:                                               ; preds = %15, %4
  %24 = load double, ptr %10, align 8
  %25 = load ptr, ptr %9, align 8
  store double %24, ptr %25, align 8
  store i32 0, ptr %5, align 4
  br label %26

26:                                               ; preds = %23, %18
  %27 = load i32, ptr %5, align 4
  ret i32 %27
}

declare double @PyFloat_AsDouble(ptr noundef)

declare ptr @PyErr_Occurred()

define internal i32 @conversion_failed(ptr noundef %0, ptr noundef %1, i64 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  %8 = load ptr, ptr @PyExc_OverflowError, align 8
  %9 = call i32 @PyErr_ExceptionMatches(ptr noundef %8)
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %11, label %15

11:                                               ; preds = %3
  %12 = load ptr, ptr %6, align 8
  %13 = load i64, ptr %7, align 8
  %14 = call i32 @out_of_range(ptr noundef %12, i64 noundef %13) #5
  store i32 %14, ptr %4, align 4
  br label %25

15:                                               ; preds = %3
  %16 = load ptr, ptr @PyExc_TypeError, align 8
  %17 = call i32 @PyErr_ExceptionMatches(ptr noundef %16)
  %18 = icmp ne i32 %17, 0
  br i1 %18, label %19, label %24

19:                                               ; preds = %15
  %20 = load ptr, ptr %5, align 8
  %21 = load ptr, ptr %6, align 8
  %22 = load i64, ptr %7, align 8
  %23 = call i32 @wrong_type(ptr noundef %20, ptr noundef %21, i64 noundef %22) #5
  store i32 %23, ptr %4, align 4
  br label %25

24:                                               ; preds = %15
  store i32 -1, ptr %4, align 4
  br label %25

25:                                               ; preds = %24, %19, %11
  %26 = load i32, ptr %4, align 4
  ret i32 %26
}

define i32 @pkgimage_int(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store i64 %2, ptr %9, align 8
  store i32 %3, ptr %10, align 4
  store ptr %4, ptr %11, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = call i64 @PyLong_AsLongLong(ptr noundef %13)
  store i64 %14, ptr %12, align 8
  %15 = load i64, ptr %12, align 8
  %16 = icmp eq i64 %15, -1
  br i1 %16, label %17, label %25

17:                                               ; preds = %5
  %18 = call ptr @PyErr_Occurred()
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %25

20:                                               ; preds = %17
  %21 = load ptr, ptr %7, align 8
  %22 = load ptr, ptr %8, align 8
  %23 = load i64, ptr %9, align 8
  %24 = call i32 @conversion_failed(ptr noundef %21, ptr noundef %22, i64 noundef %23) #5
  store i32 %24, ptr %6, align 4
  br label %47

25:                                               ; preds = %17, %5
  %26 = load i32, ptr %10, align 4
  %27 = icmp slt i32 %26, 64
  br i1 %27, label %28, label %44

28:                                               ; preds = %25
  %29 = load i64, ptr %12, align 8
  %30 = load i32, ptr %10, align 4
  %31 = sub nsw i32 64, %30
  %32 = zext i32 %31 to i64
  %33 = shl i64 %29, %32
  %34 = load i32, ptr %10, align 4
  %35 = sub nsw i32 64, %34
  %36 = zext i32 %35 to i64
  %37 = ashr i64 %33, %36
  %38 = load i64, ptr %12, align 8
  %39 = icmp ne i64 %37, %38
  br i1 %39, label %40, label %44

40:                                               ; preds = %28
  %41 = load ptr, ptr %8, align 8
  %42 = load i64, ptr %9, align 8
  %43 = call i32 @out_of_range(ptr noundef %41, i64 noundef %42) #5
  store i32 %43, ptr %6, align 4
  br label %47

44:                                               ; preds = %28, %25
  %45 = load i64, ptr %12, align 8
  %46 = load ptr, ptr %11, align 8
  store i64 %45, ptr %46, align 8
  store i32 0, ptr %6, align 4
  br label %47

47:                                               ; preds = %44, %40, %20
  %48 = load i32, ptr %6, align 4
  ret i32 %48
}

declare i64 @PyLong_AsLongLong(ptr noundef)

define internal i32 @out_of_range(ptr noundef %0, i64 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca %struct.message, align 4
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  call void @PyErr_Clear()
  %6 = load ptr, ptr %3, align 8
  %7 = load i64, ptr %4, align 8
  call void @begin_argument(ptr noundef %5, ptr noundef %6, i64 noundef %7)
  call void @add(ptr noundef %5, ptr noundef @.str.5)
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds %struct.method, ptr %8, i32 0, i32 2
  %10 = load ptr, ptr %9, align 8
  %11 = load i64, ptr %4, align 8
  %12 = call ptr @text_at(ptr noundef %10, i64 noundef %11)
  call void @add(ptr noundef %5, ptr noundef %12)
  %13 = load ptr, ptr @PyExc_OverflowError, align 8
  %14 = getelementptr inbounds %struct.message, ptr %5, i32 0, i32 1
  %15 = getelementptr inbounds [480 x i8], ptr %14, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %13, ptr noundef %15)
  ret i32 -1
}

define i32 @pkgimage_uint(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca i64, align 8
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store i64 %2, ptr %9, align 8
  store i32 %3, ptr %10, align 4
  store ptr %4, ptr %11, align 8
  %14 = load ptr, ptr %7, align 8
  %15 = call ptr @PyNumber_Index(ptr noundef %14)
  store ptr %15, ptr %12, align 8
  %16 = load ptr, ptr %12, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %23, label %18

18:                                               ; preds = %5
  %19 = load ptr, ptr %7, align 8
  %20 = load ptr, ptr %8, align 8
  %21 = load i64, ptr %9, align 8
  %22 = call i32 @conversion_failed(ptr noundef %19, ptr noundef %20, i64 noundef %21) #5
  store i32 %22, ptr %6, align 4
  br label %53

23:                                               ; preds = %5
  %24 = load ptr, ptr %12, align 8
  %25 = call i64 @PyLong_AsUnsignedLongLong(ptr noundef %24)
  store i64 %25, ptr %13, align 8
  %26 = load ptr, ptr %12, align 8
  call void @Py_DecRef(ptr noundef %26)
  %27 = load i64, ptr %13, align 8
  %28 = icmp eq i64 %27, -1
  br i1 %28, label %29, label %37

29:                                               ; preds = %23
  %30 = call ptr @PyErr_Occurred()
  %31 = icmp ne ptr %30, null
  br i1 %31, label %32, label %37

32:                                               ; preds = %29
  %33 = load ptr, ptr %7, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = load i64, ptr %9, align 8
  %36 = call i32 @conversion_failed(ptr noundef %33, ptr noundef %34, i64 noundef %35) #5
  store i32 %36, ptr %6, align 4
  br label %53

37:                                               ; preds = %29, %23
  %38 = load i32, ptr %10, align 4
  %39 = icmp slt i32 %38, 64
  br i1 %39, label %40, label %50

40:                                               ; preds = %37
  %41 = load i64, ptr %13, align 8
  %42 = load i32, ptr %10, align 4
  %43 = zext i32 %42 to i64
  %44 = lshr i64 %41, %43
  %45 = icmp ne i64 %44, 0
  br i1 %45, label %46, label %50

46:                                               ; preds = %40
  %47 = load ptr, ptr %8, align 8
  %48 = load i64, ptr %9, align 8
  %49 = call i32 @out_of_range(ptr noundef %47, i64 noundef %48) #5
  store i32 %49, ptr %6, align 4
  br label %53

50:                                               ; preds = %40, %37
  %51 = load i64, ptr %13, align 8
  %52 = load ptr, ptr %11, align 8
  store i64 %51, ptr %52, align 8
  store i32 0, ptr %6, align 4
  br label %53

53:                                               ; preds = %50, %46, %32, %18
  %54 = load i32, ptr %6, align 4
  ret i32 %54
}

declare ptr @PyNumber_Index(ptr noundef)

declare i64 @PyLong_AsUnsignedLongLong(ptr noundef)

declare void @Py_DecRef(ptr noundef)

define i32 @pkgimage_bool_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #2 {
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
  %12 = call i32 @PyObject_RichCompareBool(ptr noundef %11, ptr noundef @_Py_TrueStruct, i32 noundef 2)
  store i32 %12, ptr %10, align 4
  %13 = load i32, ptr %10, align 4
  %14 = icmp eq i32 %13, 1
  br i1 %14, label %15, label %17

15:                                               ; preds = %4
  %16 = load ptr, ptr %9, align 8
  store i64 1, ptr %16, align 8
  store i32 0, ptr %5, align 4
  br label %33

17:                                               ; preds = %4
  %18 = load i32, ptr %10, align 4
  %19 = icmp eq i32 %18, 0
  br i1 %19, label %20, label %23

20:                                               ; preds = %17
  %21 = load ptr, ptr %6, align 8
  %22 = call i32 @PyObject_RichCompareBool(ptr noundef %21, ptr noundef @_Py_FalseStruct, i32 noundef 2)
  store i32 %22, ptr %10, align 4
  br label %23

23:                                               ; preds = %20, %17
  %24 = load i32, ptr %10, align 4
  %25 = icmp eq i32 %24, 1
  br i1 %25, label %26, label %28

26:                                               ; preds = %23
  %27 = load ptr, ptr %9, align 8
  store i64 0, ptr %27, align 8
  store i32 0, ptr %5, align 4
  br label %33

28:                                               ; preds = %23
  %29 = load ptr, ptr %6, align 8
  %30 = load ptr, ptr %7, align 8
  %31 = load i64, ptr %8, align 8
  %32 = call i32 @wrong_type(ptr noundef %29, ptr noundef %30, i64 noundef %31) #5
  store i32 %32, ptr %5, align 4
  br label %33

33:                                               ; preds = %28, %26, %15
  %34 = load i32, ptr %5, align 4
  ret i32 %34
}

declare i32 @PyObject_RichCompareBool(ptr noundef, ptr noundef, i32 noundef)

define internal i32 @wrong_type(ptr noundef %0, ptr noundef %1, i64 noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca %struct.message, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %8 = call ptr @PyErr_Occurred()
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %11

10:                                               ; preds = %3
  call void @PyErr_Clear()
  br label %11

11:                                               ; preds = %10, %3
  %12 = load ptr, ptr %5, align 8
  %13 = load i64, ptr %6, align 8
  call void @begin_argument(ptr noundef %7, ptr noundef %12, i64 noundef %13)
  call void @add(ptr noundef %7, ptr noundef @.str.8)
  %14 = load ptr, ptr %5, align 8
  %15 = getelementptr inbounds %struct.method, ptr %14, i32 0, i32 2
  %16 = load ptr, ptr %15, align 8
  %17 = load i64, ptr %6, align 8
  %18 = call ptr @text_at(ptr noundef %16, i64 noundef %17)
  call void @add(ptr noundef %7, ptr noundef %18)
  call void @add(ptr noundef %7, ptr noundef @.str.9)
  %19 = load ptr, ptr %4, align 8
  call void @add_type_name(ptr noundef %7, ptr noundef %19)
  %20 = load ptr, ptr @PyExc_TypeError, align 8
  %21 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %22 = getelementptr inbounds [480 x i8], ptr %21, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %20, ptr noundef %22)
  ret i32 -1
}

define i32 @pkgimage_bool(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = icmp eq ptr %10, @_Py_TrueStruct
  br i1 %11, label %12, label %14

12:                                               ; preds = %4
  %13 = load ptr, ptr %9, align 8
  store i64 1, ptr %13, align 8
  store i32 0, ptr %5, align 4
  br label %25

14:                                               ; preds = %4
  %15 = load ptr, ptr %6, align 8
  %16 = icmp eq ptr %15, @_Py_FalseStruct
  br i1 %16, label %17, label %19

17:                                               ; preds = %14
  %18 = load ptr, ptr %9, align 8
  store i64 0, ptr %18, align 8
  store i32 0, ptr %5, align 4
  br label %25

19:                                               ; preds = %14
  %20 = load ptr, ptr %6, align 8
  %21 = load ptr, ptr %7, align 8
  %22 = load i64, ptr %8, align 8
  %23 = load ptr, ptr %9, align 8
  %24 = call i32 @pkgimage_bool_slow(ptr noundef %20, ptr noundef %21, i64 noundef %22, ptr noundef %23) #5
  store i32 %24, ptr %5, align 4
  br label %25

25:                                               ; preds = %19, %17, %12
  %26 = load i32, ptr %5, align 4
  ret i32 %26
}

define i32 @pkgimage_complex(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #2 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store ptr null, ptr %10, align 8
  %13 = load ptr, ptr %6, align 8
  %14 = call ptr @type_of(ptr noundef %13)
  %15 = call i32 @PyType_IsSubtype(ptr noundef %14, ptr noundef @PyComplex_Type)
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %26

17:                                               ; preds = %4
  %18 = load ptr, ptr %6, align 8
  %19 = call double @PyComplex_RealAsDouble(ptr noundef %18)
  %20 = load ptr, ptr %9, align 8
  %21 = getelementptr inbounds double, ptr %20, i64 0
  store double %19, ptr %21, align 8
  %22 = load ptr, ptr %6, align 8
  %23 = call double @PyComplex_ImagAsDouble(ptr noundef %22)
  %24 = load ptr, ptr %9, align 8
  %25 = getelementptr inbounds double, ptr %24, i64 1
  store double %23, ptr %25, align 8
  store i32 0, ptr %5, align 4
  br label %70

26:                                               ; preds = %4
  %27 = load ptr, ptr %6, align 8
  %28 = call ptr @PyObject_GetAttrString(ptr noundef %27, ptr noundef @.str)
  store ptr %28, ptr %12, align 8
  %29 = load ptr, ptr %12, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %36, label %31

31:                                               ; preds = %26
  %32 = load ptr, ptr %6, align 8
  %33 = load ptr, ptr %7, align 8
  %34 = load i64, ptr %8, align 8
  %35 = call i32 @wrong_type(ptr noundef %32, ptr noundef %33, i64 noundef %34) #5
  store i32 %35, ptr %5, align 4
  br label %70

36:                                               ; preds = %26
  %37 = load ptr, ptr %12, align 8
  call void @Py_DecRef(ptr noundef %37)
  %38 = call ptr @PyTuple_New(i64 noundef 1)
  store ptr %38, ptr %11, align 8
  %39 = load ptr, ptr %11, align 8
  %40 = icmp ne ptr %39, null
  br i1 %40, label %42, label %41

41:                                               ; preds = %36
  store i32 -1, ptr %5, align 4
  br label %70

42:                                               ; preds = %36
  %43 = load ptr, ptr %6, align 8
  call void @Py_IncRef(ptr noundef %43)
  %44 = load ptr, ptr %11, align 8
  %45 = load ptr, ptr %6, align 8
  %46 = call i32 @PyTuple_SetItem(ptr noundef %44, i64 noundef 0, ptr noundef %45)
  %47 = icmp eq i32 %46, 0
  br i1 %47, label %48, label %51

48:                                               ; preds = %42
  %49 = load ptr, ptr %11, align 8
  %50 = call ptr @PyObject_Call(ptr noundef @PyComplex_Type, ptr noundef %49, ptr noundef null)
  store ptr %50, ptr %10, align 8
  br label %51

51:                                               ; preds = %48, %42
  %52 = load ptr, ptr %11, align 8
  call void @Py_DecRef(ptr noundef %52)
  %53 = load ptr, ptr %10, align 8
  %54 = icmp ne ptr %53, null
  br i1 %54, label %60, label %55

55:                                               ; preds = %51
  %56 = load ptr, ptr %6, align 8
  %57 = load ptr, ptr %7, align 8
  %58 = load i64, ptr %8, align 8
  %59 = call i32 @conversion_failed(ptr noundef %56, ptr noundef %57, i64 noundef %58) #5
  store i32 %59, ptr %5, align 4
  br label %70

60:                                               ; preds = %51
  %61 = load ptr, ptr %10, align 8
  %62 = call double @PyComplex_RealAsDouble(ptr noundef %61)
  %63 = load ptr, ptr %9, align 8
  %64 = getelementptr inbounds double, ptr %63, i64 0
  store double %62, ptr %64, align 8
  %65 = load ptr, ptr %10, align 8
  %66 = call double @PyComplex_ImagAsDouble(ptr noundef %65)
  %67 = load ptr, ptr %9, align 8
  %68 = getelementptr inbounds double, ptr %67, i64 1
  store double %66, ptr %68, align 8
  %69 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %69)
  store i32 0, ptr %5, align 4
  br label %70

70:                                               ; preds = %60, %55, %41, %31, %17
  %71 = load i32, ptr %5, align 4
  ret i32 %71
}

declare i32 @PyType_IsSubtype(ptr noundef, ptr noundef)

define internal ptr @type_of(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds ptr, ptr %3, i64 1
  %5 = load ptr, ptr %4, align 8
  ret ptr %5
}

declare double @PyComplex_RealAsDouble(ptr noundef)

declare double @PyComplex_ImagAsDouble(ptr noundef)

declare ptr @PyObject_GetAttrString(ptr noundef, ptr noundef)

declare ptr @PyTuple_New(i64 noundef)

declare void @Py_IncRef(ptr noundef)

declare i32 @PyTuple_SetItem(ptr noundef, i64 noundef, ptr noundef)

declare ptr @PyObject_Call(ptr noundef, ptr noundef, ptr noundef)

define i32 @pkgimage_array_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6, ptr noundef %7, ptr noundef %8, ptr noundef %9) #2 {
  %11 = alloca i32, align 4
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca i64, align 8
  %15 = alloca i32, align 4
  %16 = alloca i32, align 4
  %17 = alloca i32, align 4
  %18 = alloca i32, align 4
  %19 = alloca ptr, align 8
  %20 = alloca ptr, align 8
  %21 = alloca ptr, align 8
  %22 = alloca ptr, align 8
  %23 = alloca ptr, align 8
  %24 = alloca i32, align 4
  store ptr %0, ptr %12, align 8
  store ptr %1, ptr %13, align 8
  store i64 %2, ptr %14, align 8
  store i32 %3, ptr %15, align 4
  store i32 %4, ptr %16, align 4
  store i32 %5, ptr %17, align 4
  store i32 %6, ptr %18, align 4
  store ptr %7, ptr %19, align 8
  store ptr %8, ptr %20, align 8
  store ptr %9, ptr %21, align 8
  %25 = load ptr, ptr %20, align 8
  %26 = load ptr, ptr %21, align 8
  %27 = load i32, ptr %26, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds %struct.buffer, ptr %25, i64 %28
  store ptr %29, ptr %22, align 8
  %30 = load ptr, ptr @ndarray, align 8
  %31 = icmp ne ptr %30, null
  br i1 %31, label %33, label %32

32:                                               ; preds = %10
  call void @find_ndarray() #5
  br label %33

33:                                               ; preds = %32, %10
  %34 = load ptr, ptr %12, align 8
  %35 = load ptr, ptr %22, align 8
  %36 = call i32 @PyObject_GetBuffer(ptr noundef %34, ptr noundef %35, i32 noundef 28)
  %37 = icmp slt i32 %36, 0
  br i1 %37, label %38, label %43

38:                                               ; preds = %33
  call void @PyErr_Clear()
  %39 = load ptr, ptr %12, align 8
  %40 = load ptr, ptr %13, align 8
  %41 = load i64, ptr %14, align 8
  %42 = call i32 @wrong_type(ptr noundef %39, ptr noundef %40, i64 noundef %41) #5
  store i32 %42, ptr %11, align 4
  br label %104

43:                                               ; preds = %33
  %44 = load ptr, ptr %22, align 8
  %45 = load i32, ptr %15, align 4
  %46 = load i32, ptr %17, align 4
  %47 = load i32, ptr %18, align 4
  %48 = load i32, ptr %16, align 4
  %49 = call ptr @buffer_problem(ptr noundef %44, i32 noundef %45, i32 noundef %46, i32 noundef %47, i32 noundef %48)
  store ptr %49, ptr %23, align 8
  %50 = load ptr, ptr %23, align 8
  %51 = icmp ne ptr %50, null
  br i1 %51, label %52, label %59

52:                                               ; preds = %43
  %53 = load ptr, ptr %22, align 8
  call void @PyBuffer_Release(ptr noundef %53)
  %54 = load ptr, ptr %12, align 8
  %55 = load ptr, ptr %13, align 8
  %56 = load i64, ptr %14, align 8
  %57 = load ptr, ptr %23, align 8
  %58 = call i32 @wrong_array(ptr noundef %54, ptr noundef %55, i64 noundef %56, ptr noundef %57) #5
  store i32 %58, ptr %11, align 4
  br label %104

59:                                               ; preds = %43
  %60 = load ptr, ptr %21, align 8
  %61 = load i32, ptr %60, align 4
  %62 = add nsw i32 %61, 1
  store i32 %62, ptr %60, align 4
  %63 = load ptr, ptr %22, align 8
  %64 = getelementptr inbounds %struct.buffer, ptr %63, i32 0, i32 0
  %65 = load ptr, ptr %64, align 8
  %66 = ptrtoint ptr %65 to i64
  %67 = load ptr, ptr %19, align 8
  %68 = getelementptr inbounds i64, ptr %67, i64 0
  store i64 %66, ptr %68, align 8
  store i32 0, ptr %24, align 4
  br label %69

69:                                               ; preds = %100, %59
  %70 = load i32, ptr %24, align 4
  %71 = load i32, ptr %17, align 4
  %72 = icmp slt i32 %70, %71
  br i1 %72, label %73, label %103

73:                                               ; preds = %69
  %74 = load ptr, ptr %22, align 8
  %75 = getelementptr inbounds %struct.buffer, ptr %74, i32 0, i32 7
  %76 = load ptr, ptr %75, align 8
  %77 = load i32, ptr %24, align 4
  %78 = sext i32 %77 to i64
  %79 = getelementptr inbounds i64, ptr %76, i64 %78
  %80 = load i64, ptr %79, align 8
  %81 = load ptr, ptr %19, align 8
  %82 = load i32, ptr %24, align 4
  %83 = add nsw i32 1, %82
  %84 = sext i32 %83 to i64
  %85 = getelementptr inbounds i64, ptr %81, i64 %84
  store i64 %80, ptr %85, align 8
  %86 = load ptr, ptr %22, align 8
  %87 = getelementptr inbounds %struct.buffer, ptr %86, i32 0, i32 8
  %88 = load ptr, ptr %87, align 8
  %89 = load i32, ptr %24, align 4
  %90 = sext i32 %89 to i64
  %91 = getelementptr inbounds i64, ptr %88, i64 %90
  %92 = load i64, ptr %91, align 8
  %93 = load ptr, ptr %19, align 8
  %94 = load i32, ptr %17, align 4
  %95 = add nsw i32 1, %94
  %96 = load i32, ptr %24, align 4
  %97 = add nsw i32 %95, %96
  %98 = sext i32 %97 to i64
  %99 = getelementptr inbounds i64, ptr %93, i64 %98
  store i64 %92, ptr %99, align 8
  br label %100

100:                                              ; preds = %73
  %101 = load i32, ptr %24, align 4
  %102 = add nsw i32 %101, 1
  store i32 %102, ptr %24, align 4
  br label %69

103:                                              ; preds = %69
  store i32 0, ptr %11, align 4
  br label %104

104:                                              ; preds = %103, %52, %38
  %105 = load i32, ptr %11, align 4
  ret i32 %105
}

define internal void @find_ndarray() #2 {
  %1 = alloca ptr, align 8
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = call ptr @PyImport_GetModuleDict()
  %7 = call ptr @PyDict_GetItemString(ptr noundef %6, ptr noundef @.str.12)
  store ptr %7, ptr %1, align 8
  %8 = load ptr, ptr %1, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %11, label %10

10:                                               ; preds = %0
  br label %59

11:                                               ; preds = %0
  %12 = load ptr, ptr %1, align 8
  %13 = call ptr @PyObject_GetAttrString(ptr noundef %12, ptr noundef @.str.13)
  store ptr %13, ptr %2, align 8
  %14 = load ptr, ptr %2, align 8
  %15 = icmp ne ptr %14, null
  br i1 %15, label %16, label %19

16:                                               ; preds = %11
  %17 = load ptr, ptr %2, align 8
  %18 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %17, ptr noundef %5)
  br label %20

19:                                               ; preds = %11
  br label %20

20:                                               ; preds = %19, %16
  %21 = phi ptr [ %18, %16 ], [ null, %19 ]
  store ptr %21, ptr %4, align 8
  %22 = load ptr, ptr %4, align 8
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %50

24:                                               ; preds = %20
  %25 = load ptr, ptr %4, align 8
  %26 = getelementptr inbounds i8, ptr %25, i64 0
  %27 = load i8, ptr %26, align 1
  %28 = sext i8 %27 to i32
  %29 = icmp eq i32 %28, 49
  br i1 %29, label %36, label %30

30:                                               ; preds = %24
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds i8, ptr %31, i64 0
  %33 = load i8, ptr %32, align 1
  %34 = sext i8 %33 to i32
  %35 = icmp eq i32 %34, 50
  br i1 %35, label %36, label %50

36:                                               ; preds = %30, %24
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds i8, ptr %37, i64 1
  %39 = load i8, ptr %38, align 1
  %40 = sext i8 %39 to i32
  %41 = icmp eq i32 %40, 46
  br i1 %41, label %42, label %50

42:                                               ; preds = %36
  %43 = load ptr, ptr %1, align 8
  %44 = call ptr @PyObject_GetAttrString(ptr noundef %43, ptr noundef @.str.14)
  store ptr %44, ptr %3, align 8
  %45 = load ptr, ptr %3, align 8
  %46 = icmp ne ptr %45, null
  br i1 %46, label %47, label %49

47:                                               ; preds = %42
  %48 = load ptr, ptr %3, align 8
  store ptr %48, ptr @ndarray, align 8
  br label %49

49:                                               ; preds = %47, %42
  br label %50

50:                                               ; preds = %49, %36, %30, %20
  %51 = load ptr, ptr %2, align 8
  %52 = icmp ne ptr %51, null
  br i1 %52, label %53, label %55

53:                                               ; preds = %50
  %54 = load ptr, ptr %2, align 8
  call void @Py_DecRef(ptr noundef %54)
  br label %55

55:                                               ; preds = %53, %50
  %56 = call ptr @PyErr_Occurred()
  %57 = icmp ne ptr %56, null
  br i1 %57, label %58, label %59

58:                                               ; preds = %55
  call void @PyErr_Clear()
  br label %59

59:                                               ; preds = %10, %58, %55
  ret void
}

declare i32 @PyObject_GetBuffer(ptr noundef, ptr noundef, i32 noundef)

declare void @PyErr_Clear()

define internal ptr @buffer_problem(ptr noundef %0, i32 noundef %1, i32 noundef %2, i32 noundef %3, i32 noundef %4) #3 {
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %7, align 8
  store i32 %1, ptr %8, align 4
  store i32 %2, ptr %9, align 4
  store i32 %3, ptr %10, align 4
  store i32 %4, ptr %11, align 4
  %12 = load ptr, ptr %7, align 8
  %13 = getelementptr inbounds %struct.buffer, ptr %12, i32 0, i32 5
  %14 = load i32, ptr %13, align 4
  %15 = load i32, ptr %9, align 4
  %16 = icmp ne i32 %14, %15
  br i1 %16, label %17, label %18

17:                                               ; preds = %5
  store ptr @.str.15, ptr %6, align 8
  br label %74

18:                                               ; preds = %5
  %19 = load ptr, ptr %7, align 8
  %20 = getelementptr inbounds %struct.buffer, ptr %19, i32 0, i32 9
  %21 = load ptr, ptr %20, align 8
  %22 = icmp ne ptr %21, null
  br i1 %22, label %23, label %24

23:                                               ; preds = %18
  store ptr @.str.16, ptr %6, align 8
  br label %74

24:                                               ; preds = %18
  %25 = load ptr, ptr %7, align 8
  %26 = getelementptr inbounds %struct.buffer, ptr %25, i32 0, i32 6
  %27 = load ptr, ptr %26, align 8
  %28 = call i32 @format_kind(ptr noundef %27)
  %29 = load i32, ptr %8, align 4
  %30 = icmp ne i32 %28, %29
  br i1 %30, label %38, label %31

31:                                               ; preds = %24
  %32 = load ptr, ptr %7, align 8
  %33 = getelementptr inbounds %struct.buffer, ptr %32, i32 0, i32 3
  %34 = load i64, ptr %33, align 8
  %35 = load i32, ptr %11, align 4
  %36 = sext i32 %35 to i64
  %37 = icmp ne i64 %34, %36
  br i1 %37, label %38, label %39

38:                                               ; preds = %31, %24
  store ptr @.str.17, ptr %6, align 8
  br label %74

39:                                               ; preds = %31
  %40 = load i32, ptr %10, align 4
  %41 = and i32 %40, 1
  %42 = icmp ne i32 %41, 0
  br i1 %42, label %43, label %48

43:                                               ; preds = %39
  %44 = load ptr, ptr %7, align 8
  %45 = call i32 @in_order(ptr noundef %44, i32 noundef 0)
  %46 = icmp ne i32 %45, 0
  br i1 %46, label %48, label %47

47:                                               ; preds = %43
  store ptr @.str.18, ptr %6, align 8
  br label %74

48:                                               ; preds = %43, %39
  %49 = load i32, ptr %10, align 4
  %50 = and i32 %49, 2
  %51 = icmp ne i32 %50, 0
  br i1 %51, label %52, label %57

52:                                               ; preds = %48
  %53 = load ptr, ptr %7, align 8
  %54 = call i32 @in_order(ptr noundef %53, i32 noundef 1)
  %55 = icmp ne i32 %54, 0
  br i1 %55, label %57, label %56

56:                                               ; preds = %52
  store ptr @.str.19, ptr %6, align 8
  br label %74

57:                                               ; preds = %52, %48
  %58 = load i32, ptr %10, align 4
  %59 = and i32 %58, 1024
  %60 = icmp ne i32 %59, 0
  br i1 %60, label %61, label %67

61:                                               ; preds = %57
  %62 = load ptr, ptr %7, align 8
  %63 = getelementptr inbounds %struct.buffer, ptr %62, i32 0, i32 4
  %64 = load i32, ptr %63, align 8
  %65 = icmp ne i32 %64, 0
  br i1 %65, label %66, label %67

66:                                               ; preds = %61
  store ptr @.str.20, ptr %6, align 8
  br label %74

67:                                               ; preds = %61, %57
  %68 = load ptr, ptr %7, align 8
  %69 = load i32, ptr %8, align 4
  %70 = call i32 @is_aligned(ptr noundef %68, i32 noundef %69)
  %71 = icmp ne i32 %70, 0
  br i1 %71, label %73, label %72

72:                                               ; preds = %67
  store ptr @.str.21, ptr %6, align 8
  br label %74

73:                                               ; preds = %67
  store ptr null, ptr %6, align 8
  br label %74

74:                                               ; preds = %73, %72, %66, %56, %47, %38, %23, %17
  %75 = load ptr, ptr %6, align 8
  ret ptr %75
}

declare void @PyBuffer_Release(ptr noundef)

define internal i32 @wrong_array(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #2 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca %struct.message, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  call void @PyErr_Clear()
  %10 = load ptr, ptr %6, align 8
  %11 = load i64, ptr %7, align 8
  call void @begin_argument(ptr noundef %9, ptr noundef %10, i64 noundef %11)
  call void @add(ptr noundef %9, ptr noundef @.str.8)
  %12 = load ptr, ptr %6, align 8
  %13 = getelementptr inbounds %struct.method, ptr %12, i32 0, i32 2
  %14 = load ptr, ptr %13, align 8
  %15 = load i64, ptr %7, align 8
  %16 = call ptr @text_at(ptr noundef %14, i64 noundef %15)
  call void @add(ptr noundef %9, ptr noundef %16)
  call void @add(ptr noundef %9, ptr noundef @.str.22)
  %17 = load ptr, ptr %5, align 8
  call void @add_type_name(ptr noundef %9, ptr noundef %17)
  call void @add(ptr noundef %9, ptr noundef @.str.23)
  %18 = load ptr, ptr %8, align 8
  call void @add(ptr noundef %9, ptr noundef %18)
  %19 = load ptr, ptr @PyExc_TypeError, align 8
  %20 = getelementptr inbounds %struct.message, ptr %9, i32 0, i32 1
  %21 = getelementptr inbounds [480 x i8], ptr %20, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %19, ptr noundef %21)
  ret i32 -1
}

define i32 @pkgimage_array(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6, i64 noundef %7, ptr noundef %8, ptr noundef %9, ptr noundef %10) #0 {
  %12 = alloca i32, align 4
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  %15 = alloca i64, align 8
  %16 = alloca i32, align 4
  %17 = alloca i32, align 4
  %18 = alloca i32, align 4
  %19 = alloca i32, align 4
  %20 = alloca i64, align 8
  %21 = alloca ptr, align 8
  %22 = alloca ptr, align 8
  %23 = alloca ptr, align 8
  %24 = alloca ptr, align 8
  %25 = alloca ptr, align 8
  %26 = alloca i32, align 4
  %27 = alloca i8, align 1
  %28 = alloca ptr, align 8
  %29 = alloca ptr, align 8
  %30 = alloca i32, align 4
  store ptr %0, ptr %13, align 8
  store ptr %1, ptr %14, align 8
  store i64 %2, ptr %15, align 8
  store i32 %3, ptr %16, align 4
  store i32 %4, ptr %17, align 4
  store i32 %5, ptr %18, align 4
  store i32 %6, ptr %19, align 4
  store i64 %7, ptr %20, align 8
  store ptr %8, ptr %21, align 8
  store ptr %9, ptr %22, align 8
  store ptr %10, ptr %23, align 8
  %31 = load ptr, ptr %13, align 8
  %32 = call ptr @type_of(ptr noundef %31)
  %33 = load ptr, ptr @ndarray, align 8
  %34 = icmp eq ptr %32, %33
  br i1 %34, label %35, label %117

35:                                               ; preds = %11
  %36 = load ptr, ptr %13, align 8
  store ptr %36, ptr %24, align 8
  %37 = load ptr, ptr %24, align 8
  %38 = getelementptr inbounds i8, ptr %37, i64 56
  %39 = load ptr, ptr %38, align 8
  store ptr %39, ptr %25, align 8
  %40 = load ptr, ptr %25, align 8
  %41 = getelementptr inbounds i8, ptr %40, i64 28
  %42 = load i32, ptr %41, align 4
  store i32 %42, ptr %26, align 4
  %43 = load ptr, ptr %25, align 8
  %44 = getelementptr inbounds i8, ptr %43, i64 26
  %45 = load i8, ptr %44, align 1
  store i8 %45, ptr %27, align 1
  %46 = load ptr, ptr %24, align 8
  %47 = getelementptr inbounds i8, ptr %46, i64 24
  %48 = load i32, ptr %47, align 4
  %49 = load i32, ptr %18, align 4
  %50 = icmp eq i32 %48, %49
  br i1 %50, label %51, label %116

51:                                               ; preds = %35
  %52 = load ptr, ptr %24, align 8
  %53 = getelementptr inbounds i8, ptr %52, i64 64
  %54 = load i32, ptr %53, align 4
  %55 = load i32, ptr %19, align 4
  %56 = and i32 %54, %55
  %57 = load i32, ptr %19, align 4
  %58 = icmp eq i32 %56, %57
  br i1 %58, label %59, label %116

59:                                               ; preds = %51
  %60 = load i32, ptr %26, align 4
  %61 = icmp ult i32 %60, 64
  br i1 %61, label %62, label %116

62:                                               ; preds = %59
  %63 = load i64, ptr %20, align 8
  %64 = load i32, ptr %26, align 4
  %65 = zext i32 %64 to i64
  %66 = ashr i64 %63, %65
  %67 = and i64 %66, 1
  %68 = icmp ne i64 %67, 0
  br i1 %68, label %69, label %116

69:                                               ; preds = %62
  %70 = load i8, ptr %27, align 1
  %71 = sext i8 %70 to i32
  %72 = icmp ne i32 %71, 62
  br i1 %72, label %73, label %116

73:                                               ; preds = %69
  %74 = load ptr, ptr %24, align 8
  %75 = getelementptr inbounds i8, ptr %74, i64 32
  %76 = load ptr, ptr %75, align 8
  store ptr %76, ptr %28, align 8
  %77 = load ptr, ptr %24, align 8
  %78 = getelementptr inbounds i8, ptr %77, i64 40
  %79 = load ptr, ptr %78, align 8
  store ptr %79, ptr %29, align 8
  %80 = load ptr, ptr %24, align 8
  %81 = getelementptr inbounds i8, ptr %80, i64 16
  %82 = load i64, ptr %81, align 8
  %83 = load ptr, ptr %21, align 8
  %84 = getelementptr inbounds i64, ptr %83, i64 0
  store i64 %82, ptr %84, align 8
  store i32 0, ptr %30, align 4
  br label %85

85:                                               ; preds = %112, %73
  %86 = load i32, ptr %30, align 4
  %87 = load i32, ptr %18, align 4
  %88 = icmp slt i32 %86, %87
  br i1 %88, label %89, label %115

89:                                               ; preds = %85
  %90 = load ptr, ptr %28, align 8
  %91 = load i32, ptr %30, align 4
  %92 = sext i32 %91 to i64
  %93 = getelementptr inbounds i64, ptr %90, i64 %92
  %94 = load i64, ptr %93, align 8
  %95 = load ptr, ptr %21, align 8
  %96 = load i32, ptr %30, align 4
  %97 = add nsw i32 1, %96
  %98 = sext i32 %97 to i64
  %99 = getelementptr inbounds i64, ptr %95, i64 %98
  store i64 %94, ptr %99, align 8
  %100 = load ptr, ptr %29, align 8
  %101 = load i32, ptr %30, align 4
  %102 = sext i32 %101 to i64
  %103 = getelementptr inbounds i64, ptr %100, i64 %102
  %104 = load i64, ptr %103, align 8
  %105 = load ptr, ptr %21, align 8
  %106 = load i32, ptr %18, align 4
  %107 = add nsw i32 1, %106
  %108 = load i32, ptr %30, align 4
  %109 = add nsw i32 %107, %108
  %110 = sext i32 %109 to i64
  %111 = getelementptr inbounds i64, ptr %105, i64 %110
  store i64 %104, ptr %111, align 8
  br label %112

112:                                              ; preds = %89
  %113 = load i32, ptr %30, align 4
  %114 = add nsw i32 %113, 1
  store i32 %114, ptr %30, align 4
  br label %85

115:                                              ; preds = %85
  store i32 0, ptr %12, align 4
  br label %129

116:                                              ; preds = %69, %62, %59, %51, %35
  br label %117

117:                                              ; preds = %116, %11
  %118 = load ptr, ptr %13, align 8
  %119 = load ptr, ptr %14, align 8
  %120 = load i64, ptr %15, align 8
  %121 = load i32, ptr %16, align 4
  %122 = load i32, ptr %17, align 4
  %123 = load i32, ptr %18, align 4
  %124 = load i32, ptr %19, align 4
  %125 = load ptr, ptr %21, align 8
  %126 = load ptr, ptr %22, align 8
  %127 = load ptr, ptr %23, align 8
  %128 = call i32 @pkgimage_array_slow(ptr noundef %118, ptr noundef %119, i64 noundef %120, i32 noundef %121, i32 noundef %122, i32 noundef %123, i32 noundef %124, ptr noundef %125, ptr noundef %126, ptr noundef %127) #5
  store i32 %128, ptr %12, align 4
  br label %129

129:                                              ; preds = %117, %115
  %130 = load i32, ptr %12, align 4
  ret i32 %130
}

define void @pkgimage_release(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  br label %5

5:                                                ; preds = %9, %2
  %6 = load i32, ptr %4, align 4
  %7 = add nsw i32 %6, -1
  store i32 %7, ptr %4, align 4
  %8 = icmp sgt i32 %6, 0
  br i1 %8, label %9, label %14

9:                                                ; preds = %5
  %10 = load ptr, ptr %3, align 8
  %11 = load i32, ptr %4, align 4
  %12 = sext i32 %11 to i64
  %13 = getelementptr inbounds %struct.buffer, ptr %10, i64 %12
  call void @PyBuffer_Release(ptr noundef %13)
  br label %5

14:                                               ; preds = %5
  ret void
}

define i32 @pkgimage_bind_arguments(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4) #2 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca ptr, align 8
  %16 = alloca i64, align 8
  %17 = alloca ptr, align 8
  store ptr %0, ptr %7, align 8
  store i64 %1, ptr %8, align 8
  store ptr %2, ptr %9, align 8
  store ptr %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  %18 = load ptr, ptr %9, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %23

20:                                               ; preds = %5
  %21 = load ptr, ptr %9, align 8
  %22 = call i64 @PyTuple_Size(ptr noundef %21)
  br label %24

23:                                               ; preds = %5
  br label %24

24:                                               ; preds = %23, %20
  %25 = phi i64 [ %22, %20 ], [ 0, %23 ]
  store i64 %25, ptr %13, align 8
  %26 = load i64, ptr %8, align 8
  %27 = load ptr, ptr %10, align 8
  %28 = getelementptr inbounds %struct.method, ptr %27, i32 0, i32 4
  %29 = load i64, ptr %28, align 8
  %30 = icmp sgt i64 %26, %29
  br i1 %30, label %31, label %36

31:                                               ; preds = %24
  %32 = load ptr, ptr %10, align 8
  %33 = load i64, ptr %8, align 8
  %34 = load i64, ptr %13, align 8
  %35 = add nsw i64 %33, %34
  call void @count_error(ptr noundef %32, i64 noundef %35)
  store i32 -1, ptr %6, align 4
  br label %168

36:                                               ; preds = %24
  store i64 0, ptr %12, align 8
  br label %37

37:                                               ; preds = %58, %36
  %38 = load i64, ptr %12, align 8
  %39 = load ptr, ptr %10, align 8
  %40 = getelementptr inbounds %struct.method, ptr %39, i32 0, i32 4
  %41 = load i64, ptr %40, align 8
  %42 = icmp slt i64 %38, %41
  br i1 %42, label %43, label %61

43:                                               ; preds = %37
  %44 = load i64, ptr %12, align 8
  %45 = load i64, ptr %8, align 8
  %46 = icmp slt i64 %44, %45
  br i1 %46, label %47, label %52

47:                                               ; preds = %43
  %48 = load ptr, ptr %7, align 8
  %49 = load i64, ptr %12, align 8
  %50 = getelementptr inbounds ptr, ptr %48, i64 %49
  %51 = load ptr, ptr %50, align 8
  br label %53

52:                                               ; preds = %43
  br label %53

53:                                               ; preds = %52, %47
  %54 = phi ptr [ %51, %47 ], [ null, %52 ]
  %55 = load ptr, ptr %11, align 8
  %56 = load i64, ptr %12, align 8
  %57 = getelementptr inbounds ptr, ptr %55, i64 %56
  store ptr %54, ptr %57, align 8
  br label %58

58:                                               ; preds = %53
  %59 = load i64, ptr %12, align 8
  %60 = add nsw i64 %59, 1
  store i64 %60, ptr %12, align 8
  br label %37

61:                                               ; preds = %37
  store i64 0, ptr %12, align 8
  br label %62

62:                                               ; preds = %132, %61
  %63 = load i64, ptr %12, align 8
  %64 = load i64, ptr %13, align 8
  %65 = icmp slt i64 %63, %64
  br i1 %65, label %66, label %135

66:                                               ; preds = %62
  %67 = load ptr, ptr %9, align 8
  %68 = load i64, ptr %12, align 8
  %69 = call ptr @PyTuple_GetItem(ptr noundef %67, i64 noundef %68)
  store ptr %69, ptr %15, align 8
  store i64 0, ptr %16, align 8
  br label %70

70:                                               ; preds = %87, %66
  %71 = load i64, ptr %16, align 8
  %72 = load ptr, ptr %10, align 8
  %73 = getelementptr inbounds %struct.method, ptr %72, i32 0, i32 4
  %74 = load i64, ptr %73, align 8
  %75 = icmp slt i64 %71, %74
  br i1 %75, label %76, label %85

76:                                               ; preds = %70
  %77 = load ptr, ptr %15, align 8
  %78 = load ptr, ptr %10, align 8
  %79 = getelementptr inbounds %struct.method, ptr %78, i32 0, i32 1
  %80 = load ptr, ptr %79, align 8
  %81 = load i64, ptr %16, align 8
  %82 = call ptr @text_at(ptr noundef %80, i64 noundef %81)
  %83 = call i32 @PyUnicode_CompareWithASCIIString(ptr noundef %77, ptr noundef %82)
  %84 = icmp ne i32 %83, 0
  br label %85

85:                                               ; preds = %76, %70
  %86 = phi i1 [ false, %70 ], [ %84, %76 ]
  br i1 %86, label %87, label %90

87:                                               ; preds = %85
  %88 = load i64, ptr %16, align 8
  %89 = add nsw i64 %88, 1
  store i64 %89, ptr %16, align 8
  br label %70

90:                                               ; preds = %85
  %91 = load i64, ptr %16, align 8
  %92 = load ptr, ptr %10, align 8
  %93 = getelementptr inbounds %struct.method, ptr %92, i32 0, i32 4
  %94 = load i64, ptr %93, align 8
  %95 = icmp eq i64 %91, %94
  br i1 %95, label %96, label %108

96:                                               ; preds = %90
  %97 = load ptr, ptr %15, align 8
  %98 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %97, ptr noundef %14)
  store ptr %98, ptr %17, align 8
  %99 = load ptr, ptr %17, align 8
  %100 = icmp ne ptr %99, null
  br i1 %100, label %101, label %105

101:                                              ; preds = %96
  %102 = load ptr, ptr %10, align 8
  %103 = load ptr, ptr %17, align 8
  %104 = call i32 @name_error(ptr noundef %102, ptr noundef @.str.1, ptr noundef %103)
  br label %106

105:                                              ; preds = %96
  br label %106

106:                                              ; preds = %105, %101
  %107 = phi i32 [ %104, %101 ], [ -1, %105 ]
  store i32 %107, ptr %6, align 4
  br label %168

108:                                              ; preds = %90
  %109 = load ptr, ptr %11, align 8
  %110 = load i64, ptr %16, align 8
  %111 = getelementptr inbounds ptr, ptr %109, i64 %110
  %112 = load ptr, ptr %111, align 8
  %113 = icmp ne ptr %112, null
  br i1 %113, label %114, label %122

114:                                              ; preds = %108
  %115 = load ptr, ptr %10, align 8
  %116 = load ptr, ptr %10, align 8
  %117 = getelementptr inbounds %struct.method, ptr %116, i32 0, i32 1
  %118 = load ptr, ptr %117, align 8
  %119 = load i64, ptr %16, align 8
  %120 = call ptr @text_at(ptr noundef %118, i64 noundef %119)
  %121 = call i32 @name_error(ptr noundef %115, ptr noundef @.str.2, ptr noundef %120)
  store i32 %121, ptr %6, align 4
  br label %168

122:                                              ; preds = %108
  %123 = load ptr, ptr %7, align 8
  %124 = load i64, ptr %8, align 8
  %125 = load i64, ptr %12, align 8
  %126 = add nsw i64 %124, %125
  %127 = getelementptr inbounds ptr, ptr %123, i64 %126
  %128 = load ptr, ptr %127, align 8
  %129 = load ptr, ptr %11, align 8
  %130 = load i64, ptr %16, align 8
  %131 = getelementptr inbounds ptr, ptr %129, i64 %130
  store ptr %128, ptr %131, align 8
  br label %132

132:                                              ; preds = %122
  %133 = load i64, ptr %12, align 8
  %134 = add nsw i64 %133, 1
  store i64 %134, ptr %12, align 8
  br label %62

135:                                              ; preds = %62
  store i64 0, ptr %12, align 8
  br label %136

136:                                              ; preds = %164, %135
  %137 = load i64, ptr %12, align 8
  %138 = load ptr, ptr %10, align 8
  %139 = getelementptr inbounds %struct.method, ptr %138, i32 0, i32 4
  %140 = load i64, ptr %139, align 8
  %141 = icmp slt i64 %137, %140
  br i1 %141, label %142, label %167

142:                                              ; preds = %136
  %143 = load ptr, ptr %11, align 8
  %144 = load i64, ptr %12, align 8
  %145 = getelementptr inbounds ptr, ptr %143, i64 %144
  %146 = load ptr, ptr %145, align 8
  %147 = icmp ne ptr %146, null
  br i1 %147, label %163, label %148

148:                                              ; preds = %142
  %149 = load i64, ptr %13, align 8
  %150 = icmp ne i64 %149, 0
  br i1 %150, label %154, label %151

151:                                              ; preds = %148
  %152 = load ptr, ptr %10, align 8
  %153 = load i64, ptr %8, align 8
  call void @count_error(ptr noundef %152, i64 noundef %153)
  br label %162

154:                                              ; preds = %148
  %155 = load ptr, ptr %10, align 8
  %156 = load ptr, ptr %10, align 8
  %157 = getelementptr inbounds %struct.method, ptr %156, i32 0, i32 1
  %158 = load ptr, ptr %157, align 8
  %159 = load i64, ptr %12, align 8
  %160 = call ptr @text_at(ptr noundef %158, i64 noundef %159)
  %161 = call i32 @name_error(ptr noundef %155, ptr noundef @.str.3, ptr noundef %160)
  br label %162

162:                                              ; preds = %154, %151
  store i32 -1, ptr %6, align 4
  br label %168

163:                                              ; preds = %142
  br label %164

164:                                              ; preds = %163
  %165 = load i64, ptr %12, align 8
  %166 = add nsw i64 %165, 1
  store i64 %166, ptr %12, align 8
  br label %136

167:                                              ; preds = %136
  store i32 0, ptr %6, align 4
  br label %168

168:                                              ; preds = %167, %162, %114, %106, %31
  %169 = load i32, ptr %6, align 4
  ret i32 %169
}

declare i64 @PyTuple_Size(ptr noundef)

define internal void @count_error(ptr noundef %0, i64 noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca %struct.message, align 4
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %6 = getelementptr inbounds %struct.message, ptr %5, i32 0, i32 0
  store i32 0, ptr %6, align 4
  %7 = load ptr, ptr %3, align 8
  %8 = getelementptr inbounds %struct.method, ptr %7, i32 0, i32 0
  %9 = load ptr, ptr %8, align 8
  call void @add(ptr noundef %5, ptr noundef %9)
  call void @add(ptr noundef %5, ptr noundef @.str.24)
  %10 = load ptr, ptr %3, align 8
  %11 = getelementptr inbounds %struct.method, ptr %10, i32 0, i32 4
  %12 = load i64, ptr %11, align 8
  call void @add_number(ptr noundef %5, i64 noundef %12)
  %13 = load ptr, ptr %3, align 8
  %14 = getelementptr inbounds %struct.method, ptr %13, i32 0, i32 4
  %15 = load i64, ptr %14, align 8
  %16 = icmp eq i64 %15, 1
  %17 = zext i1 %16 to i64
  %18 = select i1 %16, ptr @.str.25, ptr @.str.26
  call void @add(ptr noundef %5, ptr noundef %18)
  %19 = load i64, ptr %4, align 8
  call void @add_number(ptr noundef %5, i64 noundef %19)
  call void @add(ptr noundef %5, ptr noundef @.str.27)
  %20 = load ptr, ptr @PyExc_TypeError, align 8
  %21 = getelementptr inbounds %struct.message, ptr %5, i32 0, i32 1
  %22 = getelementptr inbounds [480 x i8], ptr %21, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %20, ptr noundef %22)
  ret void
}

declare ptr @PyTuple_GetItem(ptr noundef, i64 noundef)

declare i32 @PyUnicode_CompareWithASCIIString(ptr noundef, ptr noundef)

define internal ptr @text_at(ptr noundef %0, i64 noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  br label %5

5:                                                ; preds = %17, %2
  %6 = load i64, ptr %4, align 8
  %7 = add nsw i64 %6, -1
  store i64 %7, ptr %4, align 8
  %8 = icmp sgt i64 %6, 0
  br i1 %8, label %9, label %20

9:                                                ; preds = %5
  br label %10

10:                                               ; preds = %14, %9
  %11 = load ptr, ptr %3, align 8
  %12 = load i8, ptr %11, align 1
  %13 = icmp ne i8 %12, 0
  br i1 %13, label %14, label %17

14:                                               ; preds = %10
  %15 = load ptr, ptr %3, align 8
  %16 = getelementptr inbounds i8, ptr %15, i32 1
  store ptr %16, ptr %3, align 8
  br label %10

17:                                               ; preds = %10
  %18 = load ptr, ptr %3, align 8
  %19 = getelementptr inbounds i8, ptr %18, i32 1
  store ptr %19, ptr %3, align 8
  br label %5

20:                                               ; preds = %5
  %21 = load ptr, ptr %3, align 8
  ret ptr %21
}

declare ptr @PyUnicode_AsUTF8AndSize(ptr noundef, ptr noundef)

define internal i32 @name_error(ptr noundef %0, ptr noundef %1, ptr noundef %2) #3 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca %struct.message, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %8 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 0
  store i32 0, ptr %8, align 4
  %9 = load ptr, ptr %4, align 8
  %10 = getelementptr inbounds %struct.method, ptr %9, i32 0, i32 0
  %11 = load ptr, ptr %10, align 8
  call void @add(ptr noundef %7, ptr noundef %11)
  call void @add(ptr noundef %7, ptr noundef @.str.28)
  %12 = load ptr, ptr %5, align 8
  call void @add(ptr noundef %7, ptr noundef %12)
  call void @add(ptr noundef %7, ptr noundef @.str.29)
  %13 = load ptr, ptr %6, align 8
  call void @add(ptr noundef %7, ptr noundef %13)
  call void @add(ptr noundef %7, ptr noundef @.str.30)
  %14 = load ptr, ptr @PyExc_TypeError, align 8
  %15 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %16 = getelementptr inbounds [480 x i8], ptr %15, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %14, ptr noundef %16)
  ret i32 -1
}

define void @pkgimage_raise(i32 noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store i32 %0, ptr %2, align 4
  %6 = load i32, ptr %2, align 4
  %7 = icmp eq i32 %6, -1
  br i1 %7, label %8, label %10

8:                                                ; preds = %1
  %9 = load ptr, ptr @PyExc_MemoryError, align 8
  call void @PyErr_SetNone(ptr noundef %9)
  br label %51

10:                                               ; preds = %1
  %11 = load i32, ptr %2, align 4
  %12 = icmp slt i32 %11, 0
  br i1 %12, label %13, label %15

13:                                               ; preds = %10
  %14 = load ptr, ptr @PyExc_SystemError, align 8
  call void @PyErr_SetString(ptr noundef %14, ptr noundef @.str.4)
  br label %51

15:                                               ; preds = %10
  %16 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %17 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 12), align 8
  %18 = getelementptr inbounds i8, ptr %16, i64 %17
  %19 = load i32, ptr %2, align 4
  %20 = sub nsw i32 %19, 1
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds %struct.exception, ptr %18, i64 %21
  store ptr %22, ptr %3, align 8
  %23 = call ptr @PyEval_GetBuiltins()
  %24 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %25 = load ptr, ptr %3, align 8
  %26 = getelementptr inbounds %struct.exception, ptr %25, i32 0, i32 0
  %27 = load i32, ptr %26, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds i8, ptr %24, i64 %28
  %30 = call ptr @PyDict_GetItemString(ptr noundef %23, ptr noundef %29)
  store ptr %30, ptr %4, align 8
  %31 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %32 = load ptr, ptr %3, align 8
  %33 = getelementptr inbounds %struct.exception, ptr %32, i32 0, i32 2
  %34 = load i32, ptr %33, align 4
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds i8, ptr %31, i64 %35
  store ptr %36, ptr %5, align 8
  %37 = load ptr, ptr %4, align 8
  %38 = icmp ne ptr %37, null
  br i1 %38, label %41, label %39

39:                                               ; preds = %15
  %40 = load ptr, ptr @PyExc_RuntimeError, align 8
  store ptr %40, ptr %4, align 8
  br label %41

41:                                               ; preds = %39, %15
  %42 = load ptr, ptr %3, align 8
  %43 = getelementptr inbounds %struct.exception, ptr %42, i32 0, i32 3
  %44 = load i32, ptr %43, align 4
  %45 = icmp ne i32 %44, 0
  br i1 %45, label %46, label %49

46:                                               ; preds = %41
  %47 = load ptr, ptr %4, align 8
  %48 = load ptr, ptr %5, align 8
  call void @PyErr_SetString(ptr noundef %47, ptr noundef %48)
  br label %51

49:                                               ; preds = %41
  %50 = load ptr, ptr %4, align 8
  call void @PyErr_SetNone(ptr noundef %50)
  br label %51

51:                                               ; preds = %8, %13, %49, %46
  ret void
}

declare void @PyErr_SetNone(ptr noundef)

declare void @PyErr_SetString(ptr noundef, ptr noundef)

declare ptr @PyDict_GetItemString(ptr noundef, ptr noundef)

declare ptr @PyEval_GetBuiltins()

define ptr @pkgimage_singleton(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  call void @Py_IncRef(ptr noundef %3)
  %4 = load ptr, ptr %2, align 8
  ret ptr %4
}

define ptr @pkgimage_none() #3 {
  %1 = call ptr @pkgimage_singleton(ptr noundef @_Py_NoneStruct)
  ret ptr %1
}

define ptr @pkgimage_truth(i64 noundef %0) #3 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = icmp ne i64 %3, 0
  %5 = zext i1 %4 to i64
  %6 = select i1 %4, ptr @_Py_TrueStruct, ptr @_Py_FalseStruct
  %7 = call ptr @pkgimage_singleton(ptr noundef %6)
  ret ptr %7
}

define ptr @pkgimage_dispatch(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3) #3 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca [64 x ptr], align 8
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  %13 = alloca i64, align 8
  %14 = alloca ptr, align 8
  %15 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store ptr null, ptr %11, align 8
  store i32 1073741824, ptr %12, align 4
  %16 = load ptr, ptr %9, align 8
  %17 = getelementptr inbounds %struct.overloads, ptr %16, i32 0, i32 2
  %18 = load ptr, ptr %17, align 8
  %19 = getelementptr inbounds %struct.candidate, ptr %18, i32 0, i32 0
  %20 = load ptr, ptr %19, align 8
  store ptr %20, ptr %14, align 8
  %21 = load ptr, ptr %14, align 8
  %22 = getelementptr inbounds %struct.method, ptr %21, i32 0, i32 4
  %23 = load i64, ptr %22, align 8
  %24 = icmp sgt i64 %23, 64
  br i1 %24, label %25, label %28

25:                                               ; preds = %4
  %26 = load ptr, ptr %9, align 8
  %27 = call ptr @no_candidate(ptr noundef %26) #5
  store ptr %27, ptr %5, align 8
  br label %98

28:                                               ; preds = %4
  %29 = load ptr, ptr %8, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %37, label %31

31:                                               ; preds = %28
  %32 = load i64, ptr %7, align 8
  %33 = load ptr, ptr %14, align 8
  %34 = getelementptr inbounds %struct.method, ptr %33, i32 0, i32 4
  %35 = load i64, ptr %34, align 8
  %36 = icmp ne i64 %32, %35
  br i1 %36, label %37, label %48

37:                                               ; preds = %31, %28
  %38 = load ptr, ptr %6, align 8
  %39 = load i64, ptr %7, align 8
  %40 = load ptr, ptr %8, align 8
  %41 = load ptr, ptr %14, align 8
  %42 = getelementptr inbounds [64 x ptr], ptr %10, i64 0, i64 0
  %43 = call i32 @pkgimage_bind_arguments(ptr noundef %38, i64 noundef %39, ptr noundef %40, ptr noundef %41, ptr noundef %42) #5
  %44 = icmp slt i32 %43, 0
  br i1 %44, label %45, label %46

45:                                               ; preds = %37
  store ptr null, ptr %5, align 8
  br label %98

46:                                               ; preds = %37
  %47 = getelementptr inbounds [64 x ptr], ptr %10, i64 0, i64 0
  store ptr %47, ptr %6, align 8
  br label %48

48:                                               ; preds = %46, %31
  store i64 0, ptr %13, align 8
  br label %49

49:                                               ; preds = %77, %48
  %50 = load i64, ptr %13, align 8
  %51 = load ptr, ptr %9, align 8
  %52 = getelementptr inbounds %struct.overloads, ptr %51, i32 0, i32 3
  %53 = load i64, ptr %52, align 8
  %54 = icmp slt i64 %50, %53
  br i1 %54, label %55, label %80

55:                                               ; preds = %49
  %56 = load ptr, ptr %9, align 8
  %57 = getelementptr inbounds %struct.overloads, ptr %56, i32 0, i32 2
  %58 = load ptr, ptr %57, align 8
  %59 = load i64, ptr %13, align 8
  %60 = getelementptr inbounds %struct.candidate, ptr %58, i64 %59
  %61 = load ptr, ptr %6, align 8
  %62 = call i32 @candidate_distance(ptr noundef %60, ptr noundef %61)
  store i32 %62, ptr %15, align 4
  %63 = load i32, ptr %15, align 4
  %64 = icmp sge i32 %63, 0
  br i1 %64, label %65, label %76

65:                                               ; preds = %55
  %66 = load i32, ptr %15, align 4
  %67 = load i32, ptr %12, align 4
  %68 = icmp slt i32 %66, %67
  br i1 %68, label %69, label %76

69:                                               ; preds = %65
  %70 = load i32, ptr %15, align 4
  store i32 %70, ptr %12, align 4
  %71 = load ptr, ptr %9, align 8
  %72 = getelementptr inbounds %struct.overloads, ptr %71, i32 0, i32 2
  %73 = load ptr, ptr %72, align 8
  %74 = load i64, ptr %13, align 8
  %75 = getelementptr inbounds %struct.candidate, ptr %73, i64 %74
  store ptr %75, ptr %11, align 8
  br label %76

76:                                               ; preds = %69, %65, %55
  br label %77

77:                                               ; preds = %76
  %78 = load i64, ptr %13, align 8
  %79 = add nsw i64 %78, 1
  store i64 %79, ptr %13, align 8
  br label %49

80:                                               ; preds = %49
  %81 = load ptr, ptr %11, align 8
  %82 = icmp ne ptr %81, null
  br i1 %82, label %86, label %83

83:                                               ; preds = %80
  %84 = load ptr, ptr %9, align 8
  %85 = call ptr @no_candidate(ptr noundef %84) #5
  store ptr %85, ptr %5, align 8
  br label %98

86:                                               ; preds = %80
  %87 = load ptr, ptr %11, align 8
  %88 = getelementptr inbounds %struct.candidate, ptr %87, i32 0, i32 1
  %89 = load ptr, ptr %88, align 8
  %90 = load ptr, ptr %6, align 8
  %91 = load ptr, ptr %14, align 8
  %92 = getelementptr inbounds %struct.method, ptr %91, i32 0, i32 4
  %93 = load i64, ptr %92, align 8
  %94 = load ptr, ptr %11, align 8
  %95 = getelementptr inbounds %struct.candidate, ptr %94, i32 0, i32 0
  %96 = load ptr, ptr %95, align 8
  %97 = call ptr %89(ptr noundef %90, i64 noundef %93, ptr noundef null, ptr noundef %96)
  store ptr %97, ptr %5, align 8
  br label %98

98:                                               ; preds = %86, %83, %45, %25
  %99 = load ptr, ptr %5, align 8
  ret ptr %99
}

define internal ptr @no_candidate(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca %struct.message, align 4
  store ptr %0, ptr %2, align 8
  %4 = getelementptr inbounds %struct.message, ptr %3, i32 0, i32 0
  store i32 0, ptr %4, align 4
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds %struct.overloads, ptr %5, i32 0, i32 0
  %7 = load ptr, ptr %6, align 8
  call void @add(ptr noundef %3, ptr noundef %7)
  call void @add(ptr noundef %3, ptr noundef @.str.31)
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds %struct.overloads, ptr %8, i32 0, i32 1
  %10 = load ptr, ptr %9, align 8
  call void @add(ptr noundef %3, ptr noundef %10)
  %11 = load ptr, ptr @PyExc_TypeError, align 8
  %12 = getelementptr inbounds %struct.message, ptr %3, i32 0, i32 1
  %13 = getelementptr inbounds [480 x i8], ptr %12, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %11, ptr noundef %13)
  ret ptr null
}

define internal i32 @candidate_distance(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 0, ptr %6, align 4
  store i64 0, ptr %7, align 8
  br label %10

10:                                               ; preds = %60, %2
  %11 = load i64, ptr %7, align 8
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds %struct.candidate, ptr %12, i32 0, i32 0
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds %struct.method, ptr %14, i32 0, i32 4
  %16 = load i64, ptr %15, align 8
  %17 = icmp slt i64 %11, %16
  br i1 %17, label %18, label %63

18:                                               ; preds = %10
  %19 = load ptr, ptr %4, align 8
  %20 = getelementptr inbounds %struct.candidate, ptr %19, i32 0, i32 2
  %21 = load ptr, ptr %20, align 8
  %22 = load i64, ptr %7, align 8
  %23 = mul nsw i64 6, %22
  %24 = getelementptr inbounds i32, ptr %21, i64 %23
  store ptr %24, ptr %8, align 8
  %25 = load ptr, ptr %8, align 8
  %26 = getelementptr inbounds i32, ptr %25, i64 2
  %27 = load i32, ptr %26, align 4
  %28 = icmp ne i32 %27, 0
  br i1 %28, label %29, label %39

29:                                               ; preds = %18
  %30 = load ptr, ptr %5, align 8
  %31 = load i64, ptr %7, align 8
  %32 = getelementptr inbounds ptr, ptr %30, i64 %31
  %33 = load ptr, ptr %32, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = call i32 @array_fits(ptr noundef %33, ptr noundef %34)
  %36 = icmp ne i32 %35, 0
  %37 = zext i1 %36 to i64
  %38 = select i1 %36, i32 0, i32 -1
  br label %51

39:                                               ; preds = %18
  %40 = load ptr, ptr %5, align 8
  %41 = load i64, ptr %7, align 8
  %42 = getelementptr inbounds ptr, ptr %40, i64 %41
  %43 = load ptr, ptr %42, align 8
  %44 = load ptr, ptr %8, align 8
  %45 = getelementptr inbounds i32, ptr %44, i64 0
  %46 = load i32, ptr %45, align 4
  %47 = load ptr, ptr %8, align 8
  %48 = getelementptr inbounds i32, ptr %47, i64 1
  %49 = load i32, ptr %48, align 4
  %50 = call i32 @number_distance(ptr noundef %43, i32 noundef %46, i32 noundef %49)
  br label %51

51:                                               ; preds = %39, %29
  %52 = phi i32 [ %38, %29 ], [ %50, %39 ]
  store i32 %52, ptr %9, align 4
  %53 = load i32, ptr %9, align 4
  %54 = icmp slt i32 %53, 0
  br i1 %54, label %55, label %56

55:                                               ; preds = %51
  store i32 -1, ptr %3, align 4
  br label %65

56:                                               ; preds = %51
  %57 = load i32, ptr %9, align 4
  %58 = load i32, ptr %6, align 4
  %59 = add nsw i32 %58, %57
  store i32 %59, ptr %6, align 4
  br label %60

60:                                               ; preds = %56
  %61 = load i64, ptr %7, align 8
  %62 = add nsw i64 %61, 1
  store i64 %62, ptr %7, align 8
  br label %10

63:                                               ; preds = %10
  %64 = load i32, ptr %6, align 4
  store i32 %64, ptr %3, align 4
  br label %65

65:                                               ; preds = %63, %55
  %66 = load i32, ptr %3, align 4
  ret i32 %66
}

define ptr @PyInit__pkgimage() #3 {
  %1 = call ptr @PyModuleDef_Init(ptr noundef @module)
  ret ptr %1
}

declare ptr @PyModuleDef_Init(ptr noundef)

declare i32 @PyErr_ExceptionMatches(ptr noundef)

define internal void @begin_argument(ptr noundef %0, ptr noundef %1, i64 noundef %2) #3 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 0
  store i32 0, ptr %8, align 4
  %9 = load ptr, ptr %4, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = getelementptr inbounds %struct.method, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  call void @add(ptr noundef %9, ptr noundef %12)
  %13 = load ptr, ptr %4, align 8
  call void @add(ptr noundef %13, ptr noundef @.str.6)
  %14 = load ptr, ptr %4, align 8
  %15 = load ptr, ptr %5, align 8
  %16 = getelementptr inbounds %struct.method, ptr %15, i32 0, i32 1
  %17 = load ptr, ptr %16, align 8
  %18 = load i64, ptr %6, align 8
  %19 = call ptr @text_at(ptr noundef %17, i64 noundef %18)
  call void @add(ptr noundef %14, ptr noundef %19)
  %20 = load ptr, ptr %4, align 8
  call void @add(ptr noundef %20, ptr noundef @.str.7)
  ret void
}

define internal void @add(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  br label %5

5:                                                ; preds = %17, %2
  %6 = load ptr, ptr %4, align 8
  %7 = load i8, ptr %6, align 1
  %8 = sext i8 %7 to i32
  %9 = icmp ne i32 %8, 0
  br i1 %9, label %10, label %15

10:                                               ; preds = %5
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds %struct.message, ptr %11, i32 0, i32 0
  %13 = load i32, ptr %12, align 4
  %14 = icmp slt i32 %13, 479
  br label %15

15:                                               ; preds = %10, %5
  %16 = phi i1 [ false, %5 ], [ %14, %10 ]
  br i1 %16, label %17, label %29

17:                                               ; preds = %15
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds i8, ptr %18, i32 1
  store ptr %19, ptr %4, align 8
  %20 = load i8, ptr %18, align 1
  %21 = load ptr, ptr %3, align 8
  %22 = getelementptr inbounds %struct.message, ptr %21, i32 0, i32 1
  %23 = load ptr, ptr %3, align 8
  %24 = getelementptr inbounds %struct.message, ptr %23, i32 0, i32 0
  %25 = load i32, ptr %24, align 4
  %26 = add nsw i32 %25, 1
  store i32 %26, ptr %24, align 4
  %27 = sext i32 %25 to i64
  %28 = getelementptr inbounds [480 x i8], ptr %22, i64 0, i64 %27
  store i8 %20, ptr %28, align 1
  br label %5

29:                                               ; preds = %15
  %30 = load ptr, ptr %3, align 8
  %31 = getelementptr inbounds %struct.message, ptr %30, i32 0, i32 1
  %32 = load ptr, ptr %3, align 8
  %33 = getelementptr inbounds %struct.message, ptr %32, i32 0, i32 0
  %34 = load i32, ptr %33, align 4
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds [480 x i8], ptr %31, i64 0, i64 %35
  store i8 0, ptr %36, align 1
  ret void
}

define internal void @add_type_name(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = call ptr @type_of(ptr noundef %8)
  %10 = call ptr @PyObject_GetAttrString(ptr noundef %9, ptr noundef @.str.10)
  store ptr %10, ptr %5, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = icmp ne ptr %11, null
  br i1 %12, label %13, label %16

13:                                               ; preds = %2
  %14 = load ptr, ptr %5, align 8
  %15 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %14, ptr noundef %6)
  br label %17

16:                                               ; preds = %2
  br label %17

17:                                               ; preds = %16, %13
  %18 = phi ptr [ %15, %13 ], [ null, %16 ]
  store ptr %18, ptr %7, align 8
  %19 = load ptr, ptr %3, align 8
  %20 = load ptr, ptr %7, align 8
  %21 = icmp ne ptr %20, null
  br i1 %21, label %22, label %24

22:                                               ; preds = %17
  %23 = load ptr, ptr %7, align 8
  br label %25

24:                                               ; preds = %17
  br label %25

25:                                               ; preds = %24, %22
  %26 = phi ptr [ %23, %22 ], [ @.str.11, %24 ]
  call void @add(ptr noundef %19, ptr noundef %26)
  %27 = load ptr, ptr %7, align 8
  %28 = icmp ne ptr %27, null
  br i1 %28, label %30, label %29

29:                                               ; preds = %25
  call void @PyErr_Clear()
  br label %30

30:                                               ; preds = %29, %25
  %31 = load ptr, ptr %5, align 8
  %32 = icmp ne ptr %31, null
  br i1 %32, label %33, label %35

33:                                               ; preds = %30
  %34 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %34)
  br label %35

35:                                               ; preds = %33, %30
  ret void
}

declare ptr @PyImport_GetModuleDict()

define internal i32 @format_kind(ptr noundef %0) #3 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 0, ptr %4, align 4
  %5 = load ptr, ptr %3, align 8
  %6 = icmp ne ptr %5, null
  br i1 %6, label %8, label %7

7:                                                ; preds = %1
  store i32 117, ptr %2, align 4
  br label %71

8:                                                ; preds = %1
  %9 = load ptr, ptr %3, align 8
  %10 = load i8, ptr %9, align 1
  %11 = sext i8 %10 to i32
  %12 = icmp eq i32 %11, 64
  br i1 %12, label %23, label %13

13:                                               ; preds = %8
  %14 = load ptr, ptr %3, align 8
  %15 = load i8, ptr %14, align 1
  %16 = sext i8 %15 to i32
  %17 = icmp eq i32 %16, 61
  br i1 %17, label %23, label %18

18:                                               ; preds = %13
  %19 = load ptr, ptr %3, align 8
  %20 = load i8, ptr %19, align 1
  %21 = sext i8 %20 to i32
  %22 = icmp eq i32 %21, 60
  br i1 %22, label %23, label %26

23:                                               ; preds = %18, %13, %8
  %24 = load ptr, ptr %3, align 8
  %25 = getelementptr inbounds i8, ptr %24, i32 1
  store ptr %25, ptr %3, align 8
  br label %26

26:                                               ; preds = %23, %18
  %27 = load ptr, ptr %3, align 8
  %28 = load i8, ptr %27, align 1
  %29 = sext i8 %28 to i32
  %30 = icmp eq i32 %29, 90
  br i1 %30, label %31, label %34

31:                                               ; preds = %26
  store i32 1, ptr %4, align 4
  %32 = load ptr, ptr %3, align 8
  %33 = getelementptr inbounds i8, ptr %32, i32 1
  store ptr %33, ptr %3, align 8
  br label %34

34:                                               ; preds = %31, %26
  %35 = load ptr, ptr %3, align 8
  %36 = getelementptr inbounds i8, ptr %35, i64 0
  %37 = load i8, ptr %36, align 1
  %38 = icmp ne i8 %37, 0
  br i1 %38, label %39, label %45

39:                                               ; preds = %34
  %40 = load ptr, ptr %3, align 8
  %41 = getelementptr inbounds i8, ptr %40, i64 1
  %42 = load i8, ptr %41, align 1
  %43 = sext i8 %42 to i32
  %44 = icmp ne i32 %43, 0
  br i1 %44, label %45, label %46

45:                                               ; preds = %39, %34
  store i32 0, ptr %2, align 4
  br label %71

46:                                               ; preds = %39
  %47 = load ptr, ptr %3, align 8
  %48 = load i8, ptr %47, align 1
  %49 = sext i8 %48 to i32
  switch i32 %49, label %70 [
    i32 63, label %50
    i32 98, label %55
    i32 104, label %55
    i32 105, label %55
    i32 108, label %55
    i32 113, label %55
    i32 110, label %55
    i32 66, label %60
    i32 72, label %60
    i32 73, label %60
    i32 76, label %60
    i32 81, label %60
    i32 78, label %60
    i32 102, label %65
    i32 100, label %65
  ]

50:                                               ; preds = %46
  %51 = load i32, ptr %4, align 4
  %52 = icmp ne i32 %51, 0
  %53 = zext i1 %52 to i64
  %54 = select i1 %52, i32 0, i32 98
  store i32 %54, ptr %2, align 4
  br label %71

55:                                               ; preds = %46, %46, %46, %46, %46, %46
  %56 = load i32, ptr %4, align 4
  %57 = icmp ne i32 %56, 0
  %58 = zext i1 %57 to i64
  %59 = select i1 %57, i32 0, i32 105
  store i32 %59, ptr %2, align 4
  br label %71

60:                                               ; preds = %46, %46, %46, %46, %46, %46
  %61 = load i32, ptr %4, align 4
  %62 = icmp ne i32 %61, 0
  %63 = zext i1 %62 to i64
  %64 = select i1 %62, i32 0, i32 117
  store i32 %64, ptr %2, align 4
  br label %71

65:                                               ; preds = %46, %46
  %66 = load i32, ptr %4, align 4
  %67 = icmp ne i32 %66, 0
  %68 = zext i1 %67 to i64
  %69 = select i1 %67, i32 99, i32 102
  store i32 %69, ptr %2, align 4
  br label %71

70:                                               ; preds = %46
  store i32 0, ptr %2, align 4
  br label %71

71:                                               ; preds = %70, %65, %60, %55, %50, %45, %7
  %72 = load i32, ptr %2, align 4
  ret i32 %72
}

define internal i32 @in_order(ptr noundef %0, i32 noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %9 = load ptr, ptr %4, align 8
  %10 = getelementptr inbounds %struct.buffer, ptr %9, i32 0, i32 3
  %11 = load i64, ptr %10, align 8
  store i64 %11, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %12

12:                                               ; preds = %29, %2
  %13 = load i32, ptr %7, align 4
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.buffer, ptr %14, i32 0, i32 5
  %16 = load i32, ptr %15, align 4
  %17 = icmp slt i32 %13, %16
  br i1 %17, label %18, label %32

18:                                               ; preds = %12
  %19 = load ptr, ptr %4, align 8
  %20 = getelementptr inbounds %struct.buffer, ptr %19, i32 0, i32 7
  %21 = load ptr, ptr %20, align 8
  %22 = load i32, ptr %7, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds i64, ptr %21, i64 %23
  %25 = load i64, ptr %24, align 8
  %26 = icmp eq i64 %25, 0
  br i1 %26, label %27, label %28

27:                                               ; preds = %18
  store i32 1, ptr %3, align 4
  br label %86

28:                                               ; preds = %18
  br label %29

29:                                               ; preds = %28
  %30 = load i32, ptr %7, align 4
  %31 = add nsw i32 %30, 1
  store i32 %31, ptr %7, align 4
  br label %12

32:                                               ; preds = %12
  store i32 0, ptr %7, align 4
  br label %33

33:                                               ; preds = %82, %32
  %34 = load i32, ptr %7, align 4
  %35 = load ptr, ptr %4, align 8
  %36 = getelementptr inbounds %struct.buffer, ptr %35, i32 0, i32 5
  %37 = load i32, ptr %36, align 4
  %38 = icmp slt i32 %34, %37
  br i1 %38, label %39, label %85

39:                                               ; preds = %33
  %40 = load i32, ptr %5, align 4
  %41 = icmp ne i32 %40, 0
  br i1 %41, label %42, label %44

42:                                               ; preds = %39
  %43 = load i32, ptr %7, align 4
  br label %51

44:                                               ; preds = %39
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds %struct.buffer, ptr %45, i32 0, i32 5
  %47 = load i32, ptr %46, align 4
  %48 = sub nsw i32 %47, 1
  %49 = load i32, ptr %7, align 4
  %50 = sub nsw i32 %48, %49
  br label %51

51:                                               ; preds = %44, %42
  %52 = phi i32 [ %43, %42 ], [ %50, %44 ]
  store i32 %52, ptr %8, align 4
  %53 = load ptr, ptr %4, align 8
  %54 = getelementptr inbounds %struct.buffer, ptr %53, i32 0, i32 7
  %55 = load ptr, ptr %54, align 8
  %56 = load i32, ptr %8, align 4
  %57 = sext i32 %56 to i64
  %58 = getelementptr inbounds i64, ptr %55, i64 %57
  %59 = load i64, ptr %58, align 8
  %60 = icmp ne i64 %59, 1
  br i1 %60, label %61, label %72

61:                                               ; preds = %51
  %62 = load ptr, ptr %4, align 8
  %63 = getelementptr inbounds %struct.buffer, ptr %62, i32 0, i32 8
  %64 = load ptr, ptr %63, align 8
  %65 = load i32, ptr %8, align 4
  %66 = sext i32 %65 to i64
  %67 = getelementptr inbounds i64, ptr %64, i64 %66
  %68 = load i64, ptr %67, align 8
  %69 = load i64, ptr %6, align 8
  %70 = icmp ne i64 %68, %69
  br i1 %70, label %71, label %72

71:                                               ; preds = %61
  store i32 0, ptr %3, align 4
  br label %86

72:                                               ; preds = %61, %51
  %73 = load ptr, ptr %4, align 8
  %74 = getelementptr inbounds %struct.buffer, ptr %73, i32 0, i32 7
  %75 = load ptr, ptr %74, align 8
  %76 = load i32, ptr %8, align 4
  %77 = sext i32 %76 to i64
  %78 = getelementptr inbounds i64, ptr %75, i64 %77
  %79 = load i64, ptr %78, align 8
  %80 = load i64, ptr %6, align 8
  %81 = mul nsw i64 %80, %79
  store i64 %81, ptr %6, align 8
  br label %82

82:                                               ; preds = %72
  %83 = load i32, ptr %7, align 4
  %84 = add nsw i32 %83, 1
  store i32 %84, ptr %7, align 4
  br label %33

85:                                               ; preds = %33
  store i32 1, ptr %3, align 4
  br label %86

86:                                               ; preds = %85, %71, %27
  %87 = load i32, ptr %3, align 4
  ret i32 %87
}

define internal i32 @is_aligned(ptr noundef %0, i32 noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %8 = load i32, ptr %4, align 4
  %9 = icmp eq i32 %8, 99
  br i1 %9, label %10, label %15

10:                                               ; preds = %2
  %11 = load ptr, ptr %3, align 8
  %12 = getelementptr inbounds %struct.buffer, ptr %11, i32 0, i32 3
  %13 = load i64, ptr %12, align 8
  %14 = sdiv i64 %13, 2
  br label %19

15:                                               ; preds = %2
  %16 = load ptr, ptr %3, align 8
  %17 = getelementptr inbounds %struct.buffer, ptr %16, i32 0, i32 3
  %18 = load i64, ptr %17, align 8
  br label %19

19:                                               ; preds = %15, %10
  %20 = phi i64 [ %14, %10 ], [ %18, %15 ]
  %21 = sub i64 %20, 1
  store i64 %21, ptr %5, align 8
  %22 = load ptr, ptr %3, align 8
  %23 = getelementptr inbounds %struct.buffer, ptr %22, i32 0, i32 0
  %24 = load ptr, ptr %23, align 8
  %25 = ptrtoint ptr %24 to i64
  store i64 %25, ptr %6, align 8
  store i32 0, ptr %7, align 4
  br label %26

26:                                               ; preds = %52, %19
  %27 = load i32, ptr %7, align 4
  %28 = load ptr, ptr %3, align 8
  %29 = getelementptr inbounds %struct.buffer, ptr %28, i32 0, i32 5
  %30 = load i32, ptr %29, align 4
  %31 = icmp slt i32 %27, %30
  br i1 %31, label %32, label %55

32:                                               ; preds = %26
  %33 = load ptr, ptr %3, align 8
  %34 = getelementptr inbounds %struct.buffer, ptr %33, i32 0, i32 7
  %35 = load ptr, ptr %34, align 8
  %36 = load i32, ptr %7, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds i64, ptr %35, i64 %37
  %39 = load i64, ptr %38, align 8
  %40 = icmp sgt i64 %39, 1
  br i1 %40, label %41, label %51

41:                                               ; preds = %32
  %42 = load ptr, ptr %3, align 8
  %43 = getelementptr inbounds %struct.buffer, ptr %42, i32 0, i32 8
  %44 = load ptr, ptr %43, align 8
  %45 = load i32, ptr %7, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds i64, ptr %44, i64 %46
  %48 = load i64, ptr %47, align 8
  %49 = load i64, ptr %6, align 8
  %50 = or i64 %49, %48
  store i64 %50, ptr %6, align 8
  br label %51

51:                                               ; preds = %41, %32
  br label %52

52:                                               ; preds = %51
  %53 = load i32, ptr %7, align 4
  %54 = add nsw i32 %53, 1
  store i32 %54, ptr %7, align 4
  br label %26

55:                                               ; preds = %26
  %56 = load i64, ptr %6, align 8
  %57 = load i64, ptr %5, align 8
  %58 = and i64 %56, %57
  %59 = icmp eq i64 %58, 0
  %60 = zext i1 %59 to i32
  ret i32 %60
}

define internal void @add_number(ptr noundef %0, i64 noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca [24 x i8], align 1
  %6 = alloca i32, align 4
  %7 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  store i32 23, ptr %6, align 4
  %8 = load i64, ptr %4, align 8
  %9 = icmp slt i64 %8, 0
  br i1 %9, label %10, label %13

10:                                               ; preds = %2
  %11 = load i64, ptr %4, align 8
  %12 = sub i64 0, %11
  br label %15

13:                                               ; preds = %2
  %14 = load i64, ptr %4, align 8
  br label %15

15:                                               ; preds = %13, %10
  %16 = phi i64 [ %12, %10 ], [ %14, %13 ]
  store i64 %16, ptr %7, align 8
  %17 = load i32, ptr %6, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds [24 x i8], ptr %5, i64 0, i64 %18
  store i8 0, ptr %19, align 1
  br label %20

20:                                               ; preds = %32, %15
  %21 = load i64, ptr %7, align 8
  %22 = urem i64 %21, 10
  %23 = trunc i64 %22 to i32
  %24 = add nsw i32 48, %23
  %25 = trunc i32 %24 to i8
  %26 = load i32, ptr %6, align 4
  %27 = add nsw i32 %26, -1
  store i32 %27, ptr %6, align 4
  %28 = sext i32 %27 to i64
  %29 = getelementptr inbounds [24 x i8], ptr %5, i64 0, i64 %28
  store i8 %25, ptr %29, align 1
  %30 = load i64, ptr %7, align 8
  %31 = udiv i64 %30, 10
  store i64 %31, ptr %7, align 8
  br label %32

32:                                               ; preds = %20
  %33 = load i64, ptr %7, align 8
  %34 = icmp ne i64 %33, 0
  br i1 %34, label %20, label %35

35:                                               ; preds = %32
  %36 = load i64, ptr %4, align 8
  %37 = icmp slt i64 %36, 0
  br i1 %37, label %38, label %43

38:                                               ; preds = %35
  %39 = load i32, ptr %6, align 4
  %40 = add nsw i32 %39, -1
  store i32 %40, ptr %6, align 4
  %41 = sext i32 %40 to i64
  %42 = getelementptr inbounds [24 x i8], ptr %5, i64 0, i64 %41
  store i8 45, ptr %42, align 1
  br label %43

43:                                               ; preds = %38, %35
  %44 = load ptr, ptr %3, align 8
  %45 = getelementptr inbounds [24 x i8], ptr %5, i64 0, i64 0
  %46 = load i32, ptr %6, align 4
  %47 = sext i32 %46 to i64
  %48 = getelementptr inbounds i8, ptr %45, i64 %47
  call void @add(ptr noundef %44, ptr noundef %48)
  ret void
}

define internal i32 @array_fits(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca %struct.buffer, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = call i32 @PyObject_GetBuffer(ptr noundef %8, ptr noundef %6, i32 noundef 28)
  %10 = icmp slt i32 %9, 0
  br i1 %10, label %11, label %12

11:                                               ; preds = %2
  call void @PyErr_Clear()
  store i32 0, ptr %3, align 4
  br label %31

12:                                               ; preds = %2
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds i32, ptr %13, i64 0
  %15 = load i32, ptr %14, align 4
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds i32, ptr %16, i64 2
  %18 = load i32, ptr %17, align 4
  %19 = load ptr, ptr %5, align 8
  %20 = getelementptr inbounds i32, ptr %19, i64 3
  %21 = load i32, ptr %20, align 4
  %22 = load ptr, ptr %5, align 8
  %23 = getelementptr inbounds i32, ptr %22, i64 1
  %24 = load i32, ptr %23, align 4
  %25 = sdiv i32 %24, 8
  %26 = call ptr @buffer_problem(ptr noundef %6, i32 noundef %15, i32 noundef %18, i32 noundef %21, i32 noundef %25)
  %27 = icmp ne ptr %26, null
  %28 = xor i1 %27, true
  %29 = zext i1 %28 to i32
  store i32 %29, ptr %7, align 4
  call void @PyBuffer_Release(ptr noundef %6)
  %30 = load i32, ptr %7, align 4
  store i32 %30, ptr %3, align 4
  br label %31

31:                                               ; preds = %12, %11
  %32 = load i32, ptr %3, align 4
  ret i32 %32
}

define internal i32 @number_distance(ptr noundef %0, i32 noundef %1, i32 noundef %2) #3 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store i32 %2, ptr %7, align 4
  %12 = load ptr, ptr %5, align 8
  %13 = call i32 @rank_of(ptr noundef %12)
  store i32 %13, ptr %8, align 4
  %14 = load i32, ptr %6, align 4
  %15 = icmp eq i32 %14, 99
  br i1 %15, label %16, label %17

16:                                               ; preds = %3
  br label %22

17:                                               ; preds = %3
  %18 = load i32, ptr %6, align 4
  %19 = icmp eq i32 %18, 102
  %20 = zext i1 %19 to i64
  %21 = select i1 %19, i32 3, i32 2
  br label %22

22:                                               ; preds = %17, %16
  %23 = phi i32 [ 4, %16 ], [ %21, %17 ]
  store i32 %23, ptr %9, align 4
  %24 = load i32, ptr %6, align 4
  %25 = icmp eq i32 %24, 98
  br i1 %25, label %26, label %31

26:                                               ; preds = %22
  %27 = load i32, ptr %8, align 4
  %28 = icmp eq i32 %27, 1
  %29 = zext i1 %28 to i64
  %30 = select i1 %28, i32 0, i32 -1
  store i32 %30, ptr %4, align 4
  br label %91

31:                                               ; preds = %22
  %32 = load i32, ptr %8, align 4
  %33 = icmp ne i32 %32, 0
  br i1 %33, label %34, label %38

34:                                               ; preds = %31
  %35 = load i32, ptr %8, align 4
  %36 = load i32, ptr %9, align 4
  %37 = icmp sgt i32 %35, %36
  br i1 %37, label %38, label %39

38:                                               ; preds = %34, %31
  store i32 -1, ptr %4, align 4
  br label %91

39:                                               ; preds = %34
  %40 = load i32, ptr %8, align 4
  %41 = load i32, ptr %9, align 4
  %42 = icmp slt i32 %40, %41
  br i1 %42, label %43, label %57

43:                                               ; preds = %39
  %44 = load i32, ptr %9, align 4
  %45 = load i32, ptr %8, align 4
  %46 = sub nsw i32 %44, %45
  %47 = mul nsw i32 64, %46
  %48 = load i32, ptr %7, align 4
  %49 = load i32, ptr %6, align 4
  %50 = icmp eq i32 %49, 99
  %51 = zext i1 %50 to i64
  %52 = select i1 %50, i32 128, i32 64
  %53 = icmp slt i32 %48, %52
  %54 = zext i1 %53 to i64
  %55 = select i1 %53, i32 8, i32 0
  %56 = add nsw i32 %47, %55
  store i32 %56, ptr %4, align 4
  br label %91

57:                                               ; preds = %39
  %58 = load ptr, ptr %5, align 8
  %59 = load i32, ptr %6, align 4
  %60 = icmp eq i32 %59, 99
  %61 = zext i1 %60 to i64
  %62 = select i1 %60, i32 128, i32 64
  %63 = call i32 @bits_of(ptr noundef %58, i32 noundef %62)
  store i32 %63, ptr %10, align 4
  %64 = load i32, ptr %10, align 4
  %65 = load i32, ptr %7, align 4
  %66 = icmp eq i32 %64, %65
  br i1 %66, label %67, label %68

67:                                               ; preds = %57
  br label %74

68:                                               ; preds = %57
  %69 = load i32, ptr %10, align 4
  %70 = load i32, ptr %7, align 4
  %71 = icmp slt i32 %69, %70
  %72 = zext i1 %71 to i64
  %73 = select i1 %71, i32 1, i32 8
  br label %74

74:                                               ; preds = %68, %67
  %75 = phi i32 [ 0, %67 ], [ %73, %68 ]
  store i32 %75, ptr %11, align 4
  %76 = load i32, ptr %11, align 4
  %77 = load i32, ptr %9, align 4
  %78 = icmp eq i32 %77, 2
  br i1 %78, label %79, label %86

79:                                               ; preds = %74
  %80 = load i32, ptr %6, align 4
  %81 = icmp eq i32 %80, 117
  %82 = zext i1 %81 to i32
  %83 = load ptr, ptr %5, align 8
  %84 = call i32 @dtype_is(ptr noundef %83, ptr noundef @.str.32)
  %85 = icmp ne i32 %82, %84
  br label %86

86:                                               ; preds = %79, %74
  %87 = phi i1 [ false, %74 ], [ %85, %79 ]
  %88 = zext i1 %87 to i64
  %89 = select i1 %87, i32 2, i32 0
  %90 = add nsw i32 %76, %89
  store i32 %90, ptr %4, align 4
  br label %91

91:                                               ; preds = %86, %43, %38, %26
  %92 = load i32, ptr %4, align 4
  ret i32 %92
}

define internal i32 @rank_of(ptr noundef %0) #3 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = call ptr @type_of(ptr noundef %5)
  store ptr %6, ptr %4, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = icmp eq ptr %7, @_Py_TrueStruct
  br i1 %8, label %16, label %9

9:                                                ; preds = %1
  %10 = load ptr, ptr %3, align 8
  %11 = icmp eq ptr %10, @_Py_FalseStruct
  br i1 %11, label %16, label %12

12:                                               ; preds = %9
  %13 = load ptr, ptr %3, align 8
  %14 = call i32 @dtype_is(ptr noundef %13, ptr noundef @.str.33)
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %16, label %17

16:                                               ; preds = %12, %9, %1
  store i32 1, ptr %2, align 4
  br label %47

17:                                               ; preds = %12
  %18 = load ptr, ptr %4, align 8
  %19 = call i32 @PyType_IsSubtype(ptr noundef %18, ptr noundef @PyComplex_Type)
  %20 = icmp ne i32 %19, 0
  br i1 %20, label %21, label %22

21:                                               ; preds = %17
  store i32 4, ptr %2, align 4
  br label %47

22:                                               ; preds = %17
  %23 = load ptr, ptr %4, align 8
  %24 = call i32 @PyType_IsSubtype(ptr noundef %23, ptr noundef @PyFloat_Type)
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %26, label %27

26:                                               ; preds = %22
  store i32 3, ptr %2, align 4
  br label %47

27:                                               ; preds = %22
  %28 = load ptr, ptr %4, align 8
  %29 = call i32 @PyType_IsSubtype(ptr noundef %28, ptr noundef @PyLong_Type)
  %30 = icmp ne i32 %29, 0
  br i1 %30, label %35, label %31

31:                                               ; preds = %27
  %32 = load ptr, ptr %3, align 8
  %33 = call i32 @has_index(ptr noundef %32)
  %34 = icmp ne i32 %33, 0
  br i1 %34, label %35, label %36

35:                                               ; preds = %31, %27
  store i32 2, ptr %2, align 4
  br label %47

36:                                               ; preds = %31
  %37 = load ptr, ptr %3, align 8
  %38 = call i32 @has_attribute(ptr noundef %37, ptr noundef @.str.34)
  %39 = icmp ne i32 %38, 0
  br i1 %39, label %40, label %41

40:                                               ; preds = %36
  store i32 4, ptr %2, align 4
  br label %47

41:                                               ; preds = %36
  %42 = load ptr, ptr %3, align 8
  %43 = call i32 @has_attribute(ptr noundef %42, ptr noundef @.str.35)
  %44 = icmp ne i32 %43, 0
  %45 = zext i1 %44 to i64
  %46 = select i1 %44, i32 3, i32 0
  store i32 %46, ptr %2, align 4
  br label %47

47:                                               ; preds = %41, %40, %35, %26, %21, %16
  %48 = load i32, ptr %2, align 4
  ret i32 %48
}

define internal i32 @bits_of(ptr noundef %0, i32 noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i32 %1, ptr %4, align 4
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @PyObject_GetAttrString(ptr noundef %7, ptr noundef @.str.36)
  store ptr %8, ptr %5, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %14

11:                                               ; preds = %2
  %12 = load ptr, ptr %5, align 8
  %13 = call i64 @PyLong_AsLongLong(ptr noundef %12)
  br label %15

14:                                               ; preds = %2
  br label %15

15:                                               ; preds = %14, %11
  %16 = phi i64 [ %13, %11 ], [ -1, %14 ]
  store i64 %16, ptr %6, align 8
  %17 = load ptr, ptr %5, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %21

19:                                               ; preds = %15
  %20 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %20)
  br label %21

21:                                               ; preds = %19, %15
  %22 = call ptr @PyErr_Occurred()
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %25

24:                                               ; preds = %21
  call void @PyErr_Clear()
  br label %25

25:                                               ; preds = %24, %21
  %26 = load i64, ptr %6, align 8
  %27 = icmp sgt i64 %26, 0
  br i1 %27, label %28, label %35

28:                                               ; preds = %25
  %29 = load i64, ptr %6, align 8
  %30 = icmp sle i64 %29, 32
  br i1 %30, label %31, label %35

31:                                               ; preds = %28
  %32 = load i64, ptr %6, align 8
  %33 = trunc i64 %32 to i32
  %34 = mul nsw i32 %33, 8
  br label %37

35:                                               ; preds = %28, %25
  %36 = load i32, ptr %4, align 4
  br label %37

37:                                               ; preds = %35, %31
  %38 = phi i32 [ %34, %31 ], [ %36, %35 ]
  ret i32 %38
}

define internal i32 @dtype_is(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %8 = load ptr, ptr %3, align 8
  %9 = call ptr @PyObject_GetAttrString(ptr noundef %8, ptr noundef @.str.37)
  store ptr %9, ptr %5, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %15

12:                                               ; preds = %2
  %13 = load ptr, ptr %5, align 8
  %14 = call ptr @PyObject_GetAttrString(ptr noundef %13, ptr noundef @.str.38)
  br label %16

15:                                               ; preds = %2
  br label %16

16:                                               ; preds = %15, %12
  %17 = phi ptr [ %14, %12 ], [ null, %15 ]
  store ptr %17, ptr %6, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %25

20:                                               ; preds = %16
  %21 = load ptr, ptr %6, align 8
  %22 = load ptr, ptr %4, align 8
  %23 = call i32 @PyUnicode_CompareWithASCIIString(ptr noundef %21, ptr noundef %22)
  %24 = icmp eq i32 %23, 0
  br label %25

25:                                               ; preds = %20, %16
  %26 = phi i1 [ false, %16 ], [ %24, %20 ]
  %27 = zext i1 %26 to i32
  store i32 %27, ptr %7, align 4
  %28 = call ptr @PyErr_Occurred()
  %29 = icmp ne ptr %28, null
  br i1 %29, label %30, label %31

30:                                               ; preds = %25
  call void @PyErr_Clear()
  br label %31

31:                                               ; preds = %30, %25
  %32 = load ptr, ptr %6, align 8
  %33 = icmp ne ptr %32, null
  br i1 %33, label %34, label %36

34:                                               ; preds = %31
  %35 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %35)
  br label %36

36:                                               ; preds = %34, %31
  %37 = load ptr, ptr %5, align 8
  %38 = icmp ne ptr %37, null
  br i1 %38, label %39, label %41

39:                                               ; preds = %36
  %40 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %40)
  br label %41

41:                                               ; preds = %39, %36
  %42 = load i32, ptr %7, align 4
  ret i32 %42
}

define internal i32 @has_index(ptr noundef %0) #3 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = call ptr @PyNumber_Index(ptr noundef %5)
  store ptr %6, ptr %4, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %10, label %9

9:                                                ; preds = %1
  call void @PyErr_Clear()
  store i32 0, ptr %2, align 4
  br label %12

10:                                               ; preds = %1
  %11 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %11)
  store i32 1, ptr %2, align 4
  br label %12

12:                                               ; preds = %10, %9
  %13 = load i32, ptr %2, align 4
  ret i32 %13
}

define internal i32 @has_attribute(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = call ptr @PyObject_GetAttrString(ptr noundef %7, ptr noundef %8)
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %13, label %12

12:                                               ; preds = %2
  call void @PyErr_Clear()
  store i32 0, ptr %3, align 4
  br label %15

13:                                               ; preds = %2
  %14 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %14)
  store i32 1, ptr %3, align 4
  br label %15

15:                                               ; preds = %13, %12
  %16 = load i32, ptr %3, align 4
  ret i32 %16
}

define internal i32 @execute(ptr noundef %0) #3 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %4 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 2), align 8
  %5 = call i32 %4(ptr noundef null, ptr noundef null, ptr noundef null)
  %6 = icmp ne i32 %5, 0
  br i1 %6, label %7, label %9

7:                                                ; preds = %1
  %8 = load ptr, ptr @PyExc_SystemError, align 8
  call void @PyErr_SetString(ptr noundef %8, ptr noundef @.str.40)
  store i32 -1, ptr %2, align 4
  br label %30

9:                                                ; preds = %1
  %10 = load ptr, ptr @ndarray, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %13, label %12

12:                                               ; preds = %9
  call void @find_ndarray() #5
  br label %13

13:                                               ; preds = %12, %9
  %14 = load ptr, ptr %3, align 8
  %15 = call i32 @PyModule_AddFunctions(ptr noundef %14, ptr noundef @pkgimage_methods)
  %16 = icmp slt i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %13
  store i32 -1, ptr %2, align 4
  br label %30

18:                                               ; preds = %13
  %19 = load ptr, ptr %3, align 8
  %20 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 7), align 8
  %21 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 8), align 8
  %22 = call i32 @add_view(ptr noundef %19, ptr noundef @.str.41, ptr noundef %20, i64 noundef %21)
  %23 = icmp slt i32 %22, 0
  br i1 %23, label %24, label %25

24:                                               ; preds = %18
  store i32 -1, ptr %2, align 4
  br label %30

25:                                               ; preds = %18
  %26 = load ptr, ptr %3, align 8
  %27 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %28 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 10), align 8
  %29 = call i32 @add_view(ptr noundef %26, ptr noundef @.str.42, ptr noundef %27, i64 noundef %28)
  store i32 %29, ptr %2, align 4
  br label %30

30:                                               ; preds = %25, %24, %17, %7
  %31 = load i32, ptr %2, align 4
  ret i32 %31
}

declare i32 @PyModule_AddFunctions(ptr noundef, ptr noundef)

define internal i32 @add_view(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3) #3 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store i64 %3, ptr %8, align 8
  %11 = load ptr, ptr %7, align 8
  %12 = load i64, ptr %8, align 8
  %13 = call ptr @PyMemoryView_FromMemory(ptr noundef %11, i64 noundef %12, i32 noundef 256)
  store ptr %13, ptr %9, align 8
  %14 = load ptr, ptr %9, align 8
  %15 = icmp ne ptr %14, null
  br i1 %15, label %16, label %21

16:                                               ; preds = %4
  %17 = load ptr, ptr %5, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = load ptr, ptr %9, align 8
  %20 = call i32 @PyModule_AddObjectRef(ptr noundef %17, ptr noundef %18, ptr noundef %19)
  br label %22

21:                                               ; preds = %4
  br label %22

22:                                               ; preds = %21, %16
  %23 = phi i32 [ %20, %16 ], [ -1, %21 ]
  store i32 %23, ptr %10, align 4
  %24 = load ptr, ptr %9, align 8
  %25 = icmp ne ptr %24, null
  br i1 %25, label %26, label %28

26:                                               ; preds = %22
  %27 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %27)
  br label %28

28:                                               ; preds = %26, %22
  %29 = load i32, ptr %10, align 4
  ret i32 %29
}

declare ptr @PyMemoryView_FromMemory(ptr noundef, i64 noundef, i32 noundef)

declare i32 @PyModule_AddObjectRef(ptr noundef, ptr noundef, ptr noundef)

attributes #0 = { alwaysinline nounwind }
attributes #2 = { cold noinline nounwind optsize }
attributes #3 = { nounwind }
attributes #5 = { cold }
