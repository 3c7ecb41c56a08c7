// What Swift's own library asks of a machine and a bare WebAssembly module does not have. The core has no
// other way to reach the outside: with these few functions linked in, core.wasm imports nothing at all.
//
// There is no mathematics here (sine, logarithm, power): each machine's library rounds those differently, so a core
// that used one would not give the same bytes natively and in WebAssembly. Using one fails to link. Rounding down, up
// and to even is exact, an instruction each, and there.

#ifndef HOLDFAST_WEB_RUNTIME_H
#define HOLDFAST_WEB_RUNTIME_H

#include <stddef.h>

/// A block of at least `size` bytes, aligned to 16, or NULL where the memory is full.
void *_Nullable holdfast_allocate(size_t size);

/// Gives a block back; NULL is ignored. Any other pointer must come from `holdfast_allocate`.
void holdfast_release(void *_Nullable block);

#endif
