/*
 * sheet_read.c - see sheet_read.h.
 *
 * Rows and cells may leave out their addresses: each then follows the one before. Addresses must go up, as all programs
 * write them; otherwise the sheet counts as damaged, because a cell could replace another.
 */
#include "evidence/sheet_read.h"

#include <stdlib.h>
#include <string.h>

#include "evidence/clean.h"
#include "evidence/sheet_rows.h"

enum { ROW_BYTES_MAX = 16 * 1024 * 1024 };

enum cell_type { TYPE_NUMBER, TYPE_SHARED, TYPE_TEXT, TYPE_INLINE, TYPE_YES_NO, TYPE_ERROR, TYPE_DATE };

struct sheet {
	struct workbook *workbook;
	struct spool *out;
	struct sheet_odd *odd;
	struct arena scratch;		/* reset at each row */
	struct sheet_row row;
	bool hidden;			/* the row is */
	int column;			/* of the cell, or the one before */
	enum cell_type type;
	long style;
	bool in_data, in_cell, has_formula, has_value, taking;
	int phonetic;
	struct buf value, text;		/* as written; as a person reads it */
};

static void fault(struct sheet *s, enum package_fault fault)
{
	if (!s->workbook->package.fault)
		s->workbook->package.fault = fault;
}

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static void begin_row(struct sheet *s, const char **attributes)
{
	const char *number = package_attribute(attributes, "r"), *hidden = package_attribute(attributes, "hidden");
	long row = number ? strtol(number, NULL, 10) : s->row.number + 1;

	if (row <= s->row.number || row > SHEET_ROWS_MAX) {
		fault(s, PACKAGE_DAMAGED);
		return;
	}
	sheet_row_begin(&s->row, (int)row);
	s->hidden = hidden && (same(hidden, "1") || same(hidden, "true"));
	s->column = 0;
	arena_reset(&s->scratch);
}

static void end_row(struct sheet *s)
{
	s->odd->hidden_rows += s->hidden && s->row.n_cells;
	if (!sheet_row_end(&s->row, s->out))
		fault(s, PACKAGE_DISK);
}

/* The column of "AB12", which must be in this row; 0: it is not. */
static int column_of(const struct sheet *s, const char *address)
{
	int column = 0;

	for (; *address >= 'A' && *address <= 'Z' && column <= SHEET_COLUMNS_MAX; address++)
		column = column * 26 + (*address - 'A' + 1);
	return column <= SHEET_COLUMNS_MAX && strtol(address, NULL, 10) == s->row.number ? column : 0;
}

static enum cell_type type_of(const char *name)
{
	static const struct {
		const char *name;
		enum cell_type type;
	} types[] = {
		{ "s", TYPE_SHARED }, { "n", TYPE_NUMBER }, { "str", TYPE_TEXT }, { "inlineStr", TYPE_INLINE },
		{ "b", TYPE_YES_NO }, { "e", TYPE_ERROR }, { "d", TYPE_DATE },
	};

	for (size_t i = 0; name && i < sizeof(types) / sizeof(*types); i++) {
		if (same(types[i].name, name))
			return types[i].type;
	}
	return TYPE_NUMBER;
}

static void begin_cell(struct sheet *s, const char **attributes)
{
	const char *address = package_attribute(attributes, "r"), *style = package_attribute(attributes, "s");
	int column = address ? column_of(s, address) : s->column + 1;

	if (!s->row.number || column <= s->column || column > SHEET_COLUMNS_MAX) {
		fault(s, PACKAGE_DAMAGED);
		return;
	}
	s->column = column;
	s->type = type_of(package_attribute(attributes, "t"));
	s->style = style ? strtol(style, NULL, 10) : 0;
	s->in_cell = true;
	s->has_formula = s->has_value = s->taking = false;
	buf_reset(&s->value);
	s->value.full = false;
}

