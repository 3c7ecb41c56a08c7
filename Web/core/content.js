/** The compiled content of one language: catalogue, words and the words that phones are compared by. */
export async function loadContent(language) {
  const address = `/content/${language}.json`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { catalogue, words, checkWords } = await answer.json();
  return { catalogue, words, checkWords };
}
