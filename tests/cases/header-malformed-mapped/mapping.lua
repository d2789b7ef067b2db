return {
  api = 1,
  tables = {
    { table = "responses", files = { "responses.csv" }, dates = "day first",
      columns = { school_id = "school_id", item = "item", rating = "rating", respondent = "respondent",
        evidence = "evidence", evidence_type = "evidence_type",
        evidence_date = { from = "evidence_date", dates = "month first" } } },
  },
}
