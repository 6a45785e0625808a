; Made from support_special.c by scripts/native_ir.py; do not edit.

@NEAR_P = internal constant [5 x double] [double 0xC04DFB4F0E5E142D, double 0x405880119EA1EDD9, double 0xC04C56908806DBBA, double 0x402BDCCE3BD7C1FD, double 0xBFF3D39F8EF6CA7E], align 8
@NEAR_Q = internal constant [9 x double] [double 1.000000e+00, double 0x3FFF4595D22074F9, double 0x4012B4828417E5B6, double 0x4055970E350B81D4, double 0xC06C2ECE56C2365F, double 0x40690853A8E9CBFF, double 0xC0548261E78DB7D9, double 0x402FCFADC1047563, double 0xBFF2EEDCFABFCDD5], align 8
@TAIL_P = internal constant [9 x double] [double 0x401038C79A3C8EDB, double 0x403F866D92D57982, double 0x404C94D742A67FBF, double 0x40460A4E10EE1BA9, double 0x402D5EB293FF463E, double 0x40017E397A6CBFA1, double 0xBFC1F3E9448D9677, double 0xBFA1F115EE6341C7, double 0xBF4C18DE6CCBE78F], align 8
@TAIL_Q = internal constant [9 x double] [double 1.000000e+00, double 0x402F8F5AA13BD41B, double 0x4046B20489EE296F, double 0x4044A89A228C461C, double 0x402E15C79D87D845, double 0x40040985A83CBA20, double 0xBFC2330CCDDB0232, double 0xBFA37F4E456DB31D, double 0xBF4E94BF797D061E], align 8
@FAR_P = internal constant [9 x double] [double 0x4009E6E8E793D574, double 0x401BA931C327780B, double 0x400F82AEF32BB0AC, double 0x3FF5541C18E79A0C, double 0x3FC9CA45F35E2651, double 0x3F8956509069354D, double 0x3F33C3B2E8CE1812, double 0x3EC64C294C0C2234, double 0x3E3ACCAC30588FF9], align 8
@FAR_Q = internal constant [9 x double] [double 1.000000e+00, double 0x401818DA568BE828, double 0x400D704DAAD23816, double 0x3FF608472AAF6200, double 0x3FCBADA75FD63C9B, double 0x3F8B7C27ADB6C78B, double 0x3F357F2B65FF2903, double 0x3EC8438CF3F6CCF7, double 0x3E3D29E5B8766B3D], align 8
@POINTS = internal constant [10 x double] [double 0x3FB3973DF98B86B0, double 0x3FCD281636928BC0, double 0x3FD7EACCF15652C4, double 0x3FE05905C13F7FF7, double 0x3FE45A8D3FA710DB, double 0x3FE7E1F37346A54E, double 0x3FEADA0BD5EFD6E7, double 0x3FED31064173FD91, double 0x3FEED8DBA7BD769F, double 0x3FEFC7B5A0C71CE0], align 8
@WEIGHTS = internal constant [10 x double] [double 0x3FC38D6C490A336E, double 0x3FC31819B52C5991, double 0x3FC230348F34A53A, double 0x3FC0DB2C5DB26DFB, double 0x3FBE41FF31573B4A, double 0x3FBA1817A317A81F, double 0x3FB5519FE196E24A, double 0x3FB00B467DF7E475, double 0x3FA4C9B5EA53B67F, double 0x3F9209680274E8B0], align 8

define double @scipy_special_xlogy(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = fcmp oeq double %5, 0.000000e+00
  br i1 %6, label %7, label %12

7:                                                ; preds = %2
  %8 = load double, ptr %4, align 8
  %9 = load double, ptr %4, align 8
  %10 = fcmp oeq double %8, %9
  br i1 %10, label %11, label %12

11:                                               ; preds = %7
  br label %17

12:                                               ; preds = %7, %2
  %13 = load double, ptr %3, align 8
  %14 = load double, ptr %4, align 8
  %15 = call double @log(double noundef %14)
  %16 = fmul double %13, %15
  br label %17

17:                                               ; preds = %12, %11
  %18 = phi double [ 0.000000e+00, %11 ], [ %16, %12 ]
  ret double %18
}

declare double @log(double noundef)

define double @scipy_special_xlog1py(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = fcmp oeq double %5, 0.000000e+00
  br i1 %6, label %7, label %12

7:                                                ; preds = %2
  %8 = load double, ptr %4, align 8
  %9 = load double, ptr %4, align 8
  %10 = fcmp oeq double %8, %9
  br i1 %10, label %11, label %12

11:                                               ; preds = %7
  br label %17

12:                                               ; preds = %7, %2
  %13 = load double, ptr %3, align 8
  %14 = load double, ptr %4, align 8
  %15 = call double @log1p(double noundef %14)
  %16 = fmul double %13, %15
  br label %17

17:                                               ; preds = %12, %11
  %18 = phi double [ 0.000000e+00, %11 ], [ %16, %12 ]
  ret double %18
}

declare double @log1p(double noundef)

define double @scipy_special_erfcx(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  store double %0, ptr %3, align 8
  %6 = load double, ptr %3, align 8
  %7 = fcmp olt double %6, 2.500000e+01
  br i1 %7, label %8, label %16

8:                                                ; preds = %1
  %9 = load double, ptr %3, align 8
  %10 = load double, ptr %3, align 8
  %11 = fmul double %9, %10
  %12 = call double @exp(double noundef %11)
  %13 = load double, ptr %3, align 8
  %14 = call double @erfc(double noundef %13)
  %15 = fmul double %12, %14
  store double %15, ptr %2, align 8
  br label %37

16:                                               ; preds = %1
  %17 = load double, ptr %3, align 8
  %18 = load double, ptr %3, align 8
  %19 = fmul double %17, %18
  %20 = fdiv double 1.000000e+00, %19
  store double %20, ptr %4, align 8
  %21 = load double, ptr %4, align 8
  %22 = load double, ptr %4, align 8
  %23 = load double, ptr %4, align 8
  %24 = load double, ptr %4, align 8
  %25 = fneg double %24
  %26 = call double @llvm.fmuladd.f64(double %25, double 6.562500e+00, double 1.875000e+00)
  %27 = fneg double %23
  %28 = call double @llvm.fmuladd.f64(double %27, double %26, double 7.500000e-01)
  %29 = fneg double %22
  %30 = call double @llvm.fmuladd.f64(double %29, double %28, double 5.000000e-01)
  %31 = fneg double %21
  %32 = call double @llvm.fmuladd.f64(double %31, double %30, double 1.000000e+00)
  store double %32, ptr %5, align 8
  %33 = load double, ptr %5, align 8
  %34 = load double, ptr %3, align 8
  %35 = fmul double %34, 0x3FFC5BF891B4EF6B
  %36 = fdiv double %33, %35
  store double %36, ptr %2, align 8
  br label %37

37:                                               ; preds = %16, %8
  %38 = load double, ptr %2, align 8
  ret double %38
}

declare double @exp(double noundef)

declare double @erfc(double noundef)

declare double @llvm.fmuladd.f64(double, double, double) #2

define double @scipy_special_log_ndtr(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  store double %0, ptr %3, align 8
  %4 = load double, ptr %3, align 8
  %5 = fcmp olt double %4, -1.000000e+00
  br i1 %5, label %6, label %18

6:                                                ; preds = %1
  %7 = load double, ptr %3, align 8
  %8 = fneg double %7
  %9 = fmul double %8, 0x3FE6A09E667F3BCD
  %10 = call double @scipy_special_erfcx(double noundef %9)
  %11 = fmul double 5.000000e-01, %10
  %12 = call double @log(double noundef %11)
  %13 = load double, ptr %3, align 8
  %14 = fmul double 5.000000e-01, %13
  %15 = load double, ptr %3, align 8
  %16 = fneg double %14
  %17 = call double @llvm.fmuladd.f64(double %16, double %15, double %12)
  store double %17, ptr %2, align 8
  br label %24

18:                                               ; preds = %1
  %19 = load double, ptr %3, align 8
  %20 = fmul double %19, 0x3FE6A09E667F3BCD
  %21 = call double @erfc(double noundef %20)
  %22 = fmul double -5.000000e-01, %21
  %23 = call double @log1p(double noundef %22)
  store double %23, ptr %2, align 8
  br label %24

24:                                               ; preds = %18, %6
  %25 = load double, ptr %2, align 8
  ret double %25
}

define double @scipy_special_ndtri(double noundef %0) #0 {
  %2 = alloca double, align 8
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  store double %0, ptr %3, align 8
  %10 = load double, ptr %3, align 8
  %11 = fcmp oeq double %10, 0.000000e+00
  br i1 %11, label %12, label %15

12:                                               ; preds = %1
  %13 = call double @infinity()
  %14 = fneg double %13
  store double %14, ptr %2, align 8
  br label %102

15:                                               ; preds = %1
  %16 = load double, ptr %3, align 8
  %17 = fcmp oeq double %16, 1.000000e+00
  br i1 %17, label %18, label %20

18:                                               ; preds = %15
  %19 = call double @infinity()
  store double %19, ptr %2, align 8
  br label %102

20:                                               ; preds = %15
  %21 = load double, ptr %3, align 8
  %22 = fcmp ogt double %21, 0.000000e+00
  br i1 %22, label %23, label %26

23:                                               ; preds = %20
  %24 = load double, ptr %3, align 8
  %25 = fcmp olt double %24, 1.000000e+00
  br i1 %25, label %28, label %26

26:                                               ; preds = %23, %20
  %27 = call double @nan_value()
  store double %27, ptr %2, align 8
  br label %102

28:                                               ; preds = %23
  %29 = load double, ptr %3, align 8
  %30 = fcmp ogt double %29, 0x3FEBAB5557101F8D
  br i1 %30, label %31, label %34

31:                                               ; preds = %28
  %32 = load double, ptr %3, align 8
  %33 = fsub double 1.000000e+00, %32
  br label %36

34:                                               ; preds = %28
  %35 = load double, ptr %3, align 8
  br label %36

36:                                               ; preds = %34, %31
  %37 = phi double [ %33, %31 ], [ %35, %34 ]
  store double %37, ptr %4, align 8
  %38 = load double, ptr %4, align 8
  %39 = fcmp ogt double %38, 0x3FC152AAA3BF81CC
  br i1 %39, label %40, label %58

40:                                               ; preds = %36
  %41 = load double, ptr %4, align 8
  %42 = fsub double %41, 5.000000e-01
  store double %42, ptr %4, align 8
  %43 = load double, ptr %4, align 8
  %44 = load double, ptr %4, align 8
  %45 = fmul double %43, %44
  store double %45, ptr %5, align 8
  %46 = load double, ptr %4, align 8
  %47 = load double, ptr %4, align 8
  %48 = load double, ptr %5, align 8
  %49 = load double, ptr %5, align 8
  %50 = call double @polynomial(double noundef %49, ptr noundef @NEAR_P, i32 noundef 5)
  %51 = fmul double %48, %50
  %52 = load double, ptr %5, align 8
  %53 = call double @polynomial(double noundef %52, ptr noundef @NEAR_Q, i32 noundef 9)
  %54 = fdiv double %51, %53
  %55 = call double @llvm.fmuladd.f64(double %47, double %54, double %46)
  store double %55, ptr %6, align 8
  %56 = load double, ptr %6, align 8
  %57 = fmul double %56, 0x40040D931FF62706
  store double %57, ptr %2, align 8
  br label %102

58:                                               ; preds = %36
  %59 = load double, ptr %4, align 8
  %60 = call double @log(double noundef %59)
  %61 = fmul double -2.000000e+00, %60
  %62 = call double @sqrt(double noundef %61)
  store double %62, ptr %7, align 8
  %63 = load double, ptr %7, align 8
  %64 = fdiv double 1.000000e+00, %63
  store double %64, ptr %8, align 8
  %65 = load double, ptr %7, align 8
  %66 = fcmp olt double %65, 8.000000e+00
  br i1 %66, label %67, label %75

67:                                               ; preds = %58
  %68 = load double, ptr %8, align 8
  %69 = load double, ptr %8, align 8
  %70 = call double @polynomial(double noundef %69, ptr noundef @TAIL_P, i32 noundef 9)
  %71 = fmul double %68, %70
  %72 = load double, ptr %8, align 8
  %73 = call double @polynomial(double noundef %72, ptr noundef @TAIL_Q, i32 noundef 9)
  %74 = fdiv double %71, %73
  store double %74, ptr %9, align 8
  br label %83

75:                                               ; preds = %58
  %76 = load double, ptr %8, align 8
  %77 = load double, ptr %8, align 8
  %78 = call double @polynomial(double noundef %77, ptr noundef @FAR_P, i32 noundef 9)
  %79 = fmul double %76, %78
  %80 = load double, ptr %8, align 8
  %81 = call double @polynomial(double noundef %80, ptr noundef @FAR_Q, i32 noundef 9)
  %82 = fdiv double %79, %81
  store double %82, ptr %9, align 8
  br label %83

