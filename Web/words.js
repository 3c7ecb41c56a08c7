// The few words the shell must have before the core can speak, or when it cannot. Everything else is said by the
// core, from Content/<language>/words.yaml.

export const language = "en";

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
