"""Hold a run of an example to its README: TAP on standard output.

Used by example_send.t, example_peap.t and example_years.t: example_pages.py STATES OUT EXIT_STATUS, where STATES is the module with the
example's folder and states. With "bless" for EXIT_STATUS it writes the pages where the states now
stand into the README instead; read the difference.
"""

import csv
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
STATES_OF, OUT, STATUS = importlib.import_module(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
README = Path(__file__).parents[2] / "examples" / STATES_OF.FOLDER / "README.md"


def squeeze(text):
    """Without white space and hyphens, since a page breaks lines at both, in long words too."""
    return re.sub(r"[\s-]+", "", text)


def pages(document):
    """The squeezed text of each page, in reading order."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(OUT / document), "-"],
        capture_output=True,
        check=True,
    )
    return [squeeze(page) for page in done.stdout.decode("utf-8").split("\f")[:-1]]


def missing_words(page, words):
    return [word for word in words if squeeze(word) not in page]


def table(name):
    with (OUT / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def readme_rows():
    """state -> (school id, page, where) as the README has them."""
    rows = {}
    for line in README.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 4 and cells[0] != "state":
            rows[cells[0]] = (cells[1].split()[0], cells[2], cells[3])
    return rows


class Tap:
    def __init__(self):
        self.n = 0

    def check(self, name, wrong):
        """wrong is what is wrong, or nothing."""
        self.n += 1
        print(("not ok" if wrong else "ok"), self.n, "-", name)
        if wrong:
            print("#", wrong)

    def attempt(self, name, find_wrong):
        try:
            wrong = find_wrong()
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        self.check(name, wrong)


def made():
    wanted = [f"{school}/{name}" for school in STATES_OF.SCHOOLS for name in STATES_OF.FILES]
    return ", ".join(name for name in wanted if not (OUT / name).is_file())


def problems():
    """The warnings and errors that the README promises, each once, and no other."""
    found = [row for row in table("problems.csv") if row["severity"] != "note"]
    promised = [("warning", *w) for w in STATES_OF.WARNINGS]
    promised += [("error", *e) for e in getattr(STATES_OF, "ERRORS", [])]
    for severity, file, words in promised:
        matching = [r for r in found if r["file"] == file and words in r["message"]]
        if len(matching) != 1 or matching[0]["severity"] != severity:
            return f"{file}, {words}: {len(matching)} found"
    return len(found) != len(promised) and f"{len(found)} problems"


def row_count():
    rows, wanted = table("results.csv"), len(STATES_OF.SCHOOLS) * STATES_OF.ROWS_A_SCHOOL
    return len(rows) != wanted and f"{len(rows)} rows"


def too_long():
    """Documents with more pages than the example promises, by the file's name."""
    long = []
    for pattern, most in STATES_OF.PAGES_MOST:
        found = sorted(OUT.rglob(pattern))
        long += [f"no {pattern}"] if not found else []
        for path in found:
            n = len(pages(path.relative_to(OUT)))
            long += [f"{path}: {n} pages"] if n > most else []
    return "; ".join(long)


def not_in_results(school_id, says):
    """What a state asks is asked of the rows of results.csv, or of what the module makes of the school's results.json."""
    if hasattr(STATES_OF, "facts"):
        path = OUT / school_id / "results.json"
        return not says(STATES_OF.facts(json.loads(path.read_text(encoding="utf-8")))) and "results.json does not show it"
    rows = {row["section"]: row for row in table("results.csv") if row["school_id"] == school_id}
    return not says(rows) and "results.csv does not show it"


def complete():
    named, tested = set(readme_rows()), {state for state, *_ in STATES_OF.STATES}
    return named != tested and f"only in the README: {named - tested}; only here: {tested - named}"


def on_page(state, school_id, words, where=None):
    school, page, named = readme_rows()[state]
    if school != school_id or where not in (None, named):
        return f"the README names {school}, {named}"
    document = STATES_OF.document(school, named)
    missing = missing_words(pages(document)[int(page) - 1], words)
    return missing and f"{document} page {page} lacks " + "; ".join(missing)


def bless():
    """Write the first page that has a state's words into the state's row of the README."""
    text = README.read_text(encoding="utf-8")
    lacking = []
    for state, school_id, _, words, *where in STATES_OF.STATES:
        document = STATES_OF.document(school_id, *where)
        found = [n for n, page in enumerate(pages(document), 1) if not missing_words(page, words)]
        if not found:
            lacking.append(f"{document}: no page shows: {state}")
            continue
        row = re.compile(rf"^(\| {re.escape(state)} \| [^|]+ \|) [^|]+ \|", re.MULTILINE)
        text = row.sub(rf"\1 {found[0]} |", text)
    README.write_text(text, encoding="utf-8")
    sys.exit("\n".join(lacking) or 0)


def main():
    tap = Tap()
    wanted = "1" if getattr(STATES_OF, "ERRORS", []) else "0"
    tap.check(f"the run ends with {wanted}", wanted != STATUS and f"exit status {STATUS}")
    tap.attempt("a report and results for each school", made)
    tap.attempt("the warnings that belong to the example, and nothing else", problems)
    if STATES_OF.ROWS_A_SCHOOL:
        tap.attempt("results.csv has a row a judgement", row_count)
    tap.attempt("no document is longer than it should be", too_long)
    tap.attempt("the README names every state, and no other", complete)
    for state, school_id, says, words, *where in STATES_OF.STATES:
        if says:
            tap.attempt(f"{school_id}: {state}", lambda: not_in_results(school_id, says))
        tap.attempt(
            f"{school_id}: {state}: on the README's page",
            lambda: on_page(state, school_id, words, *where),
        )
    print(f"1..{tap.n}")


bless() if STATUS == "bless" else main()
