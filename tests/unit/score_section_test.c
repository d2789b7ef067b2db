/* score_section_test.c - a section's status, level, caps and reasons, from answers as letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_score.h"

static struct score_case c;

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 1, 5, 3);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static int level(enum scoring_model model, const char *letters)
{
	const struct section_result *result;

	c.framework.scoring.model = model;
	result = score_case_letters(&c, letters);
	assert_int_equal(result->status, SECTION_ASSESSED);
	return result->level;
}

static void the_worked_cases_hold(void **state)
{
	(void)state;
	assert_int_equal(level(MODEL_LADDER, "MMMMM MMMMM MMMNN"), 2);
	assert_int_equal(level(MODEL_LADDER, "MMMMM MMMMN MMMMM"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "MMMMM MMMMN MMMMM"), 3);
	assert_int_equal(level(MODEL_LADDER, "MMMMM MMMMP NNNNN"), 1);
	c.framework.scoring.max_partial = 1;
	assert_int_equal(level(MODEL_LADDER, "MMMMM MMMMP NNNNN"), 2);
	c.framework.scoring.max_partial = 0;
	assert_int_equal(level(MODEL_LADDER, "MMMMM MMMNN NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "MMMMM MMMNN NNNNN"), 2);
	assert_int_equal(level(MODEL_LADDER, "MMMMN NNNNN NNNNN"), 0);
	assert_int_equal(level(MODEL_BEST_FIT, "MMMMN NNNNN NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "MMMNN MMMNN NNNNN"), 1);
	assert_int_equal(level(MODEL_STRAND, "MMMMM MMMMN MMMNN"), 1);
}

static void a_failed_gate_caps_and_keeps_what_was_indicated(void **state)
{
	const struct section_result *result;

	(void)state;
	score_case_gate(&c, "a.s2.l1", "Statutory: every school needs one.");
	c.framework.scoring.model = MODEL_BEST_FIT;
	result = score_case_letters(&c, "MNMMM MMMMM NNNNN");
	assert_int_equal(result->indicated, 2);
	assert_int_equal(result->level, 1);
	assert_int_equal(result->cap, CAP_GATE);
	assert_string_equal(result->cap_reason,
			    "The area cannot be above Emerging while 1.2 Strand 1.2 is not "
			    "met. Statutory: every school needs one.");
	assert_true(
		score_case_cites(&result->reasons[result->n_reasons - 1], 3, CASE_COLUMN_RATING));
	assert_int_equal(score_case_letters(&c, "MMMMM MMMMM NNNNN")->level, 2);
	assert_null(score_case_letters(&c, "MMMMM MMMMM NNNNN")->cap_reason);
}

static void a_gate_that_is_partly_met_blank_or_left_out_fails(void **state)
{
	(void)state;
	score_case_gate(&c, "a.s1.l1", "Statutory.");
	assert_int_equal(level(MODEL_BEST_FIT, "PMMMM MMMMM NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, ".MMMM MMMMM NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "ZMMMM MMMMM NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "WMMMM MMMMM NNNNN"), 1);
	assert_int_equal(level(MODEL_BEST_FIT, "MZMMM MMMMM NNNNN"), 2);
	c.framework.scoring.max_partial = 1;
	assert_int_equal(level(MODEL_LADDER, "PMMMM MMMMM NNNNN"), 0);
}

static void blanks_count_as_not_met_up_to_the_limit(void **state)
{
	const struct section_result *result = score_case_letters(&c, "MMMMM MMMMM MMM..");

	(void)state;
	assert_int_equal(result->status, SECTION_ASSESSED);
	assert_int_equal(result->level, 2);
	assert_int_equal(result->tally.unanswered, 2);
	assert_int_equal(result->coverage_milli, 867);
	assert_int_equal(result->could_be_lowest, 2);
	assert_int_equal(result->could_be_highest, 3);
	/* three of fifteen are 20 per cent: not more than the limit */
	assert_int_equal(score_case_letters(&c, "MMMMM MMMMM MM...")->status, SECTION_ASSESSED);
	result = score_case_letters(&c, "MMMMM MMMMM M....");
	assert_int_equal(result->status, SECTION_NOT_ASSESSED);
	assert_int_equal(result->level, 0);
	assert_int_equal(result->could_be_highest, 3);
	assert_string_equal(result->reasons[0].text,
			    "4 of the 15 descriptors are not answered (26.7%); above 20% the "
			    "area is not assessed, since the level could be anything from "
			    "Established to Advanced.");
}

