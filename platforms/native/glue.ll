; Made from glue.c by scripts/native_ir.py; do not edit.

%struct.known = type { ptr, %struct.number, ptr }
%struct.number = type { i32, i32, i32 }
%struct.table = type { i32, i32, ptr, ptr, ptr, i64, i64, ptr, i64, ptr, i64, i64, i64, ptr }
%struct.anon = type { i64, ptr, ptr, i64, ptr, ptr, ptr, i64, ptr, ptr, ptr, ptr, ptr }
%struct.definition = type { ptr, ptr, i32, ptr }
%struct.accepted = type { ptr, ptr, ptr, ptr }
%struct.named = type { ptr, ptr, ptr }
%struct.spec = type { ptr, i32, i32, i32, ptr }
%struct.slot = type { i32, ptr }
%struct.message = type { i32, [480 x i8] }
%struct.method = type { ptr, ptr, ptr, ptr, i64, i64 }
%struct.buffer = type { ptr, ptr, i64, i64, i32, i32, ptr, ptr, ptr, ptr, ptr }
%struct.reading = type { ptr, i64, ptr, ptr, ptr, ptr, i32 }
%struct.boxing = type { ptr, ptr, ptr, i64, ptr, ptr, i32, ptr }
%struct.exception = type { i32, i32, i32, i32, i32, i32, i32, i32 }
%struct.overloads = type { ptr, ptr, ptr, i64, i64 }
%struct.candidate = type { ptr, ptr, ptr }
%struct.fact = type { %struct.number, i32 }
%struct.memory = type { i64, ptr, ptr, ptr, ptr, i64, i64, i32, i32, [8 x i8], [8 x i64], [8 x i64] }

@.str = private unnamed_addr constant [21 x i8] c"is out of range for \00", align 1
@PyExc_OverflowError = external global ptr, align 8
@PyFloat_Type = external global i8, align 1
@known = internal global [17 x %struct.known] [%struct.known { ptr @.str.19, %struct.number { i32 3, i32 64, i32 0 }, ptr null }, %struct.known { ptr @.str.20, %struct.number { i32 2, i32 64, i32 0 }, ptr null }, %struct.known { ptr @.str.21, %struct.number { i32 1, i32 8, i32 0 }, ptr null }, %struct.known { ptr @.str.22, %struct.number { i32 3, i32 32, i32 0 }, ptr null }, %struct.known { ptr @.str.23, %struct.number { i32 2, i32 32, i32 0 }, ptr null }, %struct.known { ptr @.str.24, %struct.number { i32 2, i32 16, i32 0 }, ptr null }, %struct.known { ptr @.str.25, %struct.number { i32 2, i32 8, i32 0 }, ptr null }, %struct.known { ptr @.str.26, %struct.number { i32 2, i32 8, i32 1 }, ptr null }, %struct.known { ptr @.str.27, %struct.number { i32 2, i32 16, i32 1 }, ptr null }, %struct.known { ptr @.str.28, %struct.number { i32 2, i32 32, i32 1 }, ptr null }, %struct.known { ptr @.str.29, %struct.number { i32 2, i32 64, i32 1 }, ptr null }, %struct.known { ptr @.str.30, %struct.number { i32 4, i32 128, i32 0 }, ptr null }, %struct.known { ptr @.str.31, %struct.number { i32 4, i32 64, i32 0 }, ptr null }, %struct.known { ptr @.str.32, %struct.number { i32 2, i32 64, i32 0 }, ptr null }, %struct.known { ptr @.str.33, %struct.number { i32 2, i32 64, i32 1 }, ptr null }, %struct.known { ptr @.str.34, %struct.number { i32 2, i32 32, i32 0 }, ptr null }, %struct.known { ptr @.str.35, %struct.number { i32 2, i32 32, i32 1 }, ptr null }], align 8
@PyLong_Type = external global i8, align 1
@_Py_TrueStruct = external global i8, align 1
@_Py_FalseStruct = external global i8, align 1
@PyComplex_Type = external global i8, align 1
@problems = internal constant [12 x ptr] [ptr @.str.43, ptr @.str.44, ptr @.str.45, ptr @.str.46, ptr @.str.47, ptr @.str.48, ptr @.str.49, ptr @.str.50, ptr @.str.51, ptr @.str.52, ptr @.str.53, ptr @.str.54], align 8
@ndarray = internal global ptr null, align 8
@.str.1 = private unnamed_addr constant [33 x i8] c"is compiled for one value only: \00", align 1
@PyExc_TypeError = external global ptr, align 8
@pkgimage_table = external constant %struct.table, align 8
@.str.2 = private unnamed_addr constant [35 x i8] c"got an unexpected keyword argument\00", align 1
@.str.3 = private unnamed_addr constant [25 x i8] c"(a name that is no text)\00", align 1
@.str.4 = private unnamed_addr constant [33 x i8] c"got multiple values for argument\00", align 1
@.str.5 = private unnamed_addr constant [26 x i8] c"missing required argument\00", align 1
@PyExc_MemoryError = external global ptr, align 8
@PyExc_RuntimeError = external global ptr, align 8
@.str.6 = private unnamed_addr constant [49 x i8] c"the record to be returned is none of an argument\00", align 1
@PyExc_SystemError = external global ptr, align 8
@.str.7 = private unnamed_addr constant [31 x i8] c"the package image is not bound\00", align 1
@_Py_NoneStruct = external global i8, align 1
@module = internal global %struct.anon { i64 1, ptr null, ptr null, i64 0, ptr null, ptr @.str.98, ptr null, i64 0, ptr null, ptr @slots, ptr null, ptr null, ptr null }, align 8
@.str.8 = private unnamed_addr constant [14 x i8] c"() argument '\00", align 1
@.str.9 = private unnamed_addr constant [2 x i8] c"'\00", align 1
@.str.10 = private unnamed_addr constant [8 x i8] c", item \00", align 1
@.str.11 = private unnamed_addr constant [2 x i8] c" \00", align 1
@.str.12 = private unnamed_addr constant [10 x i8] c"__index__\00", align 1
@.str.13 = private unnamed_addr constant [10 x i8] c"__float__\00", align 1
@.str.14 = private unnamed_addr constant [12 x i8] c"__complex__\00", align 1
@.str.15 = private unnamed_addr constant [6 x i8] c"shape\00", align 1
@.str.16 = private unnamed_addr constant [6 x i8] c"dtype\00", align 1
@.str.17 = private unnamed_addr constant [5 x i8] c"kind\00", align 1
@.str.18 = private unnamed_addr constant [9 x i8] c"itemsize\00", align 1
@.str.19 = private unnamed_addr constant [8 x i8] c"float64\00", align 1
@.str.20 = private unnamed_addr constant [6 x i8] c"int64\00", align 1
@.str.21 = private unnamed_addr constant [6 x i8] c"bool_\00", align 1
@.str.22 = private unnamed_addr constant [8 x i8] c"float32\00", align 1
@.str.23 = private unnamed_addr constant [6 x i8] c"int32\00", align 1
@.str.24 = private unnamed_addr constant [6 x i8] c"int16\00", align 1
@.str.25 = private unnamed_addr constant [5 x i8] c"int8\00", align 1
@.str.26 = private unnamed_addr constant [6 x i8] c"uint8\00", align 1
@.str.27 = private unnamed_addr constant [7 x i8] c"uint16\00", align 1
@.str.28 = private unnamed_addr constant [7 x i8] c"uint32\00", align 1
@.str.29 = private unnamed_addr constant [7 x i8] c"uint64\00", align 1
@.str.30 = private unnamed_addr constant [11 x i8] c"complex128\00", align 1
@.str.31 = private unnamed_addr constant [10 x i8] c"complex64\00", align 1
@.str.32 = private unnamed_addr constant [9 x i8] c"longlong\00", align 1
@.str.33 = private unnamed_addr constant [10 x i8] c"ulonglong\00", align 1
@.str.34 = private unnamed_addr constant [5 x i8] c"intc\00", align 1
@.str.35 = private unnamed_addr constant [6 x i8] c"uintc\00", align 1
@.str.36 = private unnamed_addr constant [5 x i8] c"mask\00", align 1
@.str.37 = private unnamed_addr constant [7 x i8] c", not \00", align 1
@.str.38 = private unnamed_addr constant [15 x i8] c"must be as in \00", align 1
@.str.39 = private unnamed_addr constant [9 x i8] c"must be \00", align 1
@.str.40 = private unnamed_addr constant [9 x i8] c"__name__\00", align 1
@.str.41 = private unnamed_addr constant [7 x i8] c"object\00", align 1
@.str.42 = private unnamed_addr constant [8 x i8] c"; this \00", align 1
@.str.43 = private unnamed_addr constant [5 x i8] c"fits\00", align 1
@.str.44 = private unnamed_addr constant [14 x i8] c"has no buffer\00", align 1
@.str.45 = private unnamed_addr constant [35 x i8] c"has a mask, which would be ignored\00", align 1
@.str.46 = private unnamed_addr constant [33 x i8] c"has another number of dimensions\00", align 1
@.str.47 = private unnamed_addr constant [22 x i8] c"is an indirect buffer\00", align 1
@.str.48 = private unnamed_addr constant [39 x i8] c"has another element type or byte order\00", align 1
@.str.49 = private unnamed_addr constant [61 x i8] c"has other fields (names, types, offsets, bytes or alignment)\00", align 1
@.str.50 = private unnamed_addr constant [20 x i8] c"is not C-contiguous\00", align 1
@.str.51 = private unnamed_addr constant [26 x i8] c"is not Fortran-contiguous\00", align 1
@.str.52 = private unnamed_addr constant [63 x i8] c"is read-only; declare it const(...) to accept read-only arrays\00", align 1
@.str.53 = private unnamed_addr constant [32 x i8] c"is read-only; pass a copy of it\00", align 1
@.str.54 = private unnamed_addr constant [15 x i8] c"is not aligned\00", align 1
@.str.55 = private unnamed_addr constant [6 x i8] c"numpy\00", align 1
@.str.56 = private unnamed_addr constant [12 x i8] c"__version__\00", align 1
@.str.57 = private unnamed_addr constant [3 x i8] c"1.\00", align 1
@.str.58 = private unnamed_addr constant [3 x i8] c"2.\00", align 1
@.str.59 = private unnamed_addr constant [8 x i8] c"ndarray\00", align 1
@.str.60 = private unnamed_addr constant [5 x i8] c"void\00", align 1
@void_type = internal global ptr null, align 8
@.str.61 = private unnamed_addr constant [14 x i8] c"__basicsize__\00", align 1
@.str.62 = private unnamed_addr constant [11 x i8] c"__module__\00", align 1
@PyUnicode_Type = external global i8, align 1
@PyCFunction_Type = external global i8, align 1
@pkgimage_methods = external global [0 x %struct.definition], align 8
@pkgimage_origins = external constant [0 x i8], align 1
@.str.63 = private unnamed_addr constant [13 x i8] c"__qualname__\00", align 1
@accepted_dtypes = internal global [256 x %struct.accepted] zeroinitializer, align 8
@.str.64 = private unnamed_addr constant [4 x i8] c"ast\00", align 1
@.str.65 = private unnamed_addr constant [13 x i8] c"literal_eval\00", align 1
@.str.66 = private unnamed_addr constant [16 x i8] c"isalignedstruct\00", align 1
@.str.67 = private unnamed_addr constant [6 x i8] c"flags\00", align 1
@.str.68 = private unnamed_addr constant [10 x i8] c"writeable\00", align 1
@PyTuple_Type = external global i8, align 1
@.str.69 = private unnamed_addr constant [10 x i8] c"of_member\00", align 1
@.str.70 = private unnamed_addr constant [8 x i8] c"_value_\00", align 1
@.str.71 = private unnamed_addr constant [17 x i8] c"pkgimage.classes\00", align 1
@.str.72 = private unnamed_addr constant [9 x i8] c"value_of\00", align 1
@named_classes = internal global [256 x %struct.named] zeroinitializer, align 8
@.str.73 = private unnamed_addr constant [27 x i8] c"another class of that name\00", align 1
@.str.74 = private unnamed_addr constant [13 x i8] c"of_dataclass\00", align 1
@.str.75 = private unnamed_addr constant [10 x i8] c"values_of\00", align 1
@.str.76 = private unnamed_addr constant [21 x i8] c"__dataclass_fields__\00", align 1
@asarray = internal global ptr null, align 8
@memory_type = internal global ptr null, align 8
@memory_spec = internal global %struct.spec { ptr @.str.78, i32 200, i32 0, i32 384, ptr @memory_slots }, align 8
@.str.77 = private unnamed_addr constant [8 x i8] c"asarray\00", align 1
@.str.78 = private unnamed_addr constant [16 x i8] c"pkgimage.Memory\00", align 1
@memory_slots = internal global [3 x %struct.slot] [%struct.slot { i32 52, ptr @memory_dealloc }, %struct.slot { i32 1, ptr @memory_get }, %struct.slot zeroinitializer], align 8
@PyExc_BufferError = external global ptr, align 8
@.str.79 = private unnamed_addr constant [43 x i8] c"the array's memory cannot be seen that way\00", align 1
@.str.80 = private unnamed_addr constant [5 x i8] c"view\00", align 1
@.str.81 = private unnamed_addr constant [8 x i8] c"squeeze\00", align 1
@.str.82 = private unnamed_addr constant [11 x i8] c"frombuffer\00", align 1
@.str.83 = private unnamed_addr constant [7 x i8] c"record\00", align 1
@.str.84 = private unnamed_addr constant [10 x i8] c"of_result\00", align 1
@.str.85 = private unnamed_addr constant [9 x i8] c"instance\00", align 1
@.str.86 = private unnamed_addr constant [10 x i8] c"() takes \00", align 1
@.str.87 = private unnamed_addr constant [5 x i8] c" to \00", align 1
@.str.88 = private unnamed_addr constant [12 x i8] c" argument (\00", align 1
@.str.89 = private unnamed_addr constant [13 x i8] c" arguments (\00", align 1
@.str.90 = private unnamed_addr constant [8 x i8] c" given)\00", align 1
@PyExc_AttributeError = external global ptr, align 8
@PyExc_ValueError = external global ptr, align 8
@.str.91 = private unnamed_addr constant [4 x i8] c"() \00", align 1
@.str.92 = private unnamed_addr constant [3 x i8] c" '\00", align 1
@.str.93 = private unnamed_addr constant [40 x i8] c"() has no signature for these arguments\00", align 1
@.str.94 = private unnamed_addr constant [4 x i8] c" ('\00", align 1
@.str.95 = private unnamed_addr constant [3 x i8] c"' \00", align 1
@.str.96 = private unnamed_addr constant [2 x i8] c")\00", align 1
@.str.97 = private unnamed_addr constant [15 x i8] c"; candidates: \00", align 1
@.str.98 = private unnamed_addr constant [10 x i8] c"_pkgimage\00", align 1
@slots = internal global [2 x %struct.slot] [%struct.slot { i32 2, ptr @execute }, %struct.slot zeroinitializer], align 8
@.str.99 = private unnamed_addr constant [20 x i8] c"__pkgimage_header__\00", align 1
@.str.100 = private unnamed_addr constant [18 x i8] c"__pkgimage_data__\00", align 1
@BASE = internal constant [18 x i8] c"__pkgimage_base__\00", align 1
@HOST = internal constant [18 x i8] c"__pkgimage_host__\00", align 1
@TABLE = internal constant [19 x i8] c"__pkgimage_table__\00", align 1
@DEPENDENCIES = internal constant [26 x i8] c"__pkgimage_dependencies__\00", align 1
@.str.101 = private unnamed_addr constant [62 x i8] c"the package image cannot be bound: it was given no base image\00", align 1
@.str.102 = private unnamed_addr constant [72 x i8] c"the package image cannot be bound: its base image has too few functions\00", align 1
@.str.103 = private unnamed_addr constant [80 x i8] c"the package image cannot be bound: it was given another base image than its own\00", align 1
@.str.104 = private unnamed_addr constant [73 x i8] c"the package image cannot be bound: it was not given all its dependencies\00", align 1
@.str.105 = private unnamed_addr constant [63 x i8] c"the package image cannot be bound: a dependency has too little\00", align 1
@.str.106 = private unnamed_addr constant [78 x i8] c"the package image cannot be bound: it was given another build of a dependency\00", align 1
@.str.107 = private unnamed_addr constant [77 x i8] c"the package image cannot be bound: this host can run none of its CPU targets\00", align 1
@.str.108 = private unnamed_addr constant [34 x i8] c"the package image cannot be bound\00", align 1

define i32 @pkgimage_out_of_range(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  %5 = alloca %struct.message, align 4
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  call void @PyErr_Clear()
  %6 = load ptr, ptr %3, align 8
  %7 = load i64, ptr %4, align 8
  call void @begin_argument(ptr noundef %5, ptr noundef %6, i64 noundef %7)
  call void @add(ptr noundef %5, ptr noundef @.str)
  %8 = load ptr, ptr %3, align 8
  %9 = getelementptr inbounds %struct.method, ptr %8, i32 0, i32 2
  %10 = load ptr, ptr %9, align 8
  %11 = load i64, ptr %4, align 8
  %12 = call i64 @argument_of(i64 noundef %11)
  %13 = call ptr @text_at(ptr noundef %10, i64 noundef %12)
  call void @add(ptr noundef %5, ptr noundef %13)
  %14 = load ptr, ptr @PyExc_OverflowError, align 8
  %15 = getelementptr inbounds %struct.message, ptr %5, i32 0, i32 1
  %16 = getelementptr inbounds [480 x i8], ptr %15, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %14, ptr noundef %16)
  ret i32 -1
}

declare void @PyErr_Clear()

define internal void @begin_argument(ptr noundef %0, ptr noundef %1, i64 noundef %2) #2 {
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
  call void @add(ptr noundef %13, ptr noundef @.str.8)
  %14 = load ptr, ptr %4, align 8
  %15 = load ptr, ptr %5, align 8
  %16 = getelementptr inbounds %struct.method, ptr %15, i32 0, i32 1
  %17 = load ptr, ptr %16, align 8
  %18 = load i64, ptr %6, align 8
  %19 = call i64 @argument_of(i64 noundef %18)
  %20 = call ptr @text_at(ptr noundef %17, i64 noundef %19)
  call void @add(ptr noundef %14, ptr noundef %20)
  %21 = load ptr, ptr %4, align 8
  call void @add(ptr noundef %21, ptr noundef @.str.9)
  br label %22

22:                                               ; preds = %26, %3
  %23 = load i64, ptr %6, align 8
  %24 = ashr i64 %23, 16
  store i64 %24, ptr %6, align 8
  %25 = icmp ne i64 %24, 0
  br i1 %25, label %26, label %31

26:                                               ; preds = %22
  %27 = load ptr, ptr %4, align 8
  call void @add(ptr noundef %27, ptr noundef @.str.10)
  %28 = load ptr, ptr %4, align 8
  %29 = load i64, ptr %6, align 8
  %30 = and i64 %29, 65535
  call void @add_number(ptr noundef %28, i64 noundef %30)
  br label %22

31:                                               ; preds = %22
  %32 = load ptr, ptr %4, align 8
  call void @add(ptr noundef %32, ptr noundef @.str.11)
  ret void
}

define internal void @add(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds %struct.message, ptr %6, i32 0, i32 0
  %8 = load i32, ptr %7, align 4
  store i32 %8, ptr %5, align 4
  %9 = load i32, ptr %5, align 4
  %10 = icmp eq i32 %9, 479
  br i1 %10, label %11, label %12

11:                                               ; preds = %2
  br label %75

12:                                               ; preds = %2
  br label %13

13:                                               ; preds = %23, %12
  %14 = load ptr, ptr %4, align 8
  %15 = load i8, ptr %14, align 1
  %16 = sext i8 %15 to i32
  %17 = icmp ne i32 %16, 0
  br i1 %17, label %18, label %21

18:                                               ; preds = %13
  %19 = load i32, ptr %5, align 4
  %20 = icmp slt i32 %19, 479
  br label %21

21:                                               ; preds = %18, %13
  %22 = phi i1 [ false, %13 ], [ %20, %18 ]
  br i1 %22, label %23, label %33

23:                                               ; preds = %21
  %24 = load ptr, ptr %4, align 8
  %25 = getelementptr inbounds i8, ptr %24, i32 1
  store ptr %25, ptr %4, align 8
  %26 = load i8, ptr %24, align 1
  %27 = load ptr, ptr %3, align 8
  %28 = getelementptr inbounds %struct.message, ptr %27, i32 0, i32 1
  %29 = load i32, ptr %5, align 4
  %30 = add nsw i32 %29, 1
  store i32 %30, ptr %5, align 4
  %31 = sext i32 %29 to i64
  %32 = getelementptr inbounds [480 x i8], ptr %28, i64 0, i64 %31
  store i8 %26, ptr %32, align 1
  br label %13

33:                                               ; preds = %21
  %34 = load i32, ptr %5, align 4
  %35 = load ptr, ptr %3, align 8
  %36 = getelementptr inbounds %struct.message, ptr %35, i32 0, i32 0
  store i32 %34, ptr %36, align 4
  %37 = load ptr, ptr %4, align 8
  %38 = load i8, ptr %37, align 1
  %39 = sext i8 %38 to i32
  %40 = and i32 %39, 192
  %41 = icmp eq i32 %40, 128
  br i1 %41, label %42, label %69

42:                                               ; preds = %33
  br label %43

43:                                               ; preds = %59, %42
  %44 = load i32, ptr %5, align 4
  %45 = icmp sgt i32 %44, 0
  br i1 %45, label %46, label %57

46:                                               ; preds = %43
  %47 = load ptr, ptr %3, align 8
  %48 = getelementptr inbounds %struct.message, ptr %47, i32 0, i32 1
  %49 = load i32, ptr %5, align 4
  %50 = sub nsw i32 %49, 1
  %51 = sext i32 %50 to i64
  %52 = getelementptr inbounds [480 x i8], ptr %48, i64 0, i64 %51
  %53 = load i8, ptr %52, align 1
  %54 = sext i8 %53 to i32
  %55 = and i32 %54, 192
  %56 = icmp eq i32 %55, 128
  br label %57

57:                                               ; preds = %46, %43
  %58 = phi i1 [ false, %43 ], [ %56, %46 ]
  br i1 %58, label %59, label %62

59:                                               ; preds = %57
  %60 = load i32, ptr %5, align 4
  %61 = add nsw i32 %60, -1
  store i32 %61, ptr %5, align 4
  br label %43

62:                                               ; preds = %57
  %63 = load i32, ptr %5, align 4
  %64 = icmp sgt i32 %63, 0
  br i1 %64, label %65, label %68

65:                                               ; preds = %62
  %66 = load i32, ptr %5, align 4
  %67 = add nsw i32 %66, -1
  store i32 %67, ptr %5, align 4
  br label %68

68:                                               ; preds = %65, %62
  br label %69

69:                                               ; preds = %68, %33
  %70 = load ptr, ptr %3, align 8
  %71 = getelementptr inbounds %struct.message, ptr %70, i32 0, i32 1
  %72 = load i32, ptr %5, align 4
  %73 = sext i32 %72 to i64
  %74 = getelementptr inbounds [480 x i8], ptr %71, i64 0, i64 %73
  store i8 0, ptr %74, align 1
  br label %75

75:                                               ; preds = %69, %11
  ret void
}

define internal ptr @text_at(ptr noundef %0, i64 noundef %1) #2 {
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

define internal i64 @argument_of(i64 noundef %0) #2 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = and i64 %3, 65535
  ret i64 %4
}

declare void @PyErr_SetString(ptr noundef, ptr noundef)

define i32 @pkgimage_too_large(ptr noundef %0, i64 noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr @PyExc_OverflowError, align 8
  %6 = call i32 @PyErr_ExceptionMatches(ptr noundef %5)
  %7 = icmp ne i32 %6, 0
  br i1 %7, label %8, label %12

8:                                                ; preds = %2
  %9 = load ptr, ptr %3, align 8
  %10 = load i64, ptr %4, align 8
  %11 = call i32 @pkgimage_out_of_range(ptr noundef %9, i64 noundef %10) #6
  br label %13

12:                                               ; preds = %2
  br label %13

13:                                               ; preds = %12, %8
  %14 = phi i32 [ %11, %8 ], [ -1, %12 ]
  ret i32 %14
}

declare i32 @PyErr_ExceptionMatches(ptr noundef)

define i32 @pkgimage_float_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca %struct.number, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load i64, ptr %7, align 8
  %13 = call i32 @take_number(ptr noundef %10, ptr noundef %11, i64 noundef %12, i32 noundef 102, ptr noundef %9) #6
  %14 = icmp slt i32 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %4
  br label %22

16:                                               ; preds = %4
  %17 = load ptr, ptr %5, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = load i64, ptr %7, align 8
  %20 = load ptr, ptr %8, align 8
  %21 = call i32 @real_of(ptr noundef %17, ptr noundef %18, i64 noundef %19, ptr noundef %20) #6
  br label %22

22:                                               ; preds = %16, %15
  %23 = phi i32 [ -1, %15 ], [ %21, %16 ]
  ret i32 %23
}

define internal i32 @take_number(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store i64 %2, ptr %9, align 8
  store i32 %3, ptr %10, align 4
  store ptr %4, ptr %11, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = load ptr, ptr %11, align 8
  %15 = call i32 @number_of(ptr noundef %13, ptr noundef %14)
  %16 = icmp slt i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %5
  br label %23

18:                                               ; preds = %5
  %19 = load ptr, ptr %7, align 8
  %20 = load ptr, ptr %11, align 8
  %21 = load i32, ptr %10, align 4
  %22 = call i32 @accepts(ptr noundef %19, ptr noundef %20, i32 noundef %21)
  br label %23

23:                                               ; preds = %18, %17
  %24 = phi i32 [ -2, %17 ], [ %22, %18 ]
  store i32 %24, ptr %12, align 4
  %25 = load i32, ptr %12, align 4
  %26 = icmp eq i32 %25, 1
  br i1 %26, label %27, label %28

27:                                               ; preds = %23
  store i32 0, ptr %6, align 4
  br label %39

28:                                               ; preds = %23
  %29 = load i32, ptr %12, align 4
  %30 = icmp ne i32 %29, 0
  br i1 %30, label %31, label %32

31:                                               ; preds = %28
  br label %37

32:                                               ; preds = %28
  %33 = load ptr, ptr %7, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = load i64, ptr %9, align 8
  %36 = call i32 @wrong_type(ptr noundef %33, ptr noundef %34, i64 noundef %35) #6
  br label %37

37:                                               ; preds = %32, %31
  %38 = phi i32 [ -1, %31 ], [ %36, %32 ]
  store i32 %38, ptr %6, align 4
  br label %39

39:                                               ; preds = %37, %27
  %40 = load i32, ptr %6, align 4
  ret i32 %40
}

define internal i32 @real_of(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
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
  %11 = call double @PyFloat_AsDouble(ptr noundef %10)
  %12 = load ptr, ptr %9, align 8
  store double %11, ptr %12, align 8
  %13 = load ptr, ptr %9, align 8
  %14 = load double, ptr %13, align 8
  %15 = fcmp une double %14, -1.000000e+00
  br i1 %15, label %19, label %16

16:                                               ; preds = %4
  %17 = call ptr @PyErr_Occurred()
  %18 = icmp ne ptr %17, null
  br i1 %18, label %20, label %19

19:                                               ; preds = %16, %4
  store i32 0, ptr %5, align 4
  br label %31

20:                                               ; preds = %16
  %21 = load ptr, ptr %6, align 8
  %22 = call ptr @type_of(ptr noundef %21)
  %23 = icmp eq ptr %22, @PyLong_Type
  br i1 %23, label %24, label %28

24:                                               ; preds = %20
  %25 = load ptr, ptr %7, align 8
  %26 = load i64, ptr %8, align 8
  %27 = call i32 @pkgimage_too_large(ptr noundef %25, i64 noundef %26) #6
  br label %29

28:                                               ; preds = %20
  br label %29

29:                                               ; preds = %28, %24
  %30 = phi i32 [ %27, %24 ], [ -1, %28 ]
  store i32 %30, ptr %5, align 4
  br label %31

31:                                               ; preds = %29, %19
  %32 = load i32, ptr %5, align 4
  ret i32 %32
}

define i32 @pkgimage_float(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #3 {
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
  %11 = call ptr @type_of(ptr noundef %10)
  %12 = icmp eq ptr %11, @PyFloat_Type
  br i1 %12, label %18, label %13

13:                                               ; preds = %4
  %14 = load ptr, ptr %6, align 8
  %15 = call ptr @type_of(ptr noundef %14)
  %16 = load ptr, ptr getelementptr inbounds (%struct.known, ptr @known, i32 0, i32 2), align 8
  %17 = icmp eq ptr %15, %16
  br i1 %17, label %18, label %22

18:                                               ; preds = %13, %4
  %19 = load ptr, ptr %6, align 8
  %20 = call double @PyFloat_AsDouble(ptr noundef %19)
  %21 = load ptr, ptr %9, align 8
  store double %20, ptr %21, align 8
  store i32 0, ptr %5, align 4
  br label %49

22:                                               ; preds = %13
  %23 = load ptr, ptr %6, align 8
  %24 = call ptr @type_of(ptr noundef %23)
  %25 = icmp eq ptr %24, @PyLong_Type
  br i1 %25, label %26, label %43

26:                                               ; preds = %22
  %27 = load ptr, ptr %6, align 8
  %28 = call double @PyFloat_AsDouble(ptr noundef %27)
  %29 = load ptr, ptr %9, align 8
  store double %28, ptr %29, align 8
  %30 = load ptr, ptr %9, align 8
  %31 = load double, ptr %30, align 8
  %32 = fcmp oeq double %31, -1.000000e+00
  br i1 %32, label %33, label %40

33:                                               ; preds = %26
  %34 = call ptr @PyErr_Occurred()
  %35 = icmp ne ptr %34, null
  br i1 %35, label %36, label %40

36:                                               ; preds = %33
  %37 = load ptr, ptr %7, align 8
  %38 = load i64, ptr %8, align 8
  %39 = call i32 @pkgimage_too_large(ptr noundef %37, i64 noundef %38) #6
  br label %41

40:                                               ; preds = %33, %26
  br label %41

41:                                               ; preds = %40, %36
  %42 = phi i32 [ %39, %36 ], [ 0, %40 ]
  store i32 %42, ptr %5, align 4
  br label %49

43:                                               ; preds = %22
  %44 = load ptr, ptr %6, align 8
  %45 = load ptr, ptr %7, align 8
  %46 = load i64, ptr %8, align 8
  %47 = load ptr, ptr %9, align 8
  %48 = call i32 @pkgimage_float_slow(ptr noundef %44, ptr noundef %45, i64 noundef %46, ptr noundef %47) #6
  store i32 %48, ptr %5, align 4
  br label %49

49:                                               ; preds = %43, %41, %18
  %50 = load i32, ptr %5, align 4
  ret i32 %50
}

define internal ptr @type_of(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds ptr, ptr %3, i64 1
  %5 = load ptr, ptr %4, align 8
  ret ptr %5
}

declare double @PyFloat_AsDouble(ptr noundef)

declare ptr @PyErr_Occurred()

define i32 @pkgimage_int_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load ptr, ptr %7, align 8
  %13 = load i64, ptr %8, align 8
  %14 = call ptr @index_of(ptr noundef %11, ptr noundef %12, i64 noundef %13, i32 noundef 105) #6
  store ptr %14, ptr %10, align 8
  %15 = load ptr, ptr %10, align 8
  %16 = icmp ne ptr %15, null
  br i1 %16, label %18, label %17

17:                                               ; preds = %4
  store i32 -1, ptr %5, align 4
  br label %36

18:                                               ; preds = %4
  %19 = load ptr, ptr %10, align 8
  %20 = call i64 @PyLong_AsLongLong(ptr noundef %19)
  %21 = load ptr, ptr %9, align 8
  store i64 %20, ptr %21, align 8
  %22 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %22)
  %23 = load ptr, ptr %9, align 8
  %24 = load i64, ptr %23, align 8
  %25 = icmp eq i64 %24, -1
  br i1 %25, label %26, label %33

26:                                               ; preds = %18
  %27 = call ptr @PyErr_Occurred()
  %28 = icmp ne ptr %27, null
  br i1 %28, label %29, label %33

29:                                               ; preds = %26
  %30 = load ptr, ptr %7, align 8
  %31 = load i64, ptr %8, align 8
  %32 = call i32 @pkgimage_too_large(ptr noundef %30, i64 noundef %31) #6
  br label %34

33:                                               ; preds = %26, %18
  br label %34

34:                                               ; preds = %33, %29
  %35 = phi i32 [ %32, %29 ], [ 0, %33 ]
  store i32 %35, ptr %5, align 4
  br label %36

36:                                               ; preds = %34, %17
  %37 = load i32, ptr %5, align 4
  ret i32 %37
}

define internal ptr @index_of(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca i32, align 4
  %10 = alloca %struct.number, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store i32 %3, ptr %9, align 4
  %12 = load ptr, ptr %6, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = load i64, ptr %8, align 8
  %15 = load i32, ptr %9, align 4
  %16 = call i32 @take_number(ptr noundef %12, ptr noundef %13, i64 noundef %14, i32 noundef %15, ptr noundef %10) #6
  %17 = icmp slt i32 %16, 0
  br i1 %17, label %18, label %19

18:                                               ; preds = %4
  store ptr null, ptr %5, align 8
  br label %40

19:                                               ; preds = %4
  %20 = getelementptr inbounds %struct.number, ptr %10, i32 0, i32 0
  %21 = load i32, ptr %20, align 4
  %22 = icmp ne i32 %21, 1
  br i1 %22, label %23, label %26

23:                                               ; preds = %19
  %24 = load ptr, ptr %6, align 8
  %25 = call ptr @PyNumber_Index(ptr noundef %24)
  store ptr %25, ptr %5, align 8
  br label %40

26:                                               ; preds = %19
  %27 = load ptr, ptr %6, align 8
  %28 = call i32 @PyObject_RichCompareBool(ptr noundef %27, ptr noundef @_Py_TrueStruct, i32 noundef 2)
  store i32 %28, ptr %11, align 4
  %29 = load i32, ptr %11, align 4
  %30 = icmp slt i32 %29, 0
  br i1 %30, label %31, label %32

31:                                               ; preds = %26
  br label %38

32:                                               ; preds = %26
  %33 = load i32, ptr %11, align 4
  %34 = icmp ne i32 %33, 0
  %35 = zext i1 %34 to i64
  %36 = select i1 %34, ptr @_Py_TrueStruct, ptr @_Py_FalseStruct
  %37 = call ptr @PyNumber_Index(ptr noundef %36)
  br label %38

38:                                               ; preds = %32, %31
  %39 = phi ptr [ null, %31 ], [ %37, %32 ]
  store ptr %39, ptr %5, align 8
  br label %40

40:                                               ; preds = %38, %23, %18
  %41 = load ptr, ptr %5, align 8
  ret ptr %41
}

declare i64 @PyLong_AsLongLong(ptr noundef)

declare void @Py_DecRef(ptr noundef)

define i32 @pkgimage_int(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, ptr noundef %4) #3 {
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
  %14 = call ptr @type_of(ptr noundef %13)
  %15 = icmp eq ptr %14, @PyLong_Type
  br i1 %15, label %21, label %16

16:                                               ; preds = %5
  %17 = load ptr, ptr %7, align 8
  %18 = call ptr @type_of(ptr noundef %17)
  %19 = load ptr, ptr getelementptr inbounds (%struct.known, ptr getelementptr inbounds ([17 x %struct.known], ptr @known, i64 0, i64 1), i32 0, i32 2), align 8
  %20 = icmp eq ptr %18, %19
  br i1 %20, label %21, label %34

21:                                               ; preds = %16, %5
  %22 = load ptr, ptr %7, align 8
  %23 = call i64 @PyLong_AsLongLong(ptr noundef %22)
  store i64 %23, ptr %12, align 8
  %24 = load i64, ptr %12, align 8
  %25 = icmp eq i64 %24, -1
  br i1 %25, label %26, label %33

26:                                               ; preds = %21
  %27 = call ptr @PyErr_Occurred()
  %28 = icmp ne ptr %27, null
  br i1 %28, label %29, label %33

29:                                               ; preds = %26
  %30 = load ptr, ptr %8, align 8
  %31 = load i64, ptr %9, align 8
  %32 = call i32 @pkgimage_too_large(ptr noundef %30, i64 noundef %31) #6
  store i32 %32, ptr %6, align 4
  br label %64

33:                                               ; preds = %26, %21
  br label %42

34:                                               ; preds = %16
  %35 = load ptr, ptr %7, align 8
  %36 = load ptr, ptr %8, align 8
  %37 = load i64, ptr %9, align 8
  %38 = call i32 @pkgimage_int_slow(ptr noundef %35, ptr noundef %36, i64 noundef %37, ptr noundef %12) #6
  %39 = icmp slt i32 %38, 0
  br i1 %39, label %40, label %41

40:                                               ; preds = %34
  store i32 -1, ptr %6, align 4
  br label %64

41:                                               ; preds = %34
  br label %42

42:                                               ; preds = %41, %33
  %43 = load i32, ptr %10, align 4
  %44 = icmp slt i32 %43, 64
  br i1 %44, label %45, label %61

45:                                               ; preds = %42
  %46 = load i64, ptr %12, align 8
  %47 = load i32, ptr %10, align 4
  %48 = sub nsw i32 64, %47
  %49 = zext i32 %48 to i64
  %50 = shl i64 %46, %49
  %51 = load i32, ptr %10, align 4
  %52 = sub nsw i32 64, %51
  %53 = zext i32 %52 to i64
  %54 = ashr i64 %50, %53
  %55 = load i64, ptr %12, align 8
  %56 = icmp ne i64 %54, %55
  br i1 %56, label %57, label %61

57:                                               ; preds = %45
  %58 = load ptr, ptr %8, align 8
  %59 = load i64, ptr %9, align 8
  %60 = call i32 @pkgimage_out_of_range(ptr noundef %58, i64 noundef %59) #6
  store i32 %60, ptr %6, align 4
  br label %64

61:                                               ; preds = %45, %42
  %62 = load i64, ptr %12, align 8
  %63 = load ptr, ptr %11, align 8
  store i64 %62, ptr %63, align 8
  store i32 0, ptr %6, align 4
  br label %64

64:                                               ; preds = %61, %57, %40, %29
  %65 = load i32, ptr %6, align 4
  ret i32 %65
}

define i32 @pkgimage_uint_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = load ptr, ptr %7, align 8
  %13 = load i64, ptr %8, align 8
  %14 = call ptr @index_of(ptr noundef %11, ptr noundef %12, i64 noundef %13, i32 noundef 117) #6
  store ptr %14, ptr %10, align 8
  %15 = load ptr, ptr %10, align 8
  %16 = icmp ne ptr %15, null
  br i1 %16, label %18, label %17

17:                                               ; preds = %4
  store i32 -1, ptr %5, align 4
  br label %36

18:                                               ; preds = %4
  %19 = load ptr, ptr %10, align 8
  %20 = call i64 @PyLong_AsUnsignedLongLong(ptr noundef %19)
  %21 = load ptr, ptr %9, align 8
  store i64 %20, ptr %21, align 8
  %22 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %22)
  %23 = load ptr, ptr %9, align 8
  %24 = load i64, ptr %23, align 8
  %25 = icmp eq i64 %24, -1
  br i1 %25, label %26, label %33

26:                                               ; preds = %18
  %27 = call ptr @PyErr_Occurred()
  %28 = icmp ne ptr %27, null
  br i1 %28, label %29, label %33

29:                                               ; preds = %26
  %30 = load ptr, ptr %7, align 8
  %31 = load i64, ptr %8, align 8
  %32 = call i32 @pkgimage_too_large(ptr noundef %30, i64 noundef %31) #6
  br label %34

33:                                               ; preds = %26, %18
  br label %34

34:                                               ; preds = %33, %29
  %35 = phi i32 [ %32, %29 ], [ 0, %33 ]
  store i32 %35, ptr %5, align 4
  br label %36

36:                                               ; preds = %34, %17
  %37 = load i32, ptr %5, align 4
  ret i32 %37
}

declare i64 @PyLong_AsUnsignedLongLong(ptr noundef)

define i32 @pkgimage_uint(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, ptr noundef %4) #3 {
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
  %14 = call ptr @type_of(ptr noundef %13)
  %15 = icmp eq ptr %14, @PyLong_Type
  br i1 %15, label %16, label %29

16:                                               ; preds = %5
  %17 = load ptr, ptr %7, align 8
  %18 = call i64 @PyLong_AsUnsignedLongLong(ptr noundef %17)
  store i64 %18, ptr %12, align 8
  %19 = load i64, ptr %12, align 8
  %20 = icmp eq i64 %19, -1
  br i1 %20, label %21, label %28

21:                                               ; preds = %16
  %22 = call ptr @PyErr_Occurred()
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %28

24:                                               ; preds = %21
  %25 = load ptr, ptr %8, align 8
  %26 = load i64, ptr %9, align 8
  %27 = call i32 @pkgimage_too_large(ptr noundef %25, i64 noundef %26) #6
  store i32 %27, ptr %6, align 4
  br label %53

28:                                               ; preds = %21, %16
  br label %37

29:                                               ; preds = %5
  %30 = load ptr, ptr %7, align 8
  %31 = load ptr, ptr %8, align 8
  %32 = load i64, ptr %9, align 8
  %33 = call i32 @pkgimage_uint_slow(ptr noundef %30, ptr noundef %31, i64 noundef %32, ptr noundef %12) #6
  %34 = icmp slt i32 %33, 0
  br i1 %34, label %35, label %36

35:                                               ; preds = %29
  store i32 -1, ptr %6, align 4
  br label %53

36:                                               ; preds = %29
  br label %37

37:                                               ; preds = %36, %28
  %38 = load i32, ptr %10, align 4
  %39 = icmp slt i32 %38, 64
  br i1 %39, label %40, label %50

40:                                               ; preds = %37
  %41 = load i64, ptr %12, align 8
  %42 = load i32, ptr %10, align 4
  %43 = zext i32 %42 to i64
  %44 = lshr i64 %41, %43
  %45 = icmp ne i64 %44, 0
  br i1 %45, label %46, label %50

46:                                               ; preds = %40
  %47 = load ptr, ptr %8, align 8
  %48 = load i64, ptr %9, align 8
  %49 = call i32 @pkgimage_out_of_range(ptr noundef %47, i64 noundef %48) #6
  store i32 %49, ptr %6, align 4
  br label %53

50:                                               ; preds = %40, %37
  %51 = load i64, ptr %12, align 8
  %52 = load ptr, ptr %11, align 8
  store i64 %51, ptr %52, align 8
  store i32 0, ptr %6, align 4
  br label %53

53:                                               ; preds = %50, %46, %35, %24
  %54 = load i32, ptr %6, align 4
  ret i32 %54
}

define i32 @pkgimage_bool_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca %struct.number, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = load i64, ptr %8, align 8
  %15 = call i32 @take_number(ptr noundef %12, ptr noundef %13, i64 noundef %14, i32 noundef 98, ptr noundef %10) #6
  %16 = icmp slt i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %4
  store i32 -1, ptr %5, align 4
  br label %28

18:                                               ; preds = %4
  %19 = load ptr, ptr %6, align 8
  %20 = call i32 @PyObject_RichCompareBool(ptr noundef %19, ptr noundef @_Py_TrueStruct, i32 noundef 2)
  store i32 %20, ptr %11, align 4
  %21 = load i32, ptr %11, align 4
  %22 = sext i32 %21 to i64
  %23 = load ptr, ptr %9, align 8
  store i64 %22, ptr %23, align 8
  %24 = load i32, ptr %11, align 4
  %25 = icmp slt i32 %24, 0
  %26 = zext i1 %25 to i64
  %27 = select i1 %25, i32 -1, i32 0
  store i32 %27, ptr %5, align 4
  br label %28

28:                                               ; preds = %18, %17
  %29 = load i32, ptr %5, align 4
  ret i32 %29
}

declare i32 @PyObject_RichCompareBool(ptr noundef, ptr noundef, i32 noundef)

define i32 @pkgimage_bool(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #3 {
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
  %24 = call i32 @pkgimage_bool_slow(ptr noundef %20, ptr noundef %21, i64 noundef %22, ptr noundef %23) #6
  store i32 %24, ptr %5, align 4
  br label %25

25:                                               ; preds = %19, %17, %12
  %26 = load i32, ptr %5, align 4
  ret i32 %26
}

define i32 @pkgimage_complex(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca %struct.number, align 4
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
  br label %74

26:                                               ; preds = %4
  %27 = load ptr, ptr %6, align 8
  %28 = load ptr, ptr %7, align 8
  %29 = load i64, ptr %8, align 8
  %30 = call i32 @take_number(ptr noundef %27, ptr noundef %28, i64 noundef %29, i32 noundef 99, ptr noundef %12) #6
  %31 = icmp slt i32 %30, 0
  br i1 %31, label %32, label %33

32:                                               ; preds = %26
  store i32 -1, ptr %5, align 4
  br label %74

33:                                               ; preds = %26
  %34 = load ptr, ptr %9, align 8
  %35 = getelementptr inbounds double, ptr %34, i64 1
  store double 0.000000e+00, ptr %35, align 8
  %36 = getelementptr inbounds %struct.number, ptr %12, i32 0, i32 0
  %37 = load i32, ptr %36, align 4
  %38 = icmp ne i32 %37, 4
  br i1 %38, label %39, label %45

39:                                               ; preds = %33
  %40 = load ptr, ptr %6, align 8
  %41 = load ptr, ptr %7, align 8
  %42 = load i64, ptr %8, align 8
  %43 = load ptr, ptr %9, align 8
  %44 = call i32 @real_of(ptr noundef %40, ptr noundef %41, i64 noundef %42, ptr noundef %43) #6
  store i32 %44, ptr %5, align 4
  br label %74

45:                                               ; preds = %33
  %46 = call ptr @PyTuple_New(i64 noundef 1)
  store ptr %46, ptr %11, align 8
  %47 = load ptr, ptr %11, align 8
  %48 = icmp ne ptr %47, null
  br i1 %48, label %50, label %49

49:                                               ; preds = %45
  store i32 -1, ptr %5, align 4
  br label %74

50:                                               ; preds = %45
  %51 = load ptr, ptr %6, align 8
  call void @Py_IncRef(ptr noundef %51)
  %52 = load ptr, ptr %11, align 8
  %53 = load ptr, ptr %6, align 8
  %54 = call i32 @PyTuple_SetItem(ptr noundef %52, i64 noundef 0, ptr noundef %53)
  %55 = icmp eq i32 %54, 0
  br i1 %55, label %56, label %59

56:                                               ; preds = %50
  %57 = load ptr, ptr %11, align 8
  %58 = call ptr @PyObject_Call(ptr noundef @PyComplex_Type, ptr noundef %57, ptr noundef null)
  store ptr %58, ptr %10, align 8
  br label %59

59:                                               ; preds = %56, %50
  %60 = load ptr, ptr %11, align 8
  call void @Py_DecRef(ptr noundef %60)
  %61 = load ptr, ptr %10, align 8
  %62 = icmp ne ptr %61, null
  br i1 %62, label %64, label %63

63:                                               ; preds = %59
  store i32 -1, ptr %5, align 4
  br label %74

64:                                               ; preds = %59
  %65 = load ptr, ptr %10, align 8
  %66 = call double @PyComplex_RealAsDouble(ptr noundef %65)
  %67 = load ptr, ptr %9, align 8
  %68 = getelementptr inbounds double, ptr %67, i64 0
  store double %66, ptr %68, align 8
  %69 = load ptr, ptr %10, align 8
  %70 = call double @PyComplex_ImagAsDouble(ptr noundef %69)
  %71 = load ptr, ptr %9, align 8
  %72 = getelementptr inbounds double, ptr %71, i64 1
  store double %70, ptr %72, align 8
  %73 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %73)
  store i32 0, ptr %5, align 4
  br label %74

74:                                               ; preds = %64, %63, %49, %39, %32, %17
  %75 = load i32, ptr %5, align 4
  ret i32 %75
}

declare i32 @PyType_IsSubtype(ptr noundef, ptr noundef)

declare double @PyComplex_RealAsDouble(ptr noundef)

declare double @PyComplex_ImagAsDouble(ptr noundef)

declare ptr @PyTuple_New(i64 noundef)

declare void @Py_IncRef(ptr noundef)

declare i32 @PyTuple_SetItem(ptr noundef, i64 noundef, ptr noundef)

declare ptr @PyObject_Call(ptr noundef, ptr noundef, ptr noundef)

define i32 @pkgimage_array_slow(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6, ptr noundef %7, ptr noundef %8, ptr noundef %9) #0 {
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
  %23 = alloca [7 x i64], align 8
  %24 = alloca ptr, align 8
  %25 = alloca i32, align 4
  %26 = alloca i32, align 4
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
  %27 = load ptr, ptr %20, align 8
  %28 = load ptr, ptr %21, align 8
  %29 = load i32, ptr %28, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds %struct.buffer, ptr %27, i64 %30
  store ptr %31, ptr %22, align 8
  %32 = load ptr, ptr %12, align 8
  %33 = load i32, ptr %15, align 4
  %34 = load i32, ptr %16, align 4
  %35 = load i32, ptr %17, align 4
  %36 = load i32, ptr %18, align 4
  %37 = load ptr, ptr %22, align 8
  %38 = getelementptr inbounds [7 x i64], ptr %23, i64 0, i64 0
  %39 = call i32 @take_buffer(ptr noundef %32, i32 noundef %33, i32 noundef %34, i32 noundef %35, i32 noundef %36, ptr noundef %37, ptr noundef %38, ptr noundef %24) #6
  store i32 %39, ptr %26, align 4
  %40 = load i32, ptr %26, align 4
  %41 = icmp eq i32 %40, 1
  br i1 %41, label %42, label %47

42:                                               ; preds = %10
  %43 = load ptr, ptr %12, align 8
  %44 = load ptr, ptr %13, align 8
  %45 = load i64, ptr %14, align 8
  %46 = call i32 @wrong_type(ptr noundef %43, ptr noundef %44, i64 noundef %45) #6
  store i32 %46, ptr %11, align 4
  br label %108

47:                                               ; preds = %10
  %48 = load i32, ptr %26, align 4
  %49 = icmp ne i32 %48, 0
  br i1 %49, label %50, label %65

50:                                               ; preds = %47
  %51 = load i32, ptr %26, align 4
  %52 = icmp slt i32 %51, 0
  br i1 %52, label %53, label %54

53:                                               ; preds = %50
  br label %63

54:                                               ; preds = %50
  %55 = load ptr, ptr %12, align 8
  %56 = load ptr, ptr %13, align 8
  %57 = load i64, ptr %14, align 8
  %58 = load i32, ptr %26, align 4
  %59 = sext i32 %58 to i64
  %60 = getelementptr inbounds [12 x ptr], ptr @problems, i64 0, i64 %59
  %61 = load ptr, ptr %60, align 8
  %62 = call i32 @wrong_array(ptr noundef %55, ptr noundef %56, i64 noundef %57, ptr noundef %61) #6
  br label %63

63:                                               ; preds = %54, %53
  %64 = phi i32 [ -1, %53 ], [ %62, %54 ]
  store i32 %64, ptr %11, align 4
  br label %108

65:                                               ; preds = %47
  %66 = load ptr, ptr %21, align 8
  %67 = load i32, ptr %66, align 4
  %68 = add nsw i32 %67, 1
  store i32 %68, ptr %66, align 4
  %69 = load ptr, ptr %22, align 8
  %70 = getelementptr inbounds %struct.buffer, ptr %69, i32 0, i32 0
  %71 = load ptr, ptr %70, align 8
  %72 = ptrtoint ptr %71 to i64
  %73 = load ptr, ptr %19, align 8
  %74 = getelementptr inbounds i64, ptr %73, i64 0
  store i64 %72, ptr %74, align 8
  store i32 0, ptr %25, align 4
  br label %75

75:                                               ; preds = %104, %65
  %76 = load i32, ptr %25, align 4
  %77 = load i32, ptr %17, align 4
  %78 = icmp slt i32 %76, %77
  br i1 %78, label %79, label %107

79:                                               ; preds = %75
  %80 = load ptr, ptr %22, align 8
  %81 = getelementptr inbounds %struct.buffer, ptr %80, i32 0, i32 7
  %82 = load ptr, ptr %81, align 8
  %83 = load i32, ptr %25, align 4
  %84 = sext i32 %83 to i64
  %85 = getelementptr inbounds i64, ptr %82, i64 %84
  %86 = load i64, ptr %85, align 8
  %87 = load ptr, ptr %19, align 8
  %88 = load i32, ptr %25, align 4
  %89 = add nsw i32 1, %88
  %90 = sext i32 %89 to i64
  %91 = getelementptr inbounds i64, ptr %87, i64 %90
  store i64 %86, ptr %91, align 8
  %92 = load ptr, ptr %24, align 8
  %93 = load i32, ptr %25, align 4
  %94 = sext i32 %93 to i64
  %95 = getelementptr inbounds i64, ptr %92, i64 %94
  %96 = load i64, ptr %95, align 8
  %97 = load ptr, ptr %19, align 8
  %98 = load i32, ptr %17, align 4
  %99 = add nsw i32 1, %98
  %100 = load i32, ptr %25, align 4
  %101 = add nsw i32 %99, %100
  %102 = sext i32 %101 to i64
  %103 = getelementptr inbounds i64, ptr %97, i64 %102
  store i64 %96, ptr %103, align 8
  br label %104

104:                                              ; preds = %79
  %105 = load i32, ptr %25, align 4
  %106 = add nsw i32 %105, 1
  store i32 %106, ptr %25, align 4
  br label %75

107:                                              ; preds = %75
  store i32 0, ptr %11, align 4
  br label %108

108:                                              ; preds = %107, %63, %42
  %109 = load i32, ptr %11, align 4
  ret i32 %109
}

define internal i32 @take_buffer(ptr noundef %0, i32 noundef %1, i32 noundef %2, i32 noundef %3, i32 noundef %4, ptr noundef %5, ptr noundef %6, ptr noundef %7) #0 {
  %9 = alloca i32, align 4
  %10 = alloca ptr, align 8
  %11 = alloca i32, align 4
  %12 = alloca i32, align 4
  %13 = alloca i32, align 4
  %14 = alloca i32, align 4
  %15 = alloca ptr, align 8
  %16 = alloca ptr, align 8
  %17 = alloca ptr, align 8
  %18 = alloca i32, align 4
  %19 = alloca i32, align 4
  %20 = alloca ptr, align 8
  store ptr %0, ptr %10, align 8
  store i32 %1, ptr %11, align 4
  store i32 %2, ptr %12, align 4
  store i32 %3, ptr %13, align 4
  store i32 %4, ptr %14, align 4
  store ptr %5, ptr %15, align 8
  store ptr %6, ptr %16, align 8
  store ptr %7, ptr %17, align 8
  %21 = load ptr, ptr @ndarray, align 8
  %22 = icmp ne ptr %21, null
  br i1 %22, label %27, label %23

23:                                               ; preds = %8
  %24 = call i32 @find_ndarray() #6
  %25 = icmp slt i32 %24, 0
  br i1 %25, label %26, label %27

26:                                               ; preds = %23
  store i32 -2, ptr %9, align 4
  br label %93

27:                                               ; preds = %23, %8
  %28 = load ptr, ptr @ndarray, align 8
  %29 = icmp ne ptr %28, null
  br i1 %29, label %30, label %36

30:                                               ; preds = %27
  %31 = load ptr, ptr %10, align 8
  %32 = call ptr @type_of(ptr noundef %31)
  %33 = load ptr, ptr @ndarray, align 8
  %34 = call i32 @PyType_IsSubtype(ptr noundef %32, ptr noundef %33)
  %35 = icmp ne i32 %34, 0
  br label %36

36:                                               ; preds = %30, %27
  %37 = phi i1 [ false, %27 ], [ %35, %30 ]
  %38 = zext i1 %37 to i32
  store i32 %38, ptr %18, align 4
  %39 = load i32, ptr %18, align 4
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %41, label %58

41:                                               ; preds = %36
  %42 = load ptr, ptr %10, align 8
  %43 = call ptr @type_of(ptr noundef %42)
  %44 = load ptr, ptr @ndarray, align 8
  %45 = icmp ne ptr %43, %44
  br i1 %45, label %46, label %58

46:                                               ; preds = %41
  %47 = load ptr, ptr %10, align 8
  %48 = call ptr @PyObject_GetAttrString(ptr noundef %47, ptr noundef @.str.36)
  store ptr %48, ptr %20, align 8
  %49 = load ptr, ptr %20, align 8
  %50 = icmp ne ptr %49, null
  br i1 %50, label %51, label %53

51:                                               ; preds = %46
  %52 = load ptr, ptr %20, align 8
  call void @Py_DecRef(ptr noundef %52)
  store i32 2, ptr %9, align 4
  br label %93

53:                                               ; preds = %46
  %54 = call i32 @forgiven() #6
  %55 = icmp ne i32 %54, 0
  br i1 %55, label %57, label %56

56:                                               ; preds = %53
  store i32 -2, ptr %9, align 4
  br label %93

57:                                               ; preds = %53
  br label %58

58:                                               ; preds = %57, %41, %36
  %59 = load ptr, ptr %10, align 8
  %60 = load ptr, ptr %15, align 8
  %61 = call i32 @PyObject_GetBuffer(ptr noundef %59, ptr noundef %60, i32 noundef 28)
  %62 = icmp slt i32 %61, 0
  br i1 %62, label %63, label %74

63:                                               ; preds = %58
  %64 = call i32 @forgiven() #6
  %65 = icmp ne i32 %64, 0
  br i1 %65, label %67, label %66

66:                                               ; preds = %63
  br label %72

67:                                               ; preds = %63
  %68 = load i32, ptr %18, align 4
  %69 = icmp ne i32 %68, 0
  %70 = zext i1 %69 to i64
  %71 = select i1 %69, i32 5, i32 1
  br label %72

72:                                               ; preds = %67, %66
  %73 = phi i32 [ -2, %66 ], [ %71, %67 ]
  store i32 %73, ptr %9, align 4
  br label %93

74:                                               ; preds = %58
  %75 = load ptr, ptr %15, align 8
  %76 = load ptr, ptr %16, align 8
  %77 = call ptr @strides_of(ptr noundef %75, ptr noundef %76)
  %78 = load ptr, ptr %17, align 8
  store ptr %77, ptr %78, align 8
  %79 = load ptr, ptr %15, align 8
  %80 = load ptr, ptr %17, align 8
  %81 = load ptr, ptr %80, align 8
  %82 = load i32, ptr %11, align 4
  %83 = load i32, ptr %13, align 4
  %84 = load i32, ptr %14, align 4
  %85 = load i32, ptr %12, align 4
  %86 = call i32 @buffer_problem(ptr noundef %79, ptr noundef %81, i32 noundef %82, i32 noundef %83, i32 noundef %84, i32 noundef %85)
  store i32 %86, ptr %19, align 4
  %87 = load i32, ptr %19, align 4
  %88 = icmp ne i32 %87, 0
  br i1 %88, label %89, label %91

89:                                               ; preds = %74
  %90 = load ptr, ptr %15, align 8
  call void @PyBuffer_Release(ptr noundef %90)
  br label %91

91:                                               ; preds = %89, %74
  %92 = load i32, ptr %19, align 4
  store i32 %92, ptr %9, align 4
  br label %93

93:                                               ; preds = %91, %72, %56, %51, %26
  %94 = load i32, ptr %9, align 4
  ret i32 %94
}

define internal i32 @wrong_type(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca %struct.message, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = load i64, ptr %6, align 8
  call void @begin_argument(ptr noundef %7, ptr noundef %8, i64 noundef %9)
  %10 = load ptr, ptr %5, align 8
  %11 = load i64, ptr %6, align 8
  call void @add_wanted(ptr noundef %7, ptr noundef %10, i64 noundef %11)
  call void @add(ptr noundef %7, ptr noundef @.str.37)
  %12 = load ptr, ptr %4, align 8
  call void @add_type_name(ptr noundef %7, ptr noundef %12)
  %13 = call ptr @PyErr_Occurred()
  %14 = icmp ne ptr %13, null
  br i1 %14, label %19, label %15

15:                                               ; preds = %3
  %16 = load ptr, ptr @PyExc_TypeError, align 8
  %17 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %18 = getelementptr inbounds [480 x i8], ptr %17, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %16, ptr noundef %18)
  br label %19

19:                                               ; preds = %15, %3
  ret i32 -1
}

define internal i32 @wrong_array(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca %struct.message, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = load i64, ptr %7, align 8
  call void @begin_argument(ptr noundef %9, ptr noundef %10, i64 noundef %11)
  %12 = load ptr, ptr %6, align 8
  %13 = load i64, ptr %7, align 8
  call void @add_wanted(ptr noundef %9, ptr noundef %12, i64 noundef %13)
  call void @add(ptr noundef %9, ptr noundef @.str.42)
  %14 = load ptr, ptr %5, align 8
  call void @add_type_name(ptr noundef %9, ptr noundef %14)
  call void @add(ptr noundef %9, ptr noundef @.str.11)
  %15 = load ptr, ptr %8, align 8
  call void @add(ptr noundef %9, ptr noundef %15)
  %16 = call ptr @PyErr_Occurred()
  %17 = icmp ne ptr %16, null
  br i1 %17, label %22, label %18

18:                                               ; preds = %4
  %19 = load ptr, ptr @PyExc_TypeError, align 8
  %20 = getelementptr inbounds %struct.message, ptr %9, i32 0, i32 1
  %21 = getelementptr inbounds [480 x i8], ptr %20, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %19, ptr noundef %21)
  br label %22

22:                                               ; preds = %18, %4
  ret i32 -1
}

define i32 @pkgimage_array_first(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6, i64 noundef %7, ptr noundef %8, ptr noundef %9, ptr noundef %10) #3 {
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
  %24 = load i64, ptr %20, align 8
  %25 = load ptr, ptr @ndarray, align 8
  %26 = icmp ne ptr %25, null
  br i1 %26, label %31, label %27

27:                                               ; preds = %11
  %28 = call i32 @find_ndarray() #6
  %29 = icmp slt i32 %28, 0
  br i1 %29, label %30, label %31

30:                                               ; preds = %27
  store i32 -1, ptr %12, align 4
  br label %49

31:                                               ; preds = %27, %11
  %32 = load ptr, ptr %13, align 8
  %33 = call ptr @type_of(ptr noundef %32)
  %34 = load ptr, ptr @ndarray, align 8
  %35 = icmp eq ptr %33, %34
  br i1 %35, label %36, label %37

36:                                               ; preds = %31
  store i32 0, ptr %12, align 4
  br label %49

37:                                               ; preds = %31
  %38 = load ptr, ptr %13, align 8
  %39 = load ptr, ptr %14, align 8
  %40 = load i64, ptr %15, align 8
  %41 = load i32, ptr %16, align 4
  %42 = load i32, ptr %17, align 4
  %43 = load i32, ptr %18, align 4
  %44 = load i32, ptr %19, align 4
  %45 = load ptr, ptr %21, align 8
  %46 = load ptr, ptr %22, align 8
  %47 = load ptr, ptr %23, align 8
  %48 = call i32 @pkgimage_array_slow(ptr noundef %38, ptr noundef %39, i64 noundef %40, i32 noundef %41, i32 noundef %42, i32 noundef %43, i32 noundef %44, ptr noundef %45, ptr noundef %46, ptr noundef %47) #6
  store i32 %48, ptr %12, align 4
  br label %49

49:                                               ; preds = %37, %36, %30
  %50 = load i32, ptr %12, align 4
  ret i32 %50
}

define internal i32 @find_ndarray() #0 {
  %1 = alloca i32, align 4
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = call ptr @PyImport_GetModuleDict()
  %6 = call ptr @PyDict_GetItemString(ptr noundef %5, ptr noundef @.str.55)
  store ptr %6, ptr %2, align 8
  %7 = load ptr, ptr %2, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %10, label %9

9:                                                ; preds = %0
  store i32 0, ptr %1, align 4
  br label %86

10:                                               ; preds = %0
  %11 = load ptr, ptr %2, align 8
  call void @Py_IncRef(ptr noundef %11)
  %12 = load ptr, ptr %2, align 8
  %13 = call i32 @attribute_is(ptr noundef %12, ptr noundef @.str.56, ptr noundef @.str.57, i32 noundef 0)
  %14 = icmp ne i32 %13, 0
  br i1 %14, label %22, label %15

15:                                               ; preds = %10
  %16 = call ptr @PyErr_Occurred()
  %17 = icmp ne ptr %16, null
  br i1 %17, label %80, label %18

18:                                               ; preds = %15
  %19 = load ptr, ptr %2, align 8
  %20 = call i32 @attribute_is(ptr noundef %19, ptr noundef @.str.56, ptr noundef @.str.58, i32 noundef 0)
  %21 = icmp ne i32 %20, 0
  br i1 %21, label %22, label %80

22:                                               ; preds = %18, %10
  %23 = load ptr, ptr %2, align 8
  %24 = call ptr @PyObject_GetAttrString(ptr noundef %23, ptr noundef @.str.59)
  store ptr %24, ptr %3, align 8
  %25 = load ptr, ptr %3, align 8
  %26 = icmp ne ptr %25, null
  br i1 %26, label %27, label %73

27:                                               ; preds = %22
  %28 = load ptr, ptr %3, align 8
  %29 = call i32 @is_ndarray(ptr noundef %28)
  %30 = icmp ne i32 %29, 0
  br i1 %30, label %31, label %73

31:                                               ; preds = %27
  store i32 0, ptr %4, align 4
  br label %32

32:                                               ; preds = %58, %31
  %33 = load i32, ptr %4, align 4
  %34 = icmp slt i32 %33, 17
  br i1 %34, label %35, label %61

35:                                               ; preds = %32
  %36 = load ptr, ptr %2, align 8
  %37 = load i32, ptr %4, align 4
  %38 = sext i32 %37 to i64
  %39 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %38
  %40 = getelementptr inbounds %struct.known, ptr %39, i32 0, i32 0
  %41 = load ptr, ptr %40, align 8
  %42 = call ptr @PyObject_GetAttrString(ptr noundef %36, ptr noundef %41)
  %43 = load i32, ptr %4, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %44
  %46 = getelementptr inbounds %struct.known, ptr %45, i32 0, i32 2
  store ptr %42, ptr %46, align 8
  %47 = load i32, ptr %4, align 4
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %48
  %50 = getelementptr inbounds %struct.known, ptr %49, i32 0, i32 2
  %51 = load ptr, ptr %50, align 8
  %52 = icmp ne ptr %51, null
  br i1 %52, label %57, label %53

53:                                               ; preds = %35
  %54 = call i32 @forgiven() #6
  %55 = icmp ne i32 %54, 0
  br i1 %55, label %57, label %56

56:                                               ; preds = %53
  br label %61

57:                                               ; preds = %53, %35
  br label %58

58:                                               ; preds = %57
  %59 = load i32, ptr %4, align 4
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr %4, align 4
  br label %32

61:                                               ; preds = %56, %32
  %62 = load i32, ptr %4, align 4
  %63 = icmp eq i32 %62, 17
  br i1 %63, label %64, label %67

64:                                               ; preds = %61
  %65 = load ptr, ptr %2, align 8
  %66 = call ptr @PyObject_GetAttrString(ptr noundef %65, ptr noundef @.str.60)
  store ptr %66, ptr @void_type, align 8
  br label %67

67:                                               ; preds = %64, %61
  %68 = load ptr, ptr @void_type, align 8
  %69 = icmp ne ptr %68, null
  br i1 %69, label %70, label %72

70:                                               ; preds = %67
  %71 = load ptr, ptr %3, align 8
  store ptr %71, ptr @ndarray, align 8
  br label %72

72:                                               ; preds = %70, %67
  br label %79

73:                                               ; preds = %27, %22
  %74 = load ptr, ptr %3, align 8
  %75 = icmp ne ptr %74, null
  br i1 %75, label %76, label %78

76:                                               ; preds = %73
  %77 = load ptr, ptr %3, align 8
  call void @Py_DecRef(ptr noundef %77)
  br label %78

78:                                               ; preds = %76, %73
  br label %79

79:                                               ; preds = %78, %72
  br label %80

80:                                               ; preds = %79, %18, %15
  %81 = load ptr, ptr %2, align 8
  call void @Py_DecRef(ptr noundef %81)
  %82 = call i32 @forgiven() #6
  %83 = icmp ne i32 %82, 0
  %84 = zext i1 %83 to i64
  %85 = select i1 %83, i32 0, i32 -2
  store i32 %85, ptr %1, align 4
  br label %86

86:                                               ; preds = %80, %9
  %87 = load i32, ptr %1, align 4
  ret i32 %87
}

define i32 @pkgimage_array(ptr noundef %0, ptr noundef %1, i64 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5, i32 noundef %6, i64 noundef %7, ptr noundef %8, ptr noundef %9, ptr noundef %10) #3 {
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
  %26 = alloca ptr, align 8
  %27 = alloca i32, align 4
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
  %28 = load ptr, ptr %13, align 8
  store ptr %28, ptr %24, align 8
  %29 = load ptr, ptr %13, align 8
  %30 = call ptr @type_of(ptr noundef %29)
  %31 = load ptr, ptr @ndarray, align 8
  %32 = icmp ne ptr %30, %31
  br i1 %32, label %33, label %34

33:                                               ; preds = %11
  store i32 0, ptr %12, align 4
  br label %96

34:                                               ; preds = %11
  %35 = load ptr, ptr %24, align 8
  %36 = load i32, ptr %18, align 4
  %37 = load i32, ptr %19, align 4
  %38 = load i64, ptr %20, align 8
  %39 = call i32 @array_matches(ptr noundef %35, i32 noundef %36, i32 noundef %37, i64 noundef %38)
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %41, label %84

41:                                               ; preds = %34
  %42 = load ptr, ptr %24, align 8
  %43 = getelementptr inbounds i8, ptr %42, i64 32
  %44 = load ptr, ptr %43, align 8
  store ptr %44, ptr %25, align 8
  %45 = load ptr, ptr %24, align 8
  %46 = getelementptr inbounds i8, ptr %45, i64 40
  %47 = load ptr, ptr %46, align 8
  store ptr %47, ptr %26, align 8
  %48 = load ptr, ptr %24, align 8
  %49 = getelementptr inbounds i8, ptr %48, i64 16
  %50 = load i64, ptr %49, align 8
  %51 = load ptr, ptr %21, align 8
  %52 = getelementptr inbounds i64, ptr %51, i64 0
  store i64 %50, ptr %52, align 8
  store i32 0, ptr %27, align 4
  br label %53

53:                                               ; preds = %80, %41
  %54 = load i32, ptr %27, align 4
  %55 = load i32, ptr %18, align 4
  %56 = icmp slt i32 %54, %55
  br i1 %56, label %57, label %83

57:                                               ; preds = %53
  %58 = load ptr, ptr %25, align 8
  %59 = load i32, ptr %27, align 4
  %60 = sext i32 %59 to i64
  %61 = getelementptr inbounds i64, ptr %58, i64 %60
  %62 = load i64, ptr %61, align 8
  %63 = load ptr, ptr %21, align 8
  %64 = load i32, ptr %27, align 4
  %65 = add nsw i32 1, %64
  %66 = sext i32 %65 to i64
  %67 = getelementptr inbounds i64, ptr %63, i64 %66
  store i64 %62, ptr %67, align 8
  %68 = load ptr, ptr %26, align 8
  %69 = load i32, ptr %27, align 4
  %70 = sext i32 %69 to i64
  %71 = getelementptr inbounds i64, ptr %68, i64 %70
  %72 = load i64, ptr %71, align 8
  %73 = load ptr, ptr %21, align 8
  %74 = load i32, ptr %18, align 4
  %75 = add nsw i32 1, %74
  %76 = load i32, ptr %27, align 4
  %77 = add nsw i32 %75, %76
  %78 = sext i32 %77 to i64
  %79 = getelementptr inbounds i64, ptr %73, i64 %78
  store i64 %72, ptr %79, align 8
  br label %80

80:                                               ; preds = %57
  %81 = load i32, ptr %27, align 4
  %82 = add nsw i32 %81, 1
  store i32 %82, ptr %27, align 4
  br label %53

83:                                               ; preds = %53
  store i32 0, ptr %12, align 4
  br label %96

84:                                               ; preds = %34
  %85 = load ptr, ptr %13, align 8
  %86 = load ptr, ptr %14, align 8
  %87 = load i64, ptr %15, align 8
  %88 = load i32, ptr %16, align 4
  %89 = load i32, ptr %17, align 4
  %90 = load i32, ptr %18, align 4
  %91 = load i32, ptr %19, align 4
  %92 = load ptr, ptr %21, align 8
  %93 = load ptr, ptr %22, align 8
  %94 = load ptr, ptr %23, align 8
  %95 = call i32 @pkgimage_array_slow(ptr noundef %85, ptr noundef %86, i64 noundef %87, i32 noundef %88, i32 noundef %89, i32 noundef %90, i32 noundef %91, ptr noundef %92, ptr noundef %93, ptr noundef %94) #6
  store i32 %95, ptr %12, align 4
  br label %96

96:                                               ; preds = %84, %83, %33
  %97 = load i32, ptr %12, align 4
  ret i32 %97
}

define internal i32 @array_matches(ptr noundef %0, i32 noundef %1, i32 noundef %2, i64 noundef %3) #3 {
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store i32 %2, ptr %7, align 4
  store i64 %3, ptr %8, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds i8, ptr %11, i64 56
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %9, align 8
  %14 = load ptr, ptr %9, align 8
  %15 = getelementptr inbounds i8, ptr %14, i64 28
  %16 = load i32, ptr %15, align 4
  store i32 %16, ptr %10, align 4
  %17 = load ptr, ptr %5, align 8
  %18 = getelementptr inbounds i8, ptr %17, i64 24
  %19 = load i32, ptr %18, align 4
  %20 = load i32, ptr %6, align 4
  %21 = icmp eq i32 %19, %20
  br i1 %21, label %22, label %46

22:                                               ; preds = %4
  %23 = load ptr, ptr %5, align 8
  %24 = getelementptr inbounds i8, ptr %23, i64 64
  %25 = load i32, ptr %24, align 4
  %26 = load i32, ptr %7, align 4
  %27 = and i32 %25, %26
  %28 = load i32, ptr %7, align 4
  %29 = icmp eq i32 %27, %28
  br i1 %29, label %30, label %46

30:                                               ; preds = %22
  %31 = load i32, ptr %10, align 4
  %32 = icmp ult i32 %31, 64
  br i1 %32, label %33, label %46

33:                                               ; preds = %30
  %34 = load i64, ptr %8, align 8
  %35 = load i32, ptr %10, align 4
  %36 = zext i32 %35 to i64
  %37 = ashr i64 %34, %36
  %38 = and i64 %37, 1
  %39 = icmp ne i64 %38, 0
  br i1 %39, label %40, label %46

40:                                               ; preds = %33
  %41 = load ptr, ptr %9, align 8
  %42 = getelementptr inbounds i8, ptr %41, i64 26
  %43 = load i8, ptr %42, align 1
  %44 = sext i8 %43 to i32
  %45 = icmp ne i32 %44, 62
  br label %46

46:                                               ; preds = %40, %33, %30, %22, %4
  %47 = phi i1 [ false, %33 ], [ false, %30 ], [ false, %22 ], [ false, %4 ], [ %45, %40 ]
  %48 = zext i1 %47 to i32
  ret i32 %48
}

define void @pkgimage_release(ptr noundef %0, i32 noundef %1) #0 {
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

declare void @PyBuffer_Release(ptr noundef)

define i32 @pkgimage_constant(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca %struct.message, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = load ptr, ptr %9, align 8
  %14 = call i32 @is_constant(ptr noundef %12, ptr noundef %13)
  store i32 %14, ptr %11, align 4
  %15 = load i32, ptr %11, align 4
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %22

17:                                               ; preds = %4
  %18 = load i32, ptr %11, align 4
  %19 = icmp slt i32 %18, 0
  %20 = zext i1 %19 to i64
  %21 = select i1 %19, i32 -1, i32 0
  store i32 %21, ptr %5, align 4
  br label %34

22:                                               ; preds = %4
  %23 = load ptr, ptr %7, align 8
  %24 = load i64, ptr %8, align 8
  call void @begin_argument(ptr noundef %10, ptr noundef %23, i64 noundef %24)
  call void @add(ptr noundef %10, ptr noundef @.str.1)
  %25 = load ptr, ptr %7, align 8
  %26 = getelementptr inbounds %struct.method, ptr %25, i32 0, i32 2
  %27 = load ptr, ptr %26, align 8
  %28 = load i64, ptr %8, align 8
  %29 = call i64 @argument_of(i64 noundef %28)
  %30 = call ptr @text_at(ptr noundef %27, i64 noundef %29)
  call void @add(ptr noundef %10, ptr noundef %30)
  %31 = load ptr, ptr @PyExc_TypeError, align 8
  %32 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 1
  %33 = getelementptr inbounds [480 x i8], ptr %32, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %31, ptr noundef %33)
  store i32 -1, ptr %5, align 4
  br label %34

34:                                               ; preds = %22, %17
  %35 = load i32, ptr %5, align 4
  ret i32 %35
}

define internal i32 @is_constant(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = icmp ne ptr %6, null
  br i1 %7, label %12, label %8

8:                                                ; preds = %2
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds i32, ptr %9, i64 2
  %11 = load i32, ptr %10, align 4
  store i32 %11, ptr %3, align 4
  br label %55

12:                                               ; preds = %2
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds i32, ptr %13, i64 1
  %15 = load i32, ptr %14, align 4
  switch i32 %15, label %47 [
    i32 110, label %16
    i32 98, label %20
    i32 115, label %30
    i32 100, label %38
    i32 111, label %46
  ]

16:                                               ; preds = %12
  %17 = load ptr, ptr %4, align 8
  %18 = icmp eq ptr %17, @_Py_NoneStruct
  %19 = zext i1 %18 to i32
  store i32 %19, ptr %3, align 4
  br label %55

20:                                               ; preds = %12
  %21 = load ptr, ptr %4, align 8
  %22 = load ptr, ptr %5, align 8
  %23 = getelementptr inbounds i32, ptr %22, i64 4
  %24 = load i32, ptr %23, align 4
  %25 = icmp ne i32 %24, 0
  %26 = zext i1 %25 to i64
  %27 = select i1 %25, ptr @_Py_TrueStruct, ptr @_Py_FalseStruct
  %28 = icmp eq ptr %21, %27
  %29 = zext i1 %28 to i32
  store i32 %29, ptr %3, align 4
  br label %55

30:                                               ; preds = %12
  %31 = load ptr, ptr %4, align 8
  %32 = load ptr, ptr %5, align 8
  %33 = getelementptr inbounds i32, ptr %32, i64 4
  %34 = load ptr, ptr %5, align 8
  %35 = getelementptr inbounds i32, ptr %34, i64 3
  %36 = load i32, ptr %35, align 4
  %37 = call i32 @text_equals(ptr noundef %31, ptr noundef %33, i32 noundef %36)
  store i32 %37, ptr %3, align 4
  br label %55

38:                                               ; preds = %12
  %39 = load ptr, ptr %4, align 8
  %40 = load ptr, ptr %5, align 8
  %41 = getelementptr inbounds i32, ptr %40, i64 4
  %42 = load ptr, ptr %5, align 8
  %43 = getelementptr inbounds i32, ptr %42, i64 3
  %44 = load i32, ptr %43, align 4
  %45 = call i32 @is_function(ptr noundef %39, ptr noundef %41, i32 noundef %44)
  store i32 %45, ptr %3, align 4
  br label %55

46:                                               ; preds = %12
  store i32 0, ptr %3, align 4
  br label %55

47:                                               ; preds = %12
  %48 = load ptr, ptr %4, align 8
  %49 = load ptr, ptr %5, align 8
  %50 = getelementptr inbounds i32, ptr %49, i64 1
  %51 = load i32, ptr %50, align 4
  %52 = load ptr, ptr %5, align 8
  %53 = getelementptr inbounds i32, ptr %52, i64 4
  %54 = call i32 @number_equals(ptr noundef %48, i32 noundef %51, ptr noundef %53)
  store i32 %54, ptr %3, align 4
  br label %55

55:                                               ; preds = %47, %46, %38, %30, %20, %16, %8
  %56 = load i32, ptr %3, align 4
  ret i32 %56
}

define i32 @pkgimage_value_first(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5, ptr noundef %6) #2 {
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  store ptr %0, ptr %8, align 8
  store ptr %1, ptr %9, align 8
  store i64 %2, ptr %10, align 8
  store ptr %3, ptr %11, align 8
  store ptr %4, ptr %12, align 8
  store ptr %5, ptr %13, align 8
  store ptr %6, ptr %14, align 8
  %15 = load ptr, ptr %8, align 8
  %16 = load ptr, ptr %9, align 8
  %17 = load i64, ptr %10, align 8
  %18 = load ptr, ptr %11, align 8
  %19 = load ptr, ptr %12, align 8
  %20 = load ptr, ptr %13, align 8
  %21 = load ptr, ptr %14, align 8
  %22 = call i32 @read_pass(ptr noundef %15, ptr noundef %16, i64 noundef %17, ptr noundef %18, ptr noundef %19, ptr noundef %20, ptr noundef %21, i32 noundef 0)
  ret i32 %22
}

define internal i32 @read_pass(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5, ptr noundef %6, i32 noundef %7) #2 {
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca i64, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  %15 = alloca ptr, align 8
  %16 = alloca i32, align 4
  %17 = alloca %struct.reading, align 8
  store ptr %0, ptr %9, align 8
  store ptr %1, ptr %10, align 8
  store i64 %2, ptr %11, align 8
  store ptr %3, ptr %12, align 8
  store ptr %4, ptr %13, align 8
  store ptr %5, ptr %14, align 8
  store ptr %6, ptr %15, align 8
  store i32 %7, ptr %16, align 4
  %18 = load ptr, ptr %10, align 8
  %19 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 0
  store ptr %18, ptr %19, align 8
  %20 = load i64, ptr %11, align 8
  %21 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 1
  store i64 %20, ptr %21, align 8
  %22 = load ptr, ptr %12, align 8
  %23 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 2
  store ptr %22, ptr %23, align 8
  %24 = load ptr, ptr %13, align 8
  %25 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 3
  store ptr %24, ptr %25, align 8
  %26 = load ptr, ptr %14, align 8
  %27 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 4
  store ptr %26, ptr %27, align 8
  %28 = load ptr, ptr %15, align 8
  %29 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 5
  store ptr %28, ptr %29, align 8
  %30 = load i32, ptr %16, align 4
  %31 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 6
  store i32 %30, ptr %31, align 8
  %32 = load ptr, ptr %9, align 8
  %33 = call i32 @read_value(ptr noundef %17, ptr noundef %32)
  ret i32 %33
}

define i32 @pkgimage_value(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5, ptr noundef %6) #2 {
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  store ptr %0, ptr %8, align 8
  store ptr %1, ptr %9, align 8
  store i64 %2, ptr %10, align 8
  store ptr %3, ptr %11, align 8
  store ptr %4, ptr %12, align 8
  store ptr %5, ptr %13, align 8
  store ptr %6, ptr %14, align 8
  %15 = load ptr, ptr %8, align 8
  %16 = load ptr, ptr %9, align 8
  %17 = load i64, ptr %10, align 8
  %18 = load ptr, ptr %11, align 8
  %19 = load ptr, ptr %12, align 8
  %20 = load ptr, ptr %13, align 8
  %21 = load ptr, ptr %14, align 8
  %22 = call i32 @read_pass(ptr noundef %15, ptr noundef %16, i64 noundef %17, ptr noundef %18, ptr noundef %19, ptr noundef %20, ptr noundef %21, i32 noundef 1)
  ret i32 %22
}

define i32 @pkgimage_release_memory(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = icmp ne ptr %3, null
  br i1 %4, label %5, label %7

5:                                                ; preds = %1
  %6 = load ptr, ptr %2, align 8
  call void @NRT_MemInfo_release(ptr noundef %6)
  br label %7

7:                                                ; preds = %5, %1
  ret i32 0
}

declare void @NRT_MemInfo_release(ptr noundef)

define ptr @pkgimage_box(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, i32 noundef %5, ptr noundef %6) #2 {
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca i64, align 8
  %12 = alloca ptr, align 8
  %13 = alloca i32, align 4
  %14 = alloca ptr, align 8
  %15 = alloca %struct.boxing, align 8
  %16 = alloca ptr, align 8
  store ptr %0, ptr %8, align 8
  store ptr %1, ptr %9, align 8
  store ptr %2, ptr %10, align 8
  store i64 %3, ptr %11, align 8
  store ptr %4, ptr %12, align 8
  store i32 %5, ptr %13, align 4
  store ptr %6, ptr %14, align 8
  %17 = load ptr, ptr %14, align 8
  %18 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 7
  store ptr %17, ptr %18, align 8
  %19 = load ptr, ptr %9, align 8
  %20 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 0
  store ptr %19, ptr %20, align 8
  %21 = load ptr, ptr %8, align 8
  %22 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 1
  store ptr %21, ptr %22, align 8
  %23 = load ptr, ptr %10, align 8
  %24 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 2
  store ptr %23, ptr %24, align 8
  %25 = load i64, ptr %11, align 8
  %26 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 3
  store i64 %25, ptr %26, align 8
  %27 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 4
  store ptr null, ptr %27, align 8
  %28 = load ptr, ptr %12, align 8
  %29 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 5
  store ptr %28, ptr %29, align 8
  %30 = load i32, ptr %13, align 4
  %31 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 6
  store i32 %30, ptr %31, align 8
  %32 = call ptr @box(ptr noundef %15, i32 noundef 0)
  store ptr %32, ptr %16, align 8
  %33 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 4
  %34 = load ptr, ptr %33, align 8
  %35 = icmp ne ptr %34, null
  br i1 %35, label %36, label %39

36:                                               ; preds = %7
  %37 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 4
  %38 = load ptr, ptr %37, align 8
  call void @Py_DecRef(ptr noundef %38)
  br label %39

39:                                               ; preds = %36, %7
  %40 = load ptr, ptr %16, align 8
  ret ptr %40
}

define internal ptr @box(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %6 = load ptr, ptr %4, align 8
  %7 = getelementptr inbounds %struct.boxing, ptr %6, i32 0, i32 0
  %8 = load ptr, ptr %7, align 8
  %9 = load i32, ptr %8, align 4
  switch i32 %9, label %57 [
    i32 65, label %10
    i32 82, label %10
    i32 86, label %14
    i32 84, label %18
    i32 80, label %22
    i32 68, label %26
    i32 69, label %30
    i32 79, label %34
    i32 78, label %52
  ]

10:                                               ; preds = %2, %2
  %11 = load ptr, ptr %4, align 8
  %12 = load i32, ptr %5, align 4
  %13 = call ptr @box_array(ptr noundef %11, i32 noundef %12)
  store ptr %13, ptr %3, align 8
  br label %66

14:                                               ; preds = %2
  %15 = load ptr, ptr %4, align 8
  %16 = load i32, ptr %5, align 4
  %17 = call ptr @box_record(ptr noundef %15, i32 noundef %16)
  store ptr %17, ptr %3, align 8
  br label %66

18:                                               ; preds = %2
  %19 = load ptr, ptr %4, align 8
  %20 = load i32, ptr %5, align 4
  %21 = call ptr @box_tuple(ptr noundef %19, i32 noundef %20)
  store ptr %21, ptr %3, align 8
  br label %66

22:                                               ; preds = %2
  %23 = load ptr, ptr %4, align 8
  %24 = load i32, ptr %5, align 4
  %25 = call ptr @box_named(ptr noundef %23, i32 noundef %24)
  store ptr %25, ptr %3, align 8
  br label %66

26:                                               ; preds = %2
  %27 = load ptr, ptr %4, align 8
  %28 = load i32, ptr %5, align 4
  %29 = call ptr @box_instance(ptr noundef %27, i32 noundef %28)
  store ptr %29, ptr %3, align 8
  br label %66

30:                                               ; preds = %2
  %31 = load ptr, ptr %4, align 8
  %32 = load i32, ptr %5, align 4
  %33 = call ptr @box_member(ptr noundef %31, i32 noundef %32)
  store ptr %33, ptr %3, align 8
  br label %66

34:                                               ; preds = %2
  %35 = load ptr, ptr %4, align 8
  %36 = getelementptr inbounds %struct.boxing, ptr %35, i32 0, i32 0
  %37 = load ptr, ptr %36, align 8
  %38 = getelementptr inbounds i32, ptr %37, i64 2
  store ptr %38, ptr %36, align 8
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.boxing, ptr %39, i32 0, i32 1
  %41 = load ptr, ptr %40, align 8
  %42 = getelementptr inbounds i64, ptr %41, i32 1
  store ptr %42, ptr %40, align 8
  %43 = load i64, ptr %41, align 8
  %44 = icmp ne i64 %43, 0
  br i1 %44, label %45, label %49

45:                                               ; preds = %34
  %46 = load ptr, ptr %4, align 8
  %47 = load i32, ptr %5, align 4
  %48 = call ptr @box(ptr noundef %46, i32 noundef %47)
  store ptr %48, ptr %3, align 8
  br label %66

49:                                               ; preds = %34
  %50 = load ptr, ptr %4, align 8
  %51 = call ptr @box(ptr noundef %50, i32 noundef 2)
  br label %61

52:                                               ; preds = %2
  %53 = load ptr, ptr %4, align 8
  %54 = getelementptr inbounds %struct.boxing, ptr %53, i32 0, i32 0
  %55 = load ptr, ptr %54, align 8
  %56 = getelementptr inbounds i32, ptr %55, i32 1
  store ptr %56, ptr %54, align 8
  br label %61

57:                                               ; preds = %2
  %58 = load ptr, ptr %4, align 8
  %59 = load i32, ptr %5, align 4
  %60 = call ptr @box_number(ptr noundef %58, i32 noundef %59)
  store ptr %60, ptr %3, align 8
  br label %66

61:                                               ; preds = %52, %49
  %62 = load i32, ptr %5, align 4
  %63 = icmp ne i32 %62, 0
  br i1 %63, label %64, label %65

64:                                               ; preds = %61
  store ptr null, ptr %3, align 8
  br label %66

65:                                               ; preds = %61
  call void @Py_IncRef(ptr noundef @_Py_NoneStruct)
  store ptr @_Py_NoneStruct, ptr %3, align 8
  br label %66

66:                                               ; preds = %65, %64, %57, %45, %30, %26, %22, %18, %14, %10
  %67 = load ptr, ptr %3, align 8
  ret ptr %67
}

define ptr @pkgimage_boxed(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, ptr noundef %5) #3 {
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  store ptr %0, ptr %7, align 8
  store ptr %1, ptr %8, align 8
  store ptr %2, ptr %9, align 8
  store i64 %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  store ptr %5, ptr %12, align 8
  %13 = load ptr, ptr %7, align 8
  %14 = load ptr, ptr %8, align 8
  %15 = load ptr, ptr %9, align 8
  %16 = load i64, ptr %10, align 8
  %17 = load ptr, ptr %11, align 8
  %18 = load ptr, ptr %12, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %23

20:                                               ; preds = %6
  %21 = load ptr, ptr %12, align 8
  %22 = load i32, ptr %21, align 4
  br label %24

23:                                               ; preds = %6
  br label %24

24:                                               ; preds = %23, %20
  %25 = phi i32 [ %22, %20 ], [ 0, %23 ]
  %26 = call ptr @pkgimage_box(ptr noundef %13, ptr noundef %14, ptr noundef %15, i64 noundef %16, ptr noundef %17, i32 noundef %25, ptr noundef @pkgimage_table)
  ret ptr %26
}

define i32 @pkgimage_bind_arguments(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3, i64 noundef %4, ptr noundef %5) #0 {
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i64, align 8
  %13 = alloca ptr, align 8
  %14 = alloca i64, align 8
  %15 = alloca i64, align 8
  %16 = alloca i64, align 8
  %17 = alloca ptr, align 8
  %18 = alloca ptr, align 8
  %19 = alloca i64, align 8
  store ptr %0, ptr %8, align 8
  store i64 %1, ptr %9, align 8
  store ptr %2, ptr %10, align 8
  store ptr %3, ptr %11, align 8
  store i64 %4, ptr %12, align 8
  store ptr %5, ptr %13, align 8
  %20 = load ptr, ptr %10, align 8
  %21 = icmp ne ptr %20, null
  br i1 %21, label %22, label %25

22:                                               ; preds = %6
  %23 = load ptr, ptr %10, align 8
  %24 = call i64 @PyTuple_Size(ptr noundef %23)
  br label %26

25:                                               ; preds = %6
  br label %26

26:                                               ; preds = %25, %22
  %27 = phi i64 [ %24, %22 ], [ 0, %25 ]
  store i64 %27, ptr %15, align 8
  %28 = load i64, ptr %9, align 8
  %29 = load ptr, ptr %11, align 8
  %30 = getelementptr inbounds %struct.method, ptr %29, i32 0, i32 4
  %31 = load i64, ptr %30, align 8
  %32 = icmp sgt i64 %28, %31
  br i1 %32, label %33, label %39

33:                                               ; preds = %26
  %34 = load ptr, ptr %11, align 8
  %35 = load i64, ptr %9, align 8
  %36 = load i64, ptr %15, align 8
  %37 = add nsw i64 %35, %36
  %38 = load i64, ptr %12, align 8
  call void @count_error(ptr noundef %34, i64 noundef %37, i64 noundef %38)
  store i32 -1, ptr %7, align 4
  br label %189

39:                                               ; preds = %26
  store i64 0, ptr %14, align 8
  br label %40

40:                                               ; preds = %61, %39
  %41 = load i64, ptr %14, align 8
  %42 = load ptr, ptr %11, align 8
  %43 = getelementptr inbounds %struct.method, ptr %42, i32 0, i32 4
  %44 = load i64, ptr %43, align 8
  %45 = icmp slt i64 %41, %44
  br i1 %45, label %46, label %64

46:                                               ; preds = %40
  %47 = load i64, ptr %14, align 8
  %48 = load i64, ptr %9, align 8
  %49 = icmp slt i64 %47, %48
  br i1 %49, label %50, label %55

50:                                               ; preds = %46
  %51 = load ptr, ptr %8, align 8
  %52 = load i64, ptr %14, align 8
  %53 = getelementptr inbounds ptr, ptr %51, i64 %52
  %54 = load ptr, ptr %53, align 8
  br label %56

55:                                               ; preds = %46
  br label %56

56:                                               ; preds = %55, %50
  %57 = phi ptr [ %54, %50 ], [ null, %55 ]
  %58 = load ptr, ptr %13, align 8
  %59 = load i64, ptr %14, align 8
  %60 = getelementptr inbounds ptr, ptr %58, i64 %59
  store ptr %57, ptr %60, align 8
  br label %61

61:                                               ; preds = %56
  %62 = load i64, ptr %14, align 8
  %63 = add nsw i64 %62, 1
  store i64 %63, ptr %14, align 8
  br label %40

64:                                               ; preds = %40
  store i64 0, ptr %14, align 8
  br label %65

65:                                               ; preds = %143, %64
  %66 = load i64, ptr %14, align 8
  %67 = load i64, ptr %15, align 8
  %68 = icmp slt i64 %66, %67
  br i1 %68, label %69, label %146

69:                                               ; preds = %65
  %70 = load ptr, ptr %10, align 8
  %71 = load i64, ptr %14, align 8
  %72 = call ptr @PyTuple_GetItem(ptr noundef %70, i64 noundef %71)
  store ptr %72, ptr %17, align 8
  %73 = load ptr, ptr %17, align 8
  %74 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %73, ptr noundef %16)
  store ptr %74, ptr %18, align 8
  store i64 0, ptr %19, align 8
  %75 = load ptr, ptr %18, align 8
  %76 = icmp ne ptr %75, null
  br i1 %76, label %86, label %77

77:                                               ; preds = %69
  %78 = call i32 @forgiven() #6
  %79 = icmp ne i32 %78, 0
  br i1 %79, label %80, label %83

80:                                               ; preds = %77
  %81 = load ptr, ptr %11, align 8
  %82 = call i32 @name_error(ptr noundef %81, ptr noundef @.str.2, ptr noundef @.str.3)
  br label %84

83:                                               ; preds = %77
  br label %84

84:                                               ; preds = %83, %80
  %85 = phi i32 [ %82, %80 ], [ -1, %83 ]
  store i32 %85, ptr %7, align 4
  br label %189

86:                                               ; preds = %69
  br label %87

87:                                               ; preds = %106, %86
  %88 = load i64, ptr %19, align 8
  %89 = load ptr, ptr %11, align 8
  %90 = getelementptr inbounds %struct.method, ptr %89, i32 0, i32 4
  %91 = load i64, ptr %90, align 8
  %92 = icmp slt i64 %88, %91
  br i1 %92, label %93, label %104

93:                                               ; preds = %87
  %94 = load ptr, ptr %18, align 8
  %95 = load i64, ptr %16, align 8
  %96 = load ptr, ptr %11, align 8
  %97 = getelementptr inbounds %struct.method, ptr %96, i32 0, i32 1
  %98 = load ptr, ptr %97, align 8
  %99 = load i64, ptr %19, align 8
  %100 = call ptr @text_at(ptr noundef %98, i64 noundef %99)
  %101 = call i32 @same_text(ptr noundef %94, i64 noundef %95, ptr noundef %100)
  %102 = icmp ne i32 %101, 0
  %103 = xor i1 %102, true
  br label %104

104:                                              ; preds = %93, %87
  %105 = phi i1 [ false, %87 ], [ %103, %93 ]
  br i1 %105, label %106, label %109

106:                                              ; preds = %104
  %107 = load i64, ptr %19, align 8
  %108 = add nsw i64 %107, 1
  store i64 %108, ptr %19, align 8
  br label %87

109:                                              ; preds = %104
  %110 = load i64, ptr %19, align 8
  %111 = load ptr, ptr %11, align 8
  %112 = getelementptr inbounds %struct.method, ptr %111, i32 0, i32 4
  %113 = load i64, ptr %112, align 8
  %114 = icmp eq i64 %110, %113
  br i1 %114, label %115, label %119

115:                                              ; preds = %109
  %116 = load ptr, ptr %11, align 8
  %117 = load ptr, ptr %18, align 8
  %118 = call i32 @name_error(ptr noundef %116, ptr noundef @.str.2, ptr noundef %117)
  store i32 %118, ptr %7, align 4
  br label %189

119:                                              ; preds = %109
  %120 = load ptr, ptr %13, align 8
  %121 = load i64, ptr %19, align 8
  %122 = getelementptr inbounds ptr, ptr %120, i64 %121
  %123 = load ptr, ptr %122, align 8
  %124 = icmp ne ptr %123, null
  br i1 %124, label %125, label %133

125:                                              ; preds = %119
  %126 = load ptr, ptr %11, align 8
  %127 = load ptr, ptr %11, align 8
  %128 = getelementptr inbounds %struct.method, ptr %127, i32 0, i32 1
  %129 = load ptr, ptr %128, align 8
  %130 = load i64, ptr %19, align 8
  %131 = call ptr @text_at(ptr noundef %129, i64 noundef %130)
  %132 = call i32 @name_error(ptr noundef %126, ptr noundef @.str.4, ptr noundef %131)
  store i32 %132, ptr %7, align 4
  br label %189

133:                                              ; preds = %119
  %134 = load ptr, ptr %8, align 8
  %135 = load i64, ptr %9, align 8
  %136 = load i64, ptr %14, align 8
  %137 = add nsw i64 %135, %136
  %138 = getelementptr inbounds ptr, ptr %134, i64 %137
  %139 = load ptr, ptr %138, align 8
  %140 = load ptr, ptr %13, align 8
  %141 = load i64, ptr %19, align 8
  %142 = getelementptr inbounds ptr, ptr %140, i64 %141
  store ptr %139, ptr %142, align 8
  br label %143

143:                                              ; preds = %133
  %144 = load i64, ptr %14, align 8
  %145 = add nsw i64 %144, 1
  store i64 %145, ptr %14, align 8
  br label %65

146:                                              ; preds = %65
  store i64 0, ptr %14, align 8
  br label %147

147:                                              ; preds = %185, %146
  %148 = load i64, ptr %14, align 8
  %149 = load ptr, ptr %11, align 8
  %150 = getelementptr inbounds %struct.method, ptr %149, i32 0, i32 4
  %151 = load i64, ptr %150, align 8
  %152 = icmp slt i64 %148, %151
  br i1 %152, label %153, label %188

153:                                              ; preds = %147
  %154 = load ptr, ptr %13, align 8
  %155 = load i64, ptr %14, align 8
  %156 = getelementptr inbounds ptr, ptr %154, i64 %155
  %157 = load ptr, ptr %156, align 8
  %158 = icmp ne ptr %157, null
  br i1 %158, label %184, label %159

159:                                              ; preds = %153
  %160 = load i64, ptr %14, align 8
  %161 = icmp slt i64 %160, 64
  br i1 %161, label %162, label %168

162:                                              ; preds = %159
  %163 = load i64, ptr %12, align 8
  %164 = load i64, ptr %14, align 8
  %165 = ashr i64 %163, %164
  %166 = and i64 %165, 1
  %167 = icmp ne i64 %166, 0
  br i1 %167, label %184, label %168

168:                                              ; preds = %162, %159
  %169 = load i64, ptr %15, align 8
  %170 = icmp ne i64 %169, 0
  br i1 %170, label %175, label %171

171:                                              ; preds = %168
  %172 = load ptr, ptr %11, align 8
  %173 = load i64, ptr %9, align 8
  %174 = load i64, ptr %12, align 8
  call void @count_error(ptr noundef %172, i64 noundef %173, i64 noundef %174)
  br label %183

175:                                              ; preds = %168
  %176 = load ptr, ptr %11, align 8
  %177 = load ptr, ptr %11, align 8
  %178 = getelementptr inbounds %struct.method, ptr %177, i32 0, i32 1
  %179 = load ptr, ptr %178, align 8
  %180 = load i64, ptr %14, align 8
  %181 = call ptr @text_at(ptr noundef %179, i64 noundef %180)
  %182 = call i32 @name_error(ptr noundef %176, ptr noundef @.str.5, ptr noundef %181)
  br label %183

183:                                              ; preds = %175, %171
  store i32 -1, ptr %7, align 4
  br label %189

184:                                              ; preds = %162, %153
  br label %185

185:                                              ; preds = %184
  %186 = load i64, ptr %14, align 8
  %187 = add nsw i64 %186, 1
  store i64 %187, ptr %14, align 8
  br label %147

188:                                              ; preds = %147
  store i32 0, ptr %7, align 4
  br label %189

189:                                              ; preds = %188, %183, %125, %115, %84, %33
  %190 = load i32, ptr %7, align 4
  ret i32 %190
}

declare i64 @PyTuple_Size(ptr noundef)

define internal void @count_error(ptr noundef %0, i64 noundef %1, i64 noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca i64, align 8
  %7 = alloca %struct.message, align 4
  %8 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = getelementptr inbounds %struct.method, ptr %9, i32 0, i32 4
  %11 = load i64, ptr %10, align 8
  store i64 %11, ptr %8, align 8
  br label %12

12:                                               ; preds = %27, %3
  %13 = load i64, ptr %8, align 8
  %14 = icmp sgt i64 %13, 0
  br i1 %14, label %15, label %25

15:                                               ; preds = %12
  %16 = load i64, ptr %8, align 8
  %17 = icmp sle i64 %16, 64
  br i1 %17, label %18, label %25

18:                                               ; preds = %15
  %19 = load i64, ptr %6, align 8
  %20 = load i64, ptr %8, align 8
  %21 = sub nsw i64 %20, 1
  %22 = ashr i64 %19, %21
  %23 = and i64 %22, 1
  %24 = icmp ne i64 %23, 0
  br label %25

25:                                               ; preds = %18, %15, %12
  %26 = phi i1 [ false, %15 ], [ false, %12 ], [ %24, %18 ]
  br i1 %26, label %27, label %30

27:                                               ; preds = %25
  %28 = load i64, ptr %8, align 8
  %29 = add nsw i64 %28, -1
  store i64 %29, ptr %8, align 8
  br label %12

30:                                               ; preds = %25
  %31 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 0
  store i32 0, ptr %31, align 4
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.method, ptr %32, i32 0, i32 0
  %34 = load ptr, ptr %33, align 8
  call void @add(ptr noundef %7, ptr noundef %34)
  call void @add(ptr noundef %7, ptr noundef @.str.86)
  %35 = load i64, ptr %8, align 8
  %36 = load ptr, ptr %4, align 8
  %37 = getelementptr inbounds %struct.method, ptr %36, i32 0, i32 4
  %38 = load i64, ptr %37, align 8
  %39 = icmp slt i64 %35, %38
  br i1 %39, label %40, label %42

40:                                               ; preds = %30
  %41 = load i64, ptr %8, align 8
  call void @add_number(ptr noundef %7, i64 noundef %41)
  call void @add(ptr noundef %7, ptr noundef @.str.87)
  br label %42

42:                                               ; preds = %40, %30
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.method, ptr %43, i32 0, i32 4
  %45 = load i64, ptr %44, align 8
  call void @add_number(ptr noundef %7, i64 noundef %45)
  %46 = load ptr, ptr %4, align 8
  %47 = getelementptr inbounds %struct.method, ptr %46, i32 0, i32 4
  %48 = load i64, ptr %47, align 8
  %49 = icmp eq i64 %48, 1
  %50 = zext i1 %49 to i64
  %51 = select i1 %49, ptr @.str.88, ptr @.str.89
  call void @add(ptr noundef %7, ptr noundef %51)
  %52 = load i64, ptr %5, align 8
  call void @add_number(ptr noundef %7, i64 noundef %52)
  call void @add(ptr noundef %7, ptr noundef @.str.90)
  %53 = load ptr, ptr @PyExc_TypeError, align 8
  %54 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %55 = getelementptr inbounds [480 x i8], ptr %54, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %53, ptr noundef %55)
  ret void
}

declare ptr @PyTuple_GetItem(ptr noundef, i64 noundef)

declare ptr @PyUnicode_AsUTF8AndSize(ptr noundef, ptr noundef)

define internal i32 @forgiven() #0 {
  %1 = alloca i32, align 4
  %2 = call ptr @PyErr_Occurred()
  %3 = icmp ne ptr %2, null
  br i1 %3, label %5, label %4

4:                                                ; preds = %0
  store i32 1, ptr %1, align 4
  br label %23

5:                                                ; preds = %0
  %6 = load ptr, ptr @PyExc_TypeError, align 8
  %7 = call i32 @PyErr_ExceptionMatches(ptr noundef %6)
  %8 = icmp ne i32 %7, 0
  br i1 %8, label %22, label %9

9:                                                ; preds = %5
  %10 = load ptr, ptr @PyExc_AttributeError, align 8
  %11 = call i32 @PyErr_ExceptionMatches(ptr noundef %10)
  %12 = icmp ne i32 %11, 0
  br i1 %12, label %22, label %13

13:                                               ; preds = %9
  %14 = load ptr, ptr @PyExc_BufferError, align 8
  %15 = call i32 @PyErr_ExceptionMatches(ptr noundef %14)
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %22, label %17

17:                                               ; preds = %13
  %18 = load ptr, ptr @PyExc_ValueError, align 8
  %19 = call i32 @PyErr_ExceptionMatches(ptr noundef %18)
  %20 = icmp ne i32 %19, 0
  br i1 %20, label %22, label %21

21:                                               ; preds = %17
  store i32 0, ptr %1, align 4
  br label %23

22:                                               ; preds = %17, %13, %9, %5
  call void @PyErr_Clear()
  store i32 1, ptr %1, align 4
  br label %23

23:                                               ; preds = %22, %21, %4
  %24 = load i32, ptr %1, align 4
  ret i32 %24
}

define internal i32 @name_error(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
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
  call void @add(ptr noundef %7, ptr noundef @.str.91)
  %12 = load ptr, ptr %5, align 8
  call void @add(ptr noundef %7, ptr noundef %12)
  call void @add(ptr noundef %7, ptr noundef @.str.92)
  %13 = load ptr, ptr %6, align 8
  call void @add(ptr noundef %7, ptr noundef %13)
  call void @add(ptr noundef %7, ptr noundef @.str.9)
  %14 = load ptr, ptr @PyExc_TypeError, align 8
  %15 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %16 = getelementptr inbounds [480 x i8], ptr %15, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %14, ptr noundef %16)
  ret i32 -1
}

define internal i32 @same_text(ptr noundef %0, i64 noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i64 %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  br label %7

7:                                                ; preds = %25, %3
  %8 = load i64, ptr %5, align 8
  %9 = icmp sgt i64 %8, 0
  br i1 %9, label %10, label %23

10:                                               ; preds = %7
  %11 = load ptr, ptr %6, align 8
  %12 = load i8, ptr %11, align 1
  %13 = sext i8 %12 to i32
  %14 = icmp ne i32 %13, 0
  br i1 %14, label %15, label %23

15:                                               ; preds = %10
  %16 = load ptr, ptr %4, align 8
  %17 = load i8, ptr %16, align 1
  %18 = sext i8 %17 to i32
  %19 = load ptr, ptr %6, align 8
  %20 = load i8, ptr %19, align 1
  %21 = sext i8 %20 to i32
  %22 = icmp eq i32 %18, %21
  br label %23

23:                                               ; preds = %15, %10, %7
  %24 = phi i1 [ false, %10 ], [ false, %7 ], [ %22, %15 ]
  br i1 %24, label %25, label %32

25:                                               ; preds = %23
  %26 = load ptr, ptr %4, align 8
  %27 = getelementptr inbounds i8, ptr %26, i32 1
  store ptr %27, ptr %4, align 8
  %28 = load ptr, ptr %6, align 8
  %29 = getelementptr inbounds i8, ptr %28, i32 1
  store ptr %29, ptr %6, align 8
  %30 = load i64, ptr %5, align 8
  %31 = add nsw i64 %30, -1
  store i64 %31, ptr %5, align 8
  br label %7

32:                                               ; preds = %23
  %33 = load i64, ptr %5, align 8
  %34 = icmp eq i64 %33, 0
  br i1 %34, label %35, label %40

35:                                               ; preds = %32
  %36 = load ptr, ptr %6, align 8
  %37 = load i8, ptr %36, align 1
  %38 = icmp ne i8 %37, 0
  %39 = xor i1 %38, true
  br label %40

40:                                               ; preds = %35, %32
  %41 = phi i1 [ false, %32 ], [ %39, %35 ]
  %42 = zext i1 %41 to i32
  ret i32 %42
}

define void @pkgimage_raise(i32 noundef %0) #0 {
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
  br label %56

10:                                               ; preds = %1
  %11 = load i32, ptr %2, align 4
  %12 = icmp eq i32 %11, -5
  br i1 %12, label %13, label %15

13:                                               ; preds = %10
  %14 = load ptr, ptr @PyExc_RuntimeError, align 8
  call void @PyErr_SetString(ptr noundef %14, ptr noundef @.str.6)
  br label %56

15:                                               ; preds = %10
  %16 = load i32, ptr %2, align 4
  %17 = icmp slt i32 %16, 0
  br i1 %17, label %18, label %20

18:                                               ; preds = %15
  %19 = load ptr, ptr @PyExc_SystemError, align 8
  call void @PyErr_SetString(ptr noundef %19, ptr noundef @.str.7)
  br label %56

20:                                               ; preds = %15
  %21 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %22 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 12), align 8
  %23 = getelementptr inbounds i8, ptr %21, i64 %22
  %24 = load i32, ptr %2, align 4
  %25 = sub nsw i32 %24, 1
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds %struct.exception, ptr %23, i64 %26
  store ptr %27, ptr %3, align 8
  %28 = call ptr @PyEval_GetBuiltins()
  %29 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %30 = load ptr, ptr %3, align 8
  %31 = getelementptr inbounds %struct.exception, ptr %30, i32 0, i32 0
  %32 = load i32, ptr %31, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds i8, ptr %29, i64 %33
  %35 = call ptr @PyDict_GetItemString(ptr noundef %28, ptr noundef %34)
  store ptr %35, ptr %4, align 8
  %36 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %37 = load ptr, ptr %3, align 8
  %38 = getelementptr inbounds %struct.exception, ptr %37, i32 0, i32 2
  %39 = load i32, ptr %38, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds i8, ptr %36, i64 %40
  store ptr %41, ptr %5, align 8
  %42 = load ptr, ptr %4, align 8
  %43 = icmp ne ptr %42, null
  br i1 %43, label %46, label %44

44:                                               ; preds = %20
  %45 = load ptr, ptr @PyExc_RuntimeError, align 8
  store ptr %45, ptr %4, align 8
  br label %46

46:                                               ; preds = %44, %20
  %47 = load ptr, ptr %3, align 8
  %48 = getelementptr inbounds %struct.exception, ptr %47, i32 0, i32 7
  %49 = load i32, ptr %48, align 4
  %50 = icmp ne i32 %49, 0
  br i1 %50, label %51, label %53

51:                                               ; preds = %46
  %52 = load ptr, ptr %4, align 8
  call void @PyErr_SetNone(ptr noundef %52)
  br label %56

53:                                               ; preds = %46
  %54 = load ptr, ptr %4, align 8
  %55 = load ptr, ptr %5, align 8
  call void @PyErr_SetString(ptr noundef %54, ptr noundef %55)
  br label %56

56:                                               ; preds = %8, %13, %18, %53, %51
  ret void
}

declare void @PyErr_SetNone(ptr noundef)

declare ptr @PyDict_GetItemString(ptr noundef, ptr noundef)

declare ptr @PyEval_GetBuiltins()

define ptr @pkgimage_none() #3 {
  %1 = call ptr @Py_NewRef(ptr noundef @_Py_NoneStruct)
  ret ptr %1
}

declare ptr @Py_NewRef(ptr noundef)

define ptr @pkgimage_truth(i64 noundef %0) #3 {
  %2 = alloca i64, align 8
  store i64 %0, ptr %2, align 8
  %3 = load i64, ptr %2, align 8
  %4 = icmp ne i64 %3, 0
  %5 = zext i1 %4 to i64
  %6 = select i1 %4, ptr @_Py_TrueStruct, ptr @_Py_FalseStruct
  %7 = call ptr @Py_NewRef(ptr noundef %6)
  ret ptr %7
}

define i32 @pkgimage_is_float(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @type_of(ptr noundef %3)
  %5 = icmp eq ptr %4, @PyFloat_Type
  br i1 %5, label %11, label %6

6:                                                ; preds = %1
  %7 = load ptr, ptr %2, align 8
  %8 = call ptr @type_of(ptr noundef %7)
  %9 = load ptr, ptr getelementptr inbounds (%struct.known, ptr @known, i32 0, i32 2), align 8
  %10 = icmp eq ptr %8, %9
  br label %11

11:                                               ; preds = %6, %1
  %12 = phi i1 [ true, %1 ], [ %10, %6 ]
  %13 = zext i1 %12 to i32
  ret i32 %13
}

define i32 @pkgimage_is_int(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @type_of(ptr noundef %3)
  %5 = icmp eq ptr %4, @PyLong_Type
  br i1 %5, label %11, label %6

6:                                                ; preds = %1
  %7 = load ptr, ptr %2, align 8
  %8 = call ptr @type_of(ptr noundef %7)
  %9 = load ptr, ptr getelementptr inbounds (%struct.known, ptr getelementptr inbounds ([17 x %struct.known], ptr @known, i64 0, i64 1), i32 0, i32 2), align 8
  %10 = icmp eq ptr %8, %9
  br label %11

11:                                               ; preds = %6, %1
  %12 = phi i1 [ true, %1 ], [ %10, %6 ]
  %13 = zext i1 %12 to i32
  ret i32 %13
}

define i32 @pkgimage_is_uint(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @type_of(ptr noundef %3)
  %5 = icmp eq ptr %4, @PyLong_Type
  %6 = zext i1 %5 to i32
  ret i32 %6
}

define i32 @pkgimage_is_bool(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = icmp eq ptr %3, @_Py_TrueStruct
  br i1 %4, label %8, label %5

5:                                                ; preds = %1
  %6 = load ptr, ptr %2, align 8
  %7 = icmp eq ptr %6, @_Py_FalseStruct
  br label %8

8:                                                ; preds = %5, %1
  %9 = phi i1 [ true, %1 ], [ %7, %5 ]
  %10 = zext i1 %9 to i32
  ret i32 %10
}

define i64 @pkgimage_is_true(ptr noundef %0) #3 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = icmp eq ptr %3, @_Py_TrueStruct
  %5 = zext i1 %4 to i32
  %6 = sext i32 %5 to i64
  ret i64 %6
}

define i32 @pkgimage_is_array(ptr noundef %0, i32 noundef %1, i32 noundef %2, i64 noundef %3) #3 {
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store i32 %2, ptr %7, align 4
  store i64 %3, ptr %8, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = call ptr @type_of(ptr noundef %9)
  %11 = load ptr, ptr @ndarray, align 8
  %12 = icmp eq ptr %10, %11
  br i1 %12, label %13, label %20

13:                                               ; preds = %4
  %14 = load ptr, ptr %5, align 8
  %15 = load i32, ptr %6, align 4
  %16 = load i32, ptr %7, align 4
  %17 = load i64, ptr %8, align 8
  %18 = call i32 @array_matches(ptr noundef %14, i32 noundef %15, i32 noundef %16, i64 noundef %17)
  %19 = icmp ne i32 %18, 0
  br label %20

20:                                               ; preds = %13, %4
  %21 = phi i1 [ false, %4 ], [ %19, %13 ]
  %22 = zext i1 %21 to i32
  ret i32 %22
}

define i32 @pkgimage_failed() #0 {
  %1 = alloca i32, align 4
  %2 = call ptr @PyErr_Occurred()
  %3 = icmp ne ptr %2, null
  br i1 %3, label %5, label %4

4:                                                ; preds = %0
  store i32 0, ptr %1, align 4
  br label %6

5:                                                ; preds = %0
  call void @PyErr_Clear()
  store i32 1, ptr %1, align 4
  br label %6

6:                                                ; preds = %5, %4
  %7 = load i32, ptr %1, align 4
  ret i32 %7
}

define ptr @pkgimage_dispatch(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5) #2 {
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  %15 = alloca i32, align 4
  %16 = alloca i64, align 8
  %17 = alloca ptr, align 8
  %18 = alloca i32, align 4
  store ptr %0, ptr %8, align 8
  store i64 %1, ptr %9, align 8
  store ptr %2, ptr %10, align 8
  store ptr %3, ptr %11, align 8
  store ptr %4, ptr %12, align 8
  store ptr %5, ptr %13, align 8
  store ptr null, ptr %14, align 8
  store i32 1073741824, ptr %15, align 4
  %19 = load ptr, ptr %11, align 8
  %20 = getelementptr inbounds %struct.overloads, ptr %19, i32 0, i32 2
  %21 = load ptr, ptr %20, align 8
  %22 = getelementptr inbounds %struct.candidate, ptr %21, i32 0, i32 0
  %23 = load ptr, ptr %22, align 8
  store ptr %23, ptr %17, align 8
  %24 = load ptr, ptr %10, align 8
  %25 = icmp ne ptr %24, null
  br i1 %25, label %32, label %26

26:                                               ; preds = %6
  %27 = load i64, ptr %9, align 8
  %28 = load ptr, ptr %17, align 8
  %29 = getelementptr inbounds %struct.method, ptr %28, i32 0, i32 4
  %30 = load i64, ptr %29, align 8
  %31 = icmp ne i64 %27, %30
  br i1 %31, label %32, label %46

32:                                               ; preds = %26, %6
  %33 = load ptr, ptr %8, align 8
  %34 = load i64, ptr %9, align 8
  %35 = load ptr, ptr %10, align 8
  %36 = load ptr, ptr %17, align 8
  %37 = load ptr, ptr %11, align 8
  %38 = getelementptr inbounds %struct.overloads, ptr %37, i32 0, i32 4
  %39 = load i64, ptr %38, align 8
  %40 = load ptr, ptr %12, align 8
  %41 = call i32 @pkgimage_bind_arguments(ptr noundef %33, i64 noundef %34, ptr noundef %35, ptr noundef %36, i64 noundef %39, ptr noundef %40) #6
  %42 = icmp slt i32 %41, 0
  br i1 %42, label %43, label %44

43:                                               ; preds = %32
  store ptr null, ptr %7, align 8
  br label %125

44:                                               ; preds = %32
  %45 = load ptr, ptr %12, align 8
  store ptr %45, ptr %8, align 8
  br label %46

46:                                               ; preds = %44, %26
  store i64 0, ptr %16, align 8
  br label %47

47:                                               ; preds = %58, %46
  %48 = load i64, ptr %16, align 8
  %49 = load ptr, ptr %17, align 8
  %50 = getelementptr inbounds %struct.method, ptr %49, i32 0, i32 4
  %51 = load i64, ptr %50, align 8
  %52 = icmp slt i64 %48, %51
  br i1 %52, label %53, label %61

53:                                               ; preds = %47
  %54 = load ptr, ptr %13, align 8
  %55 = load i64, ptr %16, align 8
  %56 = getelementptr inbounds %struct.fact, ptr %54, i64 %55
  %57 = getelementptr inbounds %struct.fact, ptr %56, i32 0, i32 1
  store i32 0, ptr %57, align 4
  br label %58

58:                                               ; preds = %53
  %59 = load i64, ptr %16, align 8
  %60 = add nsw i64 %59, 1
  store i64 %60, ptr %16, align 8
  br label %47

61:                                               ; preds = %47
  store i64 0, ptr %16, align 8
  br label %62

62:                                               ; preds = %103, %61
  %63 = load i64, ptr %16, align 8
  %64 = load ptr, ptr %11, align 8
  %65 = getelementptr inbounds %struct.overloads, ptr %64, i32 0, i32 3
  %66 = load i64, ptr %65, align 8
  %67 = icmp slt i64 %63, %66
  br i1 %67, label %68, label %71

68:                                               ; preds = %62
  %69 = load i32, ptr %15, align 4
  %70 = icmp ne i32 %69, 0
  br label %71

71:                                               ; preds = %68, %62
  %72 = phi i1 [ false, %62 ], [ %70, %68 ]
  br i1 %72, label %73, label %106

73:                                               ; preds = %71
  %74 = load ptr, ptr %11, align 8
  %75 = getelementptr inbounds %struct.overloads, ptr %74, i32 0, i32 2
  %76 = load ptr, ptr %75, align 8
  %77 = load i64, ptr %16, align 8
  %78 = getelementptr inbounds %struct.candidate, ptr %76, i64 %77
  %79 = load ptr, ptr %8, align 8
  %80 = load ptr, ptr %17, align 8
  %81 = getelementptr inbounds %struct.method, ptr %80, i32 0, i32 4
  %82 = load i64, ptr %81, align 8
  %83 = load ptr, ptr %13, align 8
  %84 = call i32 @candidate_distance(ptr noundef %78, ptr noundef %79, i64 noundef %82, ptr noundef %83)
  store i32 %84, ptr %18, align 4
  %85 = load i32, ptr %18, align 4
  %86 = icmp eq i32 %85, -2
  br i1 %86, label %87, label %88

87:                                               ; preds = %73
  store ptr null, ptr %7, align 8
  br label %125

88:                                               ; preds = %73
  %89 = load i32, ptr %18, align 4
  %90 = icmp sge i32 %89, 0
  br i1 %90, label %91, label %102

91:                                               ; preds = %88
  %92 = load i32, ptr %18, align 4
  %93 = load i32, ptr %15, align 4
  %94 = icmp slt i32 %92, %93
  br i1 %94, label %95, label %102

95:                                               ; preds = %91
  %96 = load i32, ptr %18, align 4
  store i32 %96, ptr %15, align 4
  %97 = load ptr, ptr %11, align 8
  %98 = getelementptr inbounds %struct.overloads, ptr %97, i32 0, i32 2
  %99 = load ptr, ptr %98, align 8
  %100 = load i64, ptr %16, align 8
  %101 = getelementptr inbounds %struct.candidate, ptr %99, i64 %100
  store ptr %101, ptr %14, align 8
  br label %102

102:                                              ; preds = %95, %91, %88
  br label %103

103:                                              ; preds = %102
  %104 = load i64, ptr %16, align 8
  %105 = add nsw i64 %104, 1
  store i64 %105, ptr %16, align 8
  br label %62

106:                                              ; preds = %71
  %107 = load ptr, ptr %14, align 8
  %108 = icmp ne ptr %107, null
  br i1 %108, label %113, label %109

109:                                              ; preds = %106
  %110 = load ptr, ptr %11, align 8
  %111 = load ptr, ptr %8, align 8
  %112 = call ptr @no_candidate(ptr noundef %110, ptr noundef %111) #6
  store ptr %112, ptr %7, align 8
  br label %125

113:                                              ; preds = %106
  %114 = load ptr, ptr %14, align 8
  %115 = getelementptr inbounds %struct.candidate, ptr %114, i32 0, i32 1
  %116 = load ptr, ptr %115, align 8
  %117 = load ptr, ptr %14, align 8
  %118 = getelementptr inbounds %struct.candidate, ptr %117, i32 0, i32 0
  %119 = load ptr, ptr %118, align 8
  %120 = load ptr, ptr %8, align 8
  %121 = load ptr, ptr %17, align 8
  %122 = getelementptr inbounds %struct.method, ptr %121, i32 0, i32 4
  %123 = load i64, ptr %122, align 8
  %124 = call ptr %116(ptr noundef %119, ptr noundef %120, i64 noundef %123, ptr noundef null)
  store ptr %124, ptr %7, align 8
  br label %125

125:                                              ; preds = %113, %109, %87, %43
  %126 = load ptr, ptr %7, align 8
  ret ptr %126
}

define internal i32 @candidate_distance(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %3) #2 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca i32, align 4
  %12 = alloca i64, align 8
  %13 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i64 %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  %14 = load ptr, ptr %6, align 8
  %15 = getelementptr inbounds %struct.candidate, ptr %14, i32 0, i32 2
  %16 = load ptr, ptr %15, align 8
  store ptr %16, ptr %10, align 8
  store i32 0, ptr %11, align 4
  %17 = load ptr, ptr %6, align 8
  %18 = getelementptr inbounds %struct.candidate, ptr %17, i32 0, i32 0
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds %struct.method, ptr %19, i32 0, i32 4
  %21 = load i64, ptr %20, align 8
  %22 = load i64, ptr %8, align 8
  %23 = icmp ne i64 %21, %22
  br i1 %23, label %24, label %25

24:                                               ; preds = %4
  store i32 -1, ptr %5, align 4
  br label %55

25:                                               ; preds = %4
  store i64 0, ptr %12, align 8
  br label %26

26:                                               ; preds = %48, %25
  %27 = load i64, ptr %12, align 8
  %28 = load i64, ptr %8, align 8
  %29 = icmp slt i64 %27, %28
  br i1 %29, label %30, label %53

30:                                               ; preds = %26
  %31 = load ptr, ptr %7, align 8
  %32 = load i64, ptr %12, align 8
  %33 = getelementptr inbounds ptr, ptr %31, i64 %32
  %34 = load ptr, ptr %33, align 8
  %35 = load ptr, ptr %10, align 8
  %36 = load ptr, ptr %9, align 8
  %37 = load i64, ptr %12, align 8
  %38 = getelementptr inbounds %struct.fact, ptr %36, i64 %37
  %39 = call i32 @distance(ptr noundef %34, ptr noundef %35, ptr noundef %38)
  store i32 %39, ptr %13, align 4
  %40 = load i32, ptr %13, align 4
  %41 = icmp slt i32 %40, 0
  br i1 %41, label %42, label %44

42:                                               ; preds = %30
  %43 = load i32, ptr %13, align 4
  store i32 %43, ptr %5, align 4
  br label %55

44:                                               ; preds = %30
  %45 = load i32, ptr %13, align 4
  %46 = load i32, ptr %11, align 4
  %47 = add nsw i32 %46, %45
  store i32 %47, ptr %11, align 4
  br label %48

48:                                               ; preds = %44
  %49 = load i64, ptr %12, align 8
  %50 = add nsw i64 %49, 1
  store i64 %50, ptr %12, align 8
  %51 = load ptr, ptr %10, align 8
  %52 = call ptr @next_table(ptr noundef %51)
  store ptr %52, ptr %10, align 8
  br label %26

53:                                               ; preds = %26
  %54 = load i32, ptr %11, align 4
  store i32 %54, ptr %5, align 4
  br label %55

55:                                               ; preds = %53, %42, %24
  %56 = load i32, ptr %5, align 4
  ret i32 %56
}

define internal ptr @no_candidate(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca %struct.message, align 4
  %7 = alloca i64, align 8
  %8 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 0, ptr %7, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = call i32 @nearest_miss(ptr noundef %9, ptr noundef %10, ptr noundef %7)
  store i32 %11, ptr %8, align 4
  %12 = load i32, ptr %8, align 4
  %13 = icmp slt i32 %12, 0
  br i1 %13, label %14, label %15

14:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %43

15:                                               ; preds = %2
  %16 = getelementptr inbounds %struct.message, ptr %6, i32 0, i32 0
  store i32 0, ptr %16, align 4
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.overloads, ptr %17, i32 0, i32 0
  %19 = load ptr, ptr %18, align 8
  call void @add(ptr noundef %6, ptr noundef %19)
  call void @add(ptr noundef %6, ptr noundef @.str.93)
  %20 = load i32, ptr %8, align 4
  %21 = icmp sgt i32 %20, 1
  br i1 %21, label %22, label %36

22:                                               ; preds = %15
  call void @add(ptr noundef %6, ptr noundef @.str.94)
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.overloads, ptr %23, i32 0, i32 2
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds %struct.candidate, ptr %25, i32 0, i32 0
  %27 = load ptr, ptr %26, align 8
  %28 = getelementptr inbounds %struct.method, ptr %27, i32 0, i32 1
  %29 = load ptr, ptr %28, align 8
  %30 = load i64, ptr %7, align 8
  %31 = call ptr @text_at(ptr noundef %29, i64 noundef %30)
  call void @add(ptr noundef %6, ptr noundef %31)
  call void @add(ptr noundef %6, ptr noundef @.str.95)
  %32 = load i32, ptr %8, align 4
  %33 = sext i32 %32 to i64
  %34 = getelementptr inbounds [12 x ptr], ptr @problems, i64 0, i64 %33
  %35 = load ptr, ptr %34, align 8
  call void @add(ptr noundef %6, ptr noundef %35)
  call void @add(ptr noundef %6, ptr noundef @.str.96)
  br label %36

36:                                               ; preds = %22, %15
  call void @add(ptr noundef %6, ptr noundef @.str.97)
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds %struct.overloads, ptr %37, i32 0, i32 1
  %39 = load ptr, ptr %38, align 8
  call void @add(ptr noundef %6, ptr noundef %39)
  %40 = load ptr, ptr @PyExc_TypeError, align 8
  %41 = getelementptr inbounds %struct.message, ptr %6, i32 0, i32 1
  %42 = getelementptr inbounds [480 x i8], ptr %41, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %40, ptr noundef %42)
  store ptr null, ptr %3, align 8
  br label %43

43:                                               ; preds = %36, %14
  %44 = load ptr, ptr %3, align 8
  ret ptr %44
}

define ptr @PyInit__pkgimage() #2 {
  %1 = call ptr @PyModuleDef_Init(ptr noundef @module)
  ret ptr %1
}

declare ptr @PyModuleDef_Init(ptr noundef)

define internal void @add_number(ptr noundef %0, i64 noundef %1) #2 {
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

define internal i32 @number_of(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = call ptr @type_of(ptr noundef %7)
  store ptr %8, ptr %6, align 8
  %9 = load ptr, ptr %6, align 8
  %10 = icmp eq ptr %9, @PyFloat_Type
  br i1 %10, label %11, label %14

11:                                               ; preds = %2
  %12 = load ptr, ptr %5, align 8
  %13 = call i32 @classified(ptr noundef %12, i32 noundef 3, i32 noundef 64, i32 noundef 0)
  store i32 %13, ptr %3, align 4
  br label %46

14:                                               ; preds = %2
  %15 = load ptr, ptr %6, align 8
  %16 = icmp eq ptr %15, @PyLong_Type
  br i1 %16, label %17, label %20

17:                                               ; preds = %14
  %18 = load ptr, ptr %5, align 8
  %19 = call i32 @classified(ptr noundef %18, i32 noundef 2, i32 noundef 64, i32 noundef 0)
  store i32 %19, ptr %3, align 4
  br label %46

20:                                               ; preds = %14
  %21 = load ptr, ptr %4, align 8
  %22 = icmp eq ptr %21, @_Py_TrueStruct
  br i1 %22, label %26, label %23

23:                                               ; preds = %20
  %24 = load ptr, ptr %4, align 8
  %25 = icmp eq ptr %24, @_Py_FalseStruct
  br i1 %25, label %26, label %29

26:                                               ; preds = %23, %20
  %27 = load ptr, ptr %5, align 8
  %28 = call i32 @classified(ptr noundef %27, i32 noundef 1, i32 noundef 8, i32 noundef 0)
  store i32 %28, ptr %3, align 4
  br label %46

29:                                               ; preds = %23
  %30 = load ptr, ptr %6, align 8
  %31 = icmp eq ptr %30, @PyComplex_Type
  br i1 %31, label %32, label %35

32:                                               ; preds = %29
  %33 = load ptr, ptr %5, align 8
  %34 = call i32 @classified(ptr noundef %33, i32 noundef 4, i32 noundef 128, i32 noundef 0)
  store i32 %34, ptr %3, align 4
  br label %46

35:                                               ; preds = %29
  %36 = load ptr, ptr %6, align 8
  %37 = load ptr, ptr @ndarray, align 8
  %38 = icmp eq ptr %36, %37
  br i1 %38, label %39, label %42

39:                                               ; preds = %35
  %40 = load ptr, ptr %5, align 8
  %41 = call i32 @classified(ptr noundef %40, i32 noundef 0, i32 noundef 0, i32 noundef 0)
  store i32 %41, ptr %3, align 4
  br label %46

42:                                               ; preds = %35
  %43 = load ptr, ptr %4, align 8
  %44 = load ptr, ptr %5, align 8
  %45 = call i32 @number_slow(ptr noundef %43, ptr noundef %44) #6
  store i32 %45, ptr %3, align 4
  br label %46

46:                                               ; preds = %42, %39, %32, %26, %17, %11
  %47 = load i32, ptr %3, align 4
  ret i32 %47
}

define internal i32 @accepts(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %9 = load i32, ptr %7, align 4
  %10 = icmp ne i32 %9, 98
  br i1 %10, label %11, label %34

11:                                               ; preds = %3
  %12 = load ptr, ptr %6, align 8
  %13 = getelementptr inbounds %struct.number, ptr %12, i32 0, i32 0
  %14 = load i32, ptr %13, align 4
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %16, label %31

16:                                               ; preds = %11
  %17 = load ptr, ptr %6, align 8
  %18 = getelementptr inbounds %struct.number, ptr %17, i32 0, i32 0
  %19 = load i32, ptr %18, align 4
  %20 = load i32, ptr %7, align 4
  %21 = icmp eq i32 %20, 99
  br i1 %21, label %22, label %23

22:                                               ; preds = %16
  br label %28

23:                                               ; preds = %16
  %24 = load i32, ptr %7, align 4
  %25 = icmp eq i32 %24, 102
  %26 = zext i1 %25 to i64
  %27 = select i1 %25, i32 3, i32 2
  br label %28

28:                                               ; preds = %23, %22
  %29 = phi i32 [ 4, %22 ], [ %27, %23 ]
  %30 = icmp sle i32 %19, %29
  br label %31

31:                                               ; preds = %28, %11
  %32 = phi i1 [ false, %11 ], [ %30, %28 ]
  %33 = zext i1 %32 to i32
  store i32 %33, ptr %4, align 4
  br label %67

34:                                               ; preds = %3
  %35 = load ptr, ptr %6, align 8
  %36 = getelementptr inbounds %struct.number, ptr %35, i32 0, i32 0
  %37 = load i32, ptr %36, align 4
  %38 = icmp eq i32 %37, 1
  br i1 %38, label %39, label %40

39:                                               ; preds = %34
  store i32 1, ptr %4, align 4
  br label %67

40:                                               ; preds = %34
  %41 = load ptr, ptr %6, align 8
  %42 = getelementptr inbounds %struct.number, ptr %41, i32 0, i32 0
  %43 = load i32, ptr %42, align 4
  %44 = icmp eq i32 %43, 0
  br i1 %44, label %50, label %45

45:                                               ; preds = %40
  %46 = load ptr, ptr %6, align 8
  %47 = getelementptr inbounds %struct.number, ptr %46, i32 0, i32 0
  %48 = load i32, ptr %47, align 4
  %49 = icmp eq i32 %48, 4
  br i1 %49, label %50, label %51

50:                                               ; preds = %45, %40
  store i32 0, ptr %4, align 4
  br label %67

51:                                               ; preds = %45
  %52 = load ptr, ptr %5, align 8
  %53 = call i32 @PyObject_RichCompareBool(ptr noundef %52, ptr noundef @_Py_TrueStruct, i32 noundef 2)
  store i32 %53, ptr %8, align 4
  %54 = load i32, ptr %8, align 4
  %55 = icmp eq i32 %54, 0
  br i1 %55, label %56, label %59

56:                                               ; preds = %51
  %57 = load ptr, ptr %5, align 8
  %58 = call i32 @PyObject_RichCompareBool(ptr noundef %57, ptr noundef @_Py_FalseStruct, i32 noundef 2)
  store i32 %58, ptr %8, align 4
  br label %59

59:                                               ; preds = %56, %51
  %60 = load i32, ptr %8, align 4
  %61 = icmp slt i32 %60, 0
  br i1 %61, label %62, label %63

62:                                               ; preds = %59
  br label %65

63:                                               ; preds = %59
  %64 = load i32, ptr %8, align 4
  br label %65

65:                                               ; preds = %63, %62
  %66 = phi i32 [ -2, %62 ], [ %64, %63 ]
  store i32 %66, ptr %4, align 4
  br label %67

67:                                               ; preds = %65, %50, %39, %31
  %68 = load i32, ptr %4, align 4
  ret i32 %68
}

define internal i32 @classified(ptr noundef %0, i32 noundef %1, i32 noundef %2, i32 noundef %3) #2 {
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store i32 %2, ptr %7, align 4
  store i32 %3, ptr %8, align 4
  %9 = load i32, ptr %6, align 4
  %10 = load ptr, ptr %5, align 8
  %11 = getelementptr inbounds %struct.number, ptr %10, i32 0, i32 0
  store i32 %9, ptr %11, align 4
  %12 = load i32, ptr %7, align 4
  %13 = load ptr, ptr %5, align 8
  %14 = getelementptr inbounds %struct.number, ptr %13, i32 0, i32 1
  store i32 %12, ptr %14, align 4
  %15 = load i32, ptr %8, align 4
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds %struct.number, ptr %16, i32 0, i32 2
  store i32 %15, ptr %17, align 4
  ret i32 0
}

define internal i32 @number_slow(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = call ptr @type_of(ptr noundef %8)
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr @ndarray, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %16, label %12

12:                                               ; preds = %2
  %13 = call i32 @find_ndarray() #6
  %14 = icmp slt i32 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %12
  store i32 -2, ptr %3, align 4
  br label %75

16:                                               ; preds = %12, %2
  %17 = load ptr, ptr @ndarray, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %50

19:                                               ; preds = %16
  store i32 0, ptr %7, align 4
  br label %20

20:                                               ; preds = %38, %19
  %21 = load i32, ptr %7, align 4
  %22 = icmp slt i32 %21, 17
  br i1 %22, label %23, label %41

23:                                               ; preds = %20
  %24 = load ptr, ptr %6, align 8
  %25 = load i32, ptr %7, align 4
  %26 = sext i32 %25 to i64
  %27 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %26
  %28 = getelementptr inbounds %struct.known, ptr %27, i32 0, i32 2
  %29 = load ptr, ptr %28, align 8
  %30 = icmp eq ptr %24, %29
  br i1 %30, label %31, label %37

31:                                               ; preds = %23
  %32 = load ptr, ptr %5, align 8
  %33 = load i32, ptr %7, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %34
  %36 = getelementptr inbounds %struct.known, ptr %35, i32 0, i32 1
  call void @llvm.memcpy.p0.p0.i64(ptr align 4 %32, ptr align 8 %36, i64 12, i1 false)
  store i32 0, ptr %3, align 4
  br label %75

37:                                               ; preds = %23
  br label %38

38:                                               ; preds = %37
  %39 = load i32, ptr %7, align 4
  %40 = add nsw i32 %39, 1
  store i32 %40, ptr %7, align 4
  br label %20

41:                                               ; preds = %20
  %42 = load ptr, ptr %6, align 8
  %43 = load ptr, ptr @ndarray, align 8
  %44 = call i32 @PyType_IsSubtype(ptr noundef %42, ptr noundef %43)
  %45 = icmp ne i32 %44, 0
  br i1 %45, label %46, label %49

46:                                               ; preds = %41
  %47 = load ptr, ptr %5, align 8
  %48 = call i32 @classified(ptr noundef %47, i32 noundef 0, i32 noundef 0, i32 noundef 0)
  store i32 %48, ptr %3, align 4
  br label %75

49:                                               ; preds = %41
  br label %50

50:                                               ; preds = %49, %16
  %51 = load ptr, ptr %6, align 8
  %52 = call i32 @PyType_IsSubtype(ptr noundef %51, ptr noundef @PyComplex_Type)
  %53 = icmp ne i32 %52, 0
  br i1 %53, label %54, label %57

54:                                               ; preds = %50
  %55 = load ptr, ptr %5, align 8
  %56 = call i32 @classified(ptr noundef %55, i32 noundef 4, i32 noundef 128, i32 noundef 0)
  store i32 %56, ptr %3, align 4
  br label %75

57:                                               ; preds = %50
  %58 = load ptr, ptr %6, align 8
  %59 = call i32 @PyType_IsSubtype(ptr noundef %58, ptr noundef @PyFloat_Type)
  %60 = icmp ne i32 %59, 0
  br i1 %60, label %61, label %64

61:                                               ; preds = %57
  %62 = load ptr, ptr %5, align 8
  %63 = call i32 @classified(ptr noundef %62, i32 noundef 3, i32 noundef 64, i32 noundef 0)
  store i32 %63, ptr %3, align 4
  br label %75

64:                                               ; preds = %57
  %65 = load ptr, ptr %6, align 8
  %66 = call i32 @PyType_IsSubtype(ptr noundef %65, ptr noundef @PyLong_Type)
  %67 = icmp ne i32 %66, 0
  br i1 %67, label %68, label %71

68:                                               ; preds = %64
  %69 = load ptr, ptr %5, align 8
  %70 = call i32 @classified(ptr noundef %69, i32 noundef 2, i32 noundef 64, i32 noundef 0)
  store i32 %70, ptr %3, align 4
  br label %75

71:                                               ; preds = %64
  %72 = load ptr, ptr %4, align 8
  %73 = load ptr, ptr %5, align 8
  %74 = call i32 @number_by_attributes(ptr noundef %72, ptr noundef %73)
  store i32 %74, ptr %3, align 4
  br label %75

75:                                               ; preds = %71, %68, %61, %54, %46, %31, %15
  %76 = load i32, ptr %3, align 4
  ret i32 %76
}

declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg) #4

define internal i32 @number_by_attributes(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = call i32 @has_axes(ptr noundef %10)
  store i32 %11, ptr %8, align 4
  %12 = load i32, ptr %8, align 4
  %13 = icmp ne i32 %12, 0
  br i1 %13, label %14, label %24

14:                                               ; preds = %2
  %15 = load i32, ptr %8, align 4
  %16 = icmp slt i32 %15, 0
  br i1 %16, label %17, label %19

17:                                               ; preds = %14
  %18 = load i32, ptr %8, align 4
  br label %22

19:                                               ; preds = %14
  %20 = load ptr, ptr %5, align 8
  %21 = call i32 @classified(ptr noundef %20, i32 noundef 0, i32 noundef 0, i32 noundef 0)
  br label %22

22:                                               ; preds = %19, %17
  %23 = phi i32 [ %18, %17 ], [ %21, %19 ]
  store i32 %23, ptr %3, align 4
  br label %126

24:                                               ; preds = %2
  %25 = load ptr, ptr %4, align 8
  %26 = call i32 @dtype_kind(ptr noundef %25)
  store i32 %26, ptr %9, align 4
  %27 = load i32, ptr %9, align 4
  %28 = icmp slt i32 %27, 0
  br i1 %28, label %29, label %31

29:                                               ; preds = %24
  %30 = load i32, ptr %9, align 4
  store i32 %30, ptr %3, align 4
  br label %126

31:                                               ; preds = %24
  %32 = load i32, ptr %9, align 4
  %33 = icmp ne i32 %32, 0
  br i1 %33, label %34, label %81

34:                                               ; preds = %31
  %35 = load i32, ptr %9, align 4
  %36 = icmp eq i32 %35, 98
  br i1 %36, label %37, label %38

37:                                               ; preds = %34
  br label %58

38:                                               ; preds = %34
  %39 = load i32, ptr %9, align 4
  %40 = icmp eq i32 %39, 105
  br i1 %40, label %44, label %41

41:                                               ; preds = %38
  %42 = load i32, ptr %9, align 4
  %43 = icmp eq i32 %42, 117
  br i1 %43, label %44, label %45

44:                                               ; preds = %41, %38
  br label %56

45:                                               ; preds = %41
  %46 = load i32, ptr %9, align 4
  %47 = icmp eq i32 %46, 102
  br i1 %47, label %48, label %49

48:                                               ; preds = %45
  br label %54

49:                                               ; preds = %45
  %50 = load i32, ptr %9, align 4
  %51 = icmp eq i32 %50, 99
  %52 = zext i1 %51 to i64
  %53 = select i1 %51, i32 4, i32 0
  br label %54

54:                                               ; preds = %49, %48
  %55 = phi i32 [ 3, %48 ], [ %53, %49 ]
  br label %56

56:                                               ; preds = %54, %44
  %57 = phi i32 [ 2, %44 ], [ %55, %54 ]
  br label %58

58:                                               ; preds = %56, %37
  %59 = phi i32 [ 1, %37 ], [ %57, %56 ]
  store i32 %59, ptr %6, align 4
  %60 = load i32, ptr %6, align 4
  %61 = icmp eq i32 %60, 4
  %62 = zext i1 %61 to i64
  %63 = select i1 %61, i32 128, i32 64
  store i32 %63, ptr %7, align 4
  %64 = load ptr, ptr %4, align 8
  %65 = load i32, ptr %7, align 4
  %66 = call i32 @bits_of(ptr noundef %64, i32 noundef %65)
  store i32 %66, ptr %8, align 4
  %67 = load i32, ptr %8, align 4
  %68 = icmp slt i32 %67, 0
  br i1 %68, label %69, label %71

69:                                               ; preds = %58
  %70 = load i32, ptr %8, align 4
  br label %79

71:                                               ; preds = %58
  %72 = load ptr, ptr %5, align 8
  %73 = load i32, ptr %6, align 4
  %74 = load i32, ptr %8, align 4
  %75 = load i32, ptr %9, align 4
  %76 = icmp eq i32 %75, 117
  %77 = zext i1 %76 to i32
  %78 = call i32 @classified(ptr noundef %72, i32 noundef %73, i32 noundef %74, i32 noundef %77)
  br label %79

79:                                               ; preds = %71, %69
  %80 = phi i32 [ %70, %69 ], [ %78, %71 ]
  store i32 %80, ptr %3, align 4
  br label %126

81:                                               ; preds = %31
  %82 = load ptr, ptr %4, align 8
  %83 = call i32 @has_method(ptr noundef %82, ptr noundef @.str.12)
  store i32 %83, ptr %8, align 4
  %84 = icmp ne i32 %83, 0
  br i1 %84, label %85, label %95

85:                                               ; preds = %81
  %86 = load i32, ptr %8, align 4
  %87 = icmp slt i32 %86, 0
  br i1 %87, label %88, label %90

88:                                               ; preds = %85
  %89 = load i32, ptr %8, align 4
  br label %93

90:                                               ; preds = %85
  %91 = load ptr, ptr %5, align 8
  %92 = call i32 @classified(ptr noundef %91, i32 noundef 2, i32 noundef 64, i32 noundef 0)
  br label %93

93:                                               ; preds = %90, %88
  %94 = phi i32 [ %89, %88 ], [ %92, %90 ]
  store i32 %94, ptr %3, align 4
  br label %126

95:                                               ; preds = %81
  %96 = load ptr, ptr %4, align 8
  %97 = call i32 @has_method(ptr noundef %96, ptr noundef @.str.13)
  store i32 %97, ptr %8, align 4
  %98 = icmp ne i32 %97, 0
  br i1 %98, label %99, label %109

99:                                               ; preds = %95
  %100 = load i32, ptr %8, align 4
  %101 = icmp slt i32 %100, 0
  br i1 %101, label %102, label %104

102:                                              ; preds = %99
  %103 = load i32, ptr %8, align 4
  br label %107

104:                                              ; preds = %99
  %105 = load ptr, ptr %5, align 8
  %106 = call i32 @classified(ptr noundef %105, i32 noundef 3, i32 noundef 64, i32 noundef 0)
  br label %107

107:                                              ; preds = %104, %102
  %108 = phi i32 [ %103, %102 ], [ %106, %104 ]
  store i32 %108, ptr %3, align 4
  br label %126

109:                                              ; preds = %95
  %110 = load ptr, ptr %4, align 8
  %111 = call i32 @has_method(ptr noundef %110, ptr noundef @.str.14)
  store i32 %111, ptr %8, align 4
  %112 = icmp ne i32 %111, 0
  br i1 %112, label %113, label %123

113:                                              ; preds = %109
  %114 = load i32, ptr %8, align 4
  %115 = icmp slt i32 %114, 0
  br i1 %115, label %116, label %118

116:                                              ; preds = %113
  %117 = load i32, ptr %8, align 4
  br label %121

118:                                              ; preds = %113
  %119 = load ptr, ptr %5, align 8
  %120 = call i32 @classified(ptr noundef %119, i32 noundef 4, i32 noundef 128, i32 noundef 0)
  br label %121

121:                                              ; preds = %118, %116
  %122 = phi i32 [ %117, %116 ], [ %120, %118 ]
  store i32 %122, ptr %3, align 4
  br label %126

123:                                              ; preds = %109
  %124 = load ptr, ptr %5, align 8
  %125 = call i32 @classified(ptr noundef %124, i32 noundef 0, i32 noundef 0, i32 noundef 0)
  store i32 %125, ptr %3, align 4
  br label %126

126:                                              ; preds = %123, %121, %107, %93, %79, %29, %22
  %127 = load i32, ptr %3, align 4
  ret i32 %127
}

define internal i32 @has_axes(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = call ptr @PyObject_GetAttrString(ptr noundef %6, ptr noundef @.str.15)
  store ptr %7, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %10, label %13

10:                                               ; preds = %1
  %11 = load ptr, ptr %4, align 8
  %12 = call i64 @PyObject_Size(ptr noundef %11)
  br label %14

13:                                               ; preds = %1
  br label %14

14:                                               ; preds = %13, %10
  %15 = phi i64 [ %12, %10 ], [ -1, %13 ]
  store i64 %15, ptr %5, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %18, label %20

18:                                               ; preds = %14
  %19 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %19)
  br label %20

20:                                               ; preds = %18, %14
  %21 = load i64, ptr %5, align 8
  %22 = icmp slt i64 %21, 0
  br i1 %22, label %23, label %28

23:                                               ; preds = %20
  %24 = call i32 @forgiven() #6
  %25 = icmp ne i32 %24, 0
  %26 = zext i1 %25 to i64
  %27 = select i1 %25, i32 0, i32 -2
  store i32 %27, ptr %2, align 4
  br label %32

28:                                               ; preds = %20
  %29 = load i64, ptr %5, align 8
  %30 = icmp sgt i64 %29, 0
  %31 = zext i1 %30 to i32
  store i32 %31, ptr %2, align 4
  br label %32

32:                                               ; preds = %28, %23
  %33 = load i32, ptr %2, align 4
  ret i32 %33
}

define internal i32 @dtype_kind(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %2, align 8
  %8 = load ptr, ptr %2, align 8
  %9 = call ptr @PyObject_GetAttrString(ptr noundef %8, ptr noundef @.str.16)
  store ptr %9, ptr %3, align 8
  %10 = load ptr, ptr %3, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %15

12:                                               ; preds = %1
  %13 = load ptr, ptr %3, align 8
  %14 = call ptr @PyObject_GetAttrString(ptr noundef %13, ptr noundef @.str.17)
  br label %16

15:                                               ; preds = %1
  br label %16

16:                                               ; preds = %15, %12
  %17 = phi ptr [ %14, %12 ], [ null, %15 ]
  store ptr %17, ptr %4, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %23

20:                                               ; preds = %16
  %21 = load ptr, ptr %4, align 8
  %22 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %21, ptr noundef %5)
  br label %24

23:                                               ; preds = %16
  br label %24

24:                                               ; preds = %23, %20
  %25 = phi ptr [ %22, %20 ], [ null, %23 ]
  store ptr %25, ptr %6, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = icmp ne ptr %26, null
  br i1 %27, label %28, label %32

28:                                               ; preds = %24
  %29 = load ptr, ptr %6, align 8
  %30 = load i8, ptr %29, align 1
  %31 = sext i8 %30 to i32
  br label %33

32:                                               ; preds = %24
  br label %33

33:                                               ; preds = %32, %28
  %34 = phi i32 [ %31, %28 ], [ 0, %32 ]
  store i32 %34, ptr %7, align 4
  %35 = load ptr, ptr %4, align 8
  %36 = icmp ne ptr %35, null
  br i1 %36, label %37, label %39

37:                                               ; preds = %33
  %38 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %38)
  br label %39

39:                                               ; preds = %37, %33
  %40 = load ptr, ptr %3, align 8
  %41 = icmp ne ptr %40, null
  br i1 %41, label %42, label %44

42:                                               ; preds = %39
  %43 = load ptr, ptr %3, align 8
  call void @Py_DecRef(ptr noundef %43)
  br label %44

44:                                               ; preds = %42, %39
  %45 = load ptr, ptr %6, align 8
  %46 = icmp ne ptr %45, null
  br i1 %46, label %50, label %47

47:                                               ; preds = %44
  %48 = call i32 @forgiven() #6
  %49 = icmp ne i32 %48, 0
  br i1 %49, label %50, label %52

50:                                               ; preds = %47, %44
  %51 = load i32, ptr %7, align 4
  br label %53

52:                                               ; preds = %47
  br label %53

53:                                               ; preds = %52, %50
  %54 = phi i32 [ %51, %50 ], [ -2, %52 ]
  ret i32 %54
}

define internal i32 @bits_of(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %8 = load ptr, ptr %4, align 8
  %9 = call ptr @PyObject_GetAttrString(ptr noundef %8, ptr noundef @.str.18)
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %15

12:                                               ; preds = %2
  %13 = load ptr, ptr %6, align 8
  %14 = call i64 @PyLong_AsLongLong(ptr noundef %13)
  br label %16

15:                                               ; preds = %2
  br label %16

16:                                               ; preds = %15, %12
  %17 = phi i64 [ %14, %12 ], [ -1, %15 ]
  store i64 %17, ptr %7, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %22

20:                                               ; preds = %16
  %21 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %21)
  br label %22

22:                                               ; preds = %20, %16
  %23 = load i64, ptr %7, align 8
  %24 = icmp eq i64 %23, -1
  br i1 %24, label %25, label %29

25:                                               ; preds = %22
  %26 = call i32 @forgiven() #6
  %27 = icmp ne i32 %26, 0
  br i1 %27, label %29, label %28

28:                                               ; preds = %25
  store i32 -2, ptr %3, align 4
  br label %43

29:                                               ; preds = %25, %22
  %30 = load i64, ptr %7, align 8
  %31 = icmp sgt i64 %30, 0
  br i1 %31, label %32, label %39

32:                                               ; preds = %29
  %33 = load i64, ptr %7, align 8
  %34 = icmp sle i64 %33, 32
  br i1 %34, label %35, label %39

35:                                               ; preds = %32
  %36 = load i64, ptr %7, align 8
  %37 = trunc i64 %36 to i32
  %38 = mul nsw i32 %37, 8
  br label %41

39:                                               ; preds = %32, %29
  %40 = load i32, ptr %5, align 4
  br label %41

41:                                               ; preds = %39, %35
  %42 = phi i32 [ %38, %35 ], [ %40, %39 ]
  store i32 %42, ptr %3, align 4
  br label %43

43:                                               ; preds = %41, %28
  %44 = load i32, ptr %3, align 4
  ret i32 %44
}

define internal i32 @has_method(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = call ptr @type_of(ptr noundef %7)
  %9 = load ptr, ptr %5, align 8
  %10 = call ptr @PyObject_GetAttrString(ptr noundef %8, ptr noundef %9)
  store ptr %10, ptr %6, align 8
  %11 = load ptr, ptr %6, align 8
  %12 = icmp ne ptr %11, null
  br i1 %12, label %18, label %13

13:                                               ; preds = %2
  %14 = call i32 @forgiven() #6
  %15 = icmp ne i32 %14, 0
  %16 = zext i1 %15 to i64
  %17 = select i1 %15, i32 0, i32 -2
  store i32 %17, ptr %3, align 4
  br label %20

18:                                               ; preds = %2
  %19 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %19)
  store i32 1, ptr %3, align 4
  br label %20

20:                                               ; preds = %18, %13
  %21 = load i32, ptr %3, align 4
  ret i32 %21
}

declare ptr @PyObject_GetAttrString(ptr noundef, ptr noundef)

declare i64 @PyObject_Size(ptr noundef)

declare ptr @PyNumber_Index(ptr noundef)

declare i32 @PyObject_GetBuffer(ptr noundef, ptr noundef, i32 noundef)

define internal ptr @strides_of(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.buffer, ptr %8, i32 0, i32 3
  %10 = load i64, ptr %9, align 8
  store i64 %10, ptr %6, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.buffer, ptr %11, i32 0, i32 5
  %13 = load i32, ptr %12, align 4
  %14 = icmp slt i32 %13, 1
  br i1 %14, label %25, label %15

15:                                               ; preds = %2
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.buffer, ptr %16, i32 0, i32 5
  %18 = load i32, ptr %17, align 4
  %19 = icmp sgt i32 %18, 7
  br i1 %19, label %25, label %20

20:                                               ; preds = %15
  %21 = load ptr, ptr %4, align 8
  %22 = getelementptr inbounds %struct.buffer, ptr %21, i32 0, i32 7
  %23 = load ptr, ptr %22, align 8
  %24 = icmp ne ptr %23, null
  br i1 %24, label %26, label %25

25:                                               ; preds = %20, %15, %2
  store ptr null, ptr %3, align 8
  br label %63

26:                                               ; preds = %20
  %27 = load ptr, ptr %4, align 8
  %28 = getelementptr inbounds %struct.buffer, ptr %27, i32 0, i32 8
  %29 = load ptr, ptr %28, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %31, label %35

31:                                               ; preds = %26
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.buffer, ptr %32, i32 0, i32 8
  %34 = load ptr, ptr %33, align 8
  store ptr %34, ptr %3, align 8
  br label %63

35:                                               ; preds = %26
  %36 = load ptr, ptr %4, align 8
  %37 = getelementptr inbounds %struct.buffer, ptr %36, i32 0, i32 5
  %38 = load i32, ptr %37, align 4
  %39 = sub nsw i32 %38, 1
  store i32 %39, ptr %7, align 4
  br label %40

40:                                               ; preds = %58, %35
  %41 = load i32, ptr %7, align 4
  %42 = icmp sge i32 %41, 0
  br i1 %42, label %43, label %61

43:                                               ; preds = %40
  %44 = load i64, ptr %6, align 8
  %45 = load ptr, ptr %5, align 8
  %46 = load i32, ptr %7, align 4
  %47 = sext i32 %46 to i64
  %48 = getelementptr inbounds i64, ptr %45, i64 %47
  store i64 %44, ptr %48, align 8
  %49 = load ptr, ptr %4, align 8
  %50 = getelementptr inbounds %struct.buffer, ptr %49, i32 0, i32 7
  %51 = load ptr, ptr %50, align 8
  %52 = load i32, ptr %7, align 4
  %53 = sext i32 %52 to i64
  %54 = getelementptr inbounds i64, ptr %51, i64 %53
  %55 = load i64, ptr %54, align 8
  %56 = load i64, ptr %6, align 8
  %57 = mul nsw i64 %56, %55
  store i64 %57, ptr %6, align 8
  br label %58

58:                                               ; preds = %43
  %59 = load i32, ptr %7, align 4
  %60 = add nsw i32 %59, -1
  store i32 %60, ptr %7, align 4
  br label %40

61:                                               ; preds = %40
  %62 = load ptr, ptr %5, align 8
  store ptr %62, ptr %3, align 8
  br label %63

63:                                               ; preds = %61, %31, %25
  %64 = load ptr, ptr %3, align 8
  ret ptr %64
}

define internal i32 @buffer_problem(ptr noundef %0, ptr noundef %1, i32 noundef %2, i32 noundef %3, i32 noundef %4, i32 noundef %5) #2 {
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  %12 = alloca i32, align 4
  %13 = alloca i32, align 4
  store ptr %0, ptr %8, align 8
  store ptr %1, ptr %9, align 8
  store i32 %2, ptr %10, align 4
  store i32 %3, ptr %11, align 4
  store i32 %4, ptr %12, align 4
  store i32 %5, ptr %13, align 4
  %14 = load ptr, ptr %8, align 8
  %15 = getelementptr inbounds %struct.buffer, ptr %14, i32 0, i32 5
  %16 = load i32, ptr %15, align 4
  %17 = load i32, ptr %11, align 4
  %18 = icmp ne i32 %16, %17
  br i1 %18, label %22, label %19

19:                                               ; preds = %6
  %20 = load ptr, ptr %9, align 8
  %21 = icmp ne ptr %20, null
  br i1 %21, label %23, label %22

22:                                               ; preds = %19, %6
  store i32 3, ptr %7, align 4
  br label %82

23:                                               ; preds = %19
  %24 = load ptr, ptr %8, align 8
  %25 = getelementptr inbounds %struct.buffer, ptr %24, i32 0, i32 9
  %26 = load ptr, ptr %25, align 8
  %27 = icmp ne ptr %26, null
  br i1 %27, label %28, label %29

28:                                               ; preds = %23
  store i32 4, ptr %7, align 4
  br label %82

29:                                               ; preds = %23
  %30 = load ptr, ptr %8, align 8
  %31 = getelementptr inbounds %struct.buffer, ptr %30, i32 0, i32 6
  %32 = load ptr, ptr %31, align 8
  %33 = call i32 @format_kind(ptr noundef %32)
  %34 = load i32, ptr %10, align 4
  %35 = icmp ne i32 %33, %34
  br i1 %35, label %43, label %36

36:                                               ; preds = %29
  %37 = load ptr, ptr %8, align 8
  %38 = getelementptr inbounds %struct.buffer, ptr %37, i32 0, i32 3
  %39 = load i64, ptr %38, align 8
  %40 = load i32, ptr %13, align 4
  %41 = sext i32 %40 to i64
  %42 = icmp ne i64 %39, %41
  br i1 %42, label %43, label %44

43:                                               ; preds = %36, %29
  store i32 5, ptr %7, align 4
  br label %82

44:                                               ; preds = %36
  %45 = load i32, ptr %12, align 4
  %46 = and i32 %45, 1
  %47 = icmp ne i32 %46, 0
  br i1 %47, label %48, label %54

48:                                               ; preds = %44
  %49 = load ptr, ptr %8, align 8
  %50 = load ptr, ptr %9, align 8
  %51 = call i32 @in_order(ptr noundef %49, ptr noundef %50, i32 noundef 0)
  %52 = icmp ne i32 %51, 0
  br i1 %52, label %54, label %53

53:                                               ; preds = %48
  store i32 7, ptr %7, align 4
  br label %82

54:                                               ; preds = %48, %44
  %55 = load i32, ptr %12, align 4
  %56 = and i32 %55, 2
  %57 = icmp ne i32 %56, 0
  br i1 %57, label %58, label %64

58:                                               ; preds = %54
  %59 = load ptr, ptr %8, align 8
  %60 = load ptr, ptr %9, align 8
  %61 = call i32 @in_order(ptr noundef %59, ptr noundef %60, i32 noundef 1)
  %62 = icmp ne i32 %61, 0
  br i1 %62, label %64, label %63

63:                                               ; preds = %58
  store i32 8, ptr %7, align 4
  br label %82

64:                                               ; preds = %58, %54
  %65 = load i32, ptr %12, align 4
  %66 = and i32 %65, 1024
  %67 = icmp ne i32 %66, 0
  br i1 %67, label %68, label %74

68:                                               ; preds = %64
  %69 = load ptr, ptr %8, align 8
  %70 = getelementptr inbounds %struct.buffer, ptr %69, i32 0, i32 4
  %71 = load i32, ptr %70, align 8
  %72 = icmp ne i32 %71, 0
  br i1 %72, label %73, label %74

73:                                               ; preds = %68
  store i32 9, ptr %7, align 4
  br label %82

74:                                               ; preds = %68, %64
  %75 = load ptr, ptr %8, align 8
  %76 = load ptr, ptr %9, align 8
  %77 = load i32, ptr %10, align 4
  %78 = call i32 @is_aligned(ptr noundef %75, ptr noundef %76, i32 noundef %77)
  %79 = icmp ne i32 %78, 0
  %80 = zext i1 %79 to i64
  %81 = select i1 %79, i32 0, i32 11
  store i32 %81, ptr %7, align 4
  br label %82

82:                                               ; preds = %74, %73, %63, %53, %43, %28, %22
  %83 = load i32, ptr %7, align 4
  ret i32 %83
}

define internal i32 @format_kind(ptr noundef %0) #2 {
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

define internal i32 @in_order(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds %struct.buffer, ptr %11, i32 0, i32 3
  %13 = load i64, ptr %12, align 8
  store i64 %13, ptr %8, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = call i32 @is_empty(ptr noundef %14)
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %3
  store i32 1, ptr %4, align 4
  br label %70

18:                                               ; preds = %3
  store i32 0, ptr %9, align 4
  br label %19

19:                                               ; preds = %66, %18
  %20 = load i32, ptr %9, align 4
  %21 = load ptr, ptr %5, align 8
  %22 = getelementptr inbounds %struct.buffer, ptr %21, i32 0, i32 5
  %23 = load i32, ptr %22, align 4
  %24 = icmp slt i32 %20, %23
  br i1 %24, label %25, label %69

25:                                               ; preds = %19
  %26 = load i32, ptr %7, align 4
  %27 = icmp ne i32 %26, 0
  br i1 %27, label %28, label %30

28:                                               ; preds = %25
  %29 = load i32, ptr %9, align 4
  br label %37

30:                                               ; preds = %25
  %31 = load ptr, ptr %5, align 8
  %32 = getelementptr inbounds %struct.buffer, ptr %31, i32 0, i32 5
  %33 = load i32, ptr %32, align 4
  %34 = sub nsw i32 %33, 1
  %35 = load i32, ptr %9, align 4
  %36 = sub nsw i32 %34, %35
  br label %37

37:                                               ; preds = %30, %28
  %38 = phi i32 [ %29, %28 ], [ %36, %30 ]
  store i32 %38, ptr %10, align 4
  %39 = load ptr, ptr %5, align 8
  %40 = getelementptr inbounds %struct.buffer, ptr %39, i32 0, i32 7
  %41 = load ptr, ptr %40, align 8
  %42 = load i32, ptr %10, align 4
  %43 = sext i32 %42 to i64
  %44 = getelementptr inbounds i64, ptr %41, i64 %43
  %45 = load i64, ptr %44, align 8
  %46 = icmp ne i64 %45, 1
  br i1 %46, label %47, label %56

47:                                               ; preds = %37
  %48 = load ptr, ptr %6, align 8
  %49 = load i32, ptr %10, align 4
  %50 = sext i32 %49 to i64
  %51 = getelementptr inbounds i64, ptr %48, i64 %50
  %52 = load i64, ptr %51, align 8
  %53 = load i64, ptr %8, align 8
  %54 = icmp ne i64 %52, %53
  br i1 %54, label %55, label %56

55:                                               ; preds = %47
  store i32 0, ptr %4, align 4
  br label %70

56:                                               ; preds = %47, %37
  %57 = load ptr, ptr %5, align 8
  %58 = getelementptr inbounds %struct.buffer, ptr %57, i32 0, i32 7
  %59 = load ptr, ptr %58, align 8
  %60 = load i32, ptr %10, align 4
  %61 = sext i32 %60 to i64
  %62 = getelementptr inbounds i64, ptr %59, i64 %61
  %63 = load i64, ptr %62, align 8
  %64 = load i64, ptr %8, align 8
  %65 = mul nsw i64 %64, %63
  store i64 %65, ptr %8, align 8
  br label %66

66:                                               ; preds = %56
  %67 = load i32, ptr %9, align 4
  %68 = add nsw i32 %67, 1
  store i32 %68, ptr %9, align 4
  br label %19

69:                                               ; preds = %19
  store i32 1, ptr %4, align 4
  br label %70

70:                                               ; preds = %69, %55, %17
  %71 = load i32, ptr %4, align 4
  ret i32 %71
}

define internal i32 @is_aligned(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %11 = load i32, ptr %7, align 4
  %12 = icmp eq i32 %11, 99
  br i1 %12, label %13, label %18

13:                                               ; preds = %3
  %14 = load ptr, ptr %5, align 8
  %15 = getelementptr inbounds %struct.buffer, ptr %14, i32 0, i32 3
  %16 = load i64, ptr %15, align 8
  %17 = sdiv i64 %16, 2
  br label %22

18:                                               ; preds = %3
  %19 = load ptr, ptr %5, align 8
  %20 = getelementptr inbounds %struct.buffer, ptr %19, i32 0, i32 3
  %21 = load i64, ptr %20, align 8
  br label %22

22:                                               ; preds = %18, %13
  %23 = phi i64 [ %17, %13 ], [ %21, %18 ]
  %24 = sub i64 %23, 1
  store i64 %24, ptr %8, align 8
  %25 = load ptr, ptr %5, align 8
  %26 = getelementptr inbounds %struct.buffer, ptr %25, i32 0, i32 0
  %27 = load ptr, ptr %26, align 8
  %28 = ptrtoint ptr %27 to i64
  store i64 %28, ptr %9, align 8
  %29 = load ptr, ptr %5, align 8
  %30 = call i32 @is_empty(ptr noundef %29)
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %32, label %33

32:                                               ; preds = %22
  store i32 1, ptr %4, align 4
  br label %67

33:                                               ; preds = %22
  store i32 0, ptr %10, align 4
  br label %34

34:                                               ; preds = %58, %33
  %35 = load i32, ptr %10, align 4
  %36 = load ptr, ptr %5, align 8
  %37 = getelementptr inbounds %struct.buffer, ptr %36, i32 0, i32 5
  %38 = load i32, ptr %37, align 4
  %39 = icmp slt i32 %35, %38
  br i1 %39, label %40, label %61

40:                                               ; preds = %34
  %41 = load ptr, ptr %5, align 8
  %42 = getelementptr inbounds %struct.buffer, ptr %41, i32 0, i32 7
  %43 = load ptr, ptr %42, align 8
  %44 = load i32, ptr %10, align 4
  %45 = sext i32 %44 to i64
  %46 = getelementptr inbounds i64, ptr %43, i64 %45
  %47 = load i64, ptr %46, align 8
  %48 = icmp sgt i64 %47, 1
  br i1 %48, label %49, label %57

49:                                               ; preds = %40
  %50 = load ptr, ptr %6, align 8
  %51 = load i32, ptr %10, align 4
  %52 = sext i32 %51 to i64
  %53 = getelementptr inbounds i64, ptr %50, i64 %52
  %54 = load i64, ptr %53, align 8
  %55 = load i64, ptr %9, align 8
  %56 = or i64 %55, %54
  store i64 %56, ptr %9, align 8
  br label %57

57:                                               ; preds = %49, %40
  br label %58

58:                                               ; preds = %57
  %59 = load i32, ptr %10, align 4
  %60 = add nsw i32 %59, 1
  store i32 %60, ptr %10, align 4
  br label %34

61:                                               ; preds = %34
  %62 = load i64, ptr %9, align 8
  %63 = load i64, ptr %8, align 8
  %64 = and i64 %62, %63
  %65 = icmp eq i64 %64, 0
  %66 = zext i1 %65 to i32
  store i32 %66, ptr %4, align 4
  br label %67

67:                                               ; preds = %61, %32
  %68 = load i32, ptr %4, align 4
  ret i32 %68
}

define internal i32 @is_empty(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store i32 0, ptr %4, align 4
  br label %5

5:                                                ; preds = %22, %1
  %6 = load i32, ptr %4, align 4
  %7 = load ptr, ptr %3, align 8
  %8 = getelementptr inbounds %struct.buffer, ptr %7, i32 0, i32 5
  %9 = load i32, ptr %8, align 4
  %10 = icmp slt i32 %6, %9
  br i1 %10, label %11, label %25

11:                                               ; preds = %5
  %12 = load ptr, ptr %3, align 8
  %13 = getelementptr inbounds %struct.buffer, ptr %12, i32 0, i32 7
  %14 = load ptr, ptr %13, align 8
  %15 = load i32, ptr %4, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds i64, ptr %14, i64 %16
  %18 = load i64, ptr %17, align 8
  %19 = icmp eq i64 %18, 0
  br i1 %19, label %20, label %21

20:                                               ; preds = %11
  store i32 1, ptr %2, align 4
  br label %26

21:                                               ; preds = %11
  br label %22

22:                                               ; preds = %21
  %23 = load i32, ptr %4, align 4
  %24 = add nsw i32 %23, 1
  store i32 %24, ptr %4, align 4
  br label %5

25:                                               ; preds = %5
  store i32 0, ptr %2, align 4
  br label %26

26:                                               ; preds = %25, %20
  %27 = load i32, ptr %2, align 4
  ret i32 %27
}

define internal void @add_wanted(ptr noundef %0, ptr noundef %1, i64 noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = load i64, ptr %6, align 8
  %9 = ashr i64 %8, 16
  %10 = icmp ne i64 %9, 0
  %11 = zext i1 %10 to i64
  %12 = select i1 %10, ptr @.str.38, ptr @.str.39
  call void @add(ptr noundef %7, ptr noundef %12)
  %13 = load ptr, ptr %4, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = getelementptr inbounds %struct.method, ptr %14, i32 0, i32 2
  %16 = load ptr, ptr %15, align 8
  %17 = load i64, ptr %6, align 8
  %18 = call i64 @argument_of(i64 noundef %17)
  %19 = call ptr @text_at(ptr noundef %16, i64 noundef %18)
  call void @add(ptr noundef %13, ptr noundef %19)
  ret void
}

define internal void @add_type_name(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = call ptr @type_of(ptr noundef %8)
  %10 = call ptr @PyObject_GetAttrString(ptr noundef %9, ptr noundef @.str.40)
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
  %26 = phi ptr [ %23, %22 ], [ @.str.41, %24 ]
  call void @add(ptr noundef %19, ptr noundef %26)
  %27 = load ptr, ptr %5, align 8
  %28 = icmp ne ptr %27, null
  br i1 %28, label %29, label %31

29:                                               ; preds = %25
  %30 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %30)
  br label %31

31:                                               ; preds = %29, %25
  %32 = load ptr, ptr %7, align 8
  %33 = icmp ne ptr %32, null
  br i1 %33, label %36, label %34

34:                                               ; preds = %31
  %35 = call i32 @forgiven() #6
  br label %36

36:                                               ; preds = %34, %31
  ret void
}

declare ptr @PyImport_GetModuleDict()

define internal i32 @attribute_is(ptr noundef %0, ptr noundef %1, ptr noundef %2, i32 noundef %3) #2 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca ptr, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store i32 %3, ptr %8, align 4
  %13 = load ptr, ptr %5, align 8
  %14 = load ptr, ptr %6, align 8
  %15 = call ptr @PyObject_GetAttrString(ptr noundef %13, ptr noundef %14)
  store ptr %15, ptr %9, align 8
  store i64 0, ptr %10, align 8
  %16 = load ptr, ptr %9, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %18, label %21

18:                                               ; preds = %4
  %19 = load ptr, ptr %9, align 8
  %20 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %19, ptr noundef %10)
  br label %22

21:                                               ; preds = %4
  br label %22

22:                                               ; preds = %21, %18
  %23 = phi ptr [ %20, %18 ], [ null, %21 ]
  store ptr %23, ptr %11, align 8
  store i32 0, ptr %12, align 4
  %24 = load ptr, ptr %11, align 8
  %25 = icmp ne ptr %24, null
  br i1 %25, label %26, label %64

26:                                               ; preds = %22
  br label %27

27:                                               ; preds = %42, %26
  %28 = load ptr, ptr %7, align 8
  %29 = load i8, ptr %28, align 1
  %30 = sext i8 %29 to i32
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %32, label %40

32:                                               ; preds = %27
  %33 = load ptr, ptr %11, align 8
  %34 = load i8, ptr %33, align 1
  %35 = sext i8 %34 to i32
  %36 = load ptr, ptr %7, align 8
  %37 = load i8, ptr %36, align 1
  %38 = sext i8 %37 to i32
  %39 = icmp eq i32 %35, %38
  br label %40

40:                                               ; preds = %32, %27
  %41 = phi i1 [ false, %27 ], [ %39, %32 ]
  br i1 %41, label %42, label %49

42:                                               ; preds = %40
  %43 = load ptr, ptr %11, align 8
  %44 = getelementptr inbounds i8, ptr %43, i32 1
  store ptr %44, ptr %11, align 8
  %45 = load ptr, ptr %7, align 8
  %46 = getelementptr inbounds i8, ptr %45, i32 1
  store ptr %46, ptr %7, align 8
  %47 = load i64, ptr %10, align 8
  %48 = add nsw i64 %47, -1
  store i64 %48, ptr %10, align 8
  br label %27

49:                                               ; preds = %40
  %50 = load ptr, ptr %7, align 8
  %51 = load i8, ptr %50, align 1
  %52 = icmp ne i8 %51, 0
  br i1 %52, label %61, label %53

53:                                               ; preds = %49
  %54 = load i32, ptr %8, align 4
  %55 = icmp ne i32 %54, 0
  br i1 %55, label %56, label %59

56:                                               ; preds = %53
  %57 = load i64, ptr %10, align 8
  %58 = icmp eq i64 %57, 0
  br label %59

59:                                               ; preds = %56, %53
  %60 = phi i1 [ true, %53 ], [ %58, %56 ]
  br label %61

61:                                               ; preds = %59, %49
  %62 = phi i1 [ false, %49 ], [ %60, %59 ]
  %63 = zext i1 %62 to i32
  store i32 %63, ptr %12, align 4
  br label %64

64:                                               ; preds = %61, %22
  %65 = load ptr, ptr %9, align 8
  %66 = icmp ne ptr %65, null
  br i1 %66, label %67, label %69

67:                                               ; preds = %64
  %68 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %68)
  br label %69

69:                                               ; preds = %67, %64
  %70 = load i32, ptr %12, align 4
  ret i32 %70
}

define internal i32 @is_ndarray(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = call ptr @PyObject_GetAttrString(ptr noundef %5, ptr noundef @.str.61)
  store ptr %6, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %12

9:                                                ; preds = %1
  %10 = load ptr, ptr %3, align 8
  %11 = call i64 @PyLong_AsLongLong(ptr noundef %10)
  br label %13

12:                                               ; preds = %1
  br label %13

13:                                               ; preds = %12, %9
  %14 = phi i64 [ %11, %9 ], [ 0, %12 ]
  store i64 %14, ptr %4, align 8
  %15 = load ptr, ptr %3, align 8
  %16 = icmp ne ptr %15, null
  br i1 %16, label %17, label %19

17:                                               ; preds = %13
  %18 = load ptr, ptr %3, align 8
  call void @Py_DecRef(ptr noundef %18)
  br label %19

19:                                               ; preds = %17, %13
  %20 = load i64, ptr %4, align 8
  %21 = icmp sge i64 %20, 80
  br i1 %21, label %22, label %26

22:                                               ; preds = %19
  %23 = load ptr, ptr %2, align 8
  %24 = call i32 @attribute_is(ptr noundef %23, ptr noundef @.str.62, ptr noundef @.str.55, i32 noundef 1)
  %25 = icmp ne i32 %24, 0
  br label %26

26:                                               ; preds = %22, %19
  %27 = phi i1 [ false, %19 ], [ %25, %22 ]
  %28 = zext i1 %27 to i32
  ret i32 %28
}

define internal i32 @text_equals(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %11 = load ptr, ptr %5, align 8
  %12 = call ptr @type_of(ptr noundef %11)
  %13 = call i32 @PyType_IsSubtype(ptr noundef %12, ptr noundef @PyUnicode_Type)
  %14 = icmp ne i32 %13, 0
  br i1 %14, label %16, label %15

15:                                               ; preds = %3
  store i32 0, ptr %4, align 4
  br label %58

16:                                               ; preds = %3
  %17 = load ptr, ptr %5, align 8
  %18 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %17, ptr noundef %8)
  store ptr %18, ptr %9, align 8
  %19 = load ptr, ptr %9, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %26, label %21

21:                                               ; preds = %16
  %22 = call i32 @forgiven() #6
  %23 = icmp ne i32 %22, 0
  %24 = zext i1 %23 to i64
  %25 = select i1 %23, i32 0, i32 -2
  store i32 %25, ptr %4, align 4
  br label %58

26:                                               ; preds = %16
  %27 = load i64, ptr %8, align 8
  %28 = load i32, ptr %7, align 4
  %29 = sext i32 %28 to i64
  %30 = icmp ne i64 %27, %29
  br i1 %30, label %31, label %32

31:                                               ; preds = %26
  store i32 0, ptr %4, align 4
  br label %58

32:                                               ; preds = %26
  store i32 0, ptr %10, align 4
  br label %33

33:                                               ; preds = %54, %32
  %34 = load i32, ptr %10, align 4
  %35 = load i32, ptr %7, align 4
  %36 = icmp slt i32 %34, %35
  br i1 %36, label %37, label %57

37:                                               ; preds = %33
  %38 = load ptr, ptr %9, align 8
  %39 = load i32, ptr %10, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds i8, ptr %38, i64 %40
  %42 = load i8, ptr %41, align 1
  %43 = sext i8 %42 to i32
  %44 = load ptr, ptr %6, align 8
  %45 = load i32, ptr %10, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds i32, ptr %44, i64 %46
  %48 = load i32, ptr %47, align 4
  %49 = trunc i32 %48 to i8
  %50 = sext i8 %49 to i32
  %51 = icmp ne i32 %43, %50
  br i1 %51, label %52, label %53

52:                                               ; preds = %37
  store i32 0, ptr %4, align 4
  br label %58

53:                                               ; preds = %37
  br label %54

54:                                               ; preds = %53
  %55 = load i32, ptr %10, align 4
  %56 = add nsw i32 %55, 1
  store i32 %56, ptr %10, align 4
  br label %33

57:                                               ; preds = %33
  store i32 1, ptr %4, align 4
  br label %58

58:                                               ; preds = %57, %52, %31, %21, %15
  %59 = load i32, ptr %4, align 4
  ret i32 %59
}

define internal i32 @is_function(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %10 = load i32, ptr %7, align 4
  %11 = sub nsw i32 %10, 1
  store i32 %11, ptr %8, align 4
  br label %12

12:                                               ; preds = %24, %3
  %13 = load i32, ptr %8, align 4
  %14 = icmp sgt i32 %13, 0
  br i1 %14, label %15, label %22

15:                                               ; preds = %12
  %16 = load ptr, ptr %6, align 8
  %17 = load i32, ptr %8, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds i32, ptr %16, i64 %18
  %20 = load i32, ptr %19, align 4
  %21 = icmp ne i32 %20, 46
  br label %22

22:                                               ; preds = %15, %12
  %23 = phi i1 [ false, %12 ], [ %21, %15 ]
  br i1 %23, label %24, label %27

24:                                               ; preds = %22
  %25 = load i32, ptr %8, align 4
  %26 = add nsw i32 %25, -1
  store i32 %26, ptr %8, align 4
  br label %12

27:                                               ; preds = %22
  %28 = load ptr, ptr %5, align 8
  %29 = call ptr @type_of(ptr noundef %28)
  %30 = icmp eq ptr %29, @PyCFunction_Type
  br i1 %30, label %31, label %38

31:                                               ; preds = %27
  %32 = load ptr, ptr %5, align 8
  %33 = load ptr, ptr %6, align 8
  %34 = load i32, ptr %7, align 4
  %35 = call i32 @is_made_of(ptr noundef %32, ptr noundef %33, i32 noundef %34)
  %36 = icmp ne i32 %35, 0
  br i1 %36, label %37, label %38

37:                                               ; preds = %31
  store i32 1, ptr %4, align 4
  br label %56

38:                                               ; preds = %31, %27
  %39 = load ptr, ptr %5, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = load i32, ptr %7, align 4
  %42 = load i32, ptr %8, align 4
  %43 = call i32 @calls_itself(ptr noundef %39, ptr noundef %40, i32 noundef %41, i32 noundef %42)
  store i32 %43, ptr %9, align 4
  %44 = load i32, ptr %9, align 4
  %45 = icmp ne i32 %44, 0
  br i1 %45, label %46, label %48

46:                                               ; preds = %38
  %47 = load i32, ptr %9, align 4
  br label %54

48:                                               ; preds = %38
  %49 = load ptr, ptr %5, align 8
  %50 = load ptr, ptr %6, align 8
  %51 = load i32, ptr %7, align 4
  %52 = load i32, ptr %8, align 4
  %53 = call i32 @is_held(ptr noundef %49, ptr noundef %50, i32 noundef %51, i32 noundef %52)
  br label %54

54:                                               ; preds = %48, %46
  %55 = phi i32 [ %47, %46 ], [ %53, %48 ]
  store i32 %55, ptr %4, align 4
  br label %56

56:                                               ; preds = %54, %37
  %57 = load i32, ptr %4, align 4
  ret i32 %57
}

define internal i32 @number_equals(ptr noundef %0, i32 noundef %1, ptr noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca %struct.number, align 4
  %10 = alloca ptr, align 8
  %11 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store i32 %1, ptr %6, align 4
  store ptr %2, ptr %7, align 8
  %12 = load ptr, ptr %7, align 8
  %13 = call i64 @joined(ptr noundef %12)
  store i64 %13, ptr %8, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = call i32 @number_of(ptr noundef %14, ptr noundef %9)
  %16 = icmp slt i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %3
  store i32 -2, ptr %4, align 4
  br label %56

18:                                               ; preds = %3
  %19 = getelementptr inbounds %struct.number, ptr %9, i32 0, i32 0
  %20 = load i32, ptr %19, align 4
  %21 = icmp ne i32 %20, 2
  br i1 %21, label %22, label %30

22:                                               ; preds = %18
  %23 = load i32, ptr %6, align 4
  %24 = icmp eq i32 %23, 105
  br i1 %24, label %29, label %25

25:                                               ; preds = %22
  %26 = getelementptr inbounds %struct.number, ptr %9, i32 0, i32 0
  %27 = load i32, ptr %26, align 4
  %28 = icmp ne i32 %27, 3
  br i1 %28, label %29, label %30

29:                                               ; preds = %25, %22
  store i32 0, ptr %4, align 4
  br label %56

30:                                               ; preds = %25, %18
  %31 = load i32, ptr %6, align 4
  %32 = icmp eq i32 %31, 105
  br i1 %32, label %33, label %36

33:                                               ; preds = %30
  %34 = load i64, ptr %8, align 8
  %35 = call ptr @PyLong_FromLongLong(i64 noundef %34)
  br label %39

36:                                               ; preds = %30
  %37 = load double, ptr %8, align 8
  %38 = call ptr @PyFloat_FromDouble(double noundef %37)
  br label %39

39:                                               ; preds = %36, %33
  %40 = phi ptr [ %35, %33 ], [ %38, %36 ]
  store ptr %40, ptr %10, align 8
  %41 = load ptr, ptr %10, align 8
  %42 = icmp ne ptr %41, null
  br i1 %42, label %44, label %43

43:                                               ; preds = %39
  store i32 -2, ptr %4, align 4
  br label %56

44:                                               ; preds = %39
  %45 = load ptr, ptr %5, align 8
  %46 = load ptr, ptr %10, align 8
  %47 = call i32 @PyObject_RichCompareBool(ptr noundef %45, ptr noundef %46, i32 noundef 2)
  store i32 %47, ptr %11, align 4
  %48 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %48)
  %49 = load i32, ptr %11, align 4
  %50 = icmp slt i32 %49, 0
  br i1 %50, label %51, label %52

51:                                               ; preds = %44
  br label %54

52:                                               ; preds = %44
  %53 = load i32, ptr %11, align 4
  br label %54

54:                                               ; preds = %52, %51
  %55 = phi i32 [ -2, %51 ], [ %53, %52 ]
  store i32 %55, ptr %4, align 4
  br label %56

56:                                               ; preds = %54, %43, %29, %17
  %57 = load i32, ptr %4, align 4
  ret i32 %57
}

define internal i32 @is_made_of(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %10 = load ptr, ptr %5, align 8
  %11 = call ptr @PyCFunction_GetFunction(ptr noundef %10)
  store ptr %11, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %12

12:                                               ; preds = %35, %3
  %13 = load i32, ptr %9, align 4
  %14 = sext i32 %13 to i64
  %15 = getelementptr inbounds [0 x %struct.definition], ptr @pkgimage_methods, i64 0, i64 %14
  %16 = getelementptr inbounds %struct.definition, ptr %15, i32 0, i32 0
  %17 = load ptr, ptr %16, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %38

19:                                               ; preds = %12
  %20 = load i32, ptr %9, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds [0 x %struct.definition], ptr @pkgimage_methods, i64 0, i64 %21
  %23 = getelementptr inbounds %struct.definition, ptr %22, i32 0, i32 1
  %24 = load ptr, ptr %23, align 8
  %25 = load ptr, ptr %8, align 8
  %26 = icmp eq ptr %24, %25
  br i1 %26, label %27, label %34

27:                                               ; preds = %19
  %28 = load i32, ptr %9, align 4
  %29 = sext i32 %28 to i64
  %30 = call ptr @text_at(ptr noundef @pkgimage_origins, i64 noundef %29)
  %31 = load ptr, ptr %6, align 8
  %32 = load i32, ptr %7, align 4
  %33 = call i32 @same_characters(ptr noundef %30, ptr noundef %31, i32 noundef %32)
  store i32 %33, ptr %4, align 4
  br label %39

34:                                               ; preds = %19
  br label %35

35:                                               ; preds = %34
  %36 = load i32, ptr %9, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %9, align 4
  br label %12

38:                                               ; preds = %12
  store i32 0, ptr %4, align 4
  br label %39

39:                                               ; preds = %38, %27
  %40 = load i32, ptr %4, align 4
  ret i32 %40
}

define internal i32 @calls_itself(ptr noundef %0, ptr noundef %1, i32 noundef %2, i32 noundef %3) #2 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  store i32 %3, ptr %8, align 4
  %12 = load ptr, ptr %5, align 8
  %13 = call ptr @PyObject_GetAttrString(ptr noundef %12, ptr noundef @.str.62)
  store ptr %13, ptr %9, align 8
  %14 = load ptr, ptr %9, align 8
  %15 = icmp ne ptr %14, null
  br i1 %15, label %16, label %19

16:                                               ; preds = %4
  %17 = load ptr, ptr %5, align 8
  %18 = call ptr @PyObject_GetAttrString(ptr noundef %17, ptr noundef @.str.63)
  br label %20

19:                                               ; preds = %4
  br label %20

20:                                               ; preds = %19, %16
  %21 = phi ptr [ %18, %16 ], [ null, %19 ]
  store ptr %21, ptr %10, align 8
  %22 = load ptr, ptr %10, align 8
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %29

24:                                               ; preds = %20
  %25 = load ptr, ptr %9, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = load i32, ptr %8, align 4
  %28 = call i32 @text_equals(ptr noundef %25, ptr noundef %26, i32 noundef %27)
  br label %34

29:                                               ; preds = %20
  %30 = call i32 @forgiven() #6
  %31 = icmp ne i32 %30, 0
  %32 = zext i1 %31 to i64
  %33 = select i1 %31, i32 0, i32 -2
  br label %34

34:                                               ; preds = %29, %24
  %35 = phi i32 [ %28, %24 ], [ %33, %29 ]
  store i32 %35, ptr %11, align 4
  %36 = load i32, ptr %11, align 4
  %37 = icmp eq i32 %36, 1
  br i1 %37, label %38, label %50

38:                                               ; preds = %34
  %39 = load ptr, ptr %10, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = load i32, ptr %8, align 4
  %42 = sext i32 %41 to i64
  %43 = getelementptr inbounds i32, ptr %40, i64 %42
  %44 = getelementptr inbounds i32, ptr %43, i64 1
  %45 = load i32, ptr %7, align 4
  %46 = load i32, ptr %8, align 4
  %47 = sub nsw i32 %45, %46
  %48 = sub nsw i32 %47, 1
  %49 = call i32 @text_equals(ptr noundef %39, ptr noundef %44, i32 noundef %48)
  store i32 %49, ptr %11, align 4
  br label %50

50:                                               ; preds = %38, %34
  %51 = load ptr, ptr %9, align 8
  %52 = icmp ne ptr %51, null
  br i1 %52, label %53, label %55

53:                                               ; preds = %50
  %54 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %54)
  br label %55

55:                                               ; preds = %53, %50
  %56 = load ptr, ptr %10, align 8
  %57 = icmp ne ptr %56, null
  br i1 %57, label %58, label %60

58:                                               ; preds = %55
  %59 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %59)
  br label %60

60:                                               ; preds = %58, %55
  %61 = load i32, ptr %11, align 4
  ret i32 %61
}

define internal i32 @is_held(ptr noundef %0, ptr noundef %1, i32 noundef %2, i32 noundef %3) #2 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca [512 x i8], align 1
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i32 %2, ptr %8, align 4
  store i32 %3, ptr %9, align 4
  %14 = load i32, ptr %8, align 4
  %15 = icmp sge i32 %14, 512
  br i1 %15, label %16, label %17

16:                                               ; preds = %4
  store i32 0, ptr %5, align 4
  br label %75

17:                                               ; preds = %4
  store i32 0, ptr %13, align 4
  br label %18

18:                                               ; preds = %39, %17
  %19 = load i32, ptr %13, align 4
  %20 = load i32, ptr %8, align 4
  %21 = icmp slt i32 %19, %20
  br i1 %21, label %22, label %42

22:                                               ; preds = %18
  %23 = load i32, ptr %13, align 4
  %24 = load i32, ptr %9, align 4
  %25 = icmp eq i32 %23, %24
  br i1 %25, label %26, label %27

26:                                               ; preds = %22
  br label %33

27:                                               ; preds = %22
  %28 = load ptr, ptr %7, align 8
  %29 = load i32, ptr %13, align 4
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds i32, ptr %28, i64 %30
  %32 = load i32, ptr %31, align 4
  br label %33

33:                                               ; preds = %27, %26
  %34 = phi i32 [ 0, %26 ], [ %32, %27 ]
  %35 = trunc i32 %34 to i8
  %36 = load i32, ptr %13, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds [512 x i8], ptr %10, i64 0, i64 %37
  store i8 %35, ptr %38, align 1
  br label %39

39:                                               ; preds = %33
  %40 = load i32, ptr %13, align 4
  %41 = add nsw i32 %40, 1
  store i32 %41, ptr %13, align 4
  br label %18

42:                                               ; preds = %18
  %43 = load i32, ptr %8, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [512 x i8], ptr %10, i64 0, i64 %44
  store i8 0, ptr %45, align 1
  %46 = call ptr @PyImport_GetModuleDict()
  %47 = getelementptr inbounds [512 x i8], ptr %10, i64 0, i64 0
  %48 = call ptr @PyDict_GetItemString(ptr noundef %46, ptr noundef %47)
  store ptr %48, ptr %11, align 8
  %49 = load ptr, ptr %11, align 8
  %50 = icmp ne ptr %49, null
  br i1 %50, label %52, label %51

51:                                               ; preds = %42
  store i32 0, ptr %5, align 4
  br label %75

52:                                               ; preds = %42
  %53 = load ptr, ptr %11, align 8
  call void @Py_IncRef(ptr noundef %53)
  %54 = load ptr, ptr %11, align 8
  %55 = getelementptr inbounds [512 x i8], ptr %10, i64 0, i64 0
  %56 = load i32, ptr %9, align 4
  %57 = sext i32 %56 to i64
  %58 = getelementptr inbounds i8, ptr %55, i64 %57
  %59 = getelementptr inbounds i8, ptr %58, i64 1
  %60 = call ptr @PyObject_GetAttrString(ptr noundef %54, ptr noundef %59)
  store ptr %60, ptr %12, align 8
  %61 = load ptr, ptr %11, align 8
  call void @Py_DecRef(ptr noundef %61)
  %62 = load ptr, ptr %12, align 8
  %63 = icmp ne ptr %62, null
  br i1 %63, label %69, label %64

64:                                               ; preds = %52
  %65 = call i32 @forgiven() #6
  %66 = icmp ne i32 %65, 0
  %67 = zext i1 %66 to i64
  %68 = select i1 %66, i32 0, i32 -2
  store i32 %68, ptr %5, align 4
  br label %75

69:                                               ; preds = %52
  %70 = load ptr, ptr %12, align 8
  call void @Py_DecRef(ptr noundef %70)
  %71 = load ptr, ptr %12, align 8
  %72 = load ptr, ptr %6, align 8
  %73 = icmp eq ptr %71, %72
  %74 = zext i1 %73 to i32
  store i32 %74, ptr %5, align 4
  br label %75

75:                                               ; preds = %69, %64, %51, %16
  %76 = load i32, ptr %5, align 4
  ret i32 %76
}

declare ptr @PyCFunction_GetFunction(ptr noundef)

define internal i32 @same_characters(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  store i32 0, ptr %8, align 4
  br label %9

9:                                                ; preds = %30, %3
  %10 = load i32, ptr %8, align 4
  %11 = load i32, ptr %7, align 4
  %12 = icmp slt i32 %10, %11
  br i1 %12, label %13, label %33

13:                                               ; preds = %9
  %14 = load ptr, ptr %5, align 8
  %15 = load i32, ptr %8, align 4
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds i8, ptr %14, i64 %16
  %18 = load i8, ptr %17, align 1
  %19 = sext i8 %18 to i32
  %20 = load ptr, ptr %6, align 8
  %21 = load i32, ptr %8, align 4
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds i32, ptr %20, i64 %22
  %24 = load i32, ptr %23, align 4
  %25 = trunc i32 %24 to i8
  %26 = sext i8 %25 to i32
  %27 = icmp ne i32 %19, %26
  br i1 %27, label %28, label %29

28:                                               ; preds = %13
  store i32 0, ptr %4, align 4
  br label %42

29:                                               ; preds = %13
  br label %30

30:                                               ; preds = %29
  %31 = load i32, ptr %8, align 4
  %32 = add nsw i32 %31, 1
  store i32 %32, ptr %8, align 4
  br label %9

33:                                               ; preds = %9
  %34 = load ptr, ptr %5, align 8
  %35 = load i32, ptr %7, align 4
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds i8, ptr %34, i64 %36
  %38 = load i8, ptr %37, align 1
  %39 = icmp ne i8 %38, 0
  %40 = xor i1 %39, true
  %41 = zext i1 %40 to i32
  store i32 %41, ptr %4, align 4
  br label %42

42:                                               ; preds = %33, %28
  %43 = load i32, ptr %4, align 4
  ret i32 %43
}

define internal i64 @joined(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds i32, ptr %3, i64 1
  %5 = load i32, ptr %4, align 4
  %6 = zext i32 %5 to i64
  %7 = shl i64 %6, 32
  %8 = load ptr, ptr %2, align 8
  %9 = getelementptr inbounds i32, ptr %8, i64 0
  %10 = load i32, ptr %9, align 4
  %11 = zext i32 %10 to i64
  %12 = or i64 %7, %11
  ret i64 %12
}

declare ptr @PyLong_FromLongLong(i64 noundef)

declare ptr @PyFloat_FromDouble(double noundef)

define internal i32 @read_value(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.reading, ptr %7, i32 0, i32 2
  %9 = load ptr, ptr %8, align 8
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = load i32, ptr %10, align 4
  switch i32 %11, label %62 [
    i32 65, label %12
    i32 82, label %16
    i32 86, label %20
    i32 84, label %24
    i32 69, label %28
    i32 68, label %32
    i32 79, label %36
    i32 76, label %40
  ]

12:                                               ; preds = %2
  %13 = load ptr, ptr %4, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = call i32 @read_array(ptr noundef %13, ptr noundef %14)
  store i32 %15, ptr %3, align 4
  br label %66

16:                                               ; preds = %2
  %17 = load ptr, ptr %4, align 8
  %18 = load ptr, ptr %5, align 8
  %19 = call i32 @read_records(ptr noundef %17, ptr noundef %18)
  store i32 %19, ptr %3, align 4
  br label %66

20:                                               ; preds = %2
  %21 = load ptr, ptr %4, align 8
  %22 = load ptr, ptr %5, align 8
  %23 = call i32 @read_record(ptr noundef %21, ptr noundef %22)
  store i32 %23, ptr %3, align 4
  br label %66

24:                                               ; preds = %2
  %25 = load ptr, ptr %4, align 8
  %26 = load ptr, ptr %5, align 8
  %27 = call i32 @read_tuple(ptr noundef %25, ptr noundef %26)
  store i32 %27, ptr %3, align 4
  br label %66

28:                                               ; preds = %2
  %29 = load ptr, ptr %4, align 8
  %30 = load ptr, ptr %5, align 8
  %31 = call i32 @read_member(ptr noundef %29, ptr noundef %30)
  store i32 %31, ptr %3, align 4
  br label %66

32:                                               ; preds = %2
  %33 = load ptr, ptr %4, align 8
  %34 = load ptr, ptr %5, align 8
  %35 = call i32 @read_instance(ptr noundef %33, ptr noundef %34)
  store i32 %35, ptr %3, align 4
  br label %66

36:                                               ; preds = %2
  %37 = load ptr, ptr %4, align 8
  %38 = load ptr, ptr %5, align 8
  %39 = call i32 @read_optional(ptr noundef %37, ptr noundef %38)
  store i32 %39, ptr %3, align 4
  br label %66

40:                                               ; preds = %2
  %41 = load ptr, ptr %6, align 8
  %42 = call ptr @next_table(ptr noundef %41)
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.reading, ptr %43, i32 0, i32 2
  store ptr %42, ptr %44, align 8
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds %struct.reading, ptr %45, i32 0, i32 6
  %47 = load i32, ptr %46, align 8
  %48 = icmp ne i32 %47, 0
  br i1 %48, label %49, label %50

49:                                               ; preds = %40
  br label %60

50:                                               ; preds = %40
  %51 = load ptr, ptr %5, align 8
  %52 = load ptr, ptr %4, align 8
  %53 = getelementptr inbounds %struct.reading, ptr %52, i32 0, i32 0
  %54 = load ptr, ptr %53, align 8
  %55 = load ptr, ptr %4, align 8
  %56 = getelementptr inbounds %struct.reading, ptr %55, i32 0, i32 1
  %57 = load i64, ptr %56, align 8
  %58 = load ptr, ptr %6, align 8
  %59 = call i32 @pkgimage_constant(ptr noundef %51, ptr noundef %54, i64 noundef %57, ptr noundef %58) #6
  br label %60

60:                                               ; preds = %50, %49
  %61 = phi i32 [ 0, %49 ], [ %59, %50 ]
  store i32 %61, ptr %3, align 4
  br label %66

62:                                               ; preds = %2
  %63 = load ptr, ptr %4, align 8
  %64 = load ptr, ptr %5, align 8
  %65 = call i32 @read_number(ptr noundef %63, ptr noundef %64)
  store i32 %65, ptr %3, align 4
  br label %66

66:                                               ; preds = %62, %60, %36, %32, %28, %24, %20, %16, %12
  %67 = load i32, ptr %3, align 4
  ret i32 %67
}

define internal i32 @read_array(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.reading, ptr %8, i32 0, i32 2
  %10 = load ptr, ptr %9, align 8
  store ptr %10, ptr %6, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.reading, ptr %11, i32 0, i32 3
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %7, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.reading, ptr %14, i32 0, i32 2
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr inbounds i32, ptr %16, i64 6
  store ptr %17, ptr %15, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = getelementptr inbounds i32, ptr %18, i64 3
  %20 = load i32, ptr %19, align 4
  %21 = mul nsw i32 2, %20
  %22 = add nsw i32 1, %21
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.reading, ptr %23, i32 0, i32 3
  %25 = load ptr, ptr %24, align 8
  %26 = sext i32 %22 to i64
  %27 = getelementptr inbounds i64, ptr %25, i64 %26
  store ptr %27, ptr %24, align 8
  %28 = load ptr, ptr %4, align 8
  %29 = getelementptr inbounds %struct.reading, ptr %28, i32 0, i32 6
  %30 = load i32, ptr %29, align 8
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %65, label %32

32:                                               ; preds = %2
  %33 = load ptr, ptr %5, align 8
  %34 = load ptr, ptr %4, align 8
  %35 = getelementptr inbounds %struct.reading, ptr %34, i32 0, i32 0
  %36 = load ptr, ptr %35, align 8
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds %struct.reading, ptr %37, i32 0, i32 1
  %39 = load i64, ptr %38, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = getelementptr inbounds i32, ptr %40, i64 1
  %42 = load i32, ptr %41, align 4
  %43 = load ptr, ptr %6, align 8
  %44 = getelementptr inbounds i32, ptr %43, i64 2
  %45 = load i32, ptr %44, align 4
  %46 = sdiv i32 %45, 8
  %47 = load ptr, ptr %6, align 8
  %48 = getelementptr inbounds i32, ptr %47, i64 3
  %49 = load i32, ptr %48, align 4
  %50 = load ptr, ptr %6, align 8
  %51 = getelementptr inbounds i32, ptr %50, i64 4
  %52 = load i32, ptr %51, align 4
  %53 = load ptr, ptr %6, align 8
  %54 = getelementptr inbounds i32, ptr %53, i64 5
  %55 = load i32, ptr %54, align 4
  %56 = sext i32 %55 to i64
  %57 = load ptr, ptr %7, align 8
  %58 = load ptr, ptr %4, align 8
  %59 = getelementptr inbounds %struct.reading, ptr %58, i32 0, i32 4
  %60 = load ptr, ptr %59, align 8
  %61 = load ptr, ptr %4, align 8
  %62 = getelementptr inbounds %struct.reading, ptr %61, i32 0, i32 5
  %63 = load ptr, ptr %62, align 8
  %64 = call i32 @pkgimage_array_first(ptr noundef %33, ptr noundef %36, i64 noundef %39, i32 noundef %42, i32 noundef %46, i32 noundef %49, i32 noundef %52, i64 noundef %56, ptr noundef %57, ptr noundef %60, ptr noundef %63)
  store i32 %64, ptr %3, align 4
  br label %98

65:                                               ; preds = %2
  %66 = load ptr, ptr %5, align 8
  %67 = load ptr, ptr %4, align 8
  %68 = getelementptr inbounds %struct.reading, ptr %67, i32 0, i32 0
  %69 = load ptr, ptr %68, align 8
  %70 = load ptr, ptr %4, align 8
  %71 = getelementptr inbounds %struct.reading, ptr %70, i32 0, i32 1
  %72 = load i64, ptr %71, align 8
  %73 = load ptr, ptr %6, align 8
  %74 = getelementptr inbounds i32, ptr %73, i64 1
  %75 = load i32, ptr %74, align 4
  %76 = load ptr, ptr %6, align 8
  %77 = getelementptr inbounds i32, ptr %76, i64 2
  %78 = load i32, ptr %77, align 4
  %79 = sdiv i32 %78, 8
  %80 = load ptr, ptr %6, align 8
  %81 = getelementptr inbounds i32, ptr %80, i64 3
  %82 = load i32, ptr %81, align 4
  %83 = load ptr, ptr %6, align 8
  %84 = getelementptr inbounds i32, ptr %83, i64 4
  %85 = load i32, ptr %84, align 4
  %86 = load ptr, ptr %6, align 8
  %87 = getelementptr inbounds i32, ptr %86, i64 5
  %88 = load i32, ptr %87, align 4
  %89 = sext i32 %88 to i64
  %90 = load ptr, ptr %7, align 8
  %91 = load ptr, ptr %4, align 8
  %92 = getelementptr inbounds %struct.reading, ptr %91, i32 0, i32 4
  %93 = load ptr, ptr %92, align 8
  %94 = load ptr, ptr %4, align 8
  %95 = getelementptr inbounds %struct.reading, ptr %94, i32 0, i32 5
  %96 = load ptr, ptr %95, align 8
  %97 = call i32 @pkgimage_array(ptr noundef %66, ptr noundef %69, i64 noundef %72, i32 noundef %75, i32 noundef %79, i32 noundef %82, i32 noundef %85, i64 noundef %89, ptr noundef %90, ptr noundef %93, ptr noundef %96)
  store i32 %97, ptr %3, align 4
  br label %98

98:                                               ; preds = %65, %32
  %99 = load i32, ptr %3, align 4
  ret i32 %99
}

define internal i32 @read_records(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds %struct.reading, ptr %12, i32 0, i32 2
  %14 = load ptr, ptr %13, align 8
  store ptr %14, ptr %6, align 8
  %15 = load ptr, ptr %5, align 8
  store ptr %15, ptr %7, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.reading, ptr %16, i32 0, i32 3
  %18 = load ptr, ptr %17, align 8
  store ptr %18, ptr %8, align 8
  %19 = load ptr, ptr %6, align 8
  %20 = getelementptr inbounds i32, ptr %19, i64 2
  %21 = load i32, ptr %20, align 4
  store i32 %21, ptr %10, align 4
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.reading, ptr %22, i32 0, i32 6
  %24 = load i32, ptr %23, align 8
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %30, label %26

26:                                               ; preds = %2
  %27 = load ptr, ptr %5, align 8
  %28 = load ptr, ptr %6, align 8
  %29 = call i32 @records_problem(ptr noundef %27, ptr noundef %28)
  store i32 %29, ptr %11, align 4
  br label %45

30:                                               ; preds = %2
  %31 = load ptr, ptr %8, align 8
  %32 = getelementptr inbounds i64, ptr %31, i64 0
  %33 = load i64, ptr %32, align 8
  %34 = load ptr, ptr %5, align 8
  %35 = call ptr @descr_of(ptr noundef %34)
  %36 = ptrtoint ptr %35 to i64
  %37 = icmp eq i64 %33, %36
  br i1 %37, label %38, label %42

38:                                               ; preds = %30
  %39 = load ptr, ptr %7, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = call i32 @form_problem(ptr noundef %39, ptr noundef %40)
  br label %43

42:                                               ; preds = %30
  br label %43

43:                                               ; preds = %42, %38
  %44 = phi i32 [ %41, %38 ], [ 6, %42 ]
  store i32 %44, ptr %11, align 4
  br label %45

45:                                               ; preds = %43, %26
  %46 = load ptr, ptr %6, align 8
  %47 = call ptr @next_table(ptr noundef %46)
  %48 = load ptr, ptr %4, align 8
  %49 = getelementptr inbounds %struct.reading, ptr %48, i32 0, i32 2
  store ptr %47, ptr %49, align 8
  %50 = load i32, ptr %10, align 4
  %51 = mul nsw i32 2, %50
  %52 = add nsw i32 1, %51
  %53 = load ptr, ptr %4, align 8
  %54 = getelementptr inbounds %struct.reading, ptr %53, i32 0, i32 3
  %55 = load ptr, ptr %54, align 8
  %56 = sext i32 %52 to i64
  %57 = getelementptr inbounds i64, ptr %55, i64 %56
  store ptr %57, ptr %54, align 8
  %58 = load i32, ptr %11, align 4
  %59 = icmp eq i32 %58, 1
  br i1 %59, label %60, label %69

60:                                               ; preds = %45
  %61 = load ptr, ptr %5, align 8
  %62 = load ptr, ptr %4, align 8
  %63 = getelementptr inbounds %struct.reading, ptr %62, i32 0, i32 0
  %64 = load ptr, ptr %63, align 8
  %65 = load ptr, ptr %4, align 8
  %66 = getelementptr inbounds %struct.reading, ptr %65, i32 0, i32 1
  %67 = load i64, ptr %66, align 8
  %68 = call i32 @wrong_type(ptr noundef %61, ptr noundef %64, i64 noundef %67) #6
  store i32 %68, ptr %3, align 4
  br label %143

69:                                               ; preds = %45
  %70 = load i32, ptr %11, align 4
  %71 = icmp ne i32 %70, 0
  br i1 %71, label %72, label %91

72:                                               ; preds = %69
  %73 = load i32, ptr %11, align 4
  %74 = icmp slt i32 %73, 0
  br i1 %74, label %75, label %76

75:                                               ; preds = %72
  br label %89

76:                                               ; preds = %72
  %77 = load ptr, ptr %5, align 8
  %78 = load ptr, ptr %4, align 8
  %79 = getelementptr inbounds %struct.reading, ptr %78, i32 0, i32 0
  %80 = load ptr, ptr %79, align 8
  %81 = load ptr, ptr %4, align 8
  %82 = getelementptr inbounds %struct.reading, ptr %81, i32 0, i32 1
  %83 = load i64, ptr %82, align 8
  %84 = load i32, ptr %11, align 4
  %85 = sext i32 %84 to i64
  %86 = getelementptr inbounds [12 x ptr], ptr @problems, i64 0, i64 %85
  %87 = load ptr, ptr %86, align 8
  %88 = call i32 @wrong_array(ptr noundef %77, ptr noundef %80, i64 noundef %83, ptr noundef %87) #6
  br label %89

89:                                               ; preds = %76, %75
  %90 = phi i32 [ -1, %75 ], [ %88, %76 ]
  store i32 %90, ptr %3, align 4
  br label %143

91:                                               ; preds = %69
  %92 = load ptr, ptr %4, align 8
  %93 = getelementptr inbounds %struct.reading, ptr %92, i32 0, i32 6
  %94 = load i32, ptr %93, align 8
  %95 = icmp ne i32 %94, 0
  br i1 %95, label %96, label %100

96:                                               ; preds = %91
  %97 = load ptr, ptr %7, align 8
  %98 = getelementptr inbounds i8, ptr %97, i64 16
  %99 = load i64, ptr %98, align 8
  br label %104

100:                                              ; preds = %91
  %101 = load ptr, ptr %5, align 8
  %102 = call ptr @descr_of(ptr noundef %101)
  %103 = ptrtoint ptr %102 to i64
  br label %104

104:                                              ; preds = %100, %96
  %105 = phi i64 [ %99, %96 ], [ %103, %100 ]
  %106 = load ptr, ptr %8, align 8
  %107 = getelementptr inbounds i64, ptr %106, i64 0
  store i64 %105, ptr %107, align 8
  store i32 0, ptr %9, align 4
  br label %108

108:                                              ; preds = %139, %104
  %109 = load i32, ptr %9, align 4
  %110 = load i32, ptr %10, align 4
  %111 = icmp slt i32 %109, %110
  br i1 %111, label %112, label %142

112:                                              ; preds = %108
  %113 = load ptr, ptr %7, align 8
  %114 = getelementptr inbounds i8, ptr %113, i64 32
  %115 = load ptr, ptr %114, align 8
  %116 = load i32, ptr %9, align 4
  %117 = sext i32 %116 to i64
  %118 = getelementptr inbounds i64, ptr %115, i64 %117
  %119 = load i64, ptr %118, align 8
  %120 = load ptr, ptr %8, align 8
  %121 = load i32, ptr %9, align 4
  %122 = add nsw i32 1, %121
  %123 = sext i32 %122 to i64
  %124 = getelementptr inbounds i64, ptr %120, i64 %123
  store i64 %119, ptr %124, align 8
  %125 = load ptr, ptr %7, align 8
  %126 = getelementptr inbounds i8, ptr %125, i64 40
  %127 = load ptr, ptr %126, align 8
  %128 = load i32, ptr %9, align 4
  %129 = sext i32 %128 to i64
  %130 = getelementptr inbounds i64, ptr %127, i64 %129
  %131 = load i64, ptr %130, align 8
  %132 = load ptr, ptr %8, align 8
  %133 = load i32, ptr %10, align 4
  %134 = add nsw i32 1, %133
  %135 = load i32, ptr %9, align 4
  %136 = add nsw i32 %134, %135
  %137 = sext i32 %136 to i64
  %138 = getelementptr inbounds i64, ptr %132, i64 %137
  store i64 %131, ptr %138, align 8
  br label %139

139:                                              ; preds = %112
  %140 = load i32, ptr %9, align 4
  %141 = add nsw i32 %140, 1
  store i32 %141, ptr %9, align 4
  br label %108

142:                                              ; preds = %108
  store i32 0, ptr %3, align 4
  br label %143

143:                                              ; preds = %142, %89, %60
  %144 = load i32, ptr %3, align 4
  ret i32 %144
}

define internal i32 @read_record(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.reading, ptr %10, i32 0, i32 2
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %6, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.reading, ptr %13, i32 0, i32 3
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i64, ptr %15, i32 1
  store ptr %16, ptr %14, align 8
  store ptr %15, ptr %7, align 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 4
  %19 = load ptr, ptr %18, align 8
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.reading, ptr %20, i32 0, i32 5
  %22 = load ptr, ptr %21, align 8
  %23 = load i32, ptr %22, align 4
  %24 = sext i32 %23 to i64
  %25 = getelementptr inbounds %struct.buffer, ptr %19, i64 %24
  store ptr %25, ptr %8, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = call ptr @next_table(ptr noundef %26)
  %28 = load ptr, ptr %4, align 8
  %29 = getelementptr inbounds %struct.reading, ptr %28, i32 0, i32 2
  store ptr %27, ptr %29, align 8
  %30 = load ptr, ptr %4, align 8
  %31 = getelementptr inbounds %struct.reading, ptr %30, i32 0, i32 6
  %32 = load i32, ptr %31, align 8
  %33 = icmp ne i32 %32, 0
  br i1 %33, label %34, label %35

34:                                               ; preds = %2
  store i32 0, ptr %3, align 4
  br label %84

35:                                               ; preds = %2
  %36 = load ptr, ptr %5, align 8
  %37 = load ptr, ptr %6, align 8
  %38 = load ptr, ptr %8, align 8
  %39 = call i32 @take_record(ptr noundef %36, ptr noundef %37, ptr noundef %38)
  store i32 %39, ptr %9, align 4
  %40 = load i32, ptr %9, align 4
  %41 = icmp eq i32 %40, 1
  br i1 %41, label %42, label %51

42:                                               ; preds = %35
  %43 = load ptr, ptr %5, align 8
  %44 = load ptr, ptr %4, align 8
  %45 = getelementptr inbounds %struct.reading, ptr %44, i32 0, i32 0
  %46 = load ptr, ptr %45, align 8
  %47 = load ptr, ptr %4, align 8
  %48 = getelementptr inbounds %struct.reading, ptr %47, i32 0, i32 1
  %49 = load i64, ptr %48, align 8
  %50 = call i32 @wrong_type(ptr noundef %43, ptr noundef %46, i64 noundef %49) #6
  store i32 %50, ptr %3, align 4
  br label %84

51:                                               ; preds = %35
  %52 = load i32, ptr %9, align 4
  %53 = icmp ne i32 %52, 0
  br i1 %53, label %54, label %73

54:                                               ; preds = %51
  %55 = load i32, ptr %9, align 4
  %56 = icmp slt i32 %55, 0
  br i1 %56, label %57, label %58

57:                                               ; preds = %54
  br label %71

58:                                               ; preds = %54
  %59 = load ptr, ptr %5, align 8
  %60 = load ptr, ptr %4, align 8
  %61 = getelementptr inbounds %struct.reading, ptr %60, i32 0, i32 0
  %62 = load ptr, ptr %61, align 8
  %63 = load ptr, ptr %4, align 8
  %64 = getelementptr inbounds %struct.reading, ptr %63, i32 0, i32 1
  %65 = load i64, ptr %64, align 8
  %66 = load i32, ptr %9, align 4
  %67 = sext i32 %66 to i64
  %68 = getelementptr inbounds [12 x ptr], ptr @problems, i64 0, i64 %67
  %69 = load ptr, ptr %68, align 8
  %70 = call i32 @wrong_array(ptr noundef %59, ptr noundef %62, i64 noundef %65, ptr noundef %69) #6
  br label %71

71:                                               ; preds = %58, %57
  %72 = phi i32 [ -1, %57 ], [ %70, %58 ]
  store i32 %72, ptr %3, align 4
  br label %84

73:                                               ; preds = %51
  %74 = load ptr, ptr %4, align 8
  %75 = getelementptr inbounds %struct.reading, ptr %74, i32 0, i32 5
  %76 = load ptr, ptr %75, align 8
  %77 = load i32, ptr %76, align 4
  %78 = add nsw i32 %77, 1
  store i32 %78, ptr %76, align 4
  %79 = load ptr, ptr %8, align 8
  %80 = getelementptr inbounds %struct.buffer, ptr %79, i32 0, i32 0
  %81 = load ptr, ptr %80, align 8
  %82 = ptrtoint ptr %81 to i64
  %83 = load ptr, ptr %7, align 8
  store i64 %82, ptr %83, align 8
  store i32 0, ptr %3, align 4
  br label %84

84:                                               ; preds = %73, %71, %42, %34
  %85 = load i32, ptr %3, align 4
  ret i32 %85
}

define internal i32 @read_tuple(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.reading, ptr %10, i32 0, i32 2
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds i32, ptr %12, i64 1
  %14 = load i32, ptr %13, align 4
  %15 = sext i32 %14 to i64
  store i64 %15, ptr %6, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.reading, ptr %16, i32 0, i32 1
  %18 = load i64, ptr %17, align 8
  store i64 %18, ptr %7, align 8
  store i32 16, ptr %9, align 4
  %19 = load ptr, ptr %5, align 8
  %20 = call ptr @type_of(ptr noundef %19)
  %21 = call i32 @PyType_IsSubtype(ptr noundef %20, ptr noundef @PyTuple_Type)
  %22 = icmp ne i32 %21, 0
  br i1 %22, label %23, label %28

23:                                               ; preds = %2
  %24 = load ptr, ptr %5, align 8
  %25 = call i64 @PyTuple_Size(ptr noundef %24)
  %26 = load i64, ptr %6, align 8
  %27 = icmp ne i64 %25, %26
  br i1 %27, label %28, label %35

28:                                               ; preds = %23, %2
  %29 = load ptr, ptr %5, align 8
  %30 = load ptr, ptr %4, align 8
  %31 = getelementptr inbounds %struct.reading, ptr %30, i32 0, i32 0
  %32 = load ptr, ptr %31, align 8
  %33 = load i64, ptr %7, align 8
  %34 = call i32 @wrong_type(ptr noundef %29, ptr noundef %32, i64 noundef %33) #6
  store i32 %34, ptr %3, align 4
  br label %91

35:                                               ; preds = %23
  br label %36

36:                                               ; preds = %47, %35
  %37 = load i32, ptr %9, align 4
  %38 = icmp sle i32 %37, 48
  br i1 %38, label %39, label %45

39:                                               ; preds = %36
  %40 = load i64, ptr %7, align 8
  %41 = load i32, ptr %9, align 4
  %42 = zext i32 %41 to i64
  %43 = ashr i64 %40, %42
  %44 = icmp ne i64 %43, 0
  br label %45

45:                                               ; preds = %39, %36
  %46 = phi i1 [ false, %36 ], [ %44, %39 ]
  br i1 %46, label %47, label %50

47:                                               ; preds = %45
  %48 = load i32, ptr %9, align 4
  %49 = add nsw i32 %48, 16
  store i32 %49, ptr %9, align 4
  br label %36

50:                                               ; preds = %45
  %51 = load ptr, ptr %4, align 8
  %52 = getelementptr inbounds %struct.reading, ptr %51, i32 0, i32 2
  %53 = load ptr, ptr %52, align 8
  %54 = getelementptr inbounds i32, ptr %53, i64 2
  store ptr %54, ptr %52, align 8
  store i64 0, ptr %8, align 8
  br label %55

55:                                               ; preds = %84, %50
  %56 = load i64, ptr %8, align 8
  %57 = load i64, ptr %6, align 8
  %58 = icmp slt i64 %56, %57
  br i1 %58, label %59, label %87

59:                                               ; preds = %55
  %60 = load i32, ptr %9, align 4
  %61 = icmp sle i32 %60, 48
  br i1 %61, label %62, label %75

62:                                               ; preds = %59
  %63 = load i64, ptr %8, align 8
  %64 = icmp slt i64 %63, 32767
  br i1 %64, label %65, label %75

65:                                               ; preds = %62
  %66 = load i64, ptr %7, align 8
  %67 = load i64, ptr %8, align 8
  %68 = add nsw i64 %67, 1
  %69 = load i32, ptr %9, align 4
  %70 = zext i32 %69 to i64
  %71 = shl i64 %68, %70
  %72 = or i64 %66, %71
  %73 = load ptr, ptr %4, align 8
  %74 = getelementptr inbounds %struct.reading, ptr %73, i32 0, i32 1
  store i64 %72, ptr %74, align 8
  br label %75

75:                                               ; preds = %65, %62, %59
  %76 = load ptr, ptr %4, align 8
  %77 = load ptr, ptr %5, align 8
  %78 = load i64, ptr %8, align 8
  %79 = call ptr @PyTuple_GetItem(ptr noundef %77, i64 noundef %78)
  %80 = call i32 @read_value(ptr noundef %76, ptr noundef %79)
  %81 = icmp slt i32 %80, 0
  br i1 %81, label %82, label %83

82:                                               ; preds = %75
  store i32 -1, ptr %3, align 4
  br label %91

83:                                               ; preds = %75
  br label %84

84:                                               ; preds = %83
  %85 = load i64, ptr %8, align 8
  %86 = add nsw i64 %85, 1
  store i64 %86, ptr %8, align 8
  br label %55

87:                                               ; preds = %55
  %88 = load i64, ptr %7, align 8
  %89 = load ptr, ptr %4, align 8
  %90 = getelementptr inbounds %struct.reading, ptr %89, i32 0, i32 1
  store i64 %88, ptr %90, align 8
  store i32 0, ptr %3, align 4
  br label %91

91:                                               ; preds = %87, %82, %28
  %92 = load i32, ptr %3, align 4
  ret i32 %92
}

define internal i32 @read_member(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.reading, ptr %10, i32 0, i32 2
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %6, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.reading, ptr %13, i32 0, i32 6
  %15 = load i32, ptr %14, align 8
  %16 = icmp ne i32 %15, 0
  br i1 %16, label %17, label %18

17:                                               ; preds = %2
  br label %22

18:                                               ; preds = %2
  %19 = load ptr, ptr %5, align 8
  %20 = load ptr, ptr %6, align 8
  %21 = call ptr @value_of_member(ptr noundef %19, ptr noundef %20, ptr noundef %7)
  br label %22

22:                                               ; preds = %18, %17
  %23 = phi ptr [ null, %17 ], [ %21, %18 ]
  store ptr %23, ptr %9, align 8
  %24 = load ptr, ptr %4, align 8
  %25 = getelementptr inbounds %struct.reading, ptr %24, i32 0, i32 6
  %26 = load i32, ptr %25, align 8
  %27 = icmp ne i32 %26, 0
  br i1 %27, label %46, label %28

28:                                               ; preds = %22
  %29 = load ptr, ptr %9, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %46, label %31

31:                                               ; preds = %28
  %32 = load i32, ptr %7, align 4
  %33 = icmp ne i32 %32, 0
  br i1 %33, label %34, label %35

34:                                               ; preds = %31
  br label %44

35:                                               ; preds = %31
  %36 = load ptr, ptr %5, align 8
  %37 = load ptr, ptr %4, align 8
  %38 = getelementptr inbounds %struct.reading, ptr %37, i32 0, i32 0
  %39 = load ptr, ptr %38, align 8
  %40 = load ptr, ptr %4, align 8
  %41 = getelementptr inbounds %struct.reading, ptr %40, i32 0, i32 1
  %42 = load i64, ptr %41, align 8
  %43 = call i32 @wrong_type(ptr noundef %36, ptr noundef %39, i64 noundef %42) #6
  br label %44

44:                                               ; preds = %35, %34
  %45 = phi i32 [ -1, %34 ], [ %43, %35 ]
  store i32 %45, ptr %3, align 4
  br label %80

46:                                               ; preds = %28, %22
  %47 = load ptr, ptr %9, align 8
  %48 = icmp ne ptr %47, null
  br i1 %48, label %49, label %62

49:                                               ; preds = %46
  %50 = load ptr, ptr %9, align 8
  %51 = call i32 @is_text(ptr noundef %50)
  %52 = icmp ne i32 %51, 0
  br i1 %52, label %53, label %62

53:                                               ; preds = %49
  %54 = load ptr, ptr %9, align 8
  %55 = load ptr, ptr %4, align 8
  %56 = getelementptr inbounds %struct.reading, ptr %55, i32 0, i32 0
  %57 = load ptr, ptr %56, align 8
  %58 = load ptr, ptr %4, align 8
  %59 = getelementptr inbounds %struct.reading, ptr %58, i32 0, i32 1
  %60 = load i64, ptr %59, align 8
  %61 = call i32 @wrong_definition(ptr noundef %54, ptr noundef %57, i64 noundef %60) #6
  store i32 %61, ptr %3, align 4
  br label %80

62:                                               ; preds = %49, %46
  %63 = load ptr, ptr %4, align 8
  %64 = getelementptr inbounds %struct.reading, ptr %63, i32 0, i32 2
  %65 = load ptr, ptr %64, align 8
  %66 = getelementptr inbounds i32, ptr %65, i64 2
  store ptr %66, ptr %64, align 8
  %67 = load ptr, ptr %4, align 8
  %68 = load ptr, ptr %9, align 8
  %69 = call i32 @read_number(ptr noundef %67, ptr noundef %68)
  store i32 %69, ptr %8, align 4
  %70 = load ptr, ptr %6, align 8
  %71 = call ptr @next_table(ptr noundef %70)
  %72 = load ptr, ptr %4, align 8
  %73 = getelementptr inbounds %struct.reading, ptr %72, i32 0, i32 2
  store ptr %71, ptr %73, align 8
  %74 = load ptr, ptr %9, align 8
  %75 = icmp ne ptr %74, null
  br i1 %75, label %76, label %78

76:                                               ; preds = %62
  %77 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %77)
  br label %78

78:                                               ; preds = %76, %62
  %79 = load i32, ptr %8, align 4
  store i32 %79, ptr %3, align 4
  br label %80

80:                                               ; preds = %78, %53, %44
  %81 = load i32, ptr %3, align 4
  ret i32 %81
}

define internal i32 @read_instance(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.reading, ptr %10, i32 0, i32 2
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %6, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.reading, ptr %13, i32 0, i32 4
  %15 = load ptr, ptr %14, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.reading, ptr %16, i32 0, i32 5
  %18 = load ptr, ptr %17, align 8
  %19 = load i32, ptr %18, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds %struct.buffer, ptr %15, i64 %20
  store ptr %21, ptr %7, align 8
  store i32 0, ptr %9, align 4
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.reading, ptr %22, i32 0, i32 6
  %24 = load i32, ptr %23, align 8
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %26, label %30

26:                                               ; preds = %2
  %27 = load ptr, ptr %4, align 8
  %28 = load ptr, ptr %5, align 8
  %29 = call ptr @held_values(ptr noundef %27, ptr noundef %28)
  br label %34

30:                                               ; preds = %2
  %31 = load ptr, ptr %5, align 8
  %32 = load ptr, ptr %6, align 8
  %33 = call ptr @values_of_instance(ptr noundef %31, ptr noundef %32, ptr noundef %9)
  br label %34

34:                                               ; preds = %30, %26
  %35 = phi ptr [ %29, %26 ], [ %33, %30 ]
  store ptr %35, ptr %8, align 8
  %36 = load ptr, ptr %8, align 8
  %37 = icmp ne ptr %36, null
  br i1 %37, label %53, label %38

38:                                               ; preds = %34
  %39 = load i32, ptr %9, align 4
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %41, label %42

41:                                               ; preds = %38
  br label %51

42:                                               ; preds = %38
  %43 = load ptr, ptr %5, align 8
  %44 = load ptr, ptr %4, align 8
  %45 = getelementptr inbounds %struct.reading, ptr %44, i32 0, i32 0
  %46 = load ptr, ptr %45, align 8
  %47 = load ptr, ptr %4, align 8
  %48 = getelementptr inbounds %struct.reading, ptr %47, i32 0, i32 1
  %49 = load i64, ptr %48, align 8
  %50 = call i32 @wrong_type(ptr noundef %43, ptr noundef %46, i64 noundef %49) #6
  br label %51

51:                                               ; preds = %42, %41
  %52 = phi i32 [ -1, %41 ], [ %50, %42 ]
  store i32 %52, ptr %3, align 4
  br label %101

53:                                               ; preds = %34
  %54 = load ptr, ptr %8, align 8
  %55 = call i32 @is_text(ptr noundef %54)
  %56 = icmp ne i32 %55, 0
  br i1 %56, label %57, label %66

57:                                               ; preds = %53
  %58 = load ptr, ptr %8, align 8
  %59 = load ptr, ptr %4, align 8
  %60 = getelementptr inbounds %struct.reading, ptr %59, i32 0, i32 0
  %61 = load ptr, ptr %60, align 8
  %62 = load ptr, ptr %4, align 8
  %63 = getelementptr inbounds %struct.reading, ptr %62, i32 0, i32 1
  %64 = load i64, ptr %63, align 8
  %65 = call i32 @wrong_definition(ptr noundef %58, ptr noundef %61, i64 noundef %64) #6
  store i32 %65, ptr %3, align 4
  br label %101

66:                                               ; preds = %53
  %67 = load ptr, ptr %4, align 8
  %68 = getelementptr inbounds %struct.reading, ptr %67, i32 0, i32 6
  %69 = load i32, ptr %68, align 8
  %70 = icmp ne i32 %69, 0
  br i1 %70, label %88, label %71

71:                                               ; preds = %66
  %72 = load ptr, ptr %7, align 8
  %73 = getelementptr inbounds %struct.buffer, ptr %72, i32 0, i32 0
  store ptr null, ptr %73, align 8
  %74 = load ptr, ptr %8, align 8
  %75 = load ptr, ptr %7, align 8
  %76 = getelementptr inbounds %struct.buffer, ptr %75, i32 0, i32 1
  store ptr %74, ptr %76, align 8
  %77 = load ptr, ptr %5, align 8
  %78 = load ptr, ptr %7, align 8
  %79 = getelementptr inbounds %struct.buffer, ptr %78, i32 0, i32 10
  store ptr %77, ptr %79, align 8
  %80 = load ptr, ptr %6, align 8
  %81 = load ptr, ptr %7, align 8
  %82 = getelementptr inbounds %struct.buffer, ptr %81, i32 0, i32 6
  store ptr %80, ptr %82, align 8
  %83 = load ptr, ptr %4, align 8
  %84 = getelementptr inbounds %struct.reading, ptr %83, i32 0, i32 5
  %85 = load ptr, ptr %84, align 8
  %86 = load i32, ptr %85, align 4
  %87 = add nsw i32 %86, 1
  store i32 %87, ptr %85, align 4
  br label %88

88:                                               ; preds = %71, %66
  %89 = load ptr, ptr %6, align 8
  %90 = getelementptr inbounds i32, ptr %89, i64 2
  %91 = load ptr, ptr %6, align 8
  %92 = getelementptr inbounds i32, ptr %91, i64 1
  %93 = load i32, ptr %92, align 4
  %94 = sext i32 %93 to i64
  %95 = getelementptr inbounds i32, ptr %90, i64 %94
  %96 = load ptr, ptr %4, align 8
  %97 = getelementptr inbounds %struct.reading, ptr %96, i32 0, i32 2
  store ptr %95, ptr %97, align 8
  %98 = load ptr, ptr %4, align 8
  %99 = load ptr, ptr %8, align 8
  %100 = call i32 @read_tuple(ptr noundef %98, ptr noundef %99)
  store i32 %100, ptr %3, align 4
  br label %101

101:                                              ; preds = %88, %57, %51
  %102 = load i32, ptr %3, align 4
  ret i32 %102
}

define internal i32 @read_optional(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = getelementptr inbounds %struct.reading, ptr %7, i32 0, i32 2
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds i32, ptr %9, i64 1
  %11 = load i32, ptr %10, align 4
  %12 = sext i32 %11 to i64
  store i64 %12, ptr %6, align 8
  %13 = load ptr, ptr %5, align 8
  %14 = icmp ne ptr %13, @_Py_NoneStruct
  %15 = zext i1 %14 to i32
  %16 = sext i32 %15 to i64
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 3
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds i64, ptr %19, i32 1
  store ptr %20, ptr %18, align 8
  store i64 %16, ptr %19, align 8
  %21 = load ptr, ptr %5, align 8
  %22 = icmp ne ptr %21, @_Py_NoneStruct
  br i1 %22, label %23, label %31

23:                                               ; preds = %2
  %24 = load ptr, ptr %4, align 8
  %25 = getelementptr inbounds %struct.reading, ptr %24, i32 0, i32 2
  %26 = load ptr, ptr %25, align 8
  %27 = getelementptr inbounds i32, ptr %26, i64 2
  store ptr %27, ptr %25, align 8
  %28 = load ptr, ptr %4, align 8
  %29 = load ptr, ptr %5, align 8
  %30 = call i32 @read_value(ptr noundef %28, ptr noundef %29)
  store i32 %30, ptr %3, align 4
  br label %48

31:                                               ; preds = %2
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.reading, ptr %32, i32 0, i32 2
  %34 = load ptr, ptr %33, align 8
  %35 = call ptr @next_table(ptr noundef %34)
  %36 = load ptr, ptr %4, align 8
  %37 = getelementptr inbounds %struct.reading, ptr %36, i32 0, i32 2
  store ptr %35, ptr %37, align 8
  br label %38

38:                                               ; preds = %42, %31
  %39 = load i64, ptr %6, align 8
  %40 = add nsw i64 %39, -1
  store i64 %40, ptr %6, align 8
  %41 = icmp sgt i64 %39, 0
  br i1 %41, label %42, label %47

42:                                               ; preds = %38
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.reading, ptr %43, i32 0, i32 3
  %45 = load ptr, ptr %44, align 8
  %46 = getelementptr inbounds i64, ptr %45, i32 1
  store ptr %46, ptr %44, align 8
  store i64 0, ptr %45, align 8
  br label %38

47:                                               ; preds = %38
  store i32 0, ptr %3, align 4
  br label %48

48:                                               ; preds = %47, %23
  %49 = load i32, ptr %3, align 4
  ret i32 %49
}

define internal ptr @next_table(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = load i32, ptr %6, align 4
  switch i32 %7, label %57 [
    i32 65, label %8
    i32 76, label %11
    i32 82, label %19
    i32 86, label %19
    i32 69, label %19
    i32 79, label %27
    i32 68, label %31
    i32 84, label %40
  ]

8:                                                ; preds = %1
  %9 = load ptr, ptr %3, align 8
  %10 = getelementptr inbounds i32, ptr %9, i64 6
  store ptr %10, ptr %2, align 8
  br label %60

11:                                               ; preds = %1
  %12 = load ptr, ptr %3, align 8
  %13 = getelementptr inbounds i32, ptr %12, i64 4
  %14 = load ptr, ptr %3, align 8
  %15 = getelementptr inbounds i32, ptr %14, i64 3
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds i32, ptr %13, i64 %17
  store ptr %18, ptr %2, align 8
  br label %60

19:                                               ; preds = %1, %1, %1
  %20 = load ptr, ptr %3, align 8
  %21 = getelementptr inbounds i32, ptr %20, i64 2
  %22 = load ptr, ptr %3, align 8
  %23 = getelementptr inbounds i32, ptr %22, i64 1
  %24 = load i32, ptr %23, align 4
  %25 = sext i32 %24 to i64
  %26 = getelementptr inbounds i32, ptr %21, i64 %25
  store ptr %26, ptr %2, align 8
  br label %60

27:                                               ; preds = %1
  %28 = load ptr, ptr %3, align 8
  %29 = getelementptr inbounds i32, ptr %28, i64 2
  %30 = call ptr @next_table(ptr noundef %29)
  store ptr %30, ptr %2, align 8
  br label %60

31:                                               ; preds = %1
  %32 = load ptr, ptr %3, align 8
  %33 = getelementptr inbounds i32, ptr %32, i64 2
  %34 = load ptr, ptr %3, align 8
  %35 = getelementptr inbounds i32, ptr %34, i64 1
  %36 = load i32, ptr %35, align 4
  %37 = sext i32 %36 to i64
  %38 = getelementptr inbounds i32, ptr %33, i64 %37
  %39 = call ptr @next_table(ptr noundef %38)
  store ptr %39, ptr %2, align 8
  br label %60

40:                                               ; preds = %1
  %41 = load ptr, ptr %3, align 8
  %42 = getelementptr inbounds i32, ptr %41, i64 2
  store ptr %42, ptr %5, align 8
  store i32 0, ptr %4, align 4
  br label %43

43:                                               ; preds = %52, %40
  %44 = load i32, ptr %4, align 4
  %45 = load ptr, ptr %3, align 8
  %46 = getelementptr inbounds i32, ptr %45, i64 1
  %47 = load i32, ptr %46, align 4
  %48 = icmp slt i32 %44, %47
  br i1 %48, label %49, label %55

49:                                               ; preds = %43
  %50 = load ptr, ptr %5, align 8
  %51 = call ptr @next_table(ptr noundef %50)
  store ptr %51, ptr %5, align 8
  br label %52

52:                                               ; preds = %49
  %53 = load i32, ptr %4, align 4
  %54 = add nsw i32 %53, 1
  store i32 %54, ptr %4, align 4
  br label %43

55:                                               ; preds = %43
  %56 = load ptr, ptr %5, align 8
  store ptr %56, ptr %2, align 8
  br label %60

57:                                               ; preds = %1
  %58 = load ptr, ptr %3, align 8
  %59 = getelementptr inbounds i32, ptr %58, i64 2
  store ptr %59, ptr %2, align 8
  br label %60

60:                                               ; preds = %57, %55, %31, %27, %19, %11, %8
  %61 = load ptr, ptr %2, align 8
  ret ptr %61
}

define internal i32 @read_number(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.reading, ptr %11, i32 0, i32 0
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %6, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.reading, ptr %14, i32 0, i32 1
  %16 = load i64, ptr %15, align 8
  store i64 %16, ptr %7, align 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.reading, ptr %17, i32 0, i32 3
  %19 = load ptr, ptr %18, align 8
  store ptr %19, ptr %8, align 8
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.reading, ptr %20, i32 0, i32 2
  %22 = load ptr, ptr %21, align 8
  %23 = getelementptr inbounds i32, ptr %22, i64 0
  %24 = load i32, ptr %23, align 4
  store i32 %24, ptr %9, align 4
  %25 = load ptr, ptr %4, align 8
  %26 = getelementptr inbounds %struct.reading, ptr %25, i32 0, i32 2
  %27 = load ptr, ptr %26, align 8
  %28 = getelementptr inbounds i32, ptr %27, i64 1
  %29 = load i32, ptr %28, align 4
  store i32 %29, ptr %10, align 4
  %30 = load ptr, ptr %4, align 8
  %31 = getelementptr inbounds %struct.reading, ptr %30, i32 0, i32 2
  %32 = load ptr, ptr %31, align 8
  %33 = getelementptr inbounds i32, ptr %32, i64 2
  store ptr %33, ptr %31, align 8
  %34 = load i32, ptr %9, align 4
  %35 = icmp eq i32 %34, 99
  %36 = zext i1 %35 to i64
  %37 = select i1 %35, i32 2, i32 1
  %38 = load ptr, ptr %4, align 8
  %39 = getelementptr inbounds %struct.reading, ptr %38, i32 0, i32 3
  %40 = load ptr, ptr %39, align 8
  %41 = sext i32 %37 to i64
  %42 = getelementptr inbounds i64, ptr %40, i64 %41
  store ptr %42, ptr %39, align 8
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.reading, ptr %43, i32 0, i32 6
  %45 = load i32, ptr %44, align 8
  %46 = icmp ne i32 %45, 0
  br i1 %46, label %47, label %48

47:                                               ; preds = %2
  store i32 0, ptr %3, align 4
  br label %82

48:                                               ; preds = %2
  %49 = load i32, ptr %9, align 4
  switch i32 %49, label %76 [
    i32 98, label %50
    i32 105, label %56
    i32 117, label %63
    i32 102, label %70
  ]

50:                                               ; preds = %48
  %51 = load ptr, ptr %5, align 8
  %52 = load ptr, ptr %6, align 8
  %53 = load i64, ptr %7, align 8
  %54 = load ptr, ptr %8, align 8
  %55 = call i32 @pkgimage_bool(ptr noundef %51, ptr noundef %52, i64 noundef %53, ptr noundef %54)
  store i32 %55, ptr %3, align 4
  br label %82

56:                                               ; preds = %48
  %57 = load ptr, ptr %5, align 8
  %58 = load ptr, ptr %6, align 8
  %59 = load i64, ptr %7, align 8
  %60 = load i32, ptr %10, align 4
  %61 = load ptr, ptr %8, align 8
  %62 = call i32 @pkgimage_int(ptr noundef %57, ptr noundef %58, i64 noundef %59, i32 noundef %60, ptr noundef %61)
  store i32 %62, ptr %3, align 4
  br label %82

63:                                               ; preds = %48
  %64 = load ptr, ptr %5, align 8
  %65 = load ptr, ptr %6, align 8
  %66 = load i64, ptr %7, align 8
  %67 = load i32, ptr %10, align 4
  %68 = load ptr, ptr %8, align 8
  %69 = call i32 @pkgimage_uint(ptr noundef %64, ptr noundef %65, i64 noundef %66, i32 noundef %67, ptr noundef %68)
  store i32 %69, ptr %3, align 4
  br label %82

70:                                               ; preds = %48
  %71 = load ptr, ptr %5, align 8
  %72 = load ptr, ptr %6, align 8
  %73 = load i64, ptr %7, align 8
  %74 = load ptr, ptr %8, align 8
  %75 = call i32 @pkgimage_float(ptr noundef %71, ptr noundef %72, i64 noundef %73, ptr noundef %74)
  store i32 %75, ptr %3, align 4
  br label %82

76:                                               ; preds = %48
  %77 = load ptr, ptr %5, align 8
  %78 = load ptr, ptr %6, align 8
  %79 = load i64, ptr %7, align 8
  %80 = load ptr, ptr %8, align 8
  %81 = call i32 @pkgimage_complex(ptr noundef %77, ptr noundef %78, i64 noundef %79, ptr noundef %80) #6
  store i32 %81, ptr %3, align 4
  br label %82

82:                                               ; preds = %76, %70, %63, %56, %50, %47
  %83 = load i32, ptr %3, align 4
  ret i32 %83
}

define internal i32 @records_problem(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %9 = load ptr, ptr %4, align 8
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr @ndarray, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %16, label %12

12:                                               ; preds = %2
  %13 = call i32 @find_ndarray() #6
  %14 = icmp slt i32 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %12
  store i32 -2, ptr %3, align 4
  br label %73

16:                                               ; preds = %12, %2
  %17 = load ptr, ptr @ndarray, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %25

19:                                               ; preds = %16
  %20 = load ptr, ptr %4, align 8
  %21 = call ptr @type_of(ptr noundef %20)
  %22 = load ptr, ptr @ndarray, align 8
  %23 = call i32 @PyType_IsSubtype(ptr noundef %21, ptr noundef %22)
  %24 = icmp ne i32 %23, 0
  br i1 %24, label %26, label %25

25:                                               ; preds = %19, %16
  store i32 1, ptr %3, align 4
  br label %73

26:                                               ; preds = %19
  %27 = load ptr, ptr %4, align 8
  %28 = call ptr @type_of(ptr noundef %27)
  %29 = load ptr, ptr @ndarray, align 8
  %30 = icmp ne ptr %28, %29
  br i1 %30, label %31, label %43

31:                                               ; preds = %26
  %32 = load ptr, ptr %4, align 8
  %33 = call ptr @PyObject_GetAttrString(ptr noundef %32, ptr noundef @.str.36)
  store ptr %33, ptr %8, align 8
  %34 = load ptr, ptr %8, align 8
  %35 = icmp ne ptr %34, null
  br i1 %35, label %36, label %38

36:                                               ; preds = %31
  %37 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %37)
  store i32 2, ptr %3, align 4
  br label %73

38:                                               ; preds = %31
  %39 = call i32 @forgiven() #6
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %42, label %41

41:                                               ; preds = %38
  store i32 -2, ptr %3, align 4
  br label %73

42:                                               ; preds = %38
  br label %43

43:                                               ; preds = %42, %26
  %44 = load ptr, ptr %6, align 8
  %45 = getelementptr inbounds i8, ptr %44, i64 24
  %46 = load i32, ptr %45, align 4
  %47 = load ptr, ptr %5, align 8
  %48 = getelementptr inbounds i32, ptr %47, i64 2
  %49 = load i32, ptr %48, align 4
  %50 = icmp ne i32 %46, %49
  br i1 %50, label %51, label %52

51:                                               ; preds = %43
  store i32 3, ptr %3, align 4
  br label %73

52:                                               ; preds = %43
  %53 = load ptr, ptr %4, align 8
  %54 = call ptr @descr_of(ptr noundef %53)
  %55 = load ptr, ptr %5, align 8
  %56 = call i32 @dtype_fits(ptr noundef %54, ptr noundef %55)
  store i32 %56, ptr %7, align 4
  %57 = load i32, ptr %7, align 4
  %58 = icmp eq i32 %57, 1
  br i1 %58, label %59, label %63

59:                                               ; preds = %52
  %60 = load ptr, ptr %6, align 8
  %61 = load ptr, ptr %5, align 8
  %62 = call i32 @form_problem(ptr noundef %60, ptr noundef %61)
  br label %71

63:                                               ; preds = %52
  %64 = load i32, ptr %7, align 4
  %65 = icmp ne i32 %64, 0
  br i1 %65, label %66, label %68

66:                                               ; preds = %63
  %67 = load i32, ptr %7, align 4
  br label %69

68:                                               ; preds = %63
  br label %69

69:                                               ; preds = %68, %66
  %70 = phi i32 [ %67, %66 ], [ 6, %68 ]
  br label %71

71:                                               ; preds = %69, %59
  %72 = phi i32 [ %62, %59 ], [ %70, %69 ]
  store i32 %72, ptr %3, align 4
  br label %73

73:                                               ; preds = %71, %51, %41, %36, %25, %15
  %74 = load i32, ptr %3, align 4
  ret i32 %74
}

define internal ptr @descr_of(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds i8, ptr %3, i64 56
  %5 = load ptr, ptr %4, align 8
  ret ptr %5
}

define internal i32 @form_problem(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %5, align 8
  %8 = getelementptr inbounds i32, ptr %7, i64 3
  %9 = load i32, ptr %8, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds i8, ptr %10, i64 64
  %12 = load i32, ptr %11, align 4
  %13 = xor i32 %12, -1
  %14 = and i32 %9, %13
  store i32 %14, ptr %6, align 4
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds i8, ptr %15, i64 24
  %17 = load i32, ptr %16, align 4
  %18 = load ptr, ptr %5, align 8
  %19 = getelementptr inbounds i32, ptr %18, i64 2
  %20 = load i32, ptr %19, align 4
  %21 = icmp ne i32 %17, %20
  br i1 %21, label %22, label %23

22:                                               ; preds = %2
  store i32 3, ptr %3, align 4
  br label %49

23:                                               ; preds = %2
  %24 = load i32, ptr %6, align 4
  %25 = and i32 %24, 1
  %26 = icmp ne i32 %25, 0
  br i1 %26, label %27, label %28

27:                                               ; preds = %23
  br label %47

28:                                               ; preds = %23
  %29 = load i32, ptr %6, align 4
  %30 = and i32 %29, 2
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %32, label %33

32:                                               ; preds = %28
  br label %45

33:                                               ; preds = %28
  %34 = load i32, ptr %6, align 4
  %35 = and i32 %34, 1024
  %36 = icmp ne i32 %35, 0
  br i1 %36, label %37, label %38

37:                                               ; preds = %33
  br label %43

38:                                               ; preds = %33
  %39 = load i32, ptr %6, align 4
  %40 = icmp ne i32 %39, 0
  %41 = zext i1 %40 to i64
  %42 = select i1 %40, i32 11, i32 0
  br label %43

43:                                               ; preds = %38, %37
  %44 = phi i32 [ 9, %37 ], [ %42, %38 ]
  br label %45

45:                                               ; preds = %43, %32
  %46 = phi i32 [ 8, %32 ], [ %44, %43 ]
  br label %47

47:                                               ; preds = %45, %27
  %48 = phi i32 [ 7, %27 ], [ %46, %45 ]
  store i32 %48, ptr %3, align 4
  br label %49

49:                                               ; preds = %47, %22
  %50 = load i32, ptr %3, align 4
  ret i32 %50
}

define internal i32 @dtype_fits(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %5, align 8
  %11 = call ptr @accepted_of(ptr noundef %10)
  store ptr %11, ptr %6, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = getelementptr inbounds %struct.accepted, ptr %12, i32 0, i32 0
  %14 = load ptr, ptr %13, align 8
  %15 = load ptr, ptr %5, align 8
  %16 = icmp eq ptr %14, %15
  br i1 %16, label %17, label %24

17:                                               ; preds = %2
  %18 = load ptr, ptr %6, align 8
  %19 = getelementptr inbounds %struct.accepted, ptr %18, i32 0, i32 3
  %20 = load ptr, ptr %19, align 8
  %21 = load ptr, ptr %4, align 8
  %22 = icmp eq ptr %20, %21
  br i1 %22, label %23, label %24

23:                                               ; preds = %17
  store i32 1, ptr %3, align 4
  br label %81

24:                                               ; preds = %17, %2
  %25 = load ptr, ptr %5, align 8
  %26 = call ptr @wanted_dtype(ptr noundef %25)
  store ptr %26, ptr %7, align 8
  %27 = load ptr, ptr %7, align 8
  %28 = icmp ne ptr %27, null
  br i1 %28, label %30, label %29

29:                                               ; preds = %24
  store i32 -2, ptr %3, align 4
  br label %81

30:                                               ; preds = %24
  %31 = load ptr, ptr %4, align 8
  %32 = load ptr, ptr %7, align 8
  %33 = call i32 @PyObject_RichCompareBool(ptr noundef %31, ptr noundef %32, i32 noundef 2)
  store i32 %33, ptr %9, align 4
  %34 = load i32, ptr %9, align 4
  %35 = icmp eq i32 %34, 1
  br i1 %35, label %36, label %44

36:                                               ; preds = %30
  %37 = load ptr, ptr %5, align 8
  %38 = getelementptr inbounds i32, ptr %37, i64 5
  %39 = load i32, ptr %38, align 4
  %40 = icmp sgt i32 %39, 1
  br i1 %40, label %41, label %44

41:                                               ; preds = %36
  %42 = load ptr, ptr %4, align 8
  %43 = call i32 @is_aligned_as_c(ptr noundef %42)
  store i32 %43, ptr %9, align 4
  br label %44

44:                                               ; preds = %41, %36, %30
  %45 = load ptr, ptr %5, align 8
  %46 = call ptr @accepted_of(ptr noundef %45)
  store ptr %46, ptr %6, align 8
  %47 = load i32, ptr %9, align 4
  %48 = icmp eq i32 %47, 1
  br i1 %48, label %49, label %68

49:                                               ; preds = %44
  %50 = load ptr, ptr %6, align 8
  %51 = getelementptr inbounds %struct.accepted, ptr %50, i32 0, i32 0
  %52 = load ptr, ptr %51, align 8
  %53 = load ptr, ptr %5, align 8
  %54 = icmp eq ptr %52, %53
  br i1 %54, label %55, label %68

55:                                               ; preds = %49
  %56 = load ptr, ptr %6, align 8
  %57 = getelementptr inbounds %struct.accepted, ptr %56, i32 0, i32 3
  %58 = load ptr, ptr %57, align 8
  store ptr %58, ptr %8, align 8
  %59 = load ptr, ptr %4, align 8
  call void @Py_IncRef(ptr noundef %59)
  %60 = load ptr, ptr %4, align 8
  %61 = load ptr, ptr %6, align 8
  %62 = getelementptr inbounds %struct.accepted, ptr %61, i32 0, i32 3
  store ptr %60, ptr %62, align 8
  %63 = load ptr, ptr %8, align 8
  %64 = icmp ne ptr %63, null
  br i1 %64, label %65, label %67

65:                                               ; preds = %55
  %66 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %66)
  br label %67

67:                                               ; preds = %65, %55
  br label %68

68:                                               ; preds = %67, %49, %44
  %69 = load ptr, ptr %7, align 8
  call void @Py_DecRef(ptr noundef %69)
  %70 = load i32, ptr %9, align 4
  %71 = icmp sge i32 %70, 0
  br i1 %71, label %72, label %74

72:                                               ; preds = %68
  %73 = load i32, ptr %9, align 4
  br label %79

74:                                               ; preds = %68
  %75 = call i32 @forgiven() #6
  %76 = icmp ne i32 %75, 0
  %77 = zext i1 %76 to i64
  %78 = select i1 %76, i32 0, i32 -2
  br label %79

79:                                               ; preds = %74, %72
  %80 = phi i32 [ %73, %72 ], [ %78, %74 ]
  store i32 %80, ptr %3, align 4
  br label %81

81:                                               ; preds = %79, %29, %23
  %82 = load i32, ptr %3, align 4
  ret i32 %82
}

define internal ptr @accepted_of(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = ptrtoint ptr %7 to i64
  %9 = lshr i64 %8, 2
  %10 = urem i64 %9, 256
  %11 = trunc i64 %10 to i32
  store i32 %11, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %12

12:                                               ; preds = %35, %1
  %13 = load i32, ptr %5, align 4
  %14 = icmp slt i32 %13, 256
  br i1 %14, label %15, label %38

15:                                               ; preds = %12
  %16 = load i32, ptr %4, align 4
  %17 = load i32, ptr %5, align 4
  %18 = add nsw i32 %16, %17
  %19 = srem i32 %18, 256
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds %struct.accepted, ptr @accepted_dtypes, i64 %20
  store ptr %21, ptr %6, align 8
  %22 = load ptr, ptr %6, align 8
  %23 = getelementptr inbounds %struct.accepted, ptr %22, i32 0, i32 0
  %24 = load ptr, ptr %23, align 8
  %25 = load ptr, ptr %3, align 8
  %26 = icmp eq ptr %24, %25
  br i1 %26, label %32, label %27

27:                                               ; preds = %15
  %28 = load ptr, ptr %6, align 8
  %29 = getelementptr inbounds %struct.accepted, ptr %28, i32 0, i32 0
  %30 = load ptr, ptr %29, align 8
  %31 = icmp ne ptr %30, null
  br i1 %31, label %34, label %32

32:                                               ; preds = %27, %15
  %33 = load ptr, ptr %6, align 8
  store ptr %33, ptr %2, align 8
  br label %42

34:                                               ; preds = %27
  br label %35

35:                                               ; preds = %34
  %36 = load i32, ptr %5, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %5, align 4
  br label %12

38:                                               ; preds = %12
  %39 = load i32, ptr %4, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds %struct.accepted, ptr @accepted_dtypes, i64 %40
  store ptr %41, ptr %2, align 8
  br label %42

42:                                               ; preds = %38, %32
  %43 = load ptr, ptr %2, align 8
  ret ptr %43
}

define internal ptr @wanted_dtype(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca %struct.accepted, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @accepted_of(ptr noundef %7)
  store ptr %8, ptr %4, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = getelementptr inbounds %struct.accepted, ptr %9, i32 0, i32 0
  %11 = load ptr, ptr %10, align 8
  %12 = load ptr, ptr %3, align 8
  %13 = icmp eq ptr %11, %12
  br i1 %13, label %14, label %19

14:                                               ; preds = %1
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.accepted, ptr %15, i32 0, i32 1
  %17 = load ptr, ptr %16, align 8
  %18 = call ptr @Py_NewRef(ptr noundef %17)
  br label %22

19:                                               ; preds = %1
  %20 = load ptr, ptr %3, align 8
  %21 = call ptr @make_dtype(ptr noundef %20)
  br label %22

22:                                               ; preds = %19, %14
  %23 = phi ptr [ %18, %14 ], [ %21, %19 ]
  store ptr %23, ptr %6, align 8
  %24 = load ptr, ptr %6, align 8
  %25 = icmp ne ptr %24, null
  br i1 %25, label %26, label %32

26:                                               ; preds = %22
  %27 = load ptr, ptr %4, align 8
  %28 = getelementptr inbounds %struct.accepted, ptr %27, i32 0, i32 0
  %29 = load ptr, ptr %28, align 8
  %30 = load ptr, ptr %3, align 8
  %31 = icmp eq ptr %29, %30
  br i1 %31, label %32, label %34

32:                                               ; preds = %26, %22
  %33 = load ptr, ptr %6, align 8
  store ptr %33, ptr %2, align 8
  br label %71

34:                                               ; preds = %26
  %35 = load ptr, ptr %3, align 8
  %36 = call ptr @accepted_of(ptr noundef %35)
  store ptr %36, ptr %4, align 8
  %37 = load ptr, ptr %4, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %5, ptr align 8 %37, i64 32, i1 false)
  %38 = load ptr, ptr %3, align 8
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.accepted, ptr %39, i32 0, i32 0
  store ptr %38, ptr %40, align 8
  %41 = load ptr, ptr %6, align 8
  %42 = call ptr @Py_NewRef(ptr noundef %41)
  %43 = load ptr, ptr %4, align 8
  %44 = getelementptr inbounds %struct.accepted, ptr %43, i32 0, i32 1
  store ptr %42, ptr %44, align 8
  %45 = load ptr, ptr %4, align 8
  %46 = getelementptr inbounds %struct.accepted, ptr %45, i32 0, i32 3
  store ptr null, ptr %46, align 8
  %47 = load ptr, ptr %4, align 8
  %48 = getelementptr inbounds %struct.accepted, ptr %47, i32 0, i32 2
  store ptr null, ptr %48, align 8
  %49 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 1
  %50 = load ptr, ptr %49, align 8
  %51 = icmp ne ptr %50, null
  br i1 %51, label %52, label %55

52:                                               ; preds = %34
  %53 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 1
  %54 = load ptr, ptr %53, align 8
  call void @Py_DecRef(ptr noundef %54)
  br label %55

55:                                               ; preds = %52, %34
  %56 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 2
  %57 = load ptr, ptr %56, align 8
  %58 = icmp ne ptr %57, null
  br i1 %58, label %59, label %62

59:                                               ; preds = %55
  %60 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 2
  %61 = load ptr, ptr %60, align 8
  call void @Py_DecRef(ptr noundef %61)
  br label %62

62:                                               ; preds = %59, %55
  %63 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 3
  %64 = load ptr, ptr %63, align 8
  %65 = icmp ne ptr %64, null
  br i1 %65, label %66, label %69

66:                                               ; preds = %62
  %67 = getelementptr inbounds %struct.accepted, ptr %5, i32 0, i32 3
  %68 = load ptr, ptr %67, align 8
  call void @Py_DecRef(ptr noundef %68)
  br label %69

69:                                               ; preds = %66, %62
  %70 = load ptr, ptr %6, align 8
  store ptr %70, ptr %2, align 8
  br label %71

71:                                               ; preds = %69, %32
  %72 = load ptr, ptr %2, align 8
  ret ptr %72
}

define internal i32 @is_aligned_as_c(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = call ptr @PyObject_GetAttrString(ptr noundef %6, ptr noundef @.str.66)
  store ptr %7, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = icmp eq ptr %8, @_Py_TrueStruct
  %10 = zext i1 %9 to i32
  store i32 %10, ptr %5, align 4
  %11 = load ptr, ptr %4, align 8
  %12 = icmp ne ptr %11, null
  br i1 %12, label %18, label %13

13:                                               ; preds = %1
  %14 = call i32 @forgiven() #6
  %15 = icmp ne i32 %14, 0
  %16 = zext i1 %15 to i64
  %17 = select i1 %15, i32 0, i32 -2
  store i32 %17, ptr %2, align 4
  br label %21

18:                                               ; preds = %1
  %19 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %19)
  %20 = load i32, ptr %5, align 4
  store i32 %20, ptr %2, align 4
  br label %21

21:                                               ; preds = %18, %13
  %22 = load i32, ptr %2, align 4
  ret i32 %22
}

define internal ptr @make_dtype(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %8 = call ptr @attribute_of(ptr noundef @.str.64, ptr noundef @.str.65)
  store ptr %8, ptr %3, align 8
  %9 = call ptr @attribute_of(ptr noundef @.str.55, ptr noundef @.str.16)
  store ptr %9, ptr %4, align 8
  %10 = load ptr, ptr %2, align 8
  %11 = getelementptr inbounds i32, ptr %10, i64 6
  %12 = call ptr @PyUnicode_FromString(ptr noundef %11)
  store ptr %12, ptr %5, align 8
  %13 = load ptr, ptr %3, align 8
  %14 = icmp ne ptr %13, null
  br i1 %14, label %15, label %25

15:                                               ; preds = %1
  %16 = load ptr, ptr %4, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %18, label %25

18:                                               ; preds = %15
  %19 = load ptr, ptr %5, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %21, label %25

21:                                               ; preds = %18
  %22 = load ptr, ptr %3, align 8
  %23 = load ptr, ptr %5, align 8
  %24 = call ptr @call_with(ptr noundef %22, ptr noundef %23)
  br label %26

25:                                               ; preds = %18, %15, %1
  br label %26

26:                                               ; preds = %25, %21
  %27 = phi ptr [ %24, %21 ], [ null, %25 ]
  store ptr %27, ptr %6, align 8
  %28 = load ptr, ptr %6, align 8
  %29 = icmp ne ptr %28, null
  br i1 %29, label %30, label %34

30:                                               ; preds = %26
  %31 = load ptr, ptr %4, align 8
  %32 = load ptr, ptr %6, align 8
  %33 = call ptr @call_with(ptr noundef %31, ptr noundef %32)
  br label %35

34:                                               ; preds = %26
  br label %35

35:                                               ; preds = %34, %30
  %36 = phi ptr [ %33, %30 ], [ null, %34 ]
  store ptr %36, ptr %7, align 8
  %37 = load ptr, ptr %6, align 8
  %38 = icmp ne ptr %37, null
  br i1 %38, label %39, label %41

39:                                               ; preds = %35
  %40 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %40)
  br label %41

41:                                               ; preds = %39, %35
  %42 = load ptr, ptr %5, align 8
  %43 = icmp ne ptr %42, null
  br i1 %43, label %44, label %46

44:                                               ; preds = %41
  %45 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %45)
  br label %46

46:                                               ; preds = %44, %41
  %47 = load ptr, ptr %4, align 8
  %48 = icmp ne ptr %47, null
  br i1 %48, label %49, label %51

49:                                               ; preds = %46
  %50 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %50)
  br label %51

51:                                               ; preds = %49, %46
  %52 = load ptr, ptr %3, align 8
  %53 = icmp ne ptr %52, null
  br i1 %53, label %54, label %56

54:                                               ; preds = %51
  %55 = load ptr, ptr %3, align 8
  call void @Py_DecRef(ptr noundef %55)
  br label %56

56:                                               ; preds = %54, %51
  %57 = load ptr, ptr %7, align 8
  ret ptr %57
}

define internal ptr @attribute_of(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @PyImport_ImportModule(ptr noundef %7)
  store ptr %8, ptr %5, align 8
  %9 = load ptr, ptr %5, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %15

11:                                               ; preds = %2
  %12 = load ptr, ptr %5, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = call ptr @PyObject_GetAttrString(ptr noundef %12, ptr noundef %13)
  br label %16

15:                                               ; preds = %2
  br label %16

16:                                               ; preds = %15, %11
  %17 = phi ptr [ %14, %11 ], [ null, %15 ]
  store ptr %17, ptr %6, align 8
  %18 = load ptr, ptr %5, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %22

20:                                               ; preds = %16
  %21 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %21)
  br label %22

22:                                               ; preds = %20, %16
  %23 = load ptr, ptr %6, align 8
  ret ptr %23
}

declare ptr @PyUnicode_FromString(ptr noundef)

define internal ptr @call_with(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = call ptr @PyTuple_New(i64 noundef 1)
  store ptr %8, ptr %6, align 8
  %9 = load ptr, ptr %6, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %12, label %11

11:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %22

12:                                               ; preds = %2
  %13 = load ptr, ptr %5, align 8
  call void @Py_IncRef(ptr noundef %13)
  %14 = load ptr, ptr %6, align 8
  %15 = load ptr, ptr %5, align 8
  %16 = call i32 @PyTuple_SetItem(ptr noundef %14, i64 noundef 0, ptr noundef %15)
  %17 = load ptr, ptr %4, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = call ptr @PyObject_Call(ptr noundef %17, ptr noundef %18, ptr noundef null)
  store ptr %19, ptr %7, align 8
  %20 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %20)
  %21 = load ptr, ptr %7, align 8
  store ptr %21, ptr %3, align 8
  br label %22

22:                                               ; preds = %12, %11
  %23 = load ptr, ptr %3, align 8
  ret ptr %23
}

declare ptr @PyImport_ImportModule(ptr noundef)

define internal i32 @take_record(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %10 = load ptr, ptr @ndarray, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %16, label %12

12:                                               ; preds = %3
  %13 = call i32 @find_ndarray() #6
  %14 = icmp slt i32 %13, 0
  br i1 %14, label %15, label %16

15:                                               ; preds = %12
  store i32 -2, ptr %4, align 4
  br label %102

16:                                               ; preds = %12, %3
  %17 = load ptr, ptr @ndarray, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %25

19:                                               ; preds = %16
  %20 = load ptr, ptr %5, align 8
  %21 = call ptr @type_of(ptr noundef %20)
  %22 = load ptr, ptr @void_type, align 8
  %23 = call i32 @PyType_IsSubtype(ptr noundef %21, ptr noundef %22)
  %24 = icmp ne i32 %23, 0
  br i1 %24, label %26, label %25

25:                                               ; preds = %19, %16
  store i32 1, ptr %4, align 4
  br label %102

26:                                               ; preds = %19
  %27 = load ptr, ptr %5, align 8
  %28 = call ptr @PyObject_GetAttrString(ptr noundef %27, ptr noundef @.str.16)
  store ptr %28, ptr %8, align 8
  %29 = load ptr, ptr %8, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %36, label %31

31:                                               ; preds = %26
  %32 = call i32 @forgiven() #6
  %33 = icmp ne i32 %32, 0
  %34 = zext i1 %33 to i64
  %35 = select i1 %33, i32 6, i32 -2
  store i32 %35, ptr %4, align 4
  br label %102

36:                                               ; preds = %26
  %37 = load ptr, ptr %8, align 8
  %38 = load ptr, ptr %6, align 8
  %39 = call i32 @dtype_fits(ptr noundef %37, ptr noundef %38)
  store i32 %39, ptr %9, align 4
  %40 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %40)
  %41 = load i32, ptr %9, align 4
  %42 = icmp ne i32 %41, 1
  br i1 %42, label %43, label %51

43:                                               ; preds = %36
  %44 = load i32, ptr %9, align 4
  %45 = icmp ne i32 %44, 0
  br i1 %45, label %46, label %48

46:                                               ; preds = %43
  %47 = load i32, ptr %9, align 4
  br label %49

48:                                               ; preds = %43
  br label %49

49:                                               ; preds = %48, %46
  %50 = phi i32 [ %47, %46 ], [ 6, %48 ]
  store i32 %50, ptr %4, align 4
  br label %102

51:                                               ; preds = %36
  %52 = load ptr, ptr %5, align 8
  %53 = call i32 @is_writable(ptr noundef %52)
  store i32 %53, ptr %9, align 4
  %54 = load i32, ptr %9, align 4
  %55 = icmp ne i32 %54, 1
  br i1 %55, label %56, label %64

56:                                               ; preds = %51
  %57 = load i32, ptr %9, align 4
  %58 = icmp ne i32 %57, 0
  br i1 %58, label %59, label %61

59:                                               ; preds = %56
  %60 = load i32, ptr %9, align 4
  br label %62

61:                                               ; preds = %56
  br label %62

62:                                               ; preds = %61, %59
  %63 = phi i32 [ %60, %59 ], [ 10, %61 ]
  store i32 %63, ptr %4, align 4
  br label %102

64:                                               ; preds = %51
  %65 = load ptr, ptr %5, align 8
  %66 = load ptr, ptr %7, align 8
  %67 = call i32 @PyObject_GetBuffer(ptr noundef %65, ptr noundef %66, i32 noundef 0)
  %68 = icmp slt i32 %67, 0
  br i1 %68, label %69, label %74

69:                                               ; preds = %64
  %70 = call i32 @forgiven() #6
  %71 = icmp ne i32 %70, 0
  %72 = zext i1 %71 to i64
  %73 = select i1 %71, i32 1, i32 -2
  store i32 %73, ptr %4, align 4
  br label %102

74:                                               ; preds = %64
  %75 = load ptr, ptr %7, align 8
  %76 = getelementptr inbounds %struct.buffer, ptr %75, i32 0, i32 2
  %77 = load i64, ptr %76, align 8
  %78 = load ptr, ptr %6, align 8
  %79 = getelementptr inbounds i32, ptr %78, i64 4
  %80 = load i32, ptr %79, align 4
  %81 = sext i32 %80 to i64
  %82 = icmp ne i64 %77, %81
  br i1 %82, label %83, label %84

83:                                               ; preds = %74
  store i32 6, ptr %9, align 4
  br label %99

84:                                               ; preds = %74
  %85 = load ptr, ptr %7, align 8
  %86 = getelementptr inbounds %struct.buffer, ptr %85, i32 0, i32 0
  %87 = load ptr, ptr %86, align 8
  %88 = ptrtoint ptr %87 to i64
  %89 = load ptr, ptr %6, align 8
  %90 = getelementptr inbounds i32, ptr %89, i64 5
  %91 = load i32, ptr %90, align 4
  %92 = sub nsw i32 %91, 1
  %93 = sext i32 %92 to i64
  %94 = and i64 %88, %93
  %95 = icmp ne i64 %94, 0
  br i1 %95, label %96, label %97

96:                                               ; preds = %84
  store i32 11, ptr %9, align 4
  br label %98

97:                                               ; preds = %84
  store i32 0, ptr %4, align 4
  br label %102

98:                                               ; preds = %96
  br label %99

99:                                               ; preds = %98, %83
  %100 = load ptr, ptr %7, align 8
  call void @PyBuffer_Release(ptr noundef %100)
  %101 = load i32, ptr %9, align 4
  store i32 %101, ptr %4, align 4
  br label %102

102:                                              ; preds = %99, %97, %69, %62, %49, %31, %25, %15
  %103 = load i32, ptr %4, align 4
  ret i32 %103
}

define internal i32 @is_writable(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @PyObject_GetAttrString(ptr noundef %7, ptr noundef @.str.67)
  store ptr %8, ptr %4, align 8
  store ptr null, ptr %5, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %15

11:                                               ; preds = %1
  %12 = load ptr, ptr %4, align 8
  %13 = call ptr @PyObject_GetAttrString(ptr noundef %12, ptr noundef @.str.68)
  store ptr %13, ptr %5, align 8
  %14 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %14)
  br label %15

15:                                               ; preds = %11, %1
  %16 = load ptr, ptr %5, align 8
  %17 = icmp eq ptr %16, @_Py_TrueStruct
  %18 = zext i1 %17 to i32
  store i32 %18, ptr %6, align 4
  %19 = load ptr, ptr %5, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %26, label %21

21:                                               ; preds = %15
  %22 = call i32 @forgiven() #6
  %23 = icmp ne i32 %22, 0
  %24 = zext i1 %23 to i64
  %25 = select i1 %23, i32 0, i32 -2
  store i32 %25, ptr %2, align 4
  br label %29

26:                                               ; preds = %15
  %27 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %27)
  %28 = load i32, ptr %6, align 4
  store i32 %28, ptr %2, align 4
  br label %29

29:                                               ; preds = %26, %21
  %30 = load i32, ptr %2, align 4
  ret i32 %30
}

define internal ptr @value_of_member(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = getelementptr inbounds i32, ptr %12, i64 4
  store ptr %13, ptr %8, align 8
  store ptr null, ptr %10, align 8
  %14 = load ptr, ptr %7, align 8
  store i32 0, ptr %14, align 4
  %15 = load ptr, ptr %5, align 8
  %16 = call i32 @may_be_member(ptr noundef %15)
  %17 = icmp ne i32 %16, 0
  br i1 %17, label %19, label %18

18:                                               ; preds = %3
  store ptr null, ptr %4, align 8
  br label %64

19:                                               ; preds = %3
  %20 = load ptr, ptr %6, align 8
  %21 = getelementptr inbounds i32, ptr %20, i64 4
  %22 = call ptr @class_of(ptr noundef @pkgimage_table, ptr noundef %21, ptr noundef @.str.69)
  store ptr %22, ptr %9, align 8
  %23 = load ptr, ptr %7, align 8
  store i32 1, ptr %23, align 4
  %24 = load ptr, ptr %9, align 8
  %25 = icmp ne ptr %24, null
  br i1 %25, label %27, label %26

26:                                               ; preds = %19
  store ptr null, ptr %4, align 8
  br label %64

27:                                               ; preds = %19
  %28 = load ptr, ptr %5, align 8
  %29 = call ptr @type_of(ptr noundef %28)
  %30 = load ptr, ptr %9, align 8
  %31 = icmp eq ptr %29, %30
  br i1 %31, label %32, label %35

32:                                               ; preds = %27
  %33 = load ptr, ptr %5, align 8
  %34 = call ptr @PyObject_GetAttrString(ptr noundef %33, ptr noundef @.str.70)
  store ptr %34, ptr %10, align 8
  br label %61

35:                                               ; preds = %27
  %36 = load ptr, ptr %5, align 8
  %37 = load ptr, ptr %9, align 8
  %38 = load ptr, ptr %8, align 8
  %39 = call ptr @text_at(ptr noundef %38, i64 noundef 2)
  %40 = call i32 @of_that_name(ptr noundef %36, ptr noundef %37, ptr noundef %39)
  store i32 %40, ptr %11, align 4
  %41 = icmp sle i32 %40, 0
  br i1 %41, label %42, label %47

42:                                               ; preds = %35
  %43 = load i32, ptr %11, align 4
  %44 = icmp slt i32 %43, 0
  %45 = zext i1 %44 to i32
  %46 = load ptr, ptr %7, align 8
  store i32 %45, ptr %46, align 4
  br label %60

47:                                               ; preds = %35
  %48 = load ptr, ptr %9, align 8
  %49 = call ptr @Py_NewRef(ptr noundef %48)
  %50 = load ptr, ptr %5, align 8
  %51 = call ptr @Py_NewRef(ptr noundef %50)
  %52 = call ptr @pair_of(ptr noundef %49, ptr noundef %51)
  %53 = call ptr @call_named(ptr noundef @.str.71, ptr noundef @.str.72, ptr noundef %52)
  store ptr %53, ptr %10, align 8
  %54 = load ptr, ptr %10, align 8
  %55 = icmp eq ptr %54, @_Py_NoneStruct
  br i1 %55, label %56, label %59

56:                                               ; preds = %47
  %57 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %57)
  store ptr null, ptr %10, align 8
  %58 = load ptr, ptr %7, align 8
  store i32 0, ptr %58, align 4
  br label %59

59:                                               ; preds = %56, %47
  br label %60

60:                                               ; preds = %59, %42
  br label %61

61:                                               ; preds = %60, %32
  %62 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %62)
  %63 = load ptr, ptr %10, align 8
  store ptr %63, ptr %4, align 8
  br label %64

64:                                               ; preds = %61, %26, %18
  %65 = load ptr, ptr %4, align 8
  ret ptr %65
}

define internal i32 @is_text(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @type_of(ptr noundef %3)
  %5 = icmp eq ptr %4, @PyUnicode_Type
  %6 = zext i1 %5 to i32
  ret i32 %6
}

define internal i32 @wrong_definition(ptr noundef %0, ptr noundef %1, i64 noundef %2) #0 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca %struct.message, align 4
  %8 = alloca i64, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i64 %2, ptr %6, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = call ptr @PyUnicode_AsUTF8AndSize(ptr noundef %10, ptr noundef %8)
  store ptr %11, ptr %9, align 8
  %12 = load ptr, ptr %5, align 8
  %13 = load i64, ptr %6, align 8
  call void @begin_argument(ptr noundef %7, ptr noundef %12, i64 noundef %13)
  %14 = load ptr, ptr %5, align 8
  %15 = load i64, ptr %6, align 8
  call void @add_wanted(ptr noundef %7, ptr noundef %14, i64 noundef %15)
  call void @add(ptr noundef %7, ptr noundef @.str.37)
  %16 = load ptr, ptr %9, align 8
  %17 = icmp ne ptr %16, null
  br i1 %17, label %18, label %20

18:                                               ; preds = %3
  %19 = load ptr, ptr %9, align 8
  br label %21

20:                                               ; preds = %3
  br label %21

21:                                               ; preds = %20, %18
  %22 = phi ptr [ %19, %18 ], [ @.str.73, %20 ]
  call void @add(ptr noundef %7, ptr noundef %22)
  %23 = load ptr, ptr %9, align 8
  %24 = icmp ne ptr %23, null
  br i1 %24, label %28, label %25

25:                                               ; preds = %21
  %26 = call i32 @forgiven() #6
  %27 = icmp ne i32 %26, 0
  br i1 %27, label %28, label %32

28:                                               ; preds = %25, %21
  %29 = load ptr, ptr @PyExc_TypeError, align 8
  %30 = getelementptr inbounds %struct.message, ptr %7, i32 0, i32 1
  %31 = getelementptr inbounds [480 x i8], ptr %30, i64 0, i64 0
  call void @PyErr_SetString(ptr noundef %29, ptr noundef %31)
  br label %32

32:                                               ; preds = %28, %25
  %33 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %33)
  ret i32 -1
}

define internal i32 @may_be_member(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = call ptr @type_of(ptr noundef %3)
  %5 = call ptr @type_of(ptr noundef %4)
  %6 = call ptr @type_of(ptr noundef @PyLong_Type)
  %7 = icmp ne ptr %5, %6
  %8 = zext i1 %7 to i32
  ret i32 %8
}

define internal ptr @class_of(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %15 = load ptr, ptr %6, align 8
  store ptr %15, ptr %8, align 8
  %16 = load ptr, ptr %6, align 8
  %17 = call ptr @named_of(ptr noundef %16)
  store ptr %17, ptr %9, align 8
  %18 = load ptr, ptr %8, align 8
  %19 = call ptr @text_at(ptr noundef %18, i64 noundef 1)
  %20 = load ptr, ptr %8, align 8
  %21 = call ptr @text_at(ptr noundef %20, i64 noundef 2)
  %22 = call ptr @held_by(ptr noundef %19, ptr noundef %21, ptr noundef %10)
  store ptr %22, ptr %11, align 8
  %23 = load ptr, ptr %9, align 8
  %24 = getelementptr inbounds %struct.named, ptr %23, i32 0, i32 0
  %25 = load ptr, ptr %24, align 8
  %26 = load ptr, ptr %6, align 8
  %27 = icmp eq ptr %25, %26
  br i1 %27, label %28, label %42

28:                                               ; preds = %3
  %29 = load i32, ptr %10, align 4
  %30 = icmp ne i32 %29, 0
  br i1 %30, label %31, label %37

31:                                               ; preds = %28
  %32 = load ptr, ptr %11, align 8
  %33 = load ptr, ptr %9, align 8
  %34 = getelementptr inbounds %struct.named, ptr %33, i32 0, i32 2
  %35 = load ptr, ptr %34, align 8
  %36 = icmp eq ptr %32, %35
  br i1 %36, label %37, label %42

37:                                               ; preds = %31, %28
  %38 = load ptr, ptr %9, align 8
  %39 = getelementptr inbounds %struct.named, ptr %38, i32 0, i32 1
  %40 = load ptr, ptr %39, align 8
  %41 = call ptr @Py_NewRef(ptr noundef %40)
  store ptr %41, ptr %4, align 8
  br label %90

42:                                               ; preds = %31, %3
  %43 = load ptr, ptr %11, align 8
  %44 = icmp ne ptr %43, null
  br i1 %44, label %45, label %47

45:                                               ; preds = %42
  %46 = load ptr, ptr %11, align 8
  call void @Py_IncRef(ptr noundef %46)
  br label %47

47:                                               ; preds = %45, %42
  %48 = load ptr, ptr %5, align 8
  %49 = load ptr, ptr %8, align 8
  %50 = load ptr, ptr %7, align 8
  %51 = call ptr @ask_class(ptr noundef %48, ptr noundef %49, ptr noundef %50)
  store ptr %51, ptr %12, align 8
  %52 = load ptr, ptr %12, align 8
  %53 = icmp ne ptr %52, null
  br i1 %53, label %60, label %54

54:                                               ; preds = %47
  %55 = load ptr, ptr %11, align 8
  %56 = icmp ne ptr %55, null
  br i1 %56, label %57, label %59

57:                                               ; preds = %54
  %58 = load ptr, ptr %11, align 8
  call void @Py_DecRef(ptr noundef %58)
  br label %59

59:                                               ; preds = %57, %54
  store ptr null, ptr %4, align 8
  br label %90

60:                                               ; preds = %47
  %61 = load ptr, ptr %6, align 8
  %62 = call ptr @named_of(ptr noundef %61)
  store ptr %62, ptr %9, align 8
  %63 = load ptr, ptr %9, align 8
  %64 = getelementptr inbounds %struct.named, ptr %63, i32 0, i32 1
  %65 = load ptr, ptr %64, align 8
  store ptr %65, ptr %13, align 8
  %66 = load ptr, ptr %9, align 8
  %67 = getelementptr inbounds %struct.named, ptr %66, i32 0, i32 2
  %68 = load ptr, ptr %67, align 8
  store ptr %68, ptr %14, align 8
  %69 = load ptr, ptr %6, align 8
  %70 = load ptr, ptr %9, align 8
  %71 = getelementptr inbounds %struct.named, ptr %70, i32 0, i32 0
  store ptr %69, ptr %71, align 8
  %72 = load ptr, ptr %12, align 8
  %73 = call ptr @Py_NewRef(ptr noundef %72)
  %74 = load ptr, ptr %9, align 8
  %75 = getelementptr inbounds %struct.named, ptr %74, i32 0, i32 1
  store ptr %73, ptr %75, align 8
  %76 = load ptr, ptr %11, align 8
  %77 = load ptr, ptr %9, align 8
  %78 = getelementptr inbounds %struct.named, ptr %77, i32 0, i32 2
  store ptr %76, ptr %78, align 8
  %79 = load ptr, ptr %13, align 8
  %80 = icmp ne ptr %79, null
  br i1 %80, label %81, label %83

81:                                               ; preds = %60
  %82 = load ptr, ptr %13, align 8
  call void @Py_DecRef(ptr noundef %82)
  br label %83

83:                                               ; preds = %81, %60
  %84 = load ptr, ptr %14, align 8
  %85 = icmp ne ptr %84, null
  br i1 %85, label %86, label %88

86:                                               ; preds = %83
  %87 = load ptr, ptr %14, align 8
  call void @Py_DecRef(ptr noundef %87)
  br label %88

88:                                               ; preds = %86, %83
  %89 = load ptr, ptr %12, align 8
  store ptr %89, ptr %4, align 8
  br label %90

90:                                               ; preds = %88, %59, %37
  %91 = load ptr, ptr %4, align 8
  ret ptr %91
}

define internal i32 @of_that_name(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = call ptr @type_of(ptr noundef %8)
  %10 = call ptr @type_of(ptr noundef %9)
  %11 = load ptr, ptr %6, align 8
  %12 = call ptr @type_of(ptr noundef %11)
  %13 = call i32 @PyType_IsSubtype(ptr noundef %10, ptr noundef %12)
  %14 = icmp ne i32 %13, 0
  br i1 %14, label %16, label %15

15:                                               ; preds = %3
  store i32 0, ptr %4, align 4
  br label %28

16:                                               ; preds = %3
  %17 = load ptr, ptr %5, align 8
  %18 = call ptr @type_of(ptr noundef %17)
  %19 = load ptr, ptr %7, align 8
  %20 = call i32 @attribute_is(ptr noundef %18, ptr noundef @.str.40, ptr noundef %19, i32 noundef 1)
  %21 = icmp ne i32 %20, 0
  br i1 %21, label %22, label %23

22:                                               ; preds = %16
  store i32 1, ptr %4, align 4
  br label %28

23:                                               ; preds = %16
  %24 = call i32 @forgiven() #6
  %25 = icmp ne i32 %24, 0
  %26 = zext i1 %25 to i64
  %27 = select i1 %25, i32 0, i32 -1
  store i32 %27, ptr %4, align 4
  br label %28

28:                                               ; preds = %23, %22, %15
  %29 = load i32, ptr %4, align 4
  ret i32 %29
}

define internal ptr @call_named(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %9 = load ptr, ptr %6, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %15

11:                                               ; preds = %3
  %12 = load ptr, ptr %4, align 8
  %13 = load ptr, ptr %5, align 8
  %14 = call ptr @attribute_of(ptr noundef %12, ptr noundef %13)
  br label %16

15:                                               ; preds = %3
  br label %16

16:                                               ; preds = %15, %11
  %17 = phi ptr [ %14, %11 ], [ null, %15 ]
  store ptr %17, ptr %7, align 8
  %18 = load ptr, ptr %7, align 8
  %19 = icmp ne ptr %18, null
  br i1 %19, label %20, label %24

20:                                               ; preds = %16
  %21 = load ptr, ptr %7, align 8
  %22 = load ptr, ptr %6, align 8
  %23 = call ptr @PyObject_Call(ptr noundef %21, ptr noundef %22, ptr noundef null)
  br label %25

24:                                               ; preds = %16
  br label %25

25:                                               ; preds = %24, %20
  %26 = phi ptr [ %23, %20 ], [ null, %24 ]
  store ptr %26, ptr %8, align 8
  %27 = load ptr, ptr %7, align 8
  %28 = icmp ne ptr %27, null
  br i1 %28, label %29, label %31

29:                                               ; preds = %25
  %30 = load ptr, ptr %7, align 8
  call void @Py_DecRef(ptr noundef %30)
  br label %31

31:                                               ; preds = %29, %25
  %32 = load ptr, ptr %6, align 8
  %33 = icmp ne ptr %32, null
  br i1 %33, label %34, label %36

34:                                               ; preds = %31
  %35 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %35)
  br label %36

36:                                               ; preds = %34, %31
  %37 = load ptr, ptr %8, align 8
  ret ptr %37
}

define internal ptr @pair_of(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %7 = load ptr, ptr %4, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %14

9:                                                ; preds = %2
  %10 = load ptr, ptr %5, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %14

12:                                               ; preds = %9
  %13 = call ptr @PyTuple_New(i64 noundef 2)
  br label %15

14:                                               ; preds = %9, %2
  br label %15

15:                                               ; preds = %14, %12
  %16 = phi ptr [ %13, %12 ], [ null, %14 ]
  store ptr %16, ptr %6, align 8
  %17 = load ptr, ptr %6, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %27

19:                                               ; preds = %15
  %20 = load ptr, ptr %6, align 8
  %21 = load ptr, ptr %4, align 8
  %22 = call i32 @PyTuple_SetItem(ptr noundef %20, i64 noundef 0, ptr noundef %21)
  %23 = load ptr, ptr %6, align 8
  %24 = load ptr, ptr %5, align 8
  %25 = call i32 @PyTuple_SetItem(ptr noundef %23, i64 noundef 1, ptr noundef %24)
  %26 = load ptr, ptr %6, align 8
  store ptr %26, ptr %3, align 8
  br label %38

27:                                               ; preds = %15
  %28 = load ptr, ptr %4, align 8
  %29 = icmp ne ptr %28, null
  br i1 %29, label %30, label %32

30:                                               ; preds = %27
  %31 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %31)
  br label %32

32:                                               ; preds = %30, %27
  %33 = load ptr, ptr %5, align 8
  %34 = icmp ne ptr %33, null
  br i1 %34, label %35, label %37

35:                                               ; preds = %32
  %36 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %36)
  br label %37

37:                                               ; preds = %35, %32
  store ptr null, ptr %3, align 8
  br label %38

38:                                               ; preds = %37, %19
  %39 = load ptr, ptr %3, align 8
  ret ptr %39
}

define internal ptr @named_of(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = ptrtoint ptr %7 to i64
  %9 = lshr i64 %8, 2
  %10 = urem i64 %9, 256
  %11 = trunc i64 %10 to i32
  store i32 %11, ptr %4, align 4
  store i32 0, ptr %5, align 4
  br label %12

12:                                               ; preds = %35, %1
  %13 = load i32, ptr %5, align 4
  %14 = icmp slt i32 %13, 256
  br i1 %14, label %15, label %38

15:                                               ; preds = %12
  %16 = load i32, ptr %4, align 4
  %17 = load i32, ptr %5, align 4
  %18 = add nsw i32 %16, %17
  %19 = srem i32 %18, 256
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds %struct.named, ptr @named_classes, i64 %20
  store ptr %21, ptr %6, align 8
  %22 = load ptr, ptr %6, align 8
  %23 = getelementptr inbounds %struct.named, ptr %22, i32 0, i32 0
  %24 = load ptr, ptr %23, align 8
  %25 = load ptr, ptr %3, align 8
  %26 = icmp eq ptr %24, %25
  br i1 %26, label %32, label %27

27:                                               ; preds = %15
  %28 = load ptr, ptr %6, align 8
  %29 = getelementptr inbounds %struct.named, ptr %28, i32 0, i32 0
  %30 = load ptr, ptr %29, align 8
  %31 = icmp ne ptr %30, null
  br i1 %31, label %34, label %32

32:                                               ; preds = %27, %15
  %33 = load ptr, ptr %6, align 8
  store ptr %33, ptr %2, align 8
  br label %42

34:                                               ; preds = %27
  br label %35

35:                                               ; preds = %34
  %36 = load i32, ptr %5, align 4
  %37 = add nsw i32 %36, 1
  store i32 %37, ptr %5, align 4
  br label %12

38:                                               ; preds = %12
  %39 = load i32, ptr %4, align 4
  %40 = sext i32 %39 to i64
  %41 = getelementptr inbounds %struct.named, ptr @named_classes, i64 %40
  store ptr %41, ptr %2, align 8
  br label %42

42:                                               ; preds = %38, %32
  %43 = load ptr, ptr %2, align 8
  ret ptr %43
}

define internal ptr @held_by(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca %struct.message, align 4
  %11 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %12 = call ptr @PyImport_GetModuleDict()
  store ptr %12, ptr %8, align 8
  %13 = load ptr, ptr %8, align 8
  %14 = load ptr, ptr %5, align 8
  %15 = call ptr @PyDict_GetItemString(ptr noundef %13, ptr noundef %14)
  store ptr %15, ptr %9, align 8
  %16 = load ptr, ptr %7, align 8
  store i32 1, ptr %16, align 4
  %17 = load ptr, ptr %9, align 8
  %18 = icmp ne ptr %17, null
  br i1 %18, label %19, label %23

19:                                               ; preds = %3
  %20 = load ptr, ptr %9, align 8
  %21 = load ptr, ptr %6, align 8
  %22 = call ptr @held_in(ptr noundef %20, ptr noundef %21)
  store ptr %22, ptr %4, align 8
  br label %64

23:                                               ; preds = %3
  %24 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 0
  store i32 0, ptr %24, align 4
  %25 = load ptr, ptr %5, align 8
  call void @add(ptr noundef %10, ptr noundef %25)
  %26 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 0
  %27 = load i32, ptr %26, align 4
  store i32 %27, ptr %11, align 4
  br label %28

28:                                               ; preds = %61, %40, %23
  %29 = load i32, ptr %11, align 4
  %30 = add nsw i32 %29, -1
  store i32 %30, ptr %11, align 4
  %31 = icmp sgt i32 %29, 0
  br i1 %31, label %32, label %62

32:                                               ; preds = %28
  %33 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 1
  %34 = load i32, ptr %11, align 4
  %35 = sext i32 %34 to i64
  %36 = getelementptr inbounds [480 x i8], ptr %33, i64 0, i64 %35
  %37 = load i8, ptr %36, align 1
  %38 = sext i8 %37 to i32
  %39 = icmp ne i32 %38, 46
  br i1 %39, label %40, label %41

40:                                               ; preds = %32
  br label %28

41:                                               ; preds = %32
  %42 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 1
  %43 = load i32, ptr %11, align 4
  %44 = sext i32 %43 to i64
  %45 = getelementptr inbounds [480 x i8], ptr %42, i64 0, i64 %44
  store i8 0, ptr %45, align 1
  %46 = load ptr, ptr %8, align 8
  %47 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 1
  %48 = getelementptr inbounds [480 x i8], ptr %47, i64 0, i64 0
  %49 = call ptr @PyDict_GetItemString(ptr noundef %46, ptr noundef %48)
  store ptr %49, ptr %9, align 8
  %50 = load ptr, ptr %9, align 8
  %51 = icmp ne ptr %50, null
  br i1 %51, label %52, label %61

52:                                               ; preds = %41
  %53 = load ptr, ptr %9, align 8
  %54 = getelementptr inbounds %struct.message, ptr %10, i32 0, i32 1
  %55 = getelementptr inbounds [480 x i8], ptr %54, i64 0, i64 0
  %56 = load i32, ptr %11, align 4
  %57 = sext i32 %56 to i64
  %58 = getelementptr inbounds i8, ptr %55, i64 %57
  %59 = getelementptr inbounds i8, ptr %58, i64 1
  %60 = call ptr @held_in(ptr noundef %53, ptr noundef %59)
  store ptr %60, ptr %4, align 8
  br label %64

61:                                               ; preds = %41
  br label %28

62:                                               ; preds = %28
  %63 = load ptr, ptr %7, align 8
  store i32 0, ptr %63, align 4
  store ptr null, ptr %4, align 8
  br label %64

64:                                               ; preds = %62, %52, %19
  %65 = load ptr, ptr %4, align 8
  ret ptr %65
}

define internal ptr @ask_class(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca [4 x ptr], align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %11 = call ptr @PyTuple_New(i64 noundef 4)
  store ptr %11, ptr %8, align 8
  %12 = load ptr, ptr %8, align 8
  %13 = icmp ne ptr %12, null
  %14 = zext i1 %13 to i32
  store i32 %14, ptr %10, align 4
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.table, ptr %15, i32 0, i32 7
  %17 = load ptr, ptr %16, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.table, ptr %18, i32 0, i32 8
  %20 = load i64, ptr %19, align 8
  %21 = call ptr @bytes_at(ptr noundef %17, i64 noundef %20)
  %22 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 0
  store ptr %21, ptr %22, align 8
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.table, ptr %23, i32 0, i32 9
  %25 = load ptr, ptr %24, align 8
  %26 = load ptr, ptr %4, align 8
  %27 = getelementptr inbounds %struct.table, ptr %26, i32 0, i32 10
  %28 = load i64, ptr %27, align 8
  %29 = call ptr @bytes_at(ptr noundef %25, i64 noundef %28)
  %30 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 1
  store ptr %29, ptr %30, align 8
  %31 = load ptr, ptr %5, align 8
  %32 = call ptr @PyUnicode_FromString(ptr noundef %31)
  %33 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 2
  store ptr %32, ptr %33, align 8
  %34 = load ptr, ptr %5, align 8
  %35 = call ptr @text_at(ptr noundef %34, i64 noundef 3)
  %36 = call ptr @PyUnicode_FromString(ptr noundef %35)
  %37 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 3
  store ptr %36, ptr %37, align 8
  store i32 0, ptr %9, align 4
  br label %38

38:                                               ; preds = %53, %3
  %39 = load i32, ptr %9, align 4
  %40 = icmp slt i32 %39, 4
  br i1 %40, label %41, label %56

41:                                               ; preds = %38
  %42 = load i32, ptr %10, align 4
  %43 = icmp ne i32 %42, 0
  br i1 %43, label %44, label %50

44:                                               ; preds = %41
  %45 = load i32, ptr %9, align 4
  %46 = sext i32 %45 to i64
  %47 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 %46
  %48 = load ptr, ptr %47, align 8
  %49 = icmp ne ptr %48, null
  br label %50

50:                                               ; preds = %44, %41
  %51 = phi i1 [ false, %41 ], [ %49, %44 ]
  %52 = zext i1 %51 to i32
  store i32 %52, ptr %10, align 4
  br label %53

53:                                               ; preds = %50
  %54 = load i32, ptr %9, align 4
  %55 = add nsw i32 %54, 1
  store i32 %55, ptr %9, align 4
  br label %38

56:                                               ; preds = %38
  store i32 0, ptr %9, align 4
  br label %57

57:                                               ; preds = %85, %56
  %58 = load i32, ptr %9, align 4
  %59 = icmp slt i32 %58, 4
  br i1 %59, label %60, label %88

60:                                               ; preds = %57
  %61 = load i32, ptr %10, align 4
  %62 = icmp ne i32 %61, 0
  br i1 %62, label %63, label %72

63:                                               ; preds = %60
  %64 = load ptr, ptr %8, align 8
  %65 = load i32, ptr %9, align 4
  %66 = sext i32 %65 to i64
  %67 = load i32, ptr %9, align 4
  %68 = sext i32 %67 to i64
  %69 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 %68
  %70 = load ptr, ptr %69, align 8
  %71 = call i32 @PyTuple_SetItem(ptr noundef %64, i64 noundef %66, ptr noundef %70)
  br label %84

72:                                               ; preds = %60
  %73 = load i32, ptr %9, align 4
  %74 = sext i32 %73 to i64
  %75 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 %74
  %76 = load ptr, ptr %75, align 8
  %77 = icmp ne ptr %76, null
  br i1 %77, label %78, label %83

78:                                               ; preds = %72
  %79 = load i32, ptr %9, align 4
  %80 = sext i32 %79 to i64
  %81 = getelementptr inbounds [4 x ptr], ptr %7, i64 0, i64 %80
  %82 = load ptr, ptr %81, align 8
  call void @Py_DecRef(ptr noundef %82)
  br label %83

83:                                               ; preds = %78, %72
  br label %84

84:                                               ; preds = %83, %63
  br label %85

85:                                               ; preds = %84
  %86 = load i32, ptr %9, align 4
  %87 = add nsw i32 %86, 1
  store i32 %87, ptr %9, align 4
  br label %57

88:                                               ; preds = %57
  %89 = load i32, ptr %10, align 4
  %90 = icmp ne i32 %89, 0
  br i1 %90, label %96, label %91

91:                                               ; preds = %88
  %92 = load ptr, ptr %8, align 8
  %93 = icmp ne ptr %92, null
  br i1 %93, label %94, label %96

94:                                               ; preds = %91
  %95 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %95)
  br label %96

96:                                               ; preds = %94, %91, %88
  %97 = load i32, ptr %10, align 4
  %98 = icmp ne i32 %97, 0
  br i1 %98, label %99, label %103

99:                                               ; preds = %96
  %100 = load ptr, ptr %6, align 8
  %101 = load ptr, ptr %8, align 8
  %102 = call ptr @call_named(ptr noundef @.str.71, ptr noundef %100, ptr noundef %101)
  br label %104

103:                                              ; preds = %96
  br label %104

104:                                              ; preds = %103, %99
  %105 = phi ptr [ %102, %99 ], [ null, %103 ]
  ret ptr %105
}

define internal ptr @held_in(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = call ptr @PyModule_GetDict(ptr noundef %6)
  store ptr %7, ptr %5, align 8
  %8 = load ptr, ptr %5, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %11, label %10

10:                                               ; preds = %2
  call void @PyErr_Clear()
  br label %11

11:                                               ; preds = %10, %2
  %12 = load ptr, ptr %5, align 8
  %13 = icmp ne ptr %12, null
  br i1 %13, label %14, label %18

14:                                               ; preds = %11
  %15 = load ptr, ptr %5, align 8
  %16 = load ptr, ptr %4, align 8
  %17 = call ptr @PyDict_GetItemString(ptr noundef %15, ptr noundef %16)
  br label %19

18:                                               ; preds = %11
  br label %19

19:                                               ; preds = %18, %14
  %20 = phi ptr [ %17, %14 ], [ null, %18 ]
  ret ptr %20
}

declare ptr @PyModule_GetDict(ptr noundef)

define internal ptr @bytes_at(ptr noundef %0, i64 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i64, ptr %4, align 8
  %7 = call ptr @PyMemoryView_FromMemory(ptr noundef %5, i64 noundef %6, i32 noundef 256)
  ret ptr %7
}

declare ptr @PyMemoryView_FromMemory(ptr noundef, i64 noundef, i32 noundef)

define internal ptr @held_values(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 0, ptr %6, align 4
  br label %8

8:                                                ; preds = %42, %2
  %9 = load i32, ptr %6, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.reading, ptr %10, i32 0, i32 5
  %12 = load ptr, ptr %11, align 8
  %13 = load i32, ptr %12, align 4
  %14 = icmp slt i32 %9, %13
  br i1 %14, label %15, label %45

15:                                               ; preds = %8
  %16 = load ptr, ptr %4, align 8
  %17 = getelementptr inbounds %struct.reading, ptr %16, i32 0, i32 4
  %18 = load ptr, ptr %17, align 8
  %19 = load i32, ptr %6, align 4
  %20 = sext i32 %19 to i64
  %21 = getelementptr inbounds %struct.buffer, ptr %18, i64 %20
  store ptr %21, ptr %7, align 8
  %22 = load ptr, ptr %7, align 8
  %23 = getelementptr inbounds %struct.buffer, ptr %22, i32 0, i32 10
  %24 = load ptr, ptr %23, align 8
  %25 = load ptr, ptr %5, align 8
  %26 = icmp ne ptr %24, %25
  br i1 %26, label %35, label %27

27:                                               ; preds = %15
  %28 = load ptr, ptr %7, align 8
  %29 = getelementptr inbounds %struct.buffer, ptr %28, i32 0, i32 6
  %30 = load ptr, ptr %29, align 8
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.reading, ptr %31, i32 0, i32 2
  %33 = load ptr, ptr %32, align 8
  %34 = icmp ne ptr %30, %33
  br i1 %34, label %35, label %36

35:                                               ; preds = %27, %15
  br label %42

36:                                               ; preds = %27
  %37 = load ptr, ptr %7, align 8
  %38 = getelementptr inbounds %struct.buffer, ptr %37, i32 0, i32 10
  store ptr null, ptr %38, align 8
  %39 = load ptr, ptr %7, align 8
  %40 = getelementptr inbounds %struct.buffer, ptr %39, i32 0, i32 1
  %41 = load ptr, ptr %40, align 8
  store ptr %41, ptr %3, align 8
  br label %46

42:                                               ; preds = %35
  %43 = load i32, ptr %6, align 4
  %44 = add nsw i32 %43, 1
  store i32 %44, ptr %6, align 4
  br label %8

45:                                               ; preds = %8
  store ptr null, ptr %3, align 8
  br label %46

46:                                               ; preds = %45, %36
  %47 = load ptr, ptr %3, align 8
  ret ptr %47
}

define internal ptr @values_of_instance(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca i64, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  %13 = alloca ptr, align 8
  %14 = alloca i32, align 4
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = getelementptr inbounds i32, ptr %15, i64 2
  store ptr %16, ptr %8, align 8
  %17 = load ptr, ptr %6, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = getelementptr inbounds i32, ptr %18, i64 1
  %20 = load i32, ptr %19, align 4
  %21 = add nsw i32 3, %20
  %22 = sext i32 %21 to i64
  %23 = getelementptr inbounds i32, ptr %17, i64 %22
  %24 = load i32, ptr %23, align 4
  %25 = sext i32 %24 to i64
  store i64 %25, ptr %9, align 8
  %26 = load ptr, ptr %5, align 8
  %27 = call i32 @has_fields(ptr noundef %26)
  store i32 %27, ptr %14, align 4
  %28 = load i32, ptr %14, align 4
  %29 = icmp slt i32 %28, 0
  %30 = zext i1 %29 to i32
  %31 = load ptr, ptr %7, align 8
  store i32 %30, ptr %31, align 4
  %32 = load i32, ptr %14, align 4
  %33 = icmp ne i32 %32, 1
  br i1 %33, label %34, label %35

34:                                               ; preds = %3
  store ptr null, ptr %4, align 8
  br label %97

35:                                               ; preds = %3
  %36 = load ptr, ptr %6, align 8
  %37 = getelementptr inbounds i32, ptr %36, i64 2
  %38 = call ptr @class_of(ptr noundef @pkgimage_table, ptr noundef %37, ptr noundef @.str.74)
  store ptr %38, ptr %11, align 8
  %39 = load ptr, ptr %7, align 8
  store i32 1, ptr %39, align 4
  %40 = load ptr, ptr %11, align 8
  %41 = icmp ne ptr %40, null
  br i1 %41, label %43, label %42

42:                                               ; preds = %35
  store ptr null, ptr %4, align 8
  br label %97

43:                                               ; preds = %35
  %44 = load ptr, ptr %5, align 8
  %45 = call ptr @type_of(ptr noundef %44)
  %46 = load ptr, ptr %11, align 8
  %47 = icmp eq ptr %45, %46
  br i1 %47, label %48, label %81

48:                                               ; preds = %43
  %49 = load i64, ptr %9, align 8
  %50 = call ptr @PyTuple_New(i64 noundef %49)
  store ptr %50, ptr %12, align 8
  store i64 0, ptr %10, align 8
  br label %51

51:                                               ; preds = %77, %48
  %52 = load ptr, ptr %12, align 8
  %53 = icmp ne ptr %52, null
  br i1 %53, label %54, label %58

54:                                               ; preds = %51
  %55 = load i64, ptr %10, align 8
  %56 = load i64, ptr %9, align 8
  %57 = icmp slt i64 %55, %56
  br label %58

58:                                               ; preds = %54, %51
  %59 = phi i1 [ false, %51 ], [ %57, %54 ]
  br i1 %59, label %60, label %80

60:                                               ; preds = %58
  %61 = load ptr, ptr %5, align 8
  %62 = load ptr, ptr %8, align 8
  %63 = load i64, ptr %10, align 8
  %64 = add nsw i64 3, %63
  %65 = call ptr @text_at(ptr noundef %62, i64 noundef %64)
  %66 = call ptr @PyObject_GetAttrString(ptr noundef %61, ptr noundef %65)
  store ptr %66, ptr %13, align 8
  %67 = load ptr, ptr %13, align 8
  %68 = icmp ne ptr %67, null
  br i1 %68, label %69, label %74

69:                                               ; preds = %60
  %70 = load ptr, ptr %12, align 8
  %71 = load i64, ptr %10, align 8
  %72 = load ptr, ptr %13, align 8
  %73 = call i32 @PyTuple_SetItem(ptr noundef %70, i64 noundef %71, ptr noundef %72)
  br label %76

74:                                               ; preds = %60
  %75 = load ptr, ptr %12, align 8
  call void @Py_DecRef(ptr noundef %75)
  store ptr null, ptr %12, align 8
  br label %76

76:                                               ; preds = %74, %69
  br label %77

77:                                               ; preds = %76
  %78 = load i64, ptr %10, align 8
  %79 = add nsw i64 %78, 1
  store i64 %79, ptr %10, align 8
  br label %51

80:                                               ; preds = %58
  br label %94

81:                                               ; preds = %43
  %82 = load ptr, ptr %11, align 8
  %83 = call ptr @Py_NewRef(ptr noundef %82)
  %84 = load ptr, ptr %5, align 8
  %85 = call ptr @Py_NewRef(ptr noundef %84)
  %86 = call ptr @pair_of(ptr noundef %83, ptr noundef %85)
  %87 = call ptr @call_named(ptr noundef @.str.71, ptr noundef @.str.75, ptr noundef %86)
  store ptr %87, ptr %12, align 8
  %88 = load ptr, ptr %12, align 8
  %89 = icmp eq ptr %88, @_Py_NoneStruct
  br i1 %89, label %90, label %93

90:                                               ; preds = %81
  %91 = load ptr, ptr %12, align 8
  call void @Py_DecRef(ptr noundef %91)
  store ptr null, ptr %12, align 8
  %92 = load ptr, ptr %7, align 8
  store i32 0, ptr %92, align 4
  br label %93

93:                                               ; preds = %90, %81
  br label %94

94:                                               ; preds = %93, %80
  %95 = load ptr, ptr %11, align 8
  call void @Py_DecRef(ptr noundef %95)
  %96 = load ptr, ptr %12, align 8
  store ptr %96, ptr %4, align 8
  br label %97

97:                                               ; preds = %94, %42, %34
  %98 = load ptr, ptr %4, align 8
  ret ptr %98
}

define internal i32 @has_fields(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = call ptr @type_of(ptr noundef %5)
  %7 = call ptr @PyObject_GetAttrString(ptr noundef %6, ptr noundef @.str.76)
  store ptr %7, ptr %4, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = icmp ne ptr %8, null
  br i1 %9, label %15, label %10

10:                                               ; preds = %1
  %11 = call i32 @forgiven() #6
  %12 = icmp ne i32 %11, 0
  %13 = zext i1 %12 to i64
  %14 = select i1 %12, i32 0, i32 -1
  store i32 %14, ptr %2, align 4
  br label %17

15:                                               ; preds = %1
  %16 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %16)
  store i32 1, ptr %2, align 4
  br label %17

17:                                               ; preds = %15, %10
  %18 = load i32, ptr %2, align 4
  ret i32 %18
}

define internal ptr @box_array(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds %struct.boxing, ptr %12, i32 0, i32 0
  %14 = load ptr, ptr %13, align 8
  store ptr %14, ptr %6, align 8
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 1
  %17 = load ptr, ptr %16, align 8
  store ptr %17, ptr %7, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = call i32 @dimensions_of(ptr noundef %18)
  store i32 %19, ptr %8, align 4
  %20 = load ptr, ptr %6, align 8
  %21 = load i32, ptr %20, align 4
  %22 = icmp eq i32 %21, 82
  %23 = zext i1 %22 to i32
  store i32 %23, ptr %9, align 4
  %24 = load i32, ptr %9, align 4
  %25 = icmp ne i32 %24, 0
  br i1 %25, label %26, label %29

26:                                               ; preds = %2
  %27 = load ptr, ptr %6, align 8
  %28 = call ptr @next_table(ptr noundef %27)
  br label %32

29:                                               ; preds = %2
  %30 = load ptr, ptr %6, align 8
  %31 = getelementptr inbounds i32, ptr %30, i64 5
  br label %32

32:                                               ; preds = %29, %26
  %33 = phi ptr [ %28, %26 ], [ %31, %29 ]
  %34 = load ptr, ptr %4, align 8
  %35 = getelementptr inbounds %struct.boxing, ptr %34, i32 0, i32 0
  store ptr %33, ptr %35, align 8
  %36 = load i32, ptr %8, align 4
  %37 = mul nsw i32 2, %36
  %38 = add nsw i32 2, %37
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.boxing, ptr %39, i32 0, i32 1
  %41 = load ptr, ptr %40, align 8
  %42 = sext i32 %38 to i64
  %43 = getelementptr inbounds i64, ptr %41, i64 %42
  store ptr %43, ptr %40, align 8
  %44 = load i32, ptr %5, align 4
  %45 = icmp eq i32 %44, 2
  br i1 %45, label %46, label %47

46:                                               ; preds = %32
  store ptr null, ptr %3, align 8
  br label %88

47:                                               ; preds = %32
  %48 = load i32, ptr %5, align 4
  %49 = icmp eq i32 %48, 0
  br i1 %49, label %50, label %55

50:                                               ; preds = %47
  %51 = load ptr, ptr %4, align 8
  %52 = load ptr, ptr %6, align 8
  %53 = load ptr, ptr %7, align 8
  %54 = call ptr @new_memory(ptr noundef %51, ptr noundef %52, ptr noundef %53)
  br label %56

55:                                               ; preds = %47
  br label %56

56:                                               ; preds = %55, %50
  %57 = phi ptr [ %54, %50 ], [ null, %55 ]
  store ptr %57, ptr %10, align 8
  %58 = load ptr, ptr %10, align 8
  %59 = icmp ne ptr %58, null
  br i1 %59, label %70, label %60

60:                                               ; preds = %56
  %61 = load ptr, ptr %7, align 8
  %62 = load i32, ptr %8, align 4
  %63 = mul nsw i32 2, %62
  %64 = add nsw i32 1, %63
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds i64, ptr %61, i64 %65
  %67 = load i64, ptr %66, align 8
  %68 = inttoptr i64 %67 to ptr
  %69 = call i32 @pkgimage_release_memory(ptr noundef %68)
  store ptr null, ptr %3, align 8
  br label %88

70:                                               ; preds = %56
  %71 = load ptr, ptr @asarray, align 8
  %72 = load ptr, ptr %10, align 8
  %73 = call ptr @call_with(ptr noundef %71, ptr noundef %72)
  store ptr %73, ptr %11, align 8
  %74 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %74)
  %75 = load ptr, ptr %11, align 8
  %76 = icmp ne ptr %75, null
  br i1 %76, label %77, label %84

77:                                               ; preds = %70
  %78 = load i32, ptr %9, align 4
  %79 = icmp ne i32 %78, 0
  br i1 %79, label %80, label %84

80:                                               ; preds = %77
  %81 = load ptr, ptr %11, align 8
  %82 = load ptr, ptr %6, align 8
  %83 = call ptr @with_fields(ptr noundef %81, ptr noundef %82)
  br label %86

84:                                               ; preds = %77, %70
  %85 = load ptr, ptr %11, align 8
  br label %86

86:                                               ; preds = %84, %80
  %87 = phi ptr [ %83, %80 ], [ %85, %84 ]
  store ptr %87, ptr %3, align 8
  br label %88

88:                                               ; preds = %86, %60, %46
  %89 = load ptr, ptr %3, align 8
  ret ptr %89
}

define internal ptr @box_record(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds %struct.boxing, ptr %12, i32 0, i32 1
  %14 = load ptr, ptr %13, align 8
  store ptr %14, ptr %6, align 8
  %15 = load ptr, ptr %4, align 8
  %16 = getelementptr inbounds %struct.boxing, ptr %15, i32 0, i32 0
  %17 = load ptr, ptr %16, align 8
  %18 = getelementptr inbounds i32, ptr %17, i64 4
  %19 = load i32, ptr %18, align 4
  store i32 %19, ptr %7, align 4
  %20 = load i32, ptr %5, align 4
  %21 = icmp eq i32 %20, 0
  br i1 %21, label %22, label %27

22:                                               ; preds = %2
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.boxing, ptr %23, i32 0, i32 0
  %25 = load ptr, ptr %24, align 8
  %26 = call ptr @record_dtype(ptr noundef %25)
  br label %28

27:                                               ; preds = %2
  br label %28

28:                                               ; preds = %27, %22
  %29 = phi ptr [ %26, %22 ], [ null, %27 ]
  store ptr %29, ptr %8, align 8
  store ptr null, ptr %11, align 8
  %30 = load ptr, ptr %4, align 8
  %31 = getelementptr inbounds %struct.boxing, ptr %30, i32 0, i32 0
  %32 = load ptr, ptr %31, align 8
  %33 = call ptr @next_table(ptr noundef %32)
  %34 = load ptr, ptr %4, align 8
  %35 = getelementptr inbounds %struct.boxing, ptr %34, i32 0, i32 0
  store ptr %33, ptr %35, align 8
  %36 = load i32, ptr %7, align 4
  %37 = add nsw i32 %36, 7
  %38 = sdiv i32 %37, 8
  %39 = load ptr, ptr %4, align 8
  %40 = getelementptr inbounds %struct.boxing, ptr %39, i32 0, i32 1
  %41 = load ptr, ptr %40, align 8
  %42 = sext i32 %38 to i64
  %43 = getelementptr inbounds i64, ptr %41, i64 %42
  store ptr %43, ptr %40, align 8
  %44 = load ptr, ptr %8, align 8
  %45 = icmp ne ptr %44, null
  br i1 %45, label %47, label %46

46:                                               ; preds = %28
  store ptr null, ptr %3, align 8
  br label %76

47:                                               ; preds = %28
  %48 = load ptr, ptr %6, align 8
  %49 = load i32, ptr %7, align 4
  %50 = sext i32 %49 to i64
  %51 = call ptr @PyByteArray_FromStringAndSize(ptr noundef %48, i64 noundef %50)
  %52 = load ptr, ptr %8, align 8
  %53 = call ptr @pair_of(ptr noundef %51, ptr noundef %52)
  %54 = call ptr @call_named(ptr noundef @.str.55, ptr noundef @.str.82, ptr noundef %53)
  store ptr %54, ptr %9, align 8
  %55 = load ptr, ptr %9, align 8
  %56 = icmp ne ptr %55, null
  br i1 %56, label %57, label %59

57:                                               ; preds = %47
  %58 = call ptr @PyLong_FromLongLong(i64 noundef 0)
  br label %60

59:                                               ; preds = %47
  br label %60

60:                                               ; preds = %59, %57
  %61 = phi ptr [ %58, %57 ], [ null, %59 ]
  store ptr %61, ptr %10, align 8
  %62 = load ptr, ptr %10, align 8
  %63 = icmp ne ptr %62, null
  br i1 %63, label %64, label %69

64:                                               ; preds = %60
  %65 = load ptr, ptr %9, align 8
  %66 = load ptr, ptr %10, align 8
  %67 = call ptr @PyObject_GetItem(ptr noundef %65, ptr noundef %66)
  store ptr %67, ptr %11, align 8
  %68 = load ptr, ptr %10, align 8
  call void @Py_DecRef(ptr noundef %68)
  br label %69

69:                                               ; preds = %64, %60
  %70 = load ptr, ptr %9, align 8
  %71 = icmp ne ptr %70, null
  br i1 %71, label %72, label %74

72:                                               ; preds = %69
  %73 = load ptr, ptr %9, align 8
  call void @Py_DecRef(ptr noundef %73)
  br label %74

74:                                               ; preds = %72, %69
  %75 = load ptr, ptr %11, align 8
  store ptr %75, ptr %3, align 8
  br label %76

76:                                               ; preds = %74, %46
  %77 = load ptr, ptr %3, align 8
  ret ptr %77
}

define internal ptr @box_tuple(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.boxing, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds i32, ptr %12, i64 1
  %14 = load i32, ptr %13, align 4
  %15 = sext i32 %14 to i64
  store i64 %15, ptr %6, align 8
  %16 = load i32, ptr %5, align 4
  %17 = icmp eq i32 %16, 0
  br i1 %17, label %18, label %21

18:                                               ; preds = %2
  %19 = load i64, ptr %6, align 8
  %20 = call ptr @PyTuple_New(i64 noundef %19)
  br label %22

21:                                               ; preds = %2
  br label %22

22:                                               ; preds = %21, %18
  %23 = phi ptr [ %20, %18 ], [ null, %21 ]
  store ptr %23, ptr %8, align 8
  %24 = load i32, ptr %5, align 4
  %25 = icmp eq i32 %24, 0
  br i1 %25, label %26, label %30

26:                                               ; preds = %22
  %27 = load ptr, ptr %8, align 8
  %28 = icmp ne ptr %27, null
  br i1 %28, label %30, label %29

29:                                               ; preds = %26
  store i32 1, ptr %5, align 4
  br label %30

30:                                               ; preds = %29, %26, %22
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.boxing, ptr %31, i32 0, i32 0
  %33 = load ptr, ptr %32, align 8
  %34 = getelementptr inbounds i32, ptr %33, i64 2
  store ptr %34, ptr %32, align 8
  store i64 0, ptr %7, align 8
  br label %35

35:                                               ; preds = %61, %30
  %36 = load i64, ptr %7, align 8
  %37 = load i64, ptr %6, align 8
  %38 = icmp slt i64 %36, %37
  br i1 %38, label %39, label %64

39:                                               ; preds = %35
  %40 = load ptr, ptr %4, align 8
  %41 = load i32, ptr %5, align 4
  %42 = call ptr @box(ptr noundef %40, i32 noundef %41)
  store ptr %42, ptr %9, align 8
  %43 = load i32, ptr %5, align 4
  %44 = icmp eq i32 %43, 0
  br i1 %44, label %45, label %53

45:                                               ; preds = %39
  %46 = load ptr, ptr %9, align 8
  %47 = icmp ne ptr %46, null
  br i1 %47, label %48, label %53

48:                                               ; preds = %45
  %49 = load ptr, ptr %8, align 8
  %50 = load i64, ptr %7, align 8
  %51 = load ptr, ptr %9, align 8
  %52 = call i32 @PyTuple_SetItem(ptr noundef %49, i64 noundef %50, ptr noundef %51)
  br label %53

53:                                               ; preds = %48, %45, %39
  %54 = load i32, ptr %5, align 4
  %55 = icmp eq i32 %54, 0
  br i1 %55, label %56, label %60

56:                                               ; preds = %53
  %57 = load ptr, ptr %9, align 8
  %58 = icmp ne ptr %57, null
  br i1 %58, label %60, label %59

59:                                               ; preds = %56
  store i32 1, ptr %5, align 4
  br label %60

60:                                               ; preds = %59, %56, %53
  br label %61

61:                                               ; preds = %60
  %62 = load i64, ptr %7, align 8
  %63 = add nsw i64 %62, 1
  store i64 %63, ptr %7, align 8
  br label %35

64:                                               ; preds = %35
  %65 = load i32, ptr %5, align 4
  %66 = icmp eq i32 %65, 0
  br i1 %66, label %67, label %69

67:                                               ; preds = %64
  %68 = load ptr, ptr %8, align 8
  store ptr %68, ptr %3, align 8
  br label %75

69:                                               ; preds = %64
  %70 = load ptr, ptr %8, align 8
  %71 = icmp ne ptr %70, null
  br i1 %71, label %72, label %74

72:                                               ; preds = %69
  %73 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %73)
  br label %74

74:                                               ; preds = %72, %69
  store ptr null, ptr %3, align 8
  br label %75

75:                                               ; preds = %74, %67
  %76 = load ptr, ptr %3, align 8
  ret ptr %76
}

define internal ptr @box_named(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.boxing, ptr %10, i32 0, i32 0
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds i32, ptr %12, i64 2
  store ptr %13, ptr %6, align 8
  store ptr null, ptr %9, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.boxing, ptr %14, i32 0, i32 0
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr inbounds i32, ptr %16, i64 1
  %18 = load i32, ptr %17, align 4
  %19 = add nsw i32 2, %18
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds %struct.boxing, ptr %20, i32 0, i32 0
  %22 = load ptr, ptr %21, align 8
  %23 = sext i32 %19 to i64
  %24 = getelementptr inbounds i32, ptr %22, i64 %23
  store ptr %24, ptr %21, align 8
  %25 = load ptr, ptr %4, align 8
  %26 = load i32, ptr %5, align 4
  %27 = call ptr @box_tuple(ptr noundef %25, i32 noundef %26)
  store ptr %27, ptr %7, align 8
  %28 = load ptr, ptr %7, align 8
  %29 = icmp ne ptr %28, null
  br i1 %29, label %31, label %30

30:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %47

31:                                               ; preds = %2
  %32 = load ptr, ptr %4, align 8
  %33 = getelementptr inbounds %struct.boxing, ptr %32, i32 0, i32 7
  %34 = load ptr, ptr %33, align 8
  %35 = load ptr, ptr %6, align 8
  %36 = call ptr @class_of(ptr noundef %34, ptr noundef %35, ptr noundef @.str.84)
  store ptr %36, ptr %8, align 8
  %37 = load ptr, ptr %8, align 8
  %38 = icmp ne ptr %37, null
  br i1 %38, label %39, label %44

39:                                               ; preds = %31
  %40 = load ptr, ptr %8, align 8
  %41 = load ptr, ptr %7, align 8
  %42 = call ptr @PyObject_Call(ptr noundef %40, ptr noundef %41, ptr noundef null)
  store ptr %42, ptr %9, align 8
  %43 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %43)
  br label %44

44:                                               ; preds = %39, %31
  %45 = load ptr, ptr %7, align 8
  call void @Py_DecRef(ptr noundef %45)
  %46 = load ptr, ptr %9, align 8
  store ptr %46, ptr %3, align 8
  br label %47

47:                                               ; preds = %44, %30
  %48 = load ptr, ptr %3, align 8
  ret ptr %48
}

define internal ptr @box_instance(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %8 = load ptr, ptr %4, align 8
  %9 = getelementptr inbounds %struct.boxing, ptr %8, i32 0, i32 0
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds i32, ptr %10, i64 2
  store ptr %11, ptr %6, align 8
  %12 = load ptr, ptr %4, align 8
  %13 = getelementptr inbounds %struct.boxing, ptr %12, i32 0, i32 0
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds i32, ptr %14, i64 1
  %16 = load i32, ptr %15, align 4
  %17 = add nsw i32 2, %16
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.boxing, ptr %18, i32 0, i32 0
  %20 = load ptr, ptr %19, align 8
  %21 = sext i32 %17 to i64
  %22 = getelementptr inbounds i32, ptr %20, i64 %21
  store ptr %22, ptr %19, align 8
  %23 = load ptr, ptr %4, align 8
  %24 = load i32, ptr %5, align 4
  %25 = call ptr @box_tuple(ptr noundef %23, i32 noundef %24)
  store ptr %25, ptr %7, align 8
  %26 = load ptr, ptr %7, align 8
  %27 = icmp ne ptr %26, null
  br i1 %27, label %29, label %28

28:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %38

29:                                               ; preds = %2
  %30 = load ptr, ptr %4, align 8
  %31 = getelementptr inbounds %struct.boxing, ptr %30, i32 0, i32 7
  %32 = load ptr, ptr %31, align 8
  %33 = load ptr, ptr %6, align 8
  %34 = call ptr @class_of(ptr noundef %32, ptr noundef %33, ptr noundef @.str.74)
  %35 = load ptr, ptr %7, align 8
  %36 = call ptr @pair_of(ptr noundef %34, ptr noundef %35)
  %37 = call ptr @call_named(ptr noundef @.str.71, ptr noundef @.str.85, ptr noundef %36)
  store ptr %37, ptr %3, align 8
  br label %38

38:                                               ; preds = %29, %28
  %39 = load ptr, ptr %3, align 8
  ret ptr %39
}

define internal ptr @box_member(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.boxing, ptr %11, i32 0, i32 0
  %13 = load ptr, ptr %12, align 8
  store ptr %13, ptr %6, align 8
  store ptr null, ptr %10, align 8
  %14 = load ptr, ptr %4, align 8
  %15 = getelementptr inbounds %struct.boxing, ptr %14, i32 0, i32 0
  %16 = load ptr, ptr %15, align 8
  %17 = getelementptr inbounds i32, ptr %16, i64 2
  store ptr %17, ptr %15, align 8
  %18 = load ptr, ptr %4, align 8
  %19 = load i32, ptr %5, align 4
  %20 = call ptr @box_number(ptr noundef %18, i32 noundef %19)
  store ptr %20, ptr %7, align 8
  %21 = load ptr, ptr %6, align 8
  %22 = call ptr @next_table(ptr noundef %21)
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.boxing, ptr %23, i32 0, i32 0
  store ptr %22, ptr %24, align 8
  %25 = load ptr, ptr %7, align 8
  %26 = icmp ne ptr %25, null
  br i1 %26, label %28, label %27

27:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %66

28:                                               ; preds = %2
  %29 = load ptr, ptr %4, align 8
  %30 = getelementptr inbounds %struct.boxing, ptr %29, i32 0, i32 7
  %31 = load ptr, ptr %30, align 8
  %32 = load ptr, ptr %6, align 8
  %33 = getelementptr inbounds i32, ptr %32, i64 4
  %34 = call ptr @class_of(ptr noundef %31, ptr noundef %33, ptr noundef @.str.69)
  store ptr %34, ptr %8, align 8
  %35 = load ptr, ptr %8, align 8
  %36 = icmp ne ptr %35, null
  br i1 %36, label %37, label %39

37:                                               ; preds = %28
  %38 = call ptr @PyTuple_New(i64 noundef 1)
  br label %40

39:                                               ; preds = %28
  br label %40

40:                                               ; preds = %39, %37
  %41 = phi ptr [ %38, %37 ], [ null, %39 ]
  store ptr %41, ptr %9, align 8
  %42 = load ptr, ptr %9, align 8
  %43 = icmp ne ptr %42, null
  br i1 %43, label %44, label %51

44:                                               ; preds = %40
  %45 = load ptr, ptr %9, align 8
  %46 = load ptr, ptr %7, align 8
  %47 = call i32 @PyTuple_SetItem(ptr noundef %45, i64 noundef 0, ptr noundef %46)
  %48 = load ptr, ptr %8, align 8
  %49 = load ptr, ptr %9, align 8
  %50 = call ptr @PyObject_Call(ptr noundef %48, ptr noundef %49, ptr noundef null)
  store ptr %50, ptr %10, align 8
  br label %51

51:                                               ; preds = %44, %40
  %52 = load ptr, ptr %9, align 8
  %53 = icmp ne ptr %52, null
  br i1 %53, label %54, label %56

54:                                               ; preds = %51
  %55 = load ptr, ptr %9, align 8
  br label %58

56:                                               ; preds = %51
  %57 = load ptr, ptr %7, align 8
  br label %58

58:                                               ; preds = %56, %54
  %59 = phi ptr [ %55, %54 ], [ %57, %56 ]
  call void @Py_DecRef(ptr noundef %59)
  %60 = load ptr, ptr %8, align 8
  %61 = icmp ne ptr %60, null
  br i1 %61, label %62, label %64

62:                                               ; preds = %58
  %63 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %63)
  br label %64

64:                                               ; preds = %62, %58
  %65 = load ptr, ptr %10, align 8
  store ptr %65, ptr %3, align 8
  br label %66

66:                                               ; preds = %64, %27
  %67 = load ptr, ptr %3, align 8
  ret ptr %67
}

define internal ptr @box_number(ptr noundef %0, i32 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store i32 %1, ptr %5, align 4
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds %struct.boxing, ptr %10, i32 0, i32 1
  %12 = load ptr, ptr %11, align 8
  store ptr %12, ptr %6, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds %struct.boxing, ptr %13, i32 0, i32 0
  %15 = load ptr, ptr %14, align 8
  %16 = getelementptr inbounds i32, ptr %15, i64 0
  %17 = load i32, ptr %16, align 4
  store i32 %17, ptr %7, align 4
  %18 = load ptr, ptr %4, align 8
  %19 = getelementptr inbounds %struct.boxing, ptr %18, i32 0, i32 0
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds i32, ptr %20, i64 1
  %22 = load i32, ptr %21, align 4
  store i32 %22, ptr %8, align 4
  %23 = load ptr, ptr %4, align 8
  %24 = getelementptr inbounds %struct.boxing, ptr %23, i32 0, i32 0
  %25 = load ptr, ptr %24, align 8
  %26 = getelementptr inbounds i32, ptr %25, i64 2
  store ptr %26, ptr %24, align 8
  %27 = load i32, ptr %7, align 4
  %28 = icmp eq i32 %27, 99
  %29 = zext i1 %28 to i64
  %30 = select i1 %28, i32 2, i32 1
  %31 = load ptr, ptr %4, align 8
  %32 = getelementptr inbounds %struct.boxing, ptr %31, i32 0, i32 1
  %33 = load ptr, ptr %32, align 8
  %34 = sext i32 %30 to i64
  %35 = getelementptr inbounds i64, ptr %33, i64 %34
  store ptr %35, ptr %32, align 8
  %36 = load i32, ptr %5, align 4
  %37 = icmp ne i32 %36, 0
  br i1 %37, label %38, label %39

38:                                               ; preds = %2
  store ptr null, ptr %3, align 8
  br label %92

39:                                               ; preds = %2
  %40 = load i32, ptr %7, align 4
  switch i32 %40, label %73 [
    i32 98, label %41
    i32 105, label %50
    i32 117, label %55
    i32 102, label %60
  ]

41:                                               ; preds = %39
  %42 = load ptr, ptr %6, align 8
  %43 = getelementptr inbounds i64, ptr %42, i64 0
  %44 = load i64, ptr %43, align 8
  %45 = icmp ne i64 %44, 0
  %46 = zext i1 %45 to i64
  %47 = select i1 %45, ptr @_Py_TrueStruct, ptr @_Py_FalseStruct
  store ptr %47, ptr %9, align 8
  %48 = load ptr, ptr %9, align 8
  call void @Py_IncRef(ptr noundef %48)
  %49 = load ptr, ptr %9, align 8
  store ptr %49, ptr %3, align 8
  br label %92

50:                                               ; preds = %39
  %51 = load ptr, ptr %6, align 8
  %52 = getelementptr inbounds i64, ptr %51, i64 0
  %53 = load i64, ptr %52, align 8
  %54 = call ptr @PyLong_FromLongLong(i64 noundef %53)
  store ptr %54, ptr %3, align 8
  br label %92

55:                                               ; preds = %39
  %56 = load ptr, ptr %6, align 8
  %57 = getelementptr inbounds i64, ptr %56, i64 0
  %58 = load i64, ptr %57, align 8
  %59 = call ptr @PyLong_FromUnsignedLongLong(i64 noundef %58)
  store ptr %59, ptr %3, align 8
  br label %92

60:                                               ; preds = %39
  %61 = load i32, ptr %8, align 4
  %62 = icmp eq i32 %61, 32
  br i1 %62, label %63, label %67

63:                                               ; preds = %60
  %64 = load ptr, ptr %6, align 8
  %65 = load float, ptr %64, align 4
  %66 = fpext float %65 to double
  br label %70

67:                                               ; preds = %60
  %68 = load ptr, ptr %6, align 8
  %69 = load double, ptr %68, align 8
  br label %70

70:                                               ; preds = %67, %63
  %71 = phi double [ %66, %63 ], [ %69, %67 ]
  %72 = call ptr @PyFloat_FromDouble(double noundef %71)
  store ptr %72, ptr %3, align 8
  br label %92

73:                                               ; preds = %39
  %74 = load i32, ptr %8, align 4
  %75 = icmp eq i32 %74, 64
  br i1 %75, label %76, label %85

76:                                               ; preds = %73
  %77 = load ptr, ptr %6, align 8
  %78 = load float, ptr %77, align 4
  %79 = fpext float %78 to double
  %80 = load ptr, ptr %6, align 8
  %81 = getelementptr inbounds i64, ptr %80, i64 1
  %82 = load float, ptr %81, align 4
  %83 = fpext float %82 to double
  %84 = call ptr @PyComplex_FromDoubles(double noundef %79, double noundef %83)
  store ptr %84, ptr %3, align 8
  br label %92

85:                                               ; preds = %73
  %86 = load ptr, ptr %6, align 8
  %87 = load double, ptr %86, align 8
  %88 = load ptr, ptr %6, align 8
  %89 = getelementptr inbounds i64, ptr %88, i64 1
  %90 = load double, ptr %89, align 8
  %91 = call ptr @PyComplex_FromDoubles(double noundef %87, double noundef %90)
  store ptr %91, ptr %3, align 8
  br label %92

92:                                               ; preds = %85, %76, %70, %55, %50, %41, %38
  %93 = load ptr, ptr %3, align 8
  ret ptr %93
}

define internal i32 @dimensions_of(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %3 = load ptr, ptr %2, align 8
  %4 = load ptr, ptr %2, align 8
  %5 = load i32, ptr %4, align 4
  %6 = icmp eq i32 %5, 82
  %7 = zext i1 %6 to i64
  %8 = select i1 %6, i32 2, i32 3
  %9 = sext i32 %8 to i64
  %10 = getelementptr inbounds i32, ptr %3, i64 %9
  %11 = load i32, ptr %10, align 4
  ret i32 %11
}

define internal ptr @new_memory(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %12 = load ptr, ptr %6, align 8
  %13 = call i32 @dimensions_of(ptr noundef %12)
  store i32 %13, ptr %10, align 4
  %14 = load ptr, ptr %7, align 8
  %15 = load i32, ptr %10, align 4
  %16 = mul nsw i32 2, %15
  %17 = add nsw i32 1, %16
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds i64, ptr %14, i64 %18
  %20 = load i64, ptr %19, align 8
  %21 = inttoptr i64 %20 to ptr
  store ptr %21, ptr %11, align 8
  %22 = call i32 @prepare_arrays()
  %23 = icmp slt i32 %22, 0
  br i1 %23, label %31, label %24

24:                                               ; preds = %3
  %25 = load ptr, ptr %11, align 8
  %26 = icmp ne ptr %25, null
  br i1 %26, label %32, label %27

27:                                               ; preds = %24
  %28 = load ptr, ptr %5, align 8
  %29 = call i32 @keep_arguments(ptr noundef %28)
  %30 = icmp slt i32 %29, 0
  br i1 %30, label %31, label %32

31:                                               ; preds = %27, %3
  store ptr null, ptr %4, align 8
  br label %212

32:                                               ; preds = %27, %24
  %33 = load ptr, ptr @memory_type, align 8
  %34 = call ptr @PyType_GenericAlloc(ptr noundef %33, i64 noundef 0)
  store ptr %34, ptr %8, align 8
  %35 = load ptr, ptr %8, align 8
  %36 = icmp ne ptr %35, null
  br i1 %36, label %38, label %37

37:                                               ; preds = %32
  store ptr null, ptr %4, align 8
  br label %212

38:                                               ; preds = %32
  %39 = load ptr, ptr %7, align 8
  %40 = getelementptr inbounds i64, ptr %39, i64 0
  %41 = load i64, ptr %40, align 8
  %42 = inttoptr i64 %41 to ptr
  %43 = load ptr, ptr %8, align 8
  %44 = getelementptr inbounds %struct.memory, ptr %43, i32 0, i32 2
  store ptr %42, ptr %44, align 8
  %45 = load ptr, ptr %11, align 8
  %46 = load ptr, ptr %8, align 8
  %47 = getelementptr inbounds %struct.memory, ptr %46, i32 0, i32 3
  store ptr %45, ptr %47, align 8
  %48 = load i32, ptr %10, align 4
  %49 = load ptr, ptr %8, align 8
  %50 = getelementptr inbounds %struct.memory, ptr %49, i32 0, i32 8
  store i32 %48, ptr %50, align 4
  store i32 0, ptr %9, align 4
  br label %51

51:                                               ; preds = %80, %38
  %52 = load i32, ptr %9, align 4
  %53 = load i32, ptr %10, align 4
  %54 = icmp slt i32 %52, %53
  br i1 %54, label %55, label %83

55:                                               ; preds = %51
  %56 = load ptr, ptr %7, align 8
  %57 = load i32, ptr %9, align 4
  %58 = add nsw i32 1, %57
  %59 = sext i32 %58 to i64
  %60 = getelementptr inbounds i64, ptr %56, i64 %59
  %61 = load i64, ptr %60, align 8
  %62 = load ptr, ptr %8, align 8
  %63 = getelementptr inbounds %struct.memory, ptr %62, i32 0, i32 10
  %64 = load i32, ptr %9, align 4
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds [8 x i64], ptr %63, i64 0, i64 %65
  store i64 %61, ptr %66, align 8
  %67 = load ptr, ptr %7, align 8
  %68 = load i32, ptr %10, align 4
  %69 = add nsw i32 1, %68
  %70 = load i32, ptr %9, align 4
  %71 = add nsw i32 %69, %70
  %72 = sext i32 %71 to i64
  %73 = getelementptr inbounds i64, ptr %67, i64 %72
  %74 = load i64, ptr %73, align 8
  %75 = load ptr, ptr %8, align 8
  %76 = getelementptr inbounds %struct.memory, ptr %75, i32 0, i32 11
  %77 = load i32, ptr %9, align 4
  %78 = sext i32 %77 to i64
  %79 = getelementptr inbounds [8 x i64], ptr %76, i64 0, i64 %78
  store i64 %74, ptr %79, align 8
  br label %80

80:                                               ; preds = %55
  %81 = load i32, ptr %9, align 4
  %82 = add nsw i32 %81, 1
  store i32 %82, ptr %9, align 4
  br label %51

83:                                               ; preds = %51
  %84 = load ptr, ptr %6, align 8
  %85 = load i32, ptr %84, align 4
  %86 = icmp eq i32 %85, 82
  br i1 %86, label %87, label %119

87:                                               ; preds = %83
  %88 = load ptr, ptr %8, align 8
  %89 = getelementptr inbounds %struct.memory, ptr %88, i32 0, i32 6
  store i64 1, ptr %89, align 8
  %90 = load ptr, ptr %6, align 8
  %91 = getelementptr inbounds i32, ptr %90, i64 3
  %92 = load i32, ptr %91, align 4
  %93 = icmp ne i32 %92, 0
  %94 = xor i1 %93, true
  %95 = zext i1 %94 to i32
  %96 = load ptr, ptr %8, align 8
  %97 = getelementptr inbounds %struct.memory, ptr %96, i32 0, i32 7
  store i32 %95, ptr %97, align 8
  %98 = load ptr, ptr %8, align 8
  %99 = getelementptr inbounds %struct.memory, ptr %98, i32 0, i32 9
  %100 = getelementptr inbounds [8 x i8], ptr %99, i64 0, i64 0
  store i8 66, ptr %100, align 8
  %101 = load ptr, ptr %6, align 8
  %102 = getelementptr inbounds i32, ptr %101, i64 4
  %103 = load i32, ptr %102, align 4
  %104 = sext i32 %103 to i64
  %105 = load ptr, ptr %8, align 8
  %106 = getelementptr inbounds %struct.memory, ptr %105, i32 0, i32 10
  %107 = load i32, ptr %9, align 4
  %108 = sext i32 %107 to i64
  %109 = getelementptr inbounds [8 x i64], ptr %106, i64 0, i64 %108
  store i64 %104, ptr %109, align 8
  %110 = load ptr, ptr %8, align 8
  %111 = getelementptr inbounds %struct.memory, ptr %110, i32 0, i32 11
  %112 = load i32, ptr %9, align 4
  %113 = sext i32 %112 to i64
  %114 = getelementptr inbounds [8 x i64], ptr %111, i64 0, i64 %113
  store i64 1, ptr %114, align 8
  %115 = load ptr, ptr %8, align 8
  %116 = getelementptr inbounds %struct.memory, ptr %115, i32 0, i32 8
  %117 = load i32, ptr %116, align 4
  %118 = add nsw i32 %117, 1
  store i32 %118, ptr %116, align 4
  br label %167

119:                                              ; preds = %83
  %120 = load ptr, ptr %6, align 8
  %121 = getelementptr inbounds i32, ptr %120, i64 2
  %122 = load i32, ptr %121, align 4
  %123 = sext i32 %122 to i64
  %124 = load ptr, ptr %8, align 8
  %125 = getelementptr inbounds %struct.memory, ptr %124, i32 0, i32 6
  store i64 %123, ptr %125, align 8
  %126 = load ptr, ptr %6, align 8
  %127 = getelementptr inbounds i32, ptr %126, i64 4
  %128 = load i32, ptr %127, align 4
  %129 = load ptr, ptr %8, align 8
  %130 = getelementptr inbounds %struct.memory, ptr %129, i32 0, i32 7
  store i32 %128, ptr %130, align 8
  %131 = load ptr, ptr %6, align 8
  %132 = getelementptr inbounds i32, ptr %131, i64 1
  %133 = load i32, ptr %132, align 4
  %134 = and i32 %133, 256
  %135 = icmp ne i32 %134, 0
  br i1 %135, label %136, label %137

136:                                              ; preds = %119
  br label %143

137:                                              ; preds = %119
  %138 = load ptr, ptr %6, align 8
  %139 = getelementptr inbounds i32, ptr %138, i64 1
  %140 = load i32, ptr %139, align 4
  %141 = trunc i32 %140 to i8
  %142 = sext i8 %141 to i32
  br label %143

143:                                              ; preds = %137, %136
  %144 = phi i32 [ 90, %136 ], [ %142, %137 ]
  %145 = trunc i32 %144 to i8
  %146 = load ptr, ptr %8, align 8
  %147 = getelementptr inbounds %struct.memory, ptr %146, i32 0, i32 9
  %148 = getelementptr inbounds [8 x i8], ptr %147, i64 0, i64 0
  store i8 %145, ptr %148, align 8
  %149 = load ptr, ptr %6, align 8
  %150 = getelementptr inbounds i32, ptr %149, i64 1
  %151 = load i32, ptr %150, align 4
  %152 = and i32 %151, 256
  %153 = icmp ne i32 %152, 0
  br i1 %153, label %154, label %160

154:                                              ; preds = %143
  %155 = load ptr, ptr %6, align 8
  %156 = getelementptr inbounds i32, ptr %155, i64 1
  %157 = load i32, ptr %156, align 4
  %158 = trunc i32 %157 to i8
  %159 = sext i8 %158 to i32
  br label %161

160:                                              ; preds = %143
  br label %161

161:                                              ; preds = %160, %154
  %162 = phi i32 [ %159, %154 ], [ 0, %160 ]
  %163 = trunc i32 %162 to i8
  %164 = load ptr, ptr %8, align 8
  %165 = getelementptr inbounds %struct.memory, ptr %164, i32 0, i32 9
  %166 = getelementptr inbounds [8 x i8], ptr %165, i64 0, i64 1
  store i8 %163, ptr %166, align 1
  br label %167

167:                                              ; preds = %161, %87
  %168 = load ptr, ptr %11, align 8
  %169 = icmp ne ptr %168, null
  br i1 %169, label %184, label %170

170:                                              ; preds = %167
  %171 = load ptr, ptr %5, align 8
  %172 = getelementptr inbounds %struct.boxing, ptr %171, i32 0, i32 4
  %173 = load ptr, ptr %172, align 8
  %174 = icmp ne ptr %173, null
  br i1 %174, label %175, label %184

175:                                              ; preds = %170
  %176 = load ptr, ptr %5, align 8
  %177 = getelementptr inbounds %struct.boxing, ptr %176, i32 0, i32 4
  %178 = load ptr, ptr %177, align 8
  %179 = load ptr, ptr %8, align 8
  %180 = getelementptr inbounds %struct.memory, ptr %179, i32 0, i32 4
  store ptr %178, ptr %180, align 8
  %181 = load ptr, ptr %5, align 8
  %182 = getelementptr inbounds %struct.boxing, ptr %181, i32 0, i32 4
  %183 = load ptr, ptr %182, align 8
  call void @Py_IncRef(ptr noundef %183)
  br label %184

184:                                              ; preds = %175, %170, %167
  %185 = load ptr, ptr %8, align 8
  %186 = getelementptr inbounds %struct.memory, ptr %185, i32 0, i32 6
  %187 = load i64, ptr %186, align 8
  %188 = load ptr, ptr %8, align 8
  %189 = getelementptr inbounds %struct.memory, ptr %188, i32 0, i32 5
  store i64 %187, ptr %189, align 8
  store i32 0, ptr %9, align 4
  br label %190

190:                                              ; preds = %207, %184
  %191 = load i32, ptr %9, align 4
  %192 = load ptr, ptr %8, align 8
  %193 = getelementptr inbounds %struct.memory, ptr %192, i32 0, i32 8
  %194 = load i32, ptr %193, align 4
  %195 = icmp slt i32 %191, %194
  br i1 %195, label %196, label %210

196:                                              ; preds = %190
  %197 = load ptr, ptr %8, align 8
  %198 = getelementptr inbounds %struct.memory, ptr %197, i32 0, i32 10
  %199 = load i32, ptr %9, align 4
  %200 = sext i32 %199 to i64
  %201 = getelementptr inbounds [8 x i64], ptr %198, i64 0, i64 %200
  %202 = load i64, ptr %201, align 8
  %203 = load ptr, ptr %8, align 8
  %204 = getelementptr inbounds %struct.memory, ptr %203, i32 0, i32 5
  %205 = load i64, ptr %204, align 8
  %206 = mul nsw i64 %205, %202
  store i64 %206, ptr %204, align 8
  br label %207

207:                                              ; preds = %196
  %208 = load i32, ptr %9, align 4
  %209 = add nsw i32 %208, 1
  store i32 %209, ptr %9, align 4
  br label %190

210:                                              ; preds = %190
  %211 = load ptr, ptr %8, align 8
  store ptr %211, ptr %4, align 8
  br label %212

212:                                              ; preds = %210, %37, %31
  %213 = load ptr, ptr %4, align 8
  ret ptr %213
}

define internal ptr @with_fields(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load ptr, ptr %4, align 8
  %7 = call ptr @wanted_dtype(ptr noundef %6)
  %8 = call ptr @call_method(ptr noundef %5, ptr noundef @.str.80, ptr noundef %7)
  %9 = call ptr @PyLong_FromLongLong(i64 noundef -1)
  %10 = call ptr @call_method(ptr noundef %8, ptr noundef @.str.81, ptr noundef %9)
  ret ptr %10
}

define internal i32 @prepare_arrays() #2 {
  %1 = alloca ptr, align 8
  %2 = load ptr, ptr @memory_type, align 8
  %3 = icmp ne ptr %2, null
  br i1 %3, label %6, label %4

4:                                                ; preds = %0
  %5 = call ptr @PyType_FromSpec(ptr noundef @memory_spec)
  store ptr %5, ptr @memory_type, align 8
  br label %6

6:                                                ; preds = %4, %0
  %7 = load ptr, ptr @memory_type, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %21

9:                                                ; preds = %6
  %10 = load ptr, ptr @asarray, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %21, label %12

12:                                               ; preds = %9
  %13 = call ptr @PyImport_ImportModule(ptr noundef @.str.55)
  store ptr %13, ptr %1, align 8
  %14 = load ptr, ptr %1, align 8
  %15 = icmp ne ptr %14, null
  br i1 %15, label %16, label %20

16:                                               ; preds = %12
  %17 = load ptr, ptr %1, align 8
  %18 = call ptr @PyObject_GetAttrString(ptr noundef %17, ptr noundef @.str.77)
  store ptr %18, ptr @asarray, align 8
  %19 = load ptr, ptr %1, align 8
  call void @Py_DecRef(ptr noundef %19)
  br label %20

20:                                               ; preds = %16, %12
  br label %21

21:                                               ; preds = %20, %9, %6
  %22 = load ptr, ptr @memory_type, align 8
  %23 = icmp ne ptr %22, null
  br i1 %23, label %24, label %27

24:                                               ; preds = %21
  %25 = load ptr, ptr @asarray, align 8
  %26 = icmp ne ptr %25, null
  br label %27

27:                                               ; preds = %24, %21
  %28 = phi i1 [ false, %21 ], [ %26, %24 ]
  %29 = zext i1 %28 to i64
  %30 = select i1 %28, i32 0, i32 -1
  ret i32 %30
}

define internal i32 @keep_arguments(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = getelementptr inbounds %struct.boxing, ptr %5, i32 0, i32 4
  %7 = load ptr, ptr %6, align 8
  %8 = icmp ne ptr %7, null
  br i1 %8, label %9, label %10

9:                                                ; preds = %1
  store i32 0, ptr %2, align 4
  br label %69

10:                                               ; preds = %1
  store i64 0, ptr %4, align 8
  br label %11

11:                                               ; preds = %30, %10
  %12 = load i64, ptr %4, align 8
  %13 = load ptr, ptr %3, align 8
  %14 = getelementptr inbounds %struct.boxing, ptr %13, i32 0, i32 3
  %15 = load i64, ptr %14, align 8
  %16 = icmp slt i64 %12, %15
  br i1 %16, label %17, label %33

17:                                               ; preds = %11
  %18 = load ptr, ptr %3, align 8
  %19 = getelementptr inbounds %struct.boxing, ptr %18, i32 0, i32 2
  %20 = load ptr, ptr %19, align 8
  %21 = load i64, ptr %4, align 8
  %22 = getelementptr inbounds ptr, ptr %20, i64 %21
  %23 = load ptr, ptr %22, align 8
  %24 = load ptr, ptr %3, align 8
  %25 = getelementptr inbounds %struct.boxing, ptr %24, i32 0, i32 4
  %26 = call i32 @keep(ptr noundef %23, ptr noundef %25)
  %27 = icmp slt i32 %26, 0
  br i1 %27, label %28, label %29

28:                                               ; preds = %17
  store i32 -1, ptr %2, align 4
  br label %69

29:                                               ; preds = %17
  br label %30

30:                                               ; preds = %29
  %31 = load i64, ptr %4, align 8
  %32 = add nsw i64 %31, 1
  store i64 %32, ptr %4, align 8
  br label %11

33:                                               ; preds = %11
  store i64 0, ptr %4, align 8
  br label %34

34:                                               ; preds = %65, %33
  %35 = load i64, ptr %4, align 8
  %36 = load ptr, ptr %3, align 8
  %37 = getelementptr inbounds %struct.boxing, ptr %36, i32 0, i32 6
  %38 = load i32, ptr %37, align 8
  %39 = sext i32 %38 to i64
  %40 = icmp slt i64 %35, %39
  br i1 %40, label %41, label %68

41:                                               ; preds = %34
  %42 = load ptr, ptr %3, align 8
  %43 = getelementptr inbounds %struct.boxing, ptr %42, i32 0, i32 5
  %44 = load ptr, ptr %43, align 8
  %45 = load i64, ptr %4, align 8
  %46 = getelementptr inbounds %struct.buffer, ptr %44, i64 %45
  %47 = getelementptr inbounds %struct.buffer, ptr %46, i32 0, i32 1
  %48 = load ptr, ptr %47, align 8
  %49 = call ptr @type_of(ptr noundef %48)
  %50 = icmp eq ptr %49, @PyTuple_Type
  br i1 %50, label %51, label %64

51:                                               ; preds = %41
  %52 = load ptr, ptr %3, align 8
  %53 = getelementptr inbounds %struct.boxing, ptr %52, i32 0, i32 5
  %54 = load ptr, ptr %53, align 8
  %55 = load i64, ptr %4, align 8
  %56 = getelementptr inbounds %struct.buffer, ptr %54, i64 %55
  %57 = getelementptr inbounds %struct.buffer, ptr %56, i32 0, i32 1
  %58 = load ptr, ptr %57, align 8
  %59 = load ptr, ptr %3, align 8
  %60 = getelementptr inbounds %struct.boxing, ptr %59, i32 0, i32 4
  %61 = call i32 @keep(ptr noundef %58, ptr noundef %60)
  %62 = icmp slt i32 %61, 0
  br i1 %62, label %63, label %64

63:                                               ; preds = %51
  store i32 -1, ptr %2, align 4
  br label %69

64:                                               ; preds = %51, %41
  br label %65

65:                                               ; preds = %64
  %66 = load i64, ptr %4, align 8
  %67 = add nsw i64 %66, 1
  store i64 %67, ptr %4, align 8
  br label %34

68:                                               ; preds = %34
  store i32 0, ptr %2, align 4
  br label %69

69:                                               ; preds = %68, %63, %28, %9
  %70 = load i32, ptr %2, align 4
  ret i32 %70
}

declare ptr @PyType_GenericAlloc(ptr noundef, i64 noundef)

declare ptr @PyType_FromSpec(ptr noundef)

define internal void @memory_dealloc(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  store ptr %5, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = getelementptr inbounds %struct.memory, ptr %6, i32 0, i32 1
  %8 = load ptr, ptr %7, align 8
  store ptr %8, ptr %4, align 8
  %9 = load ptr, ptr %3, align 8
  %10 = getelementptr inbounds %struct.memory, ptr %9, i32 0, i32 3
  %11 = load ptr, ptr %10, align 8
  %12 = call i32 @pkgimage_release_memory(ptr noundef %11)
  %13 = load ptr, ptr %3, align 8
  %14 = getelementptr inbounds %struct.memory, ptr %13, i32 0, i32 4
  %15 = load ptr, ptr %14, align 8
  %16 = icmp ne ptr %15, null
  br i1 %16, label %17, label %21

17:                                               ; preds = %1
  %18 = load ptr, ptr %3, align 8
  %19 = getelementptr inbounds %struct.memory, ptr %18, i32 0, i32 4
  %20 = load ptr, ptr %19, align 8
  call void @Py_DecRef(ptr noundef %20)
  br label %21

21:                                               ; preds = %17, %1
  %22 = load ptr, ptr %3, align 8
  call void @PyObject_Free(ptr noundef %22)
  %23 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %23)
  ret void
}

define internal i32 @memory_get(ptr noundef %0, ptr noundef %1, i32 noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %9 = load ptr, ptr %5, align 8
  store ptr %9, ptr %8, align 8
  %10 = load ptr, ptr %8, align 8
  %11 = getelementptr inbounds %struct.memory, ptr %10, i32 0, i32 2
  %12 = load ptr, ptr %11, align 8
  %13 = load ptr, ptr %6, align 8
  %14 = getelementptr inbounds %struct.buffer, ptr %13, i32 0, i32 0
  store ptr %12, ptr %14, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = getelementptr inbounds %struct.buffer, ptr %15, i32 0, i32 1
  store ptr null, ptr %16, align 8
  %17 = load ptr, ptr %8, align 8
  %18 = getelementptr inbounds %struct.memory, ptr %17, i32 0, i32 5
  %19 = load i64, ptr %18, align 8
  %20 = load ptr, ptr %6, align 8
  %21 = getelementptr inbounds %struct.buffer, ptr %20, i32 0, i32 2
  store i64 %19, ptr %21, align 8
  %22 = load ptr, ptr %8, align 8
  %23 = getelementptr inbounds %struct.memory, ptr %22, i32 0, i32 6
  %24 = load i64, ptr %23, align 8
  %25 = load ptr, ptr %6, align 8
  %26 = getelementptr inbounds %struct.buffer, ptr %25, i32 0, i32 3
  store i64 %24, ptr %26, align 8
  %27 = load ptr, ptr %8, align 8
  %28 = getelementptr inbounds %struct.memory, ptr %27, i32 0, i32 7
  %29 = load i32, ptr %28, align 8
  %30 = load ptr, ptr %6, align 8
  %31 = getelementptr inbounds %struct.buffer, ptr %30, i32 0, i32 4
  store i32 %29, ptr %31, align 8
  %32 = load ptr, ptr %8, align 8
  %33 = getelementptr inbounds %struct.memory, ptr %32, i32 0, i32 8
  %34 = load i32, ptr %33, align 4
  %35 = load ptr, ptr %6, align 8
  %36 = getelementptr inbounds %struct.buffer, ptr %35, i32 0, i32 5
  store i32 %34, ptr %36, align 4
  %37 = load ptr, ptr %8, align 8
  %38 = getelementptr inbounds %struct.memory, ptr %37, i32 0, i32 10
  %39 = getelementptr inbounds [8 x i64], ptr %38, i64 0, i64 0
  %40 = load ptr, ptr %6, align 8
  %41 = getelementptr inbounds %struct.buffer, ptr %40, i32 0, i32 7
  store ptr %39, ptr %41, align 8
  %42 = load ptr, ptr %8, align 8
  %43 = getelementptr inbounds %struct.memory, ptr %42, i32 0, i32 11
  %44 = getelementptr inbounds [8 x i64], ptr %43, i64 0, i64 0
  %45 = load ptr, ptr %6, align 8
  %46 = getelementptr inbounds %struct.buffer, ptr %45, i32 0, i32 8
  store ptr %44, ptr %46, align 8
  %47 = load ptr, ptr %6, align 8
  %48 = getelementptr inbounds %struct.buffer, ptr %47, i32 0, i32 9
  store ptr null, ptr %48, align 8
  %49 = load ptr, ptr %6, align 8
  %50 = getelementptr inbounds %struct.buffer, ptr %49, i32 0, i32 10
  store ptr null, ptr %50, align 8
  %51 = load i32, ptr %7, align 4
  %52 = and i32 %51, 4
  %53 = icmp ne i32 %52, 0
  br i1 %53, label %54, label %58

54:                                               ; preds = %3
  %55 = load ptr, ptr %8, align 8
  %56 = getelementptr inbounds %struct.memory, ptr %55, i32 0, i32 9
  %57 = getelementptr inbounds [8 x i8], ptr %56, i64 0, i64 0
  br label %59

58:                                               ; preds = %3
  br label %59

59:                                               ; preds = %58, %54
  %60 = phi ptr [ %57, %54 ], [ null, %58 ]
  %61 = load ptr, ptr %6, align 8
  %62 = getelementptr inbounds %struct.buffer, ptr %61, i32 0, i32 6
  store ptr %60, ptr %62, align 8
  %63 = load i32, ptr %7, align 4
  %64 = and i32 %63, 1
  %65 = icmp ne i32 %64, 0
  br i1 %65, label %66, label %71

66:                                               ; preds = %59
  %67 = load ptr, ptr %8, align 8
  %68 = getelementptr inbounds %struct.memory, ptr %67, i32 0, i32 7
  %69 = load i32, ptr %68, align 8
  %70 = icmp ne i32 %69, 0
  br i1 %70, label %122, label %71

71:                                               ; preds = %66, %59
  %72 = load i32, ptr %7, align 4
  %73 = and i32 %72, 16
  %74 = icmp eq i32 %73, 0
  br i1 %74, label %75, label %82

75:                                               ; preds = %71
  %76 = load ptr, ptr %6, align 8
  %77 = load ptr, ptr %6, align 8
  %78 = getelementptr inbounds %struct.buffer, ptr %77, i32 0, i32 8
  %79 = load ptr, ptr %78, align 8
  %80 = call i32 @in_order(ptr noundef %76, ptr noundef %79, i32 noundef 0)
  %81 = icmp ne i32 %80, 0
  br i1 %81, label %82, label %122

82:                                               ; preds = %75, %71
  %83 = load i32, ptr %7, align 4
  %84 = and i32 %83, 32
  %85 = icmp ne i32 %84, 0
  br i1 %85, label %86, label %93

86:                                               ; preds = %82
  %87 = load ptr, ptr %6, align 8
  %88 = load ptr, ptr %6, align 8
  %89 = getelementptr inbounds %struct.buffer, ptr %88, i32 0, i32 8
  %90 = load ptr, ptr %89, align 8
  %91 = call i32 @in_order(ptr noundef %87, ptr noundef %90, i32 noundef 0)
  %92 = icmp ne i32 %91, 0
  br i1 %92, label %93, label %122

93:                                               ; preds = %86, %82
  %94 = load i32, ptr %7, align 4
  %95 = and i32 %94, 64
  %96 = icmp ne i32 %95, 0
  br i1 %96, label %97, label %104

97:                                               ; preds = %93
  %98 = load ptr, ptr %6, align 8
  %99 = load ptr, ptr %6, align 8
  %100 = getelementptr inbounds %struct.buffer, ptr %99, i32 0, i32 8
  %101 = load ptr, ptr %100, align 8
  %102 = call i32 @in_order(ptr noundef %98, ptr noundef %101, i32 noundef 1)
  %103 = icmp ne i32 %102, 0
  br i1 %103, label %104, label %122

104:                                              ; preds = %97, %93
  %105 = load i32, ptr %7, align 4
  %106 = and i32 %105, 128
  %107 = icmp ne i32 %106, 0
  br i1 %107, label %108, label %124

108:                                              ; preds = %104
  %109 = load ptr, ptr %6, align 8
  %110 = load ptr, ptr %6, align 8
  %111 = getelementptr inbounds %struct.buffer, ptr %110, i32 0, i32 8
  %112 = load ptr, ptr %111, align 8
  %113 = call i32 @in_order(ptr noundef %109, ptr noundef %112, i32 noundef 0)
  %114 = icmp ne i32 %113, 0
  br i1 %114, label %124, label %115

115:                                              ; preds = %108
  %116 = load ptr, ptr %6, align 8
  %117 = load ptr, ptr %6, align 8
  %118 = getelementptr inbounds %struct.buffer, ptr %117, i32 0, i32 8
  %119 = load ptr, ptr %118, align 8
  %120 = call i32 @in_order(ptr noundef %116, ptr noundef %119, i32 noundef 1)
  %121 = icmp ne i32 %120, 0
  br i1 %121, label %124, label %122

122:                                              ; preds = %115, %97, %86, %75, %66
  %123 = load ptr, ptr @PyExc_BufferError, align 8
  call void @PyErr_SetString(ptr noundef %123, ptr noundef @.str.79)
  store i32 -1, ptr %4, align 4
  br label %143

124:                                              ; preds = %115, %108, %104
  %125 = load i32, ptr %7, align 4
  %126 = and i32 %125, 16
  %127 = icmp eq i32 %126, 0
  br i1 %127, label %128, label %131

128:                                              ; preds = %124
  %129 = load ptr, ptr %6, align 8
  %130 = getelementptr inbounds %struct.buffer, ptr %129, i32 0, i32 8
  store ptr null, ptr %130, align 8
  br label %131

131:                                              ; preds = %128, %124
  %132 = load i32, ptr %7, align 4
  %133 = and i32 %132, 8
  %134 = icmp eq i32 %133, 0
  br i1 %134, label %135, label %138

135:                                              ; preds = %131
  %136 = load ptr, ptr %6, align 8
  %137 = getelementptr inbounds %struct.buffer, ptr %136, i32 0, i32 7
  store ptr null, ptr %137, align 8
  br label %138

138:                                              ; preds = %135, %131
  %139 = load ptr, ptr %5, align 8
  call void @Py_IncRef(ptr noundef %139)
  %140 = load ptr, ptr %5, align 8
  %141 = load ptr, ptr %6, align 8
  %142 = getelementptr inbounds %struct.buffer, ptr %141, i32 0, i32 1
  store ptr %140, ptr %142, align 8
  store i32 0, ptr %4, align 4
  br label %143

143:                                              ; preds = %138, %122
  %144 = load i32, ptr %4, align 4
  ret i32 %144
}

declare void @PyObject_Free(ptr noundef)

define internal i32 @keep(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i64, align 8
  %9 = alloca i64, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %13, label %12

12:                                               ; preds = %2
  store i32 0, ptr %3, align 4
  br label %69

13:                                               ; preds = %2
  %14 = load ptr, ptr %4, align 8
  %15 = call ptr @type_of(ptr noundef %14)
  %16 = call i32 @PyType_IsSubtype(ptr noundef %15, ptr noundef @PyTuple_Type)
  %17 = icmp ne i32 %16, 0
  br i1 %17, label %18, label %38

18:                                               ; preds = %13
  %19 = load ptr, ptr %4, align 8
  %20 = call i64 @PyTuple_Size(ptr noundef %19)
  store i64 %20, ptr %9, align 8
  store i64 0, ptr %8, align 8
  br label %21

21:                                               ; preds = %34, %18
  %22 = load i64, ptr %8, align 8
  %23 = load i64, ptr %9, align 8
  %24 = icmp slt i64 %22, %23
  br i1 %24, label %25, label %37

25:                                               ; preds = %21
  %26 = load ptr, ptr %4, align 8
  %27 = load i64, ptr %8, align 8
  %28 = call ptr @PyTuple_GetItem(ptr noundef %26, i64 noundef %27)
  %29 = load ptr, ptr %5, align 8
  %30 = call i32 @keep(ptr noundef %28, ptr noundef %29)
  %31 = icmp slt i32 %30, 0
  br i1 %31, label %32, label %33

32:                                               ; preds = %25
  store i32 -1, ptr %3, align 4
  br label %69

33:                                               ; preds = %25
  br label %34

34:                                               ; preds = %33
  %35 = load i64, ptr %8, align 8
  %36 = add nsw i64 %35, 1
  store i64 %36, ptr %8, align 8
  br label %21

37:                                               ; preds = %21
  store i32 0, ptr %3, align 4
  br label %69

38:                                               ; preds = %13
  %39 = load ptr, ptr %4, align 8
  %40 = call ptr @PyMemoryView_FromObject(ptr noundef %39)
  store ptr %40, ptr %6, align 8
  %41 = load ptr, ptr %6, align 8
  %42 = icmp ne ptr %41, null
  br i1 %42, label %48, label %43

43:                                               ; preds = %38
  %44 = call i32 @forgiven() #6
  %45 = icmp ne i32 %44, 0
  %46 = zext i1 %45 to i64
  %47 = select i1 %45, i32 0, i32 -1
  store i32 %47, ptr %3, align 4
  br label %69

48:                                               ; preds = %38
  %49 = call ptr @PyTuple_New(i64 noundef 2)
  store ptr %49, ptr %7, align 8
  %50 = load ptr, ptr %7, align 8
  %51 = icmp ne ptr %50, null
  br i1 %51, label %54, label %52

52:                                               ; preds = %48
  %53 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %53)
  store i32 -1, ptr %3, align 4
  br label %69

54:                                               ; preds = %48
  %55 = load ptr, ptr %7, align 8
  %56 = load ptr, ptr %6, align 8
  %57 = call i32 @PyTuple_SetItem(ptr noundef %55, i64 noundef 0, ptr noundef %56)
  %58 = load ptr, ptr %5, align 8
  %59 = load ptr, ptr %58, align 8
  %60 = icmp ne ptr %59, null
  br i1 %60, label %61, label %66

61:                                               ; preds = %54
  %62 = load ptr, ptr %7, align 8
  %63 = load ptr, ptr %5, align 8
  %64 = load ptr, ptr %63, align 8
  %65 = call i32 @PyTuple_SetItem(ptr noundef %62, i64 noundef 1, ptr noundef %64)
  br label %66

66:                                               ; preds = %61, %54
  %67 = load ptr, ptr %7, align 8
  %68 = load ptr, ptr %5, align 8
  store ptr %67, ptr %68, align 8
  store i32 0, ptr %3, align 4
  br label %69

69:                                               ; preds = %66, %52, %43, %37, %32, %12
  %70 = load i32, ptr %3, align 4
  ret i32 %70
}

declare ptr @PyMemoryView_FromObject(ptr noundef)

define internal ptr @call_method(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = icmp ne ptr %9, null
  br i1 %10, label %11, label %18

11:                                               ; preds = %3
  %12 = load ptr, ptr %6, align 8
  %13 = icmp ne ptr %12, null
  br i1 %13, label %14, label %18

14:                                               ; preds = %11
  %15 = load ptr, ptr %4, align 8
  %16 = load ptr, ptr %5, align 8
  %17 = call ptr @PyObject_GetAttrString(ptr noundef %15, ptr noundef %16)
  br label %19

18:                                               ; preds = %11, %3
  br label %19

19:                                               ; preds = %18, %14
  %20 = phi ptr [ %17, %14 ], [ null, %18 ]
  store ptr %20, ptr %7, align 8
  %21 = load ptr, ptr %7, align 8
  %22 = icmp ne ptr %21, null
  br i1 %22, label %23, label %27

23:                                               ; preds = %19
  %24 = load ptr, ptr %7, align 8
  %25 = load ptr, ptr %6, align 8
  %26 = call ptr @call_with(ptr noundef %24, ptr noundef %25)
  br label %28

27:                                               ; preds = %19
  br label %28

28:                                               ; preds = %27, %23
  %29 = phi ptr [ %26, %23 ], [ null, %27 ]
  store ptr %29, ptr %8, align 8
  %30 = load ptr, ptr %7, align 8
  %31 = icmp ne ptr %30, null
  br i1 %31, label %32, label %34

32:                                               ; preds = %28
  %33 = load ptr, ptr %7, align 8
  call void @Py_DecRef(ptr noundef %33)
  br label %34

34:                                               ; preds = %32, %28
  %35 = load ptr, ptr %6, align 8
  %36 = icmp ne ptr %35, null
  br i1 %36, label %37, label %39

37:                                               ; preds = %34
  %38 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %38)
  br label %39

39:                                               ; preds = %37, %34
  %40 = load ptr, ptr %4, align 8
  %41 = icmp ne ptr %40, null
  br i1 %41, label %42, label %44

42:                                               ; preds = %39
  %43 = load ptr, ptr %4, align 8
  call void @Py_DecRef(ptr noundef %43)
  br label %44

44:                                               ; preds = %42, %39
  %45 = load ptr, ptr %8, align 8
  ret ptr %45
}

define internal ptr @record_dtype(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %9 = load ptr, ptr %3, align 8
  %10 = call ptr @accepted_of(ptr noundef %9)
  store ptr %10, ptr %4, align 8
  %11 = load ptr, ptr %4, align 8
  %12 = getelementptr inbounds %struct.accepted, ptr %11, i32 0, i32 0
  %13 = load ptr, ptr %12, align 8
  %14 = load ptr, ptr %3, align 8
  %15 = icmp eq ptr %13, %14
  br i1 %15, label %16, label %26

16:                                               ; preds = %1
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds %struct.accepted, ptr %17, i32 0, i32 2
  %19 = load ptr, ptr %18, align 8
  %20 = icmp ne ptr %19, null
  br i1 %20, label %21, label %26

21:                                               ; preds = %16
  %22 = load ptr, ptr %4, align 8
  %23 = getelementptr inbounds %struct.accepted, ptr %22, i32 0, i32 2
  %24 = load ptr, ptr %23, align 8
  %25 = call ptr @Py_NewRef(ptr noundef %24)
  store ptr %25, ptr %2, align 8
  br label %78

26:                                               ; preds = %16, %1
  %27 = call ptr @attribute_of(ptr noundef @.str.55, ptr noundef @.str.83)
  %28 = load ptr, ptr %3, align 8
  %29 = call ptr @wanted_dtype(ptr noundef %28)
  %30 = call ptr @pair_of(ptr noundef %27, ptr noundef %29)
  store ptr %30, ptr %5, align 8
  %31 = load ptr, ptr %5, align 8
  %32 = icmp ne ptr %31, null
  br i1 %32, label %33, label %35

33:                                               ; preds = %26
  %34 = call ptr @PyTuple_New(i64 noundef 1)
  br label %36

35:                                               ; preds = %26
  br label %36

36:                                               ; preds = %35, %33
  %37 = phi ptr [ %34, %33 ], [ null, %35 ]
  store ptr %37, ptr %6, align 8
  %38 = load ptr, ptr %6, align 8
  %39 = icmp ne ptr %38, null
  br i1 %39, label %40, label %44

40:                                               ; preds = %36
  %41 = load ptr, ptr %6, align 8
  %42 = load ptr, ptr %5, align 8
  %43 = call i32 @PyTuple_SetItem(ptr noundef %41, i64 noundef 0, ptr noundef %42)
  br label %50

44:                                               ; preds = %36
  %45 = load ptr, ptr %5, align 8
  %46 = icmp ne ptr %45, null
  br i1 %46, label %47, label %49

47:                                               ; preds = %44
  %48 = load ptr, ptr %5, align 8
  call void @Py_DecRef(ptr noundef %48)
  br label %49

49:                                               ; preds = %47, %44
  br label %50

50:                                               ; preds = %49, %40
  %51 = load ptr, ptr %6, align 8
  %52 = call ptr @call_named(ptr noundef @.str.55, ptr noundef @.str.16, ptr noundef %51)
  store ptr %52, ptr %7, align 8
  %53 = load ptr, ptr %3, align 8
  %54 = call ptr @accepted_of(ptr noundef %53)
  store ptr %54, ptr %4, align 8
  %55 = load ptr, ptr %7, align 8
  %56 = icmp ne ptr %55, null
  br i1 %56, label %57, label %76

57:                                               ; preds = %50
  %58 = load ptr, ptr %4, align 8
  %59 = getelementptr inbounds %struct.accepted, ptr %58, i32 0, i32 0
  %60 = load ptr, ptr %59, align 8
  %61 = load ptr, ptr %3, align 8
  %62 = icmp eq ptr %60, %61
  br i1 %62, label %63, label %76

63:                                               ; preds = %57
  %64 = load ptr, ptr %4, align 8
  %65 = getelementptr inbounds %struct.accepted, ptr %64, i32 0, i32 2
  %66 = load ptr, ptr %65, align 8
  store ptr %66, ptr %8, align 8
  %67 = load ptr, ptr %7, align 8
  %68 = call ptr @Py_NewRef(ptr noundef %67)
  %69 = load ptr, ptr %4, align 8
  %70 = getelementptr inbounds %struct.accepted, ptr %69, i32 0, i32 2
  store ptr %68, ptr %70, align 8
  %71 = load ptr, ptr %8, align 8
  %72 = icmp ne ptr %71, null
  br i1 %72, label %73, label %75

73:                                               ; preds = %63
  %74 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %74)
  br label %75

75:                                               ; preds = %73, %63
  br label %76

76:                                               ; preds = %75, %57, %50
  %77 = load ptr, ptr %7, align 8
  store ptr %77, ptr %2, align 8
  br label %78

78:                                               ; preds = %76, %21
  %79 = load ptr, ptr %2, align 8
  ret ptr %79
}

declare ptr @PyByteArray_FromStringAndSize(ptr noundef, i64 noundef)

declare ptr @PyObject_GetItem(ptr noundef, ptr noundef)

declare ptr @PyLong_FromUnsignedLongLong(i64 noundef)

declare ptr @PyComplex_FromDoubles(double noundef, double noundef)

define internal i32 @distance(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca %struct.buffer, align 8
  %12 = alloca i32, align 4
  %13 = alloca ptr, align 8
  %14 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %15 = load ptr, ptr %6, align 8
  %16 = load i32, ptr %15, align 4
  %17 = icmp eq i32 %16, 76
  br i1 %17, label %18, label %31

18:                                               ; preds = %3
  %19 = load ptr, ptr %5, align 8
  %20 = load ptr, ptr %6, align 8
  %21 = call i32 @is_constant(ptr noundef %19, ptr noundef %20)
  store i32 %21, ptr %8, align 4
  %22 = load i32, ptr %8, align 4
  %23 = icmp slt i32 %22, 0
  br i1 %23, label %24, label %26

24:                                               ; preds = %18
  %25 = load i32, ptr %8, align 4
  br label %29

26:                                               ; preds = %18
  %27 = load i32, ptr %8, align 4
  %28 = sub nsw i32 %27, 1
  br label %29

29:                                               ; preds = %26, %24
  %30 = phi i32 [ %25, %24 ], [ %28, %26 ]
  store i32 %30, ptr %4, align 4
  br label %182

31:                                               ; preds = %3
  %32 = load ptr, ptr %5, align 8
  %33 = icmp ne ptr %32, null
  br i1 %33, label %35, label %34

34:                                               ; preds = %31
  store i32 -1, ptr %4, align 4
  br label %182

35:                                               ; preds = %31
  %36 = load ptr, ptr %6, align 8
  %37 = load i32, ptr %36, align 4
  switch i32 %37, label %140 [
    i32 65, label %38
    i32 82, label %42
    i32 86, label %53
    i32 84, label %68
    i32 68, label %72
    i32 69, label %102
    i32 79, label %121
  ]

38:                                               ; preds = %35
  %39 = load ptr, ptr %5, align 8
  %40 = load ptr, ptr %6, align 8
  %41 = call i32 @array_distance(ptr noundef %39, ptr noundef %40)
  store i32 %41, ptr %4, align 4
  br label %182

42:                                               ; preds = %35
  %43 = load ptr, ptr %5, align 8
  %44 = load ptr, ptr %6, align 8
  %45 = call i32 @records_problem(ptr noundef %43, ptr noundef %44)
  store i32 %45, ptr %10, align 4
  %46 = load i32, ptr %10, align 4
  %47 = icmp sgt i32 %46, 0
  br i1 %47, label %48, label %49

48:                                               ; preds = %42
  br label %51

49:                                               ; preds = %42
  %50 = load i32, ptr %10, align 4
  br label %51

51:                                               ; preds = %49, %48
  %52 = phi i32 [ -1, %48 ], [ %50, %49 ]
  store i32 %52, ptr %4, align 4
  br label %182

53:                                               ; preds = %35
  %54 = load ptr, ptr %5, align 8
  %55 = load ptr, ptr %6, align 8
  %56 = call i32 @take_record(ptr noundef %54, ptr noundef %55, ptr noundef %11)
  store i32 %56, ptr %12, align 4
  %57 = load i32, ptr %12, align 4
  %58 = icmp ne i32 %57, 0
  br i1 %58, label %60, label %59

59:                                               ; preds = %53
  call void @PyBuffer_Release(ptr noundef %11)
  br label %60

60:                                               ; preds = %59, %53
  %61 = load i32, ptr %12, align 4
  %62 = icmp sgt i32 %61, 0
  br i1 %62, label %63, label %64

63:                                               ; preds = %60
  br label %66

64:                                               ; preds = %60
  %65 = load i32, ptr %12, align 4
  br label %66

66:                                               ; preds = %64, %63
  %67 = phi i32 [ -1, %63 ], [ %65, %64 ]
  store i32 %67, ptr %4, align 4
  br label %182

68:                                               ; preds = %35
  %69 = load ptr, ptr %5, align 8
  %70 = load ptr, ptr %6, align 8
  %71 = call i32 @tuple_distance(ptr noundef %69, ptr noundef %70)
  store i32 %71, ptr %4, align 4
  br label %182

72:                                               ; preds = %35
  %73 = load ptr, ptr %5, align 8
  %74 = load ptr, ptr %6, align 8
  %75 = call ptr @values_of_instance(ptr noundef %73, ptr noundef %74, ptr noundef %8)
  store ptr %75, ptr %13, align 8
  %76 = load ptr, ptr %13, align 8
  %77 = icmp ne ptr %76, null
  br i1 %77, label %83, label %78

78:                                               ; preds = %72
  %79 = load i32, ptr %8, align 4
  %80 = icmp ne i32 %79, 0
  %81 = zext i1 %80 to i64
  %82 = select i1 %80, i32 -2, i32 -1
  store i32 %82, ptr %4, align 4
  br label %182

83:                                               ; preds = %72
  %84 = load ptr, ptr %13, align 8
  %85 = call i32 @is_text(ptr noundef %84)
  %86 = icmp ne i32 %85, 0
  br i1 %86, label %87, label %88

87:                                               ; preds = %83
  br label %98

88:                                               ; preds = %83
  %89 = load ptr, ptr %13, align 8
  %90 = load ptr, ptr %6, align 8
  %91 = getelementptr inbounds i32, ptr %90, i64 2
  %92 = load ptr, ptr %6, align 8
  %93 = getelementptr inbounds i32, ptr %92, i64 1
  %94 = load i32, ptr %93, align 4
  %95 = sext i32 %94 to i64
  %96 = getelementptr inbounds i32, ptr %91, i64 %95
  %97 = call i32 @tuple_distance(ptr noundef %89, ptr noundef %96)
  br label %98

98:                                               ; preds = %88, %87
  %99 = phi i32 [ -1, %87 ], [ %97, %88 ]
  store i32 %99, ptr %8, align 4
  %100 = load ptr, ptr %13, align 8
  call void @Py_DecRef(ptr noundef %100)
  %101 = load i32, ptr %8, align 4
  store i32 %101, ptr %4, align 4
  br label %182

102:                                              ; preds = %35
  %103 = load ptr, ptr %5, align 8
  %104 = load ptr, ptr %6, align 8
  %105 = call ptr @value_of_member(ptr noundef %103, ptr noundef %104, ptr noundef %8)
  store ptr %105, ptr %14, align 8
  %106 = load ptr, ptr %14, align 8
  %107 = icmp ne ptr %106, null
  br i1 %107, label %113, label %108

108:                                              ; preds = %102
  %109 = load i32, ptr %8, align 4
  %110 = icmp ne i32 %109, 0
  %111 = zext i1 %110 to i64
  %112 = select i1 %110, i32 -2, i32 -1
  store i32 %112, ptr %4, align 4
  br label %182

113:                                              ; preds = %102
  %114 = load ptr, ptr %14, align 8
  %115 = call i32 @is_text(ptr noundef %114)
  %116 = icmp ne i32 %115, 0
  %117 = zext i1 %116 to i64
  %118 = select i1 %116, i32 -1, i32 0
  store i32 %118, ptr %8, align 4
  %119 = load ptr, ptr %14, align 8
  call void @Py_DecRef(ptr noundef %119)
  %120 = load i32, ptr %8, align 4
  store i32 %120, ptr %4, align 4
  br label %182

121:                                              ; preds = %35
  %122 = load ptr, ptr %5, align 8
  %123 = icmp eq ptr %122, @_Py_NoneStruct
  br i1 %123, label %124, label %125

124:                                              ; preds = %121
  store i32 1, ptr %4, align 4
  br label %182

125:                                              ; preds = %121
  %126 = load ptr, ptr %5, align 8
  %127 = load ptr, ptr %6, align 8
  %128 = getelementptr inbounds i32, ptr %127, i64 2
  %129 = load ptr, ptr %7, align 8
  %130 = call i32 @distance(ptr noundef %126, ptr noundef %128, ptr noundef %129)
  store i32 %130, ptr %8, align 4
  %131 = load i32, ptr %8, align 4
  %132 = icmp slt i32 %131, 0
  br i1 %132, label %133, label %135

133:                                              ; preds = %125
  %134 = load i32, ptr %8, align 4
  br label %138

135:                                              ; preds = %125
  %136 = load i32, ptr %8, align 4
  %137 = add nsw i32 %136, 1
  br label %138

138:                                              ; preds = %135, %133
  %139 = phi i32 [ %134, %133 ], [ %137, %135 ]
  store i32 %139, ptr %4, align 4
  br label %182

140:                                              ; preds = %35
  %141 = load ptr, ptr %7, align 8
  %142 = getelementptr inbounds %struct.fact, ptr %141, i32 0, i32 1
  %143 = load i32, ptr %142, align 4
  %144 = icmp ne i32 %143, 0
  br i1 %144, label %152, label %145

145:                                              ; preds = %140
  %146 = load ptr, ptr %5, align 8
  %147 = load ptr, ptr %7, align 8
  %148 = getelementptr inbounds %struct.fact, ptr %147, i32 0, i32 0
  %149 = call i32 @number_of(ptr noundef %146, ptr noundef %148)
  %150 = icmp slt i32 %149, 0
  br i1 %150, label %151, label %152

151:                                              ; preds = %145
  store i32 -2, ptr %4, align 4
  br label %182

152:                                              ; preds = %145, %140
  %153 = load ptr, ptr %7, align 8
  %154 = getelementptr inbounds %struct.fact, ptr %153, i32 0, i32 1
  store i32 1, ptr %154, align 4
  %155 = load ptr, ptr %5, align 8
  %156 = load ptr, ptr %7, align 8
  %157 = getelementptr inbounds %struct.fact, ptr %156, i32 0, i32 0
  %158 = load ptr, ptr %6, align 8
  %159 = getelementptr inbounds i32, ptr %158, i64 0
  %160 = load i32, ptr %159, align 4
  %161 = load ptr, ptr %6, align 8
  %162 = getelementptr inbounds i32, ptr %161, i64 1
  %163 = load i32, ptr %162, align 4
  %164 = call i32 @number_distance(ptr noundef %155, ptr noundef %157, i32 noundef %160, i32 noundef %163)
  store i32 %164, ptr %8, align 4
  %165 = load i32, ptr %8, align 4
  %166 = icmp slt i32 %165, 0
  br i1 %166, label %167, label %168

167:                                              ; preds = %152
  br label %171

168:                                              ; preds = %152
  %169 = load ptr, ptr %5, align 8
  %170 = call i32 @stand_in(ptr noundef %169)
  br label %171

171:                                              ; preds = %168, %167
  %172 = phi i32 [ 0, %167 ], [ %170, %168 ]
  store i32 %172, ptr %9, align 4
  %173 = load i32, ptr %9, align 4
  %174 = icmp slt i32 %173, 0
  br i1 %174, label %175, label %176

175:                                              ; preds = %171
  br label %180

176:                                              ; preds = %171
  %177 = load i32, ptr %8, align 4
  %178 = load i32, ptr %9, align 4
  %179 = add nsw i32 %177, %178
  br label %180

180:                                              ; preds = %176, %175
  %181 = phi i32 [ -2, %175 ], [ %179, %176 ]
  store i32 %181, ptr %4, align 4
  br label %182

182:                                              ; preds = %180, %151, %138, %124, %113, %108, %98, %78, %68, %66, %51, %38, %34, %29
  %183 = load i32, ptr %4, align 4
  ret i32 %183
}

define internal i32 @array_distance(ptr noundef %0, ptr noundef %1) #3 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %8 = load ptr, ptr %4, align 8
  %9 = call ptr @type_of(ptr noundef %8)
  store ptr %9, ptr %6, align 8
  %10 = load ptr, ptr %6, align 8
  %11 = icmp eq ptr %10, @PyFloat_Type
  br i1 %11, label %15, label %12

12:                                               ; preds = %2
  %13 = load ptr, ptr %6, align 8
  %14 = icmp eq ptr %13, @PyLong_Type
  br i1 %14, label %15, label %16

15:                                               ; preds = %12, %2
  store i32 -1, ptr %3, align 4
  br label %47

16:                                               ; preds = %12
  %17 = load ptr, ptr %6, align 8
  %18 = load ptr, ptr @ndarray, align 8
  %19 = icmp eq ptr %17, %18
  br i1 %19, label %20, label %36

20:                                               ; preds = %16
  %21 = load ptr, ptr %4, align 8
  %22 = load ptr, ptr %5, align 8
  %23 = getelementptr inbounds i32, ptr %22, i64 3
  %24 = load i32, ptr %23, align 4
  %25 = load ptr, ptr %5, align 8
  %26 = getelementptr inbounds i32, ptr %25, i64 4
  %27 = load i32, ptr %26, align 4
  %28 = load ptr, ptr %5, align 8
  %29 = getelementptr inbounds i32, ptr %28, i64 5
  %30 = load i32, ptr %29, align 4
  %31 = sext i32 %30 to i64
  %32 = call i32 @array_matches(ptr noundef %21, i32 noundef %24, i32 noundef %27, i64 noundef %31)
  %33 = icmp ne i32 %32, 0
  %34 = zext i1 %33 to i64
  %35 = select i1 %33, i32 0, i32 -1
  store i32 %35, ptr %3, align 4
  br label %47

36:                                               ; preds = %16
  %37 = load ptr, ptr %4, align 8
  %38 = load ptr, ptr %5, align 8
  %39 = call i32 @array_problem(ptr noundef %37, ptr noundef %38) #6
  store i32 %39, ptr %7, align 4
  %40 = load i32, ptr %7, align 4
  %41 = icmp sgt i32 %40, 0
  br i1 %41, label %42, label %43

42:                                               ; preds = %36
  br label %45

43:                                               ; preds = %36
  %44 = load i32, ptr %7, align 4
  br label %45

45:                                               ; preds = %43, %42
  %46 = phi i32 [ -1, %42 ], [ %44, %43 ]
  store i32 %46, ptr %3, align 4
  br label %47

47:                                               ; preds = %45, %20, %15
  %48 = load i32, ptr %3, align 4
  ret i32 %48
}

define internal i32 @tuple_distance(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca i32, align 4
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca %struct.fact, align 4
  %10 = alloca i32, align 4
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 0, ptr %6, align 4
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds i32, ptr %11, i64 1
  %13 = load i32, ptr %12, align 4
  store i32 %13, ptr %7, align 4
  %14 = load ptr, ptr %4, align 8
  %15 = call ptr @type_of(ptr noundef %14)
  %16 = call i32 @PyType_IsSubtype(ptr noundef %15, ptr noundef @PyTuple_Type)
  %17 = icmp ne i32 %16, 0
  br i1 %17, label %18, label %24

18:                                               ; preds = %2
  %19 = load ptr, ptr %4, align 8
  %20 = call i64 @PyTuple_Size(ptr noundef %19)
  %21 = load i32, ptr %7, align 4
  %22 = sext i32 %21 to i64
  %23 = icmp ne i64 %20, %22
  br i1 %23, label %24, label %25

24:                                               ; preds = %18, %2
  store i32 -1, ptr %3, align 4
  br label %55

25:                                               ; preds = %18
  %26 = load ptr, ptr %5, align 8
  %27 = getelementptr inbounds i32, ptr %26, i64 2
  store ptr %27, ptr %5, align 8
  store i32 0, ptr %8, align 4
  br label %28

28:                                               ; preds = %48, %25
  %29 = load i32, ptr %8, align 4
  %30 = load i32, ptr %7, align 4
  %31 = icmp slt i32 %29, %30
  br i1 %31, label %32, label %53

32:                                               ; preds = %28
  %33 = getelementptr inbounds %struct.fact, ptr %9, i32 0, i32 1
  store i32 0, ptr %33, align 4
  %34 = load ptr, ptr %4, align 8
  %35 = load i32, ptr %8, align 4
  %36 = sext i32 %35 to i64
  %37 = call ptr @PyTuple_GetItem(ptr noundef %34, i64 noundef %36)
  %38 = load ptr, ptr %5, align 8
  %39 = call i32 @distance(ptr noundef %37, ptr noundef %38, ptr noundef %9)
  store i32 %39, ptr %10, align 4
  %40 = load i32, ptr %10, align 4
  %41 = icmp slt i32 %40, 0
  br i1 %41, label %42, label %44

42:                                               ; preds = %32
  %43 = load i32, ptr %10, align 4
  store i32 %43, ptr %3, align 4
  br label %55

44:                                               ; preds = %32
  %45 = load i32, ptr %10, align 4
  %46 = load i32, ptr %6, align 4
  %47 = add nsw i32 %46, %45
  store i32 %47, ptr %6, align 4
  br label %48

48:                                               ; preds = %44
  %49 = load i32, ptr %8, align 4
  %50 = add nsw i32 %49, 1
  store i32 %50, ptr %8, align 4
  %51 = load ptr, ptr %5, align 8
  %52 = call ptr @next_table(ptr noundef %51)
  store ptr %52, ptr %5, align 8
  br label %28

53:                                               ; preds = %28
  %54 = load i32, ptr %6, align 4
  store i32 %54, ptr %3, align 4
  br label %55

55:                                               ; preds = %53, %42, %24
  %56 = load i32, ptr %3, align 4
  ret i32 %56
}

define internal i32 @number_distance(ptr noundef %0, ptr noundef %1, i32 noundef %2, i32 noundef %3) #2 {
  %5 = alloca i32, align 4
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i32, align 4
  %12 = alloca i32, align 4
  store ptr %0, ptr %6, align 8
  store ptr %1, ptr %7, align 8
  store i32 %2, ptr %8, align 4
  store i32 %3, ptr %9, align 4
  %13 = load i32, ptr %8, align 4
  %14 = icmp eq i32 %13, 99
  br i1 %14, label %15, label %16

15:                                               ; preds = %4
  br label %21

16:                                               ; preds = %4
  %17 = load i32, ptr %8, align 4
  %18 = icmp eq i32 %17, 102
  %19 = zext i1 %18 to i64
  %20 = select i1 %18, i32 3, i32 2
  br label %21

21:                                               ; preds = %16, %15
  %22 = phi i32 [ 4, %15 ], [ %20, %16 ]
  store i32 %22, ptr %10, align 4
  %23 = load ptr, ptr %6, align 8
  %24 = load ptr, ptr %7, align 8
  %25 = load i32, ptr %8, align 4
  %26 = call i32 @accepts(ptr noundef %23, ptr noundef %24, i32 noundef %25)
  store i32 %26, ptr %11, align 4
  %27 = load i32, ptr %11, align 4
  %28 = icmp ne i32 %27, 1
  br i1 %28, label %29, label %37

29:                                               ; preds = %21
  %30 = load i32, ptr %11, align 4
  %31 = icmp ne i32 %30, 0
  br i1 %31, label %32, label %34

32:                                               ; preds = %29
  %33 = load i32, ptr %11, align 4
  br label %35

34:                                               ; preds = %29
  br label %35

35:                                               ; preds = %34, %32
  %36 = phi i32 [ %33, %32 ], [ -1, %34 ]
  store i32 %36, ptr %5, align 4
  br label %108

37:                                               ; preds = %21
  %38 = load i32, ptr %8, align 4
  %39 = icmp eq i32 %38, 98
  br i1 %39, label %40, label %47

40:                                               ; preds = %37
  %41 = load ptr, ptr %7, align 8
  %42 = getelementptr inbounds %struct.number, ptr %41, i32 0, i32 0
  %43 = load i32, ptr %42, align 4
  %44 = icmp eq i32 %43, 1
  %45 = zext i1 %44 to i64
  %46 = select i1 %44, i32 0, i32 1024
  store i32 %46, ptr %5, align 4
  br label %108

47:                                               ; preds = %37
  %48 = load ptr, ptr %7, align 8
  %49 = getelementptr inbounds %struct.number, ptr %48, i32 0, i32 0
  %50 = load i32, ptr %49, align 4
  %51 = load i32, ptr %10, align 4
  %52 = icmp slt i32 %50, %51
  br i1 %52, label %53, label %69

53:                                               ; preds = %47
  %54 = load i32, ptr %10, align 4
  %55 = load ptr, ptr %7, align 8
  %56 = getelementptr inbounds %struct.number, ptr %55, i32 0, i32 0
  %57 = load i32, ptr %56, align 4
  %58 = sub nsw i32 %54, %57
  %59 = mul nsw i32 64, %58
  %60 = load i32, ptr %9, align 4
  %61 = load i32, ptr %8, align 4
  %62 = icmp eq i32 %61, 99
  %63 = zext i1 %62 to i64
  %64 = select i1 %62, i32 128, i32 64
  %65 = icmp slt i32 %60, %64
  %66 = zext i1 %65 to i64
  %67 = select i1 %65, i32 8, i32 0
  %68 = add nsw i32 %59, %67
  store i32 %68, ptr %5, align 4
  br label %108

69:                                               ; preds = %47
  %70 = load ptr, ptr %7, align 8
  %71 = getelementptr inbounds %struct.number, ptr %70, i32 0, i32 1
  %72 = load i32, ptr %71, align 4
  %73 = load i32, ptr %9, align 4
  %74 = icmp eq i32 %72, %73
  br i1 %74, label %75, label %76

75:                                               ; preds = %69
  br label %84

76:                                               ; preds = %69
  %77 = load ptr, ptr %7, align 8
  %78 = getelementptr inbounds %struct.number, ptr %77, i32 0, i32 1
  %79 = load i32, ptr %78, align 4
  %80 = load i32, ptr %9, align 4
  %81 = icmp slt i32 %79, %80
  %82 = zext i1 %81 to i64
  %83 = select i1 %81, i32 1, i32 8
  br label %84

84:                                               ; preds = %76, %75
  %85 = phi i32 [ 0, %75 ], [ %83, %76 ]
  %86 = load ptr, ptr %6, align 8
  %87 = call i32 @may_be_member(ptr noundef %86)
  %88 = icmp ne i32 %87, 0
  %89 = zext i1 %88 to i64
  %90 = select i1 %88, i32 2, i32 0
  %91 = add nsw i32 %85, %90
  store i32 %91, ptr %12, align 4
  %92 = load i32, ptr %12, align 4
  %93 = load i32, ptr %10, align 4
  %94 = icmp eq i32 %93, 2
  br i1 %94, label %95, label %103

95:                                               ; preds = %84
  %96 = load i32, ptr %8, align 4
  %97 = icmp eq i32 %96, 117
  %98 = zext i1 %97 to i32
  %99 = load ptr, ptr %7, align 8
  %100 = getelementptr inbounds %struct.number, ptr %99, i32 0, i32 2
  %101 = load i32, ptr %100, align 4
  %102 = icmp ne i32 %98, %101
  br label %103

103:                                              ; preds = %95, %84
  %104 = phi i1 [ false, %84 ], [ %102, %95 ]
  %105 = zext i1 %104 to i64
  %106 = select i1 %104, i32 2, i32 0
  %107 = add nsw i32 %92, %106
  store i32 %107, ptr %5, align 4
  br label %108

108:                                              ; preds = %103, %53, %40, %35
  %109 = load i32, ptr %5, align 4
  ret i32 %109
}

define internal i32 @stand_in(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca i32, align 4
  %6 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %7 = load ptr, ptr %3, align 8
  %8 = call ptr @type_of(ptr noundef %7)
  store ptr %8, ptr %4, align 8
  %9 = load ptr, ptr %4, align 8
  %10 = call i32 @PyType_IsSubtype(ptr noundef %9, ptr noundef @PyFloat_Type)
  %11 = icmp ne i32 %10, 0
  br i1 %11, label %16, label %12

12:                                               ; preds = %1
  %13 = load ptr, ptr %4, align 8
  %14 = call i32 @PyType_IsSubtype(ptr noundef %13, ptr noundef @PyLong_Type)
  %15 = icmp ne i32 %14, 0
  br i1 %15, label %16, label %17

16:                                               ; preds = %12, %1
  store i32 0, ptr %2, align 4
  br label %44

17:                                               ; preds = %12
  store i32 0, ptr %5, align 4
  br label %18

18:                                               ; preds = %31, %17
  %19 = load i32, ptr %5, align 4
  %20 = icmp slt i32 %19, 17
  br i1 %20, label %21, label %34

21:                                               ; preds = %18
  %22 = load i32, ptr %5, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds [17 x %struct.known], ptr @known, i64 0, i64 %23
  %25 = getelementptr inbounds %struct.known, ptr %24, i32 0, i32 2
  %26 = load ptr, ptr %25, align 8
  %27 = load ptr, ptr %4, align 8
  %28 = icmp eq ptr %26, %27
  br i1 %28, label %29, label %30

29:                                               ; preds = %21
  store i32 0, ptr %2, align 4
  br label %44

30:                                               ; preds = %21
  br label %31

31:                                               ; preds = %30
  %32 = load i32, ptr %5, align 4
  %33 = add nsw i32 %32, 1
  store i32 %33, ptr %5, align 4
  br label %18

34:                                               ; preds = %18
  %35 = load ptr, ptr %3, align 8
  %36 = call i32 @has_fields(ptr noundef %35)
  store i32 %36, ptr %6, align 4
  %37 = load i32, ptr %6, align 4
  %38 = icmp sgt i32 %37, 0
  br i1 %38, label %39, label %40

39:                                               ; preds = %34
  br label %42

40:                                               ; preds = %34
  %41 = load i32, ptr %6, align 4
  br label %42

42:                                               ; preds = %40, %39
  %43 = phi i32 [ 1048576, %39 ], [ %41, %40 ]
  store i32 %43, ptr %2, align 4
  br label %44

44:                                               ; preds = %42, %29, %16
  %45 = load i32, ptr %2, align 4
  ret i32 %45
}

define internal i32 @array_problem(ptr noundef %0, ptr noundef %1) #0 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca %struct.buffer, align 8
  %6 = alloca [7 x i64], align 8
  %7 = alloca ptr, align 8
  %8 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  store ptr %1, ptr %4, align 8
  %9 = load ptr, ptr %3, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = getelementptr inbounds i32, ptr %10, i64 1
  %12 = load i32, ptr %11, align 4
  %13 = load ptr, ptr %4, align 8
  %14 = getelementptr inbounds i32, ptr %13, i64 2
  %15 = load i32, ptr %14, align 4
  %16 = sdiv i32 %15, 8
  %17 = load ptr, ptr %4, align 8
  %18 = getelementptr inbounds i32, ptr %17, i64 3
  %19 = load i32, ptr %18, align 4
  %20 = load ptr, ptr %4, align 8
  %21 = getelementptr inbounds i32, ptr %20, i64 4
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr inbounds [7 x i64], ptr %6, i64 0, i64 0
  %24 = call i32 @take_buffer(ptr noundef %9, i32 noundef %12, i32 noundef %16, i32 noundef %19, i32 noundef %22, ptr noundef %5, ptr noundef %23, ptr noundef %7) #6
  store i32 %24, ptr %8, align 4
  %25 = load i32, ptr %8, align 4
  %26 = icmp ne i32 %25, 0
  br i1 %26, label %28, label %27

27:                                               ; preds = %2
  call void @PyBuffer_Release(ptr noundef %5)
  br label %28

28:                                               ; preds = %27, %2
  %29 = load i32, ptr %8, align 4
  ret i32 %29
}

define internal i32 @nearest_miss(ptr noundef %0, ptr noundef %1, ptr noundef %2) #2 {
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca i64, align 8
  %12 = alloca i64, align 8
  %13 = alloca i64, align 8
  %14 = alloca ptr, align 8
  %15 = alloca ptr, align 8
  store ptr %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds %struct.overloads, ptr %16, i32 0, i32 2
  %18 = load ptr, ptr %17, align 8
  %19 = getelementptr inbounds %struct.candidate, ptr %18, i64 -1
  store ptr %19, ptr %8, align 8
  store i32 0, ptr %9, align 4
  store i64 0, ptr %12, align 8
  %20 = load ptr, ptr %5, align 8
  %21 = getelementptr inbounds %struct.overloads, ptr %20, i32 0, i32 3
  %22 = load i64, ptr %21, align 8
  store i64 %22, ptr %13, align 8
  br label %23

23:                                               ; preds = %60, %3
  %24 = load i64, ptr %12, align 8
  %25 = icmp ne i64 %24, 1
  br i1 %25, label %26, label %30

26:                                               ; preds = %23
  %27 = load i64, ptr %13, align 8
  %28 = add nsw i64 %27, -1
  store i64 %28, ptr %13, align 8
  %29 = icmp sgt i64 %27, 0
  br label %30

30:                                               ; preds = %26, %23
  %31 = phi i1 [ false, %23 ], [ %29, %26 ]
  br i1 %31, label %32, label %61

32:                                               ; preds = %30
  %33 = load ptr, ptr %8, align 8
  %34 = getelementptr inbounds %struct.candidate, ptr %33, i32 1
  store ptr %34, ptr %8, align 8
  store i64 0, ptr %12, align 8
  store i64 0, ptr %11, align 8
  br label %35

35:                                               ; preds = %57, %32
  %36 = load i64, ptr %11, align 8
  %37 = load ptr, ptr %8, align 8
  %38 = getelementptr inbounds %struct.candidate, ptr %37, i32 0, i32 0
  %39 = load ptr, ptr %38, align 8
  %40 = getelementptr inbounds %struct.method, ptr %39, i32 0, i32 4
  %41 = load i64, ptr %40, align 8
  %42 = icmp slt i64 %36, %41
  br i1 %42, label %43, label %60

43:                                               ; preds = %35
  %44 = load ptr, ptr %8, align 8
  %45 = getelementptr inbounds %struct.candidate, ptr %44, i32 0, i32 2
  %46 = load ptr, ptr %45, align 8
  %47 = load i64, ptr %11, align 8
  %48 = call ptr @table_at(ptr noundef %46, i64 noundef %47)
  %49 = load i32, ptr %48, align 4
  %50 = icmp eq i32 %49, 65
  br i1 %50, label %51, label %56

51:                                               ; preds = %43
  %52 = load i64, ptr %12, align 8
  %53 = add nsw i64 %52, 1
  store i64 %53, ptr %12, align 8
  %54 = load i64, ptr %11, align 8
  %55 = load ptr, ptr %7, align 8
  store i64 %54, ptr %55, align 8
  br label %56

56:                                               ; preds = %51, %43
  br label %57

57:                                               ; preds = %56
  %58 = load i64, ptr %11, align 8
  %59 = add nsw i64 %58, 1
  store i64 %59, ptr %11, align 8
  br label %35

60:                                               ; preds = %35
  br label %23

61:                                               ; preds = %30
  %62 = load i64, ptr %12, align 8
  %63 = icmp ne i64 %62, 1
  br i1 %63, label %71, label %64

64:                                               ; preds = %61
  %65 = load ptr, ptr %6, align 8
  %66 = load ptr, ptr %7, align 8
  %67 = load i64, ptr %66, align 8
  %68 = getelementptr inbounds ptr, ptr %65, i64 %67
  %69 = load ptr, ptr %68, align 8
  %70 = icmp ne ptr %69, null
  br i1 %70, label %72, label %71

71:                                               ; preds = %64, %61
  store i32 0, ptr %4, align 4
  br label %133

72:                                               ; preds = %64
  store i64 0, ptr %11, align 8
  br label %73

73:                                               ; preds = %128, %72
  %74 = load i64, ptr %11, align 8
  %75 = load ptr, ptr %5, align 8
  %76 = getelementptr inbounds %struct.overloads, ptr %75, i32 0, i32 3
  %77 = load i64, ptr %76, align 8
  %78 = icmp slt i64 %74, %77
  br i1 %78, label %79, label %131

79:                                               ; preds = %73
  %80 = load ptr, ptr %5, align 8
  %81 = getelementptr inbounds %struct.overloads, ptr %80, i32 0, i32 2
  %82 = load ptr, ptr %81, align 8
  %83 = load i64, ptr %11, align 8
  %84 = getelementptr inbounds %struct.candidate, ptr %82, i64 %83
  store ptr %84, ptr %14, align 8
  %85 = load ptr, ptr %14, align 8
  %86 = getelementptr inbounds %struct.candidate, ptr %85, i32 0, i32 2
  %87 = load ptr, ptr %86, align 8
  store ptr %87, ptr %15, align 8
  %88 = load ptr, ptr %14, align 8
  %89 = getelementptr inbounds %struct.candidate, ptr %88, i32 0, i32 0
  %90 = load ptr, ptr %89, align 8
  %91 = getelementptr inbounds %struct.method, ptr %90, i32 0, i32 4
  %92 = load i64, ptr %91, align 8
  %93 = load ptr, ptr %8, align 8
  %94 = getelementptr inbounds %struct.candidate, ptr %93, i32 0, i32 0
  %95 = load ptr, ptr %94, align 8
  %96 = getelementptr inbounds %struct.method, ptr %95, i32 0, i32 4
  %97 = load i64, ptr %96, align 8
  %98 = icmp ne i64 %92, %97
  br i1 %98, label %99, label %100

99:                                               ; preds = %79
  br label %128

100:                                              ; preds = %79
  %101 = load ptr, ptr %15, align 8
  %102 = load ptr, ptr %7, align 8
  %103 = load i64, ptr %102, align 8
  %104 = call ptr @table_at(ptr noundef %101, i64 noundef %103)
  store ptr %104, ptr %15, align 8
  %105 = load ptr, ptr %15, align 8
  %106 = load i32, ptr %105, align 4
  %107 = icmp ne i32 %106, 65
  br i1 %107, label %108, label %109

108:                                              ; preds = %100
  br label %128

109:                                              ; preds = %100
  %110 = load ptr, ptr %6, align 8
  %111 = load ptr, ptr %7, align 8
  %112 = load i64, ptr %111, align 8
  %113 = getelementptr inbounds ptr, ptr %110, i64 %112
  %114 = load ptr, ptr %113, align 8
  %115 = load ptr, ptr %15, align 8
  %116 = call i32 @array_problem(ptr noundef %114, ptr noundef %115) #6
  store i32 %116, ptr %10, align 4
  %117 = load i32, ptr %10, align 4
  %118 = icmp sle i32 %117, 0
  br i1 %118, label %119, label %121

119:                                              ; preds = %109
  %120 = load i32, ptr %10, align 4
  store i32 %120, ptr %4, align 4
  br label %133

121:                                              ; preds = %109
  %122 = load i32, ptr %10, align 4
  %123 = load i32, ptr %9, align 4
  %124 = icmp sgt i32 %122, %123
  br i1 %124, label %125, label %127

125:                                              ; preds = %121
  %126 = load i32, ptr %10, align 4
  store i32 %126, ptr %9, align 4
  br label %127

127:                                              ; preds = %125, %121
  br label %128

128:                                              ; preds = %127, %108, %99
  %129 = load i64, ptr %11, align 8
  %130 = add nsw i64 %129, 1
  store i64 %130, ptr %11, align 8
  br label %73

131:                                              ; preds = %73
  %132 = load i32, ptr %9, align 4
  store i32 %132, ptr %4, align 4
  br label %133

133:                                              ; preds = %131, %119, %71
  %134 = load i32, ptr %4, align 4
  ret i32 %134
}

define internal ptr @table_at(ptr noundef %0, i64 noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca i64, align 8
  store ptr %0, ptr %3, align 8
  store i64 %1, ptr %4, align 8
  br label %5

5:                                                ; preds = %9, %2
  %6 = load i64, ptr %4, align 8
  %7 = add nsw i64 %6, -1
  store i64 %7, ptr %4, align 8
  %8 = icmp sgt i64 %6, 0
  br i1 %8, label %9, label %12

9:                                                ; preds = %5
  %10 = load ptr, ptr %3, align 8
  %11 = call ptr @next_table(ptr noundef %10)
  store ptr %11, ptr %3, align 8
  br label %5

12:                                               ; preds = %5
  %13 = load ptr, ptr %3, align 8
  ret ptr %13
}

define internal i32 @execute(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  store ptr %0, ptr %3, align 8
  %4 = load ptr, ptr %3, align 8
  %5 = call i32 @bind_image(ptr noundef %4)
  %6 = icmp slt i32 %5, 0
  br i1 %6, label %11, label %7

7:                                                ; preds = %1
  %8 = load ptr, ptr %3, align 8
  %9 = call i32 @add_table(ptr noundef %8)
  %10 = icmp slt i32 %9, 0
  br i1 %10, label %11, label %12

11:                                               ; preds = %7, %1
  store i32 -1, ptr %2, align 4
  br label %36

12:                                               ; preds = %7
  %13 = load ptr, ptr @ndarray, align 8
  %14 = icmp ne ptr %13, null
  br i1 %14, label %19, label %15

15:                                               ; preds = %12
  %16 = call i32 @find_ndarray() #6
  %17 = icmp slt i32 %16, 0
  br i1 %17, label %18, label %19

18:                                               ; preds = %15
  store i32 -1, ptr %2, align 4
  br label %36

19:                                               ; preds = %15, %12
  %20 = load ptr, ptr %3, align 8
  %21 = call i32 @PyModule_AddFunctions(ptr noundef %20, ptr noundef @pkgimage_methods)
  %22 = icmp slt i32 %21, 0
  br i1 %22, label %23, label %24

23:                                               ; preds = %19
  store i32 -1, ptr %2, align 4
  br label %36

24:                                               ; preds = %19
  %25 = load ptr, ptr %3, align 8
  %26 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 7), align 8
  %27 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 8), align 8
  %28 = call i32 @add_view(ptr noundef %25, ptr noundef @.str.99, ptr noundef %26, i64 noundef %27)
  %29 = icmp slt i32 %28, 0
  br i1 %29, label %30, label %31

30:                                               ; preds = %24
  store i32 -1, ptr %2, align 4
  br label %36

31:                                               ; preds = %24
  %32 = load ptr, ptr %3, align 8
  %33 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 9), align 8
  %34 = load i64, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 10), align 8
  %35 = call i32 @add_view(ptr noundef %32, ptr noundef @.str.100, ptr noundef %33, i64 noundef %34)
  store i32 %35, ptr %2, align 4
  br label %36

36:                                               ; preds = %31, %30, %23, %18, %11
  %37 = load i32, ptr %2, align 4
  ret i32 %37
}

define internal i32 @bind_image(ptr noundef %0) #2 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %11 = load ptr, ptr %3, align 8
  %12 = call ptr @PyModule_GetDict(ptr noundef %11)
  store ptr %12, ptr %4, align 8
  %13 = load ptr, ptr %4, align 8
  %14 = icmp ne ptr %13, null
  br i1 %14, label %15, label %18

15:                                               ; preds = %1
  %16 = load ptr, ptr %4, align 8
  %17 = call ptr @PyDict_GetItemString(ptr noundef %16, ptr noundef @BASE)
  br label %19

18:                                               ; preds = %1
  br label %19

19:                                               ; preds = %18, %15
  %20 = phi ptr [ %17, %15 ], [ null, %18 ]
  store ptr %20, ptr %5, align 8
  %21 = load ptr, ptr %4, align 8
  %22 = icmp ne ptr %21, null
  br i1 %22, label %23, label %26

23:                                               ; preds = %19
  %24 = load ptr, ptr %4, align 8
  %25 = call ptr @PyDict_GetItemString(ptr noundef %24, ptr noundef @HOST)
  br label %27

26:                                               ; preds = %19
  br label %27

27:                                               ; preds = %26, %23
  %28 = phi ptr [ %25, %23 ], [ null, %26 ]
  store ptr %28, ptr %7, align 8
  %29 = load ptr, ptr %5, align 8
  %30 = icmp ne ptr %29, null
  br i1 %30, label %31, label %34

31:                                               ; preds = %27
  %32 = load ptr, ptr %5, align 8
  %33 = call ptr @PyCapsule_GetPointer(ptr noundef %32, ptr noundef @TABLE)
  br label %35

34:                                               ; preds = %27
  br label %35

35:                                               ; preds = %34, %31
  %36 = phi ptr [ %33, %31 ], [ null, %34 ]
  store ptr %36, ptr %8, align 8
  %37 = load ptr, ptr %4, align 8
  %38 = icmp ne ptr %37, null
  br i1 %38, label %39, label %45

39:                                               ; preds = %35
  %40 = load ptr, ptr %5, align 8
  %41 = icmp ne ptr %40, null
  br i1 %41, label %42, label %46

42:                                               ; preds = %39
  %43 = load ptr, ptr %8, align 8
  %44 = icmp ne ptr %43, null
  br i1 %44, label %46, label %45

45:                                               ; preds = %42, %35
  store i32 -1, ptr %2, align 4
  br label %78

46:                                               ; preds = %42, %39
  %47 = load ptr, ptr %4, align 8
  %48 = call ptr @PyDict_GetItemString(ptr noundef %47, ptr noundef @DEPENDENCIES)
  %49 = call ptr @tables_of(ptr noundef %48, ptr noundef %9)
  store ptr %49, ptr %6, align 8
  %50 = load ptr, ptr %6, align 8
  %51 = icmp ne ptr %50, null
  br i1 %51, label %53, label %52

52:                                               ; preds = %46
  store i32 -1, ptr %2, align 4
  br label %78

53:                                               ; preds = %46
  %54 = load ptr, ptr getelementptr inbounds (%struct.table, ptr @pkgimage_table, i32 0, i32 2), align 8
  %55 = load ptr, ptr %8, align 8
  %56 = load ptr, ptr %9, align 8
  %57 = load ptr, ptr %7, align 8
  %58 = icmp ne ptr %57, null
  br i1 %58, label %59, label %62

59:                                               ; preds = %53
  %60 = load ptr, ptr %7, align 8
  %61 = call ptr @PyByteArray_AsString(ptr noundef %60)
  br label %63

62:                                               ; preds = %53
  br label %63

63:                                               ; preds = %62, %59
  %64 = phi ptr [ %61, %59 ], [ null, %62 ]
  %65 = call i32 %54(ptr noundef %55, ptr noundef %56, ptr noundef %64)
  store i32 %65, ptr %10, align 4
  %66 = load ptr, ptr %6, align 8
  call void @Py_DecRef(ptr noundef %66)
  %67 = load i32, ptr %10, align 4
  %68 = icmp ne i32 %67, 0
  br i1 %68, label %69, label %73

69:                                               ; preds = %63
  %70 = load ptr, ptr @PyExc_SystemError, align 8
  %71 = load i32, ptr %10, align 4
  %72 = call ptr @unbound(i32 noundef %71)
  call void @PyErr_SetString(ptr noundef %70, ptr noundef %72)
  br label %73

73:                                               ; preds = %69, %63
  %74 = load i32, ptr %10, align 4
  %75 = icmp ne i32 %74, 0
  %76 = zext i1 %75 to i64
  %77 = select i1 %75, i32 -1, i32 0
  store i32 %77, ptr %2, align 4
  br label %78

78:                                               ; preds = %73, %52, %45
  %79 = load i32, ptr %2, align 4
  ret i32 %79
}

define internal i32 @add_table(ptr noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %2, align 8
  %5 = call ptr @PyCapsule_New(ptr noundef @pkgimage_table, ptr noundef @TABLE, ptr noundef null)
  store ptr %5, ptr %3, align 8
  %6 = load ptr, ptr %3, align 8
  %7 = icmp ne ptr %6, null
  br i1 %7, label %8, label %12

8:                                                ; preds = %1
  %9 = load ptr, ptr %2, align 8
  %10 = load ptr, ptr %3, align 8
  %11 = call i32 @PyModule_AddObjectRef(ptr noundef %9, ptr noundef @TABLE, ptr noundef %10)
  br label %13

12:                                               ; preds = %1
  br label %13

13:                                               ; preds = %12, %8
  %14 = phi i32 [ %11, %8 ], [ -1, %12 ]
  store i32 %14, ptr %4, align 4
  %15 = load ptr, ptr %3, align 8
  %16 = icmp ne ptr %15, null
  br i1 %16, label %17, label %19

17:                                               ; preds = %13
  %18 = load ptr, ptr %3, align 8
  call void @Py_DecRef(ptr noundef %18)
  br label %19

19:                                               ; preds = %17, %13
  %20 = load i32, ptr %4, align 4
  ret i32 %20
}

declare i32 @PyModule_AddFunctions(ptr noundef, ptr noundef)

define internal i32 @add_view(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3) #2 {
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

declare ptr @PyCapsule_GetPointer(ptr noundef, ptr noundef)

define internal ptr @tables_of(ptr noundef %0, ptr noundef %1) #2 {
  %3 = alloca ptr, align 8
  %4 = alloca ptr, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  store ptr %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  %10 = load ptr, ptr %4, align 8
  %11 = icmp ne ptr %10, null
  br i1 %11, label %12, label %15

12:                                               ; preds = %2
  %13 = load ptr, ptr %4, align 8
  %14 = call i64 @PyTuple_Size(ptr noundef %13)
  br label %16

15:                                               ; preds = %2
  br label %16

16:                                               ; preds = %15, %12
  %17 = phi i64 [ %14, %12 ], [ 0, %15 ]
  store i64 %17, ptr %6, align 8
  %18 = load i64, ptr %6, align 8
  %19 = icmp slt i64 %18, 0
  br i1 %19, label %20, label %21

20:                                               ; preds = %16
  br label %26

21:                                               ; preds = %16
  %22 = load i64, ptr %6, align 8
  %23 = add nsw i64 %22, 1
  %24 = mul nsw i64 %23, 8
  %25 = call ptr @PyByteArray_FromStringAndSize(ptr noundef null, i64 noundef %24)
  br label %26

26:                                               ; preds = %21, %20
  %27 = phi ptr [ null, %20 ], [ %25, %21 ]
  store ptr %27, ptr %8, align 8
  %28 = load ptr, ptr %8, align 8
  %29 = icmp ne ptr %28, null
  br i1 %29, label %31, label %30

30:                                               ; preds = %26
  store ptr null, ptr %3, align 8
  br label %73

31:                                               ; preds = %26
  %32 = load ptr, ptr %8, align 8
  %33 = call ptr @PyByteArray_AsString(ptr noundef %32)
  %34 = load ptr, ptr %5, align 8
  store ptr %33, ptr %34, align 8
  store i64 0, ptr %7, align 8
  br label %35

35:                                               ; preds = %64, %31
  %36 = load i64, ptr %7, align 8
  %37 = load i64, ptr %6, align 8
  %38 = icmp slt i64 %36, %37
  br i1 %38, label %39, label %67

39:                                               ; preds = %35
  %40 = load ptr, ptr %4, align 8
  %41 = load i64, ptr %7, align 8
  %42 = call ptr @PyTuple_GetItem(ptr noundef %40, i64 noundef %41)
  store ptr %42, ptr %9, align 8
  %43 = load ptr, ptr %9, align 8
  %44 = icmp ne ptr %43, null
  br i1 %44, label %45, label %48

45:                                               ; preds = %39
  %46 = load ptr, ptr %9, align 8
  %47 = call ptr @PyCapsule_GetPointer(ptr noundef %46, ptr noundef @TABLE)
  br label %49

48:                                               ; preds = %39
  br label %49

49:                                               ; preds = %48, %45
  %50 = phi ptr [ %47, %45 ], [ null, %48 ]
  %51 = load ptr, ptr %5, align 8
  %52 = load ptr, ptr %51, align 8
  %53 = load i64, ptr %7, align 8
  %54 = getelementptr inbounds ptr, ptr %52, i64 %53
  store ptr %50, ptr %54, align 8
  %55 = load ptr, ptr %5, align 8
  %56 = load ptr, ptr %55, align 8
  %57 = load i64, ptr %7, align 8
  %58 = getelementptr inbounds ptr, ptr %56, i64 %57
  %59 = load ptr, ptr %58, align 8
  %60 = icmp ne ptr %59, null
  br i1 %60, label %63, label %61

61:                                               ; preds = %49
  %62 = load ptr, ptr %8, align 8
  call void @Py_DecRef(ptr noundef %62)
  store ptr null, ptr %3, align 8
  br label %73

63:                                               ; preds = %49
  br label %64

64:                                               ; preds = %63
  %65 = load i64, ptr %7, align 8
  %66 = add nsw i64 %65, 1
  store i64 %66, ptr %7, align 8
  br label %35

67:                                               ; preds = %35
  %68 = load ptr, ptr %5, align 8
  %69 = load ptr, ptr %68, align 8
  %70 = load i64, ptr %6, align 8
  %71 = getelementptr inbounds ptr, ptr %69, i64 %70
  store ptr null, ptr %71, align 8
  %72 = load ptr, ptr %8, align 8
  store ptr %72, ptr %3, align 8
  br label %73

73:                                               ; preds = %67, %61, %30
  %74 = load ptr, ptr %3, align 8
  ret ptr %74
}

declare ptr @PyByteArray_AsString(ptr noundef)

define internal ptr @unbound(i32 noundef %0) #2 {
  %2 = alloca ptr, align 8
  %3 = alloca i32, align 4
  store i32 %0, ptr %3, align 4
  %4 = load i32, ptr %3, align 4
  switch i32 %4, label %12 [
    i32 -3, label %5
    i32 -4, label %6
    i32 -5, label %7
    i32 -6, label %8
    i32 -7, label %9
    i32 -8, label %10
    i32 -9, label %11
  ]

5:                                                ; preds = %1
  store ptr @.str.101, ptr %2, align 8
  br label %13

6:                                                ; preds = %1
  store ptr @.str.102, ptr %2, align 8
  br label %13

7:                                                ; preds = %1
  store ptr @.str.103, ptr %2, align 8
  br label %13

8:                                                ; preds = %1
  store ptr @.str.104, ptr %2, align 8
  br label %13

9:                                                ; preds = %1
  store ptr @.str.105, ptr %2, align 8
  br label %13

10:                                               ; preds = %1
  store ptr @.str.106, ptr %2, align 8
  br label %13

11:                                               ; preds = %1
  store ptr @.str.107, ptr %2, align 8
  br label %13

12:                                               ; preds = %1
  store ptr @.str.108, ptr %2, align 8
  br label %13

13:                                               ; preds = %12, %11, %10, %9, %8, %7, %6, %5
  %14 = load ptr, ptr %2, align 8
  ret ptr %14
}

declare ptr @PyCapsule_New(ptr noundef, ptr noundef, ptr noundef)

declare i32 @PyModule_AddObjectRef(ptr noundef, ptr noundef, ptr noundef)

attributes #0 = { cold noinline nounwind optsize }
attributes #2 = { nounwind }
attributes #3 = { alwaysinline nounwind }
attributes #4 = { nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #6 = { cold }
