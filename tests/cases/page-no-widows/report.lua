-- The last line of a paragraph never stands alone at the head of a page; a paragraph of three lines is not split.
return function ()
	local blocks = {}
	for length = 3, 7 do
		for i = 1, 28 do
			blocks[#blocks + 1] = { type = "paragraph", text = "Filler " .. i .. "." }
		end
		blocks[#blocks + 1] = { type = "paragraph",
			text = ("This sentence fills very nearly one whole line of the page, whatever else it may say. "):rep(length) }
		blocks[#blocks + 1] = { type = "lines", n = 5 } -- else the page would borrow from the one before
		blocks[#blocks + 1] = { type = "page_break" }
	end
	return { title = "Widows", language = "en-GB", blocks = blocks }
end
