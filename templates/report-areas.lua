-- One section an area: its question, why it has its level, its descriptors with the evidence, what would lift it.

local b = include("blocks")
local common = include("common")
local parts = include("plan-parts")
local say = include("sentences")
local years = include("years")

-- ---- why this level ----

local function reason(one, style)
	return b.p(b.some(one.text, #one.cells > 0 and b.muted_line(b.cells(one.cells))), style)
end

local function why(section)
	local content, add = b.collect()

	for _, one in ipairs(common.reasons(section)) do
		add(reason(one, "callout"))
	end
	if section.cap then
		add(b.p({ "Level by the answers alone: ", b.badge(section.indicated.mark), "  Level that counts: ",
			b.badge(section.mark) }, "callout"))
	end
	if section.reviewer then
		add(b.p({ b.bold("The reviewer’s judgement: "), section.reviewer.judgement, ". ",
			section.reviewer.reason or "" }, "callout"))
	end
	if section.could_be_lowest.level ~= section.could_be_highest.level then
		add(b.p(say.could_be(section.could_be_lowest.level_name, section.could_be_highest.level_name), "callout"))
	end
	return #content > 0 and b.callout(content, "Why " .. section.level_name .. ".")
end

-- ---- the judgement of a descriptor ----

-- What the raters said, in few words: who alone answered, who differs, who is missing. nil if all said the same.
local function views(d)
	local given, missing, same = {}, {}, true

	for _, answer in ipairs(d.answers) do
		if answer.respondent.agreed then
			goto next
		elseif answer.state == "not_answered" then
			missing[#missing + 1] = answer.respondent.short
		else
			given[#given + 1] = answer
			same = same and answer.state == d.state
		end
		::next::
	end
	if #given == 0 or same and #missing == 0 then
		return nil
	end
	if #given == 1 and same then
		return #missing > 0 and b.muted_line(say.alone(given[1].respondent.short))
	end
	local texts = same and {} or b.map(given, function (a)
		return b.whole(a.respondent.short .. ": " .. a.state_name:lower())
	end)
	texts[#texts + 1] = #missing > 0 and say.no_answer(missing) or nil
	return b.muted_line(b.capital(table.concat(texts, "; ")))
end

local NOTES <const> = {
	{ "provisional", "Provisional" },
	{ "to_be_moderated", "To be moderated" },
	{ "claimed", "Claimed, not evidenced" },
}

local function judgement(d)
	local spans, add = b.collect()

	add(b.icon(d.icon, d.state_name))
	for _, note in ipairs(NOTES) do
		add(d[note[1]] and { text = note[2], italic = true, ["break"] = true })
	end
	add(d.agreement == "agreed" and b.muted_line("Agreed at the meeting"))
	add(views(d))
	return spans
end

-- ---- its evidence ----

-- A note longer than this, in bytes, has a row of its own, as wide as the table.
local LONG_NOTE <const> = 500

local function is_long(answers)
	local note = answers[1].evidence

	return note and #note > LONG_NOTE
end

-- One source after the other, the one that counts first. shown: who rated the strand instead of its descriptors, if that
-- has been printed already.
local function evidence(d, shown)
	local spans, add = b.collect()

	for _, answers in ipairs(common.evidence(d)) do
		local answer = answers[1]
		local waiver = common.waiver(answer)
		local again = answer.from_strand and shown[answer.respondent.id]

		shown[answer.respondent.id] = shown[answer.respondent.id] or answer.from_strand
		if again then
			add({ text = say.as_above(), muted = true, ["break"] = #spans > 0 })
			goto next
		end
		add(answer.na_reason and { text = "Reason: " .. (waiver and b.sentence(answer.na_reason) or answer.na_reason),
			["break"] = #spans > 0 })
		add(waiver and { text = waiver, ["break"] = #spans > 0 })
		add(answer.evidence and { text = is_long(answers) and "The note follows." or answer.evidence, ["break"] = #spans > 0 })
		add(answer.note and { text = say.note(answer.note), ["break"] = #spans > 0 })
		add({ text = common.source(answers), muted = true, ["break"] = #spans > 0 })
		::next::
	end
	return #spans > 0 and spans or ""
end

local function long_notes(d)
	return b.filter(common.evidence(d), is_long)
end

-- ---- the table ----

local function descriptor_cell(d, action, number)
	return b.some(d.text,
		d.gate and { text = "Must be met. ", bold = true, ["break"] = true },
		d.gate and b.muted(d.gate),
		action and action.id and { text = say.in_plan(number), to = "action-" .. action.id, ["break"] = true })
end

-- The first action for each descriptor that has one.
local function planned(r)
	local found = {}
	for _, list in ipairs { r.plan.carried, r.plan.actions } do
		for i = #list, 1, -1 do
			if list[i].descriptor then
				found[list[i].descriptor] = list[i]
			end
		end
	end
	return found
end

-- The level is a word here, not a filled cell: the level of a descriptor is not one that the school has reached.
local function descriptor_row(d, action, number, shown)
	return b.row({
		b.th(d.level_name), descriptor_cell(d, action, number), judgement(d), evidence(d, shown),
	}, { priority = action ~= nil, anchor = "item-" .. d.id })
end

-- A strand in which nothing applies has no level: it is not below the first one.
local function standing(section, strand)
	if not section.assessed then
		return nil
	end
	if strand.tally.applicable == 0 then
		return b.muted("nothing in it applies")
	end
	return strand.mark and b.badge(strand.mark) or b.muted("not reached yet")
end

local function strands(r, section, actions)
	local numbers = parts.numbers(r)
	local words = r.audit.words
	local rows, add = b.collect()

	add(b.head { "Level", b.capital(words.descriptor), "Judgement", "Evidence" })
	for _, strand in ipairs(section.strands) do
		local shown, told = {}, {}

		add(b.group {
			{ content = b.some(strand.number .. "  " .. strand.title .. "\u{2003}",
				standing(section, strand)), colspan = 4 },
		})
		for _, d in ipairs(strand.descriptors) do
			add(descriptor_row(d, actions[d], numbers[actions[d] or 0], shown))
			for _, answers in ipairs(long_notes(d)) do
				local answer = answers[1]
				local again = answer.from_strand and told[answer.respondent.id]

				add(not again and b.row { "", { content = { b.bold(say.evidence_of(answer.respondent.short)), " ", answer.evidence },
					colspan = 3 } })
				told[answer.respondent.id] = answer.from_strand
			end
		end
	end
	return common.fit(r, b.table {
		summary = say.strands_table(words, section.title),
		columns = { { width = 62 }, { share = 1 }, { width = 82 }, { share = 1.25 } },
		rows = rows,
	}, { 2, 4 }, { { share = 1.1 }, { share = 1 } })
end

-- ---- what would lift it ----

local function lift_item(d)
	local spans, add = b.collect()

	add(b.link(say.rung(d.number .. " " .. d.strand_title, d.level_name), "item-" .. d.id), ": ", d.text)
	add(d.action and b.muted_line(say.first_step(d.action)))
	return spans
end

-- What it would take, as a sentence; then the descriptors that it names, each with a first step.
local function lift(r, section, add)
	add(b.h2(say.would_lift(r.audit.words)))
	if not section.lift then
		add(b.p(section.no_lift))
		return
	end
	local items = b.map(section.lift.descriptors, lift_item)
	add(b.p(section.lift.text, nil, { keep_with_next = #items > 0 }))
	add(#items > 0 and b.bullets(items))
end

-- ---- the section ----

local function heading(r, section)
	return b.h1(section.title, {
		number = section.number, anchor = common.anchor(section), mark = section.mark,
		mark_note = common.met_note(r, section),
	})
end

local function without_level(r, section, add)
	local reasons = section.tally.applicable > section.tally.unanswered and common.reasons(section) or section.reasons
	local content = b.map(reasons, function (one) return reason(one, "callout") end)

	if #content == 0 then
		content[1] = b.p(common.why_no_level(r, section), "callout")
	end
	add(b.callout(content, section.mark.word .. "."))
end

return function (r, add)
	local actions = planned(r)

	for _, section in ipairs(b.filter(r.sections, function (s) return s.in_focus end)) do
		local details = section.tally.applicable > section.tally.unanswered
		add(heading(r, section))
		add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		add(#section.own_levels > 0 and b.p(say.own_levels(r.audit.words, section.own_levels), "small", { keep_with_next = true }))
		if section.assessed then
			add(why(section))
		else
			without_level(r, section, add)
		end
		years.section(r, section, details, add)
		if details then
			add(strands(r, section, actions))
		end
		if section.assessed then
			lift(r, section, add)
		end
	end
end
