-- The look of every document: page, colours, type. Lengths are points (1/72 inch); mm() turns millimetres into them.
--
-- All fields are required and unknown ones are refused. The first twenty styles are those that layout asks for
-- by name; more may follow, and a paragraph can then name them. Text needs a contrast of 4.5 to 1 with
-- what lies behind it (WCAG 2.2, 1.4.3): a test works it out for every colour here.

local function mm(x)
	return x * 72 / 25.4
end

local INK <const> = "#0B0C0C" -- nearly black: easier on the eye than pure black
local BLUE <const> = "#12436D"
local GREY <const> = "#505A5F"
local WHITE <const> = "#FFFFFF"

return {
	-- A4
	page_width = mm(210), page_height = mm(297),
	margin_top = mm(26), margin_bottom = mm(24), margin_left = mm(20), margin_right = mm(20),
	header_y = mm(15), footer_y = mm(12),
	cover_band = mm(112),

	accent = BLUE, accent_ink = WHITE,
	tint = "#EEF3F8",
	rule = "#B8C2CC",
	outline = "#3D3D3D",
	muted = GREY,
	link = "#1A5A96",
	priority = "#F46A25",

	-- Ratings in charts. Greys, since colours are the levels'; each is 3 to 1 beside the next, so they stay apart in
	-- greyscale, on any printer and for everyone (WCAG 2.2, 1.4.11).
	rating_met = "#2B2B2B", rating_partly = "#767676", rating_not_yet = "#E6E6E6",

	rule_width = 0.5, outline_width = 0.75,
	cell_x = 5, cell_y = 4.5,
	list_indent = 14,

	styles = {
		body = { font = "regular", size = 11, leading = 15.5, before = 0, after = 7, colour = INK },
		h1 = { font = "bold", size = 18, leading = 23, before = 30, after = 8, colour = BLUE },
		h2 = { font = "bold", size = 13, leading = 18, before = 16, after = 6, colour = BLUE },
		h3 = { font = "semibold", size = 11.5, leading = 16, before = 11, after = 4, colour = INK },
		table = { font = "regular", size = 10, leading = 13, before = 0, after = 2, colour = INK },
		table_head = { font = "semibold", size = 10, leading = 13, colour = WHITE },
		table_group = { font = "semibold", size = 10.5, leading = 14, colour = BLUE },
		caption = { font = "semibold", size = 10.5, leading = 14, before = 8, after = 4, colour = INK },
		contents_1 = { font = "regular", size = 11, leading = 15.5, before = 3, after = 3, colour = INK },
		contents_2 = { font = "regular", size = 10, leading = 13.5, before = 0, after = 1, colour = GREY },
		running = { font = "regular", size = 9, leading = 11.5, colour = GREY },
		chart = { font = "regular", size = 10, leading = 13, colour = INK },
		chart_head = { font = "semibold", size = 10, leading = 13, colour = INK },
		callout = { font = "regular", size = 11, leading = 15.5, before = 0, after = 5, colour = INK },
		cover_title = { font = "bold", size = 34, leading = 41, before = 0, after = 6, colour = WHITE },
		cover_subtitle = { font = "regular", size = 14, leading = 20, colour = WHITE },
		cover_name = { font = "bold", size = 23, leading = 30, before = 0, after = 16, colour = BLUE },
		cover_label = { font = "regular", size = 11, leading = 16, colour = GREY },
		cover_value = { font = "regular", size = 11, leading = 16, colour = INK },
		cover_note = { font = "regular", size = 10, leading = 14, colour = GREY },

		-- Beyond what layout needs.
		lead = { font = "regular", size = 12, leading = 18, before = 0, after = 10, colour = GREY },
		close = { font = "regular", size = 11, leading = 14.5, before = 0, after = 5, colour = INK },
		close_end = { font = "regular", size = 11, leading = 14.5, before = 0, after = 10, colour = INK }, -- of a list
		-- For tables of many narrow columns; a head takes the colour of heads.
		matrix = { font = "regular", size = 8.5, leading = 10.5, before = 0, after = 1, colour = INK },
		matrix_head = { font = "semibold", size = 8.5, leading = 10.5, before = 0, after = 1, colour = INK },
		figure = { font = "bold", size = 17, leading = 21, before = 0, after = 1, colour = BLUE }, -- of a strip
		small = { font = "regular", size = 10, leading = 13.5, before = 0, after = 5, colour = GREY },
	},
}
