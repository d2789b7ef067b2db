-- How a level follows from the ratings, in the audit's own words and numbers: for the method of a report, and for the form,
-- where it is wanted before anything is rated.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

local rules = {}

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

-- Pairs of a level's name and its number, of a field of scoring.
local function by_level(r, field)
	return b.map(r.audit.levels, function (level, i) return { level.name, r.audit.scoring[field][i] } end)
end

function models.weighted(r)
	return say.weighted(r.audit.words, by_level(r, "points"), by_level(r, "bands"), common.rating(r, "met"),
		common.rating(r, "partly"))
end

function models.xccdf_default(r)
	return say.xccdf(r.audit.words, by_level(r, "points"), by_level(r, "bands"), common.rating(r, "met"), "strands")
end

function models.xccdf_flat(r)
	return say.xccdf(r.audit.words, by_level(r, "points"), by_level(r, "bands"), common.rating(r, "met"))
end

function models.xccdf_flat_unweighted(r)
	return say.xccdf(r.audit.words, nil, by_level(r, "bands"), common.rating(r, "met"))
end

function models.xccdf_absolute(r)
	return say.xccdf(r.audit.words, nil, by_level(r, "bands"), common.rating(r, "met"), "all")
end

function models.bands(r)
	return say.bands_here(r.audit.words, rules.names(r))
end

-- What the audit calls the ratings that bands count.
function rules.names(r)
	return { met = common.rating(r, "met"), partly = common.rating(r, "partly"), not_yet = common.rating(r, "not_yet") }
end

function rules.model(r)
	return models[r.audit.scoring.model](r)
end

-- What a level asks of the shares of ratings, or nil where no shares decide.
function rules.band(r, number)
	local band = r.audit.scoring.bands and r.audit.scoring.model == "bands" and common.rates(r) and r.audit.scoring.bands[number]

	return band and say.band(band.met, band.met_or_partly, band.not_yet, band.previous, rules.names(r))
end

local function level_name(r, number)
	return r.audit.levels[number].name
end

function rules.evidence(r, add)
	local words, rule = r.audit.words, r.audit.scoring.evidence

	if not rule then
		return
	end
	-- What the audit leaves out starts above its highest level: never.
	add(rule.dated_from <= #r.audit.levels and say.dated_rule(words, level_name(r, rule.dated_from)))
	add(rule.types_from <= #r.audit.levels
		and say.types_rule(words, level_name(r, rule.types_from), rule.min_types, rule.needs_voice))
end

function rules.counts(r, add)
	local words, scoring = r.audit.words, r.audit.scoring

	add(say.blanks_rule(words, scoring.blanks_limit, common.done(r), common.rating(r, "not_yet")))
	add(say.na_rule(words, scoring.na_limit))
end

-- ---- of one section ----

-- What must be met in it, by number and name.
local function gates(section)
	local names, name = b.collect()

	for _, strand in ipairs(section.strands) do
		for _, descriptor in ipairs(strand.descriptors) do
			name(descriptor.gate and descriptor.number .. " " .. descriptor.strand_title)
		end
	end
	return names
end

-- The same figure may hold in several ways that read alike.
local function limits(section, add)
	local said = {}

	for _, limit in ipairs(section.limits or {}) do
		local text = say.limit_here(limit.title, limit.is, limit.level_name, limit.without)

		add(not said[text] and text)
		said[text] = true
	end
end

-- What decides this section's level, as a list of sentences.
function rules.of_section(r, section)
	local texts, add = b.collect()

	if #section.strands == 0 then
		add(say.judged_alone_here(r.audit.words))
	else
		add(rules.model(r), say.gates_here(r.audit.words, gates(section), r.audit.scoring.gate_cap_name,
			r.audit.scoring.model == "bands"))
		limits(section, add)
		rules.evidence(r, add)
	end
	for _, judgement in ipairs(section.judgements) do
		add(judgement.from_figures and not judgement.alone and say.from_figures_here(judgement.title, judgement.base_min))
	end
	return texts
end

return rules
