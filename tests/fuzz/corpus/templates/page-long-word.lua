-- A word wider than its column breaks between letters and never leaves the column.
return function ()
	return { title = "Long word", language = "en-GB", blocks = {
		{ type = "table", columns = { { width = 90 }, { share = 1 } }, rows = {
			{ kind = "head", cells = { "Word", "Beside it" } },
			{ cells = { ("Llanfairpwllgwyngyllgogerychwyrndrobwll"):rep(2) .. "llantysiliogogogoch", "untouched" } },
		} },
	} }
end
