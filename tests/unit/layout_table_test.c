/* Tables: repeated heads, rows that stay whole, rows that no page can hold, and the structure they
 * leave. */
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
static const struct table_column thirds[] = { { .w_pt = 40 }, { .share = 1 }, { .share = 2 } };
static const char *const head[] = { "Ref", "What", "Evidence", NULL };

/* A head and n rows of three cells; row i's texts have words[i % 3] words, 0 for one word. */
static struct table_row *some_rows(size_t n, const size_t words[3])
{
	struct table_row *rows = arena_array(&arena, n + 1, sizeof(*rows));

	rows[0] = *doc_row(&arena, ROW_HEAD, head);
	for (size_t i = 0; i < n; i++) {
		const size_t many = words ? words[i % 3] : 0;
		const char *const texts[]
			= { arena_printf(&arena, "r%zu", i + 1), "short",
			    many ? doc_words(&arena, many, (unsigned)i) : "word", NULL };

		rows[i + 1] = *doc_row(&arena, ROW_BODY, texts);
	}
	return rows;
}

static bool is_artifact(const struct page *page, const struct item *item)
{
	return !page->marks[item->mark].element;
}

static size_t count_on_page(const struct page *page, const char *text, bool artifact)
{
	size_t n = 0;

	for (size_t i = 0; i < page->n_items; i++)
		n += page->items[i].kind == ITEM_TEXT
		     && is_artifact(page, &page->items[i]) == artifact
		     && strcmp(item_text(&arena, &page->items[i]), text) == 0;
	return n;
}

static void assert_inside(const struct pages *pages)
{
	for (size_t p = 0; p < pages->n; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			if (pages->items[p].marks[item->mark].pagination || item->kind == ITEM_PATH)
				continue;
			assert_true(item->x >= LEFT - 0.01 && item->x + item->w <= RIGHT + 0.02);
			assert_true(item->y >= TOP - 0.01 && item->y + item->h <= BOTTOM + 0.01);
		}
	}
}

/* ---- heads ---- */

static void the_head_is_repeated_and_tagged_once(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_table(doc, thirds, 3, some_rows(100, NULL), 101);
	pages = doc_pages(doc, fonts);
	assert_true(pages->n > 2);
	assert_inside(pages);
	for (size_t p = 0; p < pages->n; p++) {
		assert_int_equal(count_on_page(&pages->items[p], "Evidence", false), p == 0);
		assert_int_equal(count_on_page(&pages->items[p], "Evidence", true), p > 0);
	}
	assert_int_equal(element_count(pages, ROLE_THEAD), 1);
	assert_int_equal(element_count(pages, ROLE_TH), 3);
	assert_int_equal(element_find(pages, ROLE_TH, 0)->scope, SCOPE_COLUMN);
	assert_int_equal(element_count(pages, ROLE_TR), 101);
}

static void a_caption_and_a_head_are_kept_with_the_first_row(void **state)
{
	(void)state;
	for (size_t before = 22; before < 36; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;
		size_t page = 0, row = 0;

		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		doc_heading(doc, 2, NULL, "Above the table");
		doc_table(doc, thirds, 3, some_rows(8, NULL), 9)->table.caption
			= doc_text(&arena, "The caption");
		pages = doc_pages(doc, fonts);
		item_find(&arena, pages, "Above the table", &page);
		item_find(&arena, pages, "r1", &row);
		assert_int_equal(page, row);
		assert_int_equal(element_find(pages, ROLE_TABLE, 0)->kids[0].element->role,
				 ROLE_CAPTION);
	}
}

static void a_group_is_kept_with_its_first_row_and_has_a_body_of_its_own(void **state)
{
	(void)state;
	for (size_t before = 24; before < 38; before++) {
		struct table_row *rows = arena_array(&arena, 7, sizeof(*rows)),
				 *plain = some_rows(4, NULL);
		static const char *const name[] = { "A group", NULL };
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;
		size_t page = 0, row = 0;

		memcpy(rows, plain, 3 * sizeof(*rows));
		rows[3] = *doc_row(&arena, ROW_GROUP, name);
		((struct table_cell *)rows[3].cells)[0].colspan = 3;
		memcpy(rows + 4, plain + 3, 2 * sizeof(*rows));
		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		doc_table(doc, thirds, 3, rows, 6);
		pages = doc_pages(doc, fonts);
		item_find(&arena, pages, "A group", &page);
		item_find(&arena, pages, "r3", &row);
		assert_int_equal(page, row);
		assert_int_equal(element_count(pages, ROLE_TBODY), 2);
		assert_int_equal(element_find(pages, ROLE_TH, 3)->colspan, 3);
		assert_int_equal(element_find(pages, ROLE_TH, 3)->scope, SCOPE_COLUMN);
	}
}

