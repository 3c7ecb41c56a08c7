// Calls to the relay this page came from, and to no other address.

import { Stream } from "./relay/stream.js";

/** @typedef {{ status: number, body: any }} Answer status 0: no network; errors are problem details (RFC 9457) with `slug` */
/** @typedef {(event: Record<string, unknown>) => void} Emit */

/** A call that takes longer has met a network that only looks alive. */
const patience = 20_000;
/** A stop that is lost on the way is sent once more; whoever hears it twice is as still as before. */
const secondTry = 250;
/** Probes under way at once: a slow network is asked as often as a quick one, and a stop still finds a free connection. */
const together = 3;

export class Relay {
  #vault;
  #emit;
  #stream;
  #probing = 0;

  /** @param {{ vault: import("./vault.js").Vault, emit: Emit }} parts */
  constructor({ vault, emit }) {
    this.#vault = vault;
    this.#emit = emit;
    this.#stream = new Stream({ vault, emit, request: (path, options) => this.#request(path, options) });
  }

  /**
   * @param {string} method @param {string} path such as `/v1/offers` @param {unknown} body null for none
   * @param {string | null} [token] of somebody else than the member here
   * @returns {Promise<Answer>} never fails
   */
  async call(method, path, body, token) {
    try {
      const options = { method, signal: AbortSignal.timeout(patience), headers: { Accept: "application/json" } };
      const content = body === null || body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await this.#request(path, { ...options, ...content }, token);
      this.#stream.reachable();
      return { status: answer.status, body: await read(answer) };
    } catch {
      return { status: 0, body: null };
    }
  }

  /** Does a `call` effect and answers it. @param {{ ask: number, method: string, path: string, body: unknown }} effect */
  async answer({ ask, method, path, body }) {
    return { event: "answered", ask, ...(await this.call(method, path, body)) };
  }

  /** Deletes the member of this token. @param {string} token @returns {Promise<boolean>} true once the relay knows nobody by it */
  async remove(token) {
    const { status } = await this.call("DELETE", "/v1/members/me", null, token);
    return status === 204 || status === 401;
  }

  /** Opens or closes the live stream, which reconnects by itself while open. @param {boolean} open */
  stream(open) {
    if (open) this.#stream.open();
    else this.#stream.close();
  }

  /** Seals under the live key and passes on at once. @param {unknown} body */
  async live(body) {
    try {
      const sealed = await this.#vault.sealLive(body);
      const { status } = await this.call("POST", "/v1/live", { sealed });
      if (status !== 0 && status < 500) return;
      await new Promise((resolve) => setTimeout(resolve, secondTry));
      await this.call("POST", "/v1/live", { sealed });
    } catch (error) {
      console.error("live:", error);
    }
  }

  /**
   * Asks the relay the time, one `probed` for each answer. A later call takes over from an earlier one.
   * @param {number} times @param {number} every milliseconds
   */
  async probe(times, every) {
    this.#probing += 1;
    const mine = this.#probing;
    const underWay = new Set();
    for (let count = 0; count < times && mine === this.#probing; count += 1) {
      const next = new Promise((resolve) => setTimeout(resolve, every));
      const asking = this.#askTime().finally(() => underWay.delete(asking));
      underWay.add(asking);
      if (underWay.size >= together) await Promise.race(underWay);
      await next;
    }
    await Promise.all(underWay);
  }

  async #askTime() {
    const sent = performance.now();
    const { status, body } = await this.call("GET", "/v1/clock", null);
    const received = performance.now();
    if (status !== 200 || !Number.isFinite(body?.received) || !Number.isFinite(body?.sent)) return;
    this.#emit({ event: "probed", sent, relayReceived: body.received, relaySent: body.sent, received });
  }

  /** @param {string} path @param {RequestInit & { headers?: Record<string, string> }} options @param {string | null} [token] */
  #request(path, options, token = this.#vault.token) {
    const address = new URL(path, location.origin);
    // The token goes to this relay's own calls only, whatever path was asked for.
    if (address.origin !== location.origin || !address.pathname.startsWith("/v1/")) throw new Error(`not a relay call: ${path}`);
    /** @type {Record<string, string>} */
    const headers = { ...options.headers };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (options.body) headers["Content-Type"] = "application/json";
    return fetch(address, { ...options, headers, cache: "no-store", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  }
}

/** @param {Response} answer @returns {Promise<unknown>} parsed JSON or null; a problem also has `slug` */
async function read(answer) {
  const text = await answer.text();
  /** @type {any} */
  let body = null;
  try {
    body = text === "" ? null : JSON.parse(text);
  } catch {
    // A proxy in between answered with a page of its own; the status says enough.
  }
  if (answer.ok || body === null || typeof body !== "object") return body;
  const slug = typeof body.type === "string" ? body.type.split("/").pop() : "";
  const after = Number(body.retryAfter ?? answer.headers.get("Retry-After"));
  return { ...body, slug, ...(after > 0 && { retryAfter: after }) };
}
