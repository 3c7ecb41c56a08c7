"""The wire between a phone and the relay: passes everything on unchanged, and keeps every call to the relay and its answer."""

import asyncio
import contextlib
import re
import threading


class Exchange:
    """One call, head and body as bytes, and what came back. A stream's answer grows."""

    def __init__(self, asked):
        self.asked = asked
        self.answered = b""

    @property
    def name(self):
        """Such as `GET /v1/answers`, without its query."""
        return re.split(rb"[ ?]", self.asked)[0].decode() + " " + re.split(rb"[ ?]", self.asked)[1].decode()

    @property
    def events(self):
        """Names of the server-sent events in it."""
        return [name.decode() for name in re.findall(rb"^event: (\w+)", self.answered, re.M)]


class Wire:
    """A proxy of HTTP/1.1 on a free port of this machine. Files of the app pass too and are not kept."""

    def __init__(self, port):
        self.target = port
        self.exchanges = []

    @property
    def base(self):
        return f"http://localhost:{self.port}"

    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        listening = threading.Event()
        self.thread = threading.Thread(target=self._run, args=[listening], daemon=True)
        self.thread.start()
        listening.wait()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def _run(self, listening):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._connected, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        listening.set()
        self.loop.run_forever()
        server.close()
        left = asyncio.all_tasks(self.loop)
        for task in left:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self.loop.close()

    async def _connected(self, reader, writer):
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        # Either side may hang up at any time.
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                exchange = Exchange(head + await reader.readexactly(length(head)))
                if b" /v1/" in head.split(b"\r\n")[0]:
                    self.exchanges.append(exchange)
                far_writer.write(exchange.asked)
                gone = asyncio.create_task(self._hung_up(reader, far_writer)) if b"text/event-stream" in head else None
                async for piece in self._answer(far_reader, head.startswith(b"HEAD ")):
                    exchange.answered += piece
                    writer.write(piece)
                    await writer.drain()
                if gone:
                    break
        far_writer.close()
        writer.close()

    async def _hung_up(self, reader, far_writer):
        """A phone says nothing more while a stream lives: whatever comes is its end, which the relay hears of."""
        await reader.read(1)
        far_writer.close()

    async def _answer(self, far, is_head):
        head = await far.readuntil(b"\r\n\r\n")
        yield head
        if is_head or re.match(rb"HTTP/1.1 (204|304)", head):
            return
        if b"\r\ntransfer-encoding: chunked" not in head.lower():
            yield await far.readexactly(length(head))
            return
        size = b"1"
        while int(size, 16) > 0:
            size = await far.readuntil(b"\r\n")
            yield size + await far.readexactly(int(size, 16) + 2)


def length(head):
    found = re.search(rb"\r\ncontent-length: *(\d+)", head, re.I)
    return int(found[1]) if found else 0
