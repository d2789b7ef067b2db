/* csv_row.c - see csv_row.h. */
#include "base/csv_row.h"

#include <string.h>

#include "base/formula.h"

/* Where a quoted text that begins at `from` ends: at the first quote that is not doubled. */
static const char *closing_quote(const char *from)
{
	while (*from && (*from != '"' || from[1] == '"'))
		from += *from == '"' ? 2 : 1;
	return from;
}

/* The cell at *text, which is moved to the comma or line end after it. */
static const char *take(struct arena *arena, const char **text)
{
	const char *from = *text, *end;
	size_t length = 0;
	char *cell;

	if (*from != '"') {
		length = strcspn(from, ",\n");
		*text = from + length;
		return arena_strndup(arena, from, length);
	}
	end = closing_quote(++from);
	cell = arena_alloc(arena, (size_t)(end - from) + 1);
	for (; from < end; from++) {
		from += *from == '"';
		cell[length++] = *from;
	}
	*text = end + (*end == '"');
	return cell;
}

const char *csv_row_split(struct arena *arena, const char *text, const char **cells, size_t max, size_t *n)
{
	*n = 0;
	for (size_t i = 0; i < max; i++)
		cells[i] = "";
	if (!*text)
		return text;
	for (;; text++) {
		const char *cell = formula_unguarded(take(arena, &text));

		if (*n < max)
			cells[(*n)++] = cell;
		if (*text != ',')
			break;
	}
	return text + (*text == '\n');
}

size_t csv_row_count(struct arena *arena, const char *text)
{
	const char *cells[1];
	size_t n = 0, any;

	for (; *text; n++)
		text = csv_row_split(arena, text, cells, 1, &any);
	return n;
}
