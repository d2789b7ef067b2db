return {
  api = 1, kind = "statements", id = "least", version = "1", title = "Least", language = "en-GB",
  levels = {
    { id = "a", name = "Weak", meaning = "Not there.", fill = "#FBE3D6", ink = "#000000" },
    { id = "b", name = "Strong", meaning = "There.", fill = "#12436D", ink = "#FFFFFF" },
  },
  ratings = { { id = "M", name = "Met", state = "met" }, { id = "N", name = "Not yet", state = "not_yet" } },
  respondents = { { id = "school", name = "School", short = "School", agreed = true } },
  scoring = { model = "bands", bands = { { level = "b", met = 70 } } },
  review = { primary = "termly", secondary = "termly", special = "termly", ["all-through"] = "termly" },
  sections = {
    { id = "s", title = "Reading", question = "Do they read?",
      statements = { { id = "x", text = "They read.", action = "Read.", success = "Read." } } },
  },
}
