#!/bin/sh
# review.t - a review of statements and an interview from end to end: files, tables, explanations, what is left out.
. "$(dirname "$0")/lib.sh"

review=$top/tests/audits/small_statements.lua
interview=$top/tests/audits/small_interview.lua
cp -R "$top/tests/cases/pages-review/in" in
cp -R "$top/tests/cases/pages-interview/in" notes
date=2026-11-04

row() {
	grep -q "^small_[a-z]*,1.0,2026-27,$1\$" "$2/results.csv"
}

ok "lint knows a review" status 0 lint "$review"
ok "... and counts its statements" grep -q ': Small review 1.0, 2 sections, 9 statements\.$' stdout
ok "lint knows an interview" status 0 lint "$interview"
ok "... and counts its questions" grep -q ', 2 headings, 3 questions\.$' stdout

ok "a review runs" status 0 run "$review" in -o made --date $date
ok "... with report, summary and plan" sh -c '[ "$(ls made/S1 | tr "\n" " ")" = "action-plan.pdf report.pdf results.json summary.pdf " ]'
ok "... and a row for each judgement" test "$(grep -c '^small_review' made/results.csv)" = 6
ok "... whose level is the reviewer's, beside the one indicated" \
	row 'S1,Millbrook Academy,leadership,Leadership,Repair,2,3,3,,4,5,0,1.000,assessed' made
ok "... without counts where it rests on figures" row 'S1,Millbrook Academy,achievement,Achievement,Repair,2,,,,,,,,assessed' made
ok "... or the reason why there is none" \
	row 'S2,Ash Lane Primary,achievement,Achievement,,,,,,,,,,not assessed (small cohort)' made
ok "results.json has figures and gaps" sh -c 'grep -q "\"base\": \"41 of 131\"" made/S1/results.json &&
	grep -q "\"visit\": true" made/S1/results.json'
ok "... as a table of sections by steps apart, which adds up" python3 -c '
import json
gap = json.load(open("made/S1/results.json"))["gaps"][0]
assert gap["respondent"] and isinstance(gap["far"], list)
table = gap["apart"]
assert [c["id"] for c in table["columns"]] == ["same", "one_step", "two_steps"]
for row in table["rows"]:
    assert row["total"]["count"] == sum(c["count"] for c in row["cells"]), row["id"]
for i, cell in enumerate(table["totals"]["cells"]):
    assert cell["count"] == sum(row["cells"][i]["count"] for row in table["rows"])
    assert cell["base"] == table["totals"]["total"]["count"] > 0'
ok "the same bytes again, whatever --jobs" sh -c \
	"'$waymark' run '$review' in -o again --date $date --jobs 1 -q 2>/dev/null; diff -r made again"

# The plan has room for what the school and its board decide, and none for a review that is past.
pdftotext -layout made/S1/action-plan.pdf plan.txt
ok "the plan has room for the school's own action and the board's decision" sh -c \
	'grep -q "The school’s " plan.txt && grep -q "Board’s" plan.txt && grep -q "Not now" plan.txt'
ok "... and for the reviews to come" sh -c '! grep -q "Autumn 1" plan.txt && grep -q "Autumn 2:" plan.txt'
status 0 run "$review" in -o spring --date 2027-02-01 -q --edition action-plan
pdftotext -layout spring/S1/action-plan.pdf later.txt
ok "... but not for one that is past" sh -c 'grep -q "Board’s" later.txt && ! grep -q "Autumn" later.txt'
ok "... nor does the report name its day" sh -c '
	"$1" run "$2" in -o spring --date 2027-02-01 -q --edition report 2>/dev/null
	pdftotext -layout spring/S1/report.pdf - | grep "The plan is reviewed" >days && ! grep -q Autumn days' - "$waymark" "$review"
pdftotext made/S2/summary.pdf summary.txt
pdftotext made/S2/report.pdf report.txt
pdftotext made/S1/summary.pdf first.txt
ok "a summary is at most two sides" sh -c '[ "$(pdfinfo made/S1/summary.pdf | sed -n "s/^Pages: *//p")" -le 2 ]'
ok "... asks five questions, from what was found" sh -c \
	'grep -q "What explains the gap" first.txt && grep -q "^5\. " first.txt && ! grep -q "^6\. " first.txt'
