#!/bin/sh
# Runs a program on a D-Bus session of its own, with a gnome-keyring of its own:  keyring.sh unlocked|locked|absent PROGRAM [ARG...]
# HOME and the XDG folders must be private already: no keyring of the user is ever seen.
set -eu
mode=$1
shift

daemon='gnome-keyring-daemon --components=secrets'
case $mode in
    unlocked)
        exec dbus-run-session -- sh -c "printf 'test-password' | $daemon --unlock >/dev/null; exec \"\$@\"" sh "$@"
        ;;
    locked)
        # Makes the keyring, and ends; the next session finds it locked.
        dbus-run-session -- sh -c "printf 'test-password' | $daemon --unlock >/dev/null
            printf 'test-before' | secret-tool store --label=before server AssayTest user groq type plaintext"
        exec dbus-run-session -- sh -c "$daemon --start >/dev/null; exec \"\$@\"" sh "$@"
        ;;
    absent)
        # A bus that knows no services and starts none.
        cat >"$HOME/bus.conf" <<BUS
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS
        exec dbus-run-session --config-file="$HOME/bus.conf" -- "$@"
        ;;
esac
