#!/bin/sh
# seventy.t - a borough's worth of schools in one run, on all processors: every file is there and every PDF is sound.
. "$(dirname "$0")/lib.sh"

generate 70 in 7

sound() {
	find reports -name '*.pdf' -print0 | xargs -0 -n 1 -P 2 sh -c 'qpdf --check "$1" >/dev/null 2>&1 || { echo "$1"; exit 255; }' _
}

# Each report names its school and each area that it is about, in the audit's order.
reads_well() {
	python3 - <<'PYTHON'
import csv, json, subprocess, sys
for school in csv.DictReader(open("in/schools.csv", newline="")):
    text = subprocess.run(["pdftotext", "-raw", "reports/%s/report.pdf" % school["school_id"], "-"],
                          capture_output=True, text=True, check=True).stdout
    words = " ".join(text.split())
    results = json.load(open("reports/%s/results.json" % school["school_id"]))
    titles = [s["title"] for s in results["sections"] if s["status"] == "assessed"]
    missing = [w for w in [school["name"]] + titles if w not in words]
    if missing:
        sys.exit("%s: not in the report: %s" % (school["school_id"], missing))
PYTHON
}

ok "the evidence is valid, without one warning" status 0 check $audit in --date $date
ok "... and nothing is said on standard error" test ! -s stderr
ok "a run of seventy schools" status 0 run $audit in -o reports --date $date
ok "... makes every report" says "Reports of 70 of 70 schools are in reports."
ok "... without a problem" says "0 errors, 0 warnings."
ok "there are four PDFs a school" test "$(find reports -mindepth 2 -name '*.pdf' | wc -l)" -eq 280
ok "every PDF is sound" sound
ok "every report names its school and its areas" reads_well
ok "no two reports are the same" test -z "$(find reports -name '*.pdf' -exec sha256sum {} + | awk '{ print $1 }' | sort | uniq -d)"
ok "results.csv has a row a school and area" test "$(wc -l <reports/results.csv)" -eq 631

finish
