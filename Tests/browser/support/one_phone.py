"""One phone between two: how they begin with it, and how both hold it."""

from .breaks import hide, show
from .couple import PATIENCE, tab
from .repertoire import go_through

SEASON = 28 * 86_400_000


def begun(phone):
    return phone.open().on("welcome", PATIENCE).press("One phone between us").on("today")


def hold_together(phone, wait=lambda: None):
    """Two thumbs on the screen at once, until something begins. Where time stands still, `wait` lets some pass."""
    centres = []
    for number in (1, 2):
        thumb = phone.page.get_by_role("button", name=f"Hold here together {number}/2")
        thumb.scroll_into_view_if_needed()
        centres.append(thumb)
    boxes = [thumb.bounding_box() for thumb in centres]
    points = [{"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2, "id": number} for number, box in enumerate(boxes)]
    touch = phone.context.new_cdp_session(phone.page)
    for count in (1, 2):
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": points[:count]})
    wait()
    phone.on("session")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    return phone


def settled(one):
    """On Today, with the private check behind them, which the first touch asks for."""
    begun(one)
    look(one, "A hug on your own two feet").press("Begin on this phone")
    go_through(one)
    return one.on("session-setup").press("Not now").on("today")


def look(one, title):
    return tab(one, "Explore").press(title).on("activity")


def steps(one):
    return one.page.get_by_role("group", name="Begin with this step").get_by_role("button")


def in_season(one, activity):
    """On the page of the activity, in a season that has its kind of touch (docs/decisions/0003). Needs `Passing`."""
    # One in three has it: forty without are no chance.
    for _ in range(40):
        if steps(look(one, activity.title)).count() == activity.shared:
            return one
        hide(one)
        one.passing.skip(SEASON)
        show(one).press("Back").on("explore")
    raise AssertionError("never in season")


def into(one, step):
    """From the page of the activity into the quiet seconds, from whose beginning on the clock is the test's."""
    steps(one).nth(step).click()
    go_through(one)
    one.on("session-setup").passing.hold()
    # Not the same moments as those of `play_on_one`.
    return hold_together(one, lambda: one.passing.run(1_500))
