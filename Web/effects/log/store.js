// The sealed logs on this device. Every write is one transaction that first checks that this tab still has the
// floor and that the pair has not been left meanwhile, so that no late write of an earlier life lands.

import { answer, StorageProblem } from "../storage.js";
import { random, toHex } from "../vault/bytes.js";
import { nothing } from "../vault/entry.js";

/** @typedef {import("../vault/entry.js").LogName} LogName */
/**
 * @typedef {object} Stored one sealed entry
 * @property {number} [row] this device's own number, ascending
 * @property {LogName} log
 * @property {string} id
 * @property {string} author
 * @property {boolean} mine
 * @property {Uint8Array<ArrayBuffer>} sealed
 * @property {LogName} [queued] while it waits for the relay
 * @property {LogName} [strange] while no version here can read it
 * @property {number} [read] the reading of the relay's log in which it was met
 */
/**
 * @typedef {object} Progress
 * @property {LogName} log
 * @property {string} head hash of this installation's last entry
 * @property {string} acked hash of the last one that the relay said it keeps
 * @property {number} cursor the last sequence number read
 * @property {string} tip hash of the entry there
 * @property {number} reading which reading of the whole log this is
 * @property {Record<string, string>} seen hash of each author's last entry, in relay order
 * @property {string | null} problem
 */

/** Of base64 in one request: below the relay's limit of 1 MiB for a body. */
const batchBytes = 500_000;

export class LogStore {
  #storage;
  #vault;
  #floor = toHex(random(16));

  /** @param {import("../storage.js").Storage} storage @param {import("../vault.js").Vault} vault */
  constructor(storage, vault) {
    this.#storage = storage;
    this.#vault = vault;
  }

  /** Takes the floor from whichever tab had it. */
  claim() {
    return this.#storage.write(["keys"], async (keys) => void keys.put(this.#floor, "floor"));
  }

