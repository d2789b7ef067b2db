/* place.c - see place.h. */
#include "base/place.h"

#include <string.h>
#include <strings.h>

/* The bracket before the sheet's name; NULL if the file is no sheet. */
static const char *bracket_of(const char *file)
{
	static const char *const endings[] = { ".xlsx", ".xlsm" };
	const size_t length = strlen(file);

	if (!length || file[length - 1] != ']')
		return NULL;
	for (const char *at = strchr(file, '['); at; at = strchr(at + 1, '[')) {
		for (size_t i = 0; at - file >= 5 && i < sizeof(endings) / sizeof(*endings); i++) {
			if (strncasecmp(at - 5, endings[i], 5) == 0)
				return at;
		}
	}
	return NULL;
}

bool place_is_sheet(const char *file)
{
	return bracket_of(file) != NULL;
}

const char *place_file_words(struct arena *arena, const char *file)
{
	const char *bracket = bracket_of(file);

	if (!bracket)
		return file;
	return arena_printf(arena, "%.*s, sheet %.*s", (int)(bracket - file), file, (int)strlen(bracket) - 2, bracket + 1);
}

const char *place_cell_words(struct arena *arena, int row, int column)
{
	char letters[8], *first = letters + sizeof(letters) - 1;

	*first = '\0';
	for (int rest = column; rest > 0; rest = (rest - 1) / 26)
		*--first = (char)('A' + (rest - 1) % 26);
	return arena_printf(arena, "cell %s%d", first, row);
}
