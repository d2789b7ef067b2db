/*
 * score_statements_test.c - a review of statements, from its tables to its judgements, figures, gaps
 * and plan; and an interview, from its tables to its notes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/number.h"
#include "framework/framework.h"
#include "plan/plan.h"
#include "score/items.h"
#include "score/score.h"
#include "support_evidence.h"
#include "support_score.h"

enum { STABILISE = 1, REPAIR, IMPROVE, SUSTAIN };

static struct framework framework;

static int open_tables(void **state)
{
	static struct tables tables;

	tables_open(&tables);
	*state = &tables;
	tables_write(&tables, "schools.csv", "school_id,name,phase\nS1,Elm Park,secondary\n");
	tables_write(&tables, "calendar.csv",
		     "scope,half_term,first_day,last_day,closed_days\n"
		     "*,Autumn 1,2026-09-02,2026-10-23,\n*,Autumn 2,2026-11-02,2026-12-18,\n"
		     "*,Spring 1,2027-01-04,2027-02-12,\n*,Spring 2,2027-02-22,2027-04-01,\n"
		     "*,Summer 1,2027-04-19,2027-05-28,\n*,Summer 2,2027-06-07,2027-07-21,\n");
	return 0;
}

static int close_tables(void **state)
{
	tables_close(*state);
	return 0;
}

/* Ratings of the two sections' statements in the audit's order: M, P, N; '-' is none. */
static const char *ratings(struct tables *t, const char *letters, const char *who)
{
	static const char *const ids[] = {
		"leadership.time", "leadership.expert", "leadership.duties", "leadership.plan",
		"leadership.governor", "tracking.known", "tracking.groups", "tracking.parents",
		"tracking.targets",
	};
	const char *text = "";

	for (size_t i = 0; letters[i]; i++) {
		if (letters[i] != '-')
			text = arena_printf(&t->arena, "%sS1,%s,%c,%s,,\n", text, ids[i],
					    letters[i], who);
	}
	return text;
}

static const struct school_result *score_with(struct tables *t, const char *audit,
					      const char *responses)
{
	tables_write(t, "responses.csv",
		     arena_printf(&t->arena, "school_id,item,rating,respondent,evidence,note\n%s",
				  responses));
	tables_read(t);
	assert_true(framework_load(&t->arena, audit, &framework, &t->diags));
	return score_school(&t->arena, &framework, evidence_of(&t->arena, &t->evidence, 0), NULL,
			    (struct date){ 2026, 11, 4 }, &t->diags);
}

static const struct school_result *score(struct tables *t, const char *responses)
{
	return score_with(t, "tests/audits/small_statements.lua", responses);
}

static const struct school_result *reviewed(struct tables *t, const char *letters,
					    const char *judgements)
{
	tables_write(t, "judgements.csv",
		     arena_printf(&t->arena, "school_id,section,judgement,respondent,reason,previous\n"
				  "%s", judgements));
	return score(t, ratings(t, letters, ""));
}

static const struct school_result *with_metrics(struct tables *t, const char *letters,
						const char *metrics)
{
	tables_write(t, "metrics.csv",
		     arena_printf(&t->arena,
				  "school_id,metric,group,period,numerator,denominator,value\n%s",
				  metrics));
	return score(t, ratings(t, letters, ""));
}

/* ---- judgements ---- */

static void the_reviewer_s_judgement_is_the_record(void **state)
{
	const struct school_result *r =
		reviewed(*state, "MMMPMMMMM", "S1,leadership,Repair,,,Stabilise\n"
			 "S1,leadership,sustain,senco,,\n");
	const struct judgement_result *j = &r->sections[0].judgements[0];

	tables_expect(*state, 0);
	assert_int_equal(j->level, REPAIR);
	assert_int_equal(j->indicated, IMPROVE);
	assert_int_equal(j->steps, -1);
	assert_int_equal(j->previous, STABILISE);
	assert_string_equal(j->rows[1]->judgement.text, "sustain");
	assert_int_equal(j->levels[1], SUSTAIN);
	assert_int_equal(r->sections[0].level, REPAIR);
	assert_int_equal(r->overall_level, -1);
}

static void what_is_indicated_stands_for_a_judgement_that_is_not_there_yet(void **state)
{
	const struct school_result *r = reviewed(*state, "MMMPMMMMM", "S1,leadership,Repair,senco,,\n");
	const struct judgement_result *j = &r->sections[0].judgements[0];

	assert_null(j->row);
	assert_int_equal(j->reviewer, 0);
	assert_int_equal(j->level, IMPROVE);
	assert_string_equal(j->why, "The trust reviewer has not judged yet, so the indicated "
			    "level stands in the place of a judgement.");
}

