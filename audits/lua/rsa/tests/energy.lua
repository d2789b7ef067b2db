-- Cases of energy for change: votes, and ranks with ties; see README.md, "Cases".
local ideas = {
	{ layer = "ideas", id = "i1", text = "How might we meet families before September?", group = "within", role = "School" },
	{ layer = "ideas", id = "i2", text = "What if one form served all services?", group = "sectors",
		role = "Local authority" },
	{ layer = "ideas", id = "i3", text = "How might we share a mentor?", group = "across", role = "School" },
}
local function vote(voter, idea, criterion, n)
	return { voter = voter, idea = idea, criterion = criterion, n = n }
end
local votes = {
	vote("V1", "i1", "feasible", "3"), vote("V1", "i1", "desirable", "3"), vote("V1", "i1", "viable", "3"),
	vote("V2", "i2", "feasible", "1"), vote("V2", "i3", "feasible", "2"), vote("V2", "i2", "desirable", "3"),
		vote("V2", "i2", "viable", "3"),
	vote("V3", "i3", "feasible", "3"), vote("V3", "i3", "desirable", "2"), vote("V3", "i1", "desirable", "1"),
		vote("V3", "i3", "viable", "3"),
}

return {
	api = 1,
	cases = {
		{ name = "equal votes are equal ranks, and the next rank is skipped",
			entries = ideas, votes = votes,
			expect = {
				{ rank = "viable", ideas = { { entry = "i1", rank = 1, tied = true, votes = 3 },
					{ entry = "i2", rank = 1, votes = 3 },
					{ entry = "i3", rank = 1, votes = 3 } } },
				{ rank = "feasible", ideas = { { entry = "i3", rank = 1, votes = 5 },
					{ entry = "i1", rank = 2, votes = 3 }, { entry = "i2", rank = 3, votes = 1 } } },
				{ rank = "all", ideas = { { entry = "i1", rank = 1, votes = 10 }, { entry = "i3", rank = 1, votes = 10 },
					{ entry = "i2", rank = 3, votes = 7 } } },
				{ group = "within", n = 1 }, { group = "across", n = 1 }, { group = "sectors", n = 1 },
			} },
		{ name = "all nine votes may go to one idea",
			entries = ideas, votes = { votes[1], votes[2], votes[3] },
			expect = { { rank = "all", ideas = { { entry = "i1", rank = 1, votes = 9, tied = false } } } } },
		{ name = "four votes for one criterion do not count",
			entries = ideas, votes = { vote("V4", "i2", "feasible", "4"), vote("V4", "i3", "viable", "1") },
			problems = { "ENT018" } },
		{ name = "a vote for no idea is refused",
			entries = ideas, votes = { vote("V1", "i9", "feasible", "1") },
			problems = { "ENT019" } },
		{ name = "half a vote is refused",
			entries = ideas, votes = { vote("V1", "i1", "feasible", "0.5") },
			problems = { "ENT002" } },
		{ name = "an idea begins as a question does",
			entries = { { layer = "ideas", id = "i1", text = "Meet families before September", group = "within" } },
			problems = { "ENT017" } },
	},
}
