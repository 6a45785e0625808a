; Made from probe_darwin_aarch64.c by scripts/native_ir.py; do not edit.

%struct.host = type { i32, i32, i32, i32, [4 x i64], [4 x i64] }

@FEATURES = internal constant [64 x ptr] [ptr @.str, ptr @.str.1, ptr @.str.2, ptr @.str.3, ptr @.str.4, ptr @.str.5, ptr @.str.6, ptr @.str.7, ptr @.str.8, ptr @.str.9, ptr @.str.10, ptr @.str.11, ptr @.str.12, ptr @.str.13, ptr @.str.14, ptr @.str.15, ptr @.str.16, ptr @.str.17, ptr @.str.18, ptr @.str.19, ptr @.str.20, ptr @.str.21, ptr @.str.22, ptr @.str.23, ptr @.str.24, ptr @.str.9, ptr @.str.25, ptr @.str.26, ptr @.str.27, ptr @.str.28, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.29, ptr @.str.30, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.31, ptr @.str.32, ptr @.str.33, ptr @.str.34, ptr @.str.35, ptr @.str.36, ptr @.str.37, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9, ptr @.str.9], align 8
@PREFIX = internal constant [13 x i8] c"hw.optional.\00", align 1
@.str = private unnamed_addr constant [29 x i8] c"arm.FEAT_LSE|armv8_1_atomics\00", align 1
@.str.1 = private unnamed_addr constant [27 x i8] c"arm.FEAT_CRC32|armv8_crc32\00", align 1
@.str.2 = private unnamed_addr constant [13 x i8] c"arm.FEAT_RDM\00", align 1
@.str.3 = private unnamed_addr constant [24 x i8] c"arm.FEAT_FP16|neon_fp16\00", align 1
@.str.4 = private unnamed_addr constant [17 x i8] c"arm.FEAT_DotProd\00", align 1
@.str.5 = private unnamed_addr constant [25 x i8] c"arm.FEAT_FHM|armv8_2_fhm\00", align 1
@.str.6 = private unnamed_addr constant [28 x i8] c"arm.FEAT_AES arm.FEAT_PMULL\00", align 1
@.str.7 = private unnamed_addr constant [30 x i8] c"arm.FEAT_SHA1 arm.FEAT_SHA256\00", align 1
@.str.8 = private unnamed_addr constant [58 x i8] c"arm.FEAT_SHA3|armv8_2_sha3 arm.FEAT_SHA512|armv8_2_sha512\00", align 1
@.str.9 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"arm.FEAT_LRCPC\00", align 1
@.str.11 = private unnamed_addr constant [16 x i8] c"arm.FEAT_LRCPC2\00", align 1
@.str.12 = private unnamed_addr constant [15 x i8] c"arm.FEAT_JSCVT\00", align 1
@.str.13 = private unnamed_addr constant [30 x i8] c"arm.FEAT_FCMA|armv8_3_compnum\00", align 1
@.str.14 = private unnamed_addr constant [15 x i8] c"arm.FEAT_PAuth\00", align 1
@.str.15 = private unnamed_addr constant [14 x i8] c"arm.FEAT_LSE2\00", align 1
@.str.16 = private unnamed_addr constant [15 x i8] c"arm.FEAT_FlagM\00", align 1
@.str.17 = private unnamed_addr constant [13 x i8] c"arm.FEAT_DIT\00", align 1
@.str.18 = private unnamed_addr constant [13 x i8] c"arm.FEAT_DPB\00", align 1
@.str.19 = private unnamed_addr constant [12 x i8] c"arm.FEAT_SB\00", align 1
@.str.20 = private unnamed_addr constant [14 x i8] c"arm.FEAT_SSBS\00", align 1
@.str.21 = private unnamed_addr constant [16 x i8] c"arm.FEAT_FlagM2\00", align 1
@.str.22 = private unnamed_addr constant [17 x i8] c"arm.FEAT_FRINTTS\00", align 1
@.str.23 = private unnamed_addr constant [14 x i8] c"arm.FEAT_DPB2\00", align 1
@.str.24 = private unnamed_addr constant [13 x i8] c"arm.FEAT_BTI\00", align 1
@.str.25 = private unnamed_addr constant [14 x i8] c"arm.FEAT_MTE2\00", align 1
@.str.26 = private unnamed_addr constant [14 x i8] c"arm.FEAT_BF16\00", align 1
@.str.27 = private unnamed_addr constant [14 x i8] c"arm.FEAT_I8MM\00", align 1
@.str.28 = private unnamed_addr constant [14 x i8] c"arm.FEAT_WFxT\00", align 1
@.str.29 = private unnamed_addr constant [14 x i8] c"arm.FEAT_CSSC\00", align 1
@.str.30 = private unnamed_addr constant [13 x i8] c"arm.FEAT_HBC\00", align 1
@.str.31 = private unnamed_addr constant [13 x i8] c"arm.FEAT_SME\00", align 1
@.str.32 = private unnamed_addr constant [14 x i8] c"arm.FEAT_SME2\00", align 1
@.str.33 = private unnamed_addr constant [16 x i8] c"arm.FEAT_SME2p1\00", align 1
@.str.34 = private unnamed_addr constant [20 x i8] c"arm.FEAT_SME_F64F64\00", align 1
@.str.35 = private unnamed_addr constant [20 x i8] c"arm.FEAT_SME_I16I64\00", align 1
@.str.36 = private unnamed_addr constant [20 x i8] c"arm.FEAT_SME_F16F16\00", align 1
@.str.37 = private unnamed_addr constant [20 x i8] c"arm.FEAT_SME_B16B16\00", align 1

