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

local GATES <const> = { answered = "met", open = "not_answered", does_not_apply = "not_applicable" }

function parts.gate_state(gate)
	return { b.icon(GATES[gate.state], b.capital(gate.state_name)) }
end

local CLOCKS <const> = { applies = "met", does_not_apply = "not_applicable", cannot_compute = "not_answered" }

-- stop: what follows the word, such as a full stop.
function parts.clock_state(clock, stop)
	return { b.icon(CLOCKS[clock.state], b.capital(clock.state_name) .. (stop or "")) }
end

function parts.document(r, title, subject, blocks)
	return {
		title = title,
		subject = subject,
		language = r.audit.language,
		running_left = r.school and r.school.name or "All schools",
		running_left_lang = r.school and r.school.name_lang,
		running_right = r.audit.title .. " " .. b.year(r.year),
		footer_left = r.date.long,
		blocks = blocks,
	}
end

return parts
