#!/bin/sh
# change.t - this year beside last, from folder to folder: what results.json says of each judgement, what is carried and
# for how long, why a level is lower, and that none of it counts as this year's level.
. "$(dirname "$0")/lib.sh"

# audit FILE VERSION MONTHS SECTION...: a rubric of sections of two strands; recheck_months as given; then what has moved.
audit() {
	file=$1 version=$2 months=$3
	shift 3
	cat >"$file" <<LUA
local function strand(id)
  local d = {}
  for _, l in ipairs { "low", "mid", "top" } do
    d[l] = { text = id .. " is " .. l .. ".", action = "Do " .. l .. ".", success = "Pupils say so." }
  end
  return { id = id, title = "Strand " .. id, owner = "Deputy head", descriptors = d }
end
local sections = {}
for _, id in ipairs { $(printf '"%s", ' "$@") } do
  sections[#sections + 1] = { id = id, title = "Area " .. id, question = "How is it?", strands = { strand("one"), strand("two") } }
end
return {
  api = 1, kind = "rubric", id = "plot", version = "$version", title = "Plot audit", language = "en-GB",
  levels = {
    { id = "low", name = "Low", meaning = "A start.", fill = "#F2F7EC", ink = "#000000" },
    { id = "mid", name = "Middle", meaning = "It works.", fill = "#A8CF82", ink = "#000000" },
    { id = "top", name = "Top", meaning = "It helps others.", fill = "#1B3A0C", ink = "#FFFFFF" },
  },
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "P", name = "Partly", state = "partly" },
    { id = "N", name = "Not yet", state = "not_yet" } },
  respondents = { { id = "school", name = "School", short = "School" }, { id = "la", name = "Partner", short = "LA" },
    { id = "agreed", name = "Agreed", short = "Agreed", agreed = true } },
  plan = { areas_min = 1, areas = 2 },
  review = { default = "termly" },
  recheck_months = $months, $MOVED
  sections = sections,
}
LUA
}

# schools FOLDER LINE...: the roster, with a column focus.
schools() {
	mkdir -p "$1"
	{ echo school_id,name,phase,focus; shift; printf '%s,primary,%s\n' "$@"; } >"$1/schools.csv"
	:
}

# rate FOLDER SCHOOL SECTION LEVEL [RESPONDENT]: both strands at the level.
rate() {
	[ -e "$1/responses.csv" ] || echo school_id,item,rating,respondent >"$1/responses.csv"
	for strand in one two; do
		echo "$2,$3.$strand,$4,${5-agreed}" >>"$1/responses.csv"
	done
}

MOVED=
audit then.lua 1.0 24 bed pond shed
MOVED='renamed = { shed = "store" }, ended = { "pond.two" },'
audit now.lua 1.1 24 bed pond store path
sed -i 's/{ strand("one"), strand("two") }/id == "pond" and { strand("one") } or { strand("one"), strand("two") }/' now.lua
MOVED=

# Two years ago: only what is later carried. U rises, D falls and says why, N falls and does not, M is to be moderated,
# F looks at the bed alone, X sends nothing this year, and B is new.
schools in24 "F,Fern" ""
for section in bed pond shed; do rate in24 F $section Middle; done
schools in25 "U,Upton" "" "D,Denton" "" "N,Norton" "" "M,Melton" "" "F,Fern" bed "X,Exton" "" "K,Kelton" bed
for school in U D N M X; do
	for section in bed pond shed; do rate in25 $school $section Middle; done
done
rate in25 F bed Low
rate in25 K bed Middle school
printf 'school_id,section,judgement\nK,bed,Middle\n' >in25/judgements.csv
schools in26 "U,Upton" "" "D,Denton" "" "N,Norton" "" "M,Melton" "" "F,Fern" bed "X,Exton" "" "B,Barton" "" "K,Kelton" bed
for school in U D N B; do
	for section in store path; do rate in26 $school $section Middle; done
	echo "$school,pond.one,Middle,agreed" >>in26/responses.csv
