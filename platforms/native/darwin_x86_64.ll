; macOS on x86-64: two doubles come back in xmm0 and xmm1, two floats packed in xmm0.

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

define <2 x float> @__sincosf_stret(float %x) {
  %s = call float @sinf(float %x)
  %c = call float @cosf(float %x)
  %1 = insertelement <2 x float> poison, float %s, i32 0
  %2 = insertelement <2 x float> %1, float %c, i32 1
  ret <2 x float> %2
}
