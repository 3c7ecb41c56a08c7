"""Certificates for tests, made with openssl as bin/holdfast makes them."""

import subprocess


def make(folder, days=90):
    """Returns (certificate, key) for localhost."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", str(days)]
        + ["-subj", "/CN=Holdfast", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    key.chmod(0o600)
    return str(certificate), str(key)
