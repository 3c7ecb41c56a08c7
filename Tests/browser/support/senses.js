// The voice, the loudspeaker and the motor of a phone, of which is kept what a page asks of them. After sensing.js.
(() => {
  const now = () => performance.now();

  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) { this.text = text; }
  };
  const voice = { lang: "en-GB", name: "A voice of this phone", localService: true };
  const speechSynthesis = { getVoices: () => [voice], speak: ({ text }) => sensed.spoken.push({ at: now(), text }), cancel() {} };
  Object.defineProperty(globalThis, "speechSynthesis", { value: speechSynthesis });
  // 0 takes back what has not been felt yet.
  Object.defineProperty(Navigator.prototype, "vibrate", { value: (pattern) => pattern === 0 || Boolean(sensed.felt.push({ at: now(), pattern })) });

  // An audio graph of which only the ways to the loudspeaker matter, and when something begins to sound at their other end.
  const value = () => new Proxy({ value: 1 }, { get: (one, name) => one[name] ?? (() => {}), set: (one, name, to) => Boolean((one[name] = to)) || true });
  class Part {
    ways = [];
    cut = Infinity;
    gain = value();
    frequency = value();
    Q = value();
    threshold = value();
    knee = value();
    ratio = value();
    attack = value();
    release = value();
    connect(other) { this.ways.push(other); return other; }
    disconnect() { this.cut = Math.min(this.cut, now()); }
    start(at) { sensed.starts.push({ at: at * 1000, part: this, lost: false }); }
    stop() {}
    reaches(loudspeaker, at) { return this === loudspeaker || (this.cut > at && this.ways.some((one) => one.reaches(loudspeaker, at))); }
  }
  const part = () => new Part();
  globalThis.AudioContext = class {
    state = "running";
    sampleRate = 8000;
    destination = (globalThis.loudspeaker = part());
    get currentTime() { return now() / 1000; }
    createGain = part;
    createOscillator = part;
    createBufferSource = part;
    createBiquadFilter = part;
    createDynamicsCompressor = part;
    createBuffer = (_, length) => ({ getChannelData: () => new Float32Array(length) });
    async resume() { this.state = "running"; }
    async suspend() {
      this.state = "suspended";
      for (const start of sensed.starts) start.lost ||= start.at > now();
    }
  };
  /** Each moment at which something begins to be heard, once. */
  sensed.sounded = () => [...new Set(sensed.starts.filter(({ part, at, lost }) => !lost && part.reaches(loudspeaker, at)).map(({ at }) => Math.round(at)))];
})();
