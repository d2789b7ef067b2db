-- A workshop small enough to read at once: two layers, ideas, two criteria.
return {
  api = 1, kind = "workshop", id = "small_workshop", version = "1.0", title = "Small workshop", language = "en-GB",
  columns = { school_id = "session", section = "layer", by = "role", n = "strength" }, centre = "Young person",
  groups = { { id = "within", name = "Within school" }, { id = "across", name = "Across schools" } },
  sections = {
    { id = "events", title = "Events", question = "What do we see?" }, { id = "models", title = "Beliefs" },
    { id = "ideas", title = "Ideas", ideas = true },
  },
  links = { { from = "*", to = "*", each = "none", n = { 1, 3 } } },
  votes = { criteria = { { id = "can", name = "Can be done" }, { id = "lasts", name = "Lasts" } }, each = 3, in_all = 5, shown = 2 },
  views = { { layers = { "events", "models" } }, { ranks = "ideas" }, { list = "unlinked" }, { by = "section", over = "by" } },
}
