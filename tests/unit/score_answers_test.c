/* score_answers_test.c - rows bound to the audit: what is wrong with them is said at the cell. */
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
	score_case_init(&c, 3, 2, 3);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static const char *hint_of(enum diag_code code)
{
	for (size_t i = 0; i < c.diags.n; i++) {
		if (c.diags.items[i].code == code)
			return c.diags.items[i].hint;
	}
	return "";
}

static const struct descriptor_result *descriptor(const struct school_result *result,
						  const char *id)
{
	const struct descriptor *d = framework_descriptor(&c.framework, id);

	return &result->sections[d->section].strands[d->strand].descriptors[d->level - 1];
}

static void clean_rows_raise_nothing(void **state)
{
	(void)state;
	score_case_answer(&c, "a", "", "MM MP NZ");
	assert_int_equal(score_case_run(&c)->tally.met, 3);
	assert_int_equal(c.diags.n, 0);
}

static void an_unknown_item_has_the_nearest_id(void **state)
{
	(void)state;
	score_case_row(&c, "a.s1.l-01", "M");
	score_case_row(&c, "a.s1.l11", "M");
	score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:2: error: item 'a.s1.l-01' is not in the audit [CSV011]"));
	assert_string_equal(hint_of(DIAG_CSV011), "did you mean 'a.s1.l1'?");
	assert_string_equal(c.diags.items[0].school_id, "s1");
	assert_string_equal(c.diags.items[0].value, "a.s1.l-01");
	/* a slip makes another item's id */
	assert_string_equal(c.diags.items[1].hint, "items are ids of descriptors or strands, which 'waymark show' lists");
}

static void a_table_of_another_audit_has_an_end_to_its_hints(void **state)
{
	(void)state;
	for (int i = 0; i < 60; i++)
		score_case_row(&c, arena_printf(&c.arena, "b.s1.l%0*d", i + 2, 1), "M");
	score_case_run(&c);
	assert_int_equal(c.diags.n, 60);
	assert_string_equal(c.diags.items[49].hint, "did you mean 'b.s1.l1'?");
	assert_string_equal(c.diags.items[50].hint, "items are ids of descriptors or strands, which 'waymark show' lists");
}

static void a_section_is_not_an_item(void **state)
{
	(void)state;
	score_case_row(&c, "a", "M");
	score_case_run(&c);
	assert_string_equal(hint_of(DIAG_CSV011),
			    "that is the id of a whole area: rate its strands or descriptors");
}

static void a_rating_off_the_scale_names_the_scale(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1.l1", "Mostly");
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:3: error: rating 'Mostly' is not on the scale [CSV012]"));
	assert_string_equal(hint_of(DIAG_CSV012),
			    "use one of 'Met', 'Partly', 'Not yet', 'Not applicable', 'Waived'");
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
	assert_null(descriptor(result, "a.s1.l1")->answers[0].row);
}

static void a_rating_nearly_on_the_scale_has_the_nearest(void **state)
{
	(void)state;
	score_case_row(&c, "a.s1.l1", "Partyl");
	score_case_run(&c);
	assert_string_equal(hint_of(DIAG_CSV012), "did you mean 'Partly'?");
}

static void an_empty_respondent_is_the_first_who_is_not_the_agreed_one(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_respondents(&c, 2, true);
	score_case_row(&c, "a.s1.l1", "M");
	score_case_row(&c, "a.s1.l2", "M")->respondent.text = "Campus";
	result = score_case_run(&c);
	assert_int_equal(descriptor(result, "a.s1.l1")->answers[0].state, ANSWER_MET);
	assert_true(score_case_says(
		&c, "responses.csv:3:4: error: respondent 'Campus' is not known [CSV013]"));
	assert_string_equal(hint_of(DIAG_CSV013), "did you mean 'camhs'?");
	assert_int_equal(descriptor(result, "a.s1.l2")->state, ANSWER_NOT_ANSWERED);
}

static void the_same_answer_twice_counts_once_and_is_told(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1.l1", "M");
	score_case_row(&c, "a.s1.l1", "Met");
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:3:2: error: item 'a.s1.l1' is already answered by School at "
		    "responses.csv:2, with the same rating [CSV014]"));
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_MET);
	assert_int_equal(descriptor(result, "a.s1.l1")->answers[0].row->item.at.line, 2);
}

