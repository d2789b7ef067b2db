#!/usr/bin/env python3
"""workbooks.py - workbooks for tests.

workbooks.py of WRITER FOLDER OUT   the CSV tables of FOLDER as a workbook OUT, as WRITER writes one
workbooks.py rows OUT               a sheet of 1,048,576 rows with a cell each
workbooks.py strings OUT            a million shared texts
workbooks.py answers OUT            100,000 rows of eight cells, for bench
workbooks.py hostile NAME OUT       what no program writes
workbooks.py cells OUT              a table of values of all types, styles and forms

WRITER: openpyxl (the real one), or an imitation of excel, google, numbers, libreoffice, libxlsxwriter, strict or sdk, each
with what is its own: shared or inline texts, addresses or none, types, prefixes, styles of dates, paths of parts.
"""
import csv
import datetime
import os
import re
import struct
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' \
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
STYLES = '<styleSheet xmlns="%s"><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/>' \
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd&quot;T&quot;hh:mm"/>' \
    '<numFmt numFmtId="166" formatCode="[$\u00a3-809]#,##0.00;[Red]\\-[$\u00a3-809]#,##0.00"/>' \
    '<numFmt numFmtId="167" formatCode="0000"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>' \
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>' % (
        MAIN, "".join('<xf numFmtId="%d"/>' % n for n in (0, 14, 164, 165, 10, 166, 167, 21, 168)))
NUMBER = re.compile(r"-?(0|[1-9]\d{0,9})(\.\d+)?")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def column(n):
    name = ""
    while n:
        n, rest = divmod(n - 1, 26)
        name = chr(65 + rest) + name
    return name


def serial(match, from_1904=False):
    start = datetime.date(1904, 1, 1) if from_1904 else datetime.date(1899, 12, 30)
    return (datetime.date(*map(int, match.groups())) - start).days


class Book:
    """The parts of a package; strict: the names of the ISO standard; prefix: of elements."""

    def __init__(self, strict=False, prefix="", root="xl/", absolute=False, workbook_extra=""):
        self.rel = STRICT if strict else REL
        self.prefix, self.root, self.absolute, self.extra = prefix, root, absolute, workbook_extra
        self.sheets, self.texts, self.parts = [], None, {}

    def sheet(self, name, pieces, state=None):
        self.sheets.append((name, pieces, state))

    def index(self, text):
        self.texts = self.texts if self.texts is not None else {}
        return self.texts.setdefault(text, len(self.texts))

    def write(self, path, rich=False, level=6):
        p = self.prefix
        relations, listed = [], []
        for i, (name, _, state) in enumerate(self.sheets, 1):
            target = ("/" + self.root if self.absolute else "") + "worksheets/sheet%d.xml" % i
            relations.append('<Relationship Id="rId%d" Type="%s/worksheet" Target="%s"/>' % (i, self.rel, target))
            listed.append('<%ssheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (
                p, escape(name, {'"': "&quot;"}), i, ' state="%s"' % state if state else "", i))
        relations.append('<Relationship Id="s" Type="%s/styles" Target="styles.xml"/>' % self.rel)
        if self.texts is not None or "sharedStrings" in self.parts:
            relations.append('<Relationship Id="t" Type="%s/sharedStrings" Target="sharedStrings.xml"/>' % self.rel)
        relations.append('<Relationship Id="w" Type="%s/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>' % self.rel)
        ns = ' xmlns%s="%s" xmlns:r="%s"' % (":" + p[:-1] if p else "", MAIN, self.rel)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as z:
            z.writestr("[Content_Types].xml", TYPES)
            z.writestr("_rels/.rels", '<Relationships><Relationship Id="r" Type="%s/officeDocument" Target="%sworkbook.xml"/>'
                       "</Relationships>" % (self.rel, self.root))
            z.writestr(self.root + "workbook.xml", "<%sworkbook%s>%s<%ssheets>%s</%ssheets></%sworkbook>" % (
                p, ns, self.extra, p, "".join(listed), p, p))
            z.writestr(self.root + "_rels/workbook.xml.rels",
                       self.parts.pop("relations", "<Relationships>%s</Relationships>" % "".join(relations)))
            z.writestr(self.root + "styles.xml", self.parts.get("styles", STYLES))
            for i, (_, pieces, _) in enumerate(self.sheets, 1):
                with z.open(self.root + "worksheets/sheet%d.xml" % i, "w") as part:
                    for piece in pieces:
                        part.write(piece if isinstance(piece, bytes) else piece.encode())
            if self.texts is not None:
                texts = [shared(text, rich) for text in self.texts]
                z.writestr(self.root + "sharedStrings.xml", '<sst xmlns="%s">%s</sst>' % (MAIN, "".join(texts)))
            for name, data in self.parts.items():
                if "." in name:
                    z.writestr(name, data)


