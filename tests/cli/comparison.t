#!/bin/sh
# comparison.t - all schools beside each other: comparison.csv and pairings.csv.
. "$(dirname "$0")/lib.sh"

# rows FILE COLUMN...: these columns of each row, with a bar between them
rows() {
	python3 -c '
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as f:
    for row in csv.DictReader(f):
        print("|".join(row[name] for name in sys.argv[2:]))' "$@"
}

# only PATTERN COMMAND...: those lines of what the command prints
only() {
	pattern=$1
	shift
	"$@" | grep -e "$pattern"
}

# same TEXT COMMAND...: the command prints the text
same() {
	wanted=$1
	shift
	got=$("$@")
	[ "$got" = "$wanted" ] && return 0
	echo "$got"
	return 1
}

# ---- the first example, worked out by hand ----

# Fennimore Bridge (W107, secondary) is at Advanced in all areas, Candlewharf (W110, all-through) in leadership and voice,
# Gantry Street (W112, primary) in ethos. Each helps at most twice, so six needs can be met, four of them within a phase:
# two by W112, since W102, W105 and W109 have ethos as a priority and the first two are primary; and two by W107, for
# W106 or W108. W110 can help W101 with leadership, and with voice one of W101, W106, W108, W109 and W112. Of equal choices
# the schools in order, by phase and name, come first: W112 with voice; then W108, before W106.
hackney=$top/examples/hackney_wellbeing
ok "twelve schools" status 0 run hackney_wellbeing "$hackney" -o out --date 2026-11-06
paired() {
	rows out/pairings.csv section giver giver_level taker taker_level phase | grep -v '||'
}
ok "six needs can be met" same 'leadership|W110|Advanced|W101|Established|primary
ethos|W112|Advanced|W102|Emerging|primary
ethos|W112|Advanced|W105|Emerging|primary
voice|W110|Advanced|W112|Emerging|primary
voice|W107|Advanced|W108|Emerging – not yet secure|secondary
inclusion|W107|Advanced|W108|Emerging|secondary' paired
ok "... each with its reason" same 'At Gantry Street Primary School, “Ethos and environment” is at Advanced; no school has a higher level that is not to be moderated. At Brindlewick Community Primary School it is a priority, at Emerging (to be moderated). They have the same phase and local authority.' \
	only 'At Brindlewick' rows out/pairings.csv reason
ok "... and the others are listed with theirs" same 'ethos||W109|Each of the two schools that could help with “Ethos and environment” helps twice already.' \
	only '^ethos||' rows out/pairings.csv section giver taker reason
ok "... so that each priority has a row" test "$(rows out/pairings.csv taker section | sort)" = \
	"$(rows out/comparison.csv school_id section priority | grep '|[0-9]' | cut -d'|' -f1,2 | sort)"

by_school() {
	rows out/comparison.csv phase school_id | uniq
}
ok "schools stand by phase, then by name" same 'primary|W102
primary|W111
primary|W112
primary|W105
primary|W103
primary|W101
primary|W104
secondary|W107
secondary|W108
secondary|W106
all-through|W110
special|W109' by_school
ok "... with each area" same 'Leadership and management|Established||provisional|12|15|2
Ethos and environment|||not in focus|||
Teaching and learning|||not in focus|||
Student voice|Emerging||to be moderated|8|15|1
Parent and carer engagement|||not in focus|||
Staff development and wellbeing|||not in focus|||
Identifying need and monitoring impact|||not in focus|||
Targeted support and referral|||not in focus|||
Inclusion and diversity|Established||assessed|11|15|3' eval \
	'rows out/comparison.csv school_id title level last_level status met applicable priority | sed -n "s/^W101|//p"'
ok "... the levels of results.csv" test "$(rows out/comparison.csv school_id section level | sort)" = \
	"$(rows out/results.csv school_id section judgement | sort)"
ok "the manifest lists both, as internal" sh -c "grep -A1 '\"comparison.csv\"\|\"pairings.csv\"' out/manifest.json | grep -c internal | grep -qx 2"

cp -r "$hackney" turned
(head -n 1 turned/schools.csv; tail -n +2 turned/schools.csv | tac) >schools
mv schools turned/schools.csv
ok "the same schools in another order" status 0 run hackney_wellbeing turned -o turned.out --date 2026-11-06
ok "... are compared in the same way" cmp out/comparison.csv turned.out/comparison.csv
ok "... and paired in the same way" cmp out/pairings.csv turned.out/pairings.csv
ok "... and so they are by three workers" status 0 run hackney_wellbeing "$hackney" -o jobs.out --date 2026-11-06 -j 3
ok "... as to levels" cmp out/comparison.csv jobs.out/comparison.csv
ok "... as to pairs" cmp out/pairings.csv jobs.out/pairings.csv

