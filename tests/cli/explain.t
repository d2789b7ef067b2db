#!/bin/sh
# explain.t - explain says why each judgement is what it is, down to the cells. `explain.t --bless` writes the goldens
# of tests/cli/explain anew.
. "$(dirname "$0")/lib.sh"

goldens=$top/tests/cli/explain
example=$top/examples/hackney_wellbeing
bless=${1-}

# golden NAME STATUS WORDS...: what explain says of it, on both streams, is what it said before
golden() {
	name=$1
	expected=$2
	shift 2
	run explain "$@"
	actual=$?
	sed "s|$top/||g" stdout stderr >"$name.actual"
	[ "$bless" != --bless ] || cp "$name.actual" "$goldens/$name.txt"
	diff -u "$goldens/$name.txt" "$name.actual" && [ $actual -eq "$expected" ]
}

explained() {
	golden "$1" 0 $audit "$example" --date 2026-11-06 --school "$2" --section "$3"
}

ok "ratings that agree, differ and are to be moderated" explained moderated W101 voice
ok "a level held by the rules on evidence" explained held-by-evidence W106 ethos
ok "what must be met is not" explained must-be-met W105 targeted
ok "too few types of source, which nothing alone lifts" explained types-of-source W104 teaching
ok "too many blanks for a level" explained not-assessed W103 staff
ok "too little that applies for a level" explained too-few W109 targeted
ok "a section that is not in focus" explained not-in-focus W101 ethos

# A reviewer's judgement, a strand rated as a whole, a cell with an error, a note of several lines.
mkdir small
cp "$top"/tests/tables/small/calendar.csv small/
printf 'school_id,name,phase\nS1,Fern Hill Primary School,primary\n' >small/schools.csv
printf 'school_id,section,judgement,respondent,reason\nS1,lead,Emerging,la,Nobody can say what happens when the lead is away.\n' >small/judgements.csv
cat >small/responses.csv <<'END'
school_id,item,rating,respondent,evidence,evidence_type,evidence_date,na_reason
S1,lead.named,Established,school,"Minutes,
of two meetings",document,2026-10-01,
S1,lead.policy.emerging,Mostly,school,,,,
S1,lead.policy.emerging,Met,camhs,,,,
S1,lead.policy.established,n/a,school,,,,One class only
END
ok "errors in the rows" golden errors 1 "$top/tests/audits/small.lua" small --date 2026-11-04 --school S1
ok "... are in place" warns "responses.csv:4:3: error: rating 'Mostly' is not on the scale [CSV012]"

mkdir one
cp small/schools.csv small/calendar.csv one/
printf '%s\n' school_id,item,rating,respondent S1,lead.policy.emerging,M,school S1,lead.policy.emerging,P,camhs >one/responses.csv
ok "one that both rated is no plural" sh -c "'$waymark' explain '$top/tests/audits/small.lua' one --date 2026-11-04 --school S1 | grep -q 'The school and the CAMHS worker both rated 1 descriptor: alike 0'"
ok "... nor in a report" sh -c "'$waymark' run '$top/tests/audits/small.lua' one -o out1 --date 2026-11-04 -q && pdftotext out1/S1/report.pdf - | grep -q 'both rated one descriptor, with different ratings'"

{
	echo school_id,item,rating,na_reason
	echo S1,lead.named,Established,
	for level in emerging established advanced; do echo "S1,lead.policy.$level,NA,No policy here"; done
} >one/responses.csv
sed 's/model = "ladder",/na_limit = 50,/; s/na_limit = 33,//' "$top/tests/audits/small.lua" >half.lua
ok "a strand of which nothing applies has no level" sh -c "'$waymark' explain half.lua one --date 2026-11-04 --school S1 --section lead >said && grep -q '^  1.2 Policy: nothing in it applies' said && grep -q '^  1.1 A named lead: Established' said"
ok "... nor in a report" sh -c "'$waymark' run half.lua one -o out2 --date 2026-11-04 -q && pdftotext -layout out2/S1/report.pdf - | grep -q '1.2 Policy  *nothing in it applies'"

ok "a whole school" status 0 explain $audit "$example" --date 2026-11-06 --school W103
ok "... has every section" test "$(grep -c '^[1-9] ' stdout)" = 9
ok "... no line of words beyond 80 characters" sh -c "! grep -v '://' stdout | grep -E '.{81}'"
ok "... and says its cells as places" grep -q 'responses.csv:[0-9]*:3' stdout
ok "... every one of them a cell of the table" sh -c "grep -o 'responses.csv:[0-9]*:3' stdout | sort -u | cut -d: -f2 | while read n; do sed -n \"\${n}p\" '$example/responses.csv' | grep -q ^W103, || exit 1; done"
ok "... the levels of the run" sh -c "'$waymark' run $audit '$example' -o run --school W103 --date 2026-11-06 -q && python3 - run/results.csv stdout" <<'PYTHON'
import csv, sys
said = [line.rstrip("\n") for line in open(sys.argv[2])]
for n, row in enumerate(csv.DictReader(open(sys.argv[1], newline="")), 1):
    line = f"{n} {row['title']}: {row['judgement'] or row['status']}"
    assert line in said, line
PYTHON
ok "a section twice is said once" sh -c "[ \$('$waymark' explain $audit '$example' --school W103 --section ethos --section ethos | grep -c '^2 ') = 1 ]"
ok "two sections, in the audit's order" sh -c "'$waymark' explain $audit '$example' --school W103 --section voice --section ethos | grep '^[1-9] ' | cut -c1 | tr '\n' ' ' | grep -qx '2 4 '"
ok "the date counts" sh -c "'$waymark' explain $audit '$example' --school W103 --date 2026-11-06 >a; '$waymark' explain $audit '$example' --school W103 --date 2026-09-01 >b 2>/dev/null; ! cmp -s a b"
ok "a terminal of 50 columns" sh -c "script -qec \"stty cols 50; NO_COLOR=1 '$waymark' explain $audit '$example' --school W101 --section voice\" /dev/null | tr -d '\r' >narrow; ! grep -E '.{51}' narrow && grep -qE '.{45}' narrow"

ok "a school that is not there" status 3 explain $audit "$example" --school W1O1
ok "... is told the nearest" warns "did you mean 'W101'?"
ok "... by its code" warns "[RUN004]"
ok "... and nothing is explained" test ! -s stdout
ok "a section that is not there" status 2 explain $audit "$example" --school W101 --section voise
ok "... is told the nearest" warns "hackney_wellbeing has no section 'voise'; did you mean 'voice'?"
ok "a section like none" status 2 explain $audit "$example" --school W101 --section zzz
ok "... is told which there are" warns "it has leadership, ethos,"
ok "it needs a school" status 2 explain $audit "$example"
ok "... and says so" warns "needs --school ID"
ok "it takes one" status 2 explain $audit "$example" --school W101 --school W102
ok "it needs evidence" status 2 explain $audit --school W101
ok "an audit that is not there" status 3 explain nowhere "$example" --school W101

finish
