#!/bin/sh
# published.t - figures that were published are worked out again from what they were made of; and values of which only one
# side was published (more than 400, fewer than 14) say what they can.
. "$(dirname "$0")/lib.sh"

# field SCHOOL FIGURE PATH VALUE: results.json has this at a dotted path of the figure; - for none
field() {
	python3 - "$@" <<'END'
import json, sys
school, figure, path, value = sys.argv[1:5]
found = json.load(open(f"out/{school}/results.json"))
at = next(f for s in found["sections"] for f in s["figures"] if f["id"] == figure)
for key in path.split("."):
    at = None if not at else at[int(key)] if isinstance(at, list) else at.get(key)
text = "-" if at is None else str(at)
sys.exit(text != value and f"{figure} {path}: {text}")
END
}
# of SCHOOL ROW...: metrics of a school, each METRIC,PERIOD,VALUE
of() {
	school=$1
	shift
	for row in "$@"; do
		echo "$school,${row%%,*},,${row#*,}"
	done >>in/metrics.csv
}

# ---- days lost for a pupil; and how many pupils that makes ----
# England 2018/19: half a million days in one city, 9.3 for each pupil (School-Home Support, 2022).
mkdir in
cat >in/schools.csv <<'END'
school_id,name,phase
D1,Dun Lane Primary,primary
P1,Pool Street Unit,alternative-provision
P2,Pond Street Unit,alternative-provision
M1,Moor Academy,secondary
C1,Carr Academy,secondary
U1,Up Lane Primary,primary
X1,Exe Lane Primary,primary
END
echo school_id,metric,group,period,value >in/metrics.csv
of D1 absence.days,2018-19,500000 absence.roll,2018-19,53763
of P1 'absence.days,2014-15,>400' absence.days,2018-19,110
of P2 'absence.days,2014-15,more than 400' 'absence.days,2018-19,"fewer than 1,000"'
of M1 'absence.days,2014-15,> 500' 'absence.days,2018-19,< 20'
of C1 absence.days,2011-12,256 'absence.days,2018-19,under 14'
of U1 'absence.pa,2014-15,≤ 10%' 'absence.pa,2018-19,at least 12.5%'
of X1 'absence.days,2018-19,> 9.5' 'absence.roll,2018-19,>' 'absence.pa,2018-19,more than £5'
ok "days and pupils are read, and those known on one side" status 1 run attendance_impact in -o out --date 2026-11-06
ok "500,000 days of 53,763 pupils are 9.3 each" field D1 absence.days_each value 9.3
cat >city.lua <<'END'
return { api = 1, kind = "indicators", id = "city", version = "1.0", title = "A city", language = "en-GB", sections = {
	{ id = "city", title = "City", figures = {
		{ id = "days", title = "Days lost", type = "count", things = true },
		{ id = "each", title = "Days for each pupil", type = "number", combine = "none" },
		{ id = "pupils", title = "Pupils", ratio = { "days", "each" }, type = "number", decimals = 0, combine = "none" },
		{ id = "roll", title = "Roll", type = "count", combine = "sum", weight = true },
		{ id = "fsm", title = "Free school meals", type = "percent", decimals = 2, combine = "both" },
	} },
} }
END
mkdir turned
cp in/schools.csv turned/
printf 'school_id,metric,period,value\nD1,city.days,2018-19,500000\nD1,city.each,2018-19,9.3\n' >turned/metrics.csv
ok "turned round" status 0 run city.lua turned -o out --school D1 --date 2026-11-06
ok "... 9.3 each of 500,000 days is 53,763 pupils" field D1 city.pupils value 53,763

# ---- one side ----
ok "both again" status 1 run attendance_impact in -o out --force --date 2026-11-06
ok "a value known on one side is printed in words" field P1 absence.days periods.0.value "more than 400"
ok "... and is no number" field P1 absence.days periods.0.number -
ok "from more than 400 to 110 is a fall of 290 at least" field P1 absence.days change.difference "at least −290"
ok "... which is 72.5% of what it was, at least" field P1 absence.days change.percent "at least −72.5%"
ok "... and better" field P1 absence.days change.side better
ok "... in a sentence" sh -c "'$waymark' explain attendance_impact in --school P1 --section absence --date 2026-11-06 >stdout; \
	tr -s '\n ' ' ' <stdout | grep -qF 'It was more than 400 in 2014-15: down at least 290, at least 72.5% of that, which is better.'"
