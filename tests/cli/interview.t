#!/bin/sh
# interview.t - an interview's write-up: who and when, findings with their questions, follow-ups with owner and day.
. "$(dirname "$0")/lib.sh"

audit=$top/tests/audits/small_interview.lua
mkdir talk
cat >talk/schools.csv <<'END'
school_id,name,phase
S1,Millbrook Academy,secondary
S2,Ash Lane Primary,primary
END
cat >talk/responses.csv <<'END'
school_id,item,rating,respondent,note
S1,teaching.observations,strength,principal,Seen in most lessons.
S1,teaching.observations,strength,senco,Also in humanities.
S1,teaching.assistants,gap,senco,
S1,head.asked,,principal,Head of school
S1,head.asked_by,,principal,Trust reviewer
S1,head.date,,principal,14/10/2026
S1,head.present,,principal,Chair of governors
S2,attendance.changes,,senco,Within a day.
END
cat >talk/actions.csv <<'END'
school_id,action_id,item,action,owner,due,start,status
S1,A1,teaching.assistants,Write down who works where,Deputy head,2026-11-20,2026-11-01,on_track
S1,A2,attendance,Show the log of changes,Attendance lead,2026-10-30,2026-10-14,
S1,A3,teaching,Send last year's visits,SENCO,2026-07-01,2026-06-01,behind
END
# said FILE: its words, a blank between
said() {
	pdftotext "$1" - | tr -s '\n\f ' '   '
}
ok "notes, heads and follow-ups make a report" status 0 run "$audit" talk -o out --date 2026-11-06
said out/S1/report.pdf >one.txt
said out/S2/report.pdf >two.txt
ok "who was asked, by whom, when and who was there" grep -q 'Principal Head of school Trust reviewer 14 October 2026 Chair of governors' one.txt
ok "... or that it is not said" grep -q 'SENCO Not said Not said Not said Not said' one.txt
ok "each finding stands with its question, once, and who said what" grep -q 'Strength • 1.1 What do observations show? Principal: Seen in most lessons. SENCO: Also in humanities. Gap' one.txt
ok "... also without a note" grep -q '1.2 How are teaching assistants deployed? SENCO (no note)' one.txt
ok "a follow-up has its question, its owner, its day and where it stands" sh -c "grep -q 'Write down who works where' one.txt && grep -q 'Deputy head' one.txt && grep -q '20 Nov 2026' one.txt && grep -q 'On track' one.txt"
ok "... and is overdue once the day is past" grep -q 'Show the log .*Overdue' one.txt
ok "... one of an earlier year that is open comes first" grep -q 'Follow-ups What Question Who By Where it stands Send last' one.txt
ok "a school without one is told where they go" grep -q 'No follow-up has been entered yet' two.txt
ok "results.json has the head" python3 -c "
import json
head = {(t['respondent'], h['id']): t['text'] for h in json.load(open('out/S1/results.json'))['head'] for t in h['texts']}
assert head['principal', 'head.asked'] == 'Head of school', head
"
ok "the follow-ups are in actions.csv" sh -c "grep -c '^S1,' out/actions.csv | grep -qx 3"
ok "... and feed back" sh -c "cp talk/schools.csv talk/responses.csv out/ 2>/dev/null; mkdir again && cp talk/schools.csv talk/responses.csv out/actions.csv again && '$waymark' check '$audit' again --date 2026-11-06"
pdftotext -layout out/S1/pack.pdf - | tr -s '\n\f ' '   ' >pack.txt
ok "the pack has room for them all" sh -c "for label in 'Asked (post, no name)' 'Asked by (post, no name)' 'Also present (post, no name)' Date 'Follow-ups What After question Who (post) By'; do grep -qF \"\$label\" pack.txt || exit 1; done"
ok "a form asks for the head" status 0 form "$audit" -o blank --date 2026-11-06
ok "... in its table" sh -c "grep -q '^,head.asked_by,,principal,.*,Asked by\$' blank/responses.csv && test -s blank/actions.csv"
ok "... in its guide" grep -q 'head.date.*a date' blank/guide.md
ok "... and on paper" sh -c "pdftotext blank/form.pdf - | tr '\n' ' ' | grep -q 'Also present'"

finish
