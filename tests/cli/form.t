#!/bin/sh
# form.t - waymark form: what a form asks, for whom, made again; and that its tables and its guide hold.
. "$(dirname "$0")/lib.sh"

PATH=$build:$PATH
audits=$top/tests/audits
kinds="small small_statements small_interview small_case weighted"

# fill FOLDER: one school, one row of each table that a form fills in advance, all with what their columns allow.
cat >fill.py <<'END'
import csv, os, sys
folder = sys.argv[1]
def rewrite(name, change):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return
    rows = list(csv.reader(open(path, newline="", encoding="utf-8-sig")))
    head, body = rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, head)
        out.writeheader()
        out.writerows(change(body))
days = ["2026-09-02 2026-10-23", "2026-11-02 2026-12-18", "2027-01-04 2027-02-12", "2027-02-22 2027-03-25",
    "2027-04-12 2027-05-28", "2027-06-07 2027-07-21"]
case = os.path.exists(os.path.join(folder, "cases.csv"))
rewrite("schools.csv", lambda rows: rows or [{"school_id": "S01", "name": "Alder Road", "phase": "primary"}])
rewrite("responses.csv", lambda rows: [dict(rows[0], school_id=rows[0]["school_id"] or "S01", note="Seen.")])
rewrite("metrics.csv", lambda rows: [dict(rows[0], school_id="S01", value="")])
rewrite("calendar.csv", lambda rows: [dict(row, first_day=day.split()[0], last_day=day.split()[1])
    for row, day in zip(rows, days)])
rewrite("cases.csv", lambda rows: [{"school_id": "S01", "case_ref": "C1", "pupil_ref": "P1", "opened": "2026-11-02"}])
rewrite("case_items.csv", lambda rows: [dict(rows[0], school_id="S01", case_ref="C1")])
END

# ---- the form's own columns are known when they come back ----

for kind in $kinds; do
	ok "a form of $kind" status 0 form "$audits/$kind.lua" -o "back-$kind" --date 2026-11-06
	ok "... of which a row was filled in" python3 fill.py "back-$kind"
	"$waymark" check "$audits/$kind.lua" "back-$kind" --date 2026-11-06 >said 2>&1
	ok "... has no column that is not used" not grep -q 'CSV007\|is not used' said
done
ok "a rubric is not asked for the last review's judgement, which it does not read" not grep -q previous back-small/judgements.csv
ok "... nor told of it" not grep -q '| previous' back-small/guide.md
ok "... a review is" grep -q ',previous' back-small_statements/judgements.csv
ok "a column text is still told where no form makes one" sh -c "sed -i '1s/\$/,text/; 2,\$s/\$/,/' back-small/judgements.csv && ! '$waymark' check '$audits/small.lua' back-small --date 2026-11-06 >said 2>&1; grep -q 'judgements.csv:1:7: note: .*text' said"

# ---- the guide's commands work as typed ----

guided() {
	sed -n '/^```$/,/^```$/p' "$1/guide.md" | grep -v '^```' >commands
	[ "$(wc -l <commands)" -eq 2 ] || return 1
	while read -r command; do
		(cd "$1" && eval "SOURCE_DATE_EPOCH=1793923200 $command --quiet")
		code=$?
		[ $code -le 1 ] || { echo "$command ended with $code"; return 1; }
	done <commands
	[ -s "$1/reports/manifest.json" ] && [ -d "$1/reports/S01" ]
}
for kind in $kinds; do
	cp "$audits/$kind.lua" .
	ok "a form of $kind in this folder" status 0 form "$kind.lua" -o "here/$kind" --date 2026-11-06
	ok "... is filled in" python3 fill.py "here/$kind"
	ok "... and its guide's commands work as typed" guided "here/$kind"
done
for audit in hackney_wellbeing astrea_send astrea_interview peap; do
	ok "a form of $audit" status 0 form "$audit" -o "named-$audit" --date 2026-11-06
	ok "... is filled in" python3 fill.py "named-$audit"
	ok "... and its guide's commands work as typed" guided "named-$audit"
done
mkdir "it's a folder"
cp "$audits/small.lua" "it's a folder/my audit.lua"
ok "a path with blanks and a quote" status 0 form "it's a folder/my audit.lua" -o "my forms" --date 2026-11-06
ok "... is filled in" python3 fill.py "my forms"
ok "... and typed so that a shell takes it" guided "my forms"
ok "an audit's path from the root stays one" status 0 form "$out/small.lua" -o rooted --date 2026-11-06
ok "... in the guide" grep -q "^waymark check $out/small.lua \.\$" rooted/guide.md
ok "an audit in the folder of the form" sh -c "mkdir both && cp small.lua both && '$waymark' form both/small.lua -o both --date 2026-11-06 && grep -q '^waymark check small.lua \.\$' both/guide.md"

