-- Cases of the planning meeting's audit: what may have happened, and which triggers, clocks and gates follow. Run:
-- waymark test peap

local function suspension(pupil, start, days, more)
	local event = { pupil_ref = pupil, event = "suspension", start = start, days = days, notified = start }
	for name, value in pairs(more or {}) do
		event[name] = value
	end
	return event
end

-- Lunchtimes of the school days from a Monday on: a date each.
local function lunchtimes(pupil, dates)
	local events = {}
	for i, date in ipairs(dates) do
		events[i] = { pupil_ref = pupil, event = "lunchtime", start = date, notified = date }
	end
	return events
end

local function case(more)
	local row = { case_ref = "C1", pupil_ref = "P1", opened = "2026-12-18" }
	for name, value in pairs(more or {}) do
		row[name] = value
	end
	return row
end

return {
	api = 1,
	date = "2026-12-18",
	calendar = {
		{ half_term = "Autumn 1", first_day = "2026-09-02", last_day = "2026-10-23" },
		{ half_term = "Autumn 2", first_day = "2026-11-02", last_day = "2026-12-18" },
		{ half_term = "Spring 1", first_day = "2027-01-04", last_day = "2027-02-12" },
		{ half_term = "Spring 2", first_day = "2027-02-22", last_day = "2027-03-25" },
		{ half_term = "Summer 1", first_day = "2027-04-12", last_day = "2027-05-28" },
		{ half_term = "Summer 2", first_day = "2027-06-07", last_day = "2027-07-21" },
	},
	cases = {
		-- ---- triggers ----

		{ name = "two suspensions that start in one half term are a trigger",
			events = { suspension("P1", "2026-09-14", "0.5"), suspension("P1", "2026-10-22", "1") },
			expect = { { pupil = "P1", triggers = { "T1" } } } },
		{ name = "one in each of two half terms are none",
			events = { suspension("P1", "2026-10-22", "1"), suspension("P1", "2026-11-02", "1") },
			expect = { { pupil = "P1", triggers = {} } } },
		{ name = "a declared risk is one, and so are days",
			events = { suspension("P1", "2026-11-16", "5.5") },
			cases = { case { declared = "yes" } },
			expect = { { pupil = "P1", triggers = { "T2", "T3" } }, { case = "C1", triggers = { "T2", "T3" } } } },
		{ name = "days at a previous school count towards thirty of the year",
			events = {
				suspension("P1", "2026-09-07", "28", { previous_school = "yes" }), suspension("P1", "2026-11-16", "2"),
			},
			expect = { { pupil = "P1", triggers = { "T4" } } } },

		-- ---- clocks ----

		{ name = "five days in the term need no meeting",
			events = { suspension("P1", "2026-11-16", "5") }, cases = { case() },
			expect = { { case = "C1", board = "C3", clocks = { { id = "C4", state = "does_not_apply" } } } } },
		{ name = "five and a half need one where parents ask",
			events = { suspension("P1", "2026-11-16", "5.5") }, cases = { case { representations = "yes" } },
			expect = { { case = "C1", board = "C4",
				clocks = { { id = "C4", state = "applies", due = "2027-02-08" } } } } },
		{ name = "fifteen do too",
			events = { suspension("P1", "2026-11-16", "15") }, cases = { case { representations = "yes" } },
			expect = { { case = "C1", board = "C4", clocks = { { id = "C5", state = "does_not_apply" } } } } },
		{ name = "fifteen and a half need one in any case, within fifteen school days",
			events = { suspension("P1", "2026-11-16", "15.5") }, cases = { case() },
			expect = { { case = "C1", board = "C5",
				clocks = { { id = "C5", state = "applies", due = "2026-12-07" } } } } },
		{ name = "eleven lunchtimes are five and a half days",
			events = lunchtimes("P1", {
				"2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-16", "2026-11-17",
				"2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23",
			}),
			cases = { case { representations = "yes" } },
			expect = { { case = "C1", board = "C4", clocks = { { id = "C2", reason = "5.5" } } } } },
		{ name = "a day more than 45 in the year cannot stand",
			events = {
				suspension("P1", "2026-09-07", "44.5", { previous_school = "yes" }), suspension("P1", "2026-11-16", "1"),
			},
			cases = { case() },
			expect = { { case = "C1", clocks = { { id = "C1", state = "applies", reason = "45.5" } } } } },
		{ name = "twenty days elsewhere leave twenty-five",
			events = { suspension("P1", "2026-09-07", "20", { previous_school = "yes" }) }, cases = { case() },
			expect = { { case = "C1", clocks = { { id = "C1", reason = "25" } } } } },
		{ name = "a permanent exclusion needs a meeting whatever the days",
			events = { { pupil_ref = "P1", event = "permanent", start = "2026-11-16", notified = "2026-11-16" } },
			cases = { case() },
			expect = { { case = "C1", board = "C5", clocks = { { id = "C5", due = "2026-12-07" } } } } },
		{ name = "an examination comes before a later day",
			events = { suspension("P1", "2026-11-16", "15.5", { exam_on = "2026-11-20" }) }, cases = { case() },
			expect = { { case = "C1", board = "C6", clocks = { { id = "C6", state = "applies" } } } } },
		{ name = "where an examination is missed the board meets within fifteen school days, whatever the days",
			events = { suspension("P1", "2026-11-10", "3", { exam_on = "2026-11-10", notified = "2026-11-09" }) },
			cases = { case { representations = "no" } },
			expect = { { case = "C1", board = "C6", clocks = {
				{ id = "C6", state = "applies", due = "2026-11-30", reason = "9 November 2026 was the last school day" },
				{ id = "C3", state = "does_not_apply" }, { id = "C4", state = "does_not_apply" },
			} } } },
		{ name = "a decision is cancelled too late after 45 days out of school",
			events = {
				suspension("P1", "2026-09-07", "30", { previous_school = "yes" }),
				{ pupil_ref = "P1", event = "permanent", start = "2026-11-02", notified = "2026-11-02",
					cancelled = "2026-11-27" },
			},
			cases = { case() },
			expect = { { case = "C1", clocks = {
				{ id = "C10", state = "applies", reason = "check the guidance" },
				{ id = "C7", reason = "The board is also told of the permanent exclusion of 2 November 2026" },
			} } } },
		{ name = "a panel sits within fifteen school days of the application",
			events = { { pupil_ref = "P1", event = "permanent", start = "2026-11-02", notified = "2026-11-02" } },
			cases = { case { upheld = "2026-11-16", panel_applied = "2026-11-23" } },
			expect = { { case = "C1", clocks = { { id = "C11", due = "2026-12-14", reason = "by 7 December 2026" } } } } },

		{ name = "an off-site direction has two school days of notice",
			events = { suspension("P1", "2026-11-16", "1") },
			cases = { case { opened = "2026-11-17", meeting = "2026-11-20", outcome = "O4" } },
			case_items = {
				{ case_ref = "C1", item = "k1", date = "2026-11-24" }, { case_ref = "C1", item = "k2", date = "2026-11-26" },
			},
			expect = { { case = "C1", clocks = { { id = "C14", state = "applies", due = "2026-11-24", reason = "at least 2" } },
				gates = { { name = "Off-site direction: written notice to parents given on", state = "answered" } } } } },
		{ name = "... a day less is told",
			events = { suspension("P1", "2026-11-16", "1") },
			cases = { case { opened = "2026-11-17", meeting = "2026-11-20", outcome = "O4" } },
			case_items = {
				{ case_ref = "C1", item = "k1", date = "2026-11-25" }, { case_ref = "C1", item = "k2", date = "2026-11-26" },
			},
			expect = { { case = "C1", clocks = { { id = "C14", due = "2026-11-24", reason = "Check the guidance" } } } } },
		{ name = "... and a decision before 26 July 2026 has no such clock",
			cases = { case { declared = "yes", opened = "2026-07-16", meeting = "2026-07-20", outcome = "O4" } },
			case_items = { { case_ref = "C1", item = "k1", date = "2026-09-01" }, { case_ref = "C1", item = "k2", date = "2026-09-02" } },
			expect = { { case = "C1", clocks = { { id = "C14", state = "does_not_apply", reason = "20 July 2026" } } } } },
		{ name = "a review of the direction comes after its first day",
			cases = { case { declared = "yes" } },
			case_items = { { case_ref = "C1", item = "k2", date = "2026-11-26" }, { case_ref = "C1", item = "k4", date = "2026-11-25" } },
			problems = { "CAS020" } },

		-- ---- gates ----

		{ name = "a looked-after pupil has an interim review of the education plan considered",
			cases = { case { declared = "yes", looked_after = "yes" } },
			expect = { { case = "C1", gates = {
				{ name = "Interim review of the personal education plan considered", state = "open" } } } } },
		{ name = "... and nobody else is asked",
			cases = { case { declared = "yes" } },
			case_items = { { case_ref = "C1", item = "c7", answer = "no_worker" } },
			expect = { { case = "C1", gates = {
				{ name = "Interim review of the personal education plan considered", state = "not_asked" },
				{ name = "Social worker or virtual school head told", state = "not_asked" } } } } },

		{ name = "an empty file has open gates and no stop note",
			cases = { case { declared = "yes" } },
			expect = { { case = "C1", stop = "no" } } },
		{ name = "a permanent exclusion proposed with open gates is stopped",
			cases = { case { declared = "yes", outcome = "O8" } },
			expect = { { case = "C1", stop = "yes" } } },
		{ name = "an outcome that the audit does not have is an error",
			cases = { case { outcome = "O11" } },
			problems = { "CAS009" } },
	},
}
