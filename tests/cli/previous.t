#!/bin/sh
# previous.t - earlier output folders (--previous): which can be used, whose problem each fault is, what is said of it.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small.lua
now=2026-11-04
mkdir -p in
cat >in/schools.csv <<'CSV'
school_id,name,phase
S1,Elm Primary,primary
S2,Oak Primary,primary
CSV
{
	echo school_id,item,rating,respondent,evidence_type,evidence_date
	for school in S1 S2; do
		for item in lead.named lead.policy; do
			for level in emerging established advanced; do
				echo "$school,$item.$level,M,agreed,document,2024-09-20"
			done
		done
	done
} >in/responses.csv

# year DATE OUT: an output folder of an earlier run.
year() {
	run run "$small" in -o "$2" --date "$1" --quiet
}

# edit OUT SCHOOL EXPRESSION: another results.json than the program made, by a Python expression of its text t and value d.
edit() {
	python3 - "$1/$2/results.json" "$3" <<'PY'
import json, sys
path, expression = sys.argv[1:]
t = open(path, encoding="utf-8").read()
d = json.loads(t)
made = eval(expression)
open(path, "w", encoding="utf-8").write(made if isinstance(made, str) else json.dumps(made))
PY
}

# faulty SCHOOL EXPRESSION: the folder `bad`, as `last` but for that.
faulty() {
	rm -rf bad
	cp -r last bad
	edit bad "$1" "$2"
}

# all_faulty EXPRESSION: the same of both schools.
all_faulty() {
	faulty S1 "$1"
	edit bad S2 "$1"
}

check() {
	expected=$1
	shift
	status "$expected" check "$small" in --date $now "$@"
}

ok "a run of last year" year 2025-11-05 last
ok "... and of the year before" year 2024-11-06 before
ok "nothing is wrong with them" check 0 --previous last --previous before
ok "... in any order" check 0 --previous before --previous last/
ok "... and nothing is said of them" not grep -q PRV stderr
ok "a run takes them too" status 0 run "$small" in -o made --date $now --previous last --previous before

# ---- the manifest ----

cat >manifest.py <<'PY'
import hashlib, json, os, sys
d = json.load(open("made/manifest.json"))
assert d["previous"] == [{"period": "2025-26"}, {"period": "2024-25"}], d["previous"]
for school in d["schools"]:
    read = [(p["period"], p["sha256"], p["bytes"]) for p in school["previous"]]
    there = []
    for period, out in (("2025-26", "last"), ("2024-25", "before")):
        b = open(f"{out}/{school['school_id']}/results.json", "rb").read()
        there.append((period, hashlib.sha256(b).hexdigest(), len(b)))
    assert read == there, (read, there)
PY
ok "the manifest has the checksums of what was read" python3 manifest.py
cp -r last moved
ok "it does not depend on where that was" status 0 run "$small" in -o made2 --date $now --previous before --previous moved --jobs 1
ok "... nor on the order of the options" cmp made/manifest.json made2/manifest.json
ok "without earlier years it says nothing of them" not grep -q previous last/manifest.json

# ---- what all schools share ----

