/*
 * framework_case_test.c - audits of kind case: what they become, and every mistake with its line.
 *
 * Each mistake is the small case audit with one replacement; "@" in what is expected is the line of the
 * replacement.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/case_rules.h"
#include "framework/framework.h"
#include "support_lua.h"

struct fixture {
	struct arena arena;
	const char *small;
	char folder[40];
	const char *path;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	f->small = text_of(&f->arena, "tests/audits/small_case.lua");
	strcpy(f->folder, "/tmp/waymark-audit-XXXXXX");
	assert_non_null(mkdtemp(f->folder));
	f->path = file_join(&f->arena, f->folder, "a.lua");
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	struct fixture *f = *state;

	unlink(f->path);
	rmdir(f->folder);
	arena_clear(&f->arena);
	free(f);
	return 0;
}

static bool load(struct fixture *f, const char *text, struct framework *framework, const char **told)
{
	struct diags diags;
	bool ok;

	diags_init(&diags, &f->arena);
	assert_true(file_write(f->path, text, strlen(text)));
	ok = framework_load(&f->arena, f->path, framework, &diags);
	*told = printed(&f->arena, &diags);
	assert_int_equal(ok, diags.n_errors == 0);
	return ok;
}

static void it_becomes_rules_with_numbers_by_position(void **state)
{
	struct fixture *f = *state;
	struct framework framework;
	const struct case_rules *rules;
	const char *told;

	assert_true(load(f, f->small, &framework, &told));
	assert_string_equal(told, "");
	rules = case_rules_of(&framework);
	assert_int_equal(framework.kind, FRAMEWORK_KIND_CASE);
	assert_true(framework.restricted);
	assert_string_equal(framework.classification, "Restricted – contains children's personal data");
	assert_int_equal(framework.n_sections, 4);
	assert_string_equal(framework_section(&framework, "voice")->number, "C");
	assert_null(framework_section(&framework, "a1"));
	assert_int_equal(rules->n_fields, 27);
	assert_string_equal(case_rules_field(rules, "A2")->number, "A2");
	assert_string_equal(case_rules_field(rules, "f1")->number, "C1");
	assert_int_equal(rules->sections[2].first, 16);
	assert_true(rules->sections[2].voice);
	assert_int_equal(rules->clocks[0].limit, 45);
	assert_int_equal(rules->clocks[0].over, -1);
	assert_string_equal(case_rules_answer(rules, "N/A")->word.id, "na");
	assert_null(case_rules_answer(rules, "perhaps"));
	assert_string_equal(case_rules_sen_status(rules, "EHCP")->id, "E");
	assert_string_equal(case_rules_outcome(rules, "o10")->word.id, "O10");
	assert_string_equal(case_rules_code(rules, CODE_PLACE, "corridor or stairs")->id, "corridor");
	assert_null(case_rules_code(rules, CODE_TIME, "corridor"));
}

/* Single fields first, in their order; then those over several. */
/* A word of Lua itself, which an audit has to put in brackets, was its name. */
static void is_local_had_another_name(void **state)
{
	struct fixture *f = *state;
	struct framework framework;
	const char *told;
	int line;

	assert_true(load(f, replaced(&f->arena, f->small, "is_local = true", "[\"local\"] = "
			"true", &line), &framework, &told));
	assert_string_equal(told, "");
	assert_false(case_rules_of(&framework)->triggers[1].is_local);
	assert_true(case_rules_of(&framework)->triggers[2].is_local);
	assert_true(case_rules_of(&framework)->triggers[3].is_local);
}

