-- What a write-up and a comparison of interviews share where the audit's findings have pages of their own: which findings stand
-- on which page.

local b = include("blocks")

local pages = {}

-- Each page: its title and the findings on it, as { name, at }: at is their place among all. None where no finding has a page.
pages.of = b.once(function (r)
	local found, page = {}, nil

	for i, finding in ipairs(r.audit.ratings) do
		if finding.page and finding.page ~= "" then
			page = { title = finding.page, findings = {} }
			found[#found + 1] = page
		end
		if page then
			page.findings[#page.findings + 1] = { name = finding.name, at = i }
		end
	end
	return found
end)

-- "strength" or "growing"
function pages.names(page)
	return b.join(b.map(page.findings, function (finding) return "“" .. finding.name .. "”" end), " or ")
end

return pages
