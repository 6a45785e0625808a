; Made from support_blas.c by scripts/native_ir.py; do not edit.

define i32 @pkgimage_xxdot(i32 noundef %0, i32 noundef %1, i64 noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5) #0 {
  %7 = alloca i32, align 4
  %8 = alloca i32, align 4
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca ptr, align 8
  store i32 %0, ptr %7, align 4
  store i32 %1, ptr %8, align 4
  store i64 %2, ptr %9, align 8
  store ptr %3, ptr %10, align 8
  store ptr %4, ptr %11, align 8
  store ptr %5, ptr %12, align 8
  %13 = load i32, ptr %7, align 4
  %14 = icmp eq i32 %13, 115
  br i1 %14, label %15, label %20

15:                                               ; preds = %6
  %16 = load i64, ptr %9, align 8
  %17 = load ptr, ptr %10, align 8
  %18 = load ptr, ptr %11, align 8
  %19 = load ptr, ptr %12, align 8
  call void @f_dot(i64 noundef %16, ptr noundef %17, ptr noundef %18, ptr noundef %19)
  br label %20

20:                                               ; preds = %15, %6
  %21 = load i32, ptr %7, align 4
  %22 = icmp eq i32 %21, 100
  br i1 %22, label %23, label %28

23:                                               ; preds = %20
  %24 = load i64, ptr %9, align 8
  %25 = load ptr, ptr %10, align 8
  %26 = load ptr, ptr %11, align 8
  %27 = load ptr, ptr %12, align 8
  call void @d_dot(i64 noundef %24, ptr noundef %25, ptr noundef %26, ptr noundef %27)
  br label %28

28:                                               ; preds = %23, %20
  %29 = load i32, ptr %7, align 4
  %30 = icmp eq i32 %29, 99
  br i1 %30, label %31, label %41

31:                                               ; preds = %28
  %32 = load i64, ptr %9, align 8
  %33 = load i32, ptr %8, align 4
  %34 = icmp ne i32 %33, 0
  %35 = zext i1 %34 to i64
  %36 = select i1 %34, i32 -1, i32 1
  %37 = sitofp i32 %36 to float
  %38 = load ptr, ptr %10, align 8
  %39 = load ptr, ptr %11, align 8
  %40 = load ptr, ptr %12, align 8
  call void @f_complex_dot(i64 noundef %32, float noundef %37, ptr noundef %38, ptr noundef %39, ptr noundef %40)
  br label %41

41:                                               ; preds = %31, %28
  %42 = load i32, ptr %7, align 4
  %43 = icmp eq i32 %42, 122
  br i1 %43, label %44, label %54

44:                                               ; preds = %41
  %45 = load i64, ptr %9, align 8
  %46 = load i32, ptr %8, align 4
  %47 = icmp ne i32 %46, 0
  %48 = zext i1 %47 to i64
  %49 = select i1 %47, i32 -1, i32 1
  %50 = sitofp i32 %49 to double
  %51 = load ptr, ptr %10, align 8
  %52 = load ptr, ptr %11, align 8
  %53 = load ptr, ptr %12, align 8
  call void @d_complex_dot(i64 noundef %45, double noundef %50, ptr noundef %51, ptr noundef %52, ptr noundef %53)
  br label %54

54:                                               ; preds = %44, %41
  ret i32 0
}

define internal void @f_dot(i64 noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca double, align 8
  %10 = alloca i64, align 8
  store i64 %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  store double 0.000000e+00, ptr %9, align 8
  store i64 0, ptr %10, align 8
  br label %11

11:                                               ; preds = %28, %4
  %12 = load i64, ptr %10, align 8
  %13 = load i64, ptr %5, align 8
  %14 = icmp slt i64 %12, %13
  br i1 %14, label %15, label %31

15:                                               ; preds = %11
  %16 = load ptr, ptr %6, align 8
  %17 = load i64, ptr %10, align 8
  %18 = getelementptr inbounds float, ptr %16, i64 %17
  %19 = load float, ptr %18, align 4
  %20 = fpext float %19 to double
  %21 = load ptr, ptr %7, align 8
  %22 = load i64, ptr %10, align 8
  %23 = getelementptr inbounds float, ptr %21, i64 %22
  %24 = load float, ptr %23, align 4
  %25 = fpext float %24 to double
  %26 = load double, ptr %9, align 8
  %27 = call double @llvm.fmuladd.f64(double %20, double %25, double %26)
  store double %27, ptr %9, align 8
  br label %28

28:                                               ; preds = %15
  %29 = load i64, ptr %10, align 8
  %30 = add nsw i64 %29, 1
  store i64 %30, ptr %10, align 8
  br label %11

31:                                               ; preds = %11
  %32 = load double, ptr %9, align 8
  %33 = fptrunc double %32 to float
  %34 = load ptr, ptr %8, align 8
  store float %33, ptr %34, align 4
  ret void
}

define internal void @d_dot(i64 noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = alloca i64, align 8
  %6 = alloca ptr, align 8
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca double, align 8
  %10 = alloca i64, align 8
  store i64 %0, ptr %5, align 8
  store ptr %1, ptr %6, align 8
  store ptr %2, ptr %7, align 8
  store ptr %3, ptr %8, align 8
  store double 0.000000e+00, ptr %9, align 8
  store i64 0, ptr %10, align 8
  br label %11

11:                                               ; preds = %26, %4
  %12 = load i64, ptr %10, align 8
  %13 = load i64, ptr %5, align 8
  %14 = icmp slt i64 %12, %13
  br i1 %14, label %15, label %29

15:                                               ; preds = %11
  %16 = load ptr, ptr %6, align 8
  %17 = load i64, ptr %10, align 8
  %18 = getelementptr inbounds double, ptr %16, i64 %17
  %19 = load double, ptr %18, align 8
  %20 = load ptr, ptr %7, align 8
  %21 = load i64, ptr %10, align 8
  %22 = getelementptr inbounds double, ptr %20, i64 %21
  %23 = load double, ptr %22, align 8
  %24 = load double, ptr %9, align 8
  %25 = call double @llvm.fmuladd.f64(double %19, double %23, double %24)
  store double %25, ptr %9, align 8
  br label %26

26:                                               ; preds = %15
  %27 = load i64, ptr %10, align 8
  %28 = add nsw i64 %27, 1
  store i64 %28, ptr %10, align 8
  br label %11

29:                                               ; preds = %11
  %30 = load double, ptr %9, align 8
  %31 = load ptr, ptr %8, align 8
  store double %30, ptr %31, align 8
  ret void
}

define internal void @f_complex_dot(i64 noundef %0, float noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4) #0 {
  %6 = alloca i64, align 8
  %7 = alloca float, align 4
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca i64, align 8
  %14 = alloca double, align 8
  %15 = alloca double, align 8
  %16 = alloca double, align 8
  %17 = alloca double, align 8
  store i64 %0, ptr %6, align 8
  store float %1, ptr %7, align 4
  store ptr %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  store double 0.000000e+00, ptr %11, align 8
  store double 0.000000e+00, ptr %12, align 8
  store i64 0, ptr %13, align 8
  br label %18

18:                                               ; preds = %68, %5
  %19 = load i64, ptr %13, align 8
  %20 = load i64, ptr %6, align 8
  %21 = icmp slt i64 %19, %20
  br i1 %21, label %22, label %71

22:                                               ; preds = %18
  %23 = load ptr, ptr %8, align 8
  %24 = load i64, ptr %13, align 8
  %25 = mul nsw i64 2, %24
  %26 = getelementptr inbounds float, ptr %23, i64 %25
  %27 = load float, ptr %26, align 4
  %28 = fpext float %27 to double
  store double %28, ptr %14, align 8
  %29 = load float, ptr %7, align 4
  %30 = load ptr, ptr %8, align 8
  %31 = load i64, ptr %13, align 8
  %32 = mul nsw i64 2, %31
  %33 = add nsw i64 %32, 1
  %34 = getelementptr inbounds float, ptr %30, i64 %33
  %35 = load float, ptr %34, align 4
  %36 = fmul float %29, %35
  %37 = fpext float %36 to double
  store double %37, ptr %15, align 8
  %38 = load ptr, ptr %9, align 8
  %39 = load i64, ptr %13, align 8
  %40 = mul nsw i64 2, %39
  %41 = getelementptr inbounds float, ptr %38, i64 %40
  %42 = load float, ptr %41, align 4
  %43 = fpext float %42 to double
  store double %43, ptr %16, align 8
  %44 = load ptr, ptr %9, align 8
  %45 = load i64, ptr %13, align 8
  %46 = mul nsw i64 2, %45
  %47 = add nsw i64 %46, 1
  %48 = getelementptr inbounds float, ptr %44, i64 %47
  %49 = load float, ptr %48, align 4
  %50 = fpext float %49 to double
  store double %50, ptr %17, align 8
  %51 = load double, ptr %14, align 8
  %52 = load double, ptr %16, align 8
  %53 = load double, ptr %15, align 8
  %54 = load double, ptr %17, align 8
  %55 = fmul double %53, %54
  %56 = fneg double %55
  %57 = call double @llvm.fmuladd.f64(double %51, double %52, double %56)
  %58 = load double, ptr %11, align 8
  %59 = fadd double %58, %57
  store double %59, ptr %11, align 8
  %60 = load double, ptr %14, align 8
  %61 = load double, ptr %17, align 8
  %62 = load double, ptr %15, align 8
  %63 = load double, ptr %16, align 8
  %64 = fmul double %62, %63
  %65 = call double @llvm.fmuladd.f64(double %60, double %61, double %64)
  %66 = load double, ptr %12, align 8
  %67 = fadd double %66, %65
  store double %67, ptr %12, align 8
  br label %68

68:                                               ; preds = %22
  %69 = load i64, ptr %13, align 8
  %70 = add nsw i64 %69, 1
  store i64 %70, ptr %13, align 8
  br label %18

71:                                               ; preds = %18
  %72 = load double, ptr %11, align 8
  %73 = fptrunc double %72 to float
  %74 = load ptr, ptr %10, align 8
  %75 = getelementptr inbounds float, ptr %74, i64 0
  store float %73, ptr %75, align 4
  %76 = load double, ptr %12, align 8
  %77 = fptrunc double %76 to float
  %78 = load ptr, ptr %10, align 8
  %79 = getelementptr inbounds float, ptr %78, i64 1
  store float %77, ptr %79, align 4
  ret void
}

define internal void @d_complex_dot(i64 noundef %0, double noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4) #0 {
  %6 = alloca i64, align 8
  %7 = alloca double, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca ptr, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca i64, align 8
  %14 = alloca double, align 8
  %15 = alloca double, align 8
  %16 = alloca double, align 8
  %17 = alloca double, align 8
  store i64 %0, ptr %6, align 8
  store double %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store ptr %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  store double 0.000000e+00, ptr %11, align 8
  store double 0.000000e+00, ptr %12, align 8
  store i64 0, ptr %13, align 8
  br label %18

18:                                               ; preds = %64, %5
  %19 = load i64, ptr %13, align 8
  %20 = load i64, ptr %6, align 8
  %21 = icmp slt i64 %19, %20
  br i1 %21, label %22, label %67

