; Made from support_windows.c by scripts/native_ir.py; do not edit.

define float @hypotf(float noundef %0, float noundef %1) #0 {
  %3 = alloca float, align 4
  %4 = alloca float, align 4
  %5 = alloca float, align 4
  %6 = alloca float, align 4
  store float %0, ptr %4, align 4
  store float %1, ptr %5, align 4
  store float 0x7FF0000000000000, ptr %6, align 4
  %7 = load float, ptr %4, align 4
  %8 = load float, ptr %6, align 4
  %9 = fcmp oeq float %7, %8
  br i1 %9, label %24, label %10

10:                                               ; preds = %2
  %11 = load float, ptr %4, align 4
  %12 = load float, ptr %6, align 4
  %13 = fneg float %12
  %14 = fcmp oeq float %11, %13
  br i1 %14, label %24, label %15

15:                                               ; preds = %10
  %16 = load float, ptr %5, align 4
  %17 = load float, ptr %6, align 4
  %18 = fcmp oeq float %16, %17
  br i1 %18, label %24, label %19

19:                                               ; preds = %15
  %20 = load float, ptr %5, align 4
  %21 = load float, ptr %6, align 4
  %22 = fneg float %21
  %23 = fcmp oeq float %20, %22
  br i1 %23, label %24, label %26

24:                                               ; preds = %19, %15, %10, %2
  %25 = load float, ptr %6, align 4
  store float %25, ptr %3, align 4
  br label %39

26:                                               ; preds = %19
  %27 = load float, ptr %4, align 4
  %28 = fpext float %27 to double
  %29 = load float, ptr %4, align 4
  %30 = fpext float %29 to double
  %31 = load float, ptr %5, align 4
  %32 = fpext float %31 to double
  %33 = load float, ptr %5, align 4
  %34 = fpext float %33 to double
  %35 = fmul double %32, %34
  %36 = call double @llvm.fmuladd.f64(double %28, double %30, double %35)
  %37 = call double @sqrt(double noundef %36)
  %38 = fptrunc double %37 to float
  store float %38, ptr %3, align 4
  br label %39

39:                                               ; preds = %26, %24
  %40 = load float, ptr %3, align 4
  ret float %40
}

declare double @sqrt(double noundef)

declare double @llvm.fmuladd.f64(double, double, double) #2

attributes #0 = { nounwind }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
