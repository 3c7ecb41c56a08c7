"""What a changed app writes into the common log, or this device kept in a form that no core reads: it never keeps a phone from the rest."""

import json

from support.couple import PATIENCE, homes, kept_safely, paired, reflect, tab  # noqa: F401 (fixtures)
from support.insider import Insider
from support.sealed_phones import phones, unruly  # noqa: F401 (fixtures)

STAMP = '"w":1790000000000,"c":0'
HOSTILE = {
    "deeper than a core reads": f'{{{STAMP},"k":"name@1","v":{"[" * 100}{"]" * 100}}}',
    "deeper than a stack is": f'{{{STAMP},"k":"name@1","v":{"[" * 20_000}{"]" * 20_000}}}',
    "half a character": f'{{{STAMP},"k":"name@1","v":{{"name":"\\ud800"}}}}',
    "half a character as a name": f'{{{STAMP},"k":"name@1","v":{{"\\udc00":1}}}}',
    "a number that is none": f'{{{STAMP},"k":"name@1","v":1e400}}',
    "larger than a core writes": json.dumps({"w": 1790000000000, "c": 0, "k": "name@1", "v": "x" * 51_000}),
}

# A snapshot that opens and is JSON, and that the core cannot read.
SPOIL = """async () => {
  const { Storage, answer } = await import('/effects/storage.js');
  let deep = 0;
  for (let level = 0; level < 100; level += 1) deep = [deep];
  const sealed = await insider.vault.sealSnapshot(deep);
  await new Storage().write(['snapshot'], async snapshot => void snapshot.put({ sealed, row: 1000000 }, 'latest'));
}"""


# What a core does write, at its largest and deepest.
ALLOWED = [
    json.dumps({"w": 1790000000000, "c": 0, "k": "note:" + "k" * 123, "v": {"text": "x" * (48 * 1024 - 11)}}),
    f'{{{STAMP},"k":"note:1","v":{"[" * 32}"\\ud83c\\udf0a Ω"{"]" * 32}}}',
    f'{{{STAMP},"k":"note:1","v":null}}',
]

READ = """async text => {
  const { readBody } = await import('/effects/log/body.js');
  try { return JSON.stringify(readBody(text)) } catch (error) { return error.why ?? String(error) }
}"""


def test_no_body_is_read_that_stops_a_core_and_none_is_refused_that_a_core_writes(phones):
    page = phones().page
    assert {name: page.evaluate(READ, body) for name, body in HOSTILE.items()} == dict.fromkeys(HOSTILE, "unreadable")
    for body in ALLOWED:
        assert json.loads(page.evaluate(READ, body)) == json.loads(body)


def test_entries_that_no_core_reads_never_keep_the_other_ones_phone_from_opening(paired):
    a, b = paired
    kept_safely(reflect(a, "written before"))
    insider = Insider(b)
    for body in HOSTILE.values():
        insider.write("pair", body)
    tab(b, "Us").press("Change my name").on("name").write("Your name", "Samira").press("Keep this name")
    # What came after them has come, so they have.
    tab(a, "Us").sees("Ana and Samira", timeout=PATIENCE)
    for phone, us in ((a, "Ana and Samira"), (b, "Samira and Ana")):
        tab(phone.reload().on("today", PATIENCE), "Us").sees(us)
    tab(a, "Mine").sees("written before")
    tab(a, "Today").sees("Something was written by a newer Holdfast.", timeout=PATIENCE)


def test_a_kept_state_that_no_core_reads_costs_time_and_nothing_else(paired):
    a = paired.a
    kept_safely(reflect(a, "kept through it"))
    Insider(a).page.evaluate(SPOIL)
    a.forgive("nested deeper")
    tab(a.reload().on("today", PATIENCE), "Mine").sees("kept through it")
    tab(a, "Us").sees("Ana and ")
