"""backup, doctor, open and content check, as an operator and a writer use them."""

import os
import shutil
import subprocess
from pathlib import Path

from support import certificates
from support.calls import Member
from support.relay import Relay

CONTENT = Path(__file__).resolve().parents[2] / "Content" / "en"
# The fixed recovery code of sixteen zero bytes: whole, and nobody's.
NOBODY = "0000-0000-0000-0000-0000-0000-0000"


def holdfast(*arguments, given=None):
    return subprocess.run([os.environ["HOLDFAST"], *arguments], input=given, capture_output=True, text=True, timeout=60)


def test_a_backup_of_a_running_relay_holds_what_was_acknowledged(relay, tmp_path):
    member = Member(relay.base).join()
    member.append("own", b"sealed")
    copy = tmp_path / "copy.sqlite"
    answer = holdfast("backup", "--data", str(relay.data), "--to", str(copy))
    assert answer.returncode == 0, answer.stderr
    (tmp_path / "restored").mkdir()
    shutil.copy(copy, tmp_path / "restored" / "holdfast.sqlite")
    restored = Relay(tmp_path / "restored").start()
    status, answer = member.call("GET", "/v1/logs/own?after=0&limit=10", base=restored.base)
    restored.stop()
    assert status == 200 and len(answer["entries"]) == 1


def test_a_backup_never_overwrites(relay, tmp_path):
    copy = tmp_path / "copy.sqlite"
    copy.write_text("something dear")
    answer = holdfast("backup", "--data", str(relay.data), "--to", str(copy))
    assert answer.returncode != 0 and "already there" in answer.stderr
    assert copy.read_text() == "something dear"


def test_a_backup_of_nothing_says_so(tmp_path):
    answer = holdfast("backup", "--data", str(tmp_path), "--to", str(tmp_path / "copy"))
    assert answer.returncode != 0 and "no database" in answer.stderr


def test_the_doctor_finds_a_sound_relay_well(relay):
    answer = holdfast("doctor", "--data", str(relay.data))
    assert answer.returncode == 0, answer.stdout
    assert "The database is sound" in answer.stdout


def test_the_doctor_notices_a_damaged_database(tmp_path):
    (tmp_path / "holdfast.sqlite").write_bytes(b"this is no database" * 1000)
    answer = holdfast("doctor", "--data", str(tmp_path))
    assert answer.returncode == 1
    assert "BAD" in answer.stdout and "restore a backup" in answer.stdout


def test_the_doctor_notices_a_certificate_that_ends_soon(tmp_path):
    certificate, key = certificates.make(tmp_path, days=5)
    answer = holdfast("doctor", "--data", str(tmp_path / "data"), "--tls-certificate", certificate, "--tls-key", key)
    assert answer.returncode == 1 and "ends on" in answer.stdout


def test_a_code_that_opens_nothing_says_so(relay):
    Member(relay.base).join()
    for arguments in (["--relay", relay.base], ["--data", str(relay.data)]):
        answer = holdfast("open", *arguments, given="ABCD-EFGH\n")
        assert answer.returncode != 0 and "28" in answer.stderr, answer.stderr
        assert answer.stdout == ""


def test_a_code_is_never_taken_as_an_argument(relay):
    answer = holdfast("open", "--data", str(relay.data), NOBODY)
    assert answer.returncode != 0 and "Unexpected argument" in answer.stderr


def test_a_code_is_never_sent_over_an_open_network():
    answer = holdfast("open", "--relay", "http://holdfast.example", given=NOBODY)
    assert answer.returncode != 0 and NOBODY not in answer.stderr


def test_our_own_content_has_no_mistake():
    answer = holdfast("content", "check", str(CONTENT))
    assert answer.returncode == 0, answer.stdout


def test_a_mistake_in_content_is_named_with_file_line_reason_and_remedy(tmp_path):
    folder = tmp_path / "en"
    shutil.copytree(CONTENT, folder)
    activity = sorted((folder / "activities").glob("*.yaml"))[0]
    lines = activity.read_text().splitlines()
    place = next(number for number, line in enumerate(lines, 1) if line.startswith("family:"))
    lines[place - 1] = "family: Z99"
    activity.write_text("\n".join(lines) + "\n")
    answer = holdfast("content", "check", "--content", str(tmp_path))
    assert answer.returncode == 1
    assert f"activities/{activity.name}:{place}:" in answer.stdout
    assert "Why:" in answer.stdout and "Instead:" in answer.stdout


def test_a_relay_never_serves_content_with_a_mistake(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "content" / "en")
    (tmp_path / "content" / "en" / "words.yaml").write_text("language: [")
    answer = holdfast("serve", "--port", "0", "--data", str(tmp_path / "data"), "--content", str(tmp_path / "content"))
    assert answer.returncode != 0 and "words.yaml" in answer.stderr
