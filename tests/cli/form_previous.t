#!/bin/sh
# form_previous.t - forms that know an earlier run: last year's answers, open actions, reviews of this year's plan.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small.lua
python=/usr/bin/python3
if ! $python -c 'import openpyxl' 2>/dev/null; then
	skip "forms that know an earlier run" "python3-openpyxl is not installed"
	finish
fi

mkdir in
cat >in/schools.csv <<'CSV'
school_id,name,phase
S1,Elm Primary,primary
S2,Oak Primary,primary
CSV
cat >in/calendar.csv <<'CSV'
scope,half_term,first_day,last_day
*,Autumn 1,2026-09-02,2026-10-23
*,Autumn 2,2026-11-02,2026-12-18
*,Spring 1,2027-01-04,2027-02-12
*,Spring 2,2027-02-22,2027-03-25
*,Summer 1,2027-04-12,2027-05-28
*,Summer 2,2027-06-07,2027-07-21
CSV
cat >in/responses.csv <<'CSV'
school_id,item,rating,respondent
S1,lead.named.emerging,M,school
S1,lead.named.emerging,P,camhs
S1,lead.named.established,N,school
S1,lead.policy,emerging,school
S2,lead.named.emerging,M,school
CSV
cat >in/actions.csv <<'CSV'
school_id,action_id,item,action,owner,due,start,status,note,success_measure,cost,carried
S1,A1,lead.named,"=Tell ""everyone""",Head,10 school days,2025-11-03,on track,"One,
two",It is told,£40,
S1,A2,lead,Done already,Head,2026-02-13,2025-11-03,done,,,,
S1,A3,,For the school at large,,2026-03-27,2024-11-03,,,,,1
CSV

cat >show.py <<'PY'
"""show.py WORKBOOK SHEET: its rows, cells by |, empty ones and formulas as nothing; dates in ISO."""
import datetime, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])[sys.argv[2]]
for row in sheet.iter_rows():
    cells = ["" if c.value is None or str(c.value).startswith("=MID(") else c.value.date().isoformat() if isinstance(c.value, datetime.datetime) else str(c.value) for c in row]
    print("|".join(cells).replace("\n", "\\n"))
PY
show() {
	$python show.py "$@"
}
# has WORKBOOK SHEET LINE: a whole row of the sheet
has() {
	show "$1" "$2" >.rows && grep -qxF -- "$3" .rows || { cat .rows; return 1; }
}
made() {
	status "$@"
}
form() {
	expected=$1 folder=$2
	shift 2
	rm -rf "$folder"
	status "$expected" form "$small" --schools in -o "$folder" "$@"
}
year=" - Small audit 2026-27"

ok "a run of last year" status 0 run "$small" in -o last --date 2025-11-05 --quiet

# ---- last year's answers ----

ok "forms that know last year's" form 0 now --previous last --date 2026-09-04
elm="now/Elm Primary$year.xlsx"
oak="now/Oak Primary$year.xlsx"
ok "... have a column beside each respondent's" sh -c "$python show.py '$elm' Answers | head -n 1 | grep -qF 'Rating (School)|School in 2025-26|Rating (CAMHS worker)|CAMHS in 2025-26|'"
ok "... with what each answered" sh -c "$python show.py '$elm' Answers | grep -q '^lead.named.emerging|Emerging|[^|]*||Met||Partly||||'"
ok "... and the other level of the strand" sh -c "$python show.py '$elm' Answers | grep -q '^lead.named.established|Established|[^|]*||Not yet|||||'"
ok "... a strand's level as its descriptors'" sh -c "$python show.py '$elm' Answers | grep -q '^lead.policy.emerging|Emerging|[^|]*||Met|||||' && $python show.py '$elm' Answers | grep -q '^lead.policy.established|Established|[^|]*||Not yet|||||'"
ok "... of each school its own" sh -c "$python show.py '$oak' Answers | grep -c 'Met\|Partly' | grep -qx 1"
ok "they are locked, and no part of what comes back" $python - "$elm" <<'PY'
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["Answers"]
before = [c.column for c in sheet[1] if str(c.value).endswith("in 2025-26")]
assert len(before) == 4
for row in sheet.iter_rows(min_row=2):
    for cell in row:
        if cell.column in before:
            assert cell.protection.locked, cell.coordinate
