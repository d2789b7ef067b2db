-- Cases of the trust's strategy; see README.md, "Cases".
local function row(aim, id, horizon, status, month, due, note)
	return { aim = aim, id = id, text = "A deliverable", horizon = horizon, status = status, executive = "Director",
		due = due, month = month, note = note or (status == "behind" or status == "stopped") and "Why." or nil }
end

-- All 60 deliverables as they are counted in the source: first year and later, by aim.
local all = {}
for _, aim in ipairs { { "lead", 5, 2 }, { "barriers", 8, 7 }, { "strategy", 3, 1 }, { "teaching", 3, 5 }, { "staff", 8, 7 },
	{ "ops", 8, 3 } } do
	for i = 1, aim[2] do
		all[#all + 1] = row(aim[1], aim[1] .. "." .. i, "y1", "on_track", "2025-05")
	end
	for i = 1, aim[3] do
		all[#all + 1] = row(aim[1], aim[1] .. ".L" .. i, "long", "not_started", "2025-05")
	end
end

return {
	api = 1,
	date = "2025-06-06",
	cases = {
		{ name = "35 deliverables of the first year and 25 later ones make 60",
			entries = all,
			expect = {
				{ counts = { n = 60, open = 60, done = 0, late = 0 } },
				{ group = "y1", n = 35 }, { group = "long", n = 25 },
				{ section = "lead", n = 7 }, { section = "barriers", n = 15 }, { section = "strategy", n = 4 },
				{ section = "teaching", n = 8 }, { section = "staff", n = 15 }, { section = "ops", n = 11 },
			} },
		{ name = "what is past its day is late, unless it is done",
			entries = { row("lead", "a", "y1", "on_track", "2025-05", "2025-05-30"),
				row("lead", "b", "y1", "done", "2025-05", "2025-05-30"),
				row("lead", "c", "y1", "on_track", "2025-05", "2025-06-06") },
			expect = { { entry = "a", late = true, overdue = true }, { entry = "b", late = false },
				{ entry = "c", late = false },
				{ counts = { due = 3, done_of_due = 1, late = 1, overdue = 1 } } } },
		{ name = "behind is late before its day",
			entries = { row("ops", "a", "y1", "behind", "2025-05", "2025-08-01") },
			expect = { { entry = "a", late = true, overdue = false } } },
		{ name = "without a day of its own a deliverable has that of its horizon",
			entries = { row("ops", "a", "y1", "on_track", "2025-05") },
			expect = { { entry = "a", due = "2025-08-31" } } },
		{ name = "last month's state is compared with this month's",
			entries = { row("barriers", "a", "y1", "behind", "2025-04"), row("barriers", "a", "y1", "on_track", "2025-05"),
				row("barriers", "b", "y1", "on_track", "2025-04"), row("barriers", "b", "y1", "behind", "2025-05"),
				row("barriers", "c", "y1", "on_track", "2025-05") },
			expect = { { entry = "a", change = "better" }, { entry = "b", change = "worse" },
				{ entry = "c", change = "new" } } },
		{ name = "behind without a word why is refused",
			entries = { row("lead", "a", "y1", "behind", "2025-05", nil, "") },
			problems = { "ENT009" } },
	},
}
