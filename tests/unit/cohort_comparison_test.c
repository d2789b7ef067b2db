/* cohort_comparison_test.c - what is kept of a school, and that the order of the schools makes no difference. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/json.h"
#include "batch/shape_json.h"
#include "batch/shape_pack.h"
#include "cohort/comparison.h"
#include "cohort/pair_why.h"
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
	const struct school_facts *facts = cohort_facts(&c.arena, findings_of(&c.arena, result), plan_case_build(&c));

	*n = facts->n_judgements;
	return facts->judgements;
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

/* A school with its facts; NULL: it has none. */
struct made_school {
	struct comparison_entry entry;
	const struct school_facts *facts;
};

static struct compared make_judgement(uint32_t *seed)
{
	struct compared own = { .level = (int)below(seed, 5) - 1, .rank = (int)below(seed, 4), .last_level = -1,
				.carried_level = -1, .met = 1, .applicable = 2 };

	own.status = own.level >= 0 ? SECTION_ASSESSED : below(seed, 2) ? SECTION_NOT_IN_FOCUS : SECTION_NOT_ASSESSED;
	own.to_be_moderated = own.level >= 0 && below(seed, 5) == 0;
	own.adopted = own.rank && below(seed, 2);
	if (own.level >= 0 && below(seed, 2)) {
		own.last_level = (int)below(seed, 4);
		own.last_year = 2024 + (int)below(seed, 2);
		own.change = own.level > own.last_level ? COMPARED_UP : own.level < own.last_level ? COMPARED_DOWN : COMPARED_SAME;
		own.unexplained = own.change == COMPARED_DOWN && below(seed, 2);
	}
	return own;
}

static struct action_counts make_counts(uint32_t *seed)
{
	return (struct action_counts){ (int)below(seed, 9), (int)below(seed, 3), (int)below(seed, 3), (int)below(seed, 5),
				       (int)below(seed, 2) };
}

static const struct school_facts *make_facts(uint32_t *seed)
{
	static const struct urgent_fact urgent[] = { { 0, 1, -1, false, true }, { 2, 7, -1, false, false } };
	static const struct move_fact moves[] = { { 0, "staffing", "Two left." }, { 2, NULL, "Who knows." } };
	static const struct section_actions sections[] = { { 1, { 2, 1, 0, 1, 0 } }, { -1, { 1, 0, 0, 0, 0 } } };
	const size_t n_sections = c.framework.n_sections, n_steps = c.framework.n_steps, n = c.framework.n_judgements;
	struct compared *own = arena_array(&c.arena, n, sizeof(*own));
	int *descriptors = arena_array(&c.arena, n_sections * n_steps, sizeof(*descriptors)),
	    *carried = arena_array(&c.arena, 3, sizeof(*carried));
	struct school_facts *facts = arena_alloc(&c.arena, sizeof(*facts));

	for (size_t k = 0; k < n; k++)
		own[k] = make_judgement(seed);
	for (size_t i = 0; i < n_sections * n_steps; i++)
		descriptors[i] = (int)below(seed, 3);
	for (size_t i = 0; i < 3; i++)
		carried[i] = 1 + (int)below(seed, 3);
	*facts = (struct school_facts){
		.judgements = own, .n_judgements = n, .urgent = urgent, .n_urgent = below(seed, 3),
		.descriptors = descriptors, .n_descriptors = n_sections * n_steps, .moves = moves, .n_moves = below(seed, 3),
		.plan = { below(seed, 2), make_counts(seed), sections, below(seed, 3), carried, below(seed, 4), 2,
			  (int)below(seed, 3) },
	};
	return facts;
}

/* Schools of which some have one name, and some have no phase. */
static struct made_school *make_schools(size_t n, uint32_t *seed)
{
	static const char *const places[] = { "", "Ostermere", "OSTERMERE ", "Kestrelmoor" };
	struct made_school *all = arena_array(&c.arena, n, sizeof(*all));

	for (size_t i = 0; i < n; i++) {
		struct school *school = arena_alloc(&c.arena, sizeof(*school));

		*school = (struct school){ .id = cell_of(arena_printf(&c.arena, "S%03zu", i)),
					   .name = cell_of(arena_printf(&c.arena, "School %u", below(seed, 4))),
					   .la = cell_of(places[below(seed, 4)]), .trust = cell_of(places[below(seed, 4)]),
					   .name_lang = cell_of(""),
					   .phase = (enum phase)below(seed, 2), .phase_known = below(seed, 5) > 0 };
		all[i].entry = (struct comparison_entry){ school, STATE_WITHHELD, "withheld: CSV012", below(seed, 2) };
		all[i].facts = below(seed, 9) ? make_facts(seed) : NULL;
	}
	return all;
}

