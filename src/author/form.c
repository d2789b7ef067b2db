/*
 * form.c - blank tables to fill in, and a guide to them. See author.h.
 *
 * responses.csv has a row for every item and respondent, so that nobody has to look up an id; the item's
 * words stand in a last column, text, that is not read. What is left empty is not answered.
 */
#include "author/author.h"

#include <string.h>

#include "author/tables.h"
#include "base/text.h"
#include "evidence/tables.h"
#include "framework/case_rules.h"

enum { TABLE_MAX_BYTES = 64 << 20, CELLS_MAX = 40 };

/* A row of a table by the names of its columns. */
struct line {
	const struct table_spec *spec;
	const char *cells[CELLS_MAX];
	size_t n;
};

/* The columns that people fill in. generated is for machines. */
static bool is_shown(const struct column *column)
{
	return strcmp(column->name, "generated") != 0;
}

static void set(struct line *line, const char *column, const char *text)
{
	size_t at = 0;

	for (size_t i = 0; i < line->spec->n_columns; i++) {
		if (!is_shown(&line->spec->columns[i]))
			continue;
		if (strcmp(line->spec->columns[i].name, column) == 0)
			line->cells[at] = text;
		at++;
	}
}

static void put_header(struct buf *out, const struct table_spec *spec, const char *more)
{
	const char *cells[CELLS_MAX];
	size_t n = 0;

	for (size_t i = 0; i < spec->n_columns; i++) {
		if (is_shown(&spec->columns[i]))
			cells[n++] = spec->columns[i].name;
	}
	if (more)
		cells[n++] = more;
	buf_csv_row(out, cells, n);
}

static struct line blank(const struct table_spec *spec)
{
	struct line line = { .spec = spec };

	for (size_t i = 0; i < spec->n_columns; i++)
		line.n += is_shown(&spec->columns[i]);
	return line;
}

static void put_answers(struct buf *out, const struct framework *f, const struct respondent *who)
{
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		for (size_t j = 0; j < section->n_strands * f->n_steps; j++) {
			const struct descriptor *d =
				&section->strands[j / f->n_steps].descriptors[j % f->n_steps];
			struct line line = blank(&responses_spec);

			set(&line, "item", d->id);
			set(&line, "respondent", who->id);
			line.cells[line.n++] = d->text;
			buf_csv_row(out, line.cells, line.n);
		}
		for (size_t j = 0; j < section->n_boxes; j++) {
			struct line line = blank(&responses_spec);

			set(&line, "item", section->boxes[j].id);
			set(&line, "respondent", who->id);
			line.cells[line.n++] = section->boxes[j].title;
			buf_csv_row(out, line.cells, line.n);
		}
	}
}

static void put_metrics(struct buf *out, const struct framework *f)
{
	put_header(out, &metrics_spec, "text");
	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t j = 0; j < f->sections[i].n_figures; j++) {
			struct line line = blank(&metrics_spec);

			set(&line, "metric", f->sections[i].figures[j].id);
			line.cells[line.n++] = f->sections[i].figures[j].title;
			buf_csv_row(out, line.cells, line.n);
		}
	}
}

static void put_responses(struct buf *out, const struct framework *f)
{
	put_header(out, &responses_spec, "text");
	for (size_t i = 0; i < f->n_respondents; i++)
		put_answers(out, f, &f->respondents[i]);
	if (!f->n_respondents)
		put_answers(out, f, &(struct respondent){ .id = "" });
}

/* A case's own rows: nobody fills in what is computed. */
static void put_case_items(struct buf *out, const struct framework *f)
{
	put_header(out, &case_items_spec, "text");
	for (size_t i = 0; i < f->cases->n_fields; i++) {
		struct line line = blank(&case_items_spec);

		if (f->cases->fields[i].type == CASE_COMPUTED)
			continue;
		set(&line, "item", f->cases->fields[i].id);
		line.cells[line.n++] = f->cases->fields[i].title;
		buf_csv_row(out, line.cells, line.n);
	}
}

