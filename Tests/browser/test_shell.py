"""What the shell does for the core: sounds and silence, alarms, leaving, the order of things."""

import pytest
from elements.page import base, gallery, logged  # noqa: F401 (fixtures)
from playwright.sync_api import expect
from support.clock import stand_still

TONES = ["bell", "soft", "low", "rise", "fall", "tick", "gong", "drone", "drum"]

RENDER = """async name => {
  const {tones} = await import('/effects/sound/tones.js');
  const context = new OfflineAudioContext(1, 44100 * 4, 44100);
  tones[name](context, context.destination, 1, {lasts: 2000, loud: 1});
  const samples = (await context.startRendering()).getChannelData(0);
  const peak = (from, to) => samples.slice(from * 44100, to * 44100).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return {before: peak(0, 0.99), all: peak(1, 4), first: peak(1, 1.002)};
}"""

# Stand-ins that write down what was asked of them, and when.
SENSES = """async () => {
  const {Senses} = await import('/effects/senses.js');
  globalThis.heard = [];
  const note = name => (...given) => heard.push([name, given[0]?.words ?? given[0]?.length ?? null]);
  globalThis.senses = new Senses({
    sound: {plan: note('sound'), silence: note('silent')}, buzz: {play: note('buzz'), stop: note('still')}, speech: {say: note('say'), stop: note('mute')} });
  senses.set({sound: true, buzz: true, speech: true});
  globalThis.cues = (...waits) => waits.map(wait => ({at: performance.now() + wait, words: `after ${wait}`, sound: 'soft', buzz: 'short', lasts: 0, loud: 1}));
}"""

# An audio clock that always runs, and counts what is begun on it.
SOUND = """async () => {
  globalThis.begun = 0;
  globalThis.AudioContext = class {
    state = 'running'; currentTime = 0; destination = {};
    resume = async () => {}; suspend = async () => {};
    createDynamicsCompressor = () => ({threshold: {}, knee: {}, ratio: {}, attack: {}, release: {}, connect: () => {}});
    createGain = () => ({gain: {}, connect: other => other, disconnect: () => {}});
  };
  const {tones} = await import('/effects/sound/tones.js');
  tones.tick = () => { begun += 1 };
  const {Sound} = await import('/effects/sound/sound.js');
  new Sound().plan(Array.from({length: 60}, (_, n) => ({at: performance.now() + 1000 * n, sound: 'tick'})));
}"""

LOOP = """async answers => {
  const {Loop} = await import('/core/loop.js');
  globalThis.seen = []; globalThis.broken = [];
  const core = {update: event => { seen.push(event.event); if (answers[event.event] === 'break') throw new Error('broken'); return answers[event.event] ?? [] }, view: () => ({})};
  globalThis.loop = new Loop(error => broken.push(error.message));
  loop.begin(core);
  loop.effects = {
    note: ({what}) => void seen.push(what), ask: () => ({event: 'answered'}), later: async () => ({event: 'answeredLater'}),
    fails: () => { throw new Error('no') }, rejects: async () => { throw new Error('no') } };
}"""

# A core that reads no snapshot and no entry that is bad, and says so of the whole event.
CHOOSY = """async () => {
  const {Loop} = await import('/core/loop.js');
  globalThis.read = []; globalThis.broken = [];
  const core = {update: ({event, snapshot, entries, zone, log}) => {
    if (snapshot || entries.includes('bad') || entries.includes('good')) return [{effect: 'complain', why: 'no'}];
    read.push([event, zone ?? log, entries]);
    return [];
  }};
  globalThis.loop = new Loop(error => broken.push(error.message));
  loop.begin(core);
  loop.effects = {complain: () => {}};
}"""


@pytest.mark.parametrize("name", TONES)
def test_no_sound_is_loud_sudden_or_early__R37(gallery, name):
    peak = gallery("pace").evaluate(RENDER, name)
    assert peak["before"] == 0
    assert 0.02 < peak["all"] < 0.95
    assert peak["first"] < peak["all"] / 2


def test_a_phone_that_slept_never_plays_at_once_what_it_slept_through__R37(gallery):
    page = stand_still(gallery("today"))
    page.evaluate(SOUND)
    assert page.evaluate("begun") == 3
    page.clock.fast_forward(30_000)
    # One cue is due now, two lie ahead; what came before is over.
    assert page.evaluate("begun") == 6


def test_a_plan_is_heard_felt_and_said_once_however_often_it_is_drawn(gallery):
    page = gallery("today")
    stand_still(page)
    page.evaluate(SENSES)
    page.evaluate("globalThis.stage = {plan: 4, cues: cues(1000, 2000)}; heard.length = 0; senses.follow(stage); senses.follow(stage)")
    page.clock.run_for(2500)
    assert page.evaluate("heard") == [["sound", 2], ["buzz", "after 1000"], ["say", "after 1000"], ["buzz", "after 2000"], ["say", "after 2000"]]


def test_after_silence_nothing_of_the_plan_comes_back(gallery):
    page = gallery("today")
    stand_still(page)
    page.evaluate(SENSES)
    page.evaluate("globalThis.stage = {plan: 1, cues: cues(1000)}; senses.follow(stage); heard.length = 0; senses.silence(); senses.follow(stage)")
    page.clock.run_for(5000)
    assert page.evaluate("heard") == [["silent", None], ["still", None], ["mute", None]]
    page.evaluate("senses.set({sound: true, buzz: true, speech: true})")
    page.clock.run_for(5000)
    assert [one for one in page.evaluate("heard") if one[0] in ("buzz", "say")] == []


