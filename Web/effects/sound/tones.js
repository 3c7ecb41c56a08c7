// Every sound is made here, from sine waves and noise: soft beginnings, nothing sudden, nothing high.

// A bowl's partials: ratio to the lowest, loudness, seconds to fade.
const BOWL = [[1, 1, 5.5], [1.004, 0.6, 5], [2.71, 0.34, 3], [5.2, 0.12, 1.4], [8.1, 0.05, 0.7]];
const WARM = [[1, 1, 3.2], [1.005, 0.5, 3], [2.01, 0.16, 1.8]];
// All of it where a phone's small loudspeaker is strong and ears are sharp: 560 to 2,200 Hz.
const GONG = [[1, 1, 4.6], [1.0022, 0.45, 4.6], [1.52, 0.7, 4], [2.03, 0.5, 3.2], [2.76, 0.36, 2.2], [3.9, 0.18, 1]];
// A low note with its octaves: the low ones for large loudspeakers, the high ones for small.
const OCTAVES = [[1, 1], [2, 0.7], [3, 0.35], [4, 0.3]];
const QUIET = 0.0001;

const bowl = (pitch, partials, attack, strength = 0.3) => (context, out, at, cue) => {
  for (const [ratio, part, fade] of partials) {
    const wave = context.createOscillator();
    const gain = context.createGain();
    wave.frequency.value = pitch * ratio;
    gain.gain.setValueAtTime(QUIET, at);
    gain.gain.exponentialRampToValueAtTime(Math.max(QUIET, strength * part * cue.loud), at + attack);
    gain.gain.exponentialRampToValueAtTime(QUIET, at + attack + fade);
    wave.connect(gain).connect(out);
    wave.start(at);
    wave.stop(at + attack + fade);
  }
};

/** A breath: noise through a filter that opens or closes, swelling and ebbing. */
const breath = (from, to, peak) => (context, out, at, cue) => {
  const lasts = Math.max(0.4, cue.lasts / 1000);
  const source = context.createBufferSource();
  source.buffer = noise(context);
  source.loop = true;
  const filter = context.createBiquadFilter();
  filter.type = "bandpass";
  filter.Q.value = 0.9;
  filter.frequency.setValueAtTime(from, at);
  filter.frequency.exponentialRampToValueAtTime(to, at + lasts);
  const gain = context.createGain();
  gain.gain.setValueAtTime(QUIET, at);
  gain.gain.linearRampToValueAtTime(Math.max(QUIET, 0.22 * cue.loud), at + lasts * peak);
  gain.gain.linearRampToValueAtTime(QUIET, at + lasts);
  source.connect(filter).connect(gain).connect(out);
  source.start(at, Math.random() * 2);
  source.stop(at + lasts);
};

/** A steady note that swells, stays for as long as the cue lasts, and ebbs. */
const hum = (pitch, partials) => (context, out, at, cue) => {
  const lasts = Math.max(0.4, cue.lasts / 1000);
  const swelled = at + Math.min(0.6, lasts * 0.4);
  const ebbs = at + lasts - Math.min(0.8, lasts * 0.5);
  for (const [ratio, part] of partials) {
    const wave = context.createOscillator();
    const gain = context.createGain();
    wave.frequency.value = pitch * ratio;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.26 * part * cue.loud, swelled);
    gain.gain.setValueAtTime(0.26 * part * cue.loud, ebbs);
    gain.gain.linearRampToValueAtTime(0, at + lasts);
    wave.connect(gain).connect(out);
    wave.start(at);
    wave.stop(at + lasts);
  }
};

/** A short tone that falls in pitch and fades. */
const stroke = (from, to, loud, attack, lasts, fall = lasts * 0.7) => (context, out, at, cue) => {
  const wave = context.createOscillator();
  const gain = context.createGain();
  wave.frequency.setValueAtTime(from, at);
  wave.frequency.exponentialRampToValueAtTime(to, at + fall);
  gain.gain.setValueAtTime(QUIET, at);
  gain.gain.exponentialRampToValueAtTime(Math.max(QUIET, loud * cue.loud), at + attack);
  gain.gain.exponentialRampToValueAtTime(QUIET, at + lasts);
  wave.connect(gain).connect(out);
  wave.start(at);
  wave.stop(at + lasts + 0.01);
};

const thump = stroke(150, 58, 0.5, 0.006, 0.34, 0.14);
/** What of a drum a small loudspeaker can give. */
const knock = stroke(620, 260, 0.16, 0.004, 0.09);

const buffers = new WeakMap();

/** Three seconds of soft noise: low tones louder, as in wind. */
function noise(context) {
  if (buffers.has(context)) return buffers.get(context);
  const buffer = context.createBuffer(1, context.sampleRate * 3, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let last = 0;
  for (let index = 0; index < samples.length; index += 1) {
    last = (last + 0.06 * (Math.random() * 2 - 1)) / 1.06;
    samples[index] = last * 6;
  }
  buffers.set(context, buffer);
  return buffer;
}

/** By the name in a cue; `context` time `at` is in seconds. */
export const tones = {
  bell: bowl(196, BOWL, 0.012),
  soft: bowl(262, WARM, 0.05),
  low: bowl(98, WARM, 0.08),
  rise: breath(320, 820, 0.7),
  fall: breath(820, 260, 0.28),
  tick: stroke(640, 420, 0.16, 0.004, 0.07, 0.05),
  gong: bowl(560, GONG, 0.008, 0.31),
  drone: hum(110, OCTAVES),
  drum: (...given) => [thump, knock].forEach((part) => part(...given)),
};