22:                                               ; preds = %18
  %23 = load ptr, ptr %8, align 8
  %24 = load i64, ptr %13, align 8
  %25 = mul nsw i64 2, %24
  %26 = getelementptr inbounds double, ptr %23, i64 %25
  %27 = load double, ptr %26, align 8
  store double %27, ptr %14, align 8
  %28 = load double, ptr %7, align 8
  %29 = load ptr, ptr %8, align 8
  %30 = load i64, ptr %13, align 8
  %31 = mul nsw i64 2, %30
  %32 = add nsw i64 %31, 1
  %33 = getelementptr inbounds double, ptr %29, i64 %32
  %34 = load double, ptr %33, align 8
  %35 = fmul double %28, %34
  store double %35, ptr %15, align 8
  %36 = load ptr, ptr %9, align 8
  %37 = load i64, ptr %13, align 8
  %38 = mul nsw i64 2, %37
  %39 = getelementptr inbounds double, ptr %36, i64 %38
  %40 = load double, ptr %39, align 8
  store double %40, ptr %16, align 8
  %41 = load ptr, ptr %9, align 8
  %42 = load i64, ptr %13, align 8
  %43 = mul nsw i64 2, %42
  %44 = add nsw i64 %43, 1
  %45 = getelementptr inbounds double, ptr %41, i64 %44
  %46 = load double, ptr %45, align 8
  store double %46, ptr %17, align 8
  %47 = load double, ptr %14, align 8
  %48 = load double, ptr %16, align 8
  %49 = load double, ptr %15, align 8
  %50 = load double, ptr %17, align 8
  %51 = fmul double %49, %50
  %52 = fneg double %51
  %53 = call double @llvm.fmuladd.f64(double %47, double %48, double %52)
  %54 = load double, ptr %11, align 8
  %55 = fadd double %54, %53
  store double %55, ptr %11, align 8
  %56 = load double, ptr %14, align 8
  %57 = load double, ptr %17, align 8
  %58 = load double, ptr %15, align 8
  %59 = load double, ptr %16, align 8
  %60 = fmul double %58, %59
  %61 = call double @llvm.fmuladd.f64(double %56, double %57, double %60)
  %62 = load double, ptr %12, align 8
  %63 = fadd double %62, %61
  store double %63, ptr %12, align 8
  br label %64

64:                                               ; preds = %22
  %65 = load i64, ptr %13, align 8
  %66 = add nsw i64 %65, 1
  store i64 %66, ptr %13, align 8
  br label %18

67:                                               ; preds = %18
  %68 = load double, ptr %11, align 8
  %69 = load ptr, ptr %10, align 8
  %70 = getelementptr inbounds double, ptr %69, i64 0
  store double %68, ptr %70, align 8
  %71 = load double, ptr %12, align 8
  %72 = load ptr, ptr %10, align 8
  %73 = getelementptr inbounds double, ptr %72, i64 1
  store double %71, ptr %73, align 8
  ret void
}

define i32 @pkgimage_xxnrm2(i32 noundef %0, i64 noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i32, align 4
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  store i32 %0, ptr %6, align 4
  store i64 %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  %11 = load i32, ptr %6, align 4
  %12 = icmp eq i32 %11, 115
  br i1 %12, label %13, label %18

13:                                               ; preds = %5
  %14 = load i64, ptr %7, align 8
  %15 = load ptr, ptr %8, align 8
  %16 = load i64, ptr %9, align 8
  %17 = load ptr, ptr %10, align 8
  call void @f_norm(i64 noundef %14, i64 noundef 1, ptr noundef %15, i64 noundef %16, ptr noundef %17)
  br label %18

18:                                               ; preds = %13, %5
  %19 = load i32, ptr %6, align 4
  %20 = icmp eq i32 %19, 100
  br i1 %20, label %21, label %26

21:                                               ; preds = %18
  %22 = load i64, ptr %7, align 8
  %23 = load ptr, ptr %8, align 8
  %24 = load i64, ptr %9, align 8
  %25 = load ptr, ptr %10, align 8
  call void @d_norm(i64 noundef %22, i64 noundef 1, ptr noundef %23, i64 noundef %24, ptr noundef %25)
  br label %26

26:                                               ; preds = %21, %18
  %27 = load i32, ptr %6, align 4
  %28 = icmp eq i32 %27, 99
  br i1 %28, label %29, label %34

29:                                               ; preds = %26
  %30 = load i64, ptr %7, align 8
  %31 = load ptr, ptr %8, align 8
  %32 = load i64, ptr %9, align 8
  %33 = load ptr, ptr %10, align 8
  call void @f_norm(i64 noundef %30, i64 noundef 2, ptr noundef %31, i64 noundef %32, ptr noundef %33)
  br label %34

34:                                               ; preds = %29, %26
  %35 = load i32, ptr %6, align 4
  %36 = icmp eq i32 %35, 122
  br i1 %36, label %37, label %42

37:                                               ; preds = %34
  %38 = load i64, ptr %7, align 8
  %39 = load ptr, ptr %8, align 8
  %40 = load i64, ptr %9, align 8
  %41 = load ptr, ptr %10, align 8
  call void @d_norm(i64 noundef %38, i64 noundef 2, ptr noundef %39, i64 noundef %40, ptr noundef %41)
  br label %42

42:                                               ; preds = %37, %34
  ret i32 0
}

define internal void @f_norm(i64 noundef %0, i64 noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca double, align 8
  %16 = alloca double, align 8
  store i64 %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  store double 0.000000e+00, ptr %11, align 8
  store double 1.000000e+00, ptr %12, align 8
  store i64 0, ptr %13, align 8
  br label %17

17:                                               ; preds = %115, %5
  %18 = load i64, ptr %13, align 8
  %19 = load i64, ptr %6, align 8
  %20 = icmp slt i64 %18, %19
  br i1 %20, label %21, label %118

21:                                               ; preds = %17
  store i64 0, ptr %14, align 8
  br label %22

22:                                               ; preds = %111, %21
  %23 = load i64, ptr %14, align 8
  %24 = load i64, ptr %7, align 8
  %25 = icmp slt i64 %23, %24
  br i1 %25, label %26, label %114

26:                                               ; preds = %22
  %27 = load ptr, ptr %8, align 8
  %28 = load i64, ptr %13, align 8
  %29 = load i64, ptr %9, align 8
  %30 = mul nsw i64 %28, %29
  %31 = load i64, ptr %7, align 8
  %32 = mul nsw i64 %30, %31
  %33 = load i64, ptr %14, align 8
  %34 = add nsw i64 %32, %33
  %35 = getelementptr inbounds float, ptr %27, i64 %34
  %36 = load float, ptr %35, align 4
  %37 = fpext float %36 to double
  store double %37, ptr %15, align 8
  %38 = load double, ptr %15, align 8
  %39 = fcmp olt double %38, 0.000000e+00
  br i1 %39, label %40, label %43

40:                                               ; preds = %26
  %41 = load double, ptr %15, align 8
  %42 = fneg double %41
  br label %45

43:                                               ; preds = %26
  %44 = load double, ptr %15, align 8
  br label %45

45:                                               ; preds = %43, %40
  %46 = phi double [ %42, %40 ], [ %44, %43 ]
  store double %46, ptr %16, align 8
  %47 = load double, ptr %16, align 8
  %48 = load double, ptr %16, align 8
  %49 = fcmp une double %47, %48
  br i1 %49, label %55, label %50

50:                                               ; preds = %45
  %51 = load double, ptr %16, align 8
  %52 = load double, ptr %16, align 8
  %53 = fsub double %51, %52
  %54 = fcmp une double %53, 0.000000e+00
  br i1 %54, label %55, label %71

55:                                               ; preds = %50, %45
  %56 = load double, ptr %11, align 8
  %57 = load double, ptr %11, align 8
  %58 = fcmp une double %56, %57
  br i1 %58, label %63, label %59

59:                                               ; preds = %55
  %60 = load double, ptr %16, align 8
  %61 = load double, ptr %16, align 8
  %62 = fcmp une double %60, %61
  br i1 %62, label %63, label %67

63:                                               ; preds = %59, %55
  %64 = load double, ptr %16, align 8
  %65 = load double, ptr %11, align 8
  %66 = fadd double %64, %65
  br label %69

67:                                               ; preds = %59
  %68 = load double, ptr %16, align 8
  br label %69

69:                                               ; preds = %67, %63
  %70 = phi double [ %66, %63 ], [ %68, %67 ]
  store double %70, ptr %11, align 8
  store double 1.000000e+00, ptr %12, align 8
  br label %110

71:                                               ; preds = %50
  %72 = load double, ptr %11, align 8
  %73 = load double, ptr %11, align 8
  %74 = fsub double %72, %73
  %75 = fcmp oeq double %74, 0.000000e+00
  br i1 %75, label %76, label %91

76:                                               ; preds = %71
  %77 = load double, ptr %16, align 8
  %78 = load double, ptr %11, align 8
  %79 = fcmp ogt double %77, %78
  br i1 %79, label %80, label %91

80:                                               ; preds = %76
  %81 = load double, ptr %12, align 8
  %82 = load double, ptr %11, align 8
  %83 = load double, ptr %16, align 8
  %84 = fdiv double %82, %83
  %85 = fmul double %81, %84
  %86 = load double, ptr %11, align 8
  %87 = load double, ptr %16, align 8
  %88 = fdiv double %86, %87
  %89 = call double @llvm.fmuladd.f64(double %85, double %88, double 1.000000e+00)
  store double %89, ptr %12, align 8
  %90 = load double, ptr %16, align 8
  store double %90, ptr %11, align 8
  br label %109

91:                                               ; preds = %76, %71
  %92 = load double, ptr %11, align 8
  %93 = load double, ptr %11, align 8
  %94 = fsub double %92, %93
  %95 = fcmp oeq double %94, 0.000000e+00
  br i1 %95, label %96, label %108

96:                                               ; preds = %91
  %97 = load double, ptr %16, align 8
  %98 = fcmp une double %97, 0.000000e+00
  br i1 %98, label %99, label %108

99:                                               ; preds = %96
  %100 = load double, ptr %16, align 8
  %101 = load double, ptr %11, align 8
  %102 = fdiv double %100, %101
  %103 = load double, ptr %16, align 8
  %104 = load double, ptr %11, align 8
  %105 = fdiv double %103, %104
  %106 = load double, ptr %12, align 8
  %107 = call double @llvm.fmuladd.f64(double %102, double %105, double %106)
  store double %107, ptr %12, align 8
  br label %108

108:                                              ; preds = %99, %96, %91
  br label %109

109:                                              ; preds = %108, %80
  br label %110

110:                                              ; preds = %109, %69
  br label %111

111:                                              ; preds = %110
  %112 = load i64, ptr %14, align 8
  %113 = add nsw i64 %112, 1
  store i64 %113, ptr %14, align 8
  br label %22

114:                                              ; preds = %22
  br label %115

115:                                              ; preds = %114
  %116 = load i64, ptr %13, align 8
  %117 = add nsw i64 %116, 1
  store i64 %117, ptr %13, align 8
  br label %17

118:                                              ; preds = %17
  %119 = load double, ptr %11, align 8
  %120 = load double, ptr %12, align 8
  %121 = call double @sqrt(double noundef %120)
  %122 = fmul double %119, %121
  %123 = fptrunc double %122 to float
  %124 = load ptr, ptr %10, align 8
  store float %123, ptr %124, align 4
  ret void
}

