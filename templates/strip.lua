-- The few figures with which a report begins, where the audit has a strip: each with its base, its year, whom it is compared
-- with and what has changed.

local b = include("blocks")
local figures = include("figure-parts")
local say = include("sentences")

return function (r, add)
	local numbers = r.numbers or {}

	if #numbers == 0 then
		return
	end
	add(table.unpack(figures.strip(numbers, nil, r.large_print)))
	add(#b.filter(numbers, figures.hides) > 0 and b.p(say.confidential(), "small"))
end
