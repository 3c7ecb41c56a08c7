// What the core may ask of the vault, one entry an operation. Each takes `with`, gives the result's members, or
// throws a Refusal whose `why` the core reads. The table is in docs/core-interface.md.

import { fromBase64, random, shuffle, toBase64 } from "./bytes.js";
import { newTypedCode, readRecoveryCode } from "./codes.js";
import { matchToken, wordIndices } from "./keys.js";
import { inviteLink, readInviteLink, stretch, unwrap, wrap } from "./parcel.js";
import { Refusal } from "./refusal.js";
import { openText, purpose, sealText } from "./seal.js";

/** @typedef {Record<string, unknown>} Given */
/** @typedef {(given: Given) => Promise<Record<string, unknown>>} Operation */

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
export function operations(vault) {
  return { ...membership(vault), ...pairing(vault), ...matching(vault), ...exchanging(vault), ...moving(vault), ...giving };
}

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
function membership(vault) {
  return {
    member: () => vault.makeMember(),
    restore: async ({ code }) => vault.restoreMember(await readRecoveryCode(code)),
  };
}

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
function pairing(vault) {
  /** @type {import("./parcel.js").Stretched | null} */
  let found = null;
  return {
    async pair() {
      const secret = random(32);
      await vault.usePair(secret);
      return { secret: toBase64(secret) };
    },
    async usePair({ secret }) {
      await vault.usePair(bytes(secret, 32));
      return {};
    },
    async forgetPair() {
      await vault.forgetPair();
      return {};
    },
    async invite({ secret, origin }) {
      const [pairSecret, code] = [bytes(secret, 32), newTypedCode()];
      const stretched = await stretch(code, purpose.invite);
      const wrapped = await wrap(pairSecret, stretched, purpose.invite);
      return { code, door: stretched.door, wrapped, link: inviteLink(text(origin), stretched.door, pairSecret) };
    },
    async inviteCode({ code }) {
      found = await stretch(code, purpose.invite);
      return { door: found.door };
    },
    async inviteOpen({ wrapped }) {
      if (!found) throw new Refusal("forged", "no code was given");
      return { secret: toBase64(await unwrap(wrapped, found, purpose.invite, 32)) };
    },
    inviteLink: async ({ text }) => readInviteLink(text),
    words: async ({ transcript }) => ({ indices: await wordIndices(vault.pair, text(transcript)) }),
  };
}

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
function matching(vault) {
  /** @param {unknown} label */
  const token = (label) => matchToken(vault.pair, text(label));
  /** Nobody can tell it from a token of something. */
  const filler = () => toBase64(random(16));
  return {
    async tokens({ labels, fill }) {
      const made = await Promise.all(list(labels).map(token));
      return { tokens: shuffle(filled(made, fill, filler)) };
    },
    async ladders({ ladders, fill }) {
      const made = await Promise.all(
        list(ladders).map((steps) => Promise.all(list(steps).map((label) => (label === null ? filler() : token(label))))),
      );
      return { ladders: shuffle(filled(made, fill, () => [filler(), filler(), filler()])) };
    },
    async match({ labels, tokens }) {
      const wanted = new Set(list(tokens));
      const made = await Promise.all(list(labels).map(token));
      return { labels: list(labels).filter((_, at) => wanted.has(made[at])) };
    },
    name: async ({ label }) => ({ token: await token(label) }),
  };
}

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
function exchanging(vault) {
  return {
    seal: async ({ name, text: plain }) => ({ sealed: toBase64(await sealText(vault.pair.live, text(plain), purpose.exchange(text(name)))) }),
    async open({ name, sealed }) {
      const found = fromBase64(sealed);
      if (!found) throw new Refusal("forged", "not base64url");
      return { text: await openText(vault.pair.live, found, purpose.exchange(text(name))) };
    },
  };
}

/** @param {import("../vault.js").Vault} vault @returns {Record<string, Operation>} */
function moving(vault) {
  /** @type {import("./parcel.js").Stretched | null} */
  let found = null;
  return {
    async transfer({ code: recovery }) {
      const secret = await readRecoveryCode(recovery);
      const code = newTypedCode();
      const stretched = await stretch(code, purpose.transfer);
      return { code, door: stretched.door, sealed: await wrap(secret, stretched, purpose.transfer) };
    },
    async transferCode({ code }) {
      found = await stretch(code, purpose.transfer);
      return { door: found.door };
    },
    async transferOpen({ sealed }) {
      if (!found) throw new Refusal("forged", "no code was given");
      return vault.restoreMember(await unwrap(sealed, found, purpose.transfer, 16));
    },
  };
}

/** What somebody gave lies under a key that stands in its link and nowhere else. @type {Record<string, Operation>} */
const giving = {
  async pack({ sealed, key }) {
    const found = fromBase64(sealed);
    if (!found) throw new Refusal("forged", "not base64url");
    const opening = await crypto.subtle.importKey("raw", bytes(key, 32), "AES-GCM", false, ["decrypt"]);
    return { text: await openText(opening, found, purpose.pack) };
  },
};

/** @param {unknown} value @param {number} size */
function bytes(value, size) {
  const found = fromBase64(value);
  if (found?.length !== size) throw new Refusal("length", `a secret has ${size} bytes`);
  return found;
}

/** @param {unknown} value @returns {string} */
function text(value) {
  if (typeof value !== "string") throw new Refusal("unreadable", "a text was expected");
  return value;
}

/** @param {unknown} value @returns {unknown[]} */
function list(value) {
  if (!Array.isArray(value)) throw new Refusal("unreadable", "a list was expected");
  return value;
}

/** The relay is always given the same number, so that a list says nothing by its length. @template T @param {T[]} made @param {unknown} fill @param {() => T} filler */
function filled(made, fill, filler) {
  const size = typeof fill === "number" ? fill : made.length;
  if (made.length > size) throw new Refusal("tooLarge", `${made.length} where ${size} fit`);
  while (made.length < size) made.push(filler());
  return made;
}
