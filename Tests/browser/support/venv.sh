# Makes .venv with exactly what requirements.txt says; sourced by bin/test and bin/bench.

venv=$root/.venv
wanted=$root/Tests/browser/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "Python $(python3 --version) is too old." "The browser tests need 3.11 or later."
    say "Making .venv for the browser tests."
    rm -rf "$venv"
    python3 -m venv "$venv" || fail "No Python environment could be made in $venv." "Can the folder be written? Is python3-venv installed?"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" \
        || fail "The Python packages could not be fetched." "The first run needs the network (pypi.org). Later ones do not."
    cp "$wanted" "$venv/installed.txt"
fi
