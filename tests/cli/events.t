#!/bin/sh
# events.t - what a run tells other programs while it goes on: lines of JSON, and nothing that they may not know.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small.lua
day="--date 2026-11-04"
mkdir in
printf 'school_id,name,phase\nS1,Ash,primary\nS2,Birch,special\nS3,Cedar,primary\nS4,Dogwood,primary\n' >in/schools.csv
printf 'school_id,item,rating\nS1,lead.named.emerging,M\nS2,lead.named.emerging,M\nS2,lead.named.established,no such\nS3,lead.named.emerging,M\nS3,lead.policy.emerging,P\nS5,lead.named.emerging,M\n' >in/responses.csv

# fits FILE: every line is as the schema says, and the schema is strict about it
fits() {
	rm -rf lines && mkdir lines && (cd lines && split -l 1 -a 4 "../$1")
	python3 "$top/tests/cli/results_check.py" --strict "$top/doc/events.schema.json" lines/* || return 1
	[ "$(find lines -type f | wc -l)" -eq "$(wc -l <"$1")" ]
}

# told FILE EXPRESSION: a condition of the events, a list of dicts
told() {
	python3 -c 'import json, sys
e = [json.loads(line) for line in open(sys.argv[1])]
by = lambda kind: [x for x in e if x["event"] == kind]
sys.exit(not eval(sys.argv[2]))' "$1" "$2" || { cat "$1"; return 1; }
}

ok "a run with events" status 1 run "$small" in -o out $day --events events
ok "... each as the schema says" fits events
ok "... begins with how many schools there are" told events 'e[0]["event"] == "start" and e[0]["schools"] == 4'
ok "... tells of each school once, counted" told events '[x["done"] for x in by("school")] == [1, 2, 3, 4] and {x["school_id"] for x in by("school")} == {"S1", "S2", "S3", "S4"}'
ok "... what became of it" told events '{x["school_id"]: x["status"] for x in by("school")} == {"S1": "made", "S2": "withheld", "S3": "made", "S4": "no answers"}'
ok "... and why" told events '[x["codes"] for x in by("school") if x["codes"]] == [["CSV012"]]'
ok "... of the problems, as they are shown" told events '["{file}:{line}:{column}: {severity}: {message} [{code}]".format(**x) for x in by("problem")] == [l.rstrip("\n") for l in open("stderr") if not l.startswith("  ")]'
ok "... and ends with the sums" told events '{"exit_status": 1, "schools": 4, "made": 2, "withheld": 1, "no_answers": 1, "failed": 0, "unchanged": 0}.items() <= e[-1].items() and e[-1]["event"] == "end"'
ok "... which are those of the summary" says "$(tail -n 1 events | sed 's/.*"errors": \([0-9]*\), "warnings": \([0-9]*\) }/\1 errors, \2 warning/')"
ok "... and leaves the same in OUT as one without" sh -c '"$1" run "$2" in -o plain --date 2026-11-04 -q; [ $? -eq 1 ]' _ "$waymark" "$small"
ok "... byte for byte" diff -r plain out

sed 's/"done": [0-9]*//' events | grep '"school"' | sort >made
ok "the same again" status 1 run "$small" in -o out $day --events events
ok "... replaces the events" told events 'len(by("start")) == 1 and e[-1]["unchanged"] == 4'
ok "... and says that all is unchanged" told events 'all(x["unchanged"] for x in by("school"))'
ok "... and otherwise what was said at first" sh -c "sed 's/\"done\": [0-9]*//; s/\"unchanged\": true/\"unchanged\": false/' events | grep '\"school\"' | sort | cmp - made"
sed 's/"done": [0-9]*//' events | sort >one
ok "with another number of workers" status 1 run "$small" in -o out $day --jobs 1 --events events
ok "... they are the same but for their order" sh -c 'sed "s/\"done\": [0-9]*//" events | sort | cmp - one'

ok "on standard output" status 1 run "$small" in -o out $day --jobs 1 --events -
cp stdout stream
ok "... there is nothing else" fits stream
ok "... and the summary is on standard error" warns "Reports of 2 of 4 schools are in out."
ok "... or nowhere" sh -c '"$1" run "$2" in -o out --date 2026-11-04 --jobs 1 -q --events - 2>stderr | cmp - stream && ! grep -q "Reports of" stderr' _ "$waymark" "$small"

echo 'return 1' >broken.lua
ok "an audit that is none" status 3 run broken.lua in -o none $day --events events
ok "... has its events too" fits events
ok "... from start to end" told events '[x["event"] for x in e] == ["start", "problem", "problem", "end"] and e[-1]["exit_status"] == 3'

# ---- where they go ----

cp in/responses.csv before
ok "a table is never taken for events" status 2 run "$small" in -o not $day --events in/responses.csv
ok "... is left alone" cmp before in/responses.csv
ok "... which is said" warns "'in/responses.csv' holds something other than events of a run, so it is left alone"
ok "... before anything is made" test ! -e not
ok "a file that cannot be made" status 3 run "$small" in -o not $day --events nowhere/events
ok "... is named" warns "waymark run: events cannot be written to 'nowhere/events': No such file or directory"
ok "... before anything is made" test ! -e not
if [ -w /dev/full ]; then
	ok "a file that takes nothing" status 1 run "$small" in -o out $day --school S1 --events /dev/full
	ok "... costs no report, and is said" warns "waymark run: not all events could be written to '/dev/full': No space left on device"
else
	skip "a file that takes nothing" "there is no /dev/full here"
	skip "... costs no report, and is said" "there is no /dev/full here"
fi
"$waymark" run "$small" in -o unread $day --events - 2>stderr | head -n 1 >first
ok "a reader who stops costs no report" test -s unread/manifest.json -a -s unread/S3/report.pdf
ok "compare and check have none" sh -c 'for c in check compare; do "$1" $c "$2" in --events x 2>/dev/null; [ $? -eq 2 ] || exit 1; done' _ "$waymark" "$small"

# ---- single pupils ----

pupils=$top/tests/audits/small_case.lua
cp -r "$top/tests/tables/cases" cases
# Every cell that may hold anything holds a name; some rows have what is no answer.
python3 - <<'PYTHON'
import csv
for name in ("cases", "events", "case_items"):
    path = f"cases/{name}.csv"
    rows = list(csv.reader(open(path, newline="")))
    rows[0].append("note" if "note" not in rows[0] else "reason")
    rows = [rows[0]] + [row + [""] * (len(rows[0]) - len(row)) for row in rows[1:]]
    for i, row in enumerate(rows[1:]):
        row[-1] = "Zebedee Quill"
        row[i % 3 + 2] = "Zebedee" if i % 2 else row[i % 3 + 2]
    csv.writer(open(path, "w", newline="")).writerows(rows)
PYTHON
: >events && chmod 644 events
run run "$pupils" cases -o restricted --restricted --date 2026-10-20 --events events
ok "a restricted run with faults in its rows has problems to tell" told events 'len(by("problem")) > 3'
ok "... as the schema says" fits events
ok "... and no value of a cell" not grep -qi 'zebedee\|quill' events
ok "... nor a pupil's reference" not grep -qE "$(tail -n +2 "$top/tests/tables/cases/cases.csv" | cut -d, -f3 | grep . | sort -u | paste -sd'|')" events
ok "... for its owner alone" test "$(stat -c %a events)" = 600
run run "$pupils" cases -o restricted --restricted --date 2026-10-20 --events new
ok "... also a new file" test "$(stat -c %a new)" = 600
unjudged

finish
