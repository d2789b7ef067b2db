#!/bin/sh
# workbooks.t - .xlsx is read wherever a table is: as programs write it, as people fill it in, and as nobody should.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3

make_book() {
	"$python" -B "$top/tests/gen/workbooks.py" "$@"
}

# memory MB COMMAND...: the command held no more. A sanitizer needs more than the program does.
memory() {
	case $build in *asan*) shift; "$@"; return 0 ;; esac
	"$python" - "$@" <<'PYTHON'
import resource, subprocess, sys
subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
sys.exit(f"{held:.0f} MB" if held > float(sys.argv[1]) else 0)
PYTHON
}

# tells CODE WORDS: the last run told this problem, with these words in its hint
tells() {
	grep -A1 -F "[$1]" stderr | grep -qF "$2" || { cat stderr; return 1; }
}

says() {
	grep -qF "$1" stderr || { cat stderr; return 1; }
}

# ---- as programs write it ----

"$waymark" run hackney_wellbeing "$example" -o tables --date $date -q 2>/dev/null
ok "the tables are read as CSV" test "$(wc -l <tables/results.csv)" -gt 12
for writer in openpyxl excel google numbers libreoffice libxlsxwriter strict sdk 1904; do
	mkdir $writer
	make_book of $writer "$example" $writer/all.xlsx
	ok "a workbook as $writer writes it is read" status 0 run hackney_wellbeing $writer -o out-$writer --date $date
	ok "... to the same results" cmp tables/results.csv out-$writer/results.csv
	ok "... and the same actions" cmp tables/actions.csv out-$writer/actions.csv
done
if command -v soffice >/dev/null; then
	mkdir soffice
	soffice --headless --convert-to xlsx --outdir soffice openpyxl/all.xlsx >/dev/null 2>&1
	ok "a workbook that LibreOffice wrote is read" status 0 run hackney_wellbeing soffice -o out-soffice --date $date
	ok "... to the same results" cmp tables/results.csv out-soffice/results.csv
else
	skip "a workbook that LibreOffice wrote is read" "soffice is not installed"
fi
run check hackney_wellbeing numbers --date $date
ok "a sheet that is no table is noted" says 'all.xlsx[Export Summary]:1:1: note: the sheet does not have the name of a table'
ok "... with what to do" tells CSV115 "give the sheet the name of a table"
ok "the manifest names the workbook, once" sh -c "[ \$(grep -c '\"all.xlsx\"' out-excel/manifest.json) -eq 1 ]"

# ---- places ----

ok "a cell is named by its sheet in print" sh -c "pdftotext -layout out-excel/W101/report.pdf - | grep -q 'cell C'"
ok "... and the key says which" sh -c "pdftotext -layout out-excel/W101/report.pdf - | tr -s ' \n' ' ' |
	grep -qF 'such as cell C12 says where in the school’s own tables an answer stands: the cell of all.xlsx, sheet Responses'"
mkdir bad
cp "$example"/schools.csv "$example"/calendar.csv bad
sed '4s/,[^,]*/,no.such.item/' "$example/responses.csv" >bad/responses.csv
mkdir bad-book
make_book of excel bad bad-book/W101.xlsx
ok "a wrong cell is an error" status 1 check hackney_wellbeing bad-book --date $date
ok "... at its place in the sheet" says "W101.xlsx[Responses]:4:2: error: item 'no.such.item' is not in the audit [CSV011]"

# ---- which sheet is which table ----

