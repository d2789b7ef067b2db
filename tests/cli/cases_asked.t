#!/bin/sh
# cases_asked.t - an audit of cases prints only what it asks for: in a case's file, in the list of triggers, on the learning
# sheet, in forms, and on a terminal.
. "$(dirname "$0")/lib.sh"

bare=$top/tests/audits/bare_case.lua

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

mkdir e
{
	echo "school_id,name,phase"
	echo "S1,Alder School,primary"
	echo "S2,Birch School,secondary"
} >e/schools.csv
echo "school_id,case_ref,pupil_ref,opened" >e/cases.csv
echo "school_id,case_ref,item,answer,note,date" >e/case_items.csv
awk 'BEGIN { for (i = 0; i < 24; i++) {
	printf "S%d,R%02d,P%02d,%s\n", i % 2 + 1, i, i, i < 14 ? "2026-10-05" : "2026-12-04" >>"e/cases.csv"
	printf "S%d,R%02d,c1,%s,why,\nS%d,R%02d,c2,yes,,\n", i % 2 + 1, i, i < 9 ? "no" : "yes", i % 2 + 1, i >>"e/case_items.csv"
} }'
printf 'S1,R00,c3,,,2026-10-06\nS1,R00,c4,,,2026-10-02\n' >>e/case_items.csv

ok "an audit without triggers, clocks, outcomes or calendar is run" status 0 run "$bare" --restricted e -o out --date 2026-12-20
ok "... the date before the one that it must follow is told" grep -q 'CAS020' stderr
ok "... and no table that it does not need is missed" not grep -q 'CAS011\|CAS016\|CSV001' stderr
words out/S1/case-01.pdf >said
ok "the file has the case" grep -q 'Case R00' said
for word in 'time limits' 'board' 'uspension' 'SEN status' 'Meeting' 'Outcome' 'Trigger' 'trigger' 'Counted up to' 'target is' \
	'review is' 'justify' 'justified'; do
	ok "... and not a word of what is not asked: $word" not grep -qi "$word" said
done
ok "there is no list of triggers" not ls out/S1/triggers.pdf
ok "... which can be asked for only where there is one" status 3 run "$bare" --restricted e -o out2 --edition triggers
ok "... and that is told" grep -q "edition .triggers. is about something that this audit does not ask for" stderr
words out/learning.pdf >said
for word in 'SEN' 'Outcome' 'outcome' 'cancelled' 'voice' 'half term' 'median' 'places' 'days from'; do
	ok "the learning sheet has no line of what is not asked: $word" not grep -q "$word" said
done
ok "it counts by quarters of the school year" grep -q 'By quarter of the referral.*September to November 14.*December to February 10' said
ok "... it asks the audit's own question" grep -q 'What would have made these referrals easier to read' said
ok "... and no question about a line that counts all cases" not grep -q 'What is left out most often' said
ok "it is tagged" "$top/tests/tools/uacheck.py" out/learning.pdf out/S1/case-01.pdf
grep -v ',c2,' e/case_items.csv >less && cp less e/case_items.csv
run run "$bare" --restricted e -o out3 --date 2026-12-20
words out3/learning.pdf >said
ok "... but where one does not, it asks" grep -q 'What is left out most often' said

echo "school_id,pupil_ref,event,start,days
S1,P00,suspension,2026-10-01,2" >e/events.csv
ok "events beside an audit that asks nothing about them" status 0 run "$bare" --restricted e -o out4 --date 2026-12-20
ok "... are told, with their place" grep -q 'events.csv:2:4: warning: .*asks nothing about them.*CAS021' stderr
rm e/events.csv

ok "its form" status 0 form "$bare" -o form --date 2026-12-20
ok "... has no table of events" not ls form/events.csv
ok "... and no column that it does not ask" grep -q '^.*school_id,case_ref,pupil_ref,opened[^,a-z]*$' form/cases.csv
words form/form.pdf >said
ok "... nor has the page" not grep -qi 'meeting\|suspension\|looked after\|decision\|permanent' said
ok "its schema has no events" sh -c "'$waymark' schema '$bare' >schema && ! grep -q '\"events\"' schema && ! grep -q looked_after schema"
ok "show has only what there is" sh -c "'$waymark' show '$bare' >shown && ! grep -q 'Triggers\|Clocks\|Outcomes\|Times' shown"
ok "explain too" sh -c "'$waymark' explain '$bare' --restricted e --school S1 --date 2026-12-20 >told 2>/dev/null && ! grep -q 'Triggers\|Clocks' told"

# Days to the meeting, by quarters and by the target.
sed 's/learning_by = "quarter",/learning_by = "quarter", meeting_target = 5,/; s/trigger = "referral"/trigger = "referral", meeting = "clinic"/' \
	"$bare" >clinic.lua
awk -F, 'NR == 1 { print $0 ",meeting,chair"; next } { n++; print $0 "," (n <= 13 ? (n > 8 ? "2026-10-20" : "2026-10-08") : "") ",EIP" }' \
	e/cases.csv >with && cp with e/cases.csv
echo "scope,half_term,first_day,last_day
*,Autumn 1,2026-09-01,2026-10-23
*,Autumn 2,2026-11-02,2026-12-18" >e/calendar.csv
ok "an audit with a target and words of its own" status 0 run clinic.lua --restricted e -o out5 --date 2026-12-20
words out5/learning.pdf >said
ok "... counts the days from referral to clinic" grep -q 'From referral to clinic.*Up to 5 school days' said
ok "... once only" not grep -q 'Clinic within' said
ok "... and says its median in the audit's words" grep -q 'median from referral to clinic is three school days; the target is five' said
words out5/S1/case-01.pdf >said
ok "a case says so too" grep -q 'The target is five school days from the referral to the clinic; it was three school days' said

# What is wrong in the audit is told.
sed 's/line = "complete"/line = "completed"/' "$bare" >wrong.lua
ok "a question about a line that does not exist" status 1 lint wrong.lua
ok "... is told" grep -q "learning_questions\[2\].line 'completed' is not a line of quality \[AUD013\]" stdout stderr
finish
