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
	const struct table_column narrow = { .w_pt = 12 }, wide = { .w_pt = 700 };
	static const char *const texts[] = { "x", NULL }, *const two[] = { "x", "y", NULL };
	const struct span link = { .text = "there", .to = "nowhere" };
	struct doc *doc[4], *tall = doc_new(&arena);
	struct blocks *columns = arena_alloc(&arena, sizeof(*columns));
	static const double share = 1;
	struct document *document;

	(void)state;
	for (size_t i = 0; i < 4; i++)
		doc[i] = doc_new(&arena);
	doc_table(doc[0], &narrow, 1, doc_row(&arena, ROW_BODY, texts), 1);
	assert_refused(doc_document(doc[0]), "too narrow");
	doc_table(doc[1], &wide, 1, doc_row(&arena, ROW_BODY, texts), 1);
	assert_refused(doc_document(doc[1]), "700 pt wide");
	doc_add(doc[2], BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, &link, 1);
	assert_refused(doc_document(doc[2]), "'nowhere'");
	doc_paragraph(tall, doc_words(&arena, 2000, 1));
	columns[0] = doc_blocks(tall);
	doc_add(doc[3], BLOCK_COLUMNS)->columns = (struct columns){ columns, 1, &share, 0 };
	assert_refused(doc_document(doc[3]), "higher than a page");
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
	assert_refused(doc_document(list), "a list holds more");
	doc_add(callout, BLOCK_CALLOUT)->callout.blocks = item;
	assert_refused(doc_document(callout), "a call-out holds more");
	doc_heading(heading, 1, NULL, "  ");
	assert_refused(doc_document(heading), "a heading has no text");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_laid_out_is_refused_with_its_reason),
		cmocka_unit_test(what_a_block_may_not_hold_is_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
