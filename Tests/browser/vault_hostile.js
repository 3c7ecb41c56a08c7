// Bytes that someone else made. Each export answers with a list of complaints, empty when all is well.

import { serverEvents } from "/effects/relay/events.js";
import { fromBase64, fromHex, random, toBase64, toHex } from "/effects/vault/bytes.js";
import { newTypedCode, readRecoveryCode, readTypedCode, recoveryCode } from "/effects/vault/codes.js";
import { limit, nothing, openEntry, readHead, sealEntry } from "/effects/vault/entry.js";
import { memberKeys, pairKeys } from "/effects/vault/keys.js";
import { pad, paddedLength, unpad } from "/effects/vault/padding.js";
import { operations } from "/effects/vault/operations.js";
import { readInviteLink } from "/effects/vault/parcel.js";
import { openText, purpose, sealText } from "/effects/vault/seal.js";

const { own } = await memberKeys(random(16));
const { pairLog, live } = await pairKeys(random(32));
const head = { log: "own", author: "00112233445566ff", id: "0".repeat(32), previous: nothing };
const sealed = await sealEntry(own, head, '{"k":"note"}');

/** Why `work` was refused, or "opened". */
async function why(work) {
  try {
    await work();
    return "opened";
  } catch (error) {
    return error.why ?? String(error);
  }
}

async function expecting(reasons, name, work) {
  const found = await why(work);
  return reasons.includes(found) ? [] : [`${name}: ${found}`];
}

async function openFully(bytes) {
  readHead(bytes);
  await openEntry(own, bytes);
}

export async function randomBytes() {
  const complaints = [];
  for (let round = 0; round < 2000; round += 1) {
    const bytes = random(Math.floor(Math.random() * 700));
    if (round % 2 && bytes.length > 1) bytes.set([1, round % 4]);
    const text = String.fromCharCode(...bytes);
    const refused = async (work) =>
      complaints.push(...(await expecting(["forged", "unreadable", "length", "letters", "checksum", "notALink"], toHex(bytes), work)));
    await refused(() => openFully(bytes));
    await refused(() => openText(live, bytes, purpose.live));
    await refused(() => readRecoveryCode(text));
    await refused(() => readTypedCode(text));
    await refused(() => readInviteLink(text));
  }
  return complaints;
}

export async function flippedBits() {
  const complaints = [];
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = sealed.slice();
    changed[bit >> 3] ^= 1 << (bit & 7);
    complaints.push(...(await expecting(["forged", "unreadable"], `bit ${bit}`, () => openFully(changed))));
  }
  return complaints;
}

export async function cutAndLengthened() {
  const complaints = [];
  for (let count = 0; count <= sealed.length + 1; count += 1) {
    if (count === sealed.length) continue;
    const changed = new Uint8Array(count);
    changed.set(sealed.subarray(0, count));
    complaints.push(...(await expecting(["forged", "unreadable"], `${count} bytes`, () => openFully(changed))));
  }
  return complaints;
}

export async function oversized() {
  const greatest = 63488 - 36;
  const whole = await sealEntry(own, head, "x".repeat(greatest));
  return [
    ...(whole.length <= limit ? [] : ["the greatest body does not fit"]),
    ...(await expecting(["tooLarge"], "body", () => sealEntry(own, head, "x".repeat(greatest + 1)))),
    ...(await expecting(["tooLarge"], "sealed", () => openFully(new Uint8Array(limit + 1).fill(1)))),
  ];
}

export async function wrongKeyOrPurpose() {
  const other = await memberKeys(random(16));
  const both = await sealEntry(pairLog, { ...head, log: "pair" }, "{}");
  const message = await sealText(live, "still", purpose.live);
  const answer = await sealText(live, "still", purpose.exchange("one"));
  return (
    await Promise.all([
      expecting(["forged"], "another member", () => openEntry(other.own, sealed)),
      expecting(["forged"], "the pair's key", () => openEntry(pairLog, sealed)),
      expecting(["forged"], "the own key", () => openEntry(own, both)),
      expecting(["forged"], "as an exchange", () => openText(live, message, purpose.exchange("one"))),
      expecting(["forged"], "of another name", () => openText(live, answer, purpose.exchange("two"))),
    ])
  ).flat();
}

