; Small signal kernels. No triple and no data layout: they are set for each platform.
source_filename = "signal"

; float64(float64[::1]): mean of the squares, 0 for an empty array
define double @power(ptr %x, i64 %n) {
entry:
  %empty = icmp eq i64 %n, 0
  br i1 %empty, label %none, label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %sum = phi double [ 0.0, %entry ], [ %more, %loop ]
  %cell = getelementptr double, ptr %x, i64 %i
  %value = load double, ptr %cell, align 8
  %square = fmul double %value, %value
  %more = fadd double %sum, %square
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %finish, label %loop

finish:
  %count = sitofp i64 %n to double
  %mean = fdiv double %more, %count
  ret double %mean

none:
  ret double 0.0
}

; none(float32[::1], float32): multiply in place
define void @gain(ptr %x, i64 %n, float %factor) {
entry:
  %empty = icmp eq i64 %n, 0
  br i1 %empty, label %finish, label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %cell = getelementptr float, ptr %x, i64 %i
  %value = load float, ptr %cell, align 4
  %scaled = fmul float %value, %factor
  store float %scaled, ptr %cell, align 4
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %finish, label %loop

finish:
  ret void
}

; uint16(uint16, bool): Gray code of a number, or the number of a Gray code
define i16 @gray(i16 %value, i1 %decode) {
entry:
  %half = lshr i16 %value, 1
  %code = xor i16 %value, %half
  %s2 = lshr i16 %code, 2
  %d2 = xor i16 %code, %s2
  %s4 = lshr i16 %d2, 4
  %d4 = xor i16 %d2, %s4
  %s8 = lshr i16 %d4, 8
  %number = xor i16 %d4, %s8
  %result = select i1 %decode, i16 %number, i16 %code
  ret i16 %result
}

; complex128(complex128, complex128): product
define { double, double } @mix(double %a.re, double %a.im, double %b.re, double %b.im) {
entry:
  %rr = fmul double %a.re, %b.re
  %ii = fmul double %a.im, %b.im
  %re = fsub double %rr, %ii
  %ri = fmul double %a.re, %b.im
  %ir = fmul double %a.im, %b.re
  %im = fadd double %ri, %ir
  %half = insertvalue { double, double } poison, double %re, 0
  %whole = insertvalue { double, double } %half, double %im, 1
  ret { double, double } %whole
}

; bool(int32[::1], int32): does the array hold the value?
define i1 @holds(ptr %x, i64 %n, i32 %wanted) {
entry:
  %empty = icmp eq i64 %n, 0
  br i1 %empty, label %no, label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %step ]
  %cell = getelementptr i32, ptr %x, i64 %i
  %value = load i32, ptr %cell, align 4
  %same = icmp eq i32 %value, %wanted
  br i1 %same, label %yes, label %step

step:
  %next = add i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %no, label %loop

yes:
  ret i1 true

no:
  ret i1 false
}

declare double @log10(double)

; float64(float64): level in decibel
define double @decibel(double %ratio) {
  %log = call double @log10(double %ratio)
  %level = fmul double %log, 10.0
  ret double %level
}