static void gates_are_fields_and_groups_of_fields(void **state)
{
	struct fixture *f = *state;
	struct framework framework;
	const struct case_rules *rules;
	const char *told;

	assert_true(load(f, f->small, &framework, &told));
	rules = case_rules_of(&framework);
	assert_int_equal(rules->n_gates, 13);
	assert_string_equal(rules->gates[0].name, "Trigger");
	assert_string_equal(rules->gates[3].name, "Early review of the EHC plan considered");
	assert_string_equal(rules->gates[3].when.field, "c1");
	assert_string_equal(rules->fields[rules->gates[3].when.index].id, "c1");
	assert_string_equal(rules->gates[11].name, "Each support has a review");
	assert_int_equal(rules->gates[11].needs, GATE_REVIEWED);
	assert_string_equal(rules->fields[rules->gates[12].fields[1]].id, "h2");
}

static const struct mistake {
	const char *old, *new, *expected;
} mistakes[] = {
	{ "  classification = \"Restricted – contains children's personal data\",\n", "",
	  "a.lua:2:1: error: the audit has no 'classification' [AUD005]\n"
	  "  hint: add 'classification', a text\n" },
	{ "at_least = 30", "at_least = 46",
	  "a.lua:@:1: error: triggers[4].at_least is 46, but clocks[1] allows no more than 45 days in a year "
	  "[AUD014]\n" },
	{ "more_than = 5", "more_than = 45",
	  "a.lua:@:1: error: triggers[3].more_than is 45, but clocks[1] allows no more than 45 days in a year "
	  "[AUD014]\n" },
	{ "base = 11, status_mix = 5", "base = 4, status_mix = 2",
	  "a.lua:@:1: error: suppression.base is 4, less than suppression.below 5: it would let smaller numbers "
	  "be seen "
	  "[AUD014]\n  hint: use as much as 'below', or more\n"
	  "a.lua:@:1: error: suppression.status_mix is 2, less than suppression.below 5: it would let smaller "
	  "numbers be seen "
	  "[AUD014]\n  hint: use as much as 'below', or more\n" },
	{ "value = \"11.31\"", "value = \"11,31\"",
	  "a.lua:@:1: error: published[1].value '11,31' is not a number of a rate [AUD014]\n"
	  "  hint: write it as \"11.31\": digits, and at most three decimals\n" },
	{ "value = \"11.31\"", "value = \"11.3100\"",
	  "a.lua:@:1: error: published[1].value '11.3100' is not a number of a rate [AUD014]\n"
	  "  hint: write it as \"11.31\": digits, and at most three decimals\n" },
	{ "value = \"4.5\", of = \"fictional schools\", year = \"2023-24\"",
	  "value = \"4.5\", of = \"fictional schools\", year = \"2023-25\"",
	  "a.lua:@:1: error: published[2].year '2023-25' is not a school year [AUD014]\n  hint: write it as 2023-24\n" },
	{ "figure = \"suspended_pupils\"", "figure = \"suspensions\"",
	  "a.lua:@:1: error: published[2] is about the same figure, schools and year as published[1] [AUD014]\n" },
	{ "at_least = 2 }", "at_least = 2, more_than = 3 }",
	  "a.lua:@:1: error: triggers[1] needs either at_least or more_than [AUD014]\n" },
	{ "rule = \"declared\" }", "rule = \"declared\", at_least = 1 }",
	  "a.lua:@:1: error: triggers[2] is a declared trigger, so it cannot have at_least or more_than [AUD014]\n" },
	{ "rule = \"year_limit\", limit = 45,", "rule = \"year_limit\",",
	  "a.lua:@:1: error: clocks[1] has no 'limit', which year_limit needs [AUD005]\n" },
	{ "rule = \"remote\"", "rule = \"exam\"",
	  "a.lua:@:1: error: clocks[13].rule: clocks[6] has that rule already [AUD014]\n" },
	{ "over = 15, within = 15", "over = 20, within = 15",
	  "a.lua:@:1: error: clocks[5].over is 20, but meeting_if_asked ends at 15 days: the days between would have "
	  "no clock [AUD014]\n" },
	{ "over = 5, up_to = 15,", "over = 4, up_to = 15,",
	  "a.lua:@:1: error: clocks[4].over is 4, but no_meeting ends at 5 days: the days between would have two "
	  "clocks [AUD014]\n" },
	{ "over = 5, up_to = 15, within = 50", "over = 5, up_to = 5, within = 50",
	  "a.lua:@:1: error: clocks[4].up_to is 5, which is not above 'over', 5: it would never run [AUD014]\n"
	  "a.lua:40:1: error: clocks[5].over is 15, but meeting_if_asked ends at 5 days: the days between would have "
	  "no clock [AUD014]\n" },
	{ "field = \"c1\", is = { \"E\" }", "field = \"c9\", is = { \"E\" }",
	  "a.lua:@:1: error: sections[2].fields[2].when.field 'c9' is not the id of a field [AUD013]\n"
	  "  hint: use 'c1'\n" },
	{ "field = \"c1\", is = { \"E\" }", "field = \"f1\", is = { \"yes\" }",
	  "a.lua:@:1: error: sections[2].fields[2].when.field 'f1' has no list of answers to compare with "
	  "[AUD014]\n" },
	{ "field = \"c1\", is = { \"E\" }", "field = \"c2\", is = { \"yes\" }",
	  "a.lua:@:1: error: sections[2].fields[2].when: whether it must be answered cannot depend on its own "
	  "answer [AUD014]\n  hint: name another field\n" },
	{ "is = { \"O8\", \"O10\" }", "is = { \"O8\", \"O11\" }",
	  "a.lua:@:1: error: sections[4].fields[5].when.is[2] 'O11' is not one of the answers of 'j1' [AUD013]\n" },
	{ "id = \"f2\"", "id = \"a1\"",
	  "a.lua:@:1: error: sections[3].fields[2].id 'a1' is already sections[1].fields[1].id, line 88 [AUD008]\n" },
	{ "type = \"computed\", computed = \"days\"", "type = \"computed\", computed = \"dais\"",
	  "a.lua:@:1: error: sections[1].fields[4].computed 'dais' is not one of none, case_ref, trigger, "
	  "half_term, days, meeting, clock, pattern, suspensions, sen_status, outcome, review and weeks [AUD009]\n"
	  "  hint: use 'days'\n" },
	{ "type = \"computed\", computed = \"days\"", "type = \"text\", computed = \"days\"",
	  "a.lua:@:1: error: sections[1].fields[4]: type computed and the field 'computed' go together [AUD014]\n" },
	{ "id = \"d3\", title = \"Last plan agreed on\", type = \"date\"",
	  "id = \"d3\", title = \"Last plan agreed on\", type = \"choice\"",
	  "a.lua:55:1: error: clocks[14].notice 'd3' has no date [AUD014]\n"
	  "  hint: name a field of type date\n"
	  "a.lua:@:1: error: sections[2].fields[7]: type choice and the field 'choices' go together [AUD014]\n"
	  "a.lua:110:1: error: sections[2].fields[8].not_before 'd3' has no date [AUD014]\n"
	  "  hint: name a field of type date\n" },
	{ "not_before = \"d3\"", "not_before = \"d9\"",
	  "a.lua:@:1: error: sections[2].fields[8].not_before 'd9' is not the id of a field [AUD013]\n"
	  "  hint: use 'd1'\n" },
	{ "not_before = \"d3\"", "not_before = \"c2\"",
	  "a.lua:@:1: error: sections[2].fields[8].not_before 'c2' has no date [AUD014]\n"
	  "  hint: name a field of type date\n" },
	{ "not_before = \"d3\"", "not_before = \"d4\"",
	  "a.lua:@:1: error: sections[2].fields[8].not_before: a date is not compared with itself [AUD014]\n"
	  "  hint: name another field\n" },
	{ "type = \"date\", not_before = \"d3\"", "type = \"text\", not_before = \"d3\"",
	  "a.lua:55:1: error: clocks[14].start 'd4' has no date [AUD014]\n"
	  "  hint: name a field of type date\n"
	  "a.lua:@:1: error: sections[2].fields[8].not_before: only a date can be compared with another [AUD014]\n"
	  "  hint: set type = \"date\", or leave it out\n" },
	{ "notice = \"d3\", start", "notice = \"d0\", start",
	  "a.lua:@:1: error: clocks[14].notice 'd0' is not the id of a field [AUD013]\n"
	  "  hint: use 'd1'\n" },
	{ "notice = \"d3\", start", "start",
	  "a.lua:54:1: error: clocks[14] has no 'notice', which off_site_notice needs [AUD005]\n" },
	{ "from = \"2026-09-28\"", "from = \"2026-09-31\"",
	  "a.lua:@:1: error: clocks[14].from '2026-09-31' is not a date [AUD014]\n  hint: write it as 2026-07-26\n" },
	{ "type = \"date\" },", "type = \"date\", learning = \"Plans\" },",
	  "a.lua:@:1: error: sections[2].fields[7].learning: only an answer of yes can be counted [AUD014]\n"
	  "  hint: set type = \"yes_no\", or leave it out\n" },
	{ "needs = \"reviewed\", fields = { \"d1\", \"d2\" }", "needs = \"reviewed\", fields = { \"d1\", \"h1\" }",
	  "a.lua:@:1: error: gates[1].fields[2] 'h1' is not a support field, so it has no review [AUD014]\n" },
	{ "fields = { \"h1\", \"h2\" }", "fields = { \"h1\", \"h3\" }",
	  "a.lua:@:1: error: gates[2].fields[2] 'h3' is not the id of a field [AUD013]\n"
	  "  hint: use 'a3'\n" },
	{ "fields = { \"h1\", \"h2\" }", "fields = {}",
	  "a.lua:@:1: error: gates[2].fields names no field [AUD010]\n" },
	{ "{ id = \"N\", name = \"No SEN\" }", "{ id = \"N\", name = \"K\" }",
	  "a.lua:@:1: error: sen_statuses[2].id 'K' is already sen_statuses[1].name, line @ "
	  "[AUD008]\n  hint: capitals, spaces, '_' and '-' make no difference\n" },
	{ "state = \"not_applicable\"", "state = \"no\"", 
	  "a.lua:104:1: error: sections[2].fields[4].na allows not applicable, but no answer has that state "
	  "[AUD014]\n  hint: add an answer with state = \"not_applicable\"\n" },
	{ "state = \"not_known\"", "state = \"no\"",
	  "a.lua:19:1: error: no answer has the state not_known [AUD014]\n" },
};

