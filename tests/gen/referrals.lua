-- referrals.lua AUDIT FOLDER: the tables of the example of an audit of referrals or placements: hot_clinic,
-- respite_placement, referral_centre or referral_quality.
--
-- Schools, pupils and words are made up. What is answered comes from a store, in turn; some files leave something out, so that
-- each state can be seen. The same program always gives the same bytes.

local audit, folder = arg[1], arg[2]

local SCHOOLS <const> = {
	{ "K201", "Aldersyke Academy", "secondary", 1198 }, { "K203", "Corveden High School", "secondary", 739 },
	{ "K206", "Elverstow Community Primary School", "primary", 203 }, { "K208", "Fennick Road Primary School", "primary", 275 },
}
local CALENDAR <const> = {
	{ "*", "Autumn 1", "2026-09-02", "2026-10-23", "" }, { "*", "Autumn 2", "2026-11-02", "2026-12-18", "2026-11-27" },
	{ "*", "Spring 1", "2027-01-05", "2027-02-12", "" }, { "*", "Spring 2", "2027-02-22", "2027-03-25", "" },
	{ "*", "Summer 1", "2027-04-12", "2027-05-28", "2027-05-03" }, { "*", "Summer 2", "2027-06-07", "2027-07-21", "" },
}

-- ---- days ----

local function day_of(iso)
	local year, month, day = iso:match("(%d+)-(%d+)-(%d+)")
	return os.time { year = year, month = month, day = day, hour = 12 } // 86400
end

local function iso(day)
	return os.date("!%Y-%m-%d", day * 86400)
end

local function later(from, days)
	return iso(day_of(from) + days)
end

local function in_term(date)
	for _, half_term in ipairs(CALENDAR) do
		if date >= half_term[3] and date <= half_term[4] then
			return true
		end
	end
	return false
end

-- That day or the first after it that is a weekday in term; of a weekday ("4": Thursday) if one is given.
local function school_day(date, weekday)
	local day = day_of(date)
	while not in_term(iso(day)) or not os.date("!%w", day * 86400):find(weekday or "[1-5]") do
		day = day + 1
	end
	return iso(day)
end

-- ---- tables ----

local function quoted(text)
	text = tostring(text or "")
	return text:find('[,"\n]') and '"' .. text:gsub('"', '""') .. '"' or text
end

local function write(name, head, rows)
	local file = assert(io.open(folder .. "/" .. name, "wb"))
	file:write(head, "\n")
	for _, row in ipairs(rows) do
		local cells = {}
		for i = 1, select(2, head:gsub(",", "")) + 1 do
			cells[i] = quoted(row[i])
		end
		file:write(table.concat(cells, ","), "\n")
	end
	file:close()
end

