"""The activities as they are shipped, and how two come to one of them at any step of its ladder."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import expect

from .couple import PATIENCE, card
from .insider import Insider

FOLDER = Path(__file__).resolve().parents[3] / "Content" / "en" / "activities"

# The day as the phone counts it.
TODAY = "Math.floor((Date.now() - new Date().getTimezoneOffset() * 60_000) / 86_400_000)"
ENTRY = "([key, value]) => JSON.stringify({ w: Date.now(), c: 0, k: key, v: value })"

# What may be asked before something begins: the cover, the private check, the rehearsed stop, a clear head, what each opens alone.
BEFORE = {
    "cover": "I have it, alone",
    "check-seen": "No",
    "check-1": "No",
    "check-2": "No",
    "check-3": "No",
    "check-4": "No",
    "check-thanks": "Go on",
    "rehearse-word": "We said it",
    "rehearse-taps": "We tapped",
    "rehearse-control": "Too much",
    "rehearse-done": "Good to know",
    "unlock": "Open to it today",
    "sober": "No",
}

ASKED = re.compile("You asked|asks if you would like")


@dataclass(frozen=True)
class Activity:
    id: str
    title: str
    short: str
    steps: tuple
    unlock: bool
    touch: bool
    # How it is done in different places; nothing where it cannot be.
    apart: str | None
    # How many steps one phone between two can guide: none that gives a beat to one of them alone.
    shared: int

    @staticmethod
    def read(file):
        pack = yaml.safe_load(file.read_text())
        steps = tuple(step["title"] for step in pack["ladder"])
        works = pack["distance"] and (not pack["touch"] or pack["ladder"][0].get("touch") is False)
        apart = pack["adaptations"]["apart"] if works else None
        led = [any(scene.get("heard", "both") != "both" for scene in step["scenes"]) for step in pack["ladder"]]
        shared = led.index(True) if True in led else len(steps)
        return Activity(pack["id"], pack["title"], pack["short"], steps, pack.get("unlock", False), pack["touch"], apart, shared)


ACTIVITIES = [Activity.read(file) for file in sorted(FOLDER.glob("*.yaml"))]


def go_through(phone):
    while phone.screen in BEFORE:
        main = phone.page.locator("main")
        before = main.inner_text()
        phone.press(BEFORE[phone.screen])
        phone.until(lambda: main.inner_text() != before)  # noqa: B023 (asked before the next turn)


class Wishes:
    """Puts into a couple's logs what weeks would: how far they have come, and that one asked for something today."""

    def __init__(self, couple):
        self.couple = couple
        self.inside = [Insider(phone) for phone in couple]

    def write(self, slot, log, key, value):
        inside = self.inside[slot]
        inside.write(log, inside.page.evaluate(ENTRY, [key, value]))

    def ask(self, activity, step):
        for slot in (0, 1):
            self.write(slot, "pair", f"rung:{activity.id}@{slot}", {"rung": step})
            if activity.unlock:
                self.write(slot, "own", f"mark:{activity.id}", {"open": True})
            # One time in four the relay lowers what both said (R8), and lowers this to the highest step.
            if step == len(activity.steps) - 1:
                self.write(slot, "own", f"more:{activity.id}", {"on": True})
        day = self.couple.a.page.evaluate(TODAY)
        self.write(0, "pair", "ask@0", {"day": day, "activity": activity.id})


def both_begin(couple, activity):
    """From Today to what there is to know before: both say yes, one begins."""
    for phone in couple:
        # The other cards make room when the asking has come.
        expect(phone.page.locator("section.card", has=card(phone, activity.title))).to_contain_text(ASKED, timeout=PATIENCE)
        card(phone, activity.title).get_by_role("button", name="Yes", exact=True).click()
        go_through(phone)
    couple.met(activity.title)
    couple.a.press("Begin together")
    go_through(couple.a)
    return couple.on("session-setup")


def both_ready(couple, activity):
    """From Today into the quiet seconds."""
    return both_begin(couple, activity).ready()
