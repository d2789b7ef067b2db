/*
 * tables_metrics.c - the metrics table: one figure per row.
 *
 * Numerator and denominator are numbers for every figure. What a value must be is for the audit to say
 * (score/figures.c), so its cell is kept as written.
 */
#include "evidence/tables.h"

#include <string.h>

#include "base/text.h"
#include "evidence/metric_periods.h"
#include "evidence/number.h"
#include "evidence/stored.h"

/* A row plus the cell that is read only for its yes or no. */
struct metric_line {
	struct metric_row row;
	struct cell generated_cell;
};

#define COLUMN(field) offsetof(struct metric_line, row.field)

static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "metric", NEED_CELL, COLUMN(metric), { "metric_id", "field", "indicator", "measure" }, CELL_ID },
	{ "group", NEED_NONE, COLUMN(group), { "comparator", "cohort" }, CELL_ID },
	{ "period", NEED_NONE, COLUMN(period), { "year", "time_period" }, CELL_ID },
	{ "numerator", NEED_NONE, COLUMN(numerator), { "count", "how_many" }, CELL_COUNT },
	{ "denominator", NEED_NONE, COLUMN(denominator), { "base", "cohort_size", "out_of" }, CELL_COUNT },
	{ "value", NEED_NONE, COLUMN(value), { "figure" }, CELL_FIGURE },
	{ "generated", NEED_NONE, offsetof(struct metric_line, generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field typed[] = {
	{ TYPED_INT, offsetof(struct metric_line, row.tolerance_milli) },
	{ TYPED_BOOL, offsetof(struct metric_line, row.of_all) },
};

const struct table_spec metrics_spec = {
	.name = "metrics", .row_bytes = sizeof(struct metric_line),
	.typed = typed, .n_typed = sizeof(typed) / sizeof(*typed),
	.kept_bytes = sizeof(struct metric_row), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns), .form_column = "text",
};

/* Only checked here; score/figures.c parses it again, and an unparsable number counts as missing. */
static void check_number(struct table *t, const struct cell *cell)
{
	struct number number;

	if (!cell->text[0] || number_is_absent(cell->text) || (number_parse(cell->text, &number) && number.micro >= 0
			       && number.sign == NUMBER_PLAIN))
		return;
	table_bad_cell(t, DIAG_CSV023, cell, "is not a number of 0 or more")->hint =
		"write it as 1234 or 1,234.5; leave the cell empty where there is no figure";
}

/* Rows of figures that this audit does not ask for. */
struct passed_over {
	size_t n;
	struct loc first;
	const char *id;			/* of the first row */
};

static bool is_kept(struct reading *r, struct passed_over *passed, const struct metric_row *row)
{
	if (!r->has_metric || r->has_metric(r->item_context, row->metric.text))
		return true;
	if (passed->n++ == 0) {
		passed->first = row->metric.at;
		passed->id = arena_strdup(r->scratch, row->metric.text);
	}
	return false;
}

static void tell_passed_over(struct reading *r, const struct passed_over *passed)
{
	struct diag *diag;

	if (!passed->n)
		return;
	diag = reading_problem(r, DIAG_CSV060, passed->first, NULL, passed->id,
			       passed->n == 1 ? "%zu row has a figure that this audit does not ask for, and is not used"
					      : "%zu rows have figures that this audit does not ask for, and are not used",
			       passed->n);
	reading_hint(r, diag, passed->n == 1 ? "the figure is '%s', which another audit may ask for"
					     : "the first figure is '%s'; other audits may ask for them",
		     reading_shown(r, passed->id));
}

/* ---- rows of all schools ---- */

/* "*" in a table that is not one school's. */
static bool is_of_all(const struct table *t, const struct metric_row *row)
{
	return strcmp(row->school_id.text, "*") == 0 && !table_owner(t);
}

/* Where the row's school is set aside. What is given for all is the value of a group. */
static bool owner_of(struct table *t, const struct metric_row *row, size_t *owner)
{
	if (!row->of_all)
		return schools_owner(t, &row->school_id, owner);
	*owner = STORED_OF_ALL(t->reading->n_schools);
	if (*row->group.text && !text_same_folded(row->group.text, "school"))
		return true;
	table_problem(t, DIAG_CSV049, row->group.at, row->group.text,
		      "'*' gives all schools the value of a group, and this row names none")->hint =
		"write the group, or the id of the school whose figure it is";
	return false;
}

static void note_generated(struct reading *r, const struct metric_row *row, size_t owner)
{
	if (!row->of_all)
		r->by_school[owner].generated = true;
	for (size_t i = 0; row->of_all && i < r->n_schools; i++)
		r->by_school[i].generated = true;
}

static void read_row(struct reading *r, struct table *t, struct metric_line *line, struct passed_over *passed)
{
	const size_t n_errors = r->diags->n_errors;
	const bool filled = table_check_filled(t, line);
	bool owned;
	size_t owner;

	line->row.of_all = is_of_all(t, &line->row);
	owned = owner_of(t, &line->row, &owner);
	if (filled && owned && !is_kept(r, passed, &line->row))
		return;
	check_number(t, &line->row.numerator);
	check_number(t, &line->row.denominator);
	line->row.tolerance_milli = t->map ? t->map->tolerance_milli : 0;
	if (table_yes(t, &line->generated_cell) && owned)
		note_generated(r, &line->row, owner);
	if (owned && !line->row.of_all)
		r->by_school[owner].has_rows = true;
	if (filled && owned) {
		metric_periods_note(r, &line->row);
		table_set_aside(t, &r->stored->metrics, owner, &line->row);
	}
	if (line->row.of_all && r->diags->n_errors > n_errors)
		r->incomplete = true;
}

void metrics_read(struct reading *r, struct table *t)
{
	struct passed_over passed = { 0 };
	struct metric_line line;

	while (table_next(t, &line))
		read_row(r, t, &line, &passed);
	tell_passed_over(r, &passed);
}

void metrics_finish(struct reading *r, struct evidence *evidence)
{
	(void)evidence;
	metric_periods_tell(r);
}
