#!/bin/sh
# indicators.t - figures without ratings: what is worked out, compared and changed; what cannot be; small numbers.
#
# Most numbers were published: eight schools of a trust (2017), one school's persistent absence (2023), 108 of 189 pupils.
. "$(dirname "$0")/lib.sh"

audit=$top/tests/audits/small_indicators.lua
mkdir in
cat >in/schools.csv <<'END'
school_id,name,phase
D1,Dun Lane Primary,primary
F1,Fern Academy,secondary
L1,Larch Academy,secondary
E1,Elm Primary,primary
Z1,Zinc Street Primary,primary
END
cat >in/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
D1,need.roll,,2025-26,,,400
D1,need.sen,,2025-26,,,60
D1,need.pp,,2025-26,,,120
D1,need.sen_pp,,2025-26,,,30
D1,need.semh,,2025-26,,,24
D1,need.slcn,,2025-26,,,33
D1,need.others,,2025-26,,,3
D1,need.sen_share,national,2025-26,,,17.3
D1,money.notional,,2025-26,,,75000
D1,need.pp,national,2025-26,,,2000000
D1,need.sen_pp,national,2025-26,,,500000
D1,need.sen,national,2025-26,,,1500000
F1,attendance.pa,,2021-22,,,24
F1,attendance.pa,,2022-23,,,18
L1,attendance.pa,,2021-22,108,189,
E1,need.eal,,2024-25,,,76.2
E1,need.eal,la,2024-25,,,16.9
E1,need.eal_la,,2024-25,,,16.9
E1,need.sen,,2023-24,,,78
E1,need.sen,,2024-25,,,40
E1,need.roll,,2023-24,,,400
E1,need.roll,,2024-25,,,110
Z1,money.notional,,2025-26,,,75000
Z1,need.sen,,2025-26,,,0
END
# field SCHOOL FIGURE PATH VALUE [OUT]: results.json has this at a dotted path of the figure; - for none
field() {
	python3 - "$@" <<'END'
import json, sys
school, figure, path, value = sys.argv[1:5]
found = json.load(open((sys.argv[5] if len(sys.argv) > 5 else "out") + f"/{school}/results.json"))
at = next(f for s in found["sections"] for f in s["figures"] if f["id"] == figure)
for key in path.split("."):
    at = None if not at else at[int(key)] if isinstance(at, list) else at[key]
text = "-" if at is None else {True: "yes", False: "no"}.get(at, at) if isinstance(at, bool) else str(at)
sys.exit(text != value and f"{figure} {path}: {text}")
END
}
ok "figures make reports" status 0 run "$audit" in -o out --date 2026-11-06
ok "a share" field D1 need.sen_share value 15.0%
ok "... of how many" field D1 need.sen_share base "60 of 400"
ok "... has the cells of its parts" field D1 need.sen_share cells.1.line 2
ok "... beside England's, in points" field D1 need.sen_share comparators.0.difference "−2.3 points"
ok "... neither better nor worse where the audit does not say" field D1 need.sen_share comparators.0.side below
ok "a share of those with SEN" field D1 need.both_of_sen value 50.0%
ok "... beside England's, from England's numbers" field D1 need.both_of_sen comparators.0.value 33.3%
ok "... whose numbers do not stand beside a school's" field D1 need.sen comparators.0 -
ok "pounds for each pupil with SEN" field D1 money.each value £1,250
ok "a sum less what is in both" field D1 need.either value 150
ok "those in both can be 0 to 60" field D1 need.sen_pp overlap.high 60
ok "... and are" field D1 need.sen_pp overlap.held yes
ok "24 to 18 is 6 points down" field F1 attendance.pa change.difference "−6.0 points"
ok "... a quarter of what it was" field F1 attendance.pa change.percent "−25.0%"
ok "... which is better, and named" field F1 attendance.pa change.side better
ok "... and named" field F1 attendance.pa change.named yes
ok "108 of 189" field L1 attendance.pa value 57.1%
ok "76.2% beside 16.9% is 4.5 times" field E1 need.eal comparators.0.times 4.5
ok "... and 59.3 points more" field E1 need.eal comparators.0.difference "+59.3 points"
ok "... also as a figure of its own" field E1 need.eal_gap value "+59.3 points"
ok "78 to 40 is 38 fewer" field E1 need.sen change.difference −38
ok "... 48.7% of what it was" field E1 need.sen change.percent "−48.7%"
ok "400 to 110 is 72.5% less" field E1 need.roll change.percent "−72.5%"
ok "by nobody there is no rate" field Z1 money.each value None
ok "... and it is no number" field Z1 money.each number -
ok "a school's periods are in order" field E1 need.sen periods.0.period 2023-24
ok "explain says all of a figure" sh -c "'$waymark' explain '$audit' in --school F1 --section attendance --date 2026-11-06 >stdout && tr -s '\n ' ' ' <stdout | grep -qF 'It was 24.0% in 2021-22: down 6.0 points, 25.0% of that, which is better. [attendance.pa]'"
ok "... and where it was read" says metrics.csv:15:7
ok "show says how a figure is made" sh -c "'$waymark' show '$audit' >stdout && grep -qF \"'SEN notional funding' for each of 'Pupils\" stdout"

