/*
 * tables_responses.c - the responses and judgements tables, long form: one row an answer.
 *
 * Whether items, ratings, respondents and levels exist is the audit's to say, not this room's.
 */
#include "evidence/tables.h"

#define RESPONSE(field) offsetof(struct response, field)

static const struct column response_columns[] = {
	{ "school_id", NEED_CELL, RESPONSE(school_id), { "urn", "school", "school_urn" } },
	{ "item", NEED_CELL, RESPONSE(item),
	  { "item_id", "descriptor", "descriptor_id", "question", "question_id" } },
	{ "rating", NEED_COLUMN, RESPONSE(rating), { "score", "answer", "response" } },
	{ "respondent", NEED_NONE, RESPONSE(respondent), { "role", "rater", "completed_by" } },
	{ "evidence", NEED_NONE, RESPONSE(evidence), { "source", "evidence_source" } },
	{ "evidence_type", NEED_NONE, RESPONSE(evidence_type), { "source_type", "type" } },
	{ "evidence_date", NEED_NONE, RESPONSE(evidence_date_cell), { "source_date", "date" } },
	{ "na_reason", NEED_NONE, RESPONSE(na_reason), { "reason", "not_applicable_reason" } },
	{ "note", NEED_NONE, RESPONSE(note), { "notes", "comment", "comments" } },
};

const struct table_spec responses_spec = {
	.name = "responses", .row_bytes = sizeof(struct response), .columns = response_columns,
	.n_columns = sizeof(response_columns) / sizeof(*response_columns),
};

#define JUDGEMENT(field) offsetof(struct judgement_row, field)

static const struct column judgement_columns[] = {
	{ "school_id", NEED_CELL, JUDGEMENT(school_id), { "urn", "school", "school_urn" } },
	{ "section", NEED_CELL, JUDGEMENT(section), { "section_id", "area" } },
	{ "judgement", NEED_COLUMN, JUDGEMENT(judgement), { "judgment", "level" } },
	{ "respondent", NEED_NONE, JUDGEMENT(respondent), { "role", "reviewer", "rater" } },
	{ "reason", NEED_NONE, JUDGEMENT(reason), { "reasons", "rationale" } },
};

const struct table_spec judgements_spec = {
	.name = "judgements", .row_bytes = sizeof(struct judgement_row),
	.columns = judgement_columns,
	.n_columns = sizeof(judgement_columns) / sizeof(*judgement_columns),
};

/* An empty rating is a question not answered yet: the row is kept, its note may matter. */
void responses_read(struct reading *r, struct table *t)
{
	struct response row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);

		row.evidence_date = table_date(t, &row.evidence_date_cell);
		if (filled && owned)
			rows_add(&r->responses, owner, &row);
	}
}

/* A row with neither judgement nor reason is a line of a form that nobody filled in. */
void judgements_read(struct reading *r, struct table *t)
{
	struct judgement_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);

		if (!row.judgement.text[0] && row.reason.text[0])
			table_problem(t, DIAG_CSV008, row.judgement.at, NULL,
				      "judgement is empty though a reason is given");
		if (filled && owned && row.judgement.text[0])
			rows_add(&r->judgements, owner, &row);
	}
}

void responses_finish(struct reading *r, struct evidence *evidence)
{
	struct row_groups groups = rows_group(r->arena, &r->responses, r->n_schools);
	const struct response *items = groups.items;

	for (size_t i = 0; i < r->n_schools; i++) {
		r->by_school[i].responses = items + groups.starts[i];
		r->by_school[i].n_responses = groups.starts[i + 1] - groups.starts[i];
	}
}

void judgements_finish(struct reading *r, struct evidence *evidence)
{
	struct row_groups groups = rows_group(r->arena, &r->judgements, r->n_schools);
	const struct judgement_row *items = groups.items;

	for (size_t i = 0; i < r->n_schools; i++) {
		r->by_school[i].judgements = items + groups.starts[i];
		r->by_school[i].n_judgements = groups.starts[i + 1] - groups.starts[i];
	}
}
