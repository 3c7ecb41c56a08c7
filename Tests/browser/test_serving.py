"""The built executable as a process: doors, endings, and what is left on the disk."""

import re
import stat
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from support import certificates
from support.calls import Member
from support.couple import PATIENCE
from support.relay import Relay


@pytest.fixture
def start(tmp_path):
    """Starts relays with options and ends them after the test."""
    running = []

    def make(*options, data="data"):
        running.append(Relay(tmp_path / data, *options).start())
        return running[-1]

    yield make
    for one in running:
        one.stop()


def test_what_was_acknowledged_is_never_lost_when_the_power_goes(relay):
    member = Member(relay.base).join()
    for number in range(20):
        status, answer = member.append("own", b"sealed %d" % number)
        assert (status, answer["last"]) == (200, number + 1)
    relay.kill9()
    relay.start()
    status, answer = member.call("GET", "/v1/logs/own?after=0&limit=500")
    assert status == 200 and len(answer["entries"]) == 20


def test_a_relay_asked_to_end_ends_well(relay):
    Member(relay.base).join()
    assert relay.stop() == 0


def test_nobody_else_on_the_machine_looks_into_the_data_folder(relay):
    assert stat.S_IMODE(relay.data.stat().st_mode) == 0o700


def test_the_log_never_holds_a_token_a_body_or_an_address(start):
    relay = start("--log-level", "debug")
    member = Member(relay.base).join()
    status, _ = member.append("own", b"sealed bytes")
    assert status == 200
    member.call("GET", "/v1/no-such-call")
    relay.stop()
    assert member.token not in relay.log
    assert "c2VhbGVkIGJ5dGVz" not in relay.log
    assert not re.search(r"\b127\.0\.0\.1\b", relay.log.replace(f"127.0.0.1:{relay.port}", ""))


def test_with_a_certificate_the_relay_answers_by_https_alone(start, tmp_path):
    certificate, key = certificates.make(tmp_path)
    relay = start("--tls-certificate", certificate, "--tls-key", key)
    secure = f"https://localhost:{relay.port}"
    assert Member(secure).join().call("GET", "/v1/members/me")[0] == 200
    with pytest.raises(OSError):
        Member(f"http://localhost:{relay.port}").join()


def test_a_phone_and_this_machine_meet_in_one_relay(start, tmp_path):
    certificate, key = certificates.make(tmp_path)
    free = start(data="other")
    port = free.port
    free.stop()
    relay = start("--phone-certificate", certificate, "--phone-key", key, "--phone-port", str(port), "--phone-address", "localhost")
    member = Member(relay.base).join()
    status, answer = member.call("GET", "/v1/members/me", base=f"https://localhost:{port}")
    assert status == 200 and answer["member"]


def test_a_closed_relay_takes_nobody_new(start):
    relay = start()
    member = Member(relay.base).join()
    relay.stop()
    closed = start("--registration", "closed")
    assert Member(closed.base).call("POST", "/v1/members", {})[0] == 403
    assert member.call("GET", "/v1/members/me", base=closed.base)[0] == 200


def test_the_app_is_served_whole(relay, phone):
    page = phone().open().page
    for path in ("/core.wasm", "/content/en/words.json"):
        answer = page.request.get(relay.base + path)
        assert answer.ok and answer.body(), path


def test_whoever_works_on_the_shell_is_never_sent_an_older_one(start, phone):
    relay = start("--web", str(Path(__file__).resolve().parents[2] / "Web"))
    plain, packed = phone(base=relay.base).open().on("welcome", PATIENCE), phone().open().on("welcome", PATIENCE)
    modules = [{urlsplit(url).path for url in one.requests if url.endswith(".js")} for one in (plain, packed)]
    assert "/views/screen.js" in modules[0]
    assert modules[1] == {"/app.js"}


def test_a_first_visit_never_costs_more_than_300_KB(phone):
    one = phone()
    devtools, sizes = one.context.new_cdp_session(one.page), {}
    devtools.send("Network.enable")
    devtools.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    one.open().on("welcome", PATIENCE).page.wait_for_load_state("networkidle")
    assert 150_000 < sum(sizes.values()) <= 300_000, sizes
