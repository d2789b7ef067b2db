-- A heading that would stand alone at the foot of a page goes to the next page with what follows it.
return function ()
	local blocks = {}
	for i = 1, 32 do
		blocks[i] = { type = "paragraph", text = "Filler " .. i .. "." }
	end
	-- Two lines of room are left here: enough for the heading, not for the heading and the paragraph.
	blocks[#blocks - 2] = { type = "heading", level = 1, text = "Kept with its paragraph" }
	blocks[#blocks - 1] = { type = "paragraph", text = ("This paragraph has several lines. "):rep(12) }
	return { title = "Keep with next", language = "en-GB", blocks = blocks }
end
