/* batch_products_test.c - the table of products: what its rows must have, and which of them a run makes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "batch/kinds.h"
#include "batch/products.h"

static bool of_school(const struct product *product)
{
	return !product_is_of_run(product);
}

static void a_row_says_all(void **state)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		bool for_some = false, is_document = false;

		for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
			for_some |= all[i].templates[kind] != NULL;
			is_document |= all[i].templates[kind] && *all[i].templates[kind];
		}
		assert_true(for_some);
		assert_non_null(all[i].write);
		assert_true(all[i].help && *all[i].help);
		assert_int_equal(all[i].subject != NULL,
				 product_needs_all(&all[i]) && all[i].scope != PRODUCT_OF_WHOLE);
		if (all[i].subject)
			assert_true((all[i].subject->gather || (all[i].subject->from && all[i].subject->derive)) &&
				    (all[i].subject->shape || !is_document));
		if (all[i].scope == PRODUCT_OF_COMPARED)
			assert_true(all[i].subject->of_school && all[i].subject->generated);
		if (all[i].scope == PRODUCT_OF_PART)
			assert_true(all[i].subject->parts && all[i].subject->part_id && all[i].subject->part_name
				    && all[i].subject->shape);
		assert_true(!all[i].write_page || all[i].mailed);
		assert_true(!all[i].mailed || strcmp(all[i].ending, ".csv") != 0);
	}
}

static void what_is_about_all_schools_has_facts_of_each(void **state)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct framework f = { .kind = (enum framework_kind)kind };

		assert_int_equal(batch_kind(&f)->facts != NULL, batch_kind(&f)->fact_shape != NULL);
		for (size_t i = 0; i < n; i++)
			if (product_needs_all(&all[i]) && all[i].templates[kind])
				assert_non_null(batch_kind(&f)->facts);
	}
}

static bool share_a_kind(const struct product *a, const struct product *b)
{
	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++)
		if (a->templates[kind] && b->templates[kind])
			return true;
	return false;
}

/* For one kind of audit names of files are told apart, and so are editions: rows of one stand together and are about the
 * same. */
static void no_two_rows_clash(void **state)
{
	struct arena arena;
	size_t n, n_editions;
	const struct product *all = products_all(&n);
	const char *const *editions;

	arena_init(&arena);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++) {
			if (!share_a_kind(&all[i], &all[k]))
				continue;
			assert_false(of_school(&all[i]) == of_school(&all[k]) &&
				     strcmp(product_example(&arena, &all[i]), product_example(&arena, &all[k])) == 0);
		}
	}
	editions = product_editions(&arena, false, &n_editions);
	for (size_t i = 0; i < n_editions; i++) {
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(editions[i], editions[k]);
	}
	arena_clear(&arena);
}

static void an_item_has_its_number_in_the_name(void **state)
{
	size_t n;
	const struct product *file = products_all(&n), *end = file + n;
	struct arena arena;

	while (file < end && file->scope != PRODUCT_OF_ITEM)
		file++;
	assert_true(file < end);
	arena_init(&arena);
	assert_string_equal(product_file(&arena, file, 7), "case-07.pdf");
	assert_string_equal(product_file(&arena, file, 123), "case-123.pdf");
	arena_clear(&arena);
}

static void files_of_a_school_are_known_by_name(void **state)
{
	assert_non_null(product_of_school_named("report.pdf"));
	assert_non_null(product_of_school_named("case-07.pdf"));
	assert_non_null(product_of_school_named("case-123.pdf"));
	assert_null(product_of_school_named("case-7.pdf"));
	assert_null(product_of_school_named("case-07.pdf.bak"));
	assert_null(product_of_school_named("case-.pdf"));
	assert_null(product_of_school_named("report-07.pdf"));
	assert_null(product_of_school_named("results.json"));
	assert_null(product_of_school_named("learning.pdf"));
	assert_non_null(product_of_run_named("learning.pdf"));
	assert_null(product_of_run_named("report.pdf"));
}

/* A document has a page beside it, a table has none. */
static void pages_are_known_by_name(void **state)
{
	struct arena arena;

	assert_ptr_equal(product_of_school_named("report.html"), product_of_school_named("report.pdf"));
	assert_ptr_equal(product_of_school_named("case-07.html"), product_of_school_named("case-07.pdf"));
	assert_ptr_equal(product_of_run_named("support-camhs.html"), product_of_run_named("support-camhs.pdf"));
	assert_null(product_of_run_named("pairings.html"));
	assert_null(product_of_school_named("index.html"));
	assert_true(product_page_named("report.html") && !product_page_named("report.pdf") && !product_page_named(".html"));
	arena_init(&arena);
	assert_string_equal(product_page_file(&arena, product_of_school_named("case-07.pdf"), "case-07.pdf"), "case-07.html");
	arena_clear(&arena);
}

/* It adds to what is made, with other editions and without. */
static void pages_turn_nothing_off(void **state)
{
	static const char *const asked[] = { PRODUCT_PAGES_EDITION, "thing" };
	const struct batch_options pages = { .editions = asked, .n_editions = 1 },
				   both = { .editions = asked, .n_editions = 2 },
				   some = { .editions = asked, .n_editions = 1, .n_schools = 1 };
	const struct product thing = { .edition = "thing" }, other = { .edition = "other" },
			     run = { .edition = "thing", .scope = PRODUCT_OF_RUN };

	assert_true(product_wanted(&thing, &pages, 1) && product_wanted(&other, &pages, 1));
	assert_true(product_wanted(&thing, &both, 1) && !product_wanted(&other, &both, 1));
	assert_true(product_wanted(&run, &pages, 1) && !product_wanted(&run, &some, 1) && product_stays(&run, &some));
	assert_true(product_asked_for(&pages, PRODUCT_PAGES_EDITION) && product_asked_for(&both, PRODUCT_PAGES_EDITION));
	assert_false(product_asked_for(&(struct batch_options){ .editions = asked + 1, .n_editions = 1 }, PRODUCT_PAGES_EDITION));
}

