"""Holdfast's own content with one thing changed, for a relay of its own (`--content`)."""

import re
import shutil
from pathlib import Path

OURS = Path(__file__).resolve().parents[3] / "Content"


def changed(folder, activity, pattern, instead):
    """A copy in `folder`. `activity` is a name without its suffix, or `*`; the first match of `pattern` in each is replaced."""
    content = folder / "content"
    shutil.copytree(OURS, content)
    for file in (content / "en" / "activities").glob(f"{activity}.yaml"):
        text, times = re.subn(pattern, instead, file.read_text(), count=1, flags=re.M)
        assert times == 1, f"nothing to change in {file.name}"
        file.write_text(text)
    return content
