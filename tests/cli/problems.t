#!/bin/sh
# problems.t - what is told once, what follows from something else, schools without answers, and that check foresees a run.
. "$(dirname "$0")/lib.sh"

item=$(sed -n '2s/^[^,]*,\([^,]*\),.*/\1/p' "$top/examples/$audit/responses.csv")
folder() {
	mkdir -p "$1"
	grep -v '^W' "$top/examples/$audit/calendar.csv" >"$1/calendar.csv"
	printf 'school_id,name,phase\nW101,Oak,primary\nW102,Elm,primary\n' >"$1/schools.csv"
	printf 'school_id,item,rating\nW101,%s,Met\n' "$item" >"$1/responses.csv"
}

# ---- many repeats ----

folder repeats
yes "W1O1,$item,Met" | head -n 500000 >>repeats/responses.csv
small() {
	python3 - "$waymark" check $audit "$1" --date $date <<'PYTHON'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(kb, "kB")
sys.exit(kb > 100_000)
PYTHON
}
ok "half a million repeats of a wrong id take little memory" small repeats
ok "... end with 1" status 1 run $audit repeats -o repeats-out --date $date
ok "... and are one message" test "$(grep -c CSV009 stderr)" -eq 1
ok "... with their count" warns "in 500000 places: lines 3, 4, 5, 6, 7 and 499995 more"
ok "... one row of problems.csv" test "$(grep -c CSV009 repeats-out/problems.csv)" -eq 1
ok "... and named in the summary" says "Not used, since no school has this id: 500000 rows of W1O1."
ok "the summary counts messages" says "1 error, 0 warnings"

long=$(printf 'W%.0s' $(seq 70))
folder long
for file in responses-a responses-b; do
	printf 'school_id,item,rating\n%s,%s,Met\n' "$long" "$item" >long/$file.csv
done
ok "a long id of two files" status 1 check $audit long --date $date
ok "... is named once" says "Not used, since no school has this id: 2 rows of $(echo "$long" | cut -c1-60)...."

# ---- schools with an error keep their own reasons ----

folder own
printf 'school_id,item,rating\nW101,%s,Mostly\nW102,%s,Mostly\n' "$item" "$item" >own/responses.csv
ok "one fault of two schools" status 1 run $audit own -o own-out --date $date
ok "... is one message" test "$(grep -c CSV012 stderr)" -eq 1
for school in W101 W102; do
	ok "... and withholds $school" sh -c "grep ',$school,' own-out/results.csv | grep -q 'withheld: CSV012'"
	ok "... which has its reason" grep -q CSV012 own-out/$school/results.json
done
ok "problems.csv names both" grep -q ',2,lines 2 and 3,W101; W102$' own-out/problems.csv

# ---- schools without answers ----

folder blank
ok "a school without a row is no error" status 0 run $audit blank -o blank-out --date $date
ok "... has a note" warns "note: the school has no row in any table that the audit judges from"
ok "... is named in the summary" says "No answers, so no documents: 1 school (W102)."
ok "... which says where notes are" says "0 errors, 0 warnings; what is noted is in problems.csv there."
ok "... has its status in results.csv" sh -c "grep ',W102,' blank-out/results.csv | grep -q ',no answers$'"
ok "... and in the manifest" sh -c "grep -A1 '\"W102\"' blank-out/manifest.json | grep -q '\"no answers\"'"
ok "... and no documents" sh -c "! ls blank-out/W102/*.pdf"
ok "... which the other has" test -s blank-out/W101/report.pdf
ok "a draft of it is none either" status 0 run $audit blank -o blank-draft --date $date --draft
ok "... " sh -c "! ls blank-draft/W102/*.pdf"
ok "an earlier run's documents of it go" sh -c "touch blank-out/W102/report.pdf && '$waymark' run $audit blank -o blank-out --date $date --quiet 2>/dev/null && ! test -e blank-out/W102/report.pdf"

# ---- paths as they were typed ----

ok "a folder that is not there" status 3 check $audit no/such/folder --date $date
ok "... is named as it was typed" grep -q '^no/such/folder:1:1: error:' stderr
ok "an audit that is not there" status 3 lint no/such.lua
ok "... is, too" grep -q '^no/such.lua:1:1: error:' stderr
ok "an option cut short" status 2 check $audit blank --dat
ok "... is, too" warns "option '--dat' needs a value"

# ---- nothing that cannot be seen reaches the summary ----

folder unseen
printf 'S\342\201\2402,Ash,primary\n' >>unseen/schools.csv
printf 'S\342\200\2563,%s,Met\nS\342\200\2563,%s,Not yet\n' "$item" "$item" >>unseen/responses.csv
ok "ids with characters that cannot be seen" status 1 check $audit unseen --date $date
ok "... are named by the numbers of those, a refused one" says "1 school (SU+20602)."
ok "... and, once, one that no school has" says "2 rows of SU+202E3."

# ---- check foresees a run ----

cp -r "$top/tests/cases/glyph-cell/in" glyphs
mkdir -p raises
cp "$audit_file" raises/audit.lua
cat >raises/report.lua <<'LUA'
return function (r)
  if r.school.id == "W101" then error("no words for it") end
  return { title = "T", language = "en", blocks = { { type = "heading", level = 1, text = r.school.name .. " \u{13000}" } } }
end
LUA
# What both say, but for the documents' own names.
foresees() {
	"$waymark" check "$@" --date $date 2>checked >/dev/null
	"$waymark" run "$@" -o foreseen --date $date 2>made >/dev/null
	rm -rf foreseen
	diff checked made
}
ok "check says what a run says of wrong rows" foresees $audit own
ok "... of the example" foresees $audit "$top/examples/$audit"
ok "... of signs that no font has" foresees "$top/tests/audits/small.lua" glyphs
ok "... of a template that fails for a school" foresees raises/audit.lua blank
ok "... of an interview" foresees astrea_interview "$top/examples/astrea_interview"
ok "... of cases" foresees peap "$top/examples/peap" --restricted

finish