unread = {r[2].value for r in book["waymark"].iter_rows() if (r[0].value, r[1].value) == ("unread", "Answers")}
assert {sheet.cell(1, c).value for c in before} <= unread, unread
PY

# ---- open actions ----

ok "an action that is open is taken over, with its text as it was" has "$elm" Actions \
	'A1|lead.named|=Tell "everyone"|Head||2025-11-03|10 school days||£40|It is told|on track|0||One,\ntwo'
ok "... one that was carried keeps its count" has "$elm" Actions 'A3||For the school at large|||2024-11-03|2026-03-27||||not started|1||'
ok "... one that is done is not" not sh -c "$python show.py '$elm' Actions | grep -q Done"
ok "... and there is room for the school's own" has "$elm" Actions '2026-27.own.10|||||||||||||'
ok "the ids are locked and the status has its words" $python - "$elm" <<'PY'
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])["Actions"]
at = {c.value: c.column for c in sheet[1]}
for row in range(2, sheet.max_row + 1):
    assert sheet.cell(row, at["Action ID"]).protection.locked
    assert not sheet.cell(row, at["Status"]).protection.locked
lists = [r for r in sheet.data_validations.dataValidation if r.type == "list" and sheet.cell(2, at["Status"]).coordinate in r.sqref]
assert lists[0].formula1 == '"not started,on track,behind,done,stopped"', lists
assert sheet.protection.sheet
PY
ok "without --previous there are only rows for one's own" status 0 form "$small" --schools in -o alone --date 2026-09-04
ok "... from the first on" sh -c "$python show.py 'alone/Elm Primary$year.xlsx' Actions | sed -n 2p | grep -q '^2026-27.own.1|'"

# ---- a review of this year's plan ----

ok "a run of this year" status 0 run "$small" in -o this --previous last --date 2026-11-05 --quiet
ok "forms of it are for a review" form 0 review --previous this --date 2026-11-20
elm="review/Elm Primary$year - review 2026-11-20.xlsx"
ok "... and nothing but workbooks" sh -c '[ "$(ls review | grep -cv xlsx)" -eq 0 ]'
ok "... with the plan and its review" $python - "$elm" <<'PY'
import sys, openpyxl
assert openpyxl.load_workbook(sys.argv[1]).sheetnames == ["Start here", "Actions", "Reviews", "waymark"]
PY
ok "... of the half term or term of its date" has "$elm" Reviews 'A1||Autumn 2026-27|School|||'
ok "... for each respondent" has "$elm" Reviews 'A1||Autumn 2026-27|Agreed at the meeting|||'
ok "... below the action, with the day on which it is due" has "$elm" Reviews '|Name a senior lead. (due 5 Nov 2026)|||||'
ok "... and no action that is done" not sh -c "$python show.py '$elm' Reviews | grep -q '^A2'"
ok "... which the plan still has" sh -c "$python show.py '$elm' Actions | grep -q '^A2|lead|Done already|.*|done|'"
cat >in/reviews.csv <<'CSV'
school_id,action_id,review,respondent,status,note,date
S1,A1,Autumn,school,behind,"Not yet, for all",2026-11-19
S1,A1,Autumn,camhs,on track,,2026-11-19
CSV
ok "a run with what was said" status 0 run "$small" in -o said --previous last --date 2026-11-20 --quiet
ok "a form at the same review" form 0 same --previous said --date 2026-12-01
ok "... has it, to be changed" has "same/Elm Primary$year - review 2026-12-01.xlsx" Reviews 'A1||Autumn 2026-27|School|behind|Not yet, for all|2026-11-19'
ok "a form at the next one" form 0 next --previous said --date 2027-01-10
elm="next/Elm Primary$year - review 2027-01-10.xlsx"
ok "... has it above" has "$elm" Reviews 'A1||Autumn 2026-27|School|behind|Not yet, for all|2026-11-19'
ok "... and asks about the next" has "$elm" Reviews 'A1||Spring 2026-27|School|||'
ok "... with what counts as the action's status" sh -c "$python show.py '$elm' Actions | grep -q '^A1|.*|behind|'"
ok "the same forms each time" sh -c "cp '$elm' first.xlsx && $waymark form $small --schools in -o again --previous said --date 2027-01-10 >/dev/null 2>&1 && cmp first.xlsx 'again/Elm Primary$year - review 2027-01-10.xlsx'"
rm in/reviews.csv

