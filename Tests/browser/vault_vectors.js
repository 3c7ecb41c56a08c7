// The browser's vault against Tests/fixtures/vectors.json. Each export answers with a list of complaints, empty when
// all is well; test_vault.py runs them in Chromium.

import { fromBase64, fromHex, sha256, toBase64, toHex } from "/effects/vault/bytes.js";
import { readRecoveryCode, readTypedCode, recoveryCode } from "/effects/vault/codes.js";
import { openEntry, readHead, sealEntry } from "/effects/vault/entry.js";
import { matchToken, memberKeys, pairKeys, wordIndices } from "/effects/vault/keys.js";
import { operations } from "/effects/vault/operations.js";
import { paddedLength } from "/effects/vault/padding.js";
import { inviteLink, readInviteLink, stretch, unwrap } from "/effects/vault/parcel.js";
import { openText, purpose, sealText } from "/effects/vault/seal.js";

const vectors = await (await fetch("/Tests/fixtures/vectors.json")).json();
const member = await memberKeys(fromHex(vectors.member.secret));
const pair = await pairKeys(fromHex(vectors.pair.secret));
const key = { own: member.own, pair: pair.pairLog };

function checker() {
  const complaints = [];
  const is = (what, found, wanted) => found === wanted || complaints.push(`${what}: ${found} instead of ${wanted}`);
  return { complaints, is };
}

export async function keysAndTokens() {
  const { complaints, is } = checker();
  is("token", member.token, vectors.member.relayToken);
  for (const { label, token } of vectors.tokens) is(label, await matchToken(pair, label), token);
  const { pair: id, creator, joiner, indices } = vectors.words;
  is("words", String(await wordIndices(pair, `${id}|${creator}|${joiner}`)), String(indices));
  for (const made of [member.own, ...Object.values(pair)]) is(`${made.algorithm.name} extractable`, made.extractable, false);
  return complaints;
}

export async function padding() {
  const { complaints, is } = checker();
  for (const [count, padded] of vectors.padding) is(`${count} bytes`, paddedLength(count), padded);
  return complaints;
}

export async function entries() {
  const { complaints, is } = checker();
  for (const vector of [...vectors.own, ...vectors.pairEntries]) {
    const sealed = await sealEntry(key[vector.log], vector, vector.body, fromHex(vector.nonce));
    is(`${vector.log} sealed`, toBase64(sealed), vector.sealed);
    is(`${vector.log} hash`, toHex(await sha256(sealed)), vector.hash);
    is(`${vector.log} head`, JSON.stringify(readHead(sealed)), JSON.stringify({ log: vector.log, author: vector.author, id: vector.id }));
    const opened = await openEntry(key[vector.log], fromBase64(vector.sealed));
    is(`${vector.log} body`, opened.body, vector.body);
    is(`${vector.log} previous`, opened.previous, vector.previous);
  }
  return complaints;
}

const packKey = () => crypto.subtle.importKey("raw", fromHex(vectors.pack.key), "AES-GCM", false, ["encrypt", "decrypt"]);

export async function smallSeals() {
  const { complaints, is } = checker();
  const keys = { live: pair.live, ownLog: member.own, pack: await packKey() };
  for (const vector of vectors.small) {
    const sealed = await sealText(keys[vector.key], vector.text, vector.purpose, fromHex(vector.nonce));
    is(vector.purpose, toBase64(sealed), vector.sealed);
    is(vector.purpose, await openText(keys[vector.key], sealed, vector.purpose), vector.text);
  }
  return complaints;
}

export async function invitesAndTransfers() {
  const { complaints, is } = checker();
  for (const [vector, use, size] of [[vectors.invite, purpose.invite, 32], [vectors.transfer, purpose.transfer, 16]]) {
    const stretched = await stretch(vector.code.toLowerCase(), use);
    is("door", stretched.door, vector.door);
    is("secret", toBase64(await unwrap(vector.sealed, stretched, use, size)), vector.secret);
    is("sealed", toBase64(await sealText(stretched.key, vector.secret, use, fromHex(vector.nonce))), vector.sealed);
  }
  const { origin, door, secret, link } = vectors.invite;
  is("link", inviteLink(origin, door, fromBase64(secret)), link);
  for (const text of [link, link.slice(link.indexOf("#")), link.slice(link.indexOf("join=")), `Come: ${link} soon`]) {
    is(text, JSON.stringify(readInviteLink(text)), JSON.stringify({ door, secret }));
  }
  return complaints;
}

