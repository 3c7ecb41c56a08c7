"""A code made in the core, read by a decoder that knows nothing of it (zbar)."""

import os
import subprocess

import pytest

TEXTS = [
    "A",
    "https://192.168.1.20:8443",
    "https://holdfast.example/#join=" + "Ab3-_" * 13,
    "K3F9-0ZQX-7MNP",
    "Grüße, été, 你好",
    "x" * 300,
    "0123456789" * 60,
]


def run(*arguments):
    return subprocess.run([os.environ["HOLDFAST"], *arguments], capture_output=True, text=True)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{len(text)} characters")
def test_another_decoder_never_reads_something_else(text, tmp_path):
    picture = tmp_path / "code.pbm"
    picture.write_text(run("qr", "--pbm", text).stdout)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True)
    assert read.stdout.removesuffix("\n") == text, read.stderr


def test_the_terminal_shows_the_same_modules_as_the_picture():
    text = "https://192.168.1.20:8443"
    rows = run("qr", "--pbm", text).stdout.split("\n")[2:-1]
    modules = [[cell == "1" for cell in row[4::8]] for row in rows[4::8]]
    dark = {"█": (0, 0), "▀": (0, 1), "▄": (1, 0), " ": (1, 1)}
    drawn = []
    for line in run("qr", text).stdout.splitlines():
        cells = [dark[cell] for cell in line[2:]]
        drawn += [[bool(upper) for upper, _ in cells], [bool(lower) for _, lower in cells]]
    assert drawn[: len(modules)] == modules


def test_a_text_too_long_for_a_code_is_refused_in_words():
    answer = run("qr", "x" * 3000)
    assert answer.returncode != 0 and "too long" in answer.stderr
