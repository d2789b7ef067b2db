#!/bin/sh
# author.t - what a writer of audits has: new, lint, show, schema, form, test.
. "$(dirname "$0")/lib.sh"
audit_file=$(audit_path $audit)

# ---- new ----

ok "new writes a file of the audit's name" status 0 new fresh
ok "... and says what to do next" says "'waymark lint fresh.lua' lists what is still to write"
ok "... with the id that was asked for" grep -q '^  id = "fresh",$' fresh.lua
ok "... whose placeholders lint lists" status 1 lint fresh.lua
ok "... all of them as warnings" sh -c "grep -c 'warning: .* is a placeholder \[AUD018\]' stderr | grep -qx 24"
ok "... and nothing else" not grep -q 'error:' stderr
sed 's/TODO/Something/g; s/todo/some/g' fresh.lua >filled.lua
cksum fresh.lua >before
ok "new never overwrites" status 3 new fresh
ok "... and says so" warns "'fresh.lua' exists already"
ok "... nor by -o" status 3 new other -o fresh.lua
ok "... the file is as it was" sh -c "cksum fresh.lua | cmp - before"
ok "-o names the file" status 0 new other --kind rubric -o elsewhere.lua
ok "... which then is there" test -s elsewhere.lua
ok "a name must be an id" status 2 new "Reading culture"
ok "... and what one is made of is said" warns "use a-z, 0-9 and '_'"
ok "a name that a template has" status 2 new statements --kind statements
ok "... is refused, with the reason" warns "'statements.lua' is the name of a template"
ok "... also where -o says it" status 2 new own -o here/case-file.lua
ok "... and nothing is written" test ! -e statements.lua
ok "two names" status 2 new one two
ok "... are one too many" warns "needs one name"
ok "a kind with a slip" status 2 new x --kind rubrik
ok "... is told the nearest" warns "did you mean 'rubric'?"
ok "a kind that there is not" status 2 new x --kind zzzzzzzz
ok "... is told what there is" warns "there is rubric, statements, interview, case"
ok "a folder that is not there" status 3 new x -o nowhere/x.lua
ok "... is an error with its reason" warns "No such file"
ok "a skeleton filled in is sound" status 0 lint filled.lua

for kind in rubric statements interview case; do
	ok "new $kind" status 0 new "a_$kind" --kind $kind
	sed 's/TODO/Something/g; s/todo/some/g' "a_$kind.lua" >"filled_$kind.lua"
	ok "... filled in is sound" status 0 lint "filled_$kind.lua"
	ok "... can be shown" status 0 show "filled_$kind.lua"
	ok "... has schemas" status 0 schema "filled_$kind.lua"
	ok "... and a form" status 0 form "filled_$kind.lua" -o "form_$kind" --date 2026-11-06
	echo S01,Alder Road,primary,,,,,, >>"form_$kind/schools.csv"
	if [ $kind = case ]; then
		echo S01,C01,P01,2026-11-02,yes,,,,,,,,,,,, >>"form_$kind/cases.csv"
		sed '2,$s/^,,/S01,C01,/' "form_$kind/case_items.csv" >x && mv x "form_$kind/case_items.csv"
	else
		sed '2,$s/^,/S01,/' "form_$kind/responses.csv" >x && mv x "form_$kind/responses.csv"
	fi
	rm -f "form_$kind/calendar.csv"
	ok "... which with a school in it can be checked" status 0 check "filled_$kind.lua" "form_$kind" --date 2026-11-06
done

# The largest rubric with three levels: its last two descriptors, of 4,800, say the same.
cat >large.lua <<'LUA'
local sections = {}
for s = 1, 40 do
	local strands = {}
	for t = 1, 40 do
		local descriptors = {}
		for l, id in ipairs { "low", "middle", "high" } do
			local text = s * t == 1600 and l > 1 and "The same." or ("Text %d.%d.%d."):format(s, t, l)
			descriptors[id] = { text = text, action = "Do it.", success = "Seen." }
		end
		strands[t] = { id = "t" .. t, title = ("Strand %d.%d"):format(s, t), descriptors = descriptors }
	end
	sections[s] = { id = "s" .. s, title = "Section " .. s, question = "Why?", strands = strands }
end
return { api = 1, kind = "rubric", id = "large", version = "1.0", title = "Large", language = "en-GB",
levels = {
	{ id = "low", name = "Low", meaning = "m1", fill = "#111111", ink = "#FFFFFF" },
	{ id = "middle", name = "Middle", meaning = "m2", fill = "#222222", ink = "#FFFFFF" },
	{ id = "high", name = "High", meaning = "m3", fill = "#333333", ink = "#FFFFFF" } },
below = "below",
ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not yet", state = "not_yet" } },
respondents = { { id = "school", name = "School", short = "School" } },
review = { default = "termly" },
sections = sections }
LUA
ok "the largest audit, whose last two texts are the same" status 1 lint large.lua
ok "... is told so" warns "sections[40].strands[40].descriptors.middle.text"
ok "... once" test "$(grep -c AUD019 stderr)" -eq 1

