#!/bin/sh
# cases.t - an audit of single cases: what is made, what stands nowhere, and what is marked.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small_case.lua
cp -r "$top/tests/tables/cases" in

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# marked FILE [WORDS]: the classification stands on each page
marked() {
	words="Restricted – contains children's personal data"
	pages=$(pdfinfo "$1" | awk '/^Pages/ { print $2 }')
	[ "$pages" -gt 0 ] || return 1
	for page in $(seq "$pages"); do
		pdftotext -f "$page" -l "$page" "$1" - | grep -q "^${2-$words} · 20 October 2026$" \
			|| { echo "page $page"; return 1; }
	done
}

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

ok "a run of cases" status 0 run "$small" --restricted in -o out --date 2026-10-20
ok "... makes a file a case, and the lists" test "$(cd out && find . -type f ! -name '.*' | sort | tr '\n' ' ')" = \
	"./S1/case-01.pdf ./S1/case-02.pdf ./S1/results.json ./S1/triggers.pdf ./S2/case-01.pdf ./S2/results.json ./S2/triggers.pdf ./actions.csv ./learning.csv ./learning.pdf ./manifest.json ./problems.csv ./results.csv "
ok "... numbered by reference" sh -c "pdftotext out/S1/case-02.pdf - | grep -q AG-09"
ok "... the learning sheet, which names no pupil, with its own words" marked out/learning.pdf "Restricted: for the trust, counts only"
ok "... and with no other's" not sh -c "pdftotext out/learning.pdf - | grep -q personal"
for pdf in out/*/*.pdf; do
	ok "... $pdf says how it is to be handled, on every page" marked "$pdf"
done
for pdf in out/*/*.pdf out/*.pdf; do
	ok "... and is tagged as PDF/UA asks" "$top/tests/tools/uacheck.py" "$pdf"
done
ok "... tables of results and actions have their headers alone" test "$(cat out/results.csv out/actions.csv | wc -l)" -eq 2

ok "nothing that was written about a pupil leaves the case's file" not grep -rqE \
	'Word-finding|stairs when asked|corridor when asked|Pushed|Serious breach|mentor|Art, and|speak on the day|head of year' \
	out --include='*.json' --include='*.csv'
ok "... nor a reference but in results.json" not grep -qE 'AG-0|P0[0-9]' out/manifest.json out/problems.csv out/learning.csv
ok "... nor in the program's words" not says 'AG-0'
ok "... which has findings" json out/S1/results.json "d['cases'][0]['board'] == 'C4' and d['cases'][1]['stop'] \
	and d['cases'][0]['n_answered'] == 11 and d['triggers'][0]['case_ref'] is None"
ok "... with their cells" json out/S1/results.json "d['cases'][0]['triggers'][0]['cells'][0] == \
	{'file': 'events.csv', 'line': 2, 'column': 4}"

ok "a permanent outcome with open gates says stop" sh -c "pdftotext out/S1/case-02.pdf - | tr '\n' ' ' | grep -q 'Stop. The outcome is .Permanent exclusion proposed., and [0-9]* questions that must be answered are still open'"
ok "... and a complete file does not" not sh -c "pdftotext out/S1/case-01.pdf - | grep -q 'Stop\\.'"
ok "no file has a score or a recommendation" not sh -c "for f in out/*/*.pdf; do pdftotext \$f - ; done | grep -qiE 'score|recommend|grade'"