83:                                               ; preds = %75, %67
  %84 = load double, ptr %7, align 8
  %85 = load double, ptr %7, align 8
  %86 = call double @log(double noundef %85)
  %87 = load double, ptr %7, align 8
  %88 = fdiv double %86, %87
  %89 = fsub double %84, %88
  %90 = load double, ptr %9, align 8
  %91 = fsub double %89, %90
  store double %91, ptr %9, align 8
  %92 = load double, ptr %4, align 8
  %93 = load double, ptr %3, align 8
  %94 = fcmp oeq double %92, %93
  br i1 %94, label %95, label %98

95:                                               ; preds = %83
  %96 = load double, ptr %9, align 8
  %97 = fneg double %96
  br label %100

98:                                               ; preds = %83
  %99 = load double, ptr %9, align 8
  br label %100

100:                                              ; preds = %98, %95
  %101 = phi double [ %97, %95 ], [ %99, %98 ]
  store double %101, ptr %2, align 8
  br label %102

102:                                              ; preds = %100, %40, %26, %18, %12
  %103 = load double, ptr %2, align 8
  ret double %103
}

define internal double @infinity() #0 {
  ret double 0x7FF0000000000000
}

define internal double @nan_value() #0 {
  ret double 0x7FF8000000000000
}

define internal double @polynomial(double noundef %0, ptr noundef %1, i32 noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca ptr, align 8
  %6 = alloca i32, align 4
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  store double %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store i32 %2, ptr %6, align 4
  %9 = load ptr, ptr %5, align 8
  %10 = getelementptr inbounds double, ptr %9, i64 0
  %11 = load double, ptr %10, align 8
  store double %11, ptr %7, align 8
  store i32 1, ptr %8, align 4
  br label %12

12:                                               ; preds = %25, %3
  %13 = load i32, ptr %8, align 4
  %14 = load i32, ptr %6, align 4
  %15 = icmp slt i32 %13, %14
  br i1 %15, label %16, label %28

16:                                               ; preds = %12
  %17 = load double, ptr %7, align 8
  %18 = load double, ptr %4, align 8
  %19 = load ptr, ptr %5, align 8
  %20 = load i32, ptr %8, align 4
  %21 = sext i32 %20 to i64
  %22 = getelementptr inbounds double, ptr %19, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = call double @llvm.fmuladd.f64(double %17, double %18, double %23)
  store double %24, ptr %7, align 8
  br label %25

25:                                               ; preds = %16
  %26 = load i32, ptr %8, align 4
  %27 = add nsw i32 %26, 1
  store i32 %27, ptr %8, align 4
  br label %12

28:                                               ; preds = %12
  %29 = load double, ptr %7, align 8
  ret double %29
}

declare double @sqrt(double noundef)

define double @scipy_special_gammainc(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = load double, ptr %4, align 8
  %7 = call double @incomplete_gamma(double noundef %5, double noundef %6, i32 noundef 0)
  ret double %7
}

define internal double @incomplete_gamma(double noundef %0, double noundef %1, i32 noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca i32, align 4
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  %10 = alloca double, align 8
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store i32 %2, ptr %7, align 4
  %11 = load double, ptr %5, align 8
  %12 = fcmp oge double %11, 0.000000e+00
  br i1 %12, label %13, label %16

13:                                               ; preds = %3
  %14 = load double, ptr %6, align 8
  %15 = fcmp oge double %14, 0.000000e+00
  br i1 %15, label %18, label %16

16:                                               ; preds = %13, %3
  %17 = call double @nan_value()
  store double %17, ptr %4, align 8
  br label %108

18:                                               ; preds = %13
  %19 = load double, ptr %5, align 8
  %20 = fcmp oeq double %19, 0.000000e+00
  br i1 %20, label %21, label %34

21:                                               ; preds = %18
  %22 = load double, ptr %6, align 8
  %23 = fcmp ogt double %22, 0.000000e+00
  br i1 %23, label %24, label %30

24:                                               ; preds = %21
  %25 = load i32, ptr %7, align 4
  %26 = icmp ne i32 %25, 0
  %27 = zext i1 %26 to i64
  %28 = select i1 %26, i32 0, i32 1
  %29 = sitofp i32 %28 to double
  br label %32

30:                                               ; preds = %21
  %31 = call double @nan_value()
  br label %32

32:                                               ; preds = %30, %24
  %33 = phi double [ %29, %24 ], [ %31, %30 ]
  store double %33, ptr %4, align 8
  br label %108

34:                                               ; preds = %18
  %35 = load double, ptr %6, align 8
  %36 = fcmp oeq double %35, 0.000000e+00
  br i1 %36, label %37, label %40

37:                                               ; preds = %34
  %38 = load i32, ptr %7, align 4
  %39 = sitofp i32 %38 to double
  store double %39, ptr %4, align 8
  br label %108

40:                                               ; preds = %34
  %41 = load double, ptr %5, align 8
  %42 = load double, ptr %5, align 8
  %43 = fsub double %41, %42
  %44 = fcmp une double %43, 0.000000e+00
  br i1 %44, label %45, label %57

45:                                               ; preds = %40
  %46 = load double, ptr %6, align 8
  %47 = load double, ptr %6, align 8
  %48 = fsub double %46, %47
  %49 = fcmp une double %48, 0.000000e+00
  br i1 %49, label %50, label %52

50:                                               ; preds = %45
  %51 = call double @nan_value()
  br label %55

52:                                               ; preds = %45
  %53 = load i32, ptr %7, align 4
  %54 = sitofp i32 %53 to double
  br label %55

55:                                               ; preds = %52, %50
  %56 = phi double [ %51, %50 ], [ %54, %52 ]
  store double %56, ptr %4, align 8
  br label %108

57:                                               ; preds = %40
  %58 = load double, ptr %6, align 8
  %59 = load double, ptr %6, align 8
  %60 = fsub double %58, %59
  %61 = fcmp une double %60, 0.000000e+00
  br i1 %61, label %62, label %68

62:                                               ; preds = %57
  %63 = load i32, ptr %7, align 4
  %64 = icmp ne i32 %63, 0
  %65 = xor i1 %64, true
  %66 = zext i1 %65 to i32
  %67 = sitofp i32 %66 to double
  store double %67, ptr %4, align 8
  br label %108

68:                                               ; preds = %57
  %69 = load double, ptr %5, align 8
  %70 = load double, ptr %6, align 8
  %71 = call double @log(double noundef %70)
  %72 = load double, ptr %6, align 8
  %73 = fneg double %72
  %74 = call double @llvm.fmuladd.f64(double %69, double %71, double %73)
  %75 = load double, ptr %5, align 8
  %76 = call double @lgamma(double noundef %75)
  %77 = fsub double %74, %76
  %78 = call double @exp(double noundef %77)
  store double %78, ptr %8, align 8
  %79 = load double, ptr %6, align 8
  %80 = load double, ptr %5, align 8
  %81 = fadd double %80, 1.000000e+00
  %82 = fcmp olt double %79, %81
  %83 = zext i1 %82 to i32
  store i32 %83, ptr %9, align 4
  %84 = load i32, ptr %9, align 4
  %85 = icmp ne i32 %84, 0
  br i1 %85, label %86, label %91

86:                                               ; preds = %68
  %87 = load double, ptr %5, align 8
  %88 = load double, ptr %6, align 8
  %89 = load double, ptr %8, align 8
  %90 = call double @lower_series(double noundef %87, double noundef %88, double noundef %89)
  br label %96

91:                                               ; preds = %68
  %92 = load double, ptr %5, align 8
  %93 = load double, ptr %6, align 8
  %94 = load double, ptr %8, align 8
  %95 = call double @upper_fraction(double noundef %92, double noundef %93, double noundef %94)
  br label %96

96:                                               ; preds = %91, %86
  %97 = phi double [ %90, %86 ], [ %95, %91 ]
  store double %97, ptr %10, align 8
  %98 = load i32, ptr %9, align 4
  %99 = load i32, ptr %7, align 4
  %100 = icmp eq i32 %98, %99
  br i1 %100, label %101, label %104

101:                                              ; preds = %96
  %102 = load double, ptr %10, align 8
  %103 = fsub double 1.000000e+00, %102
  br label %106

104:                                              ; preds = %96
  %105 = load double, ptr %10, align 8
  br label %106

106:                                              ; preds = %104, %101
  %107 = phi double [ %103, %101 ], [ %105, %104 ]
  store double %107, ptr %4, align 8
  br label %108

108:                                              ; preds = %106, %62, %55, %37, %32, %16
  %109 = load double, ptr %4, align 8
  ret double %109
}

define double @scipy_special_gammaincc(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %5 = load double, ptr %3, align 8
  %6 = load double, ptr %4, align 8
  %7 = call double @incomplete_gamma(double noundef %5, double noundef %6, i32 noundef 1)
  ret double %7
}

define double @scipy_special_gammaincinv(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %10 = load double, ptr %4, align 8
  %11 = fcmp ogt double %10, 0.000000e+00
  br i1 %11, label %12, label %18

12:                                               ; preds = %2
  %13 = load double, ptr %5, align 8
  %14 = fcmp oge double %13, 0.000000e+00
  br i1 %14, label %15, label %18

15:                                               ; preds = %12
  %16 = load double, ptr %5, align 8
  %17 = fcmp ole double %16, 1.000000e+00
  br i1 %17, label %20, label %18

18:                                               ; preds = %15, %12, %2
  %19 = call double @nan_value()
  store double %19, ptr %3, align 8
  br label %95

20:                                               ; preds = %15
  %21 = load double, ptr %5, align 8
  %22 = fcmp oeq double %21, 0.000000e+00
  br i1 %22, label %23, label %24

23:                                               ; preds = %20
  store double 0.000000e+00, ptr %3, align 8
  br label %95

24:                                               ; preds = %20
  %25 = load double, ptr %5, align 8
  %26 = fcmp oeq double %25, 1.000000e+00
  br i1 %26, label %27, label %29

27:                                               ; preds = %24
  %28 = call double @infinity()
  store double %28, ptr %3, align 8
  br label %95

29:                                               ; preds = %24
  %30 = load double, ptr %4, align 8
  %31 = fadd double %30, 1.000000e+00
  store double %31, ptr %6, align 8
  br label %32

32:                                               ; preds = %38, %29
  %33 = load double, ptr %4, align 8
  %34 = load double, ptr %6, align 8
  %35 = call double @incomplete_gamma(double noundef %33, double noundef %34, i32 noundef 0)
  %36 = load double, ptr %5, align 8
  %37 = fcmp olt double %35, %36
  br i1 %37, label %38, label %41

38:                                               ; preds = %32
  %39 = load double, ptr %6, align 8
  %40 = fmul double %39, 2.000000e+00
  store double %40, ptr %6, align 8
  br label %32

41:                                               ; preds = %32
  %42 = load double, ptr %5, align 8
  %43 = call double @log(double noundef %42)
  %44 = load double, ptr %4, align 8
  %45 = fadd double %44, 1.000000e+00
  %46 = call double @lgamma(double noundef %45)
  %47 = fadd double %43, %46
  %48 = load double, ptr %4, align 8
  %49 = fdiv double %47, %48
  %50 = call double @exp(double noundef %49)
  store double %50, ptr %7, align 8
  %51 = load double, ptr %7, align 8
  %52 = fcmp olt double %51, 1.000000e-15
  br i1 %52, label %53, label %55

53:                                               ; preds = %41
  %54 = load double, ptr %7, align 8
  store double %54, ptr %3, align 8
  br label %95

55:                                               ; preds = %41
  %56 = load double, ptr %4, align 8
  %57 = fmul double 9.000000e+00, %56
  %58 = fdiv double 1.000000e+00, %57
  store double %58, ptr %8, align 8
  %59 = load double, ptr %8, align 8
  %60 = fsub double 1.000000e+00, %59
  %61 = load double, ptr %5, align 8
  %62 = call double @scipy_special_ndtri(double noundef %61)
  %63 = load double, ptr %8, align 8
  %64 = call double @sqrt(double noundef %63)
  %65 = call double @llvm.fmuladd.f64(double %62, double %64, double %60)
  store double %65, ptr %9, align 8
  %66 = load double, ptr %4, align 8
  %67 = load double, ptr %9, align 8
  %68 = fmul double %66, %67
  %69 = load double, ptr %9, align 8
  %70 = fmul double %68, %69
  %71 = load double, ptr %9, align 8
  %72 = fmul double %70, %71
  store double %72, ptr %9, align 8
  %73 = load double, ptr %4, align 8
  %74 = load double, ptr %5, align 8
  %75 = load double, ptr %7, align 8
  %76 = fmul double %75, 0x3FEFFFFFFFFFDCD1
  %77 = load double, ptr %6, align 8
  %78 = load double, ptr %9, align 8
  %79 = load double, ptr %7, align 8
  %80 = fcmp ogt double %78, %79
  br i1 %80, label %81, label %87

81:                                               ; preds = %55
  %82 = load double, ptr %9, align 8
  %83 = load double, ptr %6, align 8
  %84 = fcmp olt double %82, %83
  br i1 %84, label %85, label %87

85:                                               ; preds = %81
  %86 = load double, ptr %9, align 8
  br label %92

87:                                               ; preds = %81, %55
  %88 = load double, ptr %7, align 8
  %89 = load double, ptr %6, align 8
  %90 = fadd double %88, %89
  %91 = fmul double 5.000000e-01, %90
  br label %92

92:                                               ; preds = %87, %85
  %93 = phi double [ %86, %85 ], [ %91, %87 ]
  %94 = call double @root_between(i32 noundef 0, double noundef %73, double noundef %74, double noundef %76, double noundef %77, double noundef %93)
  store double %94, ptr %3, align 8
  br label %95

95:                                               ; preds = %92, %53, %27, %23, %18
  %96 = load double, ptr %3, align 8
  ret double %96
}

