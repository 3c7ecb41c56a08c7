// Cues spoken aloud, by voices on this device only: a network voice would tell somebody else what is being said.

const WAIT = 250;
const PACE = 0.92;

const synthesis = globalThis.speechSynthesis;
const voices = () => synthesis?.getVoices().filter((voice) => voice.localService) ?? [];

/** Whether this device has a voice of its own. Some browsers know only a moment after being asked. */
export async function hasVoice() {
  if (!synthesis) return false;
  if (voices().length > 0) return true;
  await new Promise((resolve) => {
    synthesis.addEventListener?.("voiceschanged", resolve, { once: true });
    setTimeout(resolve, WAIT);
  });
  return voices().length > 0;
}

export class Speech {
  say(cue) {
    const language = document.documentElement.lang || "en";
    const voice = voices().find((one) => one.lang.toLowerCase().startsWith(language));
    if (!cue.says || !voice) return;
    const utterance = new SpeechSynthesisUtterance(cue.says);
    Object.assign(utterance, { voice, lang: voice.lang, rate: PACE, volume: 0.9 });
    // What is still being said is late by now.
    synthesis.cancel();
    synthesis.speak(utterance);
  }

  stop() {
    synthesis?.cancel();
  }
}
