#!/bin/sh
# How many of the best matches of 70 and more Okapi Pensieve finds, and how fast, for the pairs and questions of MemoryBenchmark.
# Usage: src/bench/pensieve.sh [SIZE]   after mvn -B test-compile package; needs HEBI_DATA, and Maven, which fetches Okapi.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q -f "$home/src/bench/pensieve/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/okapi" >"$work/log" 2>&1 || {
    echo "skipped: Okapi Pensieve cannot be had from Maven here"
    exit 0
}
mvn -B -o -q -f "$home/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/hebi" >"$work/log" 2>&1
java -cp "$home/target/classes:$home/target/test-classes:$(cat "$work/hebi")" \
    hebi.memory.BenchmarkQueries "$HEBI_DATA/tm-ui-zh-en.tsv.xz" "${1-100000}" "$work"
java -Xmx2g -cp "$(cat "$work/okapi")" "$home/src/bench/pensieve/Pensieve.java" "$work"
