#!/usr/bin/env python3
"""year.py BUILD [SCHOOLS [FOLDER]]   an authority's year, played through files alone, as TAP; see README.md.

The schools, what they answer and how their plans go are made up by tests/gen/cohort.lua and by dice with a fixed seed: the same
number of schools plays the same year. What each step must show is said here from the answers themselves, never from the program.
"""
import argparse
import collections
import glob
import html
import json
import os
import re
import shutil
import subprocess
import zipfile

import people
from stage import Stage, TOP

AUDIT = "hackney_wellbeing"
AUDIT_FILE = f"{TOP}/audits/lua/hackney/{AUDIT}.lua"
N_LATE = 4
REVIEWS = (("Autumn 2", "2026-12-11"), ("Spring 1", "2027-02-05"), ("Spring 2", "2027-03-19"), ("Summer 1", "2027-05-21"),
           ("Summer 2", "2027-07-09"))


def generate(n, folder):
    """The answers of this year and the next, in one folder a year."""
    subprocess.run(["lua5.4", f"{TOP}/tests/gen/cohort.lua", AUDIT_FILE, str(n), folder, "year=2027", "years=2",
                    "rows=descriptors", "silent=0", "seed=6"], check=True)
    for year in ("2026-27", "2027-28"):
        people.share_evidence(f"{folder}/{year}/responses.csv")
        for name in ("actions.csv", "reviews.csv"):
            os.remove(f"{folder}/{year}/{name}")
    os.remove(f"{folder}/2026-27/judgements.csv")