/* many: as many as the gathering is told of. */
static const struct comparison *gathered(const struct made_school *schools, size_t n, size_t many)
{
	struct gathering *all = comparison_new(&c.arena, &c.framework, many);

	for (size_t i = 0; i < n; i++)
		comparison_add(all, &schools[i].entry, schools[i].facts);
	return comparison_make(all);
}

/* Every field of the comparison. */
static const char *said_to(const struct comparison *made, bool is_public)
{
	const struct shape_context context = { .arena = &c.arena, .framework = &c.framework, .is_public = is_public };
	struct buf *out = buf_new(&c.arena, 1 << 24);
	struct json json;

	json_init(&json, out);
	shape_json_put(&json, NULL, &context, &shape_comparison, made);
	assert_false(out->full);
	return out->bytes;
}

static const char *said_of(const struct comparison *made)
{
	return said_to(made, false);
}

static const char *said_in_public(const struct made_school *schools, size_t n)
{
	return said_to(gathered(schools, n, n), true);
}

static const char *said(const struct made_school *schools, size_t n)
{
	return said_of(gathered(schools, n, n));
}

static void shuffle(struct made_school *schools, size_t n, uint32_t *seed)
{
	for (size_t k = n; k > 1; k--) {
		const size_t other = below(seed, (uint32_t)k);
		const struct made_school kept = schools[k - 1];

		schools[k - 1] = schools[other];
		schools[other] = kept;
	}
}

static void the_order_of_schools_makes_no_difference(void **state)
{
	uint32_t seed = 7;
	int n_paired = 0;

	(void)state;
	for (int i = 0; i < ORDERS; i++) {
		struct made_school *schools = make_schools(SCHOOLS, &seed);
		const char *first = said(schools, SCHOOLS);

		n_paired += strstr(first, "no school has a higher level") != NULL;
		shuffle(schools, SCHOOLS, &seed);
		assert_string_equal(said(schools, SCHOOLS), first);
	}
	assert_in_range(n_paired, ORDERS / 2, ORDERS);
	assert_non_null(strstr(said(NULL, 0), "\"schools\": []"));
}

static void schools_of_one_name_are_told_apart(void **state)
{
	static const char *const names[] = { "St Anne’s School", "Hill School", "ST ANNE’S  SCHOOL", "", "St Anne’s" };
	static const char *const shown[] = { "St Anne’s School (S000)", "Hill School", "ST ANNE’S  SCHOOL (S002)", "S003",
					     "St Anne’s" };
	uint32_t seed = 5;
	struct made_school *schools = make_schools(5, &seed);
	const struct comparison *made;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		((struct school *)schools[i].entry.school)->name = cell_of(names[i]);
	made = gathered(schools, 5, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(made->schools[i].name, shown[atoi(made->schools[i].id + 1)]);
}

/* Not letter by letter, which puts Stamford between the saints. */
static void schools_stand_word_by_word(void **state)
{
	static const char *const names[] = { "St Ann’s", "st  Zita’s", "Stamford Green", "West Byfleet", "Westfield" };
	uint32_t seed = 5;
	struct made_school *schools = make_schools(5, &seed);
	const struct comparison *made;

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		struct school *school = (struct school *)schools[i].entry.school;

		school->name = cell_of(names[(i + 3) % 5]);
		school->phase_known = false;
	}
	made = gathered(schools, 5, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(made->schools[i].name, names[i]);
}

static const char *context_said(const char *roll, const char *meals)
{
	return arena_printf(&c.arena, "\"context\": [\n        \"%s\",\n        \"%s\",\n        \"Hill\"\n", roll, meals);
}

/* What a school has sent makes no difference to what schools.csv says of it. */
static void a_school_without_facts_has_its_context(void **state)
{
	static const char *const columns[] = { "roll", "Free meals", "Place" };
	static const struct { const char *roll, *meals, *roll_in_public, *meals_in_public; } cases[] = {
		{ "203", "64", "203", "64" }, { "203", "4", "203", "c" }, { "7", "none", "c", "none" },
	};
	uint32_t seed = 3;

	(void)state;
	c.framework.context = columns;
	c.framework.n_context = 3;
	c.framework.suppression.below = 10;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct made_school *made = make_schools(1, &seed);
		struct school_extra extras[] = { { .name = "Free meals", .cell = cell_of(cases[i].meals) },
						 { .name = "Place", .cell = cell_of("Hill") } };
		struct school *school = (struct school *)made->entry.school;

		made->facts = NULL;
		school->roll = cell_of(cases[i].roll);
		school->extras = extras;
		school->n_extras = 2;
		assert_non_null(strstr(said(made, 1), context_said(cases[i].roll, cases[i].meals)));
		assert_non_null(strstr(said_in_public(made, 1),
				       context_said(cases[i].roll_in_public, cases[i].meals_in_public)));
	}
}