mkdir lone
cp "$example"/schools.csv "$example"/calendar.csv lone
mkdir only && cp "$example/responses.csv" only/sheet.csv
make_book of excel only lone/responses.xlsx
ok "a lone sheet is the table that its file is named after" status 0 check hackney_wellbeing lone --date $date
ok "... whatever its own name" not grep -q 'CSV09\|CSV115' stderr
cp "$example/responses.csv" lone
ok "a workbook beside the same table as CSV is not read" status 0 check hackney_wellbeing lone --date $date
ok "... with a warning" says "'responses.xlsx' looks like the table responses but is not read; 'responses.csv' is read instead [CSV091]"
mkdir beside
cp "$example"/schools.csv "$example"/calendar.csv beside
cp "$example/responses.csv" beside/W101.csv
mv only/sheet.csv only/responses.csv
make_book of excel only beside/W101.xlsx
mv only/responses.csv only/sheet.csv
ok "a workbook beside a file that is no table is read" status 0 run hackney_wellbeing beside -o out-beside --date $date
mkdir bare
cp "$example"/schools.csv "$example"/calendar.csv "$example"/responses.csv bare
run run hackney_wellbeing bare -o out-bare --date $date
ok "... with all its answers" cmp out-bare/results.csv out-beside/results.csv
mkdir slip
cp "$example"/schools.csv "$example"/calendar.csv slip
cp "$example/responses.csv" "only/Form Responses 1.csv"
rm only/sheet.csv
make_book of excel only slip/W101.xlsx
ok "a sheet that was meant as a table is an error" status 1 check hackney_wellbeing slip --date $date
ok "... that names it" says "'W101.xlsx[Form responses 1]' looks like the table responses but is not read"
ok "... with what to do" tells CSV090 "give the sheet that holds the table the name responses"
rm "only/Form Responses 1.csv"
cp "$example/responses.csv" only/responses.csv
cp "$example/responses.csv" only/respnses.csv
make_book of excel only slip/W101.xlsx
run check hackney_wellbeing slip --date $date
ok "beside the table it is a warning" says "'W101.xlsx[Respnses]' looks like the table responses but is not read; 'W101.xlsx[Responses]' is read instead [CSV091]"
rm only/*.csv
cp "$example/responses.csv" only/sheet.csv
mkdir parts two
cp "$example"/schools.csv "$example"/calendar.csv two
head -n 100 "$example/responses.csv" >"parts/responses one.csv"
{ head -n 1 "$example/responses.csv"; tail -n +101 "$example/responses.csv"; } >"parts/responses two.csv"
make_book of excel parts two/answers.xlsx
ok "two sheets are two parts of one table" status 0 check hackney_wellbeing two --date $date
mkdir mapped
cp "$example"/schools.csv "$example"/calendar.csv mapped
cp "$example/responses.csv" only/answers.csv
make_book of excel only mapped/export.xlsx
cat >sheet.lua <<'LUA'
return {
  api = 1,
  tables = {
    {
      table = "responses",
      files = { "export.xlsx[ans*]" },
      columns = {
        school_id = "school_id", item = "item", rating = "rating", respondent = "respondent", evidence = "evidence",
        evidence_date = "evidence_date", na_reason = "na_reason",
      },
    },
  },
}
LUA
ok "a mapping reads a sheet" status 0 check hackney_wellbeing mapped --mapping sheet.lua --date $date
ok "... and says so" grep -qF 'export.xlsx[Answers], read as responses' stdout
sed 's/\[ans\*\]/[none]/' sheet.lua >none.lua
ok "a mapping of a sheet that is not there" status 1 check hackney_wellbeing mapped --mapping none.lua --date $date
ok "... is an error of its line" says "none.lua:6:"
ok "... with what to do" tells MAP003 'export.xlsx[Sheet1]'
sed 's/\[ans\*\]//' sheet.lua >several.lua
ok "a mapping that does not say which sheet" status 1 check hackney_wellbeing mapped --mapping several.lua --date $date
ok "... is told" says "has several sheets, and the mapping does not say which is read"

# ---- values ----

mkdir values
cp "$example"/schools.csv "$example"/calendar.csv "$example"/responses.csv values
make_book cells values/W101.xlsx
ok "a cell without a value is an error" status 1 run hackney_wellbeing values -o out-values --school W101 --draft --date $date
ok "... of a formula that was never calculated" says "W101.xlsx[actions]:26:5: error: owner '#NO-STORED-VALUE!' is a formula whose value the workbook does not hold [CSV110]"
ok "... with what to do" tells CSV110 "save it once"
ok "a failed formula is a warning at its cell" says "W101.xlsx[actions]:25:5: warning: owner '#N/A' is a formula that failed"
cat >expected <<'VALUES'
42
12.5
0.3
0.001
150000000000000000000
-7
2026-11-04
2026-11-04
2026-11-04 14:30
12:00
36:00
1900-02-28
60
1900-03-01
12.5%
£1234.50
-£3
0042
yes
no
a_b _x0041
2026-11-04 14:30:00
2026-11-04
None
None
2
shared
rich
None
VALUES
cat >owners.py <<'PYTHON'
import json
found = {}
def walk(node):
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        walk(part)
    if isinstance(node, dict) and str(node.get("id", "")).startswith("V") and "owner" in node:
        found[node["id"]] = node["owner"]
walk(json.load(open("out-values/W101/results.json", encoding="utf-8")))
for name in sorted(found):
    print(found[name])
PYTHON
"$python" owners.py >owners
ok "every other value is read as a person sees it" diff expected owners
ok "hidden rows and merged cells are noted once" sh -c "make() { '$python' -B - <<'PYTHON'
import openpyxl
book = openpyxl.load_workbook('openpyxl/all.xlsx')
sheet = book['responses']
for row in (5, 6, 7):
    sheet.row_dimensions[row].hidden = True
sheet.merge_cells('M1:N1')
import os
os.makedirs('hidden', exist_ok=True)
book.save('hidden/all.xlsx')
PYTHON
}; make && '$waymark' run hackney_wellbeing hidden -o out-hidden --date $date -q 2>hidden.said;
	[ \$(grep -c CSV116 hidden.said) -eq 1 ] && grep -qF '3 hidden rows and 1 group of merged cells are read like all others' hidden.said"
ok "... and read" cmp tables/results.csv out-hidden/results.csv

# ---- what is refused ----

mkdir hostile
cp "$example"/schools.csv "$example"/calendar.csv hostile

# refused NAME CODE WORDS HINT: such a workbook is an error with these words, and held little memory
refused() {
	make_book hostile "$1" hostile/W101.xlsx
	ok "$1: refused" status 1 check hackney_wellbeing hostile --date $date
	ok "... because $3" sh -c "grep -F 'W101.xlsx' stderr | grep -F '[$2]' | grep -qF '$3'"
	ok "... with what to do" tells "$2" "$4"
	ok "... in little memory" memory 64 "$waymark" check hackney_wellbeing hostile --date $date
}

odd="built as no spreadsheet program builds one"
again="save it as an Excel workbook (.xlsx)"
refused bomb CSV032 "larger than 256 MB when it is unpacked" "divide it"
refused dense CSV114 "more than 1,000 times as large" "$again"
refused large CSV032 "larger than 256 MB when it is unpacked" "divide it"
refused entities CSV114 "document type declaration" "$again"
refused file-entity CSV114 "document type declaration" "$again"
for name in deep names attributes tag directory; do
	refused $name CSV114 "$odd" "$again"
done
for name in truncated cut-part sizes text empty order cell-order row-number no-text outside; do
	refused $name CSV113 "is damaged and cannot be read" "may repair it"
done
refused password CSV111 "protected by a password" "remove the password"
refused locked CSV111 "protected by a password" "remove the password"
refused old CSV112 "old format .xls" "$again"
refused opendocument CSV112 "OpenDocument" "$again"
refused numbers CSV112 "Apple Numbers" "File, Export To, Excel"
refused binary CSV112 ".xlsb" "$again"
refused archive CSV112 "archive without a workbook" "$again"
make_book hostile paths hostile/W101.xlsx
ok "names of parts that lead elsewhere" run check hackney_wellbeing hostile --date $date
ok "... write nothing" sh -c "! ls escaped.xml ../escaped.xml hostile/escaped.xml /tmp/escaped.xml 2>/dev/null | grep -q ."
rm hostile/W101.xlsx
for ending in xls ods numbers xlsb; do
	echo x >hostile/W101.$ending
	ok "W101.$ending is refused" status 1 check hackney_wellbeing hostile --date $date
	ok "... with what to do" tells CSV112 "xcel"
	rm hostile/W101.$ending
done
make_book rows hostile/W101.xlsx
ok "1,048,576 rows without a text" run check hackney_wellbeing hostile --date $date
ok "... are none, in little memory" memory 64 "$waymark" check hackney_wellbeing hostile --date $date
make_book strings hostile/W101.xlsx
ok "a million shared texts" status 1 check hackney_wellbeing hostile --date $date
ok "... in little memory" memory 64 "$waymark" check hackney_wellbeing hostile --date $date

finish
