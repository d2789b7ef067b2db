/*
 * tables_responses.c - the responses and judgements tables.
 *
 * Judgements have one row each. Responses are either long, one row per answer, or wide: one row per
 * school and respondent, one column per item; header.c decides which. A long one may have a column of ratings per
 * respondent ("rating (School)") instead of one column for all. Whether items, ratings,
 * respondents and levels exist is for the audit to say.
 */
#include "evidence/tables.h"

#include <string.h>

#include "base/text.h"
#include "evidence/stored.h"

/* Rows plus the cell that is read only for its yes or no. */
struct response_line {
	struct response row;
	struct cell generated_cell;
};

struct judgement_line {
	struct judgement_row row;
	struct cell generated_cell;
};

#define RESPONSE(field) offsetof(struct response_line, row.field)

static const struct column response_columns[] = {
	{ "school_id", NEED_CELL, RESPONSE(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "item", NEED_ITEM, RESPONSE(item),
	  { "item_id", "descriptor", "descriptor_id", "question", "question_id" }, CELL_ID },
	{ "rating", NEED_ANSWER, RESPONSE(rating), { "score", "answer", "response" }, CELL_WORD },
	{ "respondent", NEED_NONE, RESPONSE(respondent), { "role", "rater", "completed_by" }, CELL_ID },
	{ "evidence", NEED_NONE, RESPONSE(evidence), { "source", "evidence_source" }, CELL_TEXT },
	{ "evidence_type", NEED_NONE, RESPONSE(evidence_type), { "source_type", "type", "type_of_source" }, CELL_WORDS },
	{ "evidence_date", NEED_NONE, RESPONSE(evidence_date_cell), { "source_date", "date", "date_checked" }, CELL_DATE },
	{ "na_reason", NEED_NONE, RESPONSE(na_reason),
	  { "reason", "not_applicable_reason", "reason_if_not_applicable" }, CELL_TEXT },
	{ "waived_by", NEED_NONE, RESPONSE(waived_by), { "waiver_by" }, CELL_LINE },
	{ "waived_until", NEED_NONE, RESPONSE(waived_until_cell), { "waiver_until" }, CELL_DATE },
	{ "note", NEED_NONE, RESPONSE(note), { "notes", "comment", "comments" }, CELL_TEXT },
	{ "generated", NEED_NONE, offsetof(struct response_line, generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field response_typed[] = {
	{ TYPED_DATE, RESPONSE(evidence_date) },
	{ TYPED_DATE, RESPONSE(waived_until) },
	{ TYPED_PLACE, RESPONSE(header_at) },
	{ TYPED_BOOL, RESPONSE(by_respondent) },
	{ TYPED_BOOL, RESPONSE(generated) },
};

static const char *const response_texts[] = { "evidence", "na_reason", "waived_by", "note", NULL };

static const struct table_spread spread = { "rating", NULL, "respondent", NULL };

const struct table_spec responses_spec = {
	.name = "responses", .row_bytes = sizeof(struct response_line),
	.kept_bytes = sizeof(struct response), .typed = response_typed,
	.n_typed = sizeof(response_typed) / sizeof(*response_typed), .columns = response_columns,
	.n_columns = sizeof(response_columns) / sizeof(*response_columns), .form_column = "text",
	.spread = &spread, .free_texts = response_texts,
};

#define JUDGEMENT(field) offsetof(struct judgement_line, row.field)

static const struct column judgement_columns[] = {
	{ "school_id", NEED_CELL, JUDGEMENT(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "section", NEED_CELL, JUDGEMENT(section), { "section_id", "area" }, CELL_ID },
	{ "judgement", NEED_COLUMN, JUDGEMENT(judgement), { "judgment", "level" }, CELL_WORD },
	{ "respondent", NEED_NONE, JUDGEMENT(respondent), { "role", "reviewer", "rater" }, CELL_ID },
	{ "reason", NEED_NONE, JUDGEMENT(reason), { "reasons", "rationale" }, CELL_TEXT },
	{ "reason_code", NEED_NONE, JUDGEMENT(reason_code), { "reasoncode", "code" }, CELL_WORD },
	{ "previous", NEED_NONE, JUDGEMENT(previous), { "last", "last_review", "previous_judgement" }, CELL_WORD },
	{ "generated", NEED_NONE, offsetof(struct judgement_line, generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field judgement_typed[] = { { TYPED_BOOL, JUDGEMENT(lost) } };

static const char *const judgement_texts[] = { "reason", NULL };

const struct table_spec judgements_spec = {
	.name = "judgements", .row_bytes = sizeof(struct judgement_line),
	.kept_bytes = sizeof(struct judgement_row), .typed = judgement_typed,
	.n_typed = sizeof(judgement_typed) / sizeof(*judgement_typed), .columns = judgement_columns,
	.n_columns = sizeof(judgement_columns) / sizeof(*judgement_columns), .free_texts = judgement_texts,
};

static bool says_not_applicable(struct table *t, const char *text, size_t length)
{
	static const char *const words[] = { "not applicable", "n/a", "na" };
	const char *head = arena_strndup(t->row_scratch, text, length);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (text_same_folded(head, words[i]))
			return true;
	}
	return false;
}

/* The reason in "n/a: reason" or "N/A - reason"; NULL if the cell is nothing like that. *head gets the length of the
 * part before the reason. */
static const char *not_applicable_reason(struct table *t, const char *text, size_t *head)
{
	enum { HEAD_BYTES_MAX = 40, WIDE_COLON = 0xFF1A };
	size_t size;

	for (*head = 0; text[*head] && *head < HEAD_BYTES_MAX; *head += size) {
		uint32_t c = text_decode(text + *head, &size);

		if ((c == ':' || c == WIDE_COLON || text_is_dash(c)) && says_not_applicable(t, text, *head))
			return text + *head + size;
	}
	return NULL;
}

/* The answer in a cell of a wide table. */
static void split_answer(struct table *t, struct response *answer)
{
	struct cell *rating = &answer->rating;
	size_t head;
	const char *reason = not_applicable_reason(t, rating->text, &head);

	if (!reason)
		return;
	reason = text_trim(t->row_scratch, reason);
	if (*reason)
		answer->na_reason = (struct cell){ reason, rating->at };
	rating->text = text_trim(t->row_scratch, arena_strndup(t->row_scratch, rating->text, head));
}

/* An empty cell is a question not yet answered. */
static void add_answers(struct reading *r, struct table *t, const struct response *row,
			size_t owner)
{
	for (size_t i = 0; i < t->n_fields; i++) {
		struct response answer = *row;

		if (t->fields[i].known || !t->fields[i].name[0])
			continue;
		answer.rating = table_cell(t, i);
		if (!answer.rating.text[0])
			continue;
		table_check_free_text(t, &answer.rating);
		answer.item = (struct cell){ t->fields[i].name, answer.rating.at };
		answer.header_at = table_header_at(t, i);
		split_answer(t, &answer);
		table_set_aside(t, &r->stored->responses, owner, &answer);
	}
}

/* The answers of a row with a rating per respondent, each at its own cell. If nobody has answered, the row is kept once,
 * like any row with an empty rating. */
static void add_ratings(struct reading *r, struct table *t, const struct response *row, size_t owner)
{
	struct response answer;
	size_t n = 0, only = 0;

	for (size_t i = 0; i < t->n_fields; i++) {
		if (!t->fields[i].spread)
			continue;
		only = i;
		answer = *row;
		answer.by_respondent = true;
		answer.rating = table_cell(t, i);
		if (!answer.rating.text[0])
			continue;
		answer.respondent = (struct cell){ t->fields[i].spread, table_header_at(t, i) };
		split_answer(t, &answer);
		table_set_aside(t, &r->stored->responses, owner, &answer);
		n++;
	}
	if (n)
		return;
	answer = *row;
	if (t->n_spread == 1)
		answer.respondent = (struct cell){ t->fields[only].spread, table_header_at(t, only) };
	table_set_aside(t, &r->stored->responses, owner, &answer);
}

/* An empty rating is a question not yet answered: the row is kept, since its note may matter. */
/* A policy or an inspection may be some years old; the limit must stay below ten, to catch 2016 written for 2026. */
enum { EVIDENCE_YEARS = 8 };

void responses_read(struct reading *r, struct table *t)
{
	struct response_line line;
	struct response *row = &line.row;
	size_t owner;

	while (table_next(t, &line)) {
		bool filled = table_check_filled(t, &line);
		bool owned = schools_owner(t, &row->school_id, &owner);

		row->evidence_date = table_date_within(t, &row->evidence_date_cell, EVIDENCE_YEARS);
		row->waived_until = table_date(t, &row->waived_until_cell);
		row->generated = table_yes(t, &line.generated_cell);
		if (owned) {
			r->by_school[owner].generated |= row->generated;
			r->by_school[owner].has_rows = true;
		}
		if (filled && owned && t->wide)
			add_answers(r, t, row, owner);
		else if (filled && owned && t->n_spread)
			add_ratings(r, t, row, owner);
		else if (filled && owned)
			table_set_aside(t, &r->stored->responses, owner, row);
	}
}

/* A row that says nothing is an unfilled line of a form. */
static bool says_anything(const struct judgement_row *row)
{
	return row->judgement.text[0] || row->previous.text[0] || row->reason.text[0] || row->reason_code.text[0];
}

void judgements_read(struct reading *r, struct table *t)
{
	struct judgement_line line;
	struct judgement_row *row = &line.row;
	size_t owner;

	while (table_next(t, &line)) {
		bool filled = table_check_filled(t, &line);
		bool owned = schools_owner(t, &row->school_id, &owner);

		if (table_yes(t, &line.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (owned)
			r->by_school[owner].has_rows = true;
		row->lost = table_cell_lost(t, JUDGEMENT(judgement));
		if (filled && owned && says_anything(row))
			table_set_aside(t, &r->stored->judgements, owner, row);
	}
}