static void nor_does_it_where_authorities_are_counted(void **state)
{
	uint32_t seed = 5;
	struct made_school *schools = make_schools(SCHOOLS, &seed);
	const struct comparison *all = gathered(schools, SCHOOLS, MANY);
	const char *first = said_of(all);

	(void)state;
	assert_true(all->by_authority);
	assert_in_range(all->n_authorities, 3, 5);
	assert_int_equal(all->authorities[0].kind, GROUP_LA);
	assert_string_equal(all->authorities[1].name, "Ostermere");
	assert_int_equal(all->n_moves, 0);
	for (int i = 0; i < ORDERS; i++) {
		shuffle(schools, SCHOOLS, &seed);
		assert_string_equal(said_of(gathered(schools, SCHOOLS, MANY)), first);
	}
}

/* A row in capitals does not make the document shout. */
static void an_authority_is_called_what_most_of_its_schools_call_it(void **state)
{
	static const char *const rows[] = { "OSTERMERE", "Ostermere", "Ostermere", "kestrelmoor", "Kestrelmoor", "ASHFIELD ",
					    "ashfield", "ashfield", "ASHFIELD ", "ASHFIELD" };
	static const char *const names[] = { "ASHFIELD ", "Kestrelmoor", "Ostermere" };
	const size_t n = sizeof(rows) / sizeof(*rows);
	uint32_t seed = 5;
	struct made_school *schools = make_schools(n, &seed);

	(void)state;
	for (size_t i = 0; i < n; i++)
		((struct school *)schools[i].entry.school)->la = cell_of(rows[i]);
	for (int order = 0; order < ORDERS; order++) {
		const struct comparison *made = gathered(schools, n, MANY);

		assert_int_equal(made->n_authorities, 3);
		for (size_t i = 0; i < 3; i++)
			assert_string_equal(made->authorities[i].name, names[i]);
		shuffle(schools, n, &seed);
	}
}

static void authorities_stand_word_by_word_too(void **state)
{
	static const char *const names[] = { "Ash Grove", "ash  Hill", "Ashfield", "West Mere", "Westfield" };
	uint32_t seed = 5;
	struct made_school *schools = make_schools(5, &seed);
	const struct comparison *made;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		((struct school *)schools[i].entry.school)->la = cell_of(names[(i + 3) % 5]);
	made = gathered(schools, 5, MANY);
	assert_int_equal(made->n_authorities, 5);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(made->authorities[i].name, names[i]);
}

/* ---- groups ---- */

static size_t with_level(const struct level_spread *s, int level, bool to_be_moderated)
{
	for (size_t i = 0; i < s->n_levels; i++)
		if (s->levels[i].level == level)
			return to_be_moderated ? s->levels[i].to_be_moderated : s->levels[i].n;
	return 0;
}

static void check_levels(const struct cohort_group *a, const struct cohort_group *b)
{
	for (size_t k = 0; k < c.framework.n_judgements; k++) {
		assert_int_equal(a->levels[k].n_assessed, b->levels[k].n_assessed);
		assert_int_equal(a->levels[k].n_not_in_focus, b->levels[k].n_not_in_focus);
		assert_int_equal(a->levels[k].n_not_assessed, b->levels[k].n_not_assessed);
		assert_int_equal(a->levels[k].n_no_answer, b->levels[k].n_no_answer);
		for (int level = 0; level <= 3; level++) {
			assert_int_equal(with_level(&a->levels[k], level, false), with_level(&b->levels[k], level, false));
			assert_int_equal(with_level(&a->levels[k], level, true), with_level(&b->levels[k], level, true));
		}
		assert_memory_equal(&a->judgement_changes[k].counts, &b->judgement_changes[k].counts,
				    sizeof(struct change_counts));
	}
	assert_memory_equal(&a->changes, &b->changes, sizeof(struct change_counts));
}

