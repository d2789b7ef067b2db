#!/bin/sh
# pages.t - how full the pages are, what stands at their feet and what fits on a summary's two sides, measured on all documents
# of the examples and of two hundred generated schools, long and short, final and drafts (tests/tools/pages.c).
. "$(dirname "$0")/lib.sh"

pages=$build/tests/pages

# measured AUDIT FOLDER DATE WORDS...
measured() {
	"$pages" "$top" "$build/fonts" "$@"
}

# finds WHAT AUDIT FOLDER DATE WORDS...: there is such a fault
finds() {
	what=$1
	shift
	! measured "$@" >found && grep -qF "$what" found || { cat found; return 1; }
}

# spoil FROM TO N: one rating in N is none of the scale's
spoil() {
	cp -r "$1" "$2"
	awk -v n="$3" 'NR > 1 && NR % n == 0 { sub(/,(M|P|N),/, ",often" NR ",") } { print }' "$1/responses.csv" >"$2/responses.csv"
}

ok "the example of areas" measured hackney_wellbeing "$top/examples/hackney_wellbeing" 2026-11-06
ok "the example of a review" measured astrea_send "$top/examples/astrea_send" 2026-11-06
ok "the example of an interview" measured astrea_interview "$top/examples/astrea_interview" 2026-11-06
ok "the example of cases" measured peap "$top/examples/peap" 2027-03-24 restricted

ok "a hundred schools are generated" generate 100 areas 1
ok "a hundred reviews are generated" lua5.4 "$top/tests/gen/reviews.lua" "$top/audits/lua/astrea/astrea_send.lua" 100 reviews 1
ok "a hundred schools" measured hackney_wellbeing areas $date
ok "a hundred reviews" measured astrea_send reviews $date
spoil areas areas-draft 17
spoil reviews reviews-draft 37
ok "... and their drafts, with few and many problems" measured hackney_wellbeing areas-draft $date draft
ok "... of reviews too" measured astrea_send reviews-draft $date draft

# The measure itself: a template that breaks each rule.
mkdir bad
cp "$audit_file" bad/bad.lua
cat >bad/summary.lua <<'LUA'
local b = include("blocks")
return function (r)
	local rows = { b.head { "Number" } }
	for i = 1, 60 do rows[#rows + 1] = b.row { tostring(i) } end
	local columns, cells = {}, {}
	for i = 1, 12 do columns[i], cells[i] = { share = 1 }, b.level_cell(r.audit.levels[2].mark) end
	return { title = "Bad", language = "en", blocks = {
		b.h1("Little"), b.page_break(), b.p("Words"), b.h2("At the foot"), b.page_break(),
		b.table { columns = { { share = 1 } }, rows = rows },
		b.steps({ "One", "Two" }), b.page_break(), b.p("End"),
		b.table { columns = columns, rows = { b.row(cells) } },
	} }
end
LUA
mkdir one
for table in areas/*.csv; do
	grep -E '^(school_id|scope|\*|T0001)' "$table" >"one/${table#areas/}"
done
for fault in "page 1 of 6: less than an eighth full" "page 2 of 6: a heading at the foot: At the foot" \
	"a summary has two sides at most" "page 3 of 6: a table goes on over the page" "a word of a level is cut"; do
	ok "the measure finds: $fault" finds "$fault" "$out/bad/bad.lua" one $date
done
cat >bad/summary.lua <<'LUA'
local b = include("blocks")
return function (r)
	local blocks = { b.h1("Long") }
	for i = 1, 27 do blocks[i + 1] = b.p(tostring(i)) end
	blocks[#blocks + 1] = b.steps({ "One", "Two", "Three", "Four", "Five" })
	return { title = "Bad", language = "en", blocks = blocks }
end
LUA
for fault in "page 2 of 2: the second side is less than a quarter full" "page 1 of 2: the questions go on over the page"; do
	ok "... $fault" finds "$fault" "$out/bad/bad.lua" one $date
done

# What a template is asked for again: it says less each time, and the first that fits is printed.
cat >bad/summary.lua <<'LUA'
local b = include("blocks")
return function (r)
	local blocks = { b.h1("Try " .. r.tight) }
	for i = 1, 200 - 60 * r.tight do blocks[i + 1] = b.p(tostring(i)) end
	return { title = "Fitting", language = "en", blocks = blocks, fit = { pages = 2, tries = 3, last = 0.5 } }
end
LUA
ok "a document that does not fit is asked for again" status 0 run bad/bad.lua one -o fit --date $date
ok "... the first that fits is printed" sh -c 'pdftotext fit/T0001/summary.pdf - | grep -qx "Try 3"'
sed -i 's/tries = 3/tries = 1/' bad/summary.lua
ok "... the last where none does" status 0 run bad/bad.lua one -o fit --date $date
ok "... and that is said" warns "T0001/summary.pdf:1:1: warning: it has 5 pages and is meant to have 2 at most [RPT007]"
ok "... of that document" sh -c 'pdftotext fit/T0001/summary.pdf - | grep -qx "Try 1"'
ok "large print has the pages that it needs" status 0 run bad/bad.lua one -o fit --date $date --large-print
ok "... all is said" sh -c 'pdftotext fit/T0001/summary.pdf - | grep -qx "Try 0"'

# Of a draft's problems five stand in the summary, and how many more there are; one that comes often stands once.
problems_told() {
	pdftotext -layout "draft/$1/summary.pdf" - | tr '\n' ' ' | tr -s ' ' >told
	[ "$(grep -o 'Rating .often.. is not on the scale' told | wc -l)" -eq "$2" ] && grep -qF -- "$3" told || { cat told; return 1; }
}
head -n 1 areas/responses.csv >one/responses.csv
grep '^T0001,' areas/responses.csv | awk -v OFS=, 'NR <= 7 { sub(/,(M|P|N),/, ",often" NR ",") } { print }' >>one/responses.csv
ok "a draft with seven problems" status 1 run $audit one -o draft --date $date --draft
ok "... has five of them in its summary" problems_told T0001 5 "Two more problems are not listed here: waymark check lists all of them."
sed -i 's/,often[0-9],/,often,/' one/responses.csv
ok "one that comes seven times" status 1 run $audit one -o draft --date $date --draft
ok "... stands once" sh -c "pdftotext draft/T0001/summary.pdf - | tr '\\n' ' ' | grep -q 'Rating .often. is not on the scale, in 7 places'"
finish