# ---- made again ----

ok "a form that is there" status 0 form small.lua -o twice --date 2026-11-06
ok "... is not made again unasked" status 3 form small.lua -o twice --date 2026-11-06
echo "S01,Alder Road,primary,,,,,," >>twice/schools.csv
rm twice/calendar.csv
cp twice/schools.csv kept.csv
echo old >twice/guide.md
echo old >twice/form.pdf
ok "... --again makes it" status 0 form small.lua -o twice --date 2026-11-06 --again
ok "... with a new guide" grep -q '^# Small audit' twice/guide.md
ok "... and a new form to print" sh -c "pdfinfo twice/form.pdf >/dev/null"
ok "... but no table is touched" cmp kept.csv twice/schools.csv
ok "... nor one that was taken away brought back" test ! -e twice/calendar.csv
ok "--again where nothing is makes all" status 0 form small.lua -o fresh --date 2026-11-06 --again
ok "... tables too" test -s fresh/calendar.csv

# ---- only some sections ----

ok "one section" status 0 form small.lua -o one --date 2026-11-06 --section voice
ok "... alone has rows" sh -c "tail -n +2 one/responses.csv | cut -d, -f2 | grep -qv '^voice' && exit 1; grep -q '^,voice\.' one/responses.csv"
ok "... and a place in the guide" sh -c "grep -q '(voice)\$' one/guide.md && ! grep -q '(lead)\$' one/guide.md"
ok "... which says what to write into focus" grep -q 'column focus `voice`' one/guide.md
ok "... and in the form to print" sh -c "pdftotext one/form.pdf - | grep -q 'voice\.' && ! pdftotext one/form.pdf - | grep -q 'lead\.'"
ok "two sections" status 0 form small.lua -o two --date 2026-11-06 --section voice --section lead
ok "... in the audit's order" grep -q '`lead;voice`' two/guide.md
ok "a section that is none" status 2 form small.lua -o none --section voise
ok "... has the nearest one named" warns "did you mean 'voice'?"
ok "... and nothing is written" test ! -e none
ok "a review's section" status 0 form small_statements.lua -o review --date 2026-11-06 --section leadership
ok "... alone has figures" sh -c "tail -n +2 review/metrics.csv | cut -d, -f2 | grep -qv '^leadership' && exit 1; grep -q leadership review/metrics.csv"
ok "an interview's heading" status 0 form small_interview.lua -o talk --date 2026-11-06 --section teaching
ok "... alone is printed" sh -c "pdftotext talk/form.pdf - | grep -q '^1 *Teaching\|^Teaching\|1.1' && ! grep -q 'attendance' talk/responses.csv"
ok "a case's section" status 0 form small_case.lua -o case --date 2026-11-06 --section voice
ok "... alone has rows" sh -c "tail -n +2 case/case_items.csv | cut -d, -f3 | grep -v '^f' && exit 1; grep -q '^,,f' case/case_items.csv"

# ---- a school's own ----

