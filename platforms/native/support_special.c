/* Special functions that SciPy offers to compiled code (scipy.special.cython_special) and no platform's libm has.
 *
 * Part of the support run-time (support.c). Compiled code that calls SciPy's function by its address calls the one of
 * that name here instead; the tests compare them with SciPy. Below them stands libm alone. Where SciPy has several
 * methods for parts of the domain there is mostly one here: 1e-12 relative is aimed at for parameters up to some
 * thousands, which the length of the series and the rounding of lgamma limit beyond.
 */

double floor(double), sqrt(double), exp(double), log(double), log1p(double), lgamma(double), erfc(double);

#define ROOT_HALF 0.70710678118654752440
#define ROOT_PI 1.77245385090551602730
#define TINY 1e-300
#define EPSILON 1.2e-16

static double nan_value(void) { return __builtin_nan(""); }
static double infinity(void) { return __builtin_inf(); }
static double size_of(double x) { return x < 0 ? -x : x; }

double scipy_special_xlogy(double x, double y) { return x == 0 && y == y ? 0 : x * log(y); }

double scipy_special_xlog1py(double x, double y) { return x == 0 && y == y ? 0 : x * log1p(y); }

/* exp(x * x) * erfc(x). From 25 on by the asymptotic series, whose fifth term is below the last bit. */
double scipy_special_erfcx(double x) {
    if (x < 25) return exp(x * x) * erfc(x);
    double square = 1 / (x * x);
    double sum = 1 - square * (0.5 - square * (0.75 - square * (1.875 - square * 6.5625)));
    return sum / (x * ROOT_PI);
}

/* The logarithm of the normal distribution function. */
double scipy_special_log_ndtr(double x) {
    if (x < -1) return log(0.5 * scipy_special_erfcx(-x * ROOT_HALF)) - 0.5 * x * x;
    return log1p(-0.5 * erfc(x * ROOT_HALF));
}

static double polynomial(double x, const double *factors, int count) {
    double sum = factors[0];
    for (int i = 1; i < count; i++) sum = sum * x + factors[i];
    return sum;
}

/* The inverse of the normal distribution function: the rational approximations of S. Moshier's Cephes library. */
static const double NEAR_P[5] = {-5.99633501014107895267e1, 9.80010754185999661536e1, -5.66762857469070293439e1,
                                 1.39312609387279679503e1, -1.23916583867381258016e0};
static const double NEAR_Q[9] = {1, 1.95448858338141759834e0, 4.67627912898881538453e0, 8.63602421390890590575e1,
                                 -2.25462687854119370527e2, 2.00260212380060660359e2, -8.20372256168333339912e1,
                                 1.59056225126211695515e1, -1.18331621121330003142e0};
static const double TAIL_P[9] = {4.05544892305962419923e0, 3.15251094599893866154e1, 5.71628192246421288162e1,
                                 4.40805073893200834700e1, 1.46849561928858024014e1, 2.18663306850790267539e0,
                                 -1.40256079171354495875e-1, -3.50424626827848203418e-2, -8.57456785154685413611e-4};
static const double TAIL_Q[9] = {1, 1.57799883256466749731e1, 4.53907635128879210584e1, 4.13172038254672030440e1,
                                 1.50425385692907503408e1, 2.50464946208309415979e0, -1.42182922854787788574e-1,
                                 -3.80806407691578277194e-2, -9.33259480895457427372e-4};
static const double FAR_P[9] = {3.23774891776946035970e0, 6.91522889068984211695e0, 3.93881025292474443415e0,
                                1.33303460815807542389e0, 2.01485389549179081538e-1, 1.23716634817820021358e-2,
                                3.01581553508235416007e-4, 2.65806974686737550832e-6, 6.23974539184983293730e-9};
static const double FAR_Q[9] = {1, 6.02427039364742014255e0, 3.67983563856160859403e0, 1.37702099489081330271e0,
                                2.16236993594496635890e-1, 1.34204006088543189037e-2, 3.28014464682127739104e-4,
                                2.89247864745380683936e-6, 6.79019408009981274425e-9};