# ---- what cannot be ----
mkdir bad
cp in/schools.csv bad/
cat >bad/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
D1,need.roll,,2025-26,,,400
D1,need.sen,,2025-26,,,60
D1,need.pp,,2025-26,,,120
D1,need.sen_pp,,2025-26,,,70
D1,need.sen_share,,2025-26,,,25
D1,need.sen_share,national,2024-25,,,17.3
D1,need.semh,,2025-26,,,24
D1,need.slcn,,2025-26,,,30
D1,need.others,,2025-26,,,3
D1,attendance.p8,,2025-26,,,49.2
D1,attendance.pa,,2025-26,,,12
D1,attendance.pa,,2025-26,,,13
D1,attendance.pa,wales,2025-26,,,13
D1,attendance.late,,2025-26,,,13
END
ok "what cannot be is said" status 1 check "$audit" bad --date 2026-11-06
ok "more in both than there are (FIG001)" warns "metrics.csv:5:7: error: 'need.sen_pp' is 70, and 'Pupils with SEN' and 'Pupil premium' can have from 0 to 60 in common [FIG001]"
ok "England of another year (FIG002)" warns "metrics.csv:7:4: warning: 'need.sen_share' is compared with that of England for 2024-25, and is of 2025-26 itself [FIG002]"
ok "a share that its parts do not make (FIG003)" warns "metrics.csv:6:7: error: 'need.sen_share' is 15.0% by the figures that it is made of, not 25.0% [FIG003]"
ok "needs that do not make the whole" warns "make 57, not 'Pupils with SEN' 60 [CSV046]"
ok "a number out of range, with a fraction" warns "metrics.csv:11:7: warning: 'attendance.p8' is 49.2, which is above 1.5, the most that is plausible [CSV047]"
ok "a period twice" warns "metrics.csv:13:2: error: metric 'attendance.pa' is already given at metrics.csv:12 [CSV050]"
ok "a group that nobody knows" warns "group 'wales' is not known [CSV049]"
ok "a figure that is none" warns "metric 'attendance.late' is not in the audit [CSV048]"

