-- "AV", "To" and "WA" stand closer than their letters' own widths add up to: the widths in the trace say so.
return function ()
	return { title = "Kerning", language = "en-GB", blocks = {
		{ type = "paragraph", text = "AVATAR To WAVE Ty" },
		{ type = "paragraph", text = { text = "AVATAR To WAVE Ty", bold = true } },
	} }
end
