"""A file that somebody chooses: read whole, or said why not, or nothing at all."""

import pytest
from elements.page import base, gallery  # noqa: F401 (fixtures)
from playwright.sync_api import expect

PICK = "import('/effects/pick.js').then(({pick}) => { globalThis.told ??= []; pick(event => told.push(event)) })"


def choose(page, *files):
    with page.expect_file_chooser() as chooser:
        page.evaluate(PICK)
    chooser.value.set_files(list(files))
    return chooser.value


def told(page):
    page.wait_for_function("() => told.length > 0")
    return page.evaluate("told")


def file(body, name="ours.holdfast"):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": body}


def test_a_chosen_file_is_told_as_it_stands(gallery):
    page = gallery("today")
    chooser = choose(page, file('{"title": "Ähnlich"}'.encode()))
    assert not chooser.is_multiple()
    assert told(page) == [{"event": "picked", "text": '{"title": "Ähnlich"}', "why": ""}]
    expect(page.locator("input[type=file]")).to_have_count(0)


@pytest.mark.parametrize("body, why", [(b"x" * (256 * 1024 + 1), "large"), (b"\xff\xfe{}", "unreadable")])
def test_a_file_that_cannot_be_taken_says_why_and_gives_nothing_of_itself(gallery, body, why):
    page = gallery("today")
    choose(page, file(body))
    assert told(page) == [{"event": "picked", "text": "", "why": why}]


def test_the_largest_file_that_is_taken_is_taken_whole(gallery):
    page = gallery("today")
    choose(page, file(b"x" * 256 * 1024))
    assert len(told(page)[0]["text"]) == 256 * 1024


def test_a_chooser_that_is_closed_tells_nothing_and_leaves_nothing(gallery):
    page = gallery("today")
    with page.expect_file_chooser():
        page.evaluate(PICK)
    page.locator("input[type=file]").dispatch_event("cancel")
    expect(page.locator("input[type=file]")).to_have_count(0)
    assert page.evaluate("told") == []


def test_the_same_file_can_be_chosen_again_and_only_one_chooser_waits(gallery):
    page = gallery("today")
    with page.expect_file_chooser():
        page.evaluate(PICK)
    choose(page, file(b"{}"))
    expect(page.locator("input[type=file]")).to_have_count(0)
    choose(page, file(b"{}"))
    page.wait_for_function("() => told.length === 2")
