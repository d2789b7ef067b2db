#!/bin/sh
# cannot_wait.t - what cannot wait comes first in every document of a school and is never optional; no summary plays it down.
. "$(dirname "$0")/lib.sh"

review=$top/tests/audits/small_statements.lua

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# first FILE TEXT LATER: TEXT is said, and LATER only behind it
first() {
	words "$1" | awk -v a="$2" -v b="$3" '{ i = index($0, a); j = index($0, b) } END { exit !(i && j > i) }'
}

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

# ---- a rubric ----

ok "a rubric" status 0 run hackney_wellbeing "$top/examples/hackney_wellbeing" -o rubric --date 2026-11-06 --school W112 --school W107
ok "... has a summary without being asked" test -f rubric/W107/summary.pdf
ok "... where nothing cannot wait nothing is said of it" sh -c "! pdftotext rubric/W107/report.pdf - | grep -q 'What cannot wait'"
for document in report summary; do
	ok "its $document begins with what cannot wait" first "rubric/W112/$document.pdf" "What cannot wait. This must be met now" \
		"Where we are."
done
ok "... so does the action plan" first rubric/W112/action-plan.pdf "9.5 Reasonable adjustments: a duty of law" "How we will know"
ok "... which is no choice of the board's" sh -c "pdftotext rubric/W112/summary.pdf - | tr '\n' ' ' \
	| grep -q 'it stands above. The board decides whether to work first on Teaching and learning, and Student voice.'"
ok "... and is in results.json" json rubric/W112/results.json \
	"[(u['kind'], u['descriptor']) for u in d['urgent']] == [('gate', 'inclusion.adjustments.emerging')]"

ok "where nothing is left to raise that is said once" sh -c \
	"[ \$(pdftotext rubric/W107/summary.pdf - | tr '\n' ' ' | grep -o 'nothing left to raise' | wc -l) = 1 ]"

# of a section the action that is late stands first, and what is done or stopped is not worked on
mkdir late
cp "$top/examples/hackney_wellbeing/"*.csv late
cat >late/actions.csv <<'CSV'
school_id,action_id,item,action,owner,start,due,success_measure,status
W101,a1,voice.reach.established,Ask in pictures.,SENCO,2026-11-02,2027-03-25,Pupils say so.,on track
W101,a2,voice.influence.established,Keep one log.,SENCO,2026-09-10,2026-09-30,Pupils say so.,on track
W101,a3,leadership.vision.advanced,Meet the neighbours.,Head,2026-09-10,2026-09-30,Staff say so.,stopped
CSV
ok "a plan that is late" status 0 run hackney_wellbeing late -o late-out --date 2026-11-06 --school W101
ok "... is not on track" sh -c "pdftotext -layout late-out/W101/summary.pdf - | grep -q '^ *Student voice *Keep one log.* Overdue'"
ok "... nor in the report" sh -c "pdftotext -layout late-out/W101/report.pdf - | grep -A3 'Keep one log' | grep -q 'Overdue'"
ok "... asks about it by name" sh -c "pdftotext late-out/W101/summary.pdf - | tr '\n' ' ' \
	| grep -q 'One action for Student voice is overdue (“Keep one log”): what stands in its way'"
ok "... and works on what is open" sh -c "pdftotext late-out/W101/summary.pdf - | tr '\n' ' ' | grep -q 'works first on Student voice\. '"

# ---- a review ----

cp -r "$top/tests/cases/pages-review-summary/in" in
sed -i 's/^S1,leadership\.report,.*//' in/metrics.csv
python3 - <<'PY'
import csv
head = next(csv.reader(open("in/metrics.csv")))
with open("in/metrics-more.csv", "w", newline="") as out:
    rows = csv.DictWriter(out, head, restval="")
    rows.writeheader()
    for metric, value in (("leadership.report", "no"), ("leadership.concern", "yes")):
        rows.writerow({"school_id": "S1", "metric": metric, "period": "2025-26", "value": value})
