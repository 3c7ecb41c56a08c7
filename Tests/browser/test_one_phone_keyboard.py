"""A whole session on one phone without a pointer: Tab, Enter and Escape reach everything there is to press."""

from playwright.sync_api import expect
from support.couple import PATIENCE, scene

# Name of what has the focus, as a screen reader would say it.
FOCUSED = "() => { const one = document.activeElement; return one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText.trim() }"


def reach(phone, name):
    """Tab, as often as it takes to have been everywhere, until the thing of this name has the focus; it must show that it has."""
    passed = []
    for _ in range(60):
        phone.page.keyboard.press("Tab")
        passed.append(phone.page.evaluate(FOCUSED))
        if passed[-1] == name:
            assert phone.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", name
            return phone
    raise AssertionError(f"{name} was not reached, but {passed}")


def enter(phone, name):
    reach(phone, name).page.keyboard.press("Enter")
    return phone


def test_everything_on_one_phone_can_be_done_by_keyboard_alone(phone):
    one = phone("one", has_touch=False, is_mobile=False).open().on("welcome", PATIENCE)
    enter(one, "One phone between us").on("today")
    enter(one, "Explore").on("explore")
    enter(one, "A hug on your own two feet").on("activity")
    enter(one, "Begin on this phone")
    for _ in range(2):
        enter(one.on("cover"), "I have it, alone")
        enter(one.on("check-seen"), "No")
        for number in range(1, 5):
            enter(one.on(f"check-{number}"), "No")
        enter(one.on("check-thanks"), "Go on")
    for step, name in (("word", "We said it"), ("taps", "We tapped"), ("control", "Too much"), ("done", "Good to know")):
        enter(one.on(f"rehearse-{step}"), name)
    enter(one.on("sober"), "No").on("session-setup")
    enter(one, "Hold here together 1/2")
    expect(one.page.get_by_role("button", name="Hold here together 1/2")).to_have_attribute("aria-pressed", "true")
    enter(one, "Hold here together 2/2").on("session")
    scene(one, not_to_be="countdown")
    enter(one, "Pause")
    scene(one, "paused")
    enter(one, "Go on · one of you")
    enter(one, "Go on · the other")
    scene(one, "countdown")
    enter(one, "Too much").on("session-stopped")
    enter(one, "Write something only I can read").on("writing")
    reach(one, "Your page").page.keyboard.type("by keyboard")
    enter(one, "Keep this").on("mine").sees("by keyboard")


def test_escape_is_the_quiet_end_and_the_way_back_everywhere_else(phone):
    one = phone("one", has_touch=False, is_mobile=False).open().on("welcome", PATIENCE)
    enter(one, "One phone between us").on("today")
    enter(one, "Look and begin").on("session-setup")
    one.page.keyboard.press("Escape")
    enter(one.on("today"), "Look and begin").on("session-setup")
    enter(one, "Hold here together 1/2")
    enter(one, "Hold here together 2/2").on("session")
    scene(one, not_to_be="countdown")
    one.page.keyboard.press("Escape")
    scene(one, "closing")
    enter(one.on("cover", PATIENCE), "I have it, alone").on("noticing")
    reach(one, "Belly").page.keyboard.press("Space")
    enter(one, "soft")
    reach(one, "How was it?").page.keyboard.press("ArrowRight")
    enter(one, "Done").on("cover")
    enter(one, "Skip this").on("today")