# What is not asked of a pupil, of another year, and after its day.
cp -r in year
sed -i '/AG-07/s/2026-10-02/2026-10-06/; /AG-09/s/2026-10-06,yes,,no,no,2026-10-07/2025-10-06,yes,,no,no,2025-10-07/' year/cases.csv
ok "a case of an earlier school year" status 0 run "$small" --restricted year -o year.out --date 2026-10-20
words year.out/S1/case-02.pdf >case
ok "... says so in its heading" grep -q "Case file 2025–26 Restricted" case
ok "... and in its head, instead of the report's year" sh -c "grep -q 'Small case audit 2025–26' case && ! grep -q 'audit 2026–27' case"
words year.out/S1/case-01.pdf >case
ok "... one of this year in its head alone" sh -c "grep -q 'Small case audit 2026–27' case && grep -q 'Case file Restricted' case"
ok "what is not asked says why" grep -q "Not asked here: early review of the plan (no EHC plan); Second reader of the trust (D4: Plan strengthened, stays)\." case
ok "... in its section too" grep -q "Not asked here: D5, Second reader of the trust (D4: Plan strengthened, stays)." case
ok "... and never that it does not apply" not grep -qi "do not apply:" case
ok "... nor is it among what is not answered" not grep -q "D5 Second reader of the trust Not answered" case
ok "... also in results.json" json year.out/S1/results.json "[f['not_asked'] for s in d['cases'][0]['sections'] for f in s['fields'] if f['id'] == 'j2'] == ['D4: Plan strengthened, stays']"
words year.out/S1/triggers.pdf >list.txt
ok "a meeting after its day is marked" grep -q "AG-07 Meeting 6 Oct 2026 After its day" list.txt
ok "... and summed up" grep -q "of them the meeting was held after its day" list.txt
ok "... one that is missing too" grep -q "No case yet Day has passed" list.txt
words out/S1/triggers.pdf >list.txt
ok "... but none in time" not grep -q "After its day" list.txt

# Words that went wrong once: triggers named that had not fired, sentences without an end, the same said twice.
cp -r in words
sed -i '1s/$/,followed/; 2,$s/$/,/' words/events.csv
echo "S2,P05,suspension,2026-09-07,6,2026-09-07,,,,corridor,break,disruption,Took the pupils’,“Sorry!”" >>words/events.csv
sed -i '/AG-09/s/2026-10-07/2026-10-06/' words/cases.csv
ok "a run with what followed" status 0 run "$small" --restricted words -o words.out --date 2026-10-20
words words.out/S2/case-01.pdf >case
ok "... says codes, reason and what followed as sentences" grep -q "Persistent disruption. Took the pupils’. Then: “Sorry!”" case
ok "... each with one end" not grep -qF "Sorry!”." case
ok "one gate is answered, not are" grep -q "1 of the [0-9]* questions that must be answered is answered" case
ok "... and no page says that what is not asked does not apply" not grep -qi "do not apply:" case
words words.out/S1/triggers.pdf >list.txt
ok "a trigger's name and why it fired are two sentences" grep -q "T1 Two suspensions in a half term. 3 suspensions started in" list.txt
words words.out/S1/case-01.pdf >case
ok "support is told in sentences" grep -q "start of each day. From 16 Sep 2026 · daily · review 6 Nov 2026. Effect: Calmer" case
words words.out/S1/case-02.pdf >case
ok "a meeting on the day of the trigger takes no number of days" grep -q "to the meeting; no school day passed between them." case
words words.out/learning.pdf >case
ok "few cases are told in one sentence" grep -q "Fewer than five cases were opened in two schools, so nothing more is shown." case
rm words/calendar.csv
ok "without a calendar" status 0 run "$small" --restricted words -o words.out --date 2026-10-20
words words.out/S2/case-01.pdf >case
ok "... it is said once that a clock cannot be computed" not grep -q "Cannot compute. Cannot compute" case
ok "... and only what fired is named as the trigger" grep -q "Trigger T2 Risk of permanent exclusion declared Pupil" case
words words.out/S2/triggers.pdf >list.txt
ok "one trigger is not them" grep -q "One trigger in 2026–27 up to 20 October 2026; a case was opened." list.txt

cp -r "$top/examples/peap" chair
sed -i 's/,Deputy principal (pastoral),/,Acting Headteacher,/; s/,Assistant principal (behaviour),/,Executive principal,/' chair/cases.csv
ok "the pre-exclusion assessment" status 0 run peap --restricted chair -o chair.out --date 2027-03-24 -q
for file in K201/case-01 K203/case-01; do
	words chair.out/$file.pdf >case
	ok "... is not chaired by whoever decides: $file" grep -q "The chair may not be the one who decides" case
