-- A table over three pages: its head is tagged once and drawn again, as an artifact, on each page.
return function ()
	local rows = { { kind = "head", cells = { "No.", "What was seen" } } }
	for i = 1, 90 do
		rows[#rows + 1] = { cells = { i, "Row " .. i } }
	end
	return { title = "Repeated header", language = "en-GB", blocks = {
		{ type = "table", caption = "Ninety rows", columns = { { width = 40, align = "right" }, { share = 1 } }, rows = rows },
	} }
end
