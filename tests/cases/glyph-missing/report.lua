return function (r)
	return { title = r.school.name, language = "en-GB", blocks = { { type = "heading", level = 1, text = "Hello" }, { type = "paragraph", text = "one 𓀀 and 𓀀, two 👍" } } }
end
