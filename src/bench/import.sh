#!/bin/sh
# How fast a whole `hebi import` of a TMX is, as its launcher starts it, from start to exit, into a new memory: units a second, median of
# three, and MB of resident memory, the most of the three.
#
#   HEBI_DATA=... src/bench/import.sh FOLDER
#
# FOLDER takes the files and memories, some 600 MB: the first 100,000 pairs of tm-ui-zh-en.tsv.xz, all 366,642, and 1,000,000 made of all
# and concatenations of two. Needs xz and GNU time.
set -eu
: "${HEBI_DATA:?names the folder with tm-ui-zh-en.tsv.xz}"
folder=${1:?give a folder for the files and memories}
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
mkdir -p "$folder"

# Prints a TMX of as many of the pairs on standard input, and where these are fewer, of each with one far from it.
tmx() {
    awk -F '\t' -v size="$1" '
        function escaped(s) {
            # XML cannot hold control characters.
            gsub(/[\001-\037]/, "", s)
            gsub(/&/, "\\&amp;", s)
            gsub(/</, "\\&lt;", s)
            gsub(/>/, "\\&gt;", s)
            return s
        }
        function print_unit(a, b) {
            print "<tu><tuv xml:lang=\"en\"><seg>" a "</seg></tuv><tuv xml:lang=\"zh-CN\"><seg>" b "</seg></tuv></tu>"
        }
        BEGIN {
            print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            print "<tmx version=\"1.4\"><header creationtool=\"import.sh\" creationtoolversion=\"1\" segtype=\"sentence\"" \
                " o-tmf=\"tsv\" adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>"
        }
        NR <= size { en[NR - 1] = escaped($1); zh[NR - 1] = escaped($2); print_unit(en[NR - 1], zh[NR - 1]) }
        END {
            n = NR < size ? NR : size
            for (i = n; i < size; i++) {
                # 7,919 is a prime: each round goes through all pairs once, in an order of its own.
                other = (i % n * 7919 + int(i / n)) % n
                print_unit(en[i % n] " " en[other], zh[i % n] zh[other])
            }
            print "</body></tmx>"
        }'
}

for size in 100000 366642 1000000; do
    file=$folder/$size.tmx
    [ -f "$file" ] || xz -dc "$HEBI_DATA/tm-ui-zh-en.tsv.xz" | tmx "$size" >"$file"
    for _ in 1 2 3; do
        rm -rf "$folder/memory"
        /usr/bin/time -a -o "$folder/times" -f "%e %M" "$home/hebi" import -q "$file" --memory "$folder/memory"
    done
    sort -n "$folder/times" | awk -v size="$size" '
        { s[NR] = $1; if ($2 > kb) kb = $2 }
        END { printf "import of %d units, whole process: %d units/s (%.1f / %.1f / %.1f s), %d MB\n", size, size / s[2], s[1], s[2], s[3], kb / 1024 }'
    rm "$folder/times"
done
rm -rf "$folder/memory"
