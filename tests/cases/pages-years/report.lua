-- What a report says of this year beside last, from changes that are set here: one area up, with a line over five years
-- that is broken once; one down, without a reason.
local b = include("blocks")
local document = include("document")
local parts = { include("report-summary"), include("report-areas"), include("report-plan"), include("report-method") }

local function date(year)
	return { iso = year .. "-07-06", long = "6 July " .. year, short = "6 Jul " .. year }
end

local function earlier(first, version, compared)
	return { year = first .. "-" .. (first + 1) % 100, date = date(first + 1), version = version, compared = compared,
		generated = false, ended = {} }
end

local function last(r, level)
	local mark = level > 0 and r.audit.levels[level].mark or r.audit.below_mark

	return { level = level, level_name = mark.word, mark = mark, year = "2025-26", date = date(2026), to_be_moderated = false }
end

local function year(r, name, level, more)
	local one = r.audit.levels[level]
	local made = { year = name, standing = "judged", level = level, word = one and one.name, compared = true }

	for key, value in pairs(more or {}) do
		made[key] = value
	end
	return made
end

local function change(section, fields, text, why)
	fields.reasons = { { text = text, cells = {} }, why and { text = why, cells = {} } or nil }
	fields.otherwise, fields.added = fields.otherwise or {}, fields.added or {}
	section.change = fields
	section.judgements[1].change = fields
end

return function (r)
	local up, down = r.sections[1], r.sections[2]
	local descriptors = {}

	for _, strand in ipairs(down.strands) do
		for _, d in ipairs(strand.descriptors) do
			descriptors[#descriptors + 1] = d
		end
	end
	r.earlier = { earlier(2025, "1.1", true), earlier(2024, "1.0", true), earlier(2022, "0.9", false) }
	r.earlier[1].ended = { { id = "food", title = "Healthy eating", level = 1, level_name = "Emerging" } }
	change(up, { kind = "up", arrow = "up", last = last(r, 0), newly_met = { up.strands[1].descriptors[2] }, no_longer_met = {},
		years = { year(r, "2022-23", nil, { word = "Sustained", compared = false }),
			year(r, "2024-25", nil, { standing = "not_assessed", word = "not assessed" }),
			year(r, "2025-26", 0, { word = r.audit.below_mark.word }) } }, "It is up.")
	change(down, { kind = "down", arrow = "down", last = last(r, 2), newly_met = {},
		no_longer_met = { descriptors[1], descriptors[2] },
		otherwise = { { descriptor = descriptors[3], before = "partly", now = "not_answered" } }, reason_missing = true,
		years = { year(r, "2025-26", 2) } }, "It is down.", "Nobody has said why.")
	local blocks, add = b.collect()
	for _, part in ipairs(parts) do
		part(r, add)
	end
	return document.of(r, blocks, {})
end
