-- This year beside last, for every document that has it: what became of each judgement, in a table's cell, in a call-out and
-- as a small line over the years; the levels that are carried; which earlier reports were read.
--
-- Everything is there only if the run was given earlier years (--previous). What is compared with what was decided before:
-- judgement.change says it.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

local years = {}

-- ---- look-ups ----

-- All judgements with their sections, of those in focus and of the others.
function years.judgements(r)
	local found, add = b.collect()

	for _, section in ipairs(r.sections) do
		for _, judgement in ipairs(section.judgements or {}) do
			judgement.section = section
			add(judgement)
		end
	end
	return found
end

-- Those of which the change has this kind; in_focus: true or false for only such sections.
function years.of_kind(r, kind, in_focus)
	return b.filter(years.judgements(r), function (j)
		return j.change and j.change.kind == kind and (in_focus == nil or j.section.in_focus == in_focus)
	end)
end

-- Whether earlier years were given at all. In a school's first year there is then no last one: it is a baseline.
function years.given(r)
	return #b.filter(years.judgements(r), function (j) return j.change ~= nil end) > 0
end

-- "2025–26": the year that this one is compared with; nil if none has the school.
function years.last(r)
	local last = r.earlier and r.earlier[1]

	return last and b.year(last.year) or nil
end

local function first_of(year)
	return math.tointeger(tonumber(year:sub(1, 4)))
end

-- The head of a column about it: "Last year", or which year it is if that is longer ago.
function years.head(r)
	return first_of(years.last(r)) == first_of(r.year) - 1 and "Last year" or years.last(r)
end

function years.nouns(r)
	if r.audit.kind == "statements" then
		return { "judgement", "judgements" }
	end
	return { r.audit.words.section, r.audit.words.sections }
end

-- ---- in a table ----

local COMPARED <const> = { up = true, down = true, same = true }

-- An arrow only where the level or two descriptors changed; else two lines where the level is the same.
local function sign_of(change)
	return change.arrow or change.kind == "same" and "same" or nil
end

-- The year that a level comes from, where that is not last year. What judgements.csv says of the last review has none.
local function other_year(r, level)
	local year = level and level.year and b.year(level.year)

	return year ~= years.last(r) and year or nil
end

-- The sign, and beside it what became of last year's level.
function years.cell(r, judgement)
	local change = judgement.change
	local last = change.last

	if not last then
		return { b.muted(say.change_cell(change.kind)) }
	end
	local text = say.change_cell(change.kind, last.level_name, other_year(r, last), change.arrow)
	local sign = sign_of(change)
	return { sign and b.icon(sign, text) or b.muted(text) }
end

-- The signs, for those pages that say what signs mean; nothing where there is no last year.
function years.key(r)
	if not years.last(r) then
		return nil
	end
	return b.p("These signs stand beside what has become of last year’s level:", nil, { keep_with_next = true }), b.p {
		b.icon("up", "up, or more is met"), "\u{2003}\u{2003}", b.icon("down", "down, or less is met"), "\u{2003}\u{2003}",
		b.icon("same", "the same") }
end

-- ---- in a section ----

-- "4.2 Established" of a rubric, where a strand has a descriptor a level; "1.4" of a review.
local function label(r, d)
	return r.audit.kind == "statements" and d.number or d.number .. " " .. d.level_name
end

-- Links to descriptors; plain where the section has no table of them.
local function named(r, descriptors, linked)
	return b.map(descriptors or {}, function (d)
		local text = b.whole(label(r, d))
		return linked and b.link(text, "item-" .. d.id) or text
	end)
end

local STATES <const> = { not_answered = "not answered", not_applicable = "not applicable", waived = "waived" }

local function state_name(r, state)
	local name = common.rating(r, state)

	return name ~= "" and name or STATES[state] or state
end

local function otherwise(r, change, linked)
	return b.map(change.otherwise or {}, function (one)
		return { named(r, { one.descriptor }, linked)[1], state_name(r, one.before), state_name(r, one.now) }
	end)
end

