#!/bin/sh
# draft.t - run --draft: a school with errors in its rows gets its documents all the same, and nobody can take them for final.
. "$(dirname "$0")/lib.sh"

generate 4 good
cp -r good bad
# T0002: a rating off the scale, and an answer dated ahead.
awk -F, -v OFS=, '$1 == "T0002" { n++ } $1 == "T0002" && n == 1 { $3 = "Mostly" } $1 == "T0002" && n == 2 { $7 = "2027-01-09" } 1' \
	good/responses.csv >bad/responses.csv
line=$(awk -F, '$1 == "T0002" { print NR; exit }' good/responses.csv)

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

# marked FILE: each page says Draft once, in a line of its own
marked() {
	pages=$(pdfinfo "$1" | awk '/^Pages/ { print $2 }')
	[ "$pages" -gt 0 ] || return 1
	for page in $(seq "$pages"); do
		[ "$(pdftotext -f "$page" -l "$page" "$1" - | grep -cx 'Draft')" -eq 1 ] || { echo "page $page"; return 1; }
	done
}

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

run run $audit good -o plain --date $date
run run $audit bad -o withheld --date $date
ok "without --draft the school has no PDF" test ! -e withheld/T0002/report.pdf
ok "a run with --draft" status 1 run $audit bad -o out --date $date --draft
ok "... shows the same problems" sh -c "'$waymark' check $audit bad --date $date 2>check.stderr; cmp check.stderr stderr"
ok "... says how many are done" says "Reports of 3 of 4 schools are in out."
ok "... and how many are drafts" says "Drafts, for problems in their rows: 1 school."
ok "... and that none is withheld" not says "Withheld"

for file in report action-plan; do
	pdf=out/T0002/$file.pdf
	ok "$file.pdf is there" test -s $pdf
	ok "... and a sound PDF" qpdf --check $pdf
	ok "... and PDF/UA" /usr/bin/python3 -B "$top/tests/tools/uacheck.py" $pdf
	ok "... every page of it marked" marked $pdf
	ok "... with its problems in a section of their own" sh -c "pdftotext $pdf - | grep -qx 'Problems to mend'"
	words $pdf >words
	ok "... each with its place" grep -qF "responses.csv line $line " words
	ok "... what is wrong" grep -qF "Rating 'Mostly' is not on the scale." words
	ok "... and what to do" grep -qF "Use one of 'Met'," words
	ok "... warnings too" grep -qF "A warning" words
	ok "... and says that the cell counts as not answered" grep -qF "A cell with an error counts as not answered." words
done
ok "the problems are the report's first pages but cover and contents" sh -c "pdftotext -f 3 -l 3 out/T0002/report.pdf - | grep -qx 'Problems to mend'"
ok "... and among its bookmarks and contents" sh -c "pdftotext -f 2 -l 2 out/T0002/report.pdf - | grep -q '^Problems to mend'"
ok "... and are not said again in its method" not grep -qF 'What to check in the school' words

ok "results.csv says draft, and why" test "$(grep -c ',T0002,.*,draft: CSV012$' out/results.csv)" = 9
ok "... with the levels that the draft shows" sh -c "awk -F, '\$4 == \"T0002\" && \$14 > 0' out/results.csv | grep -q ,"
ok "results.json says draft" json out/T0002/results.json 'd["status"] == "draft" and d["problems"][0]["code"] == "CSV012" and len(d["sections"]) == 9'
answers='[a for s in d["sections"] for t in s["strands"] for e in t["descriptors"] for a in e["answers"] if a["cell"]["line"] == '$line']'
ok "... and counts the cell as not answered" json out/T0002/results.json "${answers} == [] or ${answers}[0]['state'] == 'not_answered'"
ok "... as it does not without the error" json plain/T0002/results.json "${answers}[0]['state'] != 'not_answered'"
ok "the manifest says draft, and why" json out/manifest.json '[(s["school_id"], [r["code"] for r in s["reasons"]]) for s in d["schools"] if s["status"] == "draft"] == [("T0002", ["CSV012"])]'
ok "... and knows its files" json out/manifest.json '[[o["name"] for o in s["outputs"]] for s in d["schools"] if s["status"] == "draft"] == [["report.pdf", "summary.pdf", "action-plan.pdf", "results.json"]]'
ok "its actions are not evidence for the next run" test "$(grep -c '^T0002,' out/actions.csv)" = 0
ok "... others' are" test "$(grep -c '^T0001,' out/actions.csv)" -gt 0
for id in T0001 T0003 T0004; do
	ok "$id is as without --draft" diff -r withheld/$id out/$id
