// The shell's start: everything is made and wired here, and nothing is decided. See docs/core-interface.md.

import { content } from "./core/content.js";
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

async function start() {
  const loading = Promise.all([loadCore("/core.wasm"), content]);
  // Words first: whatever is wrong is said in this phone's language, if that can be had.
  await Promise.allSettled([content, loading]);
  if (!isSecureContext) throw Object.assign(new Error("not a secure context"), { trouble: "insecure" });
  const [core, pack] = await orTrouble(loading, "cannotLoad");

  const loop = new Loop(core, fail);
  const dispatch = (event) => loop.dispatch(event);
  const storage = new Storage();
  const vault = new Vault(storage);
  const relay = new Relay({ vault, emit: dispatch });
  const logs = new Logs({ storage, vault, relay, emit: dispatch });
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
  storage.onGone = () => location.reload();

  await takeFloor(() => dispatch({ event: "elsewhere" }));
  void farewell.settle();
  const kept = await orTrouble(vault.load().then(() => logs.start()), "cannotStore");
  const zone = -new Date().getTimezoneOffset();
  defineElements();
  dispatch({
    event: "start", ...pack, ...kept, device: await device(), origin: location.origin, fragment: location.hash.slice(1), zone, seed: seed(),
  });
  forgetFragment();
  listen(dispatch, updates);
  listenToKeys(() => screen.view, { tap, leave });
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
