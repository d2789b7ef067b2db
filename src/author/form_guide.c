/*
 * form_guide.c - guide.md: what goes where in the blank tables, and the commands to type next. See
 * form_private.h.
 *
 * The commands are typed in the folder of the form, so that they work wherever the folder is moved and
 * no file reveals where it was made.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/form_private.h"
#include "author/sentences.h"
#include "author/table_notes.h"
#include "base/text.h"

static const char *need_of(const struct column *column)
{
	if (column->need == NEED_CELL || column->need == NEED_ITEM)
		return "needed";
	return column->need == NEED_NONE ? "may be left out" : "may be empty";
}

/* In a Markdown table, a bar would end the cell. */
static void put_escaped(struct buf *out, const char *text)
{
	for (; *text; text++)
		buf_puts(out, *text == '|' ? "\\|" : (const char[]){ *text, '\0' });
}

/* Whether an earlier value is the same except for capitals and the like. */
static bool is_said(const struct values *values, size_t i)
{
	for (size_t k = 0; k < i; k++) {
		if (text_same_folded(values->items[k], values->items[i]))
			return true;
	}
	return false;
}

/* List what the audit allows, each value once; ids of items are already in the table. */
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

/* The columns that are shown beside levels. */
static void put_context(struct arena *arena, struct buf *out, const struct framework *f)
{
	size_t n;
	const char *const *columns = form_context(arena, f, &n);

	for (size_t i = 0; i < n; i++) {
		buf_puts(out, "| ");
		put_escaped(out, columns[i]);
		buf_puts(out, " | may be left out | Printed beside the levels of all schools. |\n");
	}
}

static void put_table_guide(struct arena *arena, struct buf *out, const struct framework *f,
			    const struct table_note *table)
{
	const struct table_spec *spec = author_spec(arena, f, table->spec);

	buf_printf(out, "\n## %s.csv%s\n\n%s\n\n| column | | what goes there |\n|---|---|---|\n",
		   table->spec->name, table->needed ? "" : " (may be left out)", table->help);
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct column *column = &spec->columns[i];
		const struct column_note *note = column_note_of(table, column);

		if (!form_shows(column) || !column_is_read(f, note))
			continue;
		buf_printf(out, "| %s | %s | %s", column->name, need_of(column),
			   note ? note->help : "");
		put_values(arena, out, f, note ? note->value : VALUE_TEXT);
		buf_puts(out, " |\n");
	}
	if (table->spec->defines_schools)
		put_context(arena, out, f);
}

/* The steps: the school's row and which sections it is asked; what to do with the rows, which contain the school's id
 * if the form is for one; and the calendar. */
static void put_steps(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;
	const struct author_kind *kind = author_kind(f);
	const char *ids = form_asked_ids(arena, o);

	buf_printf(out, "1. %s", author_says_schools(arena, o->school));
	if (ids)
		buf_printf(out, " %s", kind->says_asked(arena, &f->words, ids, o->school));
	buf_printf(out, "\n2. %s\n3. %s\n", kind->says_rows(arena, o->school), kind->calendar);
}

/* An argument of a command, quoted for the shell. */
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

/* Where the workbook is, and what becomes of those that come back. */
static void put_book(struct arena *arena, struct buf *out, const struct form_options *o)
{
	buf_printf(out, "%s\n\n", author_says_book(arena, o->book, o->school != NULL));
	buf_printf(out, "%s\n\n", author_says_returned(arena, quoted(arena, o->audit)));
	buf_puts(out, "To fill in the tables instead:\n\n");
}

void form_guide(struct arena *arena, const struct form_options *o, struct buf *out)
{
	const struct framework *f = o->framework;
	const char *audit = quoted(arena, o->audit);

	buf_printf(out, "# %s: what goes where\n\n%s%s", f->title, f->notice, *f->notice ? "\n\n" : "");
	put_book(arena, out, o);
	put_steps(arena, out, o);
	buf_printf(out, "4. Leave guide.md and form.pdf where they are: they are not read. Then open a terminal in this "
		   "folder and type:\n\n"
		   "```\nwaymark check %s .\nwaymark run %s . -o reports%s\n```\n\n"
		   "The first finds what is wrong or missing; the second writes the reports into the folder reports.\n\n"
		   "A spreadsheet program can fill in the tables; save them as CSV (UTF-8) or as Excel workbooks (.xlsx). "
		   "form.pdf is the same to fill in by hand.\n",
		   audit, audit, f->restricted ? " --restricted" : "");
	for (const struct table_note *table = author_tables; table->spec; table++) {
		if (author_reads(f, table->spec))
			put_table_guide(arena, out, f, table);
	}
	buf_puts(out, "\n## The items\n");
	author_kind(f)->put_items(arena, out, o);
}
