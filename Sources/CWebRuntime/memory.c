// Blocks of memory in sizes a quarter of a doubling apart, each size with its own list of free ones. Nothing is joined
// or split, so giving and taking are a few steps whatever happened before; the price, memory that stays with its size,
// suits a core that reads much the same things again and again.

#include "CWebRuntime.h"
#include <stdint.h>

#if __wasm__
extern unsigned char __heap_base;
#else
#include <stdlib.h>
#endif

enum { UNIT = 16, SIZES = 128, CHUNK = 1 << 20, PAGE = 1 << 16 };

// Stands just before what the caller gets, which begins on the next 16 bytes.
struct head {
    uint32_t size;
};

struct spare {
    struct spare *next;
};

static struct spare *spares[SIZES];
static uintptr_t fresh, limit;

// Sizes in units: 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, ...
static uint32_t size_holding(size_t units) {
    if (units <= 4) return (uint32_t)units - 1;
    uint32_t doubling = 31 - (uint32_t)__builtin_clz((uint32_t)(units - 1));
    return doubling * 4 - 8 + (uint32_t)((units - 1) >> (doubling - 2));
}

static size_t units_of(uint32_t size) {
    if (size < 4) return size + 1;
    return (size_t)(size % 4 + 5) << (size / 4 - 1);
}

#if __wasm__
static uintptr_t more(size_t *bytes) {
    size_t pages = (*bytes + PAGE - 1) / PAGE;
    size_t before = __builtin_wasm_memory_grow(0, pages);
    if (before == (size_t)-1) return 0;
    *bytes = pages * PAGE;
    return (uintptr_t)before * PAGE;
}
#else
static uintptr_t more(size_t *bytes) { return (uintptr_t)malloc(*bytes); }
#endif

static int extend(size_t need) {
    size_t bytes = need + 2 * UNIT;
    if (bytes < CHUNK) bytes = CHUNK;
    uintptr_t start = more(&bytes);
    if (!start) return 0;
    // What is left of the piece before is lost unless the new one follows it, as in WebAssembly it does.
    if (start != limit) fresh = (start + sizeof(struct head) + UNIT - 1) / UNIT * UNIT;
    limit = start + bytes;
    return 1;
}

void *holdfast_allocate(size_t size) {
    if (size > (size_t)1 << 30) return NULL;
    uint32_t wanted = size_holding((size + sizeof(struct head) + UNIT - 1) / UNIT);
    // A free block up to twice as large is better than a larger memory.
    for (uint32_t found = wanted; found <= wanted + 4 && found < SIZES; found++) {
        struct spare *block = spares[found];
        if (!block) continue;
        spares[found] = block->next;
        return block;
    }
    size_t bytes = units_of(wanted) * UNIT;
#if __wasm__
    if (!limit) {
        limit = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
        fresh = ((uintptr_t)&__heap_base + sizeof(struct head) + UNIT - 1) / UNIT * UNIT;
    }
#endif
    if (fresh + bytes > limit && !extend(bytes)) return NULL;
    void *block = (void *)fresh;
    fresh += bytes;
    ((struct head *)block)[-1].size = wanted;
    return block;
}

void holdfast_release(void *block) {
    if (!block) return;
    struct spare *spare = block;
    uint32_t size = ((struct head *)block)[-1].size;
    spare->next = spares[size];
    spares[size] = spare;
}
