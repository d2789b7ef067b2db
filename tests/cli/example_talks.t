#!/bin/sh
# example_talks.t - the examples of conversations, HEARTS and restorative ones, are what their READMEs say.
. "$(dirname "$0")/lib.sh"

words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

cp -R "$top/examples/hearts" "$top/examples/restorative" .
ok "three schools speak of HEARTS" status 0 run hearts hearts -o out --date 2026-11-06 --strict --edition html
ok "... on at most six pages" test "$(pdfinfo out/N01/report.pdf | awk '/^Pages/ { print $2 }')" -le 6
words out/N01/report.pdf >said
ok "... strengths first, then priorities" grep -q 'Strength • 1.1 .*Priority • 1.4 .*Growing • 2.3 .*Can be shared • 4.2' said
ok "... with no level anywhere" not grep -qi ' level\b' said
ok "... and what it belongs with" grep -q 'What this belongs with • hackney_wellbeing: It levels nine areas' said
words out/comparison.pdf >said
ok "what schools have in common is on the first page" grep -q 'What schools have in common • Priority, in two schools: 1.4 How is the wellbeing of the adults looked after? • Priority, in two schools: 5.1 Where' said
ok "the index names what it belongs with" grep -q '<li><strong>restorative</strong>: Its scripts are for' out/index.html
for file in out/*/report.pdf out/comparison.pdf; do
	ok "$file is tagged" "$top/tests/tools/uacheck.py" "$file"
done
ok "one conversation is restricted" status 2 run restorative restorative -o held --date 2026-11-06
ok "... and made with the flag" status 0 run restorative restorative -o held --restricted --date 2026-11-06 --strict
words held/N01/report.pdf >said
ok "... with what was agreed and what is open" grep -q 'Agreed • 1.5 .*I ask who is next before I run.*Still open • 1.5 .*Two footballs at lunch' said
ok "its report is tagged" "$top/tests/tools/uacheck.py" held/N01/report.pdf
ok "a script is a form of its own" status 0 form restorative -o form --section five
ok "... of five questions" test "$(grep -c '^- `five\.' form/guide.md)" -eq 5
ok "... whose scripts have five, three and three" sh -c "'$waymark' show restorative | grep -c '^ *[1-3]\\.[1-5] ' | grep -qx 11"

# ---- the statements that questions name ----

cat >see.lua <<'END'
local send, talk = dofile(arg[1]), dofile(arg[2])
local known, n = {}, 0
for i, section in ipairs(send.sections) do
	for k, statement in ipairs(section.statements) do
		known["SEND review " .. i .. "." .. k .. " " .. (statement.title or statement.text)] = true
	end
end
for _, section in ipairs(talk.sections) do
	for _, question in ipairs(section.questions) do
		for _, see in ipairs(question.see or {}) do
			n = n + 1
			assert(known[see], section.id .. "." .. question.id .. " names no statement: " .. see)
		end
	end
end
assert(n >= 90, n)
END
ok "every statement that a question of the interview names is in the review, by number and title" \
	lua5.4 see.lua "$top/audits/lua/astrea/astrea_send.lua" "$top/audits/lua/astrea/astrea_interview.lua"

finish
