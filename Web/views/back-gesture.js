// A phone's own way back. The history holds one entry only, so that leaving quickly leaves nothing to return to
// (R27); where the browser can tell of the gesture without one, it does what Back does, and in a session it pauses.

export class BackGesture {
  #watcher = null;
  #action = null;
  #ui;

  constructor(ui) {
    this.#ui = ui;
  }

  /** Called with each view that is drawn. */
  follow({ session, back }) {
    this.#action = session ? session.pause : back;
    if (this.#action) this.#watch();
    else {
      this.#watcher?.destroy();
      this.#watcher = null;
    }
  }

  #watch() {
    if (this.#watcher || !("CloseWatcher" in globalThis)) return;
    this.#watcher = new CloseWatcher();
    this.#watcher.onclose = () => {
      this.#watcher = null;
      if (this.#action) this.#ui.tap(this.#action.tap);
    };
  }
}
