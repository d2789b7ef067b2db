-- form.pdf of this kind: see entries-form.

return include("entries-form")
