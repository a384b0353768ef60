#!/bin/sh
# Is a TMX valid to the DTD of TMX 1.4? Usage: src/interop/xmllint.sh TMX14.DTD FILE.tmx…
# Needs xmllint (Debian: libxml2-utils); says so and ends with 0 where it is missing. Ends with 1 where a file is not valid.
set -eu
command -v xmllint >/dev/null 2>&1 || {
    echo "skipped: there is no xmllint here (Debian: apt-get install libxml2-utils)"
    exit 0
}
dtd=$1
shift
valid=0
for file in "$@"; do
    xmllint --huge --noout --nonet --dtdvalid "$dtd" "$file" && valid=$((valid + 1))
done
echo "xmllint: $valid of $# files are valid to $(basename "$dtd")"
[ "$valid" -eq $# ]
