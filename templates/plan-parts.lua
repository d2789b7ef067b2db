-- What the plan's two homes share, the action plan and the report: which actions in which order, which reviews are still to
-- come, and the room for the school's own action and the board's decision.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

local parts = {}

-- What an action is for, as the heading above it: a section, what was one, or the school.
function parts.place(action)
	return action.section and action.section.title or action.ended or "Whole school"
end

-- The same as a key: actions that are alike in it are listed together.
function parts.key(action)
	return action.section or action.ended or 0
end

-- What cannot wait first, then by the rank of what they are for, then the rest: each as they come.
function parts.in_order(r, actions)
	local found, add = b.collect()
	local last = #common.priorities(r) + 1

	local function place(action)
		return action.section and common.rank(r, action.section) or last
	end
	add(table.unpack(b.filter(actions, function (action) return action.urgent end)))
	for rank = 1, last do
		local of_rank = b.filter(actions, function (action) return not action.urgent and place(action) == rank end)
		local seen = {}

		for _, action in ipairs(of_rank) do -- those of one section together
			local key = parts.key(action)
			add(table.unpack(seen[key] and {} or b.filter(of_rank, function (a) return parts.key(a) == key end)))
			seen[key] = true
		end
	end
	return found
end

-- The number of each action in the plan; nil for nil.
parts.numbers = b.once(function (r)
	local numbers, n = {}, 0

	for _, list in ipairs { r.plan.actions, r.plan.carried } do
		for _, action in ipairs(parts.in_order(r, list)) do
			n = n + 1
			numbers[action] = n
		end
	end
	return numbers
end)

local function is_to_come(r, review)
	return not review.by or review.by.iso >= r.date.iso
end

-- The reviews that are still to come on the day of the report, those without a day, and those that were held.
function parts.reviews(r)
	return b.filter(r.plan.reviews, function (review) return review.held or is_to_come(r, review) end)
end

-- Why a word counts that not every party says: whose it is, if it was agreed.
function parts.what_counts(said)
	local agreed = b.filter(said.words, function (word) return word.respondent.agreed end)[1]

	return agreed and agreed.respondent.short or said.worst and "the worst word" or nil
end

-- What each party said at a review, without the word that counts by itself; and who said nothing.
function parts.words(said)
	local words, add = b.collect()
	local others = b.filter(said.words, function (word) return not word.respondent.agreed end)

	add(table.unpack(b.map(others, function (word) return say.word(word.respondent.short, word.status_name) end)))
	add(table.unpack(b.map(said.missing, function (who) return say.word(who.short) end)))
	return words
end

-- How many reviews were held, and how to read what was said at them; nil if none was.
function parts.reviews_held(r)
	local agreed = b.filter(r.audit.respondents, function (who) return who.agreed end)[1]

	return r.plan.reviews_held > 0 and b.p(say.reviews_held(r.plan.reviews_held, r.plan.reviews_due,
		agreed and (agreed.reviewer and "reviewer" or "agreed"))) or nil
end

-- When the plan is reviewed, with the days that are still to come.
function parts.review_days(r)
	local dated = b.filter(r.plan.reviews, function (review) return review.by and is_to_come(r, review) end)

	return say.reviewed_on(r.plan.rhythm, b.map(dated, function (review) return { review.label, review.by.short } end))
end

-- What a board decides about an action, to tick; what cannot wait is not its to choose.
function parts.decision(action)
	local words = action.urgent and { "Seen" } or { "Agreed", "Changed", "Not now" }

	return b.map(words, function (word, i)
		return { text = b.whole(word), icon = "box", ["break"] = i > 1 }
	end)
end

-- Who does it, with whose help and when; below that its status.
function parts.who_when_status(action)
	local span = common.span(action)

	return b.some(action.owner or "No owner yet", action.support and b.muted_line("with " .. action.support),
		span ~= "" and b.line(b.capital(span)), b.line(""), common.status(action))
end

return parts
