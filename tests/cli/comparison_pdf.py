"""comparison_pdf.py WHAT PDF [TABLE]: what comparison_pdf.t asks about comparison.pdf. Exit status 1, with words, if it does not hold."""
import csv
import re
import subprocess
import sys

import pikepdf

PARTS = ["together", "Contents", "Where each", "cannot wait, school by school?", "Schools by?", "How many schools are at each level",
         "What has moved since last year", "Needs that schools share", "Who could help whom", "Plans", "How alike the raters are",
         "By authority?", "Who is missing, and why"]
RUNNING = 40  # points from an edge of the page where heads and feet are


def fail(*words):
    print(*words)
    sys.exit(1)


def pages(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def rows(path):
    return list(csv.DictReader(open(path, encoding="utf-8-sig")))


def titles(pdf):
    with pdf.open_outline() as outline:
        return [item.title for item in outline.root]


def figures(pdf):
    found = []
    stack = [pdf.Root.StructTreeRoot]
    while stack:
        element = stack.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        if element.get("/S") == "/Figure":
            found.append(element)
        kids = element.get("/K", [])
        for kid in reversed(list(kids) if isinstance(kids, pikepdf.Array) else [kids]):
            stack.append(kid)
    return found


def parts(path):
    with pikepdf.open(path) as pdf:
        said = titles(pdf)
    at = 0
    for part in PARTS:
        optional, part = part.endswith("?"), part.rstrip("?")
        if at < len(said) and part in said[at]:
            at += 1
        elif not optional:
            fail("no", part, "at", at, "in", said)
    if at != len(said):
        fail("more:", said[at:])


def page_one(path):
    first, second = pages(path)[:2]
    body = subprocess.run(["pdftotext", "-l", "1", "-y", "50", "-x", "0", "-W", "596", "-H", "720", path, "-"],
                          capture_output=True, text=True, check=True).stdout
    words = [word for word in body.split() if re.search(r"\w", word) and not re.fullmatch(r"\d\.", word)]
    if len(words) > 300:
        fail(len(words), "words")
    if "What the meeting decides" not in first or "Contents" not in second:
        fail("page one is not one page")
    if "Order is alphabetical" not in first:
        fail("no key line")


def level_counts(table):
    """By section title, in order: { level: [schools, of these to be moderated] }."""
    sections = {}
    for row in rows(table):
        counts = sections.setdefault(row["title"], {})
        if row["level"]:
            count = counts.setdefault(row["level"], [0, 0])
            count[0] += 1
            count[1] += row["status"].endswith("to be moderated")
    return sections


def counts(path, table):
    alt = " ".join(str(figure.get("/Alt")) for figure in figures(pikepdf.open(path))).replace("\xa0", " ")
    for section, levels in level_counts(table).items():
        for level, (n, moderated) in levels.items():
            of = "" if not moderated else ", of these %d to be moderated" % moderated
            if moderated and moderated == n:
                of = ", to be moderated" if n == 1 else ", all to be moderated"
            wanted = r"%s: [^.]*%s %s%s;" % (re.escape(section), re.escape(level), "{:,}".format(n), of)
            if not re.search(wanted, alt):
                fail("not there:", wanted, "in", alt[:2000])


def links(pdf):
    """{ what a link to a page says: the page it leads to }, of links that say a page."""
    numbers = {page.objgen: i + 1 for i, page in enumerate(pdf.pages)}
    found = []
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            said = re.fullmatch(r"(.*), page (\d+)", str(annotation.get("/Contents", "")))
            target = annotation.get("/Dest")
            if target is None and "/A" in annotation:
                target = annotation.A.get("/D")
            if said:
                found.append((said[1], int(said[2]), numbers[target[0].objgen]))
    return found


def index(path, table):
    text = [re.sub(r"\s+", " ", page) for page in pages(path)]
    said = links(pikepdf.open(path))
    schools = {row["school_id"]: (row["school"], row["phase"]) for row in rows(table)}
    named = [name for name, _ in schools.values()]
    names, phases = [], {}
    for school_id, (name, phase) in schools.items():
        if named.count(name) > 1:
            name = "%s (%s)" % (name, school_id)
        names.append(name)
        phases.setdefault(phase, []).append(name)
    for name, number, page in said:
        if number != page:
            fail(name, "says page", number, "and leads to", page)
    listed = [name for name, _, _ in said if name in names]
    if sorted(listed) != sorted(names):
        fail("not in the index:", set(names) - set(listed))
    order = [name for phase in phases.values() for name in sorted(phase, key=str.casefold)]
    if listed != order:
        fail("order:", listed)
    for name, number, _ in said:
        if name in names and name.split()[0] not in text[number - 1]:
            fail(name, "is not on page", number)


def marks(path, table):
    wanted = sum(1 for row in rows(table) if row["level"] and row["status"].endswith("to be moderated"))
    text = " ".join(pages(path))
    found = len(re.findall("†", text)) - len(re.findall("† *to be moderated", text))
    if found != wanted:
        fail(found, "signs, and", wanted, "levels to be moderated")


NUMBERS = "no one two three four five six seven eight nine".split()


def moves(path):
    text = pages(path)
    said = re.sub(r"\s+", " ", text[0])
    for sign, word in (("▲", "higher"), ("▼", "lower")):
        match = re.search(r"(\w+) (?:is|are) %s" % word, said)
        wanted = NUMBERS.index(match[1].lower()) if match[1].lower() in NUMBERS else int(match[1])
        found = sum(len(re.findall(sign, page)) - len(re.findall("▲.▼ since", page)) for page in text)
        if found != wanted:
            fail(found, sign, "and", wanted, word)


def turns(path):
    with pikepdf.open(path) as pdf:
        boxes = [[float(side) for side in page.mediabox] for page in pdf.pages]
    across = [box[2] > box[3] for box in boxes]
    if across[0] or across[-1] or True not in across:
        fail(across)
    first, last = across.index(True), len(across) - across[::-1].index(True)
    if not all(across[first:last]):
        fail(across)


def figure_on_page_one(path):
    pdf = pikepdf.open(path)
    for figure in figures(pdf):
        kid = figure.get("/K")
        kid = kid[0] if isinstance(kid, pikepdf.Array) else kid
        page = kid.get("/Pg", figure.get("/Pg")) if isinstance(kid, pikepdf.Dictionary) else figure.get("/Pg")
        if page is not None and page.objgen == pdf.pages[0].objgen:
            return
    fail("no figure on page one")


def no_figure(path):
    if figures(pikepdf.open(path)):
        fail("there is a figure")


def no_school(path, table):
    text = re.sub(r"\s+", " ", " ".join(pages(path)))
    named = [row["school"] for row in rows(table) if row["school"] in text]
    if named:
        fail("named:", named[:5])


def authorities(path, table):
    wanted = {row["la"] for row in rows(table)}
    said = {name for name, number, page in links(pikepdf.open(path)) if number == page}
    if not wanted <= said:
        fail("not there:", wanted - said)


def authorities_share(path, start):
    """Those whose name starts so are at least three on a page, but for the last."""
    document = pikepdf.open(path)
    pages = sorted({name: page for name, number, page in links(document) if name.startswith(start)}.values())
    if len(pages) < 6 or any(pages.count(page) < 3 for page in pages if page not in (pages[0], pages[-1])):
        fail("pages of the small ones:", pages)


globals()[sys.argv[1]](*sys.argv[2:])