/* The half terms of a school year, without their days. */
static void put_calendar(struct buf *out, const struct framework *f)
{
	static const char *const terms[] = {
		"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2",
	};

	put_header(out, &calendar_spec, NULL);
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		struct line line = blank(&calendar_spec);

		set(&line, "scope", "*");
		set(&line, "half_term", terms[i]);
		buf_csv_row(out, line.cells, line.n);
	}
}

/* ---- the guide ---- */

static const char *need_of(const struct column *column)
{
	if (column->need == NEED_CELL || column->need == NEED_ITEM)
		return "needed";
	return column->need == NEED_NONE ? "may be left out" : "may be empty";
}

/* In a table of Markdown a bar would end the cell. */
static void put_escaped(struct buf *out, const char *text)
{
	for (; *text; text++)
		buf_puts(out, *text == '|' ? "\\|" : (const char[]){ *text, '\0' });
}

/* Is a value one that stands before it, but for capitals and the like? */
static bool is_said(const struct values *values, size_t i)
{
	for (size_t k = 0; k < i; k++) {
		if (text_same_folded(values->items[k], values->items[i]))
			return true;
	}
	return false;
}

/* What the audit allows, each once; the ids of items stand in the table itself. */
static void put_values(struct arena *arena, struct buf *out, const struct framework *f,
		       enum column_value value)
{
	struct values values = column_values(arena, f, value);
	const char *between = ", ";

	if (value == VALUE_DATE)
		buf_puts(out, " 2026-11-04 or 04/11/2026.");
	if (!values.n || value == VALUE_ITEM)
		return;
	buf_puts(out, " One of: ");
	for (size_t i = 0; i < values.n; i++) {
		if (strchr(values.items[i], ','))
			between = "; ";
	}
	for (size_t i = 0; i < values.n; i++) {
		if (is_said(&values, i))
			continue;
		if (i)
			buf_puts(out, between);
		put_escaped(out, values.items[i]);
	}
	buf_putc(out, '.');
}

static void put_table_guide(struct arena *arena, struct buf *out, const struct framework *f,
			    const struct table_note *table)
{
	buf_printf(out, "\n## %s.csv%s\n\n%s\n\n| column | | what goes there |\n|---|---|---|\n",
		   table->spec->name, table->needed ? "" : " (may be left out)", table->help);
	for (size_t i = 0; i < table->spec->n_columns; i++) {
		const struct column *column = &table->spec->columns[i];
		const struct column_note *note = column_note_of(table, column->name);

		if (!is_shown(column))
			continue;
		buf_printf(out, "| %s | %s | %s", column->name, need_of(column),
			   note ? note->help : "");
		put_values(arena, out, f, note ? note->value : VALUE_TEXT);
		buf_puts(out, " |\n");
	}
}

static const char *need_of_field(struct arena *arena, const struct framework *f, const struct case_field *field)
{
	const char *where = case_condition_words(arena, f->cases, &field->when);

	if (!where)
		return field->gate ? " (Must be answered.)" : "";
	return arena_printf(arena, field->gate ? " (Must be answered %s.)" : " (Asked only %s.)", where);
}

/* What each row of case_items.csv asks, and of a choice the words for it. */
static void put_fields(struct arena *arena, struct buf *out, const struct framework *f)
{
	for (size_t i = 0; i < f->cases->n_sections; i++) {
		const struct case_section *section = &f->cases->sections[i];

		buf_printf(out, "\n### %s. %s\n\n", section->letter, section->title);
		for (size_t j = 0; j < section->n_fields; j++) {
			const struct case_field *field = &section->fields[j];

			buf_printf(out, "- %s `%s`: %s", field->number, field->id, field->title);
			for (size_t k = 0; k < field->n_choices; k++)
				buf_printf(out, "%s%s", k ? "; " : ". One of: ", field->choices[k].name);
			buf_printf(out, "%s%s%s\n",
				   field->type == CASE_COMPUTED ? " (Computed: it has no row.)" : "",
				   need_of_field(arena, f, field),
				   field->na_allowed ? " (May be not applicable.)" : "");
		}
	}
}

