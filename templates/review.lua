-- What the parts of a review share: look-ups among judgements and figures, and phrases that stand in several places.

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

-- What stands beside a judgement that nobody but the ratings has made.
review.ALONE = "Indicated, not yet judged."

-- The sections in focus that have no judgement by their ratings.
function review.unjudged(r)
	return b.filter(r.sections, function (s) return s.in_focus and not s.assessed end)
end

-- "Improve is indicated", where record and indication differ.
function review.beside(judgement)
	return judgement.indicated and judgement.steps ~= 0 and judgement.indicated
end

return review
