-- The schools' plans together: which sections were chosen, how the actions stand, which reviews were held.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")

local plans = {}

-- "–" of what belongs to no section is not a priority of any.
local function row(one)
	local section = one.section

	return b.row { b.th(section and section.title or "Other actions"), section and b.thousands(one.adopted) or "–",
		section and b.thousands(one.proposed) or "–", b.thousands(one.open), b.thousands(one.overdue), b.thousands(one.due_soon),
		b.thousands(one.done) }
end

function plans.table(r, group)
	local rows = b.map(group.plans.sections, row)
	local number <const> = { share = 0.75, align = "right" }

	table.insert(rows, 1, b.head { b.capital(r.audit.words.section), "Chosen", "Proposed", "Actions open", "Overdue", "Due soon",
		"Done" })
	return b.table { summary = say.plans_table(r.audit.words),
		columns = { { share = 2.4 }, number, number, number, number, number, number }, rows = rows, tight = true }
end

function plans.sentences(group, more)
	local p = group.plans

	return b.p(b.sentences { say.plans(p.n_plans, p.n_chosen), say.actions(p.actions), say.reviews(p.reviews_held, p.reviews_due),
		say.carried_on(b.map(p.carried, function (one) return { one.years, one.n } end)) }, nil, more)
end

function plans.part(r, add)
	add(b.h1("Plans"))
	if r.plans.n_plans == 0 then
		add(b.p(say.plans(0, 0)))
	else
		add(plans.sentences(r, { keep_with_next = true }), helpers.whole(r, plans.table(r, r)))
	end
end

return plans
