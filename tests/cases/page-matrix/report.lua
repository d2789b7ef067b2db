-- A table of many narrow columns: pips above the level's word, a sign beside them, a level without pips, words that fill
-- their column; the same cells in a table that is not narrow.
local E = { word = "Established", pips = 2, of = 3, fill = "#5694CA", ink = "#000000" }
local A = { word = "Advanced", pips = 3, of = 3, fill = "#12436D", ink = "#FFFFFF" }
local L = { word = "Emerging – not yet secure", pips = 0, of = 3, fill = "#FFFFFF", ink = "#000000", hatched = true }
local N = { word = "Not assessed", fill = "#FFFFFF", ink = "#000000" }

local function small(text)
	return { type = "paragraph", text = text, style = "matrix" }
end

local function head(text)
	return { type = "paragraph", text = text, style = "matrix_head" }
end

local function table_of(narrow)
	return { type = "table", narrow = narrow, tight = true,
		columns = { { width = 96 }, { share = 1 }, { share = 1 }, { share = 1 }, { share = 1 }, { share = 1 }, { share = 1 },
			{ width = 36, align = "right" } },
		rows = {
			{ kind = "head", cells = { head { "School", { text = "† to be moderated", ["break"] = true } }, head("Leadership and management"),
				head("Voice"), head("Identifying need"), head("Ethos"), head("Staff"), head("Targeted support"), head("Roll") } },
			{ cells = { { content = small("Tallowmere Primary School"), header = true }, { level = E }, { level = E, sign = "†" },
				{ level = A, sign = "†" }, { level = L }, { level = N }, small("Not this year"), small("1,198") } },
			{ cells = { { content = small { "Ysgol Gynradd Tŷ’r Wennol", { text = "Provisional", muted = true, ["break"] = true } },
				header = true }, { level = A }, { level = N, sign = "†" }, { level = L, sign = "†" }, { level = E }, { level = A },
				small("–"), small("99") } },
		} }
end

return function (r)
	return { title = "Matrix", language = "en-GB", landscape = true, blocks = { table_of("matrix"), table_of() } }
end
