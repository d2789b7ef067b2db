-- How a review was made: thresholds, reasons, caps, the plan; the files and the warnings.

local b = include("blocks")
local files = include("report-files")

-- "at least 70% met, at most 10% not met"
local function band_text(band)
	local parts, add = b.collect()

	add(band.met > 0 and "at least " .. band.met .. "% met")
	add(band.met_or_partly > 0 and "at least " .. band.met_or_partly .. "% met or partly met")
	add(band.not_yet == 0 and "none not met" or band.not_yet < 100 and "at most " .. band.not_yet .. "% not met")
	add(band.previous and "judged " .. band.previous .. " or better at the last review")
	return #parts > 0 and b.capital(b.join(parts)) .. "." or "Whatever does not reach the next one."
end

local function bands(r)
	local rows = b.map(r.audit.scoring.bands, function (band, i)
		return b.row { b.level_cell(r.audit.levels[i].mark), band_text(band) }
	end)

	table.insert(rows, 1, b.head { "Indicated", "Share of the " .. r.audit.words.descriptors .. " that apply" })
	return b.table {
		summary = "What each judgement asks for to be indicated",
		columns = { { width = 120 }, { share = 1 } },
		rows = rows,
	}
end

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

local function rules(r)
	local words, scoring = r.audit.words, r.audit.scoring
	local items, add = b.collect()

	add("The reviewer’s judgement is the record. Where it is " .. b.count(scoring.reason_steps, "level", "levels")
		.. " or more from what is indicated, or above a level at which the " .. words.section
		.. " is held, it must give a reason.")
	add("Where there is no reviewer’s judgement yet, the indicated one stands for it and is marked.")
	add(b.capital(b.a(words.descriptor)) .. " that nobody rated counts as not met. If more than " .. scoring.blanks_limit
		.. "% of those that apply are not rated, nothing is judged.")
	add("What does not apply, with the reason given, is left out of the count. If more than " .. scoring.na_limit
		.. "% does not apply, too little is left to judge.")
	add(has_gate(r) and "While one that must be met is not, the indicated judgement is at most "
		.. r.audit.levels[scoring.gate_cap].name .. ".")
	add("Some figures hold the indicated judgement too: the judgement’s box says which, and why.")
	add("A judgement from figures is the reviewer’s alone, and is made only where enough pupils stand behind them.")
	add("Differences between percentages are in percentage points and worked out before rounding.")
	add("This report is for those who work with the school: it shows small numbers, and ratings of single posts.")
	add("There is no overall judgement.")
	return b.bullets(items)
end

local function plan_rules(r)
	local plan = r.audit.plan

	return b.bullets {
		"From each " .. r.audit.words.section .. " below the highest judgement comes first what would free it from "
			.. "a figure that holds it, then what must be met and is not, what is not yet in place, and what is partly in "
			.. "place. What a figure asks for starts at once, the rest next half term.",
		"There are at most " .. b.count(plan.actions, "action", "actions") .. " in each, and "
			.. b.number(plan.actions_in_all) .. " in all: each has its first before any has its second.",
		"Support follows the judgement. The plan is reviewed every "
			.. (r.plan.rhythm == "termly" and "term." or "half term."),
	}
end

return function (r, add)
	add(b.h1("Method"))
	add(r.audit.notice and b.p(r.audit.notice))
	add(b.h2("How judgements are indicated"))
	add(r.audit.scoring.uncalibrated and b.callout({ b.p(r.audit.scoring.uncalibrated, "callout") }, "Not yet calibrated."))
	add(b.whole_block(bands(r)), rules(r))
	add(b.h2("How actions are chosen"), plan_rules(r))
	files(r, add)
end
