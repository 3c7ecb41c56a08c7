// Letting go of a log on this device, inside a transaction of the vault: with its keys, or to read it anew.

/** @typedef {import("../vault/entry.js").LogName} LogName */

/**
 * @param {IDBObjectStore} logs @param {IDBObjectStore} entries @param {LogName} log
 * @param {boolean} keep what waits for the relay stays, and so does the chain that it ends: only the reading begins anew
 */
export function clear(logs, entries, log, keep) {
  const now = logs.get(log);
  now.onsuccess = () => {
    if (keep && now.result) logs.put({ log, head: now.result.head, reading: now.result.reading + 1 });
    else logs.delete(log);
  };
  const each = entries.index("log").openCursor(log);
  each.onsuccess = () => {
    if (!each.result) return;
    if (!keep || !each.result.value.queued) each.result.delete();
    each.result.continue();
  };
}
