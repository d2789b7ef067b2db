return {
  api = 1,
  kind = "rubric" id = "x",
}
