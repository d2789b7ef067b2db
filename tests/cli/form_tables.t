#!/bin/sh
# form_tables.t - workbooks of surveys, plans, workshops and matrices: filled in, they say what tables say.
. "$(dirname "$0")/lib.sh"
unjudged

python=/usr/bin/python3
fill=$top/tests/gen/fill_tables.py
if ! $python -c 'import openpyxl' 2>/dev/null; then
	skip "workbooks of surveys and entries" "python3-openpyxl is not installed"
	finish
fi

# What is found, without where it was read.
cat >found.py <<'PY'
import json, glob, os, sys
def found(value):
    if isinstance(value, dict):
        return {k: found(v) for k, v in value.items() if k not in ("cell", "cells", "problems", "at")}
    return [found(v) for v in value] if isinstance(value, list) else value
a, b = sys.argv[1:]
names = sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{a}/*/results.json"))
assert names and names == sorted(os.path.basename(os.path.dirname(p)) for p in glob.glob(f"{b}/*/results.json")), names
for name in names:
    x, y = (found(json.load(open(f"{out}/{name}/results.json"))) for out in (a, b))
    for key in x:
        assert x[key] == y[key], (name, key, str(x[key])[:2000], str(y[key])[:2000])
PY

# ---- an example by tables, and by a workbook of each school ----

# a survey with groups, so small that every number can be followed
mkdir small_survey
printf 'school_id,name,phase,roll\nS1,Elm Primary,primary,200\nS2,Oak Primary,primary,\n' >small_survey/schools.csv
cat >small_survey/survey.csv <<'CSV'
school_id,item,answer,wave,group,n,base
S1,school.safe,strongly,2026-27 Autumn,,80,120
S1,school.safe,agree,2026-27 Autumn,,30,120
S1,school.safe,not,2026-27 Autumn,,10,120
S1,school.safe,dk,2026-27 Autumn,,4,
S1,home.talk,strongly,2026-27 Autumn,,50,118
S1,home.talk,agree,2026-27 Autumn,,40,118
S1,school.safe,strongly,2026-27 Autumn,ks1,40,60
S1,school.safe,agree,2026-27 Autumn,ks1,15,60
S1,school.safe,strongly,2026-27 Autumn,ks2,40,60
S1,school.safe,not,2026-27 Autumn,ks2,5,60
S2,school.worried,agree,2026-27 Autumn,,12,40
S2,school.worried,not,2026-27 Autumn,,28,40
CSV

# of a log of weeks a form has one
mkdir weekly_log
cp "$top/examples/weekly_log/schools.csv" weekly_log
grep -e '^school_id' -e ',2026-10-12,' "$top/examples/weekly_log/entries.csv" >weekly_log/entries.csv

# where AUDIT: its file and its tables
where() {
	audit=$(find "$top/audits/lua" -name "$1.lua" ! -path '*/tests/*')
	example=$top/examples/$1
	[ -n "$audit" ] || audit=$top/tests/audits/$1.lua
	[ ! -d "$out/$1" ] || example=$out/$1
}

examples="small_survey happiness_survey heath_strategy epo_report voice_log provision_map energy players theory_of_change ten_features
	screening weekly_log"
