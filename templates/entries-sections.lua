-- Sections one after the other, each with its entries as a list: what is asked, what was said, by whom, what it leads to.

local b = include("blocks")
local say = include("entries-sentences")

local BESIDE <const> = 7 -- a section with more entries has the width of the page

local function is_target(section)
	return #b.filter(section.entries, function (e) return #e.led_from > 0 end) > 0
end

local function names(entries)
	return b.map(entries, function (e) return e.text or e.id or "–" end)
end

local function item(entry, target, roles)
	local note = entry.note and b.muted_line(entry.note)

	return b.some({ text = entry.text or "–" }, roles and entry.by and b.muted("\u{A0}· " .. entry.by),
		entry.group and b.muted("\u{A0}· " .. entry.group.name), note,
		#entry.led_from > 0 and b.muted_line(say.comes_from(names(entry.led_from))),
		target and #entry.led_from == 0 and not entry.note and { text = say.unlinked(), bold = true, ["break"] = true })
end

-- Whether more than one role speaks: else who says it would be the same words in every line.
local function has_roles(r)
	local first

	for _, entry in ipairs(r.entries) do
		if entry.by and first and entry.by ~= first then
			return true
		end
		first = first or entry.by
	end
	return false
end

local function one(r, section, roles)
	local target = is_target(section)
	local content, add = b.collect()

	add(b.h2(section.title))
	add(section.question and b.p(section.question, "small", { keep_with_next = true }))
	if #section.entries == 0 then
		add(b.p { b.muted("Nothing was entered.") })
	else
		add(b.bullets(b.map(section.entries, function (entry) return b.p(item(entry, target, roles), "close") end)))
	end
	return content
end

-- beside: short sections stand side by side, two in a row.
return function (r, add, sections, beside)
	local roles, left = has_roles(r), nil

	for _, section in ipairs(sections) do
		local made = one(r, section, roles)

		if not beside or #section.entries > BESIDE then
			add(table.unpack(made))
		elseif left then
			add(b.columns({ left, made }, { 1, 1 }, 18))
			left = nil
		else
			left = made
		end
	end
	if left then
		add(table.unpack(left))
	end
end
