// One log and the relay: push what waits, in order; pull what is new, page by page; notice a relay that has
// less than it had. Asked while it runs, it runs once more afterwards and answers once.

import { StorageProblem } from "../storage.js";
import { sha256, toBase64, toHex, utf8 } from "../vault/bytes.js";
import { Refusal } from "../vault/refusal.js";
import { follow, graver, openRow } from "./page.js";

/** @typedef {import("../vault/entry.js").LogName} LogName */
/** @typedef {{ waiting: number, problem?: string | null, why?: string, retry?: number | null }} Outcome `why` where it ended early */
/** @typedef {import("./page.js").Row} Row */
/** @typedef {{ status: number, body: any }} Answer */
/**
 * @typedef {object} Parts
 * @property {import("../vault.js").Vault} vault
 * @property {import("../relay.js").Relay} relay
 * @property {import("./store.js").LogStore} store
 * @property {(log: LogName, entries: import("./page.js").Opened[], row: number) => void} hand gives a page to the core
 */

const pageSize = 500;

/** Why a sync ended early, as the core reads it. */
class Cut extends Error {
  /** @param {string} why @param {number | null} retry milliseconds */
  constructor(why, retry) {
    super(why);
    this.why = why;
    this.retry = retry;
  }
}

export class Sync {
  #log;
  #parts;
  #running = false;
  #again = false;
  #failures = 0;
  /** The life of the log in which the relay lost something: named until the page is opened anew. @type {string | null} */
  #rolledBack = null;

  /** @param {LogName} log @param {Parts} parts */
  constructor(log, parts) {
    this.#log = log;
    this.#parts = parts;
  }

