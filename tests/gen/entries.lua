-- entries.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]: schools, or sessions, for any audit of the kinds plan, workshop and
-- matrix: rows of entries.csv under the audit's own names of columns, with links and states, and votes if it has them.
--
--	seed=1		other texts and states
--	entries=3	so many entries a section
--	year=2025	the school year of the periods, which begins then
--
-- The same arguments give the same bytes. What a school has depends on its number, the seed and the year alone.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local options = { seed = 1, entries = 3, year = 2025 }
local audit_file, n_schools, path = arg[1], tonumber(arg[2]), arg[3]
for i = 4, #arg do
	local name, value = arg[i]:match("^(%l+)=(.+)$")
	if not name or not options[name] then
		n_schools = nil
	else
		options[name] = assert(tonumber(value), arg[i])
	end
end
if not (n_schools and path) then
	io.stderr:write("usage: lua5.4 entries.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]\n")
	os.exit(2)
end
local audit = lib.audit(audit_file)
local folder = lib.folder(path)

-- The audit's own name of a column.
local function head(column)
	return audit.columns and audit.columns[column] or column
end

local COLUMNS = { "school_id", "section", "id", "text", "group", "state", "by", "owner", "start", "due", "n", "leads_to",
	"period", "note", "evidence", "consent" }
local heads = {}
for i, column in ipairs(COLUMNS) do
	heads[i] = head(column)
end
for _, number in ipairs(audit.numbers or {}) do
	if number.id ~= "n" then
		heads[#heads + 1] = number.id
	end
end
local school_row = folder.open("schools.csv", { "school_id", "name", "phase" })
local entry_row = folder.open("entries.csv", heads)
local vote_row = audit.votes and folder.open("votes.csv", { "session", "voter", "idea", "criterion", "n" })

local VERBS = { "Agree", "Publish", "Review", "Train staff on", "Pilot", "Evaluate" }
local THINGS = { "the reading offer", "calm starts to the day", "the transition visits", "the attendance letter",
	"the mentoring scheme", "how families are asked" }
local PERIODS = { monthly = "-05", half_termly = " Summer 1", termly = " Summer", yearly = "" }

local function period()
	local of = PERIODS[audit.review or "termly"]
	return of == "-05" and options.year + 1 .. of or lib.year(options.year) .. of
end

local function text_of(dice, section)
	local start = section.starts and dice.pick(section.starts)
	return start and start .. " we shared " .. dice.pick(THINGS) .. "?" or dice.pick(VERBS) .. " " .. dice.pick(THINGS)
end

-- The ids of the section that this one's entries lead to; nil: it leads nowhere.
local function target(section, made)
	for _, link in ipairs(audit.links or {}) do
		if link.from == section.id then
			return made[link.to]
		end
	end
end

local function put_entry(dice, id, section, number, made)
	local state, group = audit.states and dice.pick(audit.states), audit.groups and dice.pick(audit.groups)
	local row = { [head("school_id")] = id, [head("section")] = section.id, [head("id")] = section.id .. "." .. number,
		[head("text")] = text_of(dice, section), [head("group")] = group and group.id, [head("state")] = state and state.id,
		[head("owner")] = "Deputy head", [head("due")] = (options.year + 1) .. "-0" .. dice.random(9) .. "-15",
		[head("period")] = period(), [head("note")] = "As agreed in the summer.", [head("n")] = dice.random(30) }
	local to = target(section, made)

	row[head("leads_to")] = to and to[dice.random(#to)]
	for _, column in ipairs(audit.numbers or {}) do
		row[column.id == "n" and head("n") or column.id] = dice.random(30)
	end
	entry_row(row)
	return row[head("id")]
end

-- Sections from the last to the first, since entries lead to later ones.
local function put_entries(dice, id)
	local made = {}
	for i = #audit.sections, 1, -1 do
		local section, own = audit.sections[i], {}
		local most = section.entries and section.entries[2] or options.entries
		for k = 1, math.min(most, options.entries) do
			own[k] = put_entry(dice, id, section, k, made)
		end
		made[section.id] = own
	end
	return made
end

local function is_needed(state, column)
	for _, needed in ipairs(state.needs or {}) do
		if needed == column then
			return true
		end
	end
end

-- A matrix over schools or groups has a mark a cell, and a text where the mark needs one.
local function put_marks(dice, id)
	for _, section in ipairs(audit.sections) do
		for _, group in ipairs(audit.over == "group" and audit.groups or { { id = "" } }) do
			if dice.chance(80) then
				local state = dice.pick(audit.states)
				entry_row { [head("school_id")] = id, [head("section")] = section.id, [head("group")] = group.id,
					[head("state")] = state.id, [head("text")] = is_needed(state, "text") and text_of(dice, section) or nil }
			end
		end
	end
end

local function put_votes(dice, id, made)
	for _, section in ipairs(audit.sections) do
		for voter = 1, section.ideas and 12 or 0 do
			for _, criterion in ipairs(audit.votes.criteria) do
				vote_row { session = id, voter = "V" .. voter, idea = dice.pick(made[section.id]), criterion = criterion.id,
					n = audit.votes.each }
			end
		end
	end
end

for i = 1, n_schools do
	local dice, id = lib.dice(lib.hash(options.seed .. "\0" .. i)), string.format("E%05d", i)

	school_row { school_id = id, name = "Fictional " .. (audit.kind == "workshop" and "Session " or "School ") .. i,
		phase = audit.kind == "workshop" and "session" or i % 3 == 0 and "secondary" or "primary" }
	if audit.kind == "matrix" and audit.over then
		put_marks(dice, id)
	else
		local made = put_entries(dice, id)
		if vote_row then
			put_votes(dice, id, made)
		end
	end
end
folder.close()
