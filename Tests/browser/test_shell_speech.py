"""The voice that reads the words: it says what it is given, and leaves to its end what it has begun."""

from elements.page import base, gallery  # noqa: F401 (fixtures)

SAY = """async cues => {
  const done = [];
  Object.defineProperty(globalThis, 'speechSynthesis', {configurable: true, value: {
    getVoices: () => [{localService: true, lang: 'en-GB'}], cancel: () => done.push('cancel'), speak: one => done.push(one.text) }});
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
  const {Speech} = await import('/effects/speech.js?anew');
  const speech = new Speech();
  for (const cue of cues) speech.say(cue);
  return done;
}"""


def test_what_is_said_is_what_the_core_gave_and_what_is_late_gives_way(gallery):
    cues = [{"words": "In", "more": "Small.", "says": "In. Small."}, {"words": "Out", "says": "Out"}]
    assert gallery("today").evaluate(SAY, cues) == ["cancel", "In. Small.", "cancel", "Out"]


def test_a_cue_with_nothing_to_say_lets_the_voice_finish(gallery):
    cues = [{"words": "Read it out.", "says": "Read it out. What is near you?"}, {"words": "Your turn now."}]
    assert gallery("today").evaluate(SAY, cues) == ["cancel", "Read it out. What is near you?"]
