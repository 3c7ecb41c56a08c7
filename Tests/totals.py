"""Adds up what the runners wrote, and says so honestly: totals.py <folder of results> <part>.

A runner that wrote nothing, or a suite without a single test, is a failure: silence must not look like success.
"""

import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

root = Path(__file__).resolve().parent.parent
results, part = Path(sys.argv[1]), sys.argv[2]
passed, failed = Counter(), Counter()
complaints, skipped = [], []


def count(name, suite_of):
    file = results / name
    if not file.exists():
        return
    for case in ElementTree.parse(file).iter("testcase"):
        if case.find("skipped") is not None:
            skipped.append(f"{case.get('classname')} {case.get('name')}")
            continue
        bad = case.find("failure") is not None or case.find("error") is not None
        (failed if bad else passed)[suite_of(case)] += 1


def expect(suite):
    if passed[suite] + failed[suite] == 0:
        complaints.append(f"{suite} ran no test")


if part in ("all", "check"):
    lines = (results / "check.txt").read_text().splitlines()
    passed["check"] = sum(line.startswith("ok ") for line in lines)
    failed["check"] = sum(line.startswith("not ok ") for line in lines)
    expect("check")

if part in ("all", "native"):
    count("native-swift-testing.xml", lambda case: case.get("classname").split(".")[0])
    folders = [folder for folder in (root / "Tests").iterdir() if any(folder.rglob("*Tests.swift"))]
    for folder in sorted(folders) if part == "all" else []:
        expect(folder.name)

if part in ("all", "browser"):
    count("browser.xml", lambda case: "wasm" if "test_wasm" in case.get("classname") else "browser")
    for suite in ("wasm", "browser") if part == "all" else ("browser",):
        expect(suite)

for runner in ("native", "browser"):
    suites = [name for name in failed if failed[name] and (name in ("wasm", "browser")) == (runner == "browser") and name != "check"]
    if (results / f"{runner}.failed").exists() and not suites:
        complaints.append(f"the {runner} tests ended with an error before or beside any test")

for suite in sorted(passed | failed):
    print(f"{suite}: {passed[suite]} passed, {failed[suite]} failed")
for name in skipped:
    print(f"not run: {name}")
for complaint in complaints:
    print(f"failed: {complaint}")
wrong = sum(failed.values()) + len(complaints)
print(f"{sum(passed.values())} passed, {wrong} failed")
sys.exit(1 if wrong else 0)
