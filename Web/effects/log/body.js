// What is taken for the body of an entry. JSON.parse reads more than the core does, and the core refuses an event as a
// whole: what one member's changed app wrote would keep the other one's phone from everything else.

import { Refusal } from "../vault/refusal.js";

/** UTF-8: a value of 48 KiB, the most that a core keeps, and the stamp and key around it. */
const most = 49 * 1024;
/** A value of 32 levels, the most that a core counts, inside its body. */
const levels = 33;
const halfCharacter = /\p{Surrogate}/u;

/** Refuses with `unreadable`. @param {string} text @returns {unknown} */
export function readBody(text) {
  if (new TextEncoder().encode(text).length > most) throw new Refusal("unreadable", `the body has more than ${most} bytes`);
  const body = parsed(text);
  if (!isPlain(body, levels)) throw new Refusal("unreadable", "the body is deeper than any that is written, or cannot be written again");
  return body;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("unreadable", "the body is not JSON");
  }
}

/** Whether it has no more levels than these, and comes out as it went in. @param {unknown} value @param {number} left @returns {boolean} */
function isPlain(value, left) {
  if (typeof value === "string") return !halfCharacter.test(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return left > 0 && Object.entries(value).every(([name, inner]) => !halfCharacter.test(name) && isPlain(inner, left - 1));
}
