#!/bin/sh
# plan_year.t - what a plan has come to in a school year: year-end.pdf, period by period, on four pages at most.
# shellcheck disable=SC1111 # documents have such quotation marks
. "$(dirname "$0")/lib.sh"

words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

pages() {
	pdfinfo "$1" | awk '/^Pages/ { print $2 }'
}

plan=$top/tests/audits/small_plan.lua
mkdir year
printf 'school_id,name,phase\nT1,Alder,primary\n' >year/schools.csv
cat >year/entries.csv <<'END'
school_id,aim,id,text,horizon,status,lead,due,month,remark
T1,work,w0,Last year’s work,later,done,Head,2025-06-01,2025-06,
T1,outcome,o1,Fewer moves,later,open,Head,,2025-09,
T1,work,w1,Train all,y1,open,Head,2026-05-31,2025-09,
T1,work,w2,Visit,y1,going,Head,2026-05-31,2025-09,
T1,work,w3,Write,y1,going,Head,2026-05-31,2025-09,
T1,work,w4,A club,y1,open,Deputy,2026-05-31,2025-09,
T1,outcome,o1,Fewer moves,later,going,Head,,2025-10,
T1,work,w1,Train all,y1,done,Head,2026-05-31,2025-10,
T1,work,w2,Visit,y1,behind,Head,2026-05-31,2025-10,Nobody had time.
T1,work,w3,Write,y1,dropped,Head,2026-05-31,2025-10,The form exists already.
T1,outcome,o1,Fewer moves,later,going,Head,,2025-11,
T1,work,w2,Visit,y1,behind,Head,2026-05-31,2025-11,Nobody had time.
T1,work,w5,Ask families,y1,open,,2026-09-30,2025-11,
END
sed -i 's/w5,Ask families,y1,open,,/w5,Ask families,y1,open,Deputy,/' year/entries.csv
ok "a year is read in November" status 0 run "$plan" year -o out --date 2025-11-30 --edition year-end --edition html
words out/T1/year-end.pdf >said
ok "what it came to: last year's is not counted, what nobody lists any more is" grep -q "Small plan: the year 2025–26 .*\
The year had six entries in three aims, one of them added after September 2025. One is done, one was stopped, three go on and one is no longer listed." said
ok "... since its first month" grep -q "Since September 2025, two have come further and one has fallen back. One is behind, but not past its day." said
ok "... only what was due of it" grep -q "no longer listed. Since September" said
pdftotext -layout out/T1/year-end.pdf - | tr -s ' ' >lines
ok "how it went: what is done stays done" sh -c 'grep -qx "September 2025 3 2 5" lines && grep -qx "October 2025 1 1 1 1 4" lines &&
	grep -qx "November 2025 1 1 1 1 1 5" lines'
ok "where each aim stands" sh -c 'grep -qx "Outcomes 1 1" lines && grep -qx "Work 2 1 1 1 5" lines'
ok "what is done, and when" grep -q "Done What Aim Lead By Listed in Train all Work Head 31 May 2026 October 2025 " said
ok "... not what was done before" not grep -q "Last year’s work" said
ok "why something was stopped" grep -q "Stopped, and why .*The form exists already" said
ok "what goes on, late first, and how it stood at first" grep -q "What goes on .*Visit .*Under way .*Behind .*Fewer moves .*To do .*Ask families .*New To do" said
ok "what nobody lists any more" grep -q "No longer listed .*A club – last in September 2025, “To do”" said
ok "what to ask" grep -q "To ask before the next year 1. What stands in the way in “Work”, where one entry is late? 2. Why has one entry fallen back since September 2025?" said
ok "it is sound" /usr/bin/python3 "$top/tests/tools/uacheck.py" out/T1/year-end.pdf
ok "its page says the same" grep -q "How the year went" out/T1/year-end.html
ok "it is made only if it is asked for" sh -c "'$waymark' run '$plan' year -o outd --date 2025-11-30 && test -e outd/T1/report.pdf -a ! -e outd/T1/year-end.pdf"
ok "... and then alone" sh -c "test ! -e out/T1/report.pdf"

sed -n '1p;/2025-09/p' year/entries.csv >first && mkdir one && cp year/schools.csv one/ && mv first one/entries.csv
ok "a year of one month" status 0 run "$plan" one -o out1 --date 2025-09-30 --edition year-end
words out1/T1/year-end.pdf >said
ok "... has no course, and nothing is done" sh -c 'grep -q "The year had five entries in three aims. None is done; five go on." said && ! grep -q "How the year went" said'
ok "... nothing at first, and nothing new" not grep -q "At first" said

sed 's/, review = "monthly"//' "$plan" >undated.lua
cut -d, -f1-8 year/entries.csv | sed -n '1p;/,o1.*going/p;/,w1.*done/p;/,w2.*behind/p' | sort -u | sort -r >one/entries.csv
ok "a plan without months" status 0 run undated.lua one -o outu --date 2026-09-02 --edition year-end
words outu/T1/year-end.pdf >said
ok "... is of the year of the report" grep -q "Small plan: the year 2026–27 .*The year had three entries in three aims. One is done and two go on." said

mkdir long && cp year/schools.csv long/
{
	echo school_id,aim,id,text,horizon,status,lead,due,month,remark
	for month in 2025-09 2025-10 2025-11 2025-12 2026-01 2026-02; do
		echo "T1,outcome,o1,Fewer moves,later,going,Head,,$month,"
		for i in $(seq 1 150); do
			echo "T1,work,w$i,Something that has a name of some length and is the $i. of many,y1,going,Head of something,2026-05-31,$month,"
		done
	done
} >long/entries.csv
sed -i 's/id = "work", title = "Work", entries = { 1, 6 }/id = "work", title = "Work"/' undated.lua
sed 's/id = "work", title = "Work", entries = { 1, 6 }/id = "work", title = "Work"/' "$plan" >long.lua
ok "a plan of 151 entries" status 0 run long.lua long -o outl --date 2026-02-28 --edition year-end
ok "... has four pages" test "$(pages outl/T1/year-end.pdf)" -le 4
words outl/T1/year-end.pdf >said
ok "... and says where the others are" grep -q "more are in the report" said

finish