static void a_blank_low_down_shows_how_far_the_level_could_move(void **state)
{
	const struct section_result *result = score_case_letters(&c, "MMMM. MMMMM MMMMM");

	(void)state;
	assert_int_equal(result->level, 0);
	assert_int_equal(result->could_be_lowest, 0);
	assert_int_equal(result->could_be_highest, 3);
	assert_string_equal(result->reasons[1].text,
			    "1 of the 15 descriptors is not answered (1.5 Emerging) and counts "
			    "as not met; if it were met, the level could be Advanced.");
}

static void nothing_answered_is_not_assessed_and_not_zero(void **state)
{
	const struct section_result *result = score_case_letters(&c, "..... ..... .....");

	(void)state;
	assert_int_equal(result->status, SECTION_NOT_ASSESSED);
	assert_int_equal(result->coverage_milli, 0);
	assert_int_equal(result->lift.example.n, 0);
	assert_string_equal(result->reasons[0].text,
			    "None of the 15 descriptors is answered, so the area is not assessed.");
	c.framework.scoring.blanks_limit_percent = 100;
	assert_int_equal(score_case_letters(&c, "..... ..... .....")->status, SECTION_NOT_ASSESSED);
	assert_int_equal(score_case_letters(&c, "N.... ..... .....")->status, SECTION_ASSESSED);
}

static void not_applicable_leaves_both_sides_of_the_fraction(void **state)
{
	const struct section_result *result = score_case_letters(&c, "MMMMZ MMMMZ MMNNW");

	(void)state;
	assert_int_equal(result->status, SECTION_ASSESSED);
	assert_int_equal(result->level, 2);
	assert_int_equal(result->tally.applicable, 12);
	assert_int_equal(result->tally.not_applicable, 2);
	assert_int_equal(result->tally.waived, 1);
	assert_string_equal(result->reasons[0].text,
			    "All 8 applicable Emerging and Established descriptors are met, "
			    "but only 2 of the 4 Advanced ones: 1.3 and 1.4 are not yet met.");
}

static void too_many_not_applicable_leave_too_few(void **state)
{
	const struct section_result *result = score_case_letters(&c, "MMMMM MMMMM ZZZZW");

	(void)state;
	/* a third is above 33 per cent */
	assert_int_equal(result->status, SECTION_TOO_FEW);
	assert_string_equal(result->reasons[0].text,
			    "5 of the 15 descriptors do not apply or are waived (33.3%); above 33% too few "
			    "are left to assess the area.");
	assert_int_equal(result->reasons[0].n_cells, 5);
	assert_string_equal(score_case_letters(&c, "MMMMM MMMMM ZZZZZ")->reasons[0].text,
			    "5 of the 15 descriptors do not apply (33.3%); above 33% too few "
			    "are left to assess the area.");
	assert_string_equal(score_case_letters(&c, "MMMMM MMMMM WWWWW")->reasons[0].text,
			    "5 of the 15 descriptors are waived (33.3%); above 33% too few "
			    "are left to assess the area.");
	assert_string_equal(score_case_letters(&c, "WZZZZ ZZZZZ ZZZZZ")->reasons[0].text,
			    "All 15 descriptors do not apply or are waived, so the area cannot be assessed.");
	assert_int_equal(score_case_letters(&c, "MMMMM MMMMM MZZZZ")->status, SECTION_ASSESSED);
	result = score_case_letters(&c, "ZZZZZ ZZZZZ ZZZZZ");
	assert_int_equal(result->status, SECTION_TOO_FEW);
	assert_string_equal(result->reasons[0].text,
			    "None of the 15 descriptors applies, so the area cannot be assessed.");
	c.framework.scoring.na_limit_percent = 100;
	assert_int_equal(score_case_letters(&c, "ZZZZZ ZZZZZ ZZZZZ")->status, SECTION_TOO_FEW);
	assert_int_equal(score_case_letters(&c, "MMMMM MMMMM ZZZZZ")->level, 2);
}