done

ok "four workers make the same bytes as one" sh -c "'$waymark' run '$small' --restricted in -o one --date 2026-10-20 --jobs 1 -q && '$waymark' run '$small' --restricted in -o four --date 2026-10-20 --jobs 4 -q && diff -r one four"

ok "one edition" status 0 run "$small" --restricted in -o triggers --date 2026-10-20 --edition triggers
ok "... makes its file alone" test "$(cd triggers && find . -name '*.pdf' | sort | tr '\n' ' ')" = "./S1/triggers.pdf ./S2/triggers.pdf "
ok "an edition of another kind" status 3 run "$small" --restricted in -o none --date 2026-10-20 --edition report
ok "... is told" grep -q "an audit of kind 'case' has no edition 'report' \[RPT001\]" stderr
ok "one school alone" status 0 run "$small" --restricted in -o alone --date 2026-10-20 --school S2
ok "... has no learning sheet" test ! -e alone/learning.pdf

run run "$small" --restricted in -o again --date 2026-10-20 -q
ok "one school of a folder that has it" status 0 run "$small" --restricted in -o again --date 2026-10-20 --school S2
ok "... leaves the sheet of all, which the manifest still lists" json again/manifest.json "[f['name'] for f in d['kept']] == ['learning.csv', 'learning.pdf']"
ok "... and the other school's files" test -e again/S1/case-01.pdf -a -e again/S1/triggers.pdf
ok "one edition after all" status 0 run "$small" --restricted in -o again --date 2026-10-20 --edition triggers
ok "... leaves no case's file" test "$(cd again && find . -name '*.pdf' | sort | tr '\n' ' ')" = "./S1/triggers.pdf ./S2/triggers.pdf "

cp -r in fewer
sed -i '/AG-09/d' fewer/cases.csv fewer/case_items.csv
ok "a case that is no more" status 0 run "$small" --restricted fewer -o out --date 2026-10-20
ok "... has no file any more" test ! -e out/S1/case-02.pdf

cp -r in bad
sed -i 's/^S1,AG-09,i1,not known/S1,AG-09,i1,He lied about it/' bad/case_items.csv
ok "an answer that is none" status 1 run "$small" --restricted bad -o out --date 2026-10-20
ok "... is told without its words" grep -q "^case_items.csv:14:4: error: answer of this row is not one that D1 can have \[CAS007\]$" stderr
ok "... which stand nowhere" not grep -rq 'He lied' out stderr stdout
ok "... its school has no PDF" test -z "$(find out/S1 -name '*.pdf')"
ok "... the other has" test -e out/S2/case-01.pdf
ok "... and the learning sheet says so" sh -c "pdftotext out/learning.pdf - | tr '\n' ' ' | grep -q 'One school is not counted'"
ok "a draft of it" status 1 run "$small" --restricted bad -o draft --date 2026-10-20 --draft
ok "... is marked" sh -c "pdftotext draft/S1/case-01.pdf - | grep -qx Draft"
ok "... and says where, not what" not sh -c "pdftotext draft/S1/case-01.pdf - | grep -q lied"

cp -r in apart
echo "S1,P01,separation,2026-09-07,,,,,,,,," >>apart/events.csv
ok "a separation that is entered as an event" status 1 check "$small" apart --date 2026-10-20
ok "... is told to be none" grep -q "a safeguarding separation is not an event: it goes in case_items.csv" stderr

cp -r bad field
sed -i 's/^S1,AG-09,i1,.*/S1,AG-09,zz,yes,,,,,,,/' field/case_items.csv
sed -i '2s/P01/P99/' field/cases.csv
ok "a field that is none" status 1 run "$small" --restricted field -o field.out --date 2026-10-20 --draft
ok "... is told with what to do" warns "hint: correct the id; 'waymark show' lists those of the audit"
words field.out/S1/case-01.pdf >case
ok "... and a draft leaves columns and files their letters" grep -q " pupil_ref of this row is not in events.csv" case

