/* cohort_pairings_test.c - pairings are the best that there are: all choices of small cohorts are tried. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cohort/pairings.h"

enum { SCHOOLS = 7, SECTIONS = 3, CELLS = SCHOOLS * SECTIONS, COHORTS = 1000 };

struct cohort {
	struct pairing_school schools[SCHOOLS];
	struct pairing_standing standings[CELLS];
	struct pairing_input input;
};

/* ---- by trying everything ---- */

struct choice {
	size_t givers[CELLS];
	int met, phase, near;
};

struct trial {
	const struct cohort *cohort;
	struct choice now, best;
	int given[SCHOOLS], taken[SCHOOLS];
	bool any;
	bool wishes;			/* only choices with this pair count */
	size_t wish_cell, wish_giver;
};

static bool is_better(const struct trial *t)
{
	const struct choice *a = &t->now, *b = &t->best;
	const size_t n = t->cohort->input.n_schools * t->cohort->input.n_sections;

	if (!t->any || a->met != b->met)
		return !t->any || a->met > b->met;
	if (a->phase != b->phase)
		return a->phase > b->phase;
	if (a->near != b->near)
		return a->near > b->near;
	for (size_t i = 0; i < n; i++)
		if (a->givers[i] != b->givers[i])
			return a->givers[i] < b->givers[i];
	return false;
}

/* By the words of the definition, and not by the program's own function. */
static bool may_give(const struct cohort *c, size_t giver, size_t cell)
{
	const struct pairing_input *in = &c->input;
	const size_t section = cell % in->n_sections;
	const struct pairing_standing *own = &c->standings[giver * in->n_sections + section];
	const struct pairing_school *a = &c->schools[giver], *b = &c->schools[cell / in->n_sections];

	for (size_t i = 0; i < in->n_schools; i++) {
		const struct pairing_standing *other = &c->standings[i * in->n_sections + section];

		if (!other->to_be_moderated && other->level > own->level)
			return false;
	}
	return !own->to_be_moderated && own->level > 1 && c->standings[cell].level >= 0
	       && own->level >= c->standings[cell].level + 1
	       && (!in->near_only || (a->la == b->la && (a->la >= 0 || (a->trust >= 0 && a->trust == b->trust))));
}

static size_t count_could(const struct cohort *c, size_t cell)
{
	size_t n = 0;

	for (size_t g = 0; g < c->input.n_schools; g++)
		n += c->standings[cell].priority && may_give(c, g, cell);
	return n;
}

static void try_from(struct trial *t, size_t cell);

static void try_giver(struct trial *t, size_t cell, size_t giver)
{
	const size_t taker = cell / t->cohort->input.n_sections;
	const struct pairing_school *a = &t->cohort->schools[giver], *b = &t->cohort->schools[taker];
	const struct choice before = t->now;

	t->now.givers[cell] = giver;
	t->now.met++;
	t->now.phase += a->phase >= 0 && a->phase == b->phase;
	t->now.near += (a->la >= 0 && a->la == b->la) || (a->trust >= 0 && a->trust == b->trust);
	t->given[giver]++;
	t->taken[taker]++;
	try_from(t, cell + 1);
	t->given[giver]--;
	t->taken[taker]--;
	t->now = before;
}

static void try_from(struct trial *t, size_t cell)
{
	const struct pairing_input *in = &t->cohort->input;
	size_t taker;

	if (cell == in->n_schools * in->n_sections) {
		if (t->wishes && t->now.givers[t->wish_cell] != t->wish_giver)
			return;
		if (is_better(t))
			t->best = t->now;
		t->any = true;
		return;
	}
	t->now.givers[cell] = PAIRINGS_NONE;
	taker = cell / in->n_sections;
	for (size_t g = 0; g < in->n_schools; g++)
		if (t->cohort->standings[cell].priority && t->taken[taker] < 2 && t->given[g] < 2
		    && may_give(t->cohort, g, cell))
			try_giver(t, cell, g);
	t->now.givers[cell] = PAIRINGS_NONE;
	try_from(t, cell + 1);
}

/* ---- made-up cohorts ---- */