static void the_ladder_says_what_is_met_and_what_is_not(void **state)
{
	const struct section_result *result = score_case_letters(&c, "MMMMM MPMNM NNNNN");

	(void)state;
	assert_string_equal(result->reasons[0].text,
			    "All 5 Emerging descriptors are met, but only 3 of the 5 Established "
			    "ones: 1.2 is partly met; 1.4 is not yet met.");
	assert_int_equal(result->reasons[0].n_cells, 7);
	assert_true(score_case_cites(&result->reasons[0], 8, CASE_COLUMN_RATING));
	assert_false(score_case_cites(&result->reasons[0], 7, CASE_COLUMN_RATING));
	assert_string_equal(
		score_case_letters(&c, "MNNMM NNNNN NNNNN")->reasons[0].text,
		"Only 3 of the 5 Emerging descriptors are met: 1.2 and 1.3 are not yet met.");
	assert_string_equal(score_case_letters(&c, "MMMMM NNNNN NNNNN")->reasons[0].text,
			    "All 5 Emerging descriptors are met, but none of the 5 Established "
			    "ones: 1.1, 1.2, 1.3, "
			    "1.4 and 1.5 are not yet met.");
	assert_string_equal(score_case_letters(&c, "MMMMM MMMMM MMMMM")->reasons[0].text,
			    "All 15 Emerging, Established and Advanced descriptors are met.");
}

static void best_fit_says_its_shares(void **state)
{
	const struct section_result *result;

	(void)state;
	c.framework.scoring.model = MODEL_BEST_FIT;
	result = score_case_letters(&c, "MMMMM MMMNN NMMNN");
	assert_string_equal(result->reasons[0].text,
			    "3 of the 5 Established descriptors are met, which is more than 50%, "
			    "with at least 80% of those at each level below.");
	assert_string_equal(result->reasons[1].text,
			    "Only 3 of the 5 Established descriptors are met, and Advanced needs "
			    "at least 80% of them: 1.4 and 1.5 are not yet met.");
	result = score_case_letters(&c, "MMMMM MMMMN NMMNN");
	assert_string_equal(result->reasons[1].text,
			    "Only 2 of the 5 Advanced descriptors are met, and Advanced needs "
			    "more than 50% of them: 1.1, 1.4 and 1.5 are not yet met.");
}

static void the_strand_model_names_the_lowest_and_the_spread(void **state)
{
	const struct section_result *result;

	(void)state;
	c.framework.scoring.model = MODEL_STRAND;
	result = score_case_letters(&c, "MMMMM MMMPM MMNNM");
	assert_int_equal(result->level, 1);
	assert_int_equal(result->lowest_strand, 1);
	assert_int_equal(result->highest_strand, 3);
	assert_int_equal(result->strands[2].level, 2);
	assert_string_equal(result->reasons[0].text, "The lowest strand decides: 1.4 is at "
						     "Emerging, and the highest at Advanced.");
	assert_string_equal(score_case_letters(&c, "MMMMM MMMMM MMMMM")->reasons[0].text,
			    "Every strand is at Advanced.");
}

static void weighted_says_its_points(void **state)
{
	const int points[] = { 1, 2, 3 }, bands[] = { 0, 50, 80 };
	const struct section_result *result;

	(void)state;
	c.framework.scoring.model = MODEL_WEIGHTED;
	c.framework.scoring.points = points;
	c.framework.scoring.bands_percent = bands;
	result = score_case_letters(&c, "MMMMP MMMMM NNNNN");
	assert_int_equal(result->level, 1);
	assert_string_equal(result->reasons[0].text,
			    "The area has 14.5 of 30 points (48.3%), which is Emerging; "
			    "Established starts at 50%.");
}

/* Rows with a dated source each, but for one letter a descriptor: lower case has a source without a
 * date. */
static const struct section_result *sourced(const char *letters, const char *type)
{
	char upper[32];

	for (size_t i = 0; i <= strlen(letters); i++)
		upper[i] = letters[i] >= 'a' ? (char)(letters[i] - 'a' + 'A') : letters[i];
	c.n_rows = 0;
	c.next_row.line = 2;
	score_case_answer(&c, "a", "", upper);
	for (size_t i = 0, row = 0; letters[i]; i++) {
		if (letters[i] != ' ')
			score_case_source(&c.rows[row++], "Policy", type,
					  letters[i] >= 'a' ? 0 : 2026, 9, 1);
	}
	return &score_case_run(&c)->sections[0];
}

static void evidence_rule(void)
{
	c.framework.scoring.evidence = (struct evidence_rule){
		.on = true, .dated_from = 2, .types_from = 3, .min_types = 1, .needs_voice = true,
	};
}

