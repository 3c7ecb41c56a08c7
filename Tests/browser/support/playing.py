"""Two people, or one phone between two, who go along with whatever a session asks of them."""

def scene_of(phone):
    stage = phone.page.locator("session-stage")
    return stage.get_attribute("data-scene") if stage.count() else phone.screen


def rest_thumbs(phone):
    """A thumb comes to rest on every pad that this phone shows, and stays: as assistive technology does it, by a click."""
    for pad in phone.page.locator("press-pad button").all():
        if pad.get_attribute("aria-pressed") != "true":
            pad.dispatch_event("click")


def along(phone, leads):
    """One press at most: whatever goes on. `leads` is true for the one who turns cards over."""
    scene = scene_of(phone)
    stage = phone.page.locator("session-stage")
    if scene in ("choose", "map"):
        button = stage.locator(".stage-actions button:enabled").first
        if button.count():
            button.click()
    elif scene == "card" and leads:
        stage.locator(".stage-actions button:enabled").first.click()
    elif scene == "press":
        rest_thumbs(phone)
    elif scene == "paused":
        for button in stage.locator(".stage-actions button:enabled").all():
            if button.inner_text().startswith("Go on"):
                button.click()
    return scene


def play(passing, until, patience):
    """Lets time pass and goes along until every phone is there. Returns the scenes that were seen, in order."""
    seen = []
    for _ in range(patience):
        scenes = [along(phone, number == 0) for number, phone in enumerate(passing.phones)]
        if not seen or seen[-1] != scenes[0]:
            seen.append(scenes[0])
        if all(scene in until for scene in scenes):
            return seen
        passing.run(2_000)
    raise AssertionError(f"never came to {until}: {seen}")
