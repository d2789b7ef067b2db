-- Charts are vectors in one figure each, with their values in words.
return function (r)
	local levels = r.audit.levels
	local series, rows, bars = {}, {}, {}
	for i, level in ipairs(levels) do
		series[i] = { name = level.name, fill = level.fill }
	end
	for i = 1, 4 do
		local values = {}
		for k = 1, #levels do
			values[k] = math.max(0, (i - k + 1) / 4)
		end
		rows[i] = { label = "Area " .. i, values = values, text = i .. " of 6", level = levels[1].mark, priority = i == 2 }
		bars[i] = { label = "Area " .. i, values = { i * 25 }, text = i * 25 .. "%", fill = levels[1].fill }
	end
	return { title = "Charts", language = "en-GB", blocks = {
		{ type = "chart", kind = "ladder", title = "Ladder", alt = "Four areas, each a step further.", series = series, rows = rows },
		{ type = "columns", columns = {
			{ type = "chart", kind = "bars", title = "Bars", alt = "25, 50, 75 and 100 per cent.", max = 100, ticks = 25, unit = "%", rows = bars },
			{ type = "chart", kind = "radar", title = "Radar", alt = "The same as the bars.", max = 100, rows = bars },
		} },
	} }
end
