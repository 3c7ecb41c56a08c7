"""Round trips through the relay with a thousand phones listening, on this machine alone."""

import asyncio
import json
import os
import random
import time
from pathlib import Path

import figures

from support.calls import b64

PAIRS = 500
# More at once would be taken for someone who guesses invitations.
AT_ONCE = 5
MESSAGES = 2_000
APPENDS = 1_000


class Connection:
    """One HTTP/1.1 connection of one member: calls, or a stream."""

    def __init__(self, port, token):
        self.port, self.token = port, token

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        return self

    def send(self, method, path, body=None):
        data = b"" if body is None else json.dumps(body).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.token}\r\nContent-Type: application/json\r\n"
        self.writer.write(head.encode() + b"Content-Length: %d\r\n\r\n" % len(data) + data)

    async def call(self, method, path, body=None):
        self.send(method, path, body)
        head = await self.reader.readuntil(b"\r\n\r\n")
        status = int(head.split()[1])
        length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
        answer = await self.reader.readexactly(length)
        assert status < 300, (method, path, status, answer)
        return json.loads(answer or b"null")

    async def next_event(self, name):
        """Reads past chunk sizes, other events and other members of this one."""
        event = None
        while True:
            line = await self.reader.readline()
            assert line, "the stream ended"
            field, _, value = line.partition(b":")
            if field == b"event":
                event = value.strip()
            elif field == b"data" and event == name:
                return json.loads(value)


async def pair(port):
    """Two paired members, each with a connection for calls and an open stream."""
    both = [await Connection(port, b64(os.urandom(32))).open() for _ in range(2)]
    for member in both:
        await member.call("POST", "/v1/members", {})
    door = b64(os.urandom(16))
    await both[0].call("POST", "/v1/pairs", {"zone": 0})
    await both[0].call("POST", "/v1/invites", {"door": door, "wrapped": b64(os.urandom(64))})
    await both[1].call("POST", "/v1/invites/use", {"door": door})
    for member in both:
        member.stream = await Connection(port, member.token).open()
        member.stream.send("GET", "/v1/stream")
        await member.stream.next_event(b"hello")
    return both


async def drain(member):
    """Hears everything, as a phone does, and notes when a live message came."""
    member.heard = asyncio.Queue()
    while True:
        await member.stream.next_event(b"live")
        member.heard.put_nowait(time.perf_counter())


async def measure(port, process):
    pairs, held = [], []
    # The second half costs what a stream costs: code, caches and pools are there by then.
    for _ in range(2):
        for _ in range(PAIRS // AT_ONCE // 2):
            pairs += await asyncio.gather(*[pair(port) for _ in range(AT_ONCE)])
        # What the relay keeps for a phone that only listens.
        for both in pairs:
            for member in both:
                member.writer.close()
        await asyncio.sleep(1)
        held.append(memory(process))
    for both in pairs:
        await asyncio.gather(*[member.open() for member in both])
    listening = [asyncio.create_task(drain(member)) for both in pairs for member in both]
    await asyncio.sleep(0)
    live, append = [], []
    for _ in range(MESSAGES):
        one, other = random.sample(random.choice(pairs), 2)
        start = time.perf_counter()
        await one.call("POST", "/v1/live", {"sealed": b64(os.urandom(300))})
        live.append(await other.heard.get() - start)
    for _ in range(APPENDS):
        one = random.choice(random.choice(pairs))
        entry = {"id": os.urandom(16).hex(), "sealed": b64(os.urandom(400))}
        start = time.perf_counter()
        await one.call("POST", "/v1/logs/own", {"entries": [entry]})
        append.append(time.perf_counter() - start)
    for task in listening:
        task.cancel()
    return live, append, held[1] - held[0]


def memory(process):
    """Kilobytes that the relay holds now, beside its program's own file (Linux)."""
    status = Path(f"/proc/{process.pid}/status")
    return int(status.read_text().split("RssAnon:")[1].split()[0]) if status.exists() else 0


with figures.relay() as relay:
    live, append, held = asyncio.run(measure(relay.port, relay.process))
    streams = 2 * PAIRS

for name, values, budget in (("live message, phone to phone", live, "5 ms"), ("append, durable", append, "none")):
    median, high = (figures.percentile(values, share) * 1000 for share in (0.5, 0.99))
    figures.show(f"{name}, at {streams:,} streams: median, 99th percentile", f"{median:.1f} ms, {high:.1f} ms", budget)
if held:
    figures.show("memory for each open stream and its member", f"{held / PAIRS:.0f} KB", "12 KB a stream")
