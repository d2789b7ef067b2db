-- How the states of an audit of entries look: by what they mean, with as many pips as the audit gives a mark. Every fill is
-- as dark as no other, so the states stay apart in grey; the word is always there.

local marks = {}

local INK <const>, WHITE <const> = "#0B0C0C", "#FFFFFF"

-- For each meaning the looks of its first, second ... state; further ones look like the last.
local LOOKS <const> = {
	present = { { fill = "#9CC3E3", ink = INK }, { fill = "#DCE9F4", ink = INK } },
	done = { { fill = "#12436D", ink = WHITE }, { fill = "#3D729F", ink = WHITE }, { fill = "#6E9FC6", ink = INK } },
	active = { { fill = "#9CC3E3", ink = INK }, { fill = "#C6DBEC", ink = INK } },
	planned = { { fill = "#DCE9F4", ink = INK } },
	open = { { fill = "#EEF3F8", ink = INK }, { fill = WHITE, ink = INK } },
	late = { { fill = "#B8440B", ink = WHITE }, { fill = "#E39A6F", ink = INK } },
	absent = { { fill = WHITE, ink = INK } },
	stopped = { { fill = WHITE, ink = INK, hatched = true } },
}
local STRONG <const> = { fill = "#12436D", ink = WHITE } -- the highest of several marks of what is there

-- The largest mark of an audit's states; 0 if they have none.
local function most(states)
	local found = 0

	for _, state in ipairs(states) do
		found = math.max(found, state.mark or 0)
	end
	return found
end

-- The mark of each state, by its id.
function marks.of(audit)
	local of, found, seen = most(audit.states), {}, {}

	for _, state in ipairs(audit.states) do
		local strong = state.meaning == "present" and of > 0 and state.mark == of
		local looks = LOOKS[state.meaning]

		seen[state.meaning] = (seen[state.meaning] or 0) + (strong and 0 or 1)
		local look = strong and STRONG or looks[math.min(seen[state.meaning], #looks)]

		found[state.id] = { word = state.name, fill = look.fill, ink = look.ink, hatched = look.hatched,
			pips = of > 0 and (state.mark or 0) or nil, of = of > 0 and of or nil }
	end
	return found
end

-- The mark of a cell of a crosstab by its word, which is a state's name; nil for any other word.
function marks.by_word(audit)
	local of, found = marks.of(audit), {}

	for _, state in ipairs(audit.states) do
		found[state.name] = of[state.id]
	end
	return found
end

-- The states in a line, for a key.
function marks.key(audit, given)
	local spans = {}

	for _, state in ipairs(audit.states) do
		spans[#spans + 1] = { level = given[state.id] }
		spans[#spans + 1] = " "
	end
	return spans
end

return marks