export async function recoveryCodes() {
  const { complaints, is } = checker();
  is("written", await recoveryCode(fromHex(vectors.member.secret)), vectors.member.recoveryCode);
  for (const text of vectors.recovery.read) is(text, toHex(await readRecoveryCode(text)), vectors.member.secret);
  for (const { text, why } of vectors.recovery.refused) {
    const found = await readRecoveryCode(text).then(() => "accepted", (error) => error.why);
    is(JSON.stringify(text), found, why);
  }
  is("typed", readTypedCode(" hf8t-mryf 4aLo "), "HF8TMRYF4A10");
  return complaints;
}

/** What either vault sealed afresh, this one opens. */
export async function crossOpening() {
  const { complaints, is } = checker();
  for (const [who, fresh] of Object.entries(vectors.fresh)) {
    for (const log of ["own", "pair"]) {
      let previous = "0".repeat(64);
      for (const [at, text] of fresh[log].entries()) {
        const sealed = fromBase64(text);
        const opened = await openEntry(key[log], sealed);
        is(`${who} ${log} ${at}`, JSON.parse(opened.body).k, `note:${at}`);
        is(`${who} ${log} ${at} chain`, opened.previous, previous);
        previous = toHex(await sha256(sealed));
      }
    }
    is(`${who} live`, JSON.parse(await openText(pair.live, fromBase64(fresh.live), purpose.live)).sealed, who);
    const invite = await stretch(fresh.invite.code, purpose.invite);
    is(`${who} invite`, toBase64(await unwrap(fresh.invite.sealed, invite, purpose.invite, 32)), vectors.invite.secret);
    is(`${who} door`, invite.door, fresh.invite.door);
    const transfer = await stretch(fresh.transfer.code, purpose.transfer);
    is(`${who} transfer`, toBase64(await unwrap(fresh.transfer.sealed, transfer, purpose.transfer, 16)), vectors.transfer.secret);
    if (!fresh.pack) continue;
    const opened = await operations(null).pack({ sealed: fresh.pack, key: toBase64(fromHex(vectors.pack.key)) });
    is(`${who} pack`, JSON.parse(opened.text).sealed, who);
  }
  return complaints;
}

/** Material for the fixture's `fresh.browser`: run by hand when the format changes. */
export async function sealAfresh() {
  const author = toHex(crypto.getRandomValues(new Uint8Array(8)));
  const chain = async (log) => {
    const made = [];
    let previous = "0".repeat(64);
    for (let at = 0; at < 3; at += 1) {
      const id = toHex(crypto.getRandomValues(new Uint8Array(16)));
      const body = JSON.stringify({ w: 1790000000000 + at, c: 0, k: `note:${at}`, v: { text: `sealed in the browser ${at} 🌊` } });
      const sealed = await sealEntry(key[log], { log, author, id, previous }, body);
      previous = toHex(await sha256(sealed));
      made.push(toBase64(sealed));
    }
    return made;
  };
  const { newTypedCode } = await import("/effects/vault/codes.js");
  const { wrap } = await import("/effects/vault/parcel.js");
  const parcel = async (use, secret) => {
    const code = newTypedCode();
    const stretched = await stretch(code, use);
    return { code, door: stretched.door, sealed: await wrap(fromBase64(secret), stretched, use) };
  };
  return {
    own: await chain("own"),
    pair: await chain("pair"),
    live: toBase64(await sealText(pair.live, JSON.stringify({ sealed: "browser" }), purpose.live)),
    pack: toBase64(await sealText(await packKey(), JSON.stringify({ sealed: "browser" }), purpose.pack)),
    invite: await parcel(purpose.invite, vectors.invite.secret),
    transfer: await parcel(purpose.transfer, vectors.transfer.secret),
  };
}
