// What this device keeps: IndexedDB, and only sealed entries, working keys that cannot be read out, and counts.

const name = "holdfast";

/**
 * `full`: the device has no room. `broken`: storage is refused, gone or damaged. `elsewhere`: another tab has the
 * floor. `changed`: the pair was left meanwhile.
 */
export class StorageProblem extends Error {
  /** @param {"full" | "broken" | "elsewhere" | "changed"} why @param {unknown} [cause] */
  constructor(why, cause) {
    super(`storage: ${why}${cause instanceof Error ? `: ${cause.message}` : ""}`, { cause });
    this.why = why;
  }
}

/** @param {unknown} error */
function problem(error) {
  if (error instanceof StorageProblem) return error;
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return new StorageProblem(full ? "full" : "broken", error);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export class Storage {
  /** @type {Promise<IDBDatabase> | null} */
  #open = null;
  #gone = false;

  /** Called once when another tab has wiped this device: nothing here may be written again. */
  onGone = () => {};

  /**
   * Reads in one transaction; `work` may await only requests of the stores it is given.
   * @template T
   * @param {string[]} names @param {(...stores: IDBObjectStore[]) => Promise<T>} work @returns {Promise<T>}
   */
  read(names, work) {
    return this.#transact(names, "readonly", work);
  }

  /**
   * Writes all of it or nothing, and answers once it is on the disk.
   * @template T
   * @param {string[]} names @param {(...stores: IDBObjectStore[]) => Promise<T>} work @returns {Promise<T>}
   */
  write(names, work) {
    return this.#transact(names, "readwrite", work);
  }

  /**
   * @template T
   * @param {string[]} names @param {IDBTransactionMode} mode @param {(...stores: IDBObjectStore[]) => Promise<T>} work
   */
  async #transact(names, mode, work) {
    let transaction;
    try {
      transaction = (await this.#database()).transaction(names, mode, { durability: "strict" });
    } catch (error) {
      throw problem(error);
    }
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was given up"));
    });
    try {
      const result = await work(...names.map((store) => transaction.objectStore(store)));
      await done;
      return result;
    } catch (error) {
      if (!transaction.error) quietly(() => transaction.abort());
      // A request fails with a bare AbortError when the transaction could not be committed; its reason is here.
      const reason = await done.catch((/** @type {unknown} */ cause) => cause);
      throw problem(transaction.error ? reason : error);
    }
  }

  /** Opens when first needed, and again when a browser has closed it (Safari does, in the background). */
  #database() {
    if (this.#gone) throw new StorageProblem("broken", new Error("this device was wiped"));
    this.#open ??= this.#connect().catch((error) => {
      this.#open = null;
      throw error;
    });
    return this.#open;
  }

  async #connect() {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => build(request.result);
    const database = await answer(request);
    database.onclose = () => {
      this.#open = null;
    };
    database.onversionchange = () => {
      this.#gone = true;
      database.close();
      this.onGone();
    };
    return database;
  }

  /** Forgets every key and entry on this device, what was stored for offline use, and the app's own worker. */
  async wipe() {
    const open = this.#open;
    this.#gone = true;
    if (open) await open.then((database) => database.close()).catch(() => {});
    await deleted();
    for (const cache of (await globalThis.caches?.keys()) ?? []) await caches.delete(cache);
    for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
    quietly(() => localStorage.clear());
    quietly(() => sessionStorage.clear());
  }
}

/** Waits for other tabs to let go, which they do when told. */
function deleted() {
  return answer(indexedDB.deleteDatabase(name)).catch((error) => {
    throw problem(error);
  });
}

/** Version 1. @param {IDBDatabase} database */
function build(database) {
  // author, floor, member, pair: what the vault holds.
  database.createObjectStore("keys");
  // One record a log: the chain's heads and how far the relay has been read.
  database.createObjectStore("logs", { keyPath: "log" });
  database.createObjectStore("snapshot");
  const entries = database.createObjectStore("entries", { keyPath: "row", autoIncrement: true });
  entries.createIndex("id", ["log", "id"], { unique: true });
  entries.createIndex("log", "log");
  // Present only while an entry waits for the relay, or for a version that can read it.
  entries.createIndex("queued", "queued");
  entries.createIndex("strange", "strange");
}

/** @param {() => void} work what may fail without harm */
function quietly(work) {
  try {
    work();
  } catch {
    // Storage that may not be touched holds nothing of ours.
  }
}
