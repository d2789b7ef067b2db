-- Shaping joins letters into ligatures where the face has them, and the words stay whole in the text.
return function ()
	return { title = "Ligatures", language = "en-GB", blocks = {
		{ type = "paragraph", text = "An office of five officers offers affluent fjords a fifth coffee." },
	} }
end
