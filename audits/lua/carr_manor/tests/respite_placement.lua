-- Cases of the respite placement: the order of its dates, and the day of return. Run: waymark test respite_placement

local function days(told, first, planned, back)
	local rows = { { case_ref = "C1", item = "a1", note = "Calmer mornings" }, { case_ref = "C1", item = "a2",
		note = "I like the workshop" } }
	for id, date in pairs { a3 = told, a4 = first, a5 = planned, b2 = back } do
		rows[#rows + 1] = date and { case_ref = "C1", item = id, date = date } or nil
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
		{ name = "dates in order", cases = CASE, case_items = days("2026-09-14", "2026-09-21", "2026-10-16", "2026-10-16"),
			expect = { { case = "C1", open = 0 } } },
		{ name = "a first day before parents were told does not count", cases = CASE,
			case_items = days("2026-09-22", "2026-09-21", "2026-10-16", "2026-10-16"),
			expect = { { case = "C1", open = 1, gates = { { name = "First day", state = "open" } } } }, problems = { "CAS020" } },
		{ name = "a return before the first day is told", cases = CASE,
			case_items = days("2026-09-14", "2026-09-21", "2026-10-16", "2026-09-18"),
			expect = { { case = "C1", open = 0 } }, problems = { "CAS020" } },
		{ name = "without the planned return it is open", cases = CASE, case_items = days("2026-09-14", "2026-09-21"),
			expect = { { case = "C1", open = 1, gates = { { name = "Planned day of return", state = "open" } } } } },
	},
}
