#!/bin/sh
# comparison_pdf.t - all schools together on paper: its parts in order, page one, the levels as comparison.csv has them, marks,
# what it must never say; cohorts of one school, of 600, and some of which nothing is known.
. "$(dirname "$0")/lib.sh"

on=2026-11-06
hackney=$top/examples/hackney_wellbeing
send=$top/examples/astrea_send

# pdf WORDS...: ask comparison_pdf.py about a document
pdf() {
	/usr/bin/python3 -B "$top/tests/cli/comparison_pdf.py" "$@"
}

sound() {
	/usr/bin/python3 "$top/tests/tools/uacheck.py" "$1" && qpdf --check "$1"
}

# forbids FILE: none of the words of an order of merit
forbids() {
	pdftotext "$1" - | not grep -inwE 'ranks?|ranking|totals?|average|averages|percentiles?|quartiles?|median|best|worst|outstanding|requires improvement|league|top|bottom'
}

# has FILE WORDS: on one line of its text
has() {
	pdftotext -raw "$1" - | tr '\n' ' ' | tr -s ' ' | grep -qF -- "$2"
}

# ---- the examples: a rubric with last year and schools of which nothing is known; a review ----

"$waymark" run $audit "$hackney/2025-26" -o last --date 2025-11-06 --edition summary -q >/dev/null 2>&1
ok "a comparison of a rubric" status 1 compare $audit "$hackney" "$hackney/incomplete" --previous last -o rubric --date $on
ok "... and of a review" status 0 compare astrea_send "$send" -o review --date $on --brand "$top/examples/brand/kestrelmoor.csv"
for kind in rubric review; do
	ok "PDF/UA and sound: $kind" sound $kind/comparison.pdf
	ok "... has its parts in order, with a bookmark each" pdf parts $kind/comparison.pdf
	ok "... page one is one page of at most 300 words" pdf page_one $kind/comparison.pdf
	ok "... levels counted as comparison.csv has them" pdf counts $kind/comparison.pdf $kind/comparison.csv
	ok "... each school is where the index says, in alphabetical order" pdf index $kind/comparison.pdf $kind/comparison.csv
	ok "... a sign at each level to be moderated, and no other" pdf marks $kind/comparison.pdf $kind/comparison.csv
	ok "... says nothing of an order of merit" forbids $kind/comparison.pdf
done
ok "no logo without a brand" not pdf figure_on_page_one rubric/comparison.pdf
ok "the trust's logo is on page one" pdf figure_on_page_one review/comparison.pdf
ok "... with its name" sh -c 'pdftotext -l 1 review/comparison.pdf - | grep -q "Kestrelmoor Learning Trust"'
ok "nine areas lie across, the text does not" pdf turns rubric/comparison.pdf
ok "what was not asked is in words" has rubric/comparison.pdf "Not this year"
ok "... and a school that sent nothing" has rubric/comparison.pdf "No answers"
ok "... and one that is withheld, with the code" has rubric/comparison.pdf "Withheld: CSV012"
ok "... each with what schools.csv says of it" sh -c \
	'pdftotext -layout rubric/comparison.pdf - | grep -E "Withheld: CSV012 +203 +31.5 +3.4$|No answers +688 +37.9 +4.2$" | wc -l | grep -qx 2'
ok "... and what could not be judged" has rubric/comparison.pdf "Not assessed"
ok "who is missing is said on page one" sh -c 'pdftotext -l 1 rubric/comparison.pdf - | tr "\n" " " | grep -q "one is withheld because of errors and one sent no answers"'
ok "small numbers of pupils are hidden, which the head says" has review/comparison.pdf "c: too small to show"
ok "a small cohort" has review/comparison.pdf "Not assessed (small cohort)"
ok "a level of an earlier year has that year" has rubric/comparison.pdf "2025–26"
ok "a move has the school's reason" has rubric/comparison.pdf "It is judged more strictly."
ok "the matrix has a sign for each move" pdf moves rubric/comparison.pdf
ok "a single post is not named" not has review/comparison.pdf "The SENCO is"