define internal void @d_norm(i64 noundef %0, i64 noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4) #0 {
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i64, align 8
  %10 = alloca ptr, align 8
  %11 = alloca double, align 8
  %12 = alloca double, align 8
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca double, align 8
  %16 = alloca double, align 8
  store i64 %0, ptr %6, align 8
  store i64 %1, ptr %7, align 8
  store ptr %2, ptr %8, align 8
  store i64 %3, ptr %9, align 8
  store ptr %4, ptr %10, align 8
  store double 0.000000e+00, ptr %11, align 8
  store double 1.000000e+00, ptr %12, align 8
  store i64 0, ptr %13, align 8
  br label %17

17:                                               ; preds = %114, %5
  %18 = load i64, ptr %13, align 8
  %19 = load i64, ptr %6, align 8
  %20 = icmp slt i64 %18, %19
  br i1 %20, label %21, label %117

21:                                               ; preds = %17
  store i64 0, ptr %14, align 8
  br label %22

22:                                               ; preds = %110, %21
  %23 = load i64, ptr %14, align 8
  %24 = load i64, ptr %7, align 8
  %25 = icmp slt i64 %23, %24
  br i1 %25, label %26, label %113

26:                                               ; preds = %22
  %27 = load ptr, ptr %8, align 8
  %28 = load i64, ptr %13, align 8
  %29 = load i64, ptr %9, align 8
  %30 = mul nsw i64 %28, %29
  %31 = load i64, ptr %7, align 8
  %32 = mul nsw i64 %30, %31
  %33 = load i64, ptr %14, align 8
  %34 = add nsw i64 %32, %33
  %35 = getelementptr inbounds double, ptr %27, i64 %34
  %36 = load double, ptr %35, align 8
  store double %36, ptr %15, align 8
  %37 = load double, ptr %15, align 8
  %38 = fcmp olt double %37, 0.000000e+00
  br i1 %38, label %39, label %42

39:                                               ; preds = %26
  %40 = load double, ptr %15, align 8
  %41 = fneg double %40
  br label %44

42:                                               ; preds = %26
  %43 = load double, ptr %15, align 8
  br label %44

44:                                               ; preds = %42, %39
  %45 = phi double [ %41, %39 ], [ %43, %42 ]
  store double %45, ptr %16, align 8
  %46 = load double, ptr %16, align 8
  %47 = load double, ptr %16, align 8
  %48 = fcmp une double %46, %47
  br i1 %48, label %54, label %49

49:                                               ; preds = %44
  %50 = load double, ptr %16, align 8
  %51 = load double, ptr %16, align 8
  %52 = fsub double %50, %51
  %53 = fcmp une double %52, 0.000000e+00
  br i1 %53, label %54, label %70

54:                                               ; preds = %49, %44
  %55 = load double, ptr %11, align 8
  %56 = load double, ptr %11, align 8
  %57 = fcmp une double %55, %56
  br i1 %57, label %62, label %58

58:                                               ; preds = %54
  %59 = load double, ptr %16, align 8
  %60 = load double, ptr %16, align 8
  %61 = fcmp une double %59, %60
  br i1 %61, label %62, label %66

62:                                               ; preds = %58, %54
  %63 = load double, ptr %16, align 8
  %64 = load double, ptr %11, align 8
  %65 = fadd double %63, %64
  br label %68

66:                                               ; preds = %58
  %67 = load double, ptr %16, align 8
  br label %68

68:                                               ; preds = %66, %62
  %69 = phi double [ %65, %62 ], [ %67, %66 ]
  store double %69, ptr %11, align 8
  store double 1.000000e+00, ptr %12, align 8
  br label %109

70:                                               ; preds = %49
  %71 = load double, ptr %11, align 8
  %72 = load double, ptr %11, align 8
  %73 = fsub double %71, %72
  %74 = fcmp oeq double %73, 0.000000e+00
  br i1 %74, label %75, label %90

75:                                               ; preds = %70
  %76 = load double, ptr %16, align 8
  %77 = load double, ptr %11, align 8
  %78 = fcmp ogt double %76, %77
  br i1 %78, label %79, label %90

79:                                               ; preds = %75
  %80 = load double, ptr %12, align 8
  %81 = load double, ptr %11, align 8
  %82 = load double, ptr %16, align 8
  %83 = fdiv double %81, %82
  %84 = fmul double %80, %83
  %85 = load double, ptr %11, align 8
  %86 = load double, ptr %16, align 8
  %87 = fdiv double %85, %86
  %88 = call double @llvm.fmuladd.f64(double %84, double %87, double 1.000000e+00)
  store double %88, ptr %12, align 8
  %89 = load double, ptr %16, align 8
  store double %89, ptr %11, align 8
  br label %108

90:                                               ; preds = %75, %70
  %91 = load double, ptr %11, align 8
  %92 = load double, ptr %11, align 8
  %93 = fsub double %91, %92
  %94 = fcmp oeq double %93, 0.000000e+00
  br i1 %94, label %95, label %107

95:                                               ; preds = %90
  %96 = load double, ptr %16, align 8
  %97 = fcmp une double %96, 0.000000e+00
  br i1 %97, label %98, label %107

98:                                               ; preds = %95
  %99 = load double, ptr %16, align 8
  %100 = load double, ptr %11, align 8
  %101 = fdiv double %99, %100
  %102 = load double, ptr %16, align 8
  %103 = load double, ptr %11, align 8
  %104 = fdiv double %102, %103
  %105 = load double, ptr %12, align 8
  %106 = call double @llvm.fmuladd.f64(double %101, double %104, double %105)
  store double %106, ptr %12, align 8
  br label %107

107:                                              ; preds = %98, %95, %90
  br label %108

108:                                              ; preds = %107, %79
  br label %109

109:                                              ; preds = %108, %68
  br label %110

110:                                              ; preds = %109
  %111 = load i64, ptr %14, align 8
  %112 = add nsw i64 %111, 1
  store i64 %112, ptr %14, align 8
  br label %22

113:                                              ; preds = %22
  br label %114

114:                                              ; preds = %113
  %115 = load i64, ptr %13, align 8
  %116 = add nsw i64 %115, 1
  store i64 %116, ptr %13, align 8
  br label %17

117:                                              ; preds = %17
  %118 = load double, ptr %11, align 8
  %119 = load double, ptr %12, align 8
  %120 = call double @sqrt(double noundef %119)
  %121 = fmul double %118, %120
  %122 = load ptr, ptr %10, align 8
  store double %121, ptr %122, align 8
  ret void
}

define i32 @pkgimage_xxgemm(i32 noundef %0, i32 noundef %1, i32 noundef %2, i64 noundef %3, i64 noundef %4, i64 noundef %5, ptr noundef %6, ptr noundef %7, i64 noundef %8, ptr noundef %9, i64 noundef %10, ptr noundef %11, ptr noundef %12, i64 noundef %13) #0 {
  %15 = alloca i32, align 4
  %16 = alloca i32, align 4
  %17 = alloca i32, align 4
  %18 = alloca i64, align 8
  %19 = alloca i64, align 8
  %20 = alloca i64, align 8
  %21 = alloca ptr, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  %24 = alloca ptr, align 8
  %25 = alloca i64, align 8
  %26 = alloca ptr, align 8
  %27 = alloca ptr, align 8
  %28 = alloca i64, align 8
  %29 = alloca i32, align 4
  %30 = alloca i32, align 4
  store i32 %0, ptr %15, align 4
  store i32 %1, ptr %16, align 4
  store i32 %2, ptr %17, align 4
  store i64 %3, ptr %18, align 8
  store i64 %4, ptr %19, align 8
  store i64 %5, ptr %20, align 8
  store ptr %6, ptr %21, align 8
  store ptr %7, ptr %22, align 8
  store i64 %8, ptr %23, align 8
  store ptr %9, ptr %24, align 8
  store i64 %10, ptr %25, align 8
  store ptr %11, ptr %26, align 8
  store ptr %12, ptr %27, align 8
  store i64 %13, ptr %28, align 8
  %31 = load i32, ptr %16, align 4
  %32 = call i32 @transposition(i32 noundef %31)
  store i32 %32, ptr %29, align 4
  %33 = load i32, ptr %17, align 4
  %34 = call i32 @transposition(i32 noundef %33)
  store i32 %34, ptr %30, align 4
  %35 = load i32, ptr %15, align 4
  %36 = icmp eq i32 %35, 115
  br i1 %36, label %37, label %53

37:                                               ; preds = %14
  %38 = load i32, ptr %29, align 4
  %39 = load i32, ptr %30, align 4
  %40 = load i64, ptr %18, align 8
  %41 = load i64, ptr %19, align 8
  %42 = load i64, ptr %20, align 8
  %43 = load ptr, ptr %21, align 8
  %44 = load float, ptr %43, align 4
  %45 = load ptr, ptr %22, align 8
  %46 = load i64, ptr %23, align 8
  %47 = load ptr, ptr %24, align 8
  %48 = load i64, ptr %25, align 8
  %49 = load ptr, ptr %26, align 8
  %50 = load float, ptr %49, align 4
  %51 = load ptr, ptr %27, align 8
  %52 = load i64, ptr %28, align 8
  call void @f_gemm(i32 noundef %38, i32 noundef %39, i64 noundef %40, i64 noundef %41, i64 noundef %42, float noundef %44, ptr noundef %45, i64 noundef %46, ptr noundef %47, i64 noundef %48, float noundef %50, ptr noundef %51, i64 noundef %52)
  br label %53

53:                                               ; preds = %37, %14
  %54 = load i32, ptr %15, align 4
  %55 = icmp eq i32 %54, 100
  br i1 %55, label %56, label %72

56:                                               ; preds = %53
  %57 = load i32, ptr %29, align 4
  %58 = load i32, ptr %30, align 4
  %59 = load i64, ptr %18, align 8
  %60 = load i64, ptr %19, align 8
  %61 = load i64, ptr %20, align 8
  %62 = load ptr, ptr %21, align 8
  %63 = load double, ptr %62, align 8
  %64 = load ptr, ptr %22, align 8
  %65 = load i64, ptr %23, align 8
  %66 = load ptr, ptr %24, align 8
  %67 = load i64, ptr %25, align 8
  %68 = load ptr, ptr %26, align 8
  %69 = load double, ptr %68, align 8
  %70 = load ptr, ptr %27, align 8
  %71 = load i64, ptr %28, align 8
  call void @d_gemm(i32 noundef %57, i32 noundef %58, i64 noundef %59, i64 noundef %60, i64 noundef %61, double noundef %63, ptr noundef %64, i64 noundef %65, ptr noundef %66, i64 noundef %67, double noundef %69, ptr noundef %70, i64 noundef %71)
  br label %72