pdftotext out/P1/report.pdf - | tr -s '\n\f ' '   ' >page.txt
ok "... and on the page" grep -qF 'at least −290, better (at least −72.5%)' page.txt
ok "what may be the same is no change" field P2 absence.days change -
ok "... in any words" field P2 absence.days value "fewer than 1,000"
ok "from more than 500 to fewer than 20" field M1 absence.days change.difference "at least −480"
ok "... is 96.0% less" field M1 absence.days change.percent "at least −96.0%"
ok "from 256 to fewer than 14 is 94.5% less" field C1 absence.days change.percent "at least −94.5%"
ok "a rise of per cents in points" field U1 absence.pa change.difference "at least +2.5 points"
ok "half a day is none" warns "metrics.csv:14:5: error: '> 9.5' of 'absence.days' is not a whole number of 0 or more [CSV051]"
ok "a sign alone says nothing" warns "metrics.csv:15:5: error: '>' of 'absence.roll' is not a whole number of 0 or more [CSV051]"
ok "pounds are no per cent" warns "metrics.csv:16:5: error: 'more than £5' of 'absence.pa' is not a per cent [CSV051]"
printf 'school_id,metric,period,numerator,denominator\nD1,absence.pa,2018-19,>400,900\n' >turned/metrics.csv
ok "a part of which one side is known makes no share" status 1 check attendance_impact turned --date 2026-11-06
ok "... and is refused" warns "metrics.csv:2:4: error: numerator '>400' is not a number of 0 or more [CSV023]"

# In public it may say no more of a few people than that they are few.
cat >turned/metrics.csv <<'END'
school_id,metric,period,value
D1,support.families,2017-18,40
D1,support.families,2018-19,<3
P1,support.families,2018-19,<5
P2,support.families,2018-19,>12
END
ok "in public" status 0 run attendance_impact turned -o public --profile public --date 2026-11-06
said() {
	pdftotext "public/$1/report.pdf" - | tr -s '\n\f ' '   ' | grep -qF -- "$2"
}
ok "... fewer than 3 is too much said" not said D1 'fewer than 3'
ok "... as is how many fewer" not said D1 'at least −37'
ok "... fewer than 5 is what such documents say themselves" said P1 'fewer than 5'
ok "... more than 12 is many" said P2 'more than 12'

# ---- the means of a city: by pupils, and of its schools ----
# Thirty schools in two sizes, and one that gives nothing: the means are those of Bradford's secondary schools.
means() {
	grep -q "^\*,All schools,,city.fsm,Free school meals,percent,,29.09,,weighted mean,30,0,$" "$1/comparison.csv" &&
		grep -q "^\*,All schools,,city.fsm,Free school meals,percent,,31.79,,plain mean,30,0,$" "$1/comparison.csv" &&
		return 0
	grep '^\*' "$1/comparison.csv"
	return 1
}
mkdir city
echo school_id,name,phase >city/schools.csv
echo school_id,metric,period,value >city/metrics.csv
i=0
while [ $i -lt 30 ]; do
	i=$((i + 1))
	echo "B$i,School $i,secondary" >>city/schools.csv
	if [ $((i % 2)) -eq 0 ]; then pupils=1400 share=23.69; else pupils=700 share=39.89; fi
	printf "B$i,city.roll,2022-23,%s\nB$i,city.fsm,2022-23,%s\n" $pupils $share >>city/metrics.csv
done
echo B31,School 31,secondary >>city/schools.csv
printf 'B31,city.roll,2022-23,NA\nB31,city.fsm,2022-23,NA\n' >>city/metrics.csv
ok "a city" status 0 run city.lua city -o city-out --date 2026-11-06
ok "... a school without a value is left out of both means" means city-out
data=${WAYMARK_DATA:-$top/../shared/data}/rsa-schools/school_level.csv
if [ -r "$data" ]; then
	cat >bradford.lua <<'END'
local function figure(metric, header, period)
	return { table = "metrics", files = { "school_level.csv" }, where = { la_name = "Bradford" },
		columns = { school_id = "urn", metric = { constant = metric }, period = { constant = period }, value = header } }
end
return { api = 1, tables = {
	{ table = "schools", files = { "school_level.csv" }, where = { la_name = "Bradford" },
		columns = { school_id = "urn", name = "establishment_name", phase = { constant = "secondary" } } },
	figure("city.roll", "number_of_pupils", "2022-23"), figure("city.fsm", "fsm", "2022-23"),
} }
END
	mkdir real
	cp "$data" real/
	ok "Bradford itself, through a mapping" status 0 run city.lua real -o real-out --mapping bradford.lua --date 2026-11-06
	ok "... 29.09 by pupils, 31.79 plain" means real-out
	rm -r real
else
	skip "Bradford itself, through a mapping" "the table of schools is not here"
	skip "... 29.09 by pupils, 31.79 plain" "the table of schools is not here"
fi

finish
