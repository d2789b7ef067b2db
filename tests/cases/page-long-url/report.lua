-- A URL breaks behind its slashes, dots and signs first; each piece is part of one link.
return function ()
	local url = "https://www.example.org/wellbeing/schools/fern-hill/evidence/2026-27/autumn-term/pupil_voice.html?view=all&page=12"
	return { title = "Long URL", language = "en-GB", blocks = {
		{ type = "table", columns = { { width = 150 }, { share = 1 } }, rows = {
			{ kind = "head", cells = { "Where", "Beside it" } },
			{ cells = { { content = { text = url, url = url } }, "untouched" } },
		} },
		{ type = "paragraph", text = { "Before it ", { text = url, url = url }, " and after it." } },
	} }
end
