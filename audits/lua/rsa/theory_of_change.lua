-- A theory of change: what is done, under which conditions, what that sets off, what comes of it, and what it is for.
--
-- Five columns of short entries, and `leads_to` says what leads to what. An activity leads to a mechanism, a mechanism to an
-- outcome, an outcome to an aim; an outcome says how it is measured (`metric`) and by when. The five columns and six steps
-- are published; the wording is ours. The steps: meet with those who will do it; begin with the aims; say what would be
-- seen; ask what brings that about; write what is done; and ask of every arrow whether you believe it.

return {
	api = 1,
	kind = "matrix",
	id = "theory_of_change",
	version = "1.0",
	title = "Theory of change",
	subtitle = "How what we do should lead to what we want",
	notice = "A map of what people believe will happen, made to be tested.",
	source = "RSA, toolkit on preventing exclusions (theory of change), 2022",
	audience = "senior leaders and funders; once for each programme",
	formats = "the trust office",
	language = "en-GB",

	words = { section = "column", sections = "columns" },
	columns = { school_id = "programme", section = "column" },
	landscape = true,
	needs = { "text" },

	sections = {
		{ id = "activity", title = "Activities", question = "What is done, for whom, how often?", entries = { 1, 12 } },
		{ id = "moderator", title = "Conditions", question = "What must be so for it to work?" },
		{ id = "mechanism", title = "Mechanisms", question = "What does it set off?", entries = { 1, 12 } },
		{ id = "outcome", title = "Outcomes", question = "What will be measured?", needs = { "metric", "due" },
			entries = { 1, 8 } },
		{ id = "aim", title = "Aims", question = "What is it all for?", entries = { 1, 4 } },
	},
	links = {
		{ from = "activity", to = "mechanism", each = "both" },
		{ from = "mechanism", to = "outcome", each = "both" },
		{ from = "outcome", to = "aim", each = "from" },
	},
}
