/** Asks for storage that the browser does not clear by itself. */
export async function persist() {
  const granted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  return { event: "persisted", granted };
}
