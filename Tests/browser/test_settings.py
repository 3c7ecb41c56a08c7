"""Where settings come from, and what is said when they are wrong."""

import json
import os
import socket
import subprocess

import pytest
from support import certificates


def holdfast(*arguments, **environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("HOLDFAST")}
    binary = os.environ["HOLDFAST"]
    return subprocess.run([binary, *arguments], capture_output=True, text=True, env={**clean, **environment}, timeout=60)


@pytest.fixture
def data(tmp_path):
    return ["--data", str(tmp_path / "data")]


def asked_port(answer):
    return next(line.split("Port ")[1].split()[0] for line in answer.stdout.splitlines() if "Port " in line)


def test_the_command_line_goes_before_the_environment_and_that_before_the_file(tmp_path, data):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"port": 40001}))
    assert asked_port(holdfast("doctor", *data)) == "8080"
    assert asked_port(holdfast("doctor", *data, "--config", str(file))) == "40001"
    assert asked_port(holdfast("doctor", *data, HOLDFAST_CONFIG=str(file))) == "40001"
    assert asked_port(holdfast("doctor", *data, "--config", str(file), HOLDFAST_PORT="40002")) == "40002"
    assert asked_port(holdfast("doctor", *data, "--config", str(file), "--port", "40003", HOLDFAST_PORT="40002")) == "40003"


WRONG = [
    (["--port", "70000"], {}, "between 0 and 65535"),
    ([], {"HOLDFAST_PORT": "many"}, "port from the environment is not a whole number"),
    ([], {"HOLDFAST_REGISTRATION": "maybe"}, "closed, open"),
    (["--log-level", "loud"], {}, "debug"),
    (["--public-origin", "holdfast.example"], {}, "https://holdfast.example"),
    (["--public-origin", "https://holdfast.example/app"], {}, "https://holdfast.example"),
    (["--config", "/nowhere/settings.json"], {}, "cannot be read"),
    (["--web", "/nowhere"], {}, "no folder /nowhere"),
    (["--content", "/nowhere"], {}, "no folder /nowhere"),
    (["--tls-certificate", "/etc/hostname"], {}, "both --tls-certificate and --tls-key"),
    (["--tls-certificate", "/nowhere.pem", "--tls-key", "/nowhere.key"], {}, "/nowhere.pem cannot be read"),
    (["--host", "203.0.113.7"], {}, "not an address of this machine"),
    (["--no-such-option"], {}, "Unknown option"),
]


@pytest.mark.parametrize("arguments, environment, said", WRONG, ids=lambda value: str(value)[:50])
def test_a_wrong_setting_never_starts_a_relay_and_is_named(data, arguments, environment, said):
    answer = holdfast("serve", *data, *arguments, **environment)
    assert answer.returncode != 0
    assert said in answer.stderr, answer.stderr


@pytest.mark.parametrize("content, said", [("[1]", "not a JSON object"), ("{", "not a JSON object"), ('{"prot": 1}', "“prot”, which is no setting"), ('{"port": "x"}', "port from the file is not a whole number")])
def test_a_wrong_settings_file_is_never_half_believed(tmp_path, data, content, said):
    file = tmp_path / "settings.json"
    file.write_text(content)
    answer = holdfast("serve", *data, "--config", str(file))
    assert answer.returncode != 0
    assert said in answer.stderr.replace(str(file), "the file"), answer.stderr


@pytest.mark.parametrize("option, others", [("--port", []), ("--operator-port", ["--port", "0"])])
def test_a_taken_port_is_said_in_words(data, option, others):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        answer = holdfast("serve", *data, *others, option, str(other.getsockname()[1]))
    assert answer.returncode != 0
    assert "is taken" in answer.stderr and f"another with {option}" in answer.stderr


def test_one_port_is_never_given_to_two_doors(tmp_path, data):
    certificate, key = certificates.make(tmp_path)
    door = ["--phone-certificate", certificate, "--phone-key", key, "--phone-address", "localhost"]
    answer = holdfast("serve", *data, *door, "--port", "8443")
    assert answer.returncode != 0 and "wanted twice" in answer.stderr
    for options in (["--port", "8081"], ["--host", "0.0.0.0", "--port", "8081"], [*door, "--phone-port", "8081"]):
        answer = holdfast("serve", *data, *options, "--operator-port", "8081")
        assert answer.returncode != 0 and "wanted twice" in answer.stderr


def test_bin_holdfast_learns_where_phones_may_come_in(tmp_path):
    answer = holdfast("phone-door", "--data", str(tmp_path), "--port", "9000", HOLDFAST_PHONE_ADDRESS="192.0.2.7")
    assert answer.stdout == f"192.0.2.7\n{tmp_path}/phone\n"


DECIDED = [
    (["--host", "0.0.0.0"], {}),
    (["--public-origin", "https://holdfast.example"], {}),
    ([], {"HOLDFAST_HOST": "0.0.0.0"}),
    (["--port", "70000"], {}),
]


@pytest.mark.parametrize("arguments, environment", DECIDED, ids=lambda value: str(value)[:50])
def test_no_door_opens_where_the_settings_already_say_how_people_come_in(data, arguments, environment):
    answer = holdfast("phone-door", *data, "--phone-address", "192.0.2.7", *arguments, **environment)
    assert answer.returncode != 0 and answer.stdout == ""


def test_no_second_door_opens_beside_a_certificate(tmp_path, data):
    certificate, key = certificates.make(tmp_path)
    for door in ("tls", "phone"):
        answer = holdfast("phone-door", *data, "--phone-address", "192.0.2.7", f"--{door}-certificate", certificate, f"--{door}-key", key)
        assert answer.returncode != 0 and answer.stdout == ""


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    answer = holdfast("serve", "--data", str(tmp_path / "data"), "--port", "0")
    assert answer.returncode != 0
    assert "cannot be written" in answer.stderr


def test_broken_certificates_are_said_in_words(tmp_path, data):
    certificate, key = certificates.make(tmp_path)
    answer = holdfast("serve", *data, "--port", "0", "--tls-certificate", key, "--tls-key", certificate)
    assert answer.returncode != 0
    assert "certificate" in answer.stderr


def test_every_option_is_documented():
    said = holdfast("serve", "--help").stdout
    options = [line.split()[0] for line in said.splitlines() if line.strip().startswith("--")]
    assert len(options) >= 20
    for name in ("--config", "--host", "--port", "--data", "--tls-certificate", "--tls-key", "--public-origin", "--registration"):
        assert name in options
    assert "HOLDFAST_" in said
