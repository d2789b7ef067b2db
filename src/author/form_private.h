/*
 * form_private.h - shared by the files that make a form. Not for other rooms, which include author.h.
 */
#ifndef WAYMARK_AUTHOR_FORM_PRIVATE_H
#define WAYMARK_AUTHOR_FORM_PRIVATE_H

#include "author/author.h"
#include "base/period.h"
#include "evidence/table_spec.h"
#include "framework/framework.h"

/* Whether people fill the column in; `generated` is for programs only. */
bool form_shows(const struct column *column);

/* Whether the form asks the audit's section number i. */
bool form_asks(const struct form_options *options, size_t i);

/* The time that the form is about: its school year, or a part of it. */
struct period form_when(const struct form_options *options);

/* "voice;ethos": the sections that it asks, as in the column focus; NULL: all. */
const char *form_asked_ids(struct arena *arena, const struct form_options *options);

/* How many rows each respondent gets for an item. */
static inline int form_rows_of(const struct descriptor *descriptor)
{
	return descriptor->absent ? 0 : descriptor->several ? 3 : 1;
}

enum { FORM_CELLS_MAX = 40 };	/* a table with more columns is refused: die() */

/* A row of a table, accessed by the names of its columns. */
struct form_line {
	const struct table_spec *spec;
	const char *cells[FORM_CELLS_MAX];
	size_t n;
};

/* form_line_blank: a row in which only the school is filled in, if known. form_set: set one of its cells, by column.
 * form_put_line: write the row, with what it asks in the form's own column. */
struct form_line form_line_blank(const struct form_options *options, const struct table_spec *spec);
void form_set(struct form_line *line, const char *column, const char *text);
void form_put_line(struct buf *out, struct form_line *line, const char *asked);

/* form_put_header: write the header alone; form_put_header_without: without a column. form_put_schools: with the school's
 * own row as given. form_put_calendar: with the half terms of a year, without their days. */
void form_put_header(struct buf *out, const struct table_spec *spec);
/* The same with the columns that the audit reads. */
struct table_note;
void form_put_header_read(struct buf *out, const struct framework *framework, const struct table_note *table);
void form_put_header_without(struct buf *out, const struct table_spec *spec, const char *left_out);
void form_put_schools(struct arena *arena, struct buf *out, const struct form_options *options);
/* The audit's columns beside levels that the table of schools has not by itself, in the arena. */
const char *const *form_context(struct arena *arena, const struct framework *framework, size_t *n);
void form_put_calendar(struct arena *arena, struct buf *out, const struct form_options *options);

/* guide.md */
void form_guide(struct arena *arena, const struct form_options *options, struct buf *out);

#endif
