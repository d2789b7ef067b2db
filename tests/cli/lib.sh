# lib.sh - TAP for the command line's tests; sourced by each .t, which ends with `finish`.
#
# A test is a command that succeeds: `ok NAME COMMAND...`. What a test makes stays in $out, for a look after a
# failure and for `make check-pdfua`.
# shellcheck shell=sh disable=SC2034 # variables are for those who source it

set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-build}
case $build in /*) ;; *) build=$top/$build ;; esac
waymark=$build/waymark
out=$build/tests/out/$(basename "$0" .t)
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH WAYMARK_PATH
rm -rf "$out"
mkdir -p "$out"
cd "$out" || exit 1

tests=0
failed=0

ok() {
	name=$1
	shift
	tests=$((tests + 1))
	if "$@" >"$out/.said" 2>&1; then
		echo "ok $tests - $name"
	else
		echo "not ok $tests - $name"
		echo "# failed: $*"
		head -n 40 "$out/.said" | sed 's/^/# /'
		failed=$((failed + 1))
	fi
}

not() {
	! "$@"
}

skip() {
	tests=$((tests + 1))
	echo "ok $tests - $1 # SKIP $2"
}

# unjudged: check-pdfua need not judge this test's documents, since others leave such; there are thousands.
unjudged() {
	find "$out" -name '*.pdf' -delete
}

# waymark's exit status, with what it said in $out/stdout and $out/stderr
run() {
	"$waymark" "$@" >"$out/stdout" 2>"$out/stderr"
}

# status N WORDS...: run waymark with the words; it must end with N, and not by a sanitizer's report.
status() {
	expected=$1
	shift
	run "$@"
	actual=$?
	[ $actual -eq "$expected" ] && ! grep -q 'Sanitizer\|runtime error' "$out/stderr" && return 0
	echo "waymark $* ended with $actual, not $expected:"
	cat "$out/stderr"
	return 1
}

says() {
	grep -qF -- "$1" "$out/stdout" || { cat "$out/stdout"; return 1; }
}

warns() {
	grep -qF -- "$1" "$out/stderr" || { cat "$out/stderr"; return 1; }
}

# Two folders are compared without what tells later runs from what their files were made: again.t is about that.
diff() {
	command diff -x '.waymark.*' "$@"
}

# generate SCHOOLS FOLDER [SEED]
generate() {
	lua5.4 "$top/tests/gen/evidence.lua" "$audit_file" "$@"
}
# The file of an audit that comes with Waymark, by its name.
audit_path() {
	(cd "$top/audits/lua" && find "$PWD" -name "$1.lua" -not -path "$PWD/*/tests/*")
}
audit_file=$top/audits/lua/hackney/hackney_wellbeing.lua
audit=hackney_wellbeing
date=2026-11-04

finish() {
	echo "1..$tests"
	[ "$failed" -eq 0 ] || exit 1
	exit 0
}
