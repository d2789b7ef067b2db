-- triggers.pdf: every trigger of the school year and the case that it led to, for the school's leaders. It asks for
-- conversations; it ranks nobody.

local b = include("blocks")
local say = include("case-sentences")
local problems = include("problems")
local urgent = include("urgent")
local parts = include("case-parts")
local document = include("document")

-- An icon and its words on a line of their own.
local function below(text)
	local icon = b.icon("not_answered", text)

	icon["break"] = true
	return icon
end

local function led_to(t, audit)
	local passed = t.overdue and b.muted_line("Day has passed")

	if t.missing and not t.case_ref then
		return "–"
	elseif not t.case_ref then
		return b.some(b.icon("not_answered", "No case yet"), passed)
	elseif not t.meeting then
		local none = say.no_meeting(audit.meeting)

		return b.some(t.case_ref, audit.asks.meeting and (passed and below(none) or b.muted_line(none)), passed)
	end
	return b.some(t.case_ref, b.muted_line(b.capital(audit.meeting) .. " " .. b.whole(t.meeting.short)), t.meeting_late
		and below("After its day"))
end

local function row(t, audit)
	return b.row(b.some(
		t.missing and "–" or b.whole(t.on.short),
		b.th(t.pupil_ref),
		b.some(t.id .. " " .. b.sentence(t.name), t.missing and b.line(say.missing(t.missing))
			or b.muted(" " .. t.text)),
		audit.meeting_target > 0 and (t.meeting_by and b.whole(t.meeting_by.short) or t.missing and "–"
			or parts.missing(t.meeting_why or "no calendar")),
		led_to(t, audit)))
end

local function list(r)
	local by = r.audit.meeting_target > 0
	local rows = { b.head(b.some("On", "Pupil", "Trigger", by and b.capital(r.audit.meeting) .. " by", "Case")) }

	for _, t in ipairs(r.triggers) do
		rows[#rows + 1] = row(t, r.audit)
	end
	return b.table {
		summary = say.trigger_table(by),
		columns = b.some({ width = 70 }, { width = 50 }, { share = 1 }, by and { width = 70 }, { width = 92 }),
		rows = rows, tight = true,
	}
end

local function summary(r)
	local fired, waiting, unknown, late, overdue = 0, 0, 0, 0, 0

	for _, t in ipairs(r.triggers) do
		fired = fired + (t.missing and 0 or 1)
		waiting = waiting + ((t.case_ref or t.missing) and 0 or 1)
		unknown = unknown + (t.missing and 1 or 0)
		late = late + (t.meeting_late and 1 or 0)
		overdue = overdue + (t.overdue and 1 or 0)
	end
	return b.p(b.sentences(b.some(say.fired(fired, waiting, b.year(r.year), b.whole(r.date.long)), say.cannot_be_computed(unknown),
		say.held_late(late, fired), say.day_passed(overdue, fired),
		r.audit.meeting_target > 0 and say.target(r.audit.meeting_target, r.audit.meeting))))
end

local function meanings(r)
	return b.bullets(b.map(r.audit.triggers, function (t)
		return { b.bold(t.id), " ", t.name, t.is_local and b.muted(" (set by the trust)") or "" }
	end))
end

return function (r)
	local blocks, add = b.collect()

	problems(r, add)
	add(b.h1(say.titled("Triggers", b.year(r.year))))
	add(parts.handling(r, "For the school’s leaders. A trigger asks for a conversation; it decides nothing."))
	urgent(r, add, function () end)
	add(summary(r))
	if #r.triggers > 0 then
		add(list(r))
	end
	add(b.h2("What the triggers are"), meanings(r))
	return document.of(r, blocks, { title = say.titled("Triggers", b.year(r.year), r.school.name), subject = r.audit.title })
end
