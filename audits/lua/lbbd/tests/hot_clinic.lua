-- Cases of the hot clinic: which questions are open, and that a referral with all answers has none. Run:
-- waymark test hot_clinic

local function item(id, answer, note, more)
	local row = { case_ref = "R1", item = id, answer = answer, note = note }
	for name, value in pairs(more or {}) do
		row[name] = value
	end
	return row
end

local ANSWERED <const> = {
	item("a2", "North"), item("a5", "", "Not in school since 7 September"), item("a7", "yes"), item("a8", "yes"),
	item("a9", "yes"), item("b2", "yes"), item("b3", "no", "Offered; the family is thinking about it"), item("b4", "yes"),
	item("c1", "", "I come when the corridor is quiet"), item("c3", "", "Mornings are the hard part"),
}

local function without(id)
	local rows = {}
	for _, row in ipairs(ANSWERED) do
		if row.item ~= id then
			rows[#rows + 1] = row
		end
	end
	return rows
end

local function referral(more)
	local row = { case_ref = "R1", pupil_ref = "P1", opened = "2026-10-05", meeting = "2026-10-08", chair = "Partner for North",
		outcome = "H2" }
	for name, value in pairs(more or {}) do
		row[name] = value
	end
	return { row }
end

return {
	api = 1,
	date = "2026-12-18",
	calendar = {
		{ half_term = "Autumn 1", first_day = "2026-09-02", last_day = "2026-10-23" },
		{ half_term = "Autumn 2", first_day = "2026-11-02", last_day = "2026-12-18" },
	},
	cases = {
		{ name = "a referral with every answer has nothing open", cases = referral(), case_items = ANSWERED,
			expect = { { case = "R1", open = 0, stop = "no" } } },
		{ name = "without the child's words it is open", cases = referral(), case_items = without("c1"),
			expect = { { case = "R1", open = 1, gates = { { name = "What the child says", state = "open" } } } } },
		{ name = "a no with its reason is an answer", cases = referral(), case_items = ANSWERED,
			expect = { { case = "R1", gates = { { name = "Early help assessment done", state = "answered" } } } } },
		{ name = "a no without a reason is none", cases = referral(),
			case_items = { item("b4", "no"), table.unpack(without("b4")) },
			expect = { { case = "R1", open = 1 } } },
		{ name = "not known leaves it open", cases = referral(), case_items = { item("a7", "not_known"), table.unpack(without("a7")) },
			expect = { { case = "R1", open = 1 } } },
		{ name = "before the clinic its day is open", cases = referral { meeting = "", chair = "", outcome = "" },
			case_items = ANSWERED,
			expect = { { case = "R1", open = 1 } } },
		{ name = "a clinic before the referral is told", cases = referral { meeting = "2026-10-01" }, case_items = ANSWERED,
			expect = { { case = "R1", open = 0 } }, problems = { "CAS018" } },
		{ name = "a decision by the name of the service", cases = referral { outcome = "CAMHS" }, case_items = ANSWERED,
			expect = { { case = "R1", open = 0 } } },
		{ name = "one that is not on the list is told", cases = referral { outcome = "Wait" }, case_items = ANSWERED,
			expect = { { case = "R1", open = 0 } }, problems = { "CAS009" } },
	},
}
