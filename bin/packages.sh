# Finds out what is missing on this system; installs it on Debian and Ubuntu, names it elsewhere. Sourced by common.sh.

# What the Swift toolchain itself is linked with, and what it links with. "a|b" means whichever the distribution has.
swift_packages=(binutils g++ libc6-dev libncurses6 "libcurl4|libcurl4t64" "libxml2|libxml2-16" libsqlite3-0 tzdata)

is_debian() { command -v apt-get > /dev/null && command -v dpkg-query > /dev/null; }

installed() { [[ $(dpkg-query -W -f '${Status}' "$1" 2> /dev/null) == "install ok installed" ]]; }

# The first of "a|b" that apt knows.
available() {
    local choice
    for choice in ${1//|/ }; do apt-cache show "$choice" > /dev/null 2>&1 && break || choice=; done
    printf '%s\n' "${choice:-${1%%|*}}"
}

# Debian packages by name; "a|b" as above.
need_packages() {
    local missing=() names=() as=() wanted choice said
    if ! is_debian; then
        need_tools "$@"
        return
    fi
    for wanted in "$@"; do
        for choice in ${wanted//|/ }; do installed "$choice" && continue 2; done
        [[ " ${missing[*]} " == *" $wanted "* ]] || missing+=("$wanted")
    done
    ((${#missing[@]})) || return 0
    for wanted in "${missing[@]}"; do names+=("$(available "$wanted")"); done
    local by_hand=("Run as root, once:  apt-get update && apt-get install --no-install-recommends ${names[*]}" "and then this command again.")
    if ((EUID != 0)); then
        command -v sudo > /dev/null || fail "These packages are missing: ${names[*]}" "${by_hand[@]}"
        say "Packages are missing, and sudo may ask for your password: ${names[*]}" >&2
        sudo true || fail "This could not be run as root." "${by_hand[@]}"
        as=(sudo)
    fi
    # On standard error: what the command itself prints may be going into a file.
    say "Installing with apt-get: ${names[*]}" >&2
    # One source of packages that does not answer need not be the one that has these. sudo drops the environment, so env
    # stands behind it.
    "${as[@]}" apt-get update -qq > /dev/null 2>&1 || true
    names=()
    for wanted in "${missing[@]}"; do names+=("$(available "$wanted")"); done
    said=$("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" 2>&1) \
        || fail "apt-get could not install these packages. At last it said:" "$(tail -n 3 <<< "$said")" \
            "Is this machine connected to the network, and is there room on the disk? Then run this command again."
}

# Elsewhere nothing is installed behind anyone's back: say exactly what is missing.
need_tools() {
    local wanted missing=()
    for wanted in "$@"; do
        case ${wanted%%|*} in
            libncurses6) missing+=("what Swift needs on your system, see https://www.swift.org/install ($(swift_starts 2>&1 || true))") ;;
            binaryen) command -v wasm-opt > /dev/null || missing+=("wasm-opt, the command (the package binaryen)") ;;
            git | openssl | brotli | esbuild) command -v "$wanted" > /dev/null || missing+=("$wanted, the command") ;;
            binutils) command -v ld > /dev/null || missing+=("a linker, ld (Fedora, Arch: binutils; macOS: comes with Xcode)") ;;
            g++) has_header vector c++ || missing+=("a C++ standard library (Fedora: gcc-c++; Arch: gcc; macOS: comes with Xcode)") ;;
            libsqlite3-dev) has_header sqlite3.h || missing+=("SQLite with its headers (Fedora: sqlite-devel; Arch: sqlite; macOS: comes with Xcode)") ;;
            zlib1g-dev) has_header zlib.h || missing+=("zlib with its headers (Fedora: zlib-devel; Arch: zlib; macOS: comes with Xcode)") ;;
            chromium*) find_chromium > /dev/null || missing+=("Chromium (or set CHROMIUM to its path)") ;;
            zbar-tools) command -v zbarimg > /dev/null || missing+=("zbarimg (Fedora: zbar; Arch: zbar; macOS: brew install zbar)") ;;
            python3) command -v python3 > /dev/null || missing+=("Python 3.11 or later") ;;
            python3-venv) python3 -c 'import venv, ensurepip' 2> /dev/null || missing+=("venv and ensurepip of Python 3.11 or later") ;;
        esac
    done
    ((${#missing[@]} == 0)) || fail "This is not Debian or Ubuntu, so please install yourself:" "${missing[@]/#/- }" "Then run this command again."
}

# has_header <header> [<language>]: whether a compiler here finds it, the one that Swift brings before the system's.
has_header() {
    local compiler language=${2:-c}
    [[ $(uname) == Darwin ]] && return
    for compiler in "$(dirname "$(realpath "$(command -v swift)")")/clang" clang cc; do
        printf '#include <%s>\n' "$1" | "$compiler" -x "$language" -E - > /dev/null 2>&1 && return
    done
    return 1
}

# find_chromium [<name>…]: what CHROMIUM says, or the first of these names that is there, before those it mostly has.
find_chromium() {
    local name
    for name in "${CHROMIUM:-}" "$@" chromium chromium-browser google-chrome "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        [[ $name ]] && command -v "$name" && return
    done
    return 1
}
