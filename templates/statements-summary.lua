-- The summary of a review: where we are, what has changed, what next; the judgements side by side; the figures; the
-- priorities; how sure we are.

local b = include("blocks")
local common = include("common")
local review = include("review")
local say = include("sentences")
local strip = include("strip")
local urgent = include("urgent")
local theme = include("theme")
local years = include("years")

local function is_judged(judgement) return judgement.assessed end

-- ---- the three answers ----

-- The judgements at the lowest level; none if all are at the same level, since then none has further to go than another.
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
	local last = #judged > 0 and furthest(judged) or {}
	local texts, add = b.collect()

	add(say.levels({ "judgement", "judgements" }, common.by_level(r, judged), #open))
	if #judged == 0 then
		return texts
	end
	add(#last <= 3 and say.furthest_to_go(b.map(last, review.link)))
	for _, j in ipairs(open) do
		add(say.why_open(review.link(j), j.status_name))
	end
	return texts
end

local function changes(r)
	if years.last(r) then
		return years.changes(r, review.link)
	end
	local since = review.since_last(r)
	local function steps(list)
		return b.map(list, function (j) return { review.link(j), j.previous.level_name, j.level_name } end)
	end

	if #review.judgements(r, is_judged) == 0 then
		return { say.nothing_to_compare() }
	end
	if #since.up + #since.down + #since.same + #since.open == 0 then
		return { common.has_before(r) and say.nothing_to_compare() or say.baseline() }
	end
	return b.some(say.steps_up(steps(since.up)), say.steps_down(steps(since.down)),
		#since.up + #since.down == 0 and #since.same > 0 and say.moved({}, {}, {}),
		say.not_compared(b.map(since.open, review.link)))
end

local function with_actions(r)
	return b.filter(r.sections, function (s) return #common.actions(r, s) > 0 end)
end

local function what_next(r)
	local unjudged, awaited = review.unjudged(r), review.awaited(r)
	local first = #r.urgent > 0 and say.urgent_first() or nil
	local planned, action = b.collect()

	action(table.unpack(r.plan.actions))
	action(table.unpack(r.plan.carried))
	if #b.filter(planned, function (one) return not one.urgent end) > 0 then
		return say.actions_next(#r.plan.actions, #r.plan.carried, r.plan.chosen, b.map(with_actions(r), common.link))
	end
	return b.sentences(b.some(first, #unjudged > 0 and say.rate_first(b.map(unjudged, common.link)),
		#awaited > 0 and say.judge_next(b.map(awaited, review.link)),
		#unjudged + #awaited == 0 and not first and common.nothing_open(r)))
end

local function answers(r)
	return b.callout {
		b.p({ b.bold("Where we are. "), b.sentences(where_we_are(r)) }, "callout"),
		b.p({ b.bold("What has changed. "), b.sentences(changes(r)) }, "callout"),
		b.p({ b.bold("What next. "), what_next(r) }, "callout"),
	}
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

local function last_year(r, judgement)
	local is_told = years.last(r) and judgement.change and (judgement.change.last or not judgement.previous)

	return is_told and years.cell(r, judgement) or level_or(judgement.previous, "–")
end

local function judgement_row(r, judgement)
	local differs = review.differs(judgement)
	local met = "–"

	if not judgement.from_figures then
		met = common.met_cell(judgement.section)
	end
	local missing = not judgement.from_figures and say.figures_missing(#judgement.section.missing)
	if not common.rates(r) then
		return b.row { judgement.section.number, b.th { review.link(judgement) }, b.level_cell(judgement.mark),
			last_year(r, judgement), self_view(judgement) }
	end
	return b.row {
		judgement.section.number,
		b.th(b.some(review.link(judgement), judgement.clause and b.muted_line(judgement.clause),
			missing and b.muted_line(missing))),
		b.level_cell(judgement.mark),
		judgement.from_figures and { b.muted(judgement.alone and "–" or "from figures") }
			or differs and { b.bold(judgement.indicated.level_name) } or level_or(judgement.indicated, "–"),
		last_year(r, judgement),
		self_view(judgement),
		met,
	}
end

local function judgements(r)
	local rows = b.map(review.judgements(r), function (j) return judgement_row(r, j) end)
	local beside = years.last(r) ~= nil

	if not common.rates(r) then
		table.insert(rows, 1, b.head { "No.", "Judgement", "Record", beside and years.head(r) or "Last review", "Others’ view" })
		return b.table {
			caption = "The judgements side by side", summary = say.judged_alone_table(),
			columns = { { width = 26 }, { share = 1 }, { width = 90 }, { width = 80 }, { width = 90 } },
			rows = rows, tight = true,
		}
	end
	table.insert(rows, 1, b.head { "No.", "Judgement", "Record", "Indicated", beside and years.head(r) or "Last review",
		"Others’ view", common.rating(r, "met") })
	return common.fit(r, b.table {
		caption = "The judgements side by side; where the record is not what the ratings alone indicate, why",
		summary = say.judgements_table(r.audit.words, common.rating(r, "met")),
		columns = { { width = 26 }, { share = 1 }, { width = 78 }, { width = 64 }, { width = beside and 70 or 58 }, { width = 74 },
			{ width = 52, align = "right" } },
		rows = rows, tight = true,
	}, { 2, 3 }, { { share = 1.5 }, { share = 1 } })
end

-- ---- the shares of ratings ----

local FILLS <const> = { met = theme.rating_met, partly = theme.rating_partly, not_yet = theme.rating_not_yet }

local function scale(r)
	return b.filter(r.audit.ratings, function (rating) return FILLS[rating.state] end)
end

local function shares_alt(r, sections, ratings)
	return say.chart_of(say.share_of_ratings(r.audit.words), b.map(sections, function (s)
		return s.number .. " " .. s.title .. ": " .. b.join(b.map(ratings, function (rating)
			return rating.name .. " " .. s.tally[rating.state] .. " of " .. s.tally.applicable
		end))
	end))
end

local function shares(r)
	local sections = b.filter(r.sections, function (s) return s.in_focus and s.tally.applicable > 0 end)
	local ratings = scale(r)

	if #sections == 0 then
		return
	end
	return b.chart {
		kind = "ladder",
		title = say.share_of_ratings(r.audit.words),
		alt = shares_alt(r, sections, ratings),
		max = 1,
		label_width = 170,
		series = b.map(ratings, function (rating)
			return { name = rating.name, fill = FILLS[rating.state] }
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
		item { b.bold("Does not add up: "), found.check.text }
	end
	if #items > 0 then
		add(b.h2("What the figures say"), b.bullets(items))
	end
end

-- ---- priorities ----

local function priorities(r, add)
	local rows, row = b.collect()

	for _, priority in ipairs(common.priorities(r)) do
		local first = common.first_action(r, priority.section)
		row(first and b.row({
			b.th { common.link(priority.section), b.muted_line(priority.reason or "") },
			first.text, first.owner or "", common.due_cell(first),
		}, { priority = true }))
	end
	if #rows == 0 then
		return
	end
	table.insert(rows, 1, b.head { "Priority and why", "First action", "Owner", "Due" })
	add(b.h2("Priorities"))
	add(common.fit(r, b.table {
		summary = "The priorities, each with its reason and first action",
		columns = { { share = 1.3 }, { share = 1 }, { width = 80 }, { width = 60 } },
		rows = rows, tight = true,
	}, { 1, 2 }, { { share = 1 }, { share = 1 } }, 2))
	add(b.p(say.all_actions(b.link("action plan", "plan"))))
end

-- ---- how sure we are ----

local function how_sure(r, add)
	local items, item = b.collect()
	local alone = b.filter(common.descriptors(r), function (d) return d.to_be_moderated end)
	local missing = review.checks(r, function (c) return c.state == "not_made" end)

	item(r.tally.applicable > 0 and common.answered(r))
	item(say.open("not_the_reviewer", #alone))
	item(say.checks_missing(#missing))
	for _, gap in ipairs(r.gaps) do
		item(b.sentences(b.some(
			say.agreement(r.audit.words, gap.respondent.the, "the reviewer", gap.apart.totals.cells[1].count,
				review.rated_by_both(gap)),
			gap.visit and say.moderation_visit(), b.link(say.see_gaps(), "gaps"))))
	end
	item(r.audit.scoring.uncalibrated)
	if #items == 0 and not common.rates(r) then
		return
	end
	add(b.h2("How sure we are"), #items > 0 and b.bullets(items) or b.p(say.nothing_answered(common.done(r))))
end

return function (r, add)
	add(b.h1("Summary"))
	strip(r, add)
	urgent(r, add, common.place)
	add(answers(r), judgements(r), years.out_of_focus(r))
	add(shares(r))
	figures(r, add)
	priorities(r, add)
	how_sure(r, add)
end
