/* form_lines.c - rows of blank tables, and which sections a form asks. See form_private.h. */
#include "author/kinds.h"

#include <string.h>

#include "author/form_private.h"
#include "author/table_notes.h"
#include "base/die.h"
#include "base/fold.h"
#include "evidence/table_spec.h"

bool form_shows(const struct column *column)
{
	return strcmp(column->name, "generated") != 0;
}

bool form_asks(const struct form_options *options, size_t i)
{
	return !options->asked || options->asked[i];
}

struct period form_when(const struct form_options *options)
{
	const struct author_kind *kind = author_kind(options->framework);
	struct period when = { .unit = PERIOD_NONE };

	if (kind->when)
		when = kind->when(options);
	return when.unit ? when : period_at(PERIOD_YEAR, options->date);
}

const char *form_asked_ids(struct arena *arena, const struct form_options *options)
{
	const struct framework *f = options->framework;
	const char *ids = NULL;

	for (size_t i = 0; options->asked && i < f->n_sections; i++) {
		if (options->asked[i])
			ids = ids ? arena_printf(arena, "%s;%s", ids, f->sections[i].id) : f->sections[i].id;
	}
	return ids;
}

void form_set(struct form_line *line, const char *column, const char *text)
{
	size_t at = 0;

	for (size_t i = 0; i < line->spec->n_columns; i++) {
		if (!form_shows(&line->spec->columns[i]))
			continue;
		if (strcmp(line->spec->columns[i].name, column) == 0)
			line->cells[at] = text;
		at++;
	}
}

/* With a cell for what the row asks. */
static void must_fit(const struct table_spec *spec)
{
	if (spec->n_columns >= FORM_CELLS_MAX)
		die("%s has more than %d columns", spec->name, FORM_CELLS_MAX - 1);
}

void form_put_header_without(struct buf *out, const struct table_spec *spec, const char *left_out)
{
	const char *cells[FORM_CELLS_MAX];
	size_t n = 0;

	must_fit(spec);
	for (size_t i = 0; i < spec->n_columns; i++) {
		const char *name = spec->columns[i].name;

		if (form_shows(&spec->columns[i]) && !(left_out && strcmp(name, left_out) == 0))
			cells[n++] = name;
	}
	if (spec->form_column)
		cells[n++] = spec->form_column;
	buf_csv_head(out, cells, n);
}

void form_put_header(struct buf *out, const struct table_spec *spec)
{
	form_put_header_without(out, spec, NULL);
}

void form_put_header_read(struct buf *out, const struct framework *framework, const struct table_note *table)
{
	const char *cells[FORM_CELLS_MAX];
	const struct table_spec *spec = table->spec;
	size_t n = 0;

	must_fit(spec);
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct column_note *note = column_note_of(table, &spec->columns[i]);

		if (form_shows(&spec->columns[i]) && column_is_read(framework, note))
			cells[n++] = spec->columns[i].name;
	}
	if (spec->form_column)
		cells[n++] = spec->form_column;
	buf_csv_head(out, cells, n);
}

struct form_line form_line_blank(const struct form_options *o, const struct table_spec *spec)
{
	struct form_line line = { .spec = spec };

	must_fit(spec);
	for (size_t i = 0; i < spec->n_columns; i++)
		line.n += form_shows(&spec->columns[i]);
	if (o->school)
		form_set(&line, "school_id", o->school->id.text);
	return line;
}

void form_put_line(struct buf *out, struct form_line *line, const char *asked)
{
	line->cells[line->n++] = asked;
	buf_csv_row(out, line->cells, line->n);
}

/* The half terms of a school year, without their days. */
void form_put_calendar(struct arena *arena, struct buf *out, const struct form_options *o)
{
	static const char *const terms[] = {
		"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2",
	};

	form_put_header(out, &calendar_spec);
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		struct form_line line = form_line_blank(o, &calendar_spec);

		form_set(&line, "scope", "*");
		form_set(&line, "half_term", terms[i]);
		buf_csv_row(out, line.cells, line.n);
	}
}

const char *const *form_context(struct arena *arena, const struct framework *framework, size_t *n)
{
	const char **columns = arena_array(arena, framework->n_context, sizeof(*columns));

	*n = 0;
	for (size_t i = 0; i < framework->n_context; i++) {
		bool own = false;

		for (size_t k = 0; k < schools_spec.n_columns; k++)
			own |= text_same_folded(schools_spec.columns[k].name, framework->context[i]);
		if (!own)
			columns[(*n)++] = framework->context[i];
	}
	return columns;
}

/* The table's columns and those that are shown beside levels. */
static void put_schools_header(struct arena *arena, struct buf *out, const struct framework *framework)
{
	size_t n_context, n = 0;
	const char *const *context = form_context(arena, framework, &n_context);
	const char **names = arena_array(arena, schools_spec.n_columns + n_context, sizeof(*names));

	for (size_t i = 0; i < schools_spec.n_columns; i++)
		if (form_shows(&schools_spec.columns[i]))
			names[n++] = schools_spec.columns[i].name;
	for (size_t i = 0; i < n_context; i++)
		names[n++] = context[i];
	buf_csv_head(out, names, n);
}

/* The school's row as given, with other columns; its focus is what the form asks. */
void form_put_schools(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct table_spec *spec = &schools_spec;
	const struct school *school = o->school;
	const char *asked = form_has_focus(o->framework) ? form_asked_ids(arena, o) : NULL;
	const char **names, **cells;
	size_t n = 0;

	if (!school) {
		put_schools_header(arena, out, o->framework);
		return;
	}
	names = arena_array(arena, spec->n_columns + school->n_extras, sizeof(*names));
	cells = arena_array(arena, spec->n_columns + school->n_extras, sizeof(*cells));
	for (size_t i = 0; i < spec->n_columns; i++, n++) {
		names[n] = spec->columns[i].name;
		cells[n] = asked && strcmp(names[n], "focus") == 0 ? asked
			   : ((const struct cell *)((const char *)school + spec->columns[i].offset))->text;
	}
	for (size_t i = 0; i < school->n_extras; i++, n++) {
		names[n] = school->extras[i].name;
		cells[n] = school->extras[i].cell.text;
	}
	buf_csv_head(out, names, n);
	buf_csv_row(out, cells, n);
}
