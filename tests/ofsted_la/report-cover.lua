-- The cover of an authority: what the published table says of it, and no phase, which an authority does not have.

local b = include("blocks")

return function (r, add)
	local facts = { { label = "Region", value = r.school.region } }

	for _, extra in ipairs(r.school.extras) do
		facts[#facts + 1] = { label = extra.name, value = extra.value }
	end
	facts[#facts + 1] = { label = "Judged", value = r.n_assessed .. " of " .. #r.sections .. " areas" }
	facts[#facts + 1] = { label = "Judged by", value = r.audit.respondents[1].name }
	add(b.cover {
		title = r.audit.title, subtitle = r.audit.subtitle or "", name = r.school.name, facts = facts,
		note = r.audit.notice or "",
	})
	add(b.contents("Contents", 1))
	add(b.page_break())
end