export async function paddingIsEmpty() {
  const padded = pad(new TextEncoder().encode("four"));
  const stained = padded.slice();
  stained[255] = 1;
  const longer = padded.slice();
  longer.set([255, 255, 255, 255]);
  return (
    await Promise.all([
      expecting(["unreadable"], "stained", () => unpad(stained)),
      expecting(["unreadable"], "longer than it is", () => unpad(longer)),
      expecting(["unreadable"], "short", () => unpad(new Uint8Array(255))),
      expecting(["unreadable"], "wide", () => unpad(new Uint8Array(512))),
    ])
  ).flat();
}

export function paddingCost() {
  const complaints = [];
  for (let count = 257; count < 70_000; count += 1) {
    const padded = paddedLength(count);
    if (padded < count || padded > count * 1.125) complaints.push(`${count}: ${padded}`);
  }
  return complaints;
}

export async function codesRead() {
  const complaints = [];
  for (let round = 0; round < 200; round += 1) {
    const secret = random(16);
    const code = await recoveryCode(secret);
    const typed = ` ${code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", "  ")}`;
    if (toHex(await readRecoveryCode(typed)) !== toHex(secret)) complaints.push(code);
    if (/[ILOU]/.test(code + newTypedCode())) complaints.push(`look-alike in ${code}`);
  }
  return complaints;
}

export async function links() {
  const A = (count) => "A".repeat(count);
  const bad = ["", "#join=", "https://holdfast.example/", "#join=AAAA", `#join=${A(63)}`, `#join=${A(65)}`, `#move=${A(64)}`, null, 7, {}];
  return (await Promise.all(bad.map((text) => expecting(["notALink"], String(text), () => readInviteLink(text))))).flat();
}

export function oneSpelling() {
  return ["A", "AA=", "AB", "A+A_", "A A", "AAA\n", "ÄÄÄÄ", null, 7].filter((text) => fromBase64(text) !== null).map(String);
}

export function bytesReadBack() {
  const complaints = [];
  for (let count = 0; count < 70; count += 1) {
    const bytes = random(count);
    if (toHex(fromBase64(toBase64(bytes))) !== toHex(bytes) || toHex(fromHex(toHex(bytes))) !== toHex(bytes)) complaints.push(toHex(bytes));
  }
  return complaints;
}

function streamOf(pieces) {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** A stream may be cut into pieces anywhere, with any of the three line ends. */
export async function serverEventsInPieces() {
  const complaints = [];
  const text = ': note\nevent: hello\nid: 7\ndata: {"a":\ndata: "Ω"}\n\nevent: beat\ndata: {}\n\ndata\n\nid: 8\n\n';
  const wanted = JSON.stringify([{ name: "hello", data: '{"a":\n"Ω"}', id: "7" }, { name: "beat", data: "{}", id: null }, {
    name: "message",
    data: "",
    id: null,
  }]);
  for (const end of ["\n", "\r\n", "\r"]) {
    const bytes = new TextEncoder().encode(text.replaceAll("\n", end) + (end === "\r" ? " " : ""));
    for (let size = 1; size < bytes.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, at * size + size));
      const found = [];
      for await (const event of serverEvents(streamOf(pieces))) found.push(event);
      if (JSON.stringify(found) !== wanted) complaints.push(`${JSON.stringify(end)} ${size}: ${JSON.stringify(found)}`);
    }
  }
  const endless = streamOf([new Uint8Array(70_000).fill(65)]);
  complaints.push(
    ...(await expecting(["Error: a server event without an end"], "endless", async () => {
      for await (const _ of serverEvents(endless));
    })),
  );
  return complaints;
}

/** What comes behind a link opens with that link's key and as a pack, or not at all. */
export async function packs() {
  const bytes = random(32);
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt"]);
  const sealed = toBase64(await sealText(key, "a pack", purpose.pack));
  const live = toBase64(await sealText(key, "a pack", purpose.live));
  const { pack } = operations(null);
  const right = toBase64(bytes);
  return [
    ...await expecting(["opened"], "as it is", () => pack({ sealed, key: right })),
    ...await expecting(["forged"], "another key", () => pack({ sealed, key: toBase64(random(32)) })),
    ...await expecting(["forged"], "another purpose", () => pack({ sealed: live, key: right })),
    ...await expecting(["forged"], "no seal", () => pack({ sealed: "%", key: right })),
    ...await expecting(["forged"], "nothing", () => pack({ key: right })),
    ...await expecting(["length"], "a short key", () => pack({ sealed, key: toBase64(random(31)) })),
    ...await expecting(["length"], "no key", () => pack({ sealed })),
  ];
}
