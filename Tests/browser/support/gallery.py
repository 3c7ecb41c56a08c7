"""docs/activities.md: every activity with a picture of the middle of its highest step, made anew when HOLDFAST_PICTURES is set."""

import os
from pathlib import Path

from .look import REST
from .playing import ANY

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGE = DOCS / "activities.md"
PICTURES = DOCS / "pictures" / "activities"
ACROSS = 4

TOP = """# What there is to do

Every activity of Holdfast, as one of two phones shows it in the middle of its highest step. Each has steps from very small to more, ways to do it with
another body or another day, and what never happens in it; the app and [the packs themselves](../Content/en/activities) say all of it.

"""


class Gallery:
    def __init__(self, activity, phone):
        self.activity, self.phone = activity, phone
        self.wanted = bool(os.environ.get("HOLDFAST_PICTURES"))

    def look(self, scene):
        """Of the first scene that not every session has, or of the last words where there is none."""
        if not self.wanted or (scene in ANY and scene != "say"):
            return
        self.wanted = scene == "say"
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.phone.page.evaluate(REST)
        self.phone.page.screenshot(path=PICTURES / f"{self.activity.id}.jpg", type="jpeg", quality=70)


def page(activities):
    rows = [activities[start : start + ACROSS] for start in range(0, len(activities), ACROSS)]
    return TOP + "<table>\n" + "".join(f"<tr>\n{''.join(map(cell, row))}</tr>\n" for row in rows) + "</table>\n"


def cell(activity):
    alt = f"{activity.title}: the screen of one of the two phones in the middle of it"
    steps = " · ".join(activity.steps)
    return (
        f'<td width="25%" valign="top"><img src="pictures/activities/{activity.id}.jpg" alt="{alt}"><br>'
        f"<b>{activity.title}</b><br>{activity.short}<br><sub>{steps}</sub></td>\n"
    )