double scipy_special_ndtri(double p) {
    if (p == 0) return -infinity();
    if (p == 1) return infinity();
    if (!(p > 0 && p < 1)) return nan_value();
    double y = p > 1 - 0.13533528323661269189 ? 1 - p : p;
    if (y > 0.13533528323661269189) {
        y -= 0.5;
        double square = y * y;
        double x = y + y * (square * polynomial(square, NEAR_P, 5) / polynomial(square, NEAR_Q, 9));
        return x * 2.50662827463100050242;
    }
    double root = sqrt(-2 * log(y)), inverse = 1 / root, x;
    if (root < 8) x = inverse * polynomial(inverse, TAIL_P, 9) / polynomial(inverse, TAIL_Q, 9);
    else x = inverse * polynomial(inverse, FAR_P, 9) / polynomial(inverse, FAR_Q, 9);
    x = root - log(root) / root - x;
    return y == p ? -x : x;
}

/* The lower regularised gamma function by its series; for x < a + 1. factor: x^a exp(-x) / gamma(a). */
static double lower_series(double a, double x, double factor) {
    double term = 1 / a, sum = term;
    for (int n = 1; n < 100000 && size_of(term) > size_of(sum) * EPSILON; n++) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * factor;
}

/* The upper one by Lentz's continued fraction; for x >= a + 1. */
static double upper_fraction(double a, double x, double factor) {
    double b = x + 1 - a, c = 1 / TINY, d = 1 / b, h = d;
    for (int i = 1; i < 100000; i++) {
        double an = -i * (i - a);
        b += 2;
        d = an * d + b;
        if (size_of(d) < TINY) d = TINY;
        c = b + an / c;
        if (size_of(c) < TINY) c = TINY;
        d = 1 / d;
        double step = d * c;
        h *= step;
        if (size_of(step - 1) < EPSILON) break;
    }
    return h * factor;
}

/* upper: 0 or 1, which of the two. */
static double incomplete_gamma(double a, double x, int upper) {
    if (!(a >= 0 && x >= 0)) return nan_value();
    if (a == 0) return x > 0 ? (upper ? 0 : 1) : nan_value();
    if (x == 0) return upper;
    if (a - a != 0) return x - x != 0 ? nan_value() : upper;
    if (x - x != 0) return !upper;
    double factor = exp(a * log(x) - x - lgamma(a));
    int series = x < a + 1;
    double value = series ? lower_series(a, x, factor) : upper_fraction(a, x, factor);
    return series == upper ? 1 - value : value;
}

double scipy_special_gammainc(double a, double x) { return incomplete_gamma(a, x, 0); }

double scipy_special_gammaincc(double a, double x) { return incomplete_gamma(a, x, 1); }

/* The root of an increasing function between two bounds, by Newton's method; a step that leaves the bounds bisects.
 * kind: 0 gammainc(a, x), 1 stdtr(a, x). What is compared is the smaller tail, so that no digits are lost. */
static double student(double degrees, double t);

static double excess(int kind, double a, double x, double p, double *slope) {
    if (kind == 0) {
        *slope = exp((a - 1) * log(x) - x - lgamma(a));
        return p > 0.5 ? (1 - p) - incomplete_gamma(a, x, 1) : incomplete_gamma(a, x, 0) - p;
    }
    *slope = exp(lgamma(0.5 * (a + 1)) - lgamma(0.5 * a) - 0.5 * (a + 1) * log1p(x * x / a)) / (sqrt(a) * ROOT_PI);
    return student(a, x) - p;
}

static double root_between(int kind, double a, double p, double low, double high, double x) {
    for (int i = 0; i < 400; i++) {
        double slope, above = excess(kind, a, x, p, &slope);
        if (above == 0) return x;
        if (above > 0) high = x;
        else low = x;
        double next = x - above / slope;
        if (size_of(next - x) <= size_of(x) * EPSILON) return next;
        if (!(next > low && next < high)) { /* geometric where both have one sign: roots may be tiny */
            next = 0.5 * (low + high);
            if (low > 0 && high / low > 4) next = sqrt(low) * sqrt(high);
            if (high < 0 && low / high > 4) next = -sqrt(-low) * sqrt(-high);
        }
        if (next == x || high - low <= size_of(x) * EPSILON) return next;
        x = next;
    }
    return x;
}

double scipy_special_gammaincinv(double a, double p) {
    if (!(a > 0 && p >= 0 && p <= 1)) return nan_value();
    if (p == 0) return 0;
    if (p == 1) return infinity();
    double high = a + 1;
    while (incomplete_gamma(a, high, 0) < p) high *= 2;
    /* Below any x, gammainc is at most x^a / gamma(a + 1), so the root is at least: */
    double low = exp((log(p) + lgamma(a + 1)) / a);
    if (low < 1e-15) return low; /* no more than x away from 1, relatively */
    double ratio = 1 / (9 * a), guess = 1 - ratio + scipy_special_ndtri(p) * sqrt(ratio);
    guess = a * guess * guess * guess; /* Wilson and Hilferty */
    return root_between(0, a, p, low * (1 - 1e-12), high, guess > low && guess < high ? guess : 0.5 * (low + high));
}

