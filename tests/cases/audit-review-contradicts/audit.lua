-- A small review that uses every field of its kind: two sections, three judgements, figures with checks and caps.
return {
  api = 1, kind = "statements", id = "small_review", version = "1.0", title = "Small review",
  subtitle = "Everything the format has, once", notice = "A reviewer's view, not an inspection grade.", language = "en-GB",
  words = { section = "section", sections = "sections", descriptor = "statement", descriptors = "statements" },

  levels = {
    { id = "stabilise", name = "Stabilise", meaning = "The basics are not secure.", fill = "#FBE3D6", ink = "#000000" },
    { id = "repair", name = "Repair", meaning = "Known, and being mended.", fill = "#F4A070", ink = "#000000" },
    { id = "improve", name = "Improve", meaning = "In place, not yet good enough.", fill = "#2E86A8", ink = "#000000" },
    { id = "sustain", name = "Sustain", meaning = "Consistently strong.", fill = "#12436D", ink = "#FFFFFF" },
  },
  ratings = {
    { id = "M", name = "In place and having effect", state = "met", aliases = { "effect" } },
    { id = "P", name = "Partly in place", state = "partly" },
    { id = "N", name = "Not yet", state = "not_yet" },
    { id = "NA", name = "Not applicable", state = "not_applicable", aliases = { "n/a" } },
  },
  respondents = {
    { id = "reviewer", name = "Trust reviewer", short = "Reviewer", agreed = false },
    { id = "senco", name = "SENCO", short = "SENCO" },
    { id = "governor", name = "Governor", short = "Governor" },
  },
  evidence_types = { { id = "document", name = "Document" }, { id = "voice", name = "Pupil voice", voice = true } },
  groups = { { id = "national", name = "National", aliases = { "england" } } },

  scoring = {
    model = "bands",
    bands = {
      { level = "repair", met_or_partly = 60, not_yet = 5 },
      { level = "better", met = 70, not_yet = 10 },
      { level = "sustain", met = 90, not_yet = 0, previous = "sustain" },
    },
    uncalibrated = "These thresholds have not been tried on many reviews yet.",
    blanks_limit = 20, na_limit = 33, gate_cap = 1,
    reason_steps = 2, gap_steps = 2, gap_share = 20,
  },
  plan = {
    actions = 2, actions_in_all = 3, lasts = 2,
    support = { { id = "trust_lead", name = "Trust lead" }, { id = "senco", name = "SENCO" } },
    by_level = {
      stabilise = { support = "trust_lead", rhythm = "weekly visits by a named trust lead" },
      repair = { support = "trust_led", rhythm = "a visit every two weeks" },
      improve = { rhythm = "a visit every half term" },
    },
  },
  review = { primary = "half_termly", secondary = "half_termly", special = "half_termly", ["all-through"] = "half_termly" },

  sections = {
    { id = "leadership", title = "Leadership", question = "Who leads, and does it show?",
      statements = {
        { id = "time", title = "Time to lead", text = "The lead has time to lead.", action = "Give the lead time.",
          success = "Time stands in the timetable.", owner = "Headteacher", support = "trust_lead" },
        { id = "expert", text = "The lead knows the field.", action = "Plan training.", success = "Training is done.",
          post = true, owner = "Headteacher" },
        { id = "duties", title = "Duties", text = "Statutory duties are met.", action = "Meet them.",
          success = "An audit of duties finds no gap.", gate = "Statutory: the duties of the Code of Practice.",
          statutory = true },
        { id = "plan", text = "There is a plan with milestones.", action = "Write a plan.", success = "It is reviewed.",
          fields = { "funding", "rolls" } },
        { id = "governor", text = "A named governor asks about progress.", action = "Name one.", success = "Minutes show it." },
      },
      fields = {
        { id = "funding", title = "Notional funding this year", type = "money", lead = true, min = 0, max = 5000000 },
        { id = "report", title = "Information report on the website", type = "yes_no", lead = true },
        { id = "concern", title = "Safeguarding or off-rolling concern", type = "yes_no" },
        { id = "roll", title = "Pupils on roll", type = "count", min = 1, max = 3000 },
        { id = "training", title = "Training in the last year", type = "text" },
      },
      caps = {
        { field = "roll", is = "no", level = "repair", reason = "The information report is a statutory duty." },
        { field = "concern", is = "yes", level = "sustain", reason = "A concern about safeguarding comes first.", action = "Ask." },
      },
      practice = { "A vision for all pupils.", "Governance knows its role." },
      strengths = "Strengths", development = "Areas for development",
    },
    { id = "tracking", title = "Tracking and progress", question = "Do leaders know how pupils do?",
      statements = {
        { id = "strengths", text = "Leaders know how pupils achieve.", action = "Look at data termly.", success = "They can say it." },
        { id = "groups", text = "Sub-groups are followed.", action = "Follow groups.", success = "Gaps are known.",
          fields = { "sen" } },
        { id = "parents", text = "Parents are told.", action = "Tell parents.", success = "Parents say so.", na = true },
        { id = "targets", text = "Targets are ambitious.", action = "Set targets.", success = "Targets are met." },
      },
      fields = {
        { id = "sen", title = "Pupils with SEN", type = "count", of = "leadership.roll" },
        { id = "k", title = "SEN support", type = "count", of = "k", row = "Pupils" },
        { id = "e", title = "EHC plan", type = "count", row = "Pupils", column = "SEN" },
        { id = "absence_sen", title = "Persistent absence, SEN", type = "percent", of = "sen" },
        { id = "absence_all", title = "Persistent absence, all", type = "percent", row = "Pupils", column = "SEN" },
        { id = "progress", title = "Progress 8, SEN", type = "number", min = 5, max = -5 },
        { id = "part_time", title = "Part-time timetables", type = "yes_no", row = "Timetables", column = "SEN" },
        { id = "part_time_plan", title = "Each has a dated plan", type = "yes_no" },
      },
      checks = {
        { sum = { "k", "e" }, equals = "send", reason = "K and E make all pupils with SEN.", cap = "repair" },
        { part = "part_time", of = "sen", action = "Count again.", success = "It fits.", support = "nobody" },
        { gap = { "absence_sen" }, flag = 5 }, { sum = { "absence_sen", "k" }, equals = "absence_all" },
        { sum = { "k", "e", "sen" }, equals = "sen", cap = "sustain" },
        { gap = { "absence_all", "absence_all" } },
      },
      caps = {
        { field = "part_time", is = "yes", without = "part_time", level = "repair",
          reason = "A part-time timetable needs a dated plan." },
      },
      judgements = {
        { id = "tracking", title = "Tracking and monitoring", from = "statements" },
        { id = "leadership", title = "Achievement", from = "fields", base_min = 11, fields = { "progress" } },
      },
    },
  },
}
