#!/usr/bin/env python3
"""guide_pages_check.py FOLDER TOP: the guides as web pages: outline, contents, links, tables, and that no word was lost."""
import html.parser, os, re, sys

folder, top = sys.argv[1:]
VOID = {"meta", "br", "hr", "img", "link"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.headings, self.tags, self.text = set(), [], [], [], []
        self.lang, self.stack, self.scopes, self.n = None, [], [], {}

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        self.n[tag] = self.n.get(tag, 0) + 1
        if "id" in a:
            assert a["id"] not in self.ids, "id %s twice" % a["id"]
            self.ids.add(a["id"])
        if tag == "html":
            self.lang = a.get("lang")
        if tag == "a":
            self.links.append(a["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th":
            assert a.get("scope") == "col", "a th without its scope"
        if tag == "img":
            assert a.get("alt") and a["src"].startswith("data:"), "a picture from outside, or without its words"
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if tag in self.stack:
            assert self.stack[-1] == tag, "%s ends in %s" % (tag, self.stack[-1])
            self.stack.pop()

    def handle_data(self, data):
        if "style" not in self.stack:
            self.text.append(data)


pages = {}
for name in sorted(os.listdir(folder)):
    if not name.endswith(".html"):
        continue
    page = pages[name] = Page()
    text = open(os.path.join(folder, name), encoding="utf-8").read()
    try:
        page.feed(text)
    except AssertionError as e:
        sys.exit("%s: %s" % (name, e))
    assert page.lang == "en-GB", name
    assert page.headings.count(1) == 1, "%s: %d headings of the first level" % (name, page.headings.count(1))
    assert page.headings[0] == 1, name
    for before, after in zip(page.headings, page.headings[1:]):
        assert after <= before + 1, "%s: a heading of level %d follows one of level %d" % (name, after, before)
    assert page.links[0] == "#main" and "main" in page.ids, "%s: no way past the navigation" % name
    assert page.n.get("main") == 1 and page.n.get("nav", 0) >= 1, name
    for mark in ("<script", "@import", "url(", ".md\""):
        assert mark not in text, "%s has %s" % (name, mark)
    if page.headings.count(2) > 1:
        assert "on-this-page" in page.ids, "%s has no contents" % name
assert {"index.html", "manual.html", "audit-guide.html", "year-guide.html", "mapping.html", "results.html", "templates.html"} <= set(pages), pages.keys()

n_across = 0
for name, page in pages.items():
    for href in page.links:
        if re.match("https?:", href):
            continue
        file, _, anchor = href.partition("#")
        assert os.path.exists(os.path.join(folder, file or name)), "%s: there is no %s" % (name, href)
        if anchor:
            assert anchor in pages[file or name].ids, "%s: there is no %s" % (name, href)
        n_across += bool(file)
assert n_across > 50, n_across

# ---- the words ----

index = " ".join("".join(pages["index.html"].text).split())
assert "Install" in index and "How the source is laid out" not in index
manual = " ".join("".join(pages["manual.html"].text).split())
source = open(os.path.join(top, "doc/waymark.1"), encoding="utf-8").read()
for word in re.findall(r"^\.Sh ([A-Z ]+)$", source, re.M) + re.findall(r"^\.It Sy (\w+)", source, re.M):
    assert word in manual, "the manual lost " + word
guide = " ".join("".join(pages["audit-guide.html"].text).split())
lost = [line for line in open(os.path.join(top, "doc/audit-guide.md"), encoding="utf-8") if line.startswith("| `")
        and line.split("|")[1].replace("`", "").strip() not in guide]
assert not lost, lost
