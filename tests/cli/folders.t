#!/bin/sh
# folders.t - what seventy schools send, in one command: a folder of folders, workbooks named by people, forms that came back.
. "$(dirname "$0")/lib.sh"

date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3

# what the last run told: tells CODE WORDS...
tells() {
	grep -F "[$1]" stderr | grep -qF -- "$2" || { cat stderr; return 1; }
}

hints() {
	grep -A1 -F "[$1]" stderr | grep -qF -- "$2" || { cat stderr; return 1; }
}

none() {
	! grep -F "[$1]" stderr
}

# books.py: splits the tables of a folder by school, and writes workbooks and forms
cat >books.py <<'PYTHON'
import csv, os, sys
import openpyxl

def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))

def write(path, rows, columns):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, columns, extrasaction="ignore")
        out.writeheader()
        out.writerows(rows)

def sheet(book, name, rows, columns):
    made = book.create_sheet(name)
    made.append(columns)
    for row in rows:
        made.append([row.get(column, "") for column in columns])

def save(book, path):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    if len(book.sheetnames) > 1 and "Sheet" in book.sheetnames:
        del book["Sheet"]
    book.save(path)

TABLES = ("responses", "judgements", "metrics", "actions", "reviews")

def tables_of(folder):
    return {name: table("%s/%s.csv" % (folder, name)) for name in TABLES if os.path.exists("%s/%s.csv" % (folder, name))}

# One school's tables without school_id, as a workbook or as CSV.
def one(tables, school, out, as_book):
    book = openpyxl.Workbook()
    for name, rows in tables.items():
        rows = [row for row in rows if row["school_id"] == school]
        columns = [c for c in (rows[0] if rows else {"item": ""}) if c != "school_id"]
        if rows and as_book:
            sheet(book, name.capitalize(), rows, columns)
        elif rows:
            write("%s/%s.csv" % (out, name), rows, columns)
    if as_book:
        save(book, out)

# A form as `waymark form` makes it: answers wide by respondent, titles of sections, a hidden sheet.
def form(folder, school, out, /, **change):
    book = openpyxl.Workbook()
    book.active.title = "Start here"
    book.active.append(["School", "answers"])
    answers = [row for row in table(folder + "/responses.csv") if row["school_id"] == (change.get("answers_of") or school)]
    people = sorted({row["respondent"] for row in answers})
    columns = ["Item", "Level", "Text"] + ["Rating (%s)" % who for who in people] + [
        "Evidence", "Type of source", "Date checked", "Reason if not applicable"]
    made = book.create_sheet(change.get("sheet", "Answers"))
    made.append(columns)
    made.append(["", "", "A section's title"])
    by_item = {}
    for row in answers:
        by_item.setdefault(row["item"], {})[row["respondent"]] = row
    for item, rows in by_item.items():
        first = next((row for row in rows.values() if row["evidence"]), next(iter(rows.values())))
        reason = next((row["na_reason"] for row in rows.values() if row["na_reason"]), "")
        made.append([item, "emerging", "what it asks"] + [rows.get(who, {}).get("rating", "") for who in people] + [
            first["evidence"], first.get("evidence_type", ""), first["evidence_date"], reason])
    hidden = book.create_sheet("waymark")
    hidden.sheet_state = "hidden"
    rows = [["what", "name", "value"], ["form", "format", change.get("format", "1")],
            ["form", "audit", change.get("audit", "hackney_wellbeing")], ["form", "version", change.get("version", "1.1")],
            ["form", "date", change.get("date", "2026-10-01")], ["form", "year", change.get("year", "2026-27")]]
    if change.get("school", school):
        rows.append(["school", "school_id", change.get("school", school)])
    for name in ("name", "phase"):
        if name in change:
            rows.append(["school", name, change[name]])
    rows += [["sheet", "Answers", "responses"], ["sheet", "Start here", ""], ["unread", "Answers", "Level"],
             ["unread", "Answers", "Text"]]
    for row in rows[change.get("skip", 0):]:
        hidden.append(row)
    save(book, out)

