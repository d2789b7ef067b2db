/*
 * dates.c - the dates of a table, and whether days or months come first in it. Part of table.h.
 *
 * Day first is the rule. A file that was saved month first reveals that by a cell such as 09/25/2026;
 * then 04/11/2026 is ambiguous anywhere in the file. That is known only at the end of the file. So such
 * cells are counted per column and school as they pass, and nothing is kept per row.
 */
#include "evidence/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/date_read.h"
#include "base/fold.h"

enum { PLACES = 8 };		/* a school's cells listed in a message */

/* In one column, a school's cells that would be a different day if months came first. */
struct in_doubt {
	const char *school_id;		/* "": not of a single school */
	size_t n_either, n_month_first;
	int lines[PLACES];		/* of the first cells */
	const char *text;		/* of the first cell */
};

/* The first cell of its kind. */
struct witness {
	const char *text;
	int line;
};

struct date_column {
	enum mapping_dates said;	/* what the mapping says */
	bool noted_short, noted_serial;
	size_t n_day_first, n_month_first;
	struct witness day_first, month_first;
	struct map by_school;		/* indices in `schools` */
	struct in_doubt *schools;	size_t n_schools, capacity;
};

void table_dates_open(struct table *t)
{
	t->dates = arena_array(t->scratch, t->n_headers + 1, sizeof(*t->dates));
	for (size_t i = 0; i < t->n_fields; i++) {
		const struct table_field *field = &t->fields[i];

		for (size_t c = 0; field->rule && c < field->n_cells; c++)
			t->dates[field->cells[c]].said = field->rule->dates;
	}
	if (t->latest && !t->dates[t->latest_cell].said)
		t->dates[t->latest_cell].said = t->map->dates;
}

static struct date_column *column_of(struct table *t, const struct cell *cell)
{
	size_t i = (size_t)cell->at.column - 1;

	return &t->dates[i < t->n_headers ? i : t->n_headers];
}

/* The school's entry in the column. */
static struct in_doubt *school_of(struct table *t, struct date_column *column)
{
	const char *id = t->school_id ? t->school_id : "";
	struct map_slot *slot;
	size_t n = column->n_schools;

	if (n && strcmp(column->schools[n - 1].school_id, id) == 0)
		return &column->schools[n - 1];	/* rows mostly come grouped by school */
	if (!n)
		map_init(&column->by_school, t->scratch);
	slot = map_get(&column->by_school, id);
	if (slot)
		return &column->schools[slot->value];
	if (n == column->capacity)
		column->schools = arena_grow(t->scratch, column->schools, n, &column->capacity,
					     sizeof(*column->schools));
	column->schools[n] = (struct in_doubt){ .school_id = arena_strdup(t->scratch, id) };
	map_add(&column->by_school, column->schools[n].school_id, n);
	return &column->schools[column->n_schools++];
}

static void count_in_doubt(struct table *t, struct date_column *column, const struct cell *cell,
			   const char *text, enum date_order order)
{
	struct in_doubt *school;
	size_t n;

	if (!t->school_id && !t->spec->shared)
		return;			/* the row of an unknown school */
	school = school_of(t, column);
	n = school->n_either + school->n_month_first;
	if (!n)
		school->text = arena_strdup(t->scratch, text);
	if (n < PLACES)
		school->lines[n] = cell->at.line;
	if (order == DATE_EITHER)
		school->n_either++;
	else
		school->n_month_first++;
}

static void bear_witness(struct table *t, size_t *n, struct witness *witness, const struct cell *cell,
			 const char *text)
{
	if (!(*n)++)
		*witness = (struct witness){ arena_strdup(t->scratch, text), cell->at.line };
}

static void count(struct table *t, struct date_column *column, const struct cell *cell,
		  const char *text, enum date_order order)
{
	if (order == DATE_DAY_FIRST)
		bear_witness(t, &column->n_day_first, &column->day_first, cell, text);
	if (order == DATE_MONTH_FIRST)
		bear_witness(t, &column->n_month_first, &column->month_first, cell, text);
	if (order == DATE_MONTH_FIRST || order == DATE_EITHER)
		count_in_doubt(t, column, cell, text, order);
}

/* Note something once per column, not about a single row. */
static void note(struct table *t, const struct cell *cell, const char *reason, const char *hint)
{
	const char *school_id = t->school_id;

	t->school_id = NULL;
	table_bad_cell(t, DIAG_CSV075, cell, "%s", reason)->hint = hint;
	t->school_id = school_id;
}

/* ", this one as 5 October 2026"; empty in tables about single pupils. */
static const char *read_as(struct table *t, struct date date)
{
	if (t->spec->pupils)
		return "";
	return arena_printf(t->row_scratch, ", this one as %s", date_long(t->row_scratch, date));
}

