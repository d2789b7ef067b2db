/*
 * out_table.c - see out_table.h.
 *
 * A sheet has the rows of the CSV table, read back: so the two cannot differ.
 */
#include "batch/out_table.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv_row.h"
#include "base/die.h"
#include "evidence/evidence.h"

static const uint32_t head_fill = 0xd9e2ec;

void out_table_head(struct buf *out, const struct out_table *table)
{
	const char *names[OUT_COLUMNS_MAX];

	if (table->n > OUT_COLUMNS_MAX)
		die("a table has more than %d columns", OUT_COLUMNS_MAX);
	for (size_t i = 0; i < table->n; i++)
		names[i] = table->columns[i].name;
	buf_csv_head(out, names, table->n);
}

/* "school_id": "School id"; "la": "LA". Reading takes them for the same. */
static const char *title_of(struct arena *arena, const char *name)
{
	char *title = arena_strdup(arena, name);

	if (strlen(name) == 2 && strcmp(name, "id") != 0)
		title[1] = (char)toupper((unsigned char)title[1]);
	title[0] = (char)toupper((unsigned char)title[0]);
	for (char *c = title; *c; c++) {
		if (*c == '_')
			*c = ' ';
	}
	return title;
}

struct sheet *out_table_sheet(struct arena *arena, struct book *book, const struct out_table *table, const char *footer,
			      bool fillable)
{
	const struct cell_look head = { .bold = true, .wrap = true, .border = true, .fill = head_fill };
	double *widths = arena_array(arena, table->n, sizeof(*widths));
	struct sheet_look look = {
		.frozen_rows = 1, .widths = widths, .n_widths = table->n, .footer = footer, .protect = fillable,
	};
	struct sheet *sheet;

	for (size_t i = 0; i < table->n; i++)
		widths[i] = table->columns[i].width;
	sheet = book_sheet(book, table->sheet, &look);
	for (size_t i = 0; i < table->n; i++)
		sheet_text(sheet, 0, (uint16_t)i, title_of(arena, table->columns[i].name), &head);
	return sheet;
}

static void put_cell(struct sheet *sheet, uint32_t row, uint16_t at, const struct out_column *column, const char *text,
		     bool fillable)
{
	const struct cell_look look = {
		.wrap = column->kind == OUT_LONG || column->kind == OUT_TEXT, .top = true, .border = true,
		.unlocked = fillable,
	};
	struct date date;
	char *end;
	double number;

	switch (column->kind) {
	case OUT_NUMBER:
		number = strtod(text, &end);
		if (end != text && !*end) {
			sheet_number(sheet, row, at, number, &look);
			return;
		}
		break;
	case OUT_DATE:
		/* An end may also be words: "10 school days". */
		if (!text[0] || date_parse(text, &date)) {
			sheet_date(sheet, row, at, text[0] ? date : (struct date){ .year = 0 }, &look);
			return;
		}
		break;
	default:
		break;
	}
	sheet_text(sheet, row, at, text, &look);
}

uint32_t out_table_rows(struct sheet *sheet, const struct out_table *table, uint32_t row, const char *csv, bool fillable)
{
	struct arena scratch;

	arena_init(&scratch);
	while (*csv) {
		const char *cells[OUT_COLUMNS_MAX];
		size_t n;

		csv = csv_row_split(&scratch, csv, cells, table->n, &n);
		for (size_t i = 0; i < n; i++)
			put_cell(sheet, row, (uint16_t)i, &table->columns[i], cells[i], fillable);
		row++;
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return row;
}

void out_table_finish(struct sheet *sheet, const struct out_table *table, uint32_t last_row, bool fillable)
{
	const char *words[ACTION_STATUS_COUNT];

	if (last_row == 0)
		return;
	sheet_filter(sheet, (struct cell_range){ 0, last_row, 0, (uint16_t)(table->n - 1) });
	for (int i = 0; i < ACTION_STATUS_COUNT; i++)
		words[i] = action_status_name((enum action_status)i);
	for (size_t i = 0; i < table->n; i++) {
		const struct sheet_rule rule = { .range = { 1, last_row, (uint16_t)i, (uint16_t)i } };

		if (table->columns[i].kind == OUT_STATUS)
			sheet_choices(sheet, &rule, words, ACTION_STATUS_COUNT);
		else if (fillable && strcmp(table->columns[i].name, "reviewed_on") == 0)
			sheet_dates_only(sheet, &rule);
	}
}
