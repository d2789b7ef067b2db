-- What cannot wait: legal duties that are not met, concerns about pupils, days over a limit. It comes first in every
-- document of a school, and no school can choose to leave it out.
--
-- place(entry) names the anchor of an entry in the document at hand, or nil.

local b = include("blocks")
local say = include("sentences")

local function link(text, anchor)
	return anchor and b.link(text, anchor) or b.bold(text)
end

-- What each kind says of itself.
local KINDS <const> = {
	gate = function (entry, anchor)
		local d = entry.descriptor

		if not d then -- about a single post, in what is public; or of a case
			return entry.section and say.urgent_post(entry.text) or say.urgent_open(link(entry.text, anchor), entry.why)
		end
		-- a statement without a short title is its own title
		return say.urgent_gate(link(d.number .. " " .. d.strand_title, anchor), d.state ~= "not_answered" and d.state_name or nil)
	end,
	figure = function (entry, anchor)
		return say.urgent_figure(link("“" .. entry.text .. "”", anchor), entry.answer, entry.why)
	end,
	concern = function (entry, anchor)
		return say.urgent_concern(link(entry.text, anchor), entry.why)
	end,
	days = function (entry)
		return b.some(entry.pupil_ref and b.bold(entry.pupil_ref .. ": "), entry.text)
	end,
}

-- brief: without what is done about it.
local function item(entry, place, brief)
	local action = not brief and entry.action

	return b.p(b.some(KINDS[entry.kind](entry, place(entry)),
		action and b.line(""), action and say.urgent_action(action.text, action.owner, action.due, action.overdue)), "callout")
end

local function name(entry)
	local d = entry.descriptor

	return d and d.number .. " " .. d.strand_title or entry.text or entry.pupil_ref
end

-- most: of a document that must be short, so many with their words, the others by name. brief: see item.
return function (r, add, place, most, brief)
	most = most or #r.urgent
	if #r.urgent == 0 then
		return
	end
	add(b.callout({
		b.p({ b.bold("What cannot wait. "), say.urgent_lead(#r.urgent) }, "callout"),
		b.bullets(b.map(table.move(r.urgent, 1, most, 1, {}), function (entry) return item(entry, place, brief) end)),
		#r.urgent > most and b.p(say.and_more(b.map(table.move(r.urgent, most + 1, #r.urgent, 1, {}), name)), "callout"),
	}))
end
