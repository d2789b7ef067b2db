#!/bin/sh
# form_book.t - the form as a workbook: made, filled in by openpyxl and by LibreOffice as people would, and read again.
. "$(dirname "$0")/lib.sh"

date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3
audits=$top/tests/audits
examples=$top/examples
office="soffice -env:UserInstallation=file://$out/office --headless"

fill() {
	"$python" -B "$top/tests/gen/fill_form.py" "$@"
}

# look FILE SCRIPT: Python with the workbook as `book`, its values as last computed as `values`, and some shorthands
look() {
	"$python" -B - "$@" <<'PYTHON'
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
def head(sheet):
    return {cell.value: cell.column for cell in book[sheet][1]}
def column(sheet, header):
    return [row[head(sheet)[header] - 1] for row in book[sheet].iter_rows(min_row=2) if row[0].value]
def words(sheet, cell):
    return next((rule.formula1.strip('"').split(",") for rule in book[sheet].data_validations.dataValidation
                 if rule.type == "list" and cell.coordinate in rule.sqref), None)
def texts(sheet, of=values):
    return "\n".join(str(cell.value) for row in of[sheet].iter_rows() for cell in row if cell.value is not None)
def facts():
    return [tuple(cell.value for cell in row) for row in book["waymark"].iter_rows()]
exec(sys.argv[2])
PYTHON
}

# same A B: the results of two runs are the same, and so are the plans
same() {
	cmp "$1/results.csv" "$2/results.csv" && cmp "$1/actions.csv" "$2/actions.csv"
}

# ---- the round trip of the examples ----

