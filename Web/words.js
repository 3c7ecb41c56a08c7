// The few words the shell must have before the core can speak, or when it cannot. Everything else is said by the
// core. These stand in Content/<language>/words.yaml too, as `shell.*`; here they are for when not even that can be loaded.

export const words = {
  tryAgain: "Try again",
  close: "Close",
  cannotLoad: {
    title: "Holdfast could not load",
    text: "It needs the network this first time. After that it works without.",
  },
  insecure: {
    title: "This address is not sealed",
    text: "Your browser keeps secrets only on pages that begin with https. Open Holdfast by its https address.",
  },
  cannotStore: {
    title: "This browser keeps nothing here",
    text: "Holdfast stores what you write on this device. A private window, or a setting, stops it.",
  },
  broken: {
    title: "Something broke here",
    text: "What was kept is still kept. Opening again often helps.",
  },
  gone: {
    title: "It is gone",
    text: "Nothing of yours is on this device any more.",
  },
  noCamera: "The camera did not open. You can type the code instead.",
};

/** From now on in the language of these words, as far as they go. @param {Record<string, string>} given key to text */
export function speak(given) {
  const say = (/** @type {string} */ key, /** @type {string} */ own) => given[`shell.${key}`] ?? own;
  for (const [name, own] of Object.entries(words)) {
    words[name] = typeof own === "string" ? say(name, own) : { title: say(`${name}.title`, own.title), text: say(`${name}.text`, own.text) };
  }
}
