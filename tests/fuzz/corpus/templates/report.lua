-- report.pdf: the school's full report. Conclusions first, then each area with its evidence, the plan, the method.
--
-- It serves any audit of areas, strands and descriptors: what things are called comes from the audit's own words.
-- The parts are files of their own, report-*.lua and problems.lua; each gets the view and a function that adds blocks.

local b = include("blocks")
local parts = {
	include("report-cover"), include("problems"), include("report-summary"), include("report-areas"),
	include("report-plan"), include("report-method"), include("report-evidence"),
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