def test_a_cue_that_is_long_past_is_not_given_late(gallery):
    page = gallery("today")
    stand_still(page)
    page.evaluate(SENSES)
    page.evaluate("heard.length = 0; senses.follow({plan: 2, cues: cues(-5000, 500)})")
    page.clock.run_for(1000)
    assert page.evaluate("heard") == [["sound", 1], ["buzz", "after 500"], ["say", "after 500"]]


def test_a_sense_that_is_not_wanted_is_not_used(gallery):
    page = gallery("today")
    stand_still(page)
    page.evaluate(SENSES)
    page.evaluate("senses.set({sound: false, buzz: false, speech: false}); heard.length = 0; senses.follow({plan: 2, cues: cues(500)})")
    page.clock.run_for(1000)
    assert page.evaluate("heard") == [["sound", 0]]


def test_an_event_that_arrives_during_another_waits_and_effects_keep_their_order(gallery):
    page = gallery("today")
    page.evaluate(LOOP, {"first": [{"effect": "ask"}, {"effect": "note", "what": "after asking"}], "answered": [{"effect": "note", "what": "told"}]})
    page.evaluate("loop.dispatch({event: 'first'})")
    assert page.evaluate("seen") == ["first", "after asking", "answered", "told"]


def test_a_broken_core_is_reported_once_and_not_asked_again(gallery):
    page = gallery("today")
    page.evaluate(LOOP, {"bad": "break"})
    page.evaluate("loop.dispatch({event: 'bad'}); loop.dispatch({event: 'more'})")
    assert page.evaluate("[seen, broken]") == [["bad"], ["broken"]]


def test_what_the_core_cannot_read_never_keeps_it_from_the_rest(gallery):
    page = gallery("today")
    page.evaluate(CHOOSY)
    page.evaluate("loop.dispatch({event: 'start', snapshot: {whole: true}, entries: ['good'], zone: 60})")
    page.evaluate("loop.dispatch({event: 'entries', log: 'pair', entries: ['one', 'two', 'bad', 'three', 'four']})")
    assert page.evaluate("read") == [["start", 60, []], ["entries", "pair", ["one", "two"]], ["entries", "pair", ["three", "four"]]]
    assert page.evaluate("broken") == []


def test_an_alarm_of_the_same_name_replaces_the_one_before(gallery):
    page = gallery("today")
    stand_still(page)
    page.evaluate("""async () => { const {Timers} = await import('/effects/timer.js'); globalThis.rung = [];
      const timers = new Timers(event => rung.push(event.timer)); const now = performance.now();
      timers.start({name: 'a', at: now + 1000}); timers.start({name: 'a', at: now + 3000}); timers.start({name: 'b', at: now + 500});
      timers.start({name: 'c', at: now - 500}); timers.start({name: 'd', at: now + 800}); timers.stop({name: 'd'}) }""")
    page.clock.run_for(2000)
    assert page.evaluate("rung") == ["c", "b"]
    page.clock.run_for(1500)
    assert page.evaluate("rung") == ["c", "b", "a"]


def test_leaving_covers_the_page_at_once_and_leaves_no_way_back_to_it__R27(gallery, base):
    page = gallery("help")
    length = page.evaluate("history.length")
    covered = page.evaluate("""import('/effects/leave.js').then(({leave}) => {
      leave('/gallery/gallery.html?view=us');
      return document.querySelector('.cover') !== null && document.title === '' && document.getElementById('app').hidden })""")
    assert covered
    page.wait_for_url("**/gallery.html?view=us")
    assert page.evaluate("history.length") == length


@pytest.mark.parametrize("bad", ["javascript:alert(1)", "data:text/html,hello", "http://"])
def test_leaving_never_runs_anything(gallery, bad):
    page = gallery("help")
    page.evaluate("bad => { import('/effects/leave.js').then(({leave}) => leave(bad)) }", bad)
    page.wait_for_url("about:blank")


def test_shift_three_times_leaves_a_private_page_and_no_other__R27(gallery):
    page = gallery("today")
    for _ in range(3):
        page.keyboard.press("Shift")
    assert logged(page, "leave") == []
    page.evaluate("gallery.show('mine')")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert logged(page, "leave") == []
    page.keyboard.press("Shift")
    assert len(logged(page, "leave")) == 1


def test_shift_as_part_of_writing_does_not_leave(gallery):
    page = gallery("mine")
    page.get_by_label("Write something only you can read").focus()
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")
    assert logged(page, "leave") == []


def test_a_private_page_offers_its_exit_first_to_keyboard_and_by_button_to_the_eye__R27(gallery):
    page = gallery("noticing")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "exit-link"
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Leave this page now")
    button.click()
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert logged(page, "leave") == [["https://www.example.org/weather"]] * 4
    expect(page).to_have_title("Holdfast")


def test_escape_goes_back_but_first_out_of_a_field_and_enter_does_what_the_main_button_does(gallery):
    page = gallery("join")
    page.get_by_label("Code").fill("K7QM")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert [tap["name"] for tap, _ in logged(page)] == ["do.Join"]
    page.keyboard.press("Escape")
    assert [tap["name"] for tap, _ in logged(page)] == ["do.Join", "do.Back"]


def test_what_cannot_be_loaded_is_said_in_words_with_a_way_on(gallery):
    page = gallery("today")
    page.evaluate("""Promise.all([import('/views/trouble.js'), import('/words.js')]).then(([{showTrouble}, {words}]) =>
      showTrouble(document.getElementById('app'), words.cannotLoad))""")
    expect(page.get_by_role("heading", name="Holdfast could not load")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
