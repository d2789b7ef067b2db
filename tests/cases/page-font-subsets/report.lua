-- Each face is embedded with the glyphs of this text and no others: the trace ends with the subsets.
return function ()
	return { title = "Subsets", language = "en-GB", blocks = {
		{ type = "paragraph", text = "abc ✓" },
		{ type = "paragraph", text = { text = "abcabc", bold = true } },
	} }
end
