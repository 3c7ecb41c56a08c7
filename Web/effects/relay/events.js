// Server-sent events from a fetched body (WHATWG HTML, "Server-sent events"): EventSource cannot carry the
// token in a header, and a token in an address ends up in logs.

/** @typedef {{ name: string, data: string, id: string | null }} ServerEvent */

/** One event may not be longer: a relay that never ends a line must not fill the memory. */
const limit = 64 * 1024;

/** @param {ReadableStream<Uint8Array>} body @returns {AsyncGenerator<ServerEvent>} */
export async function* serverEvents(body) {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      // A line may end in \r\n, and the \n may be in the next piece.
      const pieces = text.replaceAll("\r\n", "\n").replace(/\r(?!$)/g, "\n").split("\n\n");
      text = pieces.pop() ?? "";
      if (text.length > limit) throw new Error("a server event without an end");
      for (const piece of pieces) {
        const event = parse(piece);
        if (event) yield event;
      }
    }
  } finally {
    // Also when the consumer stops early; the connection is then already being given up.
    reader.cancel().catch(() => {});
  }
}

/** @param {string} piece @returns {ServerEvent | null} null where there is nothing to hand on, such as a comment */
function parse(piece) {
  let name = "message";
  /** @type {string | null} */
  let id = null;
  const data = [];
  for (const line of piece.split("\n")) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") name = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) id = value;
  }
  return data.length > 0 ? { name, data: data.join("\n"), id } : null;
}
