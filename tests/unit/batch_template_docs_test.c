/*
 * batch_template_docs_test.c - what templates/README.md and templates/meta/view.lua say of r is what the shapes say, field
 * by field and nothing else (BLESS=1 writes them anew).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "batch/template_docs.h"

#define GUIDE "templates/README.md"
#define META "templates/meta/view.lua"

static const char BEGIN[] = "<!-- from here on made by `make bless` from the program's own tables -->\n";
static const char END[] = "<!-- up to here -->\n";

struct room {
	struct arena arena;
	struct buf chapter, meta;
};

static int open_room(void **state)
{
	struct room *room = calloc(1, sizeof *room);

	arena_init(&room->arena);
	buf_init(&room->chapter, 1 << 20);
	buf_init(&room->meta, 1 << 20);
	template_docs_chapter(&room->chapter);
	template_docs_meta(&room->meta);
	*state = room;
	return 0;
}

static int close_room(void **state)
{
	struct room *room = *state;

	buf_clear(&room->chapter);
	buf_clear(&room->meta);
	arena_clear(&room->arena);
	free(room);
	return 0;
}

static void read_all(struct room *room, const char *path, char **bytes)
{
	size_t length;

	assert_true(file_read(&room->arena, path, 1 << 20, bytes, &length));
}

static void bless(const char *path, const char *text)
{
	assert_true(file_write(path, text, strlen(text)));
}

static void the_guide_says_what_the_shapes_say(void **state)
{
	struct room *room = *state;
	char *guide, *begin, *end;

	read_all(room, GUIDE, &guide);
	begin = strstr(guide, BEGIN);
	assert_non_null(begin);
	begin += strlen(BEGIN);
	end = strstr(begin, END);
	assert_non_null(end);
	if (getenv("BLESS"))
		bless(GUIDE, arena_printf(&room->arena, "%.*s%s\n%s", (int)(begin - guide), guide, room->chapter.bytes, end));
	else
		assert_string_equal(arena_printf(&room->arena, "%.*s", (int)(end - begin), begin),
				    arena_printf(&room->arena, "%s\n", room->chapter.bytes));
}

static void the_annotations_say_what_the_shapes_say(void **state)
{
	struct room *room = *state;
	char *annotations;

	read_all(room, META, &annotations);
	if (getenv("BLESS"))
		bless(META, room->meta.bytes);
	else
		assert_string_equal(annotations, room->meta.bytes);
}

/* A class of annotations is one table: two of one name would be two halves of none. */
static void no_class_is_written_twice(void **state)
{
	struct room *room = *state;
	const char *meta = room->meta.bytes;
	size_t n = 0;

	for (const char *at = strstr(meta, "---@class "); at; at = strstr(at + 1, "---@class "), n++) {
		char *line = arena_printf(&room->arena, "%.*s\n", (int)strcspn(at, " \n") + 1 +
					  (int)strcspn(at + strlen("---@class "), " \n"), at);
		const char *again = strstr(at + 1, line);

		if (again)
			fail_msg("twice: %s", line);
	}
	assert_true(n > 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_guide_says_what_the_shapes_say, open_room, close_room),
		cmocka_unit_test_setup_teardown(the_annotations_say_what_the_shapes_say, open_room, close_room),
		cmocka_unit_test_setup_teardown(no_class_is_written_twice, open_room, close_room),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