# ---- marks of what was made up ----

lua5.4 "$top/tests/gen/cohort.lua" "$audit_file" 12 made generated=yes
ok "a comparison of generated ratings" status 0 compare $audit made -o generated --date $on
ok "... is stamped" has generated/comparison.pdf "Generated ratings: not a judgement of this school"
ok "... and each school marked" has generated/comparison.pdf "Agreed · generated"

# ---- many schools: by authority ----

lua5.4 "$top/tests/gen/cohort.lua" "$audit_file" 600 many focus=no silent=1
ok "600 schools" status 0 compare $audit many -o 600 --date $on
ok "... PDF/UA and sound" sound 600/comparison.pdf
ok "... says where the schools are" has 600/comparison.pdf "are in the tables comparison.csv and pairings.csv"
ok "... names none of them" pdf no_school 600/comparison.pdf 600/comparison.csv
ok "... has the place of each authority" pdf authorities 600/comparison.pdf many/schools.csv
ok "... page one is one page of at most 300 words" pdf page_one 600/comparison.pdf
ok "... levels counted as comparison.csv has them" pdf counts 600/comparison.pdf 600/comparison.csv

# of the last 40 schools, two each are an authority
cp -r many small && awk -F, -v OFS=, 'NR > 561 { $6 = "Small " int((NR - 562) / 2) } { print }' many/schools.csv >small/schools.csv
ok "600 schools, some in small authorities" status 0 compare $audit small -o small.out --date $on
ok "... PDF/UA and sound" sound small.out/comparison.pdf
ok "... has the place of each authority" pdf authorities small.out/comparison.pdf small/schools.csv
ok "... of which small ones share pages" pdf authorities_share small.out/comparison.pdf "Small "
ok "... and says from how many on levels are counted" has small.out/comparison.pdf "where at least five of them are assessed"

# ---- few schools, and nothing to say ----

ok "one school, asked for" status 0 run $audit "$hackney" --school W104 --edition comparison -o one --date $on
ok "... PDF/UA and sound" sound one/comparison.pdf
ok "... explains no brackets where nothing is to be moderated" not has one/comparison.pdf "A number in brackets"
ok "... and does where something is" has rubric/comparison.pdf "A number in brackets"
ok "... in words for one" has one/comparison.pdf "The one school"
ok "by default one school makes none" sh -c '"$1" run $2 "$3" --school W104 -o alone --date $4 -q; test ! -e alone/comparison.pdf' - \
	"$waymark" $audit "$hackney" $on

mkdir -p none && cp "$hackney/schools.csv" "$hackney/calendar.csv" none
printf 'school_id,item,rating,respondent\nW101,voice.influence.emerging,N,school\n' >none/responses.csv
ok "nothing assessed" status 0 compare $audit none -o nothing --date $on
ok "... PDF/UA and sound" sound nothing/comparison.pdf
ok "... says so" has nothing/comparison.pdf "one reached no level and 11 sent no answers"
ok "... page one is one page of at most 300 words" pdf page_one nothing/comparison.pdf

mkdir -p held && cp "$hackney/calendar.csv" held && cut -d, -f1-4 "$hackney/schools.csv" >held/schools.csv
awk -F, -v OFS=, 'BEGIN { print "school_id,item,rating,respondent" } NR > 1 { print $1, "voice.influence", "mostly", "school" }' \
	"$hackney/schools.csv" >held/responses.csv
ok "all withheld" status 1 compare $audit held -o withheld --date $on
ok "... PDF/UA and sound" sound withheld/comparison.pdf
ok "... says so" has withheld/comparison.pdf "All 12 schools are withheld because of errors."
ok "... and does not say that nothing is wrong" not has withheld/comparison.pdf "Nothing is known that cannot wait."
ok "... draws no empty chart" pdf no_figure withheld/comparison.pdf

# ---- large print ----

ok "large print" status 0 compare $audit "$hackney" -o large --date $on --large-print
ok "... PDF/UA and sound" sound large/comparison.pdf
ok "... has its parts in order, with a bookmark each" pdf parts large/comparison.pdf

finish
