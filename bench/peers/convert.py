#!/usr/bin/env python3
"""convert.py FRAMEWORK.csv EVIDENCE.csv FOLDER - the peers' audit and evidence as Waymark reads them.

Writes FOLDER/peers.lua (the audit), schools.csv, responses.csv and calendar.csv. The peers rate each item on the scale of
levels itself; here an item is a descriptor whose rating is one of three words. Two strands of three levels make an
area's six items; the template beside this file works out the peers' score from the ratings alone."""
import csv
import json
import sys

LEVELS = ("emerging", "established", "advanced")

HEAD = """-- Made by bench/peers/convert.py from the peers' framework.
return {
	api = 1, kind = "rubric", id = "peers", version = "1.0", language = "en-GB",
	title = "Whole-School Wellbeing Audit",
	subtitle = "Annual self-evaluation report 2025–26",
	notice = "Built from the school’s evidence file. Confidential to the school, governors and the local authority.",
	levels = {
		{ id = "emerging", name = "Emerging", meaning = "Some of it is in place.",
			fill = "#FBE3D6", ink = "#8A3B12" },
		{ id = "established", name = "Established", meaning = "It works across the school.",
			fill = "#FFF3C4", ink = "#6B5200" },
		{ id = "advanced", name = "Advanced", meaning = "Others could learn from it.",
			fill = "#D8EFDD", ink = "#1D5B2C" },
	},
	ratings = {
		{ id = "Emerging", name = "Emerging", state = "not_yet" },
		{ id = "Established", name = "Established", state = "partly" },
		{ id = "Advanced", name = "Advanced", state = "met" },
	},
	respondents = { { id = "school", name = "School", short = "School" } },
	scoring = { model = "weighted", points = { 1, 1, 1 }, bands = { 0, 34, 67 } },
	review = { primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly" },
	sections = {
"""


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def quoted(text):
    return json.dumps(text, ensure_ascii=False)        # of one line of text Lua reads the same


def item_name(item_id):
    """Item 3.5 is area 3's second strand at its second level: a3.s2.established."""
    area, number = map(int, item_id.split("."))
    return f"a{area}.s{(number - 1) // 3 + 1}.{LEVELS[(number - 1) % 3]}"


def audit(items):
    out = [HEAD]
    for i, item in enumerate(items):
        area, strand, level = item_name(item["item_id"]).split(".")
        if i % 6 == 0:
            out.append(f'\t\t{{ id = "{area}", title = {quoted(item["area"])},\n\t\t\tquestion = {quoted(item["intro"])},\n'
                       "\t\t\tstrands = {\n")
        if i % 3 == 0:
            out.append(f'\t\t\t\t{{ id = "{strand}", title = "Part {strand[1:]}", descriptors = {{\n')
        out.append(f"\t\t\t\t\t{level} = {{ text = {quoted(item['descriptor'])},\n\t\t\t\t\t\taction = {quoted(item['action'])},\n"
                   f"\t\t\t\t\t\towner = {quoted(item['owner'])}, success = {quoted(item['success'])} }},\n")
        if i % 3 == 2:
            out.append("\t\t\t\t} },\n")
        if i % 6 == 5:
            out.append("\t\t\t} },\n")
    return "".join(out) + "\t},\n}\n"


def table(path, head, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head.split())
        writer.writerows(rows)


def main(framework, evidence, folder):
    items, rows = read(framework), read(evidence)
    if [item["item_id"] for item in items] != [f"{a}.{i}" for a in range(1, 10) for i in range(1, 7)]:
        sys.exit(f"{framework}: not nine areas of six items in order")
    with open(f"{folder}/peers.lua", "w", encoding="utf-8") as file:
        file.write(audit(items))
    schools = {row["school_id"]: row["school_name"] for row in rows}
    table(f"{folder}/schools.csv", "school_id name phase", [(key, name, "primary") for key, name in schools.items()])
    table(f"{folder}/calendar.csv", "scope half_term first_day last_day",
          [("*", "Autumn 1", "2025-09-01", "2025-10-24"), ("*", "Autumn 2", "2025-11-03", "2025-12-19"),
           ("*", "Spring 1", "2026-01-05", "2026-02-13"), ("*", "Spring 2", "2026-02-23", "2026-03-27"),
           ("*", "Summer 1", "2026-04-13", "2026-05-22"), ("*", "Summer 2", "2026-06-01", "2026-07-17")])
    table(f"{folder}/responses.csv", "school_id item rating respondent evidence evidence_date note",
          [(row["school_id"], item_name(row["item_id"]), row["rating"], "school", row["evidence"], row["date"], row["author"])
           for row in rows])


if __name__ == "__main__":
    main(*sys.argv[1:])
