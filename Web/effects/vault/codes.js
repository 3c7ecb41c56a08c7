// Codes that people read and type: Crockford's base32 (crockford.com/base32.html), in groups of four.

import { join, random, same, sha256, utf8 } from "./bytes.js";
import { Refusal } from "./refusal.js";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const recoveryCharacters = 28;
const typedCharacters = 12;

/** Five bits a character, most significant first. @param {Uint8Array} bytes @param {number} characters */
function write(bytes, characters) {
  let code = "";
  for (let place = 0; place < characters; place += 1) {
    let value = 0;
    for (let bit = place * 5; bit < place * 5 + 5; bit += 1) {
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    code += letters[value];
  }
  return code;
}

/** The inverse of `write`; unused bits are zero. @param {string} code canonical */
function read(code) {
  const bytes = new Uint8Array(Math.ceil((code.length * 5) / 8));
  for (let place = 0; place < code.length; place += 1) {
    const value = letters.indexOf(code[place]);
    for (let step = 0; step < 5; step += 1) {
      const bit = place * 5 + step;
      if ((value >> (4 - step)) & 1) bytes[bit >> 3] |= 1 << (7 - (bit & 7));
    }
  }
  return bytes;
}

/**
 * The one canonical spelling of what a person typed: case, spaces and hyphens do not matter, I and L are 1, O is 0.
 * @param {unknown} text @param {number} characters @returns {string}
 */
function tidy(text, characters) {
  // Keyboards and printed sheets turn a hyphen into any of these.
  const bare = String(text ?? "").replace(/[\s\u00AD\u2010-\u2014\u2212-]/gu, "");
  const code = bare.replace(/[a-z]/g, (letter) => letter.toUpperCase()).replace(/[IL]/g, "1").replaceAll("O", "0");
  for (const letter of code) if (!letters.includes(letter)) throw new Refusal("letters", `a code never contains "${letter}"`);
  if (code.length !== characters) throw new Refusal("length", `${code.length} of ${characters} characters`);
  return code;
}

/** @param {string} code */
function grouped(code) {
  return (code.match(/.{1,4}/g) ?? []).join("-");
}

/** 12 bits: one mistyped code in 4096 is not noticed here, and then opens nothing. @param {Uint8Array} secret */
async function checksum(secret) {
  const digest = await sha256(join(utf8("holdfast v1 recovery"), secret));
  return Uint8Array.of(digest[0], digest[1] & 0xf0);
}

/** @param {Uint8Array<ArrayBuffer>} secret 16 bytes @returns {Promise<string>} seven groups of four */
export async function recoveryCode(secret) {
  return grouped(write(join(secret, await checksum(secret)), recoveryCharacters));
}

/** Refuses with `length`, `letters` or `checksum`. @param {unknown} text @returns {Promise<Uint8Array<ArrayBuffer>>} 16 bytes */
export async function readRecoveryCode(text) {
  const bits = read(tidy(text, recoveryCharacters));
  const secret = bits.slice(0, 16);
  if (!same(bits.subarray(16), await checksum(secret))) throw new Refusal("checksum", "one letter or digit is not right");
  return secret;
}

/** 60 random bits that one person reads to another. @returns {string} three groups of four */
export function newTypedCode() {
  return grouped(write(random(8), typedCharacters));
}

/** @param {unknown} text @returns {string} without hyphens, in capitals: the password that is stretched */
export function readTypedCode(text) {
  return tidy(text, typedCharacters);
}
