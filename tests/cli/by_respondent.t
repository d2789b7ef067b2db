#!/bin/sh
# by_respondent.t - responses with a column of ratings for each respondent, as a form asks for them.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3

# columns FOLDER HEADER...: the example's responses.csv with such a column for each respondent (school, camhs, la, agreed). All share
# the evidence that was given first.
columns() {
	mkdir "$1"
	cp "$example"/*.csv "$1/"
	"$python" -B - "$@" <<'PYTHON'
import csv, sys
folder, *headers = sys.argv[1:]
who = {"school": 0, "wellbeing lead": 0, "School wellbeing lead": 0, "camhs": 1, "CAMHS worker": 1, "la": 2,
       "Framework partner": 2, "partner": 2, "agreed": 3, "Agreed": 3}
shared = ["evidence", "evidence_type", "evidence_date", "na_reason", "note"]
lines = {}
with open(folder + "/responses.csv", encoding="utf-8-sig", newline="") as table:
    for row in csv.DictReader(table):
        line = lines.setdefault((row["school_id"], row["item"]), {"school_id": row["school_id"], "item": row["item"]})
        line[headers[who[row["respondent"]]]] = row["rating"]
        for column in shared:
            line.setdefault(column, "")
            line[column] = line[column] or row[column]
with open(folder + "/responses.csv", "w", encoding="utf-8", newline="") as table:
    out = csv.DictWriter(table, ["school_id", "item", *headers, *shared])
    out.writeheader()
    out.writerows(lines.values())
PYTHON
}

says() {
	grep -qF "$1" stderr || { cat stderr; return 1; }
}

"$waymark" run hackney_wellbeing "$example" -o long --date $date -q 2>/dev/null
columns named 'rating (School wellbeing lead)' 'Rating (CAMHS worker)' 'RATING ( la )' 'rating(agreed)'
ok "a column for each respondent is read" status 0 run hackney_wellbeing named -o out-named --date $date
ok "... to the same results" cmp long/results.csv out-named/results.csv
ok "... and the same plan" cmp long/actions.csv out-named/actions.csv
columns colons 'rating: wellbeing lead' 'Rating: camhs' 'rating : partner' 'rating:Agreed'
ok "a colon does as well" status 0 run hackney_wellbeing colons -o out-colons --date $date
ok "... to the same results" cmp long/results.csv out-colons/results.csv

# ---- a small table ----

table() {
	rm -rf small
	mkdir small
	cp "$example/schools.csv" "$example/calendar.csv" small/
	cat >small/responses.csv
	run check hackney_wellbeing small --date $date --school W101
}

table <<'CSV'
school_id,item,rating (school),rating (camhs),evidence
W101,leadership.vision.emerging,M,Mostly,a page
W101,leadership.vision.established,,,
CSV
ok "a word that is no rating is told at its own cell" says "responses.csv:2:4: error: rating 'Mostly' is not on the scale [CSV012]"
ok "... and at no other" sh -c "[ \$(grep -c CSV012 stderr) -eq 1 ]"
table <<'CSV'
school_id,item,rating (school),rating (parents)
W101,leadership.vision.emerging,M,M
W101,leadership.vision.established,M,M
CSV
ok "an unknown respondent is told at the header" says "responses.csv:1:4: error: respondent 'parents' is not known [CSV013]"
ok "... once" sh -c "[ \$(grep -c CSV013 stderr) -eq 1 ]"
table <<'CSV'
school_id,item,rating (school),rating (camhs),evidence_type
W101,leadership.vision.emerging,M,M,gossip
CSV
ok "a fault in what all share is told once" sh -c "[ \$(grep -c 'gossip' stderr) -eq 1 ]"
table <<'CSV'
school_id,item,rating (school),rating (camhs),na_reason
W101,voice.peer_support.emerging,n/a,M,No pupils are old enough.
W101,voice.peer_support.established,n/a,M,
CSV
ok "a reason is for what does not apply" sh -c "[ \$(grep -c CSV015 stderr) -eq 1 ]"
ok "... and is missed where there is none" says "responses.csv:3:3: error: rating 'n/a' has no na_reason [CSV015]"
for beside in rating respondent; do
	table <<CSV
school_id,item,rating (school),$beside
W101,leadership.vision.emerging,M,school
CSV
	ok "a column '$beside' beside it is refused" says "[CSV130]"
	ok "... with what to do" says "a column 'rating (NAME)' for each respondent"
done
table <<'CSV'
school_id,item,rating (school),rating: School
W101,leadership.vision.emerging,M,M
CSV
ok "two columns of one respondent are refused" says "columns 3 and 4 are both the rating of 'school' [CSV006]"
table <<'CSV'
school_id,item,rating ()
W101,leadership.vision.emerging,M
CSV
ok "a respondent without a name is none" says "the column 'rating' is missing [CSV005]"
table <<'CSV'
school_id,item,rating (school),rating (camhs)
W101,leadership.vision.emerging,,
CSV
ok "an empty row is not answered, which is no fault" status 0 check hackney_wellbeing small --date $date --school W101
finish