# ---- what comes back ----

cat >fill.py <<'PY'
"""fill.py WORKBOOK SHEET 'KEY|KEY: HEADER=VALUE; HEADER=VALUE'...: fills in the row that begins with these cells (of any columns)."""
import datetime, re, sys, openpyxl
path, name, *rows = sys.argv[1:]
book = openpyxl.load_workbook(path)
sheet = book[name]
at = {c.value: c.column for c in sheet[1]}
for text in rows:
    keys, values = text.split(": ", 1)
    row = next(r for r in sheet.iter_rows(min_row=2) if set(keys.split("|")) <= {str(c.value) for c in r})
    for pair in values.split("; "):
        header, value = pair.split("=", 1)
        cell = row[at[header] - 1]
        assert not cell.protection.locked, cell.coordinate
        for rule in sheet.data_validations.dataValidation:
            if cell.coordinate in rule.sqref and rule.type == "list" and rule.formula1.startswith('"'):
                assert value in rule.formula1.strip('"').split(","), (value, rule.formula1)
        cell.value = datetime.datetime.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value
book.save(path)
PY
run_of() {
	folder=$1 expected=$2
	shift 2
	rm -rf "$folder"
	status "$expected" run "$small" "$@" -o "$folder" --previous last --date 2026-11-27 --quiet
}
mkdir roster tables
cp in/schools.csv in/calendar.csv in/responses.csv roster
cp this/actions.csv tables
cat >tables/reviews.csv <<'CSV'
school_id,action_id,review,respondent,status,note,date
S1,A1,Autumn,school,behind,"Not yet, for all",2026-11-19
S1,A1,Autumn,camhs,on track,,
S1,A3,Autumn,agreed,done,,2026-11-20
CSV
printf 'S1,2026-27.own.1,voice,Ask the quiet ones,SENCO,,2026-11-09,2027-02-12,,,,on track,0,,,\n' >>tables/actions.csv
ok "what was said, as tables" run_of as_tables 0 roster tables
rm -rf review
form 0 review --previous this --date 2026-11-20
elm="review/Elm Primary$year - review 2026-11-20.xlsx"
cp -r review blank
ok "a review's workbook is filled in" $python fill.py "$elm" Reviews 'A1|School: Status=behind; Note=Not yet, for all; Date=2026-11-19' \
	'A1|CAMHS worker: Status=on track' 'A3|Agreed at the meeting: Status=done; Date=2026-11-20'
ok "... with an action of the school's own" $python fill.py "$elm" Actions \
	'2026-27.own.1: Item=voice; Action=Ask the quiet ones; Owner=SENCO; Start=2026-11-09; Due=2027-02-12; Status=on track'