static void every_mistake_is_told_at_its_line(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++) {
		struct framework framework;
		const char *text, *told;
		int line;

		text = replaced(&f->arena, f->small, mistakes[i].old, mistakes[i].new, &line);
		load(f, text, &framework, &told);
		assert_string_equal(told, with_lines(&f->arena, mistakes[i].expected, line, text));
	}
}

/* A case is never rated, and a run of cases has no page of a set: the fields that would do it are not part of the format. */
static void scores_levels_and_sets_are_refused(void **state)
{
	static const char *const fields[] = { "levels", "ratings", "scoring", "set" };
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		struct framework framework;
		const char *told;
		int line;
		const char *text = replaced(&f->arena, f->small, "  restricted = true,",
					    arena_printf(&f->arena, "  restricted = true, %s = {},",
							 fields[i]), &line);

		assert_false(load(f, text, &framework, &told));
		assert_non_null(strstr(told, arena_printf(&f->arena, "%s is not a field of the format",
							  fields[i])));
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_fixture, close_fixture)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(it_becomes_rules_with_numbers_by_position),
		TEST(is_local_had_another_name),
		TEST(gates_are_fields_and_groups_of_fields),
		TEST(every_mistake_is_told_at_its_line),
		TEST(scores_levels_and_sets_are_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("framework_case", tests, NULL, NULL);
}
