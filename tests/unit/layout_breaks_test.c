/* layout_breaks_test.c - where a line may end: what the tables say of the whole text, and less work for plain words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unilbrk.h>

#include "layout/breaks.h"

enum { TEXTS = 20000, PARTS_MAX = 24, PART_BYTES_MAX = 5 };

/* The text with "|" at each break. */
static const char *shown(struct arena *arena, const char *text)
{
	const size_t length = strlen(text);
	const char *at = breaks_find(arena, text, length);
	char *out = arena_alloc(arena, 2 * length + 1), *p = out;

	for (size_t i = 0; i < length; i++) {
		if (at[i])
			*p++ = '|';
		*p++ = text[i];
	}
	return out;
}

static void plain_words_break_behind_spaces_alone(void **state)
{
	static const char *const texts[][2] = {
		{ "", "" },
		{ "one", "one" },
		{ "one two, three: 4.5", "one |two, |three: |4.5" },
		{ "two  spaces", "two  |spaces" },
		{ "the lead, e.g. Ms A (Year 7), ends", "the |lead, |e.g. |Ms |A |(Year |7), |ends" },
		{ "v2.1 of a well-being plan", "v2.1 |of |a |well-|being |plan" },
		{ "\xE2\x80\x9Cyes\xE2\x80\x9D (she said)", "\xE2\x80\x9Cyes\xE2\x80\x9D (she |said)" },
	};
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_string_equal(shown(&arena, texts[i][0]), texts[i][1]);
	arena_clear(&arena);
}

/* A letter behind a sign of class IS inside a word: libunistring 1.0 lets a line end there, UAX #14 (LB29) not. */
static bool inside_word(const char *text, size_t i)
{
	return i > 1 && strchr(",.:;", text[i - 1]) && text[i - 2] != ' ' && text[i] != ' ';
}

static void all_other_breaks_are_those_of_the_tables(void **state)
{
	static const char *const parts[] = {
		"a", "b", "Z", "0", "7", " ", " ", " ", ",", ".", ":", ";", "-", "/", "(", ")", "\"",
		"'", "%", "\xC2\xA3", "\xC2\xA0", "\xE2\x80\x93", "\xE2\x80\x99", "\xE2\x80\x9C",
		"\xE2\x80\x9D", "\xE2\x80\x8B", "\xCC\x81", "\xD7\x90", "\xE6\x97\xA5", "\xEF\xBF\xBC",
	};
	uint32_t seed = 1;
	struct arena arena;

	arena_init(&arena);
	for (int n = 0; n < TEXTS; n++) {
		char text[PARTS_MAX * PART_BYTES_MAX] = "", whole[sizeof(text)];
		const char *at;

		for (int i = 0; i < PARTS_MAX; i++) {
			seed = seed * 1664525u + 1013904223u;
			strcat(text, parts[(seed >> 8) % (n % 2 ? 12 : sizeof(parts) / sizeof(*parts))]);
		}
		u8_possible_linebreaks((const uint8_t *)text, strlen(text), "UTF-8", whole);
		at = breaks_find(&arena, text, strlen(text));
		for (size_t i = 1; text[i]; i++)
			if (!inside_word(text, i))
				assert_int_equal(at[i], whole[i] == UC_BREAK_POSSIBLE);
		arena_reset(&arena);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_words_break_behind_spaces_alone),
		cmocka_unit_test(all_other_breaks_are_those_of_the_tables),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("layout_breaks", tests, NULL, NULL);
}
