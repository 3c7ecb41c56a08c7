/** What an element has registered, in one place, so that taking it out of the page takes all of it back. */
export class Listeners {
  #undo = [];

  on(target, type, handler, options) {
    target.addEventListener(type, handler, options);
    this.#undo.push(() => target.removeEventListener(type, handler, options));
  }

  later(undo) {
    this.#undo.push(undo);
  }

  dispose() {
    for (const undo of this.#undo.splice(0)) undo();
  }
}
