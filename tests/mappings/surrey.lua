-- Surrey's schools from an extract of the national register: the 302 rows of authority 936 among
-- 729, of which the other 427 are Hampshire's (850).
return {
	api = 1,
	tables = {
		{
			table = "schools",
			files = { "2021-gias.csv" },
			where = { ["LA (code)"] = 936 },
			columns = {
				school_id = "URN",
				name = "EstablishmentName",
				phase = "PhaseOfEducation (name)",
				la = { constant = "Surrey" },
				focus = { constant = "leadership;voice;staff" },
				district = "DistrictAdministrative (name)",
				["FSM %"] = "PercentageFSM",
				["DfE number"] = {
					join = { "LA (code)", "EstablishmentNumber" },
					with = "/",
				},
			},
		},
	},
}
