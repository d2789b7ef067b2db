/* score_moderation_test.c - several respondents' answers become one value, and how far they agree.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "score/moderation.h"
#include "support_score.h"

static const char letters[] = "MPNZW.";

static enum answer_state state_of(char letter)
{
	return (enum answer_state)(strchr(letters, letter) - letters);
}

/* Independent respondents, then what was agreed. */
static struct resolution of(const char *independent, char agreed)
{
	enum answer_state states[8];

	for (size_t i = 0; independent[i]; i++)
		states[i] = state_of(independent[i]);
	return moderate(states, strlen(independent), state_of(agreed));
}

/* The value, how it came about, and 'p' if provisional, 'm' if to be moderated, '-' if neither. */
static void check(const char *independent, char agreed, char value, enum agreement how, char flag)
{
	struct resolution r = of(independent, agreed);

	assert_int_equal(letters[r.state], value);
	assert_int_equal(r.agreement, how);
	assert_int_equal(r.provisional ? 'p' : r.to_be_moderated ? 'm' : '-', flag);
}

static void what_was_agreed_counts_first(void **state)
{
	(void)state;
	check("NNN", 'M', 'M', AGREEMENT_AGREED, '-');
	check("...", 'P', 'P', AGREEMENT_AGREED, '-');
	check("MMM", 'Z', 'Z', AGREEMENT_AGREED, '-');
}

static void all_equal_is_unanimous(void **state)
{
	(void)state;
	check("MMM", '.', 'M', AGREEMENT_UNANIMOUS, '-');
	check("NN", '.', 'N', AGREEMENT_UNANIMOUS, '-');
	check("ZZZ", '.', 'Z', AGREEMENT_UNANIMOUS, '-');
}

static void a_majority_one_step_apart_is_provisional(void **state)
{
	(void)state;
	check("MMP", '.', 'M', AGREEMENT_MAJORITY, 'p');
	check("PMP", '.', 'P', AGREEMENT_MAJORITY, 'p');
	check("NPN", '.', 'N', AGREEMENT_MAJORITY, 'p');
	check("MMMP", '.', 'M', AGREEMENT_MAJORITY, 'p');
}

static void anything_further_apart_is_the_lower_median(void **state)
{
	(void)state;
	check("MMN", '.', 'M', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MPN", '.', 'P', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MN", '.', 'N', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MP", '.', 'P', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MMPP", '.', 'P', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MMNN", '.', 'N', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MPPN", '.', 'P', AGREEMENT_LOWER_MEDIAN, 'm');
}

static void a_missing_rating_is_not_agreement(void **state)
{
	(void)state;
	check("MM.", '.', 'M', AGREEMENT_MAJORITY, 'p');
	check("M.P", '.', 'P', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MMP.", '.', 'M', AGREEMENT_MAJORITY, 'p');
	check("M..", '.', 'M', AGREEMENT_SINGLE, 'm');
	check("Z..", '.', 'Z', AGREEMENT_SINGLE, 'm');
	check("...", '.', '.', AGREEMENT_NONE, '-');
}

static void an_only_respondent_needs_no_moderation(void **state)
{
	(void)state;
	check("M", '.', 'M', AGREEMENT_SINGLE, '-');
	check(".", '.', '.', AGREEMENT_NONE, '-');
	check("", 'M', 'M', AGREEMENT_AGREED, '-');
	check("", '.', '.', AGREEMENT_NONE, '-');
}

static void not_applicable_beside_a_rating_is_not_agreement(void **state)
{
	(void)state;
	check("MZ", '.', 'M', AGREEMENT_LOWER_MEDIAN, 'm');
	check("MMZ", '.', 'M', AGREEMENT_LOWER_MEDIAN, 'm');
	check("ZZM", '.', 'M', AGREEMENT_LOWER_MEDIAN, 'm');
	check("ZZ.", '.', 'Z', AGREEMENT_MAJORITY, 'p');
	check("ZW", '.', 'Z', AGREEMENT_LOWER_MEDIAN, 'm');
}

static void pairs_count_exact_and_adjacent_over_what_both_rated(void **state)
{
	const struct school_result *result;
	struct score_case c;

	(void)state;
	score_case_init(&c, 1, 5, 2);
	score_case_respondents(&c, 3, true);
	score_case_answer(&c, "a", "school", "MMMMM MP...");
	score_case_answer(&c, "a", "camhs", "MMPNZ M.NN.");
	score_case_answer(&c, "a", "agreed", "MMMMM MMMMM");
	result = score_case_run(&c);
	assert_int_equal(result->n_pairs, 3);
	assert_string_equal(result->pairs[0].a->id, "school");
	assert_string_equal(result->pairs[0].b->id, "camhs");
	assert_int_equal(result->pairs[0].both, 5);
	assert_int_equal(result->pairs[0].exact, 3);
	assert_int_equal(result->pairs[0].adjacent, 4);
	assert_string_equal(result->pairs[2].b->id, "partner");
	assert_int_equal(result->pairs[2].both, 0);
	score_case_clear(&c);
}

static void sections_tell_what_is_provisional_and_what_is_open(void **state)
{
	const struct section_result *result;
	struct score_case c;

	(void)state;
	score_case_init(&c, 1, 3, 2);
	score_case_respondents(&c, 3, true);
	score_case_answer(&c, "a", "school", "MMM MMM");
	score_case_answer(&c, "a", "camhs", "MMM P.N");
	score_case_answer(&c, "a", "partner", "MMM M.M");
	result = &score_case_run(&c)->sections[0];
	assert_true(result->provisional);
	assert_true(result->to_be_moderated);
	assert_int_equal(result->n_reasons, 4);
	assert_string_equal(result->reasons[1].text,
			    "1 descriptor (1.1 Established) is provisional, since most but not "
			    "all respondents gave its rating.");
	assert_int_equal(result->reasons[1].n_cells, 3);
	assert_string_equal(result->reasons[2].text,
			    "1 descriptor (1.2 Established) rests on one respondent alone and "
			    "is to be moderated.");
	assert_string_equal(result->reasons[3].text,
			    "1 descriptor (1.3 Established) is to be moderated: its ratings "
			    "differ, and the lower middle one counts.");
	score_case_answer(&c, "a", "agreed", "MMM MMM");
	result = &score_case_run(&c)->sections[0];
	assert_false(result->provisional || result->to_be_moderated);
	assert_int_equal(result->n_reasons, 1);
	score_case_clear(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_agreed_counts_first),
		cmocka_unit_test(all_equal_is_unanimous),
		cmocka_unit_test(a_majority_one_step_apart_is_provisional),
		cmocka_unit_test(anything_further_apart_is_the_lower_median),
		cmocka_unit_test(a_missing_rating_is_not_agreement),
		cmocka_unit_test(an_only_respondent_needs_no_moderation),
		cmocka_unit_test(not_applicable_beside_a_rating_is_not_agreement),
		cmocka_unit_test(pairs_count_exact_and_adjacent_over_what_both_rated),
		cmocka_unit_test(sections_tell_what_is_provisional_and_what_is_open),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
