/* BLAS as Numba calls it, as plain loops: dot products, norms, matrix times vector, matrix times matrix.
 *
 * Part of the support run-time (support.c). Numba passes kinds and transpositions as 8-bit characters; how those are
 * widened differs between platforms, so the functions that it calls stand in support_char.ll, and pass them on as int.
 * kind: 's' float, 'd' double, 'c' and 'z' complex of float and double. trans: 'n' no, 't' transposed, 'c' transposed
 * and conjugated, small or capital. Results are 0, always: the lengths have been checked by Numba.
 *
 * The order of additions is not a BLAS's, so results agree with one to rounding, not to the bit. Speed: the inner
 * loops of matrix products run along columns and vectorise; there is no blocking for caches.
 */

typedef long long word;

double sqrt(double);

#define PART float
#define NAME(function) f_##function
#include "support_blas.h"
#undef PART
#undef NAME
#define PART double
#define NAME(function) d_##function
#include "support_blas.h"

static int transposition(int letter) {
    if (letter == 't' || letter == 'T') return 1;
    return letter == 'c' || letter == 'C' ? -1 : 0;
}

int pkgimage_xxdot(int kind, int conjugate, word n, const void *x, const void *y, void *out) {
    if (kind == 's') f_dot(n, x, y, out);
    if (kind == 'd') d_dot(n, x, y, out);
    if (kind == 'c') f_complex_dot(n, conjugate ? -1 : 1, x, y, out);
    if (kind == 'z') d_complex_dot(n, conjugate ? -1 : 1, x, y, out);
    return 0;
}

int pkgimage_xxnrm2(int kind, word n, const void *x, word step, void *out) {
    if (kind == 's') f_norm(n, 1, x, step, out);
    if (kind == 'd') d_norm(n, 1, x, step, out);
    if (kind == 'c') f_norm(n, 2, x, step, out);
    if (kind == 'z') d_norm(n, 2, x, step, out);
    return 0;
}

int pkgimage_xxgemm(int kind, int letter_a, int letter_b, word m, word n, word k, const void *alpha, const void *a,
                    word lda, const void *b, word ldb, const void *beta, void *c, word ldc) {
    int ta = transposition(letter_a), tb = transposition(letter_b);
    if (kind == 's') f_gemm(ta, tb, m, n, k, *(const float *)alpha, a, lda, b, ldb, *(const float *)beta, c, ldc);
    if (kind == 'd') d_gemm(ta, tb, m, n, k, *(const double *)alpha, a, lda, b, ldb, *(const double *)beta, c, ldc);
    if (kind == 'c') f_complex_gemm(ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
    if (kind == 'z') d_complex_gemm(ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
    return 0;
}

/* y = alpha op(a) x + beta y, `a` itself being m x n: a matrix product whose right side has one column. */
int pkgimage_xxgemv(int kind, int letter, word m, word n, const void *alpha, const void *a, word lda, const void *x,
                    const void *beta, void *y) {
    int swapped = transposition(letter) != 0;
    word rows = swapped ? n : m, columns = swapped ? m : n;
    return pkgimage_xxgemm(kind, letter, 'n', rows, 1, columns, alpha, a, lda, x, columns, beta, y, rows);
}
