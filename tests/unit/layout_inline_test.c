/* What stands in a line beside plain words: icons, badges, links, passages in another language. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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

static const double LEFT = 56.7, RIGHT = 595.28 - 56.7;

/* The items of a page that belong to an element, in order. */
static size_t tagged_items(const struct pages *pages, const struct item **items, size_t max)
{
	const struct page *page = &pages->items[0];
	size_t n = 0;

	for (size_t i = 0; i < page->n_items && n < max; i++) {
		if (page->items[i].kind == ITEM_TEXT && page->marks[page->items[i].mark].element)
			items[n++] = &page->items[i];
	}
	return n;
}

static const struct pages *spans(const struct span *from, size_t n)
{
	struct doc *doc = doc_new(&arena);

	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, from, n);
	return doc_pages(doc, fonts);
}

static size_t count_kind(const struct page *page, enum item_kind kind, bool artifact)
{
	size_t n = 0;

	for (size_t i = 0; i < page->n_items; i++)
		n += page->items[i].kind == kind
		     && !page->marks[page->items[i].mark].element == artifact
		     && !page->marks[page->items[i].mark].pagination;
	return n;
}

static void icons_are_artifacts_that_make_room_for_themselves(void **state)
{
	const struct span from[] = { { .text = "Partly", .icon = ICON_PARTLY } };
	const struct pages *pages = spans(from, 1);

	(void)state;
	assert_int_equal(count_kind(&pages->items[0], ITEM_PATH, true), 2);
	assert_int_equal(count_kind(&pages->items[0], ITEM_PATH, false), 0);
	assert_true(item_find(&arena, pages, "Partly", NULL)->x > LEFT + 7);
}

static void every_icon_is_drawn_differently(void **state)
{
	double shapes[ICON_COUNT][4];

	(void)state;
	for (int icon = ICON_MET; icon < ICON_COUNT; icon++) {
		const struct span from[] = { { .text = "x", .icon = (enum icon)icon } };
		const struct page *page = &spans(from, 1)->items[0];
		size_t steps = 0;
		double heights = 0;	/* those of later steps count more, so that up and down differ */

		for (size_t i = 0; i < page->n_items; i++) {
			for (size_t k = 0; k < page->items[i].n_steps; k++)
				heights += (double)++steps * page->items[i].steps[k].y[0];
		}
		shapes[icon][0] = (double)count_kind(page, ITEM_PATH, true);
		shapes[icon][1] = (double)count_kind(page, ITEM_RECT, true);
		shapes[icon][2] = (double)steps;
		shapes[icon][3] = heights;
		assert_true(shapes[icon][0] + shapes[icon][1] > 0);
		for (int other = ICON_MET; other < icon; other++)
			assert_memory_not_equal(shapes[icon], shapes[other], sizeof(shapes[icon]));
	}
}

static void a_badge_says_its_word_in_the_line(void **state)
{
	static const struct level_mark mark = { "Not assessed", 1, 3, 0xFFFFFF, 0x111111, true };
	const struct span from[]
		= { { .text = "It is " }, { .level = &mark }, { .text = ", now." } };
	const struct pages *pages = spans(from, 3);
	const struct item *word = item_find(&arena, pages, "Not assessed", NULL);
	const struct page *page = &pages->items[0];
	bool inside = false;

	(void)state;
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_P, 0)),
			    "It is Not assessed, now.");
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *box = &page->items[i];

		inside = inside
			 || (box->kind == ITEM_RECT && box->stroked && box->x < word->x
			     && box->x + box->w > word->x + word->w && box->y < word->y
			     && box->y + box->h > word->y);
	}
	assert_true(inside);
}

static void a_link_over_two_lines_is_one_element_with_two_areas(void **state)
{
	const struct span from[]
		= { { .text = doc_words(&arena, 14, 2) },
		    { .text = " " },
		    { .text = doc_words(&arena, 16, 3), .url = "https://example.org/" },
		    { .text = " and more" } };
	const struct pages *pages = spans(from, 4);
	const struct page *page = &pages->items[0];
	const struct element *p = element_find(pages, ROLE_P, 0);

	(void)state;
	assert_int_equal(element_count(pages, ROLE_LINK), 1);
	assert_int_equal(page->n_links, 2);
	assert_ptr_equal(page->links[0].element, page->links[1].element);
	assert_string_equal(page->links[1].url, "https://example.org/");
	assert_non_null(strstr(page->links[0].contents, "(https://example.org/)"));
	assert_true(page->links[0].x + page->links[0].w <= RIGHT + 0.02
		    && page->links[1].x == LEFT);
	assert_int_equal(p->n_kids, 3);
	assert_ptr_equal(p->kids[1].element, page->links[0].element);
	assert_int_equal(count_kind(page, ITEM_LINE, true), 2);
}

static void a_passage_in_another_language_is_a_span_of_it(void **state)
{
	const struct span from[]
		= { { .text = "The name is " }, { .text = "Ysgol y Bryn", .lang = "cy" } };
	const struct pages *pages = spans(from, 2);
	const struct element *span = element_find(pages, ROLE_SPAN, 0);

	(void)state;
	assert_non_null(span);
	assert_string_equal(span->lang, "cy");
	assert_string_equal(element_text(&arena, pages, span), "Ysgol y Bryn");
}

static void further_lines_stand_under_the_words_not_the_icon(void **state)
{
	struct span from[] = { { .text = doc_words(&arena, 60, 9), .icon = ICON_MET } };
	const struct item *items[20];
	const size_t n = tagged_items(spans(from, 1), items, 20);

	(void)state;
	assert_true(n > 2);
	for (size_t i = 1; i < n; i++) {
		assert_true(fabs(items[i]->x - items[0]->x) < 0.01);
		assert_true(items[i]->x + items[i]->w <= RIGHT + 0.02);
	}
}

static void a_long_word_behind_icons_leaves_room_for_them(void **state)
{
	static const char word[]
		= "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm";
	const struct span from[] = { { .text = word, .icon = ICON_MET },
				     { .text = word, .icon = ICON_PARTLY } };
	const struct item *items[20];
	const size_t n = tagged_items(spans(from, 2), items, 20);

	(void)state;
	assert_true(n > 2);
	for (size_t i = 0; i < n; i++)
		assert_true(items[i]->x + items[i]->w <= RIGHT + 0.02);
}

static void runs_of_a_right_to_left_script_stand_alone(void **state)
{
	const struct span from[] = { { .text = "שלום العربية and more" } };
	const struct item *items[20];
	const size_t n = tagged_items(spans(from, 1), items, 20);

	(void)state;
	assert_true(n > 3);
	for (size_t i = 0; i < n; i++) {
		const struct glyph_run *run = &items[i]->run;
		const bool left = run->glyphs[0].cluster > run->glyphs[run->n_glyphs - 1].cluster;

		for (size_t k = 1; k < run->n_glyphs; k++)
			assert_int_equal(left, run->glyphs[k].cluster < run->glyphs[k - 1].cluster);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(icons_are_artifacts_that_make_room_for_themselves),
		cmocka_unit_test(every_icon_is_drawn_differently),
		cmocka_unit_test(a_badge_says_its_word_in_the_line),
		cmocka_unit_test(a_link_over_two_lines_is_one_element_with_two_areas),
		cmocka_unit_test(a_passage_in_another_language_is_a_span_of_it),
		cmocka_unit_test(a_long_word_behind_icons_leaves_room_for_them),
		cmocka_unit_test(runs_of_a_right_to_left_script_stand_alone),
		cmocka_unit_test(further_lines_stand_under_the_words_not_the_icon),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
