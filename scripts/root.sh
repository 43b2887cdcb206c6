# shellcheck shell=bash
# The ground that ./dev stands on: the system itself where it has Qt 6.8, else a private Debian 13 root.
# Sourced by ./dev. Everything it prints goes to standard error, since ./dev exec passes standard output through.

# shellcheck disable=SC2154 # ./dev sets checkout before it reads this
cache=${XDG_CACHE_HOME:-$HOME/.cache}/assay
suite=trixie
root=$cache/$suite
packages=$checkout/scripts/root-packages.txt

say() { printf '%s\n' "dev: $*" >&2; }
die() { say "$*"; exit 1; }

# True where the system's own packages can build Assay. Cheap on purpose: it runs at every call.
system_suffices() {
    local version file
    for file in cmake ninja g++; do command -v "$file" >/dev/null || return 1; done
    version=$(pkg-config --modversion Qt6Core 2>/dev/null || qmake6 -query QT_VERSION 2>/dev/null) || return 1
    [[ $(printf '%s\n' 6.8 "$version" | sort -V | head -n 1) == 6.8 ]] || return 1
    (($(g++ -dumpversion | cut -d. -f1) >= 14)) || return 1
    for file in Qt6Charts Qt6HttpServer Qt6Svg Qt6LinguistTools KF6SyntaxHighlighting Qt6Keychain simdjson; do
        compgen -G "/usr/lib*/cmake/$file/*onfig.cmake" >/dev/null ||
            compgen -G "/usr/lib/*/cmake/$file/*onfig.cmake" >/dev/null || return 1
    done
}

# logged COMMAND...: its talk goes into a file, the end of which is shown if it fails.
logged() {
    local status=0
    "$@" >>"$cache/setup.log" 2>&1 </dev/null || status=$?
    if ((status != 0)); then
        tail -n 40 "$cache/setup.log" >&2
        say "the whole story is in $cache/setup.log"
    fi
    return "$status"
}

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$packages"; }
wanted_stamp() { wanted_packages | sort -u | sha256sum | cut -d' ' -f1; }

# The Debian mirror that this machine's apt already uses: the project names none.
debian_mirror() {
    if [[ -n ${ASSAY_DEBIAN_MIRROR:-} ]]; then
        printf '%s\n' "$ASSAY_DEBIAN_MIRROR"
        return
    fi
    # shellcheck disable=SC2016 # apt fills this in, not the shell
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null |
        grep -v -- '-security' | grep -m 1 . ||
        # With empty lists apt knows no origins and no targets yet, but still what it would fetch.
        apt-get --print-uris update 2>/dev/null | sed -n "s|^'\(.*/debian/\)dists/.*|\1|p" | grep -m 1 . ||
        :
}

# Runs a command in a mount namespace of its own, as the root that we are or as the root of a user namespace.
as_root() {
    local PATH=$PATH:/usr/sbin:/sbin # an ordinary user's lacks chroot
    if ((EUID == 0)); then
        unshare --mount -- "$@"
    else
        unshare --mount --map-root-user -- "$@"
    fi
}

# A user's namespace knows one user only. fakeroot lets dpkg believe that the others exist; what it would change belongs to
# the user all the same.
as_dpkg_wants() {
    if ((EUID == 0)); then printf '%s\n' env; else printf '%s\n' /usr/bin/fakeroot-sysv; fi
}

# Runs a command inside the root named first, to change it: nothing of the outside but what dpkg's scripts need.
inside_bare() {
    local target=$1
    shift
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_root sh -ec '
        target=$1 wrapper=$2
        shift 2
        for place in proc sys dev; do mount --rbind "/$place" "$target/$place"; done
        cp -L /etc/resolv.conf "$target/etc/resolv.conf" 2>/dev/null || :
        exec env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            FAKEROOTDONTTRYCHOWN=1 ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
            chroot "$target" "$wrapper" "$@"' sh "$target" "$(as_dpkg_wants)" "$@"
}

