-- index.pdf: the page of a set of audits that belong together: what each adds and for whom it is, and what this run has made.
--
-- The others are runs of their own, so the page says how to make them; links lead to files that lie beside it.

local b = include("blocks")
local document = include("document")
local say = include("together-sentences")

local COLUMNS <const> = 3 -- of schools

local function file_link(text, path)
	return path and { text = text, url = path } or text
end

-- One of the set: what it is, for whom, what it adds, where it comes from.
local function member(title, audience, why, where)
	return b.row { b.th(b.some(b.bold(title), audience and b.muted_line(audience))), why, where }
end

local function members(r, add)
	local rows, row = b.collect()

	row(b.head { "What", "What it adds", "Where" })
	row(member(r.audit.title, r.audit.audience, r.audit.subtitle or "", say.set_here(r.n_made, r.n_schools)))
	for _, other in ipairs(r.audit.related) do
		row(member(other.title or other.audit, other.audience, other.why,
			say.set_elsewhere(other.audit, other.title ~= nil)))
	end
	add(b.h2("What belongs together"))
	add(b.table { summary = say.set_table(#r.audit.related + 1), tight = true, rows = rows,
		columns = { { share = 1 }, { share = 1.3 }, { share = 0.8 } } })
end

-- Files, and of how many schools.
local function files(title, summary, list, count, add)
	if #list == 0 then
		return
	end
	add(b.h2(title))
	add(b.table { summary = summary, tight = true,
		columns = b.some({ share = 1 }, { share = 2 }, count and { width = 66, align = "right" }),
		rows = { b.head(b.some("File", "What it is", count and "Schools")), table.unpack(b.map(list, function (file)
			return b.row(b.some({ file_link(file.name, file.path) }, b.capital(file.what), count and tostring(file.n)))
		end)) } })
end

local function school_line(school)
	local name = { text = school.name, lang = school.name_lang, url = school.path }

	return b.p({ name, school.status ~= "made" and school.status and b.muted(": " .. school.status) or "" }, "small")
end

local function schools(r, add)
	local columns = b.map({ 1, 2, 3 }, function () return {} end)
	local down = (#r.schools + COLUMNS - 1) // COLUMNS

	if #r.schools == 0 then
		return
	end
	for i, school in ipairs(r.schools) do
		local column = columns[(i - 1) // down + 1]
		column[#column + 1] = school_line(school)
	end
	add(b.h2("School by school"))
	add(b.columns(b.filter(columns, function (column) return #column > 0 end), nil, 12))
end

return function (r)
	local blocks, add = b.collect()

	add(b.brand())
	add(b.h1(r.audit.set), b.p(say.set_intro(#r.audit.related, r.date.long), "close"))
	members(r, add)
	files("About all schools", say.set_files(), r.run_files, false, add)
	files("In the folder of each school", say.set_files(), r.files, true, add)
	if r.tight == 0 then -- else the list does not fit; their folders have their ids
		schools(r, add)
	end
	return document.of(r, blocks, { title = r.audit.set, subject = r.audit.title, fit = { pages = 1, tries = 1 } })
end
