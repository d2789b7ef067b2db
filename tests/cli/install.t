#!/bin/sh
# install.t - what `make install` puts somewhere works from there, and from wherever that is moved to.
. "$(dirname "$0")/lib.sh"

generate 2 in
stage=$out/stage
moved=$out/moved/by/hand

install_to() {
	make -C "$top" --no-print-directory BUILD="${BUILD:-build}" install "$@"
}

works() {
	(cd / && "$1" run "$audit" "$out/in" -o "$2" --date "$date" --quiet)
}

ok "make install DESTDIR= PREFIX=" install_to DESTDIR="$stage" PREFIX=/opt/waymark
ok "the program is there" test -x "$stage/opt/waymark/bin/waymark"
ok "and its audit" test -f "$stage/opt/waymark/share/waymark/audits/lua/hackney/hackney_wellbeing.lua"
ok "and its manual" cmp "$top/doc/waymark.1" "$stage/opt/waymark/share/man/man1/waymark.1"
ok "and what completes it in bash and zsh" sh -c 'cmp "$1/waymark" "$2/bash-completion/completions/waymark" &&
	cmp "$1/_waymark" "$2/zsh/site-functions/_waymark"' _ "$build/completions" "$stage/opt/waymark/share"
for folder in audits templates examples; do
	ok "and all of $folder" diff -r "$top/$folder" "$stage/opt/waymark/share/waymark/$folder"
done
ok "and every guide" diff -r -x '*.1' "$top/doc" "$stage/opt/waymark/share/waymark/doc"
ok "nothing is outside the prefix" sh -c '[ "$(ls "$1")" = opt ] && [ "$(ls "$1/opt/waymark" | tr "\n" " ")" = "bin share " ]' _ "$stage"
ok "it lists its audits" sh -c "cd / && '$stage/opt/waymark/bin/waymark' list | grep -q '^hackney_wellbeing '"
ok "it makes reports" works "$stage/opt/waymark/bin/waymark" "$out/installed"
ok "... the same as the one in the build folder" sh -c "'$waymark' run $audit in -o built --date $date -q && diff -r built installed"
# A document of every kind: their templates lie in several folders.
# kinds WAYMARK FOLDER
kinds() {
	(cd / && "$1" run astrea_send "$top/examples/astrea_send" -o "$2/send" --date 2026-11-06 --school K202 -q &&
		"$1" run astrea_interview "$top/examples/astrea_interview" -o "$2/interview" --date 2026-11-06 -q &&
		"$1" run peap "$top/examples/peap" -o "$2/peap" --date 2027-03-24 --restricted --school K206 -q) 2>stderr
}
mkdir kinds kinds-built
ok "it makes documents of every kind" kinds "$stage/opt/waymark/bin/waymark" "$out/kinds"
ok "... as the one in the build folder does" kinds "$waymark" "$out/kinds-built"
ok "... the same" diff -r kinds kinds-built
mkdir -p "$moved"
ok "it can be moved" sh -c "mv '$stage/opt/waymark' '$moved/' && ln -s '$moved/waymark/bin/waymark' link"
ok "... and works there, through a symbolic link" works "$out/link" "$out/relocated"
ok "... with the same bytes" diff -r built relocated

# ---- every command with every audit, from there, with nothing in the environment ----

share=$moved/waymark/share/waymark
rm -rf "$stage" kinds kinds-built
mkdir work

# there STATUS WORDS...: as `status`, but from the moved tree and a folder that has nothing of ours
there() {
	expected=$1
	shift
	(cd work && exec env -i "$moved/waymark/bin/waymark" "$@") >stdout 2>stderr
	actual=$?
	[ $actual -eq "$expected" ] && return 0
	echo "waymark $* ended with $actual, not $expected:"
	cat stderr
	return 1
}

# The first school of an example's table.
first_school() {
	sed 1d "$share/examples/$1/schools.csv" | head -n 1 | cut -d, -f1
}

# Whether it is about single pupils, by what the program says of it.
restricted_option() {
	there 2 explain "$1" "$share/examples/$1" --school "$(first_school "$1")" --date 2027-03-24 >/dev/null && echo --restricted
}

