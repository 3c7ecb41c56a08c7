"""The sealed logs in the browser with a relay that loses, hides, changes, delays and refuses."""

import pytest
from support.unruly_relay import UnrulyRelay


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


# Kept here, and there


def test_nothing_kept_is_lost_by_a_reload(phones, unruly):
    phone = phones()
    assert phone.keep("own", "note:1", {"text": "Ω 🌊"})["event"] == "kept"
    started = phone.reload()
    assert [entry["body"]["v"] for entry in started["entries"]] == [{"text": "Ω 🌊"}]
    assert started["waiting"] == {"own": 1, "pair": 0} and started["member"]
    assert phone.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": None, "keys": []}
    assert phone.reload()["waiting"] == {"own": 0, "pair": 0}
    assert len(own_log(unruly)) == 1


def test_the_relay_never_sees_a_word(phones, unruly):
    phone = phones()
    phone.keep("own", "note:1", "kelp and coral")
    phone.sync("own")
    phone.snapshot({"word": "kelp"})
    seen = repr(unruly.requests) + repr(phone.dump())
    for word in ["kelp", "coral", "note:1", phones.code()]:
        assert word not in seen


def test_an_entry_kept_twice_is_one_entry(phones, unruly):
    phone = phones()
    for _ in range(2):
        assert phone.keep("own", "note:1", 1, "ab" * 16)["event"] == "kept"
    phone.sync("own")
    assert len(own_log(unruly)) == 1


def test_no_chain_breaks_when_much_is_written_at_once(phones, unruly):
    phone = phones()
    assert phone.keepMany("own", 250)["waiting"] == 0
    other = phones()
    found = other.sync("own")
    assert found["problem"] is None and found["keys"] == [f"note:{n}" for n in range(250)]
    # Batches, and no more entries in one than the relay takes.
    pushes = [len(request["body"]["entries"]) for request in unruly.requests if request["method"] == "POST"]
    assert sum(pushes) == 250 and max(pushes) <= 100


def test_large_entries_never_make_a_call_too_large(phones, unruly):
    phone = phones()
    for number in range(14):
        phone.keep("own", f"note:{number}", "x" * 60_000)
    assert phone.sync("own")["waiting"] == 0
    pushes = [int(request["headers"]["Content-Length"]) for request in unruly.requests if request["method"] == "POST"]
    assert max(pushes) < 1024 * 1024
    assert phone.keep("own", "note", "x" * 70_000)["event"] == "unkept"


@pytest.mark.parametrize("instead, why, retry", [
    ("cut", "offline", None),
    ((503, {}), "busy", None),
    ((429, {"type": "/problems/too-many", "retryAfter": 7}), "busy", 7000),
    ((429, {}, ("Retry-After", "9")), "busy", 9000),
    ((507, {"type": "/problems/full"}), "full", False),
    ((401, {"type": "/problems/unknown-token"}), "refused", None),
    ((400, {}), "refused", None),
])
def test_a_refusal_loses_nothing_and_says_why(phones, unruly, instead, why, retry):
    phone = phones()
    phone.keep("own", "note:1")
    unruly.instead = instead
    found = phone.sync("own")
    assert (found["event"], found["why"], found["waiting"]) == ("unsynced", why, 1)
    assert found["retry"] is None if retry is False else found["retry"] == (retry or found["retry"]) and found["retry"] > 0
    unruly.instead = None
    assert phone.sync("own")["waiting"] == 0
    assert len(own_log(unruly)) == 1


def test_a_lost_answer_never_doubles_an_entry(phones, unruly):
    phone = phones()
    phone.keep("own", "note:1")
    unruly.lose_answers = True
    assert phone.sync("own")["why"] == "offline"
    unruly.lose_answers = False
    assert phone.reload()["waiting"]["own"] == 1
    assert phone.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": None, "keys": []}
    assert len(own_log(unruly)) == 1


def test_a_reload_in_the_middle_of_a_call_breaks_nothing(phones, unruly):
    phone = phones()
    phone.keepMany("own", 3)
    for number in range(3):
        phone.keep("own", f"later:{number}")
        unruly.gate.clear()
        phone.page.evaluate("void import('/Tests/browser/vault_phone.js').then(phone => phone.logs.sync('own'))")
        phone.page.wait_for_timeout(1)
        phone.page.reload()
        unruly.gate.set()
        phone.start()
    assert phone.sync("own")["problem"] is None
    found = phones().sync("own")
    assert found["problem"] is None and len(found["keys"]) == 6


