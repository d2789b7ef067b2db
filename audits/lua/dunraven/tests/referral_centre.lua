-- Cases of the referral centre: what a stay must have, and the order of its dates. Run: waymark test referral_centre

local function stay(more)
	local notes = { a1 = "Left lessons three times a week; reading may be behind it", b1 = "I go when I cannot read it aloud",
		c3 = "English, maths and art; set by the class teachers" }
	local dates = { c1 = "2026-09-14", c2 = "2026-10-09", d1 = "2026-10-09" }
	local rows = { { case_ref = "C1", item = "a2", answer = "full" }, { case_ref = "C1", item = "a3", answer = "yes" } }

	for id, date in pairs(more or {}) do
		dates[id] = date
	end
	for id, note in pairs(notes) do
		rows[#rows + 1] = { case_ref = "C1", item = id, note = note }
	end
	for id, date in pairs(dates) do
		rows[#rows + 1] = date ~= "" and { case_ref = "C1", item = id, date = date } or nil
	end
	return rows
end

local CASE <const> = { { case_ref = "C1", pupil_ref = "P1", opened = "2026-09-10" } }

return {
	api = 1,
	date = "2026-12-18",
	calendar = {
		{ half_term = "Autumn 1", first_day = "2026-09-02", last_day = "2026-10-23" },
		{ half_term = "Autumn 2", first_day = "2026-11-02", last_day = "2026-12-18" },
	},
	cases = {
		{ name = "a stay with all that it must have", cases = CASE, case_items = stay(), expect = { { case = "C1", open = 0 } } },
		{ name = "no planned last day, so one is open", cases = CASE, case_items = stay { c2 = "" },
			expect = { { case = "C1", open = 1, gates = { { name = "Planned last day", state = "open" } } } } },
		{ name = "a last day before the first is told", cases = CASE, case_items = stay { d1 = "2026-09-11" },
			expect = { { case = "C1", open = 0 } }, problems = { "CAS020" } },
		{ name = "a stay that goes on", cases = CASE, case_items = stay { d1 = "" }, expect = { { case = "C1", open = 0 } } },
		{ name = "events are not its business", cases = CASE, case_items = stay(),
			events = { { pupil_ref = "P1", event = "suspension", start = "2026-09-14", days = "2" } },
			expect = { { case = "C1", open = 0 } }, problems = { "CAS021" } },
	},
}
