-- Stacked bars: a part for each level with its number, in it or below it; parts of nothing left out; the rest of a bar
-- that is not full; a label of two lines; the marks as a key above.
local MARKS = {
	{ word = "Advanced", pips = 3, of = 3, fill = "#12436D", ink = "#FFFFFF" },
	{ word = "Established", pips = 2, of = 3, fill = "#5694CA", ink = "#000000" },
	{ word = "Emerging", pips = 1, of = 3, fill = "#BFDDF5", ink = "#000000" },
	{ word = "Not assessed", fill = "#FFFFFF", ink = "#000000", hatched = true },
}

return function (r)
	return { title = "Stacks", language = "en-GB", blocks = {
		{ type = "chart", kind = "stack", title = "How many schools", max = 302, marks = MARKS,
			alt = "Leadership: Advanced 12, Established 200, Emerging 88, not assessed 2. Voice: Established 302. Others are few.",
			rows = {
				{ label = "1  Leadership and management", values = { 12, 200, 88, 2 }, texts = { "12", "200 (14)", "88", "2" },
					text = "300 of 302" },
				{ label = "2  Student voice", values = { 0, 302, 0, false }, text = "302 of 302" },
				{ label = "3  Identifying need and monitoring the impact of what is done", values = { 1, 1, 1, 1 }, text = "3 of 302" },
				{ label = "4  Ethos", values = { 0, 299, 1, 2 }, text = "300 of 302" },
			} },
	} }
end
