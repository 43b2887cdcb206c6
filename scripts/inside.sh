#!/usr/bin/env bash
# The commands of ./dev, run where Qt 6.8 is: on the system itself or inside the private root.
# Standard output belongs to the program that is run; what is said about the work goes to standard error.
set -euo pipefail

checkout=${ASSAY_CHECKOUT:?run ./dev}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/assay
jobs=$(nproc)
export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$checkout CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-10G}
# Without this ccache refuses every file that uses a precompiled header.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

say() { printf '%s\n' "dev: $*" >&2; }
die() { say "$*"; exit 1; }

# configure PRESET: from the beginning, lest the cache keep what a preset no longer says. Does nothing while the presets are
# older than the build folder; CMake looks after its own files.
configure() {
    local folder=$checkout/build/$1 options=()
    # Everyday builds take clang where it is: its precompiled headers load in a fraction of the time that GCC needs for
    # its own, which is most of what our small files cost. What is shipped and measured is compiled by GCC.
    case $1 in dev | asan) if command -v clang++ >/dev/null; then options=(-D CMAKE_CXX_COMPILER=clang++); fi ;; esac
    if [[ ! -e $folder/build.ninja || $checkout/CMakePresets.json -nt $folder/CMakeCache.txt ]]; then
        say "configuring $1"
        if ! (cd "$checkout" && cmake --fresh --preset "$1" "${options[@]}") >"$folder/configure.log" 2>&1; then
            cat "$folder/configure.log" >&2
            die "configuring $1 failed"
        fi
        touch "$folder/CMakeCache.txt"
    fi
}

# build PRESET [TARGET...]: configures where needed. Several people may share one checkout, so it waits its turn.
build() {
    local preset=$1 folder=$checkout/build/$1 status=0 options=()
    shift
    [[ -z ${quiet:-} ]] || options+=(--quiet)
    mkdir -p "$folder"
    exec 9>"$folder/.lock"
    flock 9
    configure "$preset"
    # What ninja starts must not keep the lock.
    ninja -C "$folder" "${options[@]}" "$@" >&2 9>&- || status=$?
    exec 9>&-
    return "$status"
}

# Builds the program alone, without a word when there is nothing to do.
build_program() { quiet=1 build "$1" assay; }

run_ctest() {
    local preset=$1
    shift
    QT_QPA_PLATFORM=offscreen "${tester[@]}" ctest --test-dir "$checkout/build/$preset" --output-on-failure -j"$jobs" "$@"
}
tester=()

