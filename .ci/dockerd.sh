#!/bin/sh
# A docker daemon for machines where no service manager starts one.
#
#   dockerd.sh start   start one unless a daemon answers already, and wait until it does; its log on failure
#   dockerd.sh stop    end the daemon that `start` started (by its process id), nothing else
#   dockerd.sh log     what it said
#
# Needs root. Its process id and log are in $PKGIMAGE_DOCKERD_STATE.
set -eu

state=${PKGIMAGE_DOCKERD_STATE:-${TMPDIR:-/tmp}/pkgimage-dockerd}
seconds=${PKGIMAGE_DOCKERD_SECONDS:-60}

answers() { docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

# The process id of our daemon while it lives: a number that now belongs to another program is not it.
ours() {
    pid=$(cat "$state/pid" 2>/dev/null) || return 1
    [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = dockerd ] && echo "$pid"
}

fail() {
    echo "dockerd.sh: $1; the end of its log:" >&2
    tail -n 60 "$state/log" >&2 || true
    exit 1
}

start() {
    if answers; then
        echo "dockerd.sh: a docker daemon answers already"
        return
    fi
    command -v dockerd >/dev/null || { echo "dockerd.sh: dockerd is not installed" >&2; exit 1; }
    mkdir -p "$state"
    # A session of its own: it must outlive this script and its terminal.
    setsid dockerd >"$state/log" 2>&1 </dev/null &
    echo $! >"$state/pid"
    tenths=0
    until answers; do
        kill -0 "$(cat "$state/pid")" 2>/dev/null || fail "dockerd ended"
        [ "$tenths" -lt $((seconds * 10)) ] || fail "dockerd does not answer after $seconds s"
        tenths=$((tenths + 2))
        sleep 0.2
    done
    echo "dockerd.sh: ready"
}

stop() {
    pid=$(ours) || { echo "dockerd.sh: no daemon of ours runs"; return; }
    kill "$pid"
    tenths=0
    while ours >/dev/null; do
        [ "$tenths" -lt 300 ] || { kill -9 "$pid"; break; }
        tenths=$((tenths + 2))
        sleep 0.2
    done
    rm -f "$state/pid"
    echo "dockerd.sh: stopped"
}

case "${1:-}" in
    start) start ;;
    stop) stop ;;
    log) cat "$state/log" ;;
    *) sed -n '2,8p' "$0" >&2; exit 2 ;;
esac
