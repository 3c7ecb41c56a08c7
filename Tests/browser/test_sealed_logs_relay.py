"""Whatever a relay does to a log is named, and what can be read is read."""

from support.sealed_phones import own_log, phones, three, unruly  # noqa: F401


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


def test_a_relay_that_only_says_it_keeps_is_named(phones, unruly):
    phone, _ = three(phones)
    append = unruly.append
    unruly.append = lambda *_: 4
    phone.keep("own", "note:3")
    assert phone.sync("own")["problem"] == "rollback"
    # It was asked to keep everything once more, and is believed no longer.
    unruly.append = append
    phone.reload()
    assert phone.sync("own")["problem"] == "rollback"
    assert len(own_log(unruly)) == 4
    phone.reload()
    assert phone.sync("own")["problem"] is None


def test_a_phone_put_back_to_an_older_copy_goes_on_where_it_was(phones, unruly):
    phone, other = three(phones)
    phone.page.evaluate("""import('/Tests/browser/vault_phone.js').then(({storage}) => storage.write(['entries', 'logs'], async (entries, logs) => {
      entries.clear()
      logs.clear()
    }))""")
    assert phone.sync("own")["keys"] == ["note:0", "note:1", "note:2"]
    phone.keep("own", "note:3")
    assert phone.sync("own")["problem"] is None
    found = other.sync("own")
    assert found["problem"] is None and len(found["keys"]) == 4


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
