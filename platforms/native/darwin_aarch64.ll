; macOS on AArch64: both results come back in registers of their own, d0 and d1, or s0 and s1.

declare double @sin(double)
declare double @cos(double)
declare float @sinf(float)
declare float @cosf(float)

define { double, double } @__sincos_stret(double %x) {
  %s = call double @sin(double %x)
  %c = call double @cos(double %x)
  %1 = insertvalue { double, double } poison, double %s, 0
  %2 = insertvalue { double, double } %1, double %c, 1
  ret { double, double } %2
}

define { float, float } @__sincosf_stret(float %x) {
  %s = call float @sinf(float %x)
  %c = call float @cosf(float %x)
  %1 = insertvalue { float, float } poison, float %s, 0
  %2 = insertvalue { float, float } %1, float %c, 1
  ret { float, float } %2
}
