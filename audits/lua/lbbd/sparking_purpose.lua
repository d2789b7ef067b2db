-- A borough's programme off site for pupils of 11 to 14 who carried a knife: few places, so nearly every number is small.
-- Numbers of pupils below five are not printed in a public document; the page says so.

local function delivered(id, title)
	return { id = id, title = title, type = "percent", better = "higher", combine = "ratio" }
end

return {
	api = 1,
	kind = "indicators",
	id = "sparking_purpose",
	version = "1.0",
	title = "Knife prevention programme",
	subtitle = "Places, weeks, what was delivered and what became of the pupils",
	source = "After the Sparking Purpose pilot of Barking and Dagenham (RSA, Rethinking Exclusions, 2022): five places for up to "
		.. "20 weeks and eight permanent exclusions prevented; the figures asked for are this project's own choice.",
	audience = "those who commission alternative provision for a borough",
	classification = "internal",
	language = "en-GB",

	periods = 3,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "cohort", title = "Places and weeks", question = "Who came, and for how long?", figures = {
			{ id = "places", title = "Places held", type = "count", things = true, combine = "sum" },
			{ id = "pupils", title = "Pupils who began", type = "count", combine = "sum", strip = true },
			{ id = "weeks", title = "Weeks of all pupils", type = "count", things = true, combine = "sum" },
			{ id = "length", title = "Weeks a pupil", ratio = { "weeks", "pupils" }, type = "number", decimals = 1, max = 20,
				about = "A place lasts up to 20 weeks.", combine = "ratio", strip = true },
		} },
		{ id = "offer", title = "What was delivered", question = "Of the sessions that were planned, how many took place?",
			figures = {
				delivered("baseline", "Baseline and learning profile"), delivered("mentoring", "Daily mentoring"),
				delivered("activity", "Music, boxing, enterprise"), delivered("family", "Work with families"),
				delivered("skills", "Life skills"), delivered("citizens", "Citizenship"),
			} },
		{ id = "outcome", title = "What became of them", question = "Where are they now?", figures = {
			{ id = "mainstream", title = "Back in a mainstream school", type = "count", of = "cohort.pupils", combine = "sum" },
			{ id = "special", title = "In a special school after assessment", type = "count", of = "cohort.pupils", combine = "sum" },
			{ id = "other", title = "Elsewhere", type = "count", of = "cohort.pupils", combine = "sum" },
			{ id = "prevented", title = "Permanent exclusions prevented", type = "count", of = "cohort.pupils", combine = "sum",
				strip = true },
		}, checks = { { sum = { "mainstream", "special", "other" }, equals = "cohort.pupils" } } },
	},
}