ok "check knows cases" status 1 check "$small" bad --date 2026-10-20
ok "lint knows them" status 0 lint "$small"
ok "... by their fields" says "small_case.lua is sound: Small case audit 1.0, 4 sections, 27 fields, 13 gates."
mkdir -p audits && cp "$small" audits/
ok "list knows them" env WAYMARK_PATH="$out/audits" "$waymark" list
ok "explain says why" status 0 explain "$small" --restricted in --school S1 --date 2026-10-20
ok "... a trigger fired" says "T1 Two suspensions in a half term, fired on 28 September 2026. 3 suspensions"
ok "... a clock runs" says "The board's clock is C4."
ok "... a gate is open" says "B2: not answered"
ok "... down to cells" says "cells: events.csv:2:4, events.csv:3:4, events.csv:4:4"
ok "... but not what was written" not says "Word-finding"
ok "... a section's fields" status 0 explain "$small" --restricted in --school S1 --section voice --date 2026-10-20
ok "... by state" says "C1 What is good about school: answered."

# What is kept of a school does not grow with its cases.
cp -r in crowd
awk 'BEGIN { print "school_id,case_ref,pupil_ref,opened,declared,meeting,chair,outcome,sen_status"
	for (i = 0; i < 4000; i++)
		printf "S1,K%04d,Q%04d,2026-10-05,yes,2026-10-09,Deputy,O1,K\n", i, i
	print "S2,K1,Q1,2026-10-05,yes,2026-10-09,Deputy,O1,K" }' >crowd/cases.csv
echo "school_id,case_ref,item,answer,note" >crowd/case_items.csv
ok "a school with four thousand cases" status 0 run "$small" --restricted crowd -o crowd.out --date 2026-10-20 --edition learning
ok "... is counted like any other" grep -q ',all,Cases opened,4001,,$' crowd.out/learning.csv
ok "... by results.json" json crowd.out/S1/results.json "d['learning']['n_cases'] == 4000 and len(d['learning']['meeting_days']) == 4000"

# Sixty cases of two schools: counts from 1 to 4 are hidden, and what would give them away.
cp -r in many
awk 'BEGIN { print "school_id,case_ref,pupil_ref,opened,declared,meeting,chair,outcome,sen_status"
	for (i = 0; i < 60; i++)
		printf "S%d,K%03d,Q%03d,2026-10-05,yes,%s,Deputy,%s,%s\n", i % 2 + 1, i, i, i < 40 ? "2026-10-09" : "2026-10-16",
			i < 3 ? "O8" : i < 20 ? "O10" : "O1", i % 2 ? "K" : "N" }' >many/cases.csv
