-- A matrix small enough to read at once: features by tier, with what a tool is for by age.
return {
  api = 1, kind = "matrix", id = "small_matrix", version = "1.0", title = "Small matrix", language = "en-GB", over = "group",
  columns = { section = "feature", group = "tier" }, blank = "not shown", pair = true,
  groups = { { id = "all", name = "For all" }, { id = "some", name = "For some" } },
  states = { { id = "strong", name = "Strong", meaning = "present", mark = 2 }, { id = "there", name = "There", meaning = "present", mark = 1 },
    { id = "no", name = "Not there", meaning = "absent", mark = 0 } },
  sections = { { id = "calm", title = "Calm rooms" }, { id = "talk", title = "Talk", ages = { 11, 16 } }, { id = "family", title = "Families" } },
}
