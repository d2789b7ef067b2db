-- Cases of the wellbeing audit: what schools might answer, and what it must come to. Run: waymark test hackney_wellbeing

-- Everything met and shown: a dated document for each descriptor, and the pupils' own word for one of them.
local document = { item = "*", rating = "M", evidence = "Folder", type = "document", date = "2026-06-12" }
local voice = {
	item = "voice.influence.emerging", rating = "M", evidence = "School council", type = "pupil_voice",
	date = "2026-06-12",
}

return {
	api = 1,
	date = "2026-11-04",

	cases = {
		{ name = "all met and shown is advanced", answers = { document, voice },
			expect = {
				{ section = "voice", level = "advanced", status = "assessed", cap = "none", met = 15, unanswered = 0 },
			} },
		{ name = "without anybody's own voice the highest level is out of reach", answers = { document },
			expect = { { section = "voice", level = "established", indicated = "advanced", cap = "evidence" } } },
		{ name = "from established up a tick alone is not enough",
			answers = { { item = "*", rating = "M" } },
			expect = { { section = "parents", level = "emerging", indicated = "advanced", cap = "evidence" } } },
		{ name = "one descriptor not yet holds the ladder below it",
			answers = { document, voice, { item = "voice.influence.established", rating = "not yet" } },
			expect = { { section = "voice", level = "emerging", indicated = "emerging", cap = "none" } } },
		{ name = "a partly is not a met",
			answers = { document, voice, { item = "voice.influence.advanced", rating = "P" } },
			expect = { { section = "voice", level = "established" } } },
		{ name = "a first level that is not there is below the scale",
			answers = { document, voice, { item = "voice.influence.emerging", rating = "N" } },
			expect = { { section = "voice", level = "below" } } },
		{ name = "without a named senior lead leadership stays at its first level",
			answers = {
				document, voice, { item = "leadership.senior_lead.emerging", rating = "N" },
			},
			expect = { { section = "leadership", level = "below" } } },
		{ name = "nothing answered is not assessed", answers = {},
			expect = { { section = "voice", status = "not_assessed", unanswered = 15 } } },
		{ name = "a fifth unanswered is still assessed, and counts as not met",
			answers = {
				{ item = "voice", up_to = "established", rating = "M", evidence = "Folder", date = "2026-06-12" },
				{ item = "voice.channels", rating = "M", evidence = "Folder", date = "2026-06-12" },
				{ item = "voice.reach", rating = "M", evidence = "Folder", date = "2026-06-12" },
			},
			expect = { { section = "voice", status = "assessed", level = "established", unanswered = 3 } } },
		{ name = "only the first two levels answered is too little",
			answers = { { item = "voice", up_to = "established", rating = "M", evidence = "Folder", date = "2026-06-12" } },
			expect = { { section = "voice", status = "not_assessed", unanswered = 5 } } },
		{ name = "a section outside the focus has no level", focus = { "voice" }, answers = { document, voice },
			expect = {
				{ section = "voice", level = "advanced" }, { section = "staff", status = "not_in_focus" },
			},
			problems = { "CSV026" } },
		{ name = "what was agreed counts, whatever each said",
			answers = {
				document, voice,
				{ item = "voice.influence.established", rating = "N", by = "camhs" },
				{ item = "voice.influence.established", rating = "M", by = "agreed", evidence = "Minutes",
					type = "minutes", date = "2026-10-14" },
			},
			expect = { { section = "voice", level = "advanced" } } },
		{ name = "of two who differ the lower one counts until they agree",
			answers = {
				document, voice, { item = "voice.influence.established", rating = "N", by = "camhs" },
			},
			expect = { { section = "voice", level = "emerging" } } },
		{ name = "a rating that is not on the scale is an error",
			answers = { document, voice, { item = "voice.influence.established", rating = "Mostly" } },
			problems = { "CSV012" } },
		{ name = "not applicable needs a reason",
			answers = { document, voice, { item = "voice.peer_support", rating = "n/a" } },
			problems = { "CSV015" } },
		{ name = "what does not apply, with its reason, is left out of the sum",
			answers = { document, voice, { item = "voice.peer_support", rating = "n/a", reason = "A nursery." } },
			expect = { { section = "voice", level = "advanced", met = 12 } } },
		{ name = "most strands always apply",
			answers = { document, voice, { item = "voice.influence", rating = "n/a", reason = "None." } },
			problems = { "CSV020" } },
	},
}
