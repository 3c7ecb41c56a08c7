"""Two members, two tabs, a full disk, a wiped phone."""

import pytest
from support.sealed_phones import pair_up, phones, three, unruly  # noqa: F401


def test_a_partner_reads_the_pair_log_and_never_the_own_one(phones, unruly):
    first, second = pair_up(phones)
    first.keep("own", "note:private")
    first.keep("pair", "name@0")
    first.sync("own")
    first.sync("pair")
    assert second.sync("pair")["keys"] == ["name@0"]
    assert [entry["mine"] for entry in second.reload()["entries"]] == [False]
    # Even handed the other's own entries, this phone has no key for them (R11).
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
    assert [event for event in first.events if event["event"] in ("entries", "synced", "unsynced")] == []
    assert first.dump()["entries"] == []
    assert first.keep("pair", "late") == {"event": "unkept", "log": "pair", "id": first.events[-1]["id"], "why": "broken"}
    assert first.sync("pair") == {"event": "synced", "log": "pair", "waiting": 0, "problem": None, "keys": []}


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


def test_a_second_member_never_replaces_one_in_a_pair(phones):
    phone = phones()
    phone.perform("pair")
    phones(new_member=True)
    assert phone.perform("member")["why"] == "exists"
    assert phone.perform("restore", {"code": phones.code()})["why"] == "exists"
    assert phone.keep("pair", "name@0")["event"] == "kept"


def test_who_has_just_begun_can_still_restore_who_they_were(phones, unruly):
    phone, _ = three(phones)
    code = phones.code()
    newcomer = phones(new_member=True)
    newcomer.keep("own", "recovery")
    newcomer.sync("own")
    newcomer.keep("own", "never sent")
    newcomer.snapshot({"of": "the newcomer"})
    assert newcomer.perform("restore", {"code": code})["code"] == code
    found = newcomer.sync("own")
    assert found["keys"] == ["note:0", "note:1", "note:2"] and found["problem"] is None
    started = newcomer.reload()
    assert started["snapshot"] is None and len(started["entries"]) == 3 and started["waiting"]["own"] == 0
    newcomer.keep("own", "after:1")
    newcomer.sync("own")
    assert phone.sync("own") == {"event": "synced", "log": "own", "waiting": 0, "problem": None, "keys": ["after:1"]}


def test_restoring_in_the_middle_of_a_sync_mixes_nothing(phones, unruly):
    phone, _ = three(phones)
    code = phones.code()
    newcomer = phones(new_member=True)
    newcomer.keep("own", "recovery")
    unruly.gate.clear()
    syncing = "import('/Tests/browser/vault_phone.js').then(({logs}) => { globalThis.syncing = [...(globalThis.syncing ?? []), logs.sync('own')] })"
    newcomer.page.evaluate(syncing)
    assert newcomer.perform("restore", {"code": code})["ok"]
    newcomer.page.evaluate(syncing)
    unruly.gate.set()
    newcomer.page.evaluate("Promise.all(syncing)")
    told = [event for event in newcomer.events if event["event"] in ("entries", "synced", "unsynced")]
    assert [event["event"] for event in told] == ["entries", "synced"]
    assert told[1]["problem"] is None and len(told[0]["entries"]) == 3
    token = phone.token()
    assert len(unruly.own[token]) == 3


def test_what_one_member_sealed_is_never_sent_as_another(phones, unruly):
    phone, _ = three(phones)
    code = phones.code()
    newcomer = phones(new_member=True)
    newcomer.keep("own", "recovery")
    # Restored exactly between reading what waits and sending it.
    assert newcomer.restoreBeforeSending(code) is None
    token = phone.token()
    assert len(unruly.own[token]) == 3 and list(unruly.own) == [token]


def test_restoring_the_same_member_hands_everything_over_again(phones):
    phone, _ = three(phones)
    phone.keep("own", "waiting:1")
    assert phone.perform("restore", {"code": phones.code()})["ok"]
    found = phone.sync("own")
    assert found["keys"] == ["note:0", "note:1", "note:2"] and found["waiting"] == 0 and found["problem"] is None
    phone.keep("own", "after:1")
    assert phone.sync("own")["problem"] is None
    found = phones().sync("own")
    assert len(found["keys"]) == 5 and found["problem"] is None


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
