/* Blocks on pages: what stays together, what is repeated, what is dropped at a page's top, and
 * documents at the edge. */
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

static const double TOP = 74, BOTTOM = 841.89 - 68, LEFT = 56.7, RIGHT = 595.28 - 56.7;

/* How many lines an element has on a page: its items' different baselines. */
static size_t lines_on_page(const struct pages *pages, const struct element *element, size_t page)
{
	const struct page *from = &pages->items[page];
	double last = -1;
	size_t n = 0;

	for (size_t i = 0; i < from->n_items; i++) {
		const struct item *item = &from->items[i];

		if (item->kind == ITEM_TEXT && from->marks[item->mark].element == element
		    && item->y != last) {
			n++;
			last = item->y;
		}
	}
	return n;
}

static size_t page_of(const struct pages *pages, const char *words)
{
	size_t page = 0;

	item_find(&arena, pages, words, &page);
	return page;
}

/* Text of the body is inside the margins on every page. */
static void assert_inside(const struct pages *pages)
{
	for (size_t p = 0; p < pages->n; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			if (item->kind != ITEM_TEXT || pages->items[p].marks[item->mark].pagination)
				continue;
			assert_true(item->x >= LEFT - 0.01 && item->x + item->w <= RIGHT + 0.02);
			assert_true(item->y > TOP && item->y < BOTTOM);
		}
	}
}

/* ---- lines that stay together ---- */

static void no_line_stands_alone_at_a_page_break(void **state)
{
	(void)state;
	for (size_t before = 0; before < 24; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;

		for (size_t i = 0; i < 20 + before; i++)
			doc_paragraph(doc, "A line.");
		for (unsigned i = 0; i < 6; i++)
			doc_paragraph(doc, doc_words(&arena, 80, i));
		pages = doc_pages(doc, fonts);
		assert_inside(pages);
		for (size_t nth = 0; nth < element_count(pages, ROLE_P); nth++) {
			const struct element *p = element_find(pages, ROLE_P, nth);
			const size_t first = lines_on_page(pages, p, 0),
				     second = lines_on_page(pages, p, 1);

			assert_true(first == 0 || second == 0 || (first >= 2 && second >= 2));
		}
	}
}

static void a_paragraph_of_three_lines_is_not_divided(void **state)
{
	(void)state;
	for (size_t before = 20; before < 40; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;
		const struct element *p;

		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		doc_paragraph(doc, doc_words(&arena, 42, 1));
		pages = doc_pages(doc, fonts);
		p = element_find(pages, ROLE_P, before);
		assert_int_equal(lines_on_page(pages, p, 0)
					 + (pages->n > 1 ? lines_on_page(pages, p, 1) : 0),
				 3);
		assert_true(pages->n == 1 || lines_on_page(pages, p, 0) % 3 == 0);
	}
}

static void a_paragraph_over_two_pages_is_one_element(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	const struct element *p;

	(void)state;
	doc_paragraph(doc, doc_words(&arena, 1100, 1));
	pages = doc_pages(doc, fonts);
	p = element_find(pages, ROLE_P, 0);
	assert_int_equal(pages->n, 2);
	assert_int_equal(p->n_kids, 2);
	assert_true(p->kids[0].page == 0 && p->kids[1].page == 1);
	assert_string_equal(element_text(&arena, pages, p), doc_words(&arena, 1100, 1));
}

static void a_heading_is_kept_with_two_lines_of_what_follows(void **state)
{
	(void)state;
	for (size_t before = 22; before < 36; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;
		size_t page;

		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		doc_heading(doc, 1, NULL, "The heading");
		doc_heading(doc, 2, NULL, "The smaller one");
		doc_paragraph(doc, doc_words(&arena, 90, 4));
		pages = doc_pages(doc, fonts);
		page = page_of(pages, "The heading");
		assert_int_equal(page, page_of(pages, "The smaller one"));
		assert_true(lines_on_page(pages, element_find(pages, ROLE_P, before), page) >= 2);
	}
}

static void blocks_marked_so_are_kept_with_the_next(void **state)
{
	(void)state;
	for (size_t before = 25; before < 40; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;

		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		for (size_t i = 0; i < 3; i++)
			doc_paragraph(doc, i == 0 ? "First of a chain." : "Next of a chain.")
				->keep_with_next
				= true;
		doc_paragraph(doc, "Last of a chain.");
		pages = doc_pages(doc, fonts);
		assert_int_equal(page_of(pages, "First of"), page_of(pages, "Last of"));
	}
}

static void a_chain_longer_than_a_page_is_broken_all_the_same(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	for (size_t i = 0; i < 120; i++)
		doc_paragraph(doc, "A line.")->keep_with_next = true;
	pages = doc_pages(doc, fonts);
	assert_true(pages->n >= 3 && pages->n <= 5);
	assert_inside(pages);
}

/* ---- space ---- */

