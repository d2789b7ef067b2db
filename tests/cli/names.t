#!/bin/sh
# names.t - full names of documents: safe everywhere, unique, and removed like short ones when they are no longer made.
. "$(dirname "$0")/lib.sh"

hackney=$top/examples/hackney_wellbeing
python=/usr/bin/python3
[ -x $python ] || python=python3
full="Tallowmere Primary School - Wellbeing audit 2026-27"

# listed FOLDER NAMES...: the folder holds these and nothing else; names are one a line
listed() {
	find "$1" -mindepth 1 -maxdepth 1 ! -name '.waymark.*' -printf '%f\n' >.listed
	printf '%s\n' "$2" | LC_ALL=C sort >.expected
	LC_ALL=C sort .listed | diff .expected -
}

# matches OUT: every file of the manifest is there with its checksum, and every document that is there is in the manifest
matches() {
	python3 - "$1" <<'PY'
import hashlib, json, os, sys, unicodedata
out = sys.argv[1]
m = json.load(open(os.path.join(out, "manifest.json")))
files = m["outputs"] + m["kept"] + [dict(f, name=s["school_id"] + "/" + f["name"]) for s in m["schools"] for f in s["outputs"]]
for f in files:
    data = open(os.path.join(out, f["name"]), "rb").read()
    assert hashlib.sha256(data).hexdigest() == f["sha256"] and len(data) == f["bytes"], f["name"]
names = {f["name"] for f in files}
assert len(names) == len(files)
of_run = {s["school_id"] for s in m["schools"]}
for folder, _, there in os.walk(out):
    for name in there:
        path = os.path.relpath(os.path.join(folder, name), out)
        if path != "manifest.json" and not name.startswith(".waymark.") and ("/" not in path or path.split("/")[0] in of_run):
            assert path in names, path
PY
}

# ---- the names ----

ok "a run with full names" status 0 run $audit "$hackney" -o out --date 2026-11-06 --names full --edition html --edition workbook
ok "... calls documents and pages so, and action-plan.xlsx" listed out/W101 "$full - action plan.html
$full - action plan.pdf
$full - action plan.xlsx
$full - feedback.html
$full - feedback.pdf
$full - report.html
$full - report.pdf
$full - summary.html
$full - summary.pdf
results.json"
ok "... and those about all schools" test -f "out/Wellbeing audit 2026-27 - comparison.pdf" -a \
	-f "out/Wellbeing audit 2026-27 - support CAMHS worker.html"
ok "... but no table, results.xlsx or manifest" test -f out/comparison.csv -a -f out/results.xlsx -a -f out/manifest.json
ok "... as the manifest says" matches out
ok "... and the summary" says "Wellbeing audit 2026-27 - comparison.pdf, comparison.csv, pairings.csv, Wellbeing audit 2026-27 - support NAME.pdf"
ok "results.xlsx links to a file that is there" $python - <<'PY'
import openpyxl, os, urllib.parse
n = 0
for sheet in openpyxl.load_workbook("out/results.xlsx"):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.hyperlink and cell.hyperlink.target:
                target = urllib.parse.unquote(cell.hyperlink.target)
                assert os.path.exists(os.path.join("out", target)), target
                n += 1
assert n == 12, n
PY
ok "index.html too" python3 - <<'PY'
import html, os, re, urllib.parse
links = {html.unescape(h) for h in re.findall(r'href="([^"#][^"]*)"', open("out/index.html", encoding="utf-8").read())}
for link in links:
    assert " " not in link and os.path.exists("out/" + urllib.parse.unquote(link)), link
assert len([l for l in links if l.endswith("report.pdf")]) == 12, links
PY
ok "the names are the same with one worker" status 0 run $audit "$hackney" -o one --date 2026-11-06 --names full \
	--edition html --edition workbook --jobs 1
ok "... and so are the bytes" diff -r out one

ok "short names are the default" status 0 run $audit "$hackney" -o short --date 2026-11-06
cp -r short shortly
ok "... and can be asked for" status 0 run $audit "$hackney" -o shortly --date 2026-11-06 --names short
ok "... with the same bytes" diff -r short shortly
ok "other names are not known" status 2 run $audit "$hackney" -o out --names long
ok "... and it says which are" warns "names of files are short or full, not 'long'"
ok "nor misspelt" status 2 run $audit "$hackney" -o out --names ful
ok "... it guesses" warns "did you mean 'full'"