mkdir filled
for one in $examples; do
	where "$one"
	ok "$one: a workbook for each school" status 0 form "$audit" --schools "$example" -o "forms/$one" --date 2026-11-10
	ok "... is filled in" $python "$fill" "$example" "forms/$one" "$audit"
	for book in forms/"$one"/*.xlsx; do
		cp "$book" "filled/$one=$(basename "$book")"
	done
done
saved=
if command -v soffice >/dev/null && soffice -env:UserInstallation="file://$out/profile" --headless --convert-to xlsx --outdir saved \
	filled/*.xlsx >/dev/null 2>&1; then
	saved=saved
else
	skip "LibreOffice saves them again" "soffice is not installed"
fi
for one in $examples; do
	where "$one"
	status 0 run "$audit" "$example" -o "by_tables/$one" --date 2026-11-20 --restricted --edition report --quiet >.said || cat .said
	for kind in filled $saved; do
		mkdir -p "$kind-in/$one"
		cp "$example/schools.csv" "$kind-in/$one"
		cp "$example"/entries-*.csv "$kind-in/$one" 2>/dev/null
		for book in "$kind/$one="*.xlsx; do
			cp "$book" "$kind-in/$one/${book#*=}"
		done
		ok "$one: what is $kind is read" status 0 run "$audit" "$kind-in/$one" -o "$kind-out/$one" --date 2026-11-20 --restricted \
			--edition report --quiet
		ok "... as the tables are" $python found.py "by_tables/$one" "$kind-out/$one"
		ok "... without a note about the workbook" not grep -q 'xlsx.*\(CSV115\|CSV12\|CSV13\|CSV003\)' stderr
	done
done

# ---- every word of a list is one that is read ----

for one in small_survey heath_strategy screening provision_map; do
	where "$one"
	status 0 form "$audit" --schools "$example" -o "words/$one" --date 2026-09-10 >.said
	rm -rf words/"$one"/*/
	ok "$one: a word of each list" $python "$fill" words "words/$one"/*.xlsx
	run check "$audit" "words/$one" --date 2026-11-20 --restricted
	ok "... is known" not grep 'CSV012\|CSV049\|ENT004\|ENT005\|ENT006\|is not' stderr
done

# ---- what a workbook asks, and how ----

cat >asks.py <<'PY'
import glob, sys, openpyxl
sys.path.insert(0, sys.argv[1])
from fill_form import columns_of, words_for
def book(one):
    return openpyxl.load_workbook(sorted(glob.glob(f"forms-blank/{one}/*.xlsx"))[0])
def start(book):
    return "\n".join(str(c.value) for row in book["Start here"].iter_rows() for c in row if c.value)
strategy = book("heath_strategy")
assert strategy.sheetnames == ["Start here", "Entries", "waymark"], strategy.sheetnames
sheet = strategy["Entries"]
at = columns_of(sheet)
assert list(at) == ["Aim", "ID", "Text", "Horizon", "Status", "Executive", "Due", "Month", "Note", "Still needed"], list(at)
row = next(r for r in range(2, sheet.max_row) if sheet.cell(r, at["ID"]).value == "lead.1")
assert [sheet.cell(row, at[h]).value for h in ("Aim", "Month")] == ["Leadership", "2026-11"]
assert words_for(sheet, sheet.cell(row, at["Status"])) == ["Not started", "On track", "Behind", "Done", "Stopped"]
assert words_for(sheet, sheet.cell(row, at["Horizon"])) == ["By the end of 2024–25", "Longer term"]
assert sheet.protection.sheet and sheet.cell(row, 1).protection.locked and not sheet.cell(row, at["Text"]).protection.locked
more = next(r for r in range(2, sheet.max_row) if sheet.cell(r, at["ID"]).value == "more.1")
assert words_for(sheet, sheet.cell(more, 1))[:2] == ["Leadership", "Overcoming barriers"]
needed = sheet.cell(row, at["Still needed"]).value
assert ", executive" in needed.lower() and 'E4="Behind"' in needed and ", Note" in needed, needed
assert "write one deliverable in a row, below the aim that it belongs to" in start(strategy)
matrix = book("ten_features")["Entries"]
assert [c.value for c in matrix[1]] == ["Feature", "About", "Shown", "Text"] and matrix.max_row == 11
votes = book("energy")["Votes"]
assert [c.value for c in votes[1]] == ["Voter", "Idea", "The idea", "Votes (Feasible)", "Votes (Desirable)", "Votes (Lasting)"]
survey = book("small_survey")
assert survey.sheetnames == ["Start here", "Survey", "By group", "waymark"], survey.sheetnames
assert [c.value for c in survey["Survey"][1]][4:] == ["How many (Strongly agree)", "How many (Agree)", "How many (Do not agree)",
    "How many (Don't know)", "Out of", "Check"]
assert "The wave is when they were asked" in start(survey)
PY
for one in heath_strategy ten_features energy small_survey; do
	where "$one"
	status 0 form "$audit" --schools "$example" -o "forms-blank/$one" --date 2026-11-10 >.said
done
ok "workbooks ask under the audit's own names, with its words" $python asks.py "$top/tests/gen"
if [ -n "$saved" ]; then
	ok "... and count what is written, and what is wrong" $python - <<'PY'
import glob, openpyxl
def start(one):
    book = openpyxl.load_workbook(sorted(glob.glob(f"saved/{one}=*.xlsx"))[0], data_only=True)
    return book, [str(c.value) for row in book["Start here"].iter_rows() for c in row if c.value]
book, said = start("small_survey")
assert "3 of 12 answered" not in said and "2 of 2" in said or "1 of 2" in said, said
checks = [row[9].value for row in book["Survey"].iter_rows(min_row=2)]
assert [c for c in checks if c] == ["they make 90, not 118"] or not any(checks), checks
book, said = start("heath_strategy")
assert "60 written" in said and said[said.index("More rows") + 1] == "11", said
assert not any(row[9].value for row in book["Entries"].iter_rows(min_row=2)), "nothing is missing in the example"
book, said = start("energy")
assert any(str(row[2].value).startswith("How might we") for row in book["Votes"].iter_rows(min_row=2)), "ideas are named beside votes"
PY
fi

# ---- of several times ----

mkdir times
printf 'school_id,name,phase\nT1,Kestrel Trust,trust\n' >times/schools.csv
cat >month.py <<'PY'
"""month.py WORKBOOK STATUS: the first row of the strategy says so"""
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Entries"]
for column, text in (3, "Each leader has a role"), (5, sys.argv[2]), (6, "Director"):
    sheet.cell(4, column).value = text
book.save(sys.argv[1])
PY
for month in 10 11; do
	status 0 form heath_strategy --schools times -o "times-$month" --date "2026-$month-05" >.said
	$python month.py "times-$month/Kestrel Trust - Trust strategy 2024–27 2026-$month.xlsx" "$([ $month = 10 ] && echo "Not started" || echo "On track")"
	cp times-$month/*.xlsx times
done
ok "workbooks of two months are named after them, and both are read" status 0 run heath_strategy times -o times-out --date 2026-11-20 --quiet
ok "... the later one is today's, the other last time's" $python - <<'PY'
import json
entry, = json.load(open("times-out/T1/results.json"))["entries"]
assert entry["state"]["id"] == "on_track" and entry["was"]["id"] == "not_started" and entry["change"] == "better", entry
PY
cp "times-11/Kestrel Trust - Trust strategy 2024–27 2026-11.xlsx" "times/a copy.xlsx"
$python month.py "times/a copy.xlsx" Behind
ok "two of one month with different words are refused" status 1 check heath_strategy times --date 2026-11-20
ok "... and it is said which" grep -q "has two workbooks with entries, this one and" stderr

# ---- what was open last time ----

where heath_strategy
ok "a run of May" status 0 run heath_strategy "$example" -o may --date 2025-05-20 --quiet
ok "a form that knows it" status 0 form heath_strategy --schools "$example" --previous may -o june --date 2025-06-05
june="june/Kestrelmoor Learning Trust - Trust strategy 2024–27 2025-06.xlsx"
ok "... has what was open, with the next month, and what is new gets an id that nothing had" $python - "$june" may/KLT/entries.csv <<'PY'
import csv, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Entries"]
at = {c.value: c.column for c in sheet[1]}
assert list(at)[4:6] == ["Status", "Status last time"], list(at)
open_rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8-sig")))
rows = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, at["Text"]).value]
assert [sheet.cell(r, at["ID"]).value for r in rows] == [row["id"] for row in open_rows]
for r in rows:
    assert sheet.cell(r, at["Text"]).protection.locked and sheet.cell(r, at["ID"]).protection.locked
    assert not sheet.cell(r, at["Status"]).protection.locked
    assert sheet.cell(r, at["Status"]).value == sheet.cell(r, at["Status last time"]).value
    assert sheet.cell(r, at["Month"]).value == "2025-06"
new = {sheet.cell(r, at["ID"]).value for r in range(2, sheet.max_row + 1)} - {row["id"] for row in open_rows} - {None}
assert new and all(".250605." in i for i in new), new
text = "\n".join(str(c.value) for row in openpyxl.load_workbook(sys.argv[1])["Start here"].iter_rows() for c in row if c.value)
assert "What stood open last time is there already." in text
PY
mkdir by-book by-table
cp "$example"/*.csv by-book
cp "$example"/*.csv by-table
cp may/KLT/entries.csv by-table/entries-june.csv
cp june/*.xlsx by-book
for kind in book table; do
	status 0 run heath_strategy by-$kind -o by-$kind-out --date 2025-06-20 --quiet >.said || cat .said
done
ok "... and says what the table for June says" $python found.py by-table-out by-book-out
ok "it may be made again while nobody has written" status 0 form heath_strategy --schools "$example" --previous may -o june --date 2025-06-05 --again
where ten_features
status 0 run ten_features "$example" -o last-marks --date 2026-05-20 --quiet >.said
ok "a matrix that knows last year's" status 0 form ten_features --schools "$example" --previous last-marks -o marks --date 2026-11-05
ok "... has its marks beside, and none of its own" $python - <<'PY'
import openpyxl
book = openpyxl.load_workbook("marks/Aldersyke Academy - Ten features 2026-27.xlsx")
rows = list(book["Entries"].iter_rows(values_only=True))
assert rows[0] == ("Feature", "About", "Shown", "Shown last time", "Text"), rows[0]
assert rows[1][2:] == (None, "Named strength", None), rows[1]
PY
for one in small_survey energy; do
	where $one
	run form "$audit" --schools "$example" --previous may -o no --date 2026-11-05
	ok "$one shows nothing of an earlier run" grep -q "a form of $one shows nothing of an earlier run, so it takes no --previous" stderr
done
sed 's/lead.3,Heads/lead.3,"Heads/' may/KLT/entries.csv >broken && mv broken may/KLT/entries.csv
run form heath_strategy --schools "$top/examples/heath_strategy" --previous may -o broken --date 2025-06-05
ok "a table that was broken since is told" grep -q '^may/KLT/entries.csv:' stderr

# ---- figures of other periods ----

indicators=$top/tests/audits/small_indicators.lua
ok "a form of figures" status 0 form "$indicators" --schools small_survey -o figures --date 2026-11-10
cat >periods.py <<'PY'
"""periods.py WORKBOOK TABLE: a figure of two years, in the workbook and in a table"""
import sys, openpyxl
sys.path.insert(0, sys.argv[3])
from fill_form import columns_of, words_for
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Figures"]
at = columns_of(sheet)
row = next(r for r in range(2, sheet.max_row + 1) if words_for(sheet, sheet.cell(r, at["Value"])) is None
    and sheet.cell(r, at["Metric"]).value and not sheet.cell(r, at["Group"]).value and sheet.cell(r, at["Value"]).protection.locked is False)
more = next(r for r in range(2, sheet.max_row + 1) if not sheet.cell(r, at["Metric"]).protection.locked)
metric, period = sheet.cell(row, at["Metric"]).value, sheet.cell(row, at["Period"]).value
assert metric in words_for(sheet, sheet.cell(more, at["Metric"]))
assert sheet.cell(more - 1, at["About"]).value.startswith("Figures of other periods")
sheet.cell(row, at["Value"]).value = 40
for header, value in ("Metric", metric), ("Period", "2024-25"), ("Value", 30):
    assert not sheet.cell(more, at[header]).protection.locked
    sheet.cell(more, at[header]).value = value
book.save(sys.argv[1])
with open(sys.argv[2], "w") as table:
    table.write(f"school_id,metric,period,value\nS1,{metric},{period},40\nS1,{metric},2024-25,30\n")
PY
mkdir figures-book figures-table
ok "... has rows for other periods" $python periods.py "figures/Elm Primary - Small figures 2026-27.xlsx" figures-table/metrics.csv "$top/tests/gen"
for kind in book table; do
	head -2 small_survey/schools.csv >figures-$kind/schools.csv
done
cp figures/Elm*.xlsx figures-book
for kind in book table; do
	run run "$indicators" figures-$kind -o figures-$kind-out --date 2026-11-20 --quiet
done
ok "... which say what a table says" $python found.py figures-table-out figures-book-out
ok "... and there is one of last year" grep -q '2024' figures-book-out/S1/results.json

# ---- tables with a column for each answer, or for each criterion ----

mkdir spread
cp small_survey/schools.csv spread
counts() {
	cat >spread/survey.csv
	run check "$top/tests/audits/small_survey.lua" spread --date 2026-11-20
}
counts <<'CSV'
school_id,item,wave,n (Strongly agree),How many (agree),n: not,base
S1,school.safe,2026-27 Autumn,80,30,10,120
CSV
ok "a survey may have a column for each answer" not grep -q 'error\|warning' stderr
counts <<'CSV'
school_id,item,wave,n (Strongly agree),n (Often),base
S1,school.safe,2026-27 Autumn,80,many,120
CSV
ok "an answer that is not on the scale is told at the header" grep -q "survey.csv:1:5: error: answer 'Often' to 'school.safe' is not on the scale \[CSV012\]" stderr
ok "... a number that is none at its cell" grep -q "survey.csv:2:5: error: .*'many' is not a whole number of 0 or more \[CSV023\]" stderr
for beside in answer percent; do
	counts <<CSV
school_id,item,wave,n (Strongly agree),$beside,base
S1,school.safe,2026-27 Autumn,80,,120
CSV
	ok "a column '$beside' beside it is refused" grep -q "the column '$beside' stands beside 'n (Strongly agree)', which is of one answer alone \[CSV130\]" stderr
done
mkdir votes
cp "$top"/examples/energy/schools.csv "$top"/examples/energy/entries.csv votes
printf 'session,voter,idea,n (Feasible),n (Nice)\nS1,V1,i1,3,\nS1,V2,i1,1.5,2\n' >votes/votes.csv
ok "votes may have a column for each criterion" status 1 check energy votes --date 2026-11-20
ok "... of which a wrong one is told at its header" grep -q "votes.csv:1:5: error: .*Nice" stderr
ok "... and half a vote at its cell" grep -q "votes.csv:3:4: error: .*'1.5' is not a whole number of votes \[ENT002\]" stderr
finish