static void put_items(struct arena *arena, struct buf *out, const struct framework *f)
{
	buf_puts(out, "\n## The items\n");
	if (f->cases) {
		put_fields(arena, out, f);
		return;
	}
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		buf_printf(out, "\n### %s. %s (%s)\n\n", section->number, section->title, section->id);
		for (size_t j = 0; j < section->n_strands * f->n_steps; j++) {
			const struct descriptor *d =
				&section->strands[j / f->n_steps].descriptors[j % f->n_steps];

			buf_printf(out, "- `%s`: %s%s\n", d->id, d->text,
				   d->gate ? " (Must be met: neither waived nor not applicable.)"
				   : d->na_allowed ? " (May be not applicable.)" : "");
		}
	}
}

static const char *const steps_of_cases =
	"2. In events.csv write each suspension and exclusion, in cases.csv each case, and in "
	"case_items.csv what was answered: copy the rows for each case and put its school_id and "
	"case_ref into them. Write references, never names.\n"
	"3. Give calendar.csv the days of the half terms: without them no clock can be computed.\n";
static const char *const steps_of_notes =
	"2. In responses.csv put the school_id into every row, and what was said into the column note; rating "
	"may be one of the findings. For a second school copy all rows below. The column text is only for "
	"you.\n"
	"3. An interview needs no calendar.\n";
static const char *const steps_of_answers =
	"2. In responses.csv put the school_id into every row, and the rating where there is an answer; "
	"what is empty is not answered. For a second school copy all rows below. The column text is "
	"only for you.\n"
	"3. Give calendar.csv, where it is there, the days of the half terms, or remove it: then the "
	"reports have no review dates.\n";

static void put_guide(struct arena *arena, struct buf *out, const struct framework *f)
{
	buf_printf(out, "# %s: what goes where\n\n%s%s", f->title, f->notice, *f->notice ? "\n\n" : "");
	buf_printf(out, "1. Write each school into schools.csv.\n%s"
			"4. Remove guide.md and form.pdf, or leave them: they are not read. Then:\n\n"
			"```\nwaymark check %s FOLDER\nwaymark run %s FOLDER -o OUT%s\n```\n\n"
			"A spreadsheet program can fill in the tables; save them as CSV (UTF-8). form.pdf is "
			"the same to fill in by hand.\n",
		   f->cases ? steps_of_cases : f->scored ? steps_of_answers : steps_of_notes, f->file,
		   f->file, f->cases || f->restricted ? " --restricted" : "");
	for (const struct table_note *table = author_tables; table->spec; table++) {
		if (table->read_by(f))
			put_table_guide(arena, out, f, table);
	}
	put_items(arena, out, f);
}

void form_tables(struct arena *arena, const struct framework *framework,
		 struct author_files *files)
{
	struct buf *guide = buf_new(arena, TABLE_MAX_BYTES);

	for (const struct table_note *table = author_tables; table->spec; table++) {
		struct buf *out = buf_new(arena, TABLE_MAX_BYTES);

		if (!table->read_by(framework))
			continue;
		if (table->spec == &responses_spec)
			put_responses(out, framework);
		else if (table->spec == &metrics_spec)
			put_metrics(out, framework);
		else if (table->spec == &case_items_spec)
			put_case_items(out, framework);
		else if (table->spec == &calendar_spec)
			put_calendar(out, framework);
		else
			put_header(out, table->spec, NULL);
		author_add(arena, files, arena_printf(arena, "%s.csv", table->spec->name), out);
	}
	put_guide(arena, guide, framework);
	author_add(arena, files, "guide.md", guide);
}
