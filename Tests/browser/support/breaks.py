"""What may break into a session, and how the two go on from it."""

from playwright.sync_api import expect

from .couple import PATIENCE, scene

# Says what the browser says when a page goes behind another one; no test browser has a window that could be hidden.
HIDING = """state => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


def hide(phone):
    phone.page.evaluate(HIDING, "hidden")
    return phone


def show(phone):
    phone.page.evaluate(HIDING, "visible")
    return phone


def paused(couple):
    for phone in couple:
        scene(phone, "paused")


def waits(phone):
    """Paused, and this member has pressed to go on."""
    expect(phone.page.locator("session-stage")).to_have_attribute("data-scene", "paused")
    expect(phone.button("Go on")).to_have_attribute("aria-pressed", "true")


def go_on(couple, first=None):
    """Both press anew, since neither goes on alone (R6), and both come out of the quiet seconds again."""
    first = first or couple.a
    waits(first.press("Go on"))
    couple.other(first).press("Go on")
    for phone in couple:
        scene(phone, "countdown")
    for phone in couple:
        scene(phone, not_to_be="countdown")


def finish(couple):
    """The soft end, the ten quiet seconds after it, nothing noticed, and Today."""
    couple.a.press("End softly")
    return home(couple)


def home(couple):
    couple.on("noticing")
    for phone in couple:
        phone.press("Skip").on("after").press("Done").on("today", PATIENCE)
    return couple