if __name__ == "__main__":
    what, folder, school, out = sys.argv[1:5]
    if what == "form":
        form(folder, school, out, **{k: int(v) if v.isdigit() and k == "skip" else v for k, v in
                                     (word.split("=", 1) for word in sys.argv[5:])})
    elif what == "list":
        tables = tables_of(folder)
        for line in open(school, encoding="utf-8"):
            kind, its, path = line.rstrip("\n").split("\t")
            one(tables, its, out + "/" + path, kind == "book")
    else:
        one(tables_of(folder), school, out, what == "book")
PYTHON

book() { "$python" -B books.py book all "$@"; }
# all_of LIST FOLDER: the workbooks and folders of a list, whose lines are: book or csv, school, path
all_of() { "$python" -B books.py list all "$@"; }
form() { "$python" -B books.py form all "$@"; }

generate 70 all 7
schools=$(tail -n +2 all/schools.csv | cut -d, -f1)
"$waymark" run $audit all -o out-all --date $date -q 2>/dev/null
ok "seventy schools as one folder" test "$(wc -l <out-all/results.csv)" -gt 600

# ---- a folder of folders ----

mkdir parent
for school in $schools; do
	mkdir "parent/$school"
	printf 'csv\t%s\t%s\n' "$school" "$school" >>parent.list
	cp all/schools.csv all/calendar.csv "parent/$school" 2>/dev/null
done
all_of parent.list parent
ok "a folder that holds a folder for each school" status 0 run $audit parent -o out-parent --date $date
ok "... gives the same results" cmp out-all/results.csv out-parent/results.csv
ok "... and the same actions" cmp out-all/actions.csv out-parent/actions.csv
ok "... without a problem, though each has its copy of schools.csv and calendar.csv" test ! -s stderr
first=$(echo $schools | cut -d' ' -f1)
second=$(echo $schools | cut -d' ' -f2)
its_name=$(sed -n "s/^$first,\"*\([^,\"]*\)\"*,.*/\1/p" all/schools.csv)
ok "the manifest names a file by its school's folder" grep -qF "\"$first/responses.csv\"" out-parent/manifest.json
ok "the same with the output in it, twice over" status 0 run $audit parent -o parent/out --date $date
ok "... whose results are the same" cmp out-all/results.csv parent/out/results.csv
run run $audit parent -o parent/out --date $date
ok "... and still are" cmp out-all/results.csv parent/out/results.csv
ok "an output folder among them is told once" sh -c "'$waymark' check $audit parent --date $date 2>&1 | grep -c CSV122 | grep -qx 1"
ok "... and not read" status 0 check $audit parent --date $date
ok "... as what it is" tells CSV122 "out:1:1: note: the folder holds what a run made, so nothing in it is read"
ok "an output folder is no evidence" status 3 check $audit parent/out --date $date
ok "... which is told" tells CSV120 "the folder holds what a run made, which is not evidence"
rm -r parent/out
ok "a folder given twice, itself and in its parent" status 3 check $audit parent "parent/$first" --date $date
ok "... is refused" tells CSV121 "'parent'"
for school in $schools; do rm "parent/$school/schools.csv" "parent/$school/calendar.csv"; done
cp all/schools.csv all/calendar.csv parent
ok "a list of schools beside the schools' folders" status 0 run $audit parent -o out-beside --date $date
ok "... gives the same results" cmp out-all/results.csv out-beside/results.csv

# ---- odd things in it ----

mkdir parent/.git parent/__MACOSX "parent/$first/.hidden"
echo x >parent/.git/responses.csv
echo x >"parent/$first/.DS_Store"; echo x >"parent/$first/Thumbs.db"; echo x >"parent/$first/desktop.ini"
echo x >"parent/$first/~\$W101.xlsx"; echo x >parent/__MACOSX/responses.csv
ok "what systems leave behind" status 0 check $audit parent --date $date
ok "... is not worth a word" test ! -s stderr
ln -s ../parent parent/loop
ln -s "$first" "parent/again"
ok "a link to the folder itself, and to one in it" status 0 run $audit parent -o out-links --date $date
ok "... are told once" tells CSV123 "2 folders are others under a second name, so they are read once"
ok "... and change nothing" cmp out-all/results.csv out-links/results.csv
rm parent/loop parent/again
mkdir linked && cp all/schools.csv all/calendar.csv linked/
"$python" -B books.py csv all "$first" "linked/$first" && ln -s "$first" "linked/0 first in the alphabet"
ok "a folder named by its school, and a link that comes before it" status 0 check $audit linked --date $date
ok "... is read under its own name" tells CSV123 "the folder is another one under a second name, so it is read once"
mkdir -p parent/north/inner
echo 'school_id,item,rating' >parent/north/inner/responses.csv
ok "a folder of folders in it" status 0 check $audit parent --date $date
ok "... is not looked into" tells CSV124 "north:1:1: warning: the folder holds no table but folders, which are not looked into"
rm -r parent/north
if [ "$(id -u)" -ne 0 ]; then
	chmod 000 "parent/$first"
	ok "a folder that nobody may read" status 1 run $audit parent -o out-closed --date $date
	chmod 700 "parent/$first"
	ok "... costs its school" grep -q "^[^,]*,[^,]*,[^,]*,$first,.*withheld: CSV001" out-closed/results.csv
	ok "... and no other" test -f "out-closed/$second/report.pdf"
