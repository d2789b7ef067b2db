-- Text from the right: words, numbers, brackets and lines in their places, and each text drawn in the order of reading.
return function ()
	local hebrew, arabic = "אבגד הוז", "مدرسة السلام (لندن) 12"
	local long = ("הילדים לומדים כל יום, 12 תלמידים (כיתה ד) "):rep(6)

	return { title = "\u{2068}" .. hebrew .. "\u{2069}", running_left = hebrew, language = "en-GB", blocks = {
		{ type = "heading", level = 1, text = hebrew },
		{ type = "heading", level = 2, number = "1.1", text = arabic },
		{ type = "paragraph", text = "See \u{2068}" .. hebrew .. "\u{2069}, 12 pupils, [" .. arabic .. "]." },
		{ type = "paragraph", text = long },
		{ type = "list", items = { hebrew, "plain" } },
	} }
end
