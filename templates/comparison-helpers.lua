-- What the parts of comparison.pdf share: what is judged is called, names, and small look-ups.

local b = include("blocks")

local helpers = {}

-- What is judged: sections, or judgements where a section may end in several.
function helpers.nouns(r)
	if r.audit.kind == "statements" then
		return { "judgement", "judgements" }
	end
	return { r.audit.words.section, r.audit.words.sections }
end

function helpers.phase(phase)
	return phase and b.capital(phase) or "Phase not known"
end

-- Where the document has a school; there is no such place if schools are counted by authority.
function helpers.anchor(school)
	return "school-" .. school.id
end

function helpers.names(schools)
	return b.map(schools, function (school) return school.name end)
end

function helpers.authority_anchor(group)
	return "group-" .. group.kind .. "-" .. (group.name or "")
end

-- A school's name in its own language, as a link to its row.
function helpers.link(school)
	return { text = school.name, lang = school.name_lang, to = helpers.anchor(school) }
end

local SHORT <const> = 14 -- rows; a longer table may be more than a page

-- A table that is not divided, if it is short. In large print pages have room for less.
function helpers.whole(r, made)
	return not r.large_print and #made.rows <= SHORT and b.whole_block(made) or made
end

return helpers
