-- A row larger than a page splits at its lines; no word is lost, and the rows round it stay whole.
return function ()
	local words = {}
	for i = 1, 1500 do
		words[i] = "word" .. i
	end
	return { title = "Tall row", language = "en-GB", blocks = {
		{ type = "table", columns = { { width = 60 }, { width = 200 }, { share = 1 } }, rows = {
			{ kind = "head", cells = { "Ref", "Evidence", "Note" } },
			{ cells = { "before", "A short row.", "" } },
			{ cells = { "tall", table.concat(words, " "), "Beside it." } },
			{ cells = { "after", "Another short row.", "" } },
		} },
	} }
end
