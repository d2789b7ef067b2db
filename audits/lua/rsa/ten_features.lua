-- Ten features of inclusive schools, by school: which are a named strength, which are there, and which are not.
--
-- The ten features and their three groups (three for all pupils, five for some, two for staff) follow a published study of
-- eight cases; the wording is ours. An empty cell means that nobody has said, and is printed as “not shown”: it is never
-- read as absence. Where one school names a strength that another says it lacks, the two are put side by side.

local function feature(id, title, group, question)
	return { id = id, title = title, group = group, question = question }
end

return {
	api = 1,
	kind = "matrix",
	id = "ten_features",
	version = "1.0",
	title = "Ten features",
	subtitle = "What each school is known for, and whom it could ask",
	notice = "An empty cell is something that nobody has said. It does not say that it is not there.",
	source = "RSA, toolkit on preventing exclusions (ten features in eight cases), 2022",
	audience = "a trust or a borough; once a year",
	formats = "the trust office",
	language = "en-GB",

	words = { section = "feature", sections = "features" },
	over = "school",
	columns = { section = "feature", state = "shown" },
	blank = "not shown",
	pair = true,
	groups = {
		{ id = "all", name = "For all pupils" },
		{ id = "targeted", name = "For some" },
		{ id = "staff", name = "For staff" },
	},
	states = {
		{ id = "strength", name = "Named strength", meaning = "present", mark = 2 },
		{ id = "present", name = "Present", meaning = "present", mark = 1 },
		{ id = "no", name = "Not there", meaning = "absent", mark = 0 },
	},

	sections = {
		feature("f1", "Trauma informed", "all", "Do adults ask what has happened to a child?"),
		feature("f2", "Restorative and consistent", "all", "Is harm put right, in the same way everywhere?"),
		feature("f3", "Relational", "all", "Does each pupil have an adult who knows them?"),
		feature("f4", "Early identification", "targeted", "Is a need found before it shows as behaviour?"),
		feature("f5", "Counselling and therapy", "targeted", "Is there somebody to talk to, in time?"),
		feature("f6", "Families", "targeted", "Are families asked and helped?"),
		feature("f7", "Multi-agency and community", "targeted", "Do services come to the school?"),
		feature("f8", "Academic support", "targeted", "Can a pupil catch up?"),
		feature("f9", "Teacher networks", "staff", "Do staff learn from other schools?"),
		feature("f10", "Inclusive leadership", "staff", "Do leaders decide with every pupil in mind?"),
	},
}
