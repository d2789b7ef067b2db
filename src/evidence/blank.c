/*
 * blank.c - rows that nobody filled in, for who makes evidence without a file. See evidence.h, cases.h.
 *
 * The table's own columns say where a row's cells are, so that a new column is never left without a text.
 */
#include "evidence/surveys.h"
#include "evidence/tables.h"

static void fill(const struct table_spec *spec, struct loc at, void *row, size_t row_bytes)
{
	for (size_t i = 0; i < spec->n_columns; i++) {
		size_t offset = spec->columns[i].offset;

		at.column = (int)i + 1;
		if (offset + sizeof(struct cell) <= row_bytes)	/* what lies behind is the reader's alone */
			*(struct cell *)((char *)row + offset) = (struct cell){ "", at };
	}
}

#define BLANK(type, name, spec) \
	struct type name(struct loc at) \
	{ \
		struct type row = { 0 }; \
\
		fill(&spec, at, &row, sizeof(row)); \
		return row; \
	}

BLANK(school, school_blank, schools_spec)
BLANK(response, response_blank, responses_spec)
BLANK(judgement_row, judgement_blank, judgements_spec)
BLANK(metric_row, metric_blank, metrics_spec)
BLANK(survey_row, survey_blank, survey_spec)
BLANK(case_row, case_blank, cases_spec)
