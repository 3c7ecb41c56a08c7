"""Serves the shell's files and the gallery under the policy that the relay sends, without a relay or a core."""

import json
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).resolve().parent
WEB = HERE.parents[2] / "Web"
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


# Stands in for a change in the app's files: part of every hash in the list.
edition = {"name": "first"}


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", "": "application/octet-stream"}

    def translate_path(self, path):
        path = path.split("?")[0]
        folder, rest = (HERE, path.removeprefix("/gallery")) if path.startswith("/gallery/") else (WEB, path)
        return str(folder / rest.lstrip("/"))

    def do_GET(self):
        if self.path != "/assets.json":
            return super().do_GET()
        paths = sorted(f"/{file.relative_to(WEB)}" for file in WEB.rglob("*") if file.is_file())
        body = json.dumps([{"path": path, "hash": edition["name"]} for path in paths if path != "/service-worker.js"]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def gallery_server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
