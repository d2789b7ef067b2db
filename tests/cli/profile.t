#!/bin/sh
# profile.t - whom each document is for: at the foot of every page, among the properties, in the manifest; and what that hides.
. "$(dirname "$0")/lib.sh"

review=$top/tests/audits/small_statements.lua
interview=$top/tests/audits/small_interview.lua
cp -R "$top/tests/cases/pages-review/in" in
cp -R "$top/tests/cases/pages-interview/in" notes
date=2026-11-04

# says FILE WORDS...: every page has the words, and so have the keywords
says() {
	file=$1
	shift
	n=$(pdfinfo "$file" | sed -n 's/^Pages: *//p')
	pdfinfo "$file" | grep -q "^Keywords: *$*\$" || return 1
	for page in $(seq "$n"); do
		pdftotext -f "$page" -l "$page" "$file" - | grep -q "^$*" || return 1
	done
}

profiles() {
	sed -n 's/.*"profile": "\(.*\)".*/\1/p' "$1/manifest.json" | sort | uniq -c | tr -s ' \n' ' '
}

ok "a review runs" status 0 run "$review" in -o made --date $date
ok "its summary is public" says made/S1/summary.pdf Public
ok "... its action plan too" says made/S1/action-plan.pdf Public
ok "its report is internal" says made/S1/report.pdf 'Internal: not for publication'
ok "the manifest says so of each file, tables are internal" sh -c \
	'grep -A1 "\"name\": \"summary.pdf\"" made/manifest.json | grep -q "\"profile\": \"public\"" &&
	 grep -A1 "\"name\": \"report.pdf\"" made/manifest.json | grep -q "\"profile\": \"internal\"" &&
	 grep -A1 "\"name\": \"results.json\"" made/manifest.json | grep -q "\"profile\": \"internal\"" &&
	 grep -A1 "\"name\": \"results.csv\"" made/manifest.json | grep -q "\"profile\": \"internal\""'

ok "all can be public" status 0 run "$review" in -o public --date $date --profile public
ok "... the report too" says public/S1/report.pdf Public
ok "... but no table" grep -q '"profile": "internal"' public/manifest.json
ok "... whose bytes are the same" sh -c 'cmp made/results.csv public/results.csv && cmp made/S1/results.json public/S1/results.json'
ok "all can be internal" status 0 run "$review" in -o internal --date $date --profile internal
ok "... the summary too" says internal/S1/summary.pdf 'Internal: not for publication'
ok "... and the plan" says internal/S1/action-plan.pdf 'Internal: not for publication'

# The system's own has pikepdf, if any has.
python=/usr/bin/python3
[ -x $python ] || python=python3
# Every small number, and every text that somebody wrote, of eight schools.
send=$top/examples/astrea_send
run run astrea_send "$send" -o send --date 2026-11-06 -q
ok "the example is published" status 0 run astrea_send "$send" -o published --date 2026-11-06 -q --profile public
ok "... and nothing in it tells a small number that the internal report tells" $python -B \
	"$top/tests/cli/profile_check.py" "$send" published send
ok "... nor do the summary and the plan of an ordinary run" sh -c '
	for id in send/K*; do rm $id/report.pdf; done; "$3" -B "$1" "$2" send published | grep -v "^not in" >said
	! grep -q "^leak" said && grep -q "looked for" said' - "$top/tests/cli/profile_check.py" "$send" $python
pdftotext -layout published/K204/report.pdf report.txt
ok "a hidden number is a c, with the next that would tell it" sh -c \
	'"$@" "SEN support (K) .* c$" report.txt && "$@" "EHC plan (E) .* c " report.txt && "$@" "Pupils with SEN .* 24 " report.txt' - grep -q
ok "... each page of such a table says what a c is" perl -e 'local $/ = "\f"; my ($with, $without) = (0, 0);
	while (<>) { next unless /\S  +c(  +|$)/m; /c: confidential/ ? $with++ : $without++; }
	exit !($with >= 3 && $without == 0)' report.txt
ok "a gap of hidden numbers is not measured" grep -q 'are not compared here, since a number is too small to be published' report.txt
ok "a sum says that it does not hold, without its numbers" grep -q 'do not make “Pupils with SEN”' report.txt
ok "no rating of a section with single posts is printed" not sh -c \
	'sed -n "/^1 Leadership/,/^2 Identification/p" report.txt | grep -q "Not published\| Met  "'
ok "... which it says" grep -q 'Ratings of single statements are not published here' report.txt
pdftotext -layout public/S1/report.pdf small.txt
ok "... and ratings of a section without one are" grep -q 'Targets are ambitious. line 18  *In place' small.txt
ok "the method says what is left out" grep -q 'This report is public. Counts of 1 to 4 people and percentages' report.txt
pdftotext -layout published/K208/summary.pdf summary.txt
ok "a summary has the actions of a section whose ratings are hidden" sh -c "tr -s ' \n' ' ' <summary.txt | grep -q 'Bring the SENCO'"
ok "... and no row of dashes" not grep -q '–  *–  *–' summary.txt
ok "... and calls no report its annex" not grep -q annex summary.txt

mkdir draft
cp "$send"/*.csv draft
sed -i 's/^K204,tracking.suspended_sen,,2025-26,0,24,$/K204,tracking.suspended_sen,,2025-26,x3,24,/' draft/metrics.csv
ok "a public draft" status 1 run astrea_send draft -o drafted --date 2026-11-06 -q --draft --profile public --school K204
pdftotext -raw drafted/K204/report.pdf draft.txt
ok "... lists problems of figures without their numbers" sh -c 'grep -q "Figures do not add up" draft.txt && ! grep -q "make 23" draft.txt'

ok "an interview is internal, whatever is asked" status 0 run "$interview" notes -o talk --date $date --profile public
ok "... which is noted" warns '[RUN006]'
ok "... on its record" sh -c 'ls talk/*/report.pdf >/dev/null'
for pdf in talk/*/report.pdf talk/*/pack.pdf; do
	ok "... $pdf" says "$pdf" 'Internal: not for publication'
done

ok "an audit of pupils is restricted, whatever is asked" status 0 run peap "$top/examples/peap" -o peap --restricted \
	--date 2026-11-06 --profile public
ok "... which is noted" warns '[RUN006]'
for pdf in peap/*/case-01.pdf peap/*/triggers.pdf peap/learning.pdf; do
	ok "... $pdf" says "$pdf" 'Restricted.*'
done
ok "... every file of it" test "$(profiles peap | tr -d '0-9 ')" = restricted

ok "there is no third profile to ask for" status 2 run "$review" in -o never --profile restricted
ok "... which says what there is" warns 'there are public and internal; --restricted is an option of its own'
ok "the nearest is named" status 2 run "$review" in -o never --profile publik
ok "... it is" warns "did you mean 'public'"

ok "a form is internal" status 0 form "$review" -o form --date $date
ok "... it says so" says form/form.pdf 'Internal: not for publication'
ok "a form of an audit of pupils is restricted" status 0 form peap -o caseform --date $date
ok "... it says so" says caseform/form.pdf 'Restricted.*'

finish