class Play(Stage):
    def __init__(self, build, n, folder):
        super().__init__(build, folder)
        self.n_schools = n
        generate(n, "answers")
        self.roster = {row["school_id"]: row for row in people.table("answers/2026-27/schools.csv")}
        self.ids = list(self.roster)
        self.said, self.plans = {}, []

    def form_of(self, school, folder):
        """The school's workbook, by the name that it was made with."""
        name = glob.escape(self.roster[school]["name"])
        found = glob.glob(f"{folder}/{name} - *.xlsx")
        assert len(found) == 1, (school, found)
        return found[0]

    # ---- September: forms go out ----

    def send_forms(self, year, day, *more):
        forms = f"forms-{year}"
        self.step(f"Forms go out to {self.n_schools} schools for {year}", "the partner, in September")
        os.mkdir(f"roster-{year}")
        for name in ("schools.csv", "calendar.csv"):
            shutil.copy(f"answers/{year}/{name}", f"roster-{year}")
        self.run(0, "form", AUDIT, "--schools", f"roster-{year}", "-o", forms, "--date", day, *more)
        self.says(f"The forms of {self.n_schools} schools are in {forms}.")
        self.same("... one workbook a school", len(glob.glob(f"{forms}/*.xlsx")), self.n_schools)
        return forms

    # ---- October: they come back ----

    def fill_forms(self, forms, year, resaved):
        self.step(f"{self.n_schools} schools fill them in", "the schools, in October")
        people.each(people.fill, [(self.form_of(school, forms), f"answers/{year}", AUDIT_FILE) for school in self.ids])
        self.note(f"{self.n_schools} workbooks are filled in, with the words of their lists alone.")
        name = f"{len(resaved)} are saved with LibreOffice"
        if people.resave([self.form_of(school, forms) for school in resaved]):
            self.ok(name, True)
            self.note(name + ".")
        else:
            self.skip(name, "it is not installed")

    def receive(self, forms, year, schools):
        folder = f"autumn-{year}"
        os.mkdir(folder)
        for name in os.listdir(f"answers/{year}"):
            if name != "responses.csv":
                shutil.copy(f"answers/{year}/{name}", folder)
        for school in schools:
            shutil.copy(self.form_of(school, forms), folder)
        return folder

    def fault_cut_short(self, folder, school):
        form = self.form_of(school, folder)
        people.cut_short(form)

        def mend():
            shutil.copy(self.form_of(school, "forms-2026-27"), folder)
            return "The school sends its workbook again."
        return [os.path.basename(form), "error", "damaged"], "again", mend

    def fault_last_year(self, folder, school):
        form = self.form_of(school, folder)
        with open("wellbeing-1.0.lua", "w", encoding="utf-8") as audit:
            subprocess.run(["sed", "-f", f"{TOP}/examples/hackney_wellbeing/2025-26/version-1.0.sed", AUDIT_FILE], stdout=audit,
                           check=True)
        self.run(0, "form", "./wellbeing-1.0.lua", "--schools", "roster-2026-27", "--school", school, "-o", "forms-2025-26",
                 "--date", "2025-09-15")
        (old,) = glob.glob("forms-2025-26/*.xlsx")
        os.remove(form)
        shutil.copy(old, folder)

        def mend():
            os.remove(os.path.join(folder, os.path.basename(old)))
            shutil.copy(self.form_of(school, "forms-2026-27"), folder)
            return "The school gets this year's form, fills that in and sends it."
        return [os.path.basename(old), "error", "for 2025-26"], "send the school this year's form", mend

    def fault_nameless(self, folder, school):
        form = self.form_of(school, folder)
        copy = f"{folder}/Answers final (2).xlsx"
        people.copy_answers(form, copy)
        os.remove(form)

        def mend():
            os.rename(copy, f"{folder}/{school}.xlsx")
            return f"Whoever sent it is known from the mail, so it is renamed {school}.xlsx."
        return [os.path.basename(copy), "error", "school"], "name the workbook", mend

    def fault_renamed(self, folder, school):
        os.rename(self.form_of(school, folder), f"{folder}/Copy of Copy of wellbeing FINAL.xlsx")
        return None

    def fault_date(self, folder, school):
        form = self.form_of(school, folder)
        row, column, before = people.overwrite(form, "Date checked", "31/11/2026")

        def mend():
            people.put_back(form, row, column, before)
            return "The date is typed as it is in the source."
        return [f"{os.path.basename(form)}[Answers]:{row}:{column}", "error", "'31/11/2026'"], "2026", mend

    def fault_rating(self, folder, school):
        form = self.form_of(school, folder)
        row, column, before = people.overwrite(form, "Rating (", "Mostly")

        def mend():
            people.put_back(form, row, column, before)
            return "The school chooses a word of the list."
        return [f"{os.path.basename(form)}[Answers]:{row}:{column}", "error", "rating 'Mostly' is not on the scale"], "Met", mend

    def fault_twice(self, folder, school):
        form = self.form_of(school, folder)
        copy = form.replace(".xlsx", " (1).xlsx")
        shutil.copy(form, copy)
        people.overwrite(copy, "Rating (", "Partly")

        def mend():
            os.remove(copy)
            return "The school says which counts; the other is deleted."
        return [os.path.basename(form), "error", "(1).xlsx"], "keep the one that counts", mend

    def spoil(self, folder):
        """Each fault is done to one school. Returns what is told of it and how it is mended."""
        faults = [self.fault_cut_short, self.fault_last_year, self.fault_nameless, self.fault_renamed, self.fault_date,
                  self.fault_rating, self.fault_twice]
        found = [fault(folder, school) for fault, school in zip(faults, self.ids)]
        return [fault for fault in found if fault]

    def check_and_mend(self, folder, day):
        late = N_LATE if self.n_schools > 20 else 2
        in_time = self.n_schools - late
        self.step(f"{in_time} come back in time, {late} do not; some have faults", "the schools, by the end of October")
        self.receive("forms-2026-27", "2026-27", self.ids[:in_time])
        faults = self.spoil(folder)
        self.note(f"{len(faults)} faults are planted.")

        self.step("All problems are told at once", "the partner")
        self.run(1, "check", AUDIT, folder, "--date", day)
        for problem, hint, _ in faults:
            self.tells(problem, hint)
        self.same("... and no other error", self.n_told("error"), len(faults))
        self.same("... nor a warning", self.n_told("warning"), 0)
        self.says(f"{len(faults)} errors, 0 warnings.")

        self.step("What is wrong is put right as the hints say", "the partner and the schools")
        for _, _, mend in faults:
            self.note(mend())
        self.run(0, "check", AUDIT, folder, "--date", day)
        self.says("0 errors, 0 warnings.")
        return late

    # ---- November: reports ----

    def run_reports(self, folder, out, day, n_made, *more):
        self.run(0, "run", AUDIT, folder, "-o", out, "--date", day, "--edition", "workbook", "--names", "full",
                 "--zip", *more)
        self.says(f"Reports of {n_made} of {self.n_schools} schools are in {out}.")
        self.says("0 errors, 0 warnings")

    def first_reports(self, folder, out, day, late):
        self.step("The first reports, without those who are late", "the partner, on 6 November")
        self.run_reports(folder, out, day, self.n_schools - late)
        missing = ", ".join(self.ids[-late:-1]) + " and " + self.ids[-1]
        self.says(f"No answers, so no documents: {late} schools ({missing}).")
        rows = people.table(f"{out}/results.csv")
        self.same("... whose rows say so", {row["school_id"] for row in rows if row["status"] == "no answers"},
                  set(self.ids[-late:]))

    def late_reports(self, folder, out, day, late):
        self.step(f"The {late} who were late have sent theirs; all reports again", "the partner, on 20 November")
        for school in self.ids[-late:]:
            shutil.copy(self.form_of(school, "forms-2026-27"), folder)
        self.run_reports(folder, out, day, self.n_schools)
        self.made(out, "2026-27")

    def made(self, out, year):
        """The files of a run, and whether they say what the answers say when they come as CSV."""
        for school in self.ids:
            stem = f"{out}/{school}/{self.roster[school]['name']} - Wellbeing audit {year} - "
            missing = [name for name in ("report.pdf", "summary.pdf", "action plan.pdf", "action plan.xlsx")
                       if not os.path.exists(stem + name)]
            if missing:
                break
        self.ok("... each school has its report, its summary and its plan, as PDF and as a workbook", not missing,
                f"{school}: {missing} not among {os.listdir(f'{out}/{school}')}")
        stem = f"{out}/{self.ids[0]}/{self.roster[self.ids[0]]['name']} - Wellbeing audit {year}"
        with zipfile.ZipFile(stem + ".zip") as archive:
            packed = {os.path.basename(name): archive.read(name) for name in archive.namelist()}
        loose = {name: people.read(f"{stem} - {name.replace('-', ' ')}") for name in packed}
        self.ok("... and an archive of them to mail", len(packed) >= 4 and packed == loose, list(packed))
        for end in ("pdf", "csv"):
            found = glob.glob(f"{out}/*comparison.{end}")
            self.same(f"... there is one comparison as {end}", len(found), 1)

    def beside_csv(self, out, year, day, *more):
        self.step("The same answers as CSV tables give the same results", "nobody: this is a test")
        self.run(0, "run", AUDIT, f"answers/{year}", "-o", f"CSV-{year}", "--date", day, "--edition", "comparison", *more)
        for name in ("results.csv", "pairings.csv"):
            self.ok(f"... {name} is the same", people.read(f"{out}/{name}") == people.read(f"CSV-{year}/{name}"),
                    f"{out}/{name} CSV-{year}/{name}")

    def compared(self, out, year):
        self.step("What the comparison and the workbook say", "the partner and the board")
        results = people.table(f"{out}/results.csv")
        text = pdf_text(glob.glob(f"{out}/*comparison.pdf")[0])
        self.ok(f"the comparison is of the {self.n_schools} schools", f"Of the {in_words(self.n_schools)} schools," in text, text[:1500])
        self.note(sentence(text, "Of the ", "Who answered"))
        absent = [row["name"] for row in self.roster.values() if row["name"] not in text]
        self.same("... and names each", absent, [])
        beside = {(row["school_id"], row["section"]): row["level"] for row in people.table(f"{out}/comparison.csv")}
        self.same("... with the levels of the reports", beside,
                  {(row["school_id"], row["section"]): row["judgement"] for row in results})
        helped = people.table(f"{out}/pairings.csv")
        self.ok("there are pairings", any(row["giver"] for row in helped) and helped)
        counts = collections.Counter(row["giver"] for row in helped if row["giver"])
        self.ok("... and no school helps more than twice", max(counts.values()) <= 2, counts.most_common(3))
        sheets = people.sheets(f"{out}/results.xlsx")
        self.same("results.xlsx has a row a school", len(sheets["Schools"]), self.n_schools)
        self.same("... a row for each school and area", len(sheets["Results"]), len(results))
        self.same("... with numbers that are numbers", {type(row["Met"]) for row in sheets["Results"] if row["Met"] is not None}, {int})
        self.same("... and the same levels", [row["Judgement"] or "" for row in sheets["Results"]],
                  [row["judgement"] for row in results])
        links = people.links(f"{out}/results.xlsx", "Schools")
        self.same("... and links to reports that are there", [link for link in links if not os.path.exists(f"{out}/{link}")], [])
        self.same("... one a school", len(links), self.n_schools)
        index = people.read(f"{out}/index.html").decode()
        absent = [row["name"] for row in self.roster.values() if html.escape(row["name"], False) not in index]
        self.same("index.html names each school", absent, [])
        links = people.page_links(index)
        self.same("... and links to files that are there", [link for link in links if not os.path.exists(f"{out}/{link}")], [])
        reports = {link for link in links if link.endswith(" - report.pdf")}
        self.same("... a report for each school among them", len(reports), self.n_schools)
        self.note("Levels: " + ", ".join(f"{level or 'none'} {n}" for level, n in sorted(collections.Counter(
            row["judgement"] for row in results if row["status"] == "assessed").items())) + ".")

    # ---- each half term: reviews ----

    def review_by_plan(self, half_term, before, day):
        """Each school writes into the plan that it got, and sends it back."""
        self.step(f"{half_term}: each school writes into its plan and sends it back", "the schools and the partner")
        folder = f"plans-{day}"
        os.mkdir(folder)
        jobs = []
        for school in self.ids:
            (plan,) = glob.glob(f"{before}/{school}/*action plan.xlsx")
            jobs.append((shutil.copy(plan, folder), school, day, 0))
        return self.reviewed(day, people.each(people.review_plan, jobs))

    def review_by_form(self, half_term, before, day, how_late):
        """Each party writes its word into a form of the review; primary schools meet at the end of a term."""
        self.step(f"{half_term}: the parties meet, and write into the form of the review", "all parties and the partner")
        folder = f"plans-{day}"
        self.run(0, "form", AUDIT, "--schools", "roster-2026-27", "-o", f"reviews-{day}", "--previous", before, "--date", day)
        self.says(f"The forms of {self.n_schools} schools are in reviews-{day}.")
        os.mkdir(folder)
        meet = [school for school in self.ids if half_term.endswith("2") or self.roster[school]["phase"] != "primary"]
        self.note(f"{len(meet)} schools meet.")
        jobs = [(shutil.copy(self.form_of(school, f"reviews-{day}"), folder), school, day, how_late) for school in meet]
        return self.reviewed(day, people.each(people.review_form, jobs))

    def reviewed(self, day, words):
        """A run with all that came back this year. Of a school's plans the latest counts."""
        out = f"REVIEW-{day}"
        for one in words:
            self.said.update(one)
        self.note(f"The {len(self.said)} actions: " + counted(self.said.values()) + ".")
        self.plans.append(f"plans-{day}")
        self.run(0, "run", AUDIT, "autumn-2026-27", *self.plans, "-o", out, "--date", day, "--names", "full", "--edition",
                 "action-plan", "--edition", "comparison", "--edition", "support", "--edition", "workbook")
        self.says(f"Reports of {self.n_schools} of {self.n_schools} schools are in {out}.")
        self.says("0 errors, ")
        self.ok("... which plans count is noted", "actions are read from its workbook of" in self.err, self.err)
        got = {row["action_id"] + row["school_id"]: row["status"] for row in people.table(f"{out}/actions.csv")}
        self.same("... every action has the status that was written", changed(got, self.said), {})
        sheet = people.sheets(f"{out}/results.xlsx")["Actions"]
        self.same("... also in results.xlsx", counted(row["Status"] for row in sheet), counted(self.said.values()))
        done = sum(status == "done" for status in self.said.values())
        self.same("... and in the comparison", plan_column(pdf_text(glob.glob(f"{out}/*comparison.pdf")[0], True), -1), done)
        return out

    # ---- next year ----

    def reasons(self, folder, out, day, before):
        """Each level that fell without a reason is told; the schools are asked, and their reasons are rows of judgements.csv."""
        self.step("A level that fell needs a reason", "the partner and the schools")
        then, now = levels_of(before), levels_of(out)
        given = people.table(f"{folder}/judgements.csv")
        said = {(row["school_id"], row["section"]) for row in given}
        fallen = [cell for cell in now if movement(then.get(cell), now[cell]) == "down" and cell not in said]
        self.run(0, "check", AUDIT, folder, "--date", day, "--previous", before)
        alike = collections.defaultdict(list)
        for school, section in fallen:
            alike[section, then[school, section][0], now[school, section][0]].append(self.ids.index(school) + 2)
        self.same("... a warning for each sort of fall", self.n_told("warning"), len(alike))
        for (section, _, _), lines in alike.items():
            self.tells([f"schools.csv:{lines[0]}:1: warning: '{section}' is lower than in 2026-27"], "give judgements.csv a row for it")
            if len(lines) > 1:
                self.ok("... which names all places", f"in {len(lines)} places: lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"
                        in self.err, self.err)
        given += [dict.fromkeys(given[0], "") | {"school_id": school, "section": section, "reason_code": "staffing",
                  "reason": "The post was empty for two terms."} for school, section in fallen]
        people.write_table(f"{folder}/judgements.csv", given)
        self.note(f"{len(fallen)} reasons are asked for and written into judgements.csv.")
        self.run_reports(folder, out, day, self.n_schools, "--previous", before)

    def arrows(self, out, before):
        """What has moved, worked out from the two years' tables."""
        self.step("What has moved since last year", "the partner and the schools")
        then, now = levels_of(before), levels_of(out)
        moved = collections.Counter()
        wrong, carried = [], {}
        for school in self.ids:
            with open(f"{out}/{school}/results.json", encoding="utf-8") as file:
                results = json.load(file)
            carried.update({action["id"] + school: action["status"].replace("_", " ") for action in results["plan"]["carried"]})
            for section in results["sections"]:
                was, is_now = then.get((school, section["id"])), now.get((school, section["id"]))
                expected = movement(was, is_now)
                kind = section["change"]["kind"] if section["change"] else None
                moved[kind] += 1
                if expected and kind != expected:
                    wrong.append((school, section["id"], was, is_now, kind))
        left = {action: status for action, status in self.said.items() if status in people.OPEN}
        self.same("what was open at the end of the year is carried forward", changed(carried, left), {})
        self.note(f"{len(left)} actions are carried forward.")
        self.same("every arrow is that of the two years' levels", wrong, [])
        self.ok("... and there are some of each", all(moved[kind] for kind in ("up", "down", "same")), moved)
        names = {where: {(row["school_id"], row["section"]): row["judgement"] for row in people.table(f"{where}/results.csv")}
                 for where in (before, out)}
        for word in ("up", "down"):
            cell = next(cell for cell in now if movement(then.get(cell), now[cell]) == word)
            text = f"It is {word}: {names[before][cell]} in 2026–27, {names[out][cell]} now."
            (report,) = glob.glob(f"{out}/{cell[0]}/*report.pdf")
            self.ok(f"a report says: {text}", text in pdf_text(report), report)
        n = moved["up"] + moved["down"] + moved["same"]
        text = pdf_text(glob.glob(f"{out}/*comparison.pdf")[0])
        self.ok("the comparison counts them", f"Of {in_words(n)} levels that can be compared with 2026–27" in text,
                f"{moved}\n{text[:3000]}")
        self.note(sentence(text, f"Of {in_words(n)} levels", "What the meeting decides"))


