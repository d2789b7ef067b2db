/* A whole report: structure, contents, headings, cover, header and footer, charts. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_doc.h"
#include "support_font.h"

static struct arena arena;
static struct fonts *fonts;
static const struct pages *report;

static int set_up(void **state)
{
	struct diags diags;

	(void)state;
	arena_init(&arena);
	diags_init(&diags, &arena);
	fonts = support_fonts(&arena);
	report = layout_document(&arena, fonts, doc_everything(&arena), &diags);
	return report && !diags.n ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* ---- structure ---- */

/* Every mark with an element is a kid of it once; kids' marks exist. */
static void count_kids(const struct element *element, size_t *content)
{
	for (size_t i = 0; i < element->n_kids; i++) {
		const struct kid *kid = &element->kids[i];

		if (kid->element) {
			assert_ptr_equal(kid->element->parent, element);
			count_kids(kid->element, content);
			continue;
		}
		assert_true(kid->page >= 0 && (size_t)kid->page < report->n);
		assert_true(kid->mcid >= 0 && kid->mcid < report->items[kid->page].n_mcids);
		++*content;
	}
}

static void marks_and_kids_agree(void **state)
{
	size_t content = 0, marks = 0;

	(void)state;
	count_kids(report->root, &content);
	for (size_t p = 0; p < report->n; p++) {
		const struct page *page = &report->items[p];
		int next = 0;

		for (size_t i = 0; i < page->n_marks; i++) {
			if (page->marks[i].element)
				assert_int_equal(page->marks[i].mcid, next++);
		}
		assert_int_equal(next, page->n_mcids);
		marks += (size_t)next;
	}
	assert_int_equal(content, marks);
}

static void a_marks_items_stand_together(void **state)
{
	(void)state;
	for (size_t p = 0; p < report->n; p++) {
		const struct page *page = &report->items[p];

		for (size_t i = 1; i < page->n_items; i++)
			assert_true(page->items[i].mark == page->items[i - 1].mark
				    || page->items[i].mark == page->items[i - 1].mark + 1);
	}
}

static void the_pages_read_in_the_trees_order(void **state)
{
	struct buf *drawn = buf_new(&arena, SIZE_MAX / 4);
	const char *tree = element_text(&arena, report, report->root), *at = tree;

	(void)state;
	for (size_t p = 0; p < report->n; p++) {
		const struct page *page = &report->items[p];

		for (size_t i = 0; i < page->n_items; i++) {
			const struct item *item = &page->items[i];

			if (item->kind == ITEM_TEXT && page->marks[item->mark].element)
				buf_add(drawn, item->run.text, item->run.text_length);
		}
	}
	for (const char *c = drawn->bytes; *c; c++) {
		if (*c == ' ')
			continue;
		while (*at == ' ')
			at++;
		if (*at++ != *c)
			fail_msg("the pages go on with '%.40s', the tree with '%.40s'", c, at - 1);
	}
}

/* The document's own words, in order: what the tree must say. */
static void the_tree_says_what_the_blocks_say(void **state)
{
	struct doc *doc = doc_new(&arena), *inside = doc_new(&arena);
	static const struct level_mark mark = { "Established", 2, 3, 0xFFFFFF, 0, false };
	static const char *const texts[] = { "1.1", "A descriptor", "Its evidence", NULL };
	static const struct table_column columns[]
		= { { .w_pt = 40 }, { .share = 1 }, { .share = 1 } };
	struct blocks item;
	struct block *heading;
	const struct pages *pages;

	(void)state;
	heading = doc_heading(doc, 1, "4", "Student voice");
	heading->heading.mark = &mark;
	heading->heading.mark_note = "5 of 15 met";
	doc_paragraph(doc, doc_words(&arena, 50, 1));
	doc_paragraph(inside, "One item.");
	item = doc_blocks(inside);
	doc_list(doc, true, &item, 1);
	doc_table(doc, columns, 3, doc_row(&arena, ROW_BODY, texts), 1)->table.caption
		= doc_text(&arena, "Caption");
	pages = doc_pages(doc, fonts);
	assert_string_equal(
		element_text(&arena, pages, pages->root),
		arena_printf(&arena,
			     "4 Student voice 5 of 15 met Established %s 1. One item. Caption 1.1 "
			     "A descriptor Its evidence",
			     doc_words(&arena, 50, 1)));
}

