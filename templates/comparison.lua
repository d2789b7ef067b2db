-- comparison.pdf: all schools together, for whoever is responsible for several. Its first page is sentences, to be read
-- aloud in two minutes; then the levels of each school, counts, what moved, what is shared, who could help whom, the plans,
-- how alike the raters are, who is missing, and the method.
--
-- Nothing in it is an order of merit: no rank, no total, no mean; schools stand in alphabetical order within their phase.
-- What is to be moderated is marked wherever it stands. From 500 schools on it counts by authority (r.by_authority).

local b = include("blocks")
local authorities = include("comparison-authorities")
local counts = include("comparison-counts")
local document = include("document")
local matrix = include("comparison-matrix")
local meeting = include("comparison-meeting")
local method = include("comparison-method")
local pairings = include("comparison-pairings")
local plans = include("comparison-plans")
local raters = include("comparison-raters")
local say = include("comparison-sentences")

return function (r)
	local blocks, add = b.collect()

	local all_named = meeting.page(r, add)

	add(b.page_break())
	matrix.contents(r, add)
	matrix.index(r, add)
	if not all_named and not r.by_authority then
		meeting.listed(r, add)
	end
	if not r.by_authority then
		matrix.levels(r, add)
	end
	counts.distribution(r, add)
	counts.change(r, add)
	counts.needs(r, add)
	if not r.by_authority then
		pairings(r, add)
	end
	plans.part(r, add)
	raters(r, add)
	if r.by_authority then
		authorities(r, add)
	end
	method(r, add)
	return document.of(r, blocks, { title = say.title(r.audit.title, b.year(r.year)), fit = { pages = 1000, last = 0.25 } })
end
