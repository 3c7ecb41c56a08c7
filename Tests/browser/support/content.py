"""Holdfast's own content with one thing changed, for a relay of its own (`--content`)."""

import re
import shutil
from pathlib import Path

OURS = Path(__file__).resolve().parents[3] / "Content"


def changed(folder, activity, pattern, instead, but=()):
    """A copy in `folder`. `activity` is a name without its suffix, or `*` for all `but` some; the first match of `pattern` in each is replaced."""
    content = folder / "content"
    shutil.copytree(OURS, content)
    for file in (content / "en" / "activities").glob(f"{activity}.yaml"):
        if file.stem in but:
            continue
        text, times = re.subn(pattern, instead, file.read_text(), count=1, flags=re.M)
        assert times == 1, f"nothing to change in {file.name}"
        file.write_text(text)
    return content


def from_right_to_left(folder):
    """Our content, and the same under another name as if it were Arabic: written the other way, with some sentences made up."""
    content = folder / "content"
    shutil.copytree(OURS, content)
    shutil.copytree(OURS / "en", content / "ar")
    file = content / "ar" / "words.yaml"
    text = file.read_text()
    for key, words in {"language": "ar", "direction": "rtl", **MADE_UP}.items():
        text, times = re.subn(rf"^{re.escape(key)}: .*$", f"{key}: {words}", text, count=1, flags=re.M)
        assert times == 1, f"there is no {key}"
    file.write_text(text)
    return content


MADE_UP = {"welcome.adults": "Olleh, sresu fo eht enohp.", "shell.cannotStore.title": "Tpek si gnihton"}