static void two_levels_apart_need_a_reason(void **state)
{
	const struct school_result *r = reviewed(*state, "MMMPMNNNN",
						 "S1,leadership,Stabilise,,,\n"
						 "S1,tracking,Improve,,Seen in three visits.,\n");
	const struct diag *diag = tables_problem(*state, DIAG_CSV054, "judgements.csv", 2, 3);

	tables_expect(*state, 1);
	assert_string_equal(diag->message, "judgement 'Stabilise' is two levels below what is "
			    "indicated (Improve) and has no reason");
	assert_string_equal(diag->school_id, "S1");
	assert_int_equal(r->sections[1].level, IMPROVE);
}

static void sustain_needs_the_last_review_to_be_improve(void **state)
{
	assert_int_equal(reviewed(*state, "MMMMMMMMM", "S1,leadership,,,,Improve\n")
				 ->sections[0].level, SUSTAIN);
	assert_int_equal(reviewed(*state, "MMMMMMMMM", "S1,leadership,,,,Repair\n")
				 ->sections[0].level, IMPROVE);
}

static void only_the_reviewer_is_meant_by_an_empty_respondent(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = score(
		t, arena_printf(&t->arena, "%s%s", ratings(t, "MMMMMMMMM", ""),
				ratings(t, "NNNNNNNNN", "senco")));

	assert_int_equal(r->tally.met, 9);
	assert_int_equal(r->sections[0].strands[0].descriptors[0].agreement, AGREEMENT_AGREED);
	assert_int_equal(tables_count(t, DIAG_CSV037), 0);
}

/* ---- caps ---- */

static void a_figure_caps_what_is_indicated(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,leadership.report,,,,,no\n");
	const struct section_result *s = &r->sections[0];

	assert_int_equal(s->judgements[0].indicated, IMPROVE);
	assert_int_equal(s->judgements[0].held, REPAIR);
	assert_int_equal(s->cap, CAP_FIGURE);
	assert_non_null(strstr(s->cap_reason, "The information report is a statutory duty."));
}

static void the_lowest_cap_counts(void **state)
{
	const struct school_result *r = with_metrics(
		*state, "MMMMMMMMM", "S1,leadership.report,,,,,no\nS1,leadership.concern,,,,,yes\n");

	assert_int_equal(r->sections[0].judgements[0].held, STABILISE);
}

static void a_cap_is_lifted_by_what_it_asks_for(void **state)
{
	assert_int_equal(with_metrics(*state, "MMMMMMMMM", "S1,tracking.part_time,,,,,yes\n")
				 ->sections[1].level, REPAIR);
	assert_int_equal(with_metrics(*state, "MMMMMMMMM", "S1,tracking.part_time,,,,,yes\n"
				      "S1,tracking.part_time_plan,,,,,yes\n")
				 ->sections[1].level, IMPROVE);
}

static void a_register_that_does_not_reconcile_caps(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM",
			     "S1,tracking.sen,,,,,21\nS1,tracking.k,,,,,18\nS1,tracking.e,,,,,4\n");
	const struct diag *diag = tables_problem(*state, DIAG_CSV046, "metrics.csv", 2, 7);

	assert_string_equal(diag->message, "'SEN support' 18 and 'EHC plan' 4 make 22, not 'Pupils with "
			    "SEN' 21");
	assert_string_equal(r->sections[1].checks[0].text,
			    "\u201cSEN support\u201d 18 and \u201cEHC plan\u201d 4 make 22, not "
			    "\u201cPupils with SEN\u201d 21.");
	assert_int_equal(r->sections[1].judgements[0].held, REPAIR);
	assert_int_equal(r->sections[1].checks[0].state, CHECK_FAILED);
}

/* The same where each figure may lie so many thousandths from the exact one. */
static const struct school_result *with_rounded(struct tables *t, const char *metrics, int tolerance_milli)
{
	const struct school_evidence *read;
	struct school_evidence *evidence = arena_alloc(&t->arena, sizeof(*evidence));
	struct metric_row *rows;

	with_metrics(t, "MMMMMMMMM", metrics);
	diags_init(&t->diags, &t->arena);
	read = evidence_of(&t->arena, &t->evidence, 0);
	*evidence = *read;
	rows = arena_array(&t->arena, read->n_metrics, sizeof(*rows));
	for (size_t i = 0; i < read->n_metrics; i++) {
		rows[i] = read->metrics[i];
		rows[i].tolerance_milli = tolerance_milli;
	}
	evidence->metrics = rows;
	return score_school(&t->arena, &framework, evidence, NULL,
			    (struct date){ 2026, 11, 4 }, &t->diags);
}

static void a_register_of_rounded_figures_reconciles_within_their_rounding(void **state)
{
	static const char metrics[] = "S1,tracking.sen,,,,,21\nS1,tracking.k,,,,,18\nS1,tracking.e,,,,,4\n";
	const struct school_result *r = with_rounded(*state, metrics, 334);

	tables_expect(*state, 0);
	assert_int_equal(r->sections[1].checks[0].state, CHECK_HELD);
	assert_string_equal(r->sections[1].checks[0].text,
			    "\u201cSEN support\u201d 18 and \u201cEHC plan\u201d 4 make 22, which beside "
			    "\u201cPupils with SEN\u201d 21 is within the rounding of the figures.");
	r = with_rounded(*state, metrics, 333);		/* three times that are less than the 1 that they miss */
	assert_int_equal(r->sections[1].checks[0].state, CHECK_FAILED);
	tables_problem(*state, DIAG_CSV046, "metrics.csv", 2, 7);
}

