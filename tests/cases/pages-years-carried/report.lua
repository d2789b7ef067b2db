-- What a report says of a section outside the focus that keeps its level, and of one whose level was to be moderated last year:
-- no arrow. Its line has a level that was carried, and is broken before it.
local b = include("blocks")
local document = include("document")
local parts = { include("report-summary"), include("report-areas"), include("report-plan"), include("report-method") }

local function date(year)
	return { iso = year .. "-07-06", long = "6 July " .. year, short = "6 Jul " .. year }
end

local function change(section, fields)
	section.change = fields
	section.judgements[1].change = fields
end

return function (r)
	local levels = r.audit.levels
	local kept = { level = 3, level_name = levels[3].name, mark = levels[3].mark, year = "2024-25", date = date(2025) }

	r.earlier = { { year = "2025-26", date = date(2026), version = "1.1", compared = true, ended = {} },
		{ year = "2024-25", date = date(2025), version = "1.0", compared = true, ended = {} },
		{ year = "2023-24", date = date(2024), version = "0.9", compared = false, ended = {} } }
	change(r.sections[1], { kind = "to_be_moderated", reasons = { { text = "It is not compared.", cells = {} } }, newly_met = {}, no_longer_met = {}, otherwise = {}, added = {},
		last = { level = 2, level_name = levels[2].name, mark = levels[2].mark, year = "2025-26", date = date(2026),
			to_be_moderated = true },
		years = {
			{ year = "2023-24", standing = "judged", word = "Sustained", compared = false },
			{ year = "2024-25", standing = "carried", level = 2, word = levels[2].name, compared = true },
			{ year = "2025-26", standing = "judged", level = 2, word = levels[2].name, to_be_moderated = true, compared = true } } })
	change(r.sections[2], { kind = "carried", last = kept, carried = kept, years = {} })
	local blocks, add = b.collect()
	for _, part in ipairs(parts) do
		part(r, add)
	end
	return document.of(r, blocks, {})
end
