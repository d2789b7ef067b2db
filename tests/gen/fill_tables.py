#!/usr/bin/env python3
"""fill_tables.py - fills in workbooks of surveys, plans, workshops and matrices, each for one school.

fill_tables.py FOLDER FORMS AUDIT.lua    as the school's rows in FOLDER's CSV tables say; FORMS has guide.md of some school below it
fill_tables.py words WORKBOOK...         each row gets one of the words of its lists, and a text or a number

A word of a list is written as the list has it, whatever the table calls it; what is locked cannot be filled in.
"""
import csv
import glob
import os
import re
import sys

import openpyxl
from fill_form import columns_of, facts_of, put, words_for
from fill_kinds import key


NUMBERS = {"N", "Cost", "Entry", "Exit"}


def rows_of(folder, table, school):
    path = os.path.join(folder, table + ".csv")
    if os.path.exists(path):
        with open(path, newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                whose = next(iter(row.values()))
                if whose in (school, "*"):
                    yield dict(list(row.items())[1:])


def names_of(forms, audit):
    """What an id is called: from the guide and from the audit itself."""
    with open(audit, encoding="utf-8") as file:
        text = file.read()
    names = dict(re.findall(r'\bid = "([^"]+)", (?:name|title) = "([^"]+)"', text))
    for guide in glob.glob(os.path.join(glob.escape(forms), "*", "guide.md")):
        with open(guide, encoding="utf-8") as file:
            text = file.read()
        names.update({i: title for title, i in re.findall(r"^- \d+\. (.+?) `([^`]+)`", text, re.M)})
        names.update(re.findall(r"^- `([^`]+)`: (.+?)(?: \(Not in the base\.\))?$", text, re.M))
    return names


def write(sheet, row, column, text):
    words = words_for(sheet, sheet.cell(row, column))
    named = NAMES.get(text, text)
    put(sheet, row, column, next((w for w in words if w in (text, named)), named) if words else text)


def fill_survey(sheet, rows, grouped):
    at = columns_of(sheet)
    for answer in rows:
        if bool(answer.get("group")) != grouped:
            continue
        for row in range(2, sheet.max_row + 1):
            said = {name: sheet.cell(row, at[name]).value for name in ("Item", "Group") if name in at}
            if said["Item"] == answer["item"] and (not grouped or said["Group"] == NAMES[answer["group"]]):
                put(sheet, row, at[f"How many ({NAMES[answer['answer']]})"], answer["n"])
                put(sheet, row, at["Wave"], answer["wave"])
                if answer.get("base"):
                    put(sheet, row, at["Out of"], answer["base"])
                break
        else:
            raise SystemExit(f"{sheet.title} has no row for {answer}")


def fill_entries(sheet, rows):
    at = {key(header): column for header, column in columns_of(sheet).items()}
    done, by_cell = set(), sheet.cell(2, 1).value in NAMES.values()  # a matrix has a row for each of its cells, and no titles
    for answer in rows:
        section = NAMES[next(iter(answer.values()))]
        answer = {name: text for name, text in list(answer.items())[1:] if text}
        group = next((name for name in answer if by_cell and sheet.cell(2, at[name]).protection.locked), None)
        for row in list(range(2, sheet.max_row + 1)) + ["more"]:
            if row == "more":
                row = next(r for r in range(2, sheet.max_row + 1) if r not in done and not sheet.cell(r, 1).protection.locked)
                put(sheet, row, 1, section)
            if row in done or sheet.cell(row, 1).value != section:
                continue
            if group and sheet.cell(row, at[group]).value != NAMES[answer[group]]:
                continue
            for name, text in answer.items():
                if name != group:
                    write(sheet, row, at[name], text)
            done.add(row)
            break


def fill_votes(sheet, rows):
    at = columns_of(sheet)
    lines = {}
    for vote in rows:
        row = lines.setdefault((vote["voter"], vote["idea"]), len(lines) + 2)
        put(sheet, row, at["Voter"], vote["voter"])
        put(sheet, row, at["Idea"], vote["idea"])
        put(sheet, row, at[f"Votes ({NAMES[vote['criterion']]})"], vote["n"])


def fill(path, folder):
    book = openpyxl.load_workbook(path)
    school = next(value for what, name, value in facts_of(book) if (what, name) == ("school", "school_id"))
    for name, grouped in ("Survey", False), ("By group", True):
        if name in book.sheetnames:
            fill_survey(book[name], rows_of(folder, "survey", school), grouped)
    if "Entries" in book.sheetnames:
        fill_entries(book["Entries"], rows_of(folder, "entries", school))
    if "Votes" in book.sheetnames:
        fill_votes(book["Votes"], rows_of(folder, "votes", school))
    book.save(path)


def words(path):
    book = openpyxl.load_workbook(path)
    for sheet in (book[name] for name in book.sheetnames if name in ("Survey", "By group", "Entries")):
        for row in range(2, sheet.max_row + 1):
            for header, column in columns_of(sheet).items():
                cell = sheet.cell(row, column)
                listed = words_for(sheet, cell)
                if listed and not cell.protection.locked:
                    cell.value = listed[row % len(listed)]
                elif not cell.protection.locked and cell.value is None and cell.number_format != "dd/mm/yyyy":
                    cell.value = 40 if header == "Out of" else 10 if header.startswith("How many") or header in NUMBERS else "Something"
    book.save(path)


if __name__ == "__main__":
    if sys.argv[1] == "words":
        for form in sys.argv[2:]:
            words(form)
    else:
        NAMES = names_of(sys.argv[2], sys.argv[3])
        for form in sorted(glob.glob(os.path.join(glob.escape(sys.argv[2]), "*.xlsx"))):
            fill(form, sys.argv[1])
