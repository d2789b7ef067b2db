/*
 * score_record_test.c - three values of one judgement: what the ratings alone indicate, what holds, what
 * is on record; what is said beside a level where they differ; what may be compared with last time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "framework/framework.h"
#include "support_evidence.h"
#include "support_score.h"

/* ---- rubrics ---- */

static struct score_case c;

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 1, 4, 3);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static const char *clause(const struct section_result *section)
{
	return section_own_judgement(section)->clause.text;
}

static void a_level_that_its_counts_give_needs_no_clause(void **state)
{
	(void)state;
	assert_string_equal(clause(score_case_letters(&c, "MMMM MMNN NNNN")), "");
	assert_string_equal(clause(score_case_letters(&c, ".... .... ....")), "");
}

/* All of the first two levels are met, the first so many of the second with a dated source. */
static const struct section_result *sourced(size_t n)
{
	c.framework.scoring.evidence =
		(struct evidence_rule){ .on = true, .dated_from = 2, .types_from = 3, .min_types = 2 };
	score_case_answer(&c, "a", "", "MMMM MMMM NNNN");
	for (size_t i = 4; i < 4 + n; i++)
		score_case_source(&c.rows[i], "Policy", "document", 2026, 9, 1);
	return &score_case_run(&c)->sections[0];
}

static void sources_that_are_lacking_are_named(void **state)
{
	const struct section_result *s = sourced(3);

	(void)state;
	assert_int_equal(s->indicated, 2);
	assert_int_equal(s->held, 1);
	assert_int_equal(s->level, 1);
	assert_string_equal(clause(s), "Its ratings indicate Established; no dated source for 1.4.");
	assert_int_equal(section_own_judgement(s)->clause.cap, CAP_EVIDENCE);
}

static void many_sources_that_are_lacking_are_counted(void **state)
{
	(void)state;
	assert_string_equal(clause(sourced(0)),
			    "Its ratings indicate Established; no dated source for four descriptors.");
}

static void too_few_types_of_source_are_said(void **state)
{
	(void)state;
	c.framework.scoring.evidence =
		(struct evidence_rule){ .on = true, .dated_from = 3, .types_from = 2, .min_types = 2 };
	assert_string_equal(clause(score_case_letters(&c, "MMMM MMMM NNNN")),
			    "Its ratings indicate Established; too few types of source.");
}

static void what_must_be_met_is_named_but_no_single_post(void **state)
{
	struct descriptor *post;

	(void)state;
	c.framework.scoring.model = MODEL_BEST_FIT;
	c.framework.scoring.floor_percent = 50;
	score_case_gate(&c, "a.s4.l1", "Statutory.");
	assert_string_equal(clause(score_case_letters(&c, "MMMN MMMM NNNN")),
			    "Its ratings indicate Established; 1.4 must be met and is not.");
	post = (struct descriptor *)&c.framework.sections[0].strands[3].descriptors[0];
	post->post = true;
	assert_string_equal(clause(score_case_letters(&c, "MMMN MMMM NNNN")),
			    "Its ratings indicate Established; one descriptor must be met and is not.");
}

static void what_ratings_rest_on_is_counted(void **state)
{
	(void)state;
	score_case_respondents(&c, 3, false);
	score_case_answer(&c, "a", "school", "MMMM MMMM NNNN");
	score_case_answer(&c, "a", "camhs", "MMMM MMMM NNNN");
	score_case_answer(&c, "a", "partner", "MPMM NMMM PPNN");
	assert_string_equal(clause(&score_case_run(&c)->sections[0]),
			    "Provisional: three ratings. To be moderated: one rating.");
}

static void a_level_of_one_respondent_is_said_to_be_one_s(void **state)
{
	(void)state;
	score_case_respondents(&c, 2, false);
	score_case_answer(&c, "a", "camhs", "MMMM MMMM NNNN");
	assert_string_equal(clause(&score_case_run(&c)->sections[0]), "One respondent’s: CAMHS.");
	/* as soon as another rates one, it is not one's any more */
	score_case_answer(&c, "a", "school", "M... .... ....");
	assert_string_equal(clause(&score_case_run(&c)->sections[0]), "To be moderated: 11 ratings.");
}

static void one_who_was_asked_alone_is_nobody_special(void **state)
{
	(void)state;
	assert_string_equal(clause(score_case_letters(&c, "MMMM MMMM NNNN")), "");
}

/* ---- reviews ---- */

enum { STABILISE = 1, REPAIR, IMPROVE };

static struct framework framework;

static int open_tables(void **state)
{
	static struct tables tables;

	tables_open(&tables);
	*state = &tables;
	tables_write(&tables, "schools.csv", "school_id,name,phase\nS1,Elm Park,secondary\n");
	return 0;
}