# ---- why two schools are paired, or not ----

# explains SCHOOL OTHER: what explain says of the two, in one line
explains() {
	"$waymark" explain hackney_wellbeing "$hackney" --school "$1" --with "$2" --date 2026-11-06 2>/dev/null | tr -s ' \n' ' '
}

ok "why two schools are paired" status 0 explain hackney_wellbeing "$hackney" --school W102 --with W112 --date 2026-11-06
explains W102 W112 >why
ok "... for what" grep -q '“Ethos and environment” is priority 2 of Brindlewick Community Primary School, at Emerging (to be moderated)' why
ok "... with the level of those who could help" grep -q 'The highest level there that is not to be moderated is Advanced. Two schools could help.' why
ok "... which of them does" grep -q -- '- Gantry Street Primary School is chosen\.' why
ok "... and why the other does not" grep -q -- '- Fennimore Bridge School is not chosen: with it, as many priorities would be met, but fewer by a school of the same phase.' why
ok "... whom it helps instead" grep -q 'It helps Marrowdyke High School with “Student voice” and Marrowdyke High School with “Inclusion and diversity”.' why
ok "... and that what the other needs is met by somebody else" grep -q -- '- Candlewharf All-through School is chosen\.' why
explains W104 W109 >why
ok "why two schools are not paired" grep -q -- '- The Osier Wharf School could not help: it has no level there. - So nobody helps with “Teaching and learning”.' why
ok "... where all would be as good" grep -q 'Candlewharf All-through School is not chosen: with it, all would be as good, so the fixed order of schools decides.' why
ok "... only in what is asked for" status 0 explain hackney_wellbeing "$hackney" --school W104 --with W109 --section voice --date 2026-11-06
ok "a school that is not there" status 3 explain hackney_wellbeing "$hackney" --school W104 --with W190 --date 2026-11-06
ok "... is named" warns "no school has the id 'W190'"
ok "the same school twice" status 2 explain hackney_wellbeing "$hackney" --school W104 --with w104 --date 2026-11-06
ok "three schools" status 2 explain hackney_wellbeing "$hackney" --school W104 --with W105 --with W106 --date 2026-11-06
ok "schools that are not compared" status 2 explain astrea_interview "$top/examples/astrea_interview" --school K201 --with K206 \
	--date 2026-11-06
ok "... is said" warns "its schools are not compared"

# ---- which runs make them ----

ok "one of the schools alone" status 0 run hackney_wellbeing "$hackney" -o out --date 2026-11-06 --school W102
ok "... is compared with nobody, and the tables stay" cmp out/comparison.csv jobs.out/comparison.csv
ok "two of them neither" status 0 run hackney_wellbeing "$hackney" -o out --date 2026-11-06 --school W102 --school W112
ok "... by default" cmp out/pairings.csv jobs.out/pairings.csv
ok "... but if they are asked for" status 0 run hackney_wellbeing "$hackney" -o out --date 2026-11-06 --school W102 \
	--school W112 --edition comparison
ok "... between the two" same 'ethos|W112|W102
teaching||W112
voice||W112
parents|W112|W102
inclusion||W112' rows out/pairings.csv section giver taker
ok "... and no other document is made" test ! -e out/W102/report.pdf

mkdir one
head -n 2 "$hackney/schools.csv" >one/schools.csv
cp "$hackney/calendar.csv" one
(head -n 1 "$hackney/responses.csv"; grep '^W101,' "$hackney/responses.csv") >one/responses.csv
ok "a folder of one school" status 0 run hackney_wellbeing one -o one.out --date 2026-11-06
ok "... has no comparison" test ! -e one.out/comparison.csv -a ! -e one.out/pairings.csv
ok "... unless it is asked for" status 0 run hackney_wellbeing one -o one.out --date 2026-11-06 --edition comparison
ok "... which has its areas" test "$(rows one.out/comparison.csv school_id | uniq -c | tr -s ' ')" = " 9 W101"
ok "... and nobody to help" same 'No school has a higher level in “Inclusion and diversity” that is above the first and not to be moderated.' \
	only Inclusion rows one.out/pairings.csv reason

# ---- a small audit: schools without levels, names, rows that were made up ----

