-- A small line over the years: gaps, hollow points, a broken line, a level below the first, a year alone; words under
-- each point; bands where there is no room for all; and the three signs of change.
local function points(...)
	local made = {}

	for i, point in ipairs { ... } do
		made[i] = { value = point[1], word = point[2], hollow = point.hollow, broken = point.broken }
	end
	return made
end

return function (r)
	local years = { "2022–23", "2023–24", "2024–25", "2025–26", "2026–27" }

	return { title = "Years", language = "en-GB", blocks = {
		{ type = "chart", kind = "years", title = "Leadership over the years", max = 3, years = years,
			alt = "Emerging – not yet secure, Emerging, not assessed, Established (to be moderated), Advanced.",
			rows = { { label = "", points = points({ 0, "Emerging – not yet secure" }, { 1, "Emerging" }, { false, "not assessed" },
				{ 2, "Established, to be moderated", hollow = true }, { 3, "Advanced" }) } } },
		{ type = "chart", kind = "years", max = 3, years = years, label_width = 110,
			alt = "Two areas, across a new version of the audit.",
			rows = {
				{ label = "1  Leadership", points = points({ 2, "Established" }, { 3, "Advanced" }, { 2, "Established", broken = true },
					{ 2, "Established", hollow = true }, { 1, "Emerging" }) },
				{ label = "2  Student voice and influence in all years", points = points({ false, "–" }, { false, "–" },
					{ false, "not there yet", broken = true }, { 1, "Emerging" }, { 2, "Established" }) },
			} },
		{ type = "columns", shares = { 1, 2 }, columns = {
			{ { type = "chart", kind = "years", max = 3, years = years, alt = "The same in a narrow place, in bands.",
				rows = { { label = "", points = points({ 0, "Emerging" }, { 1, "Emerging" }, { 2, "Established" }, { 2, "Established" },
					{ 3, "Advanced" }) } } } },
			{ { type = "chart", kind = "years", max = 7, years = { "2026–27" }, alt = "One year of seven levels.",
				rows = { { label = "", points = points({ 7, "Sustained" }) } } } },
		} },
		{ type = "paragraph", text = { { icon = "up", text = "up from Emerging" }, "  ", { icon = "down", text = "down from Advanced" }, "  ",
			{ icon = "same", text = "as last year" } } },
	} }
end
