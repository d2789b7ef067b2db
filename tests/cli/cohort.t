#!/bin/sh
# cohort.t - tests/gen/cohort.lua, which makes the schools that comparisons are tried with: what it promises holds.
. "$(dirname "$0")/lib.sh"

send=$top/audits/lua/astrea/astrea_send.lua
cohort() {
	lua5.4 "$top/tests/gen/cohort.lua" "$@"
}
# inside SMALL BIG: the rows of SMALL are the first ones of BIG
inside() {
	for table in "$1"/*.csv; do
		head -c "$(wc -c <"$table")" "$2/${table##*/}" | cmp - "$table" || return 1
	done
}
ok "eight schools" cohort "$audit_file" 8 c8
ok "... again" cohort "$audit_file" 8 again
ok "... are the same" diff -r c8 again
ok "thirty schools" cohort "$audit_file" 30 c30
ok "... begin with the eight" inside c8 c30
ok "another seed" cohort "$audit_file" 8 other seed=2
ok "... makes others" not cmp c8/responses.csv other/responses.csv
ok "two years" cohort "$audit_file" 30 two years=2
ok "... this one as if it were alone" diff -r c30 two/2026-27
ok "... and last year, as if that were" cohort "$audit_file" 30 last year=2025
ok "... alone" diff -r last two/2025-26
ok "an option that it does not have ends it" not cohort "$audit_file" 8 x yeers=2

# clean AUDIT FOLDER DATE: no problem of any row
clean() {
	"$waymark" check "$1" "$2" --date "$3" >out.txt 2>&1 || { cat out.txt; return 1; }
	not grep -E '\.csv:.*: (error|warning): ' out.txt
}
ok "its rows have no problems, of this year" clean "$audit" two/2026-27 2026-11-06
ok "... of last year" clean "$audit" two/2025-26 2025-11-06
ok "... by descriptor" sh -c "lua5.4 '$top/tests/gen/cohort.lua' '$audit_file' 4 fine rows=descriptors"
ok "... neither" clean "$audit" fine 2026-11-06
ok "the other kind" cohort "$send" 30 send
ok "... has sums that do not add up, and no error" "$waymark" check astrea_send send --date 2026-11-06
ok "schools that cannot be read" cohort "$audit_file" 30 bad withheld=20 silent=10 generated=yes
ok "... are withheld" not "$waymark" run "$audit" bad -o bad.out --date 2026-11-06 --edition comparison -q
states() {
	python3 - "$1" <<'PYTHON'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1] + "/comparison.csv", encoding="utf-8-sig")))
states = {row["status"].split(": CSV")[0].removeprefix("generated: ") for row in rows}
levels = {row["level"] for row in rows}
print(states, levels)
missing = {"assessed", "provisional", "to be moderated", "not in focus", "withheld", "no answers"} - states
sys.exit(missing or len(levels) < 5)
PYTHON
}
ok "all states are among them" states bad.out

finish
