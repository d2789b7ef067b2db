#!/bin/sh
# html.t - web pages (--edition html): which there are, that each says all its PDF says, and that nobody's text gets out of
# its place. Those in judged/ are for tests/tools/check-html.
. "$(dirname "$0")/lib.sh"

date=2026-11-06
hackney=$top/examples/hackney_wellbeing
peap=$top/examples/peap
check=$top/tests/cli/html_check.py
mkdir judged

# files FOLDER ENDING: all below it, without the ending; but for the page of everything, which is beside no document (index.t)
files() {
	(cd "$1" && find . -name "*.$2" ! -name index.html | sed "s/\.$2\$//" | sort)
}

beside() {
	files "$1" pdf >pdfs
	files "$1" html >htmls
	[ -s pdfs ] && diff pdfs htmls
}

holds() {
	[ -n "$(files "$1" html)" ] || return 1
	find "$1" -name '*.html' ! -name index.html -exec python3 "$check" {} +
}

has() {
	grep -qF -- "$2" "$1" || { grep -n '<h1\|<header\|class="stamps"' "$1"; return 1; }
}

same_files() {
	for file in $(files "$1" "$3"); do
		cmp "$1/$file.$3" "$2/$file.$3" || return 1
	done
}

# ---- which pages there are ----

ok "a run without pages" status 0 run $audit "$hackney" -o plain --date $date
ok "... has none" test -z "$(files plain html)"
ok "a run with pages" status 0 run $audit "$hackney" -o pages --date $date --edition html
ok "... has one beside each PDF" beside pages
ok "... turns nothing off" sh -c '(cd plain && find . -type f ! -name "*.html" | sort) >a; (cd pages && find . -type f ! -name "*.html" | sort) >b; cmp a b'
ok "... makes the same PDFs" same_files plain pages pdf
ok "... says no more than without" sh -c "'$waymark' run $audit '$hackney' -o plain --force --date $date 2>/dev/null | sed s/plain/pages/ | cmp - stdout"
ok "... each with all its PDF says" holds pages
ok "... and lists them" python3 -c '
import hashlib, os
text = open("pages/manifest.json").read()
for folder, _, names in os.walk("pages"):
    for name in names:
        if name.endswith(".html"):
            assert hashlib.sha256(open(os.path.join(folder, name), "rb").read()).hexdigest() in text, name
'
ok "the same bytes with other workers, elsewhere" sh -c "TZ=Asia/Tokyo LC_ALL=C '$waymark' run $audit '$hackney' -o again --date $date --edition html --jobs 1 -q 2>/dev/null"
ok "... they are" same_files pages again html
ok "one document and its page" status 0 run $audit "$hackney" -o one --date $date --school W101 --edition html --edition summary
ok "... and no other" test "$(find one -name '*.pdf' -o -name '*.html' | sort | tr '\n' ' ')" = "one/W101/summary.html one/W101/summary.pdf "
ok "all schools together alone" status 0 compare $audit "$hackney" -o together --date $date --edition html --edition support
ok "... beside each PDF" beside together
ok "... for no school" test "$(find together -mindepth 1 -type d | wc -l)" = 0

# ---- what stays and what goes ----

cp -r pages later
ok "some schools again" status 0 run $audit "$hackney" -o later --date $date --school W101
ok "... their pages go" test "$(cd later/W101 && echo ./*.html)" = ./feedback.html
ok "... what needs all schools stays" test -e later/support-la.html -a -e later/W102/report.html
ok "... and is named once" sh -c 'test "$(grep -c feedback stdout)" = 1 && test "$(grep -o "[a-z]*[.]html" stdout)" = index.html'
ok "... the manifest goes on to list it" grep -q 'W101/feedback.html' later/manifest.json
ok "all again, without pages" status 0 run $audit "$hackney" -o later --date $date
ok "... leaves none" test -z "$(files later html)"

# ---- whom a page is for ----

ok "pages of pupils" status 0 run peap "$peap" -o pupils --date 2027-03-24 --restricted --edition html
ok "... beside each PDF" beside pupils
ok "... with all that it says" holds pupils
ok "... for their owner alone" test -z "$(find pupils -type f ! -perm 0600)"
printf 'three random words\n' >word && chmod 600 word
ok "with a passphrase there are none" status 2 run peap "$peap" -o locked --date 2027-03-24 --restricted --edition html --passphrase-file word
ok "... which is said" warns "cannot encrypt web pages: leave out '--edition html' or the passphrase"
ok "... before anything is written" test ! -e locked
ok "whom it is for is said at both ends" test "$(grep -c 'Internal: not for publication' pages/W101/report.html)" = 3
ok "... and on paper at the foot" has pages/W101/report.html '@bottom-left{font:8pt sans-serif;content:"Internal\3a  not for publication"}'
ok "a public one hides what its PDF hides" status 0 run $audit "$hackney" -o public --date $date --school W101 --edition html --edition report --profile public
ok "... with all that it says" holds public
ok "... and no evidence" sh -c 'grep -q "Statement sits on the wellbeing page" pages/W101/report.html && ! grep -q "Statement sits on" public/W101/report.html'