# ---- what an earlier run left ----

ok "full names, then short ones" status 0 run $audit "$hackney" -o out --date 2026-11-06
ok "... leave as much as short ones alone" diff -r short out
ok "short names, then full ones" status 0 run $audit "$hackney" -o out --date 2026-11-06 --names full --edition html \
	--edition workbook
ok "... leave as much as full ones alone" diff -r one out

# What is not called as a file of the program's is a stranger's.
keep="Ofsted - report.pdf
$full - report (annotated).pdf
$full - minutes.pdf
Tallowmere Primary School - Safeguarding audit 2026-27 - report.pdf
Another School - Wellbeing audit 2026-27 - report.pdf
Tallowmere Primary School - Wellbeing audit 26-27 - report.pdf
Tallowmere Primary School - Wellbeing audit - report.pdf
notes.zip"
printf '%s\n' "$keep" | while read -r name; do echo mine >"out/W101/$name"; done
echo mine >"out/Wellbeing audit 2026-27 - minutes.pdf"
echo mine >"out/Safeguarding audit 2026-27 - comparison.pdf"
ok "another year" status 1 run $audit "$hackney" -o out --date 2027-11-05 --draft --names full --edition summary
ok "... removes last year's, and no stranger's" listed out/W101 "$keep
Tallowmere Primary School - Wellbeing audit 2027-28 - summary.pdf
results.json"
ok "... at the top too" test ! -e "out/Wellbeing audit 2026-27 - comparison.pdf" -a -e "out/Wellbeing audit 2026-27 - minutes.pdf" \
	-a -e "out/Safeguarding audit 2026-27 - comparison.pdf"

# renamed: the school has another name; retitled: the audit
cp -r "$hackney" evidence
sed -i 's/Tallowmere Primary School/Tallowmere Church Primary/' evidence/schools.csv
cp "$top/audits/lua/hackney/hackney_wellbeing.lua" audit.lua
sed -i 's/^	title = "Wellbeing audit",/	title = "Wellbeing review",/' audit.lua
rm -rf out
ok "a run" status 0 run $audit "$hackney" -o out --date 2026-11-06 --names full
ok "... then a school has another name" status 0 run $audit evidence -o out --date 2026-11-06 --names full --edition report
ok "... its old files are gone" listed out/W101 "Tallowmere Church Primary - Wellbeing audit 2026-27 - report.pdf
results.json"
ok "... then the audit has another title" status 0 run audit.lua "$hackney" -o out --date 2026-11-06 --names full --edition comparison \
	--edition report
ok "... both are gone" listed out/W101 "Tallowmere Primary School - Wellbeing review 2026-27 - report.pdf
results.json"
ok "... at the top" test -e "out/Wellbeing review 2026-27 - comparison.pdf" -a ! -e "out/Wellbeing audit 2026-27 - comparison.pdf"
ok "... and all the rest is recorded" matches out
ok "a title back, and short names" status 0 run $audit "$hackney" -o out --date 2026-11-06
ok "... as if nothing had been there" diff -r short out

# ---- only some schools ----

ok "a run of all" status 0 run $audit "$hackney" -o some --date 2026-07-01 --names full
ok "one school, in another year" status 0 run $audit "$hackney" -o some --date 2026-11-06 --names full --school W104
ok "... leaves what needs all" says \
	"Left as before: Wellbeing audit 2025-26 - comparison.pdf, Wellbeing audit 2025-26 - support NAME.pdf (5 files), comparison.csv, index.html, pairings.csv"
ok "... of the school too" says "Left as before: feedback.pdf of 1 school is of the run of 1 July 2026."
ok "... by its name" test -e "some/W104/$(basename some/W104/*feedback.pdf)"
ok "... in the manifest" matches some
ok "... and other schools' files" test -e "some/W101/Tallowmere Primary School - Wellbeing audit 2025-26 - report.pdf"
ok "another, with short names" status 0 run $audit "$hackney" -o some --date 2026-11-07 --school W105
ok "... knows them still" matches some
ok "... and of which run they are" says "are of the run of 1 July 2026."
ok "all again" status 0 run $audit "$hackney" -o some --date 2026-11-06
ok "... nothing is left of it" diff -r short some

