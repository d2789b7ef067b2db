#!/bin/sh
# sentences.t [--bless]   every function that makes a sentence is called with what it may be given (tests/sentences); what
# it says is compared with what people have read there. --bless writes that anew.
. "$(dirname "$0")/lib.sh"

said=$top/tests/sentences

# walk FILE NAME: the sentences of a file of templates, into NAME.txt; what is wrong with them is said.
walk() {
	(cd "$top" && lua5.4 tests/sentences/walk.lua "$1" "tests/sentences/$2.lua") >"$2.txt" || return 1
	test -s "$2.txt"
}

same() {
	[ "$bless" = no ] || cp "$1.txt" "$said/$1.txt"
	diff -u "$said/$1.txt" "$1.txt"
}

bless=no
[ "${1:-}" != --bless ] || bless=yes
ok "every sentence of the templates has a walk, and none is bad English" walk templates/sentences.lua templates
ok "they say what was read" same templates
ok "every sentence about cases has a walk, and none is bad English" walk templates/case/case-sentences.lua cases
ok "they say what was read" same cases

ok "every sentence of feedback and support has a walk, and none is bad English" walk templates/together-sentences.lua together
ok "they say what was read" same together
ok "every sentence about all schools has a walk, and none is bad English" walk templates/comparison-sentences.lua comparison
ok "they say what was read" same comparison

ok "every sentence about entries has a walk, and none is bad English" walk templates/entries-sentences.lua entries
ok "they say what was read" same entries
ok "every sentence about figures has a walk, and none is bad English" walk templates/figure-sentences.lua figures
ok "they say what was read" same figures

# used FILE: names the sentences of a file that no template says, and fails if there is one.
used() {
	sed -n 's/^function s\.\([a-z_0-9]*\).*/\1/p' "$1" | while read -r name; do
		grep -rhw --include='*.lua' -- "$name" "$top/templates" | grep -v "^function s\.$name\b\|^ *--" | grep -q "[.:]$name\b" ||
			echo "$name"
	done | { ! grep .; }
}

ok "every sentence of the templates is said by one" used "$top/templates/sentences.lua"
ok "every sentence about cases is said by a template" used "$top/templates/case/case-sentences.lua"
ok "every sentence of feedback and support is said by a template" used "$top/templates/together-sentences.lua"
ok "every sentence about all schools is said by a template" used "$top/templates/comparison-sentences.lua"
ok "every sentence about entries is said by a template" used "$top/templates/entries-sentences.lua"
ok "every sentence about figures is said by a template" used "$top/templates/figure-sentences.lua"
printf 'function s.never_said()\nend\n' >unsaid.lua
ok "one that none says is found" not used unsaid.lua

# Those of the C rooms: tests/unit/sentences_test.c walks them and compares what they say.
in_c() (
	cd "$top" || exit 1
	for header in src/*/sentences.h; do
		set -- "$@" "tests/sentences/$(basename "$(dirname "$header")").txt"
	done
	lua5.4 tests/sentences/read.lua "$@"
)

ok "none of the program's own sentences is bad English" in_c

# No sentence is put together anywhere else.
elsewhere() {
	lua5.4 "$said/elsewhere.lua" "$1"
}

ok "no other template puts a sentence together" elsewhere "$top/templates"
ok "... nor one of cases" elsewhere "$top/templates/case"
for kind in plan workshop matrix; do
	ok "... nor one of kind $kind" elsewhere "$top/templates/$kind"
done

# ---- that the walk can fail ----

# fails WHAT SENTENCES WALKS: a file of sentences and its walks; what is said of them.
fails() {
	mkdir -p faulty && printf '%s\n' "$2" >faulty/sentences.lua && printf '%s\n' "$3" >faulty/walks.lua || return 1
	(cd "$top" && lua5.4 tests/sentences/walk.lua "$out/faulty/sentences.lua" "$out/faulty/walks.lua") >/dev/null 2>said && return 1
	grep -F "$1" said
}

ok "a sentence that nothing walks is found" fails "more: nothing walks it" \
	'return { more = function (n) return "More." end }' 'return {}'
ok "a walk without 0, 1, 2 and many is found" fails "a number is not 0, 1, 2 and many" \
	'return { more = function (n) return "More: " .. n .. "." end }' 'return { more = { { 1, 2 } } }'
ok "one and a plural is found" fails "one and a plural" \
	'return { more = function (n) return "One areas." end }' 'return { more = { { "x" } } }'
ok "a part that is the whole is found" fails "a part that is the whole" \
	'return { more = function (n) return "Of nine areas, nine are fine." end }' 'return { more = { { "x" } } }'
ok "none of one is found" fails "none of one" \
	'return { more = function (n) return "None of the 1 areas that apply was rated." end }' 'return { more = { { "x" } } }'
ok "a name made small is found" fails "a name made small" \
	'return { more = function (n) return "The ofsted judges." end }' 'return { more = { { "x" } } }'
ok "a missing full stop is found" fails "no full stop" \
	'return { more = function (n) return "More" end }' 'return { more = { { "x" } } }'

mkdir -p other && cat >other/a.lua <<'END'
local b = include("blocks") -- "no words " .. here
b.p("Of the " .. n)
b.p("It has been " ..
	"said before. ")
b.p { "There are ", n, "." }
b.p("Two words" .. ".")
END
ok "a sentence elsewhere is found, at its line" sh -c 'lua5.4 "$1/elsewhere.lua" other >found; cut -d: -f2 found | tr "\n" " " |
	grep -qx "2 5 "' - "$said"

finish
