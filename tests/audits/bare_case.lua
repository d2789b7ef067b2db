-- An audit of single cases that asks for little: no trigger, clock, status, outcome or event, and no target for a meeting.
return {
  api = 1, kind = "case", id = "bare_case", version = "1.0", title = "Referral check", language = "en-GB",
  restricted = true, classification = "Restricted – about single pupils",
  words = { trigger = "referral" },
  answers = {
    { id = "yes", name = "Yes", state = "yes" }, { id = "no", name = "No", state = "no" },
    { id = "not_known", name = "Not known", state = "not_known" },
  },
  learning_by = "quarter",
  learning_questions = {
    { text = "What would have made these referrals easier to read?" },
    { group = "quality", line = "complete", text = "What is left out most often?" },
  },
  sections = {
    { id = "check", title = "The referral",
      fields = {
        { id = "c1", title = "Why now is said", type = "yes_no", gate = true, learning = "It says why now" },
        { id = "c2", title = "What has been tried is said", type = "yes_no", gate = true },
        { id = "c3", title = "Sent on", type = "date" },
        { id = "c4", title = "Answer came on", type = "date", not_before = "c3" },
      } },
  },
}