cat >schools.csv <<'END'
school_id,name,phase,focus,Pupils with an EHC plan (%)
S01,Alder Road,primary,voice,4.5
S02,Ysgol Gynradd Gymunedol Llanfair,primary,,
END
ok "a form for each school" status 0 form small.lua -o own --schools schools.csv --date 2026-11-06
ok "... in a folder of its own" sh -c "ls -d own/*/ | tr '\n' ' ' | grep -qx 'own/S01/ own/S02/ '"
ok "... asks what is in its focus" sh -c "! grep -q '^S01,lead' own/S01/responses.csv && grep -q '^S01,voice' own/S01/responses.csv"
ok "... or all" grep -q '^S02,lead' own/S02/responses.csv
ok "... has the school's row, with other columns" grep -q '^S01,Alder Road,primary,voice,.*,4.5' own/S01/schools.csv
ok "... and the school's name on the form" sh -c "pdftotext own/S02/form.pdf - | tr '\n' ' ' | grep -q 'Ysgol Gynradd Gymunedol Llanfair'"
ok "... its own row is filled in by somebody" python3 fill.py own/S01
ok "... and its guide's commands work as typed" guided own/S01
cp schools.csv own/S01/letter.csv
cp schools.csv own/S02/letter.csv
"$waymark" check small.lua own/S01 own/S02 --date 2026-11-06 >/dev/null 2>stderr || true
ok "... whose print and guide are no strangers among the tables" sh -c '! grep -q "form.pdf\|guide.md" stderr'
ok "... and the strangers of all are one note" sh -c 'grep -q "2 files do not have the name of a table, so they are not read: .S01/letter.csv., .S02/letter.csv." stderr && [ "$(grep -c CSV028 stderr)" -eq 1 ]'
rm own/S01/letter.csv own/S02/letter.csv
ok "one school of them, with one section" status 0 form small.lua -o picked --schools schools.csv --school S02 --section lead --date 2026-11-06
ok "... alone" sh -c "ls -d picked/*/ | tr '\n' ' ' | grep -qx 'picked/S02/ '"
ok "... has that section as its focus" grep -q '^S02,Ysgol.*,primary,lead,' picked/S02/schools.csv
ok "a folder that has the table" status 0 form small.lua -o folder --schools . --school S01 --date 2026-11-06
ok "a school that is not in it" status 2 form small.lua -o nobody --schools schools.csv --school S09
ok "... is named" warns "has no school 'S09'"
ok "--school without its table" status 2 form small.lua -o nobody --school S01
ok "a table that is not there" status 3 form small.lua -o nobody --schools nowhere.csv
ok "... leaves nothing behind" test ! -e nobody
printf 'school_id,name,phase,focus\nS01,Alder Road,primary,voise\nS02,Beck,primary,voice\n' >slip.csv
ok "a focus that is no section" status 1 form small.lua -o slip --schools slip.csv --date 2026-11-06
ok "... is told" warns "names 'voise', which is not a section"
ok "... and the others have theirs" sh -c "test ! -e slip/S01 && test -s slip/S02/form.pdf"

# ---- what stands on the form to print ----

# words FILE: its text, a blank between words
words() {
	pdftotext "$1" - | tr -s '\n\f ' '   '
}
ok "a form of a ladder" status 0 form small.lua -o ladder --date 2026-11-06
words ladder/form.pdf >ladder.txt
ok "... says on each section what decides its level" sh -c "grep -o 'What decides the level\. [^.]*Levels are the rungs of a ladder' ladder.txt | wc -l | grep -qx 2"
ok "... has a column for the kind of source and its date" grep -q 'Kind Its date' ladder.txt
ok "... and says what the letters are" grep -q 'Kinds of source: A [a-z]' ladder.txt
python3 - "$audits/small.lua" <<'END'
import re, sys
text = open(sys.argv[1]).read()
more = "".join(f'{{ id = "more_{i}", name = "More {i}" }},\n' for i in range(26))
open("kinds.lua", "w").write(re.sub(r"(evidence_types = \{\n)", lambda found: found.group(1) + more, text, count=1))
END
ok "a form of many kinds of source" status 0 form kinds.lua -o many --date 2026-11-06
ok "... has two letters after Z" sh -c "pdftotext many/form.pdf - | tr '\n' ' ' | grep -q 'Z [^;]*; *.AA '"
sed 's/gate_cap = 1/gate_cap = 0/' "$audits/small.lua" >floor.lua
ok "a form whose gates hold below the first level" status 0 form floor.lua -o floor --date 2026-11-06
ok "... names that by its words" sh -c "pdftotext floor/form.pdf - | tr '\n' ' ' | grep -q 'cannot go above Emerging – not yet secure'"
ok "... and so does its report" sh -c "cp -r '$top/tests/cases/no-problem/in' floor-in && '$waymark' run floor.lua floor-in -o floor-out --date 2026-11-06"
ok "a form of bands" status 0 form astrea_send -o bands --date 2026-11-06
words bands/form.pdf >bands.txt
ok "... says what each level asks for" grep -q 'At least 70% “In place and having effect”' bands.txt
ok "... which figure holds a section" grep -q 'is no, the answers support at most Repair' bands.txt
ok "... what must be met in it" grep -q '2\.[0-9]* [^.]* must be met: while it is not, the answers support at most' bands.txt
ok "... and that this is the law" grep -q 'Must be met by law: parents must be told' bands.txt
ok "a form of a rubric with waivers" status 0 form hackney_wellbeing -o waived --date 2026-11-06
words waived/form.pdf >waived.txt
ok "... explains what is waived" grep -q 'Tick “Waived” where the descriptor applies but has been put off' waived.txt
ok "... and what does not apply" grep -q 'Tick “Not applicable” only where the descriptor cannot apply' waived.txt
ok "... and that what must be met offers neither" grep -q '“Not applicable” and “Waived” are not offered' waived.txt