static void two_different_answers_leave_the_question_unanswered(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1.l1", "M");
	score_case_row(&c, "a.s1.l1", "N");
	score_case_row(&c, "a.s1.l1", "M");
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:3:2: error: item 'a.s1.l1' is already answered by School at "
		    "responses.csv:2, with rating 'M' instead of 'N' [CSV014]"));
	assert_int_equal(c.diags.n_errors, 2);
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
}

static void two_respondents_may_answer_the_same(void **state)
{
	(void)state;
	score_case_respondents(&c, 2, false);
	score_case_row(&c, "a.s1.l1", "M");
	score_case_row(&c, "a.s1.l1", "M")->respondent.text = "camhs";
	score_case_run(&c);
	assert_int_equal(c.diags.n, 0);
}

static void a_blank_rating_is_no_answer_and_no_duplicate(void **state)
{
	(void)state;
	score_case_row(&c, "a.s1.l1", "");
	score_case_row(&c, "a.s1.l1", "M");
	assert_int_equal(descriptor(score_case_run(&c), "a.s1.l1")->state, ANSWER_MET);
	assert_int_equal(c.diags.n, 0);
	score_case_row(&c, "a.s1.l9", "");
	score_case_run(&c);
	assert_int_equal(c.diags.items[0].code, DIAG_CSV011);
}

static void not_applicable_and_waived_need_a_reason(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1.l1", "Z");
	score_case_waiver(score_case_row(&c, "a.s1.l2", "W"), "the borough", 2027, 7, 31);
	score_case_row(&c, "a.s1.l3", "Z")->na_reason.text = "no sixth form";
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:3: error: rating 'Z' has no na_reason [CSV015]"));
	assert_true(score_case_says(
		&c, "responses.csv:3:3: error: rating 'W' has no na_reason [CSV015]"));
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
	assert_int_equal(descriptor(result, "a.s1.l3")->state, ANSWER_NOT_APPLICABLE);
	assert_int_equal(c.diags.n, 2);
}

static void not_applicable_only_where_the_audit_allows_it(void **state)
{
	const struct school_result *result;
	struct response *row;

	(void)state;
	score_case_forbid_na(&c, "a.s1");
	score_case_row(&c, "a.s1.l1", "Z")->na_reason.text = "we have none";
	row = score_case_row(&c, "a.s1.l2", "W");
	row->na_reason.text = "the local authority does it";
	score_case_waiver(row, "the local authority", 2027, 7, 31);
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:3: error: rating 'Z' is not allowed for 'a.s1.l1' [CSV020]"));
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
	assert_int_equal(descriptor(result, "a.s1.l2")->state, ANSWER_WAIVED);
	assert_int_equal(c.diags.n, 1);
}

/* One descriptor may allow it where the rest of its strand does not. */
static void not_applicable_may_be_one_descriptors_alone(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_forbid_na(&c, "a.s1");
	((struct descriptor *)framework_descriptor(&c.framework, "a.s1.l3"))->na_allowed = true;
	score_case_row(&c, "a.s1.l3", "Z")->na_reason.text = "we have none";
	score_case_row(&c, "a.s1.l1", "Z")->na_reason.text = "we have none";
	score_case_row(&c, "a.s1", "Z")->na_reason.text = "we have none";
	result = score_case_run(&c);
	assert_int_equal(descriptor(result, "a.s1.l3")->state, ANSWER_NOT_APPLICABLE);
	assert_true(score_case_says(
		&c, "responses.csv:3:3: error: rating 'Z' is not allowed for 'a.s1.l1' [CSV020]"));
	assert_true(score_case_says(
		&c, "responses.csv:4:3: error: rating 'Z' is not allowed for 'a.s1' [CSV020]"));
	assert_int_equal(c.diags.n, 2);
}

/* Whatever the reason: to leave it out would leave its cap out with it. */
static void what_must_be_met_is_never_left_out(void **state)
{
	static const char *const ratings[] = { "Z", "W", "Not applicable", "Waived" };

	for (size_t i = 0; i < 4; i++) {
		const struct school_result *result;
		struct response *row;

		if (i) {
			tear_down(state);
			set_up(state);
		}
		score_case_gate(&c, "a.s1.l1", "It is the law.");
		row = score_case_row(&c, "a.s1.l1", ratings[i]);
		row->na_reason.text = "The board has agreed to leave this out this year.";
		score_case_waiver(row, "the board", 2027, 7, 31);
		score_case_row(&c, "a.s1.l2", ratings[i])->na_reason.text = "not so here";
		result = score_case_run(&c);
		assert_true(score_case_says(&c, arena_printf(&c.arena,
			"responses.csv:2:3: error: rating '%s' leaves out 'a.s1.l1', which must be met [CSV057]",
			ratings[i])));
		assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
		assert_int_equal(descriptor(result, "a.s1.l2")->state,
				 i % 2 ? ANSWER_WAIVED : ANSWER_NOT_APPLICABLE);
		assert_int_equal(c.diags.n, 1 + i % 2);
	}
}

