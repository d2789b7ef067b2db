#!/bin/sh
# generated.t - ratings that a row says were generated: no page, table or file made of them can be taken for a judgement.
. "$(dirname "$0")/lib.sh"

stamp='Generated ratings: not a judgement of this school'

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

# stamped FILE: each page has the stamp, in a line of its own; and the file's title says what it is
stamped() {
	pages=$(pdfinfo "$1" | awk '/^Pages/ { print $2 }')
	[ "$pages" -gt 0 ] || return 1
	for page in $(seq "$pages"); do
		[ "$(pdftotext -f "$page" -l "$page" "$1" - | grep -cx "$stamp")" -eq 1 ] || { echo "page $page"; return 1; }
	done
	pdfinfo "$1" | grep '^Title: *Generated ratings: '
}

# One answer of T0002 is marked, the last one.
generate 3 real
cp -r real in
awk -F, -v OFS=, 'NR == FNR { if ($1 == "T0002") last = FNR; next } FNR == 1 { print $0, "generated"; next }
	{ print $0, FNR == last ? "Yes" : "" }' real/responses.csv real/responses.csv >in/responses.csv
line=$(awk -F, '/,Yes$/ { print NR }' in/responses.csv)

run run $audit real -o plain --date $date
ok "a run with one generated answer" status 0 run $audit in -o out --date $date
ok "... says how many schools are stamped" says "Stamped, since ratings are generated: 1 school."
for file in report action-plan; do
	ok "$file.pdf is stamped on every page" stamped out/T0002/$file.pdf
	ok "... is PDF/UA" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" out/T0002/$file.pdf
	ok "... says so in what a screen reader reads, once" test "$(pdftotext out/T0002/$file.pdf - | tr '\n' ' ' | grep -o 'Nothing in it is a judgement of this school' | wc -l)" -eq 1
	ok "... and before all but the cover" sh -c "pdftotext -f 1 -l 2 out/T0002/$file.pdf - | tr '\n' ' ' | grep -q 'Nothing in it is a judgement of this school'"
	for id in T0001 T0003; do
		ok "$id's $file.pdf has no word of it" not sh -c "{ pdfinfo out/$id/$file.pdf; pdftotext out/$id/$file.pdf -; } | grep -qi generated"
	done
done
ok "results.json says so" json out/T0002/results.json 'd["generated"] is True and d["status"] == "made"'
ok "... of the answer too, and of no other" json out/T0002/results.json '[a["cell"]["line"] for s in d["sections"] for t in s["strands"] for e in t["descriptors"] for a in e["answers"] if a["generated"]] in ([], ['"$line"'])'
ok "... and not of the others" json out/T0001/results.json 'd["generated"] is False'
ok "the manifest says so" json out/manifest.json '[s["generated"] for s in d["schools"]] == [False, True, False]'
ok "no status of the school in results.csv is one of a judgement" sh -c "[ \$(grep -c ',T0002,' out/results.csv) = 9 ] && [ \$(grep -c ',T0002,.*,generated: [a-z ]*\$' out/results.csv) = 9 ]"
ok "... and nothing else of it is changed" sh -c "sed 's/generated: \\([a-z ]*\\)\$/\\1/' out/results.csv | cmp - plain/results.csv"
ok "each of its actions is marked" sh -c "[ \$(grep -c '^T0002,.*,yes\$' out/actions.csv) = \$(grep -c '^T0002,' out/actions.csv) ]"
ok "... and nobody else's" test "$(grep -c ',yes$' out/actions.csv)" = "$(grep -c '^T0002,' out/actions.csv)"
ok "explain says so" sh -c "'$waymark' explain $audit in --school T0002 --date $date 2>/dev/null | grep -qx 'Generated ratings: not a judgement of this school.'"
ok "... and of the row" sh -c "'$waymark' explain $audit in --school T0002 --date $date 2>/dev/null | tr '\n' ' ' | tr -s ' ' | grep -q ', generated (responses.csv:$line:3)'"
ok "... but of nobody else" sh -c "! '$waymark' explain $audit in --school T0001 --date $date 2>/dev/null | grep -qi generated"

# ---- the mark is not lost on the way ----

cp -r real next
cp out/actions.csv next/actions.csv
ok "next term, with real ratings and the actions of generated ones" status 0 run $audit next -o next-out --date $date
ok "... it is stamped still" stamped next-out/T0002/report.pdf
ok "... and the actions stay marked" test "$(grep -c '^T0002,.*,yes$' next-out/actions.csv)" = "$(grep -c '^T0002,' next-out/actions.csv)"
cp -r real judged
printf 'school_id,section,judgement,reason,generated\nT0003,%s,Soon,For practice,yes\n' "$(awk -F, '$4 == "T0003" && !/not in focus/ { print $6; exit }' out/results.csv)" >judged/judgements.csv
ok "a judgement that is not a level" status 1 run $audit judged -o judged-out --date $date
sed -i 's/,Soon,/,emerging,/' judged/judgements.csv
ok "a generated judgement" status 0 run $audit judged -o judged-out --date $date
ok "... stamps the report" stamped judged-out/T0003/report.pdf
cp -r real mixed
printf 'school_id,respondent,generated,%s\nT0001,school,y,M\n' "$(awk -F, '$1 == "T0001" && $4 != "school" { print $2; exit }' real/responses.csv)" >wide.csv
mkdir wide
cp real/schools.csv real/calendar.csv wide/
cp wide.csv wide/responses.csv
ok "a wide table" status 0 run $audit wide -o wide-out --date $date --school T0001
ok "... has the column too" stamped wide-out/T0001/report.pdf
cat >all.lua <<'LUA'
return { api = 1, tables = { { table = "responses", files = { "responses.csv" }, columns = {
	school_id = "school_id", item = "item", rating = "rating", respondent = "respondent", evidence = "evidence",
	evidence_type = "evidence_type", evidence_date = "evidence_date", na_reason = "na_reason",
	generated = { constant = "yes" } } } } }
LUA
ok "a mapping that marks every row of a file" status 0 run $audit real -o all --date $date --mapping all.lua
ok "... stamps every school" says "Stamped, since ratings are generated: 3 schools."
ok "... every PDF" sh -c '[ $(for f in all/*/*.pdf; do pdfinfo "$f"; done | grep -c "^Title: *Generated ratings: ") = 9 ]'

# ---- with a draft ----

sed -i "$line s/Yes\$/perhaps/" in/responses.csv
ok "a mark that is neither yes nor no" status 1 run $audit in -o out --date $date
ok "... is an error at its cell" warns "responses.csv:$line:10: error: generated 'perhaps' is neither yes nor no [CSV045]"
ok "... that withholds the report" test ! -e out/T0002/report.pdf
ok "in a draft" status 1 run $audit in -o out --date $date --draft
ok "... it counts as yes" stamped out/T0002/report.pdf
ok "... beside Draft" sh -c "pdftotext -f 2 -l 2 out/T0002/report.pdf - | grep -qx Draft"
ok "... in results.csv too" test "$(grep -c ',T0002,.*,generated: draft: CSV045$' out/results.csv)" = 9

finish
