-- Bars with a sign for each thing that they are compared with, one of them missing; and what has changed: lines on one
-- scale, two that end together, one without a value in the first year, one of three years that is broken.
local function point(value, word, more)
	local made = { value = value, word = word or "not given" }
	for k, v in pairs(more or {}) do
		made[k] = v
	end
	return made
end

return function (r)
	return { title = "Compared", language = "en-GB", blocks = {
		{ type = "chart", kind = "bars", title = "Against others", max = 40, ticks = 10, unit = "%", against = { "England", "Local authority" },
			alt = "Persistent absence 24%, England 17.2%, local authority 19%. Free school meals 34%, England not given, local authority 21%.",
			rows = {
				{ label = "Persistent absence", values = { 24 }, against = { 17.2, 19 }, text = "24%" },
				{ label = "Free school meals", values = { 34 }, against = { false, 21 }, text = "34%" },
				{ label = "English as an additional language, all pupils", values = { 12 }, against = { 20.2, 38 }, text = "12%" },
				{ label = "Suspensions", values = { false }, against = { 4, false }, text = "not given" },
			} },
		{ type = "chart", kind = "slope", title = "Since two years ago", min = 0, max = 40, years = { "2021-22", "2022-23", "2023-24" },
			alt = "Persistent absence 24%, 20%, 18%. Pupil premium 18%, 18%, 18%. EAL none, 19%, 21%. Meals 30%, 30%, 34%, not compared.",
			rows = {
				{ label = "Persistent absence", text = "−6.0 points", priority = true,
					points = { point(24, "24%"), point(20, "20%"), point(18, "18%") } },
				{ label = "Pupil premium", text = "0.0 points", points = { point(18, "18%"), point(18, "18%"), point(18, "18%") } },
				{ label = "English as an additional language", points = { point(false), point(19, "19%"), point(21, "21%", { hollow = true }) } },
				{ label = "Meals", text = "another count", points = { point(30, "30%"), point(30, "30%"), point(34, "34%", { broken = true }) } },
			} },
	} }
end
