-- The end of a method note: the warnings, the school's own figures, and the files that the document was made from.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

-- So many of the 64 digits of a SHA-256 are enough to tell versions of a file apart; the manifest has all of them.
local DIGITS <const> = 16

local function files(r)
	local rows, add = b.collect()

	add(b.head { "File", "Rows", "Fingerprint" })
	add(b.row { b.th(r.audit.file), "–", r.audit.sha256:sub(1, DIGITS) })
	if r.mapping then
		add(b.row { b.th(r.mapping.file), "–", r.mapping.sha256:sub(1, DIGITS) })
	end
	for _, input in ipairs(r.inputs) do
		add(b.row { b.th(input.name), tostring(input.rows), input.sha256 and input.sha256:sub(1, DIGITS) or "–" })
	end
	return b.table {
		summary = "The files that this report was made from, with this school’s number of rows in each and a fingerprint",
		columns = { { share = 1 }, { width = 50, align = "right" }, { width = 140 } },
		rows = rows, tight = true,
	}
end

local function problems(r, add)
	if #r.problems == 0 or r.draft then -- a draft has them near its front
		return
	end
	add(b.h2("What to check in the school’s tables"))
	add(b.bullets(b.map(r.problems, function (problem)
		return {
			b.capital(problem.message) .. ".",
			b.muted_line((problem.cell and problem.cell .. ". " or "")
				.. (problem.hint and b.capital(problem.hint) .. "." or "")),
		}
	end)))
end

-- The columns of schools.csv beyond those that Waymark knows.
local function context(r, add)
	if #r.school.extras == 0 then
		return
	end
	add(b.h2("About the school"))
	add(b.table {
		summary = "Figures about the school, as given in its tables",
		columns = { { share = 1 }, { share = 1 } },
		rows = b.map(r.school.extras, function (extra)
			return b.row { b.th(b.year(extra.name)), extra.value }
		end),
	})
end

return function (r, add)
	problems(r, add)
	context(r, add)
	common.related(r, add)
	add(b.h2("What this report was made from"))
	add(b.p(say.made_from(r.program_version, r.audit.title, r.audit.version, r.mapping and r.mapping.file), nil,
		{ keep_with_next = true }))
	add(files(r))
end
