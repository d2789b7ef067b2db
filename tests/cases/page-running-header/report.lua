-- The school's name and the audit stand at the head of every page but the cover, as artifacts with a rule under them.
return function ()
	return { title = "Running header", language = "en-GB",
		running_left = "Ysgol Dyffryn Ŵy", running_left_lang = "cy", running_right = "Wellbeing audit 2026–27",
		blocks = {
			{ type = "cover", title = "Cover", name = "Ysgol Dyffryn Ŵy" },
			{ type = "paragraph", text = "The second page." },
			{ type = "page_break" },
			{ type = "paragraph", text = "The third page." },
		} }
end
