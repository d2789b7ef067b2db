-- A survey small enough to read at once: two domains, four answers, a total, groups, an item that is turned.
return {
  api = 1, kind = "survey", id = "small_survey", version = "1.0", title = "Small survey", language = "en-GB",
  scale = {
    { id = "strongly", name = "Strongly agree", positive = true, aliases = { "sa" } },
    { id = "agree", name = "Agree", positive = true }, { id = "not", name = "Do not agree", aliases = { "no" } },
    { id = "dk", name = "Don't know", left_out = true },
  },
  totals = { { id = "agree_all", name = "Agree, with strongly", of = { "strongly", "agree" } } },
  groups = { { id = "ks1", name = "Key stage 1" }, { id = "ks2", name = "Key stage 2" } },
  base_min = 10, flag = 5, change = 5, suppression = { below = 5, base = 11 },
  sections = {
    { id = "school", title = "The school", items = {
      { id = "safe", text = "My child is safe." }, { id = "worried", text = "My child is worried about school.", reversed = true },
    } },
    { id = "home", title = "At home", items = { { id = "talk", text = "We talk about school at home." } } },
  },
}
