#!/bin/sh
# index.t - index.html, the page from which everything of a run is found. tests/tools/check-html judges what it leaves and clicks on it.
. "$(dirname "$0")/lib.sh"

example=$top/examples/hackney_wellbeing
date=2026-11-06
python=/usr/bin/python3
[ -x $python ] || python=python3

has() {
	grep -qF -- "$2" "$1" || { echo "$1 does not have: $2"; return 1; }
}

lacks() {
	! grep -qF -- "$2" "$1" || { echo "$1 has: $2"; return 1; }
}

# links FOLDER: every link of its page leads to a file.
links() {
	"$python" -B - "$1" <<'PYTHON'
import os, re, sys, urllib.parse
folder = sys.argv[1]
text = open(folder + "/index.html", encoding="utf-8").read()
links = [urllib.parse.unquote(link) for link in re.findall('href="([^"#][^"]*)"', text)]
lost = [link for link in links if not os.path.exists(folder + "/" + link)]
ids = re.findall(' id="([^"]*)"', text)
lost += [place for place in re.findall('href="#([^"]*)"', text) if place not in ids]
assert len(ids) == len(set(ids)), "an id stands twice"
sys.exit(f"lost: {lost}" if lost or not links else 0)
PYTHON
}

"$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o out --date $date -q 2>/dev/null
page=out/index.html
ok "two schools or more have a page from which everything is found" test -s $page
ok "every link leads to a file" links out
ok "each file of each school has a link" sh -c "cd out && for f in W*/*; do grep -qF \"href=\\\"\$f\\\"\" index.html || exit 1; done"
ok "so has each file about all schools" sh -c "cd out && for f in *.pdf *.csv *.json *.xlsx; do grep -qF \"href=\\\"\$f\\\"\" index.html || exit 1; done"
ok "schools stand by phase and name" "$python" -c "
import re
rows = re.findall('<tr><th scope=\"row\">(?:<span[^>]*>)?([^<]+).*?</td><td>([^<]*)</td>', open('$page', encoding='utf-8').read())
phases = ['nursery', 'primary', 'middle', 'secondary', 'all-through', 'special']
rows = [(n, p) for n, p in rows if p in phases]
assert len(rows) >= 12, rows
assert [p for n, p in rows] == sorted([p for n, p in rows], key=phases.index), rows
"
ok "a level stands with its sign" has $page 'Established †'
ok "an area that a school did not choose is not this year's" has $page "Not this year"
ok "a Welsh name is marked as Welsh" has $page '<span lang="cy">Ysgol'
ok "a school without answers says so" has $page "<td>No answers</td>"
ok "a school that was withheld says why in place of levels" has $page 'colspan="9">Withheld: CSV012</td>'
ok "a priority that is only proposed stands in brackets" has $page '(P1)</td>'
ok "what signs mean is said" has $page '<strong>‡</strong> provisional: those who rated were not all of one mind.'
ok "a sign that no school has is not explained" lacks $page "▲"
ok "counts of schools stand in the order of the comparison" has $page '<p>14 schools: 1 agreed, 4 provisional, 7 to be moderated, 1 withheld, 1 no answers.</p>'
ok "problems stand below the name of their school" has $page '<tr class="gr" id="a-W115"><th scope="rowgroup" colspan="4">Yarrowby Primary School'
ok "... to which their number leads" has $page '<a href="#a-W115">1</a>'
ok "problems stand with what to do" has $page '<td data-h="What to do">'
ok "the page says whom it is for" has $page "Internal: not for publication"
ok "its policy allows its own script and style alone" "$python" -c "
import base64, hashlib, re
text = open('$page', encoding='utf-8').read()
policy = re.search('Content-Security-Policy\" content=\"([^\"]*)\"', text).group(1)
for tag, name in (('style', 'style-src'), ('script', 'script-src')):
    inside = re.search('<%s>(.*?)</%s>' % (tag, tag), text, re.S).group(1)
    digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
    assert \"%s 'sha256-%s'\" % (name, digest) in policy, policy
