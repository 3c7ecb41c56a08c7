import { hasVoice } from "../effects/speech.js";

const coarse = () => matchMedia("(pointer: coarse)").matches;

/** What this device can do, as the core's `start` event says it. */
export async function device() {
  return {
    camera: "BarcodeDetector" in globalThis && Boolean(navigator.mediaDevices?.getUserMedia),
    // Browsers without a motor have the function too.
    vibrate: "vibrate" in navigator && coarse(),
    share: "share" in navigator,
    print: "print" in globalThis,
    sound: "AudioContext" in globalThis,
    speech: await hasVoice(),
    standalone: matchMedia("(display-mode: standalone)").matches || navigator.standalone === true,
    phone: coarse() && Math.min(screen.width, screen.height) < 600,
  };
}

/** 16 random bytes, hex. */
export function seed() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
