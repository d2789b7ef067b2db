-- From 500 schools on: each local authority by itself, or each trust where schools have none; what page one and the parts after
-- it say of all schools, in short. None is divided between pages, except in large print; small ones share a page.

local b = include("blocks")
local helpers = include("comparison-helpers")
local counts = include("comparison-counts")
local plans = include("comparison-plans")
local say = include("comparison-sentences")

local NEEDS <const> = 3
local LEVELS_FROM <const> = 5 -- levels of an authority are counted from so many assessed schools on

local function one(r, group)
	local blocks, add = b.collect()

	add(b.h2(say.authority(group.name or say.no_authority(), group.n_schools), { anchor = helpers.authority_anchor(group) }))
	add(b.p(b.sentences(b.some(
		say.states(group.n_schools, b.map(group.states, function (state) return { state.id, state.n } end)),
		group.n_answered == 0 and say.unknown() or say.urgent_count(group.n_urgent, group.n_urgent_schools),
		r.last_year and say.moved(b.year(r.last_year), group.changes)))))
	add(group.distribution and counts.chart(group, group.n_schools))
	add(#group.needs > 0 and b.bullets(b.map(table.move(group.needs, 1, math.min(NEEDS, #group.needs), 1, {}), function (need)
		return b.p(say.need(need.descriptor.text, need.section.title, need.unmet, need.asked), "close")
	end)))
	add(plans.sentences(group))
	return blocks
end

return function (r, add)
	add(b.h1("By authority"), b.p(say.by_authority(r.n_schools, LEVELS_FROM)))
	for _, group in ipairs(r.authorities) do
		local blocks = one(r, group)

		if r.large_print then
			add(table.unpack(blocks))
		else
			add(b.columns({ blocks }, { 1 }, 0))
		end
	end
end
