-- How the report was made: the audit's rules in plain English, from its own numbers; the files; the warnings.

local b = include("blocks")
local common = include("common")
local files = include("report-files")
local level_rules = include("level-rules")
local say = include("sentences")
local years = include("years")

local function rules(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local raters = b.filter(r.audit.respondents, function (who) return not who.agreed end)
	local items, add = b.collect()

	level_rules.counts(r, add)
	add(common.has_gate(r) and say.gate_rule(words, scoring.gate_cap_name))
	level_rules.evidence(r, add)
	add(#raters > 1 and say.moderation_rule(#raters < #r.audit.respondents), say.overall_rule(words, scoring.overall))
	add(r.profile == "public" and common.profile(r))
	return b.bullets(items)
end

local function plan_rules(r)
	local words, plan = r.audit.words, r.audit.plan

	return { say.order_rule(words), say.takes_on(words, plan.areas_min, plan.areas, plan.actions), say.reviewed(r.plan.rhythm) }
end

return function (r, add)
	add(b.h1("Method"))
	add(r.audit.notice and b.p(r.audit.notice))
	add(b.h2("How levels are worked out"))
	add(b.p(level_rules.model(r)), rules(r))
	years.method(r, add)
	add(b.h2("How priorities are chosen"), b.bullets(plan_rules(r)))
	files(r, add)
end
