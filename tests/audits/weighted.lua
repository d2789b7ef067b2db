-- A small audit that leaves out all it can, weighs its levels, and computes part of itself.
local levels = {
  { id = "low", name = "Low", meaning = "Little is there.", fill = "#DDDDDD", ink = "#000000" },
  { id = "high", name = "High", meaning = "Most is there.", fill = "#222222", ink = "#FFFFFF" },
}

local function descriptors(thing)
  local made = {}
  for _, level in ipairs(levels) do
    made[level.id] = {
      text = thing .. " is " .. level.id .. ".",
      action = "Raise " .. thing:lower() .. ".",
      success = thing .. " has risen.",
    }
  end
  return made
end

return {
  api = 1,
  kind = "rubric",
  id = "weighted",
  version = "2",
  title = "Weighted audit",
  language = "en-GB",
  levels = levels,
  ratings = {
    { id = "Y", name = "Yes", state = "met" },
    { id = "N", name = "No", state = "not_yet" },
  },
  respondents = { { id = "school", name = "School", short = "School" } },
  scoring = { model = "weighted", points = { 1, 3 }, bands = { 25, 75 } },
  review = {
    primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly",
  },
  sections = {
    { id = "one", title = "One", question = "How is one?",
      strands = { { id = "a", title = "A", descriptors = descriptors("A") } } },
  },
}
