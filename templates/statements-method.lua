-- How a review was made: thresholds, reasons, caps, the plan; the files and the warnings.

local b = include("blocks")
local common = include("common")
local files = include("report-files")
local level_rules = include("level-rules")
local review = include("review")
local say = include("sentences")
local years = include("years")

local function bands(r)
	local rows = b.map(r.audit.levels, function (level, i)
		return b.row { b.level_cell(level.mark), level_rules.band(r, i) }
	end)

	table.insert(rows, 1, b.head { "Indicated", say.share_head(r.audit.words) })
	return b.table {
		summary = "What each judgement needs in order to be indicated",
		columns = { { width = 120 }, { share = 1 } },
		rows = rows,
	}
end

-- Where nothing is rated the reviewer's judgements are all there is.
local function judged_alone(r)
	local items, add = b.collect()

	add(say.judged_alone_rule(r.audit.words))
	add(#review.judgements(r, function (j) return not j.alone end) > 0 and say.from_figures_rule())
	add("Differences between percentages are in percentage points and worked out before rounding.")
	add(common.profile(r))
	add("There is no overall judgement.")
	return b.bullets(items)
end

local function rules(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local items, add = b.collect()

	add(say.three_values_rule(words), say.record_rule(scoring.reason_steps))
	add("Where there is no reviewer’s judgement yet, what is supported stands in its place and is marked. It is not compared "
		.. "with what was judged at the last review.")
	level_rules.counts(r, add)
	add("Where too little is rated or applies, a reviewer’s judgement stands alone, and says so.")
	add(common.has_gate(r) and say.review_gate_rule(scoring.gate_cap_name))
	add("Some figures limit what is supported too: the judgement’s box says which, and why.")
	add(#review.judgements(r, function (j) return j.alone end) > 0 and say.judged_alone_rule(words))
	add(say.from_figures_rule())
	add("Differences between percentages are in percentage points and worked out before rounding.")
	add(common.profile(r))
	add("There is no overall judgement.")
	return b.bullets(items)
end

local function plan_rules(r)
	local words, plan = r.audit.words, r.audit.plan

	return b.bullets {
		say.review_order_rule(words, level_rules.names(r)), say.review_most_rule(words, plan.actions, plan.actions_in_all),
		"Support follows the judgement.", say.reviewed(r.plan.rhythm),
	}
end

return function (r, add)
	add(b.h1("Method"))
	add(r.audit.notice and b.p(r.audit.notice))
	if common.rates(r) then
		add(b.h2("How judgements are indicated"))
		add(r.audit.scoring.uncalibrated and b.callout({ b.p(r.audit.scoring.uncalibrated, "callout") }, "Not yet calibrated."))
		add(b.whole_block(bands(r)), rules(r))
	else
		add(b.h2("How judgements are made"), judged_alone(r))
	end
	years.method(r, add)
	add(common.rates(r) and b.h2("How actions are chosen"), common.rates(r) and plan_rules(r))
	files(r, add)
end
