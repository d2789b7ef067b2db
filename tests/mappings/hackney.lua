-- Hackney's schools (authority 204) from a table of England's schools that has neither names nor
-- phases: a school is shown by its URN.
return {
	api = 1,
	tables = {
		{
			table = "schools",
			files = { "school_ofsted_rating.csv" },
			where = { authority_code = 204 },
			columns = {
				school_id = "unique_reference_number",
				name = "unique_reference_number",
				-- Codes of the national register: community, other independent and
				-- academy special schools; a school of any other type is given the
				-- review rhythm of a primary school until its phase is known.
				phase = {
					from = "establishment_type_code",
					values = {
						["7"] = "special", ["8"] = "special",
						["10"] = "special", ["12"] = "special",
						["33"] = "special", ["36"] = "special",
						["44"] = "special",
					},
					otherwise = "primary",
				},
				la = { constant = "Hackney" },
				focus = { constant = "ethos;identifying;inclusion" },
				roll = "pupil_number",
				["EHC plan %"] = "percent_ehc_plan",
				["SEN support %"] = "percent_sen_support",
				["FSM %"] = "percent_free_school_meals",
			},
		},
	},
}
