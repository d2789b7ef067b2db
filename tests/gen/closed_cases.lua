-- closed_cases.lua FOLDER: case_items-closed.csv of the example of the pre-exclusion assessment.
--
-- Ten closed files give the trust's learning sheet something to count. Their short answers come
-- from a store, in turn; what is left out of a file stands in `cases`. The other files are written by
-- hand, in case_items.csv. The same program always gives the same bytes.

local folder = arg[1]
if not folder then
	io.stderr:write("usage: lua5.4 closed_cases.lua FOLDER\n")
	os.exit(2)
end

-- start, review: of the supports; without: fields not answered; declined: the pupil chose not to speak
local cases = {
	{ "K201", "C-104", start = "2026-09-17", review = "2026-11-23" },
	{ "K203", "C-204", start = "2026-09-24", review = "2026-12-02" },
	{ "K201", "C-105", start = "2026-11-11", review = "2027-01-21" },
	{ "K203", "C-205", start = "2026-11-12", review = "2027-02-04", without = { "j7", "c7" }, declined = true },
	{ "K203", "C-206", start = "2026-11-06", review = "2027-01-19" },
	{ "K206", "C-304", start = "2026-11-18", review = "2027-01-26", plan = true },
	{ "K206", "C-305", start = "2026-11-05", review = "2027-02-02" },
	{ "K201", "C-106", start = "2027-01-15", review = "2027-03-24", plan = true, without = { "c2" } },
	{ "K203", "C-207", start = "2027-02-26", review = "2027-05-12", without = { "g1" } },
	{ "K206", "C-306", start = "2027-03-03", review = "2027-05-14", plan = true },
}

-- item, answer, notes in turn; supports have how often and effect too
local store = {
	{ "b4", "", "Several pupils lost learning time.", "One pupil was hurt and has recovered.", "An adult was upset." },
	{ "b6", "yes", "As in two like cases.", "As for another pupil that term." },
	{ "c2", "", "SENCO: screened, with no new need.", "SENCO: language screening asked for.",
		"SENCO: support reviewed the week before." },
	{ "c5", "", "Attendance 92 per cent; steady progress.", "Attendance 88 per cent; reading below age." },
	{ "c7", "no_worker", "Designated lead, before the meeting." },
	{ "c8", "no", "None known; family asked.", "None known; checked with the SENCO." },
	{ "d1", "yes", "Form tutor or class teacher.", "Learning mentor.", how = "weekly", effect = "Some" },
	{ "d2", "yes", "Seat and breaks agreed.", "Instructions in steps.", how = "every lesson", effect = "Good" },
	{ "d6", "yes", "Plan written with the family.", how = "checked each fortnight", effect = "Fewer entries" },
	{ "f1", "talk", "With the learning mentor.", "With an adult of the pupil’s choice.", "With the class teacher." },
	{ "f2", "", "Friends and games.", "Science.", "Lunch. And art.", "My teacher is funny." },
	{ "f4", "", "Leave me a minute.", "Don’t shout.", "Ask what happened first." },
	{ "f6", "", "To stay with my class.", "To say sorry and start again." },
	{ "g1", "", "Family came and agreed with the account.", "By telephone, twice; the family was worried.",
		"Family felt that help came late." },
	{ "g3", "yes", "Agreed at the meeting.", "Agreed by telephone." },
	{ "h1", "yes", "Done within the week.", "Offered; the other family agreed." },
	{ "h2", "no", "Being away from lessons is what the pupil wants least." },
	{ "i1", "yes", "Weighed, and named in the letter." },
	{ "i2", "yes", "Two adults saw it.", "The pupil said so." },
	{ "i4", "yes", "Short, and followed by a plan." },
	{ "i5", "yes", "Paragraph named in the letter." },
	{ "i6", "yes", "In the letter, with the effect on others." },
	{ "i8", "yes", "Family and local authority told on the day; return meeting held." },
	{ "j2", "", "The plan has not run out of things to try.", "It can be put right here." },
	{ "j4", "", "Fewer calls home.", "I finish my work.", "People stop asking me if I’m OK." },
	{ "j7", "", "Signed by all at the meeting.", "Signed; pupil on the day after." },
}

local columns = { "school_id", "case_ref", "item", "answer", "note", "start", "how_often", "review", "owner", "effect" }
local file = assert(io.open(folder .. "/case_items-closed.csv", "wb"))

local function write(row)
	local cells = {}
	for i, column in ipairs(columns) do
		local cell = row[column] or ""
		cells[i] = cell:find('[",\n]') and '"' .. cell:gsub('"', '""') .. '"' or cell
	end
	file:write(table.concat(cells, ","), "\n")
end

local function contains(list, wanted)
	for _, item in ipairs(list or {}) do
		if item == wanted then
			return true
		end
	end
	return false
end

file:write(table.concat(columns, ","), "\n")
for n, case in ipairs(cases) do
	local row = { school_id = case[1], case_ref = case[2] }
	local function answer(item, cells)
		row.item, row.answer, row.note = item, cells.answer or "", cells.note
		row.start, row.how_often, row.review = cells.start, cells.how, cells.review
		row.owner, row.effect = cells.owner, cells.effect
		write(row)
	end
	for _, entry in ipairs(store) do
		local item, notes = entry[1], #entry - 2
		local cells = { answer = entry[2], note = entry[3 + n % notes] }
		if entry.how then
			cells.start, cells.how, cells.review, cells.effect = case.start, entry.how, case.review, entry.effect
		end
		if case.declined and item == "f1" then
			cells = { answer = "declined", note = "Offered twice by the learning mentor; the pupil shook his head." }
		end
		if not contains(case.without, item) and not (case.declined and item:find("^[fj][246]")) then
			answer(item, cells)
		end
	end
	if case.plan then
		answer("h6", { answer = "yes", note = "Early review asked for in the meeting." })
	end
	answer("j3", { note = "A weekly check by the key adult.", review = case.review,
		owner = case[1] == "K206" and "Class teacher" or "Head of year",
		effect = "Fewer entries; the pupil says that it helps." })
end
file:close()
