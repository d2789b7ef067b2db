#!/bin/sh
# example_talks.t - the examples of conversations, HEARTS and restorative ones, are what their READMEs say.
. "$(dirname "$0")/lib.sh"

words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

cp -R "$top/examples/hearts" "$top/examples/restorative" .
ok "three schools speak of HEARTS" status 0 run hearts hearts -o out --date 2026-11-06 --strict --edition html
most() {
	for pdf in out/N0[123]/report.pdf; do
		pdfinfo "$pdf" | awk '/^Pages/ { exit !($2 >= 1 && $2 <= 4) }' || return 1
	done
}
ok "... on at most four pages each" most
# on N PDF TEXT: page N has the text.
on() {
	pdftotext -f "$1" -l "$1" "$2" - | tr '\n\f' '  ' | tr -s ' ' | grep -q "$3"
}
ok "... the first page has the strengths" on 1 out/N01/report.pdf 'Strengths • 1.1 .*Can be shared • 4.2 .*6.4'
ok "... and no priority" not on 1 out/N01/report.pdf 'Priorit'
ok "... the second the priorities and what follows" on 2 out/N01/report.pdf 'Priorities • 1.4 .*5.1 .*Growing • 2.3 .*Follow-ups'
ok "... then the account, in which silence is one line" on 3 out/N01/report.pdf \
	'What was said 1 Holistic .*Nothing was noted to: 1.3 What helps'
words out/N01/report.pdf >said
ok "... with no level anywhere" not grep -qi ' level\b' said
ok "... and what it belongs with" grep -q 'What this belongs with • Wellbeing audit: It levels nine areas' said
ok "the network begins with its strengths" on 1 out/comparison.pdf 'Strengths Question Strength Can be shared .*2.1 '
ok "... its priorities have a page, and who can be asked" on 2 out/comparison.pdf \
	'Priorities Question Priority Growing Strengths 1.4 .*2: Harbour Row Primary; Tollgate Academy .*1: The Lanterns School'
ok "... and nothing of the letters" not on 2 out/comparison.pdf 'By letter'
ok "the index names what it belongs with" grep -q '<li><strong>Restorative conversation</strong>: Its scripts are for' out/index.html

# ---- a school that has much to say ----

cat >much.lua <<'END'
local note = ("Each Monday we do this together. "):rep(3)
local findings, n = { "strength", "share", "priority", "growing", "" }, 0
print("school_id,item,rating,respondent,note")
for _, letter in ipairs(dofile(arg[1]).sections) do
	for _, question in ipairs(letter.questions) do
		for i, who in ipairs { "slt", "lead", "staff", "pupils" } do
			n = n + 1
			print(i <= tonumber(arg[2]) and ("N01,%s.%s,%s,%s,%s"):format(letter.id, question.id, findings[n % 5 + 1], who, note) or "")
		end
	end
end
END
# much N: with so many notes to each question.
much() {
	mkdir -p much
	head -n 2 hearts/schools.csv >much/schools.csv
	lua5.4 much.lua "$top/audits/lua/hearts/hearts.lua" "$1" | sed '/^$/d' >much/responses.csv
	run run hearts much -o "much$1" --date 2026-11-06
	words "much$1/N01/report.pdf" >said
	pdfinfo "much$1/N01/report.pdf" | awk '/^Pages/ { exit !($2 <= 4) }'
}
ok "a note to each question fits four pages" much 1
ok "... each once" grep -q 'What was said to 1.1, 1.2 and 1.4 stands on the first pages' said
ok "two notes to each do" much 2
ok "... without what was asked" grep -q 'Numbers are those of the questions; pack.pdf has their words.' said
ok "four do not" not much 4
ok "... which is told" grep -q 'meant to have 4 at most.*RPT007' stderr
for file in out/*/report.pdf much?/N01/report.pdf out/comparison.pdf; do
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
