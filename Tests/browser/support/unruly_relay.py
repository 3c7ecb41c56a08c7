"""A relay that serves the shell's files and misbehaves on request: it loses, hides, changes, delays and refuses.

Only as much of docs/protocol.md as the sealed logs and the stream need; the real relay has its own tests."""

import json
import queue
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BLANK = b"<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>blank</title>"


class UnrulyRelay(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.lock = threading.Lock()
        self.own, self.pair = {}, []
        self.requests = []
        self.asking = threading.Condition()
        # What it answers instead: a status with a problem, or "cut" for a connection that breaks.
        self.instead = None
        # It does what it was asked, and the answer is lost.
        self.lose_answers = False
        # Changes a page of entries before it goes out.
        self.tamper = lambda rows: rows
        # Held until set, so that something can happen in the middle of a call.
        self.gate = threading.Event()
        self.gate.set()
        self.streams = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def base(self):
        return f"http://localhost:{self.server_port}"

    def handle_error(self, request, client_address):
        """Connections that a test cut are no news."""

    def asked(self, path, count=1):
        """Waits until `path` was asked for so often, and answers with those requests."""
        found = lambda: [request for request in self.requests if request["path"] == path]  # noqa: E731
        with self.asking:
            assert self.asking.wait_for(lambda: len(found()) >= count, 30), f"{path} was asked for {len(found())} times"
            return found()

    def log(self, name, token):
        return self.pair if name == "pair" else self.own.setdefault(token, [])

    def append(self, name, token, entries):
        with self.lock:
            log = self.log(name, token)
            known = {row["id"] for row in log}
            for entry in entries:
                if entry["id"] not in known:
                    log.append({"seq": (log[-1]["seq"] if log else 0) + 1, "token": token, **entry})
            return log[-1]["seq"] if log else 0

    def page(self, name, token, after, limit):
        with self.lock:
            log = self.log(name, token)
            rows = [row for row in log if row["seq"] > after]
            page = [{"seq": row["seq"], "mine": row["token"] == token, "sealed": row["sealed"]} for row in rows[:limit]]
            return {"entries": self.tamper(page), "last": log[-1]["seq"] if log else 0, "more": len(rows) > limit}

    def say(self, event, data, number=None):
        """To every open stream."""
        text = f"event: {event}\n" + (f"id: {number}\n" if number else "") + f"data: {json.dumps(data)}\n\n"
        for stream in self.streams:
            stream.put(text)

    def hang_up(self):
        for stream in self.streams:
            stream.put(None)


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".json": "application/json"}

    def log_message(self, *arguments):
        pass

    def translate_path(self, path):
        path = path.split("?")[0].split("#")[0]
        return str(ROOT / path[1:]) if path.startswith("/Tests/") else str(ROOT / "Web" / path[1:])

    def do_GET(self):
        if self.path.startswith("/v1/"):
            return self.answer(None)
        if self.path == "/blank":
            return self.write(200, BLANK, "text/html")
        return super().do_GET()

    def do_POST(self):
        self.answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    do_PUT = do_POST

    def answer(self, body):
        relay, token = self.server, self.headers.get("Authorization", "").removeprefix("Bearer ")
        with relay.asking:
            # What was so when it was asked: a test that hears of the call may change it at once.
            instead = relay.instead
            relay.requests.append({"method": self.command, "path": self.path, "body": body, "headers": dict(self.headers)})
            relay.asking.notify_all()
        relay.gate.wait()
        if instead == "cut":
            self.close_connection = True
            return None
        if instead:
            status, problem, *headers = instead
            return self.write(status, json.dumps(problem).encode(), "application/problem+json", *headers)
        path, _, query = self.path.partition("?")
        if path == "/v1/stream":
            return self.stream()
        if path.startswith("/v1/logs/"):
            name = path.rsplit("/", 1)[1]
            if self.command == "POST":
                answer = {"last": relay.append(name, token, body["entries"])}
            else:
                wanted = dict(part.split("=") for part in query.split("&"))
                answer = relay.page(name, token, int(wanted["after"]), int(wanted["limit"]))
        else:
            answer = {"received": 1700000000000.125, "sent": 1700000000000.250} if path == "/v1/clock" else {}
        if relay.lose_answers:
            self.close_connection = True
            return None
        return self.write(200, json.dumps(answer).encode(), "application/json")

    def write(self, status, body, kind, *headers):
        self.send_response(status)
        for name, value in [("Content-Type", kind), ("Content-Length", str(len(body))), *headers]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def stream(self):
        self.close_connection = True
        lines = queue.Queue()
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(b'event: hello\ndata: {"member":"m","last":{"own":0,"pair":0}}\n\n')
        self.wfile.flush()
        self.server.streams.append(lines)
        try:
            while (text := lines.get()) is not None:
                self.wfile.write(text.encode())
                self.wfile.flush()
        finally:
            self.server.streams.remove(lines)
