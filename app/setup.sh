# Sourced by app/run, tests/run and .ci/run: what they need of the system, and the build.

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libcurl4-openssl-dev libexpat1-dev zlib1g-dev)
run_packages=(fonts-dejavu-core ca-certificates)
package_packages=(dpkg-dev file)
test_packages=(python3 python3-jsonschema procps curl openssl sqlite3 qt6-wayland
    protobuf-compiler libbenchmark-dev)
clang=${HILERA_CLANG:-16} # the version that builds the preset asan, and libFuzzer's; Debian 13 has others
asan_packages=("clang-$clang" "libclang-rt-$clang-dev")
parser_packages=(chromium librsvg2-bin poppler-utils python3-html5lib tidy) # and npm, from wherever it is
ci_packages=(clang-format git xvfb xauth
    lintian desktop-file-utils appstream man-db zsh fish)

fail() {
    printf 'hilera: %s\n' "$*" >&2
    exit 3
}

missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = 'ii ' ] || printf '%s\n' "$package"
    done
}

# Installs what is missing of the packages; says what, asks nothing. On a system it can't install on, goes on if the
# tools are there all the same, and else says what to install.
need_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null && return
        fail "this script installs what it needs on Debian 12 and its kin only." \
            "Install a C++20 compiler, CMake 3.25, Ninja, libcurl 7.85, Expat, zlib and Qt 6.4 (Base, Svg, Linguist tools) yourself, then run it again." \
            "The Debian packages are: $*"
    fi

    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null && as_root=(sudo -n) \
            || fail "some packages are missing, and installing them takes root. Run this, then start again:" \
                "sudo apt-get install ${missing[*]}"
    fi
    printf 'hilera: installing %s\n' "${missing[*]}" >&2
    local log
    log=$(mktemp)
    "${as_root[@]}" apt-get update >"$log" 2>&1
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        tail -n 5 "$log" >&2
        fail "the packages could not be installed; the lines above are apt-get's. Its whole output is in $log." \
            "Install them by hand, then start again: ${missing[*]}"
    fi
    rm -f "$log"
}

# Fails where nothing can be written to the folder, and says in the system's words why.
need_writable() {
    local said
    if ! said=$( (mkdir -p "$1" && head -c 65536 /dev/zero >"$1/.hilera-probe") 2>&1); then
        rm -f "$1/.hilera-probe" 2>/dev/null || true
        fail "the build can't be written to $PWD/$1: ${said##*: }." \
            "Make room there, or use a copy of Hilera in a folder of your own."
    fi
    rm -f "$1/.hilera-probe"
}

# fail_to_build PRESET OUTPUT SENTENCE
fail_to_build() {
    need_writable "build/$1" # else that says it all
    printf '%s\n' "$2" >&2
    fail "$3; the lines above say why."
}

# tell_progress WHAT: passes on what a build prints, and says on descriptor 3 how far it is: each second on a terminal, each
# ten seconds elsewhere, and nothing of one that is over at once. The rest is estimated by the time of the steps so far, once
# a tenth of them is done: the first are the largest.
tell_progress() {
    local line began=$SECONDS every=10 next=2 passed left
    [ ! -t 3 ] || every=1
    while IFS= read -r line; do
        printf '%s\n' "$line"
        passed=$((SECONDS - began))
        if [[ $line =~ ^\[([1-9][0-9]*)/([0-9]+)\] ]] && [ "$passed" -ge "$next" ]; then
            next=$((passed + every))
            left=$(((BASH_REMATCH[2] - BASH_REMATCH[1]) * passed / BASH_REMATCH[1]))
            printf 'hilera: building %s: step %d of %d' "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&3
            [ $((10 * BASH_REMATCH[1])) -lt "${BASH_REMATCH[2]}" ] \
                || printf ', about %d:%02d min left' $((left / 60)) $((left % 60)) >&3
            printf '\n' >&3
        fi
    done
}

# build PRESET [TARGET]...: builds the targets, or all, quietly unless it fails.
build() {
    local preset=$1
    shift
    local output command
    if [ ! -e "build/$preset/build.ninja" ]; then
        need_writable "build/$preset"
        printf 'hilera: configuring build/%s\n' "$preset" >&2
        local options=()
        [ "$preset" != asan ] || options+=("-DCMAKE_CXX_COMPILER=clang++-$clang")
        output=$(cmake --preset "$preset" "${options[@]}" 2>&1) \
            || fail_to_build "$preset" "$output" "the build could not be configured"
    fi
    command=(cmake --build --preset "$preset")
    [ $# -eq 0 ] || command+=(--target "$@")
    local status=0
    exec 3>&2
    output=$(set -o pipefail; "${command[@]}" 2>&1 | tell_progress "build/$preset") || status=$?
    exec 3>&-
    [ "$status" -eq 0 ] || fail_to_build "$preset" "$output" "the build failed"
}
