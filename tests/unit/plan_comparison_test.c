/* plan_comparison_test.c - what is kept of a school, and that the order of the schools makes no difference. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "batch/shape_pack.h"
#include "plan/comparison.h"
#include "support_plan.h"

static struct score_case c;

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

/* ---- what is kept of a school ---- */

static const struct compared *facts_of(size_t *n)
{
	const struct school_result *result = score_case_run(&c);

	return comparison_facts(&c.arena, findings_of(&c.arena, result), plan_case_build(&c), n);
}

static int set_up_three(void **state)
{
	(void)state;
	score_case_init(&c, 3, 2, 3);
	score_case_respondents(&c, 3, false);
	return 0;
}

static void a_school_has_its_levels_and_priorities(void **state)
{
	const struct compared *facts;
	size_t n;

	(void)state;
	score_case_focus(&c, "a", "b");
	for (const char *const *who = (const char *const[]){ "school", "camhs", "partner", NULL }; *who; who++)
		score_case_answer(&c, "a", *who, "MM MN NN");
	score_case_answer(&c, "b", "school", "MM MM MM");
	score_case_answer(&c, "b", "camhs", "MM MM MM");
	score_case_answer(&c, "b", "partner", "MM MM MN");
	facts = facts_of(&n);
	assert_int_equal(n, 3);
	assert_int_equal(facts[0].level, 1);
	assert_int_equal(facts[0].rank, 1);
	assert_int_equal(facts[0].met, 3);
	assert_int_equal(facts[0].applicable, 6);
	assert_string_equal(compared_status_name(&facts[0]), "assessed");
	assert_int_equal(facts[1].rank, 0);
	assert_true(facts[1].to_be_moderated || facts[1].provisional);
	assert_int_equal(facts[2].status, SECTION_NOT_IN_FOCUS);
	assert_int_equal(facts[2].level, -1);
	assert_int_equal(facts[2].met, -1);
	assert_string_equal(compared_status_name(&facts[2]), section_status_name(SECTION_NOT_IN_FOCUS));
}

static void who_rated_alone_is_to_be_moderated(void **state)
{
	const struct compared *facts;
	size_t n;

	(void)state;
	score_case_answer(&c, "a", "school", "MM MM NN");
	facts = facts_of(&n);
	assert_int_equal(facts[0].level, 2);
	assert_true(facts[0].to_be_moderated);
	assert_string_equal(compared_status_name(&facts[0]), "to be moderated");
	assert_int_equal(facts[1].level, -1);
	assert_false(facts[1].to_be_moderated);
}

enum { KEPT_MOST_BYTES = 2048, SECTIONS = 9 };

static void little_is_kept_of_a_school(void **state)
{
	static const struct compared large = { .status = SECTION_ASSESSED, .level = 4, .provisional = true, .met = 9999,
					       .applicable = 9999, .rank = SECTIONS };
	struct compared facts[SECTIONS];
	struct arena arena;
	struct buf *bytes;
	const void *back;
	size_t n;

	(void)state;
	for (size_t i = 0; i < SECTIONS; i++)
		facts[i] = large;
	arena_init(&arena);
	bytes = buf_new(&arena, KEPT_MOST_BYTES);
	shape_pack(bytes, &shape_compared, facts, SECTIONS);
	assert_false(bytes->full);
	assert_true(shape_unpack(&arena, &shape_compared, bytes->bytes, bytes->length, &back, &n));
	assert_int_equal(n, SECTIONS);
	assert_memory_equal(back, facts, sizeof(facts));
	arena_clear(&arena);
}

/* ---- all schools ---- */

enum { SCHOOLS = 12, ORDERS = 50, MANY = COMPARISON_NEAR_FROM };

static int set_up_sections(void **state)
{
	(void)state;
	score_case_init(&c, 3, 1, 3);
	return 0;
}

static uint32_t below(uint32_t *seed, uint32_t n)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 16) % n;
}

static struct cell cell_of(const char *text)
{
	return (struct cell){ .text = text };
}

/* Schools of which some have one name, and some have no phase. */
static struct compared_school *make_schools(size_t n, uint32_t *seed)
{
	static const char *const places[] = { "", "Ostermere", "OSTERMERE ", "Kestrelmoor" };
	struct compared_school *all = arena_array(&c.arena, n, sizeof(*all));

