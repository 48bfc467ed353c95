# Takes a test cluster down. $1 = stop: end the server; watch: wait until nobody uses it any more, then end
# the server and delete the folder. $2 = the cluster's folder. Needs only what every Debian has.
home=$2

# Is the process in the pid file really our server? Its number may belong to another process by now.
ours() {
    [ "$(readlink "/proc/$pid/cwd")" = "$home/data" ]
}

stop() {
    pid=$(head -n 1 "$home/data/postmaster.pid" 2>/dev/null)
    [ -n "$pid" ] && ours || return 0
    kill -QUIT "$pid" # at once, without a checkpoint: the data are deleted next
    tries=0
    while ours && [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    if ours; then kill -KILL "$pid"; fi
}

# Returns after some 20 seconds in which nobody came or stayed, holding users.lock: from then on newcomers wait.
wait_until_unused() {
    exec 9<"$home/users.lock"
    idle=0
    seen=
    while [ "$idle" -lt 9 ]; do
        flock --unlock 9
        sleep 2
        # somebody else deleted the folder: what is there now has a reaper of its own
        [ "/proc/$$/fd/9" -ef "$home/users.lock" ] || exit 0
        users=$(stat --format %s "$home/users.lock")
        if flock --exclusive --nonblock 9 && [ "$users" = "$seen" ]; then
            idle=$((idle + 1))
        else
            idle=0
            seen=$users
        fi
    done
}

case $1 in
stop)
    stop
    ;;
watch)
    wait_until_unused
    stop
    # first out of the way in one step, so that a newcomer never meets half a folder
    mv "$home" "$home.$$" && exec 9<&- && rm -rf "$home.$$"
    ;;
esac
