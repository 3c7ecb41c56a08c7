"""What a member can do whose client was changed at will: calls with the member's own token, and the member's own vault."""

from .phone import NETWORK

INSIDE = """async () => {
  const [{ Storage }, { Vault }, { Relay }] = await Promise.all([import('/effects/storage.js'), import('/effects/vault.js'), import('/effects/relay.js')]);
  const vault = new Vault(new Storage());
  await vault.load();
  globalThis.insider = { vault, relay: new Relay({ vault, emit() {} }) };
}"""

ENTRIES = """async log => {
  const { body } = await insider.relay.call('GET', `/v1/logs/${log}?after=0&limit=500`, null);
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  return Promise.all(body.entries.map(async entry => JSON.parse((await insider.vault.open(log, bytes(entry.sealed))).body)));
}"""

# As an installation of its own, so that the chain of the real one goes on.
WRITE = """async ([log, text]) => {
  const [{ random, toBase64, toHex }, { nothing, sealEntry }] = await Promise.all([import('/effects/vault/bytes.js'), import('/effects/vault/entry.js')]);
  const head = { log, author: toHex(random(8)), id: toHex(random(16)), previous: nothing };
  const sealed = toBase64(await sealEntry(insider.vault.key(log), head, text));
  return insider.relay.call('POST', `/v1/logs/${log}`, { entries: [{ id: head.id, sealed }] });
}"""


class Insider:
    """Works in the phone's own page, beside the app. A refusal is an answer here, not an error."""

    def __init__(self, phone):
        self.page = phone.page
        phone.forgive(NETWORK)
        self.page.evaluate(INSIDE)

    def call(self, method, path, body=None):
        """`{"status", "body"}`."""
        return self.page.evaluate("([method, path, body]) => insider.relay.call(method, path, body)", [method, path, body])

    def vault(self, op, **given):
        answer = self.page.evaluate("([op, given]) => insider.vault.answer({ ask: 0, op, with: given })", [op, given])
        assert answer["ok"], answer
        return answer

    def entries(self, log):
        """Every entry of a log that this member can open: `{"k", "v", ...}`, in the relay's order."""
        return self.page.evaluate(ENTRIES, log)

    def write(self, log, body):
        """Puts an entry with this body, which need not be one, into a log."""
        answer = self.page.evaluate(WRITE, [log, body])
        assert answer["status"] == 200, answer
