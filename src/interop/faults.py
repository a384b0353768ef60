"""Writes a TMX for each fault that hebi doctor knows into a folder; used by faults.sh."""

import pathlib
import sys

HEAD = ('<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en"'
        ' datatype="plaintext"/>')
TU = '<tu><tuv xml:lang="en"><seg>Two.</seg></tuv><tuv xml:lang="zh-CN"><seg>二。</seg></tuv></tu>'


def unit(en, zh):
    return TU.replace("Two.", en).replace("二。", zh)


def tmx(second=TU, head=HEAD, tmx='<tmx version="1.4">', body="<body>", encoding="UTF-8"):
    end = "</body>" if body else ""
    return ('<?xml version="1.0" encoding="%s"?>\n%s%s%s\n%s\n%s\n%s\n%s</tmx>\n'
            % (encoding, tmx, head, body, unit("One.", "一。"), second, unit("Three.", "三。"), end))


def en(text):
    return unit(text, "二。")


FAULTS = {
    "sound": tmx(),
    "encoding-gbk-declared-utf8": tmx().encode("gbk"),
    "encoding-utf8-declared-gbk": tmx(encoding="GBK"),
    "encoding-one-bad-byte": tmx(en("Two\x00.")).encode().replace(b"\0", b"\xff"),
    "character-as-it-is": tmx(en("Two.\x01")),
    "character-by-reference": tmx(en("Two.&#x1;")),
    "xml-lone-ampersand": tmx(en("Two &.")),
    "xml-cut-off": tmx()[:-60],
    "element-misplaced": tmx('<extra>x</extra>' + TU),
    "version-missing": tmx(tmx="<tmx>"),
    "header-missing": tmx(head=""),
    "header-twice": tmx(head=HEAD + HEAD),
    "header-without-srclang": tmx(head=HEAD.replace('srclang="en"', "")),
    "header-without-o-tmf": tmx(head=HEAD.replace('o-tmf="t"', "")),
    "header-segtype-unknown": tmx(head=HEAD.replace("sentence", "line")),
    "body-missing": tmx(body=""),
    "tuid-twice": tmx().replace("<tu>", '<tu tuid="7">'),
    "date-unknown": tmx(TU.replace("<tu>", '<tu creationdate="yesterday">')),
    "date-iso": tmx(TU.replace("<tu>", '<tu creationdate="2020-01-02T03:04:05Z">')),
    "language-no-code": tmx(TU.replace("zh-CN", "中文")),
    "language-underscore": tmx(TU.replace("zh-CN", "zh_CN")),
    "language-old-code": tmx(TU.replace("zh-CN", "chi")),
    "language-two-codes": tmx(TU.replace("zh-CN", "zh-Hans")),
    "language-missing": tmx(TU.replace(' xml:lang="zh-CN"', "")),
    "attribute-unknown": tmx(TU.replace("<tu>", '<tu colour="red">')),
    "version-1.4-with-lang": tmx().replace("xml:lang=", "lang="),
    "version-1.1-with-xml-lang": tmx(tmx='<tmx version="1.1">'),
    "prop-without-type": tmx(TU.replace("<tu>", "<tu><prop>x</prop>")),
    "prop-behind-tuv": tmx(TU.replace("</tu>", '<prop type="x">x</prop></tu>')),
    "segment-missing": tmx(TU.replace("<seg>二。</seg>", "")),
    "segment-twice": tmx(TU.replace("<seg>二。</seg>", "<seg>二。</seg><seg>贰。</seg>")),
    "unit-without-tuv": tmx("<tu/>"),
    "unit-in-one-language": tmx('<tu><tuv xml:lang="en"><seg>Two.</seg></tuv></tu>'),
    "unit-with-empty-text": tmx(unit("Two.", "")),
    "code-bpt-alone": tmx(en('Two<bpt i="1">&lt;b></bpt>.')),
    "code-ept-alone": tmx(en('Two<ept i="1">&lt;/b></ept>.')),
    "code-without-i": tmx(en("<bpt>&lt;b></bpt>Two<ept>&lt;/b></ept>.")),
    "code-it-without-pos": tmx(en("Two<it>&lt;b></it>.")),
    "code-number-twice": tmx(en('<bpt i="1">&lt;b></bpt>Two<ept i="1">&lt;/b></ept><bpt i="1">&lt;i></bpt>.<ept i="1">&lt;/i></ept>')),
    "code-unknown-element": tmx(en("<b>Two</b>.")),
}

folder = pathlib.Path(sys.argv[1])
for name in sys.argv[2:] or FAULTS:
    content = FAULTS[name]
    (folder / (name + ".tmx")).write_bytes(content if isinstance(content, bytes) else content.encode())