static void figures_not_given_neither_hold_nor_fail(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,tracking.sen,,,,,21\nS1,tracking.k,,,,,18\n");

	tables_expect(*state, 0);
	assert_int_equal(r->sections[1].checks[0].state, CHECK_NOT_MADE);
	assert_string_equal(r->sections[1].checks[0].text,
			    "Not checked, since \u201cEHC plan\u201d is not given.");
	assert_int_equal(r->sections[1].level, IMPROVE);
}

/* Even where the ratings indicate no more than the cap allows. */
static void a_reviewer_above_a_cap_must_say_why(void **state)
{
	struct tables *t = *state;
	const struct school_result *r;

	tables_write(t, "judgements.csv", "school_id,section,judgement,respondent,reason\n"
		     "S1,leadership,Improve,,\n");
	r = with_metrics(t, "MMMNNMMMM", "S1,leadership.report,,,,,no\n");
	assert_int_equal(r->sections[0].indicated, REPAIR);
	assert_string_equal(tables_problem(t, DIAG_CSV054, "judgements.csv", 2, 3)->message,
			    "judgement 'Improve' is above Repair, the most that is supported for 'leadership', "
			    "and has no reason");
}

/* ---- figures ---- */

static void gaps_are_in_points_and_worked_out_before_rounding(void **state)
{
	/* 2/9 is 22.2%, 1/6 is 16.7%: 5.6 points apart, not 5.5 */
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,tracking.absence_sen,,,20,90,\n"
			     "S1,tracking.absence_all,,,20,120,\n");

	assert_string_equal(r->sections[1].checks[2].text,
			    "\u201cPersistent absence, SEN\u201d, 22.2% (20 of 90), is 5.6 percentage points "
			    "above \u201cPersistent absence, all\u201d, 16.7% (20 of 120).");
	assert_int_equal(r->sections[1].checks[2].state, CHECK_FAILED);
	assert_false(r->sections[1].checks[2].hidden);
	assert_string_equal(r->sections[1].checks[2].gap, "5.6 points");
	assert_null(r->sections[1].checks[2].remark);
}

/* The checks of the review's section on tracking, with metrics of S1 alone. */
static const struct check_result *send_checks(struct tables *t, const char *metrics)
{
	tables_write(t, "metrics.csv",
		     arena_printf(&t->arena,
				  "school_id,metric,group,period,numerator,denominator,value\n%s",
				  metrics));
	return score_with(t, "audits/lua/astrea/astrea_send.lua", "S1,leadership.senco_slt,M,,,\n")
		->sections[2].checks;
}

static void percents_of_groups_make_the_whole_by_their_pupils(void **state)
{
	const struct check_result *checks = send_checks(
		*state, "S1,tracking.attendance_all,,,,739,89.1\n"
		"S1,tracking.attendance_sen,,,,158,84\nS1,tracking.attendance_no_sen,,,,581,90.5\n"
		"S1,tracking.persistent_all,,,231,739,\nS1,tracking.persistent_sen,,,74,158,\n"
		"S1,tracking.persistent_no_sen,,,157,581,\n");

	tables_expect(*state, 0);
	assert_int_equal(checks[0].state, CHECK_HELD);
	assert_int_equal(checks[1].state, CHECK_HELD);
	assert_int_equal(checks[2].state, CHECK_NOT_MADE);
}

static void pupils_that_do_not_make_the_whole_are_told_at_its_denominator(void **state)
{
	const struct check_result *checks = send_checks(
		*state, "S1,tracking.attendance_all,,,,739,89.1\n"
		"S1,tracking.attendance_sen,,,,158,84\nS1,tracking.attendance_no_sen,,,,600,90.5\n");
	const struct diag *diag = tables_problem(*state, DIAG_CSV046, "metrics.csv", 2, 6);

	assert_int_equal(checks[0].state, CHECK_FAILED);
	assert_string_equal(diag->message,
			    "The pupils behind 'Attendance of pupils with SEN' (158) and 'Attendance of "
			    "pupils with no SEN' (600) make 758, not the 739 behind 'Attendance of all "
			    "pupils'");
	assert_string_equal(diag->hint, "see metrics.csv:3:6, metrics.csv:4:6");
}

static void pupils_counted_make_those_of_the_whole_too(void **state)
{
	const struct check_result *checks = send_checks(
		*state, "S1,tracking.persistent_all,,,231,739,\n"
		"S1,tracking.persistent_sen,,,74,158,\nS1,tracking.persistent_no_sen,,,150,581,\n");

	assert_int_equal(checks[1].state, CHECK_FAILED);
	assert_string_equal(checks[1].text,
			    "The pupils counted in “Persistent absence among pupils with SEN” (74) and "
			    "“Persistent absence among pupils with no SEN” (150) make 224, not the 231 of "
			    "“Persistent absence among all pupils”.");
}

