"""The voice that reads the words: what it is given to say."""

import pytest
from elements.page import base, gallery  # noqa: F401 (fixtures)

SAY = """async cue => {
  const said = [];
  Object.defineProperty(globalThis, 'speechSynthesis', {configurable: true, value: {
    getVoices: () => [{localService: true, lang: 'en-GB'}], cancel: () => {}, speak: one => said.push(one.text) }});
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
  const {Speech} = await import('/effects/speech.js?anew');
  new Speech().say(cue);
  return said;
}"""


@pytest.mark.parametrize(
    "cue, said",
    [
        ({"words": "Feet on the floor.", "more": "Small is fine."}, "Feet on the floor. Small is fine."),
        ({"words": "In", "more": "Small and easy."}, "In. Small and easy."),
        ({"words": "More, or is this enough?", "more": "Either is fine."}, "More, or is this enough? Either is fine."),
        ({"words": "Say “stop.”", "more": "Or wave."}, "Say “stop.” Or wave."),
        ({"words": "Out"}, "Out"),
        ({"words": "Read it out.", "says": "Read it out. What is near you?"}, "Read it out. What is near you?"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_no_sentence_is_given_a_second_full_stop(gallery, cue, said):
    assert gallery("today").evaluate(SAY, cue) == [said]
