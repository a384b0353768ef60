#!/bin/sh
# Does OmegaT fill a text from a TMX that Hebi wrote? Usage:
#   src/interop/omegat.sh                                   makes a Simplified and a Traditional memory with ./hebi, exports each with --flavour
#                                                           omegat, and tries projects of zh-CN, zh (Simplified) and zh-TW (Traditional)
#   src/interop/omegat.sh MEMORY.tmx [SOURCE-TAG TARGET-TAG]  tries one file in one project
# A project's source text is the memory's own source segments, one a paragraph; the TMX stands in tm/auto, OmegaT translates without its
# window, and counted are the paragraphs that came out as the memory has them.
# Needs OmegaT (Debian: omegat), python3; says so and ends with 0 where OmegaT is missing.
set -eu
command -v omegat >/dev/null 2>&1 || {
    echo "skipped: there is no OmegaT here (Debian: apt-get install omegat)"
    exit 0
}
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -eq 0 ]; then
    made=$(mktemp -d)
    trap 'rm -rf "$made"' EXIT
    hebi=$here/../../hebi
    "$hebi" align "$here/../../samples/news.en.html" "$here/../../samples/news.zh.html" -q --memory "$made/hans"
    printf 'en\tzh-TW\nThe weather is fine.\t天氣很好。\nOpen the file.\t開啟檔案。\nThis is a test.\t這是一個測試。\n' >"$made/hant.tsv"
    "$hebi" import "$made/hant.tsv" -q --memory "$made/hant"
    for script in hans hant; do
        "$hebi" export -q -o "$made/$script.tmx" --flavour omegat --memory "$made/$script"
    done
    failed=0
    for project in hans:zh-CN hans:zh hant:zh-TW; do
        echo "$project: $("$0" "$made/${project%%:*}.tmx" en "${project#*:}")" || failed=1
    done
    exit $failed
fi
tmx=$1
from=${2-en}
to=${3-zh-CN}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/project/source" "$work/project/target" "$work/project/tm/auto" "$work/project/glossary" \
    "$work/project/dictionary" "$work/project/omegat" "$work/config"
cp "$tmx" "$work/project/tm/auto/memory.tmx"
cat >"$work/project/omegat.project" <<XML
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>$from</source_lang><target_lang>$to</target_lang>
<source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
XML
cat >"$work/segments.py" <<'PY'
import sys, xml.etree.ElementTree as xml
lang = "{http://www.w3.org/XML/1998/namespace}lang"
rows = {}
for unit in xml.parse(sys.argv[1]).iter("tu"):
    texts = {v.get(lang).split("-")[0]: v.findtext("seg") for v in unit.iter("tuv")}
    rows.setdefault(texts[sys.argv[2].split("-")[0]], texts[sys.argv[3].split("-")[0]])
if sys.argv[4] == "write":
    open(sys.argv[5], "w", encoding="utf-8").write("\n\n".join(rows) + "\n")
else:
    got = open(sys.argv[5], encoding="utf-8-sig").read().replace("\r\n", "\n").rstrip("\n").split("\n\n")
    right = sum(g == t for g, t in zip(got, rows.values()))
    print("OmegaT filled %d of %d segments" % (right, len(rows)))
    sys.exit(right != len(rows))
PY
python3 "$work/segments.py" "$tmx" "$from" "$to" write "$work/project/source/text.utf8"
omegat "$work/project" --config-dir="$work/config" --mode=console-translate >"$work/log" 2>&1 || {
    tail -n 5 "$work/log"
    exit 1
}
python3 "$work/segments.py" "$tmx" "$from" "$to" check "$work/project/target/text.utf8"
