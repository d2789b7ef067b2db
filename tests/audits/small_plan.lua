-- A plan small enough to read at once: two aims, three states, links, quotations.
return {
  api = 1, kind = "plan", id = "small_plan", version = "1.0", title = "Small plan", language = "en-GB",
  columns = { section = "aim", group = "horizon", state = "status", owner = "lead", period = "month", note = "remark" },
  states = {
    { id = "open", name = "To do", meaning = "open" }, { id = "going", name = "Under way", meaning = "active" },
    { id = "behind", name = "Behind", meaning = "late" }, { id = "done", name = "Done", meaning = "done" },
    { id = "dropped", name = "Dropped", meaning = "stopped", needs = { "note" } },
  },
  groups = { { id = "y1", name = "This year", due = "2026-08-31" }, { id = "later", name = "Later" } },
  numbers = { { id = "n", title = "Pupils", combine = "sum" }, { id = "cost", title = "Cost", type = "money", combine = "sum" },
    { id = "cost_now", title = "Cost now", type = "money", change_from = "cost" } },
  needs = { "text", "owner" }, review = "monthly", due_soon = 30,
  consent = { quotes = true },
  views = {
    { by = "section", over = "state", title = "Where each aim is" }, { by = "section", over = "group", sum = "cost" },
    { by = "by", over = "state" }, { list = "late" }, { list = "changed", title = "What changed" },
  },
  links = { { from = "work", to = "outcome", each = "to", or_note = true } },
  sections = {
    { id = "outcome", title = "Outcomes", entries = { 1, 3 } },
    { id = "work", title = "Work", entries = { 1, 6 }, needs = { "due" } },
    { id = "ask", title = "Questions", starts = { "How might we", "What if" } },
  },
}