static uint32_t below(uint32_t *seed, uint32_t n)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 16) % n;
}

static void make_cohort(struct cohort *c, uint32_t *seed)
{
	struct pairing_input *in = &c->input;
	const uint32_t phases = 1 + below(seed, 3), places = 1 + below(seed, 4), tops = 1 + below(seed, 4);

	memset(c, 0, sizeof(*c));
	*in = (struct pairing_input){ .schools = c->schools, .n_schools = below(seed, SCHOOLS + 1), .standings = c->standings,
				      .n_sections = 1 + below(seed, SECTIONS), .near_only = below(seed, 5) == 0 };
	for (size_t i = 0; i < in->n_schools; i++)
		c->schools[i] = (struct pairing_school){ (int)below(seed, phases + 1) - 1, (int)below(seed, places + 1) - 1,
							 (int)below(seed, places + 1) - 1 };
	for (size_t i = 0; i < in->n_schools * in->n_sections; i++)
		c->standings[i] = (struct pairing_standing){
			.level = below(seed, tops + 1) == 0 ? 3 : (int)below(seed, 5) - 1,
			.to_be_moderated = below(seed, 6) == 0, .priority = below(seed, 3) != 0,
		};
}

static void pairings_are_the_best_of_all(void **state)
{
	struct cohort *cohort = test_malloc(sizeof(*cohort));
	struct trial *trial = test_malloc(sizeof(*trial));
	uint32_t seed = 13;
	int n_met = 0;

	(void)state;
	for (int i = 0; i < COHORTS; i++) {
		struct arena arena;
		const struct pairing_choice *choices;

		make_cohort(cohort, &seed);
		memset(trial, 0, sizeof(*trial));
		trial->cohort = cohort;
		try_from(trial, 0);
		arena_init(&arena);
		choices = pairings_make(&arena, &cohort->input);
		for (size_t k = 0; k < cohort->input.n_schools * cohort->input.n_sections; k++) {
			if (choices[k].giver != trial->best.givers[k])
				fail_msg("cohort %d, cell %zu: giver %zd instead of %zd", i, k, choices[k].giver,
					 trial->best.givers[k]);
			assert_int_equal(choices[k].n_could, count_could(cohort, k));
			n_met += choices[k].giver != PAIRINGS_NONE;
		}
		arena_clear(&arena);
	}
	assert_in_range(n_met, COHORTS, COHORTS * CELLS);
	test_free(trial);
	test_free(cohort);
}

/* A pair that is wished for is made if and only if as many needs are met with it; then the choice is the best that has it. */
static void check_wish(const struct cohort *cohort, const struct trial *free, struct trial *with, size_t cell, size_t giver)
{
	const struct pairing_wish wish = { cell / cohort->input.n_sections, cell % cohort->input.n_sections, giver };
	struct pairing_input input = cohort->input;
	const struct pairing_choice *choices;
	struct pairing_score score;
	struct arena arena;

	memset(with, 0, sizeof(*with));
	*with = (struct trial){ .cohort = cohort, .wishes = true, .wish_cell = cell, .wish_giver = giver };
	try_from(with, 0);
	input.wish = &wish;
	arena_init(&arena);
	choices = pairings_make(&arena, &input);
	score = pairings_score(&input, choices);
	assert_int_equal(choices[cell].giver == giver, with->any && with->best.met == free->best.met);
	if (choices[cell].giver == giver && !input.near_only) {
		assert_int_equal(score.met, with->best.met);
		assert_int_equal(score.same_phase, with->best.phase);
		assert_int_equal(score.near, with->best.near);
	}
	arena_clear(&arena);
}

