// A file that somebody chooses on this device.

const LIMIT = 256 * 1024;

let chooser;

/** Opens the system's chooser and tells what the chosen file holds; where nothing is chosen, nothing. */
export function pick(tell) {
  chooser?.remove();
  const input = document.createElement("input");
  Object.assign(input, { type: "file", accept: ".holdfast,.json,application/json", hidden: true });
  input.addEventListener("change", async () => {
    input.remove();
    if (input.files.length > 0) tell({ event: "picked", ...await read(input.files[0]) });
  });
  input.addEventListener("cancel", () => input.remove());
  chooser = input;
  // Some browsers forget a chooser that is not in the page.
  document.body.append(input);
  input.click();
}

async function read(file) {
  if (file.size > LIMIT) return { text: "", why: "large" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), why: "" };
  } catch {
    return { text: "", why: "unreadable" };
  }
}
