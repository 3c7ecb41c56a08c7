"""docs/activities.md, which shows every activity that there is."""

from support.gallery import DOCS, PAGE, page
from support.repertoire import ACTIVITIES


def test_the_gallery_never_leaves_an_activity_out():
    assert PAGE.read_text() == page(ACTIVITIES), "write it anew: HOLDFAST_PICTURES=1 bin/test browser Tests/browser/test_every_activity.py"
    for activity in ACTIVITIES:
        picture = DOCS / "pictures" / "activities" / f"{activity.id}.jpg"
        assert picture.stat().st_size in range(4_000, 60_000), f"{picture.name}: no picture, or too large a one"