static void a_section_holds_its_heading_and_what_follows(void **state)
{
	const struct element *h1 = element_find(report, ROLE_H1, 3), *section = h1->parent;

	(void)state;
	assert_int_equal(section->role, ROLE_SECT);
	assert_ptr_equal(section->parent, report->root);
	assert_ptr_equal(section->kids[0].element, h1);
	assert_true(section->n_kids > 4);
}

static void every_row_of_a_table_has_its_columns(void **state)
{
	(void)state;
	for (size_t t = 0; t < element_count(report, ROLE_TABLE); t++) {
		const struct element *table = element_find(report, ROLE_TABLE, t);
		int columns = 0;

		for (size_t g = 0; g < table->n_kids; g++) {
			const struct element *group = table->kids[g].element;

			for (size_t r = 0; group->role != ROLE_CAPTION && r < group->n_kids; r++) {
				const struct element *row = group->kids[r].element;
				int n = 0;

				for (size_t c = 0; c < row->n_kids; c++)
					n += row->kids[c].element->colspan;
				columns = columns ? columns : n;
				assert_int_equal(n, columns);
			}
		}
	}
}

/* ---- contents, bookmarks, furniture ---- */

static void contents_give_the_page_of_each_heading(void **state)
{
	const size_t n = element_count(report, ROLE_TOCI);

	(void)state;
	assert_int_equal(n, 1 + 9 * 3);
	assert_int_equal(report->n_bookmarks, n + 2); /* the cover's title, and that of the contents */
	for (size_t i = 0; i < n; i++) {
		const char *text = element_text(&arena, report, element_find(report, ROLE_TOCI, i));
		const struct bookmark *heading = &report->bookmarks[i + 2];

		assert_string_equal(
			text, arena_printf(&arena, "%s %d", heading->title, heading->page + 1));
		assert_int_equal(report->items[1].links[i].to_page, heading->page);
	}
}

static void page_numbers_of_the_contents_end_at_the_margin(void **state)
{
	const struct page *page = &report->items[1];
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];
		const struct element *element = page->marks[item->mark].element;

		if (item->kind != ITEM_TEXT || !element || element->role != ROLE_LINK
		    || item->x < 500)
			continue;
		n++;
		assert_true(fabs(item->x + item->w - (595.28 - 56.7)) < 0.01);
	}
	assert_int_equal(n, 28);
}

static void entries_of_the_second_level_nest(void **state)
{
	const struct element *outer = element_find(report, ROLE_TOC, 0),
			     *inner = element_find(report, ROLE_TOC, 1);

	(void)state;
	assert_ptr_equal(inner->parent, outer);
	assert_int_equal(inner->n_kids, 2);
	assert_int_equal(element_find(report, ROLE_LINK, 0)->parent->role, ROLE_REFERENCE);
}

static void bookmarks_point_at_their_headings(void **state)
{
	(void)state;
	for (size_t i = 0; i < report->n_bookmarks; i++) {
		const struct bookmark *bookmark = &report->bookmarks[i];
		const struct page *page = &report->items[bookmark->page];
		const double size_pt = i == 0 ? 34 : bookmark->level == 1 ? 20 : 13; /* first the cover's */
		bool found = false;

		for (size_t k = 0; k < page->n_items; k++) {
			const struct item *item = &page->items[k];

			found = found
				|| (item->kind == ITEM_TEXT && item->size_pt == size_pt
				    && item->y > bookmark->y && item->y < bookmark->y + (i == 0 ? 200 : 40)
				    && strstr(bookmark->title, item_text(&arena, item)));
		}
		assert_true(found);
	}
}

static void header_and_footer_stand_on_every_page_but_the_cover(void **state)
{
	(void)state;
	for (size_t p = 0; p < report->n; p++) {
		const char *footer = arena_printf(&arena, "Page %zu of %zu", p + 1, report->n);
		size_t header = 0, running = 0;

		for (size_t i = 0; i < report->items[p].n_items; i++) {
			const struct item *item = &report->items[p].items[i];
			const struct mark *mark = &report->items[p].marks[item->mark];

			if (item->kind != ITEM_TEXT || !mark->pagination)
				continue;
			header += mark->header && item->y == 42;
			running += !mark->header && strcmp(item_text(&arena, item), footer) == 0;
			assert_null(mark->element);
		}
		assert_int_equal(header, p == 0 ? 0 : 2);
		assert_int_equal(running, p == 0 ? 0 : 1);
	}
}