/* ---- rows ---- */

static void rows_that_fit_on_a_page_stay_whole(void **state)
{
	static const size_t words[] = { 60, 10, 100 };
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_table(doc, thirds, 3, some_rows(60, words), 61);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	for (size_t i = 0; i < element_count(pages, ROLE_TD); i++)
		assert_int_equal(element_find(pages, ROLE_TD, i)->n_kids, 1);
}

static void a_row_higher_than_a_page_is_divided_and_loses_nothing(void **state)
{
	static const size_t words[] = { 20, 2500, 20 };
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	const struct element *cell;

	(void)state;
	doc_paragraph(doc, doc_words(&arena, 300, 1));
	doc_table(doc, thirds, 3, some_rows(3, words), 4);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	cell = element_find(pages, ROLE_TD, 5);
	assert_string_equal(element_text(&arena, pages, cell), doc_words(&arena, 2500, 1));
	assert_true(cell->n_kids >= 3);
	for (size_t i = 0; i < cell->n_kids; i++) {
		size_t lines = 0;
		const struct page *page = &pages->items[cell->kids[i].page];

		for (size_t k = 0; k < page->n_items; k++)
			lines += page->items[k].kind == ITEM_TEXT
				 && page->marks[page->items[k].mark].element == cell;
		assert_true(lines >= 2);
	}
	for (size_t p = 1; p < pages->n; p++)
		assert_int_equal(count_on_page(&pages->items[p], "Evidence", true), 1);
}

static void all_cells_of_a_divided_row_go_on_over_the_page(void **state)
{
	const char *const texts[]
		= { "r1", doc_words(&arena, 900, 1), doc_words(&arena, 1500, 2), NULL };
	struct table_row *rows = some_rows(1, NULL);
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	rows[1] = *doc_row(&arena, ROW_BODY, texts);
	rows[1].priority = true;
	doc_table(doc, thirds, 3, rows, 2);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	for (size_t i = 1; i < 3; i++)
		assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, i)),
				    texts[i]);
	for (size_t p = 0; p < pages->n; p++) {
		size_t bars = 0, rules = 0;

		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			bars += item->kind == ITEM_RECT && item->fill_rgb == 0xF46A25;
			rules += item->kind == ITEM_LINE
				 && !pages->items[p].marks[item->mark].pagination;
		}
		assert_true(bars == 1 && rules == 1);
	}
}

static void a_cell_of_400_words_beside_short_ones_is_complete(void **state)
{
	static const size_t words[] = { 400, 0, 0 };
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_table(doc, thirds, 3, some_rows(3, words), 4);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, 2)),
			    doc_words(&arena, 400, 0));
}

static void a_table_of_3000_rows_is_complete(void **state)
{
	static const size_t words[] = { 12, 3, 30 };
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_table(doc, thirds, 3, some_rows(3000, words), 3001);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	assert_int_equal(element_count(pages, ROLE_TR), 3001);
	assert_true(pages->n > 80);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, 3 * 2999)),
			    "r3000");
}

static void an_empty_cell_is_a_cell_and_an_empty_head_is_no_header(void **state)
{
	static const char *const heads[] = { "", "What", "Evidence", NULL }, *const texts[]
									     = { "1", "", "x",
										 NULL };
	struct table_row *rows = arena_array(&arena, 2, sizeof(*rows));
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	rows[0] = *doc_row(&arena, ROW_HEAD, heads);
	rows[1] = *doc_row(&arena, ROW_BODY, texts);
	doc_table(doc, thirds, 3, rows, 2);
	pages = doc_pages(doc, fonts);
	assert_int_equal(element_count(pages, ROLE_TH), 2);
	assert_int_equal(element_count(pages, ROLE_TD), 4);
	assert_int_equal(element_find(pages, ROLE_TD, 2)->n_kids, 0);
}

static void a_table_without_rows_still_says_its_caption(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	doc_table(doc, thirds, 3, NULL, 0)->table.caption = doc_text(&arena, "Nothing was found");
	pages = doc_pages(doc, fonts);
	assert_int_equal(element_count(pages, ROLE_TABLE), 0);
	assert_string_equal(element_text(&arena, pages, pages->root), "Nothing was found");
}

/* ---- cells ---- */