mkdir in
cat >in/schools.csv <<'CSV'
school_id,name,phase,trust,la,focus
S1,"=HYPERLINK(""x"",""Ash, Lane"")",primary,Elm Trust,Ostermere,
S2,@Beech “School”,primary,ELM TRUST ,,lead
S3,Cedar School,secondary,,Ostermere,
S4,Dogwood School,primary,,,
CSV
cat >in/responses.csv <<'CSV'
school_id,item,rating,respondent,evidence,evidence_type,evidence_date
S1,lead.named,Established,agreed,Diary,document,2026-06-01
S1,lead.policy,Established,agreed,Diary,document,2026-06-01
S2,lead.named,Emerging,agreed,Survey,pupil_voice,2026-06-01
S2,lead.policy,Emerging,agreed,Survey,pupil_voice,2026-06-01
S3,lead.named.emerging,Mostly,agreed,,,
CSV
cat >in/calendar.csv <<'CSV'
scope,half_term,first_day,last_day
*,Autumn 1,2026-09-02,2026-10-23
*,Autumn 2,2026-11-02,2026-12-18
CSV
small=$top/tests/audits/small.lua
states() {
	rows "$1/comparison.csv" school_id section level status | grep '|lead|'
}
ok "a school withheld, and one without answers" status 1 run "$small" in -o small.out --date 2026-11-04
ok "... have no level, and say why" same 'S1|lead|Established|assessed
S2|lead|Emerging|assessed
S4|lead||no answers
S3|lead||withheld: CSV012' states small.out
ok "... a draft neither" status 1 run "$small" in -o draft.out --date 2026-11-04 --draft
ok "... and it says so" same 'S3|lead||draft: CSV012' only '^S3' states draft.out
ok "... so a school that is withheld takes no part" test "$(rows small.out/pairings.csv giver taker | grep -c S3)" -eq 0
ok "a trust is the same, whatever its capitals" same 'S1|S2|They have the same phase and trust.' eval \
	'rows small.out/pairings.csv giver taker reason | sed -n "/^S1|S2/s/|At.*Emerging\. /|/p"'
ok "a name that would be a formula is guarded" grep -q "^S1,\"'=HYPERLINK(\"\"x\"\",\"\"Ash, Lane\"\")\",primary,lead," small.out/comparison.csv
ok "... in both tables" grep -q "^lead,S1,\"'=HYPERLINK(\"\"x\"\",\"\"Ash, Lane\"\")\",Established,S2,'@Beech “School”,Emerging," small.out/pairings.csv
for table in comparison pairings; do
	ok "$table.csv begins with a byte order mark" test "$(head -c 3 small.out/$table.csv | od -An -tx1)" = " ef bb bf"
done

# ---- beside an earlier year ----

mkdir last
cp in/schools.csv last/
sed 's/^S1\(.*\),Established,/S1\1,Emerging,/; s/^S2\(.*\),Emerging,/S2\1,Established,/; /^S3/d; s/2026-06-01/2025-06-01/' \
	in/responses.csv >last/responses.csv
sed 's/2026-/2025-/g' in/calendar.csv >last/calendar.csv
ok "a year before" status 0 run "$small" last -o last.out --date 2025-11-04
ok "... beside this one" status 1 run "$small" in -o both.out --date 2026-11-04 --previous last.out
ok "... has each level that can be compared" same 'S1|lead|Established|Emerging
S2|lead|Emerging|Established
S4|lead||
S3|lead||' eval 'rows both.out/comparison.csv school_id section level last_level | grep "|lead|"'

# Each level of the example that is not last year's, by hand from the two years' reports; "†": to be moderated, so no move.
sed -f "$hackney/2025-26/version-1.0.sed" "$top/audits/lua/hackney/hackney_wellbeing.lua" >wellbeing.lua
ok "the example's year before" status 0 run ./wellbeing.lua "$hackney/2025-26" -o then.out --date 2025-11-07
ok "... beside this one" status 0 run hackney_wellbeing "$hackney" -o now.out --date 2026-11-06 --previous then.out
moved() {
	python3 -c '
import csv, sys
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline="")):
    if row["level"] and row["last_level"] and row["level"] != row["last_level"]:
        print(row["school_id"], row["section"], row["last_level"], ">", row["level"], "†" * (row["status"] == "to be moderated"))' "$1"
}
moved now.out/comparison.csv | sed 's/ – not yet secure/ (0)/g; s/ *$//' >moves
ok "... the levels that moved are those in the table by hand" diff "$top/tests/cohort/hackney_wellbeing_moves.txt" moves

