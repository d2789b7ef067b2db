-- The summary of a review: where we are, what has changed, what next; the judgements side by side; the figures; the
-- priorities; how sure we are.

local b = include("blocks")
local common = include("common")
local review = include("review")

local function is_judged(judgement) return judgement.assessed end

-- ---- the three answers ----

-- "two are Improve and one is Repair": highest first.
local function by_level(r, judged)
	local texts, add = b.collect()

	for level = #r.audit.levels, 1, -1 do
		local n = #b.filter(judged, function (j) return j.level == level end)
		add(n > 0 and b.number(n) .. b.verb(n, " is ", " are ") .. r.audit.levels[level].name)
	end
	return texts
end

-- The judgements at the lowest level; none where all are alike, since then none has further to go than another.
local function furthest(judged)
	local lowest, highest = judged[1].level, judged[1].level

	for _, j in ipairs(judged) do
		lowest, highest = math.min(lowest, j.level), math.max(highest, j.level)
	end
	return b.filter(judged, function (j) return j.level == lowest and lowest < highest end)
end

local function where_we_are(r)
	local judged, all = review.judgements(r, is_judged), review.judgements(r)
	local open = b.filter(all, function (j) return not j.assessed end)
	local spans, add = b.collect()

	add(b.bold("Where we are. "))
	if #judged == 0 then
		add("No judgement could be made yet.")
		return spans
	end
	if #all == 1 then
		add("The judgement is " .. r.audit.levels[judged[1].level].name .. ".")
		return spans
	end
	local last = furthest(judged)
	add("Of the " .. b.count(#all, "judgement", "judgements") .. ", " .. b.join(by_level(r, judged)) .. ". ")
	if #last > 0 then
		add(b.join_spans(b.map(last, review.link)), " " .. b.verb(#last, "has", "have") .. " furthest to go. ")
	end
	for _, j in ipairs(open) do
		add(review.link(j), ": " .. j.status_name .. ". ")
	end
	return spans
end

local function changes(r)
	local known = review.judgements(r, function (j) return j.assessed and j.previous end)
	local up = b.filter(known, function (j) return j.level > j.previous.level end)
	local down = b.filter(known, function (j) return j.level < j.previous.level end)
	local spans, add = b.collect()
	local function step(j)
		return { review.link(j), " (" .. j.previous.level_name .. " to " .. j.level_name .. ")" }
	end
	local function list(items, words)
		for i, j in ipairs(items) do
			add(i > 1 and (i == #items and " and " or ", "))
			add(table.unpack(step(j)))
		end
		add(#items > 0 and words)
	end

	if #review.judgements(r, is_judged) == 0 then
		add("There is nothing yet to compare.")
		return spans
	end
	if #known == 0 then
		add("No earlier judgement is known: this review is a baseline.")
		return spans
	end
	list(up, b.verb(#up, " has moved up. ", " have moved up. "))
	list(down, b.verb(#down, " has moved down. ", " have moved down. "))
	add(#up + #down == 0 and "No judgement has changed since the last review. ")
	return spans
end

local function with_actions(r)
	return b.filter(r.sections, function (s) return #common.actions(r, s) > 0 end)
end

local function what_next(r)
	local sections = with_actions(r)
	local new, old = #r.plan.actions, #r.plan.carried

	local unjudged = review.unjudged(r)
	if new + old == 0 and #unjudged > 0 then
		return { "Rate first what is not rated (", b.join_spans(b.map(unjudged, common.link)),
			"): nothing can be planned for what is not judged." }
	end
	if new + old == 0 then
		return "No action is proposed: keep what is in place, and keep showing it."
	end
	local spans = { b.capital(b.join(b.some(
		new > 0 and b.count(new, "action", "actions") .. b.verb(new, " is", " are")
			.. (r.plan.chosen and " chosen" or " proposed"),
		old > 0 and (new > 0 and b.number(old) or b.count(old, "action", "actions"))
			.. b.verb(old, " is", " are") .. " carried forward"))) }
	if #sections > 0 then
		spans[#spans + 1] = ", for "
		for _, span in ipairs(b.join_spans(b.map(sections, common.link))) do
			spans[#spans + 1] = span
		end
	end
	spans[#spans + 1] = "."
	return spans
end

local function answers(r)
	local changed = { b.bold("What has changed. ") }
	local next_ = { b.bold("What next. ") }

	for _, span in ipairs(changes(r)) do
		changed[#changed + 1] = span
	end
	for _, span in ipairs(type(what_next(r)) == "table" and what_next(r) or { what_next(r) }) do
		next_[#next_ + 1] = span
	end
	return b.callout { b.p(where_we_are(r), "callout"), b.p(changed, "callout"), b.p(next_, "callout") }
end

-- ---- the judgements side by side ----

local function level_or(value, otherwise)
	return value and value.level_name or { b.muted(otherwise) }
end

local function self_view(judgement)
	local texts = b.map(judgement.views, function (view)
		return view.respondent.short .. ": " .. view.judgement
	end)
	return #texts > 0 and table.concat(texts, "; ") or { b.muted("–") }
end

local function judgement_row(judgement)
	local differs = review.beside(judgement)
	local met = "–"

	local alone = judgement.assessed and not judgement.reviewer and not judgement.from_figures
	if not judgement.from_figures then
		met = judgement.section.tally.met .. " of " .. judgement.section.tally.applicable
	end
	return b.row {
		judgement.section.number,
		b.th(b.some(review.link(judgement), differs and b.muted_line(judgement.reason or "No reason given."),
			alone and b.muted_line(review.ALONE))),
		b.level_cell(judgement.mark),
		judgement.from_figures and { b.muted("from figures") }
			or differs and { b.bold(judgement.indicated.level_name) } or level_or(judgement.indicated, "–"),
		level_or(judgement.previous, "–"),
		self_view(judgement),
		met,
	}
end

local function judgements(r)
	local rows = b.map(review.judgements(r), judgement_row)

	table.insert(rows, 1, b.head { "No.", "Judgement", "Record", "Indicated", "Last review", "Others’ view", "Met" })
	return b.table {
		caption = "The judgements side by side; where the record differs from what is indicated, why",
		summary = "One row for each judgement: the judgement on record, the one indicated by the ratings, that of the "
			.. "last review, what other respondents judge, and how many " .. r.audit.words.descriptors .. " are met",
		columns = { { width = 26 }, { share = 1 }, { width = 78 }, { width = 64 }, { width = 58 }, { width = 74 },
			{ width = 46, align = "right" } },
		rows = rows, tight = true,
	}
end

-- ---- the shares of ratings ----

local STATES <const> = { met = "met", partly = "partly", not_yet = "not_yet" }

local function scale(r)
	return b.filter(r.audit.ratings, function (rating) return STATES[rating.state] end)
end

local function shares_alt(r, sections, ratings)
	return "Chart of the share of " .. r.audit.words.descriptors .. " with each rating. "
		.. table.concat(b.map(sections, function (s)
			return s.number .. " " .. s.title .. ": " .. b.join(b.map(ratings, function (rating)
				return rating.name .. " " .. s.tally[rating.state] .. " of " .. s.tally.applicable
			end))
		end), ". ") .. "."
end

local function shares(r)
	local sections = b.filter(r.sections, function (s) return s.in_focus and s.tally.applicable > 0 end)
	local ratings, levels = scale(r), r.audit.levels

	if #sections == 0 then
		return
	end
	return b.chart {
		kind = "ladder",
		title = "Share of " .. r.audit.words.descriptors .. " with each rating",
		alt = shares_alt(r, sections, ratings),
		max = 1,
		label_width = 170,
		series = b.map(ratings, function (rating, i)
			return { name = rating.name, fill = levels[math.max(#levels - i + 1, 1)].fill }
		end),
		rows = b.map(sections, function (s)
			return {
				label = s.number .. "  " .. s.title,
				values = b.map(ratings, function (rating) return s.tally[rating.state] / s.tally.applicable end),
				level = s.mark,
			}
		end),
	}
end

-- ---- figures ----

local function figures(r, add)
	local items, item = b.collect()

	for _, found in ipairs(review.checks(r, function (c) return c.kind == "gap" and c.state ~= "not_made" end)) do
		item { found.check.state == "failed" and b.bold("Stands out: ") or "", found.check.text }
	end
	for _, found in ipairs(review.checks(r, function (c) return c.kind ~= "gap" and c.state == "failed" end)) do
		item { b.bold("Does not reconcile: "), found.check.text }
	end
	if #items > 0 then
		add(b.h2("What the figures say"), b.bullets(items))
	end
end

-- ---- priorities ----

local function priorities(r, add)
	local rows, row = b.collect()

	for _, priority in ipairs(common.priorities(r)) do
		local first = b.filter(common.actions(r, priority.section), common.is_open)[1]
		row(first and b.row({
			b.th { common.link(priority.section), b.muted_line(priority.reason or "") },
			first.text, first.owner or "", first.due or "",
		}, { priority = true }))
	end
	if #rows == 0 then
		return
	end
	table.insert(rows, 1, b.head { "Priority and why", "First action", "Owner", "Due" })
	add(b.h2("Priorities"))
	add(b.table {
		summary = "The priorities, each with its reason and first action",
		columns = { { share = 1.3 }, { share = 1 }, { width = 80 }, { width = 60 } },
		rows = rows, tight = true,
	})
	add(b.p { "All actions are in the ", b.link("action plan", "plan"), "." })
end

-- ---- how sure we are ----

local function how_sure(r, add)
	local words = r.audit.words
	local items, item = b.collect()
	local alone = b.filter(common.descriptors(r), function (d) return d.to_be_moderated end)
	local missing = review.checks(r, function (c) return c.state == "not_made" end)

	item(r.tally.applicable > 0 and review.rated(r))
	item(#alone > 0 and b.capital(b.count(#alone, "rating is", "ratings are"))
		.. " not the reviewer’s own, and to be moderated.")
	item(#missing > 0 and b.capital(b.count(#missing, "check", "checks"))
		.. " of figures could not be made, since a figure is missing.")
	for _, gap in ipairs(r.gaps) do
		local alike = " gave the same rating to " .. gap.exact .. " of the " .. gap.both .. " " .. words.descriptors
			.. " that both rated"

		if gap.both == 1 then
			alike = " both rated one " .. words.descriptor .. ", "
				.. (gap.exact == 1 and "with the same rating" or "with different ratings")
		end
		item { b.capital(review.the(gap.respondent)) .. " and the reviewer" .. alike
			.. (gap.visit and "; a moderation visit is suggested. " or ". "), b.link("See the gap table.", "gaps") }
	end
	item(r.audit.scoring.uncalibrated)
	add(b.h2("How sure we are"))
	add(#items > 0 and b.bullets(items) or b.p("Nothing has been rated yet."))
end

return function (r, add)
	add(b.h1("Summary"), answers(r), judgements(r), shares(r))
	figures(r, add)
	priorities(r, add)
	how_sure(r, add)
end
