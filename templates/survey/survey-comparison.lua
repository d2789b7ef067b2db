-- comparison.pdf of a survey: both means of each domain and item over all schools, and a row for each school.

local b = include("blocks")
local document = include("document")
local say = include("survey-sentences")

local function percent(text)
	return text and text ~= "" and text .. "%" or "–"
end

-- In public whole per cents, and bounds at the ends: tenths might tell of few people. No school's own share.
local function rounded(text)
	local share = text and tonumber(text)

	if not share then
		return "–"
	end
	return share >= 95 and "over 94%" or share <= 5 and "under 6%" or math.floor(share + 0.5) .. "%"
end

local function mean_cells(r, mean)
	if r.profile == "public" then
		return rounded(mean.weighted), rounded(mean.plain), "–", b.thousands(mean.n_schools)
	end
	return percent(mean.weighted), percent(mean.plain), mean.lowest and percent(mean.lowest) .. " to "
		.. percent(mean.highest) or "–",
		b.thousands(mean.n_schools)
end

local function means(r)
	local rows, place = {}, 1

	rows[1] = b.head { b.capital(r.audit.words.descriptor), "All answers", "Schools' mean", "Lowest to highest", "Schools" }
	rows[2] = b.row { b.th { b.bold("All answers") }, mean_cells(r, r.all) }
	for i, mean in ipairs(r.domains) do
		local title = r.domain_titles[i]

		if #r.domains > 1 then
			rows[#rows + 1] = b.row { b.th { b.bold(title) }, mean_cells(r, mean) }
		end
		for _, item in ipairs(b.filter(r.audit.items, function (one) return one.id:match("^[^.]+") == r.audit.domains[i].id end)) do
			rows[#rows + 1] = b.row { b.th { item.title, item.reversed and " †" or "" }, mean_cells(r, r.items[place]) }
			place = place + 1
		end
	end
	return b.table { summary = say.means_table(r.audit.words), rows = rows, tight = true,
		columns = { { share = 1 }, { width = 72, align = "right" }, { width = 82, align = "right" }, { width = 112, align = "right" },
			{ width = 56, align = "right" } } }
end

local function row(r, school)
	if school.why then
		return b.row { b.th { { text = school.name, lang = school.name_lang } },
			{ content = { b.muted(b.capital(school.why)) }, colspan = #r.domain_titles + 1 } }
	end
	return b.row { b.th { { text = school.name, lang = school.name_lang }, school.generated and " (made up)" or "" },
		school.answered and b.thousands(school.answered) or "not given", table.unpack(b.map(school.shares, percent)) }
end

local function schools(r)
	local rows, phase = {}, nil
	local columns = { { share = 1.4 }, { width = 56, align = "right" } }

	rows[1] = b.head { "School", "N", table.unpack(r.domain_titles) }
	for i = 1, #r.domain_titles do
		columns[i + 2] = { share = 0.6, align = "right" }
	end
	for _, school in ipairs(r.schools) do
		if school.phase ~= phase then
			phase = school.phase
			rows[#rows + 1] = phase and b.group { { content = b.capital(phase:gsub("-", " ")), colspan = #columns } } or nil
		end
		rows[#rows + 1] = row(r, school)
	end
	return b.table { summary = say.schools_table(r.audit.words), rows = rows, tight = true, columns = columns }
end

return function (r)
	local blocks, add = b.collect()
	local turned = #b.filter(r.audit.items, function (item) return item.reversed end) > 0

	add(b.h1(say.all_title(r.audit.title, r.wave)))
	add(b.callout { b.p(b.sentences(b.some(r.profile ~= "public" and say.all_lead(r.all),
		say.counted(r.all.n_schools, r.all.n_left_out, r.audit.base_min),
		r.n_other_waves > 0 and say.other_waves(r.n_other_waves))), "callout") })
	add(b.h2(say.items_title(r.audit.words)), means(r))
	add(b.p(b.sentences(b.some(say.both_means(), say.method({}, r.audit.base_min), turned and "† " .. say.turned())), "small"))
	if r.rows and r.profile ~= "public" then
		add(b.h2("Schools"), schools(r))
	end
	return document.of(r, blocks, { title = say.all_title(r.audit.title, r.wave), year = r.wave })
end
