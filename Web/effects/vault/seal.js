// AES-256-GCM (NIST SP 800-38D) of padded texts, and the one place where bytes are encrypted.

import { join, random, utf8 } from "./bytes.js";
import { pad, unpad } from "./padding.js";
import { Refusal } from "./refusal.js";

/** Nonce and tag. */
export const overhead = 12 + 16;

/**
 * @param {CryptoKey} key @param {Uint8Array<ArrayBuffer>} text @param {Uint8Array<ArrayBuffer>} binding
 * @param {Uint8Array<ArrayBuffer>} [nonce] given only where a fixed vector is made again
 * @returns {Promise<Uint8Array<ArrayBuffer>>} nonce, ciphertext, tag
 */
export async function encrypt(key, text, binding, nonce = random(12)) {
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: binding }, key, text);
  return join(nonce, new Uint8Array(sealed));
}

/**
 * Refuses as `forged` anything that this key did not seal with this binding.
 * @param {CryptoKey} key @param {Uint8Array<ArrayBuffer>} sealed @param {Uint8Array<ArrayBuffer>} binding
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function decrypt(key, sealed, binding) {
  if (sealed.length < overhead) throw new Refusal("forged", "too short to be sealed");
  const method = { name: "AES-GCM", iv: sealed.subarray(0, 12), additionalData: binding };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(method, key, sealed.subarray(12)));
  } catch {
    throw new Refusal("forged", "the seal does not open with this key");
  }
}

/** What a small seal is for: one made for one purpose never opens as another. */
export const purpose = {
  live: "holdfast v1 live",
  transfer: "holdfast v1 transfer",
  invite: "holdfast v1 invite",
  snapshot: "holdfast v1 snapshot",
  pack: "holdfast v1 pack",
  /** @param {string} name */
  exchange: (name) => `holdfast v1 exchange|${name}`,
};

/** @param {CryptoKey} key @param {string} text @param {string} use @param {Uint8Array<ArrayBuffer>} [nonce] */
export function sealText(key, text, use, nonce) {
  return encrypt(key, pad(utf8(text)), utf8(use), nonce);
}

/** @param {CryptoKey} key @param {Uint8Array<ArrayBuffer>} sealed @param {string} use @returns {Promise<string>} */
export async function openText(key, sealed, use) {
  return decode(unpad(await decrypt(key, sealed, utf8(use))));
}

/** @param {Uint8Array} bytes @returns {string} */
export function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal("unreadable", "not UTF-8");
  }
}