local function store(texts)
	return function (i) return texts[(i - 1) % #texts + 1] end
end

-- ---- what is written ----

local function hot_clinic(i, add)
	local opened = later("2026-09-14", ({ 0, 4, 11, 18, 22, 29, 51, 56, 60, 65, 70, 77, 80, 81, 84, 113, 116, 120, 122, 127,
		130, 137,
		141, 144, 148, 149, 163, 169, 172, 178 })[i])
	local waits, last = i % 7 == 3 and 14 or 0, i >= 29
	local clinic = not last and school_day(later(opened, waits + 1), "4") or ""
	local area = ({ "North", "East", "West" })[i % 3 + 1]
	local blocked = store { "Not in school since the second week of term; the gate is as far as it goes",
		"Referred to the mental health service in spring; no answer that the school knows of",
		"In school, but in no lesson after break", "Three services know the family, none knows of the others",
		"The family moved twice; papers of the last school did not come", "Goes missing after school on Fridays" }
	local child = store { "I want to know when somebody will ring back", "The morning is the worst. After that I can stay",
		"I like the art room. I would come for that", "Nobody asked me before", "I do not want to start again with a new person" }
	local family = store { "We have told this story four times", "He sleeps better when he knows what is next",
		"We would come to a meeting near home", "She needs one person who stays" }
	local did = store { "Key worker rings the family and the school", "Appointment within two weeks, and the school is told the day",
		"Meeting at the school with the family", "A quiet start of the day, looked at after two weeks" }

	add("a2", area)
	add("a3", ({ "School", "School", "Early help", "Health", "School", "Social care" })[i % 6 + 1])
	add("a4", ({ "Key stage 3", "Key stage 4 and after", "Key stage 2", "Early years and key stage 1" })[i % 4 + 1])
	add("a5", "", blocked(i))
	add("a6", "", ("Attendance %d per cent this half term"):format(52 + i * 7 % 41))
	add("a7", i == 9 and "Not known" or "Yes", i == 9 and "" or "Consent of a parent, at the first talk")
	add("a8", "Yes")
	if i ~= 30 then
		add("a9", "Yes")
	end
	add("b1", i % 3 == 0 and "Yes" or "No", i % 3 == 0 and "SEN support: speech, language and communication"
		or "No need is recorded")
	add("b2", "Yes", i % 4 == 1 and "A loss in the last year" or "")
	add("b3", i % 5 == 2 and "No" or "Yes", i % 5 == 2 and "Offered twice; the family is thinking about it" or "")
	add("b4", i % 6 == 4 and "No" or "Yes", i % 6 == 4 and "Asked on the day of the clinic" or "")
	add("b6", "", "School nurse, last contact in the holidays")
	add("b7", "Yes", "Key adult at the gate", "", later(opened, -10), "daily", later(opened, 14), "", "Calmer on most mornings")
	if i % 8 ~= 5 then
		add("c1", "", child(i))
	end
	add("c3", "", family(i))
	if clinic ~= "" then
		add("d2", "", "What each service knew was told; nobody had seen the whole")
		add("d4", "", "The nearest help that has room now")
		add("d5", "", did(i), "", "", "", later(clinic, 21), ({ "Early help lead", "Service manager", "Pastoral lead" })[i % 3 + 1],
			"The family says that they were rung")
		add("d6", "", "", later(clinic, 4))
		add("d7", "", "", later(clinic, 6))
	end
	local outcome = clinic ~= "" and ({ "H1", "H2", "H1", "H5", "H3", "H1", "H4", "H6", "H7", "H1" })[i % 10 + 1] or ""
	return { opened = opened, meeting = clinic, chair = clinic ~= "" and "Partner for " .. area or "",
		attendees = clinic ~= "" and "Safeguarding; health; CAMHS; safeguarding hub; police; early help; youth at risk; minutes" or "",
		outcome = outcome, review = clinic ~= "" and later(clinic, 21) or "" }
end

local function respite_placement(i, add)
	local first = school_day(later("2026-09-21", i * 7 - 7))
	local planned, back = school_day(later(first, 28)), school_day(later(first, i % 4 == 0 and 35 or 28))

	add("a1", "", store { "To be in a small group again without being sent out", "Time away from a conflict that goes on",
		"To finish a piece of work with the hands" }(i))
	add("a2", "", store { "I want to go back to science", "The bus there worries me", "It is good that it is only four" }(i))
	add("a3", "", "", later(first, i == 5 and 2 or -5))
	add("a4", "", "", first)
	add("a5", "", "", planned)
	add("a6", "", "English and maths from the class teacher, every Monday")
	if i ~= 12 then
		add("b1", "", "", school_day(later(first, 14)))
	end
	if i < 11 then
		add("b2", "", "", back)
		add("b4", i % 5 == 3 and "No" or "Yes", i % 5 == 3 and "The other pupil was ill; it is still to come" or "With the tutor")
		add("b5", i % 4 == 1 and "No" or "Yes", i % 4 == 1 and "Not in languages before the half term" or "")
	end
	return { opened = later(first, -10), review = i < 11 and school_day(later(back, 10)) or "" }
end

local function referral_centre(i, add)
	local first = school_day(later("2026-09-14", i * 7 - 7))
	local last = school_day(later(first, ({ 11, 18, 25, 32, 60 })[i % 5 + 1]))

	add("a1", "", store { "Left lessons three times a week; reading may be behind it", "A row that began outside school",
		"Tired and hungry in the mornings" }(i))
	add("a2", ({ "Breakfast and check-in", "Part of the week", "Placement of up to six weeks" })[i % 3 + 1])
	add("a3", "Yes", "By telephone, and at the gate")
	if i ~= 7 then
		add("b1", "", store { "I go when I cannot read it aloud", "I was angry before I came in", "I like it when it is quiet" }(i))
	end
	add("c1", "", "", first)
	add("c2", "", "", school_day(later(first, 32)))
	add("c3", "", "English, maths and art; set and marked by the class teachers")
	add("c4", "Yes", "Mentor", "", first, "daily", later(first, 14), "", "Asks for a break before leaving")
	if i < 12 then
		add("d1", "", "", last)
		add("d2", i % 6 == 2 and "No" or "Yes", i % 6 == 2 and "Not in science until the seats are changed" or "")
	end
	return { opened = later(first, -2), review = i < 12 and school_day(later(last, 14)) or "" }
end

local function referral_quality(i, add)
	for k = 1, 10 do
		local no = (i * 3 + k * 5) % 11 == 0 or i == 2 and k > 7

		if not (i == 4 and k == 9) then
			add("c" .. k, no and "No" or "Yes", no and k == 7 and "The child was not asked" or no and "Not in the letter" or "")
		end
	end
	return { opened = later("2026-09-10", i * 8) }
end

local MADE <const> = {
	hot_clinic = { hot_clinic, 30, "R", 4 }, respite_placement = { respite_placement, 13, "P", 2 },
	referral_centre = { referral_centre, 13, "S", 2 }, referral_quality = { referral_quality, 12, "Q", 4 },
}
local COLUMNS <const> = { "meeting", "chair", "attendees", "outcome", "review" }

if not folder or not MADE[audit] then
	io.stderr:write("usage: lua5.4 referrals.lua hot_clinic|respite_placement|referral_centre|referral_quality FOLDER\n")
	os.exit(2)
end

local make, n, letter, n_schools = table.unpack(MADE[audit])
local cases, items = {}, {}

for i = 1, n do
	local school, ref = SCHOOLS[i % n_schools + 1][1], ("%s-%02d"):format(letter, i)
	local row = make(i, function (...) items[#items + 1] = { school, ref, ... } end)

	cases[i] = { school, ref, ("P-%04d"):format(100 + i * 37 % 900), row.opened, row }
end

local used, head = {}, "school_id,case_ref,pupil_ref,opened"
for _, column in ipairs(COLUMNS) do
	if cases[1][5][column] then
		used[#used + 1] = column
		head = head .. "," .. column
	end
end
for _, case in ipairs(cases) do
	local row = table.remove(case)
	for k, column in ipairs(used) do
		case[4 + k] = row[column]
	end
end

write("schools.csv", "school_id,name,phase,roll", table.move(SCHOOLS, 1, n_schools, 1, {}))
write("calendar.csv", "scope,half_term,first_day,last_day,closed_days", CALENDAR)
write("cases.csv", head, cases)
write("case_items.csv", "school_id,case_ref,item,answer,note,date,start,how_often,review,owner,effect", items)