static void a_claimed_descriptor_caps_one_level_below_its_own(void **state)
{
	const struct section_result *result;

	(void)state;
	evidence_rule();
	result = sourced("MMMMM MMMMM NNNNN", "document");
	assert_int_equal(result->level, 2);
	assert_int_equal(result->cap, CAP_NONE);
	result = sourced("MMMMM MmMmM NNNNN", "document");
	assert_int_equal(result->indicated, 2);
	assert_int_equal(result->level, 1);
	assert_int_equal(result->cap, CAP_EVIDENCE);
	assert_true(result->strands[1].descriptors[1].claimed);
	assert_false(result->strands[0].descriptors[1].claimed);
	assert_string_equal(result->cap_reason,
			    "Established needs a dated source for every met descriptor, and 1.2 "
			    "and 1.4 have none (claimed, not evidenced).");
	assert_int_equal(result->reasons[1].n_cells, 2);
	assert_true(score_case_cites(&result->reasons[1], 8, CASE_COLUMN_RATING));
	/* also when a higher level is indicated */
	assert_int_equal(sourced("MMMMM MmMMM MMMMM", "pupil_voice")->level, 1);
	assert_int_equal(sourced("MMMMM MMMMM MMMMm", "pupil_voice")->level, 2);
}

static void what_is_claimed_beyond_the_level_or_below_the_rule_caps_nothing(void **state)
{
	(void)state;
	evidence_rule();
	assert_int_equal(sourced("mmmmm MMMMM NNNNN", "document")->level, 2);
	assert_int_equal(sourced("MMMMM MMMMM mmmmN", "document")->level, 2);
	assert_true(sourced("MMMMM MMMMM mmmmN", "document")->strands[0].descriptors[2].claimed);
}

static void the_highest_levels_need_types_of_source_and_a_voice(void **state)
{
	const struct section_result *result;

	(void)state;
	evidence_rule();
	result = sourced("MMMMM MMMMM MMMMM", "document");
	assert_int_equal(result->indicated, 3);
	assert_int_equal(result->level, 2);
	assert_int_equal(result->cap, CAP_EVIDENCE);
	assert_string_equal(
		result->cap_reason,
		"Advanced needs 1 type of source or more behind what is met, one of them "
		"people's own voice or outcome data; there is only Document.");
	assert_int_equal(result->lift.example.n, 0);
	assert_int_equal(sourced("MMMMM MMMMM MMMMM", "pupil voice")->level, 3);
	c.framework.scoring.evidence.min_types = 2;
	assert_int_equal(sourced("MMMMM MMMMM MMMMM", "pupil_voice")->level, 2);
	assert_int_equal(sourced("MMMMM MMMMM MMMMN", "document")->level, 2);
}

static void a_source_dated_after_the_report_does_not_count(void **state)
{
	(void)state;
	evidence_rule();
	score_case_answer(&c, "a", "", "MMMMM MMMMM NNNNN");
	for (size_t i = 0; i < 10; i++)
		score_case_source(&c.rows[i], "Policy", "document", 2026, 11, i == 7 ? 5 : 4);
	assert_int_equal(score_case_run(&c)->sections[0].level, 1);
	assert_true(score_case_says(
		&c, "responses.csv:9:7: warning: evidence_date 2026-11-05 lies after the report "
		    "date 2026-11-04 and is not counted [CSV024]"));
}

static void a_source_counts_whoever_entered_it(void **state)
{
	const struct section_result *result;

	(void)state;
	evidence_rule();
	score_case_respondents(&c, 2, true);
	score_case_answer(&c, "a", "school", "MMMMM MMMMM NNNNN");
	for (size_t i = 0; i < 10; i++)
		score_case_source(&c.rows[i], "Policy", "document", 2026, 9, 1);
	score_case_answer(&c, "a", "agreed", "MMMMM MMMMM NNNNN");
	result = &score_case_run(&c)->sections[0];
	assert_int_equal(result->level, 2);
	assert_string_equal(result->strands[0].descriptors[1].counted->who->id, "school");
	assert_true(score_case_cites(&result->reasons[0], 17, CASE_COLUMN_RATING));
}

static void both_caps_are_told_and_the_lower_one_is_named(void **state)
{
	const struct section_result *result;

	(void)state;
	evidence_rule();
	c.framework.scoring.model = MODEL_BEST_FIT;
	score_case_gate(&c, "a.s5.l1", "Statutory.");
	result = sourced("MMMMN MMMMM MMMMm", "pupil_voice");
	assert_int_equal(result->indicated, 3);
	assert_int_equal(result->level, 1);
	assert_int_equal(result->cap, CAP_GATE);
	assert_non_null(strstr(result->cap_reason, "1.5 Strand 1.5"));
	assert_non_null(strstr(result->reasons[1].text, "Advanced needs a dated source"));
	assert_non_null(strstr(result->reasons[2].text, "cannot be above Emerging"));
	/* both stop at the same level: the evidence rule comes first */
	result = sourced("MMMMN MMMMm MMMMM", "pupil_voice");
	assert_int_equal(result->cap, CAP_EVIDENCE);
	assert_int_equal(result->level, 1);
}