def shared(text, rich):
    text = escape(text).replace("\r\n", "\n")
    if not rich or len(text) < 8 or "&" in text:
        return '<si><t xml:space="preserve">%s</t></si>' % text
    return '<si><r><t xml:space="preserve">%s</t></r><r><rPr><b/></rPr><t xml:space="preserve">%s</t></r>' \
        '<rPh sb="0" eb="1"><t>unsaid</t></rPh></si>' % (text[:4], text[4:])


# What is its own in each writer's cells: how a text stands, whether cells have addresses, the style of a day.
WRITERS = {
    "excel": dict(texts="shared", addresses=True, day=1, rich=True),
    "google": dict(texts="shared", addresses=True, day=2, empty_rows=True),
    "numbers": dict(texts="shared", addresses=True, day=3, summary=True),
    "libreoffice": dict(texts="shared", addresses=True, day=2, typed=True, formulas=True),
    "libxlsxwriter": dict(texts="shared", addresses=True, day=2),
    "strict": dict(texts="inline", addresses=True, day="iso", strict=True, absolute=True),
    "sdk": dict(texts="inline", addresses=False, day=1, prefix="x:"),
    "1904": dict(texts="shared", addresses=True, day=1, from_1904=True),
}


def cell(book, how, text, address):
    p = how.get("prefix", "")
    at = ' r="%s"' % address if how["addresses"] else ""
    day = DAY.fullmatch(text)
    if not text:
        return "<%sc%s/>" % (p, at) if not how["addresses"] else ""
    if day and how["day"] == "iso":
        return '<c%s t="d" s="1"><v>%sT00:00:00</v></c>' % (at, text)
    if day:
        return '<%sc%s s="%d"><%sv>%s</%sv></%sc>' % (p, at, how["day"], p, serial(day, how.get("from_1904")), p, p)
    if NUMBER.fullmatch(text) and not text.endswith("0" if "." in text else "!"):
        written = repr(float(text)) if "." in text else text
        return "<%sc%s%s><%sv>%s</%sv></%sc>" % (p, at, ' t="n"' if how.get("typed") else "", p, written, p, p)
    if how.get("formulas") and len(text) == 4:
        return '<c%s t="str"><f aca="false">CONCATENATE("")</f><v>%s</v></c>' % (at, escape(text))
    if how["texts"] == "inline":
        return '<%sc%s t="inlineStr"><%sis><%st xml:space="preserve">%s</%st></%sis></%sc>' % (
            p, at, p, p, escape(text), p, p, p)
    return '<c%s t="s"><v>%d</v></c>' % (at, book.index(text))


def sheet_of(book, how, rows):
    p = how.get("prefix", "")
    yield '<%sworksheet xmlns%s="%s"><%ssheetData>' % (p, ":x" if p else "", MAIN, p)
    for n, row in enumerate(rows, 1):
        at = ' r="%d"' % n if how["addresses"] else ""
        yield "<%srow%s>%s</%srow>" % (p, at, "".join(cell(book, how, text, column(i) + str(n))
                                                     for i, text in enumerate(row, 1)), p)
    if how.get("empty_rows"):
        for n in range(len(rows) + 1, 1001):
            yield '<row r="%d" ht="15.75" customHeight="1"><c r="A%d" s="1"/></row>' % (n, n)
    yield "</%ssheetData></%sworksheet>" % (p, p)


def tables(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".csv"):
            with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
                yield name[:-4], list(csv.reader(file))


def imitate(writer, folder, out):
    how = WRITERS[writer]
    book = Book(strict=how.get("strict"), prefix=how.get("prefix", ""), absolute=how.get("absolute"),
                workbook_extra='<workbookPr date1904="1"/>' if how.get("from_1904") else "")
    if how.get("summary"):
        book.sheet("Export Summary", list(sheet_of(book, how, [["This document was exported from Numbers."]])))
    for name, rows in tables(folder):
        book.sheet(name.capitalize(), list(sheet_of(book, how, rows)))
    book.write(out, rich=how.get("rich"))


def by_openpyxl(folder, out):
    import openpyxl
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables(folder):
        sheet = book.create_sheet(name)
        for row in rows:
            day = [DAY.fullmatch(text) for text in row]
            sheet.append([datetime.date(*map(int, d.groups())) if d else float(t) if NUMBER.fullmatch(t) and "." in t
                          else int(t) if NUMBER.fullmatch(t) else t or None for t, d in zip(row, day)])
    book.save(out)


