-- How wide words are, about: for tables of many narrow columns, whose words must not be cut.

local theme = include("theme")

local widths = {}

-- What letters take, in the size of the type; and the space beside words.
local LETTERS <const> = { { "[iIjlftr%-]", 0.33 }, { "[mwMW]", 0.9 }, { "[A-Z]", 0.65 } }
local OTHER <const>, PAD <const> = 0.585, 2 * 3.5

widths.OTHER, widths.PAD = OTHER, PAD

local function letter(text)
	for _, class in ipairs(LETTERS) do
		if text:find(class[1]) then
			return class[2]
		end
	end
	return OTHER
end

-- The width of the longest word, as the narrow style sets it. larger: how much larger than in the theme the type is.
function widths.of(text, larger)
	local widest = 0

	for word in text:gmatch("[^%s]+") do
		local width = 0
		for _, code in utf8.codes(word) do
			width = width + letter(utf8.char(code))
		end
		widest = math.max(widest, width)
	end
	return widest * theme.styles.matrix.size * larger + PAD
end

-- How much larger than in the theme the type is.
function widths.larger(r)
	return r.large_print and 16 / theme.styles.matrix.size or 1
end

-- The room between the margins of a page.
function widths.page(across)
	return (across and theme.page_height or theme.page_width) - theme.margin_left - theme.margin_right
end

return widths