done
rate in26 U bed Top
rate in26 K bed Top
rate in26 D bed Low
rate in26 N bed none
rate in26 B bed Top
rate in26 F bed Middle
for section in bed store path; do rate in26 M $section Top agreed; done
echo "M,pond.one.low,M,school" >>in26/responses.csv
echo "M,pond.one.mid,M,school" >>in26/responses.csv
echo "M,pond.one.top,N,school" >>in26/responses.csv
cat >in26/judgements.csv <<'CSV'
school_id,section,judgement,reason,reason_code
D,bed,,Two of 4 gardeners have left.,Staffing
CSV

ok "two years ago" status 0 run ./then.lua in24 -o out24 --date 2024-11-06 -q
ok "last year, beside that" status 0 run ./then.lua in25 -o out25 --date 2025-11-05 -q --previous out24
ok "this year, beside last" status 0 run ./now.lua in26 -o out26 --date 2026-11-04 -q --previous out25 --jobs 1
ok "a fall that nobody explains is a warning, at the school" warns \
	"schools.csv:4:1: warning: 'bed' is lower than in 2025-26 (Middle, now Low – not yet secure), and no reason_code says why [CSV099]"
ok "... once" [ "$(grep -c CSV099 stderr)" = 1 ]
ok "nothing else is wrong" [ "$(grep -c 'error:\|warning:' stderr)" -le 2 ]
ok "what another worker makes" status 0 run ./now.lua in26 -o again --date 2026-11-04 -q --previous out25 --jobs 4
ok "... is the same, byte by byte" diff -r out26 again

cat >look.py <<'PY'
import json, sys

out = sys.argv[1]

def section(school, id):
    return next(s for s in json.load(open(f"{out}/{school}/results.json"))["sections"] if s["id"] == id)

def change(school, id):
    return section(school, id)["change"]

exec(sys.stdin.read())
PY
look() {
	python3 look.py "$@"
}

ok "each kind of change is said" look out26 <<'PY'
kinds = {(s, i): change(s, i)["kind"] for s in "UDNMFB" for i in ("bed", "pond", "store", "path")}
assert kinds == {
    ("U", "bed"): "up", ("U", "pond"): "same", ("U", "store"): "same", ("U", "path"): "new",
    ("D", "bed"): "down", ("D", "pond"): "same", ("D", "store"): "same", ("D", "path"): "new",
    ("N", "bed"): "down", ("N", "pond"): "same", ("N", "store"): "same", ("N", "path"): "new",
    ("M", "bed"): "up", ("M", "pond"): "to_be_moderated", ("M", "store"): "up", ("M", "path"): "new",
    ("F", "bed"): "up", ("F", "pond"): "carried", ("F", "store"): "carried", ("F", "path"): "new",
    ("B", "bed"): "first", ("B", "pond"): "first", ("B", "store"): "first", ("B", "path"): "first"}, kinds
PY
ok "what was to be moderated is, whatever judgements.csv said of a rubric" look out26 <<'PY'
c = change("K", "bed")
assert (c["kind"], c["last"]["to_be_moderated"], c["last"]["by_reviewer"]) == ("to_be_moderated", True, False), c
PY
ok "... with last year's level and year" look out26 <<'PY'
last = change("U", "bed")["last"]
assert (last["level_id"], last["year"], last["date"], last["carried"]) == ("mid", "2025-26", "2025-11-05", False), last
assert change("B", "bed")["last"] is None and change("B", "bed")["years"] == []
assert change("U", "path")["last"] is None
PY
ok "... and the descriptors" look out26 <<'PY'
up, down = change("U", "bed"), change("N", "bed")
assert up["newly_met"] == ["bed.one.top", "bed.two.top"] and up["arrow"] == "up", up
assert down["no_longer_met"] == ["bed.one.low", "bed.one.mid", "bed.two.low", "bed.two.mid"], down
assert down["arrow"] == "down" and down["newly_met"] == [] and down["otherwise"] == []
assert change("U", "store")["newly_met"] == [] and change("U", "store")["arrow"] is None
PY
ok "why it is lower" look out26 <<'PY'
why, none = change("D", "bed"), change("N", "bed")
assert (why["reason_code"], why["reason"], why["reason_missing"]) == ("staffing", "Two of 4 gardeners have left.", False)
assert why["reason_cell"] == {"file": "judgements.csv", "line": 2, "column": 5}, why
assert (none["reason_code"], none["reason"], none["reason_missing"]) == (None, None, True)
PY
ok "what was renamed" look out26 <<'PY'
assert change("U", "store")["was_called"] == "Area shed" and change("U", "bed")["was_called"] is None
PY
ok "what has ended" look out26 <<'PY'
years = json.load(open(out + "/U/results.json"))["earlier"]
assert [(y["year"], y["version"], y["compared"]) for y in years] == [("2025-26", "1.0", True)], years
assert [(e["id"], e["title"]) for e in years[0]["ended"]] == [("pond.two", "Strand two")], years
PY
ok "a school without answers gets nothing, and nothing is carried" [ ! -e out26/X/report.pdf ]
ok "... and its results say so" grep -q '"status": "no_answers"' out26/X/results.json

