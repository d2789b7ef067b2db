#!/bin/sh
# strip.t - the few figures with which a report of any kind can begin: where they stand, what they say, what is small.
. "$(dirname "$0")/lib.sh"

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

strip='strip = { groups = { { id = "national", name = "England" } }, figures = {
	{ id = "fsm", title = "Free school meals", type = "percent", compare = { "national" } },
	{ id = "pa", title = "Persistent absence", type = "percent", better = "lower", compare = { "national" }, max = 60 },
	{ id = "waiting", title = "Pupils who wait for CAMHS", type = "count" } } },'

# with_strip NAME FILE [STRIP]: an audit that comes with Waymark, with a strip
with_strip() {
	STRIP=${3-$strip} awk '{ print } /^\tlanguage = / { print ENVIRON["STRIP"] }' "$(audit_path "$1")" >"$2"
}

with_strip hackney_wellbeing wellbeing.lua
with_strip astrea_send send.lua
with_strip astrea_interview talk.lua
mkdir in
cp "$top"/examples/hackney_wellbeing/*.csv in/
cat >in/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
W101,strip.fsm,,2024-25,97,405,
W101,strip.fsm,,2025-26,101,412,
W101,strip.fsm,national,2025-26,,,26.9
W101,strip.pa,,2025-26,70,412,
W101,strip.pa,national,2025-26,,,17.8
W101,strip.waiting,,2025-26,,,3
END
ok "a rubric can have a strip" status 0 lint wellbeing.lua
ok "... reads its figures" status 0 run wellbeing.lua in -o out --date $date --school W101 --edition report --edition summary --edition html
words out/W101/report.pdf >said
ok "its summary begins with it" grep -qF 'Summary Free school meals Persistent absence Pupils who wait for CAMHS 24.5%' said
ok "... with the base, the year, England and what changed" grep -qF '101 of 412 2025–26 England 26.9% +0.6 points since 2024–25' said
ok "... also on the page" grep -qF '101 of 412' out/W101/report.html
ok "... in tags" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" out/W101/report.pdf out/W101/summary.pdf
ok "inside the school a small number is there" grep -qF '24.5% 17.0% 3 101 of 412' said
words out/W101/summary.pdf >said
ok "governors have it too, small numbers as c" grep -qF '24.5% 17.0% c 101 of 412' said
ok "... which is explained" grep -qF 'A c stands for confidential' said
ok "a school without figures has no strip" status 0 run wellbeing.lua "$top/examples/hackney_wellbeing" -o none --date $date --school W101 --edition report
ok "... and else the same report" sh -c "pdftotext none/W101/report.pdf - | grep -q 'Student voice'"

ok "a review can have one" status 0 run send.lua "$top/examples/astrea_send" -o review --date 2026-11-06 --school K201 --edition report
cp -r "$top/examples/astrea_send" send
sed 's/^W101/K201/' in/metrics.csv | sed 1d >>send/metrics.csv
ok "... beside its own figures" status 0 run send.lua send -o review --date 2026-11-06 --school K201 --edition report
words review/K201/report.pdf >said
ok "... on its summary" grep -qF 'Summary Free school meals Persistent absence' said
cp -r "$top/examples/astrea_interview" talk
sed 's/^W101/K201/' in/metrics.csv >talk/metrics.csv
ok "an interview can" status 0 run talk.lua talk -o talk.out --date 2026-11-06 --school K201 --edition report
words talk.out/K201/report.pdf >said
ok "... before what was said" grep -qF '24.5% 17.0% 3 101 of 412' said

# a plan of one school, with the figures of its matter
cat >plan.lua <<END
return {
	api = 1, kind = "plan", id = "plan_with_strip", version = "1.0", title = "Plan",
	language = "en-GB",
	$strip
	states = { { id = "open", name = "Open", meaning = "open" }, { id = "done", name = "Done", meaning = "done" } },
	sections = { { id = "lead", title = "Leadership" } },
}
END
mkdir plan
printf 'school_id,name,phase\nW101,Tallowmere Primary School,primary\n' >plan/schools.csv
printf 'school_id,section,id,text,state\nW101,lead,l1,Governors know the figures,open\n' >plan/entries.csv
cp in/metrics.csv plan
ok "a plan can" status 0 run plan.lua plan -o plan.out --date $date --edition report
words plan.out/W101/report.pdf >said
ok "... above what is planned" grep -qF '24.5% 17.0% 3 101 of 412' said
ok "... without a note about its rows" not grep -q CSV060 stderr

# ---- forms ----
ok "a form asks for its figures" status 0 form wellbeing.lua -o blank --date $date
ok "... and for those of whom it is compared with" grep -q '^,strip.fsm,national,' blank/metrics.csv
ok "... an interview's too" status 0 form talk.lua -o blank.talk --date $date
ok "... in a table" grep -q '^,strip.waiting,' blank.talk/metrics.csv
ok "without a strip there is no such table" status 0 form hackney_wellbeing -o plain --date $date
ok "... and no such sheet" not test -e plain/metrics.csv

# ---- what is wrong ----
printf 'W101,strip.pa,,2024-25,,,61\nW101,strip.fms,,2025-26,,,20\nW101,strip.fsm,wales,2025-26,,,20\n' >>in/metrics.csv
ok "its rows are checked" status 1 check wellbeing.lua in --date $date
ok "... a figure that is not plausible" warns "metrics.csv:8:7: warning: 'strip.pa' is 61.0%, which is above 60.0%, the most that is plausible [CSV047]"
ok "... one that is misspelt" warns "metrics.csv:9:2: error: metric 'strip.fms' is not in the audit [CSV048]"
ok "... a group that is not known" warns "metrics.csv:10:3: error: group 'wales' is not known [CSV049]"
with_strip hackney_wellbeing bad.lua 'strip = { figures = { { id = "fsm", title = "Free school meals", type = "percent", compare = { "national" } }, { id = "fsm", title = "Twice", type = "count" } } },'
ok "an audit's strip is checked" status 1 lint bad.lua
ok "... a group that it does not have" warns "strip.figures[1].compare[1] 'national' is not one of the groups"
ok "... an id twice" warns "strip.figures[2].id 'fsm'"
with_strip hackney_wellbeing many.lua "strip = { figures = { $(for i in 1 2 3 4 5 6 7; do printf '{ id = "f%s", title = "Figure %s", type = "count" }, ' $i $i; done) } },"
ok "... more than six" status 1 lint many.lua
finish
