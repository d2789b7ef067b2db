return {
  api = 1,
  tables = {
    { table = "schools", files = { "extract.csv" },
      columns = { school_id = "Code", name = "School", phase = { constant = "primary" } } },
    { table = "responses", files = { "extract.csv" },
      columns = { school_id = "Code", item = { constant = "lead.named" },
        rating = { from = "Score", bands = { 50 } }, respondent = { constant = "school" } } },
  },
}
