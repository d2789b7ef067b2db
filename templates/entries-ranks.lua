-- Ideas by votes: a table for each criterion, two beside each other. Equal votes stand with a =.

local b = include("blocks")
local say = include("entries-sentences")

local ranks = {}

-- how: words (of an idea), style (of its text), sessions (how many there are, where an idea says in how many it stood).
local function one(ranking, how)
	local shown = b.filter(ranking.ideas, function (idea) return idea.shown end)
	local rows = b.map(shown, function (idea)
		return b.row(b.some((idea.tied and "=" or "") .. idea.rank, b.th(b.p(how.words(idea), how.style)),
			how.sessions and say.shown_by(idea.sessions, how.sessions), b.thousands(idea.votes)))
	end)
	local more = say.more_ideas(#ranking.ideas - #shown)

	if #shown == 0 then
		return { b.h3(ranking.name), b.p { b.muted(say.no_votes()) } }
	end
	table.insert(rows, 1, b.head(b.some("Rank", "Idea", how.sessions and "Sessions", "Votes")))
	return b.some(b.h3(ranking.name), b.table {
		summary = say.ranks_table(ranking.name), tight = true, rows = rows,
		columns = b.some({ width = 40 }, { share = 1 }, how.sessions and { width = 52, align = "right" },
			{ width = 40, align = "right" }),
	}, more and b.p(more, "small"))
end

function ranks.side_by_side(r, rankings, add, how)
	local left

	for _, ranking in ipairs(rankings) do
		local made = one(ranking, how)

		if r.large_print then
			add(table.unpack(made))
		elseif left then
			add(b.columns({ left, made }, { 1, 1 }, 18))
			left = nil
		else
			left = made
		end
	end
	if left then
		add(table.unpack(left))
	end
end

-- ---- one table ----

local function place_of(ranking, idea, words)
	local found = b.filter(ranking.ideas, function (other) return words(other) == words(idea) end)[1]

	return found and say.rank_and_votes((found.tied and "=" or "") .. found.rank, found.votes) or "–"
end

-- Whether an idea is among the first by some criterion.
local function is_shown(rankings, idea, words)
	return #b.filter(rankings, function (ranking)
		return #b.filter(ranking.ideas, function (other) return other.shown and words(other) == words(idea) end) > 0
	end) > 0
end

-- All rankings in one table, where there is little room: the ideas in the order of the first. only_shown: without ideas that
-- are among the first nowhere.
function ranks.together(rankings, words, only_shown)
	local heads = b.map(rankings, function (ranking) return b.p(ranking.name, "matrix_head") end)
	local ideas = b.filter(rankings[1].ideas, function (idea) return not only_shown or is_shown(rankings, idea, words) end)
	local rows = b.map(ideas, function (idea)
		return b.row { b.th(b.p(words(idea), "matrix")), table.unpack(b.map(rankings, function (ranking)
			return b.p(place_of(ranking, idea, words), "matrix")
		end)) }
	end)

	table.insert(rows, 1, b.head { b.p("Idea", "matrix_head"), table.unpack(heads) })
	return b.table { summary = say.ranks_together(), tight = true, rows = rows,
		columns = { { share = 2 }, table.unpack(b.map(heads, function () return { width = 68 } end)) } }, #rankings[1].ideas - #ideas
end

return ranks
