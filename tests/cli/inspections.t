#!/bin/sh
# inspections.t - another domain without a line of C: what Ofsted judged in 151 local authorities, by tests/ofsted_la.
#
# The published table is where WAYMARK_SHARED_DATA says, or in ../shared/data: labels as levels, dates as DD/MM/YYYY, a
# byte order mark. What reports say is compared with it, cell by cell.
. "$(dirname "$0")/lib.sh"

data=${WAYMARK_SHARED_DATA:-$top/../shared/data}/ofsted-la-2023
table=$data/2023_ofsted_la.csv
if [ ! -e "$table" ]; then
	skip "reports of the inspections of 2023" "$table IS NOT HERE, SO NOTHING WAS TRIED; set WAYMARK_SHARED_DATA"
	finish
fi
ours=$top/tests/ofsted_la

ok "the audit is sound" status 0 lint "$ours/audit.lua"
ok "its cases hold" status 0 test "$ours/audit.lua"
ok "the table is read" status 0 check "$ours/audit.lua" "$data" --mapping "$ours/mapping.lua" --date 2023-12-01
ok "... all of it" says "151 schools checked: 0 errors, 1 warning."
ok "... and warns for want of a calendar alone" sh -c "! grep ': \(warning\|error\): ' stderr | grep -v 'CSV039'"
ok "reports are made" status 0 run "$ours/audit.lua" "$data" --mapping "$ours/mapping.lua" --date 2023-12-01 -o out \
	--edition report --quiet

cat >compare.py <<'PYTHON'
import csv, glob, json, subprocess, sys

AREAS = {"overall": "Overall effectiveness", "leaders": "Impact of leaders",
    "protection": "Experiences and progress of children who need help and protection",
    "care": "Experiences and progress of children in care", "leavers": "Experiences and progress of care leavers"}
table = {r["new_la_code"]: r for r in csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8-sig"))}
rows = list(csv.DictReader(open("out/results.csv", newline="", encoding="utf-8")))
assert len(table) == 151 and len(rows) == 5 * len(table), (len(table), len(rows))
blank = 0
for row in rows:
    label = table[row["school_id"]][AREAS[row["section"]]].strip()
    blank += not label
    assert row["judgement"] == label, (row, label)
    assert row["status"] == ("assessed" if label else "not assessed"), row
print(blank, "areas were not judged")
assert 0 < blank < 151

def words(code):
    text = subprocess.run(["pdftotext", f"out/{code}/report.pdf", "-"], check=True, capture_output=True).stdout.decode()
    return " ".join(text.split())

for code in list(table)[::15]:
    row, text = table[code], words(code)
    day, month, year = row["Inspection date"].split("/")
    result = json.load(open(f"out/{code}/results.json"))
    assert result["school"]["name"] == row["Local authority name"]
    assert row["Local authority name"] in text and row["Ofsted region"] in text and row["Inspection date"] in text
    assert "Phase" not in text.split("Contents")[0]
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    assert f"{int(day)} {months[int(month) - 1]} {year}" in text, "the source's date"
assert len(glob.glob("out/*/report.pdf")) == 151
PYTHON
ok "every judgement is the published one, and no other" python3 compare.py "$table"
ok "a report is a good PDF" sh -c "qpdf --check out/E09000002/report.pdf"

finish
