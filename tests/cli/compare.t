#!/bin/sh
# compare.t - `waymark compare`: only what is about all schools together.
. "$(dirname "$0")/lib.sh"

hackney=$top/examples/hackney_wellbeing
on=2026-11-06

# files FOLDER: all files in it, on one line
files() {
	(cd "$1" && find . -type f | LC_ALL=C sort | sed 's|^\./||' | tr '\n' ' ')
}

ok "all schools together" status 0 compare $audit "$hackney" -o out --date $on
ok "... says what there is" says "Results of 12 of 12 schools are in out."
ok "... makes no file and no folder of a school" test -z "$(find out -mindepth 1 -type d)"
ok "... but the tables" test -s out/comparison.csv -a -s out/pairings.csv -a -s out/results.csv -a -s out/actions.csv \
	-a -s out/problems.csv -a -s out/manifest.json

# A run makes the same tables.
ok "a run beside it" status 0 run $audit "$hackney" -o run --date $on
for file in $(cd out && find . -type f ! -name manifest.json | sort); do
	ok "... has the same $file" cmp "out/$file" "run/$file"
done
ok "... whatever --jobs" status 0 compare $audit "$hackney" -o one --date $on --jobs 1
ok "... byte for byte" diff -r out one

# In the output folder of a run, what was made for schools is left alone.
find run -mindepth 2 -type f -exec sha256sum {} + | sort >before
ok "comparing into the folder of a run" status 0 compare $audit "$hackney" -o run --date 2026-11-20
ok "... leaves schools' files alone and counts them" says "Not part of this run, and left as they were: files of 12 schools."
find run -mindepth 2 -type f -exec sha256sum {} + | sort >after
ok "... every byte of them" cmp before after

# With one school too; a school with an error is left out and named.
mkdir one_school with_error
head -n 2 "$hackney/schools.csv" >one_school/schools.csv
id=$(tail -n 1 one_school/schools.csv | cut -d, -f1)
{ head -n 1 "$hackney/responses.csv"; grep "^$id," "$hackney/responses.csv"; } >one_school/responses.csv
cp "$hackney/calendar.csv" one_school
ok "one school" status 0 compare $audit one_school -o alone --date $on
ok "... is compared too" says "Results of 1 school are in alone."
ok "... with its rows" grep -q "^$id," alone/comparison.csv
cp "$hackney"/*.csv with_error
printf '%s,voice.influence.emerging,perhaps\n' "$id" >>with_error/responses-more.csv
sed -i '1i school_id,item,rating' with_error/responses-more.csv
ok "a school with an error" status 1 compare $audit with_error -o bad --date $on
ok "... is left out" says "Results of 11 of 12 schools are in bad."
ok "... with the reason" grep -q "^$id,.*withheld: CSV012" bad/comparison.csv
ok "... its levels in drafts only" status 1 compare $audit with_error -o bad --date $on --draft
ok "... marked" grep -q "$id,.*draft: CSV012" bad/results.csv
ok "warnings leave it out under --strict only" status 1 compare astrea_send "$top/examples/astrea_send" -o strict --date $on --strict

# A case audit's is the learning sheet.
ok "cases need --restricted" status 2 compare peap "$top/examples/peap" -o peap --date $on
ok "... with it" status 0 compare peap "$top/examples/peap" -o peap --date $on --restricted
ok "... there is the learning sheet alone" test "$(files peap)" = \
	"actions.csv learning.csv learning.pdf manifest.json problems.csv results.csv "

# Options
ok "an edition of all schools" status 0 compare $audit "$hackney" -o edition --date $on --edition comparison
ok "one of a school is refused" status 2 compare $audit "$hackney" -o edition --edition report
ok "... with those that there are" warns "there is no edition 'report' about all schools; there are comparison, support, learning, rota and html"
ok "OUT is needed" status 2 compare $audit "$hackney"
ok "... says so" warns "waymark compare: needs -o OUT, the folder for the documents"
ok "quiet" status 0 compare $audit "$hackney" -o edition --date $on --quiet
ok "... says nothing" test ! -s stdout
ok "help lists what there is" status 0 compare --help
ok "... about all schools" says "comparison.csv"
ok "... and nothing else" not says "report.pdf"

finish
