#!/bin/sh
# Prints how long a whole `hebi lookup` takes, from start to exit, with the page cache warm: least, median and greatest of nine.
# Usage: src/bench/cold-lookup.sh MEMORY TEXT
set -eu
[ $# = 2 ] || {
    echo "usage: $0 MEMORY TEXT" >&2
    exit 2
}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
# The first runs build, make the archive of classes and fill the page cache.
"$home/hebi" lookup "$2" --memory "$1" -q >/dev/null
"$home/hebi" lookup "$2" --memory "$1" -q >/dev/null
for _ in 1 2 3 4 5 6 7 8 9; do
    start=$(date +%s%N)
    "$home/hebi" lookup "$2" --memory "$1" -q >/dev/null
    echo $((($(date +%s%N) - start) / 1000000))
done | sort -n | awk '{ ms[NR] = $1 } END { printf "lookup, whole process: %d / %d / %d ms\n", ms[1], ms[5], ms[9] }'
