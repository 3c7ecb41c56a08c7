// The two sealed logs: what is written is first durable here, then offered to the relay; what the relay has is
// read, checked and handed to the core. One thing at a time for each log, safe to be cut off anywhere.

import { StorageProblem } from "./storage.js";
import { sha256, toHex } from "./vault/bytes.js";
import { Refusal } from "./vault/refusal.js";
import { openStored } from "./log/page.js";
import { LogStore } from "./log/store.js";
import { Sync } from "./log/sync.js";

/** @typedef {import("./vault/entry.js").LogName} LogName */
/** @typedef {import("./log/page.js").Opened} Opened */
/** @typedef {(event: Record<string, unknown>) => void} Emit */

export class Logs {
  #vault;
  #emit;
  #store;
  /** @type {Record<LogName, Sync>} */
  #sync;
  /** The last writing of each log: entries are chained, so one waits for the other. @type {Record<LogName, Promise<void>>} */
  #writing = { own: Promise.resolve(), pair: Promise.resolve() };
  /** The last row whose entry the core has. */
  #handed = 0;
  #saving = Promise.resolve();
  #displaced = false;
  /** The core does not have all rows yet. */
  #replaying = false;

  /**
   * @param {{ storage: import("./storage.js").Storage, vault: import("./vault.js").Vault, relay: import("./relay.js").Relay, emit: Emit }} parts
   */
  constructor({ storage, vault, relay, emit }) {
    this.#vault = vault;
    this.#emit = emit;
    this.#store = new LogStore(storage, vault);
    const hand = (/** @type {LogName} */ log, /** @type {Opened[]} */ entries, /** @type {number} */ row) => {
      this.#handed = Math.max(this.#handed, row);
      emit({ event: "entries", log, entries });
    };
    const parts = { vault, relay, store: this.#store, hand };
    this.#sync = { own: new Sync("own", parts), pair: new Sync("pair", parts) };
  }

  /**
   * Takes the floor and reads what this device has: members of the core's `start` event.
   * @returns {Promise<{ member: boolean, author: string, snapshot: unknown, entries: Array<Opened & { log: LogName }>, waiting: { own: number, pair: number } }>}
   */
  async start() {
    await this.#store.claim();
    const { member, author } = this.#vault;
    await this.#reviewStrange();
    const snapshot = await this.#openSnapshot();
    this.#handed = snapshot.row;
    const entries = [];
    for (;;) {
      const rows = await this.#store.after(this.#handed, 1000);
      if (rows.length === 0) break;
      entries.push(...(await this.#openAll(rows)));
      this.#handed = Number(rows.at(-1)?.row);
    }
    const waiting = { own: await this.#store.waiting("own"), pair: await this.#store.waiting("pair") };
    return { member, author, snapshot: snapshot.state, entries, waiting };
  }

  /** Hands the core everything this device has, from the first row: its snapshot was not one that it understands. */
  async replay() {
    this.#replaying = true;
    try {
      await this.#handAll();
    } finally {
      this.#replaying = false;
    }
  }

  async #handAll() {
    for (let row = 0; ; ) {
      const rows = await this.#store.after(row, 1000);
      if (rows.length === 0) return;
      const opened = await this.#openAll(rows);
      for (const log of /** @type {LogName[]} */ (["own", "pair"])) {
        const entries = opened.filter((entry) => entry.log === log);
        if (entries.length > 0) this.#emit({ event: "entries", log, entries });
      }
      row = Number(rows.at(-1)?.row);
    }
  }

  /** A snapshot that cannot be read costs time, not entries: the log is read from its beginning. */
  async #openSnapshot() {
    try {
      const kept = await this.#store.snapshot();
      if (kept) return { row: kept.row, state: await this.#vault.openSnapshot(kept.sealed) };
    } catch (error) {
      console.warn("snapshot:", error);
    }
    return { row: 0, state: null };
  }

  /** @param {import("./log/store.js").Stored[]} rows */
  async #openAll(rows) {
    const opened = await Promise.all(
      rows.filter((row) => !row.strange).map(async (row) => {
        try {
          const { opened } = await openStored(this.#vault, row);
          return { log: row.log, ...opened };
        } catch (error) {
          console.error(`entry ${row.id}:`, error);
          return null;
        }
      }),
    );
    return opened.filter((entry) => entry !== null);
  }

  /** What an earlier version of the app could not read, this one may. */
  async #reviewStrange() {
    for (const log of /** @type {LogName[]} */ (["own", "pair"])) {
      for (const stored of await this.#store.strange(log)) {
        try {
          const { opened } = await openStored(this.#vault, stored);
          await this.#store.understood({ ...stored, id: opened.id, author: opened.author }, this.#vault.life(log));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
    }
  }

  /**
   * Seals and stores, durably, then answers `kept` or `unkept`.
   * @param {{ log: LogName, id: string, body: unknown }} effect @returns {Promise<void>}
   */
  keep({ log, id, body }) {
    const text = JSON.stringify(body);
    this.#writing[log] = this.#writing[log].then(async () => {
      try {
        this.#handed = Math.max(this.#handed, await this.#add(log, id, text));
        this.#emit({ event: "kept", log, id });
      } catch (error) {
        // Its log has begun anew: who did that wants nothing of this one kept.
        if (error instanceof StorageProblem && error.why === "changed") return;
        if (!this.#displacedBy(error)) console.error(`keep ${log}:`, error);
        this.#emit({ event: "unkept", log, id, why: error instanceof StorageProblem && error.why === "full" ? "full" : "broken" });
      }
    });
    return this.#writing[log];
  }

  /** @param {LogName} log @param {string} id @param {string} body @returns {Promise<number>} the row */
  async #add(log, id, body) {
    for (;;) {
      const life = this.#vault.life(log);
      const { head } = await this.#store.progress(log);
      const sealed = await this.#vault.seal(log, id, head, body);
      const entry = { log, id, author: this.#vault.author, mine: true, sealed, queued: log };
      const row = await this.#store.add(entry, head, toHex(await sha256(sealed)), life);
      // Another entry of ours came from the relay meanwhile: name that one instead.
      if (row !== null) return row;
    }
  }

  /** Sends what waits and reads what is new; answers `entries`*, then `synced` or `unsynced`. @param {LogName} log */
  async sync(log) {
    await this.#writing[log];
    const outcome = await this.#sync[log].run();
    if (!outcome) return;
    if (outcome.why === "elsewhere") this.#displacedBy(new StorageProblem("elsewhere"));
    this.#emit({ event: outcome.why ? "unsynced" : "synced", log, ...outcome });
  }

  /** Seals this state and stores it with the last row that the core has. @param {unknown} state */
  snapshot(state) {
    // It would say that it holds what has not been handed over yet.
    if (this.#replaying) return;
    const row = this.#handed;
    const life = this.#vault.life("own");
    const sealing = this.#vault.member ? this.#vault.sealSnapshot(state) : null;
    this.#saving = this.#saving.then(async () => {
      try {
        if (sealing) await this.#store.saveSnapshot(await sealing, row, life);
      } catch (error) {
        // Nothing depends on it but the speed of the next start.
        if (!this.#displacedBy(error)) console.warn("snapshot:", error);
      }
    });
    return this.#saving;
  }

  /** Says once that another tab has the floor. @param {unknown} error */
  #displacedBy(error) {
    if (!(error instanceof StorageProblem) || error.why !== "elsewhere") return false;
    if (!this.#displaced) this.#emit({ event: "elsewhere" });
    this.#displaced = true;
    return true;
  }
}
