-- A document that wants one page and never fits: its template is asked three times, and the last is printed.
return function (r)
	local blocks = {}
	for i = 1, 100 - 20 * r.tight do
		blocks[i] = { type = "paragraph", text = "Line " .. i .. "." }
	end
	return { title = "Long", language = "en-GB", blocks = blocks, fit = { pages = 1, tries = 2 } }
end
