#!/usr/bin/env python3
"""Checks gold/ and expected/ against each other and against the sample files.

Standard library only; reading the PDFs needs pdftotext (poppler-utils).
Checked:
  - the beads of gold/gold use every line of both sides once, in order;
  - expected/ says the same as gold/;
  - every text stands in its sample file, in reading order, white space ignored.
With --list, the beads that are not one to one are printed.
"""
import html.parser
import pathlib
import re
import subprocess
import sys
import zipfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAIRS = {"news": "html", "report": "docx", "product": "html",
         "interview": "txt", "howto": "md", "contract": "pdf"}
ENCODINGS = {"product.zh.html": "gbk", "interview.zh.txt": "gb18030"}
RUNNING = re.compile(r"^(Equipment Lease Agreement|设备租赁合同) +BH-2026-0417$"
                     r"|^Page \d+ of \d+$|^第\d+页 *共\d+页$")


class TextOfBody(html.parser.HTMLParser):
    SKIPPED = {"title", "script", "style"}

    def __init__(self):
        super().__init__()
        self.parts, self.skip = [], 0

    def handle_starttag(self, tag, attrs):
        self.skip += tag in self.SKIPPED

    def handle_endtag(self, tag):
        self.skip -= tag in self.SKIPPED

    def handle_data(self, data):
        if not self.skip:
            self.parts.append(data)


def text_of(path):
    suffix = path.suffix
    if suffix == ".docx":
        with zipfile.ZipFile(path) as z:
            root = ET.fromstring(z.read("word/document.xml"))
        return "".join(e.text or "" for e in root.iter() if e.tag.endswith("}t"))
    if suffix == ".pdf":
        out = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"],
                             check=True, capture_output=True).stdout.decode("utf-8")
        lines = (line.strip() for line in out.replace("\f", "\n").split("\n"))
        return "\n".join(line for line in lines if not RUNNING.match(line))
    text = path.read_bytes().decode(ENCODINGS.get(path.name, "utf-8"))
    if suffix == ".html":
        parser = TextOfBody()
        parser.feed(text)
        return "".join(parser.parts)
    if suffix == ".md":
        text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
        text = re.sub(r"^ *```.*?^ *```$", "", text, flags=re.S | re.M)
        text = re.sub(r"^(#+|-|\d+\.) ", "", text, flags=re.M)
        text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
        text = re.sub(r"\*\*|`|\|", "", text)
    return text


def squeeze(text):
    return re.sub(r"\s+", "", text)


def read_lines(path):
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def ids(text):
    return [int(i) for i in text.split(",")] if text else []


def check(name, suffix, show):
    errors = []
    zh = read_lines(ROOT / "gold" / "zh" / name)
    en = read_lines(ROOT / "gold" / "en" / name)
    kinds, units, next_zh, next_en = {}, [], 0, 0
    for bead in read_lines(ROOT / "gold" / "gold" / (name + ".align")):
        match = re.fullmatch(r"\[([\d,]*)\]:\[([\d,]*)\]", bead)
        if not match:
            errors.append(f"not a bead: {bead}")
            continue
        z, e = ids(match[1]), ids(match[2])
        if z != list(range(next_zh, next_zh + len(z))) or \
                e != list(range(next_en, next_en + len(e))) or not z + e:
            errors.append(f"out of order, or a line left out: {bead}")
        next_zh, next_en = next_zh + len(z), next_en + len(e)
        kind = f"{len(z)}-{len(e)}"
        kinds[kind] = kinds.get(kind, 0) + 1
        units.append(" ".join(en[i] for i in e) + "\t" + "".join(zh[i] for i in z))
        if show and kind != "1-1":
            print(f"  {kind}  {units[-1]}")
    if (next_zh, next_en) != (len(zh), len(en)):
        errors.append("the beads do not reach the end")
    if units != read_lines(ROOT / "expected" / (name + ".tsv")):
        errors.append("expected/ differs from gold/")
    for side, segments in (("zh", zh), ("en", en)):
        path = ROOT / f"{name}.{side}.{suffix}"
        text, at = squeeze(text_of(path)), 0
        for segment in segments:
            wanted = squeeze(segment)
            found = text.find(wanted, at)
            if found < 0:
                errors.append(f"{path.name} lacks: {segment}")
            else:
                at = found + len(wanted)
    counts = ", ".join(f"{k}: {kinds[k]}" for k in sorted(kinds))
    print(f"{name}: {len(zh)} zh, {len(en)} en; zh-en beads {counts}")
    for error in errors:
        print("  ERROR " + error)
    return not errors


def main():
    show = "--list" in sys.argv[1:]
    results = [check(name, suffix, show) for name, suffix in PAIRS.items()]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
