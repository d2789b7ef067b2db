#!/usr/bin/env python3
"""html_check.py PAGE...: what holds of every web page, without a browser. Says what does not hold; exit 1 if anything.

A page beside a PDF of the same name must also have every word of it."""
import base64
import hashlib
import html.parser
import os
import re
import subprocess
import sys

# Whatever is not here, html.c and its room do not write: so it came from somebody's text.
TAGS = {
    "html": "lang", "head": "", "meta": "charset http-equiv name content", "title": "id", "style": "",
    "body": "", "a": "class href rel", "header": "class", "main": "id tabindex", "nav": "aria-labelledby", "footer": "class",
    "div": "class id role tabindex aria-label", "p": "class id lang", "span": "class lang aria-hidden", "strong": "", "em": "",
    "br": "", "wbr": "", "h1": "id class", "h2": "id class", "h3": "id class", "h4": "id class", "ul": "class id", "ol": "class id", "li": "",
    "dl": "class", "dt": "", "dd": "", "img": "width height alt src", "figure": "id class", "figcaption": "",
    "details": "", "summary": "", "table": "id class", "caption": "class", "colgroup": "", "col": "class", "thead": "", "tbody": "",
    "tr": "id class", "th": "scope colspan class", "td": "colspan class data-h",
    "svg": "class role aria-labelledby aria-describedby aria-hidden viewbox height overflow x y", "desc": "id", "use": "href",
    "symbol": "id viewbox overflow", "defs": "", "pattern": "id width height patternunits patterntransform",
    "path": "class d fill stroke stroke-width stroke-opacity", "circle": "class cx cy r stroke-width",
    "rect": "class x y width height fill", "line": "class x1 y1 x2 y2", "text": "class x y text-anchor font-size",
}
VOID = {"meta", "br", "wbr", "img", "col"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.found, self.ids, self.links, self.headings, self.text = [], [], [], [], [], []
        self.counts, self.policy, self.style, self.captions, self.figures = {}, "", "", 0, []

    def handle_starttag(self, tag, attrs):
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if tag not in TAGS:
            self.found.append(f"a <{tag}>")
        for name, value in attrs:
            if name not in TAGS.get(tag, "").split():
                self.found.append(f"<{tag}> has {name}")
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
            if name == "src" and not value.startswith("data:image/png;base64,"):
                self.found.append(f"asks for {value}")
        given = dict(attrs)
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        if re.fullmatch("h[1-4]", tag):
            self.headings.append(int(tag[1]))
        if tag == "svg" and given.get("role") == "img":
            self.figures.append((given.get("aria-labelledby"), given.get("aria-describedby")))
        if tag == "caption":
            self.captions += 1
        if tag == "td":
            self.text.append(" ")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> where something else is open")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.text.append(data)

    def handle_comment(self, data):
        self.found.append(f"a comment: {data}")


def words_of_pdf(pdf):
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    # pdftotext takes a hyphen at the end of a line for one that is not the word's, so hyphens do not count.
    return set(re.findall(r"[^\W\d_]{4,}", text)) - {"Page"}


def check(path):
    page = Page()
    data = open(path, encoding="utf-8").read()
    page.feed(data)
    found = page.found
    if page.open:
        found.append(f"left open: {page.open}")
    for tag in ("h1", "main", "header", "footer", "title"):
        if tag != "title" and page.counts.get(tag) != 1:
            found.append(f"{page.counts.get(tag, 0)} <{tag}>")
    for before, after in zip([0] + page.headings, page.headings):
        if after > before + 1:
            found.append(f"a heading of level {after} after {before}")
    if len(set(page.ids)) != len(page.ids):
        found.append("an id is used twice")
    for link in page.links:
        if link.startswith("#") and link[1:] not in page.ids:
            found.append(f"a link to nothing: {link}")
        if not re.match("#|https?://|mailto:", link):
            found.append(f"a link elsewhere: {link}")
    sum_ = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    if page.policy != f"default-src 'none'; img-src data:; style-src 'sha256-{sum_}'; base-uri 'none'; form-action 'none'":
        found.append(f"policy: {page.policy}")
    if re.search(r"url\((?!#)|@import|</", page.style):
        found.append("the style sheet asks for something")
    if page.captions != page.counts.get("table", 0):
        found.append("a table without a caption")
    for title, words in page.figures:
        if title not in page.ids or words not in page.ids:
            found.append("a drawing without title or description")
    pdf = path[:-5] + ".pdf"
    if os.path.exists(pdf):
        text = " ".join("".join(page.text).split())
        joined = re.sub("[-\N{HYPHEN}/.]", "", text)
        missing = sorted(w for w in words_of_pdf(pdf) if w not in text and w not in joined)
        if missing:
            found.append(f"words of the PDF are missing: {missing[:20]}")
    return found


bad = 0
for name in sys.argv[1:]:
    for line in check(name):
        print(f"{name}: {line}")
        bad += 1
if len(sys.argv) < 2:
    bad = print("no page") or 1
sys.exit(1 if bad else 0)