declare double @lgamma(double noundef)

define internal double @root_between(i32 noundef %0, double noundef %1, double noundef %2, double noundef %3, double noundef %4, double noundef %5) #0 {
  %7 = alloca double, align 8
  %8 = alloca i32, align 4
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  %14 = alloca i32, align 4
  %15 = alloca double, align 8
  %16 = alloca double, align 8
  %17 = alloca double, align 8
  store i32 %0, ptr %8, align 4
  store double %1, ptr %9, align 8
  store double %2, ptr %10, align 8
  store double %3, ptr %11, align 8
  store double %4, ptr %12, align 8
  store double %5, ptr %13, align 8
  store i32 0, ptr %14, align 4
  br label %18

18:                                               ; preds = %114, %6
  %19 = load i32, ptr %14, align 4
  %20 = icmp slt i32 %19, 400
  br i1 %20, label %21, label %117

21:                                               ; preds = %18
  %22 = load i32, ptr %8, align 4
  %23 = load double, ptr %9, align 8
  %24 = load double, ptr %13, align 8
  %25 = load double, ptr %10, align 8
  %26 = call double @excess(i32 noundef %22, double noundef %23, double noundef %24, double noundef %25, ptr noundef %15)
  store double %26, ptr %16, align 8
  %27 = load double, ptr %16, align 8
  %28 = fcmp oeq double %27, 0.000000e+00
  br i1 %28, label %29, label %31

29:                                               ; preds = %21
  %30 = load double, ptr %13, align 8
  store double %30, ptr %7, align 8
  br label %119

31:                                               ; preds = %21
  %32 = load double, ptr %16, align 8
  %33 = fcmp ogt double %32, 0.000000e+00
  br i1 %33, label %34, label %36

34:                                               ; preds = %31
  %35 = load double, ptr %13, align 8
  store double %35, ptr %12, align 8
  br label %38

36:                                               ; preds = %31
  %37 = load double, ptr %13, align 8
  store double %37, ptr %11, align 8
  br label %38

38:                                               ; preds = %36, %34
  %39 = load double, ptr %13, align 8
  %40 = load double, ptr %16, align 8
  %41 = load double, ptr %15, align 8
  %42 = fdiv double %40, %41
  %43 = fsub double %39, %42
  store double %43, ptr %17, align 8
  %44 = load double, ptr %17, align 8
  %45 = load double, ptr %13, align 8
  %46 = fsub double %44, %45
  %47 = call double @size_of(double noundef %46)
  %48 = load double, ptr %13, align 8
  %49 = call double @size_of(double noundef %48)
  %50 = fmul double %49, 1.200000e-16
  %51 = fcmp ole double %47, %50
  br i1 %51, label %52, label %54

52:                                               ; preds = %38
  %53 = load double, ptr %17, align 8
  store double %53, ptr %7, align 8
  br label %119

54:                                               ; preds = %38
  %55 = load double, ptr %17, align 8
  %56 = load double, ptr %11, align 8
  %57 = fcmp ogt double %55, %56
  br i1 %57, label %58, label %62

58:                                               ; preds = %54
  %59 = load double, ptr %17, align 8
  %60 = load double, ptr %12, align 8
  %61 = fcmp olt double %59, %60
  br i1 %61, label %98, label %62

62:                                               ; preds = %58, %54
  %63 = load double, ptr %11, align 8
  %64 = load double, ptr %12, align 8
  %65 = fadd double %63, %64
  %66 = fmul double 5.000000e-01, %65
  store double %66, ptr %17, align 8
  %67 = load double, ptr %11, align 8
  %68 = fcmp ogt double %67, 0.000000e+00
  br i1 %68, label %69, label %80

69:                                               ; preds = %62
  %70 = load double, ptr %12, align 8
  %71 = load double, ptr %11, align 8
  %72 = fdiv double %70, %71
  %73 = fcmp ogt double %72, 4.000000e+00
  br i1 %73, label %74, label %80

74:                                               ; preds = %69
  %75 = load double, ptr %11, align 8
  %76 = call double @sqrt(double noundef %75)
  %77 = load double, ptr %12, align 8
  %78 = call double @sqrt(double noundef %77)
  %79 = fmul double %76, %78
  store double %79, ptr %17, align 8
  br label %80

80:                                               ; preds = %74, %69, %62
  %81 = load double, ptr %12, align 8
  %82 = fcmp olt double %81, 0.000000e+00
  br i1 %82, label %83, label %97

83:                                               ; preds = %80
  %84 = load double, ptr %11, align 8
  %85 = load double, ptr %12, align 8
  %86 = fdiv double %84, %85
  %87 = fcmp ogt double %86, 4.000000e+00
  br i1 %87, label %88, label %97

88:                                               ; preds = %83
  %89 = load double, ptr %11, align 8
  %90 = fneg double %89
  %91 = call double @sqrt(double noundef %90)
  %92 = fneg double %91
  %93 = load double, ptr %12, align 8
  %94 = fneg double %93
  %95 = call double @sqrt(double noundef %94)
  %96 = fmul double %92, %95
  store double %96, ptr %17, align 8
  br label %97

97:                                               ; preds = %88, %83, %80
  br label %98

98:                                               ; preds = %97, %58
  %99 = load double, ptr %17, align 8
  %100 = load double, ptr %13, align 8
  %101 = fcmp oeq double %99, %100
  br i1 %101, label %110, label %102

102:                                              ; preds = %98
  %103 = load double, ptr %12, align 8
  %104 = load double, ptr %11, align 8
  %105 = fsub double %103, %104
  %106 = load double, ptr %13, align 8
  %107 = call double @size_of(double noundef %106)
  %108 = fmul double %107, 1.200000e-16
  %109 = fcmp ole double %105, %108
  br i1 %109, label %110, label %112

110:                                              ; preds = %102, %98
  %111 = load double, ptr %17, align 8
  store double %111, ptr %7, align 8
  br label %119

112:                                              ; preds = %102
  %113 = load double, ptr %17, align 8
  store double %113, ptr %13, align 8
  br label %114

114:                                              ; preds = %112
  %115 = load i32, ptr %14, align 4
  %116 = add nsw i32 %115, 1
  store i32 %116, ptr %14, align 4
  br label %18

117:                                              ; preds = %18
  %118 = load double, ptr %13, align 8
  store double %118, ptr %7, align 8
  br label %119

119:                                              ; preds = %117, %110, %52, %29
  %120 = load double, ptr %7, align 8
  ret double %120
}

define double @scipy_special_betainc(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store double %2, ptr %7, align 8
  %8 = load double, ptr %5, align 8
  %9 = fcmp ogt double %8, 0.000000e+00
  br i1 %9, label %10, label %19

10:                                               ; preds = %3
  %11 = load double, ptr %6, align 8
  %12 = fcmp ogt double %11, 0.000000e+00
  br i1 %12, label %13, label %19

13:                                               ; preds = %10
  %14 = load double, ptr %7, align 8
  %15 = fcmp oge double %14, 0.000000e+00
  br i1 %15, label %16, label %19

16:                                               ; preds = %13
  %17 = load double, ptr %7, align 8
  %18 = fcmp ole double %17, 1.000000e+00
  br i1 %18, label %51, label %19

19:                                               ; preds = %16, %13, %10, %3
  %20 = load double, ptr %5, align 8
  %21 = fcmp oeq double %20, 0.000000e+00
  br i1 %21, label %22, label %32

22:                                               ; preds = %19
  %23 = load double, ptr %6, align 8
  %24 = fcmp ogt double %23, 0.000000e+00
  br i1 %24, label %25, label %32

25:                                               ; preds = %22
  %26 = load double, ptr %7, align 8
  %27 = fcmp ogt double %26, 0.000000e+00
  br i1 %27, label %28, label %32

28:                                               ; preds = %25
  %29 = load double, ptr %7, align 8
  %30 = fcmp ole double %29, 1.000000e+00
  br i1 %30, label %31, label %32

31:                                               ; preds = %28
  store double 1.000000e+00, ptr %4, align 8
  br label %66

32:                                               ; preds = %28, %25, %22, %19
  %33 = load double, ptr %6, align 8
  %34 = fcmp oeq double %33, 0.000000e+00
  br i1 %34, label %35, label %49

35:                                               ; preds = %32
  %36 = load double, ptr %5, align 8
  %37 = fcmp ogt double %36, 0.000000e+00
  br i1 %37, label %38, label %49

38:                                               ; preds = %35
  %39 = load double, ptr %7, align 8
  %40 = fcmp oge double %39, 0.000000e+00
  br i1 %40, label %41, label %49

41:                                               ; preds = %38
  %42 = load double, ptr %7, align 8
  %43 = fcmp ole double %42, 1.000000e+00
  br i1 %43, label %44, label %49

44:                                               ; preds = %41
  %45 = load double, ptr %7, align 8
  %46 = fcmp oeq double %45, 1.000000e+00
  %47 = zext i1 %46 to i32
  %48 = sitofp i32 %47 to double
  store double %48, ptr %4, align 8
  br label %66

49:                                               ; preds = %41, %38, %35, %32
  %50 = call double @nan_value()
  store double %50, ptr %4, align 8
  br label %66

51:                                               ; preds = %16
  %52 = load double, ptr %7, align 8
  %53 = fcmp oeq double %52, 0.000000e+00
  br i1 %53, label %57, label %54

54:                                               ; preds = %51
  %55 = load double, ptr %7, align 8
  %56 = fcmp oeq double %55, 1.000000e+00
  br i1 %56, label %57, label %59

57:                                               ; preds = %54, %51
  %58 = load double, ptr %7, align 8
  store double %58, ptr %4, align 8
  br label %66

59:                                               ; preds = %54
  %60 = load double, ptr %5, align 8
  %61 = load double, ptr %6, align 8
  %62 = load double, ptr %7, align 8
  %63 = load double, ptr %7, align 8
  %64 = fsub double 1.000000e+00, %63
  %65 = call double @incomplete_beta(double noundef %60, double noundef %61, double noundef %62, double noundef %64)
  store double %65, ptr %4, align 8
  br label %66

66:                                               ; preds = %59, %57, %49, %44, %31
  %67 = load double, ptr %4, align 8
  ret double %67
}

define internal double @incomplete_beta(double noundef %0, double noundef %1, double noundef %2, double noundef %3) #0 {
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  store double %0, ptr %6, align 8
  store double %1, ptr %7, align 8
  store double %2, ptr %8, align 8
  store double %3, ptr %9, align 8
  %11 = load double, ptr %6, align 8
  %12 = load double, ptr %8, align 8
  %13 = call double @log(double noundef %12)
  %14 = load double, ptr %7, align 8
  %15 = load double, ptr %9, align 8
  %16 = call double @log(double noundef %15)
  %17 = fmul double %14, %16
  %18 = call double @llvm.fmuladd.f64(double %11, double %13, double %17)
  %19 = load double, ptr %6, align 8
  %20 = load double, ptr %7, align 8
  %21 = fadd double %19, %20
  %22 = call double @lgamma(double noundef %21)
  %23 = fadd double %18, %22
  %24 = load double, ptr %6, align 8
  %25 = call double @lgamma(double noundef %24)
  %26 = fsub double %23, %25
  %27 = load double, ptr %7, align 8
  %28 = call double @lgamma(double noundef %27)
  %29 = fsub double %26, %28
  %30 = call double @exp(double noundef %29)
  store double %30, ptr %10, align 8
  %31 = load double, ptr %8, align 8
  %32 = load double, ptr %6, align 8
  %33 = load double, ptr %7, align 8
  %34 = fadd double %32, %33
  %35 = fadd double %34, 2.000000e+00
  %36 = fmul double %31, %35
  %37 = load double, ptr %6, align 8
  %38 = fadd double %37, 1.000000e+00
  %39 = fcmp olt double %36, %38
  br i1 %39, label %40, label %49

