local common = include("common")
return function (r)
  local word = { text = "word", bold = true, url = "https://example.org" }
  return {
    title = "T", language = "en", running_left = r.school.name, footer_left = "F",
    blocks = {
      { type = "cover", title = "T", subtitle = "S", name = r.school.name, facts = { { label = "A", value = "B" } }, note = "N" },
      { type = "contents", title = "Contents", depth = 2 },
      { type = "heading", level = 1, text = "One", number = "1", anchor = "one" },
      { type = "paragraph", text = { "Text with a ", word, " and ", { text = "a link", to = "one" } } },
      { type = "list", numbered = true, items = { "a", { { type = "paragraph", text = "b" } } } },
      { type = "table", caption = "C", columns = { { share = 1 }, { width = 60, align = "right" } }, rows = {
        { kind = "head", cells = { "H", "I" } }, { cells = { { header = true, content = "x" }, "1" } } } },
      { type = "callout", label = "Decide", content = { { type = "paragraph", text = "c" } } },
      { type = "columns", shares = { 1, 2 }, gap = 10, columns = { { { type = "paragraph", text = "l" } }, {} } },
      { type = "page_break" }, { type = "lines", n = 3, leading = 20 },
    },
  }
end
