/* score_lift_test.c - what would lift a section is enough, and nothing less is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_score.h"

static struct score_case c;

static const int points[] = { 1, 2, 3 }, bands[] = { 0, 50, 80 };

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 1, 4, 3);
	c.framework.scoring.points = points;
	c.framework.scoring.bands_percent = bands;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

/* The lift of these letters as "a.s1.l1 a.s2.l1 -> 2"; "-" where there is none. */
static const char *lift(enum scoring_model model, const char *letters)
{
	const struct section_result *result;
	const char *text = "";

	c.framework.scoring.model = model;
	result = score_case_letters(&c, letters);
	if (!result->lift_level)
		return result->n_lift ? "a lift without a level" : "-";
	for (size_t i = 0; i < result->n_lift; i++)
		text = arena_printf(&c.arena, "%s%s ", text, result->lift[i]->id + 2);
	return arena_printf(&c.arena, "%s-> %d", text, result->lift_level);
}

static void the_ladder_wants_all_that_is_unmet_up_to_the_next_level(void **state)
{
	(void)state;
	assert_string_equal(lift(MODEL_LADDER, "MMMM MPNM NNNN"), "s2.l2 s3.l2 -> 2");
	assert_string_equal(lift(MODEL_LADDER, "MM.M MMMM MMMM"), "s3.l1 -> 3");
	assert_string_equal(lift(MODEL_LADDER, "MMMM MMMM MMMM"), "-");
	assert_string_equal(lift(MODEL_LADDER, ".... .... ...."), "-");
	assert_string_equal(lift(MODEL_LADDER, "MMMM MMZM NNMN"), "s1.l3 s2.l3 s4.l3 -> 3");
}

static void tolerated_partlys_need_not_be_lifted(void **state)
{
	(void)state;
	c.framework.scoring.max_partial = 1;
	assert_string_equal(lift(MODEL_LADDER, "MMMM MPPM NNNN"), "s2.l2 -> 2");
	assert_string_equal(lift(MODEL_LADDER, "MMMM MPNM NNNN"), "s3.l2 -> 2");
	score_case_gate(&c, "a.s2.l2", "Statutory.");
	assert_string_equal(lift(MODEL_LADDER, "MMMM MPPM NNNN"), "s2.l2 -> 2");
	assert_string_equal(lift(MODEL_LADDER, "MMMM MPMP NNNN"), "s2.l2 -> 2");
}

static void best_fit_wants_the_fewest_in_the_audits_order(void **state)
{
	(void)state;
	assert_string_equal(lift(MODEL_BEST_FIT, "MMMM MNNN NNNN"), "s2.l2 s3.l2 -> 2");
	assert_string_equal(lift(MODEL_BEST_FIT, "NNNN NNNN NNNN"), "s1.l1 s2.l1 s3.l1 -> 1");
	/* the floor of the level below first; the next level's share is there already */
	assert_string_equal(lift(MODEL_BEST_FIT, "MMMM MMMN MMMN"), "s4.l2 -> 3");
	/* one lifts two levels at once */
	assert_string_equal(lift(MODEL_BEST_FIT, "MMMM MMNM NNMN"), "s1.l3 s2.l3 s3.l2 -> 3");
}

static void a_gate_is_part_of_the_lift_where_it_caps(void **state)
{
	(void)state;
	score_case_gate(&c, "a.s4.l1", "Statutory.");
	c.framework.scoring.floor_percent = 70;
	assert_string_equal(lift(MODEL_BEST_FIT, "MMMN MMMN NNNN"), "s4.l1 -> 2");
	/* its level counts it too */
	assert_string_equal(lift(MODEL_BEST_FIT, "MMNN MMMN NNNN"), "s3.l1 -> 1");
	assert_string_equal(lift(MODEL_BEST_FIT, "MMNP MMMN NNNN"), "s3.l1 -> 1");
}

static void the_strand_model_lifts_the_lowest_strands(void **state)
{
	(void)state;
	assert_string_equal(lift(MODEL_STRAND, "MMMM MNMP MNNN"), "s2.l2 s4.l2 -> 2");
	assert_string_equal(lift(MODEL_STRAND, "MNMM MMMM MMMN"), "s2.l1 -> 2");
}

