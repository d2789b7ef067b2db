-- The first pages of all interviews of a run, where the audit's findings have pages of their own: to which questions the
-- findings of each page were noted, and in which schools. From the second page on, whom others can ask: where there is
-- something of the first.

local b = include("blocks")
local common = include("common")
local pages = include("interview-pages")
local say = include("sentences")

-- So many questions are on a page, those of most schools first, and so many schools in a cell; fewer of many schools.
local FEW <const> = { questions = 10, names = 3 }
local MANY <const> = { questions = 8, names = 2, from = 9 }

local function most(r)
	return r.n_counted < MANY.from and FEW or MANY
end

local function questions(r)
	local all, add = b.collect()

	for _, heading in ipairs(r.headings) do
		add(table.unpack(heading.questions))
	end
	return all
end

-- The schools with one of some findings, each once, in the order of what was said.
local function schools(q, findings)
	local wanted, seen, list = {}, {}, {}

	for _, finding in ipairs(findings) do
		wanted[finding.name] = true
	end
	for _, one in ipairs(q.said) do
		if wanted[one.finding or ""] and not seen[one.school] then
			seen[one.school] = true
			list[#list + 1] = one.school
		end
	end
	return list
end

-- In counts alone a school with two of the findings is not told apart from two schools, so the greatest of the counts stands.
local function count(q, findings)
	local n = #schools(q, findings)

	for _, finding in ipairs(findings) do
		n = math.max(n, q.findings[finding.at].n_schools)
	end
	return n
end

-- "3: A; B; C"
local function cell(r, q, findings)
	local few = most(r).names
	local list, n = schools(q, findings), count(q, findings)
	local names = b.map(table.move(list, 1, math.min(#list, few), 1, {}), function (school)
		return { text = school.name, lang = school.name_lang }
	end)

	if n == 0 then
		return "–"
	end
	names[#names + 1] = #list > few and say.schools_more(#list - few) or nil
	return { b.bold(tostring(n)), #names > 0 and ": " or "", b.join_listed(names) }
end

-- The columns of a page: the finding that begins it, the others on it, and whom others can ask. Each { title, findings }.
local function columns(page, first)
	local others = table.move(page.findings, 2, #page.findings, 1, {})

	return b.some({ title = page.findings[1].name, findings = { page.findings[1] } },
		#others > 0 and { findings = others, title = b.join(b.map(others, function (f) return f.name end), " or ") },
		first and { title = first.title, findings = first.findings })
end

-- The questions with something of a page: those to which most schools noted what begins it first.
local function ranked(r, page)
	local list, add = b.collect()

	for i, q in ipairs(questions(r)) do
		add(count(q, page.findings) > 0 and { q = q, n = count(q, { page.findings[1] }), at = i })
	end
	table.sort(list, function (x, y) return x.n > y.n or x.n == y.n and x.at < y.at end)
	return list
end

local function one_page(r, page, first, add)
	local list, names, all, room = ranked(r, page), pages.names(page), columns(page, first), most(r).questions
	local rows = { b.head { b.capital(r.audit.words.descriptor), table.unpack(b.map(all, function (c) return c.title end)) } }

	if #list == 0 then
		add(b.p(say.found_nowhere(names)))
		return
	end
	for i = 1, math.min(#list, room) do
		local q = list[i].q
		rows[#rows + 1] = b.row { b.th { b.link(q.number .. "  " .. q.text, "question-" .. q.id) },
			table.unpack(b.map(all, function (column) return cell(r, q, column.findings) end)) }
	end
	add(common.fit(r, b.table { summary = say.found_table(names), rows = rows, tight = true,
		columns = { { share = 1.4 }, table.unpack(b.map(all, function () return { share = 1 } end)) } },
		{ 1, 2 }, { { share = 1.4 }, { share = 1 } }, 2))
	add(#list > room and b.p(say.more_found(r.audit.words, #list - room), "small"))
end

return function (r, add)
	local all = pages.of(r)

	for i, page in ipairs(all) do
		add(i > 1 and b.page_break(), b.h2(page.title))
		one_page(r, page, i > 1 and all[1] or nil, add)
	end
	add(#all > 0 and b.page_break())
end
