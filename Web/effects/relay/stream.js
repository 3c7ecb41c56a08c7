// The live stream: kept open while the core wants it, watched by its named heartbeat, opened again after
// every break from where it was.

import { serverEvents } from "./events.js";

/** @typedef {(event: Record<string, unknown>) => void} Emit */
/**
 * @typedef {object} Parts
 * @property {import("../vault.js").Vault} vault
 * @property {Emit} emit
 * @property {(path: string, options: RequestInit & { headers: Record<string, string> }) => Promise<Response>} request
 */

/** Two heartbeats of 15 s and some: silence for longer is a dead connection that nobody has told us of. */
const silence = 35_000;
/** Open for so long, a stream was no refusal: a relay that dies in mid-session is found again within a second. */
const lived = 5_000;
const shortest = 500;
const longest = 30_000;

export class Stream {
  #parts;
  /** @type {AbortController | null} */
  #wanted = null;
  /** @type {AbortController | null} */
  #connection = null;
  #lastId = "";
  #up = false;
  /** When a stream was last asked for; never, once the relay has refused one. */
  #tried = Infinity;
  #wake = () => {};
  #pause = shortest;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    // A network that is back, or a page in front again, is worth a try at once. A network is often said to be back
    // a moment before it is: then the next try is soon as well.
    globalThis.addEventListener("online", () => this.#again());
    globalThis.addEventListener("offline", () => this.#connection?.abort());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#again());
  }

  open() {
    if (this.#wanted) return;
    this.#wanted = new AbortController();
    void this.#run(this.#wanted.signal);
  }

  close() {
    this.#wanted?.abort();
    this.#wanted = null;
    this.#connection?.abort();
    this.#wake();
    this.#lastId = "";
  }

  /** @param {AbortSignal} closed */
  async #run(closed) {
    this.#pause = shortest;
    while (!closed.aborted) {
      const began = performance.now();
      const ended = await this.#connect(closed);
      this.#say(false);
      if (closed.aborted) return;
      // A stream that lived is opened again at once; one that is refused, less and less often.
      this.#pause = ended === "bye" || performance.now() - began > lived ? shortest : Math.min(this.#pause * 2, longest);
      if (ended === "bye") continue;
      await this.#wait(this.#pause * (1 + Math.random() / 2));
    }
  }

  #again() {
    this.#pause = shortest;
    this.#wake();
  }

  /** The relay has answered something else: a stream that only broke need not wait. */
  reachable() {
    if (performance.now() - this.#tried > shortest) this.#wake();
  }

  /** Reads until the end. @param {AbortSignal} closed @returns {Promise<"bye" | "broken">} */
  async #connect(closed) {
    const connection = new AbortController();
    this.#connection = connection;
    let watchdog = setTimeout(() => connection.abort(), silence);
    try {
      const headers = { Accept: "text/event-stream", ...(this.#lastId && { "Last-Event-ID": this.#lastId }) };
      this.#tried = performance.now();
      const answer = await this.#parts.request("/v1/stream", { signal: connection.signal, headers });
      if (!answer.ok || !answer.body) {
        this.#tried = Infinity;
        return "broken";
      }
      for await (const event of serverEvents(answer.body)) {
        if (closed.aborted || connection.signal.aborted) return "broken";
        clearTimeout(watchdog);
        watchdog = setTimeout(() => connection.abort(), silence);
        if (event.id !== null) this.#lastId = event.id;
        if (event.name === "bye") return "bye";
        await this.#heard(event.name, event.data);
      }
    } catch {
      // Whatever ended it, the way on is the same: connect again.
    } finally {
      clearTimeout(watchdog);
      connection.abort();
    }
    return "broken";
  }

  /** @param {string} name @param {string} data */
  async #heard(name, data) {
    const { vault, emit } = this.#parts;
    const content = parsed(data);
    if (name === "hello") this.#say(true);
    else if (name === "nudge" && (content?.log === "own" || content?.log === "pair")) emit({ event: "nudge", log: content.log });
    else if (name === "released") emit({ event: "released" });
    else if (name === "live") {
      // What does not open was not sealed by either of us and is passed over: a stop is never waited for.
      const body = await vault.openLive(content?.sealed).catch(() => undefined);
      if (body !== undefined) emit({ event: "live", body });
    }
  }

  /** @param {boolean} up */
  #say(up) {
    if (this.#up === up) return;
    this.#up = up;
    this.#parts.emit({ event: "stream", up });
  }

  /** @param {number} milliseconds */
  #wait(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }
}

/** @param {string} data @returns {any} */
function parsed(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
