-- triggers.pdf: every trigger of the school year and the case that it led to, for the school's leaders. It asks for
-- conversations; it ranks nobody.

local b = include("blocks")
local problems = include("problems")
local parts = include("case-parts")

-- An icon and its words on a line of their own.
local function below(text)
	local icon = b.icon("not_answered", text)

	icon["break"] = true
	return icon
end

local function led_to(t)
	local passed = t.overdue and b.muted_line("Day has passed")

	if t.missing and not t.case_ref then
		return "–"
	elseif not t.case_ref then
		return b.some(b.icon("not_answered", "No case yet"), passed)
	elseif not t.meeting then
		return b.some(t.case_ref, passed and below("No meeting yet") or b.muted_line("No meeting yet"), passed)
	end
	return b.some(t.case_ref, b.muted_line("Meeting " .. b.whole(t.meeting.short)), t.meeting_late and below("After its day"))
end

local function row(t)
	return b.row {
		t.missing and "–" or parts.date(t.on),
		b.th(t.pupil_ref),
		b.some(t.id .. " " .. b.sentence(t.name), t.missing and b.line("Cannot compute: " .. t.missing .. ".")
			or b.muted(" " .. t.text)),
		t.meeting_by and parts.date(t.meeting_by) or t.missing and "–" or parts.missing(t.meeting_why or "no calendar"),
		led_to(t),
	}
end

local function list(r)
	local rows = { b.head { "On", "Pupil", "Trigger", "Meeting by", "Case" } }

	for _, t in ipairs(r.triggers) do
		rows[#rows + 1] = row(t)
	end
	return b.table {
		summary = "One row a trigger: the day, the pupil’s reference, which trigger and why, the target for the meeting, the case",
		columns = { { width = 86 }, { width = 50 }, { share = 1 }, { width = 86 }, { width = 76 } },
		rows = rows, tight = true,
	}
end

local function of_them(fired, waiting)
	if fired == 1 then
		return waiting == 0 and "; a case was opened" or "; no case has been opened since"
	end
	return fired > 0 and "; " .. (waiting > 0 and b.number(waiting) or "none") .. " of them without a case opened since" or ""
end

-- Of triggers whose day for the meeting is known; two may be about one meeting.
local function about_days(fired, late, overdue)
	local function of_them(n, what)
		return n > 0 and (fired == 1 and b.capital(what) or "For " .. b.number(n) .. " of them, " .. what) .. ". "
	end

	return b.some(of_them(late, "the meeting was held after its day"),
		of_them(overdue, "the day has passed without a meeting"))
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
	return b.p(b.some(b.capital(b.count(fired, "trigger", "triggers")) .. " in " .. b.year(r.year) .. " up to "
			.. b.whole(r.date.long) .. of_them(fired, waiting) .. ". ",
		unknown > 0 and b.capital(b.number(unknown)) .. " cannot be computed. ",
		about_days(fired, late, overdue),
		"The target is a meeting within " .. b.count(r.audit.meeting_target, "school day", "school days") .. "."))
end

local function meanings(r)
	return b.bullets(b.map(r.audit.triggers, function (t)
		return { b.bold(t.id), " ", t.name, t.is_local and b.muted(" (set by the trust)") or "" }
	end))
end

return function (r)
	local blocks, add = b.collect()

	problems(r, add)
	add(b.h1("Triggers " .. b.year(r.year)))
	add(parts.handling(r, "For the school’s leaders. A trigger asks for a conversation; it decides nothing."))
	add(summary(r))
	if #r.triggers > 0 then
		add(list(r))
	end
	add(b.h2("What the triggers are"), meanings(r))
	return parts.document(r, "Triggers " .. b.year(r.year) .. ": " .. r.school.name, r.audit.title, blocks)
end
