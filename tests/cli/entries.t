#!/bin/sh
# entries.t - plans, workshops and matrices: what stands today, what changed, who ranks first, and every code of entries.
. "$(dirname "$0")/lib.sh"

plan=$top/tests/audits/small_plan.lua
workshop=$top/tests/audits/small_workshop.lua
matrix=$top/tests/audits/small_matrix.lua

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

# schools FOLDER PHASE
schools() {
	mkdir -p "$1"
	printf 'school_id,name,phase\nS1,Alder,%s\n' "$2" >"$1/schools.csv"
}

# code CODE: what was said last has it
code() {
	grep -q "\[$1\]" stderr
}

# plan_row ROW...: check the plan with these rows
plan_rows() {
	schools in trust
	echo 'school_id,aim,id,text,horizon,status,lead,start,due,month,remark,leads_to,n,cost,cost_now,consent,by' >in/entries.csv
	for row in "$@"; do
		echo "$row" >>in/entries.csv
	done
	run check "$plan" in --date 2026-06-15
}

for audit in "$plan" "$workshop" "$matrix"; do
	ok "$(basename "$audit") is sound" status 0 lint "$audit"
done

# ---- what a plan finds ----

plan_rows 'S1,outcome,o1,Fewer moves,,going,Lead,,,2026-05,,,,,,,' 'S1,work,w1,Train all,y1,going,Lead,,2026-05-31,2026-04,,o1,12,100,,,school' \
	'S1,work,w1,Train all,y1,behind,Lead,,2026-05-31,2026-05,,o1,12,100,120,,school' \
	'S1,work,w2,Visit,y1,going,Lead,,2026-07-01,2026-04,,o1,3,50.5,,,la' 'S1,work,w2,Visit,y1,done,Lead,,2026-07-01,2026-05,,o1,3,50.5,,,la' \
	'S1,work,w3,Write,later,open,Lead,,2026-07-01,2026-05,,,,,,,' 'S1,work,w4,Ask,later,open,Lead,,2026-09-01,2026-04,,,,,,,' \
	'*,ask,q1,What if we asked?,,open,Lead,,,2026-05,,,,,,,'
ok "a plan is read, the star being its only body" test ! -s stderr
ok "... and runs" status 0 run "$plan" in -o out --date 2026-06-15
r=out/S1/results.json
ok "... with six entries of today" json $r "d['counts']['n'] == 6 and len(d['entries']) == 6"
ok "... one worse, one better, two new, one not mentioned again" json $r "[d['counts'][k] for k in ('worse', 'better', 'gone')] == [1, 1, 1]"
ok "... late since its state or its day says so" json $r "[e['key'] for e in d['entries'] if e['late']] == ['w1']"
ok "... due soon" json $r "[e['key'] for e in d['entries'] if e['due_soon']] == ['w3']"
ok "... a change of cost" json $r "[n['change'] for e in d['entries'] if e['key'] == 'w1' for n in e['numbers']] == [None, None, '+£20']"
ok "... counts by aim and state with their sum" json $r "d['views'][0]['counts']['totals']['total']['count'] == 6"
ok "... what leads to the outcome" json $r "[e['key'] for e in d['entries'] if 'o1' in e['leads_to']] == ['w1', 'w2']"
ok "... what goes on is written back for June, under the audit's names" python3 -c "import csv, sys
rows = list(csv.DictReader(open('out/S1/entries.csv', encoding='utf-8-sig')))
sys.exit(0 if [(r['aim'], r['id'], r['month']) for r in rows] == [('outcome', 'o1', '2026-06'), ('work', 'w1', '2026-06'),
	('work', 'w3', '2026-06'), ('work', 'w4', '2026-06'), ('ask', 'q1', '2026-06')] else repr(rows))"