book_of() {
	ls -d "$1"/*.xlsx | head -n 1
}

for audit in hackney_wellbeing astrea_send; do
	example=$examples/$audit
	"$waymark" run $audit "$example" -o $audit-tables --date $date -q 2>/dev/null
	ok "$audit: a workbook for each school" status 0 form $audit --schools "$example" -o $audit-forms --date $date
	n=$(($(wc -l <"$example/schools.csv") - 1))
	ok "... at the top of the folder" sh -c "[ \$(ls $audit-forms/*.xlsx | wc -l) -eq $n ]"
	mkdir $audit-blank $audit-back $audit-roster
	cp $audit-forms/*.xlsx $audit-blank/
	cp $audit-forms/*.xlsx $audit-back/
	for table in "$example"/*.csv; do
		case $table in */responses*|*/metrics*) ;; *) cp "$table" $audit-roster/ ;; esac
	done
	ok "... filled in with the example's answers, each of which its lists allow" fill "$example" $audit-back "$(audit_path $audit)"
	ok "... and sent back is read" status 0 run $audit $audit-roster $audit-back -o $audit-out --date $date
	ok "... to the same results" same $audit-tables $audit-out
	ok "... and no column is unknown" not grep -q 'CSV007\|CSV115' stderr
	if command -v soffice >/dev/null; then
		mkdir $audit-office
		$office --convert-to xlsx --outdir $audit-office $audit-back/*.xlsx >/dev/null 2>&1
		ok "... saved by LibreOffice it is read" status 0 run $audit $audit-roster $audit-office -o $audit-office-out --date $date
		ok "... to the same results" same $audit-tables $audit-office-out
	else
		skip "... saved by LibreOffice it is read" "soffice is not installed"
	fi
	mkdir $audit-only
	cp "$example/schools.csv" $audit-only/
	ok "blank forms that come back are no error" status 0 check $audit $audit-only $audit-blank --date $date
	ok "... and their schools have no answers" says "No answers, so no documents: $n schools"
done

# ---- what stands in it ----

form=$(book_of hackney_wellbeing-forms)
ok "a form says whose it is, and of what" look "$form" '
f = facts()
assert ("form", "audit", "hackney_wellbeing") in f and ("form", "year", "2026-27") in f and ("form", "date", "2026-11-06") in f, f
assert ("school", "school_id", "W102") in f and ("school", "focus", "ethos;parents") in f, f
assert ("sheet", "Answers", "responses") in f and ("sheet", "Start here", None) in f and ("unread", "Answers", "Level") in f, f
assert book["waymark"].sheet_state == "hidden"'
ok "Start here is first and says what to do, who answers and what decides" look "$form" '
assert book.sheetnames[:2] == ["Start here", "Answers"], book.sheetnames
t = texts("Start here")
for part in ["Wellbeing audit 2026–27", "Brindlewick Community Primary School", "What to do", "5.  ", "0 of 30 answered", "0 of 15", "CAMHS worker",
             "counts as shown only with a dated source", "different types of source", "Not applicable", "by post"]:
    assert part in t, part'
ok "only the focus of the school is asked" look "$form" '
assert {c.value.split(".")[0] for c in column("Answers", "Item")} == {"ethos", "parents"}'
ok "lists have the audit’s words, and no more than a descriptor may have" look "$form" '
full = ["Met", "Partly", "Not yet", "Not applicable", "Waived"]
ratings = [c for h in head("Answers") if h.startswith("Rating (") for c in column("Answers", h)]
assert len(ratings) == 4 * 30, len(ratings)
seen = [tuple(words("Answers", c)) for c in ratings]
assert all(list(w) == [x for x in full if x in w] and w[:3] == ("Met", "Partly", "Not yet") for w in seen), set(seen)
assert tuple(full) in seen
assert words("Answers", column("Answers", "Type of source")[0])[:2] == ["Document", "Minutes or meeting notes"]
assert any(r.type == "date" and column("Answers", "Date checked")[0].coordinate in r.sqref
           for r in book["Answers"].data_validations.dataValidation)'
ok "what must be met is neither waived nor not applicable" look "$(ls -d hackney_wellbeing-forms/Marrow*)" '
text, rating = column("Answers", "Text"), column("Answers", "Rating (CAMHS worker)")
gates = [words("Answers", r) for t, r in zip(text, rating) if "Must be met" in t.value]
assert len(gates) > 2 and all(w == ["Met", "Partly", "Not yet"] for w in gates), gates'
ok "sheets are protected without a password; what is to be filled in is open" look "$form" '
for sheet in book:
    assert sheet.protection.sheet and not sheet.protection.password, sheet.title
for h in ["Item", "Level", "Text", "Still needed"]:
    assert all(c.protection.locked for c in column("Answers", h)), h
for h in ["Rating (CAMHS worker)", "Evidence", "Type of source", "Date checked", "Reason if not applicable", "Waived until", "Note"]:
    assert not any(c.protection.locked for c in column("Answers", h)), h'
ok "it prints on A4 across, as wide as the page, with its head on each" look "$form" '
s = book["Answers"]
assert s.page_setup.orientation == "landscape" and s.page_setup.paperSize == 9 and s.page_setup.fitToHeight == 0, s.page_setup.fitToHeight
assert s.sheet_properties.pageSetUpPr.fitToPage and s.print_title_rows == "$1:$1" and s.freeze_panes == "D2", s.print_title_rows
assert book["Start here"].page_setup.orientation == "portrait"'
ok "levels are shaded as in print" look "$form" '
assert {c.value: c.fill.start_color.rgb[-6:] for c in column("Answers", "Level")} == {"Emerging": "BFDDF5", "Established": "5694CA", "Advanced": "12436D"}'
ok "figures have their units and period, and no name of a pupil" look "$(book_of astrea_send-forms)" '
assert {c.value for c in column("Figures", "Period")} == {"2025-26"}
units = {c.value for c in column("Figures", "What to write")}
assert {"pounds", "yes, no or n/a", "in words, without names"} <= units, units
assert not any("pupil" in str(h).lower() for s in book for h in head(s.title)), "a column about a pupil"'

# ---- what a person sees who fills it in ----

cp "$form" some.xlsx
ok "somebody fills in a few cells" "$python" -B - <<'PYTHON'
import openpyxl
book = openpyxl.load_workbook("some.xlsx")
sheet = book["Answers"]
at = {cell.value: cell.column for cell in sheet[1]}
rows = {}
for row in sheet.iter_rows(min_row=2):
    if row[0].value:
        rows.setdefault(row[1].value, []).append(row[0].row)
def put(row, header, text):
    sheet.cell(row, at[header]).value = text
put(rows["Emerging"][0], "Rating (CAMHS worker)", "Met")
put(rows["Established"][0], "Rating (CAMHS worker)", "Met")
put(rows["Advanced"][0], "Rating (School wellbeing lead)", "Met")
put(rows["Advanced"][0], "Evidence", "A page.")
put(rows["Emerging"][1], "Rating (CAMHS worker)", "Not applicable")
put(rows["Established"][1], "Rating (CAMHS worker)", "Waived")
put(rows["Established"][1], "Waived by", "the borough")
book.save("some.xlsx")
PYTHON
if command -v soffice >/dev/null; then
	mkdir seen
	$office --convert-to xlsx --outdir seen some.xlsx >/dev/null 2>&1
	ok "it counts what is answered" look seen/some.xlsx '
t = texts("Start here")
assert "4 of 30 answered" in t and "1 of 30 answered" in t and "4 of 15" in t and "0 of 30 answered" in t, t'
	ok "... and says what is still needed" look seen/some.xlsx '
said = [values["Answers"].cell(c.row, c.column).value or "" for c in column("Answers", "Still needed")]
assert said[:5] == ["", "evidence, its date", "type of source, its date", "reason", "reason, until when"], said[:5]
assert not any(said[5:]), said'
	$office --convert-to pdf --outdir seen some.xlsx >/dev/null 2>&1
	pdftoppm -r 60 -f 2 -l 2 seen/some.pdf seen/page
	ok "... in yellow" sh -c "pdftoppm -r 60 -f 2 -l 2 seen/some.pdf | $python -c 'import sys; b = sys.stdin.buffer.read(); sys.exit(b.count(bytes((255, 242, 179))) < 500)'"
	ok "no text of it is cut in print" sh -c "pdftotext -layout seen/some.pdf - | tr -s ' \n' ' ' | grep -q 'How far it is done' && pdfinfo seen/some.pdf | grep -q 'Pages: *[3-4]\$'"
else
	for what in "it counts what is answered" "... and says what is still needed" "... in yellow" "no text of it is cut in print"; do skip "$what" "soffice is not installed"; done
fi

# ---- what it is called ----

cat >names.csv <<'END'
school_id,name,phase
S1,Alder Road Primary School,primary
S2,ALDER ROAD primary school,primary
S3,Ysgol Gynradd Gymunedol Tŷ’r Dŵr Glân,primary
S4,"St. Mary/St. John: ""the school"" <north> *?|",primary
S5,CON,primary
S6,=SUM(A1:A9),primary
S7,Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia Primary School,primary
S8,Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia and Saint Thorwen and Saint Ossia Junior School,primary
END
ok "schools with difficult names" status 0 form "$audits/small.lua" --schools names.csv -o names --date $date
ok "... are counted" says "The forms of 8 schools are in names."
ok "... have files that every system takes, and no two the same" "$python" -B - <<'PYTHON'
import glob, os, re
names = [os.path.basename(n) for n in glob.glob("names/*.xlsx")]
assert len(names) == 8 and len({n.casefold() for n in names}) == 8, names
assert all(len(n.encode()) <= 200 and not re.search(r'[<>:"/\\|?*\x00-\x1f]', n) and n.endswith(" - Small audit 2026-27.xlsx") for n in names), names
assert "Alder Road Primary School (S1) - Small audit 2026-27.xlsx" in names and "ALDER ROAD primary school (S2) - Small audit 2026-27.xlsx" in names
assert "Ysgol Gynradd Gymunedol Tŷ’r Dŵr Glân - Small audit 2026-27.xlsx" in names
assert not any(n.startswith("CON") for n in names)
PYTHON
ok "a name is never run as a formula" look "$(ls -d names/=SUM*)" '
cells = [c for s in book for row in s.iter_rows() for c in row if c.value and "SUM(A1:A9)" in str(c.value)]
assert cells and not any(c.data_type == "f" for c in cells), cells'
ok "a form for any school" status 0 form "$audits/small.lua" -o any --date $date
ok "... is called after the audit" test -s "any/Small audit 2026-27.xlsx"
ok "... and says how it is to be saved" look "any/Small audit 2026-27.xlsx" 'assert "id or full name" in texts("Start here")'
ok "one section" status 0 form "$audits/small.lua" -o part --section voice --date $date
ok "... alone is asked" look "part/Small audit 2026-27.xlsx" 'assert {c.value.split(".")[0] for c in column("Answers", "Item")} == {"voice"}'
ok "the same is made again, byte by byte" sh -c "TZ=Asia/Tokyo LC_ALL=C '$waymark' form '$audits/small.lua' --schools names.csv -o names-again --date $date >/dev/null && diff -r names names-again"

# ---- a roster that is a workbook ----

for sheet in Schools Sheet1; do
	"$python" - $sheet <<'PYTHON'
import csv, openpyxl, sys
book = openpyxl.Workbook()
book.active.title = sys.argv[1]
for row in csv.reader(open("names.csv", encoding="utf-8")):
    book.active.append(row)
book.active["B7"].data_type = "s"
if sys.argv[1] == "Schools":
    book.create_sheet("Notes")["A1"] = "By the end of term."
book.save(f"roster-{sys.argv[1]}.xlsx")
PYTHON
	ok "a roster in the sheet $sheet" status 0 form "$audits/small.lua" --schools roster-$sheet.xlsx -o from-$sheet --date $date
	ok "... is the same as a table" diff -r names from-$sheet
done
echo "no workbook" >torn.xlsx
ok "a roster that is no workbook" status 3 form "$audits/small.lua" --schools torn.xlsx -o torn --date $date
ok "... is told by its name" warns "torn.xlsx:1:1: error: the workbook is damaged"
ok "a roster that is not there" status 3 form "$audits/small.lua" --schools gone.xlsx -o torn --date $date
ok "... is told" warns "gone.xlsx:1:1: error: cannot read the file"

# ---- made again ----

tallow="hackney_wellbeing-forms/Tallowmere Primary School - Wellbeing audit 2026-27.xlsx"
mkdir before
cp hackney_wellbeing-forms/*.xlsx before/
ok "forms that are there are not made again unasked" status 3 form hackney_wellbeing --schools "$examples/hackney_wellbeing" -o hackney_wellbeing-forms --date $date
ok "... which is told" warns "exists already; nothing is written"
ok "one of them is filled in" fill one "$tallow"
cp "$tallow" filled.xlsx
echo "no workbook" >"$(ls -d hackney_wellbeing-forms/Quern*)"
other=$(ls -d hackney_wellbeing-forms/Gantry*)
ok "one of them gets a sheet of the school's own" look "$other" 'book.create_sheet("Ours")["A1"] = "Ask Jo"; book.save(sys.argv[1])'
cp "$other" other.xlsx
ok "--again on a later day" status 0 form hackney_wellbeing --schools "$examples/hackney_wellbeing" -o hackney_wellbeing-forms --date 2026-11-10 --again
ok "... keeps what has answers" cmp filled.xlsx "$tallow"
ok "... and says so" warns "Tallowmere Primary School - Wellbeing audit 2026-27.xlsx' has answers, so it stays as it is"
ok "... keeps a sheet that somebody added" cmp other.xlsx "$other"
ok "... keeps what is none of ours" grep -q "no workbook" "$(ls -d hackney_wellbeing-forms/Quern*)"
ok "... and says so" warns "is not a form that was made here, or cannot be read, so it stays as it is"
ok "... in a sentence at the end" says "The forms of 12 schools are in hackney_wellbeing-forms. 3 workbooks that were there stay as they are."
ok "... makes the others anew" look "$(ls -d hackney_wellbeing-forms/Marrow*)" 'assert ("form", "date", "2026-11-10") in facts()'
if command -v soffice >/dev/null; then
	mkdir saved
	$office --convert-to xlsx --outdir saved "$(ls -d before/Marrow*)" >/dev/null 2>&1
	cp saved/*.xlsx hackney_wellbeing-forms/
	ok "a blank form that LibreOffice saved is still blank" status 0 form hackney_wellbeing --schools "$examples/hackney_wellbeing" --school W108 -o hackney_wellbeing-forms --date 2026-11-11 --again
	ok "... and made anew" look "$(ls -d hackney_wellbeing-forms/Marrow*)" 'assert ("form", "date", "2026-11-11") in facts()'
else
	skip "a blank form that LibreOffice saved is still blank" "soffice is not installed"
	skip "... and made anew" "soffice is not installed"
fi

# ---- many ----

generate 70 seventy
ok "seventy schools" status 0 form hackney_wellbeing --schools seventy -o seventy-forms --date $date
ok "... have a workbook each" sh -c '[ $(ls seventy-forms/*.xlsx | wc -l) -eq 70 ]'

unjudged
finish
