#!/bin/sh
# rosters.t - reports for every school of three real registers, through tests/mappings/, with generated ratings.
#
# The registers are where WAYMARK_SHARED_DATA says, or in ../shared/data. The schools are real and the ratings are
# not: what is made has to say so, on every page.
. "$(dirname "$0")/lib.sh"

data=${WAYMARK_SHARED_DATA:-$top/../shared/data}

# inspect NAME FILE: what is in out-NAME, against the ids and names of FILE
inspect() {
	python3 - "$1" "$2" <<'PYTHON'
import csv, glob, json, os, subprocess, sys

STAMP = "Generated ratings: not a judgement of this school"
out = "out-" + sys.argv[1]
roster = [line.rstrip("\n").split("\t") for line in open(sys.argv[2], encoding="utf-8")]

def text(path, *options):
    return subprocess.run(["pdftotext", *options, path, "-"], check=True, capture_output=True).stdout.decode()

made = {s["school_id"]: s for s in json.load(open(out + "/manifest.json"))["schools"]}
assert list(made) == [i for i, _ in roster], "not the schools of the roster, in its order"
assert all(s["status"] == "made" and s["generated"] for s in made.values())
for i, name in roster:
    results = json.load(open(f"{out}/{i}/results.json"))
    assert results["school"]["name"] == name, (i, name, results["school"]["name"])
    assert results["generated"]

# The title of every file, which stands plain in its metadata; the name in it as XML has it.
escape = lambda s: s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
pdfs = [path for path in glob.glob(out + "/*/*.pdf") if not path.endswith("/feedback.pdf")]
assert len(pdfs) == 3 * len(roster), len(pdfs)
for i, name in roster:
    for edition in "report", "summary", "action-plan":
        data = open(f"{out}/{i}/{edition}.pdf", "rb").read()
        assert b">Generated ratings: " in data and escape(name).encode() in data, (i, edition, name)

# Every page of some, with all whose names are more than letters among them, up to eight of each.
plain = str.maketrans("", "", " -")
odd = [r for r in roster if not r[1].translate(plain).isalpha()]
for i, name in odd[:8] + roster[::max(1, len(roster) // 8)]:
    for edition in "report", "summary", "action-plan":
        pages = text(f"{out}/{i}/{edition}.pdf").split("\f")[:-1]
        assert pages and all(page.splitlines().count(STAMP) == 1 for page in pages), (i, edition)
        words = " ".join(name.split())
        assert any(words in " ".join(page.split()) for page in pages), (i, edition, name)
    assert words in " ".join(pages[0].split()), name

rows = list(csv.DictReader(open(out + "/results.csv", newline="", encoding="utf-8")))
statuses = {r["status"] for r in rows}
assert all(s.startswith("generated: ") for s in statuses), statuses
levels = {r["level"] for r in rows}
if len(roster) > 300:
    assert levels == {"", "0", "1", "2", "3"}, levels
    assert {"generated: assessed", "generated: not assessed"} < statuses, statuses
    assert any(r["cap_reason"] for r in rows)
actions = list(csv.DictReader(open(out + "/actions.csv", newline="", encoding="utf-8")))
assert actions and all(a["generated"] == "yes" for a in actions)
print(len(odd), "names with more than letters")
PYTHON
}

# list NAME FILE: ids and names of the schools, straight from the register
list_schools() {
	python3 - "$1" "$2" <<'PYTHON'
import csv, sys
kept = {
    "surrey": (lambda r: r["LA (code)"] == "936", "URN", "EstablishmentName"),
    "hackney": (lambda r: r["authority_code"] == "204", "unique_reference_number", "unique_reference_number"),
    "astrea": (lambda r: r["Group Name"] == "Astrea Academy Trust" and r["Group Type"] == "School sponsor",
        "URN", "EstablishmentName"),
}
where, school_id, name = kept[sys.argv[1]]
for row in csv.DictReader(open(sys.argv[2], newline="", encoding="utf-8-sig")):
    if where(row):
        print(row[school_id].strip(), row[name].strip(), sep="\t")
PYTHON
}

# roster NAME FOLDER FILE SCHOOLS FOCUS
roster() {
	if [ ! -e "$data/$2/$3" ]; then
		skip "$1's schools" "no $2/$3: set WAYMARK_SHARED_DATA to the folder that has it"
		return
	fi
	list_schools "$1" "$data/$2/$3" >"$1.list"
	ok "$1 has its schools" test "$(grep -c . "$1.list")" -eq "$4"
	cut -f 1 "$1.list" >"$1.ids"
	lua5.4 "$top/tests/gen/evidence.lua" "$audit_file" "$1.ids" "in-$1" "$5"
	ok "one run makes all of them" status 0 run $audit "$data/$2" "in-$1" -o "out-$1" --date $date --jobs 2 \
		--mapping "$top/tests/mappings/$1.lua"
	ok "... $4 of $4" says "Reports of $4 of $4 schools are in out-$1."
	ok "... and stamps all of them" says "Stamped, since ratings are generated: $4 schools."
	ok "... without a problem" says "0 errors, 0 warnings; what is noted is in problems.csv there."
	ok "... each under its own name, each page stamped, each table marked" inspect "$1" "$1.list"
	ok "... all schools together are where the index says" /usr/bin/python3 -B "$top/tests/cli/comparison_pdf.py" index \
		"out-$1/comparison.pdf" "out-$1/comparison.csv"
	ok "... whose page one is one page" /usr/bin/python3 -B "$top/tests/cli/comparison_pdf.py" page_one "out-$1/comparison.pdf"
	ok "... PDF/UA" /usr/bin/python3 "$top/tests/tools/uacheck.py" "out-$1/comparison.pdf"
	# A few stay, for a look and for those who validate all PDFs.
	sed -n '3,$p' "$1.ids" | while read -r id; do rm -r "${out:?}/out-$1/$id"; done
}

roster surrey gias-surrey 2021-gias.csv 302 'leadership;voice;staff'
roster hackney gias-rating school_ofsted_rating.csv 103 'ethos;identifying;inclusion'
roster astrea trust-links group_links.csv 26 'teaching;parents;targeted'

finish
