// Bytes as text, the two ways the protocol writes them.

const digits = "0123456789abcdef";

/** @param {Uint8Array} bytes @returns {string} base64url without padding (RFC 4648, section 5) */
export function toBase64(bytes) {
  let binary = "";
  // In slices: fromCharCode takes its bytes as arguments, and a snapshot has millions.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {unknown} text
 * @returns {Uint8Array<ArrayBuffer> | null} null unless `text` is base64url without padding, spelled the one canonical way
 */
export function fromBase64(text) {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  // A last character with stray bits would give one value two spellings.
  return toBase64(bytes) === text ? bytes : null;
}

/** @param {Uint8Array} bytes @returns {string} lower-case hexadecimal */
export function toHex(bytes) {
  let text = "";
  for (const byte of bytes) text += digits[byte >> 4] + digits[byte & 15];
  return text;
}

/** @param {unknown} text @returns {Uint8Array<ArrayBuffer> | null} null unless an even number of hexadecimal digits */
export function fromHex(text) {
  if (typeof text !== "string" || !/^([0-9a-fA-F]{2})*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function utf8(text) {
  return /** @type {Uint8Array<ArrayBuffer>} */ (new TextEncoder().encode(text));
}

/** @param {number} count @returns {Uint8Array<ArrayBuffer>} from the system's own source of randomness */
export function random(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** @param {...ArrayLike<number>} parts @returns {Uint8Array<ArrayBuffer>} */
export function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of public values only: it stops at the first difference. @param {Uint8Array} left @param {Uint8Array} right */
export function same(left, right) {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** Fisher-Yates, with draws that nobody can foresee. @template T @param {T[]} list @returns {T[]} the same list */
export function shuffle(list) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** Even chances: draws that would favour the low numbers are thrown away. @param {number} limit */
function below(limit) {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [draw] = crypto.getRandomValues(new Uint32Array(1));
    if (draw < fair) return draw % limit;
  }
}
