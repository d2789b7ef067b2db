-- The first line of a paragraph never stands alone at the foot of a page: at every depth of filling, at least two do.
return function ()
	local blocks = {}
	for depth = 24, 30 do
		for i = 1, depth do
			blocks[#blocks + 1] = { type = "paragraph", text = "Filler " .. i .. " of " .. depth .. "." }
		end
		blocks[#blocks + 1] = { type = "paragraph", text = ("Depth " .. depth .. " has a paragraph of several lines. "):rep(14) }
		blocks[#blocks + 1] = { type = "lines", n = 5 } -- else the page would borrow from the one before
		blocks[#blocks + 1] = { type = "page_break" }
	end
	return { title = "Orphans", language = "en-GB", blocks = blocks }
end
