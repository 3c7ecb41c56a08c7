// Offline use and new versions. The browser's own life cycle does the work: each version is a worker with its own
// address and its own cache, and a new one waits until it is let in, so a session is never cut.

const LIST = "/assets.json";
const HOUR = 3_600_000;

export class Updates {
  #ready;
  #checked = -Infinity;
  #running = null;

  /** @param {(event: object) => void} ready told when a new version waits */
  constructor(ready) {
    this.#ready = ready;
  }

  /** Looks for another version, at most once an hour. Without a network nothing changes. */
  async check() {
    if (!navigator.serviceWorker || !navigator.onLine || performance.now() - this.#checked < HOUR) return;
    this.#checked = performance.now();
    try {
      const list = await fetch(LIST, { cache: "no-cache" });
      if (!list.ok) return;
      const address = `/service-worker.js?v=${await version(await list.arrayBuffer())}`;
      if (new URL(address, location.href).href === this.#running) return;
      const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
      this.#running = new URL(address, location.href).href;
      if (registration.waiting) return this.#tell();
      registration.installing?.addEventListener("statechange", () => registration.waiting && this.#tell());
    } catch (error) {
      this.#checked = -Infinity;
      console.warn("update:", error);
    }
  }

  /** Lets the waiting version in and loads the page from it. */
  async takeOver() {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration?.waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("take over");
  }

  #tell() {
    // The very first worker is no update: the page came from the same version.
    if (navigator.serviceWorker.controller) this.#ready({ event: "updateReady" });
  }
}

async function version(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