def inline(address, text):
    return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (address, escape(text))


def head(names):
    return '<row r="1">%s</row>' % "".join(inline(column(i) + "1", name) for i, name in enumerate(names, 1))


RESPONSES = ["school_id", "item", "rating"]


def responses(pieces, name="responses", **options):
    book = Book(**options)
    book.sheet(name, ["<worksheet><sheetData>", head(RESPONSES), *pieces, "</sheetData></worksheet>"])
    return book


def many_rows(out):
    rows = ('<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(2, 1048577))
    responses(rows).write(out, level=1)


def many_strings(out):
    book = responses(['<row r="2"><c r="C2" t="s"><v>999999</v></c></row>'])
    book.texts = {"shared text %d" % i: i for i in range(1000000)}
    book.write(out, level=1)


def answers(out):
    book = Book()
    names = ["school_id", "item", "rating", "respondent", "evidence", "evidence_type", "evidence_date", "note"]

    def text(column_number, row):
        if column_number == 7:
            return '<c r="G%d" s="1"><v>%d</v></c>' % (row, 46000 + row % 365)
        return '<c r="%s%d" t="s"><v>%d</v></c>' % (column(column_number), row, row * column_number * 7919 % 20000)

    for i in range(20000):
        book.index("what was seen in lesson %d" % i)
    rows = ('<row r="%d">%s</row>' % (n, "".join(text(i, n) for i in range(1, 9))) for n in range(2, 100002))
    book.sheet("responses", ["<worksheet><sheetData>", head(names), *rows, "</sheetData></worksheet>"])
    book.write(out, level=1)


# Value as written, and type and style; how they are read is in workbooks.t, in the same order.
CELLS = [
    ("42.0", ""), ("12.50", ""), ("0.30000000000000004", ""), ("1E-3", ""), ("1.5E+20", ""), ("-7", ""),
    ("46330", ' s="1"'), ("46330.5", ' s="1"'), ("46330.604166666664", ' s="3"'), ("0.5", ' s="7"'), ("1.5", ' s="8"'),
    ("59", ' s="1"'), ("60", ' s="1"'), ("61", ' s="1"'),
    ("0.125", ' s="4"'), ("1234.5", ' s="5"'), ("-3", ' s="5"'), ("42", ' s="6"'),
    ("1", ' t="b"'), ("0", ' t="b"'), ("a_x005F_b _x0041", ' t="str"'), ("2026-11-04T14:30:00.000", ' t="d"'),
    ("2026-11-04T00:00:00", ' t="d"'), ("#N/A", ' t="e"'), ("<f>1+1</f><v/>", ""), ("<f>1+1</f><v>2</v>", ""), ("0", ' t="s"'),
    ("<is><r><t>ri</t></r><r><t>ch</t></r><rPh><t>unsaid</t></rPh></is>", ' t="inlineStr"'),
    ("<f>X1</f><v></v>", ' t="str"'),
]


def cells(out):
    """Each value is the owner of an action, which actions.csv shows as it was read."""
    names = ["school_id", "action_id", "item", "action", "owner", "due", "start"]
    rows = []
    for n, (value, kind) in enumerate(CELLS, 2):
        texts = ["W101", "V%02d" % (n - 1), "leadership", "Do it.", None, "2027-03-26", "2026-11-10"]
        rows.append('<row r="%d">%s</row>' % (n, "".join(
            inline(column(i) + str(n), text) if text else '<c r="E%d"%s>%s</c>' % (
                n, kind, value if "<" in value else "<v>%s</v>" % value) for i, text in enumerate(texts, 1))))
    book = Book()
    book.sheet("actions", ["<worksheet><sheetData>", head(names), *rows, "</sheetData></worksheet>"])
    book.index("shared")
    book.write(out)


def patched(out, change):
    responses(['<row r="2">%s</row>' % inline("A2", "S1")]).write(out)
    with open(out, "rb") as file:
        data = bytearray(file.read())
    data = change(data) or data
    with open(out, "wb") as file:
        file.write(data)


def wrong_sizes(data):
    """Every part is smaller, by the directory and its own header, than it is."""
    for sign, at in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        place = data.find(sign)
        while place >= 0:
            data[place + at:place + at + 4] = struct.pack("<I", 5)
            place = data.find(sign, place + 4)


def locked(data):
    for sign, at in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        place = data.find(sign)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(sign, place + 4)


def large_directory(data):
    end = data.rfind(b"PK\5\6")
    data[end + 12:end + 16] = struct.pack("<I", 0x7FFFFFFF)


def pieces_of(n, make):
    return (make(i) for i in range(n))


def archive(out, names):
    with zipfile.ZipFile(out, "w") as z:
        for name in names:
            z.writestr(name, "x")


def raw(out, data):
    with open(out, "wb") as file:
        file.write(data)


def path_names(out):
    book = responses(['<row r="2">%s</row>' % inline("A2", "S1")])
    for name in ("../../escaped.xml", "/tmp/escaped.xml", "..\\escaped.xml", "xl/../../escaped.xml"):
        book.parts[name] = "x"
    book.write(out)


def outside_part(out):
    """A sheet whose part is said to be outside the archive."""
    book = responses([])
    book.parts["relations"] = '<Relationships><Relationship Id="rId1" Type="%s/worksheet" ' \
        'Target="../../../../../../etc/passwd"/></Relationships>' % REL
    book.write(out)


HOSTILE = {
    "bomb": lambda out: responses(pieces_of(300, lambda i: " " * 1000000)).write(out, level=9),
    "dense": lambda out: responses(pieces_of(200, lambda i: " " * 1000000)).write(out, level=9),
    "large": lambda out: responses(pieces_of(2000000, lambda i: "<!--%d %d %s-->" % (i, i * 7919 % 1000003, "x" * 120))).write(
        out, level=1),
    "entities": lambda out: responses(["<row/>"], workbook_extra="").write(out) or patched_part(
        out, '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'),
    "file-entity": lambda out: responses([]).write(out) or patched_part(
        out, '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'),
    "deep": lambda out: responses(pieces_of(100000, lambda i: "<a>")).write(out),
    "names": lambda out: responses(pieces_of(1000000, lambda i: "<a%d/>" % i)).write(out),
    "attributes": lambda out: responses(pieces_of(100, lambda i: "<a %s/>" % " ".join(
        "b%d_%d='1'" % (i, k) for k in range(10000)))).write(out),
    "tag": lambda out: responses(["<a b='", *["%09d" % (k * 7919) for k in range(3000000)], "'/>"]).write(out, level=1),
    "truncated": lambda out: patched(out, lambda data: data[:len(data) * 2 // 3]),
    "cut-part": lambda out: responses(["<row r='2'>"]).write(out),
    "sizes": lambda out: patched(out, wrong_sizes),
    "directory": lambda out: patched(out, large_directory),
    "locked": lambda out: patched(out, locked),
    "password": lambda out: raw(out, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 1016 + "EncryptedPackage".encode("utf-16le")),
    "old": lambda out: raw(out, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 1016),
    "opendocument": lambda out: archive(out, ["mimetype", "content.xml", "META-INF/manifest.xml"]),
    "numbers": lambda out: archive(out, ["Index/Document.iwa", "preview.jpg"]),
    "binary": lambda out: archive(out, ["[Content_Types].xml", "xl/workbook.bin"]),
    "archive": lambda out: archive(out, ["letter.txt"]),
    "text": lambda out: raw(out, b"school_id,item,rating\n"),
    "empty": lambda out: raw(out, b""),
    "order": lambda out: responses(['<row r="3">%s</row><row r="2">%s</row>' % (inline("A3", "S1"), inline("A2", "S1"))]).write(out),
    "cell-order": lambda out: responses(['<row r="2">%s%s</row>' % (inline("B2", "a"), inline("A2", "S1"))]).write(out),
    "row-number": lambda out: responses(['<row r="1048577">%s</row>' % inline("A1048577", "S1")]).write(out),
    "no-text": lambda out: responses(['<row r="2"><c r="A2" t="s"><v>7</v></c></row>']).write(out),
    "outside": outside_part,
    "paths": path_names,
}


def patched_part(out, text):
    """The same workbook with another sheet."""
    with zipfile.ZipFile(out) as z:
        parts = {name: z.read(name) for name in z.namelist()}
    parts["xl/worksheets/sheet1.xml"] = text.encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            z.writestr(name, data)


def main(argv):
    if argv[0] == "of":
        (by_openpyxl(*argv[2:]) if argv[1] == "openpyxl" else imitate(*argv[1:]))
    elif argv[0] == "hostile":
        HOSTILE[argv[1]](argv[2])
    else:
        {"answers": answers, "rows": many_rows, "strings": many_strings, "cells": cells}[argv[0]](argv[1])


main(sys.argv[1:])
