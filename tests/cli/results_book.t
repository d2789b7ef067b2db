#!/bin/sh
# results_book.t - the tables of a run as a workbook, and a school's plan as one that is evidence again.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3

# book FILE CODE: Python about the workbook `book`, whose last line is what has to hold.
book() {
	"$python" -B - "$1" "$2" <<'PYTHON'
import csv, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def rows(name): return list(book[name].iter_rows(values_only=True))
def table(path): return list(csv.reader(open(path, encoding="utf-8-sig")))
def unnamed(name):	# without the column of names beside ids
	at = [i for i, h in enumerate(rows(name)[0]) if h == "School" and name in ("Actions", "Problems")]
	return [[c for i, c in enumerate(r) if i not in at] for r in rows(name)]
def flat(cell): return "" if cell is None else cell.date().isoformat() if hasattr(cell, "date") else str(cell)
*before, last = sys.argv[2].strip().split("\n")
exec("\n".join(before))
sys.exit(not eval(last))
PYTHON
}

"$waymark" run hackney_wellbeing "$example" -o out --date $date -q 2>/dev/null
ok "two schools or more have a workbook of their tables" test -s out/results.xlsx
ok "its sheets are the tables, after one of the schools" book out/results.xlsx \
	'[s.title for s in book if s.sheet_state == "visible"] == ["Schools", "Results", "Actions", "Problems", "Pairings"]'
for sheet in Results:results Actions:actions Problems:problems Pairings:pairings; do
	ok "sheet ${sheet%:*} has the header and rows of ${sheet#*:}.csv" book out/results.xlsx "
