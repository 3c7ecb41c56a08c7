// Draws hand-written views with the real shell, without a core: `?view=today`, `&dir=rtl`, `&text=200`.
import { defineElements } from "/elements/index.js";
import { Screen } from "/views/screen.js";
import { listenToKeys } from "/views/keyboard.js";
import { stopAtOnce } from "/views/press.js";
import { views } from "/gallery/views.js";

const wanted = new URLSearchParams(location.search);
const log = [];
const ui = {
  tap: (tap) => log.push(["tap", tap, screen.fields()]),
  leave: (destination) => log.push(["leave", destination]),
  tooMuch: (tap, stage, press) => stopAtOnce(press, () => hush(stage), () => log.push(["tap", tap, {}])),
  lift: (tap, stage, event) => stopAtOnce(event, () => hush(stage), () => log.push(["tap", tap, {}]), "lift"),
};
const hush = (stage) => {
  log.push(["silence"]);
  stage.still();
};

defineElements();
const screen = new Screen(document.getElementById("app"), ui);
const show = (name, change = {}) =>
  screen.draw({ tabs: [], blocks: [], lang: "en", ...views[name](performance.now()), dir: wanted.get("dir") ?? "ltr", ...change });
if (wanted.has("text")) document.documentElement.style.setProperty("font-size", `${wanted.get("text")}%`);
show(wanted.get("view") ?? "today");
listenToKeys(() => screen.view, ui);
// Only this page has a global: the tests' way in.
globalThis.gallery = { show, log, names: Object.keys(views), views };
