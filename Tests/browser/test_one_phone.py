"""One phone between two: three presses to begin, turns behind a cover, and nothing private left for the other."""

from playwright.sync_api import expect
from support.couple import PATIENCE, check_and_rehearse, scene, tab
from support.one_phone import begun, hold_together


def covered(phone, title, before):
    """Only who takes the phone, and nothing of what was on it."""
    phone.on("cover").sees(title)
    for word in before:
        phone.sees_not(word)
    return phone.press("I have it, alone")


def check(phone):
    phone.on("check-seen").press("No")
    for number in range(1, 5):
        phone.on(f"check-{number}").press("No")
    return phone.on("check-thanks").press("Go on")


def test_three_presses_and_something_is_running(phone):
    one = begun(phone("one"))
    one.page.get_by_role("button", name="Look and begin").first.click()
    hold_together(one.on("session-setup"))
    scene(one, not_to_be="countdown")
    one.press("Pause")
    scene(one, "paused")
    one.press("Go on · one of you").press("Go on · the other")
    scene(one, "countdown")
    one.press("Too much").on("session-stopped").press("Done").on("today")
    assert not [url for url in one.requests if url.endswith("/v1/live")], "nobody is at the other end"


def test_a_hug_on_one_phone_asks_each_alone_and_keeps_nothing_for_the_other__R5_R11_R21(phone):
    one = begun(phone("one"))
    tab(one, "Explore").press("A hug on your own two feet").on("activity").press("Begin on this phone")
    check(covered(one, "One of you takes the phone", ["afraid", "Thank you"]))
    check_and_rehearse(covered(one, "Now the other takes the phone", ["afraid", "Thank you"]))
    hold_together(one.on("session-setup"))
    scene(one, not_to_be="countdown")
    one.press("End softly")
    scene(one, "closing")
    covered(one.on("cover", PATIENCE), "One of you takes the phone", ["soft", "Belly"])
    one.on("noticing").press("Belly").press("soft").write("One word, if there is one", "trembling")
    expect(one.page.get_by_role("button", name="soft")).to_have_attribute("aria-pressed", "true")
    covered(one.press("Done"), "Now the other takes the phone", ["soft", "Belly", "trembling"])
    expect(one.on("noticing").page.get_by_label("One word, if there is one")).to_have_value("")
    expect(one.page.locator('main [aria-pressed="true"]')).to_have_count(0)
    one.press("Done").on("today")
    one.reload().on("today", PATIENCE)
    tab(one, "Mine").sees("What you notice and write comes here.").sees_not("trembling").sees_not("soft")
