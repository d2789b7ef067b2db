-- What inspectors judged in the children's services of each English local authority: five areas, four judgements.
--
-- Nothing here is rated anew. An authority stands in the place of a school, the judgement of an area is a rating of its
-- one strand, and a judgement at one level means that all below it are passed: so the descriptors say just that.

local LEVELS <const> = {
  { id = "inadequate", name = "Inadequate", fill = "#F9D6C4", ink = "#000000",
    meaning = "Inspectors judged the area inadequate." },
  { id = "requires_improvement", name = "Requires improvement to be good", fill = "#F4A582", ink = "#000000",
    meaning = "Inspectors judged that the area requires improvement to be good." },
  { id = "good", name = "Good", fill = "#5694CA", ink = "#000000", meaning = "Inspectors judged the area good." },
  { id = "outstanding", name = "Outstanding", fill = "#12436D", ink = "#FFFFFF",
    meaning = "Inspectors judged the area outstanding." },
}

local AREAS <const> = {
  { "overall", "Overall effectiveness" },
  { "leaders", "Impact of leaders" },
  { "protection", "Experiences and progress of children who need help and protection" },
  { "care", "Experiences and progress of children in care" },
  { "leavers", "Experiences and progress of care leavers" },
}

local function descriptors(area)
  local made = {}
  for i, level in ipairs(LEVELS) do
    made[level.id] = {
      text = i == 1 and area .. ": inspected, and judged." or area .. ": judged " .. level.name .. ", or better.",
      action = "Read what the report of the inspection says of this area, and what has been done since.",
      success = "The next inspection judges the area " .. level.name .. ", or better; source: its report.",
    }
  end
  return made
end

local function sections()
  local made = {}
  for i, area in ipairs(AREAS) do
    made[i] = {
      id = area[1], title = area[2], question = "What did inspectors judge?",
      strands = { { id = "judgement", title = "The judgement", descriptors = descriptors(area[2]) } },
    }
  end
  return made
end

return {
  api = 1,
  kind = "rubric",
  id = "ofsted_la",
  version = "1.0",
  title = "Inspections of children’s services",
  subtitle = "Judgements published by Ofsted, as they stood in 2023",
  notice = "Every judgement is the inspectors’ own, taken from the published table; nothing is judged anew.",
  language = "en-GB",
  levels = LEVELS,
  below = "not judged",
  ratings = {
    { id = "M", name = "Judged at this level or above", state = "met" },
    { id = "N", name = "Judged below this level", state = "not_yet" },
  },
  respondents = { { id = "ofsted", name = "Ofsted’s inspectors", short = "Ofsted" } },
  evidence_types = { { id = "report", name = "Inspection report" } },
  scoring = { model = "strand", blanks_limit = 0, evidence = { dated_from = 1 } },
  review = {
    primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly",
  },
  sections = sections(),
}