/* The regularised incomplete beta function by Lentz's continued fraction; quick where x < (a + 1) / (a + b + 2). */
static double beta_fraction(double a, double b, double x) {
    double c = 1, d = 1 - (a + b) * x / (a + 1);
    if (size_of(d) < TINY) d = TINY;
    d = 1 / d;
    double h = d;
    for (int m = 1; m < 100000; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 + even * d;
        if (size_of(d) < TINY) d = TINY;
        c = 1 + even / c;
        if (size_of(c) < TINY) c = TINY;
        d = 1 / d;
        h *= d * c;
        d = 1 + odd * d;
        if (size_of(d) < TINY) d = TINY;
        c = 1 + odd / c;
        if (size_of(c) < TINY) c = TINY;
        d = 1 / d;
        double step = d * c;
        h *= step;
        if (size_of(step - 1) < EPSILON) break;
    }
    return h;
}

/* rest: 1 - x, exactly. */
static double incomplete_beta(double a, double b, double x, double rest) {
    double factor = exp(a * log(x) + b * log(rest) + lgamma(a + b) - lgamma(a) - lgamma(b));
    if (x * (a + b + 2) < a + 1) return factor * beta_fraction(a, b, x) / a;
    return 1 - factor * beta_fraction(b, a, rest) / b;
}

double scipy_special_betainc(double a, double b, double x) {
    if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
        if (a == 0 && b > 0 && x > 0 && x <= 1) return 1;
        if (b == 0 && a > 0 && x >= 0 && x <= 1) return x == 1;
        return nan_value();
    }
    if (x == 0 || x == 1) return x;
    return incomplete_beta(a, b, x, 1 - x);
}

/* Student's distribution function for t <= 0, the lower tail. */
static double student(double degrees, double t) {
    double whole = degrees + t * t;
    if (t == 0) return 0.5;
    return 0.5 * incomplete_beta(0.5 * degrees, 0.5, degrees / whole, t * t / whole);
}

double scipy_special_stdtr(double degrees, double t) {
    if (!(degrees > 0 && t == t)) return nan_value();
    if (degrees - degrees != 0) return 0.5 * erfc(-t * ROOT_HALF);
    if (t - t != 0) return t > 0;
    return t > 0 ? 1 - student(degrees, -t) : student(degrees, t);
}

double scipy_special_stdtrit(double degrees, double p) {
    if (!(degrees > 0 && p >= 0 && p <= 1)) return nan_value();
    if (degrees - degrees != 0) return scipy_special_ndtri(p);
    if (p == 0) return -infinity();
    if (p == 1) return infinity();
    if (p == 0.5) return 0;
    double tail = p < 0.5 ? p : 1 - p, low = -1, guess = scipy_special_ndtri(tail);
    while (student(degrees, low) > tail) {
        if (low < -1e300) return p < 0.5 ? -infinity() : infinity();
        low *= 4;
    }
    double t = root_between(1, degrees, tail, low, 0, guess > low ? guess : 0.5 * low);
    return p < 0.5 ? t : -t;
}

/* Owen's T function: Gauss and Legendre's rule of 20 points on four pieces of 0 to a; a > 1 by reflection. */
static const double POINTS[10] = {
    0.076526521133497338, 0.22778585114164507, 0.37370608871541955, 0.51086700195082713, 0.63605368072651502,
    0.74633190646015080, 0.83911697182221878, 0.91223442825132584, 0.96397192727791381, 0.99312859918509488};
static const double WEIGHTS[10] = {
    0.15275338713072578, 0.14917298647260371, 0.14209610931838218, 0.13168863844917653, 0.11819453196151844,
    0.10193011981724041, 0.083276741576704755, 0.062672048334109068, 0.040601429800386939, 0.017614007139152121};

static double owen_within(double h, double a) {
    double far = h > 0 ? 9.5 / h : a, top = a < far ? a : far, sum = 0, half = 0.125 * top;
    for (int piece = 0; piece < 4; piece++)
        for (int i = 0; i < 20; i++) {
            double t = half * (2 * piece + 1 + (i < 10 ? POINTS[i] : -POINTS[i - 10]));
            sum += WEIGHTS[i % 10] * exp(-0.5 * h * h * (1 + t * t)) / (1 + t * t);
        }
    return sum * half * 0.15915494309189533577;
}

