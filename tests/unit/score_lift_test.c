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
	if (!result->lift.level)
		return result->lift.example.n ? "a lift without a level" : "-";
	for (size_t i = 0; i < result->lift.example.n; i++)
		text = arena_printf(&c.arena, "%s%s ", text, result->lift.example.items[i]->id + 2);
	return arena_printf(&c.arena, "%s-> %d", text, result->lift.level);
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
	/* 24 points in all, 12 wanted, 8 there: one can add 3 at most, and of two the lowest do */
	assert_string_equal(lift(MODEL_WEIGHTED, "MMMM MMNN NNNN"), "s3.l2 s4.l2 -> 2");
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
	assert_int_equal(result->lift.example.n, 1);
	assert_string_equal(result->lift.example.items[0]->id, "a.s4.l2");
	assert_int_equal(result->lift.level, 2);
}

/* ---- the sentence ---- */

static const char *said(enum scoring_model model, const char *letters)
{
	c.framework.scoring.model = model;
	return score_case_letters(&c, letters)->lift.text;
}

static void one_and_several_are_named_with_their_level(void **state)
{
	(void)state;
	assert_string_equal(said(MODEL_LADDER, "MMMM MPMM NNNN"),
			    "To reach Established, it would need one more met: 1.2 at Established.");
	assert_string_equal(said(MODEL_LADDER, "MMMM MPNM NNNN"), "To reach Established, it would "
			    "need two more met: 1.2 and 1.3 at Established.");
	assert_string_equal(said(MODEL_LADDER, "MNMM MPNM NNNN"),
			    "To reach Emerging, it would need one more met: 1.2 at Emerging.");
	assert_string_equal(said(MODEL_LADDER, "MMMM MMMM MMMM"), "This is the highest level.");
	c.framework.scoring.na_limit_percent = 50;
	assert_string_equal(said(MODEL_LADDER, "MMMM MMMM ZZZZ"),
			    "No higher level has a descriptor that applies.");
}

static void a_choice_is_said_to_be_one(void **state)
{
	(void)state;
	c.framework.scoring.max_partial = 1;
	assert_string_equal(said(MODEL_LADDER, "MMMM NPPM NNNN"),
			    "To reach Established, it would need two more met: 1.1 at Established in "
			    "any case, and any one of 1.2 and 1.3 at Established; for example 1.1 and "
			    "1.2 at Established.");
	assert_string_equal(said(MODEL_BEST_FIT, "MMMN NNNN NNNN"),
			    "To reach Established, it would need four more met: 1.4 at Emerging in any "
			    "case, and any three of 1.1, 1.2, 1.3 and 1.4 at Established; for example "
			    "1.1 Established, 1.2 Established, 1.3 Established and 1.4 Emerging.");
	assert_string_equal(said(MODEL_WEIGHTED, "MMMM MMMN NNNN"),
			    "To reach Established, it would need one more met: any one of 1.1 "
			    "Advanced, 1.2 Advanced, 1.3 Advanced, 1.4 Established and 1.4 Advanced; "
			    "for example 1.4 at Established.");
}

static void what_must_be_met_or_shown_comes_first(void **state)
{
	(void)state;
	score_case_gate(&c, "a.s4.l1", "Statutory.");
	c.framework.scoring.floor_percent = 70;
	assert_string_equal(said(MODEL_BEST_FIT, "MMMN MMMN NNNN"),
			    "First meet 1.4 at Emerging, which must be met. Nothing else is needed to "
			    "reach Established.");
	assert_string_equal(said(MODEL_BEST_FIT, "MMMN MMNN NNNN"),
			    "First meet 1.4 at Emerging, which must be met. Then, to reach "
			    "Established, it would need one more met: any one of 1.3 and 1.4 at "
			    "Established; for example 1.3 at Established.");
}

static void a_source_that_is_lacking_comes_first(void **state)
{
	(void)state;
	c.framework.scoring.evidence =
		(struct evidence_rule){ .on = true, .dated_from = 2, .types_from = 2, .min_types = 2,
					.needs_voice = true };
	score_case_answer(&c, "a", "", "MMMM MMNN NNNN");
	for (size_t i = 0; i < 5; i++)
		score_case_source(&c.rows[i], "Policy", "document", 2026, 9, 1);
	assert_string_equal(score_case_run(&c)->sections[0].lift.text,
			    "First record a dated source for 1.2 at Established; and show two types of "
			    "source or more behind what is met, one of them people’s own voice or "
			    "outcome data. Then, to reach Established, it would need two more met, each "
			    "with a dated source: 1.3 and 1.4 at Established.");
}

/* Twelve statements: two are met, seven partly, three not; nine must be met, and one may be not. */
static void statements_say_how_many_may_stay_not_met(void **state)
{
	static const struct level levels[] = { { .name = "Poor" }, { .name = "Good" },
					       { .name = "Best" } };
	static const struct band thresholds[] = {
		{ 0, 0, 100, 0 }, { 70, 0, 10, 0 }, { 90, 0, 0, 2 } };

	tear_down(state);
	score_case_init(&c, 1, 12, 1);
	c.framework.levels = levels;
	c.framework.n_levels = 3;
	c.framework.scoring.bands = thresholds;
	assert_string_equal(said(MODEL_BANDS, "PPNPPMPPNMPN"),
			    "To reach Good, it would need seven more \xE2\x80\x9CMet\xE2\x80\x9D, and at most one "
			    "\xE2\x80\x9CNot yet\xE2\x80\x9D: at least two of 1.3, 1.9 and 1.12; for example 1.1, 1.2, 1.3, 1.4, 1.5, 1.9 "
			    "and 1.12.");
	assert_string_equal(said(MODEL_BANDS, "MMMMMMMMMMPN"), "However many descriptors are met, Best "
			    "needs Good or better at the last review, of which nothing is known.");
	assert_string_equal(said(MODEL_BANDS, "MMMMMMMMMMMM"), "However many descriptors are met, Best "
			    "needs Good or better at the last review, of which nothing is known.");
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
		TEST(one_and_several_are_named_with_their_level),
		TEST(a_choice_is_said_to_be_one),
		TEST(what_must_be_met_or_shown_comes_first),
		TEST(a_source_that_is_lacking_comes_first),
		TEST(statements_say_how_many_may_stay_not_met),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
