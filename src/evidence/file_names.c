/* file_names.c - see file_names.h. */
#include "evidence/file_names.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/nearest.h"
#include "base/text.h"

/* What a file that holds a table may end in, and what is put behind that. */
static const char *const endings[] = {
	".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".numbers", ".gsheet", ".txt",
	".bak", ".old", ".orig", ".tmp", ".save", ".download", ".part", ".crdownload", ".zip", ".gz", "~",
};

/* The stem without its last ending; false if it has none of these. */
static bool drop_ending(char *stem)
{
	const size_t length = strlen(stem);

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		const size_t n = strlen(endings[i]);

		if (length > n && strcasecmp(stem + length - n, endings[i]) == 0) {
			stem[length - n] = '\0';
			return true;
		}
	}
	return false;
}

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether the word begins the stem, or ends it, and no letter touches it. */
static bool begins(const char *stem, const char *table)
{
	const size_t n = strlen(table);

	return strncasecmp(stem, table, n) == 0 && !is_letter(stem[n]);
}

static bool ends(const char *stem, const char *table)
{
	const size_t length = strlen(stem), n = strlen(table);

	return length > n && strcasecmp(stem + length - n, table) == 0 && !is_letter(stem[length - n - 1]);
}

/* Figures and marks off both ends: " (1)", "2026-", "_". */
static const char *bare(struct arena *arena, const char *stem)
{
	size_t length;

	while (*stem && !is_letter(*stem))
		stem++;
	for (length = strlen(stem); length > 0 && !is_letter(stem[length - 1]); length--)
		;
	return arena_strndup(arena, stem, length);
}

enum mapping_target file_name_target(struct arena *arena, const char *name)
{
	char *stem = arena_strdup(arena, text_plain_name(arena, name));
	const char *word;
	bool any = false;

	while (drop_ending(stem))
		any = true;
	if (!any)
		return MAPPING_TARGET_COUNT;
	word = bare(arena, stem);
	for (int pass = 0; pass < 3; pass++) {
		for (int i = 0; i < MAPPING_COUNTS; i++) {
			const char *table = mapping_target_name((enum mapping_target)i);

			if (pass == 0 ? begins(stem, table) : pass == 1 ? ends(stem, table) : text_one_slip(word, table))
				return (enum mapping_target)i;
		}
	}
	return MAPPING_TARGET_COUNT;
}
