-- From 500 schools on: each local authority by itself, or each trust where schools have none; what page one and the parts after
-- it say of all schools, in short. Each begins on a page of its own, which can be handed to it.

local b = include("blocks")
local helpers = include("comparison-helpers")
local counts = include("comparison-counts")
local plans = include("comparison-plans")
local say = include("comparison-sentences")

local NEEDS <const> = 3

local function one(r, group, add)
	add(b.page_break(), b.h2(say.authority(group.name or say.no_authority(), group.n_schools),
		{ anchor = helpers.authority_anchor(group) }))
	add(b.p(b.sentences(b.some(
		say.states(group.n_schools, b.map(group.states, function (state) return { state.id, state.n } end)),
		group.n_answered == 0 and say.unknown() or say.urgent_count(group.n_urgent, group.n_urgent_schools),
		r.last_year and say.moved(b.year(r.last_year), group.changes))), nil, { keep_with_next = true }))
	add(group.distribution and group.n_assessed > 0 and counts.chart(group, group.n_schools))
	add(#group.needs > 0 and b.bullets(b.map(table.move(group.needs, 1, math.min(NEEDS, #group.needs), 1, {}), function (need)
		return b.p(say.need(need.descriptor.text, need.section.title, need.unmet, need.asked), "close")
	end)))
	add(plans.sentences(group))
end

return function (r, add)
	add(b.h1("By authority"), b.p(say.by_authority(r.n_schools)))
	for _, group in ipairs(r.authorities) do
		one(r, group, add)
	end
end
