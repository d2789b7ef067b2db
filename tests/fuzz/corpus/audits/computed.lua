local function level(id, fill)
  return { id = id, name = id:upper(), meaning = ("about %s"):format(id), fill = fill, ink = "#000000" }
end
local strands = {}
for i = 1, 3 do
  strands[#strands + 1] = { id = "t" .. i, title = "T" .. i, descriptors = {
    low = { text = "Low " .. i, action = "Act.", success = "Seen." },
    high = { text = "High " .. i, action = "Act.", success = "Seen." },
  } }
end
return {
  api = 1, kind = "rubric", id = "computed", version = "1.0", title = "Computed", language = "en-GB",
  levels = { level("low", "#BFDDF5"), level("high", "#5B9BD5") }, below = "below",
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not", state = "not_yet" } },
  respondents = { { id = "school", name = "School", short = "School" } },
  review = { primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly" },
  sections = { { id = "s", title = "S", question = "Why?", strands = strands } },
}