40:                                               ; preds = %4
  %41 = load double, ptr %10, align 8
  %42 = load double, ptr %6, align 8
  %43 = load double, ptr %7, align 8
  %44 = load double, ptr %8, align 8
  %45 = call double @beta_fraction(double noundef %42, double noundef %43, double noundef %44)
  %46 = fmul double %41, %45
  %47 = load double, ptr %6, align 8
  %48 = fdiv double %46, %47
  store double %48, ptr %5, align 8
  br label %59

49:                                               ; preds = %4
  %50 = load double, ptr %10, align 8
  %51 = load double, ptr %7, align 8
  %52 = load double, ptr %6, align 8
  %53 = load double, ptr %9, align 8
  %54 = call double @beta_fraction(double noundef %51, double noundef %52, double noundef %53)
  %55 = fmul double %50, %54
  %56 = load double, ptr %7, align 8
  %57 = fdiv double %55, %56
  %58 = fsub double 1.000000e+00, %57
  store double %58, ptr %5, align 8
  br label %59

59:                                               ; preds = %49, %40
  %60 = load double, ptr %5, align 8
  ret double %60
}

define double @scipy_special_stdtr(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %6 = load double, ptr %4, align 8
  %7 = fcmp ogt double %6, 0.000000e+00
  br i1 %7, label %8, label %12

8:                                                ; preds = %2
  %9 = load double, ptr %5, align 8
  %10 = load double, ptr %5, align 8
  %11 = fcmp oeq double %9, %10
  br i1 %11, label %14, label %12

12:                                               ; preds = %8, %2
  %13 = call double @nan_value()
  store double %13, ptr %3, align 8
  br label %50

14:                                               ; preds = %8
  %15 = load double, ptr %4, align 8
  %16 = load double, ptr %4, align 8
  %17 = fsub double %15, %16
  %18 = fcmp une double %17, 0.000000e+00
  br i1 %18, label %19, label %25

19:                                               ; preds = %14
  %20 = load double, ptr %5, align 8
  %21 = fneg double %20
  %22 = fmul double %21, 0x3FE6A09E667F3BCD
  %23 = call double @erfc(double noundef %22)
  %24 = fmul double 5.000000e-01, %23
  store double %24, ptr %3, align 8
  br label %50

25:                                               ; preds = %14
  %26 = load double, ptr %5, align 8
  %27 = load double, ptr %5, align 8
  %28 = fsub double %26, %27
  %29 = fcmp une double %28, 0.000000e+00
  br i1 %29, label %30, label %35

30:                                               ; preds = %25
  %31 = load double, ptr %5, align 8
  %32 = fcmp ogt double %31, 0.000000e+00
  %33 = zext i1 %32 to i32
  %34 = sitofp i32 %33 to double
  store double %34, ptr %3, align 8
  br label %50

35:                                               ; preds = %25
  %36 = load double, ptr %5, align 8
  %37 = fcmp ogt double %36, 0.000000e+00
  br i1 %37, label %38, label %44

38:                                               ; preds = %35
  %39 = load double, ptr %4, align 8
  %40 = load double, ptr %5, align 8
  %41 = fneg double %40
  %42 = call double @student(double noundef %39, double noundef %41)
  %43 = fsub double 1.000000e+00, %42
  br label %48

44:                                               ; preds = %35
  %45 = load double, ptr %4, align 8
  %46 = load double, ptr %5, align 8
  %47 = call double @student(double noundef %45, double noundef %46)
  br label %48

48:                                               ; preds = %44, %38
  %49 = phi double [ %43, %38 ], [ %47, %44 ]
  store double %49, ptr %3, align 8
  br label %50

50:                                               ; preds = %48, %30, %19, %12
  %51 = load double, ptr %3, align 8
  ret double %51
}

define internal double @student(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %7 = load double, ptr %4, align 8
  %8 = load double, ptr %5, align 8
  %9 = load double, ptr %5, align 8
  %10 = call double @llvm.fmuladd.f64(double %8, double %9, double %7)
  store double %10, ptr %6, align 8
  %11 = load double, ptr %5, align 8
  %12 = fcmp oeq double %11, 0.000000e+00
  br i1 %12, label %13, label %14

13:                                               ; preds = %2
  store double 5.000000e-01, ptr %3, align 8
  br label %27

14:                                               ; preds = %2
  %15 = load double, ptr %4, align 8
  %16 = fmul double 5.000000e-01, %15
  %17 = load double, ptr %4, align 8
  %18 = load double, ptr %6, align 8
  %19 = fdiv double %17, %18
  %20 = load double, ptr %5, align 8
  %21 = load double, ptr %5, align 8
  %22 = fmul double %20, %21
  %23 = load double, ptr %6, align 8
  %24 = fdiv double %22, %23
  %25 = call double @incomplete_beta(double noundef %16, double noundef 5.000000e-01, double noundef %19, double noundef %24)
  %26 = fmul double 5.000000e-01, %25
  store double %26, ptr %3, align 8
  br label %27

27:                                               ; preds = %14, %13
  %28 = load double, ptr %3, align 8
  ret double %28
}

define double @scipy_special_stdtrit(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %10 = load double, ptr %4, align 8
  %11 = fcmp ogt double %10, 0.000000e+00
  br i1 %11, label %12, label %18

12:                                               ; preds = %2
  %13 = load double, ptr %5, align 8
  %14 = fcmp oge double %13, 0.000000e+00
  br i1 %14, label %15, label %18

15:                                               ; preds = %12
  %16 = load double, ptr %5, align 8
  %17 = fcmp ole double %16, 1.000000e+00
  br i1 %17, label %20, label %18

18:                                               ; preds = %15, %12, %2
  %19 = call double @nan_value()
  store double %19, ptr %3, align 8
  br label %101

20:                                               ; preds = %15
  %21 = load double, ptr %4, align 8
  %22 = load double, ptr %4, align 8
  %23 = fsub double %21, %22
  %24 = fcmp une double %23, 0.000000e+00
  br i1 %24, label %25, label %28

25:                                               ; preds = %20
  %26 = load double, ptr %5, align 8
  %27 = call double @scipy_special_ndtri(double noundef %26)
  store double %27, ptr %3, align 8
  br label %101

28:                                               ; preds = %20
  %29 = load double, ptr %5, align 8
  %30 = fcmp oeq double %29, 0.000000e+00
  br i1 %30, label %31, label %34

31:                                               ; preds = %28
  %32 = call double @infinity()
  %33 = fneg double %32
  store double %33, ptr %3, align 8
  br label %101

34:                                               ; preds = %28
  %35 = load double, ptr %5, align 8
  %36 = fcmp oeq double %35, 1.000000e+00
  br i1 %36, label %37, label %39

37:                                               ; preds = %34
  %38 = call double @infinity()
  store double %38, ptr %3, align 8
  br label %101

39:                                               ; preds = %34
  %40 = load double, ptr %5, align 8
  %41 = fcmp oeq double %40, 5.000000e-01
  br i1 %41, label %42, label %43

42:                                               ; preds = %39
  store double 0.000000e+00, ptr %3, align 8
  br label %101

43:                                               ; preds = %39
  %44 = load double, ptr %5, align 8
  %45 = fcmp olt double %44, 5.000000e-01
  br i1 %45, label %46, label %48

46:                                               ; preds = %43
  %47 = load double, ptr %5, align 8
  br label %51

48:                                               ; preds = %43
  %49 = load double, ptr %5, align 8
  %50 = fsub double 1.000000e+00, %49
  br label %51

51:                                               ; preds = %48, %46
  %52 = phi double [ %47, %46 ], [ %50, %48 ]
  store double %52, ptr %6, align 8
  store double -1.000000e+00, ptr %7, align 8
  %53 = load double, ptr %6, align 8
  %54 = call double @scipy_special_ndtri(double noundef %53)
  store double %54, ptr %8, align 8
  br label %55

55:                                               ; preds = %74, %51
  %56 = load double, ptr %4, align 8
  %57 = load double, ptr %7, align 8
  %58 = call double @student(double noundef %56, double noundef %57)
  %59 = load double, ptr %6, align 8
  %60 = fcmp ogt double %58, %59
  br i1 %60, label %61, label %77

61:                                               ; preds = %55
  %62 = load double, ptr %7, align 8
  %63 = fcmp olt double %62, -1.000000e+300
  br i1 %63, label %64, label %74

64:                                               ; preds = %61
  %65 = load double, ptr %5, align 8
  %66 = fcmp olt double %65, 5.000000e-01
  br i1 %66, label %67, label %70

67:                                               ; preds = %64
  %68 = call double @infinity()
  %69 = fneg double %68
  br label %72

70:                                               ; preds = %64
  %71 = call double @infinity()
  br label %72

72:                                               ; preds = %70, %67
  %73 = phi double [ %69, %67 ], [ %71, %70 ]
  store double %73, ptr %3, align 8
  br label %101

74:                                               ; preds = %61
  %75 = load double, ptr %7, align 8
  %76 = fmul double %75, 4.000000e+00
  store double %76, ptr %7, align 8
  br label %55

77:                                               ; preds = %55
  %78 = load double, ptr %4, align 8
  %79 = load double, ptr %6, align 8
  %80 = load double, ptr %7, align 8
  %81 = load double, ptr %8, align 8
  %82 = load double, ptr %7, align 8
  %83 = fcmp ogt double %81, %82
  br i1 %83, label %84, label %86

84:                                               ; preds = %77
  %85 = load double, ptr %8, align 8
  br label %89

86:                                               ; preds = %77
  %87 = load double, ptr %7, align 8
  %88 = fmul double 5.000000e-01, %87
  br label %89

89:                                               ; preds = %86, %84
  %90 = phi double [ %85, %84 ], [ %88, %86 ]
  %91 = call double @root_between(i32 noundef 1, double noundef %78, double noundef %79, double noundef %80, double noundef 0.000000e+00, double noundef %90)
  store double %91, ptr %9, align 8
  %92 = load double, ptr %5, align 8
  %93 = fcmp olt double %92, 5.000000e-01
  br i1 %93, label %94, label %96

94:                                               ; preds = %89
  %95 = load double, ptr %9, align 8
  br label %99

96:                                               ; preds = %89
  %97 = load double, ptr %9, align 8
  %98 = fneg double %97
  br label %99

99:                                               ; preds = %96, %94
  %100 = phi double [ %95, %94 ], [ %98, %96 ]
  store double %100, ptr %3, align 8
  br label %101

101:                                              ; preds = %99, %72, %42, %37, %31, %25, %18
  %102 = load double, ptr %3, align 8
  ret double %102
}

define double @scipy_special_owens_t(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %11 = load double, ptr %4, align 8
  %12 = load double, ptr %4, align 8
  %13 = fcmp une double %11, %12
  br i1 %13, label %18, label %14

14:                                               ; preds = %2
  %15 = load double, ptr %5, align 8
  %16 = load double, ptr %5, align 8
  %17 = fcmp une double %15, %16
  br i1 %17, label %18, label %20

18:                                               ; preds = %14, %2
  %19 = call double @nan_value()
  store double %19, ptr %3, align 8
  br label %85

20:                                               ; preds = %14
  %21 = load double, ptr %4, align 8
  %22 = call double @size_of(double noundef %21)
  store double %22, ptr %6, align 8
  %23 = load double, ptr %5, align 8
  %24 = call double @size_of(double noundef %23)
  store double %24, ptr %7, align 8
  %25 = load double, ptr %6, align 8
  %26 = load double, ptr %6, align 8
  %27 = fsub double %25, %26
  %28 = fcmp une double %27, 0.000000e+00
  br i1 %28, label %29, label %30

29:                                               ; preds = %20
  store double 0.000000e+00, ptr %8, align 8
  br label %75

30:                                               ; preds = %20
  %31 = load double, ptr %7, align 8
  %32 = load double, ptr %7, align 8
  %33 = fsub double %31, %32
  %34 = fcmp une double %33, 0.000000e+00
  br i1 %34, label %35, label %40

35:                                               ; preds = %30
  %36 = load double, ptr %6, align 8
  %37 = fmul double %36, 0x3FE6A09E667F3BCD
  %38 = call double @erfc(double noundef %37)
  %39 = fmul double 2.500000e-01, %38
  store double %39, ptr %8, align 8
  br label %74

40:                                               ; preds = %30
  %41 = load double, ptr %7, align 8
  %42 = fcmp ole double %41, 1.000000e+00
  br i1 %42, label %43, label %47

43:                                               ; preds = %40
  %44 = load double, ptr %6, align 8
  %45 = load double, ptr %7, align 8
  %46 = call double @owen_within(double noundef %44, double noundef %45)
  store double %46, ptr %8, align 8
  br label %73

47:                                               ; preds = %40
  %48 = load double, ptr %6, align 8
  %49 = fmul double %48, 0x3FE6A09E667F3BCD
  %50 = call double @erfc(double noundef %49)
  %51 = fmul double 5.000000e-01, %50
  store double %51, ptr %9, align 8
  %52 = load double, ptr %6, align 8
  %53 = load double, ptr %7, align 8
  %54 = fmul double %52, %53
  %55 = fmul double %54, 0x3FE6A09E667F3BCD
  %56 = call double @erfc(double noundef %55)
  %57 = fmul double 5.000000e-01, %56
  store double %57, ptr %10, align 8
  %58 = load double, ptr %9, align 8
  %59 = load double, ptr %10, align 8
  %60 = fadd double %58, %59
  %61 = load double, ptr %9, align 8
  %62 = load double, ptr %10, align 8
  %63 = fmul double %61, %62
  %64 = fneg double %63
  %65 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %60, double %64)
  %66 = load double, ptr %6, align 8
  %67 = load double, ptr %7, align 8
  %68 = fmul double %66, %67
  %69 = load double, ptr %7, align 8
  %70 = fdiv double 1.000000e+00, %69
  %71 = call double @owen_within(double noundef %68, double noundef %70)
  %72 = fsub double %65, %71
  store double %72, ptr %8, align 8
  br label %73