ok "... also of a school with little to ask about" grep -q '^5\. ' summary.txt
ok "... labels its parts" sh -c 'grep -q "To note" first.txt && grep -q "To discuss" first.txt && grep -q "To decide" first.txt'
ok "a statement about one post is in the report" grep -q 'The lead knows the field' report.txt
ok "... and its action not in the summary" not grep -q 'Plan training' summary.txt
pdftotext -layout made/S1/report.pdf rows.txt
ok "figures of one row stand side by side, with their gap" \
	grep -q 'Persistent absence lines 9 .*31.3% (41 of 131) .*17.2% (140 of 812) .*14.1 points' rows.txt
ok "... and below each the national one and the year before" sh -c \
	'grep -A2 "Persistent absence lines 9" rows.txt | grep -q "National: 30.1% .*stands out" &&
	grep -A2 "Persistent absence lines 9" rows.txt | grep -q "2024–25: 27.3% (35 of 128)"'
ok "... and not once more below the table" sh -c '[ "$(grep -c "14\.1 percentage points" rows.txt)" = 1 ]'
ok "figures of few pupils are in the report" grep -q 'base 6' report.txt
ok "... and not in the summary" not grep -q '49\.2' summary.txt

ok "a review whose plan has an action about one post" status 0 run "$top/audits/lua/astrea/astrea_send.lua" \
	"$top/examples/astrea_send" -o posts --date 2026-11-06 --school K208
for pdf in report action-plan summary; do
	pdftotext -raw posts/K208/$pdf.pdf - | tr '\n' ' ' >$pdf.txt
done
ok "... tells it in the report" grep -q 'Set aside ten minutes a half term for a SEND briefing' report.txt
ok "... and in the plan that goes to others: an action judges nobody" grep -q 'Set aside ten minutes' action-plan.txt
ok "... nor in the summary" not grep -q 'Set aside ten' summary.txt

# Little is known: a school that filled nothing in; one that nobody but the ratings and the SENCO judged, without figures,
# though it was judged a year ago; one that the reviewer judged though nothing is rated.
mkdir bare
printf 'school_id,name,phase\nN1,Nothing,primary\nN2,Ratings alone,primary\nN3,Judged alone,primary\n' >bare/schools.csv
{
	echo school_id,item,rating
	echo N1,leadership.time,
	for item in leadership.time leadership.expert leadership.duties leadership.plan leadership.governor \
		tracking.known tracking.groups tracking.parents tracking.targets; do
		echo "N2,$item,M"
	done
} >bare/responses.csv
cat >bare/judgements.csv <<'END'
school_id,section,judgement,respondent,reason,previous
N2,leadership,improve,senco,,
N2,tracking,,,,Repair
N3,leadership,Improve,,Seen at first hand.,Repair
END
ok "reviews of which little is known" status 0 run "$review" bare -o little --date $date
for school in N1 N2 N3; do
	for pdf in report summary; do
		pdftotext -raw little/$school/$pdf.pdf - | tr '\n' ' ' >$school-$pdf.txt
	done
done
ok "... nothing rated: there is no baseline, and no praise" sh -c 'grep -q "There is nothing yet to compare" N1-report.txt &&
	grep -q "Rate first what is not rated: Leadership, and Tracking and progress" N1-report.txt &&
	grep -q "Rate first what is not rated: Leadership, and Tracking and progress" N1-summary.txt &&
	! grep -q "Keep what is in place" N1-summary.txt'
ok "... the next step is to rate" grep -q 'Next steps Rate its statements first\.' N1-report.txt
ok "... and none is said to be rated" grep -q 'None of the nine statements that apply was rated' N1-report.txt
ok "... what only the ratings indicate is marked" sh -c \
	'[ "$(grep -o "Indicated, not yet judged" N2-report.txt N2-summary.txt | wc -l)" = 4 ]'
