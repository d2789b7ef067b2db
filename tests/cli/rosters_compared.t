#!/bin/sh
# rosters_compared.t - the schools of two real registers beside each other and beside a year before, with generated ratings: who
# could help whom is worked out again here, in another way.
#
# The registers are where WAYMARK_SHARED_DATA says, or in ../shared/data. The schools are real and the ratings are not: what is
# made has to say so.
. "$(dirname "$0")/lib.sh"

data=${WAYMARK_SHARED_DATA:-$top/../shared/data}

# list NAME FILE: the ids of the schools, straight from the register
list_schools() {
	python3 - "$1" "$2" <<'PYTHON'
import csv, sys
kept = {"surrey": lambda r: r["LA (code)"] == "936",
        "astrea": lambda r: r["Group Name"] == "Astrea Academy Trust" and r["Group Type"] == "School sponsor"}
for row in csv.DictReader(open(sys.argv[2], newline="", encoding="utf-8-sig")):
    if kept[sys.argv[1]](row):
        print(row["URN"].strip())
PYTHON
}

# paired OUT: the pairings are those that the levels allow, and as many as can be
paired() {
	python3 - "$1" <<'PYTHON'
import collections, csv, sys

def table(name):
    return list(csv.DictReader(open(f"{sys.argv[1]}/{name}", encoding="utf-8-sig", newline="")))

LEVELS = ["Emerging – not yet secure", "Emerging", "Established", "Advanced"]
rows, pairs = table("comparison.csv"), table("pairings.csv")
level = {(r["school_id"], r["section"]): LEVELS.index(r["level"]) for r in rows if r["level"]}
shaky = {(r["school_id"], r["section"]) for r in rows if "to be moderated" in r["status"]}
needs = [(r["school_id"], r["section"]) for r in rows if r["priority"]]
top = collections.defaultdict(int)
for (school, section), n in level.items():
    if (school, section) not in shaky:
        top[section] = max(top[section], n)
gives = {section: [s for (s, x), n in level.items() if x == section and n == top[section] and n > 1 and (s, x) not in shaky]
         for section in top}

def may(need):
    school, section = need
    return [s for s in gives.get(section, []) if s != school and level[s, section] > level.get(need, 0)] if need in level else []

# The most needs that can be met, as the greatest flow: source, school that takes (2), need (1), school that gives (2), sink.
room = collections.defaultdict(lambda: collections.defaultdict(int))
for need in needs:
    room["source"]["takes", need[0]] = 2
    room["takes", need[0]]["need", need] = 1
    for giver in may(need):
        room["need", need]["gives", giver] = 1
        room["gives", giver]["sink"] = 2
flow = 0
while True:
    came, queue = {"source": None}, collections.deque(["source"])
    while queue and "sink" not in came:
        at = queue.popleft()
        for to, left in list(room[at].items()):
            if left and to not in came:
                came[to] = at
                queue.append(to)
    if "sink" not in came:
        break
    flow, at = flow + 1, "sink"
    while came[at]:
        room[came[at]][at] -= 1
        room[at][came[at]] += 1
        at = came[at]

had = collections.Counter((p["taker"], p["section"]) for p in pairs)
assert sorted(had) == sorted(needs) and set(had.values()) <= {1}, "not a row for each priority"
real = [p for p in pairs if p["giver"]]
for p in real:
    assert p["giver"] in may((p["taker"], p["section"])), p
for who in "giver", "taker":
    most = collections.Counter(p[who] for p in real).most_common(1)
    assert not most or most[0][1] <= 2, most
assert len(real) == flow, (len(real), flow)
print(len(needs), "needs,", len(real), "met")
sys.exit(not real)
PYTHON
}

# marked OUT SCHOOLS: each row of the comparison says that its ratings are generated, or why there is no level
marked() {
	python3 - "$1" "$2" <<'PYTHON'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1] + "/comparison.csv", encoding="utf-8-sig", newline="")))
assert len(rows) == 9 * int(sys.argv[2]), len(rows)
assert all(r["status"].startswith("generated: ") or (r["status"] == "no answers" and not r["level"]) for r in rows)
assert any(r["last_level"] and r["level"] and r["last_level"] != r["level"] for r in rows), "nothing has moved"
PYTHON
}

# stamped OUT: every page of the comparison says that the ratings are generated, and so does its title
stamped() {
	python3 - "$1/comparison.pdf" <<'PYTHON'
import subprocess, sys
text = subprocess.run(["pdftotext", sys.argv[1], "-"], check=True, capture_output=True, text=True).stdout
bare = [n for n, page in enumerate(text.split("\f")[:-1], 1) if "Generated ratings: not a judgement of this school" not in page]
info = subprocess.run(["pdfinfo", sys.argv[1]], check=True, capture_output=True, text=True).stdout
print("pages without a stamp:", bare, info)
sys.exit(bool(bare) or "Generated ratings: Wellbeing audit" not in info)
PYTHON
}

# told_apart OUT FILE: in the lists of supporters, each school whose name another of the cohort has stands with its id
told_apart() {
	python3 - "$1" "$2" <<'PYTHON'
import collections, csv, glob, re, subprocess, sys
schools = {r["school_id"]: r["school"] for r in csv.DictReader(open(sys.argv[1] + "/comparison.csv", encoding="utf-8-sig"))}
several = collections.Counter(schools.values())
text = ""
for pdf in glob.glob(sys.argv[1] + "/support-*.pdf"):
    text += subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
squeezed = re.sub(r"\s", "", text)
found = {i for i in schools if f"({i})" in squeezed}
print(found, {i: n for i, n in schools.items() if several[n] > 1})
assert all(several[schools[i]] > 1 for i in found), "an id where none is needed"
sys.exit(any(several[n] > 1 for n in schools.values()) and not found)
PYTHON
}

# roster NAME FOLDER FILE SCHOOLS
roster() {
	if [ ! -e "$data/$2/$3" ]; then
		skip "$1's schools" "no $2/$3: set WAYMARK_SHARED_DATA to the folder that has it"
		return
	fi
	list_schools "$1" "$data/$2/$3" >"$1.ids"
	ok "$1 has its schools" test "$(grep -c . "$1.ids")" -eq "$4"
	ok "two years of ratings are generated" lua5.4 "$top/tests/gen/cohort.lua" "$audit_file" 0 "in-$1" ids="$1.ids" years=2 focus=no
	ok "last year is run" status 0 run $audit "$data/$2" "in-$1/2025-26" -o "last-$1" --date 2025-11-07 --jobs 2 \
		--mapping "$top/tests/mappings/$1.lua" --edition report
	for jobs in 1 2; do
		ok "all schools are compared, by $jobs" status 0 compare $audit "$data/$2" "in-$1/2026-27" -o "out-$1-$jobs" \
			--date 2026-11-06 --jobs $jobs --previous "last-$1" --mapping "$top/tests/mappings/$1.lua"
	done
	ok "... the same" diff -r "out-$1-1" "out-$1-2"
	ok "... each row marked as generated" marked "out-$1-1" "$4"
	ok "... and paired as the rules say" paired "out-$1-1"
	ok "... each page stamped" stamped "out-$1-1"
	ok "... schools of one name told apart" told_apart "out-$1-1" "$data/$2/$3"
	ok "... and tagged" "$top/tests/tools/uacheck.py" "out-$1-1/comparison.pdf"
	rm -r "last-$1" "out-$1-2"
}

roster astrea trust-links group_links.csv 26
roster surrey gias-surrey 2021-gias.csv 302

finish
