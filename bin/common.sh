# What the commands share; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
least_swift=6.2
# What the toolchain itself is linked with, and what it links with.
swift_packages=(binutils g++ libc6-dev libncurses6 "libcurl4|libcurl4t64" "libxml2|libxml2-16" libsqlite3-0 tzdata)

say() { printf '%s\n' "$*"; }

# What is wrong, then what to do about it.
fail() {
    printf '\nholdfast: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

need_swift() {
    local swift text version
    swift=$(command -v swift) || fail "Swift was not found." \
        "Holdfast is built from source and needs Swift $least_swift or later." \
        "Install it from https://www.swift.org/install and make sure that 'swift --version' answers in this terminal."
    # A toolchain that was only unpacked misses libraries of the system.
    if is_debian && ! "$swift" --version > /dev/null 2>&1; then need_packages "${swift_packages[@]}"; fi
    text=$("$swift" --version 2>&1) || fail "$swift does not start:" "$text" \
        "What Swift itself needs on your system is listed at https://www.swift.org/install"
    version=$(printf '%s' "$text" | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+(\.[0-9]+)?).*/\1/p' | head -1)
    [[ -n $version ]] || fail "$swift does not say its version." "It answered: $text"
    if [[ $(printf '%s\n%s\n' "$least_swift" "$version" | sort -V | head -1) != "$least_swift" ]]; then
        fail "Swift $version is too old; it was found at $swift." \
            "Holdfast needs $least_swift or later: https://www.swift.org/install"
    fi
}

is_debian() { command -v apt-get > /dev/null && command -v dpkg-query > /dev/null; }

installed() { [[ $(dpkg-query -W -f '${Status}' "$1" 2> /dev/null) == "install ok installed" ]]; }

# Debian packages by name; "a|b" means whichever the distribution has.
need_packages() {
    local missing=() wanted choice
    if ! is_debian; then
        need_tools "$@"
        return
    fi
    for wanted in "$@"; do
        for choice in ${wanted//|/ }; do installed "$choice" && continue 2; done
        missing+=("$wanted")
    done
    ((${#missing[@]})) || return 0
    local as=()
    if ((EUID != 0)); then
        command -v sudo > /dev/null || fail "These packages are missing: ${missing[*]//|*/}" \
            "Run as root, once:  apt-get install ${missing[*]//|*/}" "and then this command again."
        as=(sudo)
    fi
    say "Installing with apt-get: ${missing[*]//|*/}"
    "${as[@]}" apt-get update -qq || fail "The package lists could not be fetched." \
        "Is this machine connected to the network? Then see what apt-get said above."
    for wanted in "${missing[@]}"; do
        local done=
        for choice in ${wanted//|/ }; do
            if DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$choice" > /dev/null; then
                done=1
                break
            fi
        done
        [[ $done ]] || fail "apt-get could not install ${wanted//|/ or }." "See what it said above; then run this command again."
    done
}

# Elsewhere nothing is installed behind anyone's back: say exactly what is missing.
need_tools() {
    local wanted missing=()
    for wanted in "$@"; do
        case ${wanted%%|*} in
            git) command -v git > /dev/null || missing+=("git") ;;
            g++) missing+=("a C++ standard library (Fedora: gcc-c++; Arch: gcc; macOS: comes with Xcode)") ;;
            libsqlite3-dev) has_header sqlite3.h || missing+=("SQLite with its headers (Fedora: sqlite-devel; Arch: sqlite; macOS: comes with Xcode)") ;;
            zlib1g-dev) has_header zlib.h || missing+=("zlib with its headers (Fedora: zlib-devel; Arch: zlib; macOS: comes with Xcode)") ;;
            openssl) command -v openssl > /dev/null || missing+=("openssl, the command") ;;
            chromium) find_chromium > /dev/null || missing+=("Chromium (or set CHROMIUM to its path)") ;;
            zbar-tools) command -v zbarimg > /dev/null || missing+=("zbarimg (Fedora: zbar; Arch: zbar; macOS: brew install zbar)") ;;
            python3-venv) python3 -c 'import venv, ensurepip' 2> /dev/null || missing+=("Python 3.11 or later with venv") ;;
        esac
    done
    ((${#missing[@]} == 0)) || fail "This is not Debian or Ubuntu, so please install yourself:" "${missing[@]/#/- }" "Then run this command again."
}

has_cxx() {
    local compiler
    for compiler in "$(dirname "$(realpath "$(command -v swift)")")/clang++" clang++ c++; do
        printf '#include <vector>\n' | "$compiler" -x c++ -E - > /dev/null 2>&1 && return
    done
    return 1
}

has_header() {
    [[ $(uname) == Darwin ]] || printf '#include <%s>\n' "$1" | "${CC:-cc}" -E - > /dev/null 2>&1 || printf '#include <%s>\n' "$1" | clang -E - > /dev/null 2>&1
}

find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        [[ $name ]] && command -v "$name" && return
    done
    return 1
}

# What Swift itself needs beside its toolchain, and what Holdfast links with.
need_build_tools() {
    need_swift
    local packages=(git ca-certificates libsqlite3-dev zlib1g-dev)
    # BoringSSL is C++: any standard library will do, and g++ brings the right one. The linker is the system's.
    has_cxx || packages+=("g++" libc6-dev)
    command -v ld > /dev/null || packages+=(binutils)
    need_packages "${packages[@]}"
}

build() {
    swift build --package-path "$root" "$@" && return
    [[ -d $root/.build/checkouts/hummingbird ]] || fail "The Swift packages could not be fetched; swift said why above." \
        "The first build needs the network (github.com). Later ones do not."
    (($(df -Pk "$root" | awk 'NR == 2 { print $4 }') > 500000)) || fail "The disk is full." "A build needs about 3 GB in $root/.build."
    [[ -w $root ]] || fail "The folder $root cannot be written." "Run this as its owner, or copy it to a folder of yours."
    fail "The build failed; swift said why above."
}