  /** @returns {Promise<Outcome | null>} null where a run under way answers for this one too */
  async run() {
    if (this.#running) {
      this.#again = true;
      return null;
    }
    this.#running = true;
    try {
      for (;;) {
        this.#again = false;
        const life = this.#parts.vault.life(this.#log);
        const outcome = await this.#once(life);
        // Of a log that has begun anew meanwhile nothing is said: who began it asks again.
        const stale = this.#parts.vault.life(this.#log) !== life;
        if (!this.#again || (outcome.why && !stale)) return stale ? null : outcome;
      }
    } finally {
      this.#running = false;
    }
  }

  /** @param {string} life @returns {Promise<Outcome>} */
  async #once(life) {
    // Alone, there is no pair log that could wait or be behind.
    if (this.#log === "pair" && !this.#parts.vault.paired) return { waiting: 0, problem: null };
    try {
      const problem = await this.#level(life);
      this.#failures = 0;
      return { waiting: await this.#waiting(), problem };
    } catch (error) {
      return { waiting: await this.#waiting(), ...this.#cut(error) };
    }
  }

  async #waiting() {
    return this.#parts.store.waiting(this.#log).catch(() => 0);
  }

  /** @param {string} life @returns {Promise<string | null>} what is wrong with the log */
  async #level(life) {
    await this.#push(life);
    if ((await this.#pull(life)) && this.#rolledBack !== life) {
      this.#rolledBack = life;
      await this.#parts.store.reread(this.#log, life);
      await this.#push(life);
      await this.#pull(life);
    }
    const { problem } = await this.#parts.store.progress(this.#log);
    return this.#rolledBack === life ? graver(problem, "rollback") : problem;
  }

  /** @param {string} life */
  async #push(life) {
    const { store, vault } = this.#parts;
    for (;;) {
      const batch = await store.batch(this.#log);
      if (batch.length === 0) return;
      const entries = batch.map(({ id, sealed }) => ({ id, sealed: toBase64(sealed) }));
      await this.#call(life, "POST", "", { entries });
      const ours = batch.findLast(({ author }) => author === vault.author);
      await store.pushed(this.#log, batch, ours ? toHex(await sha256(ours.sealed)) : null, life);
    }
  }

  /** @param {string} life @returns {Promise<boolean>} true where the relay has less than it had */
  async #pull(life) {
    const { store, vault } = this.#parts;
    // The last entry read is asked for once more: a relay that lost it and grew again has another one there.
    for (let overlap = 1;; overlap = 0) {
      const before = await store.progress(this.#log);
      const after = Math.max(0, before.cursor - overlap);
      const page = this.#page(await this.#call(life, "GET", `?after=${after}&limit=${pageSize}`, null), after);
      if (after < before.cursor && (await mark(page.rows.shift())) !== before.tip) return true;
      if (page.rows.length > 0) await this.#take(before, page.rows, life);
      if (page.more) continue;
      const { acked, seen } = await store.progress(this.#log);
      // It said that it keeps ours and does not hand them out: restored from an old copy, or holding back.
      return acked !== "" && seen[vault.author] !== acked;
    }
  }

  /** @param {import("./store.js").Progress} before @param {Row[]} rows not empty @param {string} life */
  async #take(before, rows, life) {
    const { store, vault, hand } = this.#parts;
    const sealed = await Promise.all(rows.map((row) => openRow(vault, this.#log, row)));
    const ids = sealed.flatMap((item) => (item === "forged" ? [] : [item.entry.id]));
    const { fresh, met, opened, seen, problem } = follow(before, sealed, await store.known(this.#log, ids), vault.author);
    const newest = rows[rows.length - 1];
    const read = { ...before, seen, problem, cursor: newest.seq, tip: await mark(newest) };
    const row = await store.pulled(read, fresh, met, life);
    if (opened.length > 0) hand(this.#log, opened, row);
  }

  /** A relay is not trusted to answer in form. @param {any} body @param {number} after @returns {{ rows: Row[], more: boolean }} */
  #page(body, after) {
    if (!Array.isArray(body?.entries)) throw new Cut("refused", this.#delay());
    let last = after;
    for (const row of body.entries) {
      if (!(number(row?.seq) > last)) throw new Cut("refused", this.#delay());
      last = row.seq;
    }
    return { rows: [...body.entries], more: body.more === true && body.entries.length > 0 };
  }

  /** @param {string} life @param {string} method @param {string} query @param {unknown} content */
  async #call(life, method, query, content) {
    // What was sealed for one member or pair is never sent with the next one's token, which is read in this call.
    if (this.#parts.vault.life(this.#log) !== life) throw new StorageProblem("changed");
    /** @type {Answer} */
    const { status, body } = await this.#parts.relay.call(method, `/v1/logs/${this.#log}${query}`, content);
    if (status >= 200 && status < 300) return body ?? {};
    if (status === 0) throw new Cut("offline", this.#delay());
    if (body?.slug === "full" || status === 507) throw new Cut("full", null);
    if (status === 429 || status >= 500) throw new Cut("busy", body?.retryAfter > 0 ? body.retryAfter * 1000 : this.#delay());
    throw new Cut("refused", this.#delay());
  }

  /** Longer each time, and never the same for two phones, so that a relay that comes back is not run over. */
  #delay() {
    this.#failures = Math.min(this.#failures + 1, 8);
    return Math.round(2000 * 2 ** (this.#failures - 1) * (1 + Math.random() / 2));
  }

  /** @param {unknown} error */
  #cut(error) {
    if (error instanceof Cut) return { why: error.why, retry: error.retry };
    if (error instanceof StorageProblem && (error.why === "full" || error.why === "elsewhere")) return { why: error.why, retry: null };
    // The log has begun anew, or has no key: nothing to try again.
    if (error instanceof Refusal || (error instanceof StorageProblem && error.why === "changed")) return { why: "refused", retry: null };
    console.error(`sync ${this.#log}:`, error);
    return { why: "busy", retry: this.#delay() };
  }
}

/** Tells one entry from another, readable or not. @param {Row | undefined} row */
async function mark(row) {
  return toHex(await sha256(utf8(String(row?.sealed))));
}

/** @param {unknown} value @returns {number} a whole number from 0 on */
function number(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
