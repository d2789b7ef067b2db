-- Bullets, numbers, a list in a list; a call-out longer than a page goes on, with its tint and bar, on the next.
return function ()
	return { title = "Lists", language = "en-GB", blocks = {
		{ type = "list", items = { "One", { "Two", { type = "list", numbered = true, items = { "Two one", "Two two" } } }, "Three" } },
		{ type = "callout", label = "Decide.", content = { ("A call-out that says a good deal and then goes on. "):rep(110), "Its end." } },
	} }
end
