return {
  api = 1,
  tables = {
    { table = "schools", files = { "extract.csv" }, where = { Kind = "school" },
      columns = { school_id = { from = "Code", before = "S" }, name = "School", phase = { constant = "primary" } } },
    { table = "responses", files = { "answers.csv" },
      columns = { school_id = { from = "Code", before = "S" }, item = { constant = "lead.named" }, rating = "Level" } },
  },
}