@pytest.mark.parametrize("page", [
    {}, {"entries": 7}, {"entries": [None], "last": 1}, {"entries": [{"seq": "1"}], "last": 1}, {"entries": [{"seq": 0, "sealed": ""}]},
    {"entries": [{"seq": 2, "sealed": ""}, {"seq": 1, "sealed": ""}]}, {"entries": [{"seq": 1.5, "sealed": ""}]}, [], "text",
])
def test_an_answer_out_of_form_changes_nothing(phones, unruly, page):
    phone = phones()
    unruly.page = lambda *_: page
    assert phone.sync("own")["why"] == "refused"
    assert phone.dump()["entries"] == []
    del unruly.page
    assert phone.sync("own")["problem"] is None


# What a relay does is named


def three(phones):
    phone = phones()
    for number in range(3):
        phone.keep("own", f"note:{number}")
    phone.sync("own")
    return phone, phones()


def test_a_hidden_entry_never_goes_unnoticed(phones, unruly):
    _, other = three(phones)
    unruly.tamper = lambda rows: [row for row in rows if row["seq"] != 2]
    found = other.sync("own")
    assert found["problem"] == "gap" and found["keys"] == ["note:0", "note:2"]
    unruly.tamper = lambda rows: rows
    other.reload()
    assert other.sync("own")["problem"] == "gap"


def test_a_changed_entry_never_opens_and_is_named(phones, unruly):
    _, other = three(phones)

    def change(rows):
        for row in rows:
            if row["seq"] == 3:
                row["sealed"] = row["sealed"][:80] + ("A" if row["sealed"][80] != "A" else "B") + row["sealed"][81:]
        return rows

    unruly.tamper = change
    found = other.sync("own")
    assert found["problem"] == "forged" and found["keys"] == ["note:0", "note:1"]
    assert len(other.reload()["entries"]) == 2


def test_swapped_entries_never_go_unnoticed(phones, unruly):
    _, other = three(phones)

    def swap(rows):
        rows[0]["sealed"], rows[1]["sealed"] = rows[1]["sealed"], rows[0]["sealed"]
        return rows

    unruly.tamper = swap
    assert other.sync("own")["problem"] == "gap"


def test_a_relay_that_fell_back_is_named_and_filled_again(phones, unruly):
    phone, other = three(phones)
    other.sync("own")
    other.keep("own", "other:1")
    other.sync("own")
    phone.sync("own")
    del own_log(unruly)[1:]
    found = phone.sync("own")
    assert found["problem"] == "rollback" and found["waiting"] == 0
    # Nothing already read is thrown away, and everything of this member is there again.
    assert len(own_log(unruly)) == 4
    assert len(phone.reload()["entries"]) == 4
    assert phone.sync("own")["problem"] is None
    assert len(phones().sync("own")["keys"]) == 4


def test_a_relay_that_fell_back_and_grew_again_never_hides_it(phones, unruly):
    phone, other = three(phones)
    other.sync("own")
    del own_log(unruly)[2:]
    other_first = other.forge("own", "aa" * 8, "00" * 32, "other:1")
    [token] = unruly.own
    unruly.append("own", token, [{"id": other_first["id"], "sealed": other_first["sealed"]}])
    # As long as before, so only what is missing tells.
    assert phone.sync("own")["problem"] == "rollback"
    assert len(own_log(unruly)) == 4


def test_a_repeated_entry_is_never_handed_over_twice(phones, unruly):
    phone, other = three(phones)
    unruly.tamper = lambda rows: rows + [{**row, "seq": row["seq"] + 10} for row in rows]
    found = other.sync("own")
    assert found["keys"] == ["note:0", "note:1", "note:2"] and found["problem"] is None


def test_a_newer_versions_entry_is_kept_for_the_version_that_reads_it(phones, unruly):
    _, other = three(phones)

    def newer(rows):
        for row in rows:
            if row["seq"] == 3:
                row["sealed"] = "Ag" + row["sealed"][2:]
        return rows

    unruly.tamper = newer
    found = other.sync("own")
    assert found["problem"] == "unreadable" and found["keys"] == ["note:0", "note:1"]
    [strange] = [entry for entry in other.dump()["entries"] if entry.get("strange")]
    assert strange["sealed"].startswith("02")
    assert len(other.reload()["entries"]) == 2