# ---- draft and stamp ----

mkdir marked
cp "$top"/tests/tables/small/*.csv marked
small=$top/tests/audits/small.lua
printf '%s\n' school_id,item,rating,generated S1,lead.named.emerging,Met,yes S1,lead.nobody,Met, >marked/responses.csv
ok "a draft of generated ratings" status 1 run "$small" marked -o draft --date $date --draft --edition html
ok "... beside each PDF" beside draft
ok "... has both marks" has draft/S1/report.html '<p class="stamps"><strong>Draft</strong> <strong>Generated ratings: not a judgement of this school</strong></p>'
ok "... on paper too" has draft/S1/report.html '@top-center{font:700 10pt sans-serif;content:"Draft '
ok "... and all its PDF says" holds draft

# ---- texts that want to be more ----

mkdir -p attack/in
cp "$small" attack/audit.lua
cp "$top"/tests/tables/small/*.csv attack/in
cat >attack/in/schools.csv <<'END'
school_id,name,phase,name_lang,la,roll
S1,"</title></style><script>alert(1)</script>""'><img src=x onerror=alert(2)>&lt;b&gt; javascript:alert(3)",primary,cy,"<svg/onload=alert(4)>","<a href=//x.invalid>"
END
awk -F, 'NR == 1 { print $0 ",evidence" } NR > 1 { print $0 ",\"<!--<iframe src=\"\"//x.invalid\"\">]]> ${7*7} </td></table></main>" NR "\"" }' \
	"$top/tests/tables/small/responses.csv" >attack/in/responses.csv
ok "hostile texts" status 0 run attack/audit.lua attack/in -o attack/out --date $date --edition html
ok "... stay texts" holds attack/out
ok "... and are all there" sh -c 'grep -q "&lt;script&gt;alert(1)&lt;/script&gt;" attack/out/S1/report.html && grep -q "&lt;iframe src=&quot;//x.invalid&quot;&gt;" attack/out/S1/report.html'
cp attack/out/S1/report.html judged/attack.html

# A template is anybody's too. Each text below is in every place that takes one.
cat >attack/report.lua <<'END'
local X = "</style></title><script>x</script>\"'><img src=x>&amp;"
local T = "<i>\"&"
local mark = { word = X, fill = "#FFFFFF", ink = "#000000", pips = 1, of = 2 }
local small = { word = T, fill = "#FFFFFF", ink = "#000000" }
local hatched = { word = "Hatched", fill = "#FFFFFF", ink = "#000000", hatched = true }
local span = { X, { text = X, bold = true, italic = true, muted = true, lang = "cy" }, { text = X, to = X }, { level = mark },
	{ text = X, url = "https://example.org/\"onx=\"" }, { text = X, icon = "met" }, { text = X, icon = "partly", ["break"] = true } }
local chart = function (kind, rows, more)
	local c = { type = "chart", kind = kind, alt = X, title = X, rows = rows, max = 4, unit = X }
	for k, v in pairs(more or {}) do c[k] = v end
	return c
end
return function (r)
	return { title = X, subject = X, language = "en-GB", running_left = X, running_left_lang = "cy", running_right = X, footer_left = X, blocks = {
		{ type = "cover", title = X, subtitle = X, name = X, note = X, facts = { { label = X, value = span } } },
		{ type = "contents", title = X }, { type = "index", entries = { { text = X, to = X } } }, { type = "brand" },
		{ type = "heading", level = 1, text = span, number = X, mark = mark, mark_note = X, anchor = X },
		{ type = "paragraph", text = span, style = "lead", anchor = X .. "2" },
		{ type = "list", numbered = true, items = { X, { { type = "list", items = { X } } } } },
		{ type = "table", caption = X, summary = X, columns = { { share = 1 }, { share = 1, align = "right" }, { width = 60, divided = true } }, rows = {
			{ kind = "head", cells = { "", X, X } }, { kind = "group", cells = { { content = X, colspan = 3 } } },
			{ cells = { { content = X, header = true }, { content = "", level = mark, sign = X }, X }, anchor = X .. "3", priority = true } } },
		{ type = "table", narrow = "matrix", columns = { { share = 1 }, { share = 1 } }, rows = { { kind = "head", cells = { X, X } },
			{ cells = { { content = X, header = true }, { content = "", level = mark } } } } },
		chart("ladder", { { label = X, values = { 1, false }, text = T, level = small } }, { series = { { name = T, fill = "#112233" }, { name = T, fill = "#445566" } } }),
		chart("bars", { { label = X, values = { 1 }, text = T, against = { 2 } } }, { ticks = 1, against = { X } }),
		chart("slope", { { label = X, text = T, points = { { value = 1, word = X }, { value = 2, word = X } } } }, { years = { X, X } }),
		chart("radar", { { label = X, values = { 1 } }, { label = X, values = { 2 } }, { label = X, values = { 3 } } }),
		chart("years", { { label = X, points = { { value = 1, word = X }, { value = 2, word = X, hollow = true, broken = true } } } }, { years = { X, X } }),
		chart("stack", { { label = X, values = { 1, 3 }, texts = { T, "3" }, text = T } }, { marks = { mark, hatched } }),
		{ type = "callout", label = X, content = X }, { type = "columns", columns = { { X }, { X } } },
		{ type = "page_break" }, { type = "page_break", pages = "landscape" }, { type = "lines", n = 2 },
	} }
end
END
ok "hostile texts in every place" status 0 run attack/audit.lua attack/in -o attack/all --date $date --edition html --edition report
ok "... stay texts" holds attack/all
ok "a language that is none is refused" sh -c "sed 's|lang = \"cy\"|lang = \"cy onx\"|' attack/report.lua >x && mkdir -p lang && cp attack/audit.lua lang && mv x lang/report.lua && ! '$waymark' run lang/audit.lua attack/in -o attack/none --date $date --edition report >/dev/null 2>stderr && grep -q \"'cy onx' is not a language tag\" stderr"
ok "a link to anything but a page or a mail is refused" sh -c "sed 's|https://example.org/|javascript:|' attack/report.lua >x && mv x attack/report.lua && ! '$waymark' run attack/audit.lua attack/in -o attack/none --date $date --edition html --edition report >/dev/null 2>stderr && grep -q RPT003 stderr"

# ---- every block, small ----

for case in page-charts page-compared page-stack page-years page-matrix page-turn-and-index page-contents page-right-to-left page-long-word page-level-marks; do
	of=$top/tests/cases/$case
	ok "$case" status 0 run "$of/audit.lua" "$of/in" -o "cases/$case" --date 2026-11-04 --edition html --edition report
	ok "... all that it says" holds "cases/$case"
	cp "cases/$case/S1/report.html" "judged/$case.html"
done

# ---- what a browser judges ----

ok "a page with logo and colours" status 0 run $audit "$hackney" -o brand --date $date --school W101 --edition html --brand "$top/examples/brand/ostermere.csv"
ok "... all that it says" holds brand
ok "... its logo is a whole PNG" python3 -c '
import base64, re, struct, zlib
png = base64.b64decode(re.search(r"data:image/png;base64,([A-Za-z0-9+/=]+)", open("brand/W101/report.html").read()).group(1), validate=True)
assert png[:8] == b"\x89PNG\r\n\x1a\n"
at, chunks = 8, {}
while at < len(png):
    n, name = struct.unpack(">I4s", png[at:at + 8])
    data = png[at + 8:at + 8 + n]
    assert struct.unpack(">I", png[at + 8 + n:at + 12 + n])[0] == zlib.crc32(name + data)
    chunks[name], at = data, at + 12 + n
w, h, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
assert len(zlib.decompress(chunks[b"IDAT"])) == h * (1 + w * {0: 1, 2: 3}[colour]) and list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
'
ok "large print is larger" sh -c "'$waymark' run $audit '$hackney' -o large --date $date --school W101 --edition html --edition summary --large-print -q 2>/dev/null && grep -o 'html{font-size:[0-9]*' large/W101/summary.html | head -n 1 | awk -F: '\$2 < 140 { exit 1 }'"
for name in pages/comparison brand/W101/report brand/W101/action-plan pages/W101/feedback pages/support-la draft/S1/summary; do
	cp "$name.html" "judged/$(echo $name | tr / -).html"
done
cp "$(find pupils -name 'case-*.html' | sort | head -n 1)" judged/case.html
cp pupils/learning.html judged/

finish
