/* support_lua.c - see support_lua.h. */
#include "support_lua.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"

/* What a code has for all its problems is base_diag_test's: off with the last line. */
static void cut_hint(FILE *out, const char *bytes)
{
	const char *end = strrchr(bytes, '\n');

	while (end > bytes && end[-1] != '\n')
		end--;
	fseek(out, (long)(end - bytes), SEEK_SET);
}

const char *printed(struct arena *arena, const struct diags *diags)
{
	char *bytes = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&bytes, &size);
	const char *text;

	assert_non_null(out);
	for (size_t i = 0; i < diags->n; i++) {
		diag_print(&diags->items[i], out);
		fflush(out);
		if (!diags->items[i].hint)
			cut_hint(out, bytes);
	}
	fclose(out);
	text = arena_strdup(arena, bytes);
	free(bytes);
	return text;
}

const char *text_of(struct arena *arena, const char *path)
{
	char *bytes = NULL;
	size_t length;

	if (!file_read(arena, path, 1 << 20, &bytes, &length))
		fail_msg("cannot read %s", path);
	return bytes;
}

/* Where needle stands in text, and on which line. The test fails without it. */
static const char *find(const char *text, const char *needle, int *line)
{
	const char *at = strstr(text, needle);

	if (!at)
		fail_msg("the text has no '%s'", needle);
	*line = 1;
	for (const char *p = text; p < at; p++)
		*line += *p == '\n';
	return at;
}

const char *replaced(struct arena *arena, const char *text, const char *old, const char *new,
		     int *line)
{
	const char *at = find(text, old, line);

	return arena_printf(arena, "%.*s%s%s", (int)(at - text), text, new, at + strlen(old));
}

const char *with_lines(struct arena *arena, const char *expected, int line, const char *source)
{
	const char *text = "";

	while (*expected) {
		size_t plain = strcspn(expected, "@<"), mark = 1;
		int here = line;

		text = arena_printf(arena, "%s%.*s", text, (int)plain, expected);
		expected += plain;
		if (!*expected)
			break;
		if (*expected == '<') {
			mark = strcspn(expected, ">") + 1;
			find(source, arena_strndup(arena, expected + 1, mark - 2), &here);
		}
		text = arena_printf(arena, "%s%d", text, here);
		expected += mark;
	}
	return text;
}