else
	skip "a folder that nobody may read" "this user may read all"
fi
mkdir beside
cp all/*.csv beside
mkdir "beside/$first"
cp "parent/$first/responses.csv" "beside/$first"
ok "a school's folder beside tables" status 0 check $audit beside --date $date
ok "... is not looked into" tells CSV125 "$first:1:1: warning: the folder has a school's name but is not looked into, since tables lie beside it"

# ---- what says whose the rows are ----

mkdir mixed
cp all/schools.csv all/calendar.csv mixed
n=0
# Several of the schools have one name; such a name stands for none of them, unless the id stands beside it.
shared=$(tail -n +2 all/schools.csv | cut -d, -f2 | sort | uniq -d)
for school in $schools; do
	its=$(sed -n "s/^$school,\"*\([^,\"]*\)\"*,.*/\1/p" all/schools.csv)
	n=$((n + 1))
	if echo "$shared" | grep -qxF "$its" && [ $n -ne 1 ]; then
		printf 'book\t%s\t%s\n' "$school" "$school - $its.xlsx" >>mixed.list
		n=$((n - 1))
		continue
	fi
	case $n in
	1) called="$school.xlsx" ;;
	2) called="$its - Wellbeing audit 2026-27.xlsx" ;;
	3) called="$school (2).xlsx" ;;
	4) called="$school final.xlsx" ;;
	5) called="Copy of $school.xlsx" ;;
	6) called="Wellbeing audit ($school) signed.xlsx" ;;
	7) called="$(echo "$its" | tr 'A-Z ' 'a-z-').xlsx" ;;
	*) called="$school - $its.xlsx" ;;
	esac
	printf 'book\t%s\t%s\n' "$school" "$called" >>mixed.list
done
all_of mixed.list mixed
ok "workbooks named by people" status 0 run $audit mixed -o out-mixed --date $date
ok "... are read as what their names say" cmp out-all/results.csv out-mixed/results.csv
ok "... with the same actions" cmp out-all/actions.csv out-mixed/actions.csv

