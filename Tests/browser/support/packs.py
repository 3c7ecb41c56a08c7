"""The worked example of docs/content-guide.md as a folder on the disk, and the commands for packs as their writer types them."""

import os
import re
import subprocess
from pathlib import Path

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "content-guide.md"


def example(folder):
    """Writes every file that the guide shows whole; each begins with its path."""
    for text in re.findall(r"^```yaml\n(# my-pack/.*?)^```", GUIDE.read_text(), re.M | re.S):
        file = folder / re.match(r"# my-pack/(\S+)", text)[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert (folder / "activities" / "hum-together.yaml").exists() and (folder / "pack.yaml").exists()
    return folder


def change(folder, old, new):
    """Changes the example's activity, and answers with the line that was changed."""
    file = folder / "activities" / "hum-together.yaml"
    before, after = file.read_text().split(old, 1)
    file.write_text(before + new + after)
    return before.count("\n") + 1


def content(*arguments):
    return subprocess.run([os.environ["HOLDFAST"], "content", *map(str, arguments)], capture_output=True, text=True, timeout=60)


def link(folder, relay, *options):
    answer = content("share", folder, "--relay", relay.base, *options)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout.splitlines()[0]
