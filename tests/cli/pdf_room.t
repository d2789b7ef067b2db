#!/bin/sh
# The PDFs that pdf_write_test leaves behind, judged by programs that nobody here wrote: qpdf, poppler, veraPDF;
# and by uacheck.py, which names the place of a fault.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-build}
case $build in /*) ;; *) build=$root/$build ;; esac
work=$build/tests/pdf
n=0

# try NAME COMMAND...: one test; what the command said is shown if it fails
try() {
	name=$1
	shift
	n=$((n + 1))
	if said=$("$@" 2>&1); then
		echo "ok $n - $name"
	else
		echo "not ok $n - $name"
		printf '%s\n' "$said" | sed 's/^/# /' | head -40
	fi
}

skip() {
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}

have() {
	command -v "$1" >/dev/null 2>&1
}

# Whole words in the order of reading, on one line for easy matching.
says() {
	text=$(pdftotext -enc UTF-8 "$1" - | tr '\n\f' '  ' | tr -s ' ')
	case $text in
	*"$2"*) ;;
	*) echo "not found: $2"; echo "in: $text"; return 1 ;;
	esac
}

all_embedded() {
	pdffonts "$1" | tail -n +3 | awk '{ n++; if (!/ yes yes yes /) { print; bad = 1 } } END { exit bad || !n }'
}

same_twice() {
	cp "$work/sample.pdf" "$work/first.bytes" && "$build/tests/unit/pdf_write_test" >/dev/null &&
		cmp "$work/sample.pdf" "$work/first.bytes" && rm "$work/first.bytes"
}

structure_holds() {
	tree=$(pdfinfo -struct-text "$work/sample.pdf")
	for part in Document 'H1 (block)' '/ListNumbering /Decimal' '/ColSpan 2' '/Scope /Row' 'Figure' 'Link' 'Note' \
		'"Mae’r ysgol yn gofalu am bob plentyn. "'; do
		case $tree in *"$part"*) ;; *) echo "not in the structure: $part"; return 1 ;; esac
	done
	# the paragraph over two pages is one element
	printf '%s\n' "$tree" | grep -A1 'starts on the first page' | grep -q 'and ends on the second'
}

outline_nests() {
	qpdf --json --json-key=outlines "$work/sample.pdf" |
		python3 -c 'import json, sys
def show(items, depth):
    for i in items:
        print(depth, i["title"], i["destpageposfrom1"], i["open"])
        show(i["kids"], depth + 1)
show(json.load(sys.stdin)["outlines"], 1)' >"$work/outline.txt"
	diff - "$work/outline.txt" <<-END
		1 Audit 1 True
		2 Pobl – people 1 False
		3 Detail 2 True
		1 Second 2 True
		2 Too deep at once 2 True
	END
}

try "the documents are written" "$build/tests/unit/pdf_write_test"
for file in sample report empty many glyphs; do
	try "$file: qpdf finds no fault" qpdf --check "$work/$file.pdf"
done
for file in sample report many glyphs; do
	try "$file: every font is embedded, a subset, with a map to Unicode" all_embedded "$work/$file.pdf"
done
try "letters of many languages survive" says "$work/sample.pdf" \
	'Ŵŷ Łódź Ångström naïve café “quotes” – — • ✓ £ € é ü ñ ş ğ ț'
try "ligatures are their letters" says "$work/sample.pdf" 'The official file of the baffled waffle fjord'
try "kerned words are whole" says "$work/sample.pdf" 'Audit of AVATAR office'
try "marks, fixed spaces, soft hyphens and stand-ins extract" says "$work/sample.pdf" \
	'q̇x, fixed space, cooperate, 漢 is missing'
try "letters are themselves where a face has many" says "$work/glyphs.pdf" 'ĉĊċČčĎ ďĐđĒēĔĕĖėĘ'
try "links stand in their sentence" says "$work/sample.pdf" 'See the guidance and the first page for more.'
try "the structure holds roles, spans, attributes and a paragraph over two pages" structure_holds
try "the same pages give the same bytes in another process" same_twice
if have python3; then
	try "bookmarks nest and the first level is open" outline_nests
else
	skip "bookmarks nest and the first level is open" "python3 is not here"
fi
if /usr/bin/python3 -c 'import pikepdf, fontTools' 2>/dev/null; then
	try "uacheck finds no fault" "$root/tests/tools/uacheck.py" "$work/sample.pdf" "$work/report.pdf" "$work/many.pdf" \
		"$work/empty.pdf" "$work/glyphs.pdf"
else
	skip "uacheck finds no fault" "python3-pikepdf or python3-fonttools is not here"
fi
# The sanitizers' build makes the same bytes; check-pdfua has judged them by then.
if [ "${build##*/}" = build-asan ]; then
	skip "veraPDF finds no fault" "the plain build was judged"
elif have java && have mvn; then
	try "veraPDF finds no fault" "$root/tests/verapdf/pdfua" --quiet "$work/sample.pdf" "$work/report.pdf" \
		"$work/many.pdf" "$work/empty.pdf" "$work/glyphs.pdf"
else
	skip "veraPDF finds no fault" "java or mvn is not here"
fi
echo "1..$n"