-- A list that an arrow is about: the level alone does not show it.
local function with_sign(sign, text)
	if sign and text then
		text[1] = b.icon(sign, text[1])
	end
	return text
end

local function descriptors(r, change, linked, add)
	local is_same = change.kind == "same"
	local lists = b.some(
		with_sign(is_same and change.arrow == "up" and "up", say.newly_met(named(r, change.newly_met, linked))),
		with_sign(is_same and change.arrow == "down" and "down", say.no_longer_met(named(r, change.no_longer_met, linked))),
		say.judged_otherwise(otherwise(r, change, linked)), say.new_in_audit(named(r, change.added, linked)))

	for _, text in ipairs(lists) do
		add(b.p(text, "callout"))
	end
	return #lists
end

-- Why a level fell, in its reasons: after what became of it.
local function why(change)
	return (change.kind == "down" or change.reason_name or change.reason) and change.reasons[2] or nil
end

-- The call-out about one judgement: its level after its sign, the descriptors, and why it fell; only a line where there is
-- nothing to compare. linked: descriptors have rows to link to.
local function beside_last(r, judgement, titled, linked)
	local change = judgement.change
	local content, add = b.collect()
	local text = change.reasons[1].text
	local sign, fall = change.kind == "same" and "same" or change.arrow, why(change)

	add(b.p({ sign and b.icon(sign, text) or text }, "callout"))
	if descriptors(r, change, linked, add) == 0 and COMPARED[change.kind] and change.newly_met and not judgement.from_figures then
		add(b.p(say.no_descriptor_moved(r.audit.words), "callout"))
	end
	add(fall and b.p(b.some(fall.text, #fall.cells > 0 and b.muted(" " .. b.cells(fall.cells))), "callout"))
	if #content == 1 and not COMPARED[change.kind] then
		return b.p(b.some(titled and b.muted(judgement.title .. ": "), text), "small")
	end
	return b.callout(content, say.beside_last(titled and judgement.title or nil))
end

-- ---- the line over the years ----

local LEAST <const>, MOST <const> = 2, 6 -- earlier levels that make a line; years that it has, with those that are missing

-- The school year that begins in so-and-so: "2025–26".
local function name_of(first)
	return ("%d–%02d"):format(first, (first + 1) % 100)
end

local function earlier_point(year)
	local word = say.point_word(year.word, year.to_be_moderated, year.standing == "carried")

	return { year = b.year(year.year), compared = year.compared, point = {
		value = year.level or false, word = word, hollow = year.level and (year.to_be_moderated or year.standing == "carried") or nil,
	} }
end

local function is_unsettled(r, judgement)
	if r.audit.kind == "statements" then
		return judgement.level and not judgement.reviewer
	end
	return judgement.section.to_be_moderated
end

local function this_point(r, judgement)
	local carried = judgement.change.carried
	local level = carried and carried.level or judgement.level
	local name = carried and carried.level_name or judgement.level_name or judgement.status_name:lower()
	local hollow = level and (carried or is_unsettled(r, judgement))

	return { year = b.year(r.year), compared = true, point = { value = level or false,
		word = say.point_word(name, hollow and not carried, carried ~= nil), hollow = hollow and true or nil } }
end

-- The years that were read and this one, with those between that were not, if there is room for them.
local function all_points(r, judgement)
	local read = b.map(judgement.change.years, earlier_point)
	local made, add = b.collect()

	read[#read + 1] = this_point(r, judgement)
	local first, last = first_of(read[1].year), first_of(read[#read].year)
	for i, one in ipairs(read) do
		local before = read[i - 1]
		for missing = before and first_of(before.year) + 1 or 1, before and first_of(one.year) - 1 or 0 do
			local between = { year = name_of(missing), compared = before.compared, point = { value = false, word = "–" } }
			add(last - first < MOST and between)
		end
		add(one)
	end
	for i, one in ipairs(made) do
		one.point.broken = i > 1 and one.compared and not made[i - 1].compared or nil
	end
	return made
end

local function highest(r, points)
	local level = #r.audit.levels

	for _, one in ipairs(points) do
		level = math.max(level, one.point.value or 0)
	end
	return level
end

-- A chart, and what is said of a broken line; nothing where there are too few years for a line.
function years.line(r, judgement)
	local known = b.filter(judgement.change.years, function (year)
		return year.standing == "judged" or year.standing == "carried"
	end)

	if #known < LEAST then
		return nil
	end
	local points = all_points(r, judgement)
	local apart = b.filter(points, function (one) return not one.compared end)
	return b.chart {
		kind = "years", max = highest(r, points),
		alt = say.line_of(judgement.title, b.map(points, function (one)
			return { one.year, one.point.word, not one.compared }
		end)),
		years = b.map(points, function (one) return one.year end),
		rows = { { label = "", points = b.map(points, function (one) return one.point end) } },
		keep_with_next = #apart > 0,
	}, #apart > 0 and b.p(say.line_broken(apart[#apart].year), "small") or nil
end

-- Everything that a section says of earlier years, for each of its judgements.
function years.section(r, section, linked, add)
	local judgements = b.filter(section.judgements or {}, function (j) return j.change and years.last(r) end)

	for _, judgement in ipairs(judgements) do
		judgement.section = section
		add(beside_last(r, judgement, #judgements > 1, linked))
		add(years.line(r, judgement))
	end
end

-- ---- the levels that are carried ----

-- The mark of a level that is not this year's: paler, so that its word is black.
local PALE <const> = 0.65

local function faded(mark)
	local parts = { mark.fill:match("^#(%x%x)(%x%x)(%x%x)$") }
	local pale = b.map(parts, function (part)
		local n = tonumber(part, 16)
		return ("%02X"):format((n + (255 - n) * PALE + 0.5) // 1 | 0)
	end)

	return { word = mark.word, pips = mark.pips, of = mark.of, fill = "#" .. table.concat(pale), ink = "#0B0C0C" }
end

local function carried_row(r, judgement)
	local change = judgement.change
	local level = change.carried or change.last
	local carried = change.carried ~= nil

	return b.row {
		judgement.section.number, b.th(judgement.title),
		carried and b.level_cell(faded(level.mark)) or { b.muted(say.lapsed_cell(level.level_name, r.audit.recheck_months)) },
		b.some(b.year(level.year), level.date and b.muted_line(b.whole(level.date.short))),
	}
end

-- Sections out of focus that were judged before: a table. Whether it has a section: is_carried.
function years.is_carried(section)
	for _, judgement in ipairs(section.judgements or {}) do
		if judgement.change and (judgement.change.carried or judgement.change.kind == "lapsed" and judgement.change.last) then
			return true
		end
	end
	return false
end

function years.carried(r)
	local rows, add = b.collect()

	for _, judgement in ipairs(years.judgements(r)) do
		local there = not judgement.section.in_focus and years.is_carried(judgement.section) and judgement.change
		add(there and (judgement.change.carried or judgement.change.last) and carried_row(r, judgement))
	end
	if #rows == 0 then
		return nil
	end
	table.insert(rows, 1, b.head { "No.", b.capital(years.nouns(r)[1]), "Level", "Judged" })
	return common.fit(r, b.table {
		caption = say.carried_caption(r.audit.words, r.audit.recheck_months),
		summary = say.carried_table(r.audit.words),
		columns = { { width = 28 }, { share = 1 }, { width = 130 }, { width = 84 } },
		rows = rows, tight = true,
	}, { 2, 3 }, { { share = 1.2 }, { share = 1 } })
end

local function is_left(section)
	return not section.in_focus and not years.is_carried(section)
end

-- All sections out of focus: those that keep a level, then the others. Links to each of them lead to the first block.
function years.out_of_focus(r)
	local table_ = years.carried(r)

	if not table_ then
		return common.out_of_focus(r)
	end
	table_.anchor = "out-of-focus"
	return table_, common.out_of_focus(r, is_left, true)
end

-- The same in sentences.
function years.out_of_focus_briefly(r)
	local items, add = b.collect()

	for _, section in ipairs(r.sections) do
		for _, judgement in ipairs(not section.in_focus and years.is_carried(section) and section.judgements or {}) do
			local carried = judgement.change and judgement.change.carried
			add { section.number .. "\u{A0}" .. judgement.title, carried and carried.level_name, carried and b.year(carried.year) }
		end
	end
	if #items == 0 then
		return common.out_of_focus(r)
	end
	return b.p(say.carried_levels(items), "small", { anchor = "out-of-focus" }), common.out_of_focus(r, is_left, true)
end

-- ---- in a summary ----

-- What moved, each as link and the two levels.
local function steps(list, name)
	return b.map(list, function (j) return { name(j), j.change.last.level_name, j.level_name } end)
end

local function joined(r, ...)
	local found, add = b.collect()

	for _, kind in ipairs { ... } do
		add(table.unpack(years.of_kind(r, kind, true)))
	end
	return found
end

local function count_descriptors(r)
	local met, lost = 0, 0

	for _, judgement in ipairs(years.judgements(r)) do
		local change = judgement.change
		if judgement.section.in_focus and not judgement.from_figures and change then
			met = met + #(change.newly_met or {})
			lost = lost + #(change.no_longer_met or {})
		end
	end
	return say.descriptors_since(r.audit.words, met, lost)
end

local function unexplained(r)
	return b.filter(years.of_kind(r, "down", true), function (j) return j.change.reason_missing end)
end

-- What has changed since last year, as a list of sentences; last what became of its plan. name: a judgement's title or link;
-- brief: titles alone.
function years.changes(r, name, brief)
	local nouns, year = years.nouns(r), years.last(r)
	local up, down = years.of_kind(r, "up", true), years.of_kind(r, "down", true)
	local same, unsettled = years.of_kind(r, "same", true), years.of_kind(r, "to_be_moderated", true)
	local beside, lost = joined(r, "new", "unlike", "no_level_then"), years.of_kind(r, "no_level_now", true)
	local apart = years.of_kind(r, "not_compared", true)
	local plan = not r.plan.first_year and common.last_plan(r)

	if not year then
		return b.some(say.first_year(), plan)
	end
	if #up + #down + #same + #unsettled + #beside + #lost == 0 and #apart > 0 then
		return b.some(say.other_version(year, r.earlier[1].version), plan)
	end
	return b.some(brief and say.moved_since(year, nouns, b.map(up, name), b.map(down, name))
			or say.moves_since(year, steps(up, name), steps(down, name)),
		#up + #down > 0 and say.stayed(nouns, #same), say.falls_unexplained(b.map(unexplained(r), name)),
		say.not_settled(nouns, b.map(unsettled, name)), say.nothing_beside(nouns, #beside), say.lost_levels(b.map(lost, name)),
		count_descriptors(r),
		say.carried_on(nouns, #years.of_kind(r, "carried", false)), say.lapsed(b.map(years.of_kind(r, "lapsed", false), name)), plan)
end

-- ---- in a method note ----

local function ended(r, add)
	for _, year in ipairs(r.earlier) do
		local text = say.ended_items(b.year(year.year), b.map(year.ended or {}, function (item)
			return { item.title, item.level_name }
		end))
		add(text and b.p(text))
	end
end

local function rules(r)
	local words = r.audit.words

	return b.bullets(b.some(say.move_rule(r.audit.kind == "statements"), say.arrow_rule(words), say.fall_rule(),
		say.carry_rule(words, r.audit.recheck_months), say.line_rule()))
end

function years.method(r, add)
	if not years.given(r) then
		return
	end
	add(b.h2("How this year is compared with earlier ones"))
	if #r.earlier == 0 then
		add(b.p(say.no_year_read()))
		return
	end
	add(b.p(say.years_read(), nil, { keep_with_next = true }))
	add(b.bullets(b.map(r.earlier, function (year)
		return say.year_read(b.year(year.year), year.date.long, year.version, year.compared, year.generated)
	end)))
	ended(r, add)
	add(rules(r))
end

return years