a, b = unnamed('${sheet%:*}'), table('out/${sheet#*:}.csv')
assert [h.lower().replace(' ', '_') for h in a[0]] == b[0], a[0]
def number(x):
	try: return float(x)
	except ValueError: return x.lstrip(\"'\")
[[number(flat(c)) for c in r] for r in a[1:]] == [[number(c) for c in r] for r in b[1:]]"
done
ok "levels and counts are numbers, dates are dates, ids are texts" book out/results.xlsx '
r, a = rows("Results")[1], unnamed("Actions")[1]
isinstance(r[8], int) and isinstance(r[15], (int, float)) and hasattr(a[6], "year") and isinstance(a[0], str)'
ok "every sheet has a filter, a frozen head that is printed on each page, and lies across A4" book out/results.xlsx '
all(s.freeze_panes == "A2" and s.print_title_rows == "$1:$1" and s.page_setup.paperSize == 9 and s.page_setup.orientation == "landscape" and s.sheet_properties.pageSetUpPr.fitToPage and (s.max_row == 1 or s.auto_filter.ref) for s in book if s.sheet_state == "visible")'
ok "a name stands beside each id" book out/results.xlsx '
names = {r[0]: r[1] for r in rows("Schools")[1:]}
len(names) == 12 and all(r[1] == names[r[0]] for r in rows("Actions")[1:]) and all(r[4] == names[r[3]] for r in rows("Results")[1:])'
ok "a status of an action is chosen from a list" book out/results.xlsx '
[v] = book["Actions"].data_validations.dataValidation
v.formula1.strip("\"").split(",") == ["not started", "on track", "behind", "done", "stopped"]'
ok "a school has a link to its report, which is there" book out/results.xlsx '
import os
links = [book["Schools"].cell(r, 12).hyperlink.target for r in range(2, 14)]
len(links) == 12 and all(os.path.isfile("out/" + l) for l in links)'
"$waymark" run hackney_wellbeing "$example" -o full --date $date -q --names full 2>/dev/null
ok "... whatever it is called, and with its short name" book full/results.xlsx '
import os, urllib.parse
links = [book["Schools"].cell(r, 12) for r in range(2, 14)]
all(os.path.isfile("full/" + urllib.parse.unquote(l.hyperlink.target)) and l.value == "report.pdf" for l in links)'
ok "the manifest has its checksum" grep -q results.xlsx out/manifest.json
ok "texts are not said to be numbers by mistake" sh -c 'unzip -p out/results.xlsx xl/worksheets/sheet1.xml | grep -q "numberStoredAsText=\"1\""'
foot() { book "$1" "all('$2' in s.oddFooter.left.text for s in book if s.sheet_state == 'visible')"; }
ok "every sheet says whom it is for" foot out/results.xlsx "Wellbeing audit 2026–27 · Internal: not for publication"

"$waymark" run hackney_wellbeing "$example" -o again --date $date -q --jobs 3 2>/dev/null
ok "the same bytes with another number of workers" cmp out/results.xlsx again/results.xlsx
(TZ=Pacific/Auckland LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1 "$waymark" run hackney_wellbeing "$example" -o again --date $date -q 2>/dev/null)
ok "... in another time zone" cmp out/results.xlsx again/results.xlsx

"$waymark" run hackney_wellbeing "$example" -o one --date $date -q --school W101 2>/dev/null
ok "a run of one school makes none" test ! -e one/results.xlsx
"$waymark" run hackney_wellbeing "$example" -o again --date $date -q --school W101 --edition report --edition workbook 2>/dev/null
ok "... and leaves that of all schools as it is" cmp out/results.xlsx again/results.xlsx
ok "... but makes the school's plan" test -s again/W101/action-plan.xlsx
"$waymark" compare hackney_wellbeing "$example" -o again --date $date -q 2>/dev/null
ok "so does the comparison alone" cmp out/results.xlsx again/results.xlsx
"$waymark" run hackney_wellbeing "$example" -o again --date $date -q --edition report 2>/dev/null
ok "a run that names another edition removes it" test ! -e again/results.xlsx
ok "there is no edition of a workbook for cases" status 3 run peap "$top/examples/peap" -o cases --date $date --restricted --edition workbook
ok "... which is said" grep -q RPT001 "$out/stderr"

# ---- whom it is for ----

# profile OUT NAME: whom the manifest says that file is for
profile() {
	"$python" -B - "$1" "$2" <<'PYTHON'
import json, sys
def found(o):
	if isinstance(o, dict):
		if o.get("name") == sys.argv[2] and "profile" in o: yield o["profile"]
		o = list(o.values())
	if isinstance(o, list):
		for v in o: yield from found(v)
print(*sorted(set(found(json.load(open(sys.argv[1] + "/manifest.json"))))))
PYTHON
}
"$waymark" run hackney_wellbeing "$example" -o public --date $date -q --profile public --edition workbook 2>/dev/null
ok "it is as internal as the tables, whatever the profile" test "$(profile public results.xlsx) $(profile public action-plan.xlsx)" = "internal internal"
ok "... and the same" cmp out/results.xlsx public/results.xlsx
ok "... while documents are public" test "$(profile public report.pdf)" = public
(umask 000 && "$waymark" run hackney_wellbeing "$example" -o private --date $date -q --restricted --edition workbook 2>/dev/null)
ok "a restricted run keeps it to its owner, as the tables" test "$(stat -c %a private/results.xlsx private/W101/action-plan.xlsx private/results.csv | tr '\n' ' ')" = "600 600 600 "
(umask 077 && echo "correct horse battery" >word)
"$waymark" run hackney_wellbeing "$example" -o private --date $date -q --restricted --passphrase-file word 2>/dev/null
ok "with a passphrase there is none, nor does one stay" sh -c 'test -s private/results.csv && ! find private -name "*.xlsx" | grep .'
ok "... nor can it be asked for" status 2 run hackney_wellbeing "$example" -o private --date $date --restricted --passphrase-file word --edition workbook
ok "... which is said" warns "cannot encrypt workbooks: leave out '--edition workbook' or the passphrase"

# ---- a plan that comes back ----

"$waymark" run hackney_wellbeing "$example" -o plans --date $date -q --edition workbook 2>/dev/null
ok "workbooks turn nothing off" sh -c 'test -s plans/W101/report.pdf && test -s plans/comparison.pdf'
mkdir next
cp "$example"/*.csv next/
cp plans/actions.csv next/
"$waymark" run hackney_wellbeing next -o from-csv --date 2027-02-01 -q 2>/dev/null
rm next/actions.csv
for school in plans/W1??; do
	cp "$school/action-plan.xlsx" "next/actions-${school#plans/}.xlsx"
done
run run hackney_wellbeing next -o from-books --date 2027-02-01 -q
ok "plans as workbooks are evidence" cmp from-csv/actions.csv from-books/actions.csv
ok "... with the same results" cmp from-csv/results.csv from-books/results.csv
rm next/*.xlsx
cp plans/results.xlsx next/
run run hackney_wellbeing next -o from-book --date 2027-02-01 -q
ok "the actions of all schools as one workbook are evidence too" cmp from-csv/actions.csv from-book/actions.csv
ok "... whose other sheets are for people" sh -c "cmp from-csv/results.csv from-book/results.csv && ! grep -F 'results.xlsx[S' '$out/stderr'"
"$python" -B - <<'PYTHON'
import datetime, openpyxl
book = openpyxl.load_workbook("plans/W104/action-plan.xlsx")
sheet = book["Actions"]
at = {c.value: c.column for c in sheet[1]}
row = next(r for r in range(2, sheet.max_row + 1) if not sheet.cell(r, 1).value)
for head, value in {"Action id": "2026-27.own.1", "Item": sheet.cell(2, at["Item"]).value, "Action": "Paint the hall", "Owner": "Headteacher",
		"Due": datetime.date(2027, 3, 25), "Status": "on track"}.items():
	sheet.cell(row, at[head]).value = value
sheet.cell(2, at["Status"]).value = "done"
book.save("own.xlsx")
PYTHON
rm next/results.xlsx next/reviews.csv
cp own.xlsx next/
run run hackney_wellbeing next -o own --date 2027-02-01 -q
ok "a row of a school's own need not say whose it is" grep -q '^W104,2026-27.own.1,.*Paint the hall.*on track' own/actions.csv
ok "... and a status that was chosen counts" grep -q '^W104,.*,done,' own/actions.csv
ok "a plan of another audit is not read" sh -c "sed 's/id = \"hackney_wellbeing\"/id = \"other\"/' '$top/audits/lua/hackney/hackney_wellbeing.lua' >other.lua &&
	'$waymark' run other.lua next -o other --date 2027-02-01 -q 2>&1 | grep -q 'own.xlsx.*CSV127'"
ok "what may be filled in is not locked, in a protected sheet without a password" book plans/W101/action-plan.xlsx '
s = book["Actions"]
s.protection.sheet and not s.protection.password and not s["L2"].protection.locked and s["A1"].protection.locked'

# ---- hostile and odd texts ----

mkdir odd
cp "$example"/*.csv odd/
"$python" -B - <<'PYTHON'
import csv, glob
ids = {"W101": "007", "W102": "1e5", "W103": "2026"}
texts = ["=1+1", "+44 20 7946 0000", "-", "@SUM(A1)", "_x0041_ and _x000D_", "x\ufffey", "L" * 20000, "line\n" * 40, "\U0001F600 <&>\"'",
	"TRUE", "1/2", "=HYPERLINK(\"http://example.org\",\"y\")", "007"]
for path in glob.glob("odd/*.csv"):
	table = [[ids.get(c, c) for c in r] for r in csv.reader(open(path, encoding="utf-8-sig", newline=""))]
	if path == "odd/actions.csv":
		for i, r in enumerate(table[1:]): r[table[0].index("note")] = texts[i % len(texts)]
	if path == "odd/schools.csv":
		at = table[0].index("name")
		table[1][at] = "=HYPERLINK(\"http://example.org\")"
		table[2][at] = "Ysgol Tŷ Gwyn & <Llŷn> 'R' \"Q\" %41 #1"
		table[3][at] = "Ysgol " + "Hir " * 48
	csv.writer(open(path, "w", encoding="utf-8", newline="")).writerows(table)
PYTHON
"$waymark" run hackney_wellbeing odd -o odd-out --date $date -q --edition workbook 2>/dev/null
ok "a text is never a formula, and stays as it is" book odd-out/results.xlsx '
names = [r[1] for r in rows("Schools")[1:]]
cell = book["Schools"]["B2"]
cell.data_type == "s" and cell.value.startswith("=HYPERLINK") and names[1] == "Ysgol Tŷ Gwyn & <Llŷn> '"'R'"' \"Q\" %41 #1"'
ok "ids of digits are texts" book odd-out/results.xlsx '
[(c.value, c.data_type) for c in book["Schools"]["A"][1:4]] == [("007", "s"), ("1e5", "s"), ("2026", "s")]'
ok "no cell of any sheet is a formula" book odd-out/results.xlsx 'not [c for s in book for r in s for c in r if c.data_type == "f"]'
ok "what a workbook would take for a code or cannot hold is written as one" book odd-out/results.xlsx '
notes = [r[-2] for r in rows("Actions")[1:]]
{"_x005F_x0041_ and _x005F_x000D_", "x_xFFFE_y", "L" * 20000, "line\n" * 39 + "line", "TRUE", "1/2", "007", "@SUM(A1)", "-"} <= set(notes)'

mkdir back
cp odd/*.csv back/
cp odd-out/actions.csv back/
"$waymark" run hackney_wellbeing back -o back-csv --date 2027-02-01 -q 2>/dev/null
rm back/actions.csv
for school in odd-out/*/; do
	cp "${school}action-plan.xlsx" "back/actions-$(basename "$school").xlsx"
done
"$waymark" run hackney_wellbeing back -o back-books --date 2027-02-01 -q 2>/dev/null
ok "plans with such texts come back as they were" cmp back-csv/actions.csv back-books/actions.csv
ok "... and there were some" grep -q "x0041" back-csv/actions.csv

# ---- how many schools ----

# some N FOLDER: the evidence of the first N schools
some() {
	mkdir "$2"
	cp "$example"/*.csv "$2"
	head -n $(($1 + 1)) "$example/schools.csv" >"$2/schools.csv"
	"$waymark" run hackney_wellbeing "$2" -o "$2-out" --date $date -q 2>/dev/null
}
some 1 one-school
ok "one school has none" test ! -e one-school-out/results.xlsx
some 2 two-schools
ok "two have one" book two-schools-out/results.xlsx '[len(rows(n)) - 1 for n in ("Schools", "Problems")] == [2, len(table("two-schools-out/problems.csv")) - 1]'
some 0 no-school
ok "none has none" test ! -e no-school-out/results.xlsx
mkdir many
cp "$example/calendar.csv" many/
"$python" -B - <<'PYTHON'
open("many/schools.csv", "w").write("school_id,name,phase\n" + "".join(f"{i:04},School {i},primary\n" for i in range(2001)))
open("many/responses.csv", "w").write("school_id,item,rating\n")
PYTHON
run run hackney_wellbeing many -o many-out --date $date
ok "more than two thousand schools have none" test ! -e many-out/results.xlsx
ok "... which is said, and how to get it" says "results.xlsx"
run run hackney_wellbeing many -o many-out --date $date -q --edition report --edition workbook
ok "... unless it is asked for" book many-out/results.xlsx 'len(rows("Schools")) == 2002 and rows("Schools")[1][0] == "0000"'
mkdir withheld
cp "$example"/*.csv withheld/
sed -i "2s/,[^,]*/,no-such-item/" withheld/responses.csv
"$waymark" run hackney_wellbeing withheld -o withheld-out --date $date -q 2>/dev/null
ok "a school without a report has its status, its problems and no link" book withheld-out/results.xlsx '
[s] = [r for r in rows("Schools")[1:] if r[5] != "made"]
s[5] == "withheld" and s[10] == 1 and s[11] is None'
ok "... and the problem has its name beside it" book withheld-out/results.xlsx '
[p] = [r for r in rows("Problems")[1:] if r[3] == "error"]
isinstance(p[1], int) and p[5].startswith("W") and p[6]'
ok "a run without comparison has no sheet of pairings" sh -c "'$waymark' run astrea_interview '$top/examples/astrea_interview' -o talk --date $date -q 2>/dev/null"
ok "... but the other sheets" book talk/results.xlsx '[s.title for s in book if s.sheet_state == "visible"] == ["Schools", "Results", "Actions", "Problems"]'
mkdir made-up
cp "$example"/*.csv made-up/
"$python" -B - <<'PYTHON'
import csv
path = "made-up/responses.csv"
table = list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
for i, r in enumerate(table): r.append("yes" if i else "generated")
csv.writer(open(path, "w", encoding="utf-8", newline="")).writerows(table)
PYTHON
"$waymark" run hackney_wellbeing made-up -o made-up-out --date $date -q --edition workbook 2>/dev/null
ok "made-up evidence is marked on every sheet" foot made-up-out/results.xlsx "Generated ratings: Wellbeing audit 2026–27"
ok "... of a plan too" foot made-up-out/W101/action-plan.xlsx "Generated ratings: Tallowmere Primary School, Wellbeing audit"

# ---- another program ----

if command -v soffice >/dev/null; then
	office() { soffice -env:UserInstallation="file://$PWD/office" --headless --convert-to "$@" >/dev/null 2>&1; }
	office pdf --outdir print out/results.xlsx
	ok "LibreOffice prints it" sh -c 'pdftotext -layout print/results.pdf - | grep -q "Tallowmere Primary School"'
	ok "... as wide as a page" sh -c 'pdfinfo print/results.pdf | grep -q "Page size: *841"'
	pdftotext -layout print/results.pdf - | tr -d '\f' >print/text
	pages=$(pdfinfo print/results.pdf | sed -n 's/^Pages: *//p')
	ok "... with its foot on every page" test "$(grep -c 'not for publication' print/text)" = "$pages"
	ok "... and its head" test "$(grep -cE '^ *(School id|Audit|File|Section) ' print/text)" = "$pages"
	ok "... and no text is cut off in its row" grep -q '^ *School$' print/text
	office xlsx --outdir kept out/results.xlsx
	ok "it keeps filters, lists and links" book kept/results.xlsx '
v = book["Actions"].data_validations.dataValidation
links = [book["Schools"].cell(r, 12).hyperlink.target for r in range(2, 14)]
all(book[n].auto_filter.ref for n in ("Schools", "Results", "Actions", "Pairings")) and any("on track" in x.formula1 for x in v) and links[0].endswith("W101/report.pdf")'
	ok "... and texts, numbers and dates" book kept/results.xlsx '
r, a = rows("Results")[1], unnamed("Actions")[1]
isinstance(r[1], str) and isinstance(r[8], int) and hasattr(a[6], "year")'
	office csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1 --outdir csv odd-out/results.xlsx
	ok "it shows texts as they were written" sh -c 'grep -q "^007,=HYPERLINK" csv/results-Schools.csv || grep -q "^007,\"=HYPERLINK" csv/results-Schools.csv'
	ok "... also those that look like codes" grep -q "_x0041_ and _x000D_" csv/results-Actions.csv
	mkdir saved
	office xlsx --outdir saved back/actions-*.xlsx
	cp saved/*.xlsx back/
	"$waymark" run hackney_wellbeing back -o back-saved --date 2027-02-01 -q 2>/dev/null
	ok "plans that it has saved come back as they were" cmp back-csv/actions.csv back-saved/actions.csv
else
	skip "LibreOffice opens, prints, keeps and saves workbooks" "soffice is not installed"
fi
unjudged
finish
