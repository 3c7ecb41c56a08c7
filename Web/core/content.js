// The compiled content: catalogue, words and the words that phones are compared by, in the language of this phone as far as it is
// served. Asked for by the page itself, so that it comes while the rest of the shell is still on its way.

import { speak } from "../words.js";

const LIST = "/content/languages.json";

export const content = load();
// Whoever waits for it says what is wrong; until then nobody does.
content.catch(() => {});

async function load() {
  const directions = await read(LIST);
  const language = choose(Object.keys(directions), navigator.languages);
  Object.assign(document.documentElement, { lang: language, dir: directions[language] });
  const { catalogue, words, checkWords } = await read(`/content/${language}.json`);
  speak(words);
  return { catalogue, words, checkWords };
}

/**
 * The first language of this phone that is served, as it is or without its region: de-AT reads de. Else English.
 * @param {string[]} served @param {readonly string[]} wanted
 */
export function choose(served, wanted) {
  for (const tag of wanted) {
    const parts = tag.toLowerCase().split("-");
    for (let count = parts.length; count > 0; count -= 1) {
      const found = served.find((name) => name.toLowerCase() === parts.slice(0, count).join("-"));
      if (found) return found;
    }
  }
  return served.includes("en") ? "en" : served[0];
}

/** @param {string} address */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