# Six levels, with names as they are and as long as they may be, and titles of 120: what lint calls sound can be printed.
cat >six.py <<'PYTHON'
import sys
def long(n, text): return (text * 20)[:n].strip()
plain = sys.argv[1] == "plain"
names = "Unsatisfactory|Requires improvement|Satisfactory|Good|Very good|Outstanding".split("|")
if not plain:
    names = [long(58, "Extraordinary developments everywhere ") + str(n) for n in range(6)]
title = "Books" if plain else long(118, "Considerable improvement in partnership ")
below = "not yet secure" if plain else long(58, "with the first of them not yet in reach ")
levels = "".join(f'{{ id = "l{n}", name = "{name}", meaning = "m{n}", fill = "#{n + 1}{n + 1}{n + 1}{n + 1}{n + 1}{n + 1}", ink = "#FFFFFF" }},\n'
    for n, name in enumerate(names))
items = ["".join(f'l{n} = {{ text = "{title} {s}{n}.", action = "Do it.", success = "Seen." }},\n' for n in range(6)) for s in "ab"]
print(f"""return {{ api = 1, kind = "rubric", id = "six", version = "1.0", title = "{title}", language = "en-GB",
levels = {{ {levels} }}, below = "{below}",
ratings = {{ {{ id = "M", name = "Met", state = "met" }}, {{ id = "N", name = "Not yet", state = "not_yet" }} }},
respondents = {{ {{ id = "school", name = "School", short = "School" }} }},
review = {{ primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly" }},
sections = {{ {{ id = "a", title = "{title}", question = "Why?", strands = {{
{{ id = "s", title = "{title}", descriptors = {{ {items[0]} }} }}, {{ id = "t", title = "{title[1:]}", descriptors = {{ {items[1]} }} }},
}} }} }} }}""")
PYTHON
mkdir six
printf 'school_id,name,phase\nS1,Alder Road,primary\nS2,Birch Lane,primary\n' >six/schools.csv
printf '%s\n' school_id,item,rating S1,a.s,3 S1,a.t,2 S2,a.s,0 S2,a.t,1 >six/responses.csv
for size in plain long; do
	ok "six levels, $size" sh -c "python3 six.py $size >six_$size.lua && '$waymark' run six_$size.lua six -o six_$size --date 2026-11-06 -q 2>/dev/null"
	ok "... are a form, too" status 0 form six_$size.lua -o six_form_$size --date 2026-11-06
done
pdftotext six_plain/S1/report.pdf said
ok "... whose numbers are explained" sh -c "tr -s '\n ' '  ' <said | grep -q '1 is Unsatisfactory, 2 is Requires improvement, 3 is Satisfactory, 4 is Good, 5 is Very good and 6 is Outstanding'"
ok "a line that answers several times is named once" sh -c "[ \$(grep -c 'line 2$' said) = 1 ] && [ \$(grep -c 'line 3$' said) = 1 ] && ! grep -q 'lines 2' said"
ok "a guide parts names that have commas in them" grep -qF 'O1; Plan strengthened, stays; O2' form_case/guide.md
# statements.lua is the name of a template, so that one beside an audit is taken for it
cp filled_statements.lua statements.lua
ok "an audit with the name of a template" status 3 run filled_statements.lua form_statements -o taken --date 2026-11-06
ok "... is told for what it was taken" warns "a file of this name beside the audit is used as the template"
rm -r statements.lua taken
ok "the form of a case asks what nobody can compute" sh -c "'$waymark' form '$top/tests/audits/small_case.lua' -o case --date 2026-11-06 && pdftotext case/form.pdf - | grep -q 'Restorative work'"
ok "... and nothing else" sh -c "! pdftotext case/form.pdf - | grep -q 'Days suspended'"
pdftotext -layout case/form.pdf case.txt
ok "... a choice with its choices" grep -q "Social, emotional and mental health" case.txt
ok "... the outcome with its names" grep -q "Permanent exclusion not pursued" case.txt
ok "... the SEN status and the review" sh -c "grep -q 'SEN support' case.txt && grep -A2 'Review' case.txt | grep -q 'Date:'"
ok "show has the gates of several fields, and one field's that is not its own" sh -c "'$waymark' show peap | tr '\n' ' ' | tr -s ' ' \
	| grep -q 'Social worker or virtual school head told: by law, E1, where c7 is social_worker or looked_after, or the pupil is'"
ok "a form of eleven sections" status 0 form peap -o peap --date 2026-11-06
pdftotext peap/form.pdf peap.txt
ok "... has no section at the foot of a page without its first field" awk 'BEGIN { RS = "\f" }
	/What the pupil says/ { n++; bad += !/F1/ } /Help from outside/ { n++; bad += !/E1/ } /Other ways forward/ { n++; bad += !/H1/ }
	END { exit n != 3 || bad > 0 }' peap.txt