static void percents_without_their_pupils_cannot_be_added(void **state)
{
	const struct check_result *checks = send_checks(
		*state, "S1,tracking.attendance_all,,,,739,89.1\n"
		"S1,tracking.attendance_sen,,,,,84\nS1,tracking.attendance_no_sen,,,,600,90.5\n");

	tables_expect(*state, 0);
	assert_int_equal(checks[0].state, CHECK_NOT_MADE);
	assert_string_equal(checks[0].text, "Not checked, since there is no number of pupils "
			    "for “Attendance of pupils with SEN”.");
}

static void what_does_not_apply_is_neither_yes_nor_no(void **state)
{
	struct tables *t = *state;
	const struct school_result *r =
		with_metrics(t, "MMMMMMMMM", "S1,tracking.part_time,,,,,n/a\nS1,tracking.progress,,,,,N/A\n");

	tables_expect(t, 0);
	assert_int_equal(r->sections[1].n_holds, 0);
	assert_string_equal(r->sections[1].figures[5].own.text, "Not applicable");
}

static void none_of_none_is_no_percent_and_no_error(void **state)
{
	struct tables *t = *state;
	const struct school_result *r =
		with_metrics(t, "MMMMMMMMM", "S1,tracking.absence_sen,,,0,0,\n"
			     "S1,tracking.absence_all,,,20,120,\n");
	const struct figure_value *value = &r->sections[1].figures[3].own;

	tables_expect(t, 0);
	assert_false(value->has_value);
	assert_string_equal(value->text, "None");
	assert_string_equal(value->base, "0 of 0");
	assert_string_equal(r->sections[1].checks[2].text,
			    "Not checked, since “Persistent absence, SEN” is none.");
	with_metrics(t, "MMMMMMMMM", "S1,tracking.absence_sen,,,3,0,\n");
	tables_problem(t, DIAG_CSV051, "metrics.csv", 2, 5);
}

static void a_gap_of_few_pupils_does_not_stand_out(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,tracking.absence_sen,,,2,10,\n"
			     "S1,tracking.absence_all,,,11,110,\n");

	assert_string_equal(r->sections[1].checks[2].text,
			    "\u201cPersistent absence, SEN\u201d, 20.0% (2 of 10), is 10.0 percentage points "
			    "above \u201cPersistent absence, all\u201d, 10.0% (11 of 110). A base below 11 is too "
			    "few to read much into it.");
	assert_string_equal(r->sections[1].checks[2].remark, "A base below 11 is too few to read much into it.");
	assert_int_equal(r->sections[1].checks[2].state, CHECK_HELD);
	r = with_metrics(*state, "MMMMMMMMM", "S1,tracking.absence_sen,,,3,11,\n"
			 "S1,tracking.absence_all,,,11,110,\n");
	assert_int_equal(r->sections[1].checks[2].state, CHECK_FAILED);
}

static void a_public_document_tells_no_number_of_few_pupils(void **state)
{
	struct tables *t = *state;
	const struct school_result *r =
		with_metrics(t, "MMMMMMMMM", "S1,tracking.absence_sen,,,4,24,\n"
			     "S1,tracking.absence_all,,,11,120,\n");

	assert_int_equal(r->sections[1].checks[2].state, CHECK_FAILED);
	assert_false(r->sections[1].checks[2].hidden);
	r = score_school_public(&t->arena, r->framework, r->evidence, NULL, r->report_date);
	assert_true(r->sections[1].checks[2].hidden);
	assert_int_equal(r->sections[1].checks[2].state, CHECK_HIDDEN);
	assert_string_equal(r->sections[1].checks[2].text,
			    "\u201cPersistent absence, SEN\u201d and \u201cPersistent absence, all\u201d are not "
			    "compared here, since a number is too small to be published.");
}

/* Nor is a gap said to stand out where nobody knows of how many pupils it is. */
static void a_gap_without_its_bases_does_not_stand_out(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,tracking.absence_sen,,,,,30\n"
			     "S1,tracking.absence_all,,,,200,10\n");

	assert_int_equal(r->sections[1].checks[2].state, CHECK_HELD);
	assert_string_equal(r->sections[1].checks[2].text,
			    "\u201cPersistent absence, SEN\u201d, 30.0%, is 20.0 percentage points above "
			    "\u201cPersistent absence, all\u201d, 10.0% (base 200). Whether 11 pupils stand behind both is "
			    "not given, so it is not said to stand out.");
}

static void a_figure_out_of_range_is_told(void **state)
{
	with_metrics(*state, "MMMMMMMMM", "S1,tracking.progress,,,,24,49.2\n"
		     "S1,tracking.absence_sen,,,30,20,\n");
	tables_problem(*state, DIAG_CSV047, "metrics.csv", 2, 7);
	tables_problem(*state, DIAG_CSV047, "metrics.csv", 3, 5);
	tables_expect(*state, 2);
}

