/* cohort_feedback_test.c - what a school gets back: who is named, and that no counts tell another school's level. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cohort/feedback.h"

enum { MOST = 9, LEVELS = 4 };	/* schools; levels from 0 to 3 */

/* A cohort of one phase, or of two, with one judgement. */
struct cohort {
	struct arena arena;
	struct school rows[MOST];
	struct compared standings[MOST];
	struct compared_school schools[MOST];
	const struct compared_school *listed[MOST];
	struct level_count counts[LEVELS];
	struct judgement judgement;
	struct compared_judgement column;
	struct level_spread spread;
	struct cohort_group phase;
	struct pairing pairings[MOST];
	struct comparison c;
};

static const char *const ids[MOST] = { "A", "B", "C", "D", "E", "F", "G", "H", "I" };

/* levels: of each school; -1: none. The first n_phase are of one phase, the others of another. */
static struct comparison *build(struct cohort *all, const int *levels, size_t n, size_t n_phase)
{
	*all = (struct cohort){ .judgement.index = 0 };
	arena_init(&all->arena);
	all->column = (struct compared_judgement){ .id = "voice", .title = "Voice", .judgement = &all->judgement };
	for (int l = 0; l < LEVELS; l++)
		all->counts[l].level = l;
	all->spread = (struct level_spread){ .judgement = &all->column, .levels = all->counts, .n_levels = LEVELS };
	for (size_t i = 0; i < n; i++) {
		all->rows[i] = (struct school){ .id.text = ids[i], .name.text = ids[i], .phase_known = true,
						.phase = i < n_phase ? PHASE_PRIMARY : PHASE_SECONDARY };
		all->standings[i] = (struct compared){ .level = levels[i], .last_level = -1, .carried_level = -1 };
		all->schools[i] = (struct compared_school){ .id = ids[i], .school = &all->rows[i],
							    .judgements = &all->standings[i] };
		all->listed[i] = &all->schools[i];
		if (i < n_phase && levels[i] >= 0) {
			all->counts[levels[i]].n++;
			all->spread.n_assessed++;
		}
	}
	all->phase = (struct cohort_group){
		.kind = GROUP_PHASE, .phase = PHASE_PRIMARY, .schools = all->listed, .n_schools = n_phase,
		.n_assessed = all->spread.n_assessed, .levels = &all->spread, .n_levels = 1,
		.levels_told = all->spread.n_assessed >= COMPARISON_PHASE_FROM,
	};
	all->c = (struct comparison){ .judgements = &all->column, .n_judgements = 1, .schools = all->schools,
				      .n_schools = n, .phases = &all->phase, .n_phases = 1,
				      .pairings = all->pairings };
	return &all->c;
}

static void pair(struct cohort *all, size_t giver, size_t taker)
{
	all->pairings[all->c.n_pairings++] =
		(struct pairing){ &all->column, &all->schools[taker], &all->schools[giver], "because" };
}

static const struct feedback *feedback(struct cohort *all, const char *id)
{
	return feedback_of(&all->arena, feedback_source_new(&all->arena, &all->c), id);
}

static void end(struct cohort *all)
{
	arena_clear(&all->arena);
}

/* ---- who gets it ---- */

static void five_of_the_phase_must_be_assessed(void **state)
{
	static const int levels[] = { 1, 2, 1, 3, 2, 1, 1 };
	struct cohort all;

	build(&all, levels, 7, 5);
	assert_non_null(feedback(&all, "A"));
	assert_null(feedback(&all, "F"));	/* of another phase */
	assert_null(feedback(&all, "Z"));	/* of none */
	end(&all);
	build(&all, levels, 7, 4);
	assert_null(feedback(&all, "A"));
	end(&all);
}

static void a_school_without_results_gets_none(void **state)
{
	static const int levels[] = { 1, 2, 1, 3, 2, 1 };
	struct cohort all;

	build(&all, levels, 6, 6);
	all.schools[5].judgements = NULL;
	assert_null(feedback(&all, "F"));
	assert_non_null(feedback(&all, "E"));
	end(&all);
}

/* ---- who is named ---- */

static void a_giver_is_named_and_a_taker_is_not(void **state)
{
	static const int levels[] = { 1, 1, 1, 3, 2, 1 };
	const struct feedback *f;
	struct cohort all;

	build(&all, levels, 6, 6);
	pair(&all, 3, 0);
	pair(&all, 3, 1);
	f = feedback(&all, "A");
	assert_int_equal(f->n_visits, 1);
	assert_ptr_equal(f->visits[0].giver, &all.schools[3]);
	assert_int_equal(f->n_asked, 0);
	f = feedback(&all, "D");
	assert_int_equal(f->n_visits, 0);
	assert_int_equal(f->n_asked, 1);
	assert_int_equal(f->asked[0].n, 2);
	f = feedback(&all, "E");
	assert_int_equal(f->n_visits + f->n_asked, 0);
	end(&all);
}

