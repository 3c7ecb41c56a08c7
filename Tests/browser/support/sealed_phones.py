"""Phones without a core: a vault, its logs and a relay that misbehaves. What a test asks of one goes to vault_phone.js."""

import pytest

from .unruly_relay import UnrulyRelay


class Vault:
    """One phone's vault, logs and relay; calls go to vault_phone.js."""

    def __init__(self, context, base):
        self.context, self.base = context, base
        self.page = context.new_page()
        self.page.goto(base + "/blank")

    def __getattr__(self, name):
        script = "([name, given]) => import('/Tests/browser/vault_phone.js').then(phone => phone[name](...given))"
        return lambda *given: self.page.evaluate(script, [name, list(given)])

    @property
    def events(self):
        return self.page.evaluate("import('/Tests/browser/vault_phone.js').then(({events}) => events)")

    def reload(self):
        self.page.reload()
        return self.start()

    def another_tab(self):
        return Vault(self.context, self.base)


@pytest.fixture
def unruly():
    server = UnrulyRelay()
    yield server
    server.gate.set()
    server.hang_up()
    server.shutdown()


@pytest.fixture
def phones(browser, unruly):
    """Makes phones of one member: the first makes the secret, the others restore it."""
    contexts, code = [], []

    def make(new_member=False):
        contexts.append(browser.new_context())
        phone = Vault(contexts[-1], unruly.base)
        phone.start()
        if new_member or not code:
            code[:] = [phone.perform("member")["code"]]
        else:
            assert phone.perform("restore", {"code": code[0].lower()})["ok"]
        return phone

    make.code = lambda: code[0]
    yield make
    for context in contexts:
        context.close()


def own_log(unruly):
    [log] = unruly.own.values()
    return log


def three(phones):
    phone = phones()
    for number in range(3):
        phone.keep("own", f"note:{number}")
    phone.sync("own")
    return phone, phones()


def pair_up(phones):
    first, second = phones(), phones(new_member=True)
    secret = first.perform("pair")["secret"]
    assert second.perform("usePair", {"secret": secret})["ok"]
    return first, second