mkdir times
cp in/schools.csv times/
cat >times/metrics.csv <<'END'
school_id,metric,period,value
D1,need.roll,Summer 2024-25,390
D1,need.roll,Autumn 2024-25,380
D1,need.roll,Autumn 2025-26,400
D1,need.sen,2025-26,60
D1,need.sen,2025/26,61
F1,need.roll,2025-26,400
F1,need.roll,last year,380
END
ok "an order that nobody can tell is said (FIG005)" status 1 run "$audit" times -o timed --date 2026-11-06
ok "... with the period" warns "metrics.csv:8:3: error: nobody can tell whether 'last year' is before or after the other periods [FIG005]"
ok "a year that is written in two ways is one year" warns "metrics.csv:6:2: error: metric 'need.sen' is already given at metrics.csv:5 [CSV050]"
sed -i '6,8d' times/metrics.csv
ok "terms" status 0 run "$audit" times -o timed --date 2026-11-06
ok "... stand in the order of the year" field D1 need.roll periods.0.period "Autumn 2024-25" timed
cp -R times late
cat >late/metrics.csv <<'END'
school_id,metric,group,period,value
D1,need.roll,,2024/25,390
D1,need.roll,,2025-26,400
*,need.pp,national,2024-25,2000000
*,need.pp,national,2018-19,1900000
*,need.sen,national,2018/19,1400000
*,need.sen,national,2017-18,1300000
END
ok "values of all schools, of years of which no school has a figure" status 0 run "$audit" late -o late-out --date 2026-11-06
ok "... are told (FIG006)" warns "metrics.csv:5:4: note: 2 values for all schools are of '2018-19', and no school has a figure of that time [FIG006]"
ok "... or one" warns "metrics.csv:7:4: note: 1 value for all schools is of '2017-18', and no school has a figure of that time [FIG006]"
ok "... and no other year" test "$(grep -c 'FIG006' "$out/stderr")" = 2
printf 'school_id,metric,group,period,value\nD1,need.roll,,,390\n*,need.pp,national,2018-19,1900000\n' >late/metrics.csv
ok "a school that names no period has the value of any" status 0 run "$audit" late -o late-out --date 2026-11-06
ok "... and nothing is told" test "$(grep -c 'FIG006' "$out/stderr")" = 0
ok "... the last one counts" field D1 need.roll value 400 timed

# ---- what an audit cannot be ----
lint() {
	sed "$1" "$audit" >wrong.lua
	run lint wrong.lua
	grep -qF -- "$2" stderr || { cat stdout stderr; return 1; }
}
ok "a figure made of itself" lint 's/sum = { "sen", "pp" }/sum = { "either", "pp" }/' "is made of itself"
ok "a share of three" lint 's/share = { "sen", "roll" }/share = { "sen", "roll", "pp" }/' "has 3 figures; it is made of two [AUD014]"
ok "a share of a figure that is not there" lint 's/share = { "sen", "roll" }/share = { "sen", "rol" }/' "'rol' is not one of the figures [AUD013]"
ok "a share that is a ratio too" lint 's/share = { "sen", "roll" }/share = { "sen", "roll" }, ratio = { "sen", "roll" }/' "a figure that is a share cannot be a ratio as well"
ok "words that are to be divided" lint 's/ratio = { "notional", "need.sen" }/ratio = { "notional", "attendance.plan" }/' "is a figure of type yes_no, not a number [AUD014]"
ok "no type where none follows" lint 's/title = "Pupils on roll", type = "count"/title = "Pupils on roll"/' "has no 'type' [AUD005]"
ok "per cents that are added over schools" lint 's/combine = "both", count_where/combine = "sum", count_where/' "per cents of schools cannot be added"
ok "two weights" lint 's/id = "pp", title = "Pupil premium"/&, weight = true/' "another figure is the weight already"
ok "a group that the audit does not have" lint 's/compare = { "la" }/compare = { "wales" }/' "'wales' is not one of the groups [AUD013]"
ok "a range upside down" lint 's/min = -1.5/min = 2.5/' "min is 2.5, more than max 1.5"
ok "a count beside nothing" lint 's/{ is = "at_least", value = 10.5 }/{ is = "at_least" }/' "needs either a group or a value"
ok "less of no sum" lint 's/sum = { "sen", "pp" }, less/type = "count", less/' "has no sum to be taken from"
ok "the audit itself is sound" status 0 lint "$audit"

