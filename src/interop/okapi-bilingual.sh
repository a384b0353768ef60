#!/bin/sh
# Does Okapi read what hebi translate filled into an XLIFF or a PO? Usage: src/interop/okapi-bilingual.sh FILE [SOURCE-TAG TARGET-TAG]
# Needs Maven, which fetches Okapi, and Java 17; says so and ends with 0 where Okapi cannot be had.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q -f "$here/okapi/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/log" 2>&1 || {
    echo "skipped: Okapi cannot be had from Maven here"
    exit 0
}
java -cp "$(cat "$work/classpath")" "$here/okapi/OkapiBilingual.java" "$1" "${2-en}" "${3-zh-CN}" 2>"$work/log" || {
    tail -n 5 "$work/log"
    exit 1
}
