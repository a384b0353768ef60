#!/bin/sh
# Does translate-toolkit read what hebi translate filled into an XLIFF 1.2 or a PO? Usage: src/interop/bilingual.sh FILE…
# Prints for each file how many units it has, and how many of them are translated, fuzzy (needing review) and open; a PO goes
# through msgfmt --check too, where there is one (Debian: gettext).
# Needs translate-toolkit for Python (Debian: translate-toolkit); says so and ends with 0 where it is missing.
set -eu
python=${PYTHON-/usr/bin/python3}
"$python" -c 'import translate' 2>/dev/null || {
    echo "skipped: there is no translate-toolkit here (Debian: apt-get install translate-toolkit)"
    exit 0
}
for file in "$@"; do
    case $file in
    *.po) command -v msgfmt >/dev/null 2>&1 && msgfmt --check -o /dev/null "$file" && echo "msgfmt: $(basename "$file"): nothing wrong" ;;
    esac
done
exec "$python" - "$@" <<'PY'
import sys
from translate.storage import po, xliff
for path in sys.argv[1:]:
    is_po = path.endswith(".po")
    store = (po.pofile if is_po else xliff.xlifffile).parsefile(path)
    units = [u for u in store.units if u.istranslatable()]
    fuzzy = [u for u in units if u.target and u.isfuzzy()]
    done = [u for u in units if u.target and not u.isfuzzy()]
    proposals = 0 if is_po else sum(len(u.getalttrans()) for u in units)
    print("translate-toolkit: %s: %d units: %d translated, %d fuzzy, %d open%s" % (
        path.rsplit("/", 1)[-1], len(units), len(done), len(fuzzy), len(units) - len(done) - len(fuzzy),
        "" if is_po else "; %d proposals" % proposals))
PY
