-- Cases of the SEND review: what reviewers might find, and what it must come to. Run: waymark test astrea_send

local all = { item = "*", rating = "M", by = "reviewer", evidence = "Seen on the day", date = "2026-10-20" }
local report = { metric = "leadership.information_report", value = "yes" }

return {
	api = 1,
	date = "2026-11-04",

	cases = {
		{ name = "a first review in which everything has effect indicates Improve, not Sustain",
			answers = { all }, metrics = { report },
			expect = { { section = "leadership", level = "improve", cap = "none", met = 16, unanswered = 0 } } },
		{ name = "with Improve at the last review it is Sustain", answers = { all }, metrics = { report },
			judgements = { { section = "leadership", judgement = "Sustain", previous = "Improve" } },
			expect = { { section = "leadership", level = "sustain", indicated = "sustain" } } },
		{ name = "all in place without effect is Repair",
			answers = { { item = "*", rating = "P", by = "reviewer" } }, metrics = { report },
			expect = { { section = "leadership", level = "repair", met = 0 } } },
		{ name = "nothing in place is the first level",
			answers = { { item = "*", rating = "N", by = "reviewer" } }, metrics = { report },
			expect = { { section = "teaching", level = "stabilise" } } },
		{ name = "a website without the information report caps leadership", answers = { all },
			metrics = { { metric = "leadership.information_report", value = "no" } },
			expect = { { section = "leadership", level = "repair", indicated = "improve", cap = "figure" } } },
		{ name = "a concern outweighs the rest", answers = { all },
			metrics = { report, { metric = "leadership.concern", value = "yes" } },
			expect = { { section = "leadership", level = "stabilise", cap = "figure" } } },
		{ name = "part-time timetables cap tracking", answers = { all },
			metrics = { { metric = "tracking.part_time", value = "yes" } },
			expect = { { section = "tracking", judgement = "tracking", level = "repair", cap = "figure" } } },
		{ name = "a dated plan for each of them lifts the cap", answers = { all },
			metrics = {
				{ metric = "tracking.part_time", value = "yes" }, { metric = "tracking.part_time_plan", value = "yes" },
			},
			expect = { { section = "tracking", judgement = "tracking", level = "improve", cap = "none" } } },
		{ name = "K and E that are not the pupils with SEN cap identification", answers = { all },
			metrics = {
				{ metric = "identification.sen", value = "40" }, { metric = "identification.k", value = "33" },
				{ metric = "identification.e", value = "8" },
			},
			expect = { { section = "identification", level = "repair", indicated = "improve", cap = "figure" } } },
		{ name = "a line that does not apply caps nothing", answers = { all },
			metrics = { { metric = "tracking.part_time", value = "n/a" } },
			expect = { { section = "tracking", judgement = "tracking", level = "improve", cap = "none" } } },
		{ name = "a duty of law is answered with yes or no", answers = { all },
			metrics = { { metric = "leadership.information_report", value = "n/a" } },
			problems = { "CSV057" } },
		{ name = "a reviewer two steps away must say why", answers = { all }, metrics = { report },
			judgements = { { section = "leadership", judgement = "Stabilise" } },
			problems = { "CSV054" } },
		{ name = "what the SENCO says does not count beside the reviewer",
			answers = { all, { item = "leadership", rating = "N", by = "senco" } }, metrics = { report },
			expect = { { section = "leadership", level = "improve" } } },
	},
}
