/*
 * form_guide.c - guide.md: what goes where in the blank tables, and the commands that come after. See form_private.h.
 *
 * The commands are typed in the folder of the form, so that they hold wherever the folder goes and no file names
 * where it was made.
 */
#include "author/form_private.h"

#include <string.h>

#include "author/sentences.h"
#include "author/table_notes.h"
#include "base/text.h"
#include "framework/case_rules.h"

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

		if (!form_shows(column))
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

	return author_says_need(arena, where, field->gate);
}

/* What each row of case_items.csv asks, and of a choice the words for it. */
static void put_fields(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	for (size_t i = 0; i < f->cases->n_sections; i++) {
		const struct case_section *section = &f->cases->sections[i];

		if (!form_asks(o, i))
			continue;
		buf_printf(out, "\n### %s. %s\n\n", section->letter, section->title);
		for (size_t j = 0; j < section->n_fields; j++) {
			const struct case_field *field = &section->fields[j];
			const char *need = need_of_field(arena, f, field);

			buf_printf(out, "- %s `%s`: %s", field->number, field->id, field->title);
			for (size_t k = 0; k < field->n_choices; k++)
				buf_printf(out, "%s%s", k ? "; " : ". One of: ", field->choices[k].name);
			buf_printf(out, "%s%s%s%s\n",
				   field->type == CASE_COMPUTED ? " (Computed: it has no row.)" : "",
				   *need ? " " : "", need,
				   field->na_allowed ? " (May be not applicable.)" : "");
		}
	}
}

static void put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	buf_puts(out, "\n## The items\n");
	if (f->cases) {
		put_fields(arena, out, o);
		return;
	}
	if (f->n_head)
		buf_puts(out, "\n### Who and when\n\n");
	for (size_t i = 0; i < f->n_head; i++)
		buf_printf(out, "- `%s`: %s%s\n", f->head[i].id, f->head[i].title,
			   f->head[i].date ? " (a date, in the column note)"
			   : " (a post, never a name; in the column note)");
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		if (!form_asks(o, i))
			continue;
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

/* The first step: the school's row, and which sections it is asked. */
static void put_first_step(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;
	const char *ids = form_asked_ids(arena, o);

	buf_printf(out, "1. %s", author_says_schools(arena, o->school));
	if (ids)
		buf_printf(out, " %s", f->cases ? author_says_asked_of_case(arena, &f->words, ids)
			   : author_says_asked(arena, &f->words, ids, o->school));
	buf_putc(out, '\n');
}

/* What to do with the rows; a school's own form has its id in them. */
static void put_next_steps(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	if (f->cases) {
		buf_printf(out, "2. %s\n3. Give calendar.csv the days of the half terms: without them no clock can be "
			   "computed.\n", author_says_cases(arena, o->school));
		return;
	}
	buf_printf(out, "2. %s\n", author_says_responses(arena, o->school, framework_has_levels(f)));
	buf_puts(out, framework_has_levels(f)
		 ? "3. Fill calendar.csv, if there is one, with the days of the half terms, or remove it: "
				  "then the reports have no review dates.\n"
		 : "3. An interview needs no calendar.\n");
}

/* A word of a command as a shell takes it. */
static const char *quoted(struct arena *arena, const char *word)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+:@%,";
	const char *text = "'";

	if (word[strspn(word, plain)] == '\0')
		return word;
	for (; *word; word++)
		text = arena_printf(arena, *word == '\'' ? "%s'\\''" : "%s%c", text, *word);
	return arena_printf(arena, "%s'", text);
}

void form_guide(struct arena *arena, const struct form_options *o, struct buf *out)
{
	const struct framework *f = o->framework;
	const char *audit = quoted(arena, o->audit);

	buf_printf(out, "# %s: what goes where\n\n%s%s", f->title, f->notice, *f->notice ? "\n\n" : "");
	put_first_step(arena, out, o);
	put_next_steps(arena, out, o);
	buf_printf(out, "4. Leave guide.md and form.pdf where they are: they are not read. Then open a terminal in this "
		   "folder and type:\n\n"
		   "```\nwaymark check %s .\nwaymark run %s . -o reports%s\n```\n\n"
		   "The first finds what is wrong or missing; the second writes the reports into the folder reports.\n\n"
		   "A spreadsheet program can fill in the tables; save them as CSV (UTF-8). form.pdf is "
		   "the same to fill in by hand.\n",
		   audit, audit, f->cases || f->restricted ? " --restricted" : "");
	for (const struct table_note *table = author_tables; table->spec; table++) {
		if (table->read_by(f))
			put_table_guide(arena, out, f, table);
	}
	put_items(arena, out, o);
}