# ./dev has started a real model server beside us, if there is one. Tests that want it find its address in the
# environment; it may still be installing itself, and must never hold up or fail the rest.
await_real_server() {
    [[ -n ${ASSAY_LLAMA_URL:-} ]] || return 0
    local port=${ASSAY_LLAMA_URL##*:} end=$((SECONDS + 240))
    while ((SECONDS < end)) && kill -0 "$ASSAY_LLAMA_PID" 2>/dev/null; do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then return 0; fi
        sleep 0.2
    done
    say "no real model server came up; its tests skip"
    unset ASSAY_LLAMA_URL
}

command_build() {
    local preset=dev
    if [[ ${1:-} == --preset ]]; then
        preset=${2:?which preset?}
        shift 2
    fi
    build "$preset" "$@"
}

command_test() {
    build dev
    await_real_server
    run_ctest dev "$@"
}

command_asan() {
    build asan
    # Not beside the real server: it leaves streams waiting when two cores are busy with sanitizers, which tells nothing of ours.
    run_ctest asan --exclude-regex '^app\.RealServer$' "$@"
}

command_tsan() {
    build tsan
    # The sanitizer's shadow does not fit every random address layout that newer kernels choose.
    tester=(setarch --addr-no-randomize)
    run_ctest tsan --timeout 900 "$@"
}

command_coverage() {
    local folder=$checkout/build/coverage status=0
    build coverage
    find "$folder" -name '*.gcda' -delete
    run_ctest coverage "$@" || status=$?
    # The compiler wrote paths that are relative to the build folder.
    lcov --quiet --capture --directory "$folder" --base-directory "$folder" \
        --ignore-errors mismatch,inconsistent,gcov,source,unused,empty --output-file "$folder/all.info" >&2
    lcov --quiet --extract "$folder/all.info" "$checkout/src/*" "$checkout/ui/*" \
        --ignore-errors unused,inconsistent,empty --output-file "$folder/own.info" >&2
    lcov --quiet --remove "$folder/own.info" '*_autogen/*' --ignore-errors unused,inconsistent,empty \
        --output-file "$folder/coverage.info" >&2
    lcov --ignore-errors inconsistent,empty --summary "$folder/coverage.info"
    return "$status"
}

# fuzz_inputs NAME PROVIDER FOLDER: what a fuzzer starts with. Recorded answers are the best seeds that there are.
fuzz_inputs() {
    local fixtures=$checkout/tests/fixtures/providers file
    mkdir -p "$3"
    if [[ -d $checkout/tests/fuzz/corpus/$1 ]]; then cp "$checkout/tests/fuzz/corpus/$1"/* "$3/"; fi
    case $1 in
        decode) fixtures=$fixtures/${2:?} ;;
        sse | ndjson | errors) ;;
        *) return 0 ;;
    esac
    [[ -d $fixtures ]] || return 0
    while IFS= read -r file; do
        cp "$file" "$3/$(basename "$(dirname "$file")")-$(basename "$file")"
    done < <(find "$fixtures" -name '*.response.*' -not -name '*.meta.json' -not -name '*.fail')
}

# run_fuzzer SECONDS NAME[:PROVIDER]: one line about it on standard output; what it found stays in build/fuzz/finds.
# With ASSAY_FUZZ_SEED it tries the same inputs each time: what passed once passes again.
run_fuzzer() {
    local seconds=$1 name=${2%%:*} provider='' folder=$checkout/build/fuzz
    local work=$folder/runs/$2 log=$folder/runs/$2.log
    [[ $2 != *:* ]] || provider=${2#*:}
    rm -rf "$work"
    fuzz_inputs "$name" "$provider" "$work/seeds"
    mkdir -p "$work/grown" "$folder/finds"
    if ASSAY_FUZZ_PROVIDER=$provider "$folder/bin/fuzz_$name" ${ASSAY_FUZZ_SEED:+"-seed=$ASSAY_FUZZ_SEED"} -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=16384 \
        -dict="$checkout/tests/fuzz/stream.dict" -artifact_prefix="$folder/finds/${2/:/-}-" -print_final_stats=1 \
        "$work/grown" "$work/seeds" >"$log" 2>&1; then
        printf 'fuzz %s: %s inputs in %s s, nothing found\n' "$2" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$seconds"
    else
        tail -n 60 "$log" >&2
        printf 'fuzz %s: FOUND SOMETHING, see %s and %s\n' "$2" "$folder/finds" "$log"
        return 1
    fi
}

command_fuzz() {
    local seconds=60 name wanted=() all=() lists=$checkout/build/fuzz
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then
        seconds=$1
        shift
    fi
    quiet=1 build fuzz fuzzers
    for name in "$lists"/bin/fuzz_*; do
        name=${name##*/fuzz_}
        if [[ $name == decode ]]; then
            mapfile -t -O "${#all[@]}" all < <("$lists/bin/fuzz_decode" --list | sed 's/^/decode:/')
        else
            all+=("$name")
        fi
    done
    for name in "${all[@]}"; do
        # A name stands for itself, and "decode" for the decoders of all providers.
        if [[ $# -eq 0 || " $* " == *" $name "* || " $* " == *" ${name%%:*} "* ]]; then wanted+=("$name"); fi
    done
    [[ ${#wanted[@]} -gt 0 ]] || die "there are no such fuzzers; there are: ${all[*]}"
    say "fuzzing for $seconds s each: ${wanted[*]}"
    printf '%s\n' "${wanted[@]}" | xargs -P "$jobs" -I '{}' bash "$checkout/scripts/inside.sh" one_fuzzer "$seconds" '{}'
}

command_shell() { exec bash "$@"; }

command_exec() {
    [[ $# -gt 0 ]] || die "usage: ./dev exec PROGRAM [ARG...]"
    build_program dev
    export PATH=$checkout/build/dev/bin:$PATH
    exec "$@"
}

# True if the environment holds a provider's key.
has_key() {
    local name
    for name in ANTHROPIC OPENROUTER OPENAI GEMINI GROQ TOGETHER; do
        name=${name}_API_KEY
        [[ -z ${!name:-} ]] || return 0
    done
    return 1
}

command_run() {
    local argument demo=--demo picture=$checkout/build/assay-demo.png assay=$checkout/build/dev/bin/assay
    if has_key; then demo=; fi
    for argument in "$@"; do
        # Whoever names a server, or a subcommand, has said what to talk to.
        case $argument in --demo | --base-url* | [!-]*) demo= ;; esac
    done
    build_program dev
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} || -n ${QT_QPA_PLATFORM:-} || ${1:---} != -* ]]; then
        exec "$assay" $demo "$@"
    fi
    say "no display: one demo comparison in a window under Xvfb"
    rm -f "$picture"
    # The key variables are taken away: nothing here may cost money.
    env -u ANTHROPIC_API_KEY -u OPENROUTER_API_KEY -u OPENAI_API_KEY -u GEMINI_API_KEY -u GROQ_API_KEY -u TOGETHER_API_KEY \
        QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' \
        "$assay" --data-dir "$checkout/build/demo" --demo --screenshot "$picture" || die "the demo failed ($?)"
    say "the screenshot is $picture"
}

command_bench() {
    local name wanted=("$@") status=0
    mkdir -p "$checkout/build/release"
    quiet=1 build release build.ninja
    if [[ ${#wanted[@]} -eq 0 ]]; then
        mapfile -t wanted < <(ninja -C "$checkout/build/release" -t targets all | sed -n 's/^bench_\([^/:]*\): phony$/\1/p' | sort)
    fi
    [[ ${#wanted[@]} -gt 0 ]] || die "there are no benchmarks"
    build release "${wanted[@]/#/bench_}"
    for name in "${wanted[@]}"; do
        say "bench_$name"
        # Only JSON lines are results; the rest is talk.
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$checkout/build/release/bin/bench_$name" |
            while IFS= read -r line; do
                if [[ $line == '{'* ]]; then printf '%s\n' "$line"; else printf '%s\n' "$line" >&2; fi
            done || status=1
    done
    return "$status"
}

# Tracked files and new ones, relative to the checkout. None at all means that git refuses to look, not that all is well.
our_files() { git -C "$checkout" ls-files --cached --others --exclude-standard -- "$@" | grep . || die "git lists no files"; }

command_format() {
    local files
    cd "$checkout"
    if [[ $# -gt 0 ]]; then files=("$@"); else mapfile -t files < <(our_files '*.cpp' '*.h'); fi
    clang-format -i "${files[@]}"
}

lint_format() {
    local files unformatted
    mapfile -t files < <(our_files '*.cpp' '*.h')
    # Names only: ./dev format mends them, so nobody has to read what differs.
    unformatted=$(printf '%s\0' "${files[@]}" | { xargs -0 -n 20 -P "$jobs" clang-format --dry-run -Werror 2>&1 || :; } |
        sed -n 's/^\([^:]*\):[0-9].*code should be clang-formatted.*/\1/p' | sort -u)
    [[ -z $unformatted ]] || die "not in the house style, ./dev format mends it:" "$unformatted"
}

lint_scripts() {
    local files
    mapfile -t files < <(our_files 'scripts/*.sh')
    shellcheck --external-sources dev .ci/run "${files[@]}"
}

# What .editorconfig asks for, in files that no formatter reads.
lint_text() {
    local found=0
    if our_files | grep -vE '\.(png|ico|icns|pdf|db|sqlite|gz|zip|ttf|jpg|webp|sse|ndjson)$' | grep -vE '^(tests/fixtures|tests/bench/data|tests/fuzz/corpus)/' |
        xargs -d '\n' grep -nIE $'\t| +$|\r' -- /dev/null | grep -vE '^[^:]+\.(md|ts):|^LICENSE:|^debian/rules:' >&2; then
        say "tabs, carriage returns or blanks at the end of a line"
        found=1
    fi
    return "$found"
}

lint_rules() {
    build dev test_architecture_Arrows
    QT_QPA_PLATFORM=offscreen ctest --test-dir "$checkout/build/dev" --output-on-failure -L '^(architecture|translations|packaging)$' >&2
}

# The headers that moc and uic make, without compiling anything.
generate_headers() {
    local folder=$checkout/build/$1 targets
    quiet=1 build "$1" build.ninja
    mapfile -t targets < <(ninja -C "$folder" -t targets all | sed -n 's/^\([^/:]*_autogen\): phony$/\1/p')
    quiet=1 build "$1" "${targets[@]}"
}

analyse() {
    generate_headers tidy
    python3 scripts/analyse.py --build build/tidy --cache "$cache/lint" --jobs "$jobs" "$@"
}
lint_tidy() { analyse tidy; }
lint_clazy() { analyse clazy; }

command_lint() {
    local step steps=("$@") failed=()
    cd "$checkout"
    [[ ${#steps[@]} -gt 0 ]] || steps=(format text scripts rules clazy tidy)
    for step in "${steps[@]}"; do
        declare -F "lint_$step" >/dev/null || die "there is no lint step $step"
        say "lint: $step"
        # In a subshell of its own, so that one step's failure leaves the others to run.
        bash "$checkout/scripts/inside.sh" "step_$step" || failed+=("$step")
    done
    [[ ${#failed[@]} -eq 0 ]] || die "lint found something: ${failed[*]}"
    say "lint: nothing found"
}

command_package() {
    local package
    build release assay
    cd "$checkout/build/release"
    rm -f ./*.deb
    cpack -G DEB >&2
    for package in ./*.deb; do printf '%s\n' "$checkout/build/release/${package#./}"; done
}

command=$1
shift
case $command in
    step_*) cd "$checkout" && "lint_${command#step_}" ;;
    one_fuzzer) run_fuzzer "$@" ;;
    *) "command_$command" "$@" ;;
esac
