-- report.pdf: the school's full report. Conclusions first, then each area with its evidence, the plan, the method.
--
-- It serves any audit of areas, strands and descriptors: what things are called comes from the audit's own words.
-- The parts are files of their own, report-*.lua and problems.lua; each gets the view and a function that adds blocks.

local b = include("blocks")
local document = include("document")
local parts = {
	include("report-cover"), include("problems"), include("report-summary"), include("report-areas"),
	include("report-plan"), include("report-method"), include("report-evidence"),
}

return function (r)
	local blocks, add = b.collect()

	for _, part in ipairs(parts) do
		part(r, add)
	end
	return document.of(r, blocks, {})
end
