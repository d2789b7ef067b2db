-- Every page says which it is and of how many, the count known only at the end.
return function ()
	local blocks = {}
	for i = 1, 11 do
		blocks[#blocks + 1] = { type = "paragraph", text = "This is page " .. i .. "." }
		blocks[#blocks + 1] = i < 11 and { type = "page_break" } or nil
	end
	return { title = "Page x of y", language = "en-GB", footer_left = "4 November 2026", blocks = blocks }
end
