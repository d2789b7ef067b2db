#!/bin/sh
# interviews.t - all interviews of a run beside each other: what was asked, said and planned, and what is not told.
. "$(dirname "$0")/lib.sh"

audit=$top/tests/audits/small_interview.lua

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

mkdir talk
cat >talk/schools.csv <<'END'
school_id,name,phase,focus
S1,Millbrook Academy,secondary,
S2,Ash Lane Primary,primary,
S3,Zetland Primary,primary,teaching
S4,Beck Side Academy,secondary,
S5,Cold Harbour School,secondary,
END
cat >talk/responses.csv <<'END'
school_id,item,rating,respondent,note
S1,teaching.observations,strength,principal,Seen in most lessons.
S1,teaching.observations,gap,senco,Not in humanities.
S1,head.asked,,principal,Head of school
S1,head.asked_by,,principal,Trust reviewer
S2,teaching.observations,strength,principal,Seen in all lessons.
S3,teaching.observations,,senco,"Some, in mathematics."
S3,teaching.assistants,gap,senco,Nobody knows.
S4,teaching.observations,excellent,principal,A word that is no finding.
END
cat >talk/actions.csv <<'END'
school_id,action_id,item,action,owner,due,start,status
S1,A1,teaching.assistants,Write down who works where,Deputy head,2026-11-20,2026-11-01,on_track
S1,A2,attendance,Show the log of changes,Attendance lead,2026-10-30,2026-10-14,
S2,A1,,Thank everybody,Head,2026-12-01,2026-11-01,done
END
ok "interviews of five schools" status 1 run "$audit" talk -o out --date 2026-11-06
words out/comparison.pdf >said
ok "the summary says what there is about all of them" says "For all schools together: comparison.csv, comparison.pdf, index.pdf, results.xlsx and index.html."
ok "the first page says how many have notes" grep -q 'Three of the five schools have notes. Of the three questions asked, two have a note somewhere. Two follow-ups are open, one of them overdue. One is done.' said
ok "... what nobody answered, and where it was asked" grep -q 'What nobody answered • 2.1 How are changes noticed? asked in two schools' said
ok "... and in how many schools there is each finding" grep -q '1 Teaching 3 of 3 2 2 0 2 Attendance 0 of 2 0 0 0' said
ok "what was said stands by phase and name, with whose post it was" grep -q 'Noted in all three schools: Strength in two, Gap in one. Ash Lane Primary (primary), Principal. Strength. Seen in all lessons. Zetland Primary (primary), SENCO. Some, in mathematics. .*Millbrook Academy (secondary), Principal. Strength. Seen in most lessons. Millbrook Academy (secondary), SENCO. Gap. Not in humanities.' said
ok "a follow-up has its school, its question, its owner, its day and where it stands" grep -q 'Millbrook Academy Write down who works where 1.2 How are teaching assistants deployed? Deputy head 20 Nov 2026 On track' said
ok "... one of no heading stands last" grep -q 'Other follow-ups .*Ash Lane Primary Thank everybody Head 1 Dec 2026 Done' said
ok "who is missing is named with the reason" grep -q 'Who is missing and why School Phase Why Beck Side Academy Secondary Withheld: CSV[0-9]* Cold Harbour School Secondary No answers' said
ok "nobody is named who asked or was asked" not grep -q 'Head of school\|Trust reviewer' said
ok "nor anything of a school that is not counted" not grep -q 'A word that is no finding' said
ok "every page is marked internal" test "$(pdftotext out/comparison.pdf - | grep -c '^Internal: not for publication')" -eq "$(pdfinfo out/comparison.pdf | awk '/^Pages/ { print $2 }')"
ok "it is tagged" "$top/tests/tools/uacheck.py" out/comparison.pdf
sed 1d out/comparison.csv >rows
ok "the table has a row for each school and heading" test "$(wc -l <rows)" -eq 10
ok "... what was asked and answered" grep -qx 'S1,Millbrook Academy,secondary,teaching,Teaching,noted,2,1,Strength 1; Gap 1' rows
ok "... nothing noted" grep -qx 'S2,Ash Lane Primary,primary,attendance,Attendance,no notes,1,0,' rows
ok "... not asked" grep -qx 'S3,Zetland Primary,primary,attendance,Attendance,not in focus,0,0,' rows
ok "... or why the school is not counted" grep -qx 'S5,Cold Harbour School,secondary,attendance,Attendance,no answers,,,' rows
ok "... and no word that was said" not grep -q 'lessons' rows
run run "$audit" talk -o public --date 2026-11-06 --profile public
ok "asked for the public it stays internal" sh -c "pdftotext public/comparison.pdf - | grep -q '^Internal: not for publication'"
ok "compare makes it alone" status 1 compare "$audit" talk -o alone --date 2026-11-06
ok "... with the same bytes" sh -c "cmp alone/comparison.pdf out/comparison.pdf && cmp alone/comparison.csv out/comparison.csv"
# The order of the rows makes no difference.
cp -r talk turned
for table in schools responses; do { head -n 1 talk/$table.csv; sed 1d talk/$table.csv | tac; } >turned/$table.csv; done
run run "$audit" turned -o turned.out --date 2026-11-06
words turned.out/comparison.pdf | sed 's/Read: .*//' >turned.said
sed 's/Read: .*//' said >straight.said
ok "the order of the rows makes no difference" cmp turned.said straight.said
# A draft is not counted, and what was made up is marked.
ok "a draft" status 1 run "$audit" talk -o draft --date 2026-11-06 --draft
words draft/comparison.pdf >said
ok "... is not counted" grep -q 'Three of the five schools have notes' said
ok "... as is said" grep -q 'Beck Side Academy Secondary Draft: CSV' said
cp -r talk made-up
sed '1s/$/,generated/; 2,$s/$/,/; /^S2,/s/,$/,yes/' talk/responses.csv >made-up/responses.csv
run run "$audit" made-up -o made-up.out --date 2026-11-06
ok "a school whose notes were made up is marked in the table" grep -q '^S2,.*,generated: noted,' made-up.out/comparison.csv
ok "... no other" test "$(grep -c 'generated:' made-up.out/comparison.csv)" -eq 2
ok "... and on every page" test "$(pdftotext made-up.out/comparison.pdf - | grep -c 'Generated ratings')" -ge "$(pdfinfo made-up.out/comparison.pdf | awk '/^Pages/ { print $2 }')"
cp -r talk one
head -n 2 talk/schools.csv >one/schools.csv
for table in responses actions; do grep '^S1,\|^school_id' talk/$table.csv >one/$table.csv; done
ok "one school" status 0 run "$audit" one -o one.out --date 2026-11-06
ok "... has none" test ! -e one.out/comparison.pdf
ok "... unless it is asked for" status 0 compare "$audit" one -o one.out --date 2026-11-06
words one.out/comparison.pdf >said
ok "... which says so" grep -q 'The one school has notes' said

