"""Holds docs/safety-rules.md to the project: prints what is wrong with it, and nothing when all is well."""

import re
from pathlib import Path

root = Path(__file__).resolve().parent.parent
lines = (root / "docs/safety-rules.md").read_text().splitlines()
rows = [[cell.strip() for cell in line[3:-1].split("|")] for line in lines if re.match(r"\| R\d", line)]
tests = "\n".join(file.read_text() for kind in ("swift", "py") for file in sorted((root / "Tests").rglob(f"*.{kind}")))

numbers = [int(number) for number, *_ in rows]
if numbers != list(range(1, 46)):
    print(f"rules are missing, twice or out of order: {numbers}")
for number, demands, places, test in rows:
    for place in re.findall(r"`(.*?)`", places):
        if not (root / place).exists():
            print(f"R{number}: there is no {place}")
    named = re.findall(r"`(.*?)`", test)
    for name in named:
        if f"func `{name}`" not in tests and f"def {name}(" not in tests:
            print(f"R{number}: there is no test “{name}”")
        if not re.search(rf"(?<![A-Za-z0-9])R{number}(?!\d)", name.replace("_", " ")):
            print(f"R{number}: the test “{name}” is one of another rule")
    if not named and "**Not yet" not in demands and "There are none" not in demands:
        print(f"R{number}: no test is named, and it is not said that it is missing")
