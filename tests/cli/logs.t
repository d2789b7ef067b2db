#!/bin/sh
# logs.t - interviews that are logs: several notes to a question; and restricted ones, about a single pupil.
. "$(dirname "$0")/lib.sh"

cat >voice.lua <<'END'
-- Youth panel: what was said, what was done.
local function theme(id, title)
  return { id = id, title = title, questions = {
    { id = "said", text = "You said (" .. id .. ")", lines = 3, several = true },
    { id = "did", text = "We did (" .. id .. ")", lines = 3 } } }
end
return {
  api = 1, kind = "interview", id = "voice", version = "1.0", title = "Pupil voice log", language = "en-GB",
  respondents = { { id = "panel", name = "Youth panel", short = "Panel" }, { id = "app", name = "App", short = "App" } },
  findings = { { id = "done", name = "Done" }, { id = "promised", name = "Promised" } },
  sections = { theme("safety", "Safety"), theme("food", "Food") },
}
END
mkdir log
cat >log/schools.csv <<'END'
school_id,name,phase
S01,Alder Road,primary
S02,Birch Lane,primary
END
cat >log/responses.csv <<'END'
school_id,item,rating,respondent,note
S01,safety.said,,panel,The bus stop is dark.
S01,safety.said,done,panel,The park gate is broken.
S01,safety.said,,app,Nobody answers the bell.
S01,safety.said,promised,panel,Cars park on the crossing.
S02,food.said,promised,panel,The queue is long.
END
ok "several notes of one respondent to one question are read" status 0 run voice.lua log -o out --date 2026-11-04
ok "... without a problem" says "0 errors, 0 warnings."
pdftotext out/S01/report.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "... each stands in the report, by respondent, in the order of the rows" grep -q 'Youth panel. The bus stop is dark. line 2 Youth panel. Done. The park gate is broken. line 3 Youth panel. Promised. Cars park on the crossing. line 5 App. Nobody answers the bell. line 4' said
ok "... and counts for its finding" grep -q 'Safety 1 of 2 1 1' said
ok "results.json has all of them" test "$(grep -c '"note": "' out/S01/results.json)" -eq 4
pdftotext out/comparison.pdf - | tr '\n\f' '  ' | tr -s ' ' >said
ok "... and so have all interviews beside each other" grep -q 'Cars park on the crossing. .*Nobody answers the bell.' said
ok "... where a school counts once" grep -q 'Noted in one of two schools: Done in one, Promised in one.' said
ok "explain shows each" status 0 explain voice.lua log --school S01 --section safety --date 2026-11-04
ok "... with its cell" says 'Youth panel: Promised. Cars park on the crossing. (responses.csv:5'
ok "the report is tagged" "$top/tests/tools/uacheck.py" out/S01/report.pdf

cp log/responses.csv once
echo 'S01,safety.said,done,panel,The park gate is broken.' >>log/responses.csv
run run voice.lua log -o twice --date 2026-11-04
ok "the same note twice is still an error" warns "item 'safety.said' is already answered by Youth panel"
cp once log/responses.csv
echo 'S01,safety.did,,panel,A lamp.' >>log/responses.csv
echo 'S01,safety.did,,panel,A gate.' >>log/responses.csv
run run voice.lua log -o twice --date 2026-11-04
ok "and so is a second note where the audit takes one" warns "item 'safety.did' already has a note by Youth panel"
ok "a form has three rows for such a question, and one for others" status 0 form voice.lua -o form
ok "... of each respondent" test "$(grep -c 'safety.said' form/responses.csv)-$(grep -c 'safety.did' form/responses.csv)" = 6-2

# ---- about a single pupil ----

sed 's/kind = "interview", id = "voice",/kind = "interview", id = "talk", restricted = true, classification = "Restricted: for the panel", retention = "six years",/' voice.lua >talk.lua
cp once log/responses.csv
ok "an interview can be restricted" status 0 lint talk.lua
ok "... then it is not run for everybody" status 2 run talk.lua log -o open --date 2026-11-04
ok "... and says what it needs" warns "is about single pupils, so it needs --restricted"
ok "... nor explained" status 2 explain talk.lua log --school S01 --date 2026-11-04
ok "with the flag it is made" status 0 run talk.lua log -o held --date 2026-11-04 --restricted
ok "... for its owner alone" test -z "$(find held -type f ! -perm 600)"
pages=$(pdfinfo held/S01/report.pdf | awk '/^Pages/ { print $2 }')
ok "... with the classification on every page" test "$(pdftotext held/S01/report.pdf - | grep -c '^Restricted: for the panel')" -eq "$pages"
ok "... and how long it is kept" sh -c "pdftotext held/S01/report.pdf - | tr '\n' ' ' | grep -q 'Kept  *six years'"
ok "... and results.json has no word of a note" not grep -q 'bus stop\|park gate\|bell' held/S01/results.json
ok "... though it counts them" test "$(grep -c '"state": "noted"' held/S01/results.json)" -gt 0
run run talk.lua log -o public --date 2026-11-04 --restricted --profile public
ok "nothing of it is public" grep -q "documents of this audit are restricted, not public" public/problems.csv

sed 's/restricted = true, classification = "Restricted: for the panel"/classification = "For the board"/' talk.lua >board.lua
ok "an audit that is not restricted may say whom it is for" status 0 run board.lua log -o board --date 2026-11-04
ok "... and every page does" test "$(pdftotext board/S01/report.pdf - | grep -c '^Internal: for the board')" -eq "$pages"

finish
