; BLAS by the names and types with which Numba's code calls it: kinds and transpositions are i8 there, and int in
; support_blas.c. Written by hand: in C, a parameter of type char would carry the widening rule of one platform.

declare i32 @pkgimage_xxdot(i32, i32, i64, ptr, ptr, ptr)
declare i32 @pkgimage_xxnrm2(i32, i64, ptr, i64, ptr)
declare i32 @pkgimage_xxgemv(i32, i32, i64, i64, ptr, ptr, i64, ptr, ptr, ptr)
declare i32 @pkgimage_xxgemm(i32, i32, i32, i64, i64, i64, ptr, ptr, i64, ptr, i64, ptr, ptr, i64)

define i32 @numba_xxdot(i8 %kind, i8 %conjugate, i64 %n, ptr %x, ptr %y, ptr %out) {
  %k = zext i8 %kind to i32
  %c = zext i8 %conjugate to i32
  %r = call i32 @pkgimage_xxdot(i32 %k, i32 %c, i64 %n, ptr %x, ptr %y, ptr %out)
  ret i32 %r
}

define i32 @numba_xxnrm2(i8 %kind, i64 %n, ptr %x, i64 %step, ptr %out) {
  %k = zext i8 %kind to i32
  %r = call i32 @pkgimage_xxnrm2(i32 %k, i64 %n, ptr %x, i64 %step, ptr %out)
  ret i32 %r
}

define i32 @numba_xxgemv(i8 %kind, i8 %trans, i64 %m, i64 %n, ptr %alpha, ptr %a, i64 %lda, ptr %x, ptr %beta, ptr %y) {
  %k = zext i8 %kind to i32
  %t = zext i8 %trans to i32
  %r = call i32 @pkgimage_xxgemv(i32 %k, i32 %t, i64 %m, i64 %n, ptr %alpha, ptr %a, i64 %lda, ptr %x, ptr %beta, ptr %y)
  ret i32 %r
}

define i32 @numba_xxgemm(i8 %kind, i8 %ta, i8 %tb, i64 %m, i64 %n, i64 %k, ptr %alpha, ptr %a, i64 %lda, ptr %b, i64 %ldb, ptr %beta, ptr %c, i64 %ldc) {
  %kk = zext i8 %kind to i32
  %tta = zext i8 %ta to i32
  %ttb = zext i8 %tb to i32
  %r = call i32 @pkgimage_xxgemm(i32 %kk, i32 %tta, i32 %ttb, i64 %m, i64 %n, i64 %k, ptr %alpha, ptr %a, i64 %lda, ptr %b, i64 %ldb, ptr %beta, ptr %c, i64 %ldc)
  ret i32 %r
}
