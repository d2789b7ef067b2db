-- What the parts of a review share: look-ups among judgements and figures, and phrases that occur in several places.

local b = include("blocks")
local common = include("common")

local review = {}

-- All judgements of the sections in focus, in order, for which test (if there is one) holds; each knows its section.
function review.judgements(r, test)
	local found, add = b.collect()

	for _, section in ipairs(r.sections) do
		for _, judgement in ipairs(section.in_focus and section.judgements or {}) do
			judgement.section = section
			add((not test or test(judgement)) and judgement)
		end
	end
	return found
end

function review.reviewer(r)
	return b.filter(r.audit.respondents, function (who) return who.reviewer end)[1]
end

-- A judgement linked to the page of its section.
function review.link(judgement)
	return b.link(judgement.title, common.anchor(judgement.section))
end

-- The checks of all sections in focus for which test holds.
function review.checks(r, test)
	local found, add = b.collect()

	for _, section in ipairs(r.sections) do
		for _, check in ipairs(section.in_focus and section.checks or {}) do -- a rubric has none
			add(test(check) and { check = check, section = section })
		end
	end
	return found
end

-- The sections in focus that have no judgement by their ratings.
function review.unjudged(r)
	return b.filter(r.sections, function (s) return s.in_focus and not s.assessed and #s.strands > 0 end)
end

-- The judgements that the reviewer makes alone, and has not made.
function review.awaited(r)
	return review.judgements(r, function (j) return j.alone and not j.assessed end)
end


-- Whether what is indicated, what is supported and what is on record are not all the same.
function review.differs(judgement)
	local indicated, held = judgement.indicated, judgement.held

	return indicated and (indicated.level ~= held.level or held.level ~= judgement.level) or false
end

-- What has become of the last review's judgements: those that went up, went down or stayed, each beside the present one;
-- and those that have not been judged again yet.
function review.since_last(r)
	local function moved(word)
		return review.judgements(r, function (j) return j.moved == word end)
	end
	return { up = moved("up"), down = moved("down"), same = moved("same"),
		open = review.judgements(r, function (j) return j.previous and not j.moved end) }
end

-- The file that the first of these cells is in: it is named above the cells, so that they need only their lines.
function review.file_of(cells)
	return cells[1] and cells[1]:match("^(.*) line %d+$")
end

function review.place(cell, file)
	if file and cell:sub(1, #file + 6) == file .. " line " then
		return b.whole(cell:sub(#file + 2))
	end
	return b.whole(cell)
end

-- How many statements both the reviewer and the other of a gap rated.
function review.rated_by_both(gap)
	return gap.apart.totals.total.count
end

return review
