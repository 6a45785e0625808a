/* The part of the support run-time for Windows: C99 functions that its headers have inline and ucrtbase.dll has not. */

double sqrt(double);

/* By way of double, where nothing overflows and squares of float are exact. An infinity wins over nan. */
float hypotf(float x, float y) {
    float infinity = __builtin_inff();
    if (x == infinity || x == -infinity || y == infinity || y == -infinity) return infinity;
    return (float)sqrt((double)x * (double)x + (double)y * (double)y);
}
