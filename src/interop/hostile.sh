#!/bin/sh
# What importing hostile TMX files says, as rows of the table in docs/robustness.md. Usage: src/interop/hostile.sh FOLDER
# Each file goes into an empty memory with 256 MB of heap and 60 seconds; nothing outside the file must be touched.
set -eu
hebi=$(cd "$(dirname "$0")/../.." && pwd)/hebi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "| file | exit | seconds | what \`hebi import\` says |"
echo "|---|---|---|---|"
for file in "$1"/*.tmx; do
    start=$(date +%s.%N)
    code=0
    HEBI_JAVA_OPTS=-Xmx256m timeout 60 "$hebi" import "$file" --memory "$work/$(basename "$file")" >"$work/said" 2>&1 || code=$?
    seconds=$(echo "$(date +%s.%N) - $start" | bc | xargs printf '%.1f')
    said=$(tail -n 1 "$work/said" | sed "s|$1/||g; s/|/\\\\|/g; s/</\\&lt;/g" | cut -c1-200)
    echo "| $(basename "$file") | $code | $seconds | $said |"
done
