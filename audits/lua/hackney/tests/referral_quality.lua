-- Cases of the referral check: what is open, and that a no needs to say what is missing. Run: waymark test referral_quality

local function checks(n, more)
	local rows = {}
	for i = 1, n do
		rows[i] = { case_ref = "C1", item = "c" .. i, answer = "yes" }
	end
	rows[#rows + 1] = more
	return rows
end

local CASE <const> = { { case_ref = "C1", pupil_ref = "P1", opened = "2026-09-10" } }

return {
	api = 1,
	date = "2026-12-18",
	cases = {
		{ name = "ten of ten", cases = CASE, case_items = checks(10), expect = { { case = "C1", open = 0 } } },
		{ name = "nine of ten", cases = CASE, case_items = checks(9), expect = { { case = "C1", open = 1 } } },
		{ name = "a no that says what is missing is an answer", cases = CASE,
			case_items = checks(9, { case_ref = "C1", item = "c10", answer = "no", note = "Only the diagnosis is asked for" }),
			expect = { { case = "C1", open = 0 } } },
		{ name = "a bare no is none", cases = CASE, case_items = checks(9, { case_ref = "C1", item = "c10", answer = "no" }),
			expect = { { case = "C1", open = 1 } } },
	},
}
