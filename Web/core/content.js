// The compiled content, in the language of this phone as far as it is served: first the words of a first page; then the library with
// all other words, which is twenty times as much and which no first page of a new phone needs.

import { speak } from "../words.js";

const LIST = "/content/languages.json";

export async function loadWords() {
  const directions = await read(LIST);
  const language = choose(Object.keys(directions), navigator.languages);
  Object.assign(document.documentElement, { lang: language, dir: directions[language] });
  const { words } = await read(`/content/${language}/words.json`);
  speak(words);
  return { language, words };
}

/** @param {string} language as `loadWords` found it */
export function loadCatalogue(language) {
  return read(`/content/${language}/catalogue.json`);
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