static int close_tables(void **state)
{
	tables_close(*state);
	return 0;
}

/* Leadership by letters (M, P, N; '-' is none), a row of judgements.csv behind its section, whether the
 * information report is on the website, and a concern. */
static const struct school_result *review(struct tables *t, const char *letters,
					  const char *judgement, const char *report)
{
	static const char *const ids[] = { "time", "expert", "duties", "plan", "governor" };
	const char *text = "school_id,item,rating,respondent\n";

	for (size_t i = 0; letters[i]; i++) {
		if (letters[i] != '-')
			text = arena_printf(&t->arena, "%sS1,leadership.%s,%c,\n", text, ids[i],
					    letters[i]);
	}
	tables_write(t, "responses.csv", text);
	tables_write(t, "judgements.csv",
		     arena_printf(&t->arena, "school_id,section,judgement,reason,previous\n"
				  "S1,leadership,%s\n", judgement));
	tables_write(t, "metrics.csv",
		     arena_printf(&t->arena, "school_id,metric,value\nS1,leadership.report,%s\n",
				  report));
	tables_read(t);
	assert_true(framework_load(&t->arena, "tests/audits/small_statements.lua", &framework,
				   &t->diags));
	return score_school(&t->arena, &framework, evidence_of(&t->arena, &t->evidence, 0), NULL,
			    (struct date){ 2026, 11, 4 }, &t->diags);
}

static const struct judgement_result *led(struct tables *t, const char *letters,
					  const char *judgement, const char *report)
{
	return section_own_judgement(&review(t, letters, judgement, report)->sections[0]);
}

static bool says(const struct section_result *section, const char *words)
{
	for (size_t i = 0; i < section->n_reasons; i++) {
		if (strstr(section->reasons[i].text, words))
			return true;
	}
	return false;
}

static void nobody_has_judged_yet(void **state)
{
	assert_string_equal(led(*state, "MMMMM", ",,", "yes")->clause.text,
			    "Indicated, not yet judged.");
	assert_string_equal(led(*state, "MMMMM", ",,", "no")->clause.text,
			    "Its ratings indicate Improve; held by a figure: “Information report on "
			    "the website” (no). Not yet judged.");
	assert_string_equal(led(*state, "MMMMM", ",,", "no")->why,
			    "The trust reviewer has not judged yet, so the Repair that its figures "
			    "allow stands in the place of a judgement.");
}

static void a_reviewer_who_keeps_to_a_limit_needs_no_reason(void **state)
{
	const struct judgement_result *j = led(*state, "MMMMM", "Repair,,", "no");

	assert_int_equal(j->indicated, IMPROVE);
	assert_int_equal(j->held, REPAIR);
	assert_int_equal(j->level, REPAIR);
	assert_string_equal(j->clause.text, "Its ratings indicate Improve; held by a figure: "
			    "“Information report on the website” (no).");
	assert_string_equal(j->why, "The trust reviewer judges Repair, which is as much as its figures "
			    "allow.");
}

static void a_reviewer_above_a_limit_is_not_held_by_it(void **state)
{
	const struct school_result *r =
		review(*state, "MMMMM", "Improve,It went up on Monday. Seen.,", "no");
	const struct section_result *s = &r->sections[0];
	const struct judgement_result *j = section_own_judgement(s);

	assert_int_equal(s->level, IMPROVE);
	assert_int_equal(s->held, REPAIR);
	assert_string_equal(j->clause.text,
			    "Its ratings indicate Improve; a figure supports no more than Repair: "
			    "“Information report on the website” (no). Reviewer: It went up on Monday.");
	assert_null(strstr(j->clause.beside_why, "Reviewer"));
	assert_non_null(strstr(j->clause.beside_why, "Its ratings indicate"));
	assert_string_equal(j->why, "The trust reviewer judges Improve, as is indicated and above the "
			    "Repair that its figures allow: It went up on Monday. Seen.");
	assert_true(says(s, "The figures support no more than Repair, and the reviewer judges above "
			 "that."));
	assert_false(says(s, "cannot be above"));
	assert_null(strstr(s->cap_reason, "cannot be above"));
}

static void a_limit_that_is_not_reached_holds_no_reviewer_above_it(void **state)
{
	const struct school_result *r = review(*state, "MMMNN", "Improve,Seen.,", "no");

	assert_int_equal(r->sections[0].indicated, REPAIR);
	assert_false(says(&r->sections[0], "would hold"));
	assert_true(says(&r->sections[0], "The figures support no more than Repair"));
	r = review(*state, "MMMNN", "Repair,,", "no");
	assert_true(says(&r->sections[0], "The figures would hold the section at Repair."));
}