/* A rating for all of a strand speaks of its gate as well. */
static void a_strand_with_a_gate_is_never_left_out(void **state)
{
	struct response *row;

	(void)state;
	score_case_gate(&c, "a.s1.l1", "It is the law.");
	row = score_case_row(&c, "a.s1", "W");
	row->na_reason.text = "no sixth form";
	score_case_waiver(row, "the board", 2027, 7, 31);
	assert_int_equal(descriptor(score_case_run(&c), "a.s1.l3")->state, ANSWER_NOT_ANSWERED);
	assert_true(score_case_says(&c, "responses.csv:2:3: error: rating 'W' of 'a.s1' leaves out 'a.s1.l1', "
				    "which must be met [CSV057]"));
	assert_string_equal(c.diags.items[0].hint, "rate its descriptors one by one, and that one as it is");
	assert_int_equal(c.diags.n, 1);
}

/* ... and where it is out of focus the row is not used, which is no waiver. */
static void focus_is_no_waiver(void **state)
{
	(void)state;
	score_case_gate(&c, "b.s1.l1", "It is the law.");
	score_case_focus(&c, "a", "c");
	score_case_row(&c, "a.s1.l1", "M");
	score_case_row(&c, "b.s1.l1", "W");
	assert_int_equal(descriptor(score_case_run(&c), "b.s1.l1")->state, ANSWER_NOT_IN_FOCUS);
	assert_int_equal(c.diags.n, 1);
	assert_int_equal(c.diags.items[0].code, DIAG_CSV026);
}

/* What the row of a waiver says of it, and what comes of that: a letter of the state. */
struct waiver {
	const char *by;
	struct date until;
	const char *problem;
	enum answer_state state;
};

static void a_waiver_says_by_whom_and_until_when(void **state)
{
	static const struct waiver waivers[] = {
		{ "the board", { 2027, 7, 31 }, NULL, ANSWER_WAIVED },
		{ "the board", { 2026, 11, 4 }, NULL, ANSWER_WAIVED },	/* the report's own day is its last */
		{ "", { 2027, 7, 31 },
		  "responses.csv:2:3: warning: rating 'W' has no waived_by [CSV058]", ANSWER_WAIVED },
		{ "the board", { 0 },
		  "responses.csv:2:3: warning: rating 'W' has no waived_until [CSV058]", ANSWER_WAIVED },
		{ "", { 0 },
		  "responses.csv:2:3: warning: rating 'W' has no waived_by and no waived_until "
		  "[CSV058]",
		  ANSWER_WAIVED },
		{ "the board", { 2026, 11, 3 },
		  "responses.csv:2:11: error: waived_until 2026-11-03 lies before the report date 2026-11-04: "
		  "the waiver has run out [CSV059]", ANSWER_NOT_ANSWERED },
	};

	for (size_t i = 0; i < sizeof(waivers) / sizeof(*waivers); i++) {
		const struct waiver *w = &waivers[i];
		struct response *row;

		if (i) {
			tear_down(state);
			set_up(state);
		}
		row = score_case_row(&c, "a.s1.l2", "W");
		row->na_reason.text = "no sixth form";
		score_case_waiver(row, w->by, w->until.year, w->until.month, w->until.day);
		assert_int_equal(descriptor(score_case_run(&c), "a.s1.l2")->state, w->state);
		assert_int_equal(c.diags.n, w->problem ? 1 : 0);
		if (w->problem)
			assert_true(score_case_says(&c, w->problem));
	}
}

/* The states of strand a.s1, a letter a level, after rating it like this. */
static const char *spread(const char *rating)
{
	static const char letters[] = "MPNZW.";
	const struct school_result *result;
	char *spread_over = arena_alloc(&c.arena, 4);
	struct response *row;

	c.n_rows = 0;
	row = score_case_row(&c, "a.s1", rating);
	row->na_reason.text = "no sixth form";
	score_case_waiver(row, "the borough", 2027, 7, 31);
	result = score_case_run(&c);
	for (int l = 0; l < 3; l++)
		spread_over[l] = letters[result->sections[0].strands[0].descriptors[l].state];
	return spread_over;
}