static void check_needs_and_plans(const struct cohort_group *a, const struct cohort_group *b)
{
	assert_int_equal(a->n_needs, b->n_needs);
	for (size_t i = 0; i < a->n_needs; i++) {
		assert_ptr_equal(a->needs[i].descriptor, b->needs[i].descriptor);
		assert_int_equal(a->needs[i].unmet, b->needs[i].unmet);
		assert_int_equal(a->needs[i].asked, b->needs[i].asked);
		assert_int_equal(a->needs[i].place, b->needs[i].place);
	}
	assert_int_equal(a->plans.n_plans, b->plans.n_plans);
	assert_int_equal(a->plans.n_chosen, b->plans.n_chosen);
	assert_memory_equal(&a->plans.actions, &b->plans.actions, sizeof(struct action_counts));
	assert_int_equal(a->plans.reviews_held, b->plans.reviews_held);
	assert_int_equal(a->plans.n_sections, b->plans.n_sections);
	for (size_t i = 0; i < a->plans.n_sections; i++)
		assert_memory_equal(&a->plans.sections[i], &b->plans.sections[i], sizeof(struct plan_count));
	assert_int_equal(a->plans.n_carried, b->plans.n_carried);
	for (size_t i = 0; i < a->plans.n_carried; i++)
		assert_int_equal(a->plans.carried[i].n, b->plans.carried[i].n);
}

/* What a group says is what its schools would say alone. */
static void check_group(const struct cohort_group *group, const struct made_school *schools, size_t n)
{
	struct made_school *own = arena_array(&c.arena, group->n_schools, sizeof(*own));
	const struct cohort_group *alone;

	for (size_t i = 0; i < group->n_schools; i++)
		for (size_t k = 0; k < n; k++)
			if (schools[k].entry.school == group->schools[i]->school)
				own[i] = schools[k];
	alone = &gathered(own, group->n_schools, group->n_schools)->all;
	assert_int_equal(group->n_answered, alone->n_answered);
	assert_int_equal(group->n_assessed, alone->n_assessed);
	assert_int_equal(group->n_generated, alone->n_generated);
	assert_int_equal(group->n_urgent, alone->n_urgent);
	assert_int_equal(group->n_urgent_schools, alone->n_urgent_schools);
	assert_int_equal(group->n_states, alone->n_states);
	for (size_t i = 0; i < group->n_states; i++)
		assert_int_equal(group->states[i].n, alone->states[i].n);
	check_levels(group, alone);
	check_needs_and_plans(group, alone);
}

/* One with one school or two has no chart, which would take half a page. */
static void check_authority(const struct cohort_group *group, const struct made_school *schools)
{
	check_group(group, schools, SCHOOLS);
	assert_int_equal(group->levels_told, group->n_assessed >= COMPARISON_PHASE_FROM);
}

static void a_group_is_its_schools_alone(void **state)
{
	uint32_t seed = 19;
	size_t n_groups = 0, n_needs = 0;

	(void)state;
	for (int i = 0; i < ORDERS / 5; i++) {
		const struct made_school *schools = make_schools(SCHOOLS, &seed);
		const struct comparison *all = gathered(schools, SCHOOLS, MANY);
		size_t n = 0;

		for (size_t k = 0; k < all->n_authorities; k++)
			check_authority(&all->authorities[k], schools);
		for (size_t k = 0; k < all->n_phases; k++) {
			check_group(&all->phases[k], schools, SCHOOLS);
			assert_int_equal(all->phases[k].levels_told, all->phases[k].n_assessed >= COMPARISON_PHASE_FROM);
			n += all->phases[k].n_schools;
		}
		assert_int_equal(n, SCHOOLS);
		n_groups += all->n_authorities;
		n_needs += all->all.n_needs;
	}
	assert_true(n_groups > 20 && n_needs > 10);
}

/* ---- raters ---- */

static void ratings_of_schools_add_up(void **state)
{
	struct gathering *all;
	const struct comparison *made;
	struct school school = { .id = cell_of("S1"), .name = cell_of("S1"), .la = cell_of(""), .trust = cell_of(""),
				 .name_lang = cell_of("") };
	const struct school_facts *facts;

	(void)state;
	score_case_respondents(&c, 3, true);
	all = comparison_new(&c.arena, &c.framework, 4);
	score_case_answer(&c, "a", "school", "M M N");
	score_case_answer(&c, "a", "camhs", "M P N");
	score_case_answer(&c, "a", "agreed", "N N N");
	score_case_answer(&c, "b", "partner", "M M N");
	facts = cohort_facts(&c.arena, findings_of(&c.arena, score_case_run(&c)), plan_case_build(&c));
	for (int i = 0; i < 4; i++)
		comparison_add(all, &(struct comparison_entry){ .school = &school }, facts);
	made = comparison_make(all);
	assert_int_equal(made->raters.all.pairs, 4 * 3);
	assert_int_equal(made->raters.all.exact, 4 * 2);
	assert_int_equal(made->raters.all.adjacent, 4 * 3);
	assert_true(made->raters.all.told);
	assert_int_equal(made->raters.n_sections, 3);
	assert_int_equal(made->raters.sections[0].pairs, 4 * 3);
	assert_int_equal(made->raters.sections[1].pairs, 0);
	assert_false(made->raters.sections[1].told);
	assert_int_equal(made->raters.n_pairs, 3);
	assert_string_equal(made->raters.pairs[0].a->id, "school");
	assert_string_equal(made->raters.pairs[0].b->id, "camhs");
	assert_int_equal(made->raters.pairs[0].pairs, 12);
	assert_int_equal(made->raters.pairs[1].pairs, 0);
}