	for (size_t i = 0; i < n; i++) {
		struct school *school = arena_alloc(&c.arena, sizeof(*school));
		struct compared *own = arena_array(&c.arena, c.framework.n_judgements, sizeof(*own));

		*school = (struct school){ .id = cell_of(arena_printf(&c.arena, "S%03zu", i)),
					   .name = cell_of(arena_printf(&c.arena, "School %u", below(seed, 4))),
					   .la = cell_of(places[below(seed, 4)]), .trust = cell_of(places[below(seed, 4)]),
					   .phase = (enum phase)below(seed, 2), .phase_known = below(seed, 5) > 0 };
		for (size_t k = 0; k < c.framework.n_judgements; k++)
			own[k] = (struct compared){ .level = (int)below(seed, 5) - 1, .rank = (int)below(seed, 4),
						    .to_be_moderated = below(seed, 5) == 0 };
		all[i] = (struct compared_school){ .school = school, .judgements = below(seed, 9) ? own : NULL,
						   .why = "withheld" };
	}
	return all;
}

static const char *said(const struct compared_school *schools, size_t n)
{
	const struct comparison *made = comparison_make(&c.arena, &c.framework, schools, n);
	const char *text = "";

	for (size_t i = 0; i < made->n_schools; i++)
		text = arena_printf(&c.arena, "%s %s", text, made->schools[i].school->id.text);
	for (size_t i = 0; i < made->n_pairings; i++) {
		const struct pairing *p = &made->pairings[i];

		assert_non_null(p->taker->judgements);
		text = arena_printf(&c.arena, "%s\n%s %s %s: %s", text, p->judgement->id, p->taker->school->id.text,
				    p->giver ? p->giver->school->id.text : "-", p->reason);
	}
	return text;
}

static void the_order_of_schools_makes_no_difference(void **state)
{
	uint32_t seed = 7;
	int n_paired = 0;

	(void)state;
	for (int i = 0; i < ORDERS; i++) {
		struct compared_school *schools = make_schools(SCHOOLS, &seed);
		const char *first = said(schools, SCHOOLS);

		n_paired += strstr(first, "no school has a higher level") != NULL;
		for (size_t k = SCHOOLS; k > 1; k--) {
			const size_t other = below(&seed, (uint32_t)k);
			const struct compared_school kept = schools[k - 1];

			schools[k - 1] = schools[other];
			schools[other] = kept;
		}
		assert_string_equal(said(schools, SCHOOLS), first);
	}
	assert_in_range(n_paired, ORDERS / 2, ORDERS);
	assert_string_equal(said(NULL, 0), "");
}

static void from_many_schools_on_only_those_near_are_paired(void **state)
{
	uint32_t seed = 11;
	const struct compared_school *schools = make_schools(MANY, &seed);
	const struct comparison *all = comparison_make(&c.arena, &c.framework, schools, MANY),
				*fewer = comparison_make(&c.arena, &c.framework, schools, MANY - 1);
	static const char far[] = "not known to have a phase", unlike[] = "They have the same phase.";
	size_t n_far = 0, n_near = 0;

	(void)state;
	for (size_t i = 0; i < all->n_pairings; i++) {
		n_near += all->pairings[i].giver != NULL;
		assert_null(strstr(all->pairings[i].reason, far));
		assert_null(strstr(all->pairings[i].reason, unlike));
	}
	for (size_t i = 0; i < fewer->n_pairings; i++)
		n_far += strstr(fewer->pairings[i].reason, unlike) || strstr(fewer->pairings[i].reason, far);
	assert_true(n_near > 0 && n_far > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_school_has_its_levels_and_priorities, set_up_three, tear_down),
		cmocka_unit_test_setup_teardown(who_rated_alone_is_to_be_moderated, set_up_three, tear_down),
		cmocka_unit_test(little_is_kept_of_a_school),
		cmocka_unit_test_setup_teardown(the_order_of_schools_makes_no_difference, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(from_many_schools_on_only_those_near_are_paired, set_up_sections, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
