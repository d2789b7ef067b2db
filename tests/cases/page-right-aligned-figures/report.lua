-- Figures of a right-aligned column end at one line: x and width in the trace add up to the same.
return function ()
	return { title = "Figures", language = "en-GB", blocks = {
		{ type = "table", columns = { { share = 1 }, { width = 80, align = "right" } }, rows = {
			{ kind = "head", cells = { "Roll", "Pupils" } },
			{ cells = { "Small", "99" } }, { cells = { "Large", "1,198" } }, { cells = { "Share", "7.5%" } },
		} },
	} }
end
