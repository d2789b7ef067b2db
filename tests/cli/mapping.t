#!/bin/sh
# mapping.t - files of another shape are read through a mapping; check says what filled what.
. "$(dirname "$0")/lib.sh"

mkdir in
cat >in/register.csv <<'CSV'
Extract of 1 September
URN;EstablishmentName;Phase;LA
100001;Fern Hill School;Primary;204
100002;Other Place School;Primary;999
CSV
cat >in/responses.csv <<'CSV'
school_id,item,rating
100001,lead.named.emerging,Met
CSV
cat >map.lua <<'LUA'
return {
	api = 1,
	tables = {
		{ table = "schools", files = { "register.csv" }, where = { LA = 204 },
			columns = { school_id = "URN", name = "EstablishmentName", phase = "Phase" } },
	},
}
LUA
audit=$top/tests/audits/small.lua

"$waymark" check "$audit" in --mapping map.lua --date 2026-11-04 >stdout 2>stderr
ok "check reads the mapped folder" [ $? -eq 0 ]
ok "... and counts the one school that the filter leaves" grep -q '^1 school checked' stdout
ok "... says what was read and filtered" \
	grep -q '^register.csv, read as schools: 2 rows, 1 left out by a filter$' stdout
ok "... which column filled which" grep -q "^  name  *from 'EstablishmentName'\$" stdout
sed 's/LA = 204/LA = "Northshire"/' map.lua >none.lua
"$waymark" check "$audit" in --mapping none.lua --date 2026-11-04 >stdout 2>stderr
ok "a filter that leaves no school ends with 3" [ $? -eq 3 ]
ok "... and is what the hint speaks of" \
	grep -qx "  hint: the mapping's 'where' left out all 2 rows of register.csv: compare its values with the cells" stderr
sed 's/where = { LA = 204 }/where_not = { LA = { 204, 999 } }/' map.lua >none.lua
"$waymark" check "$audit" in --mapping none.lua --date 2026-11-04 >stdout 2>stderr
ok "... whichever way it goes" grep -q "the mapping's 'where_not' left out all 2 rows of register.csv" stderr
"$waymark" check "$audit" in --date 2026-11-04 >stdout 2>stderr
ok "without the mapping nothing can be done" [ $? -eq 3 ]

"$waymark" run "$audit" in -o out --mapping map.lua --date 2026-11-04 --edition action-plan --quiet 2>stderr
ok "run reads it too" [ $? -eq 0 ]
ok "... and makes the school's plan" [ -f out/100001/action-plan.pdf ]
ok "... and the manifest names the mapping" grep -q '"file": "map.lua"' out/manifest.json
"$waymark" run "$audit" in -o told --mapping map.lua --date 2026-11-04 --edition report --quiet 2>stderr
ok "... as does the report, with a fingerprint, among what it was made from" sh -c \
	'pdftotext -layout told/100001/report.pdf - | sed -n "/^What this report was made from/,\$p" |
	grep -q "^ *map.lua  *–  *$(sha256sum map.lua | cut -c1-16)\$"'
"$waymark" run "$audit" "$top/tests/cases/no-problem/in" -o plain --date 2026-11-04 --edition report --quiet 2>stderr
ok "... where a report without one names none" sh -c \
	'pdftotext plain/S1/report.pdf text && grep -q "made from" text && ! grep -qi mapping text'

# One file, three entries: what is to be said of it is said once.
cat >thrice.lua <<'LUA'
local function answer(item)
	return { table = "responses", files = { "register.csv" }, where = { LA = 204 },
		columns = { school_id = "URN", item = { constant = item }, rating = { constant = "Met" } } }
end
return {
	api = 1,
	tables = {
		{ table = "schools", files = { "register.csv" }, where = { LA = 204 },
			columns = { school_id = "URN", name = "EstablishmentName", phase = "Phase" } },
		answer("lead.named.established"), answer("lead.policy.emerging"),
	},
}
LUA
"$waymark" check "$audit" in --mapping thrice.lua --date 2026-11-04 >stdout 2>stderr
ok "a file that three entries read has its note once" [ "$(grep -c 'above the header' stderr)" -eq 1 ]
ok "... and says nothing of three schools" not grep -q 'the same for' stderr