/* ---- the counts ---- */

static void counts_are_those_of_the_phase(void **state)
{
	static const int levels[] = { 1, 2, 1, 3, 2, -1, 3 };
	const struct feedback_line *line;
	struct cohort all;

	build(&all, levels, 7, 6);
	line = feedback(&all, "B")->lines;
	assert_true(line->told);
	assert_int_equal(line->n_assessed, 5);
	for (int l = 0; l < LEVELS; l++) {
		static const size_t expected[LEVELS] = { 0, 2, 2, 1 };

		assert_int_equal(line->counts[l].n, expected[l]);
		assert_int_equal(line->counts[l].own, l == 2);
	}
	line = feedback(&all, "F")->lines;	/* which has no level itself */
	assert_true(line->told && !line->counts[2].own);
	end(&all);
}

static void counts_of_others_that_are_all_alike_are_not_given(void **state)
{
	static const int levels[] = { 1, 2, 2, 2, 2, 2 };
	struct cohort all;

	build(&all, levels, 6, 6);
	assert_false(feedback(&all, "A")->lines->told);
	assert_int_equal(feedback(&all, "A")->lines->n_counts, 0);
	assert_int_equal(feedback(&all, "A")->lines->n_assessed, 0);
	assert_true(feedback(&all, "B")->lines->told);	/* one of the others is at another level: any of five */
	end(&all);
}

static void what_a_school_is_told_to_visit_is_known_to_it(void **state)
{
	static const int levels[] = { 1, 3, 2, 2, 2, 3 };
	struct cohort all;

	build(&all, levels, 5, 5);
	assert_true(feedback(&all, "A")->lines->told);
	pair(&all, 1, 0);
	assert_false(feedback(&all, "A")->lines->told);
	end(&all);
	build(&all, levels, 6, 5);
	pair(&all, 5, 0);			/* of another phase: not among the counts */
	assert_true(feedback(&all, "A")->lines->told);
	end(&all);
}

/* ---- by brute force ---- */

/* How many levels school `whom` can have, given the counts, the levels of `known` schools and that there are n. Tries all
 * ways of giving levels to the rest. */
static int n_possible(const size_t *counts, const int *levels, const bool *known, size_t n, size_t whom)
{
	size_t left[LEVELS], n_possible = 0;

	for (int l = 0; l < LEVELS; l++)
		left[l] = counts[l];
	for (size_t i = 0; i < n; i++)
		if (known[i])
			left[levels[i]]--;
	for (int l = 0; l < LEVELS; l++) {
		size_t rest = 0, others = 0;

		if (!left[l])
			continue;
		left[l]--;	/* whom has it; can the others have what is left? */
		for (int k = 0; k < LEVELS; k++)
			rest += left[k];
		for (size_t i = 0; i < n; i++)
			others += !known[i] && i != whom;
		n_possible += rest == others;
		left[l]++;
	}
	return (int)n_possible;
}

static void no_counts_tell_a_level(void **state)
{
	int n_told = 0, n_untold = 0;

	srand(7);
	for (int round = 0; round < 20000; round++) {
		const size_t n = 5 + (size_t)rand() % (MOST - 4), giver = (size_t)rand() % n;
		int levels[MOST], top = 1 + rand() % (LEVELS - 1);
		bool known[MOST] = { false };
		size_t counts[LEVELS] = { 0 };
		const struct feedback *f;
		struct cohort all;
		bool safe = true;

		for (size_t i = 0; i < n; i++)
			levels[i] = rand() % 3 ? top - 1 : rand() % (top + 1);
		build(&all, levels, n, n);
		if (giver && levels[giver] > levels[0]) {
			pair(&all, giver, 0);
			known[giver] = true;
		}
		known[0] = true;
		f = feedback(&all, "A");
		for (int l = 0; l < LEVELS; l++)
			counts[l] = all.counts[l].n;
		for (size_t i = 0; i < n; i++)
			safe = safe && (known[i] || n_possible(counts, levels, known, n, i) > 1);
		assert_int_equal(f->lines->told, safe);
		n_told += f->lines->told;
		n_untold += !f->lines->told;
		end(&all);
	}
	assert_true(n_told > 1000 && n_untold > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_of_the_phase_must_be_assessed),
		cmocka_unit_test(a_school_without_results_gets_none),
		cmocka_unit_test(a_giver_is_named_and_a_taker_is_not),
		cmocka_unit_test(counts_are_those_of_the_phase),
		cmocka_unit_test(counts_of_others_that_are_all_alike_are_not_given),
		cmocka_unit_test(what_a_school_is_told_to_visit_is_known_to_it),
		cmocka_unit_test(no_counts_tell_a_level),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
