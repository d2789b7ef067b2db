#!/bin/sh
# several.t - where an audit says so, one item takes several rows of a respondent: evidence of a descriptor or a statement, with
# its one rating; notes of a text in the file of a case. interviews.t and cases_asked.t are about one note each.
. "$(dirname "$0")/lib.sh"
unset audit

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr -s '\n\f ' '   '
}

# ---- a rubric ----
sed 's/id = "policy", title = "Policy"/&, several = true/' "$top/tests/audits/small.lua" >rubric.lua
mkdir in
printf 'school_id,name,phase\nS1,Ash School,primary\n' >in/schools.csv
cat >in/responses.csv <<'END'
school_id,item,rating,respondent,evidence,evidence_type,evidence_date
S1,lead.policy.emerging,Met,school,,,
S1,lead.policy.emerging,Met,school,Minutes of the governors,document,2026-10-01
S1,lead.policy.emerging,Met,school,What pupils said in the council,voice,2026-10-08
S1,lead.named.emerging,Met,school,A poster,document,2026-10-02
END
ok "a rubric's descriptor takes several rows" status 0 run rubric.lua in -o out --date 2026-11-04
words out/S1/report.pdf >said
ok "... of which the report has the first evidence" grep -qF 'Minutes of the governors' said
ok "... and the second" grep -qF 'What pupils said in the council' said
ok "... and the results" sh -c "[ \$(grep -c 'Minutes of the governors\|said in the council' out/S1/results.json) -ge 2 ]"
ok "it is tagged" "$top/tests/tools/uacheck.py" out/S1/report.pdf
ok "without it a second row is an error" status 1 check "$top/tests/audits/small.lua" in --date 2026-11-04
ok "... told with its place" warns "responses.csv:3:2: error: item 'lead.policy.emerging' is already answered by"
sed 's/Met,school,What pupils/Partly,school,What pupils/' in/responses.csv >other && cp other in/responses.csv
ok "there is one rating" status 1 check rubric.lua in --date 2026-11-04
ok "... and another one is an error" warns "responses.csv:4:2: error: item 'lead.policy.emerging' is already answered by"
sed 's/Partly,school,What pupils.*/Met,school,Minutes of the governors,document,2026-10-01/' in/responses.csv >other && cp other in/responses.csv
ok "the same twice is one too many" status 1 check rubric.lua in --date 2026-11-04
ok "... which is told" warns "responses.csv:4:2: error: item 'lead.policy.emerging' is already answered by"

# ---- statements ----
item=$(awk '/{ id = "known"/ { print s } /^    { id = / { s = $0; sub(/.*{ id = "/, "", s); sub(/".*/, "", s) }' "$top/tests/audits/small_statements.lua").known
cat >in/responses.csv <<END
school_id,item,rating,evidence,evidence_date
S1,$item,Met,Report to governors,2026-10-01
S1,$item,Met,Meeting with three subject leaders,2026-10-08
END
ok "a statement takes several rows" status 0 run "$top/tests/audits/small_statements.lua" in -o out --date 2026-11-04
words out/S1/report.pdf >said
ok "... and prints both" sh -c "grep -qF 'Report to governors' said && grep -qF 'Meeting with three subject leaders' said"

# ---- cases ----
sed 's/{ id = "c3"/{ id = "log", title = "What was noted", type = "text", several = true },\n&/' "$top/tests/audits/bare_case.lua" >case.lua
printf 'school_id,case_ref,pupil_ref,opened\nS1,R1,P1,2026-10-05\n' >in/cases.csv
cat >in/case_items.csv <<'END'
school_id,case_ref,item,answer,note,date
S1,R1,log,,Rang home,2026-10-06
S1,R1,log,,Saw the mentor,2026-10-13
S1,R1,c1,yes,Said in the letter,
END
ok "a text of a case takes several rows" status 0 run case.lua --restricted in -o out --date 2026-12-20
words out/S1/case-01.pdf >said
ok "... in their order, with their days" grep -qE '6 (Oct|October) 2026 Rang home\. 13 (Oct|October) 2026 Saw the mentor\.' said
echo 'S1,R1,c1,no,,' >>in/case_items.csv
ok "what is no such text takes one" status 1 check case.lua --restricted in --date 2026-12-20
ok "... as before" warns 'CAS008'
sed 's/type = "date" },/type = "date", several = true },/' "$top/tests/audits/bare_case.lua" >wrong.lua
run lint wrong.lua
ok "only a text can be noted again and again" warns "only a text can be noted again and again [AUD014]"

finish