ok "... and not applicable only where that is an answer" test "$(grep -c 'Not applicable' case.txt)" -eq 1
ok "an audit of cases can be shown" sh -c "'$waymark' show '$top/tests/audits/small_case.lua' >said && grep -q '^  C1  The year.s limit: At most 45' said && tr -s '\\n ' '  ' <said | grep -q 'B2 Early review of the EHC plan considered (yes_no, must be answered, where c1 is E, or the pupil is looked after)'"
ok "... with the audit's own words to tick" sh -c "pdftotext -layout case/form.pdf - | tr -s '\\n ' '  ' >said && grep -q 'SEN status.* No SEN' said && grep -q 'Outcome.* $(sed -n 's/.*id = "O10", name = "\([^"]*\)".*/\1/p' "$top/tests/audits/small_case.lua")' said"
ok "... a choice that need not apply has a box for that" sh -c "grep -q 'Kind of need.*Not applicable.*' said && [ \$(sed 's/“Not applicable” stands//' said | grep -o 'Not applicable' | wc -l) = \$(grep -c 'na = true' '$top/tests/audits/small_case.lua') ]"
ok "... and room for when it was opened" grep -q 'Opened on' said
ok "the guide to a case lists its fields" grep -q '^- A2 .a2.: Trigger (Computed: it has no row.) (Must be answered.)' case/guide.md
ok "... and where each is asked" grep -q '^- B2 .c2.: Early review of the EHC plan considered (Must be answered where B1 is “EHC plan”, or the pupil is looked after.)' case/guide.md
ok "... in the form too" sh -c "pdftotext peap/form.pdf - | tr '\n' ' ' | grep -q 'Apart since Only where K5 is “Yes” or “Partly”' && pdftotext peap/form.pdf - | tr '\n' ' ' | grep -q 'given on Must be answered where J1 is “Directed off site for a time”'"
ok "... and what has no row" grep -q '(Computed: it has no row.)' case/guide.md
sed 's/  restricted = true,//' "$top/tests/audits/small_case.lua" >plain_case.lua
ok "a case needs --restricted, whatever its audit says" sh -c "'$waymark' form plain_case.lua -o plain --date 2026-11-06 && grep -q -- '-o reports --restricted' plain/guide.md"
ok "the guide to an interview asks for notes" grep -q 'what was said into the column note' form_interview/guide.md
ok "a form has not applicable only where that is allowed" sh -c "'$waymark' form '$top/tests/audits/small.lua' -o small_form --date 2026-11-06 && pdftotext small_form/form.pdf - | sed 's/“[^”]*”//g' | grep -c 'Not applicable' | grep -qx 7"
ok "... and neither that nor waived on what must be met" sh -c "pdftotext small_form/form.pdf - | sed 's/“[^”]*”//g' | grep -c Waived | grep -qx 11"
ok "... and room for a figure in words" sh -c "'$waymark' form '$top/tests/audits/small_statements.lua' -o words --date 2026-11-06 && pdftotext words/form.pdf - | grep -qx 'Training in the last year'"

# ---- show ----

ok "show prints an audit" status 0 show $audit
ok "... its title and version" says "version 1.1 [$audit]"
ok "... its levels" grep -q '^  3  Advanced: ' stdout
ok "... its rules in plain English" says "Levels are the rungs of a ladder"
ok "... and each item with its id" grep -q '^    4\.1 .*\[voice\.[a-z_]*\]' stdout
ok "... on lines that a page holds" sh -c "! grep -q '.\{81\}' stdout"
ok "... of the weighted model the points" sh -c "'$waymark' show '$top/tests/audits/weighted.lua' | grep -q 'earns points'"
for model in default flat flat_unweighted absolute; do
	sed "s/model = \"weighted\"/model = \"xccdf_$model\"/" "$top/tests/audits/weighted.lua" >"of_$model.lua"
	ok "an audit may name XCCDF's $model" status 0 lint "of_$model.lua"
	ok "... and show says its rule" sh -c "'$waymark' show of_$model.lua | tr -s '\\n ' '  ' | grep -q 'that could be earned gives the level: Low from 25%, High from 75%'"
done
ok "... of a review the bands and figures" sh -c "'$waymark' show '$top/tests/audits/small_statements.lua' >said && grep -q 'Repair: at least 60%' said && grep -q 'Figures Notional' said"
ok "... with its checks" sh -c "tr -s '\\n ' '  ' <said | grep -q \"Checks 'SEN support' + 'EHC plan' = 'Pupils with SEN', or the section cannot pass Repair\\. K and E make\""
ok "... a part and a gap" sh -c "tr -s '\\n ' '  ' <said | grep -q \"'EHC plan' is at most 'Pupils with SEN'\\. Gap between .* which stands out from 5 points\""
ok "... its caps" sh -c "tr -s '\\n ' '  ' <said | grep -q \"While 'Part-time timetables' is yes and 'Each has a dated plan' is not yes, the section cannot pass Repair\""
ok "... what is plausible" grep -q 'Progress 8, SEN (number, -5 to 5)' said
ok "... its boxes and prompts" sh -c "grep -q 'Boxes Strengths .leadership.strengths.' said && grep -q 'Practice A vision' said"
ok "... of cases what the triggers count" sh -c "'$waymark' show '$top/tests/audits/small_case.lua' >said && grep -q ': 2 suspensions in a half term, or more' said"
ok "... and what its gates need" sh -c "tr -s '\\n ' '  ' <said | grep -q ': one, with a reason, of D2, D3'"
ok "... of an interview the prompts" sh -c "'$waymark' show '$top/tests/audits/small_interview.lua' | grep -q 'ask after: Ask for'"
ok "a pipe that closes early is no disaster" sh -c "'$waymark' show $audit | head -n 1 | grep -q audit"
ok "show of an audit with a mistake" status 3 show broken_not_there
ok "... says why" warns "[AUD001]"

# ---- test ----

for cases in "$top"/audits/lua/*/tests/*.lua; do
	ok "every case of $(basename "$cases" .lua) holds" status 0 test "$(basename "$cases" .lua)"
done
ok "every case of the audit holds" status 0 test $audit
ok "... as TAP" grep -qx '1\.\.22' stdout
ok "... which prove can read" sh -c "printf '#!/bin/sh\nexec \"$waymark\" test $audit\n' >cases.t; chmod +x cases.t; prove -e '' ./cases.t"
cp "$top/tests/audits/small.lua" small.lua
mkdir tests
cat >tests/small.lua <<'END'
return { api = 1, cases = {
  { name = "holds", answers = { { item = "*", rating = "M" } },
    expect = { { section = "lead", level = "emerging", cap = "evidence" } } },
  { name = "does not", answers = { { item = "*", rating = "M" } },
    expect = { { section = "lead", level = "advanced", met = 5, status = "too_few", reason = "Because" } } },
  { name = "has an error", answers = { { item = "*", rating = "Mostly" } },
    expect = { { section = "lead", unanswered = 6 } } },
  { name = "lacks one", answers = { { item = "*", rating = "M" } }, problems = { "CSV012" } },
} }
END
ok "a case that does not hold ends with 1" status 1 test small.lua
ok "... the others stand" grep -qx 'ok 1 - holds' stdout
ok "... it is named" grep -qx 'not ok 2 - does not' stdout
ok "... with what differs and where" grep -qx '# tests/small.lua line 5: lead: the level is emerging, not advanced' stdout
ok "... all of it" sh -c "grep -c '^# tests/small.lua line 5: ' stdout | grep -qx 4"
ok "... a count" says "lead: 6 met, not 5"
ok "an error that a case does not name fails it" says "rating 'Mostly' is not on the scale [CSV012]"
ok "... and so does one that does not come" says "# tests/small.lua line 8: no problem CSV012 came up"
ok "... and how many there are" says "# 3 of 4 cases do not hold."
sed 's/"lead", unanswered/"leed", unanswered/' tests/small.lua >x && mv x tests/small.lua
ok "a slip in them" status 3 test small.lua
ok "... is not taken for one of the audit" warns "tests/small.lua:7:1: error: "
cat >slips.lua <<'END'
return { api = 1, cases = {
  { name = "a", answers = { { item = "voise", rating = "M", at = "emergin" } }, expect = { { section = "voise" } } },
  { name = "b", answrs = {} },
  { name = "c", expect = { { section = "voice", level = "below", cap = "gates", status = "open" } } },
} }
END
cat >tests/small.lua <<'END'
return { api = 1, cases = {
  { name = "a strand has a level", answers = { { item = "*", rating = "N" }, { item = "lead.named", rating = "Established" } },
    expect = { { section = "lead", met = 2 } } },
  { name = "all strands have one", answers = { { item = "*", rating = "emerging" } },
    expect = { { section = "lead", met = 2 }, { section = "voice", met = 2, unanswered = 0 } } },
  { name = "beside one of its descriptors is a conflict, as in responses.csv", problems = { "CSV016" },
    answers = { { item = "lead.named", rating = "Established" }, { item = "lead.named.advanced", rating = "M" } } },
  { name = "of some of its descriptors it is none", problems = { "CSV012" },
    answers = { { item = "lead.named", rating = "Established", up_to = "established" } } },
  { name = "of a descriptor it is none", answers = { { item = "lead.named.advanced", rating = "Established" } },
    expect = { { section = "lead", met = 0 } } },
} }
END
ok "a whole strand is rated with a level" status 1 test small.lua
ok "... as in responses.csv" test "$(grep -c '^ok' stdout)" -eq 4
ok "... where a descriptor is not, which is said once, with what to write" test \
	"$(grep -c "^# tests/small.lua line 10: rating 'Established' is not on the scale \[CSV012\]: use one of " stdout)" -eq 1
cat >years.lua <<'END'
local function all(level) return { { item = "*", rating = level, by = "agreed" } } end
return { api = 1, cases = {
  { name = "in any order, and any form of dates", focus = { "lead" }, answers = all("emerging"),
    earlier = { { date = "05/11/2025", answers = all("none") }, { date = "2024-11-06", answers = all("emerging") } },
    expect = { { section = "lead", change = { kind = "up", newly_met = { "lead.named.emerging", "lead.policy.emerging" },
      years = { { year = "2024-25", level = "emerging" }, { year = "2025-26", level = "below" } } } },
      { section = "voice", change = { kind = "carried", carried = { level = "below" } } } } },
  { name = "a year that is not earlier", answers = all("emerging"), earlier = { { date = "2026-09-30", answers = all("none") } },
    expect = { { section = "lead", change = "none" } } },
  { name = "two of one year", answers = all("emerging"), earlier = { { date = "2025-09-30" }, { date = "2025-11-01" } },
    expect = { { section = "lead", change = "none" } } },
  { name = "an error of then is one of the case", answers = all("emerging"), problems = { "CSV015" },
    earlier = { { date = "2025-11-05", answers = { { item = "lead.policy", rating = "NA", by = "agreed" } } } } },
} }
END
ok "earlier years of a case" status 1 test small.lua --cases years.lua
ok "... are compared with" test "$(grep -c '^ok' stdout)" -eq 2
ok "... if they are earlier, and each another" test "$(grep -c "^# years.lua line [0-9]*: the school year of an earlier date must be before" stdout)" -eq 2
sed 's/"05.11.2025"/"soon"/; s/{ item = "lead.policy"/{ item = "leed.policy"/' years.lua >years-slips.lua
ok "slips in them are found" status 3 test small.lua --cases years-slips.lua
ok "... a date" warns "cases[1].earlier[1].date 'soon' is not a date [AUD009]"
ok "... an item" warns "cases[4].earlier[1].answers[1].item 'leed.policy' is no item of the audit [AUD013]"
ok "slips in the cases are found" status 3 test small.lua --cases slips.lua
ok "... all at once" sh -c "grep -c '^slips.lua:[234]:1: error' stderr | grep -qx 7"
ok "... an item" warns "item 'voise' is no item of the audit [AUD013]"
ok "... a level with the nearest one" warns "use 'emerging'"
ok "... a field" warns "cases[2].answrs is not a field of the format [AUD007]"
ok "... a case that expects nothing" warns "cases[2] expects nothing [AUD005]"
cat >fields.lua <<'END'
return { api = 1, cases = {
  { name = "each type of field", answers = { { item = "*", rating = "M" } },
    expect = { { section = "lead", tally = { met = 6, partly = 0 }, assessed = true, coverage = 100, title = "Leadership",
      could_be_highest = "emerging", because = { "evidence", "one_respondent", "to_be_moderated" }, cap = "evidence", reviewer = "none",
      strands = { { id = "lead.named", level = "advanced" }, { level = "advanced" } } } } },
  { name = "none of which holds", answers = { { item = "*", rating = "M" } },
    expect = { { section = "lead", tally = { met = 5, partly = 1 }, assessed = false, coverage = 90, title = "Leaders",
      could_be_highest = "below", because = {}, cap = "none",
      strands = { { id = "lead.named", level = "emerging" }, { id = "lead.none", level = "below" } } } } },
} }
END
ok "any field of a section can be expected" status 1 test small.lua --cases fields.lua
ok "... and holds" grep -qx 'ok 1 - each type of field' stdout
ok "... or not, each named by its path" sh -c "sed -n 's/^# fields.lua line \\([0-9]*: lead: .*\\)/\\1/p' stdout >found; diff - found" <<'END'
7: lead: assessed is true, not false
7: lead: because is evidence, one_respondent, to_be_moderated, not none
7: lead: the cap is evidence, not none
7: lead: could_be_highest is emerging, not below
7: lead: coverage is 100, not 90
9: lead: strands[lead.named].level is advanced, not emerging
9: lead: strands has no 'lead.none'
7: lead: tally.met is 6, not 5
7: lead: tally.partly is 0, not 1
7: lead: title is Leadership, not Leaders
END
cat >nofields.lua <<'END'
return { api = 1, cases = { { name = "a", answers = { { item = "*", rating = "M" } }, expect = {
  { section = "lead", tally = { mett = 5 } },
  { section = "lead", coverrage = 100 },
  { section = "lead", coverage = "100" },
  { section = "lead", assessed = "yes" },
  { section = "lead", held = "emergin" },
  { section = "lead", strands = { { id = "lead.named", levl = "emerging" } } },
  { level = "advanced" },
  { section = "lead", ["level.id"] = "advanced" },
  { section = "lead", ["tally.met.all"] = 5 },
} } } }
END
ok "what no section has cannot be expected" status 3 test small.lua --cases nofields.lua
ok "... a field, with the one that is meant" warns "expect[1].tally.mett is not a field of what is found [AUD007]"
ok "... of a table" warns "hint: use 'met'"
ok "... of the section" warns "hint: use 'coverage'"
ok "... a text for a number" warns "expect[3].coverage must be a whole number, not a text [AUD006]"
ok "... or for yes and no" warns "expect[4].assessed must be true or false, not a text [AUD006]"
ok "... a level" warns "hint: use 'emerging'"
ok "... a field of an item" warns "expect[6].strands[1].levl is not a field of what is found [AUD007]"
ok "... a part of what has no parts" warns "expect[8][\"level.id\"] is not a field of what is found [AUD007]"
ok "... however deep" warns "expect[9][\"tally.met.all\"] is not a field of what is found [AUD007]"
ok "... and it must be said which section" warns "expect[7] has no 'section' [AUD005]"
cat >review.lua <<'END'
local all = { item = "*", rating = "M", by = "reviewer", evidence = "File", date = "2026-10-01" }
local roll = { metric = "leadership.report", value = "yes" }
return { api = 1, cases = {
  { name = "all met indicates the level below one that asks for last year's", answers = { all }, metrics = { roll },
    expect = { { section = "leadership", level = "improve", cap = "none" } } },
  { name = "last review's judgement opens the highest", answers = { all }, metrics = { roll },
    judgements = { { section = "leadership", judgement = "sustain", previous = "improve" } },
    expect = { { section = "leadership", level = "sustain" } } },
  { name = "another's judgement is a level too, if there is one such", answers = { all }, metrics = { roll },
    judgements = { { section = "leadership", judgement = "Improve", by = "governor" },
                   { section = "tracking", judgement = "sustain", by = "governor" } },
    expect = { { section = "leadership", figures = { { id = "leadership.report", answer = "yes" } },
                 judgements = { { id = "leadership", views = { { level = "improve", judgement = "Improve" } } } } },
               { section = "tracking", judgements = { { id = "tracking", views = { { level = "sustain" } } } } } } },
  { name = "no report caps", answers = { all }, metrics = { { metric = "leadership.report", value = "no" } },
    expect = { { section = "leadership", level = "repair", cap = "figure" } } },
  { name = "without figures there is no judgement by them", answers = { all }, metrics = { roll },
    expect = { { section = "tracking", judgement = "achievement", status = "not_assessed" } } },
  { name = "a slip in a figure is an error", answers = { all }, metrics = { { metric = "leadership.repot", value = "no" } },
    problems = { "CSV048" } },
} }
END
ok "cases of a review have figures and judgements" status 0 test "$top/tests/audits/small_statements.lua" --cases review.lua
cat >talk.lua <<'END'
return { api = 1, cases = {
  { name = "a note is a note", answers = { { item = "teaching.assistants", rating = "gap", note = "None." } },
    expect = { { section = "teaching", status = "noted" }, { section = "attendance", status = "no_notes" } } },
} }
END
ok "an interview may have cases too" status 0 test "$top/tests/audits/small_interview.lua" --cases talk.lua
ok "an interview without cases has nothing to score" status 2 test "$top/tests/audits/small_interview.lua"
ok "... which is said" warns "an interview rates nothing, so there is nothing to score"
cat >pupils.lua <<'END'
local first = { pupil_ref = "P1", event = "suspension", start = "2026-09-14", days = "1" }
local second = { pupil_ref = "P1", event = "suspension", start = "2026-09-21", days = "5", notified = "2026-09-21" }
local opened = { case_ref = "C1", pupil_ref = "P1", opened = "2026-09-22", representations = "yes" }
return { api = 1, date = "2026-12-18",
  calendar = { { half_term = "Autumn 1", first_day = "2026-09-02", last_day = "2026-10-23" },
               { half_term = "Autumn 2", first_day = "2026-11-02", last_day = "2026-12-18" } },
  cases = {
    { name = "holds", events = { first, second }, cases = { opened },
      case_items = { { case_ref = "C1", item = "f1", note = "Art, and \"friends\"." } },
      expect = { { pupil = "P1", triggers = { "T3", "T1" } },
                 { case = "C1", board = "C4", stop = "no", open = 9,
                   gates = { { name = "What is good about school", state = "answered" } } } } },
    { name = "does not", events = { first, second }, cases = { opened },
      expect = { { case = "C1", triggers = {}, board = "C5", stop = "yes", open = 0,
          gates = { { name = "What is good about school", state = "answered" } },
          clocks = { { id = "C4", state = "cannot_compute", due = "2026-12-01", reason = "Because" } } },
        { case = "C2", board = "none" } } },
    { name = "as at an earlier day", date = "2026-09-15", events = { first, second },
      expect = { { pupil = "P1", triggers = {} } } },
    { name = "has an error", events = { first,
        { pupil_ref = "P2", event = "shouting", start = "2026-09-14" } },
      expect = { { pupil = "P1", triggers = {} } } },
    { name = "names it", events = { { pupil_ref = "P2", event = "shouting", start = "2026-09-14" } }, problems = { "CAS001" } },
  } }
END
pupils=$top/tests/audits/small_case.lua
ok "cases of an audit of cases have events, a calendar and answers" status 1 test "$pupils" --cases pupils.lua
ok "... that hold" sh -c "grep -v '^#' stdout | cut -d- -f1 | tr -d '\n' | grep -qx '1..5ok 1 not ok 2 ok 3 not ok 4 ok 5 '"
ok "... of triggers" says "# pupils.lua line 14: case C1: what fired is T1, T3, not none"
ok "... clocks" says "# pupils.lua line 16: case C1: C4 is applies, not cannot_compute"
ok "... their days" says "line 16: case C1: C4's day is 2026-12-07, not 2026-12-01"
ok "... their words" says "line 16: case C1: C4 does not say 'Because': "
ok "... gates" says "line 15: case C1: the gate 'What is good about school' is open, not answered"
ok "... the board" says "line 14: case C1: the board's clock is C4, not C5"
ok "... and cases" says "line 17: case C2 is not one of the cases"
ok "... errors of the tables with the line of the row" says "# pupils.lua line 21: "
cat >pupil_fields.lua <<'END'
local first = { pupil_ref = "P1", event = "suspension", start = "2026-09-14", days = "1" }
local second = { pupil_ref = "P1", event = "suspension", start = "2026-09-21", days = "5", notified = "2026-09-21" }
local opened = { case_ref = "C1", pupil_ref = "P1", opened = "2026-09-22", representations = "yes" }
return { api = 1, date = "2026-12-18",
  calendar = { { half_term = "Autumn 1", first_day = "2026-09-02", last_day = "2026-10-23" },
               { half_term = "Autumn 2", first_day = "2026-11-02", last_day = "2026-12-18" } },
  cases = {
    { name = "holds", events = { first, second }, cases = { opened },
      expect = { { case = "C1", number = 1, counted_to = "2026-12-18", outcome = "none", review_late = false,
        half_days = { term = 12 }, urgent = "none",
        clocks = { { id = "C4", if_asked = false } } } } },
    { name = "does not", events = { first, second }, cases = { opened },
      expect = { { case = "C1", number = 2, counted_to = "2026-12-17", outcome = { id = "O1" }, review_late = true,
        half_days = "none", clocks = "none" } } },
  } }
END
ok "any field of a case can be expected" status 1 test "$pupils" --cases pupil_fields.lua
ok "... and holds" grep -qx 'ok 1 - holds' stdout
ok "... or not" sh -c "sed -n 's/^# pupil_fields.lua line \\([0-9]*: case C1: .*\\)/\\1/p' stdout >found; diff - found" <<'END'
13: case C1: clocks is given, not none
13: case C1: counted_to is 2026-12-18, not 2026-12-17
13: case C1: half_days is given, not none
13: case C1: number is 1, not 2
13: case C1: outcome.id is none, not O1
13: case C1: review_late is false, not true
END
cat >slips.lua <<'END'
return { api = 1, cases = {
  { name = "a", events = { { pupil = "P1", event = "suspension", start = "2026-09-14", days = 2 } },
    expect = { { pupil = "P1", triggers = { "T9" }, stop = "no" } } },
  { name = "b", expect = { { case = "C1", pupil = "P1" } } },
  { name = "c", expect = { { case = "C1", board = "C99", clocks = { { id = "C4", state = "running", due = "soon" } },
      gates = { { name = "What is good about skool", state = "shut" } } } } },
} }
END
ok "slips in such cases are found" status 3 test "$pupils" --cases slips.lua
ok "... a column" warns "slips.lua:2:1: error: cases[1].events[1].pupil is not a field of the format [AUD007]"
ok "... one that is needed" warns "cases[1].events[1] has no 'pupil_ref' [AUD005]"
ok "... a number for a text" warns "cases[1].events[1].days must be a text, not a whole number [AUD006]"
ok "... a trigger" warns "'T9' is no trigger of the audit [AUD013]"
ok "... what a pupil has not" warns "cases[1].expect[1]: of a pupil only triggers are known [AUD014]"
ok "... neither one" warns "cases[2].expect[1] needs either 'case' or 'pupil' [AUD014]"
ok "... a gate with the nearest one" warns "use 'What is good about school'"
ok "... states and days" sh -c "grep -c 'slips.lua:[56]:1: error: .*\(running\|soon\|shut\|C99\)' stderr | grep -qx 4"
echo 'while true do end' >endless.lua
ok "cases that never end do" status 3 test small.lua --cases endless.lua
ok "an audit without cases" status 3 test "$top/tests/audits/weighted.lua"
ok "... is told where they go" warns "tests/weighted.lua"

# ---- schema ----

ok "schema prints a data package" status 0 schema $audit
ok "... that is JSON" sh -c "python3 -m json.tool stdout >/dev/null"
ok "schema writes files" status 0 schema $audit -o schemas
ok "... one a table, and the package" sh -c "ls schemas | tr '\n' ' ' | grep -qx 'actions.schema.json calendar.schema.json datapackage.json judgements.schema.json responses.schema.json reviews.schema.json schools.schema.json '"
ok "... whose names it gives" python3 -c "
import json
package = json.load(open('schemas/datapackage.json'))
for resource in package['resources']:
    assert resource['schema'] == resource['name'] + '.schema.json'
    assert json.load(open('schemas/' + resource['schema']))['fields']
"
ok "... never over others" status 3 schema $audit -o schemas
for example in hackney_wellbeing astrea_send astrea_interview peap; do
	ok "the tables of $example are what its schema says" sh -c "'$waymark' schema $example >package.json && python3 - package.json '$top/examples/$example'" <<'PYTHON'
import csv, glob, json, os, sys
for resource in json.load(open(sys.argv[1]))["resources"]:
    schema = resource["schema"]
    assert schema["fieldsMatch"] == "partial", "columns are found by name"
    for path in glob.glob(os.path.join(sys.argv[2], resource["name"] + "*.csv")):
        for n, row in enumerate(csv.DictReader(open(path, newline="", encoding="utf-8-sig")), 2):
            for field in schema["fields"]:
                cell, rules = row.get(field["name"]) or "", field.get("constraints", {})
                where = f"{path}:{n}: {field['name']} '{cell}'"
                assert cell or not rules.get("required"), where
                assert not cell or cell in rules.get("enum", [cell]), where
PYTHON
done
ok "... and says so" warns "exists already; nothing is written"

# ---- form ----

# a form's column of what is asked is no answer, also where somebody took the column for notes away
cp "$top/tests/audits/small_case.lua" asked.lua
ok "a case's tables without the column note" sh -c "'$waymark' form asked.lua -o asked --date 2026-11-06 && python3 - asked" <<'PYTHON'
import csv, sys
folder = sys.argv[1]
rows = list(csv.DictReader(open(folder + "/case_items.csv", newline="", encoding="utf-8-sig")))
with open(folder + "/case_items.csv", "w", newline="") as file:
    table = csv.DictWriter(file, ["school_id", "case_ref", "item", "answer", "text"], extrasaction="ignore")
    table.writeheader()
    table.writerows(dict(row, school_id="S01", case_ref="C01") for row in rows)
open(folder + "/cases.csv", "a").write("S01,C01,P01,2026-11-02" + "," * 13 + "\n")
open(folder + "/schools.csv", "a").write("S01,Alder Road,primary" + "," * 6 + "\n")
PYTHON
rm asked/calendar.csv
ok "... have nothing answered" sh -c "'$waymark' explain asked.lua asked --school S01 --restricted --date 2026-11-06 | grep -q ' 0 of the [0-9]* questions that must be answered are answered'"

ok "form needs OUT" status 2 form $audit
ok "form writes tables, a guide and a form to print" status 0 form $audit -o blank --date 2026-11-06
ok "... nine files" sh -c "ls blank | tr '\n' ' ' | grep -qx 'Wellbeing audit 2026-27.xlsx actions.csv calendar.csv form.pdf guide.md judgements.csv responses.csv reviews.csv schools.csv '"
ok "... a row for each item and respondent" sh -c "grep -c '^,' blank/responses.csv | grep -qx 540"
ok "... the same bytes again" sh -c "'$waymark' form $audit -o again --date 2026-11-06 && diff -r blank again"
ok "... none of them over a table that is there" status 3 form $audit -o blank --date 2026-11-06
ok "... which stays" warns "exists already; nothing is written"
ok "the form has each item" sh -c "pdftotext -layout blank/form.pdf - | grep -c 'inclusion\.' | grep -qx 15"
ok "... is a tagged PDF" sh -c "pdfinfo blank/form.pdf | grep -q '^Tagged: *yes'"
ok "... in good order" sh -c "qpdf --check blank/form.pdf"
ok "the guide names every table" sh -c "for t in schools responses judgements actions reviews calendar; do grep -q \"^## \$t.csv\" blank/guide.md || exit 1; done"
ok "blank tables are found to be blank" status 3 check $audit blank --date 2026-11-06
python3 - <<'END'
import csv
def rewrite(name, change):
    rows = list(csv.DictReader(open("blank/" + name, newline="", encoding="utf-8-sig")))
    head = open("blank/" + name, encoding="utf-8-sig").readline().strip().split(",")
    rows = change(rows)
    with open("blank/" + name, "w", newline="") as out:
        writer = csv.DictWriter(out, head)
        writer.writeheader()
        writer.writerows(rows)
def answered(rows):
    for i, row in enumerate(rows):
        row["school_id"] = "S01"
        if row["respondent"] == "school" and i % 10:
            row.update(rating="M", evidence="Folder", evidence_type="document", evidence_date="2026-06-12")
    return rows
days = ["2026-09-02 2026-10-23", "2026-11-02 2026-12-18", "2027-01-04 2027-02-12", "2027-02-22 2027-03-25",
    "2027-04-12 2027-05-28", "2027-06-07 2027-07-21"]
def dated(rows):
    for row, day in zip(rows, days):
        row["first_day"], row["last_day"] = day.split()
    return rows
rewrite("responses.csv", answered)
rewrite("calendar.csv", dated)
rewrite("schools.csv", lambda rows: [{"school_id": "S01", "name": "Alder Road", "phase": "primary"}])
END
ok "tables that were filled in pass the check" status 0 check $audit blank --date 2026-11-06
ok "... without an error or a warning" says "1 school checked: 0 errors, 0 warnings."
ok "... and make a report" status 0 run $audit blank -o reports --date 2026-11-06
ok "... which is there" test -s reports/S01/report.pdf
ok "a form of another audit" status 0 form "$top/tests/audits/weighted.lua" -o weighted --date 2026-11-06
ok "a template beside the audit goes before ours" sh -c "cp '$top/tests/audits/small.lua' mine.lua; echo 'return function () error(\"mine\") end' >form.lua; ! '$waymark' form mine.lua -o mine 2>said; grep -q 'mine \[RPT002\]' said"
ok "... and then nothing is written" test ! -e mine

finish
