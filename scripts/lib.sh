# What the scripts share: sourced by them from the project's root, not run.

# Announces a step, runs it with its words kept aside, and says how long it took. When it fails, its
# words are shown and its answer is the step's.
step() {
    printf '%s ... ' "$1"
    shift
    began=$(date +%s)
    said=$(mktemp)
    answer=0
    "$@" >"$said" 2>&1 || answer=$?
    if [ "$answer" -eq 0 ]; then
        printf 'done in %s s\n' "$(($(date +%s) - began))"
    else
        printf 'failed after %s s\n' "$(($(date +%s) - began))"
        cat "$said" >&2
    fi
    rm -f "$said"
    return "$answer"
}

# The same for a step of minutes, whose own words, counting how far it is, are shown as they come.
long_step() {
    title=$1
    printf '%s\n' "$title"
    shift
    began=$(date +%s)
    answer=0
    "$@" || answer=$?
    printf '%s: %s after %s s\n' "$title" "$([ "$answer" -eq 0 ] && echo done || echo failed)" \
        "$(($(date +%s) - began))"
    return "$answer"
}

# How much to do at once: a file with a transition table takes most of a gigabyte to compile, so no
# more than there are processors, nor than one for each 1.5 GB of memory that is free.
at_once() {
    cores=$(nproc 2>/dev/null || echo 1)
    room=$(awk '/^MemAvailable:/ {print int($2 / 1500000)}' /proc/meminfo 2>/dev/null || echo 1)
    [ "${room:-1}" -ge 1 ] || room=1
    if [ "$cores" -lt "$room" ]; then echo "$cores"; else echo "$room"; fi
}

# Configures and builds one preset: build_preset release|dev|asan|tsan
build_preset() {
    step "Configuring ($1)" cmake --preset "$1" || return 1
    long_step "Building ($1)" cmake --build --preset "$1" -j "$(at_once)"
}