def test_what_an_earlier_version_could_not_read_is_handed_over_later(phones, unruly):
    _, other = three(phones)
    other.sync("own")
    other.page.evaluate("""import('/Tests/browser/vault_phone.js').then(({storage}) => storage.write(['entries', 'logs'], async (entries, logs) => {
      entries.get(3).onsuccess = ({target}) => entries.put({...target.result, id: 'strange', strange: 'own'})
      logs.get('own').onsuccess = ({target}) => logs.put({...target.result, problem: 'unreadable'})
    }))""")
    started = other.reload()
    assert [entry["body"]["k"] for entry in started["entries"]] == ["note:0", "note:1", "note:2"]
    assert other.sync("own")["problem"] is None


# Two members


def pair_up(phones):
    first, second = phones(), phones(new_member=True)
    secret = first.perform("pair")["secret"]
    assert second.perform("usePair", {"secret": secret})["ok"]
    return first, second


def test_a_partner_reads_the_pair_log_and_never_the_own_one(phones, unruly):
    first, second = pair_up(phones)
    first.keep("own", "note:private")
    first.keep("pair", "name@0")
    first.sync("own")
    first.sync("pair")
    assert second.sync("pair")["keys"] == ["name@0"]
    assert [entry["mine"] for entry in second.reload()["entries"]] == [False]
    # Even handed the other's own entries, this phone has no key for them (R32).
    [row] = [row for log in unruly.own.values() for row in log]
    unruly.tamper = lambda rows: [{"seq": 1, "mine": True, "sealed": row["sealed"]}]
    assert second.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": "forged", "keys": []}


def test_a_partner_never_writes_in_this_phones_name(phones, unruly):
    first, second = pair_up(phones)
    first.keep("pair", "mine:1")
    first.sync("pair")
    [row] = unruly.pair
    author = first.reload()["author"]
    false = second.forge("pair", author, second.hashOf(row["sealed"]), "mine:2")
    unruly.append("pair", "the partner's token", [{"id": false["id"], "sealed": false["sealed"]}])
    found = first.sync("pair")
    assert found["problem"] == "forged" and found["keys"] == []
    # Its own chain goes on undisturbed.
    assert first.keep("pair", "mine:3")["event"] == "kept"
    assert first.sync("pair")["waiting"] == 0


def test_leaving_in_the_middle_of_a_sync_leaves_nothing_behind(phones, unruly):
    first, second = pair_up(phones)
    second.keep("pair", "theirs:1")
    second.sync("pair")
    unruly.gate.clear()
    syncing = "import('/Tests/browser/vault_phone.js').then(phone => { globalThis.syncing = phone.logs.sync('pair') })"
    first.page.evaluate(syncing)
    assert first.perform("forgetPair")["ok"]
    unruly.gate.set()
    first.page.evaluate("syncing")
    assert first.events[-1]["why"] == "refused"
    assert not any(event["event"] == "entries" for event in first.events)
    assert first.dump()["entries"] == []
    assert first.keep("pair", "late") == {"event": "unkept", "log": "pair", "id": first.events[-1]["id"], "why": "broken"}
    assert first.sync("pair")["why"] == "refused"


def test_another_pairs_log_never_mixes_with_the_last(phones, unruly):
    first, second = pair_up(phones)
    first.keep("pair", "old:1")
    first.sync("pair")
    unruly.pair.clear()
    second.perform("pair")
    secret = second.perform("pair")["secret"]
    assert first.perform("usePair", {"secret": secret})["ok"]
    assert first.dump()["entries"] == []
    second.keep("pair", "new:1")
    second.sync("pair")
    found = first.sync("pair")
    assert found["keys"] == ["new:1"] and found["problem"] is None


# This device


def test_only_one_tab_ever_writes(phones):
    phone = phones()
    phone.keep("own", "note:1")
    second = phone.another_tab()
    assert [entry["body"]["k"] for entry in second.start()["entries"]] == ["note:1"]
    phone.page.wait_for_function("events.some(({event}) => event === 'elsewhere')")
    assert phone.keep("own", "note:2")["event"] == "unkept"
    assert phone.sync("own")["why"] == "elsewhere"
    phone.snapshot({"late": True})
    assert second.keep("own", "note:3")["event"] == "kept"
    started = second.reload()
    assert [entry["body"]["k"] for entry in started["entries"]] == ["note:1", "note:3"] and started["snapshot"] is None


