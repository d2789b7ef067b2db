-- What the three documents about cases share: the words at their head, days, states of gates and clocks.
--
-- A family may read these pages. Sentences are plain, and nothing is coloured by pupil.

local b = include("blocks")

local parts = {}

-- How the document is to be handled, and what it is.
function parts.handling(r, what)
	return b.p { b.bold(r.audit.classification), b.line(what), r.audit.retention
		and b.muted_line("Kept " .. r.audit.retention .. ".") or b.muted_line("For the time the school’s own schedule sets.") }
end

function parts.date(date, otherwise)
	return date and b.whole(date.long) or otherwise or "Not yet"
end

-- "Cannot compute: ..." stands in the place of a date that nobody may guess.
function parts.missing(why)
	return { b.icon("not_answered", "Cannot compute: " .. why) }
end

local CLOCKS <const> = { applies = "met", does_not_apply = "not_applicable", cannot_compute = "not_answered" }

-- stop: what follows the word, such as a full stop.
function parts.clock_state(clock, stop)
	if clock.passed then
		return { b.icon("not_yet", "Limit passed" .. (stop or "")) }
	end
	return { b.icon(CLOCKS[clock.state], b.capital(clock.state_name) .. (stop or "")) }
end

-- What is not asked of this pupil: "early review of the plan (no EHC plan)". Each topic once.
function parts.not_asked(list)
	local said, texts = {}, {}

	for _, one in ipairs(list) do
		local text = one.topic .. " (" .. one.why .. ")"

		if not said[text] then
			said[text] = true
			texts[#texts + 1] = text
		end
	end
	return #texts > 0 and table.concat(texts, "; ") .. "." or nil
end

function parts.document(r, title, subject, blocks)
	return {
		title = title,
		subject = subject,
		language = r.audit.language,
		running_left = r.school and r.school.name or "All schools",
		running_left_lang = r.school and r.school.name_lang,
		running_right = r.audit.title .. " " .. b.year(r.case and r.case.year or r.year),
		footer_left = r.date.long,
		blocks = blocks,
	}
end

return parts
