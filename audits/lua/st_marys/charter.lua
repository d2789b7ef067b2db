-- Children's rights in a school year: which of the 42 articles pupils met in lessons, and which stand in a charter.
--
-- Articles 1 to 42 of the United Nations Convention on the Rights of the Child (1989) are about children; what each says is
-- put here in a few words of our own, for a tick sheet: the convention's text is what counts. A school that works with a
-- class list in the place of articles changes the sections.

local articles = {
	"Who is a child", "No child is left out", "What is best for the child", "Rights made real", "Parents guide",
	"Life, survival and growth", "A name and a nationality", "Identity", "Staying with parents", "Contact across borders",
	"Not taken abroad", "Being heard", "Saying and finding out", "Thought and belief", "Meeting and joining",
	"Privacy", "Information that can be trusted", "Parents share the task", "Safe from violence", "Children not with family",
	"Adoption", "Refugee children", "Children with disabilities", "Health, water and food", "Review of care",
	"Help with money", "A decent standard of living", "Education for everyone", "Education that grows talents",
	"Own culture and language", "Rest, play and arts", "Safe from harmful work", "Safe from drugs", "Safe from sexual harm",
	"Not sold or trafficked", "Safe from other exploitation", "No cruel punishment", "Safe in war", "Help to recover",
	"Fair treatment by the law", "The best law counts", "Everyone knows these rights",
}
local sections = {}
for i, title in ipairs(articles) do
	sections[i] = { id = "a" .. i, title = i .. " " .. title }
end

return {
	api = 1,
	kind = "matrix",
	id = "charter",
	version = "1.0",
	title = "Children’s rights this year",
	subtitle = "Which articles pupils met in lessons, and which stand in a charter",
	notice = "Says where an article came up, not what pupils think of it.",
	source = "After St Mary’s, Islington, as described by the RSA, 2022; UN Convention on the Rights of the Child, 1989",
	audience = "the rights lead and the pupils’ council; once a year",
	formats = "the school office",
	language = "en-GB",

	words = { section = "article", sections = "articles" },
	over = "group",
	columns = { section = "article", group = "place", state = "met" },
	blank = "not said",
	groups = {
		{ id = "lessons", name = "In lessons" },
		{ id = "charter", name = "In a charter" },
	},
	states = {
		{ id = "yes", name = "Yes", meaning = "present", mark = 2 },
		{ id = "no", name = "No", meaning = "absent", mark = 0 },
	},

	sections = sections,
}