73:                                               ; preds = %47, %43
  br label %74

74:                                               ; preds = %73, %35
  br label %75

75:                                               ; preds = %74, %29
  %76 = load double, ptr %5, align 8
  %77 = fcmp olt double %76, 0.000000e+00
  br i1 %77, label %78, label %81

78:                                               ; preds = %75
  %79 = load double, ptr %8, align 8
  %80 = fneg double %79
  br label %83

81:                                               ; preds = %75
  %82 = load double, ptr %8, align 8
  br label %83

83:                                               ; preds = %81, %78
  %84 = phi double [ %80, %78 ], [ %82, %81 ]
  store double %84, ptr %3, align 8
  br label %85

85:                                               ; preds = %83, %18
  %86 = load double, ptr %3, align 8
  ret double %86
}

define internal double @size_of(double noundef %0) #0 {
  %2 = alloca double, align 8
  store double %0, ptr %2, align 8
  %3 = load double, ptr %2, align 8
  %4 = fcmp olt double %3, 0.000000e+00
  br i1 %4, label %5, label %8

5:                                                ; preds = %1
  %6 = load double, ptr %2, align 8
  %7 = fneg double %6
  br label %10

8:                                                ; preds = %1
  %9 = load double, ptr %2, align 8
  br label %10

10:                                               ; preds = %8, %5
  %11 = phi double [ %7, %5 ], [ %9, %8 ]
  ret double %11
}

define internal double @owen_within(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  %10 = alloca i32, align 4
  %11 = alloca double, align 8
  store double %0, ptr %3, align 8
  store double %1, ptr %4, align 8
  %12 = load double, ptr %3, align 8
  %13 = fcmp ogt double %12, 0.000000e+00
  br i1 %13, label %14, label %17

14:                                               ; preds = %2
  %15 = load double, ptr %3, align 8
  %16 = fdiv double 9.500000e+00, %15
  br label %19

17:                                               ; preds = %2
  %18 = load double, ptr %4, align 8
  br label %19

19:                                               ; preds = %17, %14
  %20 = phi double [ %16, %14 ], [ %18, %17 ]
  store double %20, ptr %5, align 8
  %21 = load double, ptr %4, align 8
  %22 = load double, ptr %5, align 8
  %23 = fcmp olt double %21, %22
  br i1 %23, label %24, label %26

24:                                               ; preds = %19
  %25 = load double, ptr %4, align 8
  br label %28

26:                                               ; preds = %19
  %27 = load double, ptr %5, align 8
  br label %28

28:                                               ; preds = %26, %24
  %29 = phi double [ %25, %24 ], [ %27, %26 ]
  store double %29, ptr %6, align 8
  store double 0.000000e+00, ptr %7, align 8
  %30 = load double, ptr %6, align 8
  %31 = fmul double 1.250000e-01, %30
  store double %31, ptr %8, align 8
  store i32 0, ptr %9, align 4
  br label %32

32:                                               ; preds = %88, %28
  %33 = load i32, ptr %9, align 4
  %34 = icmp slt i32 %33, 4
  br i1 %34, label %35, label %91

35:                                               ; preds = %32
  store i32 0, ptr %10, align 4
  br label %36

36:                                               ; preds = %84, %35
  %37 = load i32, ptr %10, align 4
  %38 = icmp slt i32 %37, 20
  br i1 %38, label %39, label %87

39:                                               ; preds = %36
  %40 = load double, ptr %8, align 8
  %41 = load i32, ptr %9, align 4
  %42 = mul nsw i32 2, %41
  %43 = add nsw i32 %42, 1
  %44 = sitofp i32 %43 to double
  %45 = load i32, ptr %10, align 4
  %46 = icmp slt i32 %45, 10
  br i1 %46, label %47, label %52

47:                                               ; preds = %39
  %48 = load i32, ptr %10, align 4
  %49 = sext i32 %48 to i64
  %50 = getelementptr inbounds [10 x double], ptr @POINTS, i64 0, i64 %49
  %51 = load double, ptr %50, align 8
  br label %59

52:                                               ; preds = %39
  %53 = load i32, ptr %10, align 4
  %54 = sub nsw i32 %53, 10
  %55 = sext i32 %54 to i64
  %56 = getelementptr inbounds [10 x double], ptr @POINTS, i64 0, i64 %55
  %57 = load double, ptr %56, align 8
  %58 = fneg double %57
  br label %59

59:                                               ; preds = %52, %47
  %60 = phi double [ %51, %47 ], [ %58, %52 ]
  %61 = fadd double %44, %60
  %62 = fmul double %40, %61
  store double %62, ptr %11, align 8
  %63 = load i32, ptr %10, align 4
  %64 = srem i32 %63, 10
  %65 = sext i32 %64 to i64
  %66 = getelementptr inbounds [10 x double], ptr @WEIGHTS, i64 0, i64 %65
  %67 = load double, ptr %66, align 8
  %68 = load double, ptr %3, align 8
  %69 = fmul double -5.000000e-01, %68
  %70 = load double, ptr %3, align 8
  %71 = fmul double %69, %70
  %72 = load double, ptr %11, align 8
  %73 = load double, ptr %11, align 8
  %74 = call double @llvm.fmuladd.f64(double %72, double %73, double 1.000000e+00)
  %75 = fmul double %71, %74
  %76 = call double @exp(double noundef %75)
  %77 = fmul double %67, %76
  %78 = load double, ptr %11, align 8
  %79 = load double, ptr %11, align 8
  %80 = call double @llvm.fmuladd.f64(double %78, double %79, double 1.000000e+00)
  %81 = fdiv double %77, %80
  %82 = load double, ptr %7, align 8
  %83 = fadd double %82, %81
  store double %83, ptr %7, align 8
  br label %84

84:                                               ; preds = %59
  %85 = load i32, ptr %10, align 4
  %86 = add nsw i32 %85, 1
  store i32 %86, ptr %10, align 4
  br label %36

87:                                               ; preds = %36
  br label %88

88:                                               ; preds = %87
  %89 = load i32, ptr %9, align 4
  %90 = add nsw i32 %89, 1
  store i32 %90, ptr %9, align 4
  br label %32

91:                                               ; preds = %32
  %92 = load double, ptr %7, align 8
  %93 = load double, ptr %8, align 8
  %94 = fmul double %92, %93
  %95 = fmul double %94, 0x3FC45F306DC9C883
  ret double %95
}

define double @scipy_special_ive(double noundef %0, double noundef %1) #0 {
  %3 = alloca double, align 8
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  %14 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  %15 = load double, ptr %4, align 8
  %16 = call double @floor(double noundef %15)
  store double %16, ptr %6, align 8
  store double 1.000000e+00, ptr %7, align 8
  %17 = load double, ptr %4, align 8
  %18 = load double, ptr %4, align 8
  %19 = fcmp une double %17, %18
  br i1 %19, label %24, label %20

20:                                               ; preds = %2
  %21 = load double, ptr %5, align 8
  %22 = load double, ptr %5, align 8
  %23 = fcmp une double %21, %22
  br i1 %23, label %24, label %26

24:                                               ; preds = %20, %2
  %25 = call double @nan_value()
  store double %25, ptr %3, align 8
  br label %188

26:                                               ; preds = %20
  %27 = load double, ptr %5, align 8
  %28 = fcmp olt double %27, 0.000000e+00
  br i1 %28, label %29, label %46

29:                                               ; preds = %26
  %30 = load double, ptr %4, align 8
  %31 = load double, ptr %6, align 8
  %32 = fcmp une double %30, %31
  br i1 %32, label %33, label %35

33:                                               ; preds = %29
  %34 = call double @nan_value()
  store double %34, ptr %3, align 8
  br label %188

35:                                               ; preds = %29
  %36 = load double, ptr %6, align 8
  %37 = fdiv double %36, 2.000000e+00
  %38 = load double, ptr %6, align 8
  %39 = fdiv double %38, 2.000000e+00
  %40 = call double @floor(double noundef %39)
  %41 = fcmp une double %37, %40
  br i1 %41, label %42, label %43

42:                                               ; preds = %35
  store double -1.000000e+00, ptr %7, align 8
  br label %43

43:                                               ; preds = %42, %35
  %44 = load double, ptr %5, align 8
  %45 = fneg double %44
  store double %45, ptr %5, align 8
  br label %46

46:                                               ; preds = %43, %26
  %47 = load double, ptr %5, align 8
  %48 = fcmp oeq double %47, 0.000000e+00
  br i1 %48, label %49, label %67

49:                                               ; preds = %46
  %50 = load double, ptr %4, align 8
  %51 = fcmp oeq double %50, 0.000000e+00
  br i1 %51, label %52, label %53

52:                                               ; preds = %49
  br label %65

53:                                               ; preds = %49
  %54 = load double, ptr %4, align 8
  %55 = fcmp ogt double %54, 0.000000e+00
  br i1 %55, label %60, label %56

56:                                               ; preds = %53
  %57 = load double, ptr %4, align 8
  %58 = load double, ptr %6, align 8
  %59 = fcmp oeq double %57, %58
  br i1 %59, label %60, label %61

60:                                               ; preds = %56, %53
  br label %63

61:                                               ; preds = %56
  %62 = call double @infinity()
  br label %63

63:                                               ; preds = %61, %60
  %64 = phi double [ 0.000000e+00, %60 ], [ %62, %61 ]
  br label %65

65:                                               ; preds = %63, %52
  %66 = phi double [ 1.000000e+00, %52 ], [ %64, %63 ]
  store double %66, ptr %3, align 8
  br label %188

67:                                               ; preds = %46
  %68 = load double, ptr %5, align 8
  %69 = load double, ptr %5, align 8
  %70 = fsub double %68, %69
  %71 = fcmp une double %70, 0.000000e+00
  br i1 %71, label %72, label %73

72:                                               ; preds = %67
  store double 0.000000e+00, ptr %3, align 8
  br label %188

73:                                               ; preds = %67
  %74 = load double, ptr %5, align 8
  %75 = fmul double 2.500000e-01, %74
  %76 = load double, ptr %5, align 8
  %77 = fmul double %75, %76
  store double %77, ptr %8, align 8
  %78 = load double, ptr %4, align 8
  %79 = load double, ptr %4, align 8
  %80 = load double, ptr %5, align 8
  %81 = load double, ptr %5, align 8
  %82 = fmul double %80, %81
  %83 = call double @llvm.fmuladd.f64(double %78, double %79, double %82)
  %84 = call double @sqrt(double noundef %83)
  %85 = load double, ptr %4, align 8
  %86 = fsub double %84, %85
  %87 = fmul double 5.000000e-01, %86
  %88 = call double @floor(double noundef %87)
  store double %88, ptr %9, align 8
  br label %89

89:                                               ; preds = %95, %73
  %90 = load double, ptr %4, align 8
  %91 = load double, ptr %9, align 8
  %92 = fadd double %90, %91
  %93 = fadd double %92, 1.000000e+00
  %94 = fcmp ole double %93, 0.000000e+00
  br i1 %94, label %95, label %98

95:                                               ; preds = %89
  %96 = load double, ptr %9, align 8
  %97 = fadd double %96, 1.000000e+00
  store double %97, ptr %9, align 8
  br label %89