static void a_percent_is_0_or_100_only_where_it_is(void **state)
{
	static const struct {
		const char *row, *text;
	} shares[] = {
		{ "1,5000,", "0.1%" }, { "4999,5000,", "99.9%" }, { "0,5000,", "0.0%" }, { "5000,5000,", "100.0%" },
		{ "1,201,", "0.5%" }, { "1,16,", "6.3%" }, { "5001,5000,", "100.1%" },
		{ ",,0.04", "0.1%" }, { ",,99.96", "99.9%" }, { ",,12.25", "12.3%" },
	};

	for (size_t i = 0; i < sizeof(shares) / sizeof(*shares); i++) {
		struct tables *t = *state;
		const struct school_result *r = with_metrics(t, "MMMMMMMMM",
			arena_printf(&t->arena, "S1,tracking.absence_sen,,,%s\n", shares[i].row));

		assert_string_equal(r->sections[1].figures[3].own.text, shares[i].text);
	}
}

static bool of_another(void *context, const char *metric)
{
	++*(int *)context;
	return strcmp(metric, "leaderships.report") == 0;
}

/* The other audits are asked about what might be a slip, and about nothing else. */
static void a_figure_of_another_audit_is_passed_over(void **state)
{
	static const struct {
		const char *metric;
		bool has;
		int asked;
	} figures[] = {
		{ "leadership.report", true, 0 }, { "leadership.reports", true, 1 },
		{ "leaderships.report", false, 1 }, { "leadership.thing", true, 1 },
		{ "attendance.all", false, 0 }, { "Special school", false, 0 }, { "", false, 0 },
	};
	struct tables *t = *state;
	int asked;
	struct items items = { .arena = &t->arena, .framework = &framework, .of_another = of_another,
			       .another = &asked };

	with_metrics(t, "MMMMMMMMM", "");
	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++) {
		asked = 0;
		assert_int_equal(items_has_metric(&items, figures[i].metric), figures[i].has);
		assert_int_equal(asked, figures[i].asked);
	}
}

static bool says_missing(const struct section_result *section, const char *text)
{
	for (size_t i = 0; i < section->n_reasons; i++) {
		if (strcmp(section->reasons[i].text, text) == 0)
			return true;
	}
	return false;
}

static void a_cap_whose_figure_is_missing_is_said_beside_the_level(void **state)
{
	static const char said[] = "\u201cInformation report on the website\u201d is not given. If the answer is "
				   "no, the figures support no more than Repair.";
	const struct section_result *section;

	section = &with_metrics(*state, "MMMMMMMMM", "S1,leadership.roll,,,,,812\n")->sections[0];
	assert_string_equal(section->missing[0].field->id, "leadership.report");
	assert_int_equal(section->missing[0].level, 2);
	assert_true(says_missing(section, said));
	section = &with_metrics(*state, "MMMMMMMMM", "S1,leadership.report,,,,,yes\n")->sections[0];
	assert_false(says_missing(section, said));
	section = &with_metrics(*state, "MMMMMMMMM", "S1,leadership.report,,,,,\n")->sections[0];
	assert_true(says_missing(section, said));
	section = &with_metrics(*state, "NNNNNNNNN", "S1,leadership.roll,,,,,812\n")->sections[0];
	assert_int_equal(section->n_missing, 0);
}

/* A duty of law is not left out by a symbol, nor is a concern; what may not apply, may be n/a. */
static void a_duty_of_law_is_answered_with_yes_or_no(void **state)
{
	const struct school_result *result = with_metrics(
		*state, "MMMMMMMMM", "S1,leadership.report,,,,,n/a\nS1,leadership.concern,,,,,x\n"
		"S1,tracking.part_time,,,,,n/a\n");

	tables_problem(*state, DIAG_CSV057, "metrics.csv", 2, 7);
	tables_problem(*state, DIAG_CSV057, "metrics.csv", 3, 7);
	tables_expect(*state, 2);
	assert_int_equal(result->sections[0].n_holds, 0);
}

/* What is marked as not available could hold the level as well as what is not given. */
static void a_figure_that_is_not_available_is_missing(void **state)
{
	const struct school_result *result = with_metrics(*state, "MMMMMMMMM", "S1,tracking.part_time,,,,,x\n");

	assert_string_equal(result->sections[1].missing[0].field->id, "tracking.part_time");
	result = with_metrics(*state, "MMMMMMMMM", "S1,tracking.part_time,,,,,n/a\n");
	for (size_t i = 0; i < result->sections[1].n_missing; i++)
		assert_string_not_equal(result->sections[1].missing[i].field->id, "tracking.part_time");
}