/* ---- why a pair is made ---- */

static const struct pairing *pairing_of(const struct comparison *all, const struct pairing_why *why)
{
	for (size_t i = 0; i < all->n_pairings; i++)
		if (all->pairings[i].taker == why->taker && all->pairings[i].judgement == why->judgement)
			return &all->pairings[i];
	return NULL;
}

static size_t count_verdict(const struct pairing_why *why, enum pairing_verdict verdict)
{
	size_t n = 0;

	for (size_t i = 0; i < why->n_candidates; i++)
		n += why->candidates[i].verdict == verdict;
	return n;
}

/* Each school that could help is in some line by its name, and the one that was asked about in any case. */
static void check_lines(const struct pairing_why *why, const struct compared_school *asked)
{
	for (size_t i = 0; i < why->n_candidates; i++) {
		bool named = false;

		for (size_t k = 0; k < why->n_lines; k++)
			named |= strstr(why->lines[k], why->candidates[i].school->school->name.text) != NULL;
		assert_true(named);
	}
	if (asked != why->taker)
		assert_true(why->n_candidates > 0);
}

static void check_why(const struct comparison *all, const struct pairing_why *why, const struct compared_school *asked,
		      size_t *n_told)
{
	const struct pairing *pairing = pairing_of(all, why);

	assert_non_null(pairing);
	assert_ptr_equal(why->giver, pairing->giver);
	assert_int_equal(count_verdict(why, VERDICT_CHOSEN), pairing->giver != NULL);
	check_lines(why, asked);
	for (int v = VERDICT_FEWER_MET; v <= VERDICT_ORDER; v++)
		n_told[v] += count_verdict(why, (enum pairing_verdict)v);
}

static void every_need_has_its_reasons(void **state)
{
	size_t n_told[PAIRING_VERDICT_COUNT] = { 0 };
	uint32_t seed = 23;

	(void)state;
	for (int i = 0; i < ORDERS / 5; i++) {
		const struct made_school *schools = make_schools(3 * SCHOOLS, &seed);
		const struct comparison *all = gathered(schools, 3 * SCHOOLS, 3 * SCHOOLS);
		size_t n_needs = 0;

		for (size_t k = 0; k < all->n_schools; k++) {
			const struct compared_school *asked = &all->schools[below(&seed, 3 * SCHOOLS)];
			size_t n;
			const struct pairing_why *why = comparison_why(&c.arena, all, &all->schools[k], asked, &n);

			for (size_t w = 0; w < n; w++)
				check_why(all, &why[w], asked, n_told);
			n_needs += n;
		}
		assert_int_equal(n_needs, all->n_pairings);
	}
	assert_true(n_told[VERDICT_FEWER_OF_PHASE] && n_told[VERDICT_FEWER_NEAR] && n_told[VERDICT_ORDER]);
}

static void from_many_schools_on_only_those_near_are_paired(void **state)
{
	uint32_t seed = 11;
	const struct made_school *schools = make_schools(MANY, &seed);
	const struct comparison *all = gathered(schools, MANY, MANY), *fewer = gathered(schools, MANY - 1, MANY - 1);
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
		cmocka_unit_test_setup_teardown(the_order_of_schools_makes_no_difference, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(schools_stand_word_by_word, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(a_school_without_facts_has_its_context, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(nor_does_it_where_authorities_are_counted, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(an_authority_is_called_what_most_of_its_schools_call_it, set_up_sections,
						tear_down),
		cmocka_unit_test_setup_teardown(authorities_stand_word_by_word_too, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(schools_of_one_name_are_told_apart, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(a_group_is_its_schools_alone, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(ratings_of_schools_add_up, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(every_need_has_its_reasons, set_up_sections, tear_down),
		cmocka_unit_test_setup_teardown(from_many_schools_on_only_those_near_are_paired, set_up_sections, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