static void a_gate_does_not_hold_a_reviewer_above_it(void **state)
{
	const struct school_result *r = review(*state, "MMNMM", "Improve,Met since Monday.,", "yes");

	assert_int_equal(r->sections[0].held, STABILISE);
	assert_string_equal(clause(&r->sections[0]), "Its ratings indicate Repair; 1.3 must be met and is "
			    "not. Reviewer: Met since Monday.");
	assert_false(says(&r->sections[0], "cannot be above"));
	assert_true(says(&r->sections[0], "While 1.3 Duties is not met, the ratings support no more than "
			 "Stabilise, and the reviewer judges above that."));
}

static void a_reviewer_who_differs_says_why_or_that_there_is_no_reason(void **state)
{
	assert_string_equal(led(*state, "MMMMM", "Repair,,", "yes")->clause.text,
			    "Its ratings indicate Improve. The reviewer gives no reason.");
	assert_string_equal(led(*state, "MMMMM", "Repair,New staff,", "yes")->clause.text,
			    "Its ratings indicate Improve. Reviewer: New staff.");
	assert_string_equal(led(*state, "MMMMM", "Stabilise,Nobody leads.,", "no")->why,
			    "The trust reviewer judges Stabilise, one level below the Repair that its "
			    "figures allow: Nobody leads.");
	assert_string_equal(led(*state, "MMMMM", "Improve,,", "yes")->clause.text, "");
}

static void a_judgement_is_on_record_where_nothing_is_rated(void **state)
{
	const struct school_result *r = review(*state, "-----", "Improve,Seen in three visits.,", "yes");
	const struct section_result *s = &r->sections[0];
	const struct judgement_result *j = section_own_judgement(s);

	assert_int_equal(s->status, SECTION_NOT_ASSESSED);
	assert_int_equal(s->level, IMPROVE);
	assert_int_equal(j->status, SECTION_ASSESSED);
	assert_int_equal(j->level, IMPROVE);
	assert_int_equal(j->indicated, 0);
	assert_int_equal(j->held, 0);
	assert_int_equal(r->n_assessed, 1);
	assert_string_equal(judgement_status_name(j), "judged without ratings");
	assert_string_equal(j->clause.text, "Nothing is rated. Reviewer: Seen in three visits.");
	assert_true(says(s, "None of the 5 statements is answered, so the ratings indicate no level."));
	assert_true(says(s, "The trust reviewer judges Improve: Seen in three visits."));
}

static void a_judgement_is_on_record_where_too_little_is_rated(void **state)
{
	const struct judgement_result *j = led(*state, "MM---", "Improve,,", "yes");

	assert_int_equal(j->level, IMPROVE);
	assert_string_equal(j->clause.text, "Too little is rated to indicate a level. The reviewer gives no "
			    "reason.");
	/* and where nobody judged either there is none */
	assert_int_equal(led(*state, "MM---", ",,", "yes")->status, SECTION_NOT_ASSESSED);
}

static void only_a_judged_level_is_compared_with_a_judged_one(void **state)
{
	const struct judgement_result *j = led(*state, "MMMMM", "Repair,,Improve", "yes");

	assert_int_equal(j->previous, IMPROVE);
	assert_true(j->comparable);
	assert_false(led(*state, "MMMMM", ",,Repair", "yes")->comparable);
	assert_false(led(*state, "MMMMM", "Repair,,", "yes")->comparable);
	assert_true(led(*state, "-----", "Repair,,Improve", "yes")->comparable);
}

#define RUBRIC(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
#define REVIEW(name) cmocka_unit_test_setup_teardown(name, open_tables, close_tables)

int main(void)
{
	const struct CMUnitTest tests[] = {
		RUBRIC(a_level_that_its_counts_give_needs_no_clause),
		RUBRIC(sources_that_are_lacking_are_named),
		RUBRIC(many_sources_that_are_lacking_are_counted),
		RUBRIC(too_few_types_of_source_are_said),
		RUBRIC(what_must_be_met_is_named_but_no_single_post),
		RUBRIC(what_ratings_rest_on_is_counted),
		RUBRIC(a_level_of_one_respondent_is_said_to_be_one_s),
		RUBRIC(one_who_was_asked_alone_is_nobody_special),
		REVIEW(nobody_has_judged_yet),
		REVIEW(a_reviewer_who_keeps_to_a_limit_needs_no_reason),
		REVIEW(a_reviewer_above_a_limit_is_not_held_by_it),
		REVIEW(a_limit_that_is_not_reached_holds_no_reviewer_above_it),
		REVIEW(a_gate_does_not_hold_a_reviewer_above_it),
		REVIEW(a_reviewer_who_differs_says_why_or_that_there_is_no_reason),
		REVIEW(a_judgement_is_on_record_where_nothing_is_rated),
		REVIEW(a_judgement_is_on_record_where_too_little_is_rated),
		REVIEW(only_a_judged_level_is_compared_with_a_judged_one),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
