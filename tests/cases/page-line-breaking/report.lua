-- UAX #14: no line starts with closing punctuation or ends with an opening one; a no-break space holds; a hyphen lets go.
return function ()
	local words = "A well-being lead said (more than once) that “half-termly reviews” help: £1,200 a year, 3.5 days, and/or "
		.. "Year\u{A0}6\u{A0}pupils; so plan ahead… then review – again – and report. "
	return { title = "Line breaking", language = "en-GB", blocks = {
		{ type = "table", columns = { { width = 104 }, { width = 131 }, { share = 1 } },
			rows = { { kind = "head", cells = { "Narrow", "Wider", "Widest" } }, { cells = { words, words, words } } } },
		{ type = "paragraph", text = words:rep(3) },
	} }
end
