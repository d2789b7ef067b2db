#!/bin/sh
# figures_of_all.t - the value of a group given once for all schools, by "*"; small numbers of groups in tables.
. "$(dirname "$0")/lib.sh"

audit=$top/tests/audits/small_indicators.lua
mkdir in once
printf 'school_id,name,phase\nA1,Alder,primary\nB1,Beech,primary\nC1,Cedar,primary\n' | tee in/schools.csv >once/schools.csv
cat >in/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
A1,need.roll,,2025-26,,,400
A1,need.sen,,2025-26,,,60
A1,need.sen_share,national,2025-26,,,17.3
B1,need.roll,,2025-26,,,300
B1,need.sen,,2025-26,,,60
B1,need.sen_share,national,2025-26,,,16.1
C1,need.roll,,2024-25,,,300
C1,need.sen,,2024-25,,,60
C1,need.sen_share,national,2024-25,,,16.8
END
cat >once/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
*,need.sen_share,national,2025-26,,,17.3
A1,need.roll,,2025-26,,,400
A1,need.sen,,2025-26,,,60
B1,need.roll,,2025-26,,,300
B1,need.sen,,2025-26,,,60
B1,need.sen_share,national,2025-26,,,16.1
C1,need.roll,,2024-25,,,300
C1,need.sen,,2024-25,,,60
*,need.sen_share,national,2024-25,,,16.8
END
# same SCHOOL: its figures but for the places of cells
same() {
	for run in each all; do
		python3 -c "import json
def bare(x):
    if isinstance(x, list): return [bare(y) for y in x]
    return {k: bare(v) for k, v in x.items() if k not in ('cells', 'cell')} if isinstance(x, dict) else x
print(json.dumps(bare(json.load(open('$run/$1/results.json'))['sections']), indent=1))" >"$run.$1"
	done
	command diff "each.$1" "all.$1"
}
ok "each school has the nation's value" status 0 run "$audit" in -o each --date 2026-11-06
ok "... or it is given once" status 0 run "$audit" once -o all --date 2026-11-06
ok "... which is the same" same A1
ok "... a school's own row goes before" same B1
ok "... and a year that a school has no figure of is no year of its" same C1
ok "... its place is where it was given" grep -q '"line": 2' all/A1/results.json

code() {
	grep -qF "$1" stderr
}
# given ROW...: check with these rows for all
given() {
	rm -rf more && cp -r once more && printf '%s\n' "$@" >>more/metrics.csv
	run check "$audit" more --date 2026-11-06
}
given '*,need.sen_share,,2025-26,,,17.3'
ok "what is no group's is not all schools'" code "metrics.csv:11:3: error: '*' gives all schools the value of a group, and this row names none [CSV049]"
given '*,need.sen_share,national,2025-26,,,17.4'
ok "a value is given once" code "metrics.csv:11:2: error: metric 'need.sen_share' is already given at metrics.csv:2 [CSV050]"
ok "... and that is told once" test "$(grep -c CSV050 stderr)" = 1
given '*,need.sen_share,national,2023-24,x1,,'
ok "a number that is none withholds every school" code "[CSV023]"
run run "$audit" more -o none --date 2026-11-06
ok "... not one" sh -c 'ls none/*/report.pdf 2>/dev/null | wc -l | grep -qx 0'
given '*,need.sen_share,planet,2025-26,,,17.3'
ok "a group that is not known" code "group 'planet' is not known [CSV049]"
printf 'school_id,name,phase\nA1,Alder,primary\nB1,Beech,primary\nD1,Dogwood,primary\n' >more/schools.csv
sed '/^C1/d' once/metrics.csv >more/metrics.csv
ok "whoever has nothing but that" status 0 run "$audit" more -o few --date 2026-11-06
ok "... has no answers" test ! -e few/D1/report.pdf

# another value makes each school that it concerns again
ok "once more" status 0 run "$audit" once -o all --date 2026-11-06
sed -i 's/17\.3/17.9/' once/metrics.csv
ok "... with another value" status 0 run "$audit" once -o all --date 2026-11-06
ok "... makes what a new run makes" sh -c "'$waymark' run '$audit' once -o new --date 2026-11-06 --quiet && cmp all/A1/report.pdf new/A1/report.pdf &&
	cmp all/A1/results.json new/A1/results.json"

# ---- few people ----

mkdir small && cp once/schools.csv small/
cat >small/metrics.csv <<'END'
school_id,metric,group,period,numerator,denominator,value
A1,need.roll,,2025-26,,,400
A1,need.sen,,2025-26,,,60
*,need.roll,national,2025-26,,,40
*,need.sen,national,2025-26,,,3
END
ok "a group of few pupils" status 0 run "$audit" small -o public --profile public --date 2026-11-06
pdftotext public/A1/report.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "... has a c in each table" sh -c 'grep -q "England c Need" said && grep -q "60 of 400) c " said && ! grep -q "7.5%" said'
ok "... and the page says what that is" grep -q "A c stands for confidential" said
ok "who may see it sees it" sh -c "'$waymark' run '$audit' small -o internal --date 2026-11-06 2>/dev/null; pdftotext internal/A1/report.pdf - | grep -q '7.5%'"

finish