responses = [row for row in csv.reader(open("in/responses.csv"))]
with open("in/responses.csv", "w", newline="") as out:
    csv.writer(out).writerows(row for row in responses if not row[1].startswith("leadership.duties") or row[3])
    csv.writer(out).writerow(["S1", "leadership.duties", "P"] + [""] * 6)
PY
ok "a review" sh -c "'$waymark' run '$review' in -o review --date 2026-11-04 --school S1 || [ \$? -eq 1 ]"
for document in report summary action-plan; do
	ok "its $document begins with a concern" first "review/S1/$document.pdf" "These must be met now" "is recorded"
	ok "... and has what a figure says the law asks for" sh -c "pdftotext review/S1/$document.pdf - | tr '\n' ' ' \
		| grep -q '”: no. The information report is a statutory duty.'"
done
ok "the order is concerns, then the audit's" json review/S1/results.json \
	"[u['kind'] for u in d['urgent']] == ['concern', 'figure', 'gate']"

# A school judged lowest, of which every statement is met.
cp -r in met
rm met/metrics*.csv
printf 'school_id,item,rating\n' > met/responses.csv
for item in leadership.time leadership.expert leadership.duties leadership.plan leadership.governor tracking.groups \
	tracking.known tracking.parents tracking.targets; do
	echo "S1,$item,M" >> met/responses.csv
done
printf 'school_id,section,judgement,respondent,reason,previous\nS1,leadership,Stabilise,,Nobody leads.,Improve\nS1,tracking,Stabilise,,Nobody looks.,Improve\n' \
	> met/judgements.csv
ok "a school judged lowest with all met" sh -c "'$waymark' run '$review' met -o soothed --date 2026-11-04 --school S1 || [ \$? -eq 1 ]"
for document in report summary; do
	ok "... is not soothed by its $document" sh -c "! pdftotext soothed/S1/$document.pdf - | tr '\n' ' ' \
		| grep -qi 'keep what is in place\|there is no priority\|nothing left to raise'"
done

# ---- how long an action has ----

printf 'school_id,action_id,item,action,owner,start,due,measured,cost\nS1,a1,tracking,Meet weekly,SENCO,2026-11-04,10 school days,2 years,£40\n' \
	> in/actions.csv
ok "a row says how long it has" sh -c "'$waymark' run '$review' in -o timed --date 2026-11-04 --school S1 || [ \$? -eq 1 ]"
ok "... which is a date where the calendar has it, and words where not" \
	grep -q '^S1,a1,tracking,Meet weekly,SENCO,,2026-11-04,2026-11-18,2 years,£40,' timed/actions.csv
ok "... both are printed" sh -c "pdftotext timed/S1/action-plan.pdf - | tr '\n' ' ' | grep -q 'Cost or time: £40.*measured within 2 years'"
cp timed/actions.csv in/actions.csv
ok "what is written is read back" sh -c "'$waymark' run '$review' in -o again --date 2026-11-04 --school S1 || [ \$? -eq 1 ]"
ok "... and written alike" cmp timed/actions.csv again/actions.csv

# ---- cases ----

cp -r "$top/tests/tables/cases" cases
printf 'S1,P09,suspension,2026-09-07,44,2026-09-07,,yes,,,,,\nS1,P09,suspension,2026-10-05,2,2026-10-05,,,,,,,\n' >> cases/events.csv
ok "cases" status 0 run "$top/tests/audits/small_case.lua" --restricted cases -o case --date 2026-10-20
ok "days over the limit stand first in the list" first case/S1/triggers.pdf "P09: 46 days" "T1"
ok "... and not where nobody is over it" sh -c "! pdftotext case/S2/triggers.pdf - | grep -q 'What cannot wait'"
ok "what a regulation asks for stands first once an outcome is recorded" \
	first case/S1/case-02.pdf "Proportionate, and the last resort: open." "Counted up to"

finish