ok "list" there 0 list
audits_in() { # DATA
	(cd "$1/audits/lua" && find . -name '*.lua' -not -path '*/tests/*' -not -path '*/meta/*') | sed 's/.*\///; s/\.lua$//' | sort
}
audits=$(audits_in "$share")
ok "... names what is installed" sh -c 'for audit in $1; do grep -q "^$audit " stdout || exit 1; done' _ "$audits"
ok "... which is all there is" test "$audits" = "$(audits_in "$top")"
for audit in $audits; do
	example=$share/examples/$audit
	option=$(restricted_option "$audit")
	ok "an example of $audit is installed" test -s "$example/schools.csv"
	ok "show $audit" there 0 show "$audit"
	ok "lint $audit" there 0 lint "$audit"
	# an interview scores nothing, so there need be nothing to test
	lua=$(audit_path "$audit")
	if [ -f "${lua%/*}/tests/${lua##*/}" ] || ! grep -q 'kind = "interview"' "$lua"; then expected=0; else expected=2; fi
	ok "test $audit" there $expected test "$audit"
	ok "schema $audit" there 0 schema "$audit"
	ok "form $audit" there 0 form "$audit" -o "form-$audit" --date 2026-11-06
	ok "... is printed" test -s "work/form-$audit/form.pdf"
	# the examples show what goes wrong too: what is said of them must be what the program in its tree says
	(cd work && "$waymark" check "$audit" "$example" --date 2027-03-24 >../expected.out 2>../expected.err)
	ok "check $audit" there $? check "$audit" "$example" --date 2027-03-24
	ok "... says what it says anywhere" sh -c 'cmp expected.out stdout && cmp expected.err stderr'
	(cd work && "$waymark" run "$audit" "$example" -o expected --date 2027-03-24 $option -q 2>/dev/null)
	# shellcheck disable=SC2086 # an option or none
	ok "run $audit" there $? run "$audit" "$example" -o "run-$audit" --date 2027-03-24 $option -q
	ok "... makes what it makes anywhere" diff -r work/expected "work/run-$audit"
	rm -rf work/expected
	# shellcheck disable=SC2086 # an option or none
	ok "explain $audit" there 0 explain "$audit" "$example" --school "$(first_school "$audit")" --date 2027-03-24 $option
done
audit=hackney_wellbeing
for kind in rubric statements interview case; do
	ok "new --kind $kind" there 0 new "of_$kind" --kind $kind
	ok "... is an audit to fill in" test -s "work/of_$kind.lua"
done
ok "the guide is installed, and what it links to" python3 - "$share" <<'PYTHON'
import os, re, sys
for page in "README.md", "doc/audit-guide.md", "doc/year-guide.md", "doc/mapping.md", "doc/results.md", "audits/lua/README.md", "templates/README.md":
    path = os.path.join(sys.argv[1], page)
    for link in re.findall(r"\]\(([^)#\s]+)", open(path, encoding="utf-8").read()):
        assert link.startswith("http") or os.path.exists(os.path.join(os.path.dirname(path), link)), (page, link)
PYTHON

# ---- an installation that lost something ----

broken() {
	(cd / && "$out/link" run "$audit" "$out/in" -o "$out/broken" --date "$date" >"$out/stdout" 2>"$out/stderr")
	[ $? -eq 3 ]
}
mv "$share/fonts" "$out/fonts"
ok "without its fonts it does nothing" broken
ok "... and says so" warns "[RUN005]"
mv "$out/fonts" "$share/fonts"
mv "$share/templates" "$out/templates"
ok "without its templates it does nothing" broken
ok "... and says so" warns "[RPT001]"
mv "$out/templates" "$share/templates"

ok "make uninstall" sh -c "make -C '$top' --no-print-directory DESTDIR='$out' PREFIX=/moved/by/hand/waymark uninstall"
ok "... leaves no file" test -z "$(find "$moved" -type f)"

# ---- what a machine lacks ----

mkdir -p bare/tests/tools
cp "$top/tests/tools/packages" bare/tests/tools/
printf '[build]\nno-such-package-of-debian\nnot-needed-here unless sh\nneeded-here unless no-such-program\n\n[test]\nnor-such-a-one\n' >bare/packages.txt
if command -v dpkg-query >/dev/null; then
	ok "what is missing is told before anything is installed" sh -c "DRY_RUN=1 bare/tests/tools/packages build >stdout 2>&1"
	ok "... by name, and for what" says "Missing of what is needed (build): no-such-package-of-debian needed-here"
	ok "... and no more than was asked for" not says nor-such
	ok "... nor what a program that is there does as well" not says not-needed-here
else
	for name in "what is missing is told before anything is installed" "... by name, and for what" "... and no more than was asked for" \
		"... nor what a program that is there does as well"; do
		skip "$name" "this is not Debian"
	done
fi
makes() {
	make -C "$top" --no-print-directory -n -W packages.txt BUILD="${BUILD:-build}" "$1" 2>/dev/null | grep -c "tests/tools/packages $2\$"
}
ok "make demo installs what building needs" test "$(makes demo build)" -eq 1
ok "make check what testing needs too" test "$(makes check 'build test')" -eq 1
ok "make alone installs nothing" test "$(makes all '.*')" -eq 0

finish
