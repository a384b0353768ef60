#!/bin/sh
# Makes the DOCX and PDF samples from the sources in this folder.
# Needs LibreOffice Writer and the fonts named in README.md.
# The results are checked in; run this only after changing a source.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

for side in en zh; do
  soffice --headless "-env:UserInstallation=file://$profile" \
    --infilter="HTML (StarWriter)" \
    --convert-to 'docx:MS Word 2007 XML' --outdir .. "report.$side.html"
  soffice --headless "-env:UserInstallation=file://$profile" \
    --convert-to pdf:writer_pdf_Export --outdir .. "contract.$side.fodt"
done
