-- case-NN.pdf: one case. Who and when, what was computed, the checklists, the pupil's own words, what is still open, and
-- lines to sign. It scores nothing and recommends nothing.

local b = include("blocks")
local say = include("case-sentences")
local problems = include("problems")
local urgent = include("urgent")
local parts = include("case-parts")
local checklists = include("case-checklists")
local document = include("document")

-- ---- the head ----

local function fact(label, value)
	return { b.th(label), value }
end

-- Each once, though T3 may fire in every term.
local function fired(c)
	local ids, names, add = {}, b.collect()

	for _, t in ipairs(c.triggers) do
		if not t.missing and not ids[t.id] then
			ids[t.id] = true
			add(t)
		end
	end
	if #names == 0 then
		return #c.triggers > 0 and parts.missing(c.triggers[1].missing) or "None has fired"
	end
	return #names == 1 and names[1].id .. " " .. names[1].name or b.join(b.map(names, function (t) return t.id end))
end

-- The year of a case of an earlier school year than the report's, else nil.
local function other_year(r)
	return r.case.year ~= r.year and b.year(r.case.year) or nil
end

-- Of what the audit does not ask nothing is said.
local function facts_asked(r)
	local c, asks = r.case, r.audit.asks

	return b.some(fact("Case", c.case_ref), fact("Pupil", c.pupil_ref), fact("School", r.school.name),
		fact("Opened", parts.date(c.opened)), asks.events and fact("Counted up to", parts.date(c.counted_to)),
		asks.triggers and fact(b.capital(r.audit.trigger), fired(c)),
		asks.sen_status and fact("SEN status", c.sen_status and c.sen_status.name or "Not given"),
		asks.meeting and fact(b.capital(r.audit.meeting), parts.date(c.meeting)),
		asks.outcome and fact("Outcome", c.outcome and c.outcome.name or "None yet"),
		asks.review and fact("Review", parts.date(c.review)))
end

local NO_FACT <const> = { "", "" }

