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

ok "an interview is internal, whatever is asked" status 0 run "$interview" notes -o said --date $date --profile public
ok "... which is noted" warns '[RUN006]'
ok "... on its record" sh -c 'ls said/*/report.pdf >/dev/null'
for pdf in said/*/report.pdf said/*/pack.pdf; do
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
