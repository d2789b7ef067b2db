/*
 * evidence_rosters_test.c - registers that nobody here wrote, read through tests/mappings/.
 *
 * They are read where WAYMARK_SHARED_DATA says, or in ../shared/data; without them a test is
 * skipped, and says so.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/load_mapping.h"
#include "support_evidence.h"

/* Read a folder of the real data through a mapping; false, and said so, if it is not there. */
static bool read_real(struct tables *t, const char *folder, const char *name)
{
	const char *data = getenv("WAYMARK_SHARED_DATA");
	struct mapping *mapping = arena_alloc(&t->arena, sizeof(*mapping));

	folder = file_join(&t->arena, data ? data : "../shared/data", folder);
	if (!file_exists(folder)) {
		printf("# SKIP no %s: set WAYMARK_SHARED_DATA to the folder that has it\n", folder);
		return false;
	}
	assert_true(mapping_load(&t->arena, arena_printf(&t->arena, "tests/mappings/%s.lua", name),
				 mapping, &t->diags));
	assert_true(evidence_read(&t->arena, &folder, 1, &(struct evidence_options){ .mapping = mapping },
					 &t->evidence, &t->diags));
	tables_load(t);
	tables_expect(t, 0);
	assert_false(t->evidence.incomplete);
	return true;
}

static const struct school *last_school(const struct tables *t)
{
	return t->schools[t->evidence.n_schools - 1].school;
}

static void surrey_is_read_from_the_register(void **state)
{
	struct tables *t = *state;
	const struct school *first, *last;

	if (!read_real(t, "gias-surrey", "surrey"))
		return;
	first = t->schools[0].school;
	last = last_school(t);
	assert_int_equal(t->evidence.n_schools, 302);
	assert_int_equal(t->evidence.uses[0].n_rows, 729);
	assert_int_equal(t->evidence.uses[0].n_filtered, 427);
	assert_int_equal(t->evidence.uses[0].n_unused, 3);
	assert_string_equal(t->evidence.uses[0].unused[2], "OfstedRating (name)");
	assert_string_equal(first->id.text, "124937");
	assert_int_equal(first->id.at.line, 375);
	assert_string_equal(first->name.text, "Kingswood Primary School");
	assert_string_equal(tables_extra(first, "FSM %"), "2.9");
	assert_string_equal(tables_extra(first, "DfE number"), "936/2008");
	assert_string_equal(last->id.text, "148510");
	assert_int_equal(last->id.at.line, 730);
	assert_string_equal(last->la.text, "Surrey");
	assert_string_equal(tables_extra(last, "FSM %"), "");
}

static void hackney_is_read_without_names(void **state)
{
	struct tables *t = *state;
	size_t n_special = 0;

	if (!read_real(t, "gias-rating", "hackney"))
		return;
	assert_int_equal(t->evidence.n_schools, 103);
	assert_int_equal(t->evidence.uses[0].n_rows, 20571);
	assert_string_equal(t->schools[0].school->name.text, "100212");
	assert_int_equal(t->schools[0].school->id.at.line, 97);
	assert_string_equal(last_school(t)->id.text, "147653");
	assert_string_equal(last_school(t)->roll.text, "392");
	assert_string_equal(tables_extra(last_school(t), "EHC plan %"), "2");
	for (size_t i = 0; i < t->evidence.n_schools; i++)
		n_special += t->schools[i].school->phase == PHASE_SPECIAL;
	assert_int_equal(n_special, 5);
}

static void a_trust_is_read_from_the_table_of_links(void **state)
{
	struct tables *t = *state;
	const struct school *school;

	if (!read_real(t, "trust-links", "astrea"))
		return;
	assert_int_equal(t->evidence.n_schools, 26);
	assert_int_equal(t->evidence.n_files, 1);
	assert_int_equal(t->evidence.uses[0].n_rows, 20613);
	assert_int_equal(t->evidence.uses[0].n_filtered, 20587);
	school = last_school(t);
	assert_string_equal(school->id.text, "146501");
	assert_string_equal(school->name.text, "The Dearne Academy");
	assert_string_equal(school->trust.text, "Astrea Academy Trust");
	assert_string_equal(tables_extra(school, "joined in"), "2019");
	for (size_t i = 0; i < t->evidence.n_schools; i++) {
		school = t->schools[i].school;
		if (strcmp(school->id.text, "136992") == 0)
			assert_string_equal(tables_extra(school, "links"), "2");
		if (strcmp(school->id.text, "137594") == 0)
			assert_int_equal(school->phase, PHASE_SPECIAL);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(surrey_is_read_from_the_register),
		TEST(hackney_is_read_without_names),
		TEST(a_trust_is_read_from_the_table_of_links),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
