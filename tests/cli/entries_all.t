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
ok "the same run again" status 1 run "$plan" plans -o out --date 2026-06-15 --edition comparison --edition report
ok "... leaves it alone" sh -c "stat -c '%i %y' out/entries.csv | diff - before"
rm out/manifest.json
ok "... and is not refused after one that was killed" status 1 run "$plan" plans -o out --date 2026-06-15 --edition comparison --edition report
mkdir mine && cp plans/entries.csv mine/
ok "a folder of entries alone is not written into" status 2 run "$plan" plans -o mine --date 2026-06-15
ok "compare makes it too" sh -c "'$waymark' compare '$plan' plans -o outc --date 2026-06-15; cmp out/entries.csv outc/entries.csv"
ok "the workbook has it as a sheet" sh -c "'$waymark' run '$plan' plans -o outb --date 2026-06-15; unzip -p outb/results.xlsx xl/workbook.xml |
	grep -q 'name=\"Entries\"'"

sed 's/kind = "plan",/kind = "plan", restricted = true,/' "$plan" >pupils.lua
ok "of single pupils" status 1 run pupils.lua plans -o outr --date 2026-06-15 --restricted --edition comparison
# shellcheck disable=SC2016
ok "... it is for its owner alone" sh -c 'test "$(stat -c %a outr/entries.csv)" = 600 && test "$(stat -c %a out/entries.csv)" = 644'
ok "... and the manifest says for whom" grep -q restricted outr/manifest.json
head -n 1 next/entries.csv >plans/entries.csv
ok "without a row" sh -c "'$waymark' run '$plan' plans -o oute --edition comparison --date 2026-06-15; test \"\$(wc -l <oute/entries.csv)\" = 1"

# ---- ideas over sessions ----

workshop=$top/tests/audits/small_workshop.lua
mkdir rooms
cat >rooms/schools.csv <<'END'
school_id,name,phase,host
K1,Kestrel School,primary,
S1,Staff meeting,session,K1
S2,Parents’ evening,session,k1
S3,Half day,session,Ostermere Council
S4,Second half day,session,ostermere council
S5,A quiet evening,session,
END
cat >rooms/entries.csv <<'END'
session,layer,id,text,group,role
S1,events,e1,Moves,,school
S1,ideas,i1,Meet families,within,school
S1,ideas,i2,One form,across,school
S2,ideas,a,ONE  FORM,across,parent
S3,ideas,i1,A mentor,across,la
S3,ideas,i2,Meet families,across,la
S4,ideas,i1,First week,within,school
S5,ideas,i1,A quiet room,within,school
END
cat >rooms/votes.csv <<'END'
session,voter,idea,criterion,n
S1,V1,i1,can,3
S1,V2,i2,lasts,2
S2,V1,a,can,1
S2,V2,a,lasts,3
S3,V1,i1,can,3
S4,V1,i1,can,3
S4,V2,i1,lasts,1
END
ok "five sessions, four of them of two hosts" status 0 run "$workshop" rooms -o outs --edition comparison --edition html
# places HOST CRITERION: rank, idea and votes of each idea
places() {
	python3 -c "import csv, sys
for r in csv.DictReader(open('outs/ideas.csv', encoding='utf-8-sig')):
    if (r['host'], r['criterion']) == ('$1', '$2'): print(r['rank'] + ('=' if r['tied'] else ''), r['idea'], r['votes'], r['sessions'])"
}
# put WORDS...: each on a line
put() {
	printf '%s\n' "$@"
}
places '*' all >all
ok "ideas of the same words are one, ranked over all" diff all - <<'END'
1 ONE  FORM 6 2
2 First week 4 1
3= A mentor 3 1
3= Meet families 3 2
5 A quiet room 0 1
END
places 'Kestrel School' can >can
put '1 Meet families 3 1' '2 ONE  FORM 1 2' | diff can - >differs
ok "... and over a school's own, each criterion by itself" test ! -s differs
places 'Ostermere Council' all >council
put '1 First week 4 1' '2 A mentor 3 1' '3 Meet families 0 1' | diff council - >differs
ok "... or those of a host that is no school of the run" test ! -s differs
ok "a session without a host stands with nobody" test "$(cut -d, -f1 outs/ideas.csv | sort -u | wc -l)" = 4
ok "a group that is not the same everywhere is none" grep -q '^\*,all,3,yes,Meet families,,3,2,5' outs/ideas.csv
words outs/comparison.pdf >said
ok "the document says so" grep -q "In five sessions, seven voters cast 16 votes; they had 35." said
ok "... of sessions, not of schools" grep -q "Small workshop, all sessions Five sessions have entries." said
ok "... with a table for each host" grep -q "Ideas by votes, Kestrel School In two sessions, four voters cast nine votes; they had 20." said
ok "... and is sound" /usr/bin/python3 "$top/tests/tools/uacheck.py" outs/comparison.pdf
for k in 1 2; do run run "$workshop" rooms -o "shard$k" --shard $k/2; done
ok "shards of them are joined" status 0 merge shard1 shard2 -o joined
ok "... with the same ranks" sh -c "'$waymark' run '$workshop' rooms -o whole --quiet && cmp whole/ideas.csv joined/ideas.csv &&
	cmp whole/entries.csv joined/entries.csv && cmp whole/comparison.pdf joined/comparison.pdf"
mkdir turned
for file in schools entries votes; do head -n 1 rooms/$file.csv >turned/$file.csv && tail -n +2 rooms/$file.csv | tac >>turned/$file.csv; done
ok "in another order of the rows" status 0 run "$workshop" turned -o outt --edition comparison
ok "... they rank the same" sh -c 'for out in outs outt; do cut -d, -f1-5,7- $out/ideas.csv | sort >$out.sorted; done; cmp outs.sorted outt.sorted'
sed -i '/^S[1-4]/d' rooms/votes.csv rooms/entries.csv
ok "where nobody voted" status 0 run "$workshop" rooms -o outn --edition comparison
words outn/comparison.pdf >said
ok "... no table is empty" grep -q "Ideas by votes, all sessions In one session, nobody voted. Session by session" said

# ---- ten features in eight schools: a published overview of 2022, without the names of its places ----

mkdir eight
{
	echo school_id,name,phase
	for i in 1 2 3 4 5 6 7 8; do echo "C$i,Case $i,primary"; done
} >eight/schools.csv
{
	echo school_id,feature,shown
	while read -r feature cases; do
		for case in $cases; do echo "C$case,$feature,strength"; done
	done <<'END'
f1 2 3 5 6 7 8
f2 1 4
f3 1 2 4 6
f4 2 5 7 8
f5 2 3 4 5
f6 2 8
f7 2 3 7 8
f8 3 5 6
f9 3
END
} >eight/entries.csv
ok "the audit that comes with Waymark" status 0 run ten_features eight -o out10 --edition comparison --edition report --edition html
ok "... counts what the overview shows by feature, by case and in all" table out10/comparison.csv "
	[[sum(1 for r in rows if r[k] == v and r['status'] == 'Named strength') for v in dict.fromkeys(r[k] for r in rows)]
	 for k in ('section', 'school_id')] == [[6, 2, 4, 4, 4, 2, 4, 3, 1, 0], [2, 6, 5, 3, 4, 3, 3, 4]]
	and sum(r['entries'] == '1' for r in rows) == 30"
ok "... by whom it is for" python3 -c "import collections, glob, json, sys
n = collections.Counter(e['group']['id'] for f in glob.glob('out10/C*/results.json') for e in json.load(open(f))['entries'])
sys.exit(0 if n == {'all': 12, 'targeted': 17, 'staff': 1} else repr(n))"

finish