72:                                               ; preds = %56, %53
  %73 = load i32, ptr %15, align 4
  %74 = icmp eq i32 %73, 99
  br i1 %74, label %75, label %89

75:                                               ; preds = %72
  %76 = load i32, ptr %29, align 4
  %77 = load i32, ptr %30, align 4
  %78 = load i64, ptr %18, align 8
  %79 = load i64, ptr %19, align 8
  %80 = load i64, ptr %20, align 8
  %81 = load ptr, ptr %21, align 8
  %82 = load ptr, ptr %22, align 8
  %83 = load i64, ptr %23, align 8
  %84 = load ptr, ptr %24, align 8
  %85 = load i64, ptr %25, align 8
  %86 = load ptr, ptr %26, align 8
  %87 = load ptr, ptr %27, align 8
  %88 = load i64, ptr %28, align 8
  call void @f_complex_gemm(i32 noundef %76, i32 noundef %77, i64 noundef %78, i64 noundef %79, i64 noundef %80, ptr noundef %81, ptr noundef %82, i64 noundef %83, ptr noundef %84, i64 noundef %85, ptr noundef %86, ptr noundef %87, i64 noundef %88)
  br label %89

89:                                               ; preds = %75, %72
  %90 = load i32, ptr %15, align 4
  %91 = icmp eq i32 %90, 122
  br i1 %91, label %92, label %106

92:                                               ; preds = %89
  %93 = load i32, ptr %29, align 4
  %94 = load i32, ptr %30, align 4
  %95 = load i64, ptr %18, align 8
  %96 = load i64, ptr %19, align 8
  %97 = load i64, ptr %20, align 8
  %98 = load ptr, ptr %21, align 8
  %99 = load ptr, ptr %22, align 8
  %100 = load i64, ptr %23, align 8
  %101 = load ptr, ptr %24, align 8
  %102 = load i64, ptr %25, align 8
  %103 = load ptr, ptr %26, align 8
  %104 = load ptr, ptr %27, align 8
  %105 = load i64, ptr %28, align 8
  call void @d_complex_gemm(i32 noundef %93, i32 noundef %94, i64 noundef %95, i64 noundef %96, i64 noundef %97, ptr noundef %98, ptr noundef %99, i64 noundef %100, ptr noundef %101, i64 noundef %102, ptr noundef %103, ptr noundef %104, i64 noundef %105)
  br label %106

106:                                              ; preds = %92, %89
  ret i32 0
}

define internal i32 @transposition(i32 noundef %0) #0 {
  %2 = alloca i32, align 4
  %3 = alloca i32, align 4
  store i32 %0, ptr %3, align 4
  %4 = load i32, ptr %3, align 4
  %5 = icmp eq i32 %4, 116
  br i1 %5, label %9, label %6

6:                                                ; preds = %1
  %7 = load i32, ptr %3, align 4
  %8 = icmp eq i32 %7, 84
  br i1 %8, label %9, label %10

9:                                                ; preds = %6, %1
  store i32 1, ptr %2, align 4
  br label %20

10:                                               ; preds = %6
  %11 = load i32, ptr %3, align 4
  %12 = icmp eq i32 %11, 99
  br i1 %12, label %16, label %13

13:                                               ; preds = %10
  %14 = load i32, ptr %3, align 4
  %15 = icmp eq i32 %14, 67
  br label %16

16:                                               ; preds = %13, %10
  %17 = phi i1 [ true, %10 ], [ %15, %13 ]
  %18 = zext i1 %17 to i64
  %19 = select i1 %17, i32 -1, i32 0
  store i32 %19, ptr %2, align 4
  br label %20

20:                                               ; preds = %16, %9
  %21 = load i32, ptr %2, align 4
  ret i32 %21
}

define internal void @f_gemm(i32 noundef %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, float noundef %5, ptr noundef %6, i64 noundef %7, ptr noundef %8, i64 noundef %9, float noundef %10, ptr noundef %11, i64 noundef %12) #0 {
  %14 = alloca i32, align 4
  %15 = alloca i32, align 4
  %16 = alloca i64, align 8
  %17 = alloca i64, align 8
  %18 = alloca i64, align 8
  %19 = alloca float, align 4
  %20 = alloca ptr, align 8
  %21 = alloca i64, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  %24 = alloca float, align 4
  %25 = alloca ptr, align 8
  %26 = alloca i64, align 8
  %27 = alloca i64, align 8
  %28 = alloca ptr, align 8
  %29 = alloca i64, align 8
  %30 = alloca double, align 8
  %31 = alloca i64, align 8
  %32 = alloca i64, align 8
  %33 = alloca float, align 4
  %34 = alloca i64, align 8
  store i32 %0, ptr %14, align 4
  store i32 %1, ptr %15, align 4
  store i64 %2, ptr %16, align 8
  store i64 %3, ptr %17, align 8
  store i64 %4, ptr %18, align 8
  store float %5, ptr %19, align 4
  store ptr %6, ptr %20, align 8
  store i64 %7, ptr %21, align 8
  store ptr %8, ptr %22, align 8
  store i64 %9, ptr %23, align 8
  store float %10, ptr %24, align 4
  store ptr %11, ptr %25, align 8
  store i64 %12, ptr %26, align 8
  store i64 0, ptr %27, align 8
  br label %35

35:                                               ; preds = %141, %13
  %36 = load i64, ptr %27, align 8
  %37 = load i64, ptr %17, align 8
  %38 = icmp slt i64 %36, %37
  br i1 %38, label %39, label %144

39:                                               ; preds = %35
  %40 = load ptr, ptr %25, align 8
  %41 = load i64, ptr %27, align 8
  %42 = load i64, ptr %26, align 8
  %43 = mul nsw i64 %41, %42
  %44 = getelementptr inbounds float, ptr %40, i64 %43
  store ptr %44, ptr %28, align 8
  %45 = load i64, ptr %16, align 8
  %46 = load float, ptr %24, align 4
  %47 = load ptr, ptr %28, align 8
  call void @f_scale(i64 noundef %45, float noundef %46, ptr noundef %47)
  %48 = load i32, ptr %14, align 4
  %49 = icmp ne i32 %48, 0
  br i1 %49, label %50, label %97

50:                                               ; preds = %39
  store i64 0, ptr %29, align 8
  br label %51

51:                                               ; preds = %93, %50
  %52 = load i64, ptr %29, align 8
  %53 = load i64, ptr %16, align 8
  %54 = icmp slt i64 %52, %53
  br i1 %54, label %55, label %96

55:                                               ; preds = %51
  store double 0.000000e+00, ptr %30, align 8
  store i64 0, ptr %31, align 8
  br label %56

56:                                               ; preds = %81, %55
  %57 = load i64, ptr %31, align 8
  %58 = load i64, ptr %18, align 8
  %59 = icmp slt i64 %57, %58
  br i1 %59, label %60, label %84

60:                                               ; preds = %56
  %61 = load ptr, ptr %20, align 8
  %62 = load i64, ptr %31, align 8
  %63 = load i64, ptr %29, align 8
  %64 = load i64, ptr %21, align 8
  %65 = mul nsw i64 %63, %64
  %66 = add nsw i64 %62, %65
  %67 = getelementptr inbounds float, ptr %61, i64 %66
  %68 = load float, ptr %67, align 4
  %69 = fpext float %68 to double
  %70 = load ptr, ptr %22, align 8
  %71 = load i32, ptr %15, align 4
  %72 = load i64, ptr %23, align 8
  %73 = load i64, ptr %31, align 8
  %74 = load i64, ptr %27, align 8
  %75 = call i64 @f_place(i32 noundef %71, i64 noundef %72, i64 noundef %73, i64 noundef %74)
  %76 = getelementptr inbounds float, ptr %70, i64 %75
  %77 = load float, ptr %76, align 4
  %78 = fpext float %77 to double
  %79 = load double, ptr %30, align 8
  %80 = call double @llvm.fmuladd.f64(double %69, double %78, double %79)
  store double %80, ptr %30, align 8
  br label %81

81:                                               ; preds = %60
  %82 = load i64, ptr %31, align 8
  %83 = add nsw i64 %82, 1
  store i64 %83, ptr %31, align 8
  br label %56

84:                                               ; preds = %56
  %85 = load float, ptr %19, align 4
  %86 = load double, ptr %30, align 8
  %87 = fptrunc double %86 to float
  %88 = load ptr, ptr %28, align 8
  %89 = load i64, ptr %29, align 8
  %90 = getelementptr inbounds float, ptr %88, i64 %89
  %91 = load float, ptr %90, align 4
  %92 = call float @llvm.fmuladd.f32(float %85, float %87, float %91)
  store float %92, ptr %90, align 4
  br label %93

93:                                               ; preds = %84
  %94 = load i64, ptr %29, align 8
  %95 = add nsw i64 %94, 1
  store i64 %95, ptr %29, align 8
  br label %51

96:                                               ; preds = %51
  br label %140

97:                                               ; preds = %39
  store i64 0, ptr %32, align 8
  br label %98

98:                                               ; preds = %136, %97
  %99 = load i64, ptr %32, align 8
  %100 = load i64, ptr %18, align 8
  %101 = icmp slt i64 %99, %100
  br i1 %101, label %102, label %139

102:                                              ; preds = %98
  %103 = load float, ptr %19, align 4
  %104 = load ptr, ptr %22, align 8
  %105 = load i32, ptr %15, align 4
  %106 = load i64, ptr %23, align 8
  %107 = load i64, ptr %32, align 8
  %108 = load i64, ptr %27, align 8
  %109 = call i64 @f_place(i32 noundef %105, i64 noundef %106, i64 noundef %107, i64 noundef %108)
  %110 = getelementptr inbounds float, ptr %104, i64 %109
  %111 = load float, ptr %110, align 4
  %112 = fmul float %103, %111
  store float %112, ptr %33, align 4
  store i64 0, ptr %34, align 8
  br label %113

113:                                              ; preds = %132, %102
  %114 = load i64, ptr %34, align 8
  %115 = load i64, ptr %16, align 8
  %116 = icmp slt i64 %114, %115
  br i1 %116, label %117, label %135

117:                                              ; preds = %113
  %118 = load float, ptr %33, align 4
  %119 = load ptr, ptr %20, align 8
  %120 = load i64, ptr %34, align 8
  %121 = load i64, ptr %32, align 8
  %122 = load i64, ptr %21, align 8
  %123 = mul nsw i64 %121, %122
  %124 = add nsw i64 %120, %123
  %125 = getelementptr inbounds float, ptr %119, i64 %124
  %126 = load float, ptr %125, align 4
  %127 = load ptr, ptr %28, align 8
  %128 = load i64, ptr %34, align 8
  %129 = getelementptr inbounds float, ptr %127, i64 %128
  %130 = load float, ptr %129, align 4
  %131 = call float @llvm.fmuladd.f32(float %118, float %126, float %130)
  store float %131, ptr %129, align 4
  br label %132

132:                                              ; preds = %117
  %133 = load i64, ptr %34, align 8
  %134 = add nsw i64 %133, 1
  store i64 %134, ptr %34, align 8
  br label %113

135:                                              ; preds = %113
  br label %136