# ---- what is carried ----

ok "a level outside the focus is carried with the year that judged it" look out26 <<'PY'
for id in ("pond", "store"):
    c = change("F", id)["carried"]
    assert (c["level_id"], c["year"], c["date"]) == ("mid", "2024-25", "2024-11-06"), c
    s = section("F", id)
    assert s["status"] == "not_in_focus" and s["level"] is None
assert [(y["year"], y["standing"], y["level_id"]) for y in change("F", "pond")["years"]] == [("2025-26", "carried", "mid")]
PY
ok "... and is no level of this year" sh -c "grep '^plot,[^,]*,[^,]*,F,' out26/results.csv | grep ',pond,' | grep -q ',,.*not in focus'"
ok "... nor one that helps others" sh -c '! grep -q "^[a-z]*,F," out26/pairings.csv'
ok "with both years the line has both" status 0 run ./now.lua in26 -o both --date 2026-11-04 -q --previous out24 --previous out25
ok "... and the same level is carried" look both <<'PY'
c = change("F", "pond")
assert (c["kind"], c["carried"]["year"]) == ("carried", "2024-25")
assert [(y["year"], y["standing"]) for y in c["years"]] == [("2024-25", "judged"), ("2025-26", "carried")], c
assert [(y["year"], y["standing"], y["level_id"]) for y in change("F", "bed")["years"]] == [
    ("2024-25", "judged", "mid"), ("2025-26", "judged", "low")]
PY

# aged DATE: this year's run of F at that date.
aged() {
	status 0 run ./now.lua in26 -o aged --date "$1" -q --previous out25 --school F
}
ok "on its last day it still stands" aged 2026-11-06
ok "... which is said" look aged <<'PY'
assert change("F", "pond")["kind"] == "carried"
PY
ok "the day after it is too old" aged 2026-11-07
ok "... which is said, with its year" look aged <<'PY'
c = change("F", "pond")
assert (c["kind"], c["carried"], c["last"]["year"]) == ("lapsed", None, "2024-25"), c
PY

# recheck_months does what it says: the same tables with 1 month and with 120.
for months in 1 120; do
	sed "s/recheck_months = 24/recheck_months = $months/" now.lua >"now$months.lua"
	ok "recheck_months = $months" status 0 run "./now$months.lua" in26 -o "months$months" --date 2026-11-04 -q --previous out25
done
ok "one month ends what is carried" look months1 <<'PY'
assert change("F", "pond")["kind"] == "lapsed"
assert change("U", "bed")["kind"] == "up"
PY
ok "ten years do not" look months120 <<'PY'
assert change("F", "pond")["kind"] == "carried"
PY

