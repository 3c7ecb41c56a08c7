"""A pack of one's own from the text editor to the file and the link, as its writer goes there."""

import json
import os
import re
import subprocess

import pytest
from support.packs import change, content, example, link
from support.plaintext import found_in
from support.relay import Relay


@pytest.fixture
def folder(tmp_path):
    return example(tmp_path / "my-pack")


def test_the_worked_example_has_no_mistake_and_becomes_one_file(folder, tmp_path):
    answer = content("check", folder)
    assert answer.returncode == 0 and "No mistakes" in answer.stdout, answer.stdout + answer.stderr
    file = tmp_path / "humming.holdfast"
    answer = content("pack", folder, "--to", file)
    assert answer.returncode == 0 and "Humming for two" in answer.stdout, answer.stdout + answer.stderr
    pack = json.loads(file.read_text())
    assert list(pack) == ["holdfast", "format", "id", "title", "by", "activities", "decks", "sources"]
    assert (pack["holdfast"], pack["format"], pack["id"]) == ("pack", 1, "humming")
    assert [source["id"] for source in pack["sources"]] == ["S00"] and pack["decks"] == []
    assert file.stat().st_size < 48 * 1024


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("words: Hum one low note.", "words: Take a deep breath.", "deep breath"),
        ("words: Hum one low note.", "words: Hug {other}.", "touch is false"),
        ("seconds: 20", "seconds: 2000", "seconds"),
        ("gates:\n  breath: lower", "gates:\n  breath: never", "breath"),
    ],
)
def test_what_breaks_a_rule_is_named_with_its_place_and_never_packed_or_shared(folder, tmp_path, relay, old, new, said):
    line = change(folder, old, new) + new.count("\n")
    for answer in (
        content("check", folder),
        content("pack", folder, "--to", tmp_path / "never.holdfast"),
        content("share", folder, "--relay", relay.base),
    ):
        assert answer.returncode == 1 and f"activities/hum-together.yaml:{line}:" in answer.stdout and said in answer.stdout, answer.stdout
    assert not (tmp_path / "never.holdfast").exists()


def test_what_is_too_large_is_never_packed(folder, tmp_path):
    question = "  - {{id: q{0}, depth: 1, valence: warm, topic: play, kind: present, text: What is near you now at {0} and do you like it?}}\n"
    (folder / "questions").mkdir()
    (folder / "questions" / "many.yaml").write_text("deck: many\nquestions:\n" + "".join(map(question.format, range(400))))
    answer = content("pack", folder, "--to", tmp_path / "never.holdfast")
    assert answer.returncode == 1 and "larger than 49152 bytes" in answer.stdout, answer.stdout + answer.stderr


def test_a_folder_that_is_not_there_says_so(tmp_path):
    for verb in (["check"], ["pack", "--to", tmp_path / "x"], ["share", "--relay", "http://localhost:1"], ["preview"]):
        answer = content(verb[0], tmp_path / "nothing", *verb[1:])
        assert answer.returncode != 0 and "There is no folder" in answer.stderr, answer.stderr


def test_a_file_in_place_of_a_folder_says_which_folder_is_wanted(folder, tmp_path):
    for verb in (["check"], ["pack", "--to", tmp_path / "x"], ["share", "--relay", "http://localhost:1"], ["preview"]):
        answer = content(verb[0], folder / "activities" / "hum-together.yaml", *verb[1:])
        assert answer.returncode != 0 and f"Give the folder: {folder}\n" in answer.stderr, answer.stderr


@pytest.mark.parametrize("name", ["my", "to-hum", "it", "de", "en"])
def test_no_name_and_no_file_of_a_folder_makes_a_pack_a_part_of_holdfast(tmp_path, name):
    folder = example(tmp_path / name)
    change(folder, "words: Hum one low note.", "words: Hug {other}.")
    (folder / "words.yaml").write_text("language: en\ndirection: ltr\n")
    answer = content("check", folder)
    assert answer.returncode == 1 and "a pack has no words.yaml" in answer.stdout, answer.stdout
    (folder / "words.yaml").unlink()
    answer = content("check", folder)
    assert answer.returncode == 1 and "says “hug”, but touch is false" in answer.stdout, answer.stdout
    change(folder, "words: Hug {other}.", "words: It is proven to heal.")
    answer = content("check", folder)
    assert answer.returncode == 1 and "“proven”" in answer.stdout, answer.stdout


def test_nothing_of_a_shared_pack_can_be_read_at_the_relay(folder, relay):
    made = link(folder, relay, "--days", "2")
    share, key = re.fullmatch(rf"{relay.base}/#pack=([\w-]+)\.([\w-]+)", made).groups()
    assert len(key) == 43
    relay.stop()
    stored = {file.name: file.read_bytes() for file in relay.data.iterdir()}
    words = ["Humming for two", "Hum together", "hum-together", "Ada Byrne", "Once more, and listen", key]
    assert found_in({"the log": relay.log.encode(), **stored}, words) == []
    assert share.encode() in b"".join(stored.values()), "the share itself is there"


@pytest.mark.parametrize("days", ["0", "91", "-1"])
def test_a_link_is_never_longer_than_a_relay_keeps_it(folder, days):
    answer = content("share", folder, "--relay", "http://localhost:1", f"--days={days}")
    assert answer.returncode != 0 and "1 to 90 days" in answer.stderr


def test_a_relay_that_is_not_there_or_takes_nobody_says_so(folder, tmp_path):
    answer = content("share", folder, "--relay", "http://localhost:1")
    assert answer.returncode != 0 and "did not answer" in answer.stderr
    answer = content("share", folder, "--relay", "http://holdfast.example")
    assert answer.returncode != 0 and "https://" in answer.stderr
    closed = Relay(tmp_path / "closed", "--registration", "closed").start()
    answer = content("share", folder, "--relay", closed.base)
    closed.stop()
    assert answer.returncode != 0 and "takes no new members" in answer.stderr and "#pack=" not in answer.stdout


def test_a_preview_throws_its_data_away_and_says_where_the_app_is(folder, tmp_path):
    place = tmp_path / "temporary"
    place.mkdir()
    environment = {**os.environ, "TMPDIR": str(place), "HOLDFAST_DATA": str(tmp_path / "mine")}
    command = [os.environ["HOLDFAST"], "content", "preview", str(folder), "--port", "0"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=tmp_path)
    first = running.stdout.readline()
    assert re.match(r"Holdfast is ready: http://localhost:\d+", first), first
    assert len(list(place.iterdir())) == 1
    running.terminate()
    assert running.wait(20) == 0
    assert list(place.iterdir()) == [] and not (tmp_path / "mine").exists() and not (tmp_path / "data").exists()
