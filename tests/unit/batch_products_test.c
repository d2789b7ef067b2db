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
	return product->scope != PRODUCT_OF_RUN;
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
		assert_int_equal(all[i].subject != NULL, all[i].scope == PRODUCT_OF_RUN);
		if (all[i].subject)
			assert_true(all[i].subject->gather && (all[i].subject->shape || !is_document));
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
			if (all[i].scope == PRODUCT_OF_RUN && all[i].templates[kind])
				assert_non_null(batch_kind(&f)->facts);
	}
}

/* Names of files are told apart, and so are editions: rows of one stand together and are about the same. */
static void no_two_rows_clash(void **state)
{
	struct arena arena;
	size_t n, n_editions;
	const struct product *all = products_all(&n);
	const char *const *editions;

	arena_init(&arena);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++) {
			assert_false(of_school(&all[i]) == of_school(&all[k]) &&
				     strcmp(product_file(&arena, &all[i], 1), product_file(&arena, &all[k], 1)) == 0);
			if (strcmp(all[i].edition, all[k].edition) == 0)
				assert_ptr_equal(all[i].subject, all[k].subject);
		}
	}
	editions = product_editions(&arena, &n_editions);
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
	assert_true(product_is_school_file("report.pdf"));
	assert_true(product_is_school_file("case-07.pdf"));
	assert_true(product_is_school_file("case-123.pdf"));
	assert_false(product_is_school_file("case-7.pdf"));
	assert_false(product_is_school_file("case-07.pdf.bak"));
	assert_false(product_is_school_file("case-.pdf"));
	assert_false(product_is_school_file("report-07.pdf"));
	assert_false(product_is_school_file("results.json"));
	assert_false(product_is_school_file("learning.pdf"));
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
		cmocka_unit_test(what_is_asked_for_is_made),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
