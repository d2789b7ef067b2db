#!/bin/sh
# reviews.t - what three parties say of a plan: the pages that show it, the status that counts, and the loop through
# actions.csv.
. "$(dirname "$0")/lib.sh"

cp -r "$top/examples/$audit" in
head='school_id,action_id,review,respondent,status,note,date'
# W105 is reviewed each term, W109 each half term. Agreed; three minds; one party missing; all alike; one alone.
cat >in/reviews.csv <<END
$head
W105,2026-27.targeted.1,Autumn,school,on track,,2026-10-22
W105,2026-27.targeted.1,Autumn,camhs,on track,,2026-10-22
W105,2026-27.targeted.1,Autumn,la,behind,,2026-10-22
W105,2026-27.targeted.1,Autumn,agreed,done,The DSL signed,2026-11-05
W105,2026-27.targeted.2,Autumn,school,on track,,2026-11-04
W105,2026-27.targeted.2,Autumn,camhs,behind,Nobody asked us,2026-11-05
W105,2026-27.targeted.2,Autumn,la,not started,,2026-11-04
W105,2026-27.ethos.1,Autumn 1,school,on track,,2026-10-22
W105,2026-27.ethos.1,Autumn 1,la,done,,2026-10-22
W105,2026-27.ethos.2,Autumn,school,done,,
W105,2026-27.ethos.2,Autumn,camhs,done,,
W105,2026-27.ethos.2,Autumn,la,done,,
W109,2026-27.voice.1,Autumn 1,camhs,behind,,2026-10-20
W101,2025-26.voice.1,Autumn 1,agreed,done,,2026-10-20
END

run() {
	"$waymark" run $audit "$1" -o "$2" --date 2026-11-06 --jobs 1 --edition action-plan --edition report -q
}
ok "reviews are read" run in made

# plan SCHOOL: the words of its plan, one a line.
plan() {
	pdftotext -raw "made/$1/action-plan.pdf" - | tr '\240' ' ' | sed 's/\xc2 / /g'
}
plan W105 >W105.txt
plan W109 >W109.txt
line() {
	tr '\n' ' ' <"$1" | tr -s ' ' | grep -F "$2"
}
ok "what was agreed stands before the parties' words" \
	line W105.txt "Done Agreed School: on track CAMHS: on track Partner: behind"
ok "of three minds, the worst word" line W105.txt \
	"Behind the worst word School: on track CAMHS: behind Partner: not started"
ok "who did not answer is named" line W105.txt "On track the worst word School: on track Partner: done CAMHS: no answer"
ok "all alike need no remark" line W105.txt "Done School: done CAMHS: done Partner: done"
ok "what nobody spoke of was not reviewed" line W105.txt "Not reviewed"
ok "where half terms share a column, the same" line W109.txt \
	"Autumn 1: Behind CAMHS: behind School: no answer Partner: no answer"
ok "... and a review to come has its line" line W109.txt "Autumn 2:"
ok "what counts is explained" line W105.txt "The one review that is due was held. Each party’s word stands beside its name."
ok "a plan without reviews has no word of them" not sh -c 'pdftotext made/W106/action-plan.pdf - | grep -i "each party"'

json() {
	python3 - "$@" <<'PYTHON'
import json, sys
plan = json.load(open(f"made/{sys.argv[1]}/results.json"))["plan"]
print(plan["reviews_held"], plan["reviews_due"], [(r["label"], r["held"], r["due"]) for r in plan["reviews"]])
sys.exit([plan["reviews_held"], plan["reviews_due"]] != [int(n) for n in sys.argv[2:]])
PYTHON
}
ok "held and due are counted: held before its day" json W105 1 1
ok "... half-termly" json W109 1 1
ok "... passed and not held" json W108 0 1
ok "... a proposal is not reviewed" json W111 0 0

ok "an action that the parties ended is not carried forward" not grep -q '^W101,2025-26.voice.1.*,1,' made/actions.csv

# The status of each row that was reviewed, and when.
status_of() {
	python3 - "$1" <<'PYTHON'
import csv, sys
want = {"W105 2026-27.targeted.1": ("done", "2026-11-05"), "W105 2026-27.targeted.2": ("behind", "2026-11-05"),
        "W105 2026-27.ethos.1": ("on track", "2026-10-22"), "W105 2026-27.ethos.2": ("done", "2026-10-20"),
        "W109 2026-27.voice.1": ("behind", "2026-10-20"), "W101 2025-26.voice.1": ("done", "2026-10-20")}
seen = {}
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")):
    key = row["school_id"] + " " + row["action_id"]
    if key in want:
        seen[key] = (row["status"], row["reviewed_on"])
print(seen)
sys.exit(seen != want)
PYTHON
}
ok "actions.csv has the status that counts, and its day" status_of made/actions.csv

# The loop: what was written is next term's evidence, with the reviews or without them.
cp -r in loop && cp made/actions.csv loop/actions.csv
ok "what was written can be read" run loop again
ok "... and read again, it says the same" cmp made/actions.csv again/actions.csv
rm loop/reviews.csv
ok "... even without the reviews" run loop alone
ok "... that it was made from" cmp made/actions.csv alone/actions.csv

ok "the pages are tagged" "$top/tests/tools/uacheck.py" made/W105/action-plan.pdf made/W109/action-plan.pdf

# ---- without a row, nothing changes ----

cp -r "$top/examples/$audit" none
rm none/reviews.csv
ok "without reviews" run none none-out
printf '%s\n%s\n' "$head" "W105,2026-27.targeted.1,Autumn,school,,," >none/reviews.csv
ok "... or with a form that nobody has filled in" run none form-out
ok "... the plans are the same" sh -c 'for s in W101 W105 W109; do
	cmp none-out/$s/action-plan.pdf form-out/$s/action-plan.pdf || exit 1; done; cmp none-out/actions.csv form-out/actions.csv'

finish