ok "... and can be read beside what was there" sh -c "cp out/S1/entries.csv in/entries-june.csv && '$waymark' check '$plan' in --date 2026-06-20 && rm in/entries-june.csv"
ok "explain says what changed" sh -c "'$waymark' explain '$plan' in --school S1 --date 2026-06-15 | grep -q 'Since April 2026: 3 new, 1 better, 1 worse, 1 not mentioned again.'"
ok "show says what the columns are called" sh -c "'$waymark' show '$plan' | grep -q 'section is called “aim”'"

# ---- what can be wrong ----

good='S1,outcome,o1,Fewer moves,,going,Lead,,,2026-05,,,,,,,'
plan_rows "$good" '?' ; plan_rows "$good" 'S1,wrok,w1,x,,open,Lead,,,2026-05,,,,,,,'
ok "a section that is not there" code ENT004
plan_rows "$good" 'S1,work,w1,x,,dnoe,Lead,,2026-09-01,2026-05,,,,,,,'
ok "a state" code ENT005
plan_rows "$good" 'S1,work,w1,x,y9,open,Lead,,2026-09-01,2026-05,,,,,,,'
ok "a group" code ENT006
plan_rows "$good" "$good"
ok "an entry twice in a month" code ENT007
plan_rows "$good" 'S1,outcome,o1,Another text,,going,Lead,,,2026-04,,,,,,,'
ok "a text that became another" code ENT008
plan_rows "$good" 'S1,work,w1,,,open,Lead,,2026-09-01,2026-05,,,,,,,'
ok "an entry without a text" code ENT009
plan_rows "$good" 'S1,work,w1,x,,dropped,Lead,,2026-09-01,2026-05,,,,,,,'
ok "... one that was stopped without saying why" code ENT009
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-05,,,,,,,' 'S1,work,w2,x,,open,Lead,,2026-09-01,May,,,,,,,'
ok "a month that is none" code ENT010
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2025-26,,,,,,,'
ok "two periods of which nobody can tell the order" code ENT010
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-02,,,,,,,'
ok "a month that is missing" code ENT011
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-05,,o9,,,,,'
ok "a link to nothing" code ENT012
plan_rows 'S1,outcome,o1,Fewer moves,,going,Lead,,,2026-05,,w1,,,,,' 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-05,,o1,,,,,'
ok "a circle" code ENT013
plan_rows "$good"
ok "an outcome without work" code ENT014
plan_rows 'S1,outcome,o1,Fewer moves,,going,Lead,,,2026-05,No work planned,,,,,,'
ok "... unless a note says why" not code ENT014
plan_rows 'S1,outcome,o1,“Fewer moves”,,going,Lead,,,2026-05,,,,,,,'
ok "a quotation without consent" code ENT015
plan_rows 'S1,outcome,o1,“Fewer moves”,,going,Lead,,,2026-05,,,,,,yes,'
ok "... and with it" not code ENT015
ok "a section without entries" code ENT016
plan_rows "$good" 'S1,ask,q1,We should ask,,open,Lead,,,2026-05,,,,,,,'
ok "a text that does not begin as asked" code ENT017
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-05,,,many,,,,'
ok "a number that is none" code ENT020
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,2026-09-01,2026-05,,,0.5,,,,'
ok "... a count that is not whole" code ENT020
plan_rows "$good" 'S1,work,w1,x,,done,Lead,2026-09-01,2026-09-02,2026-05,,,,,,,'
ok "done before it started" code ENT022
plan_rows "$good" 'S1,work,w1,x,,open,Lead,,,2026-05,,,,,,,'
ok "a cell that a section asks for" code ENT024
schools in primary
run check "$plan" in --date 2026-06-15
ok "a school may have a plan too" not grep -q error stderr
sed -i 's/^S1/*/' in/entries.csv
run check "$plan" in --date 2026-06-15
ok "... but the star needs a trust" code ENT001
run check "$top/tests/audits/small.lua" in
ok "another audit does not read entries" code ENT003

# ---- a workshop ----

