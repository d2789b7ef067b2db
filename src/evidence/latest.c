/*
 * latest.c - finds each school's row with the latest date, if a mapping asks for it. Part of table.h.
 *
 * The file is read through once before its rows are read. Kept are one date and one row number per
 * school, however many rows it has. Both passes find a row's school and date in the same way. A cell
 * that is not a date is reported in the second pass.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/date_read.h"
#include "base/fold.h"
#include "evidence/mapped.h"

enum { LATEST_YEARS_BEFORE = 200 };	/* no row is too old to be skipped */

/* A school's latest row. */
struct last {
	struct date date;		/* year 0: none of its rows has a date */
	size_t row;			/* counted from the first row below the header */
	int line;			/* set when it is read */
	const char *texts;		/* set when it is read: the text of all its fields */
	bool told;
};

struct latest {
	struct map by_id;		/* indices in `lasts` */
	struct last *lasts;	size_t n, capacity;
	size_t first_row;		/* in the reader's count */
};

/* The row's date; year 0 if it has none that can be read. */
static struct date date_of(struct table *t)
{
	const char *text = table_raw_text(t, t->latest_cell, CELL_DATE);
	struct date_reading read;

	if (!*text || !date_read(text_id_key(t->row_scratch, text), t->map->dates == MAPPING_DATES_MONTH_FIRST, &read))
		return (struct date){ 0 };
	return read.date;
}

static bool is_later(struct date a, struct date b)
{
	if (!date_given(a) || !date_given(b))
		return date_given(a) && !date_given(b);
	return date_compare(a, b) > 0;
}

/* Rows of unknown schools are reported one by one; none of them is skipped as an older row. */
static bool is_sought(const struct table *t, const char *id)
{
	return id && *id && (t->spec->defines_schools || reading_school(t->reading, id));
}

static void note_row(struct table *t, struct latest *latest, size_t row)
{
	const char *id = table_row_id(t);
	struct map_slot *slot;
	struct date date;

	if (!is_sought(t, id))
		return;
	date = date_of(t);
	id = text_id_key(t->row_scratch, id);
	slot = map_get(&latest->by_id, id);
	if (slot) {
		if (is_later(date, latest->lasts[slot->value].date))
			latest->lasts[slot->value] = (struct last){ .date = date, .row = row };
		return;
	}
	if (latest->n == latest->capacity)
		latest->lasts = arena_grow(t->scratch, latest->lasts, latest->n, &latest->capacity,
					   sizeof(*latest->lasts));
	latest->lasts[latest->n] = (struct last){ .date = date, .row = row };
	map_add(&latest->by_id, arena_strdup(t->scratch, id), latest->n++);
}

void latest_find(struct table *t)
{
	struct latest *latest = arena_alloc(t->scratch, sizeof(*latest));
	struct row_reader *rows = t->rows;
	const size_t from = row_reader_passed(rows);
	enum row_outcome outcome;
	struct arena scratch;

	latest->first_row = row_reader_rows(rows);
	map_init(&latest->by_id, t->scratch);
	arena_init(&scratch);
	t->rows = row_reader_new(&scratch, &t->source, from, t->delimiter);
	while ((outcome = row_reader_next(t->rows, &t->row)) != ROW_OUTCOME_END) {
		arena_reset(t->row_scratch);
		if (outcome != ROW_OUTCOME_ROW || table_row_blank(&t->row))
			continue;
		mapped_fill_up(t);	/* even for a row that will be refused as too short, so that its school is known */
		if (mapped_wants_row(t))
			note_row(t, latest, row_reader_rows(t->rows));
	}
	arena_clear(&scratch);
	t->rows = rows;
	t->latest = latest;
}

/* The texts of all fields of the row. */
static const char *texts_of(struct table *t)
{
	const char *all = "";

	for (size_t i = 0; i < t->n_fields; i++)
		all = arena_printf(t->row_scratch, "%s\x1f%s", all, table_field_text(t, i));
	return all;
}

/* For a message; without quoting cells about single pupils. */
static const char *tie(struct table *t, const struct last *last)
{
	if (!date_given(last->date))
		return arena_printf(t->row_scratch, "neither this row nor the one in line %d has a date, and "
				"they say different things", last->line);
	return arena_printf(t->row_scratch, "this row and the one in line %d have the same date%s%s, but say "
			"different things", last->line, t->spec->pupils ? "" : ", ",
			    t->spec->pupils ? "" : date_iso(t->row_scratch, last->date));
}

/* Two rows with the same date and the same content count as one. */
static void tell_tie(struct table *t, struct last *last)
{
	struct loc at = { t->file, t->row.cells[t->latest_cell].line, (int)t->latest_cell + 1 };

	if (last->told || !last->texts || strcmp(last->texts, texts_of(t)) == 0)
		return;
	last->told = true;
	table_problem(t, DIAG_CSV089, at, NULL, "%s", tie(t, last))
		->hint = "leave one of them out with the mapping's 'where' or 'where_not', or correct its date";
}

bool latest_has(struct table *t, const char *id)
{
	struct cell cell = table_bare_cell(t, t->latest_cell, CELL_DATE);
	struct date date = table_date_within(t, &cell, LATEST_YEARS_BEFORE);
	const struct map_slot *slot;
	struct last *last;

	if (!is_sought(t, id))
		return true;
	slot = map_get(&t->latest->by_id, text_id_key(t->row_scratch, id));
	last = slot ? &t->latest->lasts[slot->value] : NULL;
	if (last && last->row == row_reader_rows(t->rows) - t->latest->first_row) {
		last->line = t->row.line;
		last->texts = arena_strdup(t->scratch, texts_of(t));
		return true;
	}
	if (last && date_given(date) == date_given(last->date) && !is_later(last->date, date))
		tell_tie(t, last);
	return false;
}
