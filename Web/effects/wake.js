/** Keeps the screen lit while a session runs. A hidden page loses the lock, so it is asked for again. */
export class Wake {
  #wanted = false;
  #lock = null;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#hold());
  }

  set({ on }) {
    this.#wanted = on;
    if (!on) {
      this.#lock?.release().catch(() => {});
      this.#lock = null;
    }
    return this.#hold();
  }

  async #hold() {
    if (!this.#wanted || document.visibilityState !== "visible" || (this.#lock && !this.#lock.released)) return;
    try {
      this.#lock = await navigator.wakeLock?.request("screen");
      if (!this.#wanted) this.#lock?.release();
    } catch {
      // A low battery may refuse it; the session goes on by sound and touch.
    }
  }
}