# ---- compare ----

ok "compare takes the option" status 0 compare $audit "$hackney" -o together --date 2026-11-06 --names full
ok "... for its documents" test -e "together/Wellbeing audit 2026-27 - comparison.pdf" -a -e together/comparison.csv
ok "... alone" test ! -e together/comparison.pdf -a ! -e together/W101
ok "... short after full" status 0 compare $audit "$hackney" -o together --date 2026-11-06
ok "... leaves none" test -z "$(find together -name '* *')"

# ---- cases ----

ok "cases" status 0 run peap "$top/examples/peap" -o cases --date 2026-11-06 --restricted --names full
ok "... have their numbers in the names" test -n "$(find cases -name '* - Pre-exclusion assessment 2026-27 - case 01.pdf')"
ok "... never a reference" not sh -c "find cases | grep -F \"\$(cut -d, -f2 '$top/examples/peap/cases.csv' | tail -n +2)\""
ok "... and files for their owner" test -z "$(find cases -type f ! -perm 600)"
ok "short again" status 0 run peap "$top/examples/peap" -o cases --date 2026-11-06 --restricted
ok "... leaves none" test -z "$(find cases -name '* *')"

# ---- names of schools ----

long=$(printf 'Ysgol Gynradd Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch %.0s' 1 2)
mkdir -p nasty
cat >nasty/schools.csv <<CSV
school_id,name,phase
N1,St Mary's,primary
N2,ST MARY'S,primary
N3,St Mary's (N1),primary
N4,"Infant/Junior: ""The Ark"" <A>?*",primary
N5,CON,primary
N6,nul.school,primary
N7,...,primary
N8,../../../etc/passwd,primary
N9,"=cmd|' /C calc'!A0",primary
N10,$long,primary
N11,${long}Two,primary
N12,"Ysgol Tŷ Ddewi – Sŵn y Môr",primary
N13,"Ends in a stop. ",primary
N14,"-rf ~",primary
N15,"100% #1 Academy",primary
N16,光明小学,primary
CSV
printf 'school_id,item,rating\n' >nasty/responses.csv
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
	echo "N$i,$(sed -n 2p "$hackney/responses.csv" | cut -d, -f2),met"
done >>nasty/responses.csv
cp "$hackney/calendar.csv" nasty
ok "nasty names" status 0 run $audit nasty -o nasties --date 2026-11-06 --names full --edition summary
ok "... become safe, different and no longer than names may be" python3 - <<'PY'
import os, re, unicodedata
names = {}
for folder in sorted(os.listdir("nasties")):
    if not os.path.isdir("nasties/" + folder):
        continue
    pdf = [n for n in os.listdir("nasties/" + folder) if n.endswith(".pdf")]
    assert len(pdf) == 1, (folder, pdf)
    names[folder] = pdf[0]
for id, n in names.items():
    assert n == unicodedata.normalize("NFC", n)
    assert not re.search(r'[<>:"/\\|?*#%\x00-\x1f\x7f]', n), n
    assert len(n.encode()) <= 240 and n[0] not in " .-~", n
    assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", n, re.I), n
    assert n.endswith(" - Wellbeing audit 2026-27 - summary.pdf"), n
assert len({n.casefold() for n in names.values()}) == 16, names
school = {id: n[:-len(" - Wellbeing audit 2026-27 - summary.pdf")] for id, n in names.items()}
assert school["N1"] == "St Mary's (N1)" and school["N2"] == "ST MARY'S (N2)" and school["N3"] == "St Mary's (N1) (N3)", school
assert school["N5"] == "_CON" and school["N7"] == "N7" and school["N12"] == "Ysgol Tŷ Ddewi – Sŵn y Môr", school
assert school["N10"].endswith("(N10)") and school["N13"] == "Ends in a stop", school
PY
mv nasties nasties.before
cp -r nasties.before nasties
ok "one of two schools of a name alone" status 0 run $audit nasty -o nasties --date 2026-11-06 --names full --edition summary --school N2
ok "... has the same name as beside the other" diff -r nasties.before/N2 nasties/N2
ok "they go as they came" status 0 run $audit nasty -o nasties --date 2026-11-06 --edition summary
ok "... all of them" test -z "$(find nasties -name '*audit*')"

unjudged
finish