static void a_level_cell_has_its_word_pips_fill_and_outline(void **state)
{
	static const struct level_mark mark = { "Established", 2, 3, 0xFFF2CC, 0x5C4700, false };
	struct table_row *rows = some_rows(1, NULL);
	struct table_cell *cells = (struct table_cell *)rows[1].cells;
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	const struct page *page;
	const struct item *word, *box = NULL;
	size_t pips = 0;

	(void)state;
	cells[1] = (struct table_cell){ .kind = TABLE_CELL_LEVEL, .level = &mark, .colspan = 1 };
	doc_table(doc, thirds, 3, rows, 2);
	pages = doc_pages(doc, fonts);
	page = &pages->items[0];
	word = item_find(&arena, pages, "Established", NULL);
	assert_int_equal(word->fill_rgb, 0x5C4700);
	for (size_t i = 0; i < page->n_items; i++) {
		if (page->items[i].kind == ITEM_RECT && page->items[i].fill_rgb == 0xFFF2CC)
			box = &page->items[i];
		if (page->items[i].kind == ITEM_PATH)
			pips += page->items[i].n_steps
				/ 6; /* a circle is a move, four curves and a close */
	}
	assert_non_null(box);
	assert_true(box->stroked && box->stroke_rgb == 0x3D3D3D && box->line_w_pt == 0.75);
	assert_true(box->x < word->x && box->x + box->w > word->x + word->w);
	assert_int_equal(pips, 3);
	assert_ptr_equal(page->marks[word->mark].element, element_find(pages, ROLE_TD, 1));
}

/* How tall the level's fills are in a row whose text has many words, and how many there are. */
static double level_fills(size_t many, size_t *n, size_t *n_pages)
{
	static const struct level_mark mark = { "Established", 2, 3, 0xFFF2CC, 0x5C4700, false };
	const size_t words[] = { many, many, many };
	struct table_row *rows = some_rows(1, words);
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	double h = 0;

	((struct table_cell *)rows[1].cells)[1]
		= (struct table_cell){ .kind = TABLE_CELL_LEVEL, .level = &mark, .colspan = 1 };
	doc_table(doc, thirds, 3, rows, 2);
	pages = doc_pages(doc, fonts);
	*n = 0;
	*n_pages = pages->n;
	for (size_t p = 0; p < pages->n; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			if (item->kind != ITEM_RECT || item->fill_rgb != 0xFFF2CC)
				continue;
			h += item->h;
			*n += 1;
			assert_int_equal(p, 0);
		}
	}
	return h;
}

/* The fill is the cell's in a row of a few lines; in a tall one, and in one that goes on for pages, it is
 * the word's, on the page that has the word. */
static void a_level_does_not_fill_tall_rows(void **state)
{
	size_t n, n_pages;
	double h;

	(void)state;
	h = level_fills(20, &n, &n_pages);
	assert_true(n == 1 && h > 25 && h < 80);
	h = level_fills(300, &n, &n_pages);
	assert_true(n == 1 && h > 10 && h < 25);
	assert_int_equal(n_pages, 1);
	h = level_fills(1500, &n, &n_pages);
	assert_true(n == 1 && h > 10 && h < 25);
	assert_true(n_pages > 2);
}

static void a_hatched_cell_is_clipped_and_what_follows_is_not(void **state)
{
	static const struct level_mark mark = { "Not assessed", 0, 3, 0xFFFFFF, 0x505A5F, true };
	struct table_row *rows = some_rows(2, NULL);
	struct doc *doc = doc_new(&arena);
	const struct page *page;
	size_t clips = 0;
	int clipped_mark = -1;

	(void)state;
	for (size_t i = 1; i < 3; i++)
		((struct table_cell *)rows[i].cells)[1]
			= (struct table_cell){ .kind = TABLE_CELL_LEVEL, .level = &mark, .colspan = 1 };
	doc_table(doc, thirds, 3, rows, 3);
	page = &doc_pages(doc, fonts)->items[0];
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->clip_next) {
			clips++;
			clipped_mark = item->mark;
		} else if (item->mark == clipped_mark) {
			assert_int_equal(item->kind, ITEM_PATH); /* the lines, nothing else */
		}
	}
	assert_int_equal(clips, 2);
}

static void cells_hold_paragraphs_and_lists(void **state)
{
	struct table_row *rows = some_rows(1, NULL);
	struct doc *doc = doc_new(&arena), *inside = doc_new(&arena), *item = doc_new(&arena);
	struct blocks items[2];
	const struct pages *pages;

	(void)state;
	doc_paragraph(item, "an item");
	items[0] = items[1] = doc_blocks(item);
	doc_paragraph(inside, "Before the list:");
	doc_list(inside, false, items, 2);
	((struct table_cell *)rows[1].cells)[2].blocks = doc_blocks(inside);
	doc_table(doc, thirds, 3, rows, 2);
	pages = doc_pages(doc, fonts);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, 2)),
			    "Before the list: • an item • an item");
	assert_ptr_equal(element_find(pages, ROLE_L, 0)->parent, element_find(pages, ROLE_TD, 2));
	assert_true(item_find(&arena, pages, "an item", NULL)->size_pt == 9);
}