define void @pk_probe(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  store ptr %0, ptr %2, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds %struct.host, ptr %5, i32 0, i32 0
  store i32 80, ptr %6, align 8
  %7 = load ptr, ptr %2, align 8
  %8 = getelementptr inbounds %struct.host, ptr %7, i32 0, i32 1
  store i32 2, ptr %8, align 4
  %9 = load ptr, ptr %2, align 8
  %10 = getelementptr inbounds %struct.host, ptr %9, i32 0, i32 2
  store i32 0, ptr %10, align 8
  store i32 0, ptr %3, align 4
  br label %11

11:                                               ; preds = %25, %1
  %12 = load i32, ptr %3, align 4
  %13 = icmp slt i32 %12, 4
  br i1 %13, label %14, label %28

14:                                               ; preds = %11
  %15 = load ptr, ptr %2, align 8
  %16 = getelementptr inbounds %struct.host, ptr %15, i32 0, i32 5
  %17 = load i32, ptr %3, align 4
  %18 = sext i32 %17 to i64
  %19 = getelementptr inbounds [4 x i64], ptr %16, i64 0, i64 %18
  store i64 0, ptr %19, align 8
  %20 = load ptr, ptr %2, align 8
  %21 = getelementptr inbounds %struct.host, ptr %20, i32 0, i32 4
  %22 = load i32, ptr %3, align 4
  %23 = sext i32 %22 to i64
  %24 = getelementptr inbounds [4 x i64], ptr %21, i64 0, i64 %23
  store i64 0, ptr %24, align 8
  br label %25

25:                                               ; preds = %14
  %26 = load i32, ptr %3, align 4
  %27 = add nsw i32 %26, 1
  store i32 %27, ptr %3, align 4
  br label %11

28:                                               ; preds = %11
  store i32 0, ptr %4, align 4
  br label %29

29:                                               ; preds = %53, %28
  %30 = load i32, ptr %4, align 4
  %31 = icmp slt i32 %30, 64
  br i1 %31, label %32, label %56

32:                                               ; preds = %29
  %33 = load i32, ptr %4, align 4
  %34 = sext i32 %33 to i64
  %35 = getelementptr inbounds [64 x ptr], ptr @FEATURES, i64 0, i64 %34
  %36 = load ptr, ptr %35, align 8
  %37 = call i32 @has(ptr noundef %36)
  %38 = icmp ne i32 %37, 0
  br i1 %38, label %39, label %52

39:                                               ; preds = %32
  %40 = load i32, ptr %4, align 4
  %41 = and i32 %40, 63
  %42 = zext i32 %41 to i64
  %43 = shl i64 1, %42
  %44 = load ptr, ptr %2, align 8
  %45 = getelementptr inbounds %struct.host, ptr %44, i32 0, i32 4
  %46 = load i32, ptr %4, align 4
  %47 = ashr i32 %46, 6
  %48 = sext i32 %47 to i64
  %49 = getelementptr inbounds [4 x i64], ptr %45, i64 0, i64 %48
  %50 = load i64, ptr %49, align 8
  %51 = or i64 %50, %43
  store i64 %51, ptr %49, align 8
  br label %52

52:                                               ; preds = %39, %32
  br label %53

53:                                               ; preds = %52
  %54 = load i32, ptr %4, align 4
  %55 = add nsw i32 %54, 1
  store i32 %55, ptr %4, align 4
  br label %29

56:                                               ; preds = %29
  ret void
}

