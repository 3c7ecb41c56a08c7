// The core as it runs in a page: bytes in, bytes out. It imports nothing, so all it knows comes through here.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string} address of core.wasm */
export async function loadCore(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { instance } = await WebAssembly.instantiateStreaming(answer, {});
  return new Core(instance.exports);
}

export class Core {
  #wasm;

  constructor(exports) {
    this.#wasm = exports;
  }

  /** Takes one event and answers with the effects, in order. Throws only if the core itself has broken. */
  update(event) {
    const bytes = encoder.encode(JSON.stringify(event));
    const place = this.#wasm.holdfast_alloc(bytes.length);
    // Memory may have grown with any call, which detaches every view of it: each is taken anew.
    new Uint8Array(this.#wasm.memory.buffer, place, bytes.length).set(bytes);
    const answer = this.#read(this.#wasm.holdfast_update(place, bytes.length));
    this.#wasm.holdfast_free(place);
    return answer;
  }

  /** What is on the screen now. */
  view() {
    return this.#read(this.#wasm.holdfast_view());
  }

  #read(place) {
    const { buffer } = this.#wasm.memory;
    const length = new DataView(buffer).getUint32(place, true);
    return JSON.parse(decoder.decode(new Uint8Array(buffer, place + 4, length)));
  }
}
