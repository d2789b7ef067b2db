-- The peers' look: their page, colours and sizes (typst/report.typ among the peers).

local function mm(x)
	return x * 72 / 25.4
end

local INK <const> = "#222222"
local ACCENT <const> = "#1F4E79"
local GREY <const> = "#5A6672"
local WHITE <const> = "#FFFFFF"

return {
	page_width = mm(210), page_height = mm(297),
	margin_top = mm(26), margin_bottom = mm(22), margin_left = mm(20), margin_right = mm(20),
	header_y = mm(17), footer_y = mm(12),
	cover_band = mm(120),

	accent = ACCENT, accent_ink = WHITE,
	tint = "#C9D9EA",
	rule = "#B8C2CC",
	outline = "#B8C2CC",
	muted = GREY,
	link = INK,
	priority = ACCENT,
	rating_met = "#2B2B2B", rating_partly = "#767676", rating_not_yet = "#E6E6E6",

	rule_width = 0.5, outline_width = 0.5,
	cell_x = mm(1.8), cell_y = 4,
	list_indent = 14,

	styles = {
		body = { font = "regular", size = 9.5, leading = 13.3, before = 0, after = 9, colour = INK },
		h1 = { font = "bold", size = 16, leading = 20, before = 26, after = 9, colour = ACCENT },
		h2 = { font = "bold", size = 12, leading = 16, before = 12, after = 6, colour = ACCENT },
		h3 = { font = "semibold", size = 10, leading = 14, before = 10, after = 4, colour = INK },
		table = { font = "regular", size = 8.5, leading = 11.5, before = 0, after = 2, colour = INK },
		table_head = { font = "bold", size = 8.5, leading = 11.5, colour = WHITE },
		table_group = { font = "bold", size = 8.5, leading = 11.5, colour = ACCENT },
		caption = { font = "bold", size = 9.5, leading = 13.3, before = 8, after = 4, colour = ACCENT },
		contents_1 = { font = "regular", size = 10.5, leading = 15, before = 2, after = 3, colour = INK },
		contents_2 = { font = "regular", size = 9.5, leading = 13, before = 0, after = 1, colour = GREY },
		running = { font = "regular", size = 8.5, leading = 11, colour = GREY },
		chart = { font = "regular", size = 7.5, leading = 10, colour = INK },
		chart_head = { font = "bold", size = 7.5, leading = 10, colour = INK },
		callout = { font = "regular", size = 9.5, leading = 13.3, before = 0, after = 5, colour = INK },
		cover_title = { font = "bold", size = 30, leading = 38, before = 0, after = 6, colour = WHITE },
		cover_subtitle = { font = "regular", size = 14, leading = 20, colour = WHITE },
		cover_name = { font = "bold", size = 22, leading = 30, before = 0, after = 12, colour = ACCENT },
		cover_label = { font = "regular", size = 10.5, leading = 18, colour = GREY },
		cover_value = { font = "regular", size = 10.5, leading = 18, colour = INK },
		cover_note = { font = "regular", size = 8.5, leading = 12, colour = GREY },

		score = { font = "bold", size = 9.5, leading = 13.3, before = 0, after = 9, colour = INK },
	},
}