static void a_level_for_a_strand_is_met_up_to_there(void **state)
{
	(void)state;
	assert_string_equal(spread("Established"), "MMN");
	assert_string_equal(spread("advanced"), "MMM");
	assert_string_equal(spread("2"), "MMN");
	assert_string_equal(spread("0"), "NNN");
	assert_string_equal(spread("none"), "NNN");
	assert_string_equal(spread("not yet secure"), "NNN");
	assert_string_equal(spread("Emerging \u2013 not yet secure"), "NNN");
	assert_string_equal(spread("Z"), "ZZZ");
	assert_int_equal(c.diags.n, 0);
}

static void a_strand_takes_no_descriptor_rating_and_no_level_that_is_none(void **state)
{
	(void)state;
	assert_string_equal(spread("Met"), "...");
	assert_true(score_case_says(
		&c, "responses.csv:2:3: error: rating 'Met' is not on the scale [CSV012]"));
	assert_string_equal(hint_of(DIAG_CSV012),
			    "a strand is rated with a level: use one of 'Emerging', "
			    "'Established', 'Advanced'");
	assert_string_equal(spread("4"), "...");
	assert_string_equal(spread("-1"), "...");
	assert_string_equal(spread("99999999999999999999"), "...");
	assert_string_equal(spread("2nd"), "...");
}

static void a_spread_answer_keeps_its_row(void **state)
{
	const struct answer *answer;

	(void)state;
	score_case_row(&c, "a.s1", "Established")->evidence_type.text = "document";
	answer = &descriptor(score_case_run(&c), "a.s1.l3")->answers[0];
	assert_true(answer->from_strand);
	assert_int_equal(answer->row->rating.at.line, 2);
	assert_string_equal(answer->rating->id, "N");
	assert_string_equal(answer->evidence_types[0]->id, "document");
}

static void a_strand_beside_its_descriptor_is_a_conflict_in_either_order(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1", "Advanced");
	score_case_row(&c, "a.s1.l2", "P");
	score_case_row(&c, "a.s2.l2", "P");
	score_case_row(&c, "a.s2", "Advanced");
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:2: error: item 'a.s1' is rated beside its descriptor "
		    "'a.s1.l2' at responses.csv:3 [CSV016]"));
	assert_true(score_case_says(
		&c, "responses.csv:5:2: error: item 'a.s2' is rated beside its descriptor "
		    "'a.s2.l2' at responses.csv:4 [CSV016]"));
	assert_int_equal(c.diags.n, 2);
	assert_int_equal(descriptor(result, "a.s1.l2")->state, ANSWER_PARTLY);
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_NOT_ANSWERED);
}

static void a_strand_and_a_descriptor_of_two_respondents_are_no_conflict(void **state)
{
	(void)state;
	score_case_respondents(&c, 2, false);
	score_case_row(&c, "a.s1", "Advanced");
	score_case_row(&c, "a.s1.l2", "P")->respondent.text = "camhs";
	score_case_run(&c);
	assert_int_equal(c.diags.n, 0);
}

static void a_strand_rated_twice_is_a_duplicate(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1", "Advanced");
	score_case_row(&c, "a.s1", "3");
	score_case_row(&c, "a.s2", "Advanced");
	score_case_row(&c, "a.s2", "Emerging");
	result = score_case_run(&c);
	assert_int_equal(c.diags.n_errors, 2);
	assert_int_equal(c.diags.items[0].code, DIAG_CSV014);
	assert_int_equal(descriptor(result, "a.s1.l3")->state, ANSWER_MET);
	assert_int_equal(descriptor(result, "a.s2.l1")->state, ANSWER_NOT_ANSWERED);
}

static void an_unknown_type_of_evidence_is_told_and_the_answer_kept(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_row(&c, "a.s1.l1", "M")->evidence_type.text = "documnet";
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:6: warning: evidence_type 'documnet' is not known [CSV027]"));
	assert_string_equal(hint_of(DIAG_CSV027), "did you mean 'Document'?");
	assert_int_equal(descriptor(result, "a.s1.l1")->state, ANSWER_MET);
}

