-- The first two pages of a review: the cover; the contents with a key to levels and signs.

local b = include("blocks")
local common = include("common")
local review = include("review")
local say = include("sentences")
local years = include("years")

-- Who gave at least one rating, in the audit's order.
local function rated_by(r)
	local seen = {}

	for _, d in ipairs(common.descriptors(r)) do
		for _, answer in ipairs(d.answers) do
			seen[answer.respondent.id] = seen[answer.respondent.id] or answer.given
		end
	end
	local names = b.map(b.filter(r.audit.respondents, function (who) return seen[who.id] end),
		function (who) return who.name end)
	return #names > 0 and b.join(names) or "Nobody yet"
end

local function cover(r)
	local facts, add = b.collect()
	local judged, all = review.judgements(r, function (j) return j.assessed end), review.judgements(r)
	local function fact(label, value)
		add(value and { label = label, value = value })
	end

	fact("Phase", r.school.phase and b.capital(r.school.phase))
	fact("Trust", r.school.trust)
	fact("Local authority", r.school.la)
	fact("Pupils on roll", r.school.roll and b.thousands(r.school.roll))
	fact("School year", b.year(r.year))
	fact("Date of report", r.date.long)
	fact("Judged", #judged .. " of " .. #all .. " judgements")
	fact("Rated by", common.rates(r) and rated_by(r))
	fact("Kept", r.audit.retention)
	fact("Framework", r.audit.title .. ", version " .. r.audit.version)
	return b.cover {
		title = r.audit.title,
		subtitle = r.audit.subtitle or "",
		name = { { text = r.school.name, lang = r.school.name_lang } },
		facts = facts,
		note = common.cover_note(r),
	}
end

local function key_to_levels(r)
	local rows = { b.head { "Judgement", "What it means" } }

	for _, level in ipairs(r.audit.levels) do
		rows[#rows + 1] = b.row { b.level_cell(level.mark), level.meaning or "" }
	end
	return b.table {
		summary = "The judgements of this review and what each means",
		columns = { { width = 120 }, { share = 1 } },
		rows = rows,
	}
end

local function key_to_signs(r)
	local items, add = b.collect()

	for _, rating in ipairs(r.audit.ratings) do
		add(common.ICONS[rating.state] and b.icon(common.ICONS[rating.state], b.whole(rating.name)), "\u{2003} ")
	end
	add(b.whole("–: not answered"))
	return b.p(items)
end

return function (r, add)
	add(cover(r), b.contents("Contents", 1))
	add(b.h2("How to read this report"))
	local rates = common.rates(r)
	add(b.p(rates and say.key_to_judgements(r.audit.words) or say.key_to_judged_alone(r.audit.words)))
	add(key_to_levels(r))
	add(rates and b.p("These signs stand beside each rating:", nil, { keep_with_next = true }), rates and key_to_signs(r))
	add(years.key(r))
	local places = common.key_to_places(r)
	add(places and b.p(places))
	add(b.page_break())
end
