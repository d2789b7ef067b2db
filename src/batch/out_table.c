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

/* What stands beside a school's id. */
static const struct out_column name_column = { "school", OUT_TEXT, 24 };

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

/* ---- a sheet ---- */

static bool named(const struct out_sheet *sheet, const struct out_column *column)
{
	return sheet->names && column->kind == OUT_SCHOOL_ID;
}

/* The columns as they stand on the sheet. Returns how many there are. */
static uint16_t columns_on(const struct out_sheet *sheet, const struct out_column *columns[OUT_COLUMNS_MAX + 1])
{
	uint16_t n = 0;

	for (size_t i = 0; i < sheet->table->n && n < OUT_COLUMNS_MAX; i++) {
		columns[n++] = &sheet->table->columns[i];
		if (named(sheet, columns[n - 1]))
			columns[n++] = &name_column;
	}
	return n;
}

struct out_sheet out_sheet_new(struct arena *arena, struct book *book, const struct out_table *table, const char *footer,
			       const struct out_names *names, bool fillable)
{
	const struct cell_look head = { .bold = true, .wrap = true, .border = true, .fill = head_fill };
	struct out_sheet sheet = { .table = table, .names = names, .fillable = fillable, .row = 1 };
	const struct out_column *columns[OUT_COLUMNS_MAX + 1];
	const uint16_t n = columns_on(&sheet, columns);
	double widths[OUT_COLUMNS_MAX + 1];
	const struct sheet_look look = {
		.frozen_rows = 1, .widths = widths, .n_widths = n, .fit_rows = true, .footer = footer, .protect = fillable,
	};

	for (uint16_t i = 0; i < n; i++)
		widths[i] = columns[i]->width;
	sheet.sheet = book_sheet(book, table->sheet, &look);
	for (uint16_t i = 0; i < n; i++)
		sheet_text(sheet.sheet, 0, i, title_of(arena, columns[i]->name), &head);
	return sheet;
}

/* Ids and words stay what somebody types: 007 does not become 7. A long text does not: Excel shows it as "###". */
static struct cell_look look_of(const struct out_sheet *sheet, const struct out_column *column)
{
	const bool words = column->kind == OUT_TEXT || column->kind == OUT_SCHOOL_ID;

	return (struct cell_look){
		.wrap = words || column->kind == OUT_LONG, .text = words && sheet->fillable, .top = true, .border = true,
		.unlocked = sheet->fillable,
	};
}

static void put_cell(struct out_sheet *sheet, uint16_t at, const struct out_column *column, const char *text)
{
	const struct cell_look look = look_of(sheet, column);
	struct date date = { .year = 0 };
	char *end;
	double number;

	switch (column->kind) {
	case OUT_NUMBER:
		number = strtod(text, &end);
		if (end != text && !*end) {
			sheet_number(sheet->sheet, sheet->row, at, number, &look);
			return;
		}
		break;
	case OUT_DATE:
		/* An end may also be words: "10 school days". */
		if (!text[0] || date_parse(text, &date)) {
			sheet_date(sheet->sheet, sheet->row, at, date, &look);
			return;
		}
		break;
	default:
		break;
	}
	sheet_text(sheet->sheet, sheet->row, at, text, &look);
}

static void put_row(struct out_sheet *sheet, const char *const *cells)
{
	uint16_t at = 0;

	for (size_t i = 0; i < sheet->table->n; i++) {
		const struct out_column *column = &sheet->table->columns[i];

		put_cell(sheet, at++, column, cells[i]);
		if (named(sheet, column))
			put_cell(sheet, at++, &name_column, sheet->names->name_of(sheet->names->context, cells[i]));
	}
	sheet->row++;
}

void out_sheet_rows(struct out_sheet *sheet, const char *csv)
{
	struct arena scratch;

	arena_init(&scratch);
	while (*csv) {
		const char *cells[OUT_COLUMNS_MAX];
		size_t n;

		csv = csv_row_split(&scratch, csv, cells, sheet->table->n, &n);
		put_row(sheet, cells);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}

void out_sheet_blank_rows(struct out_sheet *sheet, uint32_t n)
{
	const char *cells[OUT_COLUMNS_MAX];

	for (size_t i = 0; i < OUT_COLUMNS_MAX; i++)
		cells[i] = "";
	while (n-- > 0)
		put_row(sheet, cells);
}

void out_sheet_finish(struct out_sheet *sheet)
{
	const struct out_column *columns[OUT_COLUMNS_MAX + 1];
	const uint16_t n = columns_on(sheet, columns);
	const char *words[ACTION_STATUS_COUNT];

	if (sheet->row == 1)
		return;
	sheet_filter(sheet->sheet, (struct cell_range){ 0, sheet->row - 1, 0, (uint16_t)(n - 1) });
	for (int i = 0; i < ACTION_STATUS_COUNT; i++)
		words[i] = action_status_name((enum action_status)i);
	for (uint16_t i = 0; i < n; i++) {
		const struct sheet_rule rule = {
			.range = { 1, sheet->row - 1, i, i }, .refusal = columns[i]->kind == OUT_STATUS
				? "Choose one of the words in the list." : "Type a date: 04/11/2026.",
		};

		if (columns[i]->kind == OUT_STATUS)
			sheet_choices(sheet->sheet, &rule, words, ACTION_STATUS_COUNT);
		else if (sheet->fillable && strcmp(columns[i]->name, "reviewed_on") == 0)
			sheet_dates_only(sheet->sheet, &rule);
	}
}