136:                                              ; preds = %135
  %137 = load i64, ptr %32, align 8
  %138 = add nsw i64 %137, 1
  store i64 %138, ptr %32, align 8
  br label %98

139:                                              ; preds = %98
  br label %140

140:                                              ; preds = %139, %96
  br label %141

141:                                              ; preds = %140
  %142 = load i64, ptr %27, align 8
  %143 = add nsw i64 %142, 1
  store i64 %143, ptr %27, align 8
  br label %35

144:                                              ; preds = %35
  ret void
}

define internal void @d_gemm(i32 noundef %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, double noundef %5, ptr noundef %6, i64 noundef %7, ptr noundef %8, i64 noundef %9, double noundef %10, ptr noundef %11, i64 noundef %12) #0 {
  %14 = alloca i32, align 4
  %15 = alloca i32, align 4
  %16 = alloca i64, align 8
  %17 = alloca i64, align 8
  %18 = alloca i64, align 8
  %19 = alloca double, align 8
  %20 = alloca ptr, align 8
  %21 = alloca i64, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  %24 = alloca double, align 8
  %25 = alloca ptr, align 8
  %26 = alloca i64, align 8
  %27 = alloca i64, align 8
  %28 = alloca ptr, align 8
  %29 = alloca i64, align 8
  %30 = alloca double, align 8
  %31 = alloca i64, align 8
  %32 = alloca i64, align 8
  %33 = alloca double, align 8
  %34 = alloca i64, align 8
  store i32 %0, ptr %14, align 4
  store i32 %1, ptr %15, align 4
  store i64 %2, ptr %16, align 8
  store i64 %3, ptr %17, align 8
  store i64 %4, ptr %18, align 8
  store double %5, ptr %19, align 8
  store ptr %6, ptr %20, align 8
  store i64 %7, ptr %21, align 8
  store ptr %8, ptr %22, align 8
  store i64 %9, ptr %23, align 8
  store double %10, ptr %24, align 8
  store ptr %11, ptr %25, align 8
  store i64 %12, ptr %26, align 8
  store i64 0, ptr %27, align 8
  br label %35

35:                                               ; preds = %138, %13
  %36 = load i64, ptr %27, align 8
  %37 = load i64, ptr %17, align 8
  %38 = icmp slt i64 %36, %37
  br i1 %38, label %39, label %141

39:                                               ; preds = %35
  %40 = load ptr, ptr %25, align 8
  %41 = load i64, ptr %27, align 8
  %42 = load i64, ptr %26, align 8
  %43 = mul nsw i64 %41, %42
  %44 = getelementptr inbounds double, ptr %40, i64 %43
  store ptr %44, ptr %28, align 8
  %45 = load i64, ptr %16, align 8
  %46 = load double, ptr %24, align 8
  %47 = load ptr, ptr %28, align 8
  call void @d_scale(i64 noundef %45, double noundef %46, ptr noundef %47)
  %48 = load i32, ptr %14, align 4
  %49 = icmp ne i32 %48, 0
  br i1 %49, label %50, label %94

50:                                               ; preds = %39
  store i64 0, ptr %29, align 8
  br label %51

51:                                               ; preds = %90, %50
  %52 = load i64, ptr %29, align 8
  %53 = load i64, ptr %16, align 8
  %54 = icmp slt i64 %52, %53
  br i1 %54, label %55, label %93

55:                                               ; preds = %51
  store double 0.000000e+00, ptr %30, align 8
  store i64 0, ptr %31, align 8
  br label %56

56:                                               ; preds = %79, %55
  %57 = load i64, ptr %31, align 8
  %58 = load i64, ptr %18, align 8
  %59 = icmp slt i64 %57, %58
  br i1 %59, label %60, label %82

60:                                               ; preds = %56
  %61 = load ptr, ptr %20, align 8
  %62 = load i64, ptr %31, align 8
  %63 = load i64, ptr %29, align 8
  %64 = load i64, ptr %21, align 8
  %65 = mul nsw i64 %63, %64
  %66 = add nsw i64 %62, %65
  %67 = getelementptr inbounds double, ptr %61, i64 %66
  %68 = load double, ptr %67, align 8
  %69 = load ptr, ptr %22, align 8
  %70 = load i32, ptr %15, align 4
  %71 = load i64, ptr %23, align 8
  %72 = load i64, ptr %31, align 8
  %73 = load i64, ptr %27, align 8
  %74 = call i64 @d_place(i32 noundef %70, i64 noundef %71, i64 noundef %72, i64 noundef %73)
  %75 = getelementptr inbounds double, ptr %69, i64 %74
  %76 = load double, ptr %75, align 8
  %77 = load double, ptr %30, align 8
  %78 = call double @llvm.fmuladd.f64(double %68, double %76, double %77)
  store double %78, ptr %30, align 8
  br label %79

79:                                               ; preds = %60
  %80 = load i64, ptr %31, align 8
  %81 = add nsw i64 %80, 1
  store i64 %81, ptr %31, align 8
  br label %56

82:                                               ; preds = %56
  %83 = load double, ptr %19, align 8
  %84 = load double, ptr %30, align 8
  %85 = load ptr, ptr %28, align 8
  %86 = load i64, ptr %29, align 8
  %87 = getelementptr inbounds double, ptr %85, i64 %86
  %88 = load double, ptr %87, align 8
  %89 = call double @llvm.fmuladd.f64(double %83, double %84, double %88)
  store double %89, ptr %87, align 8
  br label %90

90:                                               ; preds = %82
  %91 = load i64, ptr %29, align 8
  %92 = add nsw i64 %91, 1
  store i64 %92, ptr %29, align 8
  br label %51

93:                                               ; preds = %51
  br label %137

94:                                               ; preds = %39
  store i64 0, ptr %32, align 8
  br label %95

95:                                               ; preds = %133, %94
  %96 = load i64, ptr %32, align 8
  %97 = load i64, ptr %18, align 8
  %98 = icmp slt i64 %96, %97
  br i1 %98, label %99, label %136

99:                                               ; preds = %95
  %100 = load double, ptr %19, align 8
  %101 = load ptr, ptr %22, align 8
  %102 = load i32, ptr %15, align 4
  %103 = load i64, ptr %23, align 8
  %104 = load i64, ptr %32, align 8
  %105 = load i64, ptr %27, align 8
  %106 = call i64 @d_place(i32 noundef %102, i64 noundef %103, i64 noundef %104, i64 noundef %105)
  %107 = getelementptr inbounds double, ptr %101, i64 %106
  %108 = load double, ptr %107, align 8
  %109 = fmul double %100, %108
  store double %109, ptr %33, align 8
  store i64 0, ptr %34, align 8
  br label %110

110:                                              ; preds = %129, %99
  %111 = load i64, ptr %34, align 8
  %112 = load i64, ptr %16, align 8
  %113 = icmp slt i64 %111, %112
  br i1 %113, label %114, label %132

114:                                              ; preds = %110
  %115 = load double, ptr %33, align 8
  %116 = load ptr, ptr %20, align 8
  %117 = load i64, ptr %34, align 8
  %118 = load i64, ptr %32, align 8
  %119 = load i64, ptr %21, align 8
  %120 = mul nsw i64 %118, %119
  %121 = add nsw i64 %117, %120
  %122 = getelementptr inbounds double, ptr %116, i64 %121
  %123 = load double, ptr %122, align 8
  %124 = load ptr, ptr %28, align 8
  %125 = load i64, ptr %34, align 8
  %126 = getelementptr inbounds double, ptr %124, i64 %125
  %127 = load double, ptr %126, align 8
  %128 = call double @llvm.fmuladd.f64(double %115, double %123, double %127)
  store double %128, ptr %126, align 8
  br label %129

129:                                              ; preds = %114
  %130 = load i64, ptr %34, align 8
  %131 = add nsw i64 %130, 1
  store i64 %131, ptr %34, align 8
  br label %110

132:                                              ; preds = %110
  br label %133

133:                                              ; preds = %132
  %134 = load i64, ptr %32, align 8
  %135 = add nsw i64 %134, 1
  store i64 %135, ptr %32, align 8
  br label %95

136:                                              ; preds = %95
  br label %137

137:                                              ; preds = %136, %93
  br label %138

138:                                              ; preds = %137
  %139 = load i64, ptr %27, align 8
  %140 = add nsw i64 %139, 1
  store i64 %140, ptr %27, align 8
  br label %35

141:                                              ; preds = %35
  ret void
}

define internal void @f_complex_gemm(i32 noundef %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, ptr noundef %5, ptr noundef %6, i64 noundef %7, ptr noundef %8, i64 noundef %9, ptr noundef %10, ptr noundef %11, i64 noundef %12) #0 {
  %14 = alloca i32, align 4
  %15 = alloca i32, align 4
  %16 = alloca i64, align 8
  %17 = alloca i64, align 8
  %18 = alloca i64, align 8
  %19 = alloca ptr, align 8
  %20 = alloca ptr, align 8
  %21 = alloca i64, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  %24 = alloca ptr, align 8
  %25 = alloca ptr, align 8
  %26 = alloca i64, align 8
  %27 = alloca float, align 4
  %28 = alloca float, align 4
  %29 = alloca i64, align 8
  %30 = alloca ptr, align 8
  %31 = alloca i64, align 8
  %32 = alloca ptr, align 8
  %33 = alloca float, align 4
  %34 = alloca float, align 4
  %35 = alloca i64, align 8
  %36 = alloca ptr, align 8
  store i32 %0, ptr %14, align 4
  store i32 %1, ptr %15, align 4
  store i64 %2, ptr %16, align 8
  store i64 %3, ptr %17, align 8
  store i64 %4, ptr %18, align 8
  store ptr %5, ptr %19, align 8
  store ptr %6, ptr %20, align 8
  store i64 %7, ptr %21, align 8
  store ptr %8, ptr %22, align 8
  store i64 %9, ptr %23, align 8
  store ptr %10, ptr %24, align 8
  store ptr %11, ptr %25, align 8
  store i64 %12, ptr %26, align 8
  %37 = load i32, ptr %14, align 4
  %38 = icmp slt i32 %37, 0
  %39 = zext i1 %38 to i64
  %40 = select i1 %38, i32 -1, i32 1
  %41 = sitofp i32 %40 to float
  store float %41, ptr %27, align 4
  %42 = load i32, ptr %15, align 4
  %43 = icmp slt i32 %42, 0
  %44 = zext i1 %43 to i64
  %45 = select i1 %43, i32 -1, i32 1
  %46 = sitofp i32 %45 to float
  store float %46, ptr %28, align 4
  store i64 0, ptr %29, align 8
  br label %47

47:                                               ; preds = %166, %13
  %48 = load i64, ptr %29, align 8
  %49 = load i64, ptr %17, align 8
  %50 = icmp slt i64 %48, %49
  br i1 %50, label %51, label %169