static void a_pair_that_is_wished_for_is_made_if_it_can_be(void **state)
{
	struct cohort *cohort = test_malloc(sizeof(*cohort));
	struct trial *free = test_malloc(sizeof(*free)), *with = test_malloc(sizeof(*with));
	uint32_t seed = 17;
	int n = 0;

	(void)state;
	for (int i = 0; i < COHORTS / 4; i++) {
		make_cohort(cohort, &seed);
		memset(free, 0, sizeof(*free));
		free->cohort = cohort;
		try_from(free, 0);
		for (size_t cell = 0; cell < cohort->input.n_schools * cohort->input.n_sections; cell++)
			for (size_t g = 0; g < cohort->input.n_schools; g++) {
				if (!cohort->standings[cell].priority || !may_give(cohort, g, cell) || below(&seed, 4))
					continue;
				check_wish(cohort, free, with, cell, g);
				n++;
			}
	}
	assert_in_range(n, COHORTS / 8, COHORTS * CELLS);
	test_free(with);
	test_free(free);
	test_free(cohort);
}

/* ---- single rules ---- */

/* Two sections, levels of three schools of the same phase; each school's priorities are all below 3. */
static const struct pairing_choice *of_levels(struct arena *arena, const struct pairing_standing *standings, size_t n_schools)
{
	static const struct pairing_school schools[3] = { { 1, -1, -1 }, { 1, -1, -1 }, { 1, -1, -1 } };
	const struct pairing_input input = { .schools = schools, .n_schools = n_schools, .standings = standings,
					     .n_sections = 1 };

	return pairings_make(arena, &input);
}

static void a_level_to_be_moderated_helps_nobody(void **state)
{
	static const struct pairing_standing standings[] = {
		{ .level = 3, .to_be_moderated = true }, { .level = 2 }, { .level = 1, .priority = true, .to_be_moderated = true },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_int_equal(of_levels(&arena, standings, 3)[2].giver, 1);
	arena_clear(&arena);
}

static void the_first_level_helps_nobody(void **state)
{
	static const struct pairing_standing standings[] = {
		{ .level = 1 }, { .level = 0, .priority = true }, { .level = -1, .priority = true },
	};
	struct arena arena;
	const struct pairing_choice *choices;

	(void)state;
	arena_init(&arena);
	choices = of_levels(&arena, standings, 3);
	for (size_t i = 0; i < 3; i++)
		assert_true(choices[i].giver == PAIRINGS_NONE);
	assert_non_null(of_levels(&arena, standings, 0));
	arena_clear(&arena);
}

/* ---- many ---- */

enum { MANY = 302, MANY_SECTIONS = 9 };

static void many_schools_are_soon_paired(void **state)
{
	struct pairing_school *schools = test_calloc(MANY, sizeof(*schools));
	struct pairing_standing *standings = test_calloc(MANY * MANY_SECTIONS, sizeof(*standings));
	const struct pairing_input input = { .schools = schools, .n_schools = MANY, .standings = standings,
					     .n_sections = MANY_SECTIONS };
	int given[MANY] = { 0 }, taken[MANY] = { 0 };
	struct arena arena;
	const struct pairing_choice *choices;
	uint32_t seed = 936;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		schools[i] = (struct pairing_school){ (int)below(&seed, 4), 0, (int)below(&seed, 30) };
	for (size_t i = 0; i < (size_t)MANY * MANY_SECTIONS; i++) {
		standings[i] = (struct pairing_standing){ .level = (int)below(&seed, 4), .to_be_moderated = below(&seed, 9) == 0 };
		standings[i].priority = standings[i].level < 3 && below(&seed, 2);
	}
	arena_init(&arena);
	choices = pairings_make(&arena, &input);
	for (size_t i = 0; i < (size_t)MANY * MANY_SECTIONS; i++) {
		if (choices[i].giver == PAIRINGS_NONE)
			continue;
		assert_true(choices[i].n_could > 0 && standings[i].priority);
		assert_in_range(++given[choices[i].giver], 1, PAIRINGS_EACH);
		assert_in_range(++taken[i / MANY_SECTIONS], 1, PAIRINGS_EACH);
	}
	arena_clear(&arena);
	test_free(standings);
	test_free(schools);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairings_are_the_best_of_all),
		cmocka_unit_test(a_pair_that_is_wished_for_is_made_if_it_can_be),
		cmocka_unit_test(a_level_to_be_moderated_helps_nobody),
		cmocka_unit_test(the_first_level_helps_nobody),
		cmocka_unit_test(many_schools_are_soon_paired),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
