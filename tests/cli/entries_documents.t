#!/bin/sh
# entries_documents.t - what plans, workshops and matrices look like: of one, and of all schools beside each other.
. "$(dirname "$0")/lib.sh"

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

pages() {
	pdfinfo "$1" | awk '/^Pages/ { print $2 }'
}

sound() {
	/usr/bin/python3 "$top/tests/tools/uacheck.py" "$@"
}

# ---- ten features in eight places (a published overview of 2022, its places without their names) ----

cat >features.lua <<'END'
local sections = {}
for i, title in ipairs { "Trauma informed", "Restorative", "Relational", "Early identification", "Counselling", "Families",
	"Several agencies", "Academic support", "Teacher networks", "Inclusive leadership" } do
	sections[i] = { id = "f" .. i, title = title }
end
return {
	api = 1, kind = "matrix", id = "features", version = "1.0", title = "Ten features", language = "en-GB",
	columns = { section = "feature", state = "shown" }, over = "school", blank = "not shown", pair = true,
	states = { { id = "strength", name = "Named strength", meaning = "present", mark = 2 },
		{ id = "present", name = "Present", meaning = "present", mark = 1 },
		{ id = "no", name = "Not there", meaning = "absent", mark = 0 } },
	sections = sections,
}
END
mkdir ten
{
	echo school_id,name,phase
	for i in 1 2 3 4 5 6 7 8; do echo "C$i,Case $i,primary"; done
} >ten/schools.csv
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
} >ten/entries.csv
ok "ten features of eight schools" status 0 run features.lua ten -o out --edition report --edition comparison --edition html
words out/comparison.pdf >said
ok "... have a page" test "$(pages out/comparison.pdf)" = 1
ok "... which says what is shown most, and what nowhere" grep -q \
	"Eight schools have entries. Trauma informed is shown most often, by six of eight schools. No school shows Inclusive leadership." said
ok "... that an empty cell is no absence" grep -q "An empty cell is “not shown”: nobody said that it is there" said
ok "... how many show each feature" sh -c 'grep -o "[0-9] of 8" out/comparison.html | cut -c1 | tr -d "\n" | grep -qx 6244424310'
ok "... how much each school shows" grep -q "Shows 2 6 5 3 4 3 3 4" said
ok "comparison.csv has thirty marks" test "$(grep -c ",Named strength,1," out/comparison.csv)" = 30
ok "... and a word for every empty cell" test "$(grep -c ",not shown,0," out/comparison.csv)" = 50
ok "no pair is made where nobody lacks anything" grep -q "No school can be put beside another" said
ok "the documents of all and of one are sound" sound out/comparison.pdf out/C2/report.pdf
ok "the page has the same table" grep -q "Named strength" out/comparison.html
words out/C1/report.pdf >said
ok "one school's page says what it shows" grep -q "Two of the 10 cells say that it is there." said

printf 'C3,f2,no\nC5,f2,no\nC6,f2,no\nC7,f2,no\nC8,f2,no\n' >>ten/entries.csv
ok "five schools lack what two show" status 0 run features.lua ten -o out --edition comparison
words out/comparison.pdf >said
ok "... and no school gives more than twice" test "$(grep -o "Restorative Case [14] Case [35678]" said | wc -l)" = 4

many() {
	head -n 1 ten/schools.csv
	for i in $(seq 1 40); do echo "M$i,School $i,$([ $((i % 2)) = 0 ] && echo primary || echo secondary)"; done
}
mkdir forty && many >forty/schools.csv
{
	echo school_id,feature,shown
	for i in $(seq 1 40); do echo "M$i,f$((i % 10 + 1)),present"; done
} >forty/entries.csv
ok "forty schools" status 0 run features.lua forty -o out40 --edition comparison --edition html
words out40/comparison.pdf >said
ok "... stand by phase, on pages that lie across" sh -c 'tr -d "\n" <out40/comparison.html | grep -q ">Primary</h2>.*School 10<.*>Secondary</h2>.*School 1<" &&
	pdfinfo out40/comparison.pdf | grep -q "841.89 x 595"'
ok "... all of them" test "$(grep -o "School [0-9][0-9]*" said | sort -u | wc -l)" = 40

# reversed FILE: its rows in the other order
reversed() {
	head -n 1 "$1" && tail -n +2 "$1" | tac
}
mkdir back && reversed ten/schools.csv >back/schools.csv && reversed ten/entries.csv >back/entries.csv
ok "the same rows in another order" status 0 run features.lua back -o outb --edition comparison
ok "... make the same table" cmp out/comparison.csv outb/comparison.csv
words outb/comparison.pdf >said2
words out/comparison.pdf >said
ok "... and the same document" cmp said said2