# ---- what the answers say ----

def in_words(n):
    words = "none one two three four five six seven eight nine".split()
    return words[n] if n < len(words) else str(n)


def changed(got, expected):
    """What differs between two tables, each {key: value}."""
    return {key: (got.get(key), expected.get(key)) for key in got.keys() | expected.keys() if got.get(key) != expected.get(key)}


def counted(words):
    return ", ".join(f"{word} {n}" for word, n in sorted(collections.Counter(words).items()))


def pdf_text(path, layout=False):
    text = subprocess.run(["pdftotext", "-layout" if layout else "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    return text if layout else " ".join(text.split()).replace("- ", "-")


def sentence(text, begin, end):
    """The text from `begin` on, without what comes from `end` on."""
    at = text.find(begin)
    return text[at:].split(end)[0].strip()


def plan_column(text, column):
    """The sum of a column of the comparison's table of plans."""
    rows = re.search(r"^ *Area +Chosen.*?\n(.*?)\n *How alike", text, re.S | re.M)
    numbers = [re.findall(r"\d+", line) for line in rows.group(1).splitlines()] if rows else []
    return sum(int(line[column]) for line in numbers if len(line) == 6)


def levels_of(out):
    """{(school, area): (level, whether it is to be moderated)} of what was assessed."""
    status = {(row["school_id"], row["section"]): row["status"] for row in people.table(f"{out}/comparison.csv")}
    return {(row["school_id"], row["section"]): (int(row["level"]), status[row["school_id"], row["section"]] == "to be moderated")
            for row in people.table(f"{out}/results.csv") if row["status"] == "assessed"}


def movement(was, now):
    if not was or not now:
        return None
    if was[1] or now[1]:
        return "to_be_moderated"
    return "same" if was[0] == now[0] else "up" if now[0] > was[0] else "down"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build")
    parser.add_argument("schools", nargs="?", type=int, default=70)
    parser.add_argument("folder", nargs="?")
    words = parser.parse_args()
    play = Play(words.build, words.schools, words.folder or os.path.join(words.build, "year"))
    n = play.n_schools
    resaved = play.ids[7:10] if n > 20 else play.ids[7:8]

    forms = play.send_forms("2026-27", "2026-09-14")
    play.fill_forms(forms, "2026-27", resaved)
    late = play.check_and_mend("autumn-2026-27", "2026-11-06")
    play.first_reports("autumn-2026-27", "OUT-2026-27", "2026-11-06", late)
    play.late_reports("autumn-2026-27", "OUT-2026-27", "2026-11-20", late)
    play.beside_csv("OUT-2026-27", "2026-27", "2026-11-20")
    play.compared("OUT-2026-27", "2026-27")

    half_terms = REVIEWS if n > 20 else REVIEWS[::2]
    latest = play.review_by_plan(half_terms[0][0], "OUT-2026-27", half_terms[0][1])
    for how_late, (half_term, day) in enumerate(half_terms[1:], 1):
        latest = play.review_by_form(half_term, latest, day, how_late)

    forms = play.send_forms("2027-28", "2027-09-13", "--previous", latest)
    play.fill_forms(forms, "2027-28", [])
    play.step("All come back; next year's reports, beside this year's", "the partner, in November")
    folder = play.receive(forms, "2027-28", play.ids)
    day, before = "2027-11-05", "OUT-2026-27"
    play.run(0, "run", AUDIT, folder, "-o", "OUT-2027-28", "--date", day, "--previous", before)
    play.says(f"Reports of {n} of {n} schools are in OUT-2027-28.")
    play.reasons(folder, "OUT-2027-28", day, before)
    play.made("OUT-2027-28", "2027-28")
    play.arrows("OUT-2027-28", "OUT-2026-27")
    return play.finish(f"A year with {n} schools", "Played through files alone, with schools that do not exist.")


if __name__ == "__main__":
    raise SystemExit(main())
