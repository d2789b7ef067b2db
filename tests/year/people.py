"""people.py - what people do with workbooks: fill them in, save them with another program, spoil them, put them right."""
import concurrent.futures
import csv
import datetime
import html
import os
import random
import re
import shutil
import subprocess
import sys
import urllib.parse

import openpyxl

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "gen"))
import fill_form  # noqa: E402

TABLES_OF_AN_ITEM = ("evidence", "evidence_type", "evidence_date", "na_reason")


def read(path):
    with open(path, "rb") as file:
        return file.read()


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write_table(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def share_evidence(path):
    """A form has one place an item for evidence, whoever gives it: so all answers to an item get what the first one has."""
    rows, first = table(path), {}
    for row in rows:
        shared = first.setdefault((row["school_id"], row["item"]), {})
        for column in TABLES_OF_AN_ITEM:
            if row[column]:
                shared.setdefault(column, row[column])
    for row in rows:
        for column in TABLES_OF_AN_ITEM:
            row[column] = first[row["school_id"], row["item"]].get(column, "")
    write_table(path, rows)


def sheets(path):
    """{sheet: its rows by header}, as values."""
    book = openpyxl.load_workbook(path)
    found = {}
    for sheet in book:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(head, row)) for row in rows]
    return found


def links(path, sheet):
    return [urllib.parse.unquote(cell.hyperlink.target) for row in openpyxl.load_workbook(path)[sheet].iter_rows() for cell in row
            if cell.hyperlink and cell.hyperlink.target]


def page_links(page):
    """The files that a page links to."""
    found = (html.unescape(link) for link in re.findall(r'<a [^>]*?href="([^"#]+)', page))
    return [urllib.parse.unquote(link) for link in found]


def each(function, jobs):
    """function(*job) for each of jobs, on all processors."""
    with concurrent.futures.ProcessPoolExecutor() as pool:
        return list(pool.map(function, *zip(*jobs), chunksize=4)) if jobs else []


# ---- a form comes, is filled in and goes back ----

def fill(form, answers, audit):
    fill_form.fill(form, answers, fill_form.Names(audit))


def resave(paths):
    """Open and save with LibreOffice, as some schools do. False: it is not installed."""
    if not shutil.which("soffice"):
        return False
    made = os.path.abspath("saved-by-libreoffice")
    for path in paths:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{os.path.abspath('libreoffice')}", "--convert-to",
                        "xlsx", "--outdir", made, path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.move(os.path.join(made, os.path.basename(path)), path)
    shutil.rmtree("libreoffice", ignore_errors=True)
    shutil.rmtree(made, ignore_errors=True)
    return True


def answer_cell(sheet, header):
    """The first filled cell below a header that begins so."""
    at = next(cell.column for cell in sheet[1] if str(cell.value).startswith(header))
    for (cell,) in sheet.iter_rows(min_row=2, min_col=at, max_col=at):
        if cell.value is not None and sheet.cell(cell.row, 1).value:
            return cell
    return None


def overwrite(form, header, value):
    """Paste over the drop-down or the rule of a cell. Returns the cell's row, its column and what stood there."""
    book = openpyxl.load_workbook(form)
    sheet = book["Answers"]
    headers = [str(cell.value) for cell in sheet[1] if str(cell.value).startswith(header)]
    cell = next(filter(None, (answer_cell(sheet, name) for name in headers)))
    before, cell.value = cell.value, value
    book.save(form)
    return cell.row, cell.column, before


def put_back(form, row, column, value):
    book = openpyxl.load_workbook(form)
    book["Answers"].cell(row, column).value = value
    book.save(form)


def cut_short(form):
    """A mail that broke off."""
    size = os.path.getsize(form)
    with open(form, "r+b") as file:
        file.truncate(size * 3 // 5)


def copy_answers(form, to):
    """The answers alone, copied into a workbook of one's own: nothing in it says whose it is."""
    book, copy = openpyxl.load_workbook(form), openpyxl.Workbook()
    copy.active.title = "Answers"
    shown = [i for i, cell in enumerate(book["Answers"][1]) if cell.value != "Still needed"]
    for row in book["Answers"].iter_rows(values_only=True):
        copy.active.append([row[i] for i in shown])
    copy.save(to)


# ---- a plan comes back from a meeting ----

OPEN = ("not started", "on track", "behind")

def word_for(dice, before, how_late):
    if before not in OPEN:
        return before
    return dice.choices(["not started", "on track", "behind", "done", "stopped"],
                        [6 - how_late, 5, 2, 2 * how_late, 0.3])[0]


def review_plan(plan, school, day, how_late):
    """The school writes how each action stands. Returns {action_id: status}."""
    book = openpyxl.load_workbook(plan)
    sheet = book["Actions"]
    at = fill_form.columns_of(sheet)
    said = {}
    for row in sheet.iter_rows(min_row=2):
        action = row[at["Action id"] - 1].value
        if not action:
            continue
        dice = random.Random(f"{school} {action} {day}")
        status = word_for(dice, row[at["Status"] - 1].value, how_late)
        said[action + school] = status
        if status != row[at["Status"] - 1].value:
            fill_form.put(sheet, row[0].row, at["Status"], status)
            reviewed = sheet.cell(row[0].row, at["Reviewed on"])
            reviewed.value = datetime.datetime.fromisoformat(day)
    book.save(plan)
    return said


def review_form(form, school, day, how_late):
    """The parties write their words into the form of a review. What they agree counts; half of the time they all say the same.
    Returns {action_id: status} of the whole plan."""
    book = openpyxl.load_workbook(form)
    if "Reviews" not in book.sheetnames:
        return {}
    plan, sheet = book["Actions"], book["Reviews"]
    at, of = fill_form.columns_of(sheet), fill_form.columns_of(plan)
    said = {row[of["Action ID"] - 1].value: row[of["Status"] - 1].value for row in plan.iter_rows(min_row=2)
            if row[of["Status"] - 1].value}
    before = dict(said)
    for row in sheet.iter_rows(min_row=2):
        action, who = row[at["Action ID"] - 1].value, row[at["Respondent"] - 1].value
        if not action or row[at["Status"] - 1].value:
            continue
        dice = random.Random(f"{school} {action} {day}")
        said[action], alike = word_for(dice, before[action], how_late), dice.random() < 0.5
        agreed = who == "Agreed at the meeting"
        if alike and agreed:
            continue
        word = said[action] if alike or agreed else random.Random(f"{who} {action} {school}").choice(OPEN)
        fill_form.put(sheet, row[0].row, at["Status"], word)
        fill_form.put(sheet, row[0].row, at["Date"], day)
    book.save(form)
    return {action + school: status for action, status in said.items()}