static void space_is_dropped_at_a_pages_top(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	const struct item *first, *second;

	(void)state;
	doc_heading(doc, 1, NULL, "On the first page");
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_heading(doc, 1, NULL, "On the second page");
	pages = doc_pages(doc, fonts);
	first = item_find(&arena, pages, "On the first", NULL);
	second = item_find(&arena, pages, "On the second", NULL);
	assert_true(first->y == second->y);
	assert_true(first->y - first->size_pt * font_metrics(fonts, FONT_BOLD)->ascent < TOP + 3);
}

static void the_larger_of_two_neighbours_spaces_counts(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	const struct item *text, *heading;
	const struct face_metrics *m = font_metrics(fonts, FONT_BOLD);
	double foot, top;

	(void)state;
	doc_paragraph(doc, "Some text.");	/* 7 pt after */
	doc_heading(doc, 2, NULL, "Heading");	/* 16 pt before */
	pages = doc_pages(doc, fonts);
	text = item_find(&arena, pages, "Some text", NULL);
	heading = item_find(&arena, pages, "Heading", NULL);
	m = font_metrics(fonts, FONT_REGULAR);
	foot = text->y - (15 + (m->ascent - m->descent) * 10.5) / 2 + 15;
	m = font_metrics(fonts, FONT_BOLD);
	top = heading->y - (18 + (m->ascent - m->descent) * 13) / 2;
	assert_true(fabs(top - foot - 16) < 0.001);
}

/* ---- breaks ---- */

static void breaks_in_a_row_and_at_the_ends_make_no_empty_pages(void **state)
{
	struct doc *doc = doc_new(&arena);

	(void)state;
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_paragraph(doc, "One.");
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_paragraph(doc, "Two.");
	doc_add(doc, BLOCK_PAGE_BREAK);
	assert_int_equal(doc_pages(doc, fonts)->n, 2);
}

static void an_empty_document_has_one_page(void **state)
{
	const struct pages *pages = doc_pages(doc_new(&arena), fonts);

	(void)state;
	assert_int_equal(pages->n, 1);
	assert_int_equal(pages->items[0].n_mcids, 0);
	assert_int_equal(pages->root->role, ROLE_DOCUMENT);
	assert_non_null(strstr(page_text(&arena, pages, 0), "Page 1 of 1"));
}

static void blocks_without_text_leave_nothing_behind(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_paragraph(doc, "");
	doc_paragraph(doc, " \n ");
	doc_list(doc, false, NULL, 0);
	doc_add(doc, BLOCK_CALLOUT);
	doc_add(doc, BLOCK_COLUMNS);
	doc_add(doc, BLOCK_CHART)->chart.alt = "nothing";
	doc_table(doc, NULL, 0, NULL, 0);
	pages = doc_pages(doc, fonts);
	assert_int_equal(pages->n, 1);
	assert_int_equal(pages->items[0].n_mcids, 0);
	assert_int_equal(element_count(pages, ROLE_P), 0);
}

static void landscape_turns_the_page(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	struct diags diags;
	const struct pages *pages;

	(void)state;
	doc_paragraph(doc, doc_words(&arena, 100, 1));
	document = doc_document(doc);
	document->landscape = true;
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_true(pages->items[0].w_pt == 841.89 && pages->items[0].h_pt == 595.28);
}

/* ---- call-outs and lists ---- */

static void a_callout_is_divided_with_its_box_on_both_pages(void **state)
{
	struct doc *doc = doc_new(&arena), *inside = doc_new(&arena);
	const struct pages *pages;
	size_t boxes[2] = { 0 };

	(void)state;
	for (size_t i = 0; i < 25; i++)
		doc_paragraph(doc, "A line.");
	doc_paragraph(inside, doc_words(&arena, 300, 1));
	doc_add(doc, BLOCK_CALLOUT)->callout = (struct callout){ doc_blocks(inside), "Decide." };
	pages = doc_pages(doc, fonts);
	assert_int_equal(pages->n, 2);
	assert_inside(pages);
	for (size_t p = 0; p < 2; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			if (item->kind != ITEM_RECT)
				continue;
			boxes[p]++;
			assert_true(item->y >= TOP - 0.01 && item->y + item->h <= BOTTOM + 0.01);
		}
	}
	assert_true(boxes[0] == 2 && boxes[1] == 2);
	assert_non_null(
		strstr(element_text(&arena, pages, element_find(pages, ROLE_DIV, 0)), "Decide. "));
}

/* Lists in lists: n deep, one item each. */
static struct blocks deep_list(size_t n)
{
	struct doc *doc = doc_new(&arena);

	doc_paragraph(doc, arena_printf(&arena, "Depth %zu", n));
	if (n > 0) {
		struct blocks *item = arena_alloc(&arena, sizeof(*item));

		*item = deep_list(n - 1);
		doc_list(doc, n % 2, item, 1);
	}
	return doc_blocks(doc);
}

