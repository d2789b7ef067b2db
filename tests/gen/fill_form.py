#!/usr/bin/env python3
"""fill_form.py - fills in forms' workbooks as people would.

fill_form.py FOLDER FORMS AUDIT.lua   each workbook of FORMS (for one school) gets the answers that its school has in FOLDER's CSV tables
fill_form.py one FORM       a rating in its first row, as the first word of the list there

Ratings are written as the words of the drop-downs, whatever the table calls them: what is not in the list is refused, as a
spreadsheet program would.
"""
import csv
import datetime
import glob
import os
import re
import sys

import openpyxl

SHARED = {"evidence": "Evidence", "evidence_type": "Type of source", "evidence_date": "Date checked",
          "na_reason": "Reason if not applicable", "waived_by": "Waived by", "waived_until": "Waived until", "note": "Note"}
FIGURE = {"period": "Period", "numerator": "How many", "denominator": "Out of", "value": "Value"}


def rows_of(folder, table):
    for path in sorted(glob.glob(os.path.join(folder, table + "*.csv"))):
        if re.fullmatch(table + r"(-\w+)?\.csv", os.path.basename(path)):
            with open(path, newline="", encoding="utf-8-sig") as file:
                yield from csv.DictReader(file)


def facts_of(book):
    return [[cell.value for cell in row] for row in book["waymark"].iter_rows()]


def columns_of(sheet):
    return {cell.value: cell.column for cell in sheet[1]}


def lists_of(sheet):
    """The drop-downs of a sheet: their areas and words. openpyxl is slow at telling whether a cell is in an area."""
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            if rule.formula1.startswith('"'):
                words = rule.formula1.strip('"').split(",")
            else:
                name, area = rule.formula1.split("!")
                words = [c.value for row in sheet.parent[name.strip("'")][area.replace("$", "")] for c in row]
            for area in rule.sqref.ranges:
                yield area.bounds, words


def words_for(sheet, cell):
    """The words of the cell's drop-down; None: it has none."""
    if not hasattr(sheet, "lists"):
        sheet.lists = list(lists_of(sheet))
    for (left, top, right, bottom), words in sheet.lists:
        if left <= cell.column <= right and top <= cell.row <= bottom:
            return words
    return None


def put(sheet, row, column, text):
    cell = sheet.cell(row, column)
    assert not cell.protection.locked, f"{sheet.title}!{cell.coordinate} is locked"
    words = words_for(sheet, cell)
    assert words is None or text in words, f"{sheet.title}!{cell.coordinate}: '{text}' is not one of {words}"
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if day and cell.number_format == "dd/mm/yyyy":
        cell.value = datetime.datetime(*map(int, day.groups()))
    elif re.fullmatch(r"-?\d+(\.\d+)?", text) and sheet.title == "Figures":
        cell.value = float(text) if "." in text else int(text)
    else:
        cell.value = text


class Names:
    """What the audit's own words for a rating, a respondent or a type are in the form, from a list of them."""

    def __init__(self, path):
        text = open(path, encoding="utf-8").read()
        self.of = {}
        for block in re.findall(r"\t\{ id = .*?\},?\n(?=\t)", text, re.S):
            pair = re.match(r'\t\{ id = "([^"]+)", name = "([^"]+)"', block)
            if not pair:
                continue
            aliases = re.search(r"aliases = \{(.*?)\}", block, re.S)
            listed = re.findall(r'"([^"]*)"', re.sub(r'"\s*\.\.\s*"', "", aliases.group(1))) if aliases else []
            for word in [pair.group(1), pair.group(2), *listed]:
                self.of.setdefault(word.lower(), []).append(pair.group(2))

    def among(self, word, names):
        return next((name for name in [word, *self.of.get(word.lower(), [])] if name in names), None)


def by_descriptor(sheet, row_of, answers):
    """A level for a whole strand as the ratings of its descriptors that it stands for."""
    for answer in answers:
        below = [item for item in row_of if item.startswith(answer["item"] + ".")]
        if not below:
            yield answer
        for i, item in enumerate(below):
            levels = [sheet.cell(row_of[one], columns_of(sheet)["Level"]).value for one in below]
            level = levels.index(answer["rating"]) if answer["rating"] in levels else -1
            yield dict(answer, item=item, rating="Met" if i <= level else "Not yet")


def fill_answers(sheet, names, answers):
    at = columns_of(sheet)
    who = {re.fullmatch(r"Rating \((.*)\)", header).group(1): column for header, column in at.items()
           if str(header).startswith("Rating (")}
    row_of = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2) if row[0].value}
    left = []
    for answer in by_descriptor(sheet, row_of, answers):
        row = row_of.get(answer["item"])
        if row is None:
            left.append(answer)
            continue
        column = who[names.among(answer["respondent"], who) or "?"]
        words = words_for(sheet, sheet.cell(row, column))
        if answer["rating"]:
            put(sheet, row, column, names.among(answer["rating"], words) or answer["rating"])
        for field, header in SHARED.items():
            text = answer.get(field) or ""
            if not text or header not in at or sheet.cell(row, at[header]).value:
                continue
            listed = words_for(sheet, sheet.cell(row, at[header]))
            put(sheet, row, at[header], names.among(text, listed) if listed else text)
    return left


def fill_comments(sheet, names, answers):
    at = columns_of(sheet)
    left = []
    rows = [row for row in sheet.iter_rows(min_row=2) if row[0].value]
    for answer in answers:
        for row in rows:
            who = row[at["Respondent"] - 1].value
            if row[0].value == answer["item"] and names.among(answer["respondent"], [who]):
                put(sheet, row[0].row, at["Note"], answer.get("evidence") or answer.get("note"))
                break
        else:
            left.append(answer)
    return left


def fill_figures(sheet, names, figures):
    at = columns_of(sheet)
    rows = [row for row in sheet.iter_rows(min_row=2) if row[0].value]
    for figure in figures:
        for row in rows:
            group = row[at["Group"] - 1].value if "Group" in at else None
            if row[0].value == figure["metric"] and (names.among(figure["group"], [group]) if figure["group"] else not group):
                for field, header in FIGURE.items():
                    if figure.get(field):
                        put(sheet, row[0].row, at[header], figure[field])
                break
        else:
            raise SystemExit(f"no row for {figure}")


def fill(path, folder, names):
    book = openpyxl.load_workbook(path)
    school = next(value for what, name, value in facts_of(book) if (what, name) == ("school", "school_id"))
    answers = [row for row in rows_of(folder, "responses") if row["school_id"] == school]
    answers = fill_answers(book["Answers"], names, answers)
    if "Comments" in book.sheetnames:
        answers = fill_comments(book["Comments"], names, answers)
    if answers:
        raise SystemExit(f"{path} has no place for {answers[0]}")
    if "Figures" in book.sheetnames:
        fill_figures(book["Figures"], names, [row for row in rows_of(folder, "metrics") if row["school_id"] == school])
    book.save(path)


def fill_one(path):
    book = openpyxl.load_workbook(path)
    sheet = book["Answers"]
    column = next(cell.column for cell in sheet[1] if str(cell.value).startswith("Rating"))
    row = next(row[0].row for row in sheet.iter_rows(min_row=2) if row[0].value)
    put(sheet, row, column, words_for(sheet, sheet.cell(row, column))[0])
    book.save(path)


if __name__ == "__main__":
    if sys.argv[1] == "one":
        fill_one(sys.argv[2])
    else:
        folder, forms, audit = sys.argv[1:4]
        for form in sorted(glob.glob(os.path.join(glob.escape(forms), "*.xlsx"))):
            fill(form, folder, Names(audit))
