-- A judgement is read as it was published: the label of an area is its level.
local function judged(label)
  return { item = "overall.judgement", rating = label, evidence = "Inspection report", type = "report", date = "2023-07-10" }
end

return {
  api = 1,
  date = "2023-12-01",
  cases = {
    { name = "an area judged at the first two levels", answers = {
        { item = "overall", up_to = "requires_improvement", rating = "M", evidence = "Inspection report", date = "2023-07-10" },
        { item = "overall", at = "good", rating = "N" }, { item = "overall", at = "outstanding", rating = "N" },
      },
      expect = { { section = "overall", level = "requires_improvement" } } },
    { name = "an area without a judgement has no level", answers = {},
      expect = { { section = "leavers", status = "not_assessed" } } },
    { name = "a label that is not one of the four is an error", answers = { judged("Fair") },
      problems = { "CSV012" } },
  },
}
