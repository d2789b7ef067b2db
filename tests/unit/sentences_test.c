/*
 * sentences_test.c - every function that makes a sentence is called with 0, 1, 2, many, long names and acronyms, by
 * enumeration: one of src/ROOM/sentences.h that has no walk here fails. What they say is in tests/sentences/ROOM.txt, for
 * people to read; BLESS=1 writes it anew. tests/cli/sentences.t reads it for bad English.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "support_walks.h"

enum { TEXT_MAX_BYTES = 1 << 20, NAME_BYTES = 64 };

static const char *const rooms[] = { "author", "cli", "cohort", "plan", "report", "score" };

static const struct walk *walk_named(const char *name)
{
	const struct { const struct walk *walks; size_t n; } tables[] = {
		{ walks, n_walks }, { walks_levels, n_walks_levels }, { walks_cases, n_walks_cases },
		{ walks_program, n_walks_program }, { walks_explain, n_walks_explain },
		{ walks_change, n_walks_change }, { walks_form, n_walks_form },
		{ walks_survey, n_walks_survey }, { walks_figures, n_walks_figures },
		{ walks_entries, n_walks_entries }, { walks_tables, n_walks_tables },
	};

	for (size_t t = 0; t < sizeof(tables) / sizeof(*tables); t++)
		for (size_t i = 0; i < tables[t].n; i++)
			if (strcmp(tables[t].walks[i].name, name) == 0)
				return &tables[t].walks[i];
	return NULL;
}

/* The next name of a function at *at that starts with prefix and has "(" behind it, or NULL. */
static const char *next_name(struct arena *arena, const char **at, const char *prefix)
{
	const char *found = *at;

	while ((found = strstr(found, prefix)) != NULL) {
		size_t length = strspn(found, "abcdefghijklmnopqrstuvwxyz0123456789_");

		*at = found + length;
		if (found[length] == '(')
			return arena_strndup(arena, found, length);
		found += length;
	}
	return NULL;
}

/* What all functions of a room say; *missing is the name of one without a walk. */
static void say_all(struct arena *arena, const char *room, struct buf *text, const char **missing, size_t *n)
{
	const char *path = arena_printf(arena, "src/%s/sentences.h", room), *prefix, *name;
	char *header;
	size_t length;

	assert_true(file_read(arena, path, TEXT_MAX_BYTES, &header, &length));
	prefix = arena_printf(arena, "%s_says_", room);
	*n = 0;
	for (const char *at = header; (name = next_name(arena, &at, prefix)) != NULL; (*n)++) {
		const struct walk *walk = walk_named(name);
		struct walk_of w = { .arena = arena, .text = text };

		if (!walk) {
			*missing = name;
			continue;
		}
		buf_puts(text, arena_printf(arena, "%s%s\n", name, walk->phrase ? " (phrase)" : ""));
		w.start = text->length;
		walk->say(&w);
	}
}

static void compare(struct arena *arena, const char *room, const struct buf *text)
{
	const char *path = arena_printf(arena, "tests/sentences/%s.txt", room);
	const char *bless = getenv("BLESS");
	char *expected;
	size_t length;

	if (bless && *bless)
		assert_true(file_write(path, text->bytes, text->length));
	assert_true(file_read(arena, path, TEXT_MAX_BYTES, &expected, &length));
	assert_string_equal(text->bytes, expected);
}

static void every_function_is_walked_and_says_what_was_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(rooms) / sizeof(*rooms); i++) {
		struct arena arena;
		const char *missing = NULL;
		struct buf text;
		size_t n;

		arena_init(&arena);
		buf_init(&text, TEXT_MAX_BYTES);
		say_all(&arena, rooms[i], &text, &missing, &n);
		if (missing)
			fail_msg("nothing walks %s: tests/unit/support_walks*.c", missing);
		assert_true(n > 0);
		compare(&arena, rooms[i], &text);
		buf_clear(&text);
		arena_clear(&arena);
	}
}

/* ---- the test's own eyes ---- */

static void a_name_is_found_where_a_function_is_declared(void **state)
{
	const char *at = "/* plan_says_so is a name */\nconst char *plan_says_why(struct arena *a);";
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_string_equal(next_name(&arena, &at, "plan_says_"), "plan_says_why");
	assert_null(next_name(&arena, &at, "plan_says_"));
	assert_null(walk_named("plan_says_so"));
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_function_is_walked_and_says_what_was_read),
		cmocka_unit_test(a_name_is_found_where_a_function_is_declared),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
