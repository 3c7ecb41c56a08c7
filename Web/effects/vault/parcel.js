// A secret laid with the relay behind a door that only a typed code finds, and the invitation as a link.

import { fromBase64, join, toBase64, utf8 } from "./bytes.js";
import { readTypedCode } from "./codes.js";
import { Refusal } from "./refusal.js";
import { openText, sealText } from "./seal.js";

/** @typedef {{ door: string, key: CryptoKey }} Stretched */

/** OWASP's Password Storage Cheat Sheet (2023) for HMAC-SHA-256. About a second on a phone. */
const rounds = 600_000;
const mark = "#join=";

/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018), 64 bytes: the first 16 are the door, the last 32 the wrapping key.
 * @param {unknown} code as typed @param {string} use the purpose: also the salt @returns {Promise<Stretched>}
 */
export async function stretch(code, use) {
  const password = await crypto.subtle.importKey("raw", utf8(readTypedCode(code)), "PBKDF2", false, ["deriveBits"]);
  const method = { name: "PBKDF2", hash: "SHA-256", salt: utf8(use), iterations: rounds };
  const bytes = new Uint8Array(await crypto.subtle.deriveBits(method, password, 512));
  const key = await crypto.subtle.importKey("raw", bytes.slice(32), "AES-GCM", false, ["encrypt", "decrypt"]);
  return { door: toBase64(bytes.subarray(0, 16)), key };
}

/** @param {Uint8Array} secret @param {Stretched} stretched @param {string} use @returns {Promise<string>} b64 */
export async function wrap(secret, stretched, use) {
  return toBase64(await sealText(stretched.key, toBase64(secret), use));
}

/** @param {unknown} wrapped b64 @param {Stretched} stretched @param {string} use @param {number} size bytes of the secret */
export async function unwrap(wrapped, stretched, use, size) {
  const sealed = fromBase64(wrapped);
  if (!sealed) throw new Refusal("forged", "not base64url");
  const secret = fromBase64(await openText(stretched.key, sealed, use));
  if (secret?.length !== size) throw new Refusal("unreadable", "there is no secret in it");
  return secret;
}

/** @param {string} origin @param {string} door b64 @param {Uint8Array} secret 32 bytes */
export function inviteLink(origin, door, secret) {
  return `${origin}/${mark}${toBase64(join(fromBase64(door) ?? [], secret))}`;
}

/** A whole link or only its fragment, with or without the #. @param {unknown} text @returns {{ door: string, secret: string }} */
export function readInviteLink(text) {
  const link = typeof text !== "string" ? "" : text.startsWith("join=") ? `#${text}` : text;
  const start = link.indexOf(mark);
  const bytes = start < 0 ? null : fromBase64(link.slice(start + mark.length).split(/[\s&]/)[0]);
  if (bytes?.length !== 48) throw new Refusal("notALink", "no #join= with 64 letters and digits");
  return { door: toBase64(bytes.subarray(0, 16)), secret: toBase64(bytes.subarray(16)) };
}