/* Publishers swap their symbols, so none of them means more than that there is no figure. */
static void a_symbol_is_no_figure_and_printed_as_it_stands(void **state)
{
	static const char *const symbols[] = { "[c]", "[x]", "[z]", "[low]", "[u]", "c", "Z", ":", "..", "SUPP", "NE", "NP", "NA",
					       "LOWCOV", "supp", "-", "*" };

	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		struct tables *t = *state;
		const char *s = symbols[i];
		const struct school_result *result = with_metrics(
			t, "MMMMMMMMM", arena_printf(&t->arena, "S1,tracking.part_time,,,,,%s\nS1,leadership.roll,,,,,%s\n"
			"S1,tracking.absence_sen,,,%s,40,\nS1,tracking.absence_all,,,20,%s,\n", s, s, s, s));
		const struct figure *figures = result->sections[1].figures;

		tables_expect(t, 0);
		for (size_t k = 3; k <= 5; k++) {
			const struct figure_value *own = &figures[k].own;

			if (!own->row)
				continue;
			assert_false(own->has_value);
			assert_string_equal(own->text, s);
		}
		assert_string_equal(result->sections[0].figures[3].own.text, s);
		assert_string_equal(result->sections[1].missing[0].field->id, "tracking.part_time");
	}
}

static void what_is_no_figure_of_its_kind_is_an_error(void **state)
{
	with_metrics(*state, "MMMMMMMMM", "S1,leadership.roll,,,,,12.5\n"
		     "S1,leadership.report,,,,,perhaps\nS1,leadership.funding,,,,,12 %\n"
		     "S1,leadership.fundin,,,,,12\nS1,tracking.sen,nations,,,,12\n"
		     "S1,tracking.k,,,,,1\nS1,tracking.k,,,,,2\nS1,tracking.absence_sen,,,2,0,\n"
		     "S1,tracking.absence_all,,,9999999997,0.000001,\nS1,other.thing,,,,,1\n");
	tables_problem(*state, DIAG_CSV051, "metrics.csv", 2, 7);
	tables_problem(*state, DIAG_CSV051, "metrics.csv", 3, 7);
	tables_problem(*state, DIAG_CSV051, "metrics.csv", 4, 7);
	tables_problem(*state, DIAG_CSV048, "metrics.csv", 5, 2);
	tables_problem(*state, DIAG_CSV049, "metrics.csv", 6, 3);
	tables_problem(*state, DIAG_CSV050, "metrics.csv", 8, 2);
	tables_problem(*state, DIAG_CSV051, "metrics.csv", 9, 5);
	tables_problem(*state, DIAG_CSV051, "metrics.csv", 10, 5);
	tables_expect(*state, 8);
}

static void the_last_period_counts(void **state)
{
	const struct school_result *r =
		with_metrics(*state, "MMMMMMMMM", "S1,leadership.roll,,2025-26,,,\"1,812\"\n"
			     "S1,leadership.roll,,2024-25,,,790\n"
			     "S1,leadership.roll,national,2025-26,,,1050\n");
	const struct figure *roll = &r->sections[0].figures[3];

	tables_expect(*state, 0);
	assert_string_equal(roll->own.text, "1,812");
	assert_string_equal(roll->before.text, "790");
	assert_string_equal(roll->groups[0].text, "1,050");
}

static void figures_can_be_marked_as_generated(void **state)
{
	struct tables *t = *state;

	tables_write(t, "metrics.csv", "school_id,metric,value,generated\nS1,leadership.roll,812,yes\n");
	assert_true(score(t, ratings(t, "MMMMMMMMM", ""))->evidence->generated);
}

static void small_cohorts_are_not_judged(void **state)
{
	struct tables *t = *state;
	const char *row = "school_id,section,judgement,respondent,reason\nS1,achievement,Improve,,\n";

	tables_write(t, "judgements.csv", row);
	assert_int_equal(with_metrics(t, "MMMMMMMMM", "S1,tracking.progress,,,,10,-0.2\n")
				 ->sections[1].judgements[1].status, SECTION_SMALL_COHORT);
	tables_problem(t, DIAG_CSV052, "judgements.csv", 2, 3);
	assert_int_equal(with_metrics(t, "MMMMMMMMM", "S1,tracking.progress,,,,11,-0.2\n")
				 ->sections[1].judgements[1].level, IMPROVE);
}

static void statements_say_nothing_of_a_judgement_by_figures(void **state)
{
	const struct school_result *r = reviewed(*state, "MMMMMMMMM", "S1,achievement,Improve,,,\n");

	assert_int_equal(r->sections[1].judgements[1].status, SECTION_NOT_ASSESSED);
	assert_int_equal(r->sections[1].judgements[0].status, SECTION_ASSESSED);
}

static void numbers_are_read_strictly(void **state)
{
	static const struct {
		const char *text;
		long long micro;
		enum number_sign sign;
	} good[] = {
		{ "1,234", 1234000000, NUMBER_PLAIN }, { "12.5 %", 12500000, NUMBER_PERCENT },
		{ "\xC2\xA3 1,234.50", 1234500000, NUMBER_POUNDS }, { "-0.35", -350000, NUMBER_PLAIN },
		{ "\xE2\x88\x92" "2", -2000000, NUMBER_PLAIN }, { "0", 0, NUMBER_PLAIN },
		{ "1,234,567", 1234567000000, NUMBER_PLAIN },
	};
	static const char *const bad[] = {
		"", "-", "1,23", "1234,567", "12,3456", ",123", "1.", ".5", "1.2345678", "1e3", "0x10",
		"12 34", "5 pupils", "\xC2\xA3" "5%", "12345678901", "nan", "--1",
	};
	struct number number;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_true(number_parse(good[i].text, &number));
		assert_int_equal(number.micro, good[i].micro);
		assert_int_equal(number.sign, good[i].sign);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		if (number_parse(bad[i], &number))
			fail_msg("'%s' is read as a number", bad[i]);
	}
}

