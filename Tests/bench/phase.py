"""How far apart two phones are that breathe together over a bad mobile network: 20-300 ms on each way, 2 % lost."""

import json

import evenings
import figures
from support.jitter import Jitter

SEED = 20
COUPLES = 5
SECONDS = 20

# The core's latest plan as it crosses into the page, and every frame as it was drawn, on the machine's one clock.
WATCH = """
globalThis.benchFrames = { me: [], you: [] };
const instantiate = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...given) => {
  const { instance } = await instantiate.apply(WebAssembly, given);
  const wasm = instance.exports;
  const view = () => {
    const place = wasm.holdfast_view();
    const length = new DataView(wasm.memory.buffer).getUint32(place, true);
    const session = JSON.parse(new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, place + 4, length))).session;
    const keys = who => session.tracks.find(track => [who, "both"].includes(track.who)).keys.map(({ at }) => performance.timeOrigin + at);
    if (session?.tracks.length) globalThis.benchKeys = { me: keys("me"), you: keys("you") };
    return place;
  };
  return { instance: { exports: { ...wasm, memory: wasm.memory, holdfast_view: view } } };
};
const frame = () => {
  for (const who of ["me", "you"]) {
    const orb = document.querySelector(`.orb-place.${who} .orb`);
    if (orb) benchFrames[who].push([benchNow(), Number(orb.style.transform.slice(6, -1))]);
  }
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
"""


def at(frames, when):
    """The size drawn at a moment, between the two frames around it."""
    low, high = 0, len(frames) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if frames[middle][0] <= when else (low, middle)
    (before, from_size), (after, to_size) = frames[low], frames[high]
    return from_size + (to_size - from_size) * min(1, max(0, (when - before) / max(after - before, 0.001)))


def drawn_apart(a, b):
    """The shift in milliseconds at which what both drew fits best."""
    first, last = max(a[0][0], b[0][0]) + 500, min(a[-1][0], b[-1][0]) - 500
    moments = [first + (last - first) * step / 400 for step in range(400)]
    shifts = [step / 2 for step in range(-400, 401)]
    return min(shifts, key=lambda shift: sum((at(a, when) - at(b, when + shift)) ** 2 for when in moments))


def planned_apart(a, b):
    """Differences between the same turning points of both plans."""
    return [min((abs(one - other) for other in b), default=0) for one in a]


# A plan with turning points, and a scene that is drawn by them: before it everything is still.
MOVING = """() => new Promise(done => {
  const moves = () => ["pace", "turns"].includes(document.querySelector("session-stage")?.dataset.scene);
  const look = () => (globalThis.benchKeys?.me.length > 3 && moves() ? done() : requestAnimationFrame(look));
  look();
})"""

# Until each of the two has been drawn for so long.
DRAWN = """long => new Promise(done => {
  const drawn = frames => frames.length > 1 && frames.at(-1)[0] - frames[0][0] >= long;
  const look = () => (drawn(benchFrames.me) && drawn(benchFrames.you) ? done() : requestAnimationFrame(look));
  look();
})"""


def evening(relay, browser, wanted, number):
    """One couple's turning points, and what each drew: the first one's own, and the other's picture of the same."""
    with Jitter(relay.port, seed=SEED + number) as one, Jitter(relay.port, seed=SEED + 100 + number) as other:
        for network in (one, other):
            network.calm()
        two, title = evenings.with_invitation(browser, [one.base, other.base], wanted, WATCH)
        # What they know of the relay's clock they learn from now on.
        for network, phone in ((one, two.a), (other, two.b)):
            network.calm(False)
            phone.reload()
        two.on("today").count_down(title)
        for phone in two:
            phone.page.evaluate(MOVING)
            phone.page.evaluate("benchFrames = { me: [], you: [] }")
        for phone in two:
            phone.page.evaluate(DRAWN, SECONDS * 1000)
        read = "who => JSON.stringify([benchKeys[who], benchFrames[who]])"
        told = [json.loads(phone.page.evaluate(read, who)) for phone, who in ((two.a, "me"), (two.b, "you"))]
        for phone in two:
            phone.close()
        return told


clocks, seen = [], []
with figures.relay() as relay, figures.browser() as browser:
    wanted = evenings.titles(relay, {"pace", "turns"}, times=4)
    for number in range(COUPLES):
        (plan, frames), (other_plan, other_frames) = evening(relay, browser, wanted, number)
        clocks += planned_apart(plan, other_plan)
        seen.append(abs(drawn_apart(frames, other_frames)))

figures.show(f"two phones' clocks apart, 95th percentile of {len(clocks)} turns of {COUPLES} couples", f"{figures.percentile(clocks, 0.95):.1f} ms", "1.5 ms")
figures.show(f"what they see apart, each of {COUPLES} couples", ", ".join(f"{shift:.1f}" for shift in seen) + " ms", "20 ms")