static void a_source_may_be_of_several_types(void **state)
{
	const struct answer *answer;

	(void)state;
	score_case_row(&c, "a.s1.l1", "M")->evidence_type.text = "Document; memory,\nPupil voice";
	answer = &descriptor(score_case_run(&c), "a.s1.l1")->answers[0];
	assert_int_equal(answer->n_evidence_types, 2);
	assert_string_equal(answer->evidence_types[0]->name, "Document");
	assert_true(answer->evidence_types[1]->voice);
	assert_string_equal(answer->evidence_said, "Document, memory, Pupil voice");
	assert_true(score_case_says(
		&c, "responses.csv:2:6: warning: evidence_type 'memory' is not known [CSV027]"));
}

static void an_agreed_rating_above_all_others_needs_a_reason(void **state)
{
	(void)state;
	score_case_respondents(&c, 3, true);
	score_case_answer(&c, "a", "school", "PP P. NN");
	score_case_answer(&c, "a", "camhs", "NP N. N.");
	c.next_row.line = 20;
	score_case_answer(&c, "a", "agreed", "MP MM PN");
	c.rows[c.n_rows - 2].note.text = "the new policy was shown";
	score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:20:3: warning: rating 'M' agreed for 'a.s1.l1' is above every "
		    "respondent's and has no reason [CSV037]"));
	assert_true(score_case_says(
		&c, "responses.csv:22:3: warning: rating 'M' agreed for 'a.s1.l2' is above every "
		    "respondent's and has no reason [CSV037]"));
	/* nobody to be above at a.s2.l2; a note at a.s1.l3 */
	assert_int_equal(c.diags.n_warnings, 2);
}

static void a_strand_agreed_above_all_others_is_told_once(void **state)
{
	(void)state;
	score_case_respondents(&c, 1, true);
	score_case_row(&c, "a.s1", "0");
	score_case_row(&c, "a.s1", "Advanced")->respondent.text = "agreed";
	score_case_run(&c);
	assert_int_equal(c.diags.n_warnings, 1);
}

static void all_problems_of_a_row_are_found_at_once(void **state)
{
	struct response *row;

	(void)state;
	score_case_forbid_na(&c, "a.s1");
	row = score_case_row(&c, "a.s1.l1", "Z");
	row->respondent.text = "nobody";
	row->evidence_type.text = "x";
	row->evidence_date = (struct date){ 2030, 1, 1 };
	score_case_run(&c);
	assert_int_equal(c.diags.n_errors, 3);
	assert_int_equal(c.diags.n_warnings, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(clean_rows_raise_nothing),
		TEST(an_unknown_item_has_the_nearest_id),
		TEST(a_table_of_another_audit_has_an_end_to_its_hints),
		TEST(a_section_is_not_an_item),
		TEST(a_rating_off_the_scale_names_the_scale),
		TEST(a_rating_nearly_on_the_scale_has_the_nearest),
		TEST(an_empty_respondent_is_the_first_who_is_not_the_agreed_one),
		TEST(the_same_answer_twice_counts_once_and_is_told),
		TEST(two_different_answers_leave_the_question_unanswered),
		TEST(two_respondents_may_answer_the_same),
		TEST(a_blank_rating_is_no_answer_and_no_duplicate),
		TEST(not_applicable_and_waived_need_a_reason),
		TEST(not_applicable_may_be_one_descriptors_alone),
		TEST(what_must_be_met_is_never_left_out),
		TEST(a_strand_with_a_gate_is_never_left_out),
		TEST(focus_is_no_waiver),
		TEST(a_waiver_says_by_whom_and_until_when),
		TEST(not_applicable_only_where_the_audit_allows_it),
		TEST(a_level_for_a_strand_is_met_up_to_there),
		TEST(a_strand_takes_no_descriptor_rating_and_no_level_that_is_none),
		TEST(a_spread_answer_keeps_its_row),
		TEST(a_strand_beside_its_descriptor_is_a_conflict_in_either_order),
		TEST(a_strand_and_a_descriptor_of_two_respondents_are_no_conflict),
		TEST(a_strand_rated_twice_is_a_duplicate),
		TEST(an_unknown_type_of_evidence_is_told_and_the_answer_kept),
		TEST(a_source_may_be_of_several_types),
		TEST(an_agreed_rating_above_all_others_needs_a_reason),
		TEST(a_strand_agreed_above_all_others_is_told_once),
		TEST(all_problems_of_a_row_are_found_at_once),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
