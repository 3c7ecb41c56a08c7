// One entry as it travels and is stored: version, log, author (8), id (16), nonce (12), ciphertext and tag; the
// first 26 bytes are additional data. Plaintext: hash of the same author's previous sealed entry (32), length
// (4), body, zeros. The table is in docs/protocol.md.

import { fromHex, join, toHex, utf8 } from "./bytes.js";
import { least, pad, paddedLength, unpad } from "./padding.js";
import { Refusal } from "./refusal.js";
import { decode, decrypt, encrypt, overhead } from "./seal.js";

/** @typedef {"own" | "pair"} LogName */

export const version = 1;
/** At most this many bytes sealed. */
export const limit = 64 * 1024;
const bound = 26;
const numbers = { own: 1, pair: 2 };
/** What the first entry of an author names. */
export const nothing = "0".repeat(64);

/**
 * @param {CryptoKey} key
 * @param {{ log: LogName, author: string, id: string, previous: string }} head hexadecimal
 * @param {string} body JSON
 * @param {Uint8Array<ArrayBuffer>} [nonce] given only where a fixed vector is made again
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function sealEntry(key, head, body, nonce) {
  const [author, id, previous] = [fromHex(head.author), fromHex(head.id), fromHex(head.previous)];
  if (author?.length !== 8 || id?.length !== 16 || previous?.length !== 32) throw new Refusal("unreadable", "not an entry's head");
  const text = utf8(body);
  if (bound + overhead + paddedLength(36 + text.length) > limit) throw new Refusal("tooLarge", `more than ${limit} bytes`);
  const binding = join([version, numbers[head.log]], author, id);
  return join(binding, await encrypt(key, pad(text, previous), binding, nonce));
}

/**
 * The outside of an entry. Refuses with `tooLarge`, or `unreadable` for an unknown version, log or length.
 * @param {Uint8Array} sealed @returns {{ log: LogName, author: string, id: string }} hexadecimal
 */
export function readHead(sealed) {
  if (sealed.length > limit) throw new Refusal("tooLarge", `more than ${limit} bytes`);
  if (sealed[0] !== version) throw new Refusal("unreadable", "a newer Holdfast wrote it, or none");
  if (sealed.length < bound + overhead + least) throw new Refusal("unreadable", "cut short");
  const log = sealed[1] === numbers.own ? "own" : sealed[1] === numbers.pair ? "pair" : null;
  if (!log) throw new Refusal("unreadable", "it belongs to no log");
  return { log, author: toHex(sealed.subarray(2, 10)), id: toHex(sealed.subarray(10, 26)) };
}

/**
 * What is inside. Refuses with `forged` or `unreadable`.
 * @param {CryptoKey} key @param {Uint8Array<ArrayBuffer>} sealed
 * @returns {Promise<{ previous: string, body: string }>}
 */
export async function openEntry(key, sealed) {
  const padded = await decrypt(key, sealed.subarray(bound), sealed.subarray(0, bound));
  return { previous: toHex(padded.subarray(0, 32)), body: decode(unpad(padded, 32)) };
}
