#!/bin/sh
# rated.t - what a rated audit may leave out or have a part of: fractions in the range of a figure.
. "$(dirname "$0")/lib.sh"

cat >range.lua <<'END'
return {
  api = 1, kind = "statements", id = "attendance", version = "1.0", title = "Attendance", language = "en-GB",
  levels = { { id = "a", name = "Not yet", meaning = "No change.", fill = "#FBE3D6", ink = "#000000" },
    { id = "b", name = "Works", meaning = "Fewer are absent.", fill = "#12436D", ink = "#FFFFFF" } },
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not yet", state = "not_yet" } },
  respondents = { { id = "lead", name = "Practitioner", short = "Lead", agreed = true } },
  scoring = { bands = { { level = "b", met = 80, not_yet = 20 } } },
  review = { default = "termly" },
  sections = { { id = "impact", title = "Impact", question = "Is it working?",
    statements = { { id = "visits", text = "Each family has been visited.", action = "Visit.", success = "All are; source: the log." } },
    fields = { { id = "p8", title = "Progress 8", type = "number", min = -1.5, max = 1.5 } } } },
}
END
mkdir ev
cat >ev/schools.csv <<'END'
school_id,name,phase
S1,Alder Road,primary
S2,Birch Lane,primary
END
printf 'school_id,item,rating\nS1,impact.visits,M\nS2,impact.visits,M\n' >ev/responses.csv
printf 'school_id,metric,value\nS1,impact.p8,49.2\nS2,impact.p8,-1.5\n' >ev/metrics.csv
printf 'scope,half_term,first_day,last_day,closed_days\n*,Autumn 1,2026-09-02,2026-10-23,\n*,Autumn 2,2026-11-02,2026-12-18,\n' >ev/calendar.csv
ok "the range of a figure may have fractions" status 0 lint range.lua
ok "... show says it" status 0 show range.lua
ok "... as it is written" says "Progress 8 (number, -1.5 to 1.5)"
ok "a figure outside is a warning" status 0 check range.lua ev --date 2026-11-04
ok "... with its bound" warns "metrics.csv:2:3: warning: 'impact.p8' is 49.2, which is above 1.5, the most that is plausible [CSV047]"
ok "... and one on the bound is none" test "$(grep -c CSV047 stderr)" -eq 1
sed 's/max = 1.5/max = -1.75/' range.lua >bad.lua
ok "a range the wrong way round is an error" status 1 lint bad.lua
ok "... with both ends" warns "sections[1].fields[1].min is -1.5, more than max -1.75 [AUD014]"
sed 's/max = 1.5/max = 1e12/' range.lua >bad.lua
run lint bad.lua
ok "and so is one beyond all figures" warns "sections[1].fields[1].max is 1000000000000; it must be from -1000000000 to 1000000000 [AUD010]"

# ---- judgements alone, without statements ----

