/* How full pages are: what a page before a break, and a last one, borrow from the page before; how pages lie; an index. */
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

static const double TOP = 74, BOTTOM = 841.89 - 68;

static size_t page_of(const struct pages *pages, const char *words)
{
	size_t page = 0;

	item_find(&arena, pages, words, &page);
	return page;
}

/* n short paragraphs, then a page break and an end, or neither. */
static const struct pages *paragraphs(size_t n, bool ended, double last)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const struct pages *pages;
	struct diags diags;

	for (size_t i = 0; i < n; i++)
		doc_paragraph(doc, arena_printf(&arena, "Paragraph%zu.", i + 1));
	if (ended) {
		doc_add(doc, BLOCK_PAGE_BREAK);
		doc_paragraph(doc, "End.");
	}
	document = doc_document(doc);
	document->fit.last = last;
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	return pages;
}

/* How far down the words stand on a page, as a share. */
static double share_at(const struct pages *pages, const char *words)
{
	size_t page = 0;

	return (item_find(&arena, pages, words, &page)->y - TOP) / (BOTTOM - TOP);
}

static size_t fit_on_one(void)
{
	size_t n = 1;

	while (paragraphs(n + 1, false, 0)->n == 1)
		n++;
	return n;
}

static void a_page_before_a_break_borrows_from_the_one_before(void **state)
{
	const size_t n = fit_on_one();
	const struct pages *pages = paragraphs(n + 1, true, 0);
	const char *over = arena_printf(&arena, "Paragraph%zu.", n + 1);

	(void)state;
	assert_int_equal(pages->n, 3);
	assert_int_equal(page_of(pages, over), 1);
	assert_true(share_at(pages, over) > 0.11 && share_at(pages, over) < 0.25);
	assert_int_equal(page_of(pages, "Paragraph2."), 0);
	assert_int_equal(page_of(pages, "End."), 2);
}

static void a_break_that_leaves_a_full_page_moves_nothing(void **state)
{
	const size_t n = fit_on_one();
	const struct pages *pages = paragraphs(n + n / 2, true, 0);

	(void)state;
	assert_int_equal(page_of(pages, arena_printf(&arena, "Paragraph%zu.", n)), 0);
	assert_int_equal(page_of(pages, arena_printf(&arena, "Paragraph%zu.", n + 1)), 1);
}

static void the_last_page_borrows_only_if_asked(void **state)
{
	const size_t n = fit_on_one();
	const char *over = arena_printf(&arena, "Paragraph%zu.", n + 1);
	const struct pages *plain = paragraphs(n + 1, false, 0), *asked = paragraphs(n + 1, false, 0.25);

	(void)state;
	assert_int_equal(plain->n, 2);
	assert_true(share_at(plain, over) < 0.05);
	assert_int_equal(asked->n, 2);
	assert_true(share_at(asked, over) > 0.23 && share_at(asked, over) < 0.4);
	assert_int_equal(paragraphs(n, false, 0.25)->n, 1);
}

/* What cannot be divided cannot be lent: the pages are as they would be. */
static void a_page_that_has_nothing_to_lend_stays(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const struct pages *pages;
	struct diags diags;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct block *block = doc_add(doc, BLOCK_LINES);

		block->lines.n = i == 0 ? 3 : 1;
		block->lines.leading_pt = i == 0 ? 230 : 30;
	}
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_paragraph(doc, "End.");
	document = doc_document(doc);
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	assert_int_equal(pages->n, 3);
	assert_int_equal(page_of(pages, "End."), 2);
}

/* Rows kept together for more than a page break somewhere, but no heading ends the page. */
static void no_heading_ends_a_page_even_where_all_is_kept(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	for (size_t i = 0; i < fit_on_one() - 2; i++)
		doc_paragraph(doc, arena_printf(&arena, "Paragraph%zu.", i + 1))->keep_with_next = true;
	doc_heading(doc, 2, NULL, "Heading");
	doc_paragraph(doc, doc_words(&arena, 60, 1));
	pages = doc_pages(doc, fonts);
	assert_int_equal(page_of(pages, "Paragraph1."), 0);
	assert_int_equal(page_of(pages, "Heading"), 1);
}

