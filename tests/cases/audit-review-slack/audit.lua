-- A review whose numbers ask for what follows anyway.
return {
  api = 1, kind = "statements", id = "numbers", version = "1.0", title = "Review of numbers", language = "en-GB",
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
  respondents = { { id = "reviewer", name = "Reviewer", short = "Reviewer", agreed = true } },
  scoring = {
    bands = {
      { level = "repair", met_or_partly = 60, not_yet = 40 },
      { level = "improve", met = 70, met_or_partly = 65, not_yet = 35 },
      { level = "sustain", met = 90, not_yet = 10 },
    },
  },
  review = { primary = "half_termly", secondary = "half_termly", special = "half_termly", ["all-through"] = "half_termly" },
  sections = {
    { id = "only", title = "Only section", question = "Do its numbers agree?",
      statements = {
        { id = "one", text = "There is one.", action = "Make one.", success = "Pupils see one." },
        { id = "two", text = "There is two.", action = "Make two.", success = "Pupils see two." },
        { id = "three", text = "There is three.", action = "Make three.", success = "Pupils see three." },
        { id = "four", text = "There is four.", action = "Make four.", success = "Pupils see four." },
        { id = "five", text = "There is five.", action = "Make five.", success = "Pupils see five." },
      },
    },
  },
}
