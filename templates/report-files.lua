-- The end of a method note: the warnings, the school's own figures, and the files that the document was made from.

local b = include("blocks")

-- Names of at most so many bytes leave room for the 64 digits on one line.
local SHORT_NAME <const> = 17

-- Else they stand on two lines of equal length.
local function hash(sha256, whole)
	return whole and sha256 or { sha256:sub(1, 32), b.line(sha256:sub(33)) }
end

local function files(r)
	local rows, add = b.collect()

	local whole = #r.audit.file <= SHORT_NAME

	for _, input in ipairs(r.inputs) do
		whole = whole and #input.name <= SHORT_NAME
	end
	add(b.head { "File", "Rows", "SHA-256" })
	add(b.row { b.th(r.audit.file), "–", hash(r.audit.sha256, whole) })
	for _, input in ipairs(r.inputs) do
		add(b.row { b.th(input.name), tostring(input.rows), hash(input.sha256, whole) })
	end
	return b.table {
		summary = "The files that this report was made from, with their number of rows and their SHA-256",
		columns = { { share = 1 }, { width = whole and 42 or 50, align = "right" }, { width = whole and 342 or 200 } },
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
			return b.row { b.th(extra.name), extra.value }
		end),
	})
end

return function (r, add)
	problems(r, add)
	context(r, add)
	add(b.h2("What this report was made from"))
	add(b.p("It was made with Waymark " .. r.program_version .. " from the audit “" .. r.audit.title .. "”, version "
		.. r.audit.version .. ", and the files below. Each file’s SHA-256 is a fingerprint: if one character of "
		.. "the file changes, the fingerprint changes.", nil, { keep_with_next = true }))
	add(files(r))
end