static void turn(struct doc *doc, enum page_turn turn)
{
	doc_add(doc, BLOCK_PAGE_BREAK)->page_break.turn = turn;
}

/* The width of the last line of words, which is as wide as the text area or nearly. */
static double widest(const struct page *page)
{
	double w = 0;

	for (size_t i = 0; i < page->n_items; i++)
		w = page->items[i].kind == ITEM_TEXT && page->items[i].x + page->items[i].w > w
		    ? page->items[i].x + page->items[i].w : w;
	return w;
}

/* Portrait, landscape for more than a page, a break that keeps it so, and portrait again. */
static void pages_turn_within_a_document(void **state)
{
	static const double LONG = 841.89, SHORT = 595.28;
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	size_t n;

	(void)state;
	doc_paragraph(doc, doc_words(&arena, 60, 1));
	turn(doc, TURN_LANDSCAPE);
	doc_heading(doc, 1, NULL, "Wide");
	for (size_t i = 0; i < fit_on_one(); i++)
		doc_paragraph(doc, doc_words(&arena, 60, 2));
	turn(doc, TURN_NONE);
	doc_paragraph(doc, "Still wide.");
	turn(doc, TURN_PORTRAIT);
	doc_paragraph(doc, doc_words(&arena, 60, 3));
	doc_paragraph(doc, "End.");
	pages = doc_pages(doc, fonts);
	n = pages->n;
	assert_true(n > 5);
	for (size_t i = 0; i < n; i++) {
		const bool wide = i > 0 && i + 1 < n;

		assert_float_equal(pages->items[i].w_pt, wide ? LONG : SHORT, 0.01);
		assert_float_equal(pages->items[i].h_pt, wide ? SHORT : LONG, 0.01);
		assert_true(widest(&pages->items[i]) < (wide ? LONG : SHORT) - 55);
	}
	assert_true(widest(&pages->items[1]) > SHORT);
	assert_int_equal(page_of(pages, "Wide"), 1);
	assert_int_equal(page_of(pages, "Still wide."), n - 2);
	assert_int_equal(page_of(pages, "End."), n - 1);
}

/* A page that lies across lends to the next like any other, and what follows stays upright. */
static void a_turned_page_lends_before_the_next_turn(void **state)
{
	size_t n = 1;
	const struct pages *pages;

	(void)state;
	do {
		struct doc *doc = doc_new(&arena);

		turn(doc, TURN_LANDSCAPE);
		for (size_t i = 0; i < n; i++)
			doc_paragraph(doc, arena_printf(&arena, "Paragraph%zu.", i + 1));
		turn(doc, TURN_PORTRAIT);
		doc_paragraph(doc, "End.");
		pages = doc_pages(doc, fonts);
		n++;
	} while (pages->n == 2);
	assert_int_equal(pages->n, 3);
	assert_true(page_of(pages, arena_printf(&arena, "Paragraph%zu.", n - 2)) == 1);
	assert_true(pages->items[0].w_pt > pages->items[0].h_pt && pages->items[1].w_pt > pages->items[1].h_pt);
	assert_true(pages->items[2].w_pt < pages->items[2].h_pt);
}

/* n paragraphs to lead to, a break, and an index of them in two columns. */
static const struct pages *indexed(size_t n)
{
	struct doc *doc = doc_new(&arena);
	struct index_entry *entries = arena_array(&arena, n, sizeof(*entries));
	struct block *block;

	for (size_t i = 0; i < n; i++) {
		entries[i].to = arena_printf(&arena, "to-%zu", i);
		entries[i].text = arena_printf(&arena, "Entry%zu.", i);
		block = doc_paragraph(doc, "Target.");
		block->anchor = entries[i].to;
	}
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_heading(doc, 1, NULL, "Index");
	block = doc_add(doc, BLOCK_INDEX);
	block->index = (struct index){ .entries = entries, .n_entries = n, .columns = 2 };
	return doc_pages(doc, fonts);
}