ok "a folder that is not there stops the run" check 3 --previous nowhere
ok "... and is named" warns 'nowhere:1:1: error: there is no such folder [PRV001]'
ok "so does a folder of other things" check 3 --previous in
ok "... since it has nothing about a school" warns 'in:1:1: error: it has no results.json of any school of this run [PRV001]'
ok "a folder of other schools too" sh -c 'mkdir -p others && rm -rf others/X1 && cp -r last/S1 others/X1'
ok "... is not one of these" check 3 --previous others
ok "... but of one of them is" sh -c 'mkdir -p one && cp -r last/S1 one/'
ok "... which is then in its first year" check 0 --previous one
ok "... of which nothing more is said" not grep -q PRV011 stderr
ok "a school that has got another id" sh -c 'mkdir -p renamed && rm -rf renamed/* && cp -r last/S1 renamed/ && cp -r last/S1 renamed/OLD2'
ok "... may be meant" check 0 --previous renamed
ok "... so both ids are named" warns "renamed:1:1: note: it has results of 'OLD2', which this run does not have, and none of 'S2' (schools like the one: 1, like the other: "
all_faulty '{k: v for k, v in d.items() if k != "format"}'
ok "a file without a format stops the run" check 3 --previous bad
ok "... with what to do" warns 'bad/S1/results.json:1:1: error: it has no format [PRV003]'
ok "... and how" warns "run last year's evidence again"
all_faulty 'dict(d, format=99)'
ok "a format of tomorrow stops the run" check 3 --previous bad
ok "... with both numbers" warns 'its format is 99, and this program reads format 2'
all_faulty 'dict(d, format="2")'
ok "a format must be a number" check 3 --previous bad
all_faulty 'dict(d, audit=dict(d["audit"], id="large"))'
ok "another audit's results stop the run" check 3 --previous bad
ok "... with both names" warns "it is by the audit 'large' (rubric), and this run is by 'small' (rubric) [PRV004]"
ok "the same day is not earlier" status 3 check "$small" in --date 2025-11-05 --previous last
ok "... with both dates" warns 'its report date 2025-11-05 is not before this report'
ok "the same school year is not an earlier one" status 3 check "$small" in --date 2026-03-01 --previous last
ok "... which is said" warns "is in the school year 2025-26, as this report's is [PRV005]"
year 2025-12-01 again
ok "two folders of one year stop the run" check 3 --previous last --previous again
ok "... with both names" warns "it is of the school year 2025-26, as 'last' is [PRV006]"
ok "a run that is stopped makes no report" status 3 run "$small" in -o stopped --date $now --previous nowhere
ok "... at all" [ ! -e stopped/S1 ]
ok "... and its problems are in problems.csv" grep -q PRV001 stopped/problems.csv
ok "no more than five are taken" status 2 check "$small" in --date $now --previous a --previous b --previous c --previous d \
	--previous e --previous f
ok "... which is said" warns 'takes up to 5 earlier output folders, and --previous is given 6 times'
ok "an earlier folder has a name" status 2 check "$small" in --date $now --previous ''
ok "OUT is no earlier folder" status 2 run "$small" in -o last --date $now --previous ./last/
ok "... which is said" warns 'OUT is an earlier output folder, whose results would be lost'

# ---- what is one school's ----

# alone SCHOOL EXPRESSION MESSAGE: the file is that school's error and nobody else's.
alone() {
	faulty "$1" "$2" &&
		status 1 run "$small" in -o alone --date $now --previous bad &&
		warns "bad/$1/results.json:$3" && [ ! -e "alone/$1/report.pdf" ] &&
		[ "$(ls alone/*/report.pdf | wc -l)" -eq 1 ]
}
ok "a file that is cut off" alone S2 't[:len(t) // 2]' ''
ok "... is one with an end too early" warns 'it ends too early, so it is cut off [PRV002]'
ok "a file that is cut off, of the first school" alone S1 't[:len(t) // 2]' ''
ok "a file that is not JSON, with its place" alone S2 '"{ \"format\": 2,\n  nonsense }"' '2:'
ok "an empty file" alone S2 '""' ''
ok "a key twice" alone S2 't.replace("\"year\"", "\"format\": 2, \"year\"", 1)' ''
ok "... is said to be one" warns 'a key is there twice [PRV002]'
ok "text that is not UTF-8 is refused" sh -c 'printf "{\"format\": 2, \"a\": \"\377\"}" >bad/S2/results.json'
ok "... as that school's problem" status 1 check "$small" in --date $now --previous bad
ok "depth has a limit" alone S2 '"[" * 100000' '1:1: error: it has more values, or is nested more deeply'
ok "so has the number of values" alone S2 '"[" + "1," * 2000000 + "1]"' '1:1: error: it has more values'
ok "so has the size" alone S2 '"\"" + "x" * (33 << 20) + "\""' '1:1: error: cannot be read: File too large'
ok "a list in place of an object" alone S2 '[d]' '1:1: error: it is not an object'
ok "a level that is a text" alone S2 'd["sections"][0].update(level="two") or d' "1:1: error: 'level' is not a whole number"
ok "a level without its name" alone S2 'd["sections"][0].update(level_name=None) or d' "1:1: error: 'level', 'level_id'"
ok "a negative level" alone S2 'd["sections"][0].update(level=-7) or d' "1:1: error: 'level' is -7"
ok "a section twice" alone S2 'd["sections"].append(d["sections"][0]) or d' "1:1: error: 'lead' is there twice"
ok "no sections" alone S2 '{k: v for k, v in d.items() if k != "sections"}' "1:1: error: 'sections' is missing"
ok "a state that there is none of" alone S2 \
	'd["sections"][0]["strands"][0]["descriptors"][0].update(state="good") or d' "1:1: error: 'good' is not a state"