static void note_form(struct table *t, struct date_column *column, const struct cell *cell,
		      const struct date_reading *read)
{
	if (read->serial && !column->noted_serial)
		note(t, cell, arena_printf(t->row_scratch, "is a day number, as spreadsheets store dates; such "
				"cells of the column are read as dates%s",
					   read_as(t, read->date)),
		     "check that day (a workbook that counts from 1904 is 1,462 days behind), or give the "
		     "column a date format and save again");
	if (read->short_year && !column->noted_short)
		note(t, cell, arena_printf(t->row_scratch, "has a two-digit year; such cells of the column are "
				"read as %s first, with years from 1950 to 2049%s",
					   column->said == MAPPING_DATES_MONTH_FIRST ? "month" : "day",
					   read_as(t, read->date)),
		     "write dates as 2026-11-04");
	column->noted_serial |= read->serial;
	column->noted_short |= read->short_year;
}

bool table_read_date(struct table *t, const struct cell *cell, const char *text, struct date *date)
{
	struct date_column *column = column_of(t, cell);
	struct date_reading read;
	bool is_date;

	if (date_parse(text, date) && text[4] == '-')
		return true;		/* the usual case */
	is_date = date_read(text_id_key(t->row_scratch, text),
			    column->said == MAPPING_DATES_MONTH_FIRST, &read);
	*date = read.date;
	if (is_date)
		note_form(t, column, cell, &read);
	if (column->said != MAPPING_DATES_FOUND)
		return is_date;
	count(t, column, cell, text, read.order);
	return is_date || read.order == DATE_MONTH_FIRST;
}

/* What a spreadsheet writes instead of a date has its own hint. */
static const char *hint_of(struct table *t, const struct cell *cell)
{
	const char *text = cell->text;
	bool month_first = column_of(t, cell)->said == MAPPING_DATES_MONTH_FIRST;
	struct date_reading read;

	if (clean_failure(text))
		return clean_failure_hint(clean_failure(text));
	if (strchr(text, ':'))
		return month_first ? "write the day alone, as 2026-11-04"
				   : "write the day alone, as 2026-11-04 or 04/11/2026 (day first)";
	date_read(text, month_first, &read);
	if (read.other_weekday)
		return "that date falls on another day of the week: correct one of them";
	if (read.order == DATE_DAY_FIRST || read.order == DATE_MONTH_FIRST)
		return "the mapping says which of day and month comes first, and there is no such month";
	return month_first ? "write it as 2026-11-04 or 11/04/2026 (month first, as the mapping says)"
			   : "write it as 2026-11-04 or 04/11/2026 (day first)";
}

/* Past actions may have begun some years ago; planned ones are a year or two ahead. */
enum { SCHOOL_YEARS_BEFORE = 3, SCHOOL_YEARS_AFTER = 2 };

static void check_year(struct table *t, const struct cell *cell, struct date date, int before)
{
	int year = date_school_year(t->reading->report_date);
	int away = date_given(date) ? date_school_year(date) - year : 0;

	if (!date_given(t->reading->report_date) ||
	    (away >= -before && away <= SCHOOL_YEARS_AFTER))
		return;
	table_bad_cell(t, DIAG_CSV061, cell, "lies %d school years %s the report's, %s", abs(away),
		       away < 0 ? "before" : "after", date_school_year_name(t->reading->scratch, year))->hint =
		"correct its year if it is a slip, such as 2016 for 2026";
}

void table_check_year(struct table *t, const struct cell *cell, struct date date)
{
	check_year(t, cell, date, SCHOOL_YEARS_BEFORE);
}

struct date table_date_within(struct table *t, const struct cell *cell, int years_before)
{
	struct date date = { 0 };

	if (cell->text[0] && !table_read_date(t, cell, cell->text, &date))
		table_bad_cell(t, DIAG_CSV017, cell, "is not a date")->hint = hint_of(t, cell);
	check_year(t, cell, date, years_before);
	return date;
}

struct date table_date(struct table *t, const struct cell *cell)
{
	return table_date_within(t, cell, SCHOOL_YEARS_BEFORE);
}

/* ---- when the file has been read ---- */

/* The file's header for the column, and our name for it. */
static const char *header_of(const struct table *t, size_t i)
{
	return i < t->n_headers ? t->headers[i] : "a date";
}

static const char *our_name(const struct table *t, size_t header)
{
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const struct table_field *field = t->field_of[c] < 0 ? NULL : &t->fields[t->field_of[c]];

		if (!field)
			continue;
		if (!field->rule && (size_t)t->field_of[c] == header)
			return t->spec->columns[c].name;
		for (size_t h = 0; field->rule && h < field->n_cells; h++)
			if ((size_t)field->cells[h] == header)
				return field->rule->name;
	}
	return t->headers[header];
}

