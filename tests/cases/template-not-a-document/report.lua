return function (r)
	return { title = r.school.name, language = "en-GB", blocks = { { type = "heading", level = 1, text = "Hello" }, { type = "paragraph", txt = "x" } } }
end
