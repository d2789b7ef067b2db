/*
 * tables_survey.c - the survey table: counts or per cents of answers, or the answers of one person a row.
 *
 * header.c decides which of the two it is. Which answers an item may have, and whether the numbers agree, is for the audit
 * to say (score/survey.c).
 */
#include "evidence/tables.h"

#include "evidence/number.h"
#include "evidence/stored.h"
#include "evidence/surveys.h"

/* A row plus the cell that is read only for its yes or no. */
struct survey_line {
	struct survey_row row;
	struct cell generated_cell;
};

#define COLUMN(field) offsetof(struct survey_line, row.field)

static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "item", NEED_ITEM, COLUMN(item), { "item_id", "question", "question_id", "statement" }, CELL_ID },
	{ "answer", NEED_ANSWER, COLUMN(answer), { "response", "option" }, CELL_WORD },
	{ "wave", NEED_NONE, COLUMN(wave), { "period", "term", "year" }, CELL_WORD },
	{ "group", NEED_NONE, COLUMN(group), { "key_stage", "year_group", "cohort" }, CELL_ID },
	{ "n", NEED_NONE, COLUMN(n), { "count", "how_many", "numerator" }, CELL_COUNT },
	{ "base", NEED_NONE, COLUMN(base), { "denominator", "out_of", "respondents" }, CELL_COUNT },
	{ "percent", NEED_NONE, COLUMN(percent), { "per_cent", "percentage", "share" }, CELL_FIGURE },
	{ "generated", NEED_NONE, offsetof(struct survey_line, generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field typed[] = {
	{ TYPED_PLACE, COLUMN(header_at) }, { TYPED_INT, COLUMN(person) },
};

/* "n (Agree)": one row then has all answers to an item, and per cents have no place in it. */
static const struct table_spread spread = { "n", "how_many", "answer", "percent" };

const struct table_spec survey_spec = {
	.name = "survey", .row_bytes = sizeof(struct survey_line), .kept_bytes = sizeof(struct survey_row),
	.typed = typed, .n_typed = sizeof(typed) / sizeof(*typed),
	.columns = columns, .n_columns = sizeof(columns) / sizeof(*columns), .form_column = "text", .spread = &spread,
	.of_times = true, .of_people = true,
};

/* Only checked here; score reads it again, and what is no number counts as not given. */
static void check_number(struct table *t, const struct cell *cell, bool percent)
{
	enum { MILLION = 1000000 };
	struct number number;
	bool fits = number_parse(cell->text, &number) && number.micro >= 0;

	if (!cell->text[0] || number_is_absent(cell->text))
		return;
	if (percent)
		fits = fits && number.sign != NUMBER_POUNDS && number.micro <= 100LL * MILLION;
	else
		fits = fits && number.sign == NUMBER_PLAIN && number.micro % MILLION == 0;
	if (fits)
		return;
	table_bad_cell(t, DIAG_CSV023, cell, percent ? "is not a per cent from 0 to 100"
						      : "is not a whole number of 0 or more")->hint =
		percent ? "write it as 82.9; leave the cell empty where n is given"
			: "write it as 120; leave the cell empty where it is not known";
}

static void check_numbers(struct table *t, const struct survey_row *row)
{
	check_number(t, &row->n, false);
	check_number(t, &row->base, false);
	check_number(t, &row->percent, true);
}

/* What one person answered: an empty cell is a question that was passed over, which is kept, since it tells how many
 * answered at all. */
static void add_answers(struct reading *r, struct table *t, const struct survey_row *row, size_t owner)
{
	for (size_t i = 0; i < t->n_fields; i++) {
		struct survey_row answer = *row;

		if (t->fields[i].known || !t->fields[i].name[0])
			continue;
		answer.answer = table_cell(t, i);
		answer.item = (struct cell){ t->fields[i].name, answer.answer.at };
		answer.header_at = table_header_at(t, i);
		answer.person = answer.answer.at.line;
		table_set_aside(t, &r->stored->survey, owner, &answer);
	}
}

/* A row with a column for each answer: each filled cell is how many gave it. */
static void add_counts(struct reading *r, struct table *t, const struct survey_row *row, size_t owner)
{
	for (size_t i = 0; i < t->n_fields; i++) {
		struct survey_row count = *row;

		if (!t->fields[i].spread)
			continue;
		count.n = table_cell(t, i);
		count.answer = (struct cell){ t->fields[i].spread, table_header_at(t, i) };
		check_number(t, &count.n, false);
		if (count.n.text[0])
			table_set_aside(t, &r->stored->survey, owner, &count);
	}
}

void survey_read(struct reading *r, struct table *t)
{
	struct survey_line line;
	size_t owner;

	while (table_next(t, &line)) {
		bool filled = table_check_filled(t, &line);
		bool owned = schools_owner(t, &line.row.school_id, &owner);

		check_numbers(t, &line.row);
		if (table_yes(t, &line.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (owned)
			r->by_school[owner].has_rows = true;
		if (filled && owned && t->wide)
			add_answers(r, t, &line.row, owner);
		else if (filled && owned && t->n_spread)
			add_counts(r, t, &line.row, owner);
		else if (filled && owned)
			table_set_aside(t, &r->stored->survey, owner, &line.row);
	}
}
