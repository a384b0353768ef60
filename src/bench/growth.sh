#!/bin/sh
# How time and memory grow with a document: aligns documents of 2, 10 and 50 thousand segments, and has hunalign do the same.
#
#   HEBI_DATA=... src/bench/growth.sh FOLDER [HUNALIGN]
#
# FOLDER takes the documents and results; HUNALIGN is the program of github.com/danielvarga/hunalign, built by "make" in its src/hunalign. Without
# it that half is skipped, visibly. Needs GNU time, and target/ as "mvn test-compile package" leaves it. Hebi runs as its launcher starts it, in a heap
# of 1 GB. The segments are the same; hunalign gets them in words, with a dictionary, both made by Hebi, so that it is spared that work. It runs twice:
# plain, and with -realign, which learns words from a first alignment as Hebi does. Seconds are elapsed and of the processor.
set -eu
: "${HEBI_DATA:?names the folder with align-dev}"
folder=${1:?give a folder for the documents}
hunalign=${2:-}
home=$(cd "$(dirname "$0")/../.." && pwd)
path="$home/target/classes:$home/target/test-classes:$home/target/lib/*"
mkdir -p "$folder"
java -cp "$path" hebi.align.GrowthDocuments "$HEBI_DATA/align-dev" "$folder" 2000 10000 50000
cd "$folder"
"$home/hebi" --version
for size in 2000 10000 50000; do
    HEBI_JAVA_OPTS=-Xmx1g /usr/bin/time -f "hebi $size: %e s, %U s of processor, %M KB" \
        "$home/hebi" align --segmented -q "zh.$size" "en.$size" -o "hebi.$size"
    if [ -z "$hunalign" ]; then
        echo "hunalign $size: skipped, no program given"
        continue
    fi
    for realign in "" " -realign"; do
        # shellcheck disable=SC2086 # an option or nothing
        /usr/bin/time -f "hunalign$realign $size: %e s, %U s of processor, %M KB" \
            "$hunalign" $realign -onebyteencoding dictionary.txt "zh.$size.tok" "en.$size.tok" \
            > "hunalign.$size" 2> "hunalign.$size.log" || true
        tail -n 1 "hunalign.$size.log"
    done
done
