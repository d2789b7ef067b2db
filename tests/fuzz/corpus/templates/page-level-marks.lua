-- A level is shown by word, pips and fill, with an outline; what is no level is hatched. In a heading, a cell, a line.
return function (r)
	local first, last = r.audit.levels[1].mark, r.audit.levels[#r.audit.levels].mark
	return { title = "Levels", language = "en-GB", blocks = {
		{ type = "heading", level = 1, number = "1", text = "A heading with its level", mark = last, mark_note = "6 of 6 met" },
		{ type = "paragraph", text = { "In a line: ", { level = first }, " and on." } },
		{ type = "table", columns = { { share = 1 }, { width = 110 } }, rows = {
			{ kind = "head", cells = { "What", "Level" } },
			{ kind = "group", cells = { { content = "A group of rows", colspan = 2 } } },
			{ cells = { "Lowest", { level = first } } },
			{ cells = { "Highest", { level = last } }, priority = true },
			{ cells = { "Below", { level = r.audit.below_mark } } },
		} },
	} }
end
