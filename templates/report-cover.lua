-- The first two pages: the cover; the contents with a key to levels and signs.

local b = include("blocks")
local common = include("common")
local say = include("sentences")
local years = include("years")

local function assessed_text(r)
	local focus = b.filter(r.sections, function (s) return s.in_focus end)

	return say.assessed_of(r.audit.words, r.n_assessed, #focus,
		#focus < #r.sections and b.map(focus, function (s) return s.title end) or nil)
end

-- Who gave at least one rating; and whether ratings were agreed together.
local function answered_by(r)
	local seen, agreed, counted = {}, 0, 0

	for _, d in ipairs(common.descriptors(r)) do
		for _, answer in ipairs(d.answers) do
			seen[answer.respondent.id] = seen[answer.respondent.id] or answer.given
		end
		if d.counted then
			counted = counted + 1
			agreed = agreed + (d.counted.respondent.agreed and 1 or 0)
		end
	end
	local names = b.map(b.filter(common.raters(r), function (who) return seen[who.id] end),
		function (who) return who.name end)
	return say.answered_by(names, agreed > 0 and (agreed < counted and "part" or "all") or nil, r.generated)
end

local function cover(r)
	local facts, add = b.collect()
	local function fact(label, value)
		add(value and { label = label, value = value })
	end

	fact("Phase", r.school.phase and b.capital(r.school.phase))
	fact("Local authority", r.school.la)
	fact("Trust", r.school.trust)
	fact("Pupils on roll", r.school.roll and b.thousands(r.school.roll))
	fact("School year", b.year(r.year))
	fact("Date of report", r.date.long)
	fact("Assessed", assessed_text(r))
	fact("Answered by", answered_by(r))
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
	local rows = { b.head { "Level", "What it means" } }

	for _, level in ipairs(r.audit.levels) do
		rows[#rows + 1] = b.row { b.level_cell(level.mark), level.meaning or "" }
	end
	rows[#rows + 1] = b.row {
		b.level_cell(r.audit.below_mark),
		"Not everything at the first level is in place yet, or not all of it can be shown.",
	}
	return b.table {
		summary = "The levels of this audit and what each means",
		columns = { { width = 120 }, { share = 1 } },
		rows = rows,
	}
end

local function key_to_signs(r)
	local items, add = b.collect()
	local seen = {}

	for _, rating in ipairs(r.audit.ratings) do
		if common.ICONS[rating.state] and not seen[rating.state] then
			seen[rating.state] = true
			add(b.icon(common.ICONS[rating.state], rating.name), "\u{2003}\u{2003}")
		end
	end
	add(b.icon("not_answered", "Not answered"))
	return b.p(items)
end

return function (r, add)
	add(cover(r), b.contents("Contents", 1))
	add(b.h2("How to read this report"))
	add(b.p(say.key_to_levels(r.audit.words)))
	add(key_to_levels(r))
	add(b.p("These signs stand beside each judgement:", nil, { keep_with_next = true }), key_to_signs(r))
	add(years.key(r))
	add(b.p(b.sentences { "A thick bar at the left of a row marks a priority.",
		common.key_to_places(r) }))
	add(b.page_break())
end
