// The names under which Swift's library looks for these things; natively the machine has its own.

#if __wasm__

#include "CWebRuntime.h"
#include <stdint.h>

int posix_memalign(void **block, size_t alignment, size_t size) {
    const int invalid = 22, full = 12;
    if (alignment > 16) return invalid;
    *block = holdfast_allocate(size);
    return *block ? 0 : full;
}

void free(void *block) { holdfast_release(block); }

// With bulk memory switched on these become one instruction each, not calls to themselves.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }
void *memset(void *to, int value, size_t count) { return __builtin_memset(to, value, count); }

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (; count; count--, a++, b++) {
        if (*a != *b) return *a - *b;
    }
    return 0;
}

// The only caller is the seed of Swift's hashing. A constant: the same events must always give the same bytes.
void arc4random_buf(void *to, size_t count) { __builtin_memset(to, 0x5A, count); }

// 128-bit product of two 128-bit numbers, which clang calls for where overflow of 64 bits is checked.
__int128 __multi3(__int128 left, __int128 right) {
    uint64_t a = (uint64_t)left, b = (uint64_t)right;
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), cross = a0 * b1 + (uint32_t)middle;
    uint64_t high = a1 * b1 + (middle >> 32) + (cross >> 32);
    high += a * (uint64_t)(right >> 64) + b * (uint64_t)(left >> 64);
    return (__int128)((unsigned __int128)high << 64 | cross << 32 | (uint32_t)low);
}

#endif
