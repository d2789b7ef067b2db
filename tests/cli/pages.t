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
	awk -v n="$3" 'NR > 1 && NR % n == 0 { sub(/,(M|P|N),/, ",often,") } { print }' "$1/responses.csv" >"$2/responses.csv"
}

ok "the example of areas" measured hackney_wellbeing "$top/examples/hackney_wellbeing" 2026-11-06
ok "the example of a review" measured astrea_send "$top/examples/astrea_send" 2026-11-06
ok "the example of an interview" measured astrea_interview "$top/examples/astrea_interview" 2026-11-06
ok "the example of cases" measured peap "$top/examples/peap" 2027-03-24 restricted

ok "a hundred schools are generated" generate 100 areas 1
ok "a hundred reviews are generated" lua5.4 "$top/tests/gen/reviews.lua" "$top/audits/lua/astrea_send.lua" 100 reviews 1
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
finish