# many N LINES: N schools of two phases, every question answered by both, in notes of so many lines
many() {
	mkdir -p "many$1"
	awk -v n="$1" 'BEGIN { print "school_id,name,phase"
		for (i = 1; i <= n; i++) printf "S%04d,School %04d,%s\n", i, n - i, i % 3 ? "primary" : "secondary" }' >"many$1/schools.csv"
	awk -v n="$1" -v lines="$2" 'BEGIN { print "school_id,item,rating,respondent,note"
		split("teaching.observations teaching.assistants attendance.changes", items, " ")
		split("principal senco", who, " ")
		split("strength gap follow_up", what, " ")
		for (k = 1; k <= lines; k++) text = text "One of many lines of what was said at some length in this conversation. "
		for (i = 1; i <= n; i++) for (q = 1; q <= 3; q++) for (w = 1; w <= 2; w++)
			printf "S%04d,%s,%s,%s,%sNote %d of %d.\n", i, items[q], what[(i + q) % 3 + 1], who[w], text, q, i }' \
		>"many$1/responses.csv"
}

many 12 40
ok "twelve schools with notes of forty lines" status 0 compare "$audit" many12 -o many12.out --date 2026-11-06
words many12.out/comparison.pdf >said
ok "... print all of them" test "$(grep -o 'Note [0-9]* of [0-9]*\.' said | sort -u | wc -l)" -eq 36
ok "... under the names of phases" grep -q 'Primary School 0001, Principal' said
ok "... tagged" "$top/tests/tools/uacheck.py" many12.out/comparison.pdf
cp -r many12 twins && sed -i 's/^\(S000[12]\),[^,]*,/\1,St Anselm,/' twins/schools.csv
ok "two schools of one name" status 0 compare "$audit" twins -o twins.out --date 2026-11-06
words twins.out/comparison.pdf >said
ok "... are told apart by their ids" grep -q 'St Anselm (S0001), Principal.*St Anselm (S0002), Principal' said
ok "... each time" not grep -q 'St Anselm [^(]' said
many 100 3
ok "a hundred schools" status 0 compare "$audit" many100 -o many100.out --date 2026-11-06
words many100.out/comparison.pdf >said
ok "... print all of them" test "$(grep -o 'Note [0-9]* of [0-9]*\.' said | sort -u | wc -l)" -eq 300
ok "... in alphabetical order within the phase" sh -c "pdftotext many100.out/comparison.pdf - | grep -o '^School 0[0-9]*, Principal' | head -n 66 | sort -c"
many 500 1
sed -i '/attendance/d' many500/responses.csv
ok "five hundred schools" status 0 compare "$audit" many500 -o many500.out --date 2026-11-06
words many500.out/comparison.pdf >said
ok "... are counted" grep -q 'All 500 schools have notes' said
ok "... what nobody answered is named" grep -q 'What nobody answered • 2.1 How are changes noticed' said
ok "... and nothing that was said is printed" not grep -q 'One of many lines' said
ok "... as the page says" grep -q 'There are too many schools, or too many words, to print what was said' said
ok "... in few pages" test "$(pdfinfo many500.out/comparison.pdf | awk '/^Pages/ { print $2 }')" -le 4
ok "... all in the table" test "$(sed 1d many500.out/comparison.csv | wc -l)" -eq 1000
ok "four workers make the same bytes as one" sh -c "'$waymark' compare '$audit' many12 -o w1 --date 2026-11-06 --jobs 1 -q && '$waymark' compare '$audit' many12 -o w4 --date 2026-11-06 --jobs 4 -q && diff -r w1 w4"

finish
