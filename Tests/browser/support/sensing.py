"""Phones that keep what they speak, sound and buzz, and phones that can do nothing of it."""

from pathlib import Path

from .couple import tab
from .sensed import FRAME

WATCH, SENSES = ((Path(__file__).parent / name).read_text() for name in ("sensing.js", "senses.js"))

# A phone that has none of it, as some have not.
NOTHING = "for (const [home, name] of [[globalThis, 'speechSynthesis'], [globalThis, 'AudioContext'], [Navigator.prototype, 'vibrate']]) delete home[name]"

FRAMES = "frame => { globalThis.requestAnimationFrame = draw => setTimeout(() => draw(performance.now()), frame) }"

FORGET = "() => { for (const list of Object.values(sensed)) if (Array.isArray(list)) list.length = 0 }"


def with_senses(phone):
    """Before anything is opened on it: keeps what is spoken, sounded and felt instead of giving it."""
    phone.context.add_init_script(WATCH + SENSES)
    return phone


def switch_on(phone):
    """All three, where a phone has them: the voice is off until somebody wants it."""
    tab(phone, "Mine").press("Sound, voice and buzz").on("senses")
    for sense in ("Sounds", "A voice that reads the words", "Buzz"):
        phone.page.get_by_role("group", name=sense).get_by_role("button", name="On").click()
    phone.press("Back").on("mine")
    return tab(phone, "Today")


def without_senses(phone):
    """Before anything is opened on it."""
    phone.context.add_init_script(WATCH + NOTHING)
    return phone


def listen(phone):
    """From here on."""
    phone.page.evaluate(FORGET)
    return phone


def seldom(phone):
    """After `Passing.hold`, which draws still more seldom."""
    phone.page.evaluate(FRAMES, FRAME)
