# need <command> <package> <what it does>. Sourced by the steps that make what a phone loads.
need() {
    command -v "$1" > /dev/null && return
    echo "error: the command $1 was not found; it $3." >&2
    echo "error: install the package $2 (Debian: apt-get install $2; macOS: brew install $2)." >&2
    exit 1
}