done
ok "... and says Draft nowhere" not grep -qw Draft <<EOF
$(words out/T0001/report.pdf)
EOF

ok "a good run with --draft" status 0 run $audit good -o same --date $date --draft
ok "... is the run without" diff -r plain same
ok "a draft is the same bytes whoever makes it" sh -c "'$waymark' run $audit bad -o again --date $date --draft -q --jobs 3 2>/dev/null; diff -r out again"
ok "once mended, the next run" status 0 run $audit good -o out --date $date
ok "... leaves no draft" diff -r plain out
ok "without --draft the next run" status 1 run $audit bad -o same --date $date
ok "... takes the reports away" sh -c '[ ! -e same/T0002/report.pdf ] && [ ! -e same/T0002/action-plan.pdf ]'

# ---- warnings, as errors ----

cp -r good warn
awk -F, -v OFS=, '$1 == "T0003" && !done { $7 = "2027-01-09"; done = 1 } 1' good/responses.csv >warn/responses.csv
ok "a warning makes no draft" status 0 run $audit warn -o warned --date $date --draft
ok "... unless --strict says so" status 1 run $audit warn -o warned --date $date --draft --strict
ok "... which marks its pages" marked warned/T0003/report.pdf
ok "... and says why" grep -q ',T0003,.*,draft: CSV024$' warned/results.csv
# A character that no font has is found before the pages are made, at its cell.
cp -r good glyph
awk -F, -v OFS=, '$1 == "T0003" { $2 = $2 " \360\222\200\200" } 1' good/schools.csv >glyph/schools.csv
ok "a warning of what is printed" status 1 run $audit glyph -o glyphs --date $date --draft --strict
ok "... marks them too" marked glyphs/T0003/report.pdf
ok "... and the plan" marked glyphs/T0003/action-plan.pdf
ok "... and is shown once, at its cell" sh -c "[ \$(grep -c RPT004 stderr) = 1 ] && grep -q '^schools.csv:4:2: .*U+12000' stderr"

# ---- what a report needs most is what is wrong ----

cp -r good worse
awk -F, -v OFS=, '$1 == "T0002" { $2 = ""; $3 = "infants" } 1' good/schools.csv >worse/schools.csv
ok "a school without a name and of no phase" status 1 run $audit worse -o worse-out --date $date --draft --school T0002
ok "... goes by its id" sh -c "pdftotext -f 1 -l 1 worse-out/T0002/report.pdf - | grep -qx T0002"
ok "... has no phase on its cover" not sh -c "pdftotext -f 1 -l 1 worse-out/T0002/report.pdf - | grep -q Phase"
ok "... and none made up in its results" json worse-out/T0002/results.json 'd["school"]["phase"] is None and d["school"]["name"] is None and "infants" in [p["value"] for p in d["problems"]]'
cp -r good torn
printf '\377\376torn' >torn/responses.csv
ok "a table that nobody can read" status 1 run $audit torn -o torn-out --date $date --draft
ok "... makes drafts of all" sh -c "[ \$(grep -c ',draft: CSV0' torn-out/results.csv) = 36 ]"
ok "... which name the table" sh -c "pdftotext torn-out/T0001/report.pdf - | grep -q '^responses.csv'"

finish
