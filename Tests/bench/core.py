"""The core with ten years of log, natively and in Chromium: opening it, and the time of update and view after that."""

import json
import os
import subprocess
import tempfile

import decade
import figures

PLAY = """async () => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch("/core.wasm"), {});
  const wasm = instance.exports;
  const encoder = new TextEncoder();
  return story => story.map(line => {
    const started = performance.now();
    const bytes = encoder.encode(line);
    const place = wasm.holdfast_alloc(bytes.length);
    new Uint8Array(wasm.memory.buffer, place, bytes.length).set(bytes);
    wasm.holdfast_update(place, bytes.length);
    wasm.holdfast_free(place);
    wasm.holdfast_view();
    return performance.now() - started;
  });
}"""


def natively(story):
    """Milliseconds and effects of each event."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(story) + "\n")
        file.flush()
        told = subprocess.check_output([os.environ["HOLDFAST"], "measure", file.name], text=True).splitlines()
    pairs = [line.split(" ", 1) for line in told]
    return [int(taken) / 1e6 for taken, _ in pairs], [json.loads(effects) for _, effects in pairs]


def snapshot(effects):
    found = [effect["state"] for answer in effects for effect in answer if effect["effect"] == "snapshot"]
    assert found, "the core asked for no snapshot"
    return found[0]


with figures.relay() as relay, figures.browser() as browser:
    page = browser.new_page()
    page.goto(relay.base + "/manifest.webmanifest")
    content = {}
    for name in ("words", "catalogue"):
        content |= page.request.get(f"{relay.base}/content/en/{name}.json").json()
    activities = [activity["id"] for activity in content["catalogue"]["activities"]]
    evening = decade.an_evening(activities)
    whole = decade.lines([decade.start(content, decade.entries(activities))] + evening)
    native, effects = natively(whole)
    kept = decade.lines([decade.start(content, [], snapshot(effects))] + evening)
    native_kept, _ = natively(kept)
    run = f"async story => (await ({PLAY})())(story)"
    chromium, chromium_kept = page.evaluate(run, whole), page.evaluate(run, kept)

for place, taken, from_snapshot in (("natively", native, native_kept), ("in Chromium", chromium, chromium_kept)):
    figures.show(f"open {decade.ENTRIES:,} entries {place}, from the snapshot", f"{from_snapshot[0]:.0f} ms", "300 ms")
    figures.show(f"open {decade.ENTRIES:,} entries {place}, from the log itself", f"{taken[0]:.0f} ms", "300 ms")
    figures.show(f"update and view {place}, 99th percentile of {len(taken) - 1:,}", f"{figures.percentile(taken[1:], 0.99):.2f} ms", "1 ms")
