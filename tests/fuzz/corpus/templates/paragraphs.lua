return function (r)
  local blocks = {}
  for i, s in ipairs(r.sections) do
    blocks[#blocks + 1] = { type = "heading", level = 1, text = s.title }
    blocks[#blocks + 1] = { type = "paragraph", text = ("%d of %d"):format(i, #r.sections) }
  end
  return { title = r.audit.title, language = "en", blocks = blocks }
end
