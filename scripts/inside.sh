#!/usr/bin/env bash
# The commands of ./dev, run where Qt 6.8 is: on the system itself or inside the private root.
set -euo pipefail

checkout=${ASSAY_CHECKOUT:?run ./dev}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/assay
jobs=$(nproc)
export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$checkout CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-10G}
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

say() { printf '%s\n' "dev: $*" >&2; }
die() { say "$*"; exit 1; }

# build PRESET [TARGET...]: configures where needed. Several people may share one checkout, so it waits its turn.
build() {
    local preset=$1 folder=$checkout/build/$1 status=0
    shift
    mkdir -p "$folder"
    exec 9>"$folder/.lock"
    flock 9
    if [[ ! -e $folder/build.ninja || $checkout/CMakePresets.json -nt $folder/CMakeCache.txt ]]; then
        (cd "$checkout" && cmake --preset "$preset") >&2 || die "configuring $preset failed"
        touch "$folder/CMakeCache.txt"
    fi
    # Without --quiet an idle ninja says so; the children must not hold the lock on.
    if [[ -n ${quiet:-} ]]; then
        ninja -C "$folder" --quiet "$@" >&2 9>&- || status=$?
    else
        ninja -C "$folder" "$@" >&2 9>&- || status=$?
    fi
    exec 9>&-
    return "$status"
}

has_target() { ninja -C "$checkout/build/$1" -t query "$2" >/dev/null 2>&1; }

run_ctest() {
    local preset=$1
    shift
    cd "$checkout"
    QT_QPA_PLATFORM=offscreen ctest --test-dir "build/$preset" --output-on-failure -j"$jobs" "$@"
}

# Builds the program alone, without a word when there is nothing to do.
build_program() {
    local targets=()
    if [[ ! -e $checkout/build/$1/build.ninja ]] || has_target "$1" assay; then targets=(assay); fi
    quiet=1 build "$1" "${targets[@]}"
}

command_build() {
    local preset=dev
    if [[ ${1:-} == --preset ]]; then preset=${2:?which preset?}; shift 2; fi
    build "$preset" "$@"
}

command_test() { build dev && run_ctest dev "$@"; }
command_asan() { build asan && run_ctest asan "$@"; }
command_tsan() { build tsan && run_ctest tsan "$@"; }
command_shell() { exec bash "$@"; }

command_exec() {
    [[ $# -gt 0 ]] || die "usage: ./dev exec PROGRAM [ARG...]"
    build_program dev
    export PATH=$checkout/build/dev/bin:$PATH
    exec "$@"
}

command=$1
shift
"command_$command" "$@"