51:                                               ; preds = %47
  %52 = load ptr, ptr %25, align 8
  %53 = load i64, ptr %29, align 8
  %54 = mul nsw i64 2, %53
  %55 = load i64, ptr %26, align 8
  %56 = mul nsw i64 %54, %55
  %57 = getelementptr inbounds float, ptr %52, i64 %56
  store ptr %57, ptr %30, align 8
  %58 = load i64, ptr %16, align 8
  %59 = load ptr, ptr %24, align 8
  %60 = load ptr, ptr %30, align 8
  call void @f_complex_scale(i64 noundef %58, ptr noundef %59, ptr noundef %60)
  store i64 0, ptr %31, align 8
  br label %61

61:                                               ; preds = %162, %51
  %62 = load i64, ptr %31, align 8
  %63 = load i64, ptr %18, align 8
  %64 = icmp slt i64 %62, %63
  br i1 %64, label %65, label %165

65:                                               ; preds = %61
  %66 = load ptr, ptr %22, align 8
  %67 = load i32, ptr %15, align 4
  %68 = load i64, ptr %23, align 8
  %69 = load i64, ptr %31, align 8
  %70 = load i64, ptr %29, align 8
  %71 = call i64 @f_place(i32 noundef %67, i64 noundef %68, i64 noundef %69, i64 noundef %70)
  %72 = mul nsw i64 2, %71
  %73 = getelementptr inbounds float, ptr %66, i64 %72
  store ptr %73, ptr %32, align 8
  %74 = load ptr, ptr %19, align 8
  %75 = getelementptr inbounds float, ptr %74, i64 0
  %76 = load float, ptr %75, align 4
  %77 = load ptr, ptr %32, align 8
  %78 = getelementptr inbounds float, ptr %77, i64 0
  %79 = load float, ptr %78, align 4
  %80 = load ptr, ptr %19, align 8
  %81 = getelementptr inbounds float, ptr %80, i64 1
  %82 = load float, ptr %81, align 4
  %83 = load float, ptr %28, align 4
  %84 = fmul float %82, %83
  %85 = load ptr, ptr %32, align 8
  %86 = getelementptr inbounds float, ptr %85, i64 1
  %87 = load float, ptr %86, align 4
  %88 = fmul float %84, %87
  %89 = fneg float %88
  %90 = call float @llvm.fmuladd.f32(float %76, float %79, float %89)
  store float %90, ptr %33, align 4
  %91 = load ptr, ptr %19, align 8
  %92 = getelementptr inbounds float, ptr %91, i64 0
  %93 = load float, ptr %92, align 4
  %94 = load float, ptr %28, align 4
  %95 = fmul float %93, %94
  %96 = load ptr, ptr %32, align 8
  %97 = getelementptr inbounds float, ptr %96, i64 1
  %98 = load float, ptr %97, align 4
  %99 = load ptr, ptr %19, align 8
  %100 = getelementptr inbounds float, ptr %99, i64 1
  %101 = load float, ptr %100, align 4
  %102 = load ptr, ptr %32, align 8
  %103 = getelementptr inbounds float, ptr %102, i64 0
  %104 = load float, ptr %103, align 4
  %105 = fmul float %101, %104
  %106 = call float @llvm.fmuladd.f32(float %95, float %98, float %105)
  store float %106, ptr %34, align 4
  store i64 0, ptr %35, align 8
  br label %107

107:                                              ; preds = %158, %65
  %108 = load i64, ptr %35, align 8
  %109 = load i64, ptr %16, align 8
  %110 = icmp slt i64 %108, %109
  br i1 %110, label %111, label %161

111:                                              ; preds = %107
  %112 = load ptr, ptr %20, align 8
  %113 = load i32, ptr %14, align 4
  %114 = load i64, ptr %21, align 8
  %115 = load i64, ptr %35, align 8
  %116 = load i64, ptr %31, align 8
  %117 = call i64 @f_place(i32 noundef %113, i64 noundef %114, i64 noundef %115, i64 noundef %116)
  %118 = mul nsw i64 2, %117
  %119 = getelementptr inbounds float, ptr %112, i64 %118
  store ptr %119, ptr %36, align 8
  %120 = load float, ptr %33, align 4
  %121 = load ptr, ptr %36, align 8
  %122 = getelementptr inbounds float, ptr %121, i64 0
  %123 = load float, ptr %122, align 4
  %124 = load float, ptr %34, align 4
  %125 = load float, ptr %27, align 4
  %126 = fmul float %124, %125
  %127 = load ptr, ptr %36, align 8
  %128 = getelementptr inbounds float, ptr %127, i64 1
  %129 = load float, ptr %128, align 4
  %130 = fmul float %126, %129
  %131 = fneg float %130
  %132 = call float @llvm.fmuladd.f32(float %120, float %123, float %131)
  %133 = load ptr, ptr %30, align 8
  %134 = load i64, ptr %35, align 8
  %135 = mul nsw i64 2, %134
  %136 = getelementptr inbounds float, ptr %133, i64 %135
  %137 = load float, ptr %136, align 4
  %138 = fadd float %137, %132
  store float %138, ptr %136, align 4
  %139 = load float, ptr %33, align 4
  %140 = load float, ptr %27, align 4
  %141 = fmul float %139, %140
  %142 = load ptr, ptr %36, align 8
  %143 = getelementptr inbounds float, ptr %142, i64 1
  %144 = load float, ptr %143, align 4
  %145 = load float, ptr %34, align 4
  %146 = load ptr, ptr %36, align 8
  %147 = getelementptr inbounds float, ptr %146, i64 0
  %148 = load float, ptr %147, align 4
  %149 = fmul float %145, %148
  %150 = call float @llvm.fmuladd.f32(float %141, float %144, float %149)
  %151 = load ptr, ptr %30, align 8
  %152 = load i64, ptr %35, align 8
  %153 = mul nsw i64 2, %152
  %154 = add nsw i64 %153, 1
  %155 = getelementptr inbounds float, ptr %151, i64 %154
  %156 = load float, ptr %155, align 4
  %157 = fadd float %156, %150
  store float %157, ptr %155, align 4
  br label %158

158:                                              ; preds = %111
  %159 = load i64, ptr %35, align 8
  %160 = add nsw i64 %159, 1
  store i64 %160, ptr %35, align 8
  br label %107

161:                                              ; preds = %107
  br label %162

162:                                              ; preds = %161
  %163 = load i64, ptr %31, align 8
  %164 = add nsw i64 %163, 1
  store i64 %164, ptr %31, align 8
  br label %61

165:                                              ; preds = %61
  br label %166

166:                                              ; preds = %165
  %167 = load i64, ptr %29, align 8
  %168 = add nsw i64 %167, 1
  store i64 %168, ptr %29, align 8
  br label %47

169:                                              ; preds = %47
  ret void
}

define internal void @d_complex_gemm(i32 noundef %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, ptr noundef %5, ptr noundef %6, i64 noundef %7, ptr noundef %8, i64 noundef %9, ptr noundef %10, ptr noundef %11, i64 noundef %12) #0 {
  %14 = alloca i32, align 4
  %15 = alloca i32, align 4
  %16 = alloca i64, align 8
  %17 = alloca i64, align 8
  %18 = alloca i64, align 8
  %19 = alloca ptr, align 8
  %20 = alloca ptr, align 8
  %21 = alloca i64, align 8
  %22 = alloca ptr, align 8
  %23 = alloca i64, align 8
  %24 = alloca ptr, align 8
  %25 = alloca ptr, align 8
  %26 = alloca i64, align 8
  %27 = alloca double, align 8
  %28 = alloca double, align 8
  %29 = alloca i64, align 8
  %30 = alloca ptr, align 8
  %31 = alloca i64, align 8
  %32 = alloca ptr, align 8
  %33 = alloca double, align 8
  %34 = alloca double, align 8
  %35 = alloca i64, align 8
  %36 = alloca ptr, align 8
  store i32 %0, ptr %14, align 4
  store i32 %1, ptr %15, align 4
  store i64 %2, ptr %16, align 8
  store i64 %3, ptr %17, align 8
  store i64 %4, ptr %18, align 8
  store ptr %5, ptr %19, align 8
  store ptr %6, ptr %20, align 8
  store i64 %7, ptr %21, align 8
  store ptr %8, ptr %22, align 8
  store i64 %9, ptr %23, align 8
  store ptr %10, ptr %24, align 8
  store ptr %11, ptr %25, align 8
  store i64 %12, ptr %26, align 8
  %37 = load i32, ptr %14, align 4
  %38 = icmp slt i32 %37, 0
  %39 = zext i1 %38 to i64
  %40 = select i1 %38, i32 -1, i32 1
  %41 = sitofp i32 %40 to double
  store double %41, ptr %27, align 8
  %42 = load i32, ptr %15, align 4
  %43 = icmp slt i32 %42, 0
  %44 = zext i1 %43 to i64
  %45 = select i1 %43, i32 -1, i32 1
  %46 = sitofp i32 %45 to double
  store double %46, ptr %28, align 8
  store i64 0, ptr %29, align 8
  br label %47

47:                                               ; preds = %166, %13
  %48 = load i64, ptr %29, align 8
  %49 = load i64, ptr %17, align 8
  %50 = icmp slt i64 %48, %49
  br i1 %50, label %51, label %169

51:                                               ; preds = %47
  %52 = load ptr, ptr %25, align 8
  %53 = load i64, ptr %29, align 8
  %54 = mul nsw i64 2, %53
  %55 = load i64, ptr %26, align 8
  %56 = mul nsw i64 %54, %55
  %57 = getelementptr inbounds double, ptr %52, i64 %56
  store ptr %57, ptr %30, align 8
  %58 = load i64, ptr %16, align 8
  %59 = load ptr, ptr %24, align 8
  %60 = load ptr, ptr %30, align 8
  call void @d_complex_scale(i64 noundef %58, ptr noundef %59, ptr noundef %60)
  store i64 0, ptr %31, align 8
  br label %61

61:                                               ; preds = %162, %51
  %62 = load i64, ptr %31, align 8
  %63 = load i64, ptr %18, align 8
  %64 = icmp slt i64 %62, %63
  br i1 %64, label %65, label %165

65:                                               ; preds = %61
  %66 = load ptr, ptr %22, align 8
  %67 = load i32, ptr %15, align 4
  %68 = load i64, ptr %23, align 8
  %69 = load i64, ptr %31, align 8
  %70 = load i64, ptr %29, align 8
  %71 = call i64 @d_place(i32 noundef %67, i64 noundef %68, i64 noundef %69, i64 noundef %70)
  %72 = mul nsw i64 2, %71
  %73 = getelementptr inbounds double, ptr %66, i64 %72
  store ptr %73, ptr %32, align 8
  %74 = load ptr, ptr %19, align 8
  %75 = getelementptr inbounds double, ptr %74, i64 0
  %76 = load double, ptr %75, align 8
  %77 = load ptr, ptr %32, align 8
  %78 = getelementptr inbounds double, ptr %77, i64 0
  %79 = load double, ptr %78, align 8
  %80 = load ptr, ptr %19, align 8
  %81 = getelementptr inbounds double, ptr %80, i64 1
  %82 = load double, ptr %81, align 8
  %83 = load double, ptr %28, align 8
  %84 = fmul double %82, %83
  %85 = load ptr, ptr %32, align 8
  %86 = getelementptr inbounds double, ptr %85, i64 1
  %87 = load double, ptr %86, align 8
  %88 = fmul double %84, %87
  %89 = fneg double %88
  %90 = call double @llvm.fmuladd.f64(double %76, double %79, double %89)
  store double %90, ptr %33, align 8
  %91 = load ptr, ptr %19, align 8
  %92 = getelementptr inbounds double, ptr %91, i64 0
  %93 = load double, ptr %92, align 8
  %94 = load double, ptr %28, align 8
  %95 = fmul double %93, %94
  %96 = load ptr, ptr %32, align 8
  %97 = getelementptr inbounds double, ptr %96, i64 1
  %98 = load double, ptr %97, align 8
  %99 = load ptr, ptr %19, align 8
  %100 = getelementptr inbounds double, ptr %99, i64 1
  %101 = load double, ptr %100, align 8
  %102 = load ptr, ptr %32, align 8
  %103 = getelementptr inbounds double, ptr %102, i64 0
  %104 = load double, ptr %103, align 8
  %105 = fmul double %101, %104
  %106 = call double @llvm.fmuladd.f64(double %95, double %98, double %105)
  store double %106, ptr %34, align 8
  store i64 0, ptr %35, align 8
  br label %107

