// Every working key is HKDF-SHA-256 (RFC 5869) of one secret, empty salt, its label as info, 32 bytes. All
// but the relay token are made non-extractable: the page can use them and nobody can read them out of it.

import { toBase64, utf8 } from "./bytes.js";

/** @typedef {{ own: CryptoKey, token: string }} MemberKeys */
/** @typedef {{ pairLog: CryptoKey, match: CryptoKey, live: CryptoKey, words: CryptoKey }} PairKeys */

const sealing = { name: "AES-GCM", length: 256 };
// The length is named because HMAC-SHA-256 keys would otherwise be made of 64 bytes.
const signing = { name: "HMAC", hash: "SHA-256", length: 256 };

/** @param {string} label */
function from(label) {
  return { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8(label) };
}

/** @param {Uint8Array<ArrayBuffer>} secret 16 bytes @returns {Promise<MemberKeys>} */
export async function memberKeys(secret) {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey", "deriveBits"]);
  const token = await crypto.subtle.deriveBits(from("holdfast v1 relay token"), base, 256);
  return {
    own: await crypto.subtle.deriveKey(from("holdfast v1 own log"), base, sealing, false, ["encrypt", "decrypt"]),
    token: toBase64(new Uint8Array(token)),
  };
}

/** @param {Uint8Array<ArrayBuffer>} secret 32 bytes @returns {Promise<PairKeys>} */
export async function pairKeys(secret) {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  /** @param {string} label @param {AesKeyGenParams | HmacKeyGenParams} method @param {KeyUsage[]} uses */
  const make = (label, method, uses) => crypto.subtle.deriveKey(from(label), base, method, false, uses);
  return {
    pairLog: await make("holdfast v1 pair log", sealing, ["encrypt", "decrypt"]),
    match: await make("holdfast v1 match", signing, ["sign"]),
    live: await make("holdfast v1 live", sealing, ["encrypt", "decrypt"]),
    words: await make("holdfast v1 words", signing, ["sign"]),
  };
}

/** HMAC-SHA-256 (RFC 2104). @param {CryptoKey} key @param {string} text @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function sign(key, text) {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(text)));
}

/** What the relay compares without knowing what it means. @param {PairKeys} keys @param {string} label @returns {Promise<string>} 22 characters */
export async function matchToken(keys, label) {
  return toBase64((await sign(keys.match, label)).subarray(0, 16));
}

/** Three places in the list of 256 words. @param {PairKeys} keys @param {string} transcript `pair|creator|joiner` */
export async function wordIndices(keys, transcript) {
  return [...(await sign(keys.words, transcript)).subarray(0, 3)];
}