ok "a status that there is none of" alone S2 'dict(d, status="fine")' "1:1: error: 'fine' is not a status"
ok "another school's file" alone S2 'dict(d, school=dict(d["school"], id="S9"))' "1:1: error: it is about another school, 'S9'"
ok "a format of tomorrow of one school" alone S1 'dict(d, format=99)' '1:1: error: its format is 99'
ok "another audit's file of one school" alone S2 'dict(d, audit=dict(d["audit"], id="large"))' '1:1: error: it is by the audit'
ok "a folder in its place" sh -c 'rm -rf bad && cp -r last bad && rm bad/S2/results.json && mkdir bad/S2/results.json'
ok "... is that school's problem" status 1 check "$small" in --date $now --previous bad
ok "other schools' files are not read with --school" status 0 check "$small" in --date $now --previous bad --school S1

# ---- years with nothing to compare ----

faulty S2 'dict(d, status="withheld")'
ok "a year withheld is not compared" check 0 --previous bad
ok "... which is noted" warns 'S2/results.json:1:1: note: the report of that year was withheld, so nothing is compared with it [PRV007]'
faulty S2 'dict(d, status="draft")'
ok "nor is a draft" check 0 --previous bad
ok "... which is noted" warns 'note: the report of that year was a draft'
faulty S2 'dict(d, status="no_answers")'
ok "nor a year without answers" check 0 --previous bad
ok "... which is noted" warns 'note: the school sent no answers that year'
faulty S2 'dict(d, generated=True)'
ok "nor one that was made up" check 0 --previous bad
ok "... which is noted" warns 'note: the rows of that year were made up'
faulty S2 'dict(d, date="2024-11-06")'
ok "a file left over is of its own year" check 0 --previous bad
ok "... without a word" not grep -q PRV stderr
ok "... unless another folder has that year" check 0 --previous bad --previous before
ok "... which is noted" warns "note: it is of the school year 2024-25, as another folder's is"
faulty S2 'd["sections"].append(dict(d["sections"][0], id="gone", title="Gone", strands=[])) or d'
ok "what the audit no longer has is noted" check 0 --previous bad
ok "... with its name" warns "note: the audit has no 'gone' any more and does not say what became of it, so it is not compared [PRV008]"

# ---- what became of it ----

# audit NAME EDITS: the small audit as a later version, by a sed script.
audit() {
	sed "$2" "$small" >"$1.lua"
}
faulty S2 'd["sections"].append(dict(d["sections"][0], id="gone", title="Gone", strands=[])) or d'
audit ended 's/ended = {/& "gone",/'
ok "what has ended is not" status 0 check ended.lua in --date $now --previous bad
ok "... for the audit says so" not grep -q PRV stderr
audit next 's/version = "1.2"/version = "2.0"/'
ok "another major version is noted" status 0 check next.lua in --date $now --previous last
ok "... with both" warns "note: it is by version 1.2 of the audit and this run by 2.0, so only what is renamed is compared [PRV009]"
audit named 's/id = "lead"/id = "head"/; s/renamed = {/& lead = "head",/'
mkdir -p named
sed 's/,lead\./,head./' in/responses.csv >named/responses.csv
cp in/schools.csv named
ok "what is renamed is found" status 0 check named.lua named --date $now --previous last
ok "... without a word" not grep -q PRV stderr
audit lost 's/id = "lead"/id = "head"/'
ok "if the audit does not say so" status 0 check lost.lua named --date $now --previous last
ok "... it is noted" warns "note: the audit has no 'lead' any more and does not say what became of it"

cat >new.csv <<'CSV'
school_id,name,phase
S1,Elm Primary,primary
S2,Oak Primary,primary
S3,Yew Primary,primary
CSV
mkdir -p new
cp new.csv new/schools.csv
sed 'p; s/^S2/S3/; /^S3/!d' in/responses.csv >new/responses.csv
ok "a school that is new has its first year, also alone" status 0 check "$small" new --date $now --previous last --school S3
ok "... without a word" not grep -q PRV stderr
ok "a check tells what a run tells" sh -c '"$1" check "$2" in --date "$3" --previous bad >/dev/null 2>check.said
	"$1" run "$2" in -o told --date "$3" --previous bad --quiet 2>run.said
	grep -h PRV check.said | sort >check.prv; grep -h PRV run.said | sort >run.prv; [ -s run.prv ] && cmp check.prv run.prv' \
	_ "$waymark" "$small" "$now"
