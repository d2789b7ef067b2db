/* Documents that cannot be laid out are refused, each with its reason. */
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

static void assert_refused(const struct document *document, const char *words)
{
	struct diags diags;

	diags_init(&diags, &arena);
	assert_null(layout_document(&arena, fonts, document, &diags));
	assert_int_equal(diags.n_errors, 1);
	assert_int_equal(diags.items[0].code, DIAG_RPT005);
	assert_non_null(strstr(diags.items[0].message, words));
}

static void what_cannot_be_laid_out_is_refused_with_its_reason(void **state)
{
	enum { MANY = 60 };
	struct table_column narrow[MANY];
	const char *many[MANY + 1] = { NULL };
	const struct table_column wide = { .w_pt = 700 };
	static const char *const texts[] = { "x", NULL }, *const two[] = { "x", "y", NULL };
	const struct span link = { .text = "there", .to = "nowhere" };
	struct doc *doc[4], *tall = doc_new(&arena);
	struct blocks *columns = arena_alloc(&arena, sizeof(*columns));
	static const double share = 1;
	struct document *document;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		doc[i] = doc_new(&arena);
	for (size_t i = 0; i < MANY; i++) {
		narrow[i] = (struct table_column){ .w_pt = 8 };
		many[i] = "x";
	}
	doc_table(doc[0], narrow, MANY, doc_row(&arena, ROW_BODY, many), 1);
	assert_refused(doc_document(doc[0]), "too narrow");
	doc_table(doc[1], &wide, 1, doc_row(&arena, ROW_BODY, texts), 1);
	assert_refused(doc_document(doc[1]), "700 pt wide");
	doc_add(doc[2], BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, &link, 1);
	assert_refused(doc_document(doc[2]), "'nowhere'");
	doc_paragraph(tall, doc_words(&arena, 2000, 1));
	columns[0] = doc_blocks(tall);
	doc_add(doc[3], BLOCK_COLUMNS)->columns = (struct columns){ columns, 1, &share, 0 };
	assert_true(doc_pages(doc[3], fonts)->n > 1);	/* columns too high are no fault: they go on, one under the other */
	doc[0] = doc_new(&arena);
	doc_table(doc[0], &wide, 1, doc_row(&arena, ROW_BODY, two), 1);
	document = doc_document(doc[0]);
	document->landscape = true;
	assert_refused(document, "spans 2 columns");
}

static void what_a_block_may_not_hold_is_refused(void **state)
{
	struct doc *list = doc_new(&arena), *callout = doc_new(&arena), *heading = doc_new(&arena),
		   *inside = doc_new(&arena);
	struct blocks item;

	(void)state;
	doc_heading(inside, 1, NULL, "A heading");
	item = doc_blocks(inside);
	doc_list(list, false, &item, 1);
	assert_refused(doc_document(list), "a list contains something other");
	doc_add(callout, BLOCK_CALLOUT)->callout.blocks = item;
	assert_refused(doc_document(callout), "a call-out contains something other");
	doc_heading(heading, 1, NULL, "  ");
	assert_refused(doc_document(heading), "a heading has no text");
}

static void what_takes_too_much_memory_is_refused(void **state)
{
	struct doc *doc = doc_new(&arena);
	char *text = arena_alloc(&arena, 1000001);

	(void)state;
	for (size_t i = 0; i < 500000; i++)
		memcpy(text + 2 * i, "x ", 2);
	for (int i = 0; i < 40; i++)
		doc_paragraph(doc, text);
	assert_refused(doc_document(doc), "its pages take more than 512 MB of memory");
	arena_reset(&arena);
	fonts = support_fonts(&arena);
}

/* ---- what is long is never refused ---- */

/* Letters in words of that many. */
static const char *long_name(size_t length, size_t word)
{
	char *name = arena_alloc(&arena, length + 1);

	for (size_t i = 0; i < length; i++)
		name[i] = i % (word + 1) == word ? ' ' : (char)('a' + i % 26);
	return name;
}

static const struct pages *cover_of(const char *title, const char *name)
{
	struct doc *doc = doc_new(&arena);
	struct cover *cover = &doc_add(doc, BLOCK_COVER)->cover;
	struct fact *facts = arena_array(&arena, 2, sizeof(*facts));

	for (int i = 0; i < 2; i++)
		facts[i] = (struct fact){ doc_text(&arena, "Trust"), doc_text(&arena, name) };
	cover->title = doc_text(&arena, title);
	cover->name = doc_text(&arena, name);
	cover->facts = facts;
	cover->n_facts = 2;
	cover->note = doc_text(&arena, "A note");
	return doc_pages(doc, fonts);
}

