"""A third opinion on the vectors: docs/protocol.md written down once more, with Python's `cryptography`."""

import base64
import hashlib
import hmac
import json
from pathlib import Path

import pytest
import yaml
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "Tests/fixtures/vectors.json").read_text(encoding="utf-8"))
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MEMBER = bytes.fromhex(VECTORS["member"]["secret"])
PAIR = bytes.fromhex(VECTORS["pair"]["secret"])
PACK = bytes.fromhex(VECTORS["pack"]["key"])


def b64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def key(secret, label):
    return HKDF(hashes.SHA256(), 32, None, f"holdfast v1 {label}".encode()).derive(secret)


def base32(data, characters):
    bits = "".join(f"{byte:08b}" for byte in data)
    return "".join(ALPHABET[int(bits[at * 5 : at * 5 + 5], 2)] for at in range(characters))


def padme(length):
    if length <= 256:
        return 256
    exponent = length.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-length // step) * step


def padded(text, prefix=b""):
    whole = prefix + len(text).to_bytes(4, "big") + text
    return whole.ljust(padme(len(whole)), b"\0")


def unpadded(whole, skip=0):
    length = int.from_bytes(whole[skip : skip + 4], "big")
    text = whole[skip + 4 : skip + 4 + length]
    assert padded(text, whole[:skip]) == whole
    return text


def opened(sealed, secret_key, binding):
    return AESGCM(secret_key).decrypt(sealed[:12], sealed[12:], binding)


def test_no_key_or_code_differs():
    assert key(MEMBER, "own log").hex() == VECTORS["member"]["ownLog"]
    assert b64(key(MEMBER, "relay token")) == VECTORS["member"]["relayToken"]
    for name, label in [("pairLog", "pair log"), ("match", "match"), ("live", "live"), ("words", "words")]:
        assert key(PAIR, label).hex() == VECTORS["pair"][name]
    digest = hashlib.sha256(b"holdfast v1 recovery" + MEMBER).digest()
    assert base32(MEMBER + digest[:2], 28) == VECTORS["member"]["recoveryCode"].replace("-", "")


def test_no_token_or_word_differs():
    for vector in VECTORS["tokens"]:
        assert b64(hmac.digest(key(PAIR, "match"), vector["label"].encode(), "sha256")[:16]) == vector["token"]
    words = VECTORS["words"]
    transcript = "|".join([words["pair"], words["creator"], words["joiner"]])
    assert list(hmac.digest(key(PAIR, "words"), transcript.encode(), "sha256")[:3]) == words["indices"]


def test_no_padded_length_differs():
    assert [padme(length) for length, _ in VECTORS["padding"]] == [wanted for _, wanted in VECTORS["padding"]]


@pytest.mark.parametrize("log", ["own", "pair"])
def test_no_entry_differs(log):
    secret_key = key(MEMBER, "own log") if log == "own" else key(PAIR, "pair log")
    for vector in VECTORS["own" if log == "own" else "pairEntries"]:
        head = bytes([1, 1 if log == "own" else 2]) + bytes.fromhex(vector["author"]) + bytes.fromhex(vector["id"])
        nonce = bytes.fromhex(vector["nonce"])
        plain = padded(vector["body"].encode(), bytes.fromhex(vector["previous"]))
        sealed = head + nonce + AESGCM(secret_key).encrypt(nonce, plain, head)
        assert b64(sealed) == vector["sealed"]
        assert hashlib.sha256(sealed).hexdigest() == vector["hash"]


def test_no_small_seal_differs():
    keys = {"live": key(PAIR, "live"), "ownLog": key(MEMBER, "own log"), "pack": PACK}
    for vector in VECTORS["small"]:
        nonce = bytes.fromhex(vector["nonce"])
        sealed = nonce + AESGCM(keys[vector["key"]]).encrypt(nonce, padded(vector["text"].encode()), vector["purpose"].encode())
        assert b64(sealed) == vector["sealed"]


@pytest.mark.parametrize("name, secret", [("invite", PAIR), ("transfer", MEMBER)])
def test_no_parcel_differs(name, secret):
    purpose = f"holdfast v1 {name}".encode()
    for vector in [VECTORS[name], *(fresh[name] for fresh in VECTORS["fresh"].values())]:
        stretched = hashlib.pbkdf2_hmac("sha256", vector["code"].replace("-", "").encode(), purpose, 600_000, 64)
        assert b64(stretched[:16]) == vector["door"]
        assert unb64(unpadded(opened(unb64(vector["sealed"]), stretched[32:], purpose)).decode()) == secret
    assert VECTORS["invite"]["link"] == VECTORS["invite"]["origin"] + "/#join=" + b64(unb64(VECTORS["invite"]["door"]) + PAIR)


@pytest.mark.parametrize("who", ["natively", "browser"])
def test_what_either_vault_sealed_opens_without_it(who):
    fresh = VECTORS["fresh"][who]
    for log, secret_key in [("own", key(MEMBER, "own log")), ("pair", key(PAIR, "pair log"))]:
        previous = bytes(32)
        for number, text in enumerate(fresh[log]):
            sealed = unb64(text)
            plain = opened(sealed[26:], secret_key, sealed[:26])
            assert plain[:32] == previous
            assert json.loads(unpadded(plain, 32))["k"] == f"note:{number}"
            previous = hashlib.sha256(sealed).digest()
    assert json.loads(unpadded(opened(unb64(fresh["live"]), key(PAIR, "live"), b"holdfast v1 live"))) == {"sealed": who}
    assert "pack" not in fresh or json.loads(unpadded(opened(unb64(fresh["pack"]), PACK, b"holdfast v1 pack"))) == {"sealed": who}


def test_no_link_to_a_pack_differs():
    pack = VECTORS["pack"]
    assert pack["link"] == f"{pack['origin']}/#pack={pack['share']}.{b64(PACK)}"


def test_no_two_check_words_are_taken_for_each_other():
    words = yaml.safe_load((ROOT / "Content/en/check-words.yaml").read_text(encoding="utf-8"))
    assert len(words) == len(set(words)) == 256
    assert all(isinstance(word, str) and word.isascii() and word.islower() and 3 <= len(word) <= 9 for word in words)
    assert len({word[:4] for word in words}) == 256
    # Their order is part of the protocol: these were first shown to people.
    assert hashlib.sha256("\n".join(words).encode()).hexdigest().startswith("22f4d8c61bb05d9b")