static void on_begin(void *context, const char *name, const char **attributes)
{
	struct sheet *s = context;

	if (same(name, "sheetData")) {
		s->in_data = true;
	} else if (same(name, "mergeCell")) {
		s->odd->merged++;
	} else if (!s->in_data) {
		return;
	} else if (same(name, "row")) {
		begin_row(s, attributes);
	} else if (same(name, "c")) {
		begin_cell(s, attributes);
	} else if (same(name, "f")) {
		s->has_formula = true;
	} else if (same(name, "rPh")) {
		s->phonetic++;
	} else if (s->in_cell && (same(name, "v") || (same(name, "t") && !s->phonetic))) {
		s->taking = s->has_value = true;
	}
}

static void on_text(void *context, const char *text, size_t length)
{
	struct sheet *s = context;

	if (s->taking)
		buf_add(&s->value, text, length);
}

/* ---- values ---- */

/* "2026-11-04T00:00:00" */
static const char *iso_text(struct sheet *s, const char *value)
{
	char *text = arena_strdup(&s->scratch, value), *t = strchr(text, 'T');

	if (!t)
		return text;
	if (strncmp(t, "T00:00:00", 9) == 0) {
		*t = '\0';
		return text;
	}
	*t = ' ';
	t[strcspn(t, ".Z")] = '\0';
	return text;
}

static void put(struct sheet *s, const char *text)
{
	sheet_row_add(&s->row, s->column, text, strlen(text));
}

static void put_text(struct sheet *s)
{
	buf_reset(&s->text);
	s->text.full = false;
	workbook_unescape(&s->text, s->value.bytes, s->value.length);
	if (s->text.length)
		sheet_row_add(&s->row, s->column, s->text.bytes, s->text.length);
}

static void put_shared(struct sheet *s)
{
	char *end;
	long index = strtol(s->value.bytes, &end, 10);
	size_t length;

	if (end == s->value.bytes || !workbook_text(s->workbook, index, &s->text, &length))
		fault(s, PACKAGE_DAMAGED);
	else if (length)
		sheet_row_add(&s->row, s->column, length > RAW_CELL_BYTES_MAX ? "" : s->text.bytes, length);
}

static void put_value(struct sheet *s)
{
	const char *value = s->value.bytes;

	switch (s->type) {
	case TYPE_SHARED:
		put_shared(s);
		break;
	case TYPE_TEXT:
	case TYPE_INLINE:
		put_text(s);
		break;
	case TYPE_YES_NO:
		put(s, same(value, "1") || same(value, "true") ? "yes" : "no");
		break;
	case TYPE_DATE:
		put(s, iso_text(s, value));
		break;
	case TYPE_NUMBER:
		put(s, value_text(&s->scratch, value, workbook_format(s->workbook, s->style),
				  s->workbook->from_1904));
		break;
	case TYPE_ERROR:
		put(s, value);
		break;
	}
}

static void end_cell(struct sheet *s)
{
	s->in_cell = false;
	if (s->value.full)
		sheet_row_add(&s->row, s->column, "", RAW_CELL_BYTES_MAX + 1);
	else if (s->value.length)
		put_value(s);
	else if (s->has_formula && s->type != TYPE_TEXT)
		put(s, CLEAN_NOT_STORED);
}

static void on_end(void *context, const char *name)
{
	struct sheet *s = context;

	if (same(name, "sheetData"))
		s->in_data = false;
	else if (!s->in_data)
		return;
	else if (same(name, "c") && s->in_cell)
		end_cell(s);
	else if (same(name, "row") && s->row.number)
		end_row(s);
	else if (same(name, "rPh"))
		s->phonetic--;
	else if (same(name, "v") || same(name, "t"))
		s->taking = false;
}

bool sheet_read(struct workbook *w, const char *part, struct spool *out, struct sheet_odd *odd)
{
	static const struct part_handlers handlers = { on_begin, on_text, on_end };
	struct sheet s = { .workbook = w, .out = out, .odd = odd };
	bool ok;

	*odd = (struct sheet_odd){ 0 };
	arena_init(&s.scratch);
	buf_init(&s.row.cells, ROW_BYTES_MAX);
	buf_init(&s.value, RAW_CELL_BYTES_MAX + 1);
	buf_init(&s.text, RAW_CELL_BYTES_MAX + 1);
	ok = package_parse(&w->package, part, &handlers, &s);
	buf_clear(&s.row.cells);
	buf_clear(&s.value);
	buf_clear(&s.text);
	arena_clear(&s.scratch);
	return ok;
}