double scipy_special_owens_t(double h, double a) {
    if (h != h || a != a) return nan_value();
    double x = size_of(h), y = size_of(a), value;
    if (x - x != 0) value = 0;
    else if (y - y != 0) value = 0.25 * erfc(x * ROOT_HALF);
    else if (y <= 1) value = owen_within(x, y);
    else {
        double one = 0.5 * erfc(x * ROOT_HALF), other = 0.5 * erfc(x * y * ROOT_HALF);
        value = 0.5 * (one + other) - one * other - owen_within(x * y, 1 / y);
    }
    return a < 0 ? -value : value;
}

/* exp(-x) times the modified Bessel function of the first kind, by its series: from the largest term to both sides. */
double scipy_special_ive(double v, double x) {
    double whole = floor(v), sign = 1;
    if (v != v || x != x) return nan_value();
    if (x < 0) {
        if (v != whole) return nan_value();
        if (whole / 2 != floor(whole / 2)) sign = -1;
        x = -x;
    }
    if (x == 0) return v == 0 ? 1 : v > 0 || v == whole ? 0 : infinity();
    if (x - x != 0) return 0;
    double square = 0.25 * x * x, first = floor(0.5 * (sqrt(v * v + x * x) - v));
    while (v + first + 1 <= 0) first += 1;
    double top = exp((2 * first + v) * log(0.5 * x) - lgamma(first + 1) - lgamma(v + first + 1) - x), sum = top;
    double term = top;
    for (double k = first + 1; size_of(term) > size_of(sum) * EPSILON; k += 1) {
        term *= square / (k * (v + k));
        sum += term;
    }
    term = top;
    for (double k = first; k > 0 && (size_of(term) > size_of(sum) * EPSILON || v + k < 1); k -= 1) {
        term *= k * (v + k) / square;
        sum += term;
    }
    return sign * sum;
}

/* The distribution function of chi square with a shift: of plain ones with 2 j more degrees, weighted as Poisson has
 * it, from the largest weight to both sides. slope: its derivative. upper: of the other tail. */
static double shifted(double x, double degrees, double shift, int upper, double *slope) {
    double middle = floor(0.5 * shift), sum = 0, half = 0.5 * shift, y = 0.5 * x;
    *slope = 0;
    for (int side = 0; side < 2; side++)
        for (double j = side ? middle - 1 : middle; j >= 0 && j < middle + 100000; j += side ? -1 : 1) {
            double a = 0.5 * degrees + j;
            double weight = half > 0 ? exp(j * log(half) - half - lgamma(j + 1)) : j == 0;
            double part = weight * incomplete_gamma(a, y, upper);
            double density = 0.5 * weight * exp((a - 1) * log(y) - y - lgamma(a));
            sum += part;
            *slope += density;
            if (weight == 0 || (part <= sum * 1e-18 && density <= *slope * 1e-18)) break;
        }
    return sum;
}

double scipy_special_chndtr(double x, double degrees, double shift) {
    double slope;
    if (!(x == x && degrees > 0 && shift >= 0) || shift - shift != 0) return nan_value();
    if (x <= 0) return 0;
    if (x - x != 0) return 1;
    return shifted(x, degrees, shift, 0, &slope);
}

double scipy_special_chndtrix(double p, double degrees, double shift) {
    double slope, low = 0, high = degrees + shift + 1, x = 0.5 * high;
    if (!(p >= 0 && p < 1 && degrees > 0 && shift >= 0) || shift - shift != 0) return nan_value();
    if (p == 0) return 0;
    while (shifted(high, degrees, shift, 0, &slope) < p) high *= 2;
    for (int i = 0; i < 200; i++) {
        double above = shifted(x, degrees, shift, p > 0.5, &slope);
        above = p > 0.5 ? (1 - p) - above : above - p;
        if (above > 0) high = x;
        else low = x;
        double next = x - above / slope;
        int bisect = !(next > low && next < high);
        if (bisect) next = low > 0 && high / low > 4 ? sqrt(low) * sqrt(high) : 0.5 * (low + high);
        if (size_of(next - x) <= size_of(x) * EPSILON || high - low <= high * EPSILON) return next;
        x = next;
    }
    return x;
}
