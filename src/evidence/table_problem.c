/* table_problem.c - reports a table's problems. Part of table.h. */
#include "evidence/table.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "evidence/identity.h"

const char *table_delimiter_name(char delimiter)
{
	switch (delimiter) {
	case ',':
		return "comma";
	case ';':
		return "semicolon";
	case '|':
		return "bar";
	default:
		return "tab";
	}
}

const char *table_header_over(struct table *t, int column)
{
	if ((size_t)column > t->n_headers)
		return "header";
	return reading_shown(t->reading, t->headers[column - 1]);
}

const char *table_owner(const struct table *t)
{
	const struct whose *w = t->whose;

	return w && t->field_of && (t->field_of[0] < 0 || w->of_form) ? w->school_id : NULL;
}

void table_spoilt(struct table *t)
{
	t->school_id = t->whose ? t->whose->school_id : NULL;
	if (!t->school_id)
		t->reading->incomplete = true;
}

/* The cell's text for a message; empty in tables about single pupils. */
static const char *quoted(struct table *t, const char *text)
{
	if (t->spec->pupils)
		return "of this row";
	return arena_printf(&t->reading->words, "'%s'", reading_shown(t->reading, text));
}

static struct diag *add_problem(struct table *t, enum diag_code code, struct loc at,
				const char *value, const char *message)
{
	struct diag *diag;

	if (t->spec->pupils)
		value = NULL;
	diag = reading_problem(t->reading, code, at, t->school_id, value, "%s", message);
	if (t->spec->shared && !t->school_id && diag->severity == DIAG_ERROR)
		t->reading->incomplete = true;
	return diag;
}

struct diag *table_problem(struct table *t, enum diag_code code, struct loc at, const char *value,
			   const char *format, ...)
{
	const char *message;
	va_list args;

	va_start(args, format);
	message = arena_vprintf(&t->reading->words, format, args);
	va_end(args);
	return add_problem(t, code, at, value, message);
}

struct diag *table_bad_cell(struct table *t, enum diag_code code, const struct cell *cell,
			    const char *reason, ...)
{
	struct arena *words = &t->reading->words;
	const char *message;
	va_list args;

	va_start(args, reason);
	message = arena_vprintf(words, reason, args);
	va_end(args);
	message = arena_printf(words, "%s %s %s", table_header_over(t, cell->at.column),
			       quoted(t, cell->text), message);
	return add_problem(t, code, cell->at, cell->text, message);
}

struct loc table_header_at(const struct table *t, size_t i)
{
	const struct table_field *field = &t->fields[i];
	size_t header = i;

	if (field->rule && !field->n_cells)
		return (struct loc){ t->file, t->header_line, 1 };
	if (field->rule)
		header = (size_t)field->cells[0];
	return (struct loc){ t->file, t->header_lines[header], (int)header + 1 };
}

bool table_row_blank(const struct raw_row *row)
{
	for (size_t i = 0; i < row->n_cells; i++) {
		if (!text_blank(row->cells[i].text))
			return false;
	}
	return true;
}

static const struct {
	enum row_outcome outcome;
	enum diag_code code;
	const char *message, *hint;
} faults[] = {
	{ ROW_OUTCOME_STRAY_QUOTE, DIAG_CSV003,
	  "there is a quote inside a cell that does not begin with one",
	  "put the whole cell in quotes and write each quote inside it twice" },
	{ ROW_OUTCOME_BROKEN_QUOTE, DIAG_CSV003,
	  "the quoted cell that starts here is not closed where it ends",
	  "close it before the next delimiter; write a quote inside a quoted cell twice" },
	{ ROW_OUTCOME_OPEN_QUOTE, DIAG_CSV003, "the quoted cell that starts here is never closed",
	  "close the quote, or delete it" },
	{ ROW_OUTCOME_LONG_CELL, DIAG_CSV032, "the cell that starts here is longer than 1 MB",
	  "a quote may not be closed; else shorten the text" },
	{ ROW_OUTCOME_WIDE_ROW, DIAG_CSV032, "the row has more than 10000 cells",
	  "delete the surplus cells" },
};

/* Only a formula alone in its cell has its quotes removed; the result of a longer one is unknown. */
static const char formula_hint[] = "=\"...\" is a formula: open the file in the spreadsheet program "
				   "and save it as \"CSV UTF-8\"";

void table_report_fault(struct table *t, enum row_outcome outcome)
{
	struct loc at = { t->file, t->row.fault_line, (int)t->row.n_cells + 1 };
	size_t length = t->row.source_length < 200 ? t->row.source_length : 200;
	const char *line = identity_without_numbers(t->row_scratch, arena_strndup(t->row_scratch,
									      t->row.source, length));

	for (size_t i = 0; i < sizeof(faults) / sizeof(*faults); i++) {
		if (faults[i].outcome == outcome)
			table_problem(t, faults[i].code, at, reading_shown(t->reading, line), "%s",
				      faults[i].message)->hint =
				outcome <= ROW_OUTCOME_BROKEN_QUOTE && strstr(line, "=\"")
					? formula_hint : faults[i].hint;
	}
}
