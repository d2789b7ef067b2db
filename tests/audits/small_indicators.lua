-- A small audit of figures that uses every field of its kind.
return {
  api = 1, kind = "indicators", id = "small_indicators", version = "1.0", title = "Small figures",
  subtitle = "Everything the format has, once", notice = "Figures, not judgements.", formats = "the school office", language = "en-GB",
  words = { section = "theme", sections = "themes", descriptor = "figure", descriptors = "figures" },
  groups = { { id = "national", name = "England", aliases = { "nation" } }, { id = "la", name = "Local authority" } },
  periods = 3, suppression = { below = 5, base = 11 },
  sections = {
    { id = "need", title = "Need", question = "What do pupils need?", figures = {
      { id = "roll", title = "Pupils on roll", type = "count", combine = "sum", weight = true, strip = true },
      { id = "sen", title = "Pupils with SEN", type = "count", of = "roll", about = "On the census day." },
      { id = "pp", title = "Pupil premium", type = "count", of = "roll" },
      { id = "sen_pp", title = "SEN and pupil premium", type = "count", of = { "sen", "pp" } },
      { id = "semh", title = "Social, emotional and mental health", type = "count", of = "sen" },
      { id = "slcn", title = "Speech and language", type = "count", of = "sen" },
      { id = "others", title = "Others", type = "count", of = "sen" },
      { id = "sen_share", title = "Share with SEN", share = { "sen", "roll" }, compare = { "national" }, strip = true,
        count_where = { is = "above", group = "national" } },
      { id = "both_of_sen", title = "Of those with SEN, pupil premium", share = { "sen_pp", "sen" } },
      { id = "fsm", title = "Free school meals", type = "percent", compare = { "la" }, combine = "both" },
      { id = "eal_gap", title = "Gap of EAL", difference = { "eal", "eal_la" }, decimals = 1 },
      { id = "eal", title = "EAL", type = "percent", compare = { "la" } },
      { id = "eal_la", title = "EAL nearby", type = "percent" },
      { id = "either", title = "SEN or pupil premium", sum = { "sen", "pp" }, less = { "sen_pp" } },
    }, checks = {
      { sum = { "semh", "slcn", "others" }, equals = "sen", tolerance = 0.5, reason = "Each pupil has one primary need." },
      { part = "sen_pp", of = "roll" }, { gap = { "eal", "eal_la" }, flag = 10 },
    } },
    { id = "money", title = "Funding", figures = {
      { id = "notional", title = "SEN notional funding", type = "money", combine = "sum" },
      { id = "each", title = "A pupil with SEN", ratio = { "notional", "need.sen" }, type = "money", combine = "ratio" },
      { id = "doors", title = "Step-free doors", type = "count", things = true },
    } },
    { id = "attendance", title = "Attendance", figures = {
      { id = "pa", title = "Persistent absence", type = "percent", min = 0, max = 60, better = "lower", compare = { "national" },
        change = 3, combine = "both", count_where = { is = "at_least", value = 10.5 } },
      { id = "p8", title = "Progress 8", type = "number", min = -1.5, max = 1.5, better = "higher" },
      { id = "plan", title = "Attendance plan", type = "yes_no" },
    } },
  },
}