/* A workbook of all schools: by default from two on up to a limit, beside other editions on request, never unencrypted. */
static void workbooks_turn_nothing_off(void **state)
{
	static const char *const asked[] = { PRODUCT_BOOKS_EDITION, "report" };
	const struct batch_options none = { .n_schools = 0 }, books = { .editions = asked, .n_editions = 1 },
				   both = { .editions = asked, .n_editions = 2 }, report = { .editions = asked + 1, .n_editions = 1 },
				   some = { .editions = asked, .n_editions = 1, .n_schools = 1 }, alone = { .of_run = true },
				   locked = { .passphrase = "word" };
	const struct product *all = product_of_run_named("results.xlsx"), *plan = product_of_school_named("action-plan.xlsx");

	assert_true(product_wanted(all, &none, 2) && product_wanted(all, &none, 2000));
	assert_false(product_wanted(all, &none, 1) || product_wanted(all, &none, 2001));
	assert_true(product_left_out(all, &none, 2001) && !product_left_out(all, &none, 1));
	assert_true(product_wanted(all, &books, 2001) && product_wanted(all, &both, 2001) && !product_wanted(all, &books, 1));
	assert_false(product_wanted(all, &report, 2) || product_left_out(all, &report, 2001));
	assert_false(product_wanted(all, &some, 2) || product_wanted(all, &alone, 2));
	assert_true(product_stays(all, &some) && product_stays(all, &alone) && !product_stays(all, &none));
	assert_true(product_wanted(plan, &books, 1) && product_wanted(plan, &both, 1) && product_wanted(plan, &some, 1));
	assert_false(product_wanted(plan, &none, 1) || product_wanted(plan, &report, 1));
	assert_true(product_wanted(product_of_school_named("report.pdf"), &books, 1));
	assert_false(product_wanted(all, &locked, 2) || product_wanted(plan, &locked, 1) || product_left_out(all, &locked, 2001));
}

/* An edition that was asked for is made whatever else; nothing stays that is made. */
static void what_needs_all_schools_stays_while_some_are_run(void **state)
{
	static const char *const asked[] = { "thing" };
	const struct batch_options all = { .n_schools = 0 }, some = { .n_schools = 1 },
				   some_asked = { .editions = asked, .n_editions = 1, .n_schools = 1 };

	for (enum product_scope scope = PRODUCT_OF_SCHOOL; scope <= PRODUCT_OF_PART; scope++) {
		const struct product thing = { .edition = "thing", .scope = scope };

		assert_true(product_wanted(&thing, &all, 5));
		assert_int_equal(product_wanted(&thing, &some, 1), !product_needs_all(&thing));
		assert_int_equal(product_stays(&thing, &some), product_needs_all(&thing));
		assert_false(product_stays(&thing, &all));
		assert_true(product_wanted(&thing, &some_asked, 1) && !product_stays(&thing, &some_asked));
	}
}

static void a_run_about_all_schools_makes_nothing_else(void **state)
{
	const struct batch_options of_run = { .of_run = true };

	for (enum product_scope scope = PRODUCT_OF_SCHOOL; scope <= PRODUCT_OF_PART; scope++) {
		struct product thing = { .edition = "thing", .scope = scope, .schools_from = 5 };

		assert_int_equal(product_wanted(&thing, &of_run, 1), product_is_of_run(&thing));
		thing.schools_below = 500;
		assert_int_equal(product_wanted(&thing, &of_run, 499), product_is_of_run(&thing));
		assert_false(product_wanted(&thing, &of_run, 500));
	}
}

static void what_is_asked_for_is_made(void **state)
{
	static const char *const asked[] = { "other", "thing" };
	const struct batch_options nothing = { .n_schools = 0 }, some = { .n_schools = 1 },
				   both = { .editions = asked, .n_editions = 2, .n_schools = 1 },
				   other = { .editions = asked, .n_editions = 1 };
	struct product thing = { .edition = "thing" };

	assert_true(product_wanted(&thing, &nothing, 1));
	assert_true(product_wanted(&thing, &some, 1));
	assert_true(product_wanted(&thing, &both, 1));
	assert_false(product_wanted(&thing, &other, 1));
	thing.made = PRODUCT_ON_REQUEST;
	assert_false(product_wanted(&thing, &nothing, 1));
	assert_true(product_wanted(&thing, &both, 1));
	thing = (struct product){ .edition = "thing", .scope = PRODUCT_OF_RUN };
	assert_true(product_wanted(&thing, &nothing, 1));
	assert_false(product_wanted(&thing, &some, 1));
	assert_true(product_wanted(&thing, &both, 1));
	thing.schools_from = 2;
	assert_true(product_wanted(&thing, &nothing, 2));
	assert_false(product_wanted(&thing, &nothing, 1));
	assert_true(product_wanted(&thing, &both, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_says_all),
		cmocka_unit_test(what_is_about_all_schools_has_facts_of_each),
		cmocka_unit_test(no_two_rows_clash),
		cmocka_unit_test(an_item_has_its_number_in_the_name),
		cmocka_unit_test(files_of_a_school_are_known_by_name),
		cmocka_unit_test(pages_are_known_by_name),
		cmocka_unit_test(pages_turn_nothing_off),
		cmocka_unit_test(workbooks_turn_nothing_off),
		cmocka_unit_test(what_is_asked_for_is_made),
		cmocka_unit_test(what_needs_all_schools_stays_while_some_are_run),
		cmocka_unit_test(a_run_about_all_schools_makes_nothing_else),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