/* ---- gaps, boxes ---- */

static void gaps_count_what_both_rated(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = score(
		t, arena_printf(&t->arena, "%s%s", ratings(t, "MMMPMMPNM", ""),
				ratings(t, "MMNMP--M-", "senco")));
	const struct gap *gap = &r->gaps[0];

	assert_int_equal(r->n_gaps, 1);
	assert_string_equal(gap->who->id, "senco");
	assert_int_equal(gap->apart.totals->total->count, 6);
	for (int steps = GAP_SAME; steps < GAP_STEPS_COUNT; steps++) {
		assert_int_equal(gap->apart.totals->cells[steps].count, 2);
		assert_string_equal(gap->apart.totals->cells[steps].share, "33");
	}
	assert_int_equal(gap->apart.n_rows, 2);
	assert_string_equal(gap->apart.rows[1].id, r->sections[1].section->id);
	assert_int_equal(gap->apart.rows[1].total->count, 1);
	assert_int_equal(gap->n_far, 2);
	assert_string_equal(gap->far[0]->id, "leadership.duties");
	assert_true(gap->visit);
}

/* One of five is 20 %, which is not more than 20 %. */
static void a_visit_is_suggested_above_the_share_alone(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = score(
		t, arena_printf(&t->arena, "%s%s", ratings(t, "MMMMMMMMM", ""),
				ratings(t, "MMMMN", "senco")));

	assert_int_equal(r->gaps[0].n_far, 1);
	assert_false(r->gaps[0].visit);
}

static void boxes_take_texts_and_no_ratings(void **state)
{
	struct tables *t = *state;
	const struct school_result *r =
		score(t, arena_printf(&t->arena, "%sS1,leadership.strengths,,,Clear vision.,\n"
				      "S1,leadership.strengths,M,senco,Time.,\n",
				      ratings(t, "MMMMMMMMM", "")));

	assert_string_equal(r->sections[0].boxes[0].text, "Clear vision.");
	assert_string_equal(r->sections[0].boxes[1].text, "Time.");
	assert_null(r->sections[0].boxes[3].text);
	tables_problem(t, DIAG_CSV012, "responses.csv", 12, 3);
	tables_expect(t, 1);
}

/* ---- the plan ---- */

/* A gate first, then what is not met at all; each section has its first action before any has its
 * second, and there are three in all. */
static void actions_are_shared_out_gates_first(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = reviewed(t, "PNPMMPNMM", "");
	const struct plan *plan = plan_build(&t->arena, findings_of(&t->arena, r), &t->diags);

	assert_int_equal(plan->n_actions, 3);
	assert_string_equal(plan->actions[0].descriptor->id, "leadership.duties");
	assert_string_equal(plan->actions[1].descriptor->id, "leadership.expert");
	assert_string_equal(plan->actions[2].descriptor->id, "tracking.groups");
	assert_string_equal(plan->actions[1].support, "Trust lead");
}

/* What figures hold a section by comes before its gates, and does not wait for the next half term. */
static void what_holds_a_section_is_to_be_done_first_and_now(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = with_metrics(t, "PNPMMPNMM", "S1,leadership.report,,,,,no\n");
	const struct plan *plan = plan_build(&t->arena, findings_of(&t->arena, r), &t->diags);
	const struct plan_action *first = &plan->actions[0];

	assert_int_equal(r->sections[0].n_holds, 1);
	assert_string_equal(r->sections[0].holds[0].what,
			    "\xE2\x80\x9CInformation report on the website\xE2\x80\x9D (no)");
	assert_null(first->descriptor);
	assert_string_equal(first->section->id, "leadership");
	assert_string_equal(first->text, "Publish the information report.");
	assert_string_equal(first->owner, "Headteacher");
	assert_string_equal(first->success, "Families find it.");
	assert_string_equal(first->start_text, "now");
	assert_string_equal(first->due_text, "now");
	assert_string_equal(plan->actions[1].descriptor->id, "leadership.duties");
	assert_non_null(strstr(plan->priorities[0].reason,
			       "To settle first: \xE2\x80\x9CInformation report on the website"
			       "\xE2\x80\x9D (no). "));
}

/* A section held by figures goes before one at a lower level. */
static void a_section_that_figures_hold_is_the_first_priority(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = with_metrics(t, "NNMNNMMMM", "S1,tracking.part_time,,,,,yes\n");
	const struct plan *plan = plan_build(&t->arena, findings_of(&t->arena, r), &t->diags);

	assert_string_equal(plan->priorities[0].section->section->id, "tracking");
	assert_int_equal(plan->priorities[1].section->level, STABILISE);
}

