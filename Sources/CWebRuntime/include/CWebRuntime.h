// What Swift's own library asks of a machine and a bare WebAssembly module does not have. The core has no
// other way to reach the outside: with these few functions linked in, core.wasm imports nothing at all.
//
// There is no mathematics here (sine, logarithm, power): each machine's library rounds those differently, so a core
// that used one would not give the same bytes natively and in WebAssembly. Using one fails to link. Rounding is exact and there.

#ifndef HOLDFAST_WEB_RUNTIME_H
#define HOLDFAST_WEB_RUNTIME_H

#include <stddef.h>

/// Reads a decimal number as JSON writes it (RFC 8259, section 6), with an optional leading plus and leading zeros.
/// Returns the nearest double, ties to even; beyond the range, infinity or zero.
/// `*end` is the first character not read; it equals `text` where no number stands there.
double holdfast_number(const char *_Nonnull text, const char *_Nonnull *_Nonnull end);

/// A block of at least `size` bytes, aligned to 16, or NULL where the memory is full.
void *_Nullable holdfast_allocate(size_t size);

/// Gives a block back; NULL is ignored. Any other pointer must come from `holdfast_allocate`.
void holdfast_release(void *_Nullable block);

#endif