static void weighted_takes_the_fewest_and_no_more_than_it_needs(void **state)
{
	(void)state;
	/* 24 points in all, 12 wanted, 8 there: 3 is the most one can add, then 2 is enough */
	assert_string_equal(lift(MODEL_WEIGHTED, "MMMM MMNN NNNN"), "s1.l3 s3.l2 -> 2");
	/* 11 there: one step of 1 is enough */
	assert_string_equal(lift(MODEL_WEIGHTED, "MMMN MMMM NNNN"), "s4.l1 -> 2");
	/* a partly has half its points already */
	assert_string_equal(lift(MODEL_WEIGHTED, "MMMP MMMP NNNN"), "s1.l3 -> 2");
}

static void a_claimed_descriptor_is_lifted_by_a_source(void **state)
{
	const struct section_result *result;

	(void)state;
	c.framework.scoring.evidence =
		(struct evidence_rule){ .on = true, .dated_from = 2, .types_from = 3 };
	score_case_answer(&c, "a", "", "MMMM MMMM NNNN");
	for (size_t i = 0; i < 7; i++)
		score_case_source(&c.rows[i], "Policy", "document", 2026, 9, 1);
	result = &score_case_run(&c)->sections[0];
	assert_int_equal(result->level, 1);
	assert_int_equal(result->n_lift, 1);
	assert_string_equal(result->lift[0]->id, "a.s4.l2");
	assert_int_equal(result->lift_level, 2);
}

/* A small generator: the same numbers on every machine. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

/* letters with the descriptors of the mask met: bit strand * n_levels + level - 1. */
static int level_with(const char *letters, unsigned mask, size_t n_strands, size_t n_levels)
{
	char changed[32];

	strcpy(changed, letters);
	for (size_t i = 0; i < n_strands * n_levels; i++) {
		if (mask >> i & 1)
			changed[i % n_levels * (n_strands + 1) + i / n_levels] = 'M';
	}
	return score_case_letters(&c, changed)->level;
}

static int n_bits(unsigned mask)
{
	int n = 0;

	for (; mask; mask &= mask - 1)
		n++;
	return n;
}

/* Whether any fewer of the unmet would do, by trying all sets. */
static bool fewer_would_do(const char *letters, unsigned unmet, int n, int level)
{
	for (unsigned mask = unmet; mask; mask = (mask - 1) & unmet) {
		if (n_bits(mask) < n && level_with(letters, mask, 3, 3) > level)
			return true;
	}
	return false;
}

static void check_smallest(const char *letters)
{
	const struct section_result *result = score_case_letters(&c, letters);
	int level = result->level, n_lift = (int)result->n_lift, lift_level = result->lift_level;
	unsigned lifted = 0, unmet = 0;

	if (result->status != SECTION_ASSESSED)
		return;
	for (unsigned i = 0; i < 9; i++)
		unmet |= (unsigned)(strchr("PN.", letters[i % 3 * 4 + i / 3]) != NULL) << i;
	for (size_t i = 0; i < result->n_lift; i++)
		lifted |= 1u << (result->lift[i]->strand * 3 + result->lift[i]->level - 1);
	if (n_lift)
		assert_int_equal(level_with(letters, lifted, 3, 3), lift_level);
	else
		n_lift = 10;
	assert_true(lift_level > level || n_lift == 10);
	assert_int_equal(lifted & ~unmet, 0);
	assert_false(fewer_would_do(letters, unmet, n_lift, level));
}

static void no_smaller_set_would_lift(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (int i = 0; i < 120; i++) {
		char letters[] = "... ... ...";

		if (i % 30 == 0) {	/* each model with a clean memory */
			tear_down(NULL);
			score_case_init(&c, 1, 3, 3);
			c.framework.scoring.points = points;
			c.framework.scoring.bands_percent = bands;
			c.framework.scoring.blanks_limit_percent = 60;
			c.framework.scoring.max_partial = 1;
			score_case_gate(&c, "a.s2.l1", "Statutory.");
			c.framework.scoring.model = (enum scoring_model)(i / 30);
		}
		for (size_t k = 0; letters[k]; k++) {
			if (letters[k] != ' ')
				letters[k] = "MMMMPPNNZ."[next_number(&seed) % 10];
		}
		check_smallest(letters);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_ladder_wants_all_that_is_unmet_up_to_the_next_level),
		TEST(tolerated_partlys_need_not_be_lifted),
		TEST(best_fit_wants_the_fewest_in_the_audits_order),
		TEST(a_gate_is_part_of_the_lift_where_it_caps),
		TEST(the_strand_model_lifts_the_lowest_strands),
		TEST(weighted_takes_the_fewest_and_no_more_than_it_needs),
		TEST(a_claimed_descriptor_is_lifted_by_a_source),
		TEST(no_smaller_set_would_lift),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
