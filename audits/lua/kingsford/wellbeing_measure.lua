-- The results of a licensed measure of pupils' wellbeing, as a school has them back: a score for each domain and how many
-- pupils took part. The measure's questions are its owner's; none of them is here, and no pupil's score ever is.
--
-- Which domains there are, and from which score on a domain is a concern, the provider's report says. Those below are
-- broad names of this project; rename them to fit the report.

local function domain(id, title)
	return { id = id, title = title, type = "percent", better = "higher", compare = { "others" }, change = 5, combine = "weighted",
		about = "Pupils whose score the provider does not call a concern, of those who answered." }
end

return {
	api = 1,
	kind = "indicators",
	id = "wellbeing_measure",
	version = "1.0",
	title = "Wellbeing measure",
	subtitle = "Results of a licensed measure by domain, never by pupil",
	source = "Kingsford Community School took a wellbeing measurement survey of CORC and the Anna Freud Centre in 2020 (RSA, "
		.. "Rethinking Exclusions, 2022); this audit takes in results only and contains no item of any measure.",
	audience = "year leaders and the senior mental health lead",
	classification = "internal",
	language = "en-GB",

	groups = { { id = "others", name = "Schools like ours" } },
	periods = 3,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "part", title = "Who took part", question = "Whom do the results speak for?", figures = {
			{ id = "asked", title = "Pupils asked", type = "count", combine = "sum" },
			{ id = "answered", title = "Pupils who answered", type = "count", of = "asked", combine = "sum", weight = true },
			{ id = "rate", title = "Share who answered", share = { "answered", "asked" }, combine = "ratio", strip = true },
		} },
		{ id = "domain", title = "Domains", question = "Where are most pupils well, and where are fewest?", figures = {
			domain("feelings", "Feelings"), domain("behaviour", "Getting on with others"), domain("strengths", "Own strengths"),
			domain("support", "People to turn to"), domain("school", "School and belonging"),
		} },
	},
}
