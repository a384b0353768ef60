#!/bin/sh
# What do OmegaT, translate-toolkit and Okapi make of each fault that hebi doctor knows? Usage: src/interop/faults.sh [FAULT…]
# For each fault a TMX of three units, the second of which has it (or the file as a whole), is given to each tool; printed is which of the three units
# the tool then has. Where a tool is missing, its column says so.
# Needs python3; OmegaT (Debian: omegat), translate-toolkit (Debian: translate-toolkit), Maven for Okapi.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tmx"
python3 "$here/faults.py" "$work/tmx" "$@"
: >"$work/classpath"
mvn -B -q -f "$here/okapi/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/log" 2>&1 || : >"$work/classpath"

omegat_has() {
    command -v omegat >/dev/null 2>&1 || {
        echo "is not here"
        return
    }
    project=$work/project
    rm -rf "$project"
    mkdir -p "$project/source" "$project/target" "$project/tm/auto" "$project/glossary" "$project/dictionary" "$project/omegat"
    cp "$1" "$project/tm/auto/memory.tmx"
    printf 'One.\n\nTwo.\n\nThree.\n' >"$project/source/text.utf8"
    cat >"$project/omegat.project" <<XML
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>en</source_lang><target_lang>zh-CN</target_lang>
<source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags>
</project></omegat>
XML
    omegat "$project" --config-dir="$work/config" --mode=console-translate >"$work/log" 2>&1 || {
        echo "stops: $(grep -m1 -iE 'exception|error' "$work/log" | cut -c1-100)"
        return
    }
    had=$(tr -d '\357\273\277\r\n ' <"$project/target/text.utf8")
    echo "$had"
}

toolkit_has() {
    /usr/bin/python3 - "$1" <<'PY' 2>&1 | tail -n 1
import sys
try:
    from translate.storage import tmx
except ImportError:
    sys.exit("is not here")
try:
    print(" ".join("%s=%s" % (u.source, u.target) for u in tmx.tmxfile.parsefile(sys.argv[1]).units) or "nothing")
except Exception as e:
    print("stops: %s: %s" % (type(e).__name__, str(e)[:80]))
PY
}

okapi_has() {
    [ -s "$work/classpath" ] || {
        echo "is not here"
        return
    }
    java -cp "$(cat "$work/classpath")" "$here/okapi/OkapiFaults.java" "$1" 2>/dev/null | tail -n 1
}

for file in "$work"/tmx/*.tmx; do
    echo "$(basename "$file" .tmx)"
    echo "  OmegaT: $(omegat_has "$file")"
    echo "  translate-toolkit: $(toolkit_has "$file")"
    echo "  Okapi: $(okapi_has "$file")"
done
