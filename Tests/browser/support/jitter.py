"""A bad mobile network between a browser and a relay, made in user space and repeatable from a seed."""

import asyncio
import contextlib
import random
import socket
import threading


class Jitter:
    """A TCP proxy on a free port of this machine.

    Each piece of data is delayed by a time drawn between `delay[0]` and `delay[1]` milliseconds, on each way. A lost packet is, to
    a TCP connection, a stall until it is sent again: with the odds `loss`, a piece waits `stall` milliseconds more, and
    everything after it waits too. Nothing is reordered.
    """

    def __init__(self, port, seed=1, delay=(20, 300), loss=0.02, stall=(200, 600)):
        self.target = port
        self.random = random.Random(seed)
        self.delay, self.loss, self.stall = delay, loss, stall
        self.port = None
        self.is_calm = False

    @property
    def base(self):
        return f"http://localhost:{self.port}"

    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        # Listening before anything runs, so that there is nothing to wait for; one address, where localhost may be two.
        listening = socket.create_server(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        self.thread = threading.Thread(target=self._run, args=[listening], daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()

    def _run(self, listening):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._connected, sock=listening))
        self.loop.run_forever()
        server.close()
        left = asyncio.all_tasks(self.loop)
        for task in left:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self.loop.close()

    async def _connected(self, reader, writer):
        try:
            far_reader, far_writer = await asyncio.open_connection("localhost", self.target)
        except OSError:
            writer.close()
            return
        # Ended with the proxy: nobody is left to be told.
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(self._carry(reader, far_writer), self._carry(far_reader, writer))

    def calm(self, on=True):
        """From now on no delay and no loss; or both again."""
        self.is_calm = on

    def _wait(self):
        if self.is_calm:
            return 0
        seconds = self.random.uniform(*self.delay) / 1000
        if self.random.random() < self.loss:
            seconds += self.random.uniform(*self.stall) / 1000
        return seconds

    async def _carry(self, reader, writer):
        """One way of a connection. What is on its way does not hold back what comes after, but for its order."""
        pieces = asyncio.Queue()

        async def deliver():
            while True:
                due, piece = await pieces.get()
                await asyncio.sleep(due - self.loop.time())
                if not piece:
                    break
                writer.write(piece)
                await writer.drain()

        delivering = self.loop.create_task(deliver())
        due = 0
        try:
            while True:
                piece = await reader.read(16384)
                due = max(due, self.loop.time() + self._wait())
                pieces.put_nowait((due, piece))
                if not piece:
                    break
            await delivering
        except (ConnectionError, asyncio.CancelledError):
            delivering.cancel()
        finally:
            writer.close()
