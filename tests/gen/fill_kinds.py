#!/usr/bin/env python3
"""fill_kinds.py - fills in workbooks of interviews, of cases and of reviewers' judgements, each for one school.

fill_kinds.py FOLDER FORMS     as the school has answered in FOLDER's CSV tables
fill_kinds.py words WORKBOOK   each row of Cases, Events and Case items gets one more of the words of its lists
"""
import csv
import datetime
import glob
import os
import re
import sys

import openpyxl
from fill_form import columns_of, facts_of, words_for


def key(text):
    return re.sub(r"[ _-]+", "_", str(text or "").strip().lower())


def rows_of(folder, table, school):
    for path in sorted(glob.glob(os.path.join(folder, table + "*.csv"))):
        if re.fullmatch(table + r"(-\w+)?\.csv", os.path.basename(path)):
            with open(path, newline="", encoding="utf-8-sig") as file:
                yield from (row for row in csv.DictReader(file) if row["school_id"] == school)


def put(cell, text):
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    assert not cell.protection.locked, cell.coordinate
    cell.value = datetime.datetime(*map(int, day.groups())) if day and cell.number_format == "dd/mm/yyyy" else text


def fill_row(sheet, row, answer, done):
    at = {key(header): column for header, column in columns_of(sheet).items()}
    for name, text in answer.items():
        if text and name not in done:
            put(sheet.cell(row, at[name]), text)


def by_key(sheet, answers, names, whoever):
    """Fill rows that are found by these columns; an empty respondent is `whoever`'s."""
    at = {key(header): column for header, column in columns_of(sheet).items()}
    for answer in answers:
        for row in range(2, sheet.max_row + 1):
            said = [sheet.cell(row, at[name]).value for name in names]
            if all(key(s) == key(answer.get(name)) or (name == "respondent" and whoever(answer.get(name, ""), s))
                   for s, name in zip(said, names)):
                fill_row(sheet, row, answer, {"school_id", *names})
                break
        else:
            raise SystemExit(f"{sheet.title} has no row for {answer}")


def fill_cases(book, folder, school):
    refs = {}
    for row, answer in enumerate(rows_of(folder, "cases", school), 3):
        fill_row(book["Cases"], row, answer, {"school_id"})
        refs[answer["case_ref"]] = row
    for row, answer in enumerate(rows_of(folder, "events", school), 3):
        fill_row(book["Events"], row, answer, {"school_id"})
    sheet = book["Case items"]
    at = columns_of(sheet)
    row_of = {}
    for row in range(2, sheet.max_row + 1):
        formula = str(sheet.cell(row, at["Case ref"]).value)
        if formula.startswith("="):
            line = int(re.search(r"\$(\d+)=", formula).group(1))
            # a spreadsheet program calculates it
            sheet.cell(row, at["Case ref"]).value = book["Cases"].cell(line, 2).value
            row_of.setdefault((line, sheet.cell(row, at["Item"]).value), []).append(row)
    for answer in rows_of(folder, "case_items", school):
        rows = row_of[refs[answer["case_ref"]], answer["item"]]
        fill_row(sheet, rows.pop(0), answer, {"school_id", "case_ref", "item"})


def words(path):
    book = openpyxl.load_workbook(path)
    for sheet in book["Cases"], book["Events"], book["Case items"]:
        at = columns_of(sheet)
        for row in range(2, sheet.max_row + 1):
            for column in at.values():
                listed = words_for(sheet, sheet.cell(row, column))
                if listed:
                    sheet.cell(row, column).value = listed[row % len(listed)]
            ref = at.get("Case ref")
            if ref and str(sheet.cell(row, ref).value).startswith("="):
                sheet.cell(row, ref).value = book["Cases"].cell(int(re.search(r"\$(\d+)=", sheet.cell(row, ref).value).group(1)), 2).value
    for sheet, first in (book["Cases"], "Opened"), (book["Events"], "Start"):
        at = columns_of(sheet)
        for row in range(3, sheet.max_row + 1):
            put(sheet.cell(row, at["Pupil ref"]), f"P-{row % 3}")
            put(sheet.cell(row, at[first]), f"2026-10-{row % 20 + 1:02}")
    book.save(path)


def fill(path, folder):
    book = openpyxl.load_workbook(path)
    school = next(value for what, name, value in facts_of(book) if (what, name) == ("school", "school_id"))

    def reviewer(asked, said):
        return key(asked or "reviewer") in key(said)

    if "Notes" in book.sheetnames:
        by_key(book["Notes"], rows_of(folder, "responses", school), ["item", "respondent"],
               lambda asked, said: {"premium_lead": "pupil_premium_lead"}.get(asked) == key(said))
    if "Judgements" in book.sheetnames:
        by_key(book["Judgements"], rows_of(folder, "judgements", school), ["section", "respondent"], reviewer)
    if "Cases" in book.sheetnames:
        fill_cases(book, folder, school)
    book.save(path)


if __name__ == "__main__":
    if sys.argv[1] == "words":
        words(sys.argv[2])
    else:
        for form in sorted(glob.glob(os.path.join(glob.escape(sys.argv[2]), "*.xlsx"))):
            fill(form, sys.argv[1])