static void long_running_texts_do_not_meet(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	struct diags diags;
	const struct item *left = NULL, *right = NULL;
	const struct page *page;

	(void)state;
	diags_init(&diags, &arena);
	document = doc_document(doc);
	document->running_left = doc_words(&arena, 30, 1);
	document->running_right = doc_words(&arena, 30, 2);
	page = &layout_document(&arena, fonts, document, &diags)->items[0];
	for (size_t i = 0; i < page->n_items; i++) {
		if (page->items[i].kind == ITEM_TEXT && page->items[i].y == 42)
			*(left ? &right : &left) = &page->items[i];
	}
	assert_true(left && right && left->x + left->w + 20 < right->x);
	assert_true(left->x >= 56.69 && right->x + right->w <= 595.28 - 56.69);
}

/* Black on white, whatever is beneath it; read by nobody as part of the text. */
static void a_draft_says_so_on_every_page(void **state)
{
	struct document draft = *doc_everything(&arena);
	const struct pages *pages;
	struct diags diags;

	(void)state;
	diags_init(&diags, &arena);
	draft.draft = true;
	pages = layout_document(&arena, fonts, &draft, &diags);
	assert_int_equal(pages->n, report->n);
	for (size_t p = 0; p < pages->n; p++) {
		const struct page *page = &pages->items[p];
		const struct item *text = &page->items[page->n_items - 1], *box = text - 1;

		assert_int_equal(page->n_items, report->items[p].n_items + 2);
		assert_string_equal(item_text(&arena, text), "Draft");
		assert_int_equal((int)text->fill_rgb, 0x000000);
		assert_true(box->kind == ITEM_RECT && box->fill_rgb == 0xFFFFFF);
		assert_true(box->x < text->x && text->x + text->w < box->x + box->w);
		assert_true(box->y < text->y && text->y < box->y + box->h);
		assert_true(page->marks[text->mark].pagination && !page->marks[text->mark].element);
		assert_int_equal(page->marks[box->mark].pagination, true);
	}
}

static void the_cover_fills_the_width_and_names_the_school(void **state)
{
	const struct page *page = &report->items[0];

	(void)state;
	assert_true(page->items[0].kind == ITEM_RECT && page->items[0].x == 0
		    && page->items[0].w == page->w_pt);
	assert_string_equal(element_text(&arena, report, element_find(report, ROLE_H1, 0)),
			    "Whole-School Wellbeing Audit");
	assert_string_equal(report->bookmarks[0].title, "Whole-School Wellbeing Audit");
	assert_int_equal(report->bookmarks[0].page, 0);
	assert_string_equal(element_find(report, ROLE_SPAN, 0)->lang, "cy");
	assert_string_equal(element_text(&arena, report, element_find(report, ROLE_LI, 1)),
			    "Local authority Hackney");
}

static void a_long_heading_wraps_beside_its_level(void **state)
{
	static const struct level_mark mark = { "Established", 2, 3, 0xFFFFFF, 0, false };
	struct doc *doc = doc_new(&arena);
	struct block *heading = doc_heading(doc, 1, "12", doc_words(&arena, 20, 1));
	const struct pages *pages;
	const struct item *level;

	(void)state;
	heading->heading.mark = &mark;
	heading->heading.mark_note = "5 of 15 met";
	doc_paragraph(doc, "Text.");
	pages = doc_pages(doc, fonts);
	level = item_find(&arena, pages, "Established", NULL);
	for (size_t i = 0; i < pages->items[0].n_items; i++) {
		const struct item *item = &pages->items[0].items[i];

		if (item->kind == ITEM_TEXT && item->size_pt == 20)
			assert_true(item->x + item->w < level->x - 60);
	}
	assert_true(level->x + level->w < 595.28 - 56.7);
}

