/* list.c - see list.h. */
#include "base/list.h"

#include <string.h>

#include "base/text.h"

enum { TOGETHER_MAX = 8 };	/* parts of one name */

const char **list_split(struct arena *arena, const char *text, size_t *n)
{
	const char **parts = NULL;
	size_t capacity = 0;

	*n = 0;
	while (*text) {
		size_t length = strcspn(text, ";,\n");
		const char *part = text_trim(arena, arena_strndup(arena, text, length));

		text += length + (text[length] != '\0');
		if (!*part)
			continue;
		if (*n == capacity)
			parts = arena_grow(arena, parts, *n, &capacity, sizeof(*parts));
		parts[(*n)++] = part;
	}
	return parts;
}

/* The first n parts, joined with commas. */
static const char *joined(struct arena *arena, const char *const *parts, size_t n)
{
	const char *text = parts[0];

	for (size_t i = 1; i < n; i++)
		text = arena_printf(arena, "%s, %s", text, parts[i]);
	return text;
}

const void *list_find(struct arena *arena, const char *const *parts, size_t n, size_t *i,
		      const void *(*find)(const void *context, const char *text), const void *context)
{
	size_t most = n - *i < TOGETHER_MAX ? n - *i : TOGETHER_MAX;

	for (size_t together = most; together > 0; together--) {
		const void *found = find(context, joined(arena, parts + *i, together));

		if (found) {
			*i += together;
			return found;
		}
	}
	++*i;
	return NULL;
}
