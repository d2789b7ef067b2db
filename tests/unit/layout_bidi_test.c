/* Text from the right: levels and places in a line, in paragraphs and in single lines. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "layout/bidi.h"
#include "support_doc.h"
#include "support_font.h"

static struct arena arena;
static struct fonts *fonts;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	fonts = support_fonts(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* One digit a character: its level; in front of them the side that lines start at. */
static const char *levels_of(const char *text)
{
	const size_t length = strlen(text);
	uint8_t *levels = arena_alloc(&arena, length + 1);
	char *said = arena_alloc(&arena, length + 2), *to = said;
	size_t size;

	bidi_levels(&arena, text, length, levels);
	*to++ = levels[0] & BIDI_FROM_RIGHT ? '<' : '>';
	for (size_t at = 0; at < length; at += size) {
		text_decode(text + at, &size);
		*to++ = (char)('0' + (levels[at] & BIDI_LEVEL));
	}
	return said;
}

static void words_numbers_and_brackets_have_their_levels(void **state)
{
	(void)state;
	assert_string_equal(levels_of("ab אב"), ">00011");
	assert_string_equal(levels_of("אב גד"), "<11111");
	assert_string_equal(levels_of("אב 12 (ג)"), "<111221111");
	assert_string_equal(levels_of("a (אב) c"), ">00011000");
}

static void an_isolate_keeps_what_is_round_it_in_place(void **state)
{
	const char *name = text_isolated(&arena, "אב");

	(void)state;
	assert_string_equal(name, "\u2068אב\u2069");
	assert_string_equal(text_isolated(&arena, "Ysgol Dyffryn Ŵy – “a”"), "Ysgol Dyffryn Ŵy – “a”");
	/* a number behind a name would else go to its left */
	assert_string_equal(levels_of("at אב, 12"), ">000111122");
	assert_string_equal(levels_of(arena_printf(&arena, "at %s, 12", name)), ">00001100000");
	/* a sentence that begins with a name starts at the left, a name alone at the right */
	assert_int_equal(*levels_of(arena_printf(&arena, "%s is met", name)), '>');
	assert_int_equal(*levels_of(name), '<');
	assert_int_equal(*levels_of(arena_printf(&arena, "%s (2026)", name)), '<');
}

static void only_right_to_left_scripts_turn(void **state)
{
	static const char *const STRAIGHT[] = { "", "plain", "Ŵŷ Łódź “quotes” – €", "हिन्दी አማርኛ தமிழ்", "漢字 👍" };
	static const char *const TURNING[] = { "א", "1234567 א", "abcdefgم", "\u200Fa", "abc \u202E" };

	(void)state;
	for (size_t i = 0; i < sizeof(STRAIGHT) / sizeof(*STRAIGHT); i++)
		assert_false(text_turns(STRAIGHT[i], strlen(STRAIGHT[i])));
	for (size_t i = 0; i < sizeof(TURNING) / sizeof(*TURNING); i++)
		assert_true(text_turns(TURNING[i], strlen(TURNING[i])));
}

static const char *order_of(const char *levels)
{
	const size_t n = strlen(levels);
	uint8_t *units = arena_alloc(&arena, n);
	size_t *order = arena_array(&arena, n, sizeof(*order));
	char *said = arena_alloc(&arena, n + 1);

	for (size_t i = 0; i < n; i++)
		units[i] = (uint8_t)(levels[i] - '0');
	bidi_order(units, n, order);
	for (size_t i = 0; i < n; i++)
		said[i] = (char)('a' + order[i]);
	return said;
}

static void units_are_turned_round_level_by_level(void **state)
{
	(void)state;
	assert_string_equal(order_of(""), "");
	assert_string_equal(order_of("000"), "abc");
	assert_string_equal(order_of("111"), "cba");
	assert_string_equal(order_of("01110"), "adcbe");
	assert_string_equal(order_of("1221"), "dbca");
}

/* ---- paragraphs ---- */

static const struct item *item_of(const struct pages *pages, const char *text)
{
	const struct page *page = &pages->items[0];

	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->kind == ITEM_TEXT && item->run.text_length >= strlen(text)
		    && memcmp(item->run.text, text, strlen(text)) == 0)
			return item;
	}
	fail_msg("not on the page: %s", text);
	return NULL;
}

static const struct pages *pages_of(const char *text)
{
	struct doc *doc = doc_new(&arena);

	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text = doc_text(&arena, text);
	return doc_pages(doc, fonts);
}

static const double RIGHT = 595.28 - 56.7, LEFT = 56.7;

static void words_and_lines_run_from_the_right(void **state)
{
	const struct pages *pages = pages_of("אבגד הוז");
	const struct item *first = item_of(pages, "אבגד"), *second = item_of(pages, "הוז");

	(void)state;
	assert_true(fabs(first->x + first->w - RIGHT) < 0.1);
	assert_true(second->x + second->w < first->x);
	assert_true(first < second);	/* drawn as they are read */
	assert_true(first->run.leftwards && second->run.leftwards);
}

static void names_in_a_sentence_keep_its_order(void **state)
{
	const struct pages *pages = pages_of("See אבגד הוז today");
	const struct item *see = item_of(pages, "See"), *first = item_of(pages, "אבגד"),
			  *second = item_of(pages, "הוז"), *today = item_of(pages, " today");

	(void)state;
	assert_true(fabs(see->x - LEFT) < 0.1);
	assert_true(see->x < second->x && second->x + second->w < first->x && first->x < today->x);
}

static void a_long_text_from_the_right_is_broken_into_lines(void **state)
{
	char text[2000] = "אאא";
	const struct pages *pages;
	const struct item *first, *last;
	int lines = 0;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(text, " בגדה 12");
	strcat(text, " תתת");
	pages = pages_of(text);
	first = item_of(pages, "אאא");
	last = item_of(pages, "תתת");
	assert_true(fabs(first->x + first->w - RIGHT) < 0.1);
	assert_true(last->y > first->y + 20);
	for (size_t i = 0; i < pages->items[0].n_items; i++) {
		const struct item *item = &pages->items[0].items[i];

		if (item->kind != ITEM_TEXT || item->run.text[0] == ' ')
			continue;
		assert_true(item->x >= LEFT - 0.1 && item->x + item->w <= RIGHT + 0.1);
		lines += fabs(item->x + item->w - RIGHT) < 0.1;
	}
	assert_true(lines >= 3);	/* each starts at the right */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_numbers_and_brackets_have_their_levels),
		cmocka_unit_test(an_isolate_keeps_what_is_round_it_in_place),
		cmocka_unit_test(only_right_to_left_scripts_turn),
		cmocka_unit_test(units_are_turned_round_level_by_level),
		cmocka_unit_test(words_and_lines_run_from_the_right),
		cmocka_unit_test(names_in_a_sentence_keep_its_order),
		cmocka_unit_test(a_long_text_from_the_right_is_broken_into_lines),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("layout_bidi", tests, set_up, tear_down);
}
