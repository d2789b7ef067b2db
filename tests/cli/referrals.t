#!/bin/sh
# referrals.t - audits of referrals and placements: their examples are what their READMEs say, dates that belong together,
# and the rota of a weekly meeting.
. "$(dirname "$0")/lib.sh"

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# says FILE REGEX
says() {
	words "$1" | grep -q "$2"
}

# pages FILE N
pages() {
	test "$(pdfinfo "$1" | sed -n 's/^Pages: *//p')" = "$2"
}

for audit in hot_clinic respite_placement referral_centre referral_quality; do
	ok "$audit is sound" status 0 lint $audit
	ok "... its cases hold" status 0 test $audit
	mkdir -p made
	ok "... its example is what the program makes" env TZ=UTC "${LUA:-lua5.4}" "$top/tests/gen/referrals.lua" $audit made
	for table in schools calendar cases case_items; do
		ok "... $table too" cmp "made/$table.csv" "$top/examples/$audit/$table.csv"
	done
	run run $audit "$top/examples/$audit" -o $audit --restricted --date 2027-03-24
	ok "... of which every document is made" test $? = 0
	ok "... and tagged" "$top/tests/tools/uacheck.py" $audit/learning.pdf $audit/K203/*.pdf
	ok "... with a form" status 0 form $audit -o form-$audit --date 2027-03-24
	ok "... its tables have no column that is not asked" not grep -q 'looked_after\|board_met\|upheld\|declared' form-$audit/cases.csv
	cp stderr $audit.told
done

ok "a referral has two pages at most" pages hot_clinic/K203/case-01.pdf 2
ok "... no list of triggers" not ls hot_clinic/K203/triggers.pdf
ok "... its days from referral to clinic" says hot_clinic/K203/case-01.pdf 'five school days from the referral to the clinic; it was three school days'
ok "what is not known is open" says hot_clinic/K203/case-03.pdf 'Legal basis for sharing recorded, or consent given.*[Nn]ot known'
words hot_clinic/learning.pdf >said
ok "the quarters of the year so far" grep -q 'By quarter of the referral.*September to November .*December to February 1.*March to May' said
ok "... the days to the clinic" grep -q 'From referral to clinic.*Up to 5 school days' said
ok "... the decisions, few of them hidden" grep -q 'Outcomes.*Early help.*c' said
ok "... on two pages at most" test "$(pdfinfo hot_clinic/learning.pdf | sed -n 's/^Pages: *//p')" -le 2
ok "... and questions of its own" grep -q 'What kept referrals from the next clinic' said
ok "a placement has one page" pages respite_placement/K203/case-01.pdf 1
ok "... and its weeks" says respite_placement/K203/case-01.pdf 'Time away.*4 school weeks and 1 day'
ok "a return later than was planned is said to be" says respite_placement/K201/case-02.pdf 'First day back.*Later than A5'
ok "a first day before the notice is open" says respite_placement/K203/case-03.pdf 'Before A3'
ok "a day of return that has passed" says respite_placement/K203/case-06.pdf 'First day back.*Was due by A5'
ok "a stay has one page" pages referral_centre/K203/case-01.pdf 1
ok "a stay that is too long is said to be" says referral_centre/K201/case-02.pdf 'More than the 6 weeks that are meant at most'
ok "the pupil's account that is missing" says referral_centre/K203/case-04.pdf 'What I think happened, and what would help.*[Nn]ot answered'
ok "a check has one page" pages referral_quality/K203/case-01.pdf 1
ok "... of which half is used" test "$(pdftotext -bbox referral_quality/K203/case-01.pdf - | sed -n 's/.*yMax="\([0-9]*\).*/\1/p' |
	awk '$1 < 790' | sort -n | tail -n 1)" -lt 500

# ---- the rota ----

ok "the rota is a calendar" grep -q '^BEGIN:VCALENDAR' hot_clinic/rota.ics
ok "... whose lines end as they must" sh -c "test \$(grep -c '$(printf '\r')\$' hot_clinic/rota.ics) = \$(wc -l <hot_clinic/rota.ics)"
ok "... of Thursdays in term" sh -c "test \$(grep -c 'BEGIN:VEVENT' hot_clinic/rota.ics) = 39"
ok "... none in a holiday" not grep -q 'DTSTART:20261029\|DTSTART:20261224\|DTSTART:20270408' hot_clinic/rota.ics
ok "... each of two hours" grep -q 'DTEND:20260903T153000' hot_clinic/rota.ics
ok "... in turns" sh -c "grep SUMMARY hot_clinic/rota.ics | head -n 4 | cut -d: -f3 | cut -d' ' -f2 | tr '\n' ' ' | grep -q 'North East West North'"
ok "every day is a Thursday" sh -c "for day in \$(sed -n 's/^DTSTART:\([0-9]*\)T.*/\1/p' hot_clinic/rota.ics); do test \$(date -d \$day +%u) = 4 || exit 1; done"
ok "it is made alone" status 0 run hot_clinic "$top/examples/hot_clinic" -o alone --restricted --date 2027-03-24 --edition rota
ok "... the same" cmp alone/rota.ics hot_clinic/rota.ics
ok "... and nothing else" not ls alone/learning.pdf
mkdir bare && cp "$top"/examples/hot_clinic/c*s.csv "$top"/examples/hot_clinic/schools.csv bare
ok "without a calendar there is none" status 0 run hot_clinic bare -o none --restricted --date 2027-03-24
ok "... which is told" grep -q 'the rota has no day.*CAS022' stderr
ok "... and the rest is made" ls none/learning.pdf
sed 's/start = "13:30"/start = "25:30"/' "$top/audits/lua/lbbd/hot_clinic.lua" >wrong.lua
ok "a time that is none" status 1 lint wrong.lua
ok "... is told" sh -c "cat stdout stderr | grep -q \"rota.start '25:30' is not a time of day \[AUD014\]\""
sed 's/, from = "a4", to = "b2"/, from = "a4"/' "$top/audits/lua/carr_manor/respite_placement.lua" >wrong.lua
ok "weeks that end nowhere" status 1 lint wrong.lua
ok "... are told" sh -c "cat stdout stderr | grep -q \"has no 'to', which weeks need \[AUD005\]\""
sed 's/due_by = "a5"/due_by = "a1"/' "$top/audits/lua/carr_manor/respite_placement.lua" >wrong.lua
ok "a day that is due by a text" status 1 lint wrong.lua
ok "... is told" sh -c "cat stdout stderr | grep -q \"due_by 'a1' has no date \[AUD014\]\""
finish
