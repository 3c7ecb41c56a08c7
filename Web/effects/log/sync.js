// One log and the relay: push what waits, in order; pull what is new, page by page; notice a relay that has
// less than it had. Asked while it runs, it runs once more afterwards and answers once.

import { StorageProblem } from "../storage.js";
import { sha256, toBase64, toHex, utf8 } from "../vault/bytes.js";
import { Refusal } from "../vault/refusal.js";
import { follow, graver, openRow } from "./page.js";

/** @typedef {import("../vault/entry.js").LogName} LogName */
/** @typedef {{ waiting: number, problem?: string | null, why?: string, retry?: number | null }} Outcome */
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
  /** The relay lost something since this page was opened: named until it is opened anew. */
  #rolledBack = false;

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
        const outcome = await this.#once();
        if (!this.#again || outcome.why) return outcome;
      }
    } finally {
      this.#running = false;
    }
  }

  /** @returns {Promise<Outcome>} */
  async #once() {
    try {
      const problem = await this.#level();
      this.#failures = 0;
      return { waiting: await this.#waiting(), problem };
    } catch (error) {
      return { waiting: await this.#waiting(), ...this.#cut(error) };
    }
  }

  async #waiting() {
    return this.#parts.store.waiting(this.#log).catch(() => 0);
  }

  async #level() {
    const print = this.#parts.vault.print;
    // Asked before anything is sent: without a key there is nothing that could be done with an answer.
    this.#parts.vault.key(this.#log);
    await this.#push(print);
    if ((await this.#pull(print)) && !this.#rolledBack) {
      this.#rolledBack = true;
      await this.#parts.store.reread(this.#log, print);
      await this.#push(print);
      await this.#pull(print);
    }
    const { problem } = await this.#parts.store.progress(this.#log);
    return this.#rolledBack ? graver(problem, "rollback") : problem;
  }

  /** @param {string} print */
  async #push(print) {
    const { store, relay, vault } = this.#parts;
    for (;;) {
      const batch = await store.batch(this.#log);
      if (batch.length === 0) return;
      const entries = batch.map(({ id, sealed }) => ({ id, sealed: toBase64(sealed) }));
      this.#succeeded(await relay.call("POST", `/v1/logs/${this.#log}`, { entries }));
      const ours = batch.findLast(({ author }) => author === vault.author);
      await store.pushed(this.#log, batch, ours ? toHex(await sha256(ours.sealed)) : null, print);
    }
  }

  /** @param {string} print @returns {Promise<boolean>} true where the relay has less than it had */
  async #pull(print) {
    const { store, relay, vault } = this.#parts;
    // The last entry read is asked for once more: a relay that lost it and grew again has another one there.
    for (let overlap = 1;; overlap = 0) {
      const before = await store.progress(this.#log);
      const after = Math.max(0, before.cursor - overlap);
      const page = this.#page(this.#succeeded(await relay.call("GET", `/v1/logs/${this.#log}?after=${after}&limit=${pageSize}`, null)), after);
      if (after < before.cursor && (await mark(page.rows.shift())) !== before.tip) return true;
      if (page.rows.length > 0) await this.#take(before, page.rows, print);
      if (page.more) continue;
      const { acked, seen } = await store.progress(this.#log);
      // It said that it keeps ours and does not hand them out: restored from an old copy, or holding back.
      return acked !== "" && seen[vault.author] !== acked;
    }
  }

  /** @param {import("./store.js").Progress} before @param {Row[]} rows not empty @param {string} print */
  async #take(before, rows, print) {
    const { store, vault, hand } = this.#parts;
    const sealed = await Promise.all(rows.map((row) => openRow(vault, this.#log, row)));
    const ids = sealed.flatMap((item) => (item === "forged" ? [] : [item.entry.id]));
    const { fresh, met, opened, seen, problem } = follow(before, sealed, await store.known(this.#log, ids), vault.author);
    const newest = rows[rows.length - 1];
    const read = { ...before, seen, problem, cursor: newest.seq, tip: await mark(newest) };
    const row = await store.pulled(read, fresh, met, print);
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

  /** @param {Answer} answer */
  #succeeded({ status, body }) {
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
    // The pair was left, or there is none: nothing to try again.
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
