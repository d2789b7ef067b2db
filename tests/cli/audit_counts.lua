-- audit_counts.lua AUDITS: holds the audits of the trust to what they promise to keep: how many of each thing, and that
-- what one names the other has. TAP on standard output; used by audit_counts.t.

local folder = arg[1]
local n, failed = 0, 0

local function ok(passed, name, ...)
	n = n + 1
	failed = failed + (passed and 0 or 1)
	print((passed and "ok " or "not ok ") .. n .. " - " .. name)
	for _, detail in ipairs(passed and {} or { ... }) do
		print("# " .. tostring(detail))
	end
end

local function is(got, expected, name)
	ok(got == expected, name, "got " .. tostring(got), "expected " .. tostring(expected))
end

local function load_audit(id, source)
	return assert(loadfile(folder .. "/" .. (source or "astrea") .. "/" .. id .. ".lua", "t", {}))()
end

-- "16 12": what `count` says of each section.
local function by_section(audit, count)
	local parts = {}
	for i, section in ipairs(audit.sections) do
		parts[i] = tostring(count(section))
	end
	return table.concat(parts, " ")
end

-- ---- the SEND review ----

local send = load_audit("astrea_send")
local statements, leans = {}, {}
for _, section in ipairs(send.sections) do
	for _, statement in ipairs(section.statements) do
		statements[section.id .. "." .. statement.id] = statement
		for _, field in ipairs(statement.fields or {}) do
			leans[section.id .. "." .. field] = true
		end
	end
end

local function fields(wanted)
	return function(section)
		local found = 0
		for _, field in ipairs(section.fields or {}) do
			local kind = field.lead and "lead" or leans[section.id .. "." .. field.id] and "leant on" or "other"
			found = found + (kind == wanted and 1 or 0)
		end
		return found
	end
end

-- Ratings of one identifiable post are for the school alone: what others read names none.
local function names_a_post(statement)
	for _, text in ipairs { statement.title, statement.text, statement.action, statement.success } do
		for _, post in ipairs { "SENCO", "Principal", "principal", "SEN governor", "lead governor", "named governor" } do
			if not statement.post and text:find(post, 1, true) then
				return text
			end
		end
	end