find_debootstrap() {
    command -v debootstrap && return
    local tool=$cache/debootstrap
    if [[ ! -x $tool/usr/sbin/debootstrap ]]; then
        # Unpacked into the cache, not installed: the system stays as it is.
        rm -rf "$tool.new"
        mkdir -p "$tool.new"
        logged fetch_debootstrap "$tool.new" ||
            die "cannot fetch debootstrap; install it: sudo apt-get update && sudo apt-get install debootstrap"
        mv "$tool.new" "$tool"
    fi
    if ! command -v wget >/dev/null; then
        ((EUID == 0)) || die "debootstrap needs wget; install it: sudo apt-get update && sudo apt-get install wget"
        logged apt-get -q -y install --no-install-recommends wget || die "debootstrap needs wget, and it cannot be installed"
    fi
    printf '%s\n' "$tool/usr/sbin/debootstrap"
}

fetch_debootstrap() {
    cd "$1" || return
    if ! apt-get -q download debootstrap -o APT::Sandbox::User=root; then
        # Empty lists, as on a machine that has never updated them. They are the system's: only root may.
        ((EUID == 0)) || return
        apt-get -q update && apt-get -q download debootstrap -o APT::Sandbox::User=root || return
    fi
    dpkg-deb -x debootstrap_*.deb .
}

install_packages() {
    local target=$1 list
    mapfile -t list < <(wanted_packages)
    say "installing packages into it"
    logged inside_bare "$target" apt-get -q -o APT::Sandbox::User=root update || die "apt could not read its lists"
    logged inside_bare "$target" apt-get -q -y -o APT::Sandbox::User=root install --no-install-recommends "${list[@]}" ||
        die "the packages could not be installed; the next call tries again"
    logged inside_bare "$target" apt-get -q clean
    wanted_stamp >"$target/.assay-packages"
}

