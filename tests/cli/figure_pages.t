#!/bin/sh
# figure_pages.t - audits of figures as documents: each example's school on one page, with its strip, its charts and its
# tables; and how much of that a page without room leaves out.
. "$(dirname "$0")/lib.sh"

day=2026-10-02

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# one_page FOLDER: every school's report has one page
one_page() {
	for pdf in "$1"/*/report.pdf; do
		test "$(pdfinfo "$pdf" | awk '/^Pages/ { print $2 }')" -eq 1 || { echo "$pdf"; return 1; }
	done
}

for of in vulnerability_dashboard in_numbers wellbeing_measure referral_centre_year sparking_purpose attendance_impact coaching \
	trauma_training; do
	ok "$of" status 0 run $of "$top/examples/$of" -o $of --date $day --edition report --edition html
	ok "... has nothing to mend" not grep -q ' \(warning\|error\):' stderr
	ok "... is a page for each school" one_page $of
	ok "... that is tagged" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" $of/*/report.pdf
	ok "... and does what it should" status 0 test $of
done

words vulnerability_dashboard/K201/report.pdf >said
ok "the strip has a value, its base, England and what changed" grep -qF '188 of 1,198' said
ok "... the same in HTML" grep -qF '188 of 1,198' vulnerability_dashboard/K201/report.html
ok "what is alone has its change in brackets" grep -qF '446 (+9)' said
ok "... which is explained" grep -qF 'With a + or − in brackets: what changed since the period before.' said
ok "sums were checked" grep -q 'sums were checked and hold' said
words attendance_impact/W106/report.pdf >said
ok "bars are beside two others, each with its sign" grep -qF 'England Local authority Persistent absence' said
ok "a change is in points and in per cent" grep -qF '−2.0 points, better (−10.0%)' said
words in_numbers/W108/report.pdf >said
ok "better and worse are said where the audit says which way" grep -q 'points, better)' said
words coaching/W107/report.pdf >said
ok "a share of everybody" grep -qF '98.9% (1,352 of 1,367)' said

# ---- all schools ----

for of in vulnerability_dashboard trauma_training attendance_impact; do
	ok "all schools of $of" status 0 run $of "$top/examples/$of" -o all.$of --date $day --edition comparison
	ok "... are on one page" test "$(pdfinfo all.$of/comparison.pdf | awk '/^Pages/ { print $2 }')" -eq 1
	ok "... that is tagged" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" all.$of/comparison.pdf
done
words all.vulnerability_dashboard/comparison.pdf >said
ok "schools stand by name within their phase" grep -q 'Bramblewharf Primary School .*Dunlinmere Primary School .*Aldersyke Academy .*Corveden' said
ok "all pupils together" grep -qF 'All together 3,786' said
ok "... and both means" grep -q 'Mean by pupils .*Plain mean of schools' said
words all.trauma_training/comparison.pdf >said
ok "in how many schools there is one" grep -qF 'Practitioners at level 5. In 3 of 8 schools' said

ok "in public" status 0 run sparking_purpose "$top/examples/sparking_purpose" -o public --date $day --profile public --edition report
words public/OST/report.pdf >said
ok "... numbers below five are a c, which is explained" grep -q 'A c stands for confidential' said
ok "... one page" one_page public

# a section whose needs do not make the whole
sed 's/^K201,need.other,,2025-26,,,.*/K201,need.other,,2025-26,,,99/' "$top/examples/vulnerability_dashboard/metrics.csv" >metrics.csv
mkdir off
cp "$top/examples/vulnerability_dashboard/schools.csv" metrics.csv off
run run vulnerability_dashboard off -o off.out --date $day --edition report --school K201
words off.out/K201/report.pdf >said
ok "what does not add up stands with its section" grep -q 'Does not add up' said

ok "large print" status 0 run in_numbers "$top/examples/in_numbers" -o large --date $day --edition report --large-print --school W107
ok "... is tagged" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" large/W107/report.pdf
finish
