-- What a report must not be taken for stands on every page, the cover too, whatever the template says.
local b = include("blocks")

return function (r)
	return {
		title = r.school.name, language = "cy", running_left = r.school.name,
		blocks = {
			b.cover { title = "Archwiliad", name = r.school.name },
			b.h1("Crynodeb"), b.p(r.generated and "Wedi’u cynhyrchu" or "Go iawn"),
		},
	}
end
