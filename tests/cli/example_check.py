"""Hold a run of the example to its states: TAP on standard output.

Used by example.t: example_check.py EXAMPLE OUT STATUS. Nothing is skipped: a missing file, school,
descriptor or row of the README is a failure of its state. With "bless" for STATUS it writes the pages
where the states now stand into the README instead; read the difference.
"""

import csv
import re
import subprocess
import sys

from example_states import EXAMPLE, OUT, STATES, School


def squeeze(text):
    """Without white space and hyphens, since a page breaks lines at both, in long words too."""
    return re.sub(r"[\s-]+", "", text)


def pages(school_id):
    """The squeezed text of each page of the report, in reading order."""
    pdf = OUT / school_id / "report.pdf"
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True
    )
    return [squeeze(page) for page in done.stdout.decode("utf-8").split("\f")[:-1]]


def missing_words(page, words):
    return [word for word in words if squeeze(word) not in page]


def readme_rows():
    """state -> (school id, page, section) as the README has them."""
    rows = {}
    for line in (EXAMPLE / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(cells) == 4 and cells[0] != "state":
            rows[cells[0]] = (cells[1].split()[0], cells[2], cells[3])
    return rows


class Tap:
    def __init__(self):
        self.n = 0

    def ok(self, passed, name, *details):
        self.n += 1
        print(("ok" if passed else "not ok"), self.n, "-", name)
        for detail in [] if passed else details:
            print("#", detail)

    def attempt(self, name, check):
        """check says what is wrong, or nothing."""
        try:
            wrong = check()
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        self.ok(not wrong, name, wrong)

    def done(self):
        print(f"1..{self.n}")


def all_documents():
    wanted = {
        f"W{n}/{name}"
        for n in range(101, 113)
        for name in ("report.pdf", "action-plan.pdf", "results.json")
    }
    missing = sorted(w for w in wanted if not (OUT / w).is_file())
    return missing and "missing: " + ", ".join(missing)


# What results.csv says for people, and results.json by id.
STATUS_IDS = {
    "assessed": "assessed",
    "not assessed": "not_assessed",
    "too few applicable": "too_few",
    "not in focus": "not_in_focus",
}


def result_rows():
    """results.csv has one row a section of each school, and says the same as results.json."""
    with (OUT / "results.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(rows) != 12 * 9:
        return f"{len(rows)} rows"
    schools = {row["school_id"]: School(row["school_id"]) for row in rows}
    for row in rows:
        section = schools[row["school_id"]].sections[row["section"]]
        level = "" if section["level"] is None else str(section["level"])
        reason = (section["cap"] or {}).get("reason") or ""
        if (STATUS_IDS[row["status"]], row["level"], row["cap_reason"]) != (section["status"], level, reason):
            return f"{row['school_id']} {row['section']}: {row}"
    return None


def no_errors():
    with (OUT / "problems.csv").open(encoding="utf-8-sig", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["severity"] != "note"]
    return found and "; ".join(row["message"] for row in found)


def readme_is_complete():
    named, tested = set(readme_rows()), {state for state, *_ in STATES}
    return named != tested and f"only in the README: {named - tested}; only here: {tested - named}"


def in_results(school_id, check):
    return None if check(School(school_id)) else f"{school_id}: the results do not show it"


def on_page(state, school_id, words):
    school, page, section = readme_rows()[state]
    sections = School(school_id).sections.values()
    titles = [f"{s['number']} {s['title']}" for s in sections] + [
        "Cover",
        "Summary",
        "Action plan",
    ]
    if school != school_id or section not in titles:
        return f"the README names {school}, {section}"
    missing = missing_words(pages(school)[int(page) - 1], words)
    return missing and f"{school} page {page} lacks " + "; ".join(missing)


def bless():
    """Write the first page that has a state's words into the state's row of the README."""
    readme = EXAMPLE / "README.md"
    text = readme.read_text(encoding="utf-8")
    for state, school_id, _, words in STATES:
        found = [n for n, page in enumerate(pages(school_id), 1) if not missing_words(page, words)]
        if not found:
            sys.exit(f"{school_id}: no page shows: {state}")
        row = re.compile(rf"^(\| {re.escape(state)} \| [^|]+ \|) [^|]+ \|", re.MULTILINE)
        text = row.sub(rf"\1 {found[0]} |", text)
    readme.write_text(text, encoding="utf-8")


def main(status):
    tap = Tap()
    tap.ok(status == "0", "the run ends with 0", f"exit status {status}")
    tap.attempt(
        "a report, an action plan and results for each of the twelve schools", all_documents
    )
    tap.attempt("no warnings and no errors", no_errors)
    tap.attempt("results.csv says what results.json says", result_rows)
    tap.attempt("the README names every state, and no other", readme_is_complete)
    for state, school_id, check, words in STATES:
        tap.attempt(f"{school_id}: {state}", lambda: in_results(school_id, check))
        tap.attempt(
            f"{school_id}: {state}: on the README's page", lambda: on_page(state, school_id, words)
        )
    tap.done()


if sys.argv[3] == "bless":
    bless()
else:
    main(sys.argv[3])
