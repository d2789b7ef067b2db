-- Pages that turn within a document: upright, across, upright; and an index in columns, whose entries lead to rows of a
-- table on the pages across, with a name of two lines, over more than one page.
return function (r)
	local rows, entries = { { kind = "head", cells = { "School", "Level" } } }, {}

	for i = 1, 96 do
		local name = i == 7 and "Saint Thorwen and Saint Ossia Church of England Voluntary Aided Junior School" or "School " .. i

		rows[i + 1] = { cells = { name, "Level" }, anchor = "school-" .. i }
		entries[i] = { text = name, to = "school-" .. i }
	end
	return { title = "Turns", language = "en-GB", running_left = "All schools", footer_left = "4 November 2026", blocks = {
		{ type = "heading", level = 1, text = "Upright" },
		{ type = "paragraph", text = { "See ", { text = "school 60", to = "school-60" }, "." } },
		{ type = "page_break", pages = "landscape" },
		{ type = "heading", level = 1, text = "Across" },
		{ type = "table", columns = { { share = 3 }, { share = 1 } }, rows = rows },
		{ type = "page_break", pages = "portrait" },
		{ type = "heading", level = 1, text = "Index" },
		{ type = "index", entries = entries, columns = 2 },
	} }
end