assert \"default-src 'none'\" in policy and len(re.findall('<script', text)) == 1 and ' style=' not in text and ' onclick' not in text
"
ok "the manifest lists it" has out/manifest.json '"index.html"'

"$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o again --date $date -q --jobs 3 2>/dev/null
ok "the same bytes with another number of workers" cmp $page again/index.html
(TZ=Pacific/Auckland "$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o again --date $date -q 2>/dev/null)
ok "... in another time zone" cmp $page again/index.html

"$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o public --date $date -q --profile public 2>/dev/null
ok "a public page says so" has public/index.html "Public"
ok "... has no problems" lacks public/index.html 'id="problems"'
ok "... nor a column of them" lacks public/index.html ">Problems<"
for file in results.json results.csv actions.csv results.xlsx problems.csv manifest.json comparison.csv; do
	ok "... and no link to $file" lacks public/index.html "$file"
done
ok "... but to what is public" has public/index.html 'href="W101/summary.pdf"'

"$waymark" run hackney_wellbeing "$example" -o one --date $date -q --school W101 2>/dev/null
ok "a run of one school makes none" test ! -e one/index.html
"$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o again --date $date -q --school W101 --edition html 2>/dev/null
ok "... and leaves that of all schools as it is" cmp $page again/index.html
"$waymark" compare hackney_wellbeing "$example" "$example/incomplete" -o again --date $date -q 2>/dev/null
ok "so does the comparison alone" cmp $page again/index.html
"$waymark" compare hackney_wellbeing "$example" -o compared --date $date -q --edition html 2>/dev/null
ok "... which makes none, having no files of schools to link to" test ! -e compared/index.html
"$waymark" run hackney_wellbeing "$example" "$example/incomplete" -o clicked --date $date -q --edition report --edition html 2>/dev/null
ok "with web pages it links to them" has clicked/index.html 'href="W101/report.html"'
ok "... and every link leads to a file" links clicked
cp -r clicked pages
"$waymark" run hackney_wellbeing "$example" -o pages --date $date -q --edition report 2>/dev/null
ok "a run that names another edition removes it" test ! -e pages/index.html
"$waymark" run peap "$top/examples/peap" -o cases --date $date -q --restricted 2>/dev/null
ok "an audit of cases has none" test ! -e cases/index.html
"$waymark" run hackney_wellbeing "$example" -o again --date $date -q --restricted --edition summary --edition html 2>/dev/null
ok "a restricted run has none, whatever the audit, even if it has web pages" sh -c 'test -e again/W101/summary.html && test ! -e again/index.html'
"$waymark" run astrea_interview "$top/examples/astrea_interview" -o interview --date $date -q 2>/dev/null
ok "interviews have one, without levels" sh -c "! grep -q 'class=\"lv' interview/index.html && [ -s interview/index.html ]"
"$waymark" run astrea_send "$top/examples/astrea_send" -o send --date $date -q 2>/dev/null
ok "so have reviews of statements" links send

mkdir odd
cp "$example"/*.csv odd/
"$python" - <<'PYTHON'
import csv
rows = list(csv.reader(open("odd/schools.csv", encoding="utf-8-sig")))
at = rows[0].index("name")
rows[1][at] = "</th><script>alert(1)</script> & \"Q\" 'R'"
rows[2][at] = "Ysgol Tŷ’r Dŵr #1 50% & Sons + Co; a=b @ 100°"
rows[3][at] = "-" * 3 + "".join(chr(c) for c in range(0x21, 0x7F))
csv.writer(open("odd/schools.csv", "w", encoding="utf-8", newline="")).writerows(rows)
PYTHON
"$waymark" run hackney_wellbeing odd -o odd-out --date $date -q --edition summary --edition html --names full --zip 2>/dev/null
ok "a name cannot leave its place" sh -c "[ \$(grep -c '<script' odd-out/index.html) -eq 1 ] && grep -qF '&lt;script&gt;' odd-out/index.html"
ok "files with long and odd names have links that lead to them" links odd-out
ok "... each of them" sh -c "test \$(grep -o 'href=\"W[^\"]*\"' odd-out/index.html | sort -u | wc -l) = \$(find odd-out/W* -type f ! -name '.*' | wc -l)"
ok "... as do archives" has odd-out/index.html '.zip">'
ok "... with short words" has odd-out/index.html '>summary.pdf</a>'

# The same fault in several schools; and one of a school whose row is unusable.
mkdir faults
cp "$example"/*.csv faults/
"$python" - <<'PYTHON'
import csv
rows = list(csv.reader(open("faults/responses.csv", encoding="utf-8-sig")))
rating, seen = rows[0].index("rating"), set()
for row in rows[1:]:
    school = row[rows[0].index("school_id")]
    if len(seen) < 3 and school not in seen:
        seen.add(school)
        row[rating] = "Sometimes"
csv.writer(open("faults/responses.csv", "w", encoding="utf-8", newline="")).writerows(rows)
PYTHON
"$waymark" run hackney_wellbeing faults -o faults-out --date $date -q --edition summary --edition html 2>/dev/null
ok "a fault of several schools names them" sh -c "grep -A1 'Of several schools' faults-out/index.html | grep -q ': W1.., W1.., W1..</td>'"
ok "... and has no link from their numbers" sh -c "! grep -q 'href=\"#a-W' faults-out/index.html"

rm -rf many
lua5.4 "$top/tests/gen/cohort.lua" "$top/audits/lua/hackney/hackney_wellbeing.lua" 600 many generated=yes
"$waymark" run hackney_wellbeing many -o many-out --date $date -q --edition summary --edition html 2>/dev/null
ok "600 schools fit one page" sh -c "[ \$(grep -c '<th scope=\"row\">' many-out/index.html) -ge 600 ]"
ok "... which is stamped if ratings were made up" has many-out/index.html "Generated ratings: not a judgement of this school"
"$waymark" run hackney_wellbeing many -o many-public --date $date -q --edition summary --edition html --profile public 2>/dev/null
ok "a public page of so many tells levels and states of no school, as the comparison" sh -c "! grep -q 'class=\"lv\|>Provisional<\|>To be moderated<' many-public/index.html"
ok "... and has no link to a folder" sh -c "! grep -q 'href=\"[^\"]*/\"' many-public/index.html"
ok "... but to each summary" sh -c "[ \$(grep -o 'summary.pdf\"' many-public/index.html | wc -l) -eq \$(find many-public -name summary.pdf | wc -l) ]"

# ---- a set of audits ----
"$waymark" run astrea_send "$top/examples/astrea_send" -o set --date $date -q 2>/dev/null
pdftotext -layout set/index.pdf set.txt
ok "an audit that belongs to a set has a page of it" has set.txt 'Early identification'
ok "... with the titles of the others, and how each is run" has set.txt 'Screening tools'
ok "... and what there is" has set.txt 'report.pdf'
ok "... on one page" sh -c "pdfinfo set/index.pdf | grep -q 'Pages: *1$'"
ok "... which links what lies beside it" sh -c "qpdf --qdf set/index.pdf - | grep -aqF '(./K201/report.pdf)'"
ok "the page of the web names them by their titles too" has set/index.html '<strong>Vulnerability dashboard</strong>'
ok "... as reports do" sh -c "pdftotext set/K201/report.pdf - | grep -q 'Inclusion interview: What'"
mkdir alone
cp "$top/audits/lua/astrea/astrea_send.lua" alone/
sed -i 's/audit = "screening"/audit = "screenings"/' alone/astrea_send.lua
"$waymark" run alone/astrea_send.lua "$top/examples/astrea_send" -o set --date $date -q --profile public 2>/dev/null
pdftotext -layout set/index.pdf set.txt
ok "one that is not installed is named by its id" has set.txt 'Not installed here'
ok "a public page has no table that is internal" lacks set.txt comparison.csv
ok "an audit without a set has none" not test -e many-out/index.pdf

finish
