-- Cases of the borough's priorities; see README.md, "Cases".
local all = {}
for _, heading in ipairs { { "suss", 8 }, { "vulnerable", 7 }, { "transitions", 10 }, { "early_help", 4 },
	{ "safeguarding", 7 },
	{ "training", 6 }, { "data", 2 }, { "hub", 1 }, { "mental_health", 3 } } do
	for i = 1, heading[2] do
		all[#all + 1] = { heading = heading[1], id = heading[1] .. "." .. i, text = "An activity", priority = "provision",
			status = "running", lead = "A post", term = "2026-27 Autumn" }
	end
end

return {
	api = 1,
	date = "2026-11-06",
	cases = {
		{ name = "48 activities under nine headings",
			entries = all,
			expect = { { counts = { n = 48, open = 48 } }, { group = "provision", n = 48 }, { section = "suss", n = 8 },
				{ section = "vulnerable", n = 7 }, { section = "transitions", n = 10 }, { section = "early_help", n = 4 },
				{ section = "safeguarding", n = 7 }, { section = "training", n = 6 }, { section = "data", n = 2 },
				{ section = "hub", n = 1 }, { section = "mental_health", n = 3 } } },
		{ name = "an activity that nobody leads is refused",
			entries = { { heading = "data", id = "d1", text = "A dashboard", priority = "partners", status = "running" } },
			problems = { "ENT009" } },
	},
}
