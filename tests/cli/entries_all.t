#!/bin/sh
# entries_all.t - entries of all schools: one table for the next period, ideas ranked over sessions, a published overview again.
. "$(dirname "$0")/lib.sh"

plan=$top/tests/audits/small_plan.lua

words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# table FILE TEST: rows, a list of dicts, pass it
table() {
	python3 -c "import csv; rows = list(csv.DictReader(open('$1', encoding='utf-8-sig')))
import sys; sys.exit(0 if ($2) else repr(rows))"
}

# ---- one table of all schools ----

mkdir plans
printf 'school_id,name,phase\nT1,Alder,primary\nT2,Beech,primary\nT3,Cedar,primary\n' >plans/schools.csv
cat >plans/entries.csv <<'END'
school_id,aim,id,text,horizon,status,lead,due,month,remark,place
T1,outcome,o1,Fewer moves,,going,Head,,2026-05,,
T1,work,w1,"Train all, twice",y1,behind,Head,2026-05-31,2026-05,=1+1,
T1,work,w2,Visit,y1,done,Head,2026-05-01,2026-05,,
T2,outcome,o1,Fewer moves,,going,Head,,2026-04,No work yet,
T2,outcome,o1,Fewer moves,,going,Head,,2026-05,No work yet,
T3,outcome,o1,Fewer moves,,nonsense,Head,,2026-05,,
END
umask 022
ok "plans of three schools" status 1 run "$plan" plans -o out --date 2026-06-15 --edition comparison --edition report --jobs 2
ok "... make one table, ready for June: what is done is not in it, nor a school that is withheld" table out/entries.csv \
	"[(r['school_id'], r['id'], r['month']) for r in rows] == [('T1', 'o1', '2026-06'), ('T1', 'w1', '2026-06'), ('T2', 'o1', '2026-06')]"
ok "... with cells as they were read" table out/entries.csv "rows[1]['text'] == 'Train all, twice' and rows[1]['remark'] == \"'=1+1\""
ok "... which is the schools' own tables" sh -c 'tail -n +2 out/T1/entries.csv >both; tail -n +2 out/T2/entries.csv >>both
	tail -n +2 out/entries.csv | cut -d, -f1-3 >one; cut -d, -f1-3 both | diff - one'
ok "... and is read beside what was there" sh -c "cp -r plans next && sed -i /T3/d next/entries.csv next/schools.csv &&
	cp out/entries.csv next/entries-june.csv && '$waymark' check '$plan' next --date 2026-06-20"
stat -c '%i %y' out/entries.csv >before
ok "the same run again leaves it alone" sh -c "'$waymark' run '$plan' plans -o out --date 2026-06-15 --edition comparison --edition report
	stat -c '%i %y' out/entries.csv | diff - before"
ok "compare makes it too" sh -c "'$waymark' compare '$plan' plans -o outc --date 2026-06-15; cmp out/entries.csv outc/entries.csv"
ok "the workbook has it as a sheet" sh -c "'$waymark' run '$plan' plans -o outb --date 2026-06-15; unzip -p outb/results.xlsx xl/workbook.xml |
	grep -q 'name=\"Entries\"'"

sed 's/kind = "plan",/kind = "plan", restricted = true,/' "$plan" >pupils.lua
ok "of single pupils" status 1 run pupils.lua plans -o outr --date 2026-06-15 --restricted --edition comparison
ok "... it is for its owner alone" sh -c 'test "$(stat -c %a outr/entries.csv)" = 600 && test "$(stat -c %a out/entries.csv)" = 644'
ok "... and the manifest says for whom" grep -q restricted outr/manifest.json
head -n 1 next/entries.csv >plans/entries.csv
ok "without a row" sh -c "'$waymark' run '$plan' plans -o oute --edition comparison --date 2026-06-15; test \"\$(wc -l <oute/entries.csv)\" = 1"

finish
