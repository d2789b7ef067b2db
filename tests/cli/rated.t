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

finish