static void a_number_or_level_too_wide_for_its_line_makes_room(void **state)
{
	static const struct level_mark mark
		= { "Emerging, though not yet secure", 0, 3, 0xFFFFFF, 0, true };
	struct doc *doc = doc_new(&arena), *narrow = doc_new(&arena);
	struct blocks *columns = arena_array(&arena, 2, sizeof(*columns));
	static const double shares[] = { 1, 3 };
	struct block *heading
		= doc_heading(narrow, 2, "Appendix to the second part", "A heading");
	const struct pages *pages;
	const double right = 56.7 + (595.28 - 2 * 56.7 - 20) / 4;

	(void)state;
	heading->heading.mark = &mark;
	columns[0] = doc_blocks(narrow);
	doc_add(doc, BLOCK_COLUMNS)->columns = (struct columns){ columns, 2, shares, 20 };
	pages = doc_pages(doc, fonts);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_H2, 0)),
			    "Appendix to the second part A heading");
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_P, 0)), mark.word);
	for (size_t i = 0; i < pages->items[0].n_items; i++) {
		const struct item *item = &pages->items[0].items[i];

		if (item->kind == ITEM_TEXT && pages->items[0].marks[item->mark].element)
			assert_true(item->x + item->w <= right + 0.02);
	}
}

/* ---- charts ---- */

static void charts_are_figures_with_a_box_and_words(void **state)
{
	(void)state;
	assert_int_equal(element_count(report, ROLE_FIGURE), 3);
	for (size_t i = 0; i < 3; i++) {
		const struct element *figure = element_find(report, ROLE_FIGURE, i);
		const struct page *page = &report->items[figure->bbox_page];
		const char *text = element_text(&arena, report, figure);

		assert_non_null(figure->alt);
		assert_non_null(strstr(text, "Targeted support"));
		assert_non_null(strstr(text, i == 0 ? "12 of 15" : "51%"));
		for (size_t k = 0; k < page->n_items; k++) {
			const struct item *item = &page->items[k];

			if (item->kind == ITEM_PATH || page->marks[item->mark].element != figure)
				continue;
			assert_true(item->x >= figure->bbox[0] - 3
				    && item->y >= figure->bbox[1] - 1);
			assert_true(item->x + item->w <= figure->bbox[0] + figure->bbox[2] + 3);
			assert_true(item->y + item->h <= figure->bbox[1] + figure->bbox[3] + 1);
		}
	}
}

static void the_same_document_gives_the_same_pages(void **state)
{
	struct diags diags;
	const struct pages *again;

	(void)state;
	diags_init(&diags, &arena);
	again = layout_document(&arena, fonts, doc_everything(&arena), &diags);
	assert_int_equal(again->n, report->n);
	for (size_t p = 0; p < report->n; p++) {
		assert_int_equal(again->items[p].n_items, report->items[p].n_items);
		for (size_t i = 0; i < report->items[p].n_items; i++) {
			assert_true(again->items[p].items[i].x == report->items[p].items[i].x);
			assert_true(again->items[p].items[i].y == report->items[p].items[i].y);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_and_kids_agree),
		cmocka_unit_test(a_marks_items_stand_together),
		cmocka_unit_test(the_pages_read_in_the_trees_order),
		cmocka_unit_test(the_tree_says_what_the_blocks_say),
		cmocka_unit_test(a_section_holds_its_heading_and_what_follows),
		cmocka_unit_test(every_row_of_a_table_has_its_columns),
		cmocka_unit_test(contents_give_the_page_of_each_heading),
		cmocka_unit_test(page_numbers_of_the_contents_end_at_the_margin),
		cmocka_unit_test(entries_of_the_second_level_nest),
		cmocka_unit_test(bookmarks_point_at_their_headings),
		cmocka_unit_test(header_and_footer_stand_on_every_page_but_the_cover),
		cmocka_unit_test(long_running_texts_do_not_meet),
		cmocka_unit_test(a_draft_says_so_on_every_page),
		cmocka_unit_test(the_cover_fills_the_width_and_names_the_school),
		cmocka_unit_test(a_long_heading_wraps_beside_its_level),
		cmocka_unit_test(a_number_or_level_too_wide_for_its_line_makes_room),
		cmocka_unit_test(charts_are_figures_with_a_box_and_words),
		cmocka_unit_test(the_same_document_gives_the_same_pages),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
