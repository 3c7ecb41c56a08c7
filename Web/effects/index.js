import { Buzz } from "./buzz.js";
import { copy, file, print, share } from "./give.js";
import { persist } from "./persist.js";
import { pick } from "./pick.js";
import { Scanner } from "./scan.js";
import { Senses } from "./senses.js";
import { Sound } from "./sound/sound.js";
import { Speech } from "./speech.js";
import { Timers } from "./timer.js";
import { Wake } from "./wake.js";

/** How sessions are heard and felt, on this device. */
export const makeSenses = () => new Senses({ sound: new Sound(), buzz: new Buzz(), speech: new Speech() });

/** What each effect of the core does, by its name. */
export function makeEffects({ dispatch, draw, vault, logs, relay, senses, updates, farewell }) {
  const timers = new Timers(dispatch);
  const wake = new Wake();
  const scanner = new Scanner(dispatch);
  return {
    render: draw,
    keep: (effect) => void logs.keep(effect),
    sync: ({ log }) => logs.sync(log),
    call: (effect) => relay.answer(effect),
    vault: (effect) => vault.answer(effect),
    timer: (effect) => timers.start(effect),
    untimer: (effect) => timers.stop(effect),
    stream: ({ open }) => relay.stream(open),
    live: ({ body }) => relay.live(body),
    probe: ({ times, every }) => relay.probe(times, every),
    snapshot: ({ state }) => logs.snapshot(state),
    replay: () => logs.replay(),
    silence: () => senses.silence(),
    awake: (effect) => wake.set(effect),
    persist,
    wipe: () => farewell.wipe(),
    share,
    copy,
    print,
    scan: (effect) => scanner.set(effect),
    file,
    pick: () => pick(dispatch),
    update: () => updates.takeOver(),
    senses: (effect) => senses.set(effect),
    complain: ({ why }) => console.error(why),
  };
}