98:                                               ; preds = %89
  %99 = load double, ptr %9, align 8
  %100 = load double, ptr %4, align 8
  %101 = call double @llvm.fmuladd.f64(double 2.000000e+00, double %99, double %100)
  %102 = load double, ptr %5, align 8
  %103 = fmul double 5.000000e-01, %102
  %104 = call double @log(double noundef %103)
  %105 = load double, ptr %9, align 8
  %106 = fadd double %105, 1.000000e+00
  %107 = call double @lgamma(double noundef %106)
  %108 = fneg double %107
  %109 = call double @llvm.fmuladd.f64(double %101, double %104, double %108)
  %110 = load double, ptr %4, align 8
  %111 = load double, ptr %9, align 8
  %112 = fadd double %110, %111
  %113 = fadd double %112, 1.000000e+00
  %114 = call double @lgamma(double noundef %113)
  %115 = fsub double %109, %114
  %116 = load double, ptr %5, align 8
  %117 = fsub double %115, %116
  %118 = call double @exp(double noundef %117)
  store double %118, ptr %10, align 8
  %119 = load double, ptr %10, align 8
  store double %119, ptr %11, align 8
  %120 = load double, ptr %10, align 8
  store double %120, ptr %12, align 8
  %121 = load double, ptr %9, align 8
  %122 = fadd double %121, 1.000000e+00
  store double %122, ptr %13, align 8
  br label %123

123:                                              ; preds = %143, %98
  %124 = load double, ptr %12, align 8
  %125 = call double @size_of(double noundef %124)
  %126 = load double, ptr %11, align 8
  %127 = call double @size_of(double noundef %126)
  %128 = fmul double %127, 1.200000e-16
  %129 = fcmp ogt double %125, %128
  br i1 %129, label %130, label %146

130:                                              ; preds = %123
  %131 = load double, ptr %8, align 8
  %132 = load double, ptr %13, align 8
  %133 = load double, ptr %4, align 8
  %134 = load double, ptr %13, align 8
  %135 = fadd double %133, %134
  %136 = fmul double %132, %135
  %137 = fdiv double %131, %136
  %138 = load double, ptr %12, align 8
  %139 = fmul double %138, %137
  store double %139, ptr %12, align 8
  %140 = load double, ptr %12, align 8
  %141 = load double, ptr %11, align 8
  %142 = fadd double %141, %140
  store double %142, ptr %11, align 8
  br label %143

143:                                              ; preds = %130
  %144 = load double, ptr %13, align 8
  %145 = fadd double %144, 1.000000e+00
  store double %145, ptr %13, align 8
  br label %123

146:                                              ; preds = %123
  %147 = load double, ptr %10, align 8
  store double %147, ptr %12, align 8
  %148 = load double, ptr %9, align 8
  store double %148, ptr %14, align 8
  br label %149

149:                                              ; preds = %181, %146
  %150 = load double, ptr %14, align 8
  %151 = fcmp ogt double %150, 0.000000e+00
  br i1 %151, label %152, label %166

152:                                              ; preds = %149
  %153 = load double, ptr %12, align 8
  %154 = call double @size_of(double noundef %153)
  %155 = load double, ptr %11, align 8
  %156 = call double @size_of(double noundef %155)
  %157 = fmul double %156, 1.200000e-16
  %158 = fcmp ogt double %154, %157
  br i1 %158, label %164, label %159

159:                                              ; preds = %152
  %160 = load double, ptr %4, align 8
  %161 = load double, ptr %14, align 8
  %162 = fadd double %160, %161
  %163 = fcmp olt double %162, 1.000000e+00
  br label %164

164:                                              ; preds = %159, %152
  %165 = phi i1 [ true, %152 ], [ %163, %159 ]
  br label %166

166:                                              ; preds = %164, %149
  %167 = phi i1 [ false, %149 ], [ %165, %164 ]
  br i1 %167, label %168, label %184

168:                                              ; preds = %166
  %169 = load double, ptr %14, align 8
  %170 = load double, ptr %4, align 8
  %171 = load double, ptr %14, align 8
  %172 = fadd double %170, %171
  %173 = fmul double %169, %172
  %174 = load double, ptr %8, align 8
  %175 = fdiv double %173, %174
  %176 = load double, ptr %12, align 8
  %177 = fmul double %176, %175
  store double %177, ptr %12, align 8
  %178 = load double, ptr %12, align 8
  %179 = load double, ptr %11, align 8
  %180 = fadd double %179, %178
  store double %180, ptr %11, align 8
  br label %181

181:                                              ; preds = %168
  %182 = load double, ptr %14, align 8
  %183 = fsub double %182, 1.000000e+00
  store double %183, ptr %14, align 8
  br label %149

184:                                              ; preds = %166
  %185 = load double, ptr %7, align 8
  %186 = load double, ptr %11, align 8
  %187 = fmul double %185, %186
  store double %187, ptr %3, align 8
  br label %188

188:                                              ; preds = %184, %72, %65, %33, %24
  %189 = load double, ptr %3, align 8
  ret double %189
}

declare double @floor(double noundef)

define double @scipy_special_chndtr(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store double %2, ptr %7, align 8
  %9 = load double, ptr %5, align 8
  %10 = load double, ptr %5, align 8
  %11 = fcmp oeq double %9, %10
  br i1 %11, label %12, label %23

12:                                               ; preds = %3
  %13 = load double, ptr %6, align 8
  %14 = fcmp ogt double %13, 0.000000e+00
  br i1 %14, label %15, label %23

15:                                               ; preds = %12
  %16 = load double, ptr %7, align 8
  %17 = fcmp oge double %16, 0.000000e+00
  br i1 %17, label %18, label %23

18:                                               ; preds = %15
  %19 = load double, ptr %7, align 8
  %20 = load double, ptr %7, align 8
  %21 = fsub double %19, %20
  %22 = fcmp une double %21, 0.000000e+00
  br i1 %22, label %23, label %25

23:                                               ; preds = %18, %15, %12, %3
  %24 = call double @nan_value()
  store double %24, ptr %4, align 8
  br label %40

25:                                               ; preds = %18
  %26 = load double, ptr %5, align 8
  %27 = fcmp ole double %26, 0.000000e+00
  br i1 %27, label %28, label %29

28:                                               ; preds = %25
  store double 0.000000e+00, ptr %4, align 8
  br label %40

29:                                               ; preds = %25
  %30 = load double, ptr %5, align 8
  %31 = load double, ptr %5, align 8
  %32 = fsub double %30, %31
  %33 = fcmp une double %32, 0.000000e+00
  br i1 %33, label %34, label %35

34:                                               ; preds = %29
  store double 1.000000e+00, ptr %4, align 8
  br label %40

35:                                               ; preds = %29
  %36 = load double, ptr %5, align 8
  %37 = load double, ptr %6, align 8
  %38 = load double, ptr %7, align 8
  %39 = call double @shifted(double noundef %36, double noundef %37, double noundef %38, i32 noundef 0, ptr noundef %8)
  store double %39, ptr %4, align 8
  br label %40

40:                                               ; preds = %35, %34, %28, %23
  %41 = load double, ptr %4, align 8
  ret double %41
}

define internal double @shifted(double noundef %0, double noundef %1, double noundef %2, i32 noundef %3, ptr noundef %4) #0 {
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  %10 = alloca ptr, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  %14 = alloca double, align 8
  %15 = alloca i32, align 4
  %16 = alloca double, align 8
  %17 = alloca double, align 8
  %18 = alloca double, align 8
  %19 = alloca double, align 8
  %20 = alloca double, align 8
  store double %0, ptr %6, align 8
  store double %1, ptr %7, align 8
  store double %2, ptr %8, align 8
  store i32 %3, ptr %9, align 4
  store ptr %4, ptr %10, align 8
  %21 = load double, ptr %8, align 8
  %22 = fmul double 5.000000e-01, %21
  %23 = call double @floor(double noundef %22)
  store double %23, ptr %11, align 8
  store double 0.000000e+00, ptr %12, align 8
  %24 = load double, ptr %8, align 8
  %25 = fmul double 5.000000e-01, %24
  store double %25, ptr %13, align 8
  %26 = load double, ptr %6, align 8
  %27 = fmul double 5.000000e-01, %26
  store double %27, ptr %14, align 8
  %28 = load ptr, ptr %10, align 8
  store double 0.000000e+00, ptr %28, align 8
  store i32 0, ptr %15, align 4
  br label %29

29:                                               ; preds = %128, %5
  %30 = load i32, ptr %15, align 4
  %31 = icmp slt i32 %30, 2
  br i1 %31, label %32, label %131

32:                                               ; preds = %29
  %33 = load i32, ptr %15, align 4
  %34 = icmp ne i32 %33, 0
  br i1 %34, label %35, label %38

35:                                               ; preds = %32
  %36 = load double, ptr %11, align 8
  %37 = fsub double %36, 1.000000e+00
  br label %40

38:                                               ; preds = %32
  %39 = load double, ptr %11, align 8
  br label %40

40:                                               ; preds = %38, %35
  %41 = phi double [ %37, %35 ], [ %39, %38 ]
  store double %41, ptr %16, align 8
  br label %42

42:                                               ; preds = %119, %40
  %43 = load double, ptr %16, align 8
  %44 = fcmp oge double %43, 0.000000e+00
  br i1 %44, label %45, label %50

45:                                               ; preds = %42
  %46 = load double, ptr %16, align 8
  %47 = load double, ptr %11, align 8
  %48 = fadd double %47, 1.000000e+05
  %49 = fcmp olt double %46, %48
  br label %50

50:                                               ; preds = %45, %42
  %51 = phi i1 [ false, %42 ], [ %49, %45 ]
  br i1 %51, label %52, label %127

52:                                               ; preds = %50
  %53 = load double, ptr %7, align 8
  %54 = load double, ptr %16, align 8
  %55 = call double @llvm.fmuladd.f64(double 5.000000e-01, double %53, double %54)
  store double %55, ptr %17, align 8
  %56 = load double, ptr %13, align 8
  %57 = fcmp ogt double %56, 0.000000e+00
  br i1 %57, label %58, label %70

58:                                               ; preds = %52
  %59 = load double, ptr %16, align 8
  %60 = load double, ptr %13, align 8
  %61 = call double @log(double noundef %60)
  %62 = load double, ptr %13, align 8
  %63 = fneg double %62
  %64 = call double @llvm.fmuladd.f64(double %59, double %61, double %63)
  %65 = load double, ptr %16, align 8
  %66 = fadd double %65, 1.000000e+00
  %67 = call double @lgamma(double noundef %66)
  %68 = fsub double %64, %67
  %69 = call double @exp(double noundef %68)
  br label %75

70:                                               ; preds = %52
  %71 = load double, ptr %16, align 8
  %72 = fcmp oeq double %71, 0.000000e+00
  %73 = zext i1 %72 to i32
  %74 = sitofp i32 %73 to double
  br label %75

75:                                               ; preds = %70, %58
  %76 = phi double [ %69, %58 ], [ %74, %70 ]
  store double %76, ptr %18, align 8
  %77 = load double, ptr %18, align 8
  %78 = load double, ptr %17, align 8
  %79 = load double, ptr %14, align 8
  %80 = load i32, ptr %9, align 4
  %81 = call double @incomplete_gamma(double noundef %78, double noundef %79, i32 noundef %80)
  %82 = fmul double %77, %81
  store double %82, ptr %19, align 8
  %83 = load double, ptr %18, align 8
  %84 = fmul double 5.000000e-01, %83
  %85 = load double, ptr %17, align 8
  %86 = fsub double %85, 1.000000e+00
  %87 = load double, ptr %14, align 8
  %88 = call double @log(double noundef %87)
  %89 = load double, ptr %14, align 8
  %90 = fneg double %89
  %91 = call double @llvm.fmuladd.f64(double %86, double %88, double %90)
  %92 = load double, ptr %17, align 8
  %93 = call double @lgamma(double noundef %92)
  %94 = fsub double %91, %93
  %95 = call double @exp(double noundef %94)
  %96 = fmul double %84, %95
  store double %96, ptr %20, align 8
  %97 = load double, ptr %19, align 8
  %98 = load double, ptr %12, align 8
  %99 = fadd double %98, %97
  store double %99, ptr %12, align 8
  %100 = load double, ptr %20, align 8
  %101 = load ptr, ptr %10, align 8
  %102 = load double, ptr %101, align 8
  %103 = fadd double %102, %100
  store double %103, ptr %101, align 8
  %104 = load double, ptr %18, align 8
  %105 = fcmp oeq double %104, 0.000000e+00
  br i1 %105, label %117, label %106

106:                                              ; preds = %75
  %107 = load double, ptr %19, align 8
  %108 = load double, ptr %12, align 8
  %109 = fmul double %108, 1.000000e-18
  %110 = fcmp ole double %107, %109
  br i1 %110, label %111, label %118

111:                                              ; preds = %106
  %112 = load double, ptr %20, align 8
  %113 = load ptr, ptr %10, align 8
  %114 = load double, ptr %113, align 8
  %115 = fmul double %114, 1.000000e-18
  %116 = fcmp ole double %112, %115
  br i1 %116, label %117, label %118

117:                                              ; preds = %111, %75
  br label %127

118:                                              ; preds = %111, %106
  br label %119

119:                                              ; preds = %118
  %120 = load i32, ptr %15, align 4
  %121 = icmp ne i32 %120, 0
  %122 = zext i1 %121 to i64
  %123 = select i1 %121, i32 -1, i32 1
  %124 = sitofp i32 %123 to double
  %125 = load double, ptr %16, align 8
  %126 = fadd double %125, %124
  store double %126, ptr %16, align 8
  br label %42