echo "school_id,case_ref,item,answer,note" >many/case_items.csv
awk 'BEGIN { for (i = 0; i < 33; i++) printf "S%d,K%03d,f1,,Words\n", i % 2 + 1, i }' >>many/case_items.csv
ok "a trust with sixty cases" status 0 run "$small" --restricted many -o many.out --date 2026-10-20 --edition learning
ok "... has counts" grep -q ',all,Cases opened,60,,$' many.out/learning.csv
ok "... and shares" grep -q ",quality,The pupil’s own voice is recorded,33,55.0,$" many.out/learning.csv
ok "... of meetings in time" grep -q ',quality,Meeting within 5 school days of the trigger,40,66.7,$' many.out/learning.csv
ok "... small ones hidden" grep -q ',outcomes,Permanent exclusion proposed,c,c,$' many.out/learning.csv
ok "... and what would give them away" grep -q ',outcomes,Permanent exclusion not pursued,c,c,$' many.out/learning.csv
ok "... but not the largest" grep -q ',outcomes,"Plan strengthened, stays",40,66.7,$' many.out/learning.csv
ok "... the statuses, which are many" grep -q ',sen_status,SEN support,30,50.0,$' many.out/learning.csv
ok "... as a document" marked many.out/learning.pdf "Restricted: for the trust, counts only"
ok "... that is tagged" "$top/tests/tools/uacheck.py" many.out/learning.pdf
cp -r many few
head -n 8 many/cases.csv >few/cases.csv
head -n 8 many/case_items.csv >few/case_items.csv
ok "a trust with seven cases" status 0 run "$small" --restricted few -o few.out --date 2026-10-20 --edition learning
pdftotext few.out/learning.pdf - | tr '\n' ' ' >few.txt
ok "... says their number" grep -q 'Seven cases were opened in two schools' few.txt
ok "... and why it says no more" grep -q 'With fewer than 11 cases, only their number is shown' few.txt
ok "... once, not by tables of c" not grep -q 'Outcome' few.txt
ok "... and asks nothing that it cannot answer" not grep -q 'Questions to ask' few.txt
pdftotext many.out/learning.pdf - | tr '\n' ' ' >many.txt
ok "a sheet asks about what it shows" grep -q 'Questions to ask.*Where a pupil’s own voice is missing' many.txt
ok "... and about nothing else" not grep -q 'Where do most incidents happen' many.txt
ok "the half terms that have begun" status 0 run "$small" --restricted many -o later.out --date 2026-12-10 --edition learning
ok "... have their lines" grep -q ',half_terms,Autumn 1,60,100.0,$' later.out/learning.csv
ok "... those without a case too" grep -q ',half_terms,Autumn 2,0,0.0,$' later.out/learning.csv
ok "... and those to come have none" not grep -q ',half_terms,Spring' later.out/learning.csv

# What is asked about a pupil depends on all that is known about them, not only on the field that would say it.
mkdir asked
printf 'school_id,name,phase\nS1,Alder Road,secondary\n' >asked/schools.csv
cat >asked/cases.csv <<'END'
school_id,case_ref,pupil_ref,opened,declared,looked_after,social_worker,outcome
S1,K1,P1,2026-11-09,yes,no,no,
S1,K2,P2,2026-11-09,yes,no,,O1
S1,K3,P3,2026-11-09,yes,,no,O4
S1,K4,P4,2026-11-09,yes,yes,no,
S1,K5,P5,2024-06-10,yes,no,no,
END
ok "cases of whom the columns say much or little" status 0 run peap asked -o asked.out --restricted --date 2026-11-20
cat >asked.py <<'PYTHON'
import json, sys
cases = json.load(open("asked.out/S1/results.json"))["cases"]
pep, told, notice = "Interim review of the personal education plan considered", "Social worker or virtual school head told", \
    "Off-site direction: written notice to parents given on"
want = [("not_asked", "not_asked", "not_asked"), ("not_asked", "open", "not_asked"), ("open", "open", "open"),
    ("open", "open", "not_asked"), ("not_asked", "not_asked", "not_asked")]
for case, states in zip(cases, want, strict=True):
    gates = {g["name"]: g for g in case["gates"]}
    assert tuple(gates[name]["state"] for name in (pep, told, notice)) == states, (case["case_ref"], gates)
assert {g["name"]: g for g in cases[0]["gates"]}[notice]["why"] == "no outcome yet"
PYTHON
ok "... are asked what may concern them" python3 asked.py
ok "a decision of before the editions names none" sh -c "pdftotext asked.out/S1/case-05.pdf - | tr '\\n' ' ' | grep -q 'Which guidance was in force on the day on which the case was opened, 10 June 2024, is not known here'"

generate 1 rubric
cp in/events.csv rubric/
ok "an audit of another kind does not read these tables" status 0 run "$audit" rubric -o rubric.out --date "$date"
ok "... and says so" grep -q "^events.csv:1:1: note: the table is about single pupils, so this audit does not read it \[CSV028\]$" stderr

finish
