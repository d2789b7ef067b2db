-- Who is trained to understand trauma: adults by level of award, and in how many schools there is somebody at the highest.

local function adults(id, title)
	return { id = id, title = title, type = "count", of = "staff", things = true, combine = "sum" }
end

return {
	api = 1,
	kind = "indicators",
	id = "trauma_training",
	version = "1.0",
	title = "Trauma-informed training",
	subtitle = "Who is trained at which level, school by school",
	source = "After Astrea Academy Trust (RSA, Rethinking Exclusions, 2022): awards at levels 1 to 3, practitioners at level "
		.. "5 in nine "
		.. "of its 27 schools and five more enrolled in January 2022; the figures asked for are this project's own choice.",
	audience = "a trust's inclusion lead and headteachers",
	language = "en-GB",

	periods = 2,

	sections = {
		{ id = "awards", title = "Awards", question = "How many adults are trained at each level?", figures = {
			{ id = "staff", title = "Adults who work with pupils", type = "count", things = true, combine = "sum", weight = true },
			adults("l1", "Level 1"), adults("l2", "Level 2"), adults("l3", "Level 3"),
			{ id = "any", title = "Trained at level 1, 2 or 3", sum = { "l1", "l2", "l3" }, type = "count", combine = "sum",
				about = "Each adult counts at the highest level reached." },
			{ id = "any_share", title = "Share of adults trained", share = { "any", "staff" }, better = "higher", change = 10,
				combine = "both", strip = true },
		} },
		{ id = "practitioner", title = "Practitioners", question = "Is there somebody at the highest level?", figures = {
			{ id = "l5", title = "Practitioners at level 5", type = "count", things = true, combine = "sum", better = "higher",
				count_where = { is = "at_least", value = 1 }, strip = true },
			{ id = "enrolled", title = "Enrolled for level 5", type = "count", things = true, combine = "sum",
				count_where = { is = "at_least", value = 1 }, strip = true },
		} },
	},
}
