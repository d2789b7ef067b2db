-- Sections of figures in columns, where a page has no room for them across it. Each section is { title, alone (figures with
-- nothing beside them), mix (those that make a whole, or nil), after (blocks below) }.

local b = include("blocks")
local figures = include("figure-parts")

local columns = {}

local LABEL <const> = 104 -- points for the names beside the bars of a mix
local WIDER <const> = 1.15 -- a column with a mix beside one without

local function narrow(section, how, add)
	add(b.h3(section.title))
	add(#section.alone > 0 and figures.plain_table(section.title, section.alone, how.period, 1, how.whose))
	add(table.unpack(section.mix and figures.mix(section.mix, section.title, LABEL) or {}))
	add(table.unpack(section.after))
end

-- Each section goes below the fewest rows.
local function filled(sections, how)
	local all = {}

	for i = 1, how.n do
		local blocks, add = b.collect()
		all[i] = { blocks = blocks, add = add, rows = 0, share = 1 }
	end
	for _, section in ipairs(sections) do
		local least = all[1]
		for _, column in ipairs(all) do
			least = column.rows < least.rows and column or least
		end
		narrow(section, how, least.add)
		least.share = section.mix and WIDER or least.share
		least.rows = least.rows + figures.rows_of(section)
	end
	return b.filter(all, function (column) return #column.blocks > 0 end)
end

-- how: n (columns), period (of the page), whose (the head above values), head (a heading comes first, since none has).
function columns.add(sections, how, add)
	local made = filled(b.filter(sections, function (section)
		return #section.alone > 0 or section.mix ~= nil
	end), how)

	add(how.head and #made > 0 and b.h2("Section by section"))
	if #made > 1 then
		add(b.columns(b.map(made, function (column) return column.blocks end),
			b.map(made, function (column) return column.share end), 12))
	else
		add(table.unpack(made[1] and made[1].blocks or {}))
	end
end

return columns
