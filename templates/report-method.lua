-- How the report was made: the audit's rules in plain English, from its own numbers; the files; the warnings.

local b = include("blocks")
local common = include("common")
local files = include("report-files")
local say = include("sentences")

local function level_name(r, number)
	return r.audit.levels[number].name
end

-- ---- models ----

local models = {}

function models.ladder(r)
	return say.ladder(r.audit.words, r.audit.scoring.max_partial, common.rating(r, "met"), common.rating(r, "partly"))
end

function models.best_fit(r)
	local scoring = r.audit.scoring

	return say.best_fit(r.audit.words, scoring.share, scoring.floor, common.rating(r, "met"))
end

function models.strand(r)
	return say.strand(r.audit.words, common.rating(r, "met"))
end

function models.weighted(r)
	local function of_levels(numbers)
		return b.map(r.audit.levels, function (level, i) return { level.name, numbers[i] } end)
	end

	return say.weighted(r.audit.words, of_levels(r.audit.scoring.points), of_levels(r.audit.scoring.bands),
		common.rating(r, "met"), common.rating(r, "partly"))
end

-- ---- rules ----

local function has_gate(r)
	for _, section in ipairs(r.sections) do
		for _, strand in ipairs(section.strands) do
			if strand.descriptors[1].gate then
				return true
			end
		end
	end
	return false
end

local function evidence_rule(r, add)
	local words, rule = r.audit.words, r.audit.scoring.evidence

	if not rule then
		return
	end
	-- What the audit leaves out starts above its highest level: never.
	add(rule.dated_from <= #r.audit.levels and say.dated_rule(words, level_name(r, rule.dated_from)))
	add(rule.types_from <= #r.audit.levels
		and say.types_rule(words, level_name(r, rule.types_from), rule.min_types, rule.needs_voice))
end

local function rules(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local raters = b.filter(r.audit.respondents, function (who) return not who.agreed end)
	local items, add = b.collect()

	add(say.blanks_rule(words, scoring.blanks_limit, common.done(r), common.rating(r, "not_yet")))
	add(say.na_rule(words, scoring.na_limit), has_gate(r) and say.gate_rule(words, level_name(r, scoring.gate_cap)))
	evidence_rule(r, add)
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
	add(b.p((models[r.audit.scoring.model])(r)), rules(r))
	add(b.h2("How priorities are chosen"), b.bullets(plan_rules(r)))
	files(r, add)
end
