-- How the report was made: the audit's rules in plain English, from its own numbers; the files; the warnings.

local b = include("blocks")
local files = include("report-files")

local function level_name(r, number)
	return r.audit.levels[number].name
end

-- ---- models ----

local models = {}

function models.ladder(r)
	local words, most = r.audit.words, r.audit.scoring.max_partial
	local text = "Levels are steps on a ladder. The " .. words.section .. " reaches a level when every "
		.. words.descriptor .. " at that level, and at every level below it, is met."

	if most > 0 then
		text = text .. " Up to " .. b.number(most) .. " of them may be partly met, but none may be unmet or "
			.. "unanswered."
	end
	return text
end

function models.best_fit(r)
	local words, scoring = r.audit.words, r.audit.scoring

	return "The level is the best fit. The " .. words.section .. " reaches a level when more than " .. scoring.share
		.. "% of the " .. words.descriptors .. " at that level are met, and at least " .. scoring.floor
		.. "% at each level below it. A tie goes to the lower level."
end

function models.strand(r)
	local words = r.audit.words

	return "Each " .. words.strand .. " has a level of its own: the highest at which its " .. words.descriptor
		.. ", and each one below it, is met. The " .. words.section .. " takes the level of its lowest "
		.. words.strand .. "."
end

function models.weighted(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local points = b.map(r.audit.levels, function (level, i)
		return scoring.points[i] .. " at " .. level.name
	end)
	local bands = b.map(r.audit.levels, function (level, i)
		return level.name .. " from " .. scoring.bands[i] .. "%"
	end)

	return "Each " .. words.descriptor .. " that is met earns points: " .. b.join(points)
		.. ". Partly met earns half. The share of all points that could be earned gives the level: "
		.. b.join(bands) .. "."
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
	add(rule.dated_from <= #r.audit.levels and "From " .. level_name(r, rule.dated_from) .. " upwards, "
		.. b.a(words.descriptor) .. " counts as shown only with a dated source. Without one it is marked as claimed, "
		.. "not evidenced.")
	add(rule.types_from <= #r.audit.levels and "To reach " .. level_name(r, rule.types_from) .. ", "
		.. b.a(words.section) .. " needs at least "
		.. b.count(rule.min_types, "kind", "different kinds") .. " of source"
		.. (rule.needs_voice and ", one of them people’s own voice or outcome data." or "."))
end

local function moderation(r, add)
	local raters = b.filter(r.audit.respondents, function (who) return not who.agreed end)

	if #raters < 2 then
		return
	end
	add((#raters < #r.audit.respondents and "A rating agreed at the meeting counts where there is one. " or "")
		.. "Otherwise, a rating that all respondents give counts. Where most give it and nobody is more than "
		.. "one step away, it counts and the judgement is provisional. Where ratings differ more, the lower "
		.. "middle one counts; where only one respondent answered, theirs does. Both are to be moderated, "
		.. "that is, talked through together.")
end

local function rules(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local items, add = b.collect()

	add(b.capital(b.a(words.descriptor)) .. " that nobody answered counts as not met. If more than " .. scoring.blanks_limit
		.. "% of those that apply are unanswered, the " .. words.section .. " is not assessed.")
	add(b.capital(b.a(words.descriptor)) .. " that does not apply, with the reason given, is left out of the count. If "
		.. "more than " .. scoring.na_limit .. "% do not apply, too few are left for a level.")
	add(has_gate(r) and "Some " .. words.descriptors .. " are marked “must be met”. While one of them is not met, "
		.. "the " .. words.section .. " cannot go above " .. level_name(r, scoring.gate_cap) .. ".")
	evidence_rule(r, add)
	moderation(r, add)
	add(scoring.overall == "none" and "There is no overall level. The profile of " .. words.sections
		.. " is the result.")
	add(scoring.overall == "lowest" and "The overall level is that of the lowest " .. words.section .. ".")
	add(scoring.overall == "median" and "The overall level is the middle one of all " .. words.sections
		.. " in order; between two, the lower.")
	return b.bullets(items)
end

local function plan_rules(r)
	local words, plan = r.audit.words, r.audit.plan
	local areas = plan.areas_min == plan.areas and b.number(plan.areas)
		or b.number(plan.areas_min) .. " or " .. b.number(plan.areas)

	if plan.areas - plan.areas_min > 1 then
		areas = b.number(plan.areas_min) .. " to " .. b.number(plan.areas)
	end
	return {
		"Every assessed " .. words.section .. " below the top level is put in order. First comes one where something "
			.. "that must be met is not. Then the lowest level, the fewest " .. words.descriptors
			.. " left to the next level, and what was not a focus last year.",
		"The school takes on " .. areas .. " " .. (plan.areas == 1 and words.section or words.sections)
			.. " a year, with at most " .. b.count(plan.actions, "action", "actions") .. " in each.",
		"The plan is reviewed every " .. (r.plan.rhythm == "termly" and "term." or "half term."),
	}
end

return function (r, add)
	add(b.h1("Method"))
	add(r.audit.notice and b.p(r.audit.notice))
	add(b.h2("How levels are worked out"))
	add(b.p((models[r.audit.scoring.model])(r)), rules(r))
	add(b.h2("How priorities are chosen"), b.bullets(plan_rules(r)))
	files(r, add)
end
