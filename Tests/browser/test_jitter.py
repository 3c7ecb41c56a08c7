"""The bad network itself: late, in order, repeatable, and losing nothing."""

import hashlib
import socket
import threading

import pytest
from support.jitter import Jitter


@pytest.fixture
def echo():
    server = socket.create_server(("localhost", 0))

    def answer():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                while data := connection.recv(4096):
                    connection.sendall(data)

    threading.Thread(target=answer, daemon=True).start()
    yield server.getsockname()[1]
    server.close()


def exchange(port, data):
    with socket.create_connection(("localhost", port)) as connection:
        connection.settimeout(60)
        connection.sendall(data)
        got = b""
        while len(got) < len(data):
            got += connection.recv(65536)
        return got


def test_a_bad_network_never_changes_loses_or_reorders_bytes(echo):
    data = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(256))
    with Jitter(echo, seed=7, delay=(0, 5), loss=0.3, stall=(1, 10)) as bad:
        assert exchange(bad.port, data) == data


def test_the_same_seed_gives_the_same_delays():
    one, two = Jitter(0, seed=3), Jitter(0, seed=3)
    delays = [one._wait() for _ in range(1000)]
    assert delays == [two._wait() for _ in range(1000)]
    assert min(delays) >= 0.02 and sum(delay > 0.3 for delay in delays) in range(5, 60)


def test_a_relay_that_is_gone_is_a_closed_connection_not_a_hanging_one():
    with socket.create_server(("localhost", 0)) as server:
        port = server.getsockname()[1]
    with Jitter(port, delay=(0, 1)) as bad, socket.create_connection(("localhost", bad.port)) as connection:
        connection.settimeout(20)
        assert connection.recv(10) == b""
