// The shell's start: everything is made and wired here, and nothing is decided. See docs/core-interface.md.

import { loadCatalogue, loadWords } from "./core/content.js";
import { loadCore } from "./core/core.js";
import { device, seed } from "./core/device.js";
import { Loop } from "./core/loop.js";
import { Farewell } from "./effects/farewell.js";
import { takeFloor } from "./effects/floor.js";
import { makeEffects, makeSenses } from "./effects/index.js";
import { leave } from "./effects/leave.js";
import { Logs } from "./effects/log.js";
import { Relay } from "./effects/relay.js";
import { Storage } from "./effects/storage.js";
import { Updates } from "./effects/update.js";
import { Vault } from "./effects/vault.js";
import { defineElements } from "./elements/index.js";
import { BackGesture } from "./views/back-gesture.js";
import { listenToKeys } from "./views/keyboard.js";
import { stopAtOnce } from "./views/press.js";
import { Screen } from "./views/screen.js";
import { showTrouble } from "./views/trouble.js";
import { words } from "./words.js";

const root = document.getElementById("app");

/** Work whose failure has words of its own, by their name. */
const orTrouble = (work, trouble) => work.catch((error) => Promise.reject(Object.assign(error, { trouble })));

/** What the app is made of, in this phone's language. */
async function load() {
  const saying = loadWords();
  const loading = Promise.all([loadCore("/core.wasm"), saying]);
  // Words first: whatever is wrong is said in this phone's language, if that can be had.
  await Promise.allSettled([saying, loading]);
  if (!isSecureContext) throw Object.assign(new Error("not a secure context"), { trouble: "insecure" });
  const [core, { language, ...said }] = await orTrouble(loading, "cannotLoad");
  const library = orTrouble(loadCatalogue(language), "cannotLoad");
  // Whoever waits for it says what is wrong; until then nobody does.
  library.catch(() => {});
  return { core, said, library };
}

async function start() {
  // All of it is made while the core is on its way.
  const loading = load();
  const able = device();
  const loop = new Loop(fail);
  const dispatch = (event) => loop.dispatch(event);
  const storage = new Storage();
  storage.onGone = () => location.reload();
  const vault = new Vault(storage);
  const relay = new Relay({ vault, emit: dispatch });
  const logs = new Logs({ storage, vault, relay, emit: dispatch });
  const opening = isSecureContext ? open(vault, logs) : null;
  const senses = makeSenses();
  const updates = new Updates(dispatch);
  const tap = (pressed) => dispatch({ event: "tap", tap: pressed, fields: screen.fields() });
  const hush = (stage) => {
    senses.silence();
    stage.still();
  };
  const gesture = new BackGesture({ tap });
  const screen = new Screen(root, {
    tap,
    tooMuch: (pressed, stage, press) => stopAtOnce(press, () => hush(stage), () => tap(pressed)),
    lift: (lifted, stage, event) => stopAtOnce(event, () => hush(stage), () => tap(lifted), "lift"),
    leave,
  });
  const draw = () => {
    const view = loop.view();
    screen.draw(view);
    gesture.follow(view);
    senses.follow(view.session);
  };
  const gone = () => {
    loop.end();
    senses.silence();
    showTrouble(root, words.gone);
  };
  const farewell = new Farewell({ storage, vault, relay, gone });
  loop.effects = makeEffects({ dispatch, draw, vault, logs, relay, senses, updates, farewell });
  defineElements();

  const { core, said, library } = await loading;
  loop.begin(core);
  const kept = await opening.kept;
  void opening.lost.then(() => dispatch({ event: "elsewhere" }));
  void farewell.settle();
  const zone = -new Date().getTimezoneOffset();
  const fragment = location.hash.slice(1);
  // Who is new here reads the first page while the library is still on its way.
  const isNew = !kept.member && fragment === "";
  const stocked = isNew ? {} : await library;
  dispatch({
    event: "start", ...stocked, ...said, ...kept, device: await able, origin: location.origin, fragment, zone, seed: seed(),
  });
  forgetFragment();
  listenToKeys(() => screen.view, { tap, leave });
  if (isNew) dispatch({ event: "catalogue", ...(await library) });
  listen(dispatch, updates);
}

/** What this device has, and the floor on which it may be written. */
function open(vault, logs) {
  const floor = takeFloor();
  const kept = orTrouble(floor.held.then(() => vault.load()).then(() => logs.start()), "cannotStore");
  // Whether the core can be loaded is said first.
  kept.catch(() => {});
  return { kept, lost: floor.lost };
}

function listen(dispatch, updates) {
  document.addEventListener("visibilitychange", () => {
    const shown = document.visibilityState === "visible";
    dispatch({ event: shown ? "shown" : "hidden" });
    if (shown) updates.check();
  });
  addEventListener("hashchange", () => {
    const fragment = location.hash.slice(1);
    if (fragment === "") return;
    forgetFragment();
    dispatch({ event: "arrived", fragment });
  });
  updates.check();
}

/** What stood behind # may be a secret: it does not stay in the address or the history. */
function forgetFragment() {
  if (location.hash !== "") history.replaceState(null, "", location.pathname);
}

function fail(error) {
  console.error(error);
  showTrouble(root, words[error?.trouble ?? "broken"]);
}

start().catch(fail);