local function facts(r)
	local all, rows = facts_asked(r), {}
	local half = (#all + 1) // 2

	for i = 1, half do
		local left, right = all[i], all[half + i] or NO_FACT

		rows[i] = b.row { left[1], left[2], right[1], right[2] }
	end
	return b.table {
		summary = "The case at a glance: four columns, a name and its value twice",
		columns = { { width = 82 }, { share = 1 }, { width = 66 }, { share = 1.3 } },
		rows = rows, tight = true,
	}
end

local function head(r, add)
	add(b.h1(say.case_file(nil, other_year(r))))
	add(parts.handling(r, r.audit.notice))
	urgent({ urgent = r.case.urgent }, add, function () end)
	add(facts(r))
	if r.case.stop then
		add(b.callout(r.case.stop, "Stop."))
	end
	if r.audit.asks.gates then
		add(b.callout(say.how_far(r.case.completeness, r.audit.asks.outcome), "How far this file is."))
	end
end

-- ---- what was computed ----

local function trigger_rows(c)
	local rows = { b.head { "Trigger", "Fired on", "Why" } }

	for _, t in ipairs(c.triggers) do
		rows[#rows + 1] = b.row {
			b.th(b.some(t.id .. " " .. t.name, t.is_local and b.muted_line("Set by the trust"))),
			t.missing and "–" or parts.date(t.on),
			t.missing and parts.missing(t.missing) or t.text,
		}
	end
	return rows
end

local function triggers(c)
	if #c.triggers == 0 then
		return b.p("No trigger has fired in this school year.")
	end
	return b.table {
		summary = "The triggers that have fired: which, when and why",
		columns = { { share = 1.1 }, { width = 92 }, { share = 1.6 } },
		rows = trigger_rows(c), tight = true,
	}
end

local function board(c)
	local clock = c.board

	if not clock then
		return b.callout("No time limit runs for the governing board.", "The board.")
	end
	-- which of the board's clocks it is depends on what is missing
	local title = clock.state ~= "cannot_compute" and clock.title .. "."
	return b.callout({ b.p(b.sentences(b.some(title, clock.text, c.overridden and say.comes_first(c.overridden.title))),
		"callout") }, "The board.")
end

local function meeting(r)
	local c = r.case
	return r.audit.meeting_target > 0
		and say.meeting_target(r.audit.meeting_target, r.audit, c.meeting_days, c.meeting and c.meeting_why)
end

local function review(r)
	local c = r.case
	local latest = c.review_latest and parts.date(c.review_latest)
	return r.audit.review_weeks > 0 and { say.review_due(r.audit.review_weeks, latest, c.review_why), c.review_late
		and b.bold(" The date set is later.") or "" }
end

-- The day on which it is due; of an exam the earlier one too, which is to be kept where it can.
local function due(clock)
	return clock.due and b.bold(say.due(parts.date(clock.due), clock.before and parts.date(clock.before), clock.if_asked) .. " ")
end

local function clock_rows(c)
	local rows = { b.head { "", "Rule", "Here" } }

	for _, clock in ipairs(c.clocks) do
		if clock.state ~= "does_not_apply" then
			rows[#rows + 1] = b.row {
				clock.id,
				b.th(b.some(clock.title, b.muted_line(clock.words))),
				clock.state == "cannot_compute" and { b.icon("not_answered", clock.text) }
					or b.some(parts.clock_state(clock), " ", due(clock), clock.text),
			}
		end
	end
	return rows
end

-- All in one paragraph, since nobody has to act on them: each with its reason, and a reason that several share only once.
local function idle_clocks(c)
	local texts, items, why = {}

	for _, clock in ipairs(c.clocks) do
		if clock.state == "does_not_apply" then
			if clock.text ~= why then
				items, why = {}, clock.text
				texts[#texts + 1] = { items, why }
			end
			items[#items + 1] = { clock.id, clock.title }
		end
	end
	if #texts > 0 then
		return b.p({ "These do not apply here.", b.map(texts, function (text)
			local id = text[1][1][1]
			return { " ", b.bold(id), say.idle(text[1], text[2]):sub(#id + 1) }
		end) }, "table")
	end
end

local function clocks(c)
	local rows = clock_rows(c)

	return #rows > 1 and b.table {
		summary = "Each statutory time limit that applies or cannot be computed: its rule, why, and the date",
		columns = { { width = 30 }, { share = 1.05 }, { share = 1 } },
		rows = rows, tight = true,
	} or nil
end

-- Codes, the reason as it was given, what came after.
local function what_of(e)
	local codes = b.dotted(e.place, e.time, e.type)

	return b.some(#codes > 0 and b.sentence(codes), e.reason and b.muted(" " .. b.sentence(e.reason)),
		e.followed and b.muted(" " .. say.then_(e.followed)))
end

local function event_rows(c)
	local rows = { b.head { "Start", "What", "Days", "Where, when and what kind" } }

	for _, e in ipairs(c.events) do
		local note = e.cancelled and say.cancelled(b.whole(e.cancelled.long))
			or e.elsewhere and "At a previous school" or nil

		rows[#rows + 1] = b.row {
			b.th(parts.date(e.start)),
			b.some(b.capital(e.kind), note and b.muted_line(note)),
			e.days or "–",
			what_of(e),
		}
	end
	return rows
end

local function events(c)
	if #c.events == 0 then
		return b.p("No suspension or exclusion is recorded.")
	end
	return b.table {
		summary = "Suspensions and exclusions up to the day of counting",
		columns = { { width = 88 }, { width = 92 }, { width = 50 }, { share = 1 } },
		rows = event_rows(c), tight = true,
	}
end

-- Which guidance: a fact of the day, not of this program.
local function edition(r)
	local c = r.case
	return #r.audit.editions > 0 and b.p(say.edition(c.edition, c.edition_day.long, c.decided ~= nil), "table") or nil
end

-- The target, the last day of the review, or both in one paragraph; nil where the audit sets neither.
local function days(r)
	local words = b.some(meeting(r), review(r))

	return #words > 0 and b.p(b.sentences(words)) or nil
end

-- A single trigger that was declared stands in the head already.
local function computed(r, add)
	local asks = r.audit.asks

	if asks.events or #r.audit.triggers > 1 then
		add(b.h2("What was computed"))
		add(asks.triggers and triggers(r.case))
	end
	add(days(r), asks.board and board(r.case))
	if asks.events then
		add(b.h2("Suspensions and exclusions"), events(r.case))
	end
	if #r.case.clocks > 0 then
		add(b.h2("Time limits"), clocks(r.case), idle_clocks(r.case))
	end
	add(edition(r))
end

-- ---- gates and signatures ----

-- Those that are not asked of this pupil, in one paragraph.
local function not_asked(c)
	return parts.not_asked(b.filter(c.gates, function (gate) return gate.state == "not_asked" end))
end

local function open_gates(c)
	local rows = { b.head { "Still open", "Why" } }

	for _, gate in ipairs(c.gates) do
		if gate.state == "open" then
			rows[#rows + 1] = b.row { b.th { b.icon("not_answered", gate.name) }, b.capital(gate.why) }
		end
	end
	return #rows > 1 and b.table {
		summary = "Each gate of the file that is open, and why",
		columns = { { share = 1.2 }, { share = 1 } },
		rows = rows, tight = true,
	} or nil
end

local function gates(r, add)
	local c = r.case
	local open = open_gates(c)

	if not r.audit.asks.gates or not open and not not_asked(c) and c.n_open == 0 then
		return -- the head has said so
	end
	add(b.h2("What must be answered"))
	add(b.p(b.sentences(b.some(say.must_be_answered(c.n_answered, c.n_applicable),
		r.audit.asks.outcome and "Complete does not mean justified.", not_asked(c))), nil, { keep_with_next = open ~= nil }))
	add(open)
end

local function signatures(r, add)
	local who = b.map(r.audit.sign_offs, function (post) return post end)

	if r.case.second_reader then
		who[#who + 1] = "Second reader of the trust"
	end
	if #who == 0 then
		return
	end
	local rows = { b.head { "Seen by", "Name", "Signature", "Date" } }

	for _, post in ipairs(who) do
		rows[#rows + 1] = b.row { b.th { post, b.line("\u{00A0}") }, "", "", "" }
	end
	add(b.h2("Signatures"), b.whole_block(b.table {
		summary = "Room for each person to sign",
		columns = { { share = 1.2 }, { share = 1.2 }, { share = 1.4 }, { width = 90 } },
		rows = rows,
	}))
end

return function (r)
	local blocks, add = b.collect()

	problems(r, add)
	head(r, add)
	computed(r, add)
	checklists(r, add)
	gates(r, add)
	signatures(r, add)
	return document.of(r, blocks, {
		title = say.case_file(r.case.number, other_year(r), r.school.name),
		subject = r.audit.title, year = r.case.year,
	})
end
