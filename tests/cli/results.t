#!/bin/sh
# results.t - results.json is what doc/results.schema.json says: of every example, of schools with and without a report,
# and of every case of tests/cases that has tables; and the schema is strict. `results.t --bless` writes the schema and
# the keys of doc/results.md.
. "$(dirname "$0")/lib.sh"

schema=$top/doc/results.schema.json
page=$top/doc/results.md
if [ "${1-}" = --bless ]; then
	"$waymark" schema --results >"$schema"
	"$top/tests/tools/results_page" "$schema" "$page" >page.md && cp page.md "$page"
fi

ok "the schema is printed" status 0 schema --results
ok "... and needs no audit" status 2 schema --results hackney_wellbeing
ok "... and no folder" status 2 schema --results -o schemas

# made FOLDER WORDS...: run with them; whatever comes of it, each school's results.json is there.
made() {
	folder=$1
	shift
	"$waymark" run "$@" -q -o "$folder" >"$out/stdout" 2>"$out/stderr"
	[ $? -le 1 ] && [ -n "$(find "$folder" -name results.json)" ] || { cat "$out/stderr"; return 1; }
}

# has FOLDER STATUS N: so many results.json have that status
has() {
	[ "$(find "$1" -name results.json -exec grep -lx "  \"status\": \"$2\"," {} + | wc -l)" -eq "$3" ]
}

fit() {
	find "$@" -name results.json | sort | xargs python3 -B "$top/tests/cli/results_check.py" "$schema"
}

examples=$top/examples
ok "an example of a rubric" made hackney hackney_wellbeing "$examples/hackney_wellbeing" --date 2026-11-06
ok "... of a review" made send astrea_send "$examples/astrea_send" --date 2026-11-06
ok "... of an interview" made interview astrea_interview "$examples/astrea_interview" --date 2026-11-06
ok "... of cases" made peap peap "$examples/peap" --restricted --date 2027-03-24
for folder in hackney send interview peap; do
	ok "$folder: each school's results fit" fit $folder
done

# A school with an error, one without a row, one that is sound.
mkdir in
printf 'school_id,name,phase\nS1,Ash School,primary\nS2,Beech School,primary\nS3,Cedar School,infants?\n' >in/schools.csv
printf 'school_id,item,rating,respondent\nS1,voice.influence.emerging,Met,school\nS3,voice.influence.emerging,Met,school\n' \
	>in/responses.csv
ok "a school withheld, one without answers and one with a report" made some hackney_wellbeing in --date $date
ok "one is withheld" has some withheld 1
ok "one has no answers" has some no_answers 1
ok "one is made" has some made 1
ok "their results fit" fit some
ok "drafts" made drafts hackney_wellbeing in --date $date --draft
ok "... are drafts" has drafts draft 1
ok "... and fit" fit drafts

for folder in "$top"/tests/cases/*/in; do
	case=$(dirname "$folder")
	own=$case/audit.lua
	[ -f "$case/audit" ] && own=$(cat "$case/audit")
	[ -f "$case/audit" ] && [ -f "$case/$own" ] && own=$case/$own
	mapping=
	[ -f "$case/mapping.lua" ] && mapping=--mapping
	# shellcheck disable=SC2086 # a word or none
	"$waymark" run "$own" "$folder" --date 2026-11-06 --restricted --draft -q ${mapping:+$mapping "$case/mapping.lua"} \
		-o "cases/$(basename "$case")" >/dev/null 2>&1
done
ok "most cases of tests/cases have results" test "$(find cases -name results.json | wc -l)" -gt 60
ok "... which fit" fit cases

# Each mistake is refused: a key that is missing or new, a value of another sort, words in the place of an id.
for school in bytes-utf16/S1 figure-compared-once/S1 interview-notes/S2 pages-case-file/S2 no-answers/S2; do
	ok "no mistake in $school is let through" python3 -B "$top/tests/cli/results_check.py" --strict "$schema" \
		cases/$school/results.json
done
# That the check can fail.
sed 's/"not_answered"/"not answered"/' cases/bytes-utf16/S1/results.json >wrong.json
ok "... and a file with words in the place of an id does not fit" not python3 -B "$top/tests/cli/results_check.py" "$schema" wrong.json

finish
