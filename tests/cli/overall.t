#!/bin/sh
# overall.t - where the audit asks for one level of all sections, the tables have it beside those of the sections.
. "$(dirname "$0")/lib.sh"

sed 's/overall = "none"/overall = "lowest"/' "$top/tests/audits/small.lua" >small.lua
mkdir in
cat >in/schools.csv <<'CSV'
school_id,name,phase
S1,Ash Lane School,primary
S2,Beech School,primary
S3,Cedar School,primary
CSV
cat >in/responses.csv <<'CSV'
school_id,item,rating,evidence,evidence_type,evidence_date
S1,lead.named,Established,Diary,document,2026-06-01
S1,lead.policy,Established,Diary,document,2026-06-01
S1,voice.influence,Emerging,Survey,pupil_voice,2026-06-01
S1,voice.reach,Emerging,Survey,pupil_voice,2026-06-01
S2,lead.named.emerging,Met,,,
S3,lead.named.emerging,Mostly,,,
CSV
cat >in/calendar.csv <<'CSV'
scope,half_term,first_day,last_day
*,Autumn 1,2026-09-02,2026-10-23
*,Autumn 2,2026-11-02,2026-12-18
CSV
has() {
	grep -qx "small,1.2,2026-27,$1" out/results.csv
}
status 1 run small.lua in -o out --date 2026-11-04
ok "a section has its row" grep -q '^small,1.2,2026-27,S1,Ash Lane School,lead,Leadership,Established,2,' out/results.csv
ok "... and all together have theirs, with the school's name" has 'S1,Ash Lane School,overall,Overall,Emerging,1,,,,,,,,assessed'
ok "... which says what results.json does" grep -q '"overall": { "level": 1, "level_id": "emerging", "level_name": "Emerging" }' out/S1/results.json
ok "... where nothing is assessed too" has 'S2,Beech School,overall,Overall,,,,,,,,,,not assessed'
ok "... and where the school's report is withheld" has 'S3,Cedar School,overall,Overall,,,,,,,,,,withheld: CSV012'
"$waymark" run small.lua in -o out --date 2026-11-04 --draft >/dev/null 2>&1
ok "... or is a draft" has 'S3,Cedar School,overall,Overall,,,,,,,,,,draft: CSV012'
"$waymark" run "$top/tests/audits/small.lua" in -o none --date 2026-11-04 >/dev/null 2>&1
ok "without an overall level there is no such row" not grep -q ',overall,' none/results.csv

finish
