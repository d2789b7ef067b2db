-- Contents with page numbers, each entry a link to its heading; bookmarks nest like the headings.
return function ()
	local blocks = { { type = "contents", title = "Contents", depth = 2 }, { type = "page_break" } }
	for i = 1, 4 do
		blocks[#blocks + 1] = { type = "heading", level = 1, number = tostring(i), text = "Chapter " .. i }
		for k = 1, 2 do
			blocks[#blocks + 1] = { type = "heading", level = 2, text = "Part " .. k .. " of chapter " .. i }
			blocks[#blocks + 1] = { type = "paragraph", text = ("Text of this part. "):rep(60 * k) }
		end
	end
	return { title = "Contents", language = "en-GB", blocks = blocks }
end