107:                                              ; preds = %158, %65
  %108 = load i64, ptr %35, align 8
  %109 = load i64, ptr %16, align 8
  %110 = icmp slt i64 %108, %109
  br i1 %110, label %111, label %161

111:                                              ; preds = %107
  %112 = load ptr, ptr %20, align 8
  %113 = load i32, ptr %14, align 4
  %114 = load i64, ptr %21, align 8
  %115 = load i64, ptr %35, align 8
  %116 = load i64, ptr %31, align 8
  %117 = call i64 @d_place(i32 noundef %113, i64 noundef %114, i64 noundef %115, i64 noundef %116)
  %118 = mul nsw i64 2, %117
  %119 = getelementptr inbounds double, ptr %112, i64 %118
  store ptr %119, ptr %36, align 8
  %120 = load double, ptr %33, align 8
  %121 = load ptr, ptr %36, align 8
  %122 = getelementptr inbounds double, ptr %121, i64 0
  %123 = load double, ptr %122, align 8
  %124 = load double, ptr %34, align 8
  %125 = load double, ptr %27, align 8
  %126 = fmul double %124, %125
  %127 = load ptr, ptr %36, align 8
  %128 = getelementptr inbounds double, ptr %127, i64 1
  %129 = load double, ptr %128, align 8
  %130 = fmul double %126, %129
  %131 = fneg double %130
  %132 = call double @llvm.fmuladd.f64(double %120, double %123, double %131)
  %133 = load ptr, ptr %30, align 8
  %134 = load i64, ptr %35, align 8
  %135 = mul nsw i64 2, %134
  %136 = getelementptr inbounds double, ptr %133, i64 %135
  %137 = load double, ptr %136, align 8
  %138 = fadd double %137, %132
  store double %138, ptr %136, align 8
  %139 = load double, ptr %33, align 8
  %140 = load double, ptr %27, align 8
  %141 = fmul double %139, %140
  %142 = load ptr, ptr %36, align 8
  %143 = getelementptr inbounds double, ptr %142, i64 1
  %144 = load double, ptr %143, align 8
  %145 = load double, ptr %34, align 8
  %146 = load ptr, ptr %36, align 8
  %147 = getelementptr inbounds double, ptr %146, i64 0
  %148 = load double, ptr %147, align 8
  %149 = fmul double %145, %148
  %150 = call double @llvm.fmuladd.f64(double %141, double %144, double %149)
  %151 = load ptr, ptr %30, align 8
  %152 = load i64, ptr %35, align 8
  %153 = mul nsw i64 2, %152
  %154 = add nsw i64 %153, 1
  %155 = getelementptr inbounds double, ptr %151, i64 %154
  %156 = load double, ptr %155, align 8
  %157 = fadd double %156, %150
  store double %157, ptr %155, align 8
  br label %158

158:                                              ; preds = %111
  %159 = load i64, ptr %35, align 8
  %160 = add nsw i64 %159, 1
  store i64 %160, ptr %35, align 8
  br label %107

161:                                              ; preds = %107
  br label %162

162:                                              ; preds = %161
  %163 = load i64, ptr %31, align 8
  %164 = add nsw i64 %163, 1
  store i64 %164, ptr %31, align 8
  br label %61

165:                                              ; preds = %61
  br label %166

166:                                              ; preds = %165
  %167 = load i64, ptr %29, align 8
  %168 = add nsw i64 %167, 1
  store i64 %168, ptr %29, align 8
  br label %47

169:                                              ; preds = %47
  ret void
}

define i32 @pkgimage_xxgemv(i32 noundef %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef %4, ptr noundef %5, i64 noundef %6, ptr noundef %7, ptr noundef %8, ptr noundef %9) #0 {
  %11 = alloca i32, align 4
  %12 = alloca i32, align 4
  %13 = alloca i64, align 8
  %14 = alloca i64, align 8
  %15 = alloca ptr, align 8
  %16 = alloca ptr, align 8
  %17 = alloca i64, align 8
  %18 = alloca ptr, align 8
  %19 = alloca ptr, align 8
  %20 = alloca ptr, align 8
  %21 = alloca i32, align 4
  %22 = alloca i64, align 8
  %23 = alloca i64, align 8
  store i32 %0, ptr %11, align 4
  store i32 %1, ptr %12, align 4
  store i64 %2, ptr %13, align 8
  store i64 %3, ptr %14, align 8
  store ptr %4, ptr %15, align 8
  store ptr %5, ptr %16, align 8
  store i64 %6, ptr %17, align 8
  store ptr %7, ptr %18, align 8
  store ptr %8, ptr %19, align 8
  store ptr %9, ptr %20, align 8
  %24 = load i32, ptr %12, align 4
  %25 = call i32 @transposition(i32 noundef %24)
  %26 = icmp ne i32 %25, 0
  %27 = zext i1 %26 to i32
  store i32 %27, ptr %21, align 4
  %28 = load i32, ptr %21, align 4
  %29 = icmp ne i32 %28, 0
  br i1 %29, label %30, label %32

30:                                               ; preds = %10
  %31 = load i64, ptr %14, align 8
  br label %34

32:                                               ; preds = %10
  %33 = load i64, ptr %13, align 8
  br label %34

34:                                               ; preds = %32, %30
  %35 = phi i64 [ %31, %30 ], [ %33, %32 ]
  store i64 %35, ptr %22, align 8
  %36 = load i32, ptr %21, align 4
  %37 = icmp ne i32 %36, 0
  br i1 %37, label %38, label %40

38:                                               ; preds = %34
  %39 = load i64, ptr %13, align 8
  br label %42

40:                                               ; preds = %34
  %41 = load i64, ptr %14, align 8
  br label %42

42:                                               ; preds = %40, %38
  %43 = phi i64 [ %39, %38 ], [ %41, %40 ]
  store i64 %43, ptr %23, align 8
  %44 = load i32, ptr %11, align 4
  %45 = load i32, ptr %12, align 4
  %46 = load i64, ptr %22, align 8
  %47 = load i64, ptr %23, align 8
  %48 = load ptr, ptr %15, align 8
  %49 = load ptr, ptr %16, align 8
  %50 = load i64, ptr %17, align 8
  %51 = load ptr, ptr %18, align 8
  %52 = load i64, ptr %23, align 8
  %53 = load ptr, ptr %19, align 8
  %54 = load ptr, ptr %20, align 8
  %55 = load i64, ptr %22, align 8
  %56 = call i32 @pkgimage_xxgemm(i32 noundef %44, i32 noundef %45, i32 noundef 110, i64 noundef %46, i64 noundef 1, i64 noundef %47, ptr noundef %48, ptr noundef %49, i64 noundef %50, ptr noundef %51, i64 noundef %52, ptr noundef %53, ptr noundef %54, i64 noundef %55)
  ret i32 %56
}

declare double @llvm.fmuladd.f64(double, double, double) #1

declare double @sqrt(double noundef)

define internal void @f_scale(i64 noundef %0, float noundef %1, ptr noundef %2) #0 {
  %4 = alloca i64, align 8
  %5 = alloca float, align 4
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  store i64 %0, ptr %4, align 8
  store float %1, ptr %5, align 4
  store ptr %2, ptr %6, align 8
  store i64 0, ptr %7, align 8
  br label %8

8:                                                ; preds = %28, %3
  %9 = load i64, ptr %7, align 8
  %10 = load i64, ptr %4, align 8
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %12, label %31

12:                                               ; preds = %8
  %13 = load float, ptr %5, align 4
  %14 = fcmp oeq float %13, 0.000000e+00
  br i1 %14, label %15, label %16

15:                                               ; preds = %12
  br label %23

16:                                               ; preds = %12
  %17 = load float, ptr %5, align 4
  %18 = load ptr, ptr %6, align 8
  %19 = load i64, ptr %7, align 8
  %20 = getelementptr inbounds float, ptr %18, i64 %19
  %21 = load float, ptr %20, align 4
  %22 = fmul float %17, %21
  br label %23

23:                                               ; preds = %16, %15
  %24 = phi float [ 0.000000e+00, %15 ], [ %22, %16 ]
  %25 = load ptr, ptr %6, align 8
  %26 = load i64, ptr %7, align 8
  %27 = getelementptr inbounds float, ptr %25, i64 %26
  store float %24, ptr %27, align 4
  br label %28

28:                                               ; preds = %23
  %29 = load i64, ptr %7, align 8
  %30 = add nsw i64 %29, 1
  store i64 %30, ptr %7, align 8
  br label %8

31:                                               ; preds = %8
  ret void
}

define internal i64 @f_place(i32 noundef %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  store i32 %0, ptr %5, align 4
  store i64 %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store i64 %3, ptr %8, align 8
  %9 = load i32, ptr %5, align 4
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %11, label %17

11:                                               ; preds = %4
  %12 = load i64, ptr %8, align 8
  %13 = load i64, ptr %7, align 8
  %14 = load i64, ptr %6, align 8
  %15 = mul nsw i64 %13, %14
  %16 = add nsw i64 %12, %15
  br label %23

17:                                               ; preds = %4
  %18 = load i64, ptr %7, align 8
  %19 = load i64, ptr %8, align 8
  %20 = load i64, ptr %6, align 8
  %21 = mul nsw i64 %19, %20
  %22 = add nsw i64 %18, %21
  br label %23

23:                                               ; preds = %17, %11
  %24 = phi i64 [ %16, %11 ], [ %22, %17 ]
  ret i64 %24
}

declare float @llvm.fmuladd.f32(float, float, float) #1

define internal void @d_scale(i64 noundef %0, double noundef %1, ptr noundef %2) #0 {
  %4 = alloca i64, align 8
  %5 = alloca double, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i64, align 8
  store i64 %0, ptr %4, align 8
  store double %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  store i64 0, ptr %7, align 8
  br label %8

8:                                                ; preds = %28, %3
  %9 = load i64, ptr %7, align 8
  %10 = load i64, ptr %4, align 8
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %12, label %31

12:                                               ; preds = %8
  %13 = load double, ptr %5, align 8
  %14 = fcmp oeq double %13, 0.000000e+00
  br i1 %14, label %15, label %16

