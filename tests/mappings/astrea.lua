-- The 26 schools of one trust from the national table of links between schools and groups, where a
-- school stands once for each kind of group. How many links each has is counted beside.
return {
	api = 1,
	tables = {
		{
			table = "schools",
			files = { "group_links.csv" },
			where = {
				["Group Name"] = "Astrea Academy Trust",
				["Group Type"] = "School sponsor",
			},
			columns = {
				school_id = "URN",
				name = "EstablishmentName",
				-- The register gives special schools no phase.
				phase = {
					from = "PhaseOfEducation (name)",
					values = { ["Not applicable"] = "special" },
				},
				trust = "Group Name",
				la = "LA (name)",
				focus = { constant = "teaching;parents;targeted" },
				["joined in"] = { split = "Joined date", at = "-", part = 1 },
			},
		},
		{
			table = "counts",
			figure = "links",
			files = { "group_links.csv" },
			columns = { school_id = "URN" },
			other_schools = "skip",
		},
	},
}