same() {
	cmp "as_tables/actions.csv" "$1/actions.csv" && cmp as_tables/results.csv "$1/results.csv" && $python - "$1" <<'PY'
import json, sys
def words(out):
    plan = json.load(open(f"{out}/S1/results.json"))["plan"]
    return [(a["id"], r["label"], w["respondent"], w["status"], w["note"], w["date"])
            for part in ("actions", "carried", "finished") for a in plan[part] for r in a["reviews"] for w in r["words"]]
assert len(words("as_tables")) == 3, words("as_tables")
assert words("as_tables") == words(sys.argv[1]), words(sys.argv[1])
PY
}
ok "it is read as it is" run_of as_books 0 roster review
ok "... and says the same as tables" same as_books
ok "... without a word about rows that are empty" not grep -q 'own\|CSV1[23]' stderr
if command -v soffice >/dev/null; then
	lo() {
		mkdir saved && soffice -env:UserInstallation="file://$out/profile" --headless --convert-to xlsx --outdir saved review/*.xlsx >.lo 2>&1
	}
	ok "LibreOffice saves it again" lo
	ok "... and it is read" run_of as_saved 0 roster saved
	ok "... as the same" same as_saved
else
	skip "LibreOffice saves it again" "soffice is not installed"
fi
ok "workbooks as they went out" run_of as_blank 0 roster blank
ok "... say what the plan said" cmp this/actions.csv as_blank/actions.csv
ok "an earlier workbook beside a later one" form 0 early --previous this --date 2026-11-10
ok "... is read" run_of both 0 roster early review
ok "... but for its plan" same both
ok "... which is said" warns "the school's actions are read from its workbook of 2026-11-20, and not from this one [CSV135]"
ok "two of one day" sh -c "cp -r blank twin && cd twin && for f in *; do mv \"\$f\" \"other \$f\"; done"
ok "... are an error" run_of two 1 roster review twin
ok "... since nobody knows which counts" warns "nothing says which counts"

# ---- files that cannot be used ----

# edit SCHOOL EXPRESSION: the folder `bad`, as `last` but for that
edit() {
	rm -rf bad
	cp -r last bad
	python3 - "bad/$1/results.json" "$2" <<'PY'
import json, sys
path, expression = sys.argv[1:]
t = open(path, encoding="utf-8").read()
d = json.loads(t)
made = eval(expression)
open(path, "w", encoding="utf-8").write(made if isinstance(made, str) else json.dumps(made))
PY
}
plain() {
	[ -f "some/Elm Primary$year.xlsx" ] && ! show "some/Elm Primary$year.xlsx" Answers | grep -q 'in 2025-26'
}
edit S1 't[:2000]'
ok "a file that is cut off is told" form 1 some --previous bad --date 2026-09-04
ok "... by its name" warns "bad/S1/results.json"
ok "... and the school gets its form without it" plain
ok "... while others have theirs" sh -c "$python show.py 'some/Oak Primary$year.xlsx' Answers | grep -q 'School in 2025-26'"
for case in "d['plan']['actions'][0].update(start_at=1)" "d['plan']['carried'][0].update(text=7)" \
	"[s['strands'][0]['descriptors'][0].update(answers=3) for s in d['sections']] and d" \
	"d['plan']['carried'][0].update(text='x' * 200000)" "d['plan']['actions'].extend([d['plan']['carried'][0]] * 6000)" \
	"d['plan'].update(reviews={})"; do
	edit S1 "($case) or d"
	form 1 some --previous bad --date 2026-09-04 >.bad 2>&1 || form 0 some --previous bad --date 2026-09-04 >.bad 2>&1
	ok "never harmed by $(printf %.50s "$case")" sh -c "[ -f 'some/Elm Primary$year.xlsx' ] && ! grep -q 'Sanitizer\|runtime error' stderr"
done
edit S1 "d.update(status='withheld') or d"
ok "a year that was withheld is noted" form 0 some --previous bad --date 2026-09-04
ok "... as that" warns "the report was withheld, so the form shows nothing of it"
edit S1 "d['audit'].update(version='0.9') or d"
ok "another major version is noted" form 0 some --previous bad --date 2026-09-04
ok "... and only what is renamed is shown" warns "only answers to what is renamed are shown"
ok "... which is nothing here" plain
edit S1 "json.loads(t.replace('\"camhs\"', '\"nurse\"'))"
ok "a respondent that the audit has no more is noted" form 0 some --previous bad --date 2026-09-04
ok "... by name" warns "the audit has no respondent 'nurse' any more"
edit S1 "json.loads(t.replace('\"state\": \"met\"', '\"state\": \"hidden\"'))"
ok "what is hidden" form 0 some --previous bad --date 2026-09-04
ok "... is not shown" not sh -c "$python show.py 'some/Elm Primary$year.xlsx' Answers | grep -q '|Met|'"
ok "a folder that is not there" form 3 some --previous nowhere --date 2026-09-04
ok "... is named" warns "nowhere:1:1: error: there is no such folder [PRV001]"
ok "... before anything is made" test ! -e some
ok "a folder of a later day" form 3 some --previous last --date 2025-11-04
ok "... is none" warns "its report date 2025-11-05 is after the form's, 2025-11-04"
ok "without schools" status 2 form "$small" -o some --previous last --date 2026-09-04
ok "... there is nobody to take it" warns "--previous needs --schools"
ok "a folder of its own" status 2 form "$small" --schools in -o last --previous last --date 2026-09-04
ok "an audit about single pupils" status 2 form "$top/tests/audits/small_case.lua" --schools in -o some --previous last --date 2026-09-04
ok "... takes none" warns "is about single pupils"

finish