define internal i32 @has(ptr noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca ptr, align 8
  %4 = alloca i32, align 4
  store ptr %0, ptr %3, align 8
  %5 = load ptr, ptr %3, align 8
  %6 = load i8, ptr %5, align 1
  %7 = icmp ne i8 %6, 0
  br i1 %7, label %9, label %8

8:                                                ; preds = %1
  store i32 0, ptr %2, align 4
  br label %36

9:                                                ; preds = %1
  br label %10

10:                                               ; preds = %33, %9
  store i32 0, ptr %4, align 4
  br label %11

11:                                               ; preds = %21, %10
  %12 = call i32 @is_one(ptr noundef %3)
  %13 = load i32, ptr %4, align 4
  %14 = or i32 %13, %12
  store i32 %14, ptr %4, align 4
  %15 = load ptr, ptr %3, align 8
  %16 = load i8, ptr %15, align 1
  %17 = sext i8 %16 to i32
  %18 = icmp ne i32 %17, 124
  br i1 %18, label %19, label %20

19:                                               ; preds = %11
  br label %24

20:                                               ; preds = %11
  br label %21

21:                                               ; preds = %20
  %22 = load ptr, ptr %3, align 8
  %23 = getelementptr inbounds i8, ptr %22, i32 1
  store ptr %23, ptr %3, align 8
  br label %11

24:                                               ; preds = %19
  %25 = load i32, ptr %4, align 4
  %26 = icmp ne i32 %25, 0
  br i1 %26, label %28, label %27

27:                                               ; preds = %24
  store i32 0, ptr %2, align 4
  br label %36

28:                                               ; preds = %24
  %29 = load ptr, ptr %3, align 8
  %30 = load i8, ptr %29, align 1
  %31 = icmp ne i8 %30, 0
  br i1 %31, label %33, label %32

32:                                               ; preds = %28
  store i32 1, ptr %2, align 4
  br label %36

33:                                               ; preds = %28
  %34 = load ptr, ptr %3, align 8
  %35 = getelementptr inbounds i8, ptr %34, i32 1
  store ptr %35, ptr %3, align 8
  br label %10

36:                                               ; preds = %32, %27, %8
  %37 = load i32, ptr %2, align 4
  ret i32 %37
}

define internal i32 @is_one(ptr noundef %0) #0 {
  %2 = alloca ptr, align 8
  %3 = alloca [64 x i8], align 1
  %4 = alloca i32, align 4
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  store ptr %0, ptr %2, align 8
  store i32 0, ptr %4, align 4
  store i32 0, ptr %5, align 4
  store i64 4, ptr %6, align 8
  br label %7

7:                                                ; preds = %21, %1
  %8 = load i32, ptr %4, align 4
  %9 = sext i32 %8 to i64
  %10 = getelementptr inbounds [13 x i8], ptr @PREFIX, i64 0, i64 %9
  %11 = load i8, ptr %10, align 1
  %12 = icmp ne i8 %11, 0
  br i1 %12, label %13, label %24

