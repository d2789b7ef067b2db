/* place_names.c - see place_names.h. */
#include "report/place_names.h"

#include <string.h>

#include "base/diag.h"
#include "base/place.h"

static size_t files_of_table(const struct place_names *names, const char *table)
{
	size_t n = 0;

	for (size_t i = 0; i < names->n_files; i++)
		n += strcmp(names->files[i].table, table) == 0;
	return n;
}

void place_names_init(struct place_names *names, const struct school_file *files, size_t n_files,
		      const char *main_table, bool none)
{
	int used = 0;

	*names = (struct place_names){ .none = none, .files = files, .n_files = n_files };
	for (size_t i = 0; i < n_files; i++) {
		bool alone = files_of_table(names, files[i].table) == 1;

		if (alone && strcmp(files[i].table, main_table) == 0)
			names->main = files[i].name;
		if (i < PLACE_LETTERS_MAX)
			names->letters[i] = alone ? ' ' : (char)('A' + used++);
	}
}

const char *place_file(struct arena *arena, const struct place_names *names, const struct loc *at)
{
	if (names->none || !at->file)
		return NULL;
	if (names->main && strcmp(at->file, names->main) == 0)
		return "";
	for (size_t i = 0; i < names->n_files && i < PLACE_LETTERS_MAX; i++) {
		if (names->letters[i] != ' ' && strcmp(at->file, names->files[i].name) == 0)
			return arena_printf(arena, "%c", names->letters[i]);
	}
	return place_is_sheet(at->file) ? arena_printf(arena, "%s,", place_file_words(arena, at->file)) : at->file;
}

/* Every answer has a line, so this avoids printf. */
static const char *with_line(struct arena *arena, const char *file, int line)
{
	static const char word[] = "line ";
	char number[16], *digits = number + sizeof number, *text, *to;
	size_t n, length = strlen(file);

	for (int left = line; left > 0; left /= 10)
		*--digits = (char)('0' + left % 10);
	n = (size_t)(number + sizeof number - digits);
	text = to = arena_alloc(arena, length + 1 + sizeof word + n);
	memcpy(to, file, length);
	to += length;
	if (length)
		*to++ = ' ';
	memcpy(to, word, sizeof word - 1);
	memcpy(to + sizeof word - 1, digits, n);
	return text;
}

const char *place_name(struct arena *arena, const struct place_names *names, const struct loc *at)
{
	const char *file = place_file(arena, names, at);

	if (!file || at->line <= 0)
		return file;
	if (place_is_sheet(at->file))
		return arena_printf(arena, "%s%s%s", file, *file ? " " : "",
				    place_cell_words(arena, at->line, at->column));
	return with_line(arena, file, at->line);
}
