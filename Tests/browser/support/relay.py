"""A real relay: the built executable, with a data folder and a port of its own."""

import os
import re
import signal
import subprocess
import threading
from pathlib import Path


class Relay:
    """Starts and ends `holdfast serve`. Keeps its port from one start to the next, as a phone expects."""

    def __init__(self, data, *options, binary=None, environment=None):
        self.data = Path(data)
        self.options = options
        self.binary = binary or os.environ.get("HOLDFAST") or self._built()
        self.environment = environment or {}
        self.port = 0
        self.process = None
        self.lines = []

    @staticmethod
    def _built():
        root = Path(__file__).resolve().parents[3]
        return subprocess.check_output(["swift", "build", "--package-path", root, "--show-bin-path"], text=True).strip() + "/holdfast"

    @property
    def base(self):
        return f"http://localhost:{self.port}"

    def start(self):
        """Returns when the relay has said, on its standard output, that it listens."""
        command = [self.binary, "serve", "--port", str(self.port), "--data", str(self.data), *self.options]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HOLDFAST")}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**environment, **self.environment}
        )
        for line in self.process.stdout:
            self.lines.append(line)
            ready = re.match(r"Holdfast is ready: https?://.*:(\d+)", line)
            if ready:
                self.port = int(ready[1])
                break
        else:
            raise AssertionError(f"the relay ended with {self.process.wait()} before it was ready:\n" + "".join(self.lines))
        # A full pipe would stop the relay.
        threading.Thread(target=self._drain, args=[self.process.stdout], daemon=True).start()
        return self

    def _drain(self, stream):
        for line in stream:
            self.lines.append(line)

    @property
    def log(self):
        return "".join(self.lines)

    def kill9(self):
        """As if the power went."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, within=20):
        """Asks it to end and returns its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.kill9()
            raise AssertionError(f"the relay did not end within {within} s of SIGTERM:\n{self.log[-2000:]}")
