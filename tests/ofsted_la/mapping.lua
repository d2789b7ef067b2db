-- The published table of inspections: one row an authority, its judgements side by side, DD/MM/YYYY dates.
return {
  api = 1,
  tables = {
    {
      table = "schools",
      files = { "2023_ofsted_la.csv" },
      columns = {
        school_id = "new_la_code",
        name = "Local authority name",
        la = "Local authority name",
        region = "Ofsted region",
        phase = { constant = "all-through" },   -- an authority has none; the cover beside the audit leaves it out
        ["Inspection date"] = "Inspection date",
      },
    },
    {
      table = "responses",
      files = { "2023_ofsted_la.csv" },
      columns = {
        school_id = "new_la_code",
        respondent = { constant = "ofsted" },
        evidence = { constant = "Inspection report" },
        evidence_type = { constant = "report" },
        evidence_date = "Inspection date",
        ["overall.judgement"] = "Overall effectiveness",
        ["leaders.judgement"] = "Impact of leaders",
        ["protection.judgement"] = "Experiences and progress of children who need help and protection",
        ["care.judgement"] = "Experiences and progress of children in care",
        ["leavers.judgement"] = "Experiences and progress of care leavers",
      },
    },
  },
}
