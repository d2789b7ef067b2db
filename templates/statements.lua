-- report.pdf of a review of statements: the judgements side by side, then each section with its statements and figures,
-- how far respondents are apart, the plan, the method.
--
-- It serves any audit of this kind: what things are called comes from the audit's own words. The parts are files of
-- their own; each gets the view and a function that adds blocks.

local b = include("blocks")
local document = include("document")
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
	return document.of(r, blocks, {})
end
