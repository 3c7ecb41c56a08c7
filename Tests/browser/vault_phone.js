// The shell's keys, logs and relay without a core: what test_sealed_logs.py drives.

import { takeFloor } from "/effects/floor.js";
import { Logs } from "/effects/log.js";
import { LogStore } from "/effects/log/store.js";
import { Relay } from "/effects/relay.js";
import { Storage } from "/effects/storage.js";
import { Vault } from "/effects/vault.js";
import { fromBase64, random, sha256, toBase64, toHex } from "/effects/vault/bytes.js";
import { sealEntry } from "/effects/vault/entry.js";

export const events = [];
const emit = (event) => events.push(event);
export const storage = new Storage();
export const vault = new Vault(storage);
export const relay = new Relay({ vault, emit });
export const logs = new Logs({ storage, vault, relay, emit });
export const gone = new Promise((resolve) => (storage.onGone = () => resolve("gone")));
globalThis.events = events;

export async function start() {
  const floor = takeFloor();
  void floor.lost.then(() => emit({ event: "elsewhere" }));
  await floor.held;
  await vault.load();
  return logs.start();
}

export async function perform(op, given = {}) {
  return vault.answer({ ask: 1, op, with: given });
}

export async function keep(log, key, value = 1, id = toHex(random(16))) {
  await logs.keep({ log, id, body: { w: 1790000000000, c: 0, k: key, v: value } });
  return events.at(-1);
}

export async function keepMany(log, count) {
  const all = Array.from({ length: count }, (_, at) => logs.keep({ log, id: toHex(random(16)), body: { w: at, c: 0, k: `note:${at}`, v: at } }));
  const syncs = [logs.sync(log), logs.sync(log), logs.sync(log)];
  await Promise.all([...all, ...syncs]);
  await logs.sync(log);
  return events.at(-1);
}

/** Syncs and answers with the outcome and the keys of the entries that came. */
export async function sync(log) {
  const before = events.length;
  await logs.sync(log);
  const fresh = events.slice(before);
  const keys = fresh.filter(({ event }) => event === "entries").flatMap(({ entries }) => entries.map(({ body }) => body.k));
  return { ...fresh.at(-1), keys };
}

/** Syncs while an entry is still being written. */
export async function keepAndSync(log) {
  void logs.keep({ log, id: toHex(random(16)), body: { w: 1, c: 0, k: "hasty", v: 1 } });
  await logs.sync(log);
  return events.at(-1);
}

/** Adds an entry that names one which is no longer the last. */
export async function addStale(log) {
  const store = new LogStore(storage, vault);
  await store.claim();
  const entry = { log, id: toHex(random(16)), author: vault.author, mine: true, sealed: random(400), queued: log };
  return store.add(entry, "00".repeat(32), "11".repeat(32), vault.life(log));
}

/** Another member is restored after a batch was read and before it is sent. */
export async function restoreBeforeSending(code) {
  const { batch } = LogStore.prototype;
  LogStore.prototype.batch = async function (log) {
    LogStore.prototype.batch = batch;
    const found = await batch.call(this, log);
    await perform("restore", { code });
    return found;
  };
  await logs.sync("own");
  return events.find(({ event }) => event === "synced" || event === "unsynced") ?? null;
}

export async function snapshot(state) {
  await logs.snapshot(state);
}

/** An entry by any author, sealed with this phone's key, as a modified client would. */
export async function forge(log, author, previous, key) {
  const id = toHex(random(16));
  const sealed = await sealEntry(vault.key(log), { log, author, id, previous }, JSON.stringify({ w: 1, c: 0, k: key, v: 1 }));
  return { id, sealed: toBase64(sealed), hash: toHex(await sha256(sealed)) };
}

export async function hashOf(sealed) {
  return toHex(await sha256(fromBase64(sealed)));
}

/** Everything IndexedDB holds, as text to be searched; CryptoKeys as what exporting them answers. */
export async function dump() {
  const show = async (value) => {
    if (value instanceof CryptoKey) {
      return `key ${value.extractable} ${await crypto.subtle.exportKey("raw", value).then(() => "exported", () => "refused")}`;
    }
    if (value instanceof Uint8Array) return `${toHex(value)} ${toBase64(value)}`;
    if (value && typeof value === "object") {
      return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, inner]) => [name, await show(inner)])));
    }
    return value;
  };
  const all = {};
  for (const name of ["keys", "logs", "entries", "snapshot"]) {
    const rows = await storage.read([name], (store) =>
      new Promise((resolve) => {
        const request = store.getAll();
        request.onsuccess = () => resolve(request.result);
      }));
    all[name] = await Promise.all(rows.map(show));
  }
  return all;
}

export function token() {
  return vault.token;
}

export async function databases() {
  return (await indexedDB.databases()).map(({ name }) => name);
}
