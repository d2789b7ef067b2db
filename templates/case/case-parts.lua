-- What the three documents about cases share: the words at their head, days, states of gates and clocks.
--
-- A family may read these pages. Sentences are plain, and nothing is coloured by pupil.

local b = include("blocks")
local say = include("case-sentences")
local shared = include("sentences")

local parts = {}

-- How the document is to be handled, and what it is.
function parts.handling(r, what)
	return b.p { b.bold(r.audit.classification), b.line(what), b.muted_line(say.kept(r.audit.retention)),
		r.school and r.audit.formats and b.muted_line(shared.formats(r.audit.formats)) or "" }
end

function parts.date(date, otherwise)
	return date and b.whole(date.long) or otherwise or "Not yet"
end

-- Printed instead of a date that must not be guessed.
function parts.missing(why)
	return { b.icon("not_answered", say.missing(why)) }
end

-- The guidance that cases follow. Nil if the audit names none.
function parts.editions(r)
	local text = say.editions(b.map(r.audit.editions, function (edition)
		return { edition.name, edition.from and edition.from.long }
	end))

	return text and b.p(text, "table") or nil
end

local CLOCKS <const> = { applies = "met", does_not_apply = "not_applicable", cannot_compute = "not_answered" }

-- With a full stop, since words follow.
function parts.clock_state(clock)
	if clock.passed then
		return { b.icon("not_yet", "Limit passed.") }
	end
	return { b.icon(CLOCKS[clock.state], b.sentence(b.capital(clock.state_name))) }
end

-- What is not asked of this pupil: "early review of the plan (no EHC plan)". Each topic once.
function parts.not_asked(list)
	return say.not_asked(b.map(list, function (one) return { one.topic, one.why } end))
end

return parts