# bootstrap FOLDER: a minimal Debian 13 system.
bootstrap() {
    local target=$1 debootstrap mirror
    command -v unshare >/dev/null || die "there is no unshare; install util-linux"
    as_root true 2>/dev/null ||
        die "this kernel lets you make no namespace. Run ./dev as root, or allow it: sudo sysctl kernel.unprivileged_userns_clone=1" \
            "(Debian) or kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu)"
    command -v apt-get >/dev/null ||
        die "this system has no Qt 6.8 with KSyntaxHighlighting; install what scripts/root-packages.txt names from its own packages"
    debootstrap=$(find_debootstrap)
    mirror=$(debian_mirror)
    [[ -n $mirror ]] || die "apt names no Debian mirror; set ASSAY_DEBIAN_MIRROR to one"
    as_root rm -rf --one-file-system "$target"
    mkdir -p "$target"
    if [[ $debootstrap == "$cache"/* ]]; then
        export DEBOOTSTRAP_DIR=${debootstrap%/sbin/debootstrap}/share/debootstrap
    fi
    if ((EUID == 0)); then
        logged as_root "$debootstrap" --variant=minbase --include=ca-certificates "$suite" "$target" "$mirror"
    else
        logged bootstrap_as_user "$debootstrap" "$target" "$mirror"
    fi || die "debootstrap failed; the next call starts again"
    # dpkg need not write through to the disk: an interrupted set-up starts again anyway.
    printf '%s\n' force-unsafe-io 'path-exclude /usr/share/man/*' 'path-exclude /usr/share/doc/*' \
        'path-include /usr/share/doc/*/copyright' >"$target/etc/dpkg/dpkg.cfg.d/assay"
    # Nothing that is installed here may start a service.
    printf '%s\n' '#!/bin/sh' 'exit 101' >"$target/usr/sbin/policy-rc.d"
    chmod 755 "$target/usr/sbin/policy-rc.d"
}

# debootstrap's second stage changes owners, which a user's namespace refuses: it runs under the fakeroot that the first
# stage has fetched. The folders of the kernel are bound before, since a user cannot make device nodes.
bootstrap_as_user() {
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_root sh -ec '
        debootstrap=$1 target=$2 mirror=$3 suite=$4
        for place in proc sys dev; do
            mkdir -p "$target/$place"
            mount --rbind "/$place" "$target/$place"
        done
        export container=lxc TAR_OPTIONS=--no-same-owner
        "$debootstrap" --foreign --variant=minbase --include=ca-certificates,fakeroot "$suite" "$target" "$mirror"
        for package in "$target"/var/cache/apt/archives/*fakeroot*.deb; do dpkg-deb -x "$package" "$target"; done
        mount --rbind /proc "$target/proc" # the second stage takes one away
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C container=lxc FAKEROOTDONTTRYCHOWN=1 \
            chroot "$target" /usr/bin/fakeroot-sysv /debootstrap/debootstrap --second-stage' \
        sh "$1" "$2" "$3" "$suite"
}

make_root() {
    say "setting up a private Debian 13 root in $root (once, a few minutes, 3 GB)"
    : >"$cache/setup.log"
    bootstrap "$root.new"
    mkdir -p "$root.new/.host"
    install_packages "$root.new"
    # Without its stamp the old one was never finished, and mv would put the new one inside it.
    as_root rm -rf --one-file-system "$root"
    mv "$root.new" "$root"
}

# Brings the root to what scripts/root-packages.txt asks for. Concurrent calls wait for the first.
ready_root() {
    [[ -e $root/.assay-packages && $(<"$root/.assay-packages") == "$(wanted_stamp)" ]] && return
    mkdir -p "$cache"
    exec 8>"$cache/lock"
    flock 8
    if [[ ! -e $root/.assay-packages ]]; then
        make_root
    elif [[ $(<"$root/.assay-packages") != "$(wanted_stamp)" ]]; then
        say "scripts/root-packages.txt has changed"
        install_packages "$root"
    fi
    exec 8>&-
}

# Sets ground: "system", or "root" once the private root is complete.
choose_ground() {
    case ${ASSAY_GROUND:-} in
        system) ground=system ;;
        root) ground=root ;;
        *) if [[ -n ${ASSAY_INSIDE:-} ]] || system_suffices; then ground=system; else ground=root; fi ;;
    esac
    if [[ $ground == root ]]; then ready_root; fi
}

enter_root() {
    if ((EUID == 0)); then
        exec unshare --mount -- sh "$checkout/scripts/enter-root.sh" "$root" 0 0 "$@"
    fi
    exec unshare --mount --map-root-user -- sh "$checkout/scripts/enter-root.sh" "$root" "$(id -u)" "$(id -g)" "$@"
}

# with_real_server COMMAND...: runs it, with a real llama.cpp server beside it if there is one to start, whose address
# the tests find in ASSAY_LLAMA_URL. It is started out here because it brings a private root of its own.
with_real_server() {
    local server=${ASSAY_LLAMA_SERVER:-$checkout/../shared/tools/llama-server} port status=0
    if [[ ! -x $server || -n ${ASSAY_LLAMA_URL:-} || $EUID -ne 0 ]]; then
        "$@"
        return
    fi
    port=$(free_port)
    mkdir -p "$cache"
    keep_server "$server" "$port" >"$cache/llama-server.log" 2>&1 </dev/null &
    server_keeper=$!
    trap 'kill "$server_keeper" 2>/dev/null || :' EXIT
    export ASSAY_LLAMA_URL=http://127.0.0.1:$port ASSAY_LLAMA_PID=$server_keeper
    ("$@") || status=$?
    return "$status"
}

# Starts the server and ends it when it is told to end itself. The first start installs it, one at a time.
keep_server() {
    local child
    exec 7>"$cache/llama-server.lock"
    flock 7
    "$@" 7>&- &
    child=$!
    trap 'kill "$child" 2>/dev/null; wait "$child"; exit 0' TERM INT
    while kill -0 "$child" 2>/dev/null && ! port_answers "$2"; do sleep 0.2; done
    exec 7>&-
    wait "$child"
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    local port
    for port in $(shuf -i 20000-30000 -n 50); do
        port_answers "$port" || { printf '%s\n' "$port"; return; }
    done
    die "no free port"
}

# Installs the package into a fresh minimal system and starts it there, as on a user's machine.
check_package() {
    local package target=$cache/check
    package=$("$checkout/dev" package | tail -n 1)
    [[ -e $package ]] || die "there is no package"
    bootstrap "$target"
    cp "$package" "$target/tmp/assay.deb"
    logged inside_bare "$target" apt-get -q -y -o APT::Sandbox::User=root install --no-install-recommends /tmp/assay.deb ||
        die "the package does not install"
    say "installed; starting it"
    inside_bare "$target" env QT_QPA_PLATFORM=offscreen assay --version
    inside_bare "$target" sh -c 'ls /usr/share/applications/*Assay.desktop /usr/share/metainfo/*Assay.metainfo.xml' >&2
    as_root rm -rf --one-file-system "$target"
}
