"""The sounds that carry: a gong across a room, a drone to sing with, a drum; and that none of them outlives its plan."""

import pytest
from elements.page import base, gallery  # noqa: F401 (fixtures)
from support.clock import stand_still

# One sound, made as it is heard: energy, as far as it lies between two pitches, and loudness by tenths of a second.
HEAR = """async ([name, low, high]) => {
  const {tones} = await import('/effects/sound/tones.js');
  const render = async (...filters) => {
    const context = new OfflineAudioContext(1, 44100 * 5, 44100);
    let way = context.destination;
    for (const [type, frequency] of filters) {
      const filter = new BiquadFilterNode(context, {type, frequency, Q: 0.7});
      filter.connect(way);
      way = filter;
    }
    tones[name](context, way, 0, {lasts: 4000, loud: 1});
    return (await context.startRendering()).getChannelData(0);
  };
  const energy = samples => samples.reduce((sum, one) => sum + one * one, 0);
  const all = await render(), band = await render(['highpass', low], ['highpass', low], ['lowpass', high], ['lowpass', high]);
  return {all: energy(all), band: energy(band), tenths: Array.from({length: 50}, (_, n) => Math.sqrt(energy(all.slice(n * 4410, (n + 1) * 4410)) / 4410))};
}"""

# An audio clock that is the page's own, and writes down what becomes of each sound.
SOUND = """async () => {
  globalThis.heard = [];
  const node = () => ({gain: {setTargetAtTime: value => heard.push(['let go', value])}, connect: other => other, disconnect: () => heard.push(['cut'])});
  globalThis.AudioContext = class {
    state = 'running'; destination = {};
    get currentTime() { return performance.now() / 1000 }
    resume = async () => {}; suspend = async () => {};
    createDynamicsCompressor = () => ({threshold: {}, knee: {}, ratio: {}, attack: {}, release: {}, connect: () => {}});
    createGain = node;
  };
  const {tones} = await import('/effects/sound/tones.js');
  for (const name of ['drone', 'bell', 'tick']) tones[name] = (context, out, at, cue) => heard.push([name, Math.round(at * 1000), cue.lasts]);
  const {Sound} = await import('/effects/sound/sound.js');
  globalThis.sound = new Sound();
  globalThis.drone = {at: performance.now(), sound: 'drone', lasts: 60_000, loud: 1};
  sound.plan([drone]);
}"""


def test_a_gong_carries_across_a_room_from_a_small_loudspeaker(gallery):
    page = gallery("today")
    gong, bell = (page.evaluate(HEAR, [name, 500, 3000]) for name in ("gong", "bell"))
    assert gong["band"] / gong["all"] > 0.5
    assert gong["band"] > 3 * bell["band"]
    assert max(gong["tenths"]) > max(bell["tenths"])
    # It rings, and it ends.
    assert max(gong["tenths"][18:24]) > 0.005 and max(gong["tenths"][40:]) < 0.003


def test_a_drone_swells_stays_level_and_ebbs_within_its_length(gallery):
    tenths = gallery("today").evaluate(HEAR, ["drone", 60, 900])["tenths"]
    assert tenths[0] < tenths[2] < tenths[4] < tenths[6]
    assert min(tenths[7:31]) > 0.9 * max(tenths)
    assert tenths[33] > tenths[36] > tenths[38] and max(tenths[40:]) == 0


def test_a_drum_can_be_heard_where_low_notes_cannot(gallery):
    heard = gallery("today").evaluate(HEAR, ["drum", 300, 3000])
    assert 0.02 < heard["band"] / heard["all"] < 0.5


@pytest.mark.parametrize("plan, fate", [
    ("[]", ["let go"]),
    ("[{at: performance.now() + 500, sound: 'bell', lasts: 0, loud: 1}]", ["let go", "bell"]),
    ("[{...drone, at: drone.at + 30}]", []),
    ("[{...drone, at: performance.now()}]", ["let go", "drone"]),
])  # fmt: skip
def test_a_drone_never_outlives_its_plan_and_one_that_is_planned_again_goes_on(gallery, plan, fate):
    page = stand_still(gallery("today"))
    page.evaluate(SOUND)
    page.clock.run_for(20_000)
    page.evaluate(f"heard.length = 0; sound.plan({plan})")
    page.clock.run_for(1000)
    assert [name for name, *_ in page.evaluate("heard")] == fate


def test_a_bell_that_has_begun_rings_out_and_is_not_let_go(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SOUND)
    page.evaluate("sound.silence(); sound.plan([{at: performance.now(), sound: 'bell', lasts: 0, loud: 1}])")
    page.clock.run_for(1000)
    page.evaluate("heard.length = 0; sound.plan([])")
    page.clock.run_for(20_000)
    assert page.evaluate("heard") == []


def test_a_drone_that_was_slept_through_begins_late_and_ends_on_time(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SOUND)
    page.evaluate("heard.length = 0; sound.silence(); heard.length = 0; sound.plan([{...drone, at: performance.now() - 50_000}])")
    page.clock.run_for(600)
    [[name, at, lasts]] = page.evaluate("heard")
    assert name == "drone" and lasts == pytest.approx(10_000, abs=20)


def test_hundreds_of_beats_do_not_pile_up_in_the_loudspeakers_way(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SOUND)
    page.evaluate("sound.silence(); heard.length = 0; sound.plan(Array.from({length: 300}, (_, n) => ({at: performance.now() + 500 * n, sound: 'tick', beat: true, lasts: 0, loud: 1})))")
    page.clock.run_for(140_000)
    names = [name for name, *_ in page.evaluate("heard")]
    assert names.count("tick") > 250
    assert names.count("tick") - names.count("cut") < 30