cat >judged.lua <<'END'
return {
  api = 1, kind = "statements", id = "judged", version = "1.0", title = "Judgements alone", language = "en-GB",
  levels = { { id = "a", name = "Stabilise", meaning = "Not secure.", fill = "#FBE3D6", ink = "#000000" },
    { id = "b", name = "Repair", meaning = "Being mended.", fill = "#F4A070", ink = "#000000" },
    { id = "c", name = "Sustain", meaning = "Strong.", fill = "#12436D", ink = "#FFFFFF" } },
  respondents = { { id = "lead", name = "Trust reviewer", short = "Lead", agreed = true } },
  review = { default = "termly" },
  sections = {
    { id = "impact", title = "Impact", question = "Is it working?",
      judgements = { { id = "tracking", title = "Tracking" }, { id = "achievement", title = "Achievement" } } },
    { id = "care", title = "Care", question = "Are they cared for?" },
  },
}
END
printf 'school_id,section,judgement,reason\nS1,tracking,Repair,Seen in books\nS1,achievement,Sustain,\n' >ev/judgements.csv
rm ev/metrics.csv
printf 'school_id,item,rating\n' >ev/responses.csv
ok "an audit may have judgements alone" status 0 lint judged.lua
ok "... show says that nothing is rated" status 0 show judged.lua
ok "... instead of its rules" says "The reviewer judges each section alone: there are no statements to rate."
ok "a school that is judged has answered" status 0 run judged.lua ev -o judged --date 2026-11-04
ok "... and one that is not has none" test ! -e judged/S2/report.pdf
pdftotext judged/S1/report.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "each judgement stands with its reason, or without" grep -q 'Tracking: Repair. Trust reviewer: Seen in books judgements.csv line 2 Achievement: Sustain. Judged by the trust reviewer; this section has no statements. judgements.csv line 3' said
ok "what is not judged yet is asked for" grep -q 'What next. The reviewer still has to judge Care.' said
ok "nothing is said of ratings" not grep -qi 'rated by\|rate first\|0 statements\|Indicated' said
ok "results.csv has the levels" grep -q '^judged,1.0,2026-27,S1,Alder Road,achievement,Achievement,Sustain,3,,,,,,,,assessed' judged/results.csv
ok "the report is tagged" "$top/tests/tools/uacheck.py" judged/S1/report.pdf
ok "the summary is one page" test "$(pdfinfo judged/S1/summary.pdf | awk '/^Pages/ { print $2 }')" -eq 1
ok "its form asks to judge" status 0 form judged.lua -o judgedform --date 2026-11-04
pdftotext judgedform/form.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "... each section, with a level to tick" grep -q 'Judge each section: tick one level, and write why.' said
ok "... and names no rating" not grep -q '“”\|Tick one box\|What is counted' said
ok "... nor does its workbook" /usr/bin/python3 - judgedform/*.xlsx <<'PY'
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
names = book.read("xl/workbook.xml").decode()
assert "Judgements" in names and "Answers" not in names, names
text = book.read("xl/sharedStrings.xml").decode()
assert "On the sheet Judgements, choose a level for each section" in text and "sheet Answers" not in text and "“”" not in text
PY
sed 's/question = "Are they cared for?"/&, fields = { { id = "plan", title = "Plan", type = "yes_no" } }, caps = { { field = "plan", is = "no", level = "a", reason = "No plan." } }/' judged.lua >bad.lua
run lint bad.lua
ok "a cap that could cap nothing is an error" warns "sections[2].caps: the section has no statements, so nothing is indicated that it could cap [AUD014]"
sed 's/question = "Are they cared for?"/&, statements = { { id = "one", text = "One.", action = "Do.", success = "Done; source: log." } }/' judged.lua >bad.lua
run lint bad.lua
ok "with a statement there must be ratings" warns "the audit has no 'ratings' [AUD005]"
ok "... and rules" warns "the audit has no 'scoring' [AUD005]"

# ---- levels of a section of its own, descriptors at some levels only ----

cat >garden.lua <<'END'
local ALL <const> = { "seed", "shoot", "leaf", "bud", "fruit" }
local THREE <const> = { "seed", "leaf", "fruit" }
local function strand(id, levels, own, gate)
  local d = {}
  for _, l in ipairs(levels) do
    d[l] = { text = id .. " at " .. l .. ".", action = "Move " .. id .. " to " .. l .. ".", success = id .. " at " .. l .. "; source: talks." }
  end
  return { id = id, title = id:upper(), descriptors = d, levels = own and levels or nil, gate = gate }
end
local function level(id, fill) return { id = id, name = id:upper(), meaning = "It is " .. id .. ".", fill = fill, ink = "#000000" } end
return {
  api = 1, kind = "rubric", id = "garden", version = "1.0", title = "Garden", language = "en-GB",
  levels = { level("seed", "#F2F7EC"), level("shoot", "#D5E8C0"), level("leaf", "#A8CF82"), level("bud", "#6FA34A"), level("fruit", "#7FA34A") },
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not yet", state = "not_yet" } },
  respondents = { { id = "school", name = "School", short = "School" } },
  scoring = { blanks_limit = 0 }, review = { default = "termly" },
  sections = {
    { id = "growing", title = "Growing", question = "Do pupils grow?", strands = { strand("beds", ALL), strand("guests", { "fruit" }, true, "All.") } },
    { id = "eating", title = "Eating", question = "Do pupils eat?", levels = THREE, strands = { strand("kitchen", THREE), strand("table", { "leaf", "fruit" }, true) } },
  },
}
END
cat >ev/responses.csv <<'END'
school_id,item,rating
S1,growing.beds,Leaf
S1,growing.guests.fruit,N
S1,eating.kitchen.seed,M
S1,eating.kitchen.leaf,M
S1,eating.kitchen.fruit,N
S1,eating.table,Leaf
END
rm -f ev/judgements.csv
ok "a section may have levels of its own, a strand some of them" status 0 lint garden.lua
ok "... all descriptors are counted" says "2 areas, 4 strands, 11 descriptors"
ok "show has no line for what is not there" status 0 show garden.lua
ok "... of a strand at one level" test "$(grep -c 'guests at' stdout)" -eq 1
ok "a gate stands at its lowest descriptor" sh -c "grep -A2 'guests at fruit' stdout | grep -q 'All.'"
ok "schools are levelled" status 0 run garden.lua ev -o garden --date 2026-11-04
sed -n 's/^garden,1.0,2026-27,S1,Alder Road,//p' garden/results.csv >rows
ok "... one level at a time, over the gaps: what is not there is not asked" grep -q '^eating,Eating,LEAF,3,3,3,,3,5,0,1.000,assessed' rows
ok "... and a gate at the top holds its section" grep -q '^growing,Growing,SEED,1,3,1,.*,3,6,0,1.000,assessed' rows
pdftotext garden/S1/report.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "the report says which levels there are" grep -q 'This area has three levels of its own: SEED, LEAF and FRUIT.' said
ok "... and names no other in its reason" grep -q 'Why LEAF. All 3 SEED and LEAF descriptors are met' said
ok "... a strand that begins higher has not reached it yet" grep -q '1.2 GUESTS not reached yet' said
ok "explain agrees" sh -c "'$waymark' explain garden.lua ev --school S1 --section growing --date 2026-11-04 | grep 'GUESTS' | grep -qv SEED"
ok "results.json has as many descriptors" test "$(grep -c '"id": "eating.table' garden/S1/results.json)" -eq 3
ok "a form asks for no more" status 0 form garden.lua -o gardenform
ok "... in its table" test "$(grep -c 'guests\|table' gardenform/responses.csv)" -eq 3
ok "the report is tagged" "$top/tests/tools/uacheck.py" garden/S1/report.pdf
sed 's/eating.table,Leaf/eating.table,Bud/; s/guests.fruit/guests.seed/' ev/responses.csv >answers && mv answers ev/responses.csv
run check garden.lua ev --date 2026-11-04
ok "a level that the section cannot have is an error" warns "'Bud' is not a level of 'eating'"
ok "... which says what it can have" warns "it can be SEED, LEAF and FRUIT"
ok "an item that is not there is not known" warns "item 'growing.guests.seed' is not in the audit"
bad() {
	sed "$1" garden.lua >bad.lua
	run lint bad.lua
}
bad 's/levels = THREE,/levels = { "leaf", "fruit" },/'
ok "a section begins at the first level" warns "sections[2].levels leaves out 'seed', the first level [AUD014]"
bad 's/levels = THREE,/levels = { "seed", "fruit", "leaf" },/'
ok "levels are named in their order" warns "sections[2].levels[3] 'leaf' is not above the level before it [AUD014]"
bad 's/levels = THREE,/levels = { "seed", "leaf", "flower" },/'
ok "a level that is none is told" warns "sections[2].levels[3] 'flower' is not one of the levels [AUD013]"
bad 's/strand("table", { "leaf", "fruit" }, true)/strand("table", { "leaf", "bud" }, true)/'
ok "... and one that the section has not" warns "sections[2].strands[2].levels[2] 'bud' is not one of the levels of its section [AUD013]"
bad 's/strand("kitchen", THREE)/strand("kitchen", ALL)/'
ok "a descriptor beside them is an error" warns "sections[2].strands[1].descriptors.shoot is not among the levels that it names [AUD007]"
bad 's/strand("beds", ALL)/strand("beds", THREE)/'
ok "and so is one that is missing" warns "sections[1].strands[1].descriptors has no 'shoot' [AUD011]"

finish
