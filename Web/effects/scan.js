import { h, draw } from "../views/dom.js";
import { words } from "../words.js";

const EVERY = 200;

/** The camera over the whole screen until it reads a code or is closed. */
export class Scanner {
  #found;
  #cover = null;
  #stream = null;
  #timer;

  constructor(found) {
    this.#found = found;
  }

  async set({ open }) {
    this.#close();
    if (open) await this.#open();
  }

  async #open() {
    const before = document.activeElement;
    const cover = document.createElement("dialog");
    this.#cover = cover;
    cover.className = "scan";
    cover.addEventListener("close", () => {
      this.#close();
      before?.focus?.();
    });
    // Escape closes this and nothing below it.
    cover.addEventListener("keydown", (event) => event.stopPropagation());
    this.#draw(null);
    document.body.append(cover);
    cover.showModal();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (this.#cover !== cover) return stop(stream);
      this.#stream = stream;
      const video = cover.querySelector("video");
      video.srcObject = stream;
      await video.play();
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      this.#timer = setInterval(() => this.#look(detector, video), EVERY);
    } catch (error) {
      console.warn("scan:", error);
      if (this.#cover === cover) this.#draw(words.noCamera);
    }
  }

  async #look(detector, video) {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || !this.#cover) return;
    this.#close();
    this.#found({ event: "scanned", text: code.rawValue });
  }

  #draw(trouble) {
    draw(this.#cover, [
      trouble ? h("p", { class: "text", role: "alert" }, trouble) : h("video", { muted: true, playsinline: true, "aria-hidden": "true" }),
      !trouble && h("div", { class: "frame" }),
      h("button", { type: "button", class: "button", "data-style": "plain", onclick: () => this.#cover?.close() }, words.close),
    ]);
  }

  #close() {
    clearInterval(this.#timer);
    if (this.#stream) stop(this.#stream);
    this.#stream = null;
    const cover = this.#cover;
    this.#cover = null;
    cover?.remove();
  }
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}
