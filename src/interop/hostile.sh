#!/bin/sh
# What hostile files do, as the tables of docs/robustness.md. Usage: src/interop/hostile.sh FOLDER [import|extract|segment|align]
# TMX, XLIFF, PO and XLSX are imported into an empty memory with 256 MB of heap; every other file is extracted, segmented and aligned with 1 GB.
# An align takes the file of the other language beside it (a_zh.txt, a_en.txt) where there is one, else a small text.
# Nothing may take longer than 60 seconds, end the JVM, or touch a thing outside the file.
set -eu
hebi=$(cd "$(dirname "$0")/../.." && pwd)/hebi
folder=$1
only=${2-all}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'The harbour was closed. Nobody came. We waited for a week.\n' >"$work/small_en.txt"
printf '港口关闭了。没有人来。我们等了一个星期。\n' >"$work/small_zh.txt"

# Runs a command; sets code, seconds, processor (seconds of it), peak (MB of heap, the largest before a collection or at the end) and said (its last line).
run() {
    heap=$1
    shift
    code=0
    start=$(date +%s.%N)
    HEBI_JAVA_OPTS="-Xmx$heap -Xlog:gc,gc+heap+exit:file=$work/gc" /usr/bin/time -q -f '%U %S' -o "$work/cpu" \
        timeout 60 "$hebi" "$@" >"$work/out" 2>"$work/said" || code=$?
    processor=$(awk '{ printf "%.1f", $1 + $2 }' "$work/cpu")
    seconds=$(echo "$(date +%s.%N) - $start" | bc | xargs printf '%.1f')
    peak=$(awk '
        match($0, /[0-9]+M->/) { n = substr($0, RSTART, RLENGTH) + 0; if (n > most) most = n }
        match($0, /(total|reserved).* used [0-9]+K/) && !/Metaspace|class space/ {
            match($0, /used [0-9]+K/); end += substr($0, RSTART + 5, RLENGTH) / 1024 }
        END { printf "%d", (most > end ? most : end) }' "$work/gc")
    said=$(tail -n 1 "$work/said" | sed "s|$folder/||g; s|$work/||g; s/|/\\\\|/g; s/</\\&lt;/g" | cut -c1-200)
}

partner() {
    case $1 in
        *_zh.*) other=${1%_zh.*}_en.${1##*.} && [ -f "$other" ] || other=$work/small_en.txt ;;
        *_en.*) other=${1%_en.*}_zh.${1##*.} && [ -f "$other" ] || other=$work/small_zh.txt ;;
        *) other=$work/small_zh.txt ;;
    esac
    printf '%s' "$other"
}

wants() { [ "$only" = all ] || [ "$only" = "$1" ]; }

if wants import; then
    echo "| file | exit | seconds | of processor | MB | what \`hebi import\` says |"
    echo "|---|---|---|---|---|---|"
    for file in "$folder"/*.tmx "$folder"/*.xlf "$folder"/*.po "$folder"/*.xlsx; do
        [ -e "$file" ] || continue
        run 256m import "$file" --memory "$work/$(basename "$file")"
        echo "| $(basename "$file") | $code | $seconds | $processor | $peak | $said |"
    done
fi
for command in extract segment align; do
    wants $command || continue
    echo
    echo "| file | exit | seconds | of processor | MB | what \`hebi $command\` says |"
    echo "|---|---|---|---|---|---|"
    for file in "$folder"/*; do
        case $file in *.tmx | *.xlf | *.po | *.xlsx | *.json | *.xml) continue ;; esac
        if [ $command = align ]; then
            run 1g align "$file" "$(partner "$file")" --force --no-memory -o "$work/pairs.tsv"
        else
            run 1g $command "$file"
            [ -n "$said" ] || said="$(wc -l <"$work/out") lines"
        fi
        echo "| $(basename "$file") | $code | $seconds | $processor | $peak | $said |"
    done
done
