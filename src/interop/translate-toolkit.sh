#!/bin/sh
# Does translate-toolkit read what is in a TMX that Hebi wrote? Usage: src/interop/translate-toolkit.sh FILE.tmx…
# Counts its units and texts, and compares each text with what Python's own XML parser reads.
# Needs translate-toolkit for Python (Debian: translate-toolkit); says so and ends with 0 where it is missing.
set -eu
python=${PYTHON-/usr/bin/python3}
"$python" -c 'import translate' 2>/dev/null || {
    echo "skipped: there is no translate-toolkit here (Debian: apt-get install translate-toolkit)"
    exit 0
}
exec "$python" - "$@" <<'PY'
import sys, xml.etree.ElementTree as xml
from translate.storage import tmx
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
wrong = 0
for path in sys.argv[1:]:
    store = tmx.tmxfile.parsefile(path)
    plain = [["".join(v.find("seg").itertext()) for v in unit.iter("tuv")] for unit in xml.parse(path).iter("tu")]
    read = [[str(unit.source or ""), str(unit.target or "")] for unit in store.units]
    same = sum(a == b for a, b in zip(read, plain))
    print("translate-toolkit: %s: %d of %d units as written" % (path.rsplit("/", 1)[-1], same, len(plain)))
    wrong += same != len(plain) or len(read) != len(plain)
sys.exit(1 if wrong else 0)
PY
