-- closed_cases.lua FOLDER [last]: case_items-closed.csv of the example of the pre-exclusion assessment; with `last`, of the year
-- before.
--
-- Twelve closed files (last year 16) give the trust's learning sheet something to count. Their short answers come
-- from a store, in turn; what is left out of a file stands in `cases`. The other files are written by
-- hand, in case_items.csv. The same program always gives the same bytes.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local folder, last = arg[1], arg[2] == "last"
if not folder then
	io.stderr:write("usage: lua5.4 closed_cases.lua FOLDER [last]\n")
	os.exit(2)
end

-- start, review: of the supports; without: fields not answered; declined: the pupil chose not to speak; own: answers in
-- the place of the store's
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
	{ "K201", "C-107", start = "2027-01-20", review = "2027-03-24", own = {
		b4 = { note = "Pupil L was afraid to come in; parents of both were asked to school." },
		c7 = { answer = "no_worker", note = "Designated lead, 4 February; what was found is in the safeguarding file." },
		f6 = { note = "A new start where nobody knows about it." },
		g3 = { answer = "yes", note = "They asked for the move themselves, after a visit." },
		h4 = { answer = "yes", note = "The other school agreed on 8 February; the pupil starts there for good." },
		i4 = { answer = "yes", note = "A move that all agree to, in the place of anything harder." },
		j2 = { note = "You and pupil L both need a place where you can learn." },
		k5 = { answer = "yes", note = "An allegation of harm by pupil L was looked into." },
		k6 = { date = "2027-02-04" },
		k7 = { note = "Pupil L and this pupil share all lessons; no other way to keep them apart was found." },
		k8 = { answer = "yes", note = "Reviewed with the headteacher on each day of it." },
		k9 = { date = "2027-02-04", note = "By telephone and in writing." },
		k10 = { note = "Taught by the school’s own teachers in the town library from 5 February." },
		k11 = { date = "2027-02-22", note = "At the new school, with both parents." },
	} },
	{ "K203", "C-208", start = "2027-01-14", review = "2027-03-17", own = {
		g3 = { answer = "partly", note = "Mother would have liked him to stay; she will try it." },
		h3 = { answer = "yes", note = "Fifteen days at the valley centre, for help with anger; back on 8 March." },
		j2 = { note = "Fifteen days to learn another way, and then you come back to your class." },
		k1 = { date = "2027-02-02", note = "By hand, and explained." },
		k2 = { date = "2027-02-08" },
		k3 = { note = "The centre’s address and its lead; 15 days; to learn ways to calm down; 9.00 to 14.30. He would like to "
			.. "keep art." },
		k4 = { date = "2027-02-26", note = "Mother, head of centre, deputy principal and a trustee." },
	} },
}

-- The same of last year.
local last_cases = {
	{ "K201", "C-091", start = "2025-09-22", review = "2025-11-21" },
	{ "K203", "C-191", start = "2025-09-30", review = "2025-12-03", without = { "j7", "g1" } },
	{ "K206", "C-291", start = "2025-09-23", review = "2025-11-27" },
	{ "K203", "C-192", start = "2025-10-01", review = "2025-12-02" },
	{ "K201", "C-092", start = "2025-10-03", review = "2025-12-05" },
	{ "K203", "C-193", start = "2025-11-12", review = "2026-01-16", declined = true },
	{ "K201", "C-093", start = "2025-11-13", review = "2026-01-23" },
	{ "K206", "C-292", start = "2025-11-20", review = "2026-01-28", plan = true },
	{ "K203", "C-194", start = "2025-11-27", review = "2026-02-04", without = { "i1", "i8" }, declined = true },
	{ "K201", "C-094", start = "2025-11-21", review = "2026-02-03" },
	{ "K206", "C-293", start = "2026-01-13", review = "2026-03-17" },
	{ "K203", "C-195", start = "2026-01-16", review = "2026-03-20", without = { "g3" } },
	{ "K201", "C-095", start = "2026-01-20", review = "2026-03-25", own = {
		f6 = { note = "A school where I can start again." },
		g3 = { answer = "yes", note = "Both families asked for it." },
		h4 = { answer = "yes", note = "The other school agreed on 10 February; a trial of six weeks." },
	} },
	{ "K203", "C-196", start = "2026-03-03", review = "2026-05-06", declined = true },
	{ "K206", "C-294", start = "2026-03-04", review = "2026-05-14" },
	{ "K206", "C-295", start = "2026-06-10", review = "2026-07-20", plan = true },
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
	{ "k5", "no", "Nothing that calls for it is known." },
}

local columns = { "school_id", "case_ref", "item", "answer", "note", "date", "start", "how_often", "review", "owner", "effect" }
local tables = lib.folder(folder)
local write = tables.open("case_items-closed.csv", columns)

local function contains(list, wanted)
	for _, item in ipairs(list or {}) do
		if item == wanted then
			return true
		end
	end
	return false
end

for n, case in ipairs(last and last_cases or cases) do
	local row = { school_id = case[1], case_ref = case[2] }
	local function answer(item, cells)
		row.item, row.answer, row.note = item, cells.answer or "", cells.note
		row.date, row.start, row.how_often, row.review = cells.date, cells.start, cells.how, cells.review
		row.owner, row.effect = cells.owner, cells.effect
		write(row)
	end
	local own = case.own or {}
	for _, entry in ipairs(store) do
		local item, notes = entry[1], #entry - 2
		local cells = { answer = entry[2], note = entry[3 + n % notes] }
		if entry.how then
			cells.start, cells.how, cells.review, cells.effect = case.start, entry.how, case.review, entry.effect
		end
		if case.declined and item == "f1" then
			cells = { answer = "declined", note = "Offered twice by the learning mentor; the pupil shook his head." }
		end
		if not own[item] and not contains(case.without, item) and not (case.declined and item:find("^[fj][246]")) then
			answer(item, cells)
		end
	end
	local items = {}
	for item in pairs(own) do
		items[#items + 1] = item
	end
	table.sort(items, function (a, b)
		local x, y = a:sub(1, 1), b:sub(1, 1)
		return x < y or x == y and tonumber(a:sub(2)) < tonumber(b:sub(2))
	end)
	for _, item in ipairs(items) do
		answer(item, own[item])
	end
	if case.plan then
		answer("h6", { answer = "yes", note = "Early review asked for in the meeting." })
	end
	answer("j3", { note = "A weekly check by the key adult.", review = case.review,
		owner = case[1] == "K206" and "Class teacher" or "Head of year",
		effect = "Fewer entries; the pupil says that it helps." })
end
tables.close()
