-- What documents of figures say about their charts and tables; see sentences.lua, whose rules hold here too. What a figure
-- itself says (its value, what changed, how far it is from others) is the program's.
--
-- tests/sentences/figures.lua calls each with 0, 1, 2, many and long names.

local b = include("blocks")

local s = {}

-- "Persistent absence 24%", "..., England 17.2%": figures with their values, of a chart or a strip.
local function listed(figures)
	return b.map(figures, function (figure)
		return figure[1] .. " " .. table.concat(b.some(figure[2], table.unpack(figure[3] or {})), ", ")
	end)
end

-- figures: each { title, value, { "England 17.2%", ... } }.
function s.against_chart(figures)
	return "Bars with a sign for what each is compared with. " .. table.concat(listed(figures), "; ") .. "."
end

-- figures: each { title, { "24%", "18%" }, "−6.0 points" }.
function s.slope_chart(years, figures)
	return "Lines from " .. years[1] .. " to " .. years[#years] .. ". " .. table.concat(b.map(figures, function (figure)
		return figure[1] .. " " .. table.concat(figure[2], ", then ") .. (figure[3] and ", " .. figure[3] or "")
	end), "; ") .. "."
end

function s.mix_chart(title, figures)
	return "Bars: " .. title .. ". " .. table.concat(listed(figures), "; ") .. "."
end

-- What there is nothing of.
function s.none(titles)
	return "None: " .. table.concat(titles, "; ") .. "."
end

function s.strip_table(n)
	return b.capital(b.count(n, "figure", "figures")) .. " at a glance: " .. (n == 1 and "its value, its base, what it is" or
		"the value of each, its base, what it is") .. " compared with, what changed"
end

function s.section_table(title)
	return title .. ": each figure with its value, the one before, what changed, and what it is compared with"
end

function s.narrow_table(title)
	return title .. ": each figure with its value"
end

-- The period of all figures that have none of their own beside them.
function s.period(period)
	return "Figures are of " .. period .. " where nothing else is said."
end

-- What stands in brackets behind a value that has nothing else beside it.
function s.in_brackets()
	return "With a + or − in brackets: what changed since the period before."
end

-- What cannot be said of a figure that the audit asks for, by their titles.
function s.missing(titles)
	if #titles == 0 then
		return nil
	end
	return "Not given: " .. table.concat(titles, "; ") .. "."
end

-- How many schools a document is about.
function s.schools(n)
	return n == 0 and "No schools" or b.capital(b.count(n, "school", "schools"))
end

function s.schools_table(n)
	return b.capital(b.count(n, "school", "schools")) .. ", a row each, with the figures at a glance; below, all together"
end

-- Why nobody can read a rank from where a school stands.
function s.order()
	return "Schools stand in alphabetical order within their phase."
end

-- Behind a mean: of how many schools it is.
function s.of_schools(n)
	return "(" .. b.count(n, "school", "schools") .. ")"
end

function s.means_table()
	return "Each figure with its mean by pupils and the plain mean of schools, and of how many schools"
end

-- Schools that gave a per cent without saying of how many.
function s.left_out(title, n)
	if n == 0 then
		return nil
	end
	return "The mean by pupils of " .. title .. " leaves out " .. b.count(n, "school", "schools") .. ", which "
		.. b.verb(n, "gives", "give") .. " no number of pupils."
end

function s.adds_up(n)
	if n == 0 then
		return nil
	end
	return n == 1 and "One sum was checked and holds." or b.capital(b.number(n)) .. " sums were checked and hold."
end

return s
