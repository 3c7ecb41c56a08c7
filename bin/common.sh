# What the commands share; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
least_swift=6.2
source "$root/bin/packages.sh"

say() { printf '%s\n' "$*"; }

# What is wrong, then what to do about it.
fail() {
    printf '\nholdfast: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "${line//$'\n'/$'\n'  }" >&2; done
    exit 1
}

find_swift() {
    command -v swift > /dev/null || fail "Swift was not found." \
        "Holdfast is built from source and needs Swift $least_swift or later." \
        "Install it from https://www.swift.org/install and make sure that 'swift --version' answers in this terminal."
}

# A toolchain that was only unpacked misses libraries of the system. What builds needs more of them than what only says its version.
swift_starts() { swift --version && swift build --version > /dev/null; }

need_swift() {
    find_swift
    swift_starts &> /dev/null || ! is_debian || need_packages "${swift_packages[@]}"
    local swift text version
    swift=$(command -v swift)
    text=$(swift_starts 2>&1) || fail "$swift does not start:" "$text" \
        "What Swift itself needs on your system is listed at https://www.swift.org/install"
    version=$(printf '%s' "$text" | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+(\.[0-9]+)?).*/\1/p' | head -1)
    [[ -n $version ]] || fail "$swift does not say its version." "It answered: $text"
    if [[ $(printf '%s\n%s\n' "$least_swift" "$version" | sort -V | head -1) != "$least_swift" ]]; then
        fail "Swift $version is too old; it was found at $swift." \
            "Holdfast needs $least_swift or later: https://www.swift.org/install"
    fi
}

# Swift, what it needs beside its toolchain, what Holdfast links with, and the packages given besides: named and installed
# all at once, so that nobody is sent for more a second time.
need_build_tools() {
    find_swift
    local packages=(git ca-certificates openssl binaryen brotli esbuild libsqlite3-dev zlib1g-dev "$@")
    if swift_starts &> /dev/null; then
        need_swift # before anything is installed for it
        # BoringSSL is C++: any standard library will do, and g++ brings the right one. The linker is the system's.
        has_header vector c++ || packages+=("g++" libc6-dev)
        command -v ld > /dev/null || packages+=(binutils)
    else
        packages=("${swift_packages[@]}" "${packages[@]}")
    fi
    need_packages "${packages[@]}"
    need_swift
}

build() {
    swift build --package-path "$root" "$@" && return
    [[ -w $root ]] || fail "The folder $root cannot be written." "Run this as its owner, or copy it to a folder of yours."
    (($(df -Pk "$root" | awk 'NR == 2 { print $4 }') > 500000)) || fail "The disk is full." "A build needs about 3 GB in $root/.build."
    [[ -d $root/.build/checkouts/hummingbird ]] || fail "The Swift packages could not be fetched; swift said why above." \
        "The first build needs the network (github.com). Later ones do not."
    fail "The build failed; swift said why above."
}
