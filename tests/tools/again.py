#!/usr/bin/env python3
"""again.py WAYMARK GEN AUDIT FOLDER EDITS SEED: an incremental run gives the bytes of a fresh one, whatever was edited before.

A cohort is generated, then its tables, the options and the files in OUT are edited at random; after each edit one run goes into
the same OUT, another into a new one, and both must hold the same files. Prints TAP. The same seed makes the same edits.
"""
import csv
import filecmp
import os
import random
import re
import shutil
import subprocess
import sys

WAYMARK, GEN, AUDIT, FOLDER, EDITS, SEED = sys.argv[1:7]
DATE, OTHER_DATE = "2026-11-04", "2026-11-11"
EVIDENCE, OUT, FRESH = (os.path.join(FOLDER, name) for name in ("evidence", "out", "fresh"))
TITLE = re.search(r'^\ttitle = "(.*?)"', open(AUDIT, encoding="utf-8").read(), re.M).group(1)
dice = random.Random(int(SEED))


def table(name):
    path = os.path.join(EVIDENCE, name)
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return path, rows[0], [row for row in rows[1:] if row]


def write(path, head, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([head] + rows)


def edit_rating(state):
    path, head, rows = table("responses.csv")
    row, column = dice.choice(rows), head.index("rating")
    row[column] = dice.choice([other[column] for other in rows])
    write(path, head, rows)


def edit_note(state):
    path, head, rows = table("responses.csv")
    if "note" not in head:
        head.append("note")
        rows = [row + [""] for row in rows]
    dice.choice(rows)[head.index("note")] = f"Seen {dice.randrange(1000)} times."
    write(path, head, rows)


def edit_drop(state):
    path, head, rows = table("responses.csv")
    rows.pop(dice.randrange(len(rows)))
    write(path, head, rows)


def edit_double(state):
    path, head, rows = table("responses.csv")
    rows.insert(dice.randrange(len(rows)), list(dice.choice(rows)))
    write(path, head, rows)


def edit_blank_line(state):
    path, _, _ = table("responses.csv")
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    lines.insert(dice.randrange(1, len(lines)), "")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def edit_shuffle_schools(state):
    path, head, rows = table("schools.csv")
    rows.insert(0, rows.pop())
    write(path, head, rows)


def edit_name(state):
    path, head, rows = table("schools.csv")
    dice.choice(rows)[head.index("name")] = f"Renamed School {dice.randrange(1000)}"
    write(path, head, rows)


def edit_leave(state):
    path, head, rows = table("schools.csv")
    if len(rows) > 3:
        state["left"].append(rows.pop(dice.randrange(len(rows))))
    elif state["left"]:
        rows.append(state["left"].pop())
    write(path, head, rows)


def edit_return(state):
    path, head, rows = table("schools.csv")
    if state["left"]:
        rows.insert(dice.randrange(len(rows)), state["left"].pop())
    write(path, head, rows)


def edit_break(state):
    path, head, rows = table("responses.csv")
    dice.choice(rows)[head.index("rating")] = "no such rating"
    write(path, head, rows)


def edit_mend(state):
    path, head, rows = table("responses.csv")
    column = head.index("rating")
    good = [row for row in rows if row[column] != "no such rating"]
    for row in rows:
        if row[column] == "no such rating":
            row[column] = dice.choice(good)[column]
    write(path, head, rows)


def edit_date(state):
    state["date"] = OTHER_DATE if state["date"] == DATE else DATE


def edit_options(state):
    state["options"] = dice.choice(([], ["--edition", "report"], ["--large-print"], ["--no-places"], ["--draft"], ["--zip"],
                                    ["--strict"], ["--names", "full"], ["--edition", "html"], ["--profile", "public"]))


def out_files():
    return sorted(os.path.join(folder, name) for folder, _, names in os.walk(OUT) for name in names)


def edit_lose_file(state):
    os.remove(dice.choice(out_files()))


def edit_shorten_file(state):
    path = dice.choice(out_files())
    os.truncate(path, os.path.getsize(path) // 2)


def edit_lose_folder(state):
    folders = [name for name in sorted(os.listdir(OUT)) if os.path.isdir(os.path.join(OUT, name))]
    shutil.rmtree(os.path.join(OUT, dice.choice(folders)))


def edit_one_school(state):
    """A run of one school alone between two of all."""
    _, _, rows = table("schools.csv")
    run(state, OUT, "--school", dice.choice(rows)[0], "--edition", "report")


def edit_nothing(state):
    pass


def edit_other_file(state):
    """A file that is not read comes or goes: it is mentioned."""
    path = os.path.join(EVIDENCE, "minutes.txt")
    if os.path.exists(path):
        os.remove(path)
    else:
        shutil.copy(os.path.join(EVIDENCE, "schools.csv"), path)


def edit_touch(state):
    """Every table is written again with the bytes that it has."""
    for name in sorted(os.listdir(EVIDENCE)):
        shutil.copy(os.path.join(EVIDENCE, name), os.path.join(EVIDENCE, ".again"))
        os.replace(os.path.join(EVIDENCE, ".again"), os.path.join(EVIDENCE, name))


def edit_old_document(state):
    """A school's folder has a document of another year under its full name."""
    _, head, rows = table("schools.csv")
    row = dice.choice(rows)
    name = f"{row[head.index('name')]} - {TITLE} 2024-25 - {dice.choice(('report.pdf', 'feedback.pdf', 'summary.html'))}"
    os.makedirs(os.path.join(OUT, row[0]), exist_ok=True)
    with open(os.path.join(OUT, row[0], name), "w", encoding="utf-8") as file:
        file.write("of that year")


EDITS_OF = [edit_rating, edit_rating, edit_note, edit_drop, edit_double, edit_blank_line, edit_shuffle_schools, edit_name,
            edit_leave, edit_return, edit_break, edit_mend, edit_date, edit_options, edit_options, edit_lose_file,
            edit_shorten_file, edit_lose_folder, edit_one_school, edit_other_file, edit_touch, edit_old_document, edit_nothing]


def run(state, out, *more):
    command = [WAYMARK, "run", AUDIT, EVIDENCE, "-o", out, "--date", state["date"], *(more or state["options"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr, done.stdout.replace(out, "OUT")


def files(folder):
    """Without receipts, and without folders of schools that left: a run leaves these alone."""
    _, _, rows = table("schools.csv")
    ids = {row[0] for row in rows}
    found = set()
    for path, folders, names in os.walk(folder):
        if path == folder:
            folders[:] = [name for name in folders if name in ids]
        found |= {os.path.relpath(os.path.join(path, name), folder) for name in names if not name.startswith(".waymark.")}
    return found


def differences():
    ours, theirs = files(OUT), files(FRESH)
    both = sorted(ours & theirs)
    _, other, unread = filecmp.cmpfiles(OUT, FRESH, both, shallow=False)
    return [f"only incremental: {name}" for name in sorted(ours - theirs)] \
        + [f"only fresh: {name}" for name in sorted(theirs - ours)] + [f"differs: {name}" for name in other + unread]


def main():
    state = {"date": DATE, "options": [], "left": []}
    failed = unchanged = 0
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run(["lua5.4", GEN, AUDIT, "6", EVIDENCE, "seed=" + SEED, "rows=strands"], check=True)
    run(state, OUT)
    for number in range(int(EDITS)):
        edit = dice.choice(EDITS_OF)
        edit(state)
        first = run(state, OUT)
        second = run(state, FRESH)
        wrong = differences()
        if first[:2] != second[:2]:
            wrong += ["what is said differs", *first[1].splitlines()[:5], "---", *second[1].splitlines()[:5]]
        unchanged += "not changed" in first[2] or "Nothing has changed" in first[2]
        failed += bool(wrong)
        print(("not " if wrong else "") + f"ok {number + 1} - {edit.__name__[5:]}, {' '.join(state['options']) or 'no options'}")
        for line in wrong[:12]:
            print("# " + line)
        shutil.rmtree(FRESH)
    print(f"# {unchanged} runs found schools that had not changed")
    print(("ok" if unchanged > int(EDITS) // 3 else "not ok") + f" {int(EDITS) + 1} - most runs make less than all")
    print(f"1..{int(EDITS) + 1}")
    return failed > 0 or unchanged <= int(EDITS) // 3


sys.exit(main())