end
local named = {}
for id, statement in pairs(statements) do
	named[#named + 1] = names_a_post(statement) and id
end
table.sort(named)
ok(#named == 0, "no statement of the SEND review that others read names one post", table.unpack(named))

is(by_section(send, function(s) return #s.statements end), "16 12 12 20 15", "the SEND review has 75 rated statements")
is(by_section(send, fields("lead")), "3 0 1 0 0", "... four lead lines that are not rated")
is(by_section(send, fields("leant on")), "2 10 10 0 1", "... 23 figures and details that statements lean on")
is(by_section(send, fields("other")), "1 0 5 0 0", "... and six more: details of a lead line, what caps and a judgement need")
is(by_section(send, function(s) return #s.practice end), "7 2 10 10 7", "... 36 prompts on effective practice")
is(by_section(send, function(s) return #(s.judgements or { s }) end), "1 1 2 1 1", "... six judgements")
is(by_section(send, function(s) return s.strengths and s.development and 2 or 0 end), "2 2 2 2 2", "... and ten boxes")

local money, yes_no = 0, 0
for _, section in ipairs(send.sections) do
	for _, field in ipairs(section.fields or {}) do
		money = money + (field.lead and field.type == "money" and 1 or 0)
		yes_no = yes_no + (field.lead and field.type == "yes_no" and 1 or 0)
	end
end
is(money .. " " .. yes_no, "1 3", "one lead line is in pounds and three are yes or no")

local lacking, not_applicable = {}, {}
for id, statement in pairs(statements) do
	if not (statement.action and statement.owner and statement.support
		and statement.success and statement.success:find("; source: ", 1, true)) then
		lacking[#lacking + 1] = id
	end
	if statement.na then
		not_applicable[#not_applicable + 1] = id
	end
end
ok(#lacking == 0, "each statement has an action, an owner, support, and a success measure with its source",
	table.unpack(lacking))
lacking = {}
for _, section in ipairs(send.sections) do
	for _, list in ipairs { section.caps or {}, section.checks or {} } do
		for i, rule in ipairs(list) do
			if (rule.level or rule.cap) and not (rule.action and rule.owner and rule.support
				and rule.success:find("; source: ", 1, true)) then
				lacking[#lacking + 1] = section.id .. " " .. i
			end
		end
	end
end
ok(#lacking == 0, "... and so has each figure that holds a section", table.unpack(lacking))
table.sort(not_applicable)
is(table.concat(not_applicable, " "), "provision.ap_quality provision.careers provision.pupil_leadership",
	"not applicable is allowed for alternative provision, careers and pupil leadership only")

-- ---- the interview ----

local interview = load_audit("astrea_interview")
local lost, named = {}, {}
for i, section in ipairs(send.sections) do
	for k, statement in ipairs(section.statements) do
		named["SEND review " .. i .. "." .. k .. " " .. statement.title] = true
	end
end
for _, section in ipairs(interview.sections) do
	for _, question in ipairs(section.questions) do
		for _, name in ipairs(question.see) do
			lost[#lost + 1] = not named[name] and section.id .. "." .. question.id .. ": " .. name or nil
		end
	end
end
is(by_section(interview, function(s) return #s.questions end), "9 5 3 8 4 10 4 5 4", "the interview has 52 questions")
ok(#lost == 0, "... which point to statements of the SEND review", table.unpack(lost))
local stem = 0
for _, question in ipairs(interview.sections[6].questions) do
	stem = stem + (question.text:find("^How is the curriculum …") and 1 or 0)
end
is(stem, 6, "... and questions 30 to 35 complete one stem")

-- ---- the pre-exclusion assessment ----

local peap = load_audit("peap")
local gates = #peap.gates
for _, section in ipairs(peap.sections) do
	for _, field in ipairs(section.fields) do
		gates = gates + (field.gate and 1 or 0)
	end
end
is(by_section(peap, function(s) return #s.fields end), "6 6 8 6 7 6 3 6 8 7 11", "a case has 74 fields in eleven sections")
is(gates, 19, "... 19 gates")
is(#peap.outcomes, 10, "... ten outcomes")
is(#peap.clocks, 14, "... and fourteen clocks")
local triggers = {}
for i, trigger in ipairs(peap.triggers) do
	triggers[i] = trigger.id .. (trigger.is_local and " (local)" or "")
end
is(table.concat(triggers, ", "), "T1, T2, T3 (local), T4 (local)", "two triggers are usual and two are local")
local words_of_score = {}
for line in io.lines(folder .. "/astrea/peap.lua") do
	if line:find("points") or line:find("levels =") or line:find("bands") or line:find("fill =") then
		words_of_score[#words_of_score + 1] = line
	end
end
ok(#words_of_score == 0, "a case has no levels, points, bands or colours", table.unpack(words_of_score))

-- ---- the wellbeing audit ----

-- A descriptor that joins two tests cannot be answered by one rating; nor may it ask for a table of few pupils.
local wellbeing = load_audit("hackney_wellbeing", "hackney")
local joined, by_ethnicity = {}, {}

local function look_at(id, descriptor)
	for _, joint in ipairs { ", and ", "; ", " and is ", " and has ", " and shows? ", " and each ", " and every " } do
		joined[#joined + 1] = descriptor.text:find(joint) and id .. ": " .. descriptor.text or nil
	end
	for _, words in ipairs { descriptor.text, descriptor.action, descriptor.success } do
		by_ethnicity[#by_ethnicity + 1] = words:find("by ethnic") and id .. ": " .. words or nil
	end
end

for _, section in ipairs(wellbeing.sections) do
	for _, strand in ipairs(section.strands) do
		for level, descriptor in pairs(strand.descriptors) do
			look_at(section.id .. "." .. strand.id .. "." .. level, descriptor)
		end
	end
end
ok(#joined == 0, "each descriptor of the wellbeing audit tests one thing", table.unpack(joined))
ok(#by_ethnicity == 0, "... and asks for no table by ethnicity", table.unpack(by_ethnicity))

print("1.." .. n)
os.exit(failed == 0)