  /**
   * @template T
   * @param {LogName} log @param {string} life of the log for which this is written (vault.js)
   * @param {(logs: IDBObjectStore, entries: IDBObjectStore) => Promise<T>} work @returns {Promise<T>}
   */
  #write(log, life, work) {
    return this.#storage.write(["keys", "logs", "entries"], async (keys, logs, entries) => {
      await this.#check(keys, log, life);
      return work(logs, entries);
    });
  }

  /** @param {IDBObjectStore} keys @param {LogName} log @param {string} life */
  async #check(keys, log, life) {
    if ((await answer(keys.get("floor"))) !== this.#floor) throw new StorageProblem("elsewhere");
    if (((await answer(keys.get("lives")))?.[log] ?? "") !== life) throw new StorageProblem("changed");
  }

  /** @param {LogName} log @returns {Promise<Progress>} */
  progress(log) {
    return this.#storage.read(["logs"], (logs) => progress(logs, log));
  }

  /**
   * Adds an entry of ours that names `previous`; false where another has been added since. The same id again
   * changes nothing.
   * @param {Stored} entry @param {string} previous hash @param {string} hash @param {string} life
   * @returns {Promise<number | null>} its row, or null where `previous` is no longer the last
   */
  add(entry, previous, hash, life) {
    return this.#write(entry.log, life, async (logs, entries) => {
      const before = await answer(entries.index("id").getKey([entry.log, entry.id]));
      if (before !== undefined) return Number(before);
      const now = await progress(logs, entry.log);
      if (now.head !== previous) return null;
      logs.put({ ...now, head: hash });
      return Number(await answer(entries.add(entry)));
    });
  }

  /** The next entries for the relay, oldest first. @param {LogName} log @returns {Promise<Stored[]>} */
  async batch(log) {
    const waiting = await this.#storage.read(["entries"], (entries) => answer(entries.index("queued").getAll(log, 100)));
    let bytes = 0;
    return waiting.filter((entry, at) => (bytes += (entry.sealed.length * 4) / 3 + 100) < batchBytes || at === 0);
  }

  /** @param {LogName} log @param {Stored[]} batch now durable at the relay @param {string | null} acked hash of the last of this installation's @param {string} life */
  pushed(log, batch, acked, life) {
    return this.#write(log, life, async (logs, entries) => {
      for (const entry of batch) entries.put({ ...entry, queued: undefined });
      const now = await progress(logs, log);
      logs.put({ ...now, acked: acked ?? now.acked });
    });
  }

  /** Those of `ids` that are here already. @param {LogName} log @param {string[]} ids @returns {Promise<Map<string, Stored>>} */
  known(log, ids) {
    return this.#storage.read(["entries"], async (entries) => {
      const found = await Promise.all(ids.map((id) => answer(entries.index("id").get([log, id]))));
      return new Map(found.filter(Boolean).map((entry) => [entry.id, entry]));
    });
  }

  /**
   * Stores one page and how far it brings us, together.
   * @param {Progress} read @param {Stored[]} fresh @param {Stored[]} met known ones, met again @param {string} life
   * @returns {Promise<number>} the last row
   */
  pulled(read, fresh, met, life) {
    return this.#write(read.log, life, async (logs, entries) => {
      // An entry may have been kept since the page was asked for, so the head is the stored one.
      const { head, acked, seen } = await progress(logs, read.log);
      const me = this.#vault.author;
      // Entries of this installation that it does not have: it was put back to an older copy, and goes on after them.
      const behind = head === nothing || head === seen[me];
      const adopted = behind && fresh.some((entry) => entry.author === me && !entry.strange) ? read.seen[me] : null;
      logs.put({ ...read, head: adopted ?? head, acked: adopted ?? acked });
      for (const entry of met) entries.put({ ...entry, queued: undefined, read: read.reading });
      const rows = await Promise.all(fresh.map((entry) => answer(entries.add({ ...entry, read: read.reading }))));
      return Number(rows.at(-1) ?? 0);
    });
  }

  /**
   * The relay has lost what it had: everything of this member waits again, and the log is read from its start.
   * @param {LogName} log @param {string} life
   */
  reread(log, life) {
    return this.#write(log, life, async (logs, entries) => {
      const { head, reading } = await progress(logs, log);
      logs.put({ ...start(log), head, reading: reading + 1 });
      for (const entry of await answer(entries.index("log").getAll(log))) {
        if (entry.mine && !entry.strange) entries.put({ ...entry, queued: log });
      }
    });
  }

  /** @param {LogName} log @returns {Promise<number>} entries of ours that the relay does not have yet */
  waiting(log) {
    return this.#storage.read(["entries"], (entries) => answer(entries.index("queued").count(log)));
  }

  /** @param {number} row @param {number} count @returns {Promise<Stored[]>} the next after `row` */
  after(row, count) {
    return this.#storage.read(["entries"], (entries) => answer(entries.getAll(IDBKeyRange.lowerBound(row, true), count)));
  }

  /** @param {LogName} log @returns {Promise<Stored[]>} what no version here could read */
  strange(log) {
    return this.#storage.read(["entries"], (entries) => answer(entries.index("strange").getAll(log)));
  }

  /** A strange entry can now be read; it gets a new row, so that it is handed over like a new one. @param {Stored} entry @param {string} life */
  understood(entry, life) {
    return this.#write(entry.log, life, async (logs, entries) => {
      const { row, ...rest } = entry;
      entries.delete(Number(row));
      entries.add({ ...rest, strange: undefined });
      const now = await progress(logs, entry.log);
      if (now.problem === "unreadable" && (await answer(entries.index("strange").count(entry.log))) === 0) {
        logs.put({ ...now, problem: null });
      }
    });
  }

  /** @param {Uint8Array<ArrayBuffer>} sealed @param {number} row the last that it holds @param {string} life of the own log */
  saveSnapshot(sealed, row, life) {
    return this.#storage.write(["keys", "snapshot"], async (keys, snapshot) => {
      await this.#check(keys, "own", life);
      snapshot.put({ sealed, row }, "latest");
    });
  }

  /** @returns {Promise<{ sealed: Uint8Array<ArrayBuffer>, row: number } | undefined>} */
  snapshot() {
    return this.#storage.read(["snapshot"], (snapshot) => answer(snapshot.get("latest")));
  }
}

/** @param {LogName} log @returns {Progress} */
function start(log) {
  return { log, head: nothing, acked: "", cursor: 0, tip: "", reading: 1, seen: {}, problem: null };
}

/** @param {IDBObjectStore} logs @param {LogName} log @returns {Promise<Progress>} */
async function progress(logs, log) {
  return { ...start(log), ...(await answer(logs.get(log))) };
}
