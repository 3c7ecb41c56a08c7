// Reading a decimal number exactly, with integers only: digits times a power of ten becomes one large integer
// (shifted left far enough where it must be divided), and its top bits are rounded once. Slower than the usual
// shortcuts and short enough to be checked by eye; numbers are rare in what the core reads.

#include "CWebRuntime.h"
#include <stdint.h>

enum {
    // A double's exact decimal expansion has at most 767 significant digits; what stands behind them can only
    // break a tie, so anything not zero there counts as one last digit.
    MOST_DIGITS = 780,
    LIMBS = 136,
    // No double reaches 10^310; half the smallest is above 10^-325.
    HIGHEST_DECIMAL = 310,
    LOWEST_DECIMAL = -325,
};

struct big {
    uint32_t limb[LIMBS];
    int count;
};

static void multiply_add(struct big *big, uint32_t factor, uint32_t carry) {
    uint64_t sum = carry;
    for (int i = 0; i < big->count; i++) {
        sum += (uint64_t)big->limb[i] * factor;
        big->limb[i] = (uint32_t)sum;
        sum >>= 32;
    }
    if (sum) big->limb[big->count++] = (uint32_t)sum;
}

static int divide(struct big *big, uint32_t divisor) {
    uint64_t rest = 0;
    for (int i = big->count - 1; i >= 0; i--) {
        rest = rest << 32 | big->limb[i];
        big->limb[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    while (big->count && !big->limb[big->count - 1]) big->count--;
    return rest != 0;
}

static int bits(const struct big *big) {
    if (!big->count) return 0;
    return big->count * 32 - __builtin_clz(big->limb[big->count - 1]);
}

// The 64 bits from the highest one down; whether anything is left below them.
static uint64_t top(const struct big *big, int *rest) {
    uint64_t result = 0;
    int length = bits(big);
    for (int i = 0; i < 64; i++) {
        int at = length - 1 - i;
        result = result << 1 | (at >= 0 ? big->limb[at / 32] >> at % 32 & 1 : 0);
    }
    for (int at = length - 65; at >= 0 && !*rest; at--) *rest = big->limb[at / 32] >> at % 32 & 1;
    return result;
}

// The double nearest to `fraction`, whose highest bit is worth 2^exponent; `rest` says that a little is missing.
static double round_once(uint64_t fraction, int exponent, int rest) {
    int kept = exponent >= -1022 ? 53 : 53 - (-1022 - exponent);
    if (kept < 0) return 0;
    int cut = 64 - kept;
    uint64_t whole = kept ? fraction >> cut : 0;
    uint64_t below = kept ? fraction << kept : fraction;
    const uint64_t half = 1ULL << 63;
    if (below > half || (below == half && (rest || (whole & 1)))) whole++;
    // Adding, not joining, lets a carry out of the fraction raise the exponent, up to infinity.
    uint64_t pattern = exponent >= -1022 ? ((uint64_t)(exponent + 1022) << 52) + whole : whole;
    double result;
    __builtin_memcpy(&result, &pattern, sizeof result);
    return result;
}

static double assemble(struct big *big, int digits, int power, int rest) {
    if (!digits || digits + power < LOWEST_DECIMAL) return 0;
    if (digits + power > HIGHEST_DECIMAL) return __builtin_inf();
    int shifted = 0;
    if (power < 0) {
        // Enough for 64 bits to be left after the division: ten is less than 2^(10/3).
        shifted = 65 - power * 10 / 3 - bits(big);
        if (shifted < 0) shifted = 0;
        for (int left = shifted; left > 0; left -= 16) multiply_add(big, 1U << (left < 16 ? left : 16), 0);
    }
    for (; power > 0; power--) multiply_add(big, 10, 0);
    for (; power <= -9; power += 9) rest |= divide(big, 1000000000);
    for (; power < 0; power++) rest |= divide(big, 10);
    int highest = bits(big) - 1 - shifted;
    if (highest > 1023) return __builtin_inf();
    uint64_t fraction = top(big, &rest);
    return round_once(fraction, highest, rest);
}

static int is_digit(char character) { return character >= '0' && character <= '9'; }

// How far e+12 moves the point; 0 and nothing read where no exponent stands.
static int read_exponent(const char **text) {
    const char *at = *text;
    if (*at != 'e' && *at != 'E') return 0;
    at++;
    int negative = *at == '-';
    if (*at == '-' || *at == '+') at++;
    if (!is_digit(*at)) return 0;
    int value = 0;
    for (; is_digit(*at); at++) {
        if (value < 100000000) value = value * 10 + (*at - '0');
    }
    *text = at;
    return negative ? -value : value;
}

double holdfast_number(const char *text, const char **end) {
    struct big big = {.count = 0};
    const char *at = text;
    int negative = *at == '-';
    if (*at == '-' || *at == '+') at++;
    int digits = 0, power = 0, rest = 0, any = 0, behind = 0;
    for (;; at++) {
        if (*at == '.' && !behind) {
            behind = 1;
            continue;
        }
        if (!is_digit(*at)) break;
        any = 1;
        int digit = *at - '0';
        if (digits < MOST_DIGITS) {
            if (digits || digit) {
                multiply_add(&big, 10, (uint32_t)digit);
                digits++;
            }
            power -= behind;
        } else {
            rest |= digit != 0;
            power += !behind;
        }
    }
    *end = any ? at : text;
    if (!any) return 0;
    int exponent = read_exponent(end);
    double result = assemble(&big, digits, power + exponent, rest);
    return negative ? -result : result;
}
