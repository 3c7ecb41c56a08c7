"""One phone between two: how they begin with it, and how both hold it."""

from .couple import PATIENCE


def begun(phone):
    return phone.open().on("welcome", PATIENCE).press("One phone between us").on("today")


def hold_together(phone):
    """Two thumbs on the screen at once, until something begins."""
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
    phone.on("session")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    return phone