# one NAME: a folder of the lists and one workbook, of the first school
one() {
	rm -rf one
	mkdir one
	cp all/schools.csv all/calendar.csv one
	book "$first" "one/$1"
}
one "Heronsbrook.xlsx"
ok "a name that is no school's" status 1 check $audit one --date $date
ok "... is an error" tells CSV126 "error: the column 'school_id' is missing, and neither the workbook's name 'Heronsbrook' nor its folder's, 'one', is the id or name of a school"
one "$(echo "$first" | sed 's/T/T-/').xlsx"
ok "a name that is nearly a school's" status 1 check $audit one --date $date
ok "... is not taken for it, but named" hints CSV126 "did you mean '$first'? name the workbook so, or add the column school_id"
one "$first and $second.xlsx"
ok "a name that may be two schools'" status 1 check $audit one --date $date
ok "... is an error that names both" tells CSV126 "may be '$first' or '$second'"
one "New $its_name.xlsx"
ok "a name that only contains a school's" status 1 check $audit one --date $date
ok "... is not taken for it" tells CSV126 "neither the workbook's name 'New $its_name' nor its folder's"
one "$its_name.xlsx"
rm "one/$its_name.xlsx"
book "$first" "one/Twin School.xlsx"
sed "s/^\($first\|$second\),[^,]*,/\1,Twin School,/" all/schools.csv >one/schools.csv
ok "the name of two schools" status 1 check $audit one --date $date
ok "... is an error that names both" tells CSV126 "may be '$first' or '$second'"
one "$first.xlsx"
mkdir two
mv one/*.csv two
mkdir "one/$second"
mv "one/$first.xlsx" "one/$second"
ok "a workbook in another school's folder" status 1 check $audit two one --date $date
ok "... is an error that names both" tells CSV126 "may be '$second' or '$first'"
one "$first.xlsx"
book "$first" "one/$first late.xlsx"
ok "a late copy beside the first" status 1 run $audit one -o out-twice --date $date
ok "... is told with both files" tells CSV132 "$first.xlsx[Responses]:1:1: error: school '$first' has two tables responses, this one and that of '$first late.xlsx', and nothing says which counts"
ok "... once a table, not once an answer" sh -c "! grep -q CSV014 stderr"
ok "... and costs that school alone" sh -c "! test -f out-twice/$first/report.pdf"
one "$first.xlsx"
head -c 3000 "one/$first.xlsx" >"one/cut" && mv one/cut "one/$second.xlsx"
ok "a damaged workbook" status 1 run $audit one -o out-damaged --date $date
ok "... is told" tells CSV113 "$second.xlsx:1:1: error: the workbook is damaged"
ok "... and costs its school alone" test -f "out-damaged/$first/report.pdf"
ok "... which is not also told that it has no answers" sh -c "! grep '$second.*CSV040' stderr"
ok "... which is withheld, not without answers" grep -q "^[^,]*,[^,]*,[^,]*,$second,.*withheld" out-damaged/results.csv

# ---- equal rows ----

mkdir -p rows/a rows/b
sed -n 1,2p all/schools.csv >rows/a/schools.csv
sed -n 1,3p all/schools.csv >rows/b/schools.csv
cp all/calendar.csv rows/a; cp all/calendar.csv rows/b
echo 'X999,Autumn 1,2026-09-02,2026-10-23,' >>rows/a/calendar.csv
echo 'X999,Autumn 1,2026-09-02,2026-10-23,' >>rows/b/calendar.csv
run check $audit rows --date $date
ok "rows of schools and half terms that say the same are one" none CSV010
ok "... half terms too" none CSV041
ok "calendar rows of other schools are one note" sh -c "[ \$(grep -c CSV077 stderr) -eq 1 ]"
sed "2s/$its_name/Another name/" rows/a/schools.csv >rows/schools && mv rows/schools rows/a/schools.csv
ok "rows of a school that differ" status 1 check $audit rows --date $date
ok "... are a conflict with both places" tells CSV010 "b/schools.csv:2:1: error: school_id '$first' is also at a/schools.csv:2, with another name"

# ---- forms ----

mkdir forms
cp all/schools.csv all/calendar.csv all/judgements.csv all/metrics.csv all/actions.csv all/reviews.csv forms 2>/dev/null
form "$first" "forms/$its_name - Wellbeing audit 2026-27.xlsx"
form "$second" "forms/answers from school.xlsx"
ok "forms that came back" status 0 run $audit forms -o out-forms --date $date
ok "... are read, whatever they are called" sh -c "grep -q '^[^,]*,[^,]*,[^,]*,$second,.*,assessed' out-forms/results.csv"
ok "... and nothing of them is noted" sh -c "! grep 'xlsx' stderr"
of_first() { awk -F, -v id="$1" '$4 == id' "$2" | sort; }
of_first "$first" out-all/results.csv >was; of_first "$first" out-forms/results.csv >is
ok "... to the same judgements" cmp was is

# told NAME STATUS CODE WORDS HINT CHANGES...: a form with these changes, beside the lists
told() {
	what=$1 wanted=$2 code=$3 words=$4 hint=$5
	shift 5
	rm -rf one
	mkdir one
	cp all/schools.csv all/calendar.csv one
	form "$first" "${file:-one/form.xlsx}" "$@"
	ok "$what" status "$wanted" check $audit one --date $date
	ok "... is told" tells "$code" "$words"
	ok "... with what to do" hints "$code" "$hint"
}
told "a form of another audit" 1 CSV127 "form.xlsx:1:1: error: the form is of audit 'chicago_climate', version 1.1, for 2026-27, not of 'hackney_wellbeing', so it is not read" \
	"waymark form hackney_wellbeing --schools FOLDER -o DIR" audit=chicago_climate
told "a form of another major version" 1 CSV127 "but the audit has version 1.1, which asks other things" "waymark form hackney_wellbeing" version=2.0
told "a form of last year" 1 CSV127 "for 2025-26, but the report is of 2026-27, so it is not read" "waymark form hackney_wellbeing" year=2025-26 date=2025-10-01
told "a form of another minor version" 0 CSV128 "warning: the form is of audit 'hackney_wellbeing', version 1.0, for 2026-27; the audit now has version 1.1" "what changed" version=1.0
told "a form without a sheet" 1 CSV129 "the form's sheet 'Answers' is missing, which holds responses" "put the sheet back" sheet=Blatt1
told "a form by a later program" 1 CSV129 "made by a later version of Waymark" "new form" format=9
told "a form whose hidden sheet was changed" 1 CSV129 "is not as it was made" "ask the school" skip=1
told "a form of an unknown school" 1 CSV009 "the form is of school 'W999', which is not in the schools table" "schools.csv" school=W999
told "a form of a school that only it knows" 0 CSV134 "the school 'W999' of the form is not in the schools table; what the form says of it is taken" \
	"schools.csv" school=W999 name=Far phase=primary answers_of="$first"
told "a blank form that says no school" 1 CSV126 "the form says no school, and neither the workbook's name 'form' nor its folder's, 'one', is the id or name of a school" \
	"school's id" school=
file="one/$second.xlsx"
told "a form in another school's name" 1 CSV131 "the form is of school '$first', but its name is that of '$second', so it is not read" "rename the file"
file="one/$first.xlsx"
rm -rf one && mkdir one && cp all/schools.csv all/calendar.csv one
form "$first" "one/$first.xlsx" school=
ok "a blank form with the school's id as its name" status 0 check $audit one --date $date
cp "one/$first.xlsx" "one/$first (1).xlsx"
ok "the same workbook twice" status 0 check $audit one --date $date
ok "... is read once" tells CSV133 "the workbook is the same as"
rm "one/$first (1).xlsx"
form "$first" "one/late.xlsx" date=2026-10-02
ok "a second form of a school" status 1 check $audit one --date $date
ok "... is told with both files" tells CSV132 "late.xlsx:1:1: error: school '$first' has two workbooks with responses, this one and '$first.xlsx', and nothing says which counts"
long="$first, as it came back on the last afternoon of the half term, by mail"
form "$first" "one/$long.xlsx" date=2026-10-03
rm one/late.xlsx
"$waymark" check $audit one --date $date >/dev/null 2>stderr
ok "... whose names are not shortened, since they differ at the end" tells CSV132 "'$long.xlsx'"
rm "one/$long.xlsx"
form "$first" form.xlsx
"$python" - form.xlsx "one/$first.xlsx" <<'PYTHON'
import sys, openpyxl
copy = openpyxl.Workbook()
copy.active.title = "Answers"
for row in openpyxl.load_workbook(sys.argv[1])["Answers"].iter_rows(values_only=True):
    copy.active.append(row)
copy.active.insert_rows(4)
copy.active.cell(4, 2).value = "Another title, in a column that is not read"
copy.save(sys.argv[2])
PYTHON
ok "a form's sheet of answers in a workbook of one's own" status 0 check $audit one --date $date
ok "... is a table of responses, in which titles are no answers" says "0 errors, 0 warnings"
mv "one/$first.xlsx" one/final.xlsx
ok "... that needs a name which says whose it is" status 1 check $audit one --date $date
ok "... which is told" tells CSV126 "final.xlsx[Answers]:1:1: error: the column 'school_id' is missing"
rm one/final.xlsx
rm -rf only && mkdir only && cp all/calendar.csv only
form "$first" only/a.xlsx name="$its_name" phase=primary
ok "forms alone, without a list of schools" status 0 run $audit only -o out-only --date $date
ok "... know their schools" test -f "out-only/$first/report.pdf"


# What `waymark form` makes, sent back as it was.
"$waymark" form $audit --schools all -o made --date $date >/dev/null 2>&1
ok "the folder of the forms, with their tables beside them" run check $audit made --date $date
ok "... is worth no word but for what nobody answered" sh -c "! grep -q 'CSV12[0-9]\|CSV13' stderr"

# What somebody took from a form, or copied in it.
mkdir bare copied
cp all/schools.csv bare/ && cp all/schools.csv copied/
form "$first" bare/form.xlsx && form "$first" copied/form.xlsx
"$python" -B - <<'PYTHON'
import openpyxl
book = openpyxl.load_workbook("bare/form.xlsx")
del book["waymark"]
book.save("bare/form.xlsx")
book = openpyxl.load_workbook("copied/form.xlsx")
book.copy_worksheet(book["Answers"]).title = "Answers (2)"
book.save("copied/form.xlsx")
PYTHON
ok "a form without its hidden sheet" status 1 check $audit bare --date $date
ok "... has answers that are not passed over" tells CSV126 "the column 'school_id' is missing, and neither the workbook's name 'form'"
ok "a copy of the answers beside them" status 0 check $audit copied --date $date
ok "... is told" tells CSV091 "looks like the table responses but is not read; 'form.xlsx[Answers]' is read instead"

# many.py: rows of many schools, own rows that the form began, an empty cell of school_id
cat >many.py <<'PYTHON'
import sys, openpyxl
out, first, second = sys.argv[1:]
def book(path, form, answers):
    made = openpyxl.Workbook()
    made.active.title = "Answers"
    for row in answers:
        made.active.append(row)
    hidden = made.create_sheet("waymark")
    hidden.sheet_state = "hidden"
    for row in [["what", "name", "value"], ["form", "format", "1"], ["form", "audit", "hackney_wellbeing"]] + form:
        hidden.append(row)
    made.save(path)
sheet = ["sheet", "Answers", "responses"]
head = ["school_id", "item", "respondent", "rating"]
item = "leadership.vision.emerging"
book(out + "/all.xlsx", [["form", "schools", "many"], sheet], [head, [first, item, "school", "M"], [second, item, "school", "M"]])
book(out + "/own.xlsx", [["school", "school_id", first], sheet, ["given", "Answers", "school_id"], ["given", "Answers", "respondent"]],
     [head, ["", "leadership.vision.established", "school", "M"], [first, "", "school", ""], ["", "", "camhs", ""]])
PYTHON
mkdir whole own
cp all/schools.csv all/calendar.csv whole
cp all/schools.csv all/calendar.csv own
"$python" -B many.py whole "$first" "$second"
mv whole/own.xlsx own
ok "a workbook of ours with rows of many schools" status 0 run $audit whole -o out-whole --date $date
ok "... is theirs" test -f "out-whole/$second/report.pdf"
ok "... and tells nothing" sh -c "! grep 'xlsx' stderr | grep -v CSV026"
ok "rows of a form that nobody filled in" status 0 run $audit own -o out-own --date $date
ok "... are passed over, and a row without an id is the school's" sh -c "! grep 'xlsx' stderr | grep -qv CSV026 && test -f out-own/$first/report.pdf"

# ---- where the output may go ----

cp -r parent kept
ok "OUT as a folder of folders of evidence" status 2 run $audit kept -o kept --date $date
ok "... as one of them" status 2 run $audit kept -o "kept/$first" --date $date
rm -rf books && mkdir books && cp "mixed/$first.xlsx" books
ok "... as a folder with workbooks" status 2 run $audit mixed -o books --date $date
ok "... says what would be lost" sh -c "grep -qF \"has a $first.xlsx\" stderr"

# ---- thousands ----

mkdir many
head -n 3 all/schools.csv >many/schools.csv
cp all/calendar.csv many
i=0
while [ $i -lt 10000 ]; do
	i=$((i + 1))
	mkdir "many/S$i"
	echo "item,rating
leadership.vision.emerging,M" >"many/S$i/responses.csv"
done
ok "ten thousand folders" sh -c "timeout 30 '$waymark' check $audit many --date $date >many.out 2>many.err; [ \$? -eq 1 ]"
ok "... are told one by one" grep -q '10000 errors' many.out
rm -r many

unjudged
finish
