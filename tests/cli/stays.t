#!/bin/sh
# stays.t - what is about all schools stays in OUT while only some are run, and it is known of which run it is.
. "$(dirname "$0")/lib.sh"

hackney=$top/examples/hackney_wellbeing

# kept FILE: what a manifest says of what was kept: name and report date
kept() {
	python3 -c '
import json, sys
for f in json.load(open(sys.argv[1]))["kept"]:
    print(f["name"], f["report_date"])' "$1"
}

# matches FILE FOLDER: every file of the manifest is there, with its checksum
matches() {
	python3 -c '
import hashlib, json, os, sys
m = json.load(open(os.path.join(sys.argv[1], "manifest.json")))
files = m["outputs"] + m["kept"] + [dict(f, name=s["school_id"] + "/" + f["name"]) for s in m["schools"] for f in s["outputs"]]
for f in files:
    data = open(os.path.join(sys.argv[1], f["name"]), "rb").read()
    assert hashlib.sha256(data).hexdigest() == f["sha256"] and len(data) == f["bytes"], f["name"]
assert len(files) == len({f["name"] for f in files})' "$1"
}

sums() {
	(cd out && sha256sum comparison.csv pairings.csv)
}

ok "a run of all schools" status 0 run $audit "$hackney" -o out --date 2026-07-01
ok "... keeps nothing" test -z "$(kept out/manifest.json)"
ok "... says nothing of it" not says "of the run of"
sums >before

ok "one of its schools alone" status 0 run $audit "$hackney" -o out --date 2026-11-06 --school W104
ok "... says how old the rest is" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."
sums >after
ok "... which is as it was" cmp before after
ok "... and stands in the manifest" test "$(kept out/manifest.json | grep -v "/\|support")" = "comparison.csv 2026-07-01
comparison.pdf 2026-07-01
index.html 2026-07-01
pairings.csv 2026-07-01
results.xlsx 2026-07-01"
ok "... which says what is there" matches out

ok "another alone" status 0 run $audit "$hackney" -o out --date 2026-11-20 --school W105
ok "... still says it" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."
ok "a third" status 0 run $audit "$hackney" -o out --date 2026-11-21 --school W106 --school W104
ok "... too" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."
ok "... in its manifest" matches out

# A mistake on the command line does not forget it.
ok "a school that is not there" status 3 run $audit "$hackney" -o out --date 2026-11-21 --school W999
ok "... leaves the manifest's words" test "$(kept out/manifest.json | grep -c 2026-07-01)" -eq 17
ok "... and what is true" matches out
ok "the right one" status 0 run $audit "$hackney" -o out --date 2026-11-22 --school W104
ok "... says how old the rest is" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."

# What was changed since is not what was recorded.
echo "W104,changed" >>out/comparison.csv
ok "a file that was changed" status 0 run $audit "$hackney" -o out --date 2026-11-23 --school W104
ok "... is not said to be of that run" says "comparison.csv was already there; no manifest says from what it was made."
ok "... unlike the other" says "comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."
ok "... stays" grep -q changed out/comparison.csv
ok "... and is not in the manifest" test "$(kept out/manifest.json | grep -v "/\|support")" = "comparison.pdf 2026-07-01
index.html 2026-07-01
pairings.csv 2026-07-01
results.xlsx 2026-07-01"

# Only some schools, but the comparison asked for: it is of these.
ok "a comparison of some" status 0 run $audit "$hackney" -o out --date 2026-11-24 --school W104 --school W105 --edition comparison
ok "... is made" test "$(cut -d, -f1 out/comparison.csv | sort -u | wc -l)" -eq 3
ok "... so nothing of it is kept" test -z "$(kept out/manifest.json | grep -v "/\|support\|xlsx\|index")"
ok "... but what was not asked for" says "Left as before: index.html, results.xlsx and support-ID.pdf (5 files) are of the run of 1 July 2026."

# A manifest that is no manifest, or that names files elsewhere, leads nowhere.
echo '{"report_date": "2026-07-01", "outputs": [{"name": "../before", "sha256": "0", "bytes": 1}], "kept": [7, {"name": "//"}]' \
	>out/manifest.json
ok "a manifest that is cut off" status 0 run $audit "$hackney" -o out --date 2026-11-25 --school W104
ok "... is as none" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) were already there; no manifest says from what they were made."
echo '{"report_date": "2026-07-01", "outputs": [{"name": "../before", "sha256": "0", "bytes": 1}, {"name": "comparison.csv"},
	{"name": "pairings.csv", "sha256": 7, "bytes": -1}], "schools": 7, "kept": [7, {"name": "//"}, {"name": "comparison.csv"}]}' \
	>out/manifest.json
ok "so is one of other things" status 0 run $audit "$hackney" -o out --date 2026-11-25 --school W104
ok "... they stay" says "comparison.csv, comparison.pdf, index.html, pairings.csv, results.xlsx and support-ID.pdf (5 files) were already there; no manifest says from what they were made."

# A run of all schools makes them anew.
ok "all schools again" status 0 run $audit "$hackney" -o out --date 2026-11-26
ok "... nothing is kept" test -z "$(kept out/manifest.json)"

finish
