-- A small audit that uses every field of the format: two sections of two strands, three levels.
return {
  api = 1,
  kind = "rubric",
  id = "small",
  version = "1.2",
  title = "Small audit",
  subtitle = "Everything the format has, once",
  notice = "A school's own view, not an inspection grade.",
  formats = "the school office",
  source = "Made up for tests",
  audience = "testers",
  language = "en-GB",

  words = {
    section = "area", sections = "areas", strand = "strand", strands = "strands",
    descriptor = "descriptor", descriptors = "descriptors",
  },

  levels = {
    { id = "emerging", name = "Emerging", meaning = "The basics are there.",
      fill = "#BFDDF5", ink = "#000000" },
    { id = "established", name = "Established", meaning = "It works across the school.",
      fill = "#5B9BD5", ink = "#000000" },
    { id = "advanced", name = "Advanced", meaning = "Others could learn from it.",
      fill = "#1F3864", ink = "#FFFFFF" },
  },
  below = "not yet secure",

  ratings = {
    { id = "M", name = "Met", state = "met", aliases = { "yes" } },
    { id = "P", name = "Partly", state = "partly", aliases = { "partially" } },
    { id = "N", name = "Not yet", state = "not_yet", aliases = { "no" } },
    { id = "NA", name = "Not applicable", state = "not_applicable", aliases = { "n/a" } },
    { id = "W", name = "Waived", state = "waived" },
  },
  respondents = {
    { id = "school", name = "School", short = "School", aliases = { "headteacher" } },
    { id = "camhs", name = "CAMHS worker", short = "CAMHS" },
    { id = "la", name = "Local authority partner", short = "LA" },
    { id = "agreed", name = "Agreed at the meeting", short = "Agreed", agreed = true },
  },
  evidence_types = {
    { id = "document", name = "Document", aliases = { "policy" } },
    { id = "pupil_voice", name = "Pupil voice", voice = true },
    { id = "data", name = "Outcome data", voice = true },
  },

  scoring = {
    model = "ladder",
    max_partial = 0,
    share = 50, floor = 80,
    points = { 1, 2, 3 },
    bands = { 0, 50, 80 },
    blanks_limit = 20,
    na_limit = 33,
    gate_cap = 1,
    overall = "none",
    evidence = { dated_from = 2, types_from = 3, min_types = 2, needs_voice = true },
  },

  plan = {
    areas_min = 1, areas = 2, actions = 2, lasts = 2,
    support = { { id = "camhs", name = "CAMHS worker" }, { id = "la", name = "Local authority" } },
  },
  review = {
    primary = "termly", secondary = "half_termly", special = "half_termly",
    ["all-through"] = "half_termly", nursery = "termly", middle = "half_termly",
    ["alternative-provision"] = "half_termly", ["16-plus"] = "half_termly", default = "termly",
  },
  recheck_months = 24, renamed = { ["voice.pupils"] = "voice.influence" }, ended = { "voice.box" },

  sections = {
    { id = "lead", title = "Leadership", question = "Who leads wellbeing here?",
      strands = {
        { id = "named", title = "A named lead", gate = "Statutory: a named lead is required.", statutory = true,
          owner = "Headteacher", support = "school",
          descriptors = {
            emerging = { text = "A named person leads on wellbeing.",
              action = "Name a senior lead.", success = "Staff can say who leads (survey)." },
            established = { text = "The lead has time and training.",
              action = "Give the lead time and training.", success = "Time is in the timetable." },
            advanced = { text = "The lead coaches other schools.",
              action = "Offer coaching to another school.", success = "A partner school reports use.",
              support = "la", na = true },
          } },
        { id = "policy", title = "Policy", owner = "Deputy head", na = true,
          descriptors = {
            emerging = { text = "A written policy is in place.",
              action = "Write the policy.", success = "Governors have approved it." },
            established = { text = "The policy is reviewed each year.",
              action = "Set a yearly review.", success = "The review is in the minutes." },
            advanced = { text = "Pupils and parents help to review the policy.",
              action = "Invite pupils and parents.", success = "Their changes are in the policy." },
          } },
      } },
    { id = "voice", title = "Student voice", question = "How do pupils shape wellbeing?",
      strands = {
        { id = "influence", title = "Influence",
          descriptors = {
            emerging = { text = "Pupils are asked once a year.",
              action = "Ask pupils.", success = "Results are shared with staff.",
              owner = "Pastoral lead" },
            established = { text = "Pupils see what changed and why.",
              action = "Tell pupils what changed.", success = "Pupils can name a change.",
              owner = "Pastoral lead" },
            advanced = { text = "Pupils help to choose priorities.",
              action = "Put pupils on the planning group.", success = "A priority came from pupils.",
              owner = "Pastoral lead", support = "camhs" },
          } },
        { id = "reach", title = "Reach", owner = "Pastoral lead", na = true,
          descriptors = {
            emerging = { text = "Every year group is heard.",
              action = "Plan a round of every year group.", success = "Each year group has answered." },
            established = { text = "Quiet groups are sought out.",
              action = "List the groups not heard.", success = "Each listed group has answered." },
            advanced = { text = "Pupils lead the asking.",
              action = "Train pupil researchers.", success = "A pupil-led survey is run." },
          } },
      } },
  },
}