schools ws session
printf 'session,layer,id,text,group,role,leads_to,strength\nS1,events,e1,Moves,,school,m1,2\nS1,models,m1,A choice,,la,,\nS1,ideas,i1,Meet,within,school,,\nS1,ideas,i2,One form,across,la,,\nS1,ideas,i3,A mentor,across,la,,\n' >ws/entries.csv
printf 'session,voter,idea,criterion,n\nS1,V1,i1,can,3\nS1,V1,i1,lasts,2\nS1,V2,i2,can,3\nS1,V3,i3,lasts,1\n' >ws/votes.csv
ok "a workshop runs" status 0 run "$workshop" ws -o ws.out
r=ws.out/S1/results.json
ok "... equal votes have equal ranks, and the next is skipped" json $r "[(i['rank'], i['tied'], i['votes']) for i in d['ranks'][1]['ideas']] == \
	[(1, True, 3), (1, True, 3), (3, False, 0)]"
ok "... all votes together" json $r "[(i['entry'], i['votes']) for i in d['ranks'][0]['ideas']] == [('i1', 5), ('i2', 3), ('i3', 1)]"
ok "... how many voted" json $r "d['votes'] == {'voters': 3, 'cast': 9, 'possible': 15, 'left_out': 0}"
ok "... who is linked to nobody" json $r "d['unlinked'] == ['i1', 'i2', 'i3']"
echo 'S1,V4,i1,can,4' >>ws/votes.csv
run check "$workshop" ws
ok "too many votes" code ENT018
run run "$workshop" ws -o ws.out2 --draft
ok "... which do not count, in a draft" json ws.out2/S1/results.json "d['votes'] == {'voters': 4, 'cast': 9, 'possible': 20, 'left_out': 4}"
sed -i 's/^S1,V4.*/S1,V4,i9,can,1/' ws/votes.csv
run check "$workshop" ws
ok "a vote for no idea" code ENT019
sed -i 's/^S1,V4.*/S1,V4,i1,can,0.5/' ws/votes.csv
run check "$workshop" ws
ok "half a vote" code ENT002

sed -i '$d' ws/votes.csv
sed -i '/,e1,/s/,school,/,camhs,/' ws/entries.csv
ok "for the public" status 0 run "$workshop" ws -o ws.public --profile public
ok "... a role of which only one spoke is not named, nor is a voter" not sh -c "pdftotext ws.public/S1/report.pdf - | grep -qE 'camhs|V1'"
ok "... and another is" sh -c "pdftotext ws.public/S1/report.pdf - | grep -q 'la'"

# ---- a matrix ----

schools mx primary
printf 'school_id,feature,tier,state\nS1,calm,all,strong\nS1,talk,some,there\n' >mx/entries.csv
ok "a matrix runs" status 0 run "$matrix" mx -o mx.out
ok "... an empty cell is not absent" json mx.out/S1/results.json "[[c['state'] for c in r['cells']] for r in d['matrix']['rows']] == \
	[['strong', None], [None, 'there'], [None, None]] and d['counts']['marked'] == 2"
ok "... a tool for other ages is told" code ENT023
echo 'S1,calm,all,no' >>mx/entries.csv
run check "$matrix" mx
ok "a cell twice" code ENT021
for pdf in out/S1/report.pdf ws.out/S1/report.pdf mx.out/S1/report.pdf; do
	ok "$pdf is tagged as PDF/UA asks" "$top/tests/tools/uacheck.py" "$pdf"
done
for kind in plan workshop matrix; do
	ok "a form of a $kind" status 0 form "$top/tests/audits/small_$kind.lua" -o "form.$kind"
	ok "... to print" "$top/tests/tools/uacheck.py" "form.$kind/form.pdf"
	cp in/schools.csv "form.$kind/"
	ok "... left empty says nothing" status 0 check "$top/tests/audits/small_$kind.lua" "form.$kind"
done
ok "the schema has the audit's names" sh -c "'$waymark' schema '$plan' | grep -q '\"name\": \"aim\"'"

finish