def test_a_snapshot_never_hides_an_entry(phones):
    phone = phones()
    phone.keepMany("own", 30)
    phone.snapshot({"fold": "of thirty", "large": "x" * 400_000})
    phone.keep("own", "after:1")
    started = phone.reload()
    assert started["snapshot"]["fold"] == "of thirty"
    assert [entry["body"]["k"] for entry in started["entries"]] == ["after:1"]


def test_a_damaged_snapshot_costs_no_entry(phones):
    phone = phones()
    phone.keepMany("own", 30)
    phone.snapshot({"fold": "of thirty"})
    phone.page.evaluate("""import('/Tests/browser/vault_phone.js').then(({storage}) => storage.write(['snapshot'], async (snapshot) => {
      snapshot.put({row: 20, sealed: new Uint8Array(400)}, 'latest')
    }))""")
    started = phone.reload()
    assert started["snapshot"] is None and len(started["entries"]) == 30


# Chromium grants small writes beyond a quota set from outside, so a full disk is played: refused at the request, as
# browsers do, or only when the transaction is committed.
FULL = """(atCommit) => {
  const full = () => new DOMException('no room', 'QuotaExceededError')
  const { add } = IDBObjectStore.prototype
  const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error')
  IDBObjectStore.prototype.add = function (entry) {
    if (!atCommit) throw full()
    Object.defineProperty(IDBTransaction.prototype, 'error', { get: full, configurable: true })
    const request = add.call(this, entry)
    this.transaction.abort()
    return request
  }
  globalThis.makeRoom = () => {
    IDBObjectStore.prototype.add = add
    Object.defineProperty(IDBTransaction.prototype, 'error', error)
  }
}"""


@pytest.mark.parametrize("at_commit", [False, True])
def test_a_full_device_says_so_and_loses_nothing(phones, unruly, at_commit):
    phone = phones()
    phone.keep("own", "note:1")
    phone.page.evaluate(FULL, at_commit)
    found = phone.keep("own", "note:2")
    assert (found["event"], found["why"]) == ("unkept", "full")
    phone.page.evaluate("makeRoom()")
    assert phone.keep("own", "note:3")["event"] == "kept"
    assert phone.sync("own")["waiting"] == 0
    other = phones().sync("own")
    assert other["problem"] is None and other["keys"] == ["note:1", "note:3"]


def test_a_device_that_fills_up_while_reading_reads_on_later(phones, unruly):
    _, other = three(phones)
    other.page.evaluate(FULL, True)
    assert other.sync("own")["why"] == "full"
    other.page.evaluate("makeRoom()")
    assert other.sync("own")["keys"] == ["note:0", "note:1", "note:2"]


def test_no_key_can_be_read_out_of_this_device(phones):
    first, _ = pair_up(phones)
    stored = repr(first.dump()["keys"])
    assert stored.count("key false refused") == 5 and "exported" not in stored and "key true" not in stored


def test_a_second_member_never_replaces_the_first(phones):
    phone = phones()
    other = phones(new_member=True)
    assert phone.perform("member")["why"] == "exists"
    assert phone.perform("restore", {"code": phones.code()})["why"] == "exists"
    assert other.perform("restore", {"code": phones.code()})["ok"]


def test_wiping_leaves_nothing(phones):
    phone = phones()
    phone.keep("own", "note:1")
    second = phone.another_tab()
    second.start()
    second.page.evaluate("caches.open('holdfast').then(cache => cache.put('/x', new Response('x')))")
    second.page.evaluate("import('/Tests/browser/vault_phone.js').then(({storage}) => storage.wipe())")
    assert second.databases() == []
    assert second.page.evaluate("caches.keys()") == []
    # The other tab is told, and never brings the database back.
    assert phone.page.evaluate("import('/Tests/browser/vault_phone.js').then(({gone}) => gone)") == "gone"
    assert phone.keep("own", "note:2")["event"] == "unkept"
    assert phone.databases() == []
    started = second.reload()
    assert started["member"] is False and started["entries"] == []