ok "each school's results fit the schema" python3 -B "$top/tests/cli/results_check.py" "$top/doc/results.schema.json" \
	out26/*/results.json both/*/results.json months1/*/results.json

# ---- a review: the reviewer's judgement is the record ----

review=$top/tests/audits/small_statements.lua
for year in 25 26; do
	cp -R "$top/tests/cases/pages-review/in" "review$year"
	for table in schools responses; do
		sed -n 's/^S1,/S9,/p' "review$year/$table.csv" >rows.csv
		cat rows.csv >>"review$year/$table.csv"
	done
done
printf 'school_id,section,judgement\nS1,leadership,Improve\n' >review25/judgements.csv
printf 'school_id,section,judgement,reason,previous\nS1,leadership,Repair,As seen.,Stabilise\nS9,leadership,Repair,As seen.,Improve\n' \
	>review26/judgements.csv
ok "last year's reviews" status 0 run "$review" review25 -o r25 --date 2025-11-05 -q
ok "this year's" status 0 run "$review" review26 -o r26 --date 2026-11-04 -q --previous r25
ok "the report counts, not what the table says of it" warns "judgements.csv:2:5: warning: previous 'Stabilise' of 'leadership' is not \
what the report of 2025-26 says: Improve, which counts [CSV100]"
ok "... and a fall is told in its row" warns "judgements.csv:2:1: warning: 'leadership' is lower than in 2025-26 (Improve, now Repair)"
ok "... also one from what the table says of a review that no report has" \
	warns "judgements.csv:3:1: warning: 'leadership' is lower than at the last review (Improve, now Repair)"
ok "both are in the results" look r26 <<'PY'
one, two = (section(s, "leadership")["judgements"][0] for s in ("S1", "S9"))
assert (one["change"]["kind"], one["change"]["last"]["year"], one["previous"]["level_id"], one["moved"]) == \
    ("down", "2025-26", "improve", "down"), one
assert (two["change"]["kind"], two["change"]["last"]["year"], two["previous"]["level_id"], two["moved"]) == \
    ("down", None, "improve", "down"), two
PY

# ---- another major version ----

sed 's/version = "1.1"/version = "2.0"/; s/renamed = [^}]*}, ended = [^}]*},//' now.lua >two.lua
ok "a run by version 2" status 0 run ./two.lua in26 -o two --date 2026-11-04 -q --previous out25
ok "... compares nothing, and says the words" look two <<'PY'
c = change("N", "bed")
assert (c["kind"], c["last"], c["arrow"], c["reason_missing"]) == ("not_compared", None, None, False), c
assert [(y["year"], y["compared"], y["level"]) for y in c["years"]] == [("2025-26", False, None)], c
assert "another major version. The level was Middle." in c["reasons"][0]["text"], c
assert change("F", "pond")["carried"] is None
PY
ok "... and no fall is told" not grep -q CSV099 stderr

# ---- what explain says ----

explain() {
	status 0 explain ./now.lua in26 --date 2026-11-04 --previous out25 "$@"
}
ok "explain says what changed" explain --school D --section bed
ok "... which report it is compared with" says "Compared with the report of 2025–26: 5 November 2025, version 1.0 of the audit."
ok "... where the level went" says "It is down: Middle in 2025–26, Low now."
ok "... why" says "Why: staff changed. “Two of 4 gardeners have left.”"
ok "... from which cell" says "judgements.csv:2:5"
ok "... which descriptors" says "No longer met: 1.1 Middle and 1.2 Middle."
ok "... and what it was" says "Earlier: 2025–26 Middle."
ok "of a level that is carried" explain --school F --section pond
ok "... until when" says "until 6"
ok "of a first year" explain --school B
ok "... that it is one" says "No earlier report of this school is there: this is its first year."
ok "without an earlier folder it says nothing of it" status 0 explain ./now.lua in26 --date 2026-11-04 --school D
ok "... at all" not grep -q 'Since last year' stdout

# ---- in public ----

ok "a public report" status 0 run ./now.lua in26 -o public --date 2026-11-04 -q --previous out25 --school D --profile public
pdftotext -layout public/D/report.pdf public.txt
pdftotext -layout out26/D/report.pdf internal.txt
ok "... does not quote a reason with a number in it" sh -c "grep -q 'gardeners' internal.txt && ! grep -q 'gardeners' public.txt"
ok "... but says what the reason is" grep -q 'staff changed' public.txt

finish