static const char *quoted(struct table *t, const struct witness *witness)
{
	if (t->spec->pupils)
		return arena_printf(t->scratch, "the cell in line %d", witness->line);
	return arena_printf(t->scratch, "'%s' in line %d", reading_shown(t->reading, witness->text),
			    witness->line);
}

static const char *hint_at_mapping(struct table *t, size_t i)
{
	const char *header = reading_shown(t->reading, header_of(t, i));

	return arena_printf(t->reading->diags->arena,
			    "write such dates as 2026-11-04; or, if months come first in the whole column, read the "
			    "file through a mapping with the line: %s = { from = \"%s\", dates = \"month first\" }",
			    our_name(t, i), header);
}

static struct diag *tell_school(struct table *t, size_t i, const struct in_doubt *school, const char *message)
{
	const char *id = *school->school_id ? school->school_id : NULL;
	struct loc at = { t->file, school->lines[0], (int)i + 1 };

	if (!id)
		t->reading->incomplete = true;
	return reading_problem(t->reading, DIAG_CSV073, at, id, t->spec->pupils ? NULL : school->text,
			       "%s", message);
}

/* Nothing in the column proves that days come first: either order is possible. */
static void tell_unclear(struct table *t, size_t i, size_t because)
{
	const struct date_column *column = &t->dates[i], *cause = &t->dates[because];
	const char *where = i == because ? "" : arena_printf(t->scratch, " of %s",
							    reading_shown(t->reading, header_of(t, because)));
	const char *message = arena_printf(
		t->scratch, "%s may be month first: %s%s can only be read so, and no cell can only be day first",
		reading_shown(t->reading, header_of(t, i)), quoted(t, &cause->month_first), where);

	for (size_t s = 0; s < column->n_schools; s++)
		tell_school(t, i, &column->schools[s], message)->hint = hint_at_mapping(t, i);
}

/* "line 2", "lines 2, 5, 9 and 3 more" */
static const char *lines_of(struct table *t, const struct in_doubt *school)
{
	size_t n = school->n_either + school->n_month_first;
	const char *text = arena_printf(t->scratch, "line%s %d", n == 1 ? "" : "s", school->lines[0]);

	for (size_t i = 1; i < n && i < PLACES; i++)
		text = arena_printf(t->scratch, "%s%s%d", text, i + 1 == n ? " and " : ", ",
				    school->lines[i]);
	return n > PLACES ? arena_printf(t->scratch, "%s and %zu more", text, n - PLACES) : text;
}

/* The column contains both orders. */
static void tell_mixed(struct table *t, size_t i)
{
	const struct date_column *column = &t->dates[i];
	const char *header = reading_shown(t->reading, header_of(t, i));
	const char *mixed = arena_printf(t->scratch, "%s is month first (%s) and day first (%s)", header,
					 quoted(t, &column->month_first), quoted(t, &column->day_first));
	const struct in_doubt *other = NULL;
	size_t n_cells = 0, n_others = 0;

	for (size_t s = 0; s < column->n_schools; s++) {
		const struct in_doubt *school = &column->schools[s];

		if (school->n_month_first) {
			tell_school(t, i, school, arena_printf(t->scratch, "%s; this school's cells in %s would "
					"be other days if months came first", mixed,
							       lines_of(t, school)))->hint =
				"write the dates of these cells as 2026-11-04";
			continue;
		}
		other = other ? other : school;
		n_others++;
		n_cells += school->n_either;
	}
	if (other)
		reading_problem(t->reading, DIAG_CSV074, (struct loc){ t->file, other->lines[0], (int)i + 1 },
				NULL, t->spec->pupils ? NULL : other->text,
				"%s; %zu other date%s of %zu school%s could be either, and %s read as day first",
				mixed, n_cells, n_cells == 1 ? "" : "s", n_others, n_others == 1 ? "" : "s",
				n_cells == 1 ? "is" : "are")->hint =
			"check them, and write dates as 2026-11-04";
}

void table_dates_close(struct table *t)
{
	size_t because = t->n_headers;

	for (size_t i = t->n_headers; i-- > 0;)
		if (t->dates[i].n_month_first && !t->dates[i].n_day_first)
			because = i;
	for (size_t i = 0; i < t->n_headers; i++) {
		const struct date_column *column = &t->dates[i];

		if (column->n_month_first && column->n_day_first)
			tell_mixed(t, i);
		else if (column->n_month_first)
			tell_unclear(t, i, i);
		else if (!column->n_day_first && because < t->n_headers)
			tell_unclear(t, i, because);
	}
}
