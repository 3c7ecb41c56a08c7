"""What the commands do on a machine where something is missing, and what never goes into a container."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BROKEN = "echo 'error while loading shared libraries: libxml2.so.2' >&2; exit 127"


@pytest.fixture
def machine(tmp_path):
    """Runs a function of bin/common.sh on a Debian that has no package and only these commands."""
    tools = tmp_path / "bin"
    tools.mkdir()

    def put(name, script):
        (tools / name).write_text(f"#!/bin/bash\n{script}\n")
        (tools / name).chmod(0o755)

    def run(call):
        script = f"source {ROOT}/bin/common.sh; {call}"
        return subprocess.run(["bash", "-c", script], capture_output=True, text=True, env={**os.environ, "PATH": f"{tools}:/usr/bin:/bin"})

    put("dpkg-query", "exit 1")
    put("apt-cache", "exit 0")
    put("sudo", '"$@"')
    put("apt-get", f'[[ $1 == update ]] && exit; echo "$@" >> {tmp_path}/installed; touch {tmp_path}/libraries')
    run.put, run.installed, run.libraries = put, tmp_path / "installed", tmp_path / "libraries"
    return run


def test_a_toolchain_that_says_its_version_and_cannot_build_gets_what_it_lacks(machine):
    machine.put("swift", f"[[ $1 == --version ]] && {{ echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'; exit; }}\n[[ -e {machine.libraries} ]] || {{ {BROKEN}; }}")
    answer = machine("need_swift")
    assert answer.returncode == 0, answer.stderr
    assert {"libcurl4", "libxml2"} <= set(machine.installed.read_text().split())


def test_a_toolchain_that_works_has_nothing_installed_for_it(machine):
    machine.put("swift", "[[ $1 == --version ]] && echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'; exit 0")
    assert machine("need_swift").returncode == 0
    assert not machine.installed.exists()


def test_a_toolchain_that_nothing_helps_is_named_with_its_own_words(machine):
    machine.put("swift", BROKEN)
    answer = machine("need_swift")
    assert answer.returncode != 0
    assert "does not start" in answer.stderr and "libxml2.so.2" in answer.stderr


def test_what_is_built_or_kept_here_never_goes_into_a_container():
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.endswith("/")}
    left_out = {line.strip("/").removeprefix("**/") for line in (ROOT / ".dockerignore").read_text().splitlines()}
    assert ignored | {".git"} <= left_out