audit idle 's/renamed = {/& voice_ = "voice", ["voice_.a"] = "voice.reach", ["voice_.reach"] = "voice.reach",/'
ok "two new ids for one old are refused" status 1 lint idle.lua
audit idle 's/renamed = {/& pupils = "voice", ["pupils.reach"] = "voice.reach",/; s/ended = {/& "out", "out.door",/'
ok "lint says what need not be named" status 1 lint idle.lua
ok "... as it is renamed" warns "warning: 'pupils.reach' need not be named: what is above it is renamed [AUD022]"
ok "... or has ended" warns "warning: 'out.door' need not be named: what is above it has ended [AUD022]"

mkdir -p old wide
cp in/schools.csv old
cp in/schools.csv wide
printf 'school_id,item,rating,respondent\nS1,voice.pupils.emerging,M,agreed\nS2,voice.box.emerging,M,agreed\n' >old/responses.csv
ok "answers with an id of an earlier version are errors" status 1 check "$small" old --date $now
ok "... with today's id" warns "hint: it is called 'voice.influence.emerging' today"
ok "... or with what has ended" warns 'hint: it is no longer in the audit, so leave it out'
printf 'school_id,respondent,lead.named.emerging,voice.pupils.emerging\nS1,agreed,M,M\n' >wide/responses.csv
printf 'school_id,section,judgement,respondent\nS1,outdoors,Emerging,agreed\n' >old/judgements.csv
sed 's/^school_id,name,phase/&,focus/; s/^S.*/&,heads/' in/schools.csv >old/schools.csv
audit older 's/renamed = {/& heads = "lead",/; s/ended = {/& "outdoors",/'
ok "so are areas in focus" status 1 check older.lua old --date $now
ok "... with today's id" warns "hint: it is called 'lead' today"
ok "... and judgements of what has ended" sh -c 'grep -A1 "outdoors.*CSV019" stderr | grep -q "it is no longer in the audit"'
ok "so are columns" status 1 check "$small" wide --date $now
ok "... with today's id" warns "hint: it is called 'voice.influence.emerging' today"

# ---- actions for what was renamed or has ended ----

mkdir -p acting
cp in/schools.csv in/responses.csv acting
cat >acting/actions.csv <<'CSV'
school_id,action_id,item,action,owner,due,start
S1,a1,voice.pupils.emerging,Ask every class.,Head,2027-03-26,2025-11-10
S1,a2,voice.box,Empty the box each week.,Office,2027-03-26,2025-11-10
S1,a3,outdoors.path.advanced,Mend the path.,Office,2027-03-26,2025-11-10
S1,a4,Nothing.here,Do it.,Office,2027-03-26,2025-11-10
CSV
audit acting 's/ended = {/& "outdoors",/'
faulty S1 'd["sections"].append(dict(d["sections"][0], id="outdoors", title="Outdoor spaces", strands=[])) or \
	d["sections"][1]["strands"].append(dict(d["sections"][1]["strands"][0], id="voice.box", title="The box", descriptors=[])) or d'
ok "an action for what never was is an error" status 1 check acting.lua acting --date $now --previous bad
ok "... alone" [ "$(grep -c CSV011 stderr)" -eq 1 ]
sed -i '/Nothing.here/d' acting/actions.csv
ok "actions for what was renamed or has ended go on" status 0 run acting.lua acting -o acted --date $now --previous bad --quiet
item() {
	python3 - "$1" "$2" <<'PY'
import json, sys
d = json.load(open(sys.argv[1] + "/S1/results.json"))
for a in d["plan"]["carried"]:
    if a["id"] == sys.argv[2]:
        print(a["section"], a["descriptor"], a["ended"])
PY
}
ok "... under the new item" [ "$(item acted a1)" = "voice voice.influence.emerging None" ]
ok "... or the old title, in a section that is still there" [ "$(item acted a2)" = "voice None The box" ]
ok "... or that has ended too" [ "$(item acted a3)" = "None None Outdoor spaces" ]
ok "actions.csv has the new id" grep -q 'S1,a1,voice.influence.emerging,' acted/actions.csv
ok "... and the old one of what has ended, for next year" grep -q 'S1,a3,outdoors.path.advanced,' acted/actions.csv
ok "the plan names what has ended" sh -c 'pdftotext -layout acted/S1/action-plan.pdf - | grep -q "For “The box”, which the audit no longer has"'
ok "... and has it as a heading" sh -c 'pdftotext -layout acted/S1/action-plan.pdf - | grep -q "^ *Outdoor spaces · carried forward"'
ok "without an earlier year it is named by its id" status 0 run acting.lua acting -o acted --date $now --quiet
ok "... since its title is not known" [ "$(item acted a3)" = "None None outdoors" ]
finish