static void what_is_carried_forward_is_not_proposed_again_by_its_words(void **state)
{
	struct tables *t = *state;
	const struct school_result *r;
	const struct plan *plan;

	tables_write(t, "actions.csv", "school_id,action_id,item,action,owner,start,due,status\n"
		     "S1,a1,leadership,Publish the information report.,Head,2026-02-23,2026-03-27,behind\n");
	r = with_metrics(t, "PNPMMPNMM", "S1,leadership.report,,,,,no\n");
	plan = plan_build(&t->arena, findings_of(&t->arena, r), &t->diags);
	assert_int_equal(plan->n_carried, 1);
	assert_string_equal(plan->actions[0].descriptor->id, "leadership.duties");
}

/* ---- interviews ---- */

static void notes_are_kept_and_not_scored(void **state)
{
	struct tables *t = *state;
	const struct school_result *r = score_with(
		t, "tests/audits/small_interview.lua",
		"S1,teaching.observations,Strength,principal,,Good questioning.\n"
		"S1,teaching.observations,,senco,,Less in humanities.\n");
	const struct descriptor_result *d = &r->sections[0].strands[0].descriptors[0];

	tables_expect(t, 0);
	assert_int_equal(r->sections[0].status, SECTION_NOTED);
	assert_int_equal(r->sections[1].status, SECTION_NO_NOTES);
	assert_int_equal(r->sections[0].noted, 1);
	assert_string_equal(d->answers[0].rating->name, "Strength");
	assert_null(d->answers[1].rating);
	assert_int_equal(d->answers[1].state, ANSWER_NOTED);
	assert_int_equal(r->n_assessed, 0);
	assert_int_equal(plan_build(&t->arena, findings_of(&t->arena, r), &t->diags)->n_actions, 0);
}

static void a_finding_must_be_one_of_the_audit_s(void **state)
{
	score_with(*state, "tests/audits/small_interview.lua",
		   "S1,teaching.observations,Wonderful,principal,,Good.\n");
	tables_problem(*state, DIAG_CSV012, "responses.csv", 2, 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_tables, close_tables)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_reviewer_s_judgement_is_the_record),
		TEST(what_is_indicated_stands_for_a_judgement_that_is_not_there_yet),
		TEST(two_levels_apart_need_a_reason),
		TEST(sustain_needs_the_last_review_to_be_improve),
		TEST(only_the_reviewer_is_meant_by_an_empty_respondent),
		TEST(a_figure_caps_what_is_indicated),
		TEST(the_lowest_cap_counts),
		TEST(a_cap_is_lifted_by_what_it_asks_for),
		TEST(a_register_that_does_not_reconcile_caps),
		TEST(a_register_of_rounded_figures_reconciles_within_their_rounding),
		TEST(figures_not_given_neither_hold_nor_fail),
		TEST(a_reviewer_above_a_cap_must_say_why),
		TEST(gaps_are_in_points_and_worked_out_before_rounding),
		TEST(percents_of_groups_make_the_whole_by_their_pupils),
		TEST(pupils_that_do_not_make_the_whole_are_told_at_its_denominator),
		TEST(pupils_counted_make_those_of_the_whole_too),
		TEST(none_of_none_is_no_percent_and_no_error),
		TEST(what_does_not_apply_is_neither_yes_nor_no),
		TEST(percents_without_their_pupils_cannot_be_added),
		TEST(a_gap_of_few_pupils_does_not_stand_out),
		TEST(a_public_document_tells_no_number_of_few_pupils),
		TEST(a_gap_without_its_bases_does_not_stand_out),
		TEST(a_figure_out_of_range_is_told),
		TEST(a_percent_is_0_or_100_only_where_it_is),
		TEST(a_figure_of_another_audit_is_passed_over),
		TEST(a_cap_whose_figure_is_missing_is_said_beside_the_level),
		TEST(a_duty_of_law_is_answered_with_yes_or_no),
		TEST(a_figure_that_is_not_available_is_missing),
		TEST(a_symbol_is_no_figure_and_printed_as_it_stands),
		TEST(what_is_no_figure_of_its_kind_is_an_error),
		TEST(the_last_period_counts),
		TEST(figures_can_be_marked_as_generated),
		TEST(small_cohorts_are_not_judged),
		TEST(statements_say_nothing_of_a_judgement_by_figures),
		TEST(numbers_are_read_strictly),
		TEST(gaps_count_what_both_rated),
		TEST(a_visit_is_suggested_above_the_share_alone),
		TEST(boxes_take_texts_and_no_ratings),
		TEST(actions_are_shared_out_gates_first),
		TEST(what_holds_a_section_is_to_be_done_first_and_now),
		TEST(a_section_that_figures_hold_is_the_first_priority),
		TEST(what_is_carried_forward_is_not_proposed_again_by_its_words),
		TEST(notes_are_kept_and_not_scored),
		TEST(a_finding_must_be_one_of_the_audit_s),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