static void sections_outside_the_focus_are_left_alone(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_clear(&c);
	score_case_init(&c, 3, 1, 3);
	score_case_focus(&c, "a", "c");
	score_case_answer(&c, "a", "", "M M N");
	score_case_answer(&c, "b", "", "M M M");
	result = score_case_run(&c);
	assert_int_equal(result->n_assessed, 1);
	assert_int_equal(result->sections[0].level, 2);
	assert_int_equal(result->sections[1].status, SECTION_NOT_IN_FOCUS);
	assert_int_equal(result->sections[1].strands[0].descriptors[0].state, ANSWER_NOT_IN_FOCUS);
	assert_int_equal(result->sections[1].tally.applicable, 0);
	assert_string_equal(result->sections[1].reasons[0].text,
			    "The school did not choose this area for this year.");
	assert_int_equal(result->sections[1].reasons[0].cells[0].column, 4);
	assert_int_equal(result->sections[2].status, SECTION_NOT_ASSESSED);
	assert_int_equal(result->tally.applicable, 6);
	assert_int_equal(result->tally.met, 2);
}

static void an_overall_level_only_where_the_audit_asks(void **state)
{
	(void)state;
	score_case_clear(&c);
	score_case_init(&c, 5, 1, 3);
	score_case_answer(&c, "a", "", "M N N");
	score_case_answer(&c, "b", "", "M M M");
	score_case_answer(&c, "c", "", "M M N");
	score_case_answer(&c, "d", "", "M M M");
	assert_int_equal(score_case_run(&c)->overall_level, -1);
	c.framework.scoring.overall = OVERALL_LOWEST;
	assert_int_equal(score_case_run(&c)->overall_level, 1);
	c.framework.scoring.overall = OVERALL_MEDIAN;
	/* 1 2 3 3: the lower of the middle two; the section not assessed takes no part */
	assert_int_equal(score_case_run(&c)->overall_level, 2);
	c.n_rows = 0;
	assert_int_equal(score_case_run(&c)->overall_level, -1);
}

static void two_levels_and_one_strand_are_an_audit_too(void **state)
{
	(void)state;
	score_case_clear(&c);
	score_case_init(&c, 1, 1, 2);
	assert_int_equal(score_case_letters(&c, "M M")->level, 2);
	assert_string_equal(score_case_letters(&c, "M N")->reasons[0].text,
			    "The only Emerging descriptor is met, but not the only Established "
			    "one: 1.1 is not yet met.");
	assert_string_equal(score_case_letters(&c, "N N")->reasons[0].text,
			    "The only Emerging descriptor is not met: 1.1 is not yet met.");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_worked_cases_hold),
		TEST(a_failed_gate_caps_and_keeps_what_was_indicated),
		TEST(a_gate_that_is_partly_met_blank_or_left_out_fails),
		TEST(blanks_count_as_not_met_up_to_the_limit),
		TEST(a_blank_low_down_shows_how_far_the_level_could_move),
		TEST(nothing_answered_is_not_assessed_and_not_zero),
		TEST(not_applicable_leaves_both_sides_of_the_fraction),
		TEST(too_many_not_applicable_leave_too_few),
		TEST(the_ladder_says_what_is_met_and_what_is_not),
		TEST(best_fit_says_its_shares),
		TEST(the_strand_model_names_the_lowest_and_the_spread),
		TEST(weighted_says_its_points),
		TEST(a_claimed_descriptor_caps_one_level_below_its_own),
		TEST(what_is_claimed_beyond_the_level_or_below_the_rule_caps_nothing),
		TEST(the_highest_levels_need_types_of_source_and_a_voice),
		TEST(a_source_dated_after_the_report_does_not_count),
		TEST(a_source_counts_whoever_entered_it),
		TEST(both_caps_are_told_and_the_lower_one_is_named),
		TEST(sections_outside_the_focus_are_left_alone),
		TEST(an_overall_level_only_where_the_audit_asks),
		TEST(two_levels_and_one_strand_are_an_audit_too),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