"$waymark" explain "$audit" in --mapping map.lua --school 100001 --date 2026-11-04 >stdout 2>stderr
ok "explain reads it too" grep -q 'Fern Hill School' stdout

sed 's/columns/colums/' map.lua >wrong.lua
"$waymark" check "$audit" in --mapping wrong.lua --date 2026-11-04 >stdout 2>stderr
ok "a mapping with a mistake ends with 3" [ $? -eq 3 ]
ok "... names its line and the nearest field" grep -q '^wrong.lua:5:' stderr
ok "... which stands in the hint" grep -q columns stderr

# An official file: a score below a name and a blank column, several years of a school, a test row, short rows.
mkdir climate
cp in/responses.csv climate/
sed -i 1q climate/responses.csv
printf 'school_id,name,phase\n100001,Fern Hill School,primary\n' >climate/schools.csv
cat >climate/scores.csv <<'CSV'
School,Year ended,Score,,State,Remarks
No. 100001,31/07/2025,19.9%,a,Final
No. 100001,31/07/2026,40%,a,Final,fine, really
No. 100001,30/09/2026,90%,a,Test,
CSV
cat >climate.lua <<'LUA'
return { api = 1, tables = { {
	table = "responses", files = { "scores.csv" }, where_not = { State = "Test" }, latest = "Year ended",
	short_rows = "fill", overflow = "drop",
	columns = {
		school_id = { from = "School", strip = { "No." } },
		["lead.named"] = { from = "#C", bands = { 20, 40 }, values = { "Emerging", "Established", "Advanced" } },
	},
} } }
LUA
"$waymark" check "$audit" climate --mapping climate.lua --date 2026-11-04 >stdout 2>stderr
ok "an official file is read" [ $? -eq 0 ]
ok "... which rows of it, is said" grep -qxF "scores.csv, read as responses: 3 rows, 1 left out by a filter, \
1 earlier than their school's latest by 'Year ended', 1 filled up, 1 with cells passed over" stdout
ok "... and how the score is read" grep -qx "  lead.named  *from '#C', in 3 bands from 20, 40" stdout
"$waymark" explain "$audit" climate --mapping climate.lua --school 100001 --date 2026-11-04 >stdout 2>stderr
ok "... a border being in the band above it" grep -q 'Met, for the whole strand (scores.csv:3:3)' stdout
ok "... so that the highest level has been reached" not grep -q 'Not yet, for the whole strand' stdout

# Entries: the audit renames columns and adds some.
mkdir plan
printf 'school_id,name,phase\nS1,Alder,trust\n' >plan/schools.csv
cat >plan/export.csv <<'CSV'
Aim,Ref,What,When,State,Pounds,Who
outcome,o1,Fewer moves,y1,going,,Lead
work,w1,Train all,y1,going,120,Lead
CSV
cat >plan.lua <<'LUA'
return { api = 1, tables = { {
	table = "entries", files = { "export.csv" },
	columns = { school_id = { constant = "S1" }, aim = "Aim", id = "Ref", text = "What", horizon = "When", state = "State",
		cost = "Pounds", lead = "Who", month = { constant = "2026-05" } },
} } }
LUA
plan=$top/tests/audits/small_plan.lua
"$waymark" run "$plan" plan -o plan-out --mapping plan.lua --date 2026-06-15 --quiet >stdout 2>stderr
ok "columns that an audit renames are filled by either name" grep -q 'w1.*Train all' plan-out/entries.csv
ok "... and so are those that it adds" grep -q 'w1.*120' plan-out/entries.csv
sed 's/cost = /costs = /' plan.lua >wrong.lua
"$waymark" check "$plan" plan --mapping wrong.lua --date 2026-06-15 >stdout 2>stderr
ok "one that it does not have is told" grep -q "^wrong.lua:[0-9]*:1: error: 'costs' is not a column of entries in this audit \[AUD007\]" stderr
ok "... with the nearest that it has" sh -c "grep -A1 'AUD007' stderr | grep -q \"'cost'\""
sed 's/aim = "Aim", //' plan.lua >wrong.lua
"$waymark" check "$plan" plan --mapping wrong.lua --date 2026-06-15 >stdout 2>stderr
ok "one that rows must have is missed by the audit's name" grep -q "the table has no 'aim' \[AUD005\]" stderr

finish