sed '1s/$/,generated/; 2,$s/$/,/; /^S2/s/$/yes/' in/responses.csv >responses
mv responses in/responses.csv
ok "answers that were made up" status 1 run "$small" in -o made.out --date 2026-11-04
ok "... are marked" same 'S2|lead|Emerging|generated: assessed' only '^S2' states made.out
pair() {
	rows "$1/pairings.csv" giver taker reason | sed -n '/^S1|S2/s/ At =.*/ At/p'
}
ok "... in the pair of a school that would be helped" same 'S1|S2|generated: At' pair made.out
cp -r in helper
sed -i '/^S1/s/$/yes/; /^S2/s/yes$//' helper/responses.csv
ok "answers that the other one made up" status 1 run "$small" helper -o helper.out --date 2026-11-04
ok "... are marked in its pair" same 'S1|S2|generated: At' pair helper.out

sed -i '/^S[12]/d' in/responses.csv
ok "nobody with a level" status 1 run "$small" in -o none.out --date 2026-11-04
ok "... gives a table of reasons" test "$(rows none.out/comparison.csv level status | grep -c '^|\(no answers\|withheld\)')" -eq 8
ok "... and no pairs" test "$(wc -l <none.out/pairings.csv)" -eq 1

# ---- columns beside levels ----

sed 's/^  recheck_months = 24,/&\n  context = { "roll", "FSM (%)" },/' "$small" >beside.lua
ok "an audit asks for columns of a table that has none" status 1 run ./beside.lua in -o beside.out --date 2026-11-04
ok "... which is nobody's mistake" not grep CSV105 beside.out/problems.csv
sed '1s/$/,FSMs (%)/; 2,$s/$/,12/' in/schools.csv >schools
cp -r in misspelt && mv schools misspelt/schools.csv
ok "... or of one that has others" status 1 run ./beside.lua misspelt -o beside.out --date 2026-11-04
ok "... which is noted" grep -q "no school has a value for 'roll' and 'FSM (%)', which the audit shows beside the levels" \
	beside.out/problems.csv
ok "... once" test "$(grep -c ',note,CSV105,' beside.out/problems.csv)" -eq 1
ok "... with what may be meant" warns "did you mean 'FSMs (%)'?"
sed '1s/$/,roll,FSM (%)/; 2,$s/$/,210,/; /^S2/s/$/12/' in/schools.csv >schools
cp -r in with && mv schools with/schools.csv
ok "... and nothing where a school has them" status 1 run ./beside.lua with -o with.out --date 2026-11-04
ok "... at all" not grep CSV105 with.out/problems.csv

# ---- a review of statements: its judgements, one of them from figures ----

ok "a review of statements" status 0 run astrea_send "$top/examples/astrea_send" -o send.out --date 2026-11-06
ok "... has a row for each judgement" same 'leadership|Repair|assessed|8|16|2
identification|Improve|assessed|8|12|5
tracking|Repair|assessed|6|12|1
achievement||not assessed (small cohort)|||
teaching|Improve|assessed|17|20|3
provision|Improve|assessed|9|12|4' eval \
	'rows send.out/comparison.csv school_id section level status met applicable priority | sed -n "s/^K202|//p"'
ok "... and no school gives or takes more than twice" test "$( (rows send.out/pairings.csv giver | grep .; \
	rows send.out/pairings.csv giver taker | sed -n 's/^K[^|]*|/takes /p') | sort | uniq -c | awk '$1 > 2')" = ""
# ---- more of one school than is kept ----

cp -r "$hackney" much
python3 - <<'PYTHON'
import csv
with open('much/actions.csv', encoding='utf-8-sig', newline='') as f:
    rows = list(csv.reader(f))
head = rows[0]
with open('much/actions.csv', 'w', newline='') as f:
    out = csv.writer(f)
    out.writerows(rows)
    for i in range(600):
        row = dict.fromkeys(head, '')
        row.update(school_id='W101', action_id='X%02d' % i, action='See to it', owner='Head of year', due='2026-12-18',
                   start='2026-09-20', support='camhs', success_measure='Seen to', note='word ' * 390)
        out.writerow([row[name] for name in head])
PYTHON
run run hackney_wellbeing much -o much.out --date 2026-11-06
ok "a school whose actions fill a book is told" warns "'W101' has too much to be counted in documents about all schools, so they leave it out [RUN009]"

finish
