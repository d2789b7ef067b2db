/* book_table.c - see book_table.h. The table is read back, so that sheet and file cannot differ. */
#include "batch/book_table.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv_row.h"

enum { WIDTH_MIN = 8, WIDTH_MAX = 48 };

/* What stands for a number that is hidden or not given: "c", "–". */
enum { LONGEST_SIGN = 3 };

static const char ending[] = ".csv", mark[] = "\xEF\xBB\xBF";

bool book_table_is(const struct draft *draft)
{
	const size_t length = strlen(draft->name), n = sizeof(ending) - 1;

	return length > n && strcmp(draft->name + length - n, ending) == 0;
}

const char *book_table_sheet(struct arena *arena, const struct draft *draft)
{
	char *name = arena_strndup(arena, draft->name, strlen(draft->name) - (sizeof(ending) - 1));

	for (char *c = name; *c; c++) {
		if (*c == '_' || *c == '-')
			*c = ' ';
	}
	name[0] = (char)toupper((unsigned char)name[0]);
	return name;
}

static const char *text_of(struct arena *arena, const struct draft *draft)
{
	const char *text = draft_bytes(arena, draft);

	return strncmp(text, mark, sizeof(mark) - 1) == 0 ? text + sizeof(mark) - 1 : text;
}

size_t book_table_rows(const struct draft *draft)
{
	struct arena arena;
	size_t n;

	arena_init(&arena);
	n = csv_row_count(&arena, text_of(&arena, draft));
	arena_clear(&arena);
	return n;
}

/* What the cells of each column are, and how wide. */
struct measured {
	bool number;			/* no cell is anything but a number or a sign instead of one */
	bool any;			/* and one is a number */
	size_t longest;
};

static bool is_number(const char *cell)
{
	char *end;

	strtod(cell, &end);
	return end != cell && !*end && (isdigit((unsigned char)*cell) || *cell == '-');
}

static void measure(struct arena *arena, const char *rows, struct measured *columns, size_t n)
{
	while (*rows) {
		const char *cells[OUT_COLUMNS_MAX];
		size_t given;

		rows = csv_row_split(arena, rows, cells, n, &given);
		for (size_t i = 0; i < n; i++) {
			const size_t length = strlen(cells[i]);

			columns[i].longest = length > columns[i].longest ? length : columns[i].longest;
			columns[i].any |= is_number(cells[i]);
			columns[i].number &= length <= LONGEST_SIGN || is_number(cells[i]);
		}
		arena_reset(arena);
	}
}

/* A school's name is put beside its id where the table has no column of names. */
static enum out_kind kind_of(const char *name, const struct measured *column, bool has_names)
{
	if (strcmp(name, "school_id") == 0 && !has_names)
		return OUT_SCHOOL_ID;
	if (strcmp(name, "date") == 0 || strcmp(name, "start") == 0 || strcmp(name, "due") == 0)
		return OUT_DATE;
	return column->any && column->number && strcmp(name, "school_id") != 0 ? OUT_NUMBER : OUT_TEXT;
}

static double width_of(size_t longest, const char *name)
{
	const size_t least = strlen(name) + 3, wanted = longest + 2 > least ? longest + 2 : least;

	return wanted < WIDTH_MIN ? WIDTH_MIN : wanted > WIDTH_MAX ? WIDTH_MAX : (double)wanted;
}

static const struct out_column *columns_of(struct arena *arena, const char *const *names, size_t n, const char *rows)
{
	struct out_column *columns = arena_array(arena, n, sizeof(*columns));
	struct measured measured[OUT_COLUMNS_MAX] = { { 0 } };
	struct arena scratch;
	bool has_names = false;

	for (size_t i = 0; i < n; i++) {
		measured[i].number = true;
		has_names |= strcmp(names[i], "school") == 0;
	}
	arena_init(&scratch);
	measure(&scratch, rows, measured, n);
	arena_clear(&scratch);
	for (size_t i = 0; i < n; i++)
		columns[i] = (struct out_column){ names[i], kind_of(names[i], &measured[i], has_names),
						  width_of(measured[i].longest, names[i]) };
	return columns;
}

void book_table_add(struct arena *arena, struct book *book, const char *footer, const struct out_names *names,
		    const struct draft *draft)
{
	const char *text = text_of(arena, draft), *heads[OUT_COLUMNS_MAX], *rows;
	struct out_table *table = arena_alloc(arena, sizeof(*table));
	struct out_sheet sheet;
	size_t n;

	rows = csv_row_split(arena, text, heads, OUT_COLUMNS_MAX, &n);
	*table = (struct out_table){ book_table_sheet(arena, draft), columns_of(arena, heads, n, rows), n };
	sheet = out_sheet_new(arena, book, table, footer, names, false);
	out_sheet_rows(&sheet, rows);
	out_sheet_finish(&sheet);
}