static double y_of(const struct pages *pages, size_t entry)
{
	size_t page = 0;

	return item_find(&arena, pages, arena_printf(&arena, "Entry%zu.", entry), &page)->y;
}

/* The target of a link of the index, which says so too. */
static void leads_to(const struct pages *pages, size_t on, size_t nth, size_t entry)
{
	const struct link *link = &pages->items[on].links[nth];

	assert_string_equal(link->contents, arena_printf(&arena, "Entry%zu., page %d", entry, link->to_page + 1));
	assert_true(link->to_page < (int)on);
}

static void an_index_fills_its_columns_evenly(void **state)
{
	const struct pages *pages = indexed(11);

	(void)state;
	assert_int_equal(pages->n, 2);
	assert_float_equal(y_of(pages, 0), y_of(pages, 6), 0.01);
	assert_true(y_of(pages, 5) > y_of(pages, 4) && y_of(pages, 10) < y_of(pages, 5));
	assert_int_equal(pages->items[1].n_links, 11);
	leads_to(pages, 1, 0, 0);
	leads_to(pages, 1, 6, 6);
	assert_int_equal(element_count(pages, ROLE_TOCI), 11);
	assert_int_equal(element_count(pages, ROLE_TOC), 1);
}

/* One more entry than a page has room for: it takes some with it. */
static void an_index_leaves_no_page_nearly_empty(void **state)
{
	size_t n = 40, first;
	const struct pages *pages;

	(void)state;
	while (page_of(indexed(n + 1), arena_printf(&arena, "Entry%zu.", n)) == page_of(indexed(n + 1), "Index"))
		n++;
	pages = indexed(n + 1);
	first = page_of(pages, "Index");
	assert_int_equal(pages->n, first + 2);
	assert_true(pages->items[first + 1].n_links > 20);
	assert_int_equal(pages->items[first].n_links + pages->items[first + 1].n_links, n + 1);
	leads_to(pages, first, 1, 1);
	leads_to(pages, first + 1, pages->items[first + 1].n_links - 1, n);
}

/* A label has no page, begins a list of its own, and is never the last in its column. */
static void a_label_of_an_index_stays_with_its_entries(void **state)
{
	enum { N = 8, LABEL = 3 };	/* two columns of four, but for the label */
	struct doc *doc = doc_new(&arena);
	static struct index_entry entries[N];
	struct block *block = doc_paragraph(doc, "Target.");
	const struct pages *pages;
	size_t page = 0;

	(void)state;
	block->anchor = "to";
	for (size_t i = 0; i < N; i++)
		entries[i] = (struct index_entry){ arena_printf(&arena, "Entry%zu.", i), i == LABEL ? NULL : "to" };
	block = doc_add(doc, BLOCK_INDEX);
	block->index = (struct index){ .entries = entries, .n_entries = N, .columns = 2 };
	pages = doc_pages(doc, fonts);
	assert_int_equal(pages->items[0].n_links, N - 1);
	assert_int_equal(element_count(pages, ROLE_TOC), 2);
	assert_float_equal(item_find(&arena, pages, "Entry3.", &page)->x, item_find(&arena, pages, "Entry4.", &page)->x, 0.01);
	assert_true(y_of(pages, 4) > y_of(pages, 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_before_a_break_borrows_from_the_one_before),
		cmocka_unit_test(a_break_that_leaves_a_full_page_moves_nothing),
		cmocka_unit_test(the_last_page_borrows_only_if_asked),
		cmocka_unit_test(a_page_that_has_nothing_to_lend_stays),
		cmocka_unit_test(no_heading_ends_a_page_even_where_all_is_kept),
		cmocka_unit_test(pages_turn_within_a_document),
		cmocka_unit_test(a_turned_page_lends_before_the_next_turn),
		cmocka_unit_test(an_index_fills_its_columns_evenly),
		cmocka_unit_test(an_index_leaves_no_page_nearly_empty),
		cmocka_unit_test(a_label_of_an_index_stays_with_its_entries),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
