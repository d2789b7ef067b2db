-- A small interview that uses every field of its kind.
return {
  api = 1, kind = "interview", id = "small_interview", version = "1.0", title = "Small interview",
  subtitle = "Everything the format has, once", notice = "Notes, not judgements.", formats = "the school office",
  source = "Made up for tests", audience = "testers", language = "en-GB",
  restricted = false, classification = "Internal: not for publication", retention = "six years",
  related = { { audit = "small_review", why = "Rates what was said." } }, set = "A set",
  words = { section = "heading", sections = "headings", descriptor = "question", descriptors = "questions" },
  respondents = {
    { id = "principal", name = "Principal", short = "Principal", aliases = { "head" }, agreed = false },
    { id = "senco", name = "SENCO", short = "SENCO" },
  },
  findings = {
    { id = "strength", name = "Strength", page = "", aliases = { "strong" } },
    { id = "gap", name = "Gap" },
    { id = "follow_up", name = "Follow up" },
  }, renamed = { ["teaching.helpers"] = "teaching.assistants" }, ended = { "uniform" },
  sections = {
    { id = "teaching", title = "Teaching", question = "How are teachers helped to adapt?",
      questions = {
        { id = "observations", text = "What do observations show?", prompt = "Ask for the last three.", several = false, lines = 4,
          see = { "leadership.plan" } },
        { id = "assistants", text = "How are teaching assistants deployed?" },
      } },
    { id = "attendance", title = "Attendance",
      questions = { { id = "changes", text = "How are changes noticed?", lines = 8 } } },
  },
}