mkdir crowd
{
	echo school_id,name,phase
	for i in $(seq 1 500); do echo "M$i,School $i,primary"; done
} >crowd/schools.csv
{
	echo school_id,feature,shown
	for i in $(seq 1 500); do echo "M$i,f$((i % 10 + 1)),present"; done
} >crowd/entries.csv
ok "five hundred schools" status 0 run features.lua crowd -o outc --edition comparison
words outc/comparison.pdf >said
ok "... are counted, and none has a row" sh -c 'grep -q "Where each feature stands" said && ! grep -q "School 1 " said'
ok "... but in the table" test "$(wc -l <outc/comparison.csv)" = 5001

# ---- a plan ----

cat >plan.lua <<'END'
return {
	api = 1, kind = "plan", id = "plan", version = "1.0", title = "Strategy", language = "en-GB",
	columns = { section = "aim", state = "status", owner = "executive" }, due_soon = 30,
	states = { { id = "open", name = "Not started", meaning = "open" }, { id = "track", name = "On track", meaning = "active" },
		{ id = "behind", name = "Behind", meaning = "late" }, { id = "done", name = "Done", meaning = "done" } },
	views = { { by = "section", over = "state", title = "Where each aim is" }, { list = "late" } },
	sections = { { id = "lead", title = "Leadership" }, { id = "teach", title = "Teaching" } },
}
END
mkdir plans
printf 'school_id,name,phase\nT1,Alder,primary\nT2,Beech,primary\n' >plans/schools.csv
cat >plans/entries.csv <<'END'
school_id,aim,id,text,status,executive,due
T1,lead,l1,Every leader knows their role,done,Director of people,2026-05-01
T1,lead,l2,Governance is reviewed,behind,Director of people,2026-12-01
T1,teach,t1,Coaching begins,track,,2026-05-01
T2,lead,l1,Roles are written down,open,Head,2026-12-01
END
ok "two plans" status 0 run plan.lua plans -o outp --date 2026-06-15 --edition report --edition summary --edition comparison
words outp/T1/report.pdf >said
ok "... say what is done of what was due" grep -q "There are three entries in two aims. Of the two entries due by 15 June 2026, one is done." said
ok "... what is late, and what has no owner" grep -q "Two are behind or late; the day set has passed for one of them. One has no owner." said
words outp/T1/summary.pdf >said
ok "a page for governors asks the gravest question first" grep -q "1. What stands in the way in “Leadership”, where one entry is late? 2. Who answers for the one entry that has no owner?" said
words outp/comparison.pdf >said
ok "all plans stand beside each other" grep -q "Alder 3 1 2 1 .*Beech 1 0 0 0" said
ok "their documents are sound" sound outp/comparison.pdf outp/T1/report.pdf outp/T1/summary.pdf

sed 's/kind = "plan",/kind = "plan", restricted = true, suppression = { below = 5, base = 11 },/' plan.lua >pupils.lua
ok "plans about single pupils" status 0 run pupils.lua plans -o outr --date 2026-06-15 --restricted --edition comparison --edition summary
words outr/T1/summary.pdf >said
ok "... name no entry on the page for governors" not grep -q "Governance is reviewed" said
words outr/comparison.pdf >said
ok "... hide small counts" grep -q "c: hidden, because the number is from 1 to 4" said
ok "... and name no school beside its own" not grep -q "Alder 3" said

# ---- a workshop ----

cat >around.lua <<'END'
return {
	api = 1, kind = "workshop", id = "players", version = "1.0", title = "Who is around", language = "en-GB",
	columns = { section = "ring", by = "role", n = "strength" }, centre = "Young person", links_shown = true,
	links = { { from = "*", to = "*", each = "none", n = { 1, 3 } } },
	sections = { { id = "near", title = "Every day" }, { id = "far", title = "Now and then" } },
	views = { { rings = true }, { list = "unlinked", title = "Linked to nobody" } },
}
END
mkdir room
printf 'school_id,name,phase\nS1,Half day,session\n' >room/schools.csv
cat >room/entries.csv <<'END'
school_id,ring,id,text,leads_to,strength
S1,near,a,Parents,b,3
S1,near,b,Form tutor,a;c,2
S1,far,c,Social worker,,
S1,far,d,Football coach,,
END
ok "players around a young person" status 0 run around.lua room -o outw --edition report --edition html
words outw/S1/report.pdf >said
ok "... stand in a list beside their rings" grep -q "2 Form tutor Every day Closely: 1; Well: 3" said
ok "... with whoever is linked to nobody" grep -q "Linked to nobody. Football coach has no link to anybody else." said
ok "... on one page" test "$(pages outw/S1/report.pdf)" = 1
ok "... which is sound" sound outw/S1/report.pdf
ok "a link that both name is one line" test "$(grep -c 'class="ln w' outw/S1/report.html)" = 2

finish
