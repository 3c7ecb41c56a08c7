"""A client of the relay without a browser: one member's calls, over the standard library alone."""

import base64
import json
import os
import ssl
import urllib.error
import urllib.request


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Member:
    """Someone with a token; nothing is sealed, the relay could not tell."""

    def __init__(self, base, token=None):
        self.base, self.token = base, token or b64(os.urandom(32))

    def call(self, method, path, body=None, base=None):
        """Returns status and parsed answer. Certificates are not checked: the tests make their own."""
        request = urllib.request.Request((base or self.base) + path, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        trusting = ssl._create_unverified_context()
        try:
            with urllib.request.urlopen(request, context=trusting, timeout=20) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def join(self):
        status, answer = self.call("POST", "/v1/members", {})
        assert status in (200, 201), answer
        return self

    def append(self, log, data):
        entry = {"id": os.urandom(16).hex(), "sealed": b64(data)}
        return self.call("POST", f"/v1/logs/{log}", {"entries": [entry]})
