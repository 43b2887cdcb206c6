#!/bin/sh
# Enters the private root for good: enter-root.sh ROOT UID GID PROGRAM [ARG...], inside a mount namespace of its own.
# Every step ends in exec, so that the program keeps the process id, the signals, the streams and the exit status of
# whoever called, without a process in between. pivot_root and not chroot: a program inside may make namespaces of its own.
set -eu
root=$1 uid=$2 gid=$3
shift 3
here=$(pwd)
outside=$PATH
PATH=$PATH:/usr/sbin:/sbin

mount --bind "$root" "$root"
mount --make-unbindable "$root" # else the home folder, which holds the root, would bring it along once more

for place in proc sys dev tmp; do mount --rbind "/$place" "$root/$place"; done
# All that is not the system's own stands at the same path inside: checkouts, homes, media.
for place in /*; do
    name=${place#/}
    case $name in
        bin | sbin | lib | lib32 | lib64 | libx32 | usr | etc | var | boot | run | proc | sys | dev | tmp | lost+found) continue ;;
    esac
    if [ -L "$place" ]; then
        [ -e "$root/$name" ] || [ -L "$root/$name" ] || ln -s "$(readlink "$place")" "$root/$name"
    elif [ -d "$place" ]; then
        [ -d "$root/$name" ] || mkdir -p "$root/$name"
        mount --rbind "$place" "$root/$name"
    fi
done
# Sockets of the session: Wayland, PulseAudio and D-Bus lie in the runtime folder, wherever that is.
for place in /run/user /run/dbus /var/tmp "${XDG_RUNTIME_DIR:-}"; do
    case $place in
        /run/*/* | /var/* | /run/dbus)
            [ -d "$place" ] || continue
            [ -d "$root$place" ] || mkdir -p "$root$place"
            mount --rbind "$place" "$root$place"
            ;;
    esac
done
for file in /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/localtime /etc/machine-id /etc/ssl/certs/ca-certificates.crt; do
    [ -e "$file" ] || continue
    [ -f "$root$file" ] || { rm -f "$root$file"; : >"$root$file"; }
    mount --bind "$(readlink -f "$file")" "$root$file"
done
mount --make-private "$root"

cd "$root"
pivot_root . .host
# From here on every path is one of the private root.
umount -l /.host
cd "$here" 2>/dev/null || cd /
PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:$outside
export PATH ASSAY_INSIDE=1
# The user's locale may not be installed here; its language still counts, but the characters have to be UTF-8.
if [ -z "${LC_ALL:-}" ]; then
    LC_CTYPE=C.UTF-8
    export LC_CTYPE
fi
if [ "$uid" -ne 0 ]; then
    # Back to the user's own number: the session's D-Bus refuses a peer that claims another one than the kernel tells.
    exec unshare --map-user="$uid" --map-group="$gid" -- "$@"
fi
exec "$@"
