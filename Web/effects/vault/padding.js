// How long a sealed text is made, so that its length says little: PADMÉ keeps the length's exponent and as
// many leading bits as the exponent has, and rounds the rest up. At most 12 % more bytes.
// Source: Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
// PoPETs 2019(4), algorithm 1.

import { Refusal } from "./refusal.js";

/** Shorter texts are all of this length: a yes, a name and a mark look alike. */
export const least = 256;

/** @param {number} count bytes @returns {number} bytes */
export function paddedLength(count) {
  if (count <= least) return least;
  const exponent = 31 - Math.clz32(count);
  const kept = 32 - Math.clz32(exponent);
  const step = 2 ** (exponent - kept);
  return Math.ceil(count / step) * step;
}

/**
 * Length (4 bytes), `text`, zeros; after `prefix`, which counts into the padded whole.
 * @param {Uint8Array} text @param {Uint8Array} [prefix] @returns {Uint8Array<ArrayBuffer>}
 */
export function pad(text, prefix = new Uint8Array(0)) {
  const start = prefix.length + 4;
  const whole = new Uint8Array(paddedLength(start + text.length));
  whole.set(prefix);
  new DataView(whole.buffer).setUint32(prefix.length, text.length);
  whole.set(text, start);
  return whole;
}

/**
 * The text behind a prefix of `skip` bytes. Anything that `pad` would not have written is refused, so that
 * nothing can travel in the padding.
 * @param {Uint8Array} padded @param {number} [skip] @returns {Uint8Array}
 */
export function unpad(padded, skip = 0) {
  if (padded.length < least) throw new Refusal("unreadable", "shorter than any entry");
  const start = skip + 4;
  const count = new DataView(padded.buffer, padded.byteOffset).getUint32(skip);
  const end = start + count;
  if (end > padded.length || padded.length !== paddedLength(end)) throw new Refusal("unreadable", "length is not what it says");
  for (let at = end; at < padded.length; at += 1) if (padded[at] !== 0) throw new Refusal("unreadable", "padding is not empty");
  return padded.subarray(start, end);
}
