/* file_names.c - see file_names.h. */
#include "evidence/file_names.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/nearest.h"
#include "base/text.h"

/* Extensions of files with tables, and what is added after them. */
static const char *const endings[] = {
	".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".fods", ".numbers", ".gsheet", ".txt",
	".bak", ".old", ".orig", ".tmp", ".save", ".download", ".part", ".crdownload", ".zip", ".gz", "~",
};

/* Remove the stem's last extension. Returns false if it is not one of these. */
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

static bool ends_in(const char *name, const char *const *list, size_t n)
{
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < n; i++) {
		if (strcasecmp(dot, list[i]) == 0)
			return true;
	}
	return false;
}

bool file_name_is_workbook(const char *name)
{
	static const char *const read[] = { ".xlsx", ".xlsm" };

	return ends_in(name, read, sizeof(read) / sizeof(*read));
}

bool file_name_is_other_workbook(const char *name)
{
	static const char *const others[] = { ".xls", ".xlsb", ".ods", ".fods", ".numbers" };

	return ends_in(name, others, sizeof(others) / sizeof(*others));
}

/* What separates a table's name from what tells two files of it apart; in sheets, also words of a name. */
static bool separates(char c, bool in_sheet)
{
	return c == '-' || (in_sheet && (c == ' ' || c == '_'));
}

static bool holds_table(const char *stem, const char *table, bool in_sheet)
{
	for (; *table; table++, stem++) {
		if (ascii_small(*stem) != *table && !(in_sheet && *table == '_' && separates(*stem, true)))
			return false;
	}
	return !*stem || separates(*stem, in_sheet);
}

static bool is_table(const char *stem, bool in_sheet, enum mapping_target *target)
{
	for (int i = 0; i < MAPPING_COUNTS; i++) {
		if (holds_table(stem, mapping_target_name((enum mapping_target)i), in_sheet)) {
			*target = (enum mapping_target)i;
			return true;
		}
	}
	return false;
}

bool file_name_is_table(const char *stem, enum mapping_target *target)
{
	return is_table(stem, false, target);
}

/* People copy a form's sheet of answers into workbooks of their own. */
bool file_name_is_sheet(const char *sheet, enum mapping_target *target)
{
	const char *stem = sheet + strspn(sheet, " ");

	if (is_table(stem, true, target))
		return true;
	if (!holds_table(stem, "answers", true))
		return false;
	*target = MAPPING_RESPONSES;
	return true;
}

static bool is_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* Whether the word is at the start, or the end, of the stem, and does not touch another letter. */
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

/* Whether it is somewhere in the middle, as in "Form Responses 1". */
static bool holds(const char *stem, const char *table)
{
	const size_t n = strlen(table);

	for (const char *at = stem; *at; at++) {
		if ((at == stem || !is_letter(at[-1])) && strncasecmp(at, table, n) == 0 && !is_letter(at[n]))
			return true;
	}
	return false;
}

/* Remove digits and signs from both ends: " (1)", "2026-", "_". */
static const char *bare(struct arena *arena, const char *stem)
{
	size_t length;

	while (*stem && !is_letter(*stem))
		stem++;
	for (length = strlen(stem); length > 0 && !is_letter(stem[length - 1]); length--)
		;
	return arena_strndup(arena, stem, length);
}

/*
 * Whether the name without extension is nearly the table's. If a .txt file has the table's name in the middle, it is
 * mostly a note about the table ("what schools said.txt"); a file without extension must have exactly the table's
 * name.
 */
static bool is_near(struct arena *arena, const char *stem, const char *table, int pass, bool is_note)
{
	switch (pass) {
	case 0:
		return begins(stem, table);
	case 1:
		return ends(stem, table);
	case 2:
		return !is_note && holds(stem, table);
	default:
		return text_one_slip(bare(arena, stem), table);
	}
}

enum { PASSES = 4 };

enum mapping_target file_name_target(struct arena *arena, const char *name)
{
	char *stem = arena_strdup(arena, text_trim(arena, text_plain_name(arena, name)));
	const size_t length = strlen(stem);
	const bool is_note = length > 4 && strcasecmp(stem + length - 4, ".txt") == 0;
	bool any = false;

	while (drop_ending(stem))
		any = true;
	for (int pass = 0; pass < PASSES; pass++) {
		for (int i = 0; i < MAPPING_COUNTS; i++) {
			const char *table = mapping_target_name((enum mapping_target)i);

			if (any ? is_near(arena, stem, table, pass, is_note) : strcasecmp(stem, table) == 0)
				return (enum mapping_target)i;
		}
	}
	/* A form's sheet of responses, without the form's own sheet that says so, or copied by hand. */
	return any && !is_note && begins(stem, "answers") ? MAPPING_RESPONSES : MAPPING_TARGET_COUNT;
}
