/*
 * form.c - blank tables to fill in. See author.h.
 *
 * responses.csv has a row for every item and respondent, so that nobody has to look up an id; the item's
 * words stand in a last column, text, that is not read. What is left empty is not answered.
 */
#include "author/form_private.h"

#include <string.h>

#include "author/table_notes.h"
#include "evidence/files.h"
#include "evidence/tables.h"
#include "framework/case_rules.h"

enum { TABLE_MAX_BYTES = 64 << 20, CELLS_MAX = 40 };

/* A row of a table by the names of its columns. */
struct line {
	const struct table_spec *spec;
	const char *cells[CELLS_MAX];
	size_t n;
};

bool form_shows(const struct column *column)
{
	return strcmp(column->name, "generated") != 0;
}

bool form_asks(const struct form_options *options, size_t i)
{
	return !options->asked || options->asked[i];
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

static void set(struct line *line, const char *column, const char *text)
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

static void put_header(struct buf *out, const struct table_spec *spec)
{
	const char *cells[CELLS_MAX];
	size_t n = 0;

	for (size_t i = 0; i < spec->n_columns; i++) {
		if (form_shows(&spec->columns[i]))
			cells[n++] = spec->columns[i].name;
	}
	if (spec->form_column)
		cells[n++] = spec->form_column;
	buf_csv_head(out, cells, n);
}

/* A row of which only the school is known, if that is. */
static struct line blank(const struct form_options *o, const struct table_spec *spec)
{
	struct line line = { .spec = spec };

	for (size_t i = 0; i < spec->n_columns; i++)
		line.n += form_shows(&spec->columns[i]);
	if (o->school)
		set(&line, "school_id", o->school->id.text);
	return line;
}

/* With what the row asks, in the form's own column. */
static void put_line(struct buf *out, struct line *line, const char *asked)
{
	line->cells[line->n++] = asked;
	buf_csv_row(out, line->cells, line->n);
}

static void put_boxes(struct buf *out, const struct form_options *o, const struct box *boxes, size_t n,
		      const struct respondent *who)
{
	for (size_t i = 0; i < n; i++) {
		struct line line = blank(o, &responses_spec);

		set(&line, "item", boxes[i].id);
		set(&line, "respondent", who->id);
		put_line(out, &line, boxes[i].title);
	}
}

static void put_answers(struct buf *out, const struct form_options *o, const struct section *section,
			const struct respondent *who)
{
	size_t n_steps = o->framework->n_steps;

	for (size_t j = 0; j < section->n_strands * n_steps; j++) {
		const struct descriptor *d = &section->strands[j / n_steps].descriptors[j % n_steps];
		struct line line = blank(o, &responses_spec);

		set(&line, "item", d->id);
		set(&line, "respondent", who->id);
		put_line(out, &line, d->text);
	}
	put_boxes(out, o, section->boxes, section->n_boxes, who);
}

static void put_responses(struct arena *arena, struct buf *out, const struct form_options *o)
{
	static const struct respondent nobody = { .id = "" };
	const struct framework *f = o->framework;

	put_header(out, &responses_spec);
	for (size_t w = 0; w < f->n_respondents || w == 0; w++) {
		const struct respondent *who = f->n_respondents ? &f->respondents[w] : &nobody;

		put_boxes(out, o, f->head, f->n_head, who);
		for (size_t i = 0; i < f->n_sections; i++) {
			if (form_asks(o, i))
				put_answers(out, o, &f->sections[i], who);
		}
	}
}

static void put_metrics(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	put_header(out, &metrics_spec);
	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t j = 0; form_asks(o, i) && j < f->sections[i].n_figures; j++) {
			struct line line = blank(o, &metrics_spec);

			set(&line, "metric", f->sections[i].figures[j].id);
			put_line(out, &line, f->sections[i].figures[j].title);
		}
	}
}

/* A case's own rows: nobody fills in what is computed. */
static void put_case_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct case_rules *rules = o->framework->cases;

	put_header(out, &case_items_spec);
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct case_section *section = &rules->sections[i];

		for (size_t j = 0; form_asks(o, i) && j < section->n_fields; j++) {
			struct line line = blank(o, &case_items_spec);

			if (section->fields[j].type == CASE_COMPUTED)
				continue;
			set(&line, "item", section->fields[j].id);
			put_line(out, &line, section->fields[j].title);
		}
	}
}

/* The half terms of a school year, without their days. */
static void put_calendar(struct arena *arena, struct buf *out, const struct form_options *o)
{
	static const char *const terms[] = {
		"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2",
	};

	put_header(out, &calendar_spec);
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		struct line line = blank(o, &calendar_spec);

		set(&line, "scope", "*");
		set(&line, "half_term", terms[i]);
		buf_csv_row(out, line.cells, line.n);
	}
}

/* The school's row as it was given, other columns too; its focus is what the form asks. */
static void put_schools(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct table_spec *spec = &schools_spec;
	const struct school *school = o->school;
	const char *asked = o->framework->cases ? NULL : form_asked_ids(arena, o);
	const char **names, **cells;
	size_t n = 0;

	if (!school) {
		put_header(out, spec);
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

static const struct {
	const struct table_spec *spec;
	void (*put)(struct arena *arena, struct buf *out, const struct form_options *o);
} makers[] = {
	{ &schools_spec, put_schools }, { &responses_spec, put_responses }, { &metrics_spec, put_metrics },
	{ &case_items_spec, put_case_items }, { &calendar_spec, put_calendar },
};

/* A table that has no maker holds its header alone. */
static void put_table(struct arena *arena, struct buf *out, const struct form_options *o,
		      const struct table_spec *spec)
{
	for (size_t i = 0; i < sizeof(makers) / sizeof(makers[0]); i++) {
		if (makers[i].spec == spec) {
			makers[i].put(arena, out, o);
			return;
		}
	}
	put_header(out, spec);
}

void form_tables(struct arena *arena, const struct form_options *options, struct author_files *files)
{
	struct buf *guide = buf_new(arena, TABLE_MAX_BYTES);

	for (const struct table_note *table = author_tables; table->spec; table++) {
		struct buf *out = buf_new(arena, TABLE_MAX_BYTES);

		if (!table->read_by(options->framework))
			continue;
		put_table(arena, out, options, table->spec);
		author_add(arena, files, arena_printf(arena, "%s.csv", table->spec->name), out);
	}
	form_guide(arena, options, guide);
	author_add_made(arena, files, FILES_FORM_GUIDE, guide);
}
