-- The end of every template: its blocks as a document, with the file's properties and what runs along each page.

local b = include("blocks")
local say = include("sentences")

local document = {}

-- of: what differs from the report of one school on one year: title, subject, year, landscape, fit. All are optional.
function document.of(r, blocks, of)
	local year = b.year(of.year or r.year)

	return {
		title = of.title or r.audit.title .. " " .. year .. ": " .. r.school.name,
		subject = of.subject or r.audit.subtitle,
		language = r.audit.language,
		running_left = r.school and r.school.name or "All schools",
		running_left_lang = r.school and r.school.name_lang,
		running_right = r.audit.title .. " " .. year,
		footer_left = r.date.long,
		landscape = of.landscape,
		fit = of.fit,
		blocks = blocks,
	}
end

-- A form names the audit and its version, since no school and no day is known when it is printed.
function document.form(r, blocks, landscape)
	return {
		title = say.form_title(r.audit.title),
		subject = r.audit.subtitle,
		language = r.audit.language,
		running_left = r.audit.title,
		running_right = "Version " .. r.audit.version,
		footer_left = "Form to fill in by hand",
		landscape = landscape,
		blocks = blocks,
	}
end

return document
