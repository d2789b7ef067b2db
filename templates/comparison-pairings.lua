-- Which school could help which with a priority, and the priorities that nobody is paired for; each with the reason.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")

local MOST <const> = "twice" -- how often a school gives and takes: src/cohort/pairings.h

-- A row that names what is judged, before the first of its rows.
local function group(rows, judgement, last, n_columns)
	if judgement ~= last then
		rows[#rows + 1] = b.group { { content = judgement.number .. "  " .. judgement.title, colspan = n_columns } }
	end
	return judgement
end

local COMMON <const> = { { "phase", "phase" }, { "trust", "trust" }, { "la", "authority" } }

local function why(r, pair)
	local same, at = {}, 1

	for _, field in ipairs(COMMON) do
		local value = pair.giver[field[1]]
		same[#same + 1] = value and value == pair.taker[field[1]] and field[2] or nil
	end
	while r.judgements[at] ~= pair.judgement do
		at = at + 1
	end
	local giver, taker = pair.giver.judgements[at], pair.taker.judgements[at]
	return say.pair(giver.level_name, taker.level_name, taker.to_be_moderated, same)
end

local function pairs_table(r)
	local rows, last = { b.head { "School with the priority", "Could ask", "Why" } }, nil

	for _, pair in ipairs(r.pairings) do
		last = group(rows, pair.judgement, last, 3)
		rows[#rows + 1] = b.row { b.th(helpers.link(pair.taker)), { helpers.link(pair.giver) }, why(r, pair) }
	end
	return b.table { summary = say.pairings_table(), columns = { { share = 1 }, { share = 1 }, { share = 1.6 } }, rows = rows,
		tight = true }
end

-- Schools without anybody to ask, of one judgement and for one reason.
local function reasons(r)
	local found, at = {}, {}

	for _, need in ipairs(r.without) do
		local own = need.reason:sub(1, #need.taker.name) == need.taker.name -- it is helped already
		local key = need.judgement.id .. "\n" .. (own and "" or need.reason)

		if not at[key] then
			at[key] = { judgement = need.judgement, reason = not own and need.reason or nil, schools = {} }
			found[#found + 1] = at[key]
		end
		table.insert(at[key].schools, need.taker)
	end
	return found
end

local MANY <const> = 8

-- A page of links is hard to read.
local function names(schools)
	if #schools > MANY then
		return b.p(table.concat(helpers.names(schools), "; "), "matrix")
	end
	return b.join_listed(b.map(schools, helpers.link))
end

local function without_table(r)
	local rows, last = { b.head { "Schools", "Why" } }, nil

	for _, one in ipairs(reasons(r)) do
		last = group(rows, one.judgement, last, 2)
		rows[#rows + 1] = b.row { b.th(names(one.schools)),
			one.reason or say.helped_already(#one.schools, MOST) }
	end
	return b.table { summary = say.without_table(), columns = { { share = 1.6 }, { share = 1 } }, rows = rows, tight = true }
end

return function (r, add)
	add(b.h1("Who could help whom"))
	if #r.pairings == 0 then
		add(b.p(say.pairings_none(#r.without)))
	else
		add(b.p(say.pairings_lead(MOST), nil, { keep_with_next = true }))
		add(pairs_table(r))
	end
	if #r.without > 0 then
		add(b.h2(say.without_title(#r.without)))
		add(without_table(r))
	end
end