ok "... and not compared with what was judged" sh -c 'for pdf in report summary; do
	grep -q "Tracking and monitoring was judged at the last review and is only indicated now, so it is not compared" N2-$pdf.txt &&
		! grep -q "moved up (\|has moved" N2-$pdf.txt || exit 1
done'
ok "... a judgement where nothing is rated is on record, and says so" sh -c 'for pdf in report summary; do
	grep -q "Nothing is rated. Reviewer: Seen at first hand." N3-$pdf.txt && grep -q "Leadership.*moved up\|moved up (Leadership)" N3-$pdf.txt || exit 1
done'
ok "... why in the report" grep -q 'so the ratings indicate no level\..* The trust reviewer judges Improve: Seen' \
	N3-report.txt
ok "... where nought of them would say nothing" sh -c "! pdftotext -layout little/N3/summary.pdf - | grep -q '0 of 5'"
ok "... and in the table" row 'N3,Judged alone,leadership,Leadership,Improve,3,,,,0,5,5,0.000,judged without ratings' little
ok "... all at one level: none has furthest to go" sh -c \
	'grep -q "two are Improve and one was not assessed\." N2-report.txt && ! grep -q "furthest to go" N2-report.txt'
ok "... another's judgement by the level's name" grep -q 'SENCO: Improve' N2-report.txt
ok "... all that apply are rated" grep -q 'All nine statements that apply were rated' N2-summary.txt
ok "... no question is asked more than twice but for what is found" sh -c \
	'[ "$(grep -o "What would pupils notice first" N2-summary.txt | wc -l)" = 2 ]'

ok "explain gives the judgements" status 0 explain "$review" in --date $date --school S1 --section leadership
ok "... how far the SENCO is from them" grep -q '^The SENCO and the reviewer both rated 6 statements: alike 2, one step apart 2' stdout
ok "... the reviewer's reason with its cell" grep -q 'judgements.csv:2:3' stdout
ok "... and the figures with theirs" grep -q 'Notional funding this year: £212,500 (2026-27, metrics.csv:2:7)' stdout

ok "... a statement without a title once" sh -c "grep -c 'The lead knows the field' stdout | grep -qx 1 && grep -q '^  1.2 The lead knows the field. .leadership.expert.$' stdout"
ok "... and one with a title with its text" grep -q '^      The lead has time to lead. .leadership.time.$' stdout
ok "explain says what to settle first" status 0 explain "$top/audits/lua/astrea/astrea_send.lua" "$top/examples/astrea_send" \
	--date 2026-11-06 --school K205 --section leadership
ok "... with the action that is for it" grep -q 'First settle “A lawful SEN information report is on the website”' stdout
ok "... and puts no comma after a full stop" not grep -q '\., ' stdout

ok "explain gives an interview's notes" status 0 explain "$interview" notes --date $date --school S1
ok "... each question once" test "$(grep -c 'What do observations show?' stdout)" = 1

ok "an interview runs" status 0 run "$interview" notes -o said --date $date
ok "... with its report and its pack" sh -c '[ "$(ls said/S1 | tr "\n" " ")" = "pack.pdf report.pdf results.json " ]'
ok "... and a row a section, with its status alone" row 'S2,Ash Lane Primary,teaching,Teaching,,,,,,,,,,no answers' said
ok "... and no action" test "$(wc -l <said/actions.csv)" = 1
ok "the pack alone" status 0 run "$interview" notes -o pack --date $date --edition pack --school S1
ok "... is made alone" sh -c '[ "$(ls pack/S1 | tr "\n" " ")" = "pack.pdf results.json " ]'
ok "a review has no pack" status 3 run "$review" in -o none --date $date --edition pack
ok "a rubric has a summary if asked" status 0 run "$top/tests/audits/small.lua" "$top/tests/cases/pages-report/in" -o rubric \
	--date $date --edition summary
ok "... of two sides at most" sh -c 'for f in rubric/*/summary.pdf; do
	[ "$(pdfinfo "$f" | sed -n "s/^Pages: *//p")" -le 2 ] || exit 1; done'

finish
