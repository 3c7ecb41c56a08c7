// What leaves the app by a person's own press: the share sheet, the clipboard, a file, paper.

export async function share({ title, text, link }) {
  try {
    await navigator.share({ title, text, url: link });
  } catch (error) {
    // Closing the sheet is an answer too; anything else leaves the link ready to paste.
    if (error?.name !== "AbortError") await copy({ text: link });
  }
}

export function copy({ text }) {
  return navigator.clipboard.writeText(text);
}

export function file({ name, content }) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function print() {
  globalThis.print();
}
