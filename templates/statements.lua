-- report.pdf of a review of statements: the judgements side by side, then each section with its statements and figures,
-- how far respondents are apart, the plan, the method.
--
-- It serves any audit of this kind: what things are called comes from the audit's own words. The parts are files of
-- their own; each gets the view and a function that adds blocks.

local b = include("blocks")
local parts = {
	include("statements-cover"), include("problems"), include("statements-summary"), include("statements-sections"),
	include("statements-gaps"), include("report-plan"),
	include("statements-method"),
}

return function (r)
	local blocks, add = b.collect()

	for _, part in ipairs(parts) do
		part(r, add)
	end
	return {
		title = r.audit.title .. " " .. b.year(r.year) .. ": " .. r.school.name,
		subject = r.audit.subtitle,
		language = r.audit.language,
		running_left = r.school.name,
		running_left_lang = r.school.name_lang,
		running_right = r.audit.title .. " " .. b.year(r.year),
		footer_left = r.date.long,
		blocks = blocks,
	}
end
