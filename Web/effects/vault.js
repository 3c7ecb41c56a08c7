// The vault: the only place that touches keys. Working keys are non-extractable and live in IndexedDB; a raw
// secret is here only while it is made, restored or handed to the core, which keeps it sealed in the own log.

import { clear } from "./log/clear.js";
import { answer } from "./storage.js";
import { fromBase64, random, toBase64, toHex } from "./vault/bytes.js";
import { recoveryCode } from "./vault/codes.js";
import { openEntry, sealEntry } from "./vault/entry.js";
import { matchToken, memberKeys, pairKeys } from "./vault/keys.js";
import { operations } from "./vault/operations.js";
import { Refusal } from "./vault/refusal.js";
import { openText, purpose, sealText } from "./vault/seal.js";

/** @typedef {import("./vault/entry.js").LogName} LogName */
/** @typedef {import("./vault/keys.js").MemberKeys} MemberKeys */
/** @typedef {import("./vault/keys.js").PairKeys & { print: string }} PairKeys with what tells this pair from another; never sent anywhere */

export class Vault {
  #storage;
  /** @type {MemberKeys | null} */
  #member = null;
  /** @type {PairKeys | null} */
  #pair = null;
  /** Changes whenever a log here begins anew, so that nothing late of the one before lands in it. @type {Record<LogName, string>} */
  #lives = { own: "", pair: "" };
  #operations = operations(this);

  /** This installation, hex. */
  author = "";

  /** @param {import("./storage.js").Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** Reads the keys, and makes this installation's author id on its first start. */
  async load() {
    const fresh = toHex(random(8));
    await this.#storage.write(["keys"], async (keys) => {
      const read = (/** @type {string} */ name) => answer(keys.get(name));
      this.author = (await read("author")) ?? fresh;
      if (this.author === fresh) keys.put(fresh, "author");
      this.#member = (await read("member")) ?? null;
      this.#pair = (await read("pair")) ?? null;
      this.#lives = (await read("lives")) ?? this.#lives;
    });
  }

  /** True where the vault holds a member secret's keys. */
  get member() {
    return this.#member !== null;
  }

  /** For `Authorization: Bearer`; null before there is a member. */
  get token() {
    return this.#member?.token ?? null;
  }

  get paired() {
    return this.#pair !== null;
  }

  get pair() {
    if (!this.#pair) throw new Refusal("noPair", "no pair secret is in use");
    return this.#pair;
  }

  /** Which of its lives a log is in: the stores check it at every write. @param {LogName} log */
  life(log) {
    return this.#lives[log];
  }

  /** @param {LogName} log @returns {CryptoKey} */
  key(log) {
    if (log === "pair") return this.pair.pairLog;
    if (!this.#member) throw new Refusal("noMember", "no member secret is in use");
    return this.#member.own;
  }

  /** @param {LogName} log @param {string} id @param {string} previous hash, hex @param {string} body JSON */
  seal(log, id, previous, body) {
    return sealEntry(this.key(log), { log, author: this.author, id, previous }, body);
  }

  /** @param {LogName} log @param {Uint8Array<ArrayBuffer>} sealed */
  open(log, sealed) {
    return openEntry(this.key(log), sealed);
  }

  /** @param {unknown} state @returns {Promise<Uint8Array<ArrayBuffer>>} */
  sealSnapshot(state) {
    return sealText(this.key("own"), JSON.stringify(state), purpose.snapshot);
  }

  /** @param {Uint8Array<ArrayBuffer>} sealed @returns {Promise<unknown>} */
  async openSnapshot(sealed) {
    return JSON.parse(await openText(this.key("own"), sealed, purpose.snapshot));
  }

  /** @param {unknown} body @returns {Promise<string>} b64 */
  async sealLive(body) {
    return toBase64(await sealText(this.pair.live, JSON.stringify(body), purpose.live));
  }

  /** @param {unknown} sealed b64 @returns {Promise<unknown>} */
  async openLive(sealed) {
    const bytes = fromBase64(sealed);
    if (!bytes) throw new Refusal("forged", "not base64url");
    return JSON.parse(await openText(this.pair.live, bytes, purpose.live));
  }

  /**
   * Does one operation and answers with the event for it.
   * @param {{ ask: number, op: string, with?: Record<string, unknown> }} effect
   * @returns {Promise<Record<string, unknown>>} `vaulted`
   */
  async answer({ ask, op, with: given }) {
    try {
      const operation = Object.hasOwn(this.#operations, op) ? this.#operations[op] : null;
      if (!operation) throw new Refusal("unknown", `no operation ${op}`);
      return { event: "vaulted", ask, ok: true, ...(await operation(given ?? {})) };
    } catch (error) {
      const why = error instanceof Error && "why" in error ? error.why : "broken";
      if (why === "broken") console.error(`vault ${op}:`, error);
      return { event: "vaulted", ask, ok: false, why };
    }
  }

  /** A new member, where there is none: a second secret would leave the first one's log without a key. */
  async makeMember() {
    if (this.#member) throw new Refusal("exists", "this device already has a member");
    const secret = random(16);
    return this.#begin(await memberKeys(secret), secret);
  }

  /**
   * Goes on as this member. What a member of a minute ago wrote here goes with its keys; the same member's log is
   * read from its start, because the core knows nothing of it yet. A member who is in a pair here is never replaced.
   * @param {Uint8Array<ArrayBuffer>} secret 16 bytes
   */
  async restoreMember(secret) {
    const member = await memberKeys(secret);
    const same = member.token === this.token;
    if (!same && this.#pair) throw new Refusal("exists", "this device already has a member in a pair");
    return this.#begin(member, secret, same);
  }

  /** @param {MemberKeys} member @param {Uint8Array<ArrayBuffer>} secret @param {boolean} [keep] what waits for the relay */
  async #begin(member, secret, keep = false) {
    const lives = newLives();
    await this.#storage.write(["keys", "logs", "entries", "snapshot"], async (keys, logs, entries, snapshot) => {
      keys.put(member, "member");
      keys.put(lives, "lives");
      snapshot.clear();
      clear(logs, entries, "own", keep);
      clear(logs, entries, "pair", keep);
    });
    this.#member = member;
    this.#lives = lives;
    return { author: this.author, code: await recoveryCode(secret) };
  }

  /**
   * Uses this pair secret from now on. Another pair's local log goes: its keys do, so nothing could read it.
   * @param {Uint8Array<ArrayBuffer>} secret 32 bytes
   */
  async usePair(secret) {
    const keys = await pairKeys(secret);
    const print = await matchToken(keys, "holdfast v1 this pair");
    if (print !== this.#pair?.print) await this.#replacePair({ ...keys, print });
  }

  /** Drops the pair's keys and the local pair log. */
  forgetPair() {
    return this.#replacePair(null);
  }

  /** @param {PairKeys | null} pair */
  async #replacePair(pair) {
    const lives = { ...this.#lives, pair: newLives().pair };
    await this.#storage.write(["keys", "logs", "entries"], async (keys, logs, entries) => {
      if (pair) keys.put(pair, "pair");
      else keys.delete("pair");
      keys.put(lives, "lives");
      clear(logs, entries, "pair", false);
    });
    this.#pair = pair;
    this.#lives = lives;
  }
}

function newLives() {
  return { own: toHex(random(8)), pair: toHex(random(8)) };
}