static void deep_lists_nest_in_the_structure_and_indent(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct blocks item = deep_list(11);
	const struct pages *pages;

	(void)state;
	doc_list(doc, false, &item, 1);
	pages = doc_pages(doc, fonts);
	assert_int_equal(element_count(pages, ROLE_L), 12);
	assert_int_equal(element_count(pages, ROLE_LI), 12);
	assert_int_equal(element_count(pages, ROLE_LBODY), 12);
	assert_true(item_find(&arena, pages, "Depth 0", NULL)->x
		    >= item_find(&arena, pages, "Depth 11", NULL)->x + 11 * 14 - 0.1);
	assert_ptr_equal(element_find(pages, ROLE_L, 1)->parent,
			 element_find(pages, ROLE_LBODY, 0));
}

static void numbers_of_a_long_list_do_not_touch_the_text(void **state)
{
	struct doc *doc = doc_new(&arena), *one = doc_new(&arena);
	struct blocks *items = arena_array(&arena, 120, sizeof(*items));
	const struct pages *pages;
	size_t page = 0;

	(void)state;
	doc_paragraph(one, "Item");
	for (size_t i = 0; i < 120; i++)
		items[i] = doc_blocks(one);
	doc_list(doc, true, items, 120);
	pages = doc_pages(doc, fonts);
	assert_true(element_find(pages, ROLE_L, 0)->numbered);
	const struct item *number = item_find(&arena, pages, "120.", &page);

	assert_true(number->x + number->w < item_find(&arena, pages, "Item", &page)->x);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_LI, 119)),
			    "120. Item");
}

static void an_item_with_an_icon_has_no_bullet_beside_it(void **state)
{
	const struct span met = { .text = "Done", .icon = ICON_MET };
	struct doc *doc = doc_new(&arena), *inside = doc_new(&arena);
	struct blocks item;
	const struct pages *pages;

	(void)state;
	doc_add(inside, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, &met, 1);
	item = doc_blocks(inside);
	doc_list(doc, false, &item, 1);
	pages = doc_pages(doc, fonts);
	assert_int_equal(element_count(pages, ROLE_LBL), 0);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_L, 0)), "Done");
}

static void an_item_without_words_of_its_own_has_its_label_first(void **state)
{
	struct doc *doc = doc_new(&arena), *inner = doc_new(&arena), *words = doc_new(&arena);
	struct blocks item, outer;
	const struct pages *pages;

	(void)state;
	doc_paragraph(words, "Inside");
	item = doc_blocks(words);
	doc_list(inner, false, &item, 1);
	outer = doc_blocks(inner);
	doc_list(doc, true, &outer, 1);
	pages = doc_pages(doc, fonts);
	assert_string_equal(element_text(&arena, pages, pages->root), "1. – Inside");
	assert_true(item_find(&arena, pages, "1.", NULL)->y
		    < item_find(&arena, pages, "Inside", NULL)->y);
}

static void columns_stand_side_by_side_and_together(void **state)
{
	struct doc *doc = doc_new(&arena), *left = doc_new(&arena), *right = doc_new(&arena);
	struct blocks *columns = arena_array(&arena, 2, sizeof(*columns));
	static const double shares[] = { 1, 1 };
	const struct pages *pages;

	(void)state;
	doc_paragraph(left, "Left side.");
	doc_paragraph(right, doc_words(&arena, 60, 1));
	doc_paragraph(right, "Right side.");
	columns[0] = doc_blocks(left);
	columns[1] = doc_blocks(right);
	for (size_t i = 0; i < 28; i++)
		doc_paragraph(doc, "A line.");
	doc_add(doc, BLOCK_COLUMNS)->columns = (struct columns){ columns, 2, shares, 20 };
	pages = doc_pages(doc, fonts);
	assert_int_equal(pages->n, 2);
	assert_int_equal(page_of(pages, "Left side"), page_of(pages, "Right side"));
	assert_true(item_find(&arena, pages, "Right side", NULL)->x > (LEFT + RIGHT) / 2 + 9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_line_stands_alone_at_a_page_break),
		cmocka_unit_test(a_paragraph_of_three_lines_is_not_divided),
		cmocka_unit_test(a_paragraph_over_two_pages_is_one_element),
		cmocka_unit_test(a_heading_is_kept_with_two_lines_of_what_follows),
		cmocka_unit_test(blocks_marked_so_are_kept_with_the_next),
		cmocka_unit_test(a_chain_longer_than_a_page_is_broken_all_the_same),
		cmocka_unit_test(space_is_dropped_at_a_pages_top),
		cmocka_unit_test(the_larger_of_two_neighbours_spaces_counts),
		cmocka_unit_test(breaks_in_a_row_and_at_the_ends_make_no_empty_pages),
		cmocka_unit_test(an_empty_document_has_one_page),
		cmocka_unit_test(blocks_without_text_leave_nothing_behind),
		cmocka_unit_test(landscape_turns_the_page),
		cmocka_unit_test(a_callout_is_divided_with_its_box_on_both_pages),
		cmocka_unit_test(deep_lists_nest_in_the_structure_and_indent),
		cmocka_unit_test(numbers_of_a_long_list_do_not_touch_the_text),
		cmocka_unit_test(an_item_with_an_icon_has_no_bullet_beside_it),
		cmocka_unit_test(an_item_without_words_of_its_own_has_its_label_first),
		cmocka_unit_test(columns_stand_side_by_side_and_together),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