static void assert_on_page(const struct page *page)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->kind != ITEM_TEXT)
			continue;
		assert_true(item->x >= 0 && item->x + item->w <= page->w_pt);
		assert_true(item->y > 0 && item->y < page->h_pt);
	}
}

static void a_cover_of_any_names_is_one_page(void **state)
{
	static const size_t LENGTHS[] = { 10, 120, 300, 1000, 20000 }, WORDS[] = { 8, 120, 20000 };

	(void)state;
	for (size_t i = 0; i < sizeof(LENGTHS) / sizeof(*LENGTHS); i++) {
		for (size_t k = 0; k < sizeof(WORDS) / sizeof(*WORDS); k++) {
			const char *name = long_name(LENGTHS[i], WORDS[k]);
			const struct pages *pages = cover_of(LENGTHS[i] > 300 ? "Audit" : name, name);
			const char *text = page_text(&arena, pages, 0);

			assert_int_equal(pages->n, 1);
			assert_on_page(&pages->items[0]);
			if (LENGTHS[i] != 1000)
				assert_int_equal(strstr(text, "…") != NULL, LENGTHS[i] > 300);
		}
	}
}

/* The lines of a running head: of the items above the text. */
static size_t head_items(const struct pages *pages, const struct item **items, size_t max)
{
	const struct page *page = &pages->items[0];
	size_t n = 0;

	for (size_t i = 0; i < page->n_items && n < max; i++) {
		const struct mark *mark = &page->marks[page->items[i].mark];

		if (page->items[i].kind == ITEM_TEXT && mark->pagination && mark->header)
			items[n++] = &page->items[i];
	}
	return n;
}

static const struct pages *headed(const char *left, const char *right)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	struct diags diags;

	doc_paragraph(doc, "text");
	document = doc_document(doc);
	document->running_left = left;
	document->running_right = right;
	diags_init(&diags, &arena);
	return layout_document(&arena, fonts, document, &diags);
}

static void running_heads_are_set_smaller_then_on_two_lines_then_cut(void **state)
{
	const struct item *items[8];
	double whole;

	(void)state;
	assert_int_equal(head_items(headed("Ash School", "Audit 2026"), items, 8), 2);
	whole = items[0]->size_pt;
	assert_true(items[1]->size_pt == whole);
	/* beside a short title a name has nearly all the line */
	assert_int_equal(head_items(headed(long_name(90, 8), "Audit 2026"), items, 8), 2);
	assert_true(items[1]->size_pt <= whole);
	assert_int_equal(head_items(headed(long_name(105, 8), "Audit 2026"), items, 8), 2);
	assert_true(items[0]->size_pt < whole && items[1]->size_pt == whole);
	assert_int_equal(head_items(headed(long_name(150, 8), "Audit 2026"), items, 8), 3);
	assert_true(items[0]->y < items[1]->y && items[1]->y == items[2]->y);
	assert_null(strstr(items[1]->run.text, "…"));
	/* two that meet have half each */
	assert_int_equal(head_items(headed(long_name(300, 8), long_name(300, 120)), items, 8), 4);
	for (int i = 0; i < 2; i++) {
		assert_true(items[i]->x + items[i]->w < items[2]->x);
		assert_true(items[i]->x + items[i]->w < items[3]->x);
	}
	assert_non_null(strstr(items[1]->run.text, "…"));
	assert_non_null(strstr(items[3]->run.text, "…"));
}

static void a_table_head_of_any_height_is_printed_once(void **state)
{
	const struct table_column columns[] = { { .w_pt = 40 }, { .w_pt = 400 } };
	const char *head[] = { "a", "b", NULL };
	static const char *const body[] = { "x", "y", NULL };
	struct doc *doc = doc_new(&arena);
	struct table_row *rows = arena_array(&arena, 2, sizeof(*rows));
	const struct pages *pages;

	(void)state;
	head[0] = long_name(600, 8);
	rows[0] = *doc_row(&arena, ROW_HEAD, head);
	rows[1] = *doc_row(&arena, ROW_BODY, body);
	doc_table(doc, columns, 2, rows, 2);
	pages = doc_pages(doc, fonts);
	assert_true(pages->n >= 1);
	for (size_t i = 0; i < pages->n; i++)
		assert_on_page(&pages->items[i]);
	assert_int_equal(element_count(pages, ROLE_THEAD), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_laid_out_is_refused_with_its_reason),
		cmocka_unit_test(what_a_block_may_not_hold_is_refused),
		cmocka_unit_test(what_takes_too_much_memory_is_refused),
		cmocka_unit_test(a_cover_of_any_names_is_one_page),
		cmocka_unit_test(running_heads_are_set_smaller_then_on_two_lines_then_cut),
		cmocka_unit_test(a_table_head_of_any_height_is_printed_once),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
