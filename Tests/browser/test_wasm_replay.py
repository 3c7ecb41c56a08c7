"""The recorded stories through core.wasm in Chromium: byte for byte what the native core said (see StoryTests.swift)."""

from pathlib import Path

import pytest

STORIES = sorted((Path(__file__).resolve().parents[1] / "fixtures" / "stories").glob("*.jsonl"))

# Raw bytes, because what core.js hands on has been parsed already.
PLAY = """async events => {
  const { instance } = await WebAssembly.instantiateStreaming(fetch("/core.wasm"), {});
  const wasm = instance.exports;
  const read = place => {
    const length = new DataView(wasm.memory.buffer).getUint32(place, true);
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(wasm.memory.buffer, place + 4, length));
  };
  return events.flatMap(event => {
    const bytes = new TextEncoder().encode(event);
    const place = wasm.holdfast_alloc(bytes.length);
    new Uint8Array(wasm.memory.buffer, place, bytes.length).set(bytes);
    const effects = read(wasm.holdfast_update(place, bytes.length));
    wasm.holdfast_free(place);
    return [effects, read(wasm.holdfast_view())];
  });
}"""

# The same through the page's own host of the core, as parsed values written again.
PLAY_BY_CORE_JS = """async events => {
  const { loadCore } = await import("/core/core.js");
  const core = await loadCore("/core.wasm");
  return events.flatMap(event => [core.update(JSON.parse(event)), core.view()]).map(value => JSON.stringify(value));
}"""


@pytest.fixture
def page(phone):
    """A page of the relay's origin that runs nothing by itself, and names no icon."""
    return phone().forgive(r"/favicon\.ico").open("/manifest.webmanifest").page


def lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def same(told, golden, story):
    for number, (now, then) in enumerate(zip(told, golden)):
        part = "view" if number % 2 else "effects"
        assert now == then, f"{story.stem}: {part} of event {number // 2 + 1}"
    assert len(told) == len(golden)


def test_the_stories_are_never_lost():
    assert STORIES


def test_the_core_imports_nothing_and_exports_what_the_page_calls(page):
    read = """async () => {
      const module = await WebAssembly.compileStreaming(fetch("/core.wasm"));
      return [WebAssembly.Module.imports(module), WebAssembly.Module.exports(module).map(({ name }) => name)];
    }"""
    imports, exports = page.evaluate(read)
    assert imports == []
    assert sorted(exports) == ["holdfast_alloc", "holdfast_free", "holdfast_update", "holdfast_view", "memory"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_a_story_never_gives_other_bytes_in_a_phone_than_natively(page, story):
    same(page.evaluate(PLAY, lines(story)), lines(story.with_suffix(".golden")), story)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_the_page_never_hears_anything_else_than_the_core_said(page, story):
    golden = page.evaluate("lines => lines.map(line => JSON.stringify(JSON.parse(line)))", lines(story.with_suffix(".golden")))
    same(page.evaluate(PLAY_BY_CORE_JS, lines(story)), golden, story)


def test_hostile_events_never_stop_the_core(page):
    hostile = ["", "{", "null", "[]", '{"event":"start"}', '{"event":"tap","mono":1e400}', '{"event":7}', "[" * 5000, '{"event":"wake","timer":"\\ud800"}']
    told = page.evaluate(PLAY, hostile)
    assert len(told) == 2 * len(hostile)
    assert all(answer.startswith("[") for answer in told[::2])
