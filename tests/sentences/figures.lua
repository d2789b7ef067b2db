-- What the sentences of templates/figure-sentences.lua are called with; walk.lua says how a walk is written.

local LONG <const> = "Presenoldeb disgyblion Ysgol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local TITLES <const> = { {}, { "Persistent absence" }, { "Persistent absence", "SEN and EAL" }, { "Hearing", "Sight", LONG } }
local SOME <const> = { { "Persistent absence" }, { "Hearing", "Sight", LONG } }
local VALUES <const> = {
	{ { "Persistent absence", "24%", { "England 17.2%" } } },
	{ { "Persistent absence", "24%", { "England 17.2%", "Local authority c" } }, { LONG, "c" } },
}

return {
	against_chart = { VALUES, phrase = true },
	slope_chart = { { { "2024–25", "2025–26" }, { "2021–22", "2022–23", "2023–24" } },
		{ { { "Persistent absence", { "24%", "18%" }, "−6.0 points" } }, { { LONG, { "–", "c", "18%" } } } }, phrase = true },
	mix_chart = { { "Primary need", LONG }, VALUES, phrase = true },
	none = { SOME, phrase = true },
	strip_table = { { 1, 2, 6 }, phrase = true, few = "a strip has one figure at least, and six at most" },
	section_table = { { "Primary need", LONG }, phrase = true },
	narrow_table = { { "Primary need", LONG }, phrase = true },
	in_brackets = {},
	period = { { "2025–26" } },
	missing = { TITLES },
	schools = { { 0, 1, 2, 27 }, phrase = true },
	schools_table = { { 0, 1, 2, 27 }, phrase = true },
	order = {},
	of_schools = { { 1, 2, 27 }, phrase = true, few = "a mean is of one school at least" },
	means_table = { phrase = true },
	left_out = { { "Persistent absence", LONG }, { 0, 1, 2, 12 } },
	adds_up = { { 0, 1, 2, 12 } },
}