# What Excel would else read, and save, as Windows-1252.
marked() {
	for file in "$@"; do [ "$(head -c 3 "$file" | od -An -tx1)" = " ef bb bf" ] || { echo "$file"; return 1; }; done
}
ok "every table begins with a byte order mark" marked picked/*/*.csv

# every column of cases.csv and events.csv that people fill in has its place on the form of a case
ok "a form of cases" status 0 form peap -o cases --date 2026-11-06
words cases/form.pdf >cases.txt
ok "... asks for each column of cases.csv and events.csv" python3 - <<'END'
import csv
label = {
    "school_id": "School", "case_ref": "Reference of the case", "pupil_ref": "Reference of the pupil", "opened": "Opened on",
    "declared": "Risk of permanent exclusion declared", "representations": "(representations)", "looked_after": "Looked after",
    "social_worker": "Has a social worker", "meeting": "Date of the meeting", "chair": "Chaired by", "attendees": "Present",
    "outcome": "J1 Outcome", "sen_status": "C1 SEN status", "board_met": "The board began to consider", "review": "J5 Date of review",
    "upheld": "Notice to parents that the board upholds", "panel_applied": "Parents applied for an independent review",
    "event": "Suspension Lunchtime Permanent exclusion", "start": "First day", "days": "School days, or sessions",
    "sessions": "School days, or sessions", "notified": "Board told on", "cancelled": "Cancelled on",
    "previous_school": "At an earlier school", "exam_on": "Exam missed on", "place": "Where: one of Classroom",
    "time": "When in the day: one of", "type": "What sort: one of", "reason": "Reason as given", "followed": "What followed",
}
text = open("cases.txt", encoding="utf-8").read()
for table in "cases", "events":
    for column in next(csv.reader(open(f"cases/{table}.csv", newline="", encoding="utf-8-sig"))):
        assert label[column] in text, (table, column, label[column])
END
ok "... and says how its boxes are ticked" grep -q 'Not known” leaves the question open' cases.txt

# Nothing is cut over two pages: a page begins with words, not with the rest of the lines to write on, and ends with no
# heading (whose letters are the tallest) but one that has the room below it.
cat >whole.py <<'END'
import re, subprocess, sys
bbox = subprocess.run(["pdftotext", "-bbox", sys.argv[1], "-"], capture_output=True, check=True).stdout.decode("utf-8")
wrong = []
for n, page in enumerate(bbox.split("<page ")[1:], 1):
    high = float(re.search(r'height="([0-9.]+)"', page).group(1))
    words = [(float(top), float(bottom)) for top, bottom in re.findall(r'yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)"', page)]
    body = [word for word in words if 60 < word[0] < high - 60]
    if min(body)[0] > 110:
        wrong.append(f"page {n} begins with no words before {min(body)[0]}")
    last = max(body)
    if last[1] - last[0] > 17 and high - 60 - last[1] < 80:
        wrong.append(f"page {n} ends with a heading")
print("\n".join(wrong) or f"{n} pages")
sys.exit(bool(wrong) or n < 2)
END
ok "a form of an interview" status 0 form astrea_interview -o notes --date 2026-11-06
for form in waived bands cases notes; do
	ok "nothing is cut over two pages: $form" python3 whole.py $form/form.pdf
done

# A school's folder has its id for a name, so that has to be one everywhere.
printf 'school_id,name,phase\nCON,Con,primary\nS1,Ash,primary\n' >kept.csv
ok "an id that Windows keeps for itself" status 1 form "$top/tests/audits/small.lua" --schools kept.csv -o kept
ok "... gets no form, and a word why" grep -q "school_id 'CON' is a name that Windows reserves for a device" stderr
ok "... while the others get theirs" sh -c '[ "$(ls -d kept/*/)" = kept/S1/ ]'

# ---- columns beside levels ----

ok "a form of an audit that shows columns beside levels" status 0 form hackney_wellbeing -o beside --date 2026-11-06
ok "... has them in the table of schools" grep -q ',roll,name_lang,Pupils eligible for free school meals (%),Pupils with an EHC plan (%)' \
	beside/schools.csv
ok "... each once" test "$(head -n 1 beside/schools.csv | grep -o roll | wc -l)" -eq 1
ok "... and says what they are for" grep -qF '| Pupils with an EHC plan (%) | may be left out | Printed beside the levels of all schools. |' beside/guide.md

finish