# ---- all schools: eight of one trust, pupils and free school meals as published in 2017 ----
mkdir trust
printf 'school_id,name,phase\n' >trust/schools.csv
printf 'school_id,metric,group,period,value\n' >trust/metrics.csv
for one in 1198,34 99,54 739,48 939,51 130,45 203,9 275,40 203,50; do
	n=$((${n:-0} + 1))
	echo "H$n,School $n,primary" >>trust/schools.csv
	printf "H$n,need.roll,,2016-17,%s\nH$n,need.fsm,,2016-17,%s\nH$n,need.sen_share,,2016-17,%s\nH$n,need.sen_share,national,2016-17,14.4\n" \
		"${one%,*}" "${one#*,}" "$((n + 10))" >>trust/metrics.csv
done
echo 'H9,School 9,secondary' >>trust/schools.csv
echo 'H9,need.fsm,,2016-17,20' >>trust/metrics.csv
together() {
	grep -q "^$1\$" all/comparison.csv || { grep '^\*' all/comparison.csv; return 1; }
}
ok "figures of all schools" status 0 run "$audit" trust -o all --date 2026-11-06
ok "pupils are added" together '\*,All schools,,need.roll,Pupils on roll,count,,3786,,sum,8,0,'
ok "free school meals, as pupils have them" together '\*,All schools,,need.fsm,Free school meals,percent,,41.8,,weighted mean,8,1,'
ok "... and as schools have them, side by side" together '\*,All schools,,need.fsm,Free school meals,percent,,39.0,,plain mean,9,0,'
ok "... a school without a roll is left out, and told (FIG004)" warns "'need.fsm' has neither a base nor 'Pupils on roll', so the school is left out of the weighted mean [FIG004]"
pdftotext all/comparison.pdf - | tr -s '\n\f ' '   ' >together.txt
ok "in how many schools a share is above England's" grep -q '\b4 of 8\b' together.txt
ok "a school's numbers are in the table" together 'H1,School 1,primary,need.roll,Pupils on roll,count,2016-17,1198,,school,,,given'
ok "the page has the mean" grep -q '41.8%' together.txt

# A total must not tell of a school's few.
cp -r trust few
sed -i '/sen_share/d' few/metrics.csv
for n in 1 2 3 4 5 6 7 8; do echo "H$n,need.sen,,2016-17,$((n == 3 ? 3 : n * 10))" >>few/metrics.csv; done
ok "a few in one school" status 0 run "$audit" few -o fewer --date 2026-11-06
pdftotext fewer/comparison.pdf - | tr -s '\n\f ' '   ' >fewer.txt
ok "... are c, and so is the next lowest" sh -c "grep -q '\b20\b' fewer.txt && not() { ! \"\$@\"; }; not grep -qw 10 fewer.txt"
ok "... and the table has them all" grep -q '^H3,School 3,primary,need.sen,.*,3,,school' fewer/comparison.csv

# ---- small numbers ----
ok "in public" status 0 run "$audit" in -o public --date 2026-11-06 --profile public
pdftotext public/D1/report.pdf - | tr -s '\n\f ' '   ' >public.txt
ok "a count of 3 is c, and so is one more of the list, or it could be worked out" not grep -q '\b24\b' public.txt
ok "... not the whole" grep -q '\b60\b' public.txt
ok "... which is all there inside the school" sh -c "pdftotext out/D1/report.pdf - | grep -q '\b24\b'"

# ---- forms ----
ok "a form" status 0 form "$audit" -o blank --date 2026-11-06
ok "... asks for what is given" grep -q '^,need.roll,' blank/metrics.csv
ok "... and for the group it is compared with" grep -q '^,need.sen_share,national,' blank/metrics.csv
ok "... never for what is worked out" not grep -q '^,need.sen_share,,' blank/metrics.csv
ok "... says so in its guide" grep -q 'need.sen_share.*worked out' blank/guide.md
ok "... which asks for nothing that is worked out either" sh -c "! pdftotext blank/form.pdf - | grep -q 'Share with SEN'"
ok "... and is paper too" sh -c "pdftotext blank/form.pdf - | tr '\n' ' ' | grep -q 'Pupils on roll'"

finish
