#!/bin/sh
# rated.t - what a rated audit may leave out or have a part of: fractions in the range of a figure.
. "$(dirname "$0")/lib.sh"

cat >range.lua <<'END'
return {
  api = 1, kind = "statements", id = "attendance", version = "1.0", title = "Attendance", language = "en-GB",
  levels = { { id = "a", name = "Not yet", meaning = "No change.", fill = "#FBE3D6", ink = "#000000" },
    { id = "b", name = "Works", meaning = "Fewer are absent.", fill = "#12436D", ink = "#FFFFFF" } },
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not yet", state = "not_yet" } },
  respondents = { { id = "lead", name = "Practitioner", short = "Lead", agreed = true } },
  scoring = { bands = { { level = "b", met = 80, not_yet = 20 } } },
  review = { default = "termly" },
  sections = { { id = "impact", title = "Impact", question = "Is it working?",
    statements = { { id = "visits", text = "Each family has been visited.", action = "Visit.", success = "All are; source: the log." } },
    fields = { { id = "p8", title = "Progress 8", type = "number", min = -1.5, max = 1.5 } } } },
}
END
mkdir ev
cat >ev/schools.csv <<'END'
school_id,name,phase
S1,Alder Road,primary
S2,Birch Lane,primary
END
printf 'school_id,item,rating\nS1,impact.visits,M\nS2,impact.visits,M\n' >ev/responses.csv
printf 'school_id,metric,value\nS1,impact.p8,49.2\nS2,impact.p8,-1.5\n' >ev/metrics.csv
printf 'scope,half_term,first_day,last_day,closed_days\n*,Autumn 1,2026-09-02,2026-10-23,\n*,Autumn 2,2026-11-02,2026-12-18,\n' >ev/calendar.csv
ok "the range of a figure may have fractions" status 0 lint range.lua
ok "... show says it" status 0 show range.lua
ok "... as it is written" says "Progress 8 (number, -1.5 to 1.5)"
ok "a figure outside is a warning" status 0 check range.lua ev --date 2026-11-04
ok "... with its bound" warns "metrics.csv:2:3: warning: 'impact.p8' is 49.2, which is above 1.5, the most that is plausible [CSV047]"
ok "... and one on the bound is none" test "$(grep -c CSV047 stderr)" -eq 1
sed 's/max = 1.5/max = -1.75/' range.lua >bad.lua
ok "a range the wrong way round is an error" status 1 lint bad.lua
ok "... with both ends" warns "sections[1].fields[1].min is -1.5, more than max -1.75 [AUD014]"
sed 's/max = 1.5/max = 1e12/' range.lua >bad.lua
run lint bad.lua
ok "and so is one beyond all figures" warns "sections[1].fields[1].max is 1000000000000; it must be from -1000000000 to 1000000000 [AUD010]"

# ---- judgements alone, without statements ----

cat >judged.lua <<'END'
return {
  api = 1, kind = "statements", id = "judged", version = "1.0", title = "Judgements alone", language = "en-GB",
  levels = { { id = "a", name = "Stabilise", meaning = "Not secure.", fill = "#FBE3D6", ink = "#000000" },
    { id = "b", name = "Repair", meaning = "Being mended.", fill = "#F4A070", ink = "#000000" },
    { id = "c", name = "Sustain", meaning = "Strong.", fill = "#12436D", ink = "#FFFFFF" } },
  respondents = { { id = "lead", name = "Trust reviewer", short = "Lead", agreed = true } },
  review = { default = "termly" },
  sections = {
    { id = "impact", title = "Impact", question = "Is it working?",
      judgements = { { id = "tracking", title = "Tracking" }, { id = "achievement", title = "Achievement" } } },
    { id = "care", title = "Care", question = "Are they cared for?" },
  },
}
END
printf 'school_id,section,judgement,reason\nS1,tracking,Repair,Seen in books\nS1,achievement,Sustain,\n' >ev/judgements.csv
rm ev/metrics.csv
printf 'school_id,item,rating\n' >ev/responses.csv
ok "an audit may have judgements alone" status 0 lint judged.lua
ok "... show says that nothing is rated" status 0 show judged.lua
ok "... instead of its rules" says "The reviewer judges each section alone: there are no statements to rate."
ok "a school that is judged has answered" status 0 run judged.lua ev -o judged --date 2026-11-04
ok "... and one that is not has none" test ! -e judged/S2/report.pdf
pdftotext judged/S1/report.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "each judgement stands with its reason, or without" grep -q 'Tracking: Repair. Trust reviewer: Seen in books judgements.csv line 2 Achievement: Sustain. Judged by the trust reviewer; this section has no statements. judgements.csv line 3' said
ok "what is not judged yet is asked for" grep -q 'What next. The reviewer still has to judge Care.' said
ok "nothing is said of ratings" not grep -qi 'rated by\|rate first\|0 statements\|Indicated' said
ok "results.csv has the levels" grep -q '^judged,1.0,2026-27,S1,Alder Road,achievement,Achievement,Sustain,3,,,,,,,,assessed' judged/results.csv
ok "the report is tagged" "$top/tests/tools/uacheck.py" judged/S1/report.pdf
ok "the summary is one page" test "$(pdfinfo judged/S1/summary.pdf | awk '/^Pages/ { print $2 }')" -eq 1
sed 's/question = "Are they cared for?"/&, fields = { { id = "plan", title = "Plan", type = "yes_no" } }, caps = { { field = "plan", is = "no", level = "a", reason = "No plan." } }/' judged.lua >bad.lua
run lint bad.lua
ok "a cap that could cap nothing is an error" warns "sections[2].caps: the section has no statements, so nothing is indicated that it could cap [AUD014]"
sed 's/question = "Are they cared for?"/&, statements = { { id = "one", text = "One.", action = "Do.", success = "Done; source: log." } }/' judged.lua >bad.lua
run lint bad.lua
ok "with a statement there must be ratings" warns "the audit has no 'ratings' [AUD005]"
ok "... and rules" warns "the audit has no 'scoring' [AUD005]"

finish