127:                                              ; preds = %117, %50
  br label %128

128:                                              ; preds = %127
  %129 = load i32, ptr %15, align 4
  %130 = add nsw i32 %129, 1
  store i32 %130, ptr %15, align 4
  br label %29

131:                                              ; preds = %29
  %132 = load double, ptr %12, align 8
  ret double %132
}

define double @scipy_special_chndtrix(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca double, align 8
  %12 = alloca i32, align 4
  %13 = alloca double, align 8
  %14 = alloca double, align 8
  %15 = alloca i32, align 4
  store double %0, ptr %5, align 8
  store double %1, ptr %6, align 8
  store double %2, ptr %7, align 8
  store double 0.000000e+00, ptr %9, align 8
  %16 = load double, ptr %6, align 8
  %17 = load double, ptr %7, align 8
  %18 = fadd double %16, %17
  %19 = fadd double %18, 1.000000e+00
  store double %19, ptr %10, align 8
  %20 = load double, ptr %10, align 8
  %21 = fmul double 5.000000e-01, %20
  store double %21, ptr %11, align 8
  %22 = load double, ptr %5, align 8
  %23 = fcmp oge double %22, 0.000000e+00
  br i1 %23, label %24, label %38

24:                                               ; preds = %3
  %25 = load double, ptr %5, align 8
  %26 = fcmp olt double %25, 1.000000e+00
  br i1 %26, label %27, label %38

27:                                               ; preds = %24
  %28 = load double, ptr %6, align 8
  %29 = fcmp ogt double %28, 0.000000e+00
  br i1 %29, label %30, label %38

30:                                               ; preds = %27
  %31 = load double, ptr %7, align 8
  %32 = fcmp oge double %31, 0.000000e+00
  br i1 %32, label %33, label %38

33:                                               ; preds = %30
  %34 = load double, ptr %7, align 8
  %35 = load double, ptr %7, align 8
  %36 = fsub double %34, %35
  %37 = fcmp une double %36, 0.000000e+00
  br i1 %37, label %38, label %40

38:                                               ; preds = %33, %30, %27, %24, %3
  %39 = call double @nan_value()
  store double %39, ptr %4, align 8
  br label %151

40:                                               ; preds = %33
  %41 = load double, ptr %5, align 8
  %42 = fcmp oeq double %41, 0.000000e+00
  br i1 %42, label %43, label %44

43:                                               ; preds = %40
  store double 0.000000e+00, ptr %4, align 8
  br label %151

44:                                               ; preds = %40
  br label %45

45:                                               ; preds = %52, %44
  %46 = load double, ptr %10, align 8
  %47 = load double, ptr %6, align 8
  %48 = load double, ptr %7, align 8
  %49 = call double @shifted(double noundef %46, double noundef %47, double noundef %48, i32 noundef 0, ptr noundef %8)
  %50 = load double, ptr %5, align 8
  %51 = fcmp olt double %49, %50
  br i1 %51, label %52, label %55

52:                                               ; preds = %45
  %53 = load double, ptr %10, align 8
  %54 = fmul double %53, 2.000000e+00
  store double %54, ptr %10, align 8
  br label %45

55:                                               ; preds = %45
  store i32 0, ptr %12, align 4
  br label %56

56:                                               ; preds = %146, %55
  %57 = load i32, ptr %12, align 4
  %58 = icmp slt i32 %57, 200
  br i1 %58, label %59, label %149

59:                                               ; preds = %56
  %60 = load double, ptr %11, align 8
  %61 = load double, ptr %6, align 8
  %62 = load double, ptr %7, align 8
  %63 = load double, ptr %5, align 8
  %64 = fcmp ogt double %63, 5.000000e-01
  %65 = zext i1 %64 to i32
  %66 = call double @shifted(double noundef %60, double noundef %61, double noundef %62, i32 noundef %65, ptr noundef %8)
  store double %66, ptr %13, align 8
  %67 = load double, ptr %5, align 8
  %68 = fcmp ogt double %67, 5.000000e-01
  br i1 %68, label %69, label %74

69:                                               ; preds = %59
  %70 = load double, ptr %5, align 8
  %71 = fsub double 1.000000e+00, %70
  %72 = load double, ptr %13, align 8
  %73 = fsub double %71, %72
  br label %78

74:                                               ; preds = %59
  %75 = load double, ptr %13, align 8
  %76 = load double, ptr %5, align 8
  %77 = fsub double %75, %76
  br label %78

78:                                               ; preds = %74, %69
  %79 = phi double [ %73, %69 ], [ %77, %74 ]
  store double %79, ptr %13, align 8
  %80 = load double, ptr %13, align 8
  %81 = fcmp ogt double %80, 0.000000e+00
  br i1 %81, label %82, label %84

82:                                               ; preds = %78
  %83 = load double, ptr %11, align 8
  store double %83, ptr %10, align 8
  br label %86

84:                                               ; preds = %78
  %85 = load double, ptr %11, align 8
  store double %85, ptr %9, align 8
  br label %86

86:                                               ; preds = %84, %82
  %87 = load double, ptr %11, align 8
  %88 = load double, ptr %13, align 8
  %89 = load double, ptr %8, align 8
  %90 = fdiv double %88, %89
  %91 = fsub double %87, %90
  store double %91, ptr %14, align 8
  %92 = load double, ptr %14, align 8
  %93 = load double, ptr %9, align 8
  %94 = fcmp ogt double %92, %93
  br i1 %94, label %95, label %99

95:                                               ; preds = %86
  %96 = load double, ptr %14, align 8
  %97 = load double, ptr %10, align 8
  %98 = fcmp olt double %96, %97
  br label %99

99:                                               ; preds = %95, %86
  %100 = phi i1 [ false, %86 ], [ %98, %95 ]
  %101 = xor i1 %100, true
  %102 = zext i1 %101 to i32
  store i32 %102, ptr %15, align 4
  %103 = load i32, ptr %15, align 4
  %104 = icmp ne i32 %103, 0
  br i1 %104, label %105, label %126

105:                                              ; preds = %99
  %106 = load double, ptr %9, align 8
  %107 = fcmp ogt double %106, 0.000000e+00
  br i1 %107, label %108, label %119

108:                                              ; preds = %105
  %109 = load double, ptr %10, align 8
  %110 = load double, ptr %9, align 8
  %111 = fdiv double %109, %110
  %112 = fcmp ogt double %111, 4.000000e+00
  br i1 %112, label %113, label %119

113:                                              ; preds = %108
  %114 = load double, ptr %9, align 8
  %115 = call double @sqrt(double noundef %114)
  %116 = load double, ptr %10, align 8
  %117 = call double @sqrt(double noundef %116)
  %118 = fmul double %115, %117
  br label %124

119:                                              ; preds = %108, %105
  %120 = load double, ptr %9, align 8
  %121 = load double, ptr %10, align 8
  %122 = fadd double %120, %121
  %123 = fmul double 5.000000e-01, %122
  br label %124

124:                                              ; preds = %119, %113
  %125 = phi double [ %118, %113 ], [ %123, %119 ]
  store double %125, ptr %14, align 8
  br label %126

126:                                              ; preds = %124, %99
  %127 = load double, ptr %14, align 8
  %128 = load double, ptr %11, align 8
  %129 = fsub double %127, %128
  %130 = call double @size_of(double noundef %129)
  %131 = load double, ptr %11, align 8
  %132 = call double @size_of(double noundef %131)
  %133 = fmul double %132, 1.200000e-16
  %134 = fcmp ole double %130, %133
  br i1 %134, label %142, label %135

135:                                              ; preds = %126
  %136 = load double, ptr %10, align 8
  %137 = load double, ptr %9, align 8
  %138 = fsub double %136, %137
  %139 = load double, ptr %10, align 8
  %140 = fmul double %139, 1.200000e-16
  %141 = fcmp ole double %138, %140
  br i1 %141, label %142, label %144

142:                                              ; preds = %135, %126
  %143 = load double, ptr %14, align 8
  store double %143, ptr %4, align 8
  br label %151

144:                                              ; preds = %135
  %145 = load double, ptr %14, align 8
  store double %145, ptr %11, align 8
  br label %146

146:                                              ; preds = %144
  %147 = load i32, ptr %12, align 4
  %148 = add nsw i32 %147, 1
  store i32 %148, ptr %12, align 4
  br label %56

149:                                              ; preds = %56
  %150 = load double, ptr %11, align 8
  store double %150, ptr %4, align 8
  br label %151

151:                                              ; preds = %149, %142, %43, %38
  %152 = load double, ptr %4, align 8
  ret double %152
}

define internal double @lower_series(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca i32, align 4
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store double %2, ptr %6, align 8
  %10 = load double, ptr %4, align 8
  %11 = fdiv double 1.000000e+00, %10
  store double %11, ptr %7, align 8
  %12 = load double, ptr %7, align 8
  store double %12, ptr %8, align 8
  store i32 1, ptr %9, align 4
  br label %13

13:                                               ; preds = %37, %3
  %14 = load i32, ptr %9, align 4
  %15 = icmp slt i32 %14, 100000
  br i1 %15, label %16, label %23

16:                                               ; preds = %13
  %17 = load double, ptr %7, align 8
  %18 = call double @size_of(double noundef %17)
  %19 = load double, ptr %8, align 8
  %20 = call double @size_of(double noundef %19)
  %21 = fmul double %20, 1.200000e-16
  %22 = fcmp ogt double %18, %21
  br label %23

23:                                               ; preds = %16, %13
  %24 = phi i1 [ false, %13 ], [ %22, %16 ]
  br i1 %24, label %25, label %40

25:                                               ; preds = %23
  %26 = load double, ptr %5, align 8
  %27 = load double, ptr %4, align 8
  %28 = load i32, ptr %9, align 4
  %29 = sitofp i32 %28 to double
  %30 = fadd double %27, %29
  %31 = fdiv double %26, %30
  %32 = load double, ptr %7, align 8
  %33 = fmul double %32, %31
  store double %33, ptr %7, align 8
  %34 = load double, ptr %7, align 8
  %35 = load double, ptr %8, align 8
  %36 = fadd double %35, %34
  store double %36, ptr %8, align 8
  br label %37

37:                                               ; preds = %25
  %38 = load i32, ptr %9, align 4
  %39 = add nsw i32 %38, 1
  store i32 %39, ptr %9, align 4
  br label %13

40:                                               ; preds = %23
  %41 = load double, ptr %8, align 8
  %42 = load double, ptr %6, align 8
  %43 = fmul double %41, %42
  ret double %43
}

define internal double @upper_fraction(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca i32, align 4
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store double %2, ptr %6, align 8
  %14 = load double, ptr %5, align 8
  %15 = fadd double %14, 1.000000e+00
  %16 = load double, ptr %4, align 8
  %17 = fsub double %15, %16
  store double %17, ptr %7, align 8
  store double 0x7E37E43C8800759B, ptr %8, align 8
  %18 = load double, ptr %7, align 8
  %19 = fdiv double 1.000000e+00, %18
  store double %19, ptr %9, align 8
  %20 = load double, ptr %9, align 8
  store double %20, ptr %10, align 8
  store i32 1, ptr %11, align 4
  br label %21

21:                                               ; preds = %68, %3
  %22 = load i32, ptr %11, align 4
  %23 = icmp slt i32 %22, 100000
  br i1 %23, label %24, label %71

24:                                               ; preds = %21
  %25 = load i32, ptr %11, align 4
  %26 = sub nsw i32 0, %25
  %27 = sitofp i32 %26 to double
  %28 = load i32, ptr %11, align 4
  %29 = sitofp i32 %28 to double
  %30 = load double, ptr %4, align 8
  %31 = fsub double %29, %30
  %32 = fmul double %27, %31
  store double %32, ptr %12, align 8
  %33 = load double, ptr %7, align 8
  %34 = fadd double %33, 2.000000e+00
  store double %34, ptr %7, align 8
  %35 = load double, ptr %12, align 8
  %36 = load double, ptr %9, align 8
  %37 = load double, ptr %7, align 8
  %38 = call double @llvm.fmuladd.f64(double %35, double %36, double %37)
  store double %38, ptr %9, align 8
  %39 = load double, ptr %9, align 8
  %40 = call double @size_of(double noundef %39)
  %41 = fcmp olt double %40, 1.000000e-300
  br i1 %41, label %42, label %43

42:                                               ; preds = %24
  store double 1.000000e-300, ptr %9, align 8
  br label %43

43:                                               ; preds = %42, %24
  %44 = load double, ptr %7, align 8
  %45 = load double, ptr %12, align 8
  %46 = load double, ptr %8, align 8
  %47 = fdiv double %45, %46
  %48 = fadd double %44, %47
  store double %48, ptr %8, align 8
  %49 = load double, ptr %8, align 8
  %50 = call double @size_of(double noundef %49)
  %51 = fcmp olt double %50, 1.000000e-300
  br i1 %51, label %52, label %53

52:                                               ; preds = %43
  store double 1.000000e-300, ptr %8, align 8
  br label %53

53:                                               ; preds = %52, %43
  %54 = load double, ptr %9, align 8
  %55 = fdiv double 1.000000e+00, %54
  store double %55, ptr %9, align 8
  %56 = load double, ptr %9, align 8
  %57 = load double, ptr %8, align 8
  %58 = fmul double %56, %57
  store double %58, ptr %13, align 8
  %59 = load double, ptr %13, align 8
  %60 = load double, ptr %10, align 8
  %61 = fmul double %60, %59
  store double %61, ptr %10, align 8
  %62 = load double, ptr %13, align 8
  %63 = fsub double %62, 1.000000e+00
  %64 = call double @size_of(double noundef %63)
  %65 = fcmp olt double %64, 1.200000e-16
  br i1 %65, label %66, label %67

66:                                               ; preds = %53
  br label %71

67:                                               ; preds = %53
  br label %68

68:                                               ; preds = %67
  %69 = load i32, ptr %11, align 4
  %70 = add nsw i32 %69, 1
  store i32 %70, ptr %11, align 4
  br label %21

71:                                               ; preds = %66, %21
  %72 = load double, ptr %10, align 8
  %73 = load double, ptr %6, align 8
  %74 = fmul double %72, %73
  ret double %74
}

