"""What the public documents of a review must not hold, worked out from its tables alone.

Usage: profile_check.py EVIDENCE PUBLIC INTERNAL
PUBLIC and INTERNAL are the folders of two runs. Nothing forbidden may stand in a document of PUBLIC, in its text or
in what a page does not show (alternative texts, bookmarks, properties); and all that is looked for must stand in a
report of INTERNAL, so that this can fail.
"""
import csv
import re
import subprocess
import sys
from pathlib import Path

try:
    import pikepdf
except ImportError:
    pikepdf = None

BELOW, BASE = 5, 11


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def unseen(path):
    """Alternative texts, summaries, bookmarks and properties."""
    if not pikepdf:
        return ""
    found = []
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary):
                for key in ("/Alt", "/Summary", "/ActualText", "/Title", "/Subject", "/Keywords", "/Contents"):
                    value = thing.get(key)
                    if isinstance(value, pikepdf.String):
                        found.append(str(value))
    return " ".join(found)


def squeeze(text):
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u2019", "'"))


def text_of(path):
    said = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return squeeze(said.stdout.decode() + " " + unseen(path))


def number(cell):
    return float(cell) if re.fullmatch(r"\d+(\.\d+)?", cell) else None


def is_small_share(part, base):
    if base < BASE:
        return True
    return part is not None and (0 < part < BELOW or 0 < base - part < BELOW)


def forbidden(school, schools, metrics, judgements, responses):
    """Patterns for what stands in an internal report and may not stand in a public one."""
    patterns = []
    for row in metrics:
        if row["school_id"] != school or row["group"]:
            continue
        part, base, value = (number(row[k]) for k in ("numerator", "denominator", "value"))
        if base and is_small_share(part, base):
            patterns.append(rf"\({part:g} of {base:g}\)" if part is not None else rf"\(base {base:g}\)")
        elif not base and value is not None and 0 < value < BELOW and row["metric"].startswith("identification."):
            line = metrics.index(row) + 2
            patterns.append(rf"line {line} {value:g}\b")
        elif row["metric"].endswith(("_details", "_names", "spending_examples")) and row["value"]:
            patterns.append(re.escape(squeeze(row["value"])))
    for row in schools if patterns else []:
        if row["school_id"] == school:
            patterns += [rf"{re.escape(name)} {re.escape(row[name])}\b" for name in row if name.endswith("(%)")]
    for row in judgements:
        if row["school_id"] == school and re.search(
                r"\d|\b(one|two|three|four|five|seven|ten|eleven|twelve)\b", row["reason"], re.I):
            patterns.append(re.escape(squeeze(row["reason"])))
    for row in responses:
        if row["school_id"] == school and row["evidence"]:
            patterns.append(re.escape(squeeze(row["evidence"])[:60]))
    return patterns


def main():
    evidence, public, internal = (Path(argument) for argument in sys.argv[1:4])
    tables = [rows(evidence / f"{name}.csv") for name in ("schools", "metrics", "judgements", "responses")]
    leaks, missed, looked = [], [], 0
    for folder in sorted(path for path in public.iterdir() if path.is_dir()):
        patterns = forbidden(folder.name, *tables)
        report = text_of(internal / folder.name / "report.pdf")
        looked += len(patterns)
        missed += [f"{folder.name}: {p}" for p in patterns if not re.search(p, report)]
        for pdf in sorted(folder.glob("*.pdf")):
            text = text_of(pdf)
            leaks += [f"{folder.name}/{pdf.name}: {p}" for p in patterns if re.search(p, text)]
    print(f"{looked} looked for")
    for line in leaks:
        print(f"leak: {line}")
    for line in missed:
        print(f"not in the internal report: {line}")
    return 1 if leaks or missed or looked < 200 else 0


if __name__ == "__main__":
    sys.exit(main())