13:                                               ; preds = %7
  %14 = load i32, ptr %4, align 4
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds [13 x i8], ptr @PREFIX, i64 0, i64 %15
  %17 = load i8, ptr %16, align 1
  %18 = load i32, ptr %4, align 4
  %19 = sext i32 %18 to i64
  %20 = getelementptr inbounds [64 x i8], ptr %3, i64 0, i64 %19
  store i8 %17, ptr %20, align 1
  br label %21

21:                                               ; preds = %13
  %22 = load i32, ptr %4, align 4
  %23 = add nsw i32 %22, 1
  store i32 %23, ptr %4, align 4
  br label %7

24:                                               ; preds = %7
  br label %25

25:                                               ; preds = %57, %24
  %26 = load ptr, ptr %2, align 8
  %27 = load ptr, ptr %26, align 8
  %28 = load i8, ptr %27, align 1
  %29 = sext i8 %28 to i32
  %30 = icmp ne i32 %29, 0
  br i1 %30, label %31, label %43

31:                                               ; preds = %25
  %32 = load ptr, ptr %2, align 8
  %33 = load ptr, ptr %32, align 8
  %34 = load i8, ptr %33, align 1
  %35 = sext i8 %34 to i32
  %36 = icmp ne i32 %35, 32
  br i1 %36, label %37, label %43

37:                                               ; preds = %31
  %38 = load ptr, ptr %2, align 8
  %39 = load ptr, ptr %38, align 8
  %40 = load i8, ptr %39, align 1
  %41 = sext i8 %40 to i32
  %42 = icmp ne i32 %41, 124
  br label %43

43:                                               ; preds = %37, %31, %25
  %44 = phi i1 [ false, %31 ], [ false, %25 ], [ %42, %37 ]
  br i1 %44, label %45, label %61

45:                                               ; preds = %43
  %46 = load i32, ptr %4, align 4
  %47 = icmp slt i32 %46, 63
  br i1 %47, label %48, label %56

48:                                               ; preds = %45
  %49 = load ptr, ptr %2, align 8
  %50 = load ptr, ptr %49, align 8
  %51 = load i8, ptr %50, align 1
  %52 = load i32, ptr %4, align 4
  %53 = add nsw i32 %52, 1
  store i32 %53, ptr %4, align 4
  %54 = sext i32 %52 to i64
  %55 = getelementptr inbounds [64 x i8], ptr %3, i64 0, i64 %54
  store i8 %51, ptr %55, align 1
  br label %56

56:                                               ; preds = %48, %45
  br label %57

57:                                               ; preds = %56
  %58 = load ptr, ptr %2, align 8
  %59 = load ptr, ptr %58, align 8
  %60 = getelementptr inbounds i8, ptr %59, i32 1
  store ptr %60, ptr %58, align 8
  br label %25

61:                                               ; preds = %43
  %62 = load i32, ptr %4, align 4
  %63 = sext i32 %62 to i64
  %64 = getelementptr inbounds [64 x i8], ptr %3, i64 0, i64 %63
  store i8 0, ptr %64, align 1
  %65 = getelementptr inbounds [64 x i8], ptr %3, i64 0, i64 0
  %66 = call i32 @sysctlbyname(ptr noundef %65, ptr noundef %5, ptr noundef %6, ptr noundef null, i64 noundef 0)
  %67 = icmp eq i32 %66, 0
  br i1 %67, label %68, label %71

68:                                               ; preds = %61
  %69 = load i32, ptr %5, align 4
  %70 = icmp eq i32 %69, 1
  br label %71

71:                                               ; preds = %68, %61
  %72 = phi i1 [ false, %61 ], [ %70, %68 ]
  %73 = zext i1 %72 to i32
  ret i32 %73
}

declare i32 @sysctlbyname(ptr noundef, ptr noundef, ptr noundef, ptr noundef, i64 noundef)

attributes #0 = { nounwind }