define internal double @excess(i32 noundef %0, double noundef %1, double noundef %2, double noundef %3, ptr noundef %4) #0 {
  %6 = alloca double, align 8
  %7 = alloca i32, align 4
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  %11 = alloca ptr, align 8
  store i32 %0, ptr %7, align 4
  store double %1, ptr %8, align 8
  store double %2, ptr %9, align 8
  store double %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  %12 = load i32, ptr %7, align 4
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %14, label %44

14:                                               ; preds = %5
  %15 = load double, ptr %8, align 8
  %16 = fsub double %15, 1.000000e+00
  %17 = load double, ptr %9, align 8
  %18 = call double @log(double noundef %17)
  %19 = load double, ptr %9, align 8
  %20 = fneg double %19
  %21 = call double @llvm.fmuladd.f64(double %16, double %18, double %20)
  %22 = load double, ptr %8, align 8
  %23 = call double @lgamma(double noundef %22)
  %24 = fsub double %21, %23
  %25 = call double @exp(double noundef %24)
  %26 = load ptr, ptr %11, align 8
  store double %25, ptr %26, align 8
  %27 = load double, ptr %10, align 8
  %28 = fcmp ogt double %27, 5.000000e-01
  br i1 %28, label %29, label %36

29:                                               ; preds = %14
  %30 = load double, ptr %10, align 8
  %31 = fsub double 1.000000e+00, %30
  %32 = load double, ptr %8, align 8
  %33 = load double, ptr %9, align 8
  %34 = call double @incomplete_gamma(double noundef %32, double noundef %33, i32 noundef 1)
  %35 = fsub double %31, %34
  br label %42

36:                                               ; preds = %14
  %37 = load double, ptr %8, align 8
  %38 = load double, ptr %9, align 8
  %39 = call double @incomplete_gamma(double noundef %37, double noundef %38, i32 noundef 0)
  %40 = load double, ptr %10, align 8
  %41 = fsub double %39, %40
  br label %42

42:                                               ; preds = %36, %29
  %43 = phi double [ %35, %29 ], [ %41, %36 ]
  store double %43, ptr %6, align 8
  br label %75

44:                                               ; preds = %5
  %45 = load double, ptr %8, align 8
  %46 = fadd double %45, 1.000000e+00
  %47 = fmul double 5.000000e-01, %46
  %48 = call double @lgamma(double noundef %47)
  %49 = load double, ptr %8, align 8
  %50 = fmul double 5.000000e-01, %49
  %51 = call double @lgamma(double noundef %50)
  %52 = fsub double %48, %51
  %53 = load double, ptr %8, align 8
  %54 = fadd double %53, 1.000000e+00
  %55 = fmul double 5.000000e-01, %54
  %56 = load double, ptr %9, align 8
  %57 = load double, ptr %9, align 8
  %58 = fmul double %56, %57
  %59 = load double, ptr %8, align 8
  %60 = fdiv double %58, %59
  %61 = call double @log1p(double noundef %60)
  %62 = fneg double %55
  %63 = call double @llvm.fmuladd.f64(double %62, double %61, double %52)
  %64 = call double @exp(double noundef %63)
  %65 = load double, ptr %8, align 8
  %66 = call double @sqrt(double noundef %65)
  %67 = fmul double %66, 0x3FFC5BF891B4EF6B
  %68 = fdiv double %64, %67
  %69 = load ptr, ptr %11, align 8
  store double %68, ptr %69, align 8
  %70 = load double, ptr %8, align 8
  %71 = load double, ptr %9, align 8
  %72 = call double @student(double noundef %70, double noundef %71)
  %73 = load double, ptr %10, align 8
  %74 = fsub double %72, %73
  store double %74, ptr %6, align 8
  br label %75

75:                                               ; preds = %44, %42
  %76 = load double, ptr %6, align 8
  ret double %76
}

define internal double @beta_fraction(double noundef %0, double noundef %1, double noundef %2) #0 {
  %4 = alloca double, align 8
  %5 = alloca double, align 8
  %6 = alloca double, align 8
  %7 = alloca double, align 8
  %8 = alloca double, align 8
  %9 = alloca double, align 8
  %10 = alloca i32, align 4
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca double, align 8
  store double %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store double %2, ptr %6, align 8
  store double 1.000000e+00, ptr %7, align 8
  %14 = load double, ptr %4, align 8
  %15 = load double, ptr %5, align 8
  %16 = fadd double %14, %15
  %17 = load double, ptr %6, align 8
  %18 = fmul double %16, %17
  %19 = load double, ptr %4, align 8
  %20 = fadd double %19, 1.000000e+00
  %21 = fdiv double %18, %20
  %22 = fsub double 1.000000e+00, %21
  store double %22, ptr %8, align 8
  %23 = load double, ptr %8, align 8
  %24 = call double @size_of(double noundef %23)
  %25 = fcmp olt double %24, 1.000000e-300
  br i1 %25, label %26, label %27

26:                                               ; preds = %3
  store double 1.000000e-300, ptr %8, align 8
  br label %27

27:                                               ; preds = %26, %3
  %28 = load double, ptr %8, align 8
  %29 = fdiv double 1.000000e+00, %28
  store double %29, ptr %8, align 8
  %30 = load double, ptr %8, align 8
  store double %30, ptr %9, align 8
  store i32 1, ptr %10, align 4
  br label %31

31:                                               ; preds = %139, %27
  %32 = load i32, ptr %10, align 4
  %33 = icmp slt i32 %32, 100000
  br i1 %33, label %34, label %142

34:                                               ; preds = %31
  %35 = load i32, ptr %10, align 4
  %36 = sitofp i32 %35 to double
  %37 = load double, ptr %5, align 8
  %38 = load i32, ptr %10, align 4
  %39 = sitofp i32 %38 to double
  %40 = fsub double %37, %39
  %41 = fmul double %36, %40
  %42 = load double, ptr %6, align 8
  %43 = fmul double %41, %42
  %44 = load double, ptr %4, align 8
  %45 = load i32, ptr %10, align 4
  %46 = mul nsw i32 2, %45
  %47 = sitofp i32 %46 to double
  %48 = fadd double %44, %47
  %49 = fsub double %48, 1.000000e+00
  %50 = load double, ptr %4, align 8
  %51 = load i32, ptr %10, align 4
  %52 = mul nsw i32 2, %51
  %53 = sitofp i32 %52 to double
  %54 = fadd double %50, %53
  %55 = fmul double %49, %54
  %56 = fdiv double %43, %55
  store double %56, ptr %11, align 8
  %57 = load double, ptr %4, align 8
  %58 = load i32, ptr %10, align 4
  %59 = sitofp i32 %58 to double
  %60 = fadd double %57, %59
  %61 = fneg double %60
  %62 = load double, ptr %4, align 8
  %63 = load double, ptr %5, align 8
  %64 = fadd double %62, %63
  %65 = load i32, ptr %10, align 4
  %66 = sitofp i32 %65 to double
  %67 = fadd double %64, %66
  %68 = fmul double %61, %67
  %69 = load double, ptr %6, align 8
  %70 = fmul double %68, %69
  %71 = load double, ptr %4, align 8
  %72 = load i32, ptr %10, align 4
  %73 = mul nsw i32 2, %72
  %74 = sitofp i32 %73 to double
  %75 = fadd double %71, %74
  %76 = load double, ptr %4, align 8
  %77 = load i32, ptr %10, align 4
  %78 = mul nsw i32 2, %77
  %79 = sitofp i32 %78 to double
  %80 = fadd double %76, %79
  %81 = fadd double %80, 1.000000e+00
  %82 = fmul double %75, %81
  %83 = fdiv double %70, %82
  store double %83, ptr %12, align 8
  %84 = load double, ptr %11, align 8
  %85 = load double, ptr %8, align 8
  %86 = call double @llvm.fmuladd.f64(double %84, double %85, double 1.000000e+00)
  store double %86, ptr %8, align 8
  %87 = load double, ptr %8, align 8
  %88 = call double @size_of(double noundef %87)
  %89 = fcmp olt double %88, 1.000000e-300
  br i1 %89, label %90, label %91

90:                                               ; preds = %34
  store double 1.000000e-300, ptr %8, align 8
  br label %91

91:                                               ; preds = %90, %34
  %92 = load double, ptr %11, align 8
  %93 = load double, ptr %7, align 8
  %94 = fdiv double %92, %93
  %95 = fadd double 1.000000e+00, %94
  store double %95, ptr %7, align 8
  %96 = load double, ptr %7, align 8
  %97 = call double @size_of(double noundef %96)
  %98 = fcmp olt double %97, 1.000000e-300
  br i1 %98, label %99, label %100

99:                                               ; preds = %91
  store double 1.000000e-300, ptr %7, align 8
  br label %100

100:                                              ; preds = %99, %91
  %101 = load double, ptr %8, align 8
  %102 = fdiv double 1.000000e+00, %101
  store double %102, ptr %8, align 8
  %103 = load double, ptr %8, align 8
  %104 = load double, ptr %7, align 8
  %105 = fmul double %103, %104
  %106 = load double, ptr %9, align 8
  %107 = fmul double %106, %105
  store double %107, ptr %9, align 8
  %108 = load double, ptr %12, align 8
  %109 = load double, ptr %8, align 8
  %110 = call double @llvm.fmuladd.f64(double %108, double %109, double 1.000000e+00)
  store double %110, ptr %8, align 8
  %111 = load double, ptr %8, align 8
  %112 = call double @size_of(double noundef %111)
  %113 = fcmp olt double %112, 1.000000e-300
  br i1 %113, label %114, label %115

114:                                              ; preds = %100
  store double 1.000000e-300, ptr %8, align 8
  br label %115

115:                                              ; preds = %114, %100
  %116 = load double, ptr %12, align 8
  %117 = load double, ptr %7, align 8
  %118 = fdiv double %116, %117
  %119 = fadd double 1.000000e+00, %118
  store double %119, ptr %7, align 8
  %120 = load double, ptr %7, align 8
  %121 = call double @size_of(double noundef %120)
  %122 = fcmp olt double %121, 1.000000e-300
  br i1 %122, label %123, label %124

123:                                              ; preds = %115
  store double 1.000000e-300, ptr %7, align 8
  br label %124

124:                                              ; preds = %123, %115
  %125 = load double, ptr %8, align 8
  %126 = fdiv double 1.000000e+00, %125
  store double %126, ptr %8, align 8
  %127 = load double, ptr %8, align 8
  %128 = load double, ptr %7, align 8
  %129 = fmul double %127, %128
  store double %129, ptr %13, align 8
  %130 = load double, ptr %13, align 8
  %131 = load double, ptr %9, align 8
  %132 = fmul double %131, %130
  store double %132, ptr %9, align 8
  %133 = load double, ptr %13, align 8
  %134 = fsub double %133, 1.000000e+00
  %135 = call double @size_of(double noundef %134)
  %136 = fcmp olt double %135, 1.200000e-16
  br i1 %136, label %137, label %138

137:                                              ; preds = %124
  br label %142

138:                                              ; preds = %124
  br label %139

139:                                              ; preds = %138
  %140 = load i32, ptr %10, align 4
  %141 = add nsw i32 %140, 1
  store i32 %141, ptr %10, align 4
  br label %31

142:                                              ; preds = %137, %31
  %143 = load double, ptr %9, align 8
  ret double %143
}

attributes #0 = { nounwind }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