static void no_word_of_a_head_a_level_or_a_cell_is_cut_while_others_have_room(void **state)
{
	static const struct level_mark mark = { "Established", 2, 3, 0xFFF2CC, 0x5C4700, false };
	static const char *const heads[] = { "Number", "What", "Evidence", NULL };
	const struct table_column columns[] = { { .w_pt = 25 }, { .w_pt = 40 }, { .share = 1 } };
	const char *const texts[] = { "1", "responsibilities", doc_words(&arena, 40, 1), NULL };
	struct table_row *rows = arena_array(&arena, 3, sizeof(*rows));
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	rows[0] = *doc_row(&arena, ROW_HEAD, heads);
	rows[1] = *doc_row(&arena, ROW_BODY, texts);
	rows[2] = *doc_row(&arena, ROW_BODY, texts);
	((struct table_cell *)rows[2].cells)[1]
		= (struct table_cell){ .kind = TABLE_CELL_LEVEL, .level = &mark, .colspan = 1 };
	doc_table(doc, columns, 3, rows, 3);
	pages = doc_pages(doc, fonts);
	assert_inside(pages);
	item_find(&arena, pages, "Number", NULL);
	item_find(&arena, pages, "responsibilities", NULL);
	item_find(&arena, pages, "Established", NULL);
}

static void low_rows_do_not_stand_alone_with_a_head(void **state)
{
	(void)state;
	for (size_t before = 20; before < 36; before++) {
		struct doc *doc = doc_new(&arena);
		const struct pages *pages;
		size_t first = 0, second = 0, last = 0, last_but_one = 0;

		for (size_t i = 0; i < before; i++)
			doc_paragraph(doc, "A line.");
		doc_table(doc, thirds, 3, some_rows(9, NULL), 10);
		pages = doc_pages(doc, fonts);
		item_find(&arena, pages, "r1", &first);
		item_find(&arena, pages, "r2", &second);
		item_find(&arena, pages, "r8", &last_but_one);
		item_find(&arena, pages, "r9", &last);
		assert_int_equal(first, second);
		assert_int_equal(last_but_one, last);
	}
}

static void rows_can_be_linked_to(void **state)
{
	struct table_row *rows = some_rows(80, NULL);
	const struct span link = { .text = "row 70", .to = "seventy" };
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	size_t page = 0;

	(void)state;
	rows[70].to_anchor = "seventy";
	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, &link, 1);
	doc_table(doc, thirds, 3, rows, 81);
	pages = doc_pages(doc, fonts);
	const struct item *cell = item_find(&arena, pages, "r70", &page);

	assert_true(page > 0);
	assert_int_equal(pages->items[0].links[0].to_page, page);
	assert_true(pages->items[0].links[0].to_y < cell->y
		    && pages->items[0].links[0].to_y > cell->y - 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_head_is_repeated_and_tagged_once),
		cmocka_unit_test(a_caption_and_a_head_are_kept_with_the_first_row),
		cmocka_unit_test(a_group_is_kept_with_its_first_row_and_has_a_body_of_its_own),
		cmocka_unit_test(rows_that_fit_on_a_page_stay_whole),
		cmocka_unit_test(a_row_higher_than_a_page_is_divided_and_loses_nothing),
		cmocka_unit_test(all_cells_of_a_divided_row_go_on_over_the_page),
		cmocka_unit_test(a_cell_of_400_words_beside_short_ones_is_complete),
		cmocka_unit_test(a_table_of_3000_rows_is_complete),
		cmocka_unit_test(an_empty_cell_is_a_cell_and_an_empty_head_is_no_header),
		cmocka_unit_test(a_table_without_rows_still_says_its_caption),
		cmocka_unit_test(a_level_cell_has_its_word_pips_fill_and_outline),
		cmocka_unit_test(a_level_does_not_fill_tall_rows),
		cmocka_unit_test(a_hatched_cell_is_clipped_and_what_follows_is_not),
		cmocka_unit_test(cells_hold_paragraphs_and_lists),
		cmocka_unit_test(no_word_of_a_head_a_level_or_a_cell_is_cut_while_others_have_room),
		cmocka_unit_test(low_rows_do_not_stand_alone_with_a_head),
		cmocka_unit_test(rows_can_be_linked_to),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