15:                                               ; preds = %12
  br label %23

16:                                               ; preds = %12
  %17 = load double, ptr %5, align 8
  %18 = load ptr, ptr %6, align 8
  %19 = load i64, ptr %7, align 8
  %20 = getelementptr inbounds double, ptr %18, i64 %19
  %21 = load double, ptr %20, align 8
  %22 = fmul double %17, %21
  br label %23

23:                                               ; preds = %16, %15
  %24 = phi double [ 0.000000e+00, %15 ], [ %22, %16 ]
  %25 = load ptr, ptr %6, align 8
  %26 = load i64, ptr %7, align 8
  %27 = getelementptr inbounds double, ptr %25, i64 %26
  store double %24, ptr %27, align 8
  br label %28

28:                                               ; preds = %23
  %29 = load i64, ptr %7, align 8
  %30 = add nsw i64 %29, 1
  store i64 %30, ptr %7, align 8
  br label %8

31:                                               ; preds = %8
  ret void
}

define internal i64 @d_place(i32 noundef %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) #0 {
  %5 = alloca i32, align 4
  %6 = alloca i64, align 8
  %7 = alloca i64, align 8
  %8 = alloca i64, align 8
  store i32 %0, ptr %5, align 4
  store i64 %1, ptr %6, align 8
  store i64 %2, ptr %7, align 8
  store i64 %3, ptr %8, align 8
  %9 = load i32, ptr %5, align 4
  %10 = icmp ne i32 %9, 0
  br i1 %10, label %11, label %17

11:                                               ; preds = %4
  %12 = load i64, ptr %8, align 8
  %13 = load i64, ptr %7, align 8
  %14 = load i64, ptr %6, align 8
  %15 = mul nsw i64 %13, %14
  %16 = add nsw i64 %12, %15
  br label %23

17:                                               ; preds = %4
  %18 = load i64, ptr %7, align 8
  %19 = load i64, ptr %8, align 8
  %20 = load i64, ptr %6, align 8
  %21 = mul nsw i64 %19, %20
  %22 = add nsw i64 %18, %21
  br label %23

23:                                               ; preds = %17, %11
  %24 = phi i64 [ %16, %11 ], [ %22, %17 ]
  ret i64 %24
}

define internal void @f_complex_scale(i64 noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca i64, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca float, align 4
  %10 = alloca float, align 4
  store i64 %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds float, ptr %11, i64 0
  %13 = load float, ptr %12, align 4
  %14 = fcmp oeq float %13, 0.000000e+00
  br i1 %14, label %15, label %20

15:                                               ; preds = %3
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds float, ptr %16, i64 1
  %18 = load float, ptr %17, align 4
  %19 = fcmp oeq float %18, 0.000000e+00
  br label %20

20:                                               ; preds = %15, %3
  %21 = phi i1 [ false, %3 ], [ %19, %15 ]
  %22 = zext i1 %21 to i32
  store i32 %22, ptr %7, align 4
  store i64 0, ptr %8, align 8
  br label %23

23:                                               ; preds = %81, %20
  %24 = load i64, ptr %8, align 8
  %25 = load i64, ptr %4, align 8
  %26 = icmp slt i64 %24, %25
  br i1 %26, label %27, label %84

27:                                               ; preds = %23
  %28 = load ptr, ptr %6, align 8
  %29 = load i64, ptr %8, align 8
  %30 = mul nsw i64 2, %29
  %31 = getelementptr inbounds float, ptr %28, i64 %30
  %32 = load float, ptr %31, align 4
  store float %32, ptr %9, align 4
  %33 = load ptr, ptr %6, align 8
  %34 = load i64, ptr %8, align 8
  %35 = mul nsw i64 2, %34
  %36 = add nsw i64 %35, 1
  %37 = getelementptr inbounds float, ptr %33, i64 %36
  %38 = load float, ptr %37, align 4
  store float %38, ptr %10, align 4
  %39 = load i32, ptr %7, align 4
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %41, label %42

41:                                               ; preds = %27
  br label %54

42:                                               ; preds = %27
  %43 = load ptr, ptr %5, align 8
  %44 = getelementptr inbounds float, ptr %43, i64 0
  %45 = load float, ptr %44, align 4
  %46 = load float, ptr %9, align 4
  %47 = load ptr, ptr %5, align 8
  %48 = getelementptr inbounds float, ptr %47, i64 1
  %49 = load float, ptr %48, align 4
  %50 = load float, ptr %10, align 4
  %51 = fmul float %49, %50
  %52 = fneg float %51
  %53 = call float @llvm.fmuladd.f32(float %45, float %46, float %52)
  br label %54

54:                                               ; preds = %42, %41
  %55 = phi float [ 0.000000e+00, %41 ], [ %53, %42 ]
  %56 = load ptr, ptr %6, align 8
  %57 = load i64, ptr %8, align 8
  %58 = mul nsw i64 2, %57
  %59 = getelementptr inbounds float, ptr %56, i64 %58
  store float %55, ptr %59, align 4
  %60 = load i32, ptr %7, align 4
  %61 = icmp ne i32 %60, 0
  br i1 %61, label %62, label %63

62:                                               ; preds = %54
  br label %74

63:                                               ; preds = %54
  %64 = load ptr, ptr %5, align 8
  %65 = getelementptr inbounds float, ptr %64, i64 0
  %66 = load float, ptr %65, align 4
  %67 = load float, ptr %10, align 4
  %68 = load ptr, ptr %5, align 8
  %69 = getelementptr inbounds float, ptr %68, i64 1
  %70 = load float, ptr %69, align 4
  %71 = load float, ptr %9, align 4
  %72 = fmul float %70, %71
  %73 = call float @llvm.fmuladd.f32(float %66, float %67, float %72)
  br label %74

74:                                               ; preds = %63, %62
  %75 = phi float [ 0.000000e+00, %62 ], [ %73, %63 ]
  %76 = load ptr, ptr %6, align 8
  %77 = load i64, ptr %8, align 8
  %78 = mul nsw i64 2, %77
  %79 = add nsw i64 %78, 1
  %80 = getelementptr inbounds float, ptr %76, i64 %79
  store float %75, ptr %80, align 4
  br label %81

81:                                               ; preds = %74
  %82 = load i64, ptr %8, align 8
  %83 = add nsw i64 %82, 1
  store i64 %83, ptr %8, align 8
  br label %23

84:                                               ; preds = %23
  ret void
}

define internal void @d_complex_scale(i64 noundef %0, ptr noundef %1, ptr noundef %2) #0 {
  %4 = alloca i64, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca i32, align 4
  %8 = alloca i64, align 8
  %9 = alloca double, align 8
  %10 = alloca double, align 8
  store i64 %0, ptr %4, align 8
  store ptr %1, ptr %5, align 8
  store ptr %2, ptr %6, align 8
  %11 = load ptr, ptr %5, align 8
  %12 = getelementptr inbounds double, ptr %11, i64 0
  %13 = load double, ptr %12, align 8
  %14 = fcmp oeq double %13, 0.000000e+00
  br i1 %14, label %15, label %20

15:                                               ; preds = %3
  %16 = load ptr, ptr %5, align 8
  %17 = getelementptr inbounds double, ptr %16, i64 1
  %18 = load double, ptr %17, align 8
  %19 = fcmp oeq double %18, 0.000000e+00
  br label %20

20:                                               ; preds = %15, %3
  %21 = phi i1 [ false, %3 ], [ %19, %15 ]
  %22 = zext i1 %21 to i32
  store i32 %22, ptr %7, align 4
  store i64 0, ptr %8, align 8
  br label %23

23:                                               ; preds = %81, %20
  %24 = load i64, ptr %8, align 8
  %25 = load i64, ptr %4, align 8
  %26 = icmp slt i64 %24, %25
  br i1 %26, label %27, label %84

27:                                               ; preds = %23
  %28 = load ptr, ptr %6, align 8
  %29 = load i64, ptr %8, align 8
  %30 = mul nsw i64 2, %29
  %31 = getelementptr inbounds double, ptr %28, i64 %30
  %32 = load double, ptr %31, align 8
  store double %32, ptr %9, align 8
  %33 = load ptr, ptr %6, align 8
  %34 = load i64, ptr %8, align 8
  %35 = mul nsw i64 2, %34
  %36 = add nsw i64 %35, 1
  %37 = getelementptr inbounds double, ptr %33, i64 %36
  %38 = load double, ptr %37, align 8
  store double %38, ptr %10, align 8
  %39 = load i32, ptr %7, align 4
  %40 = icmp ne i32 %39, 0
  br i1 %40, label %41, label %42

41:                                               ; preds = %27
  br label %54

42:                                               ; preds = %27
  %43 = load ptr, ptr %5, align 8
  %44 = getelementptr inbounds double, ptr %43, i64 0
  %45 = load double, ptr %44, align 8
  %46 = load double, ptr %9, align 8
  %47 = load ptr, ptr %5, align 8
  %48 = getelementptr inbounds double, ptr %47, i64 1
  %49 = load double, ptr %48, align 8
  %50 = load double, ptr %10, align 8
  %51 = fmul double %49, %50
  %52 = fneg double %51
  %53 = call double @llvm.fmuladd.f64(double %45, double %46, double %52)
  br label %54

54:                                               ; preds = %42, %41
  %55 = phi double [ 0.000000e+00, %41 ], [ %53, %42 ]
  %56 = load ptr, ptr %6, align 8
  %57 = load i64, ptr %8, align 8
  %58 = mul nsw i64 2, %57
  %59 = getelementptr inbounds double, ptr %56, i64 %58
  store double %55, ptr %59, align 8
  %60 = load i32, ptr %7, align 4
  %61 = icmp ne i32 %60, 0
  br i1 %61, label %62, label %63

62:                                               ; preds = %54
  br label %74

63:                                               ; preds = %54
  %64 = load ptr, ptr %5, align 8
  %65 = getelementptr inbounds double, ptr %64, i64 0
  %66 = load double, ptr %65, align 8
  %67 = load double, ptr %10, align 8
  %68 = load ptr, ptr %5, align 8
  %69 = getelementptr inbounds double, ptr %68, i64 1
  %70 = load double, ptr %69, align 8
  %71 = load double, ptr %9, align 8
  %72 = fmul double %70, %71
  %73 = call double @llvm.fmuladd.f64(double %66, double %67, double %72)
  br label %74

74:                                               ; preds = %63, %62
  %75 = phi double [ 0.000000e+00, %62 ], [ %73, %63 ]
  %76 = load ptr, ptr %6, align 8
  %77 = load i64, ptr %8, align 8
  %78 = mul nsw i64 2, %77
  %79 = add nsw i64 %78, 1
  %80 = getelementptr inbounds double, ptr %76, i64 %79
  store double %75, ptr %80, align 8
  br label %81

81:                                               ; preds = %74
  %82 = load i64, ptr %8, align 8
  %83 = add nsw i64 %82, 1
  store i64 %83, ptr %8, align 8
  br label %23

84:                                               ; preds = %23
  ret void
}

attributes #0 = { nounwind }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
