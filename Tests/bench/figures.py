"""What the measurements share: a relay and a browser to measure with, and one way to print."""

import contextlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "browser"))

from playwright.sync_api import sync_playwright  # noqa: E402
from support import certificates  # noqa: E402
from support.relay import Relay  # noqa: E402

# Two browsers' worth of calls in seconds would meet limits that are meant for people.
UNLIMITED = ["--calls-per-member", "1000000", "--calls-per-address", "1000000", "--members-per-address", "1000000"]


def show(name, value, budget):
    print(f"{name}: {value} (budget {budget})", flush=True)


def percentile(values, share):
    """The smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@contextlib.contextmanager
def relay(*options):
    folder = Path(tempfile.mkdtemp(prefix="holdfast-bench-"))
    running = Relay(folder / "data", *UNLIMITED, *options).start()
    try:
        yield running
    finally:
        running.stop()
        shutil.rmtree(folder)


@contextlib.contextmanager
def door():
    """The relay's https address, as phones meet it: sealed, and HTTP/2, so that all files can be asked for at once."""
    folder = Path(tempfile.mkdtemp(prefix="holdfast-bench-"))
    certificate, key = certificates.make(folder)
    try:
        with relay("--tls-certificate", certificate, "--tls-key", key) as running:
            yield f"https://localhost:{running.port}"
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def browser():
    options = ["--autoplay-policy=no-user-gesture-required"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=options)
        yield running
        running.close()
