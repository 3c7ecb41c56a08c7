// One page of a relay's log: each seal opened, each author's chain followed, in relay order.

import { fromBase64, same, sha256, toHex } from "../vault/bytes.js";
import { nothing, readHead } from "../vault/entry.js";
import { Refusal } from "../vault/refusal.js";
import { readBody } from "./body.js";

/** @typedef {import("../vault/entry.js").LogName} LogName */
/** @typedef {import("./store.js").Stored} Stored */
/** @typedef {import("./store.js").Progress} Progress */
/** @typedef {{ id: string, author: string, mine: boolean, body: unknown }} Opened as the core reads it */
/** @typedef {{ entry: Stored, hash: string, previous: string | null, opened: Opened | null }} Sealed read from the relay */
/** @typedef {{ seq: number, mine: boolean, sealed: string }} Row */

const worse = ["unreadable", "gap", "rollback", "forged"];

/** The graver of two problems. @param {string | null} left @param {string | null} right @returns {string | null} */
export function graver(left, right) {
  return worse.indexOf(left ?? "") >= worse.indexOf(right ?? "") ? left : right;
}

/** @param {import("../vault.js").Vault} vault @param {Stored} stored @returns {Promise<{ previous: string, opened: Opened }>} */
export async function openStored(vault, stored) {
  const head = readHead(stored.sealed);
  if (head.log !== stored.log) throw new Refusal("forged", "an entry of the other log");
  const { previous, body } = await vault.open(stored.log, stored.sealed);
  return { previous, opened: { id: head.id, author: head.author, mine: stored.mine, body: readBody(body) } };
}

/** @param {import("../vault.js").Vault} vault @param {LogName} log @param {Row} row @returns {Promise<Sealed | "forged">} */
export async function openRow(vault, log, row) {
  const sealed = fromBase64(row.sealed);
  if (!sealed) return "forged";
  const mine = log === "own" || row.mine === true;
  const hash = toHex(await sha256(sealed));
  try {
    const { previous, opened } = await openStored(vault, { log, id: "", author: "", mine, sealed });
    return { entry: { log, id: opened.id, author: opened.author, mine, sealed }, hash, previous, opened };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.why === "forged") return "forged";
    // Kept sealed: a later version may read it. Where the author stands has not changed since version 1.
    const author = toHex(sealed.subarray(2, 10));
    return { entry: { log, id: `strange ${hash}`, author, mine, sealed, strange: log }, hash, previous: null, opened: null };
  }
}

/**
 * What a page adds, and what is wrong with it.
 * @param {Progress} before @param {Array<Sealed | "forged">} page @param {Map<string, Stored>} known @param {string} me this installation
 * @returns {{ fresh: Stored[], met: Stored[], opened: Opened[], seen: Record<string, string>, problem: string | null }}
 */
export function follow(before, page, known, me) {
  const seen = { ...before.seen };
  const result = {
    fresh: /** @type {Stored[]} */ ([]),
    met: /** @type {Stored[]} */ ([]),
    opened: /** @type {Opened[]} */ ([]),
    seen,
    problem: before.problem,
  };
  const note = (/** @type {string} */ problem) => (result.problem = graver(result.problem, problem));
  const here = new Map(known);
  for (const item of page) {
    if (item === "forged") {
      note("forged");
      continue;
    }
    const { entry, hash, previous, opened } = item;
    const stored = here.get(entry.id);
    // Another entry under a known id, or somebody else writing as this installation.
    if (stored ? !same(stored.sealed, entry.sealed) : entry.author === me && !entry.mine) {
      note("forged");
      continue;
    }
    // A repeated delivery says nothing about the chain.
    if (stored?.read === before.reading) continue;
    if (opened === null) note("unreadable");
    else if (previous !== (seen[entry.author] ?? nothing)) note("gap");
    seen[entry.author] = hash;
    here.set(entry.id, { ...entry, read: before.reading });
    if (stored) result.met.push(stored);
    else {
      result.fresh.push(entry);
      if (opened) result.opened.push(opened);
    }
  }
  return result;
}
