/* The loops of support_blas.c for one type of part, included once per type: PART is float or double, NAME(x) the
 * function's name, ROOT(x) a square root. Matrices are stored by columns, as BLAS has them: element (row, column) of
 * `a` is a[row + column * lda]. Sums of float are added up in double, which no BLAS promises to do but may. */

static void NAME(dot)(word n, const PART *x, const PART *y, PART *out) {
    double sum = 0;
    for (word i = 0; i < n; i++) sum += (double)x[i] * (double)y[i];
    *out = (PART)sum;
}

/* side: -1 conjugates x, 1 does not. */
static void NAME(complex_dot)(word n, PART side, const PART *x, const PART *y, PART *out) {
    double real = 0, imaginary = 0;
    for (word i = 0; i < n; i++) {
        double xr = x[2 * i], xi = side * x[2 * i + 1], yr = y[2 * i], yi = y[2 * i + 1];
        real += xr * yr - xi * yi;
        imaginary += xr * yi + xi * yr;
    }
    out[0] = (PART)real;
    out[1] = (PART)imaginary;
}

/* The norm of n numbers, `step` apart, without overflow on the way: scaled by the largest one so far. parts: 1 or 2. */
static void NAME(norm)(word n, word parts, const PART *x, word step, PART *out) {
    double scale = 0, sum = 1;
    for (word i = 0; i < n; i++)
        for (word part = 0; part < parts; part++) {
            double value = x[i * step * parts + part];
            double size = value < 0 ? -value : value;
            if (size != size || size - size != 0) { /* nan wins over infinity, as in a plain sum of squares */
                scale = scale != scale || size != size ? size + scale : size;
                sum = 1;
            } else if (scale - scale == 0 && size > scale) {
                sum = 1 + sum * (scale / size) * (scale / size);
                scale = size;
            } else if (scale - scale == 0 && size != 0) {
                sum += (size / scale) * (size / scale);
            }
        }
    *out = (PART)(scale * sqrt(sum));
}

/* Element (row, column) of op(a): op swaps the indices when `transposed`. */
static word NAME(place)(int transposed, word lead, word row, word column) {
    return transposed ? column + row * lead : row + column * lead;
}

static void NAME(scale)(word n, PART factor, PART *c) {
    for (word i = 0; i < n; i++) c[i] = factor == 0 ? 0 : factor * c[i];
}

/* c (m x n) = alpha op(a) op(b) + beta c, op(a) being m x k; what beta = 0 multiplies is not read. */
static void NAME(gemm)(int ta, int tb, word m, word n, word k, PART alpha, const PART *a, word lda, const PART *b,
                       word ldb, PART beta, PART *c, word ldc) {
    for (word j = 0; j < n; j++) {
        PART *column = c + j * ldc;
        NAME(scale)(m, beta, column);
        if (ta) {
            for (word i = 0; i < m; i++) {
                double sum = 0;
                for (word p = 0; p < k; p++) sum += (double)a[p + i * lda] * (double)b[NAME(place)(tb, ldb, p, j)];
                column[i] += alpha * (PART)sum;
            }
        } else {
            for (word p = 0; p < k; p++) {
                PART factor = alpha * b[NAME(place)(tb, ldb, p, j)];
                for (word i = 0; i < m; i++) column[i] += factor * a[i + p * lda];
            }
        }
    }
}

static void NAME(complex_scale)(word n, const PART *factor, PART *c) {
    int zero = factor[0] == 0 && factor[1] == 0;
    for (word i = 0; i < n; i++) {
        PART real = c[2 * i], imaginary = c[2 * i + 1];
        c[2 * i] = zero ? 0 : factor[0] * real - factor[1] * imaginary;
        c[2 * i + 1] = zero ? 0 : factor[0] * imaginary + factor[1] * real;
    }
}

/* The same for complex numbers; ta and tb may also be -1: transposed and conjugated. */
static void NAME(complex_gemm)(int ta, int tb, word m, word n, word k, const PART *alpha, const PART *a, word lda,
                               const PART *b, word ldb, const PART *beta, PART *c, word ldc) {
    PART sa = ta < 0 ? -1 : 1, sb = tb < 0 ? -1 : 1;
    for (word j = 0; j < n; j++) {
        PART *column = c + 2 * j * ldc;
        NAME(complex_scale)(m, beta, column);
        for (word p = 0; p < k; p++) {
            const PART *y = b + 2 * NAME(place)(tb, ldb, p, j);
            PART real = alpha[0] * y[0] - alpha[1] * sb * y[1], imaginary = alpha[0] * sb * y[1] + alpha[1] * y[0];
            for (word i = 0; i < m; i++) {
                const PART *x = a + 2 * NAME(place)(ta, lda, i, p);
                column[2 * i] += real * x[0] - imaginary * sa * x[1];
                column[2 * i + 1] += real * sa * x[1] + imaginary * x[0];
            }
        }
    }
}
