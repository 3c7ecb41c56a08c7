// Taking everything of mine away: this device at once, whatever the network does (R20). What lies at the relay goes as
// soon as it can be reached. Until then one thing stays here: the token that lets us ask, which opens nothing sealed.

const place = "holdfast farewell";
const shortest = 2_000;
const longest = 600_000;

export class Farewell {
  #storage;
  #vault;
  #relay;
  #gone;

  /**
   * @param {{ storage: import("./storage.js").Storage, vault: import("./vault.js").Vault, relay: import("./relay.js").Relay, gone: () => void }} parts
   * `gone` is called first: it takes everything off the screen and stops the core
   */
  constructor({ storage, vault, relay, gone }) {
    this.#storage = storage;
    this.#vault = vault;
    this.#relay = relay;
    this.#gone = gone;
  }

  async wipe() {
    const tokens = [...read(), ...(this.#vault.token ? [this.#vault.token] : [])];
    this.#gone();
    this.#relay.stream(false);
    try {
      await this.#storage.wipe();
    } finally {
      write(tokens);
      // Without a network the new page could not be loaded, and this one has nothing left to show.
      if (navigator.onLine) location.replace("/");
      else void this.settle();
    }
  }

  /** Asks the relay, until it is done, to delete whoever has said farewell here. */
  async settle() {
    for (let pause = shortest; read().length > 0; pause = Math.min(pause * 2, longest)) {
      const [token] = read();
      if (await this.#relay.remove(token)) write(read().filter((other) => other !== token));
      else await calm(pause);
    }
  }
}

/** Some time, or until the network is back. @param {number} milliseconds */
function calm(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });
}

/** @returns {string[]} tokens of members that the relay has yet to delete */
function read() {
  try {
    const tokens = JSON.parse(localStorage.getItem(place) ?? "[]");
    return Array.isArray(tokens) ? tokens.filter((token) => typeof token === "string") : [];
  } catch {
    return [];
  }
}

/** @param {string[]} tokens */
function write(tokens) {
  try {
    if (tokens.length > 0) localStorage.setItem(place, JSON.stringify(tokens));
    else localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing here kept nothing before either.
  }
}
