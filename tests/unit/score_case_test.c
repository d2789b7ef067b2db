/* score_case_test.c - cases from rows to gates: what is answered, what stays open, and what is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/case.h"
#include "score/learning.h"
#include "support_case.h"

static int open_cases(void **state)
{
	struct cases *c = malloc(sizeof(*c));

	*state = c;
	cases_open(c);
	tables_write(&c->tables, "calendar.csv", case_calendar);
	return 0;
}

static int close_cases(void **state)
{
	cases_close(*state);
	free(*state);
	return 0;
}

static const char case_head[] =
	"school_id,case_ref,pupil_ref,opened,declared,meeting,chair,outcome,sen_status,review\n";
static const char item_head[] = "school_id,case_ref,item,answer,note,date,start,how_often,review,effect,owner\n";
static const char two_suspensions[] = "S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n";

/* S1's cases as at 18 December 2026. */
static const struct school_cases *score(struct cases *c, const char *events, const char *cases,
					const char *items)
{
	struct tables *t = &c->tables;

	tables_write(t, "cases.csv", arena_printf(&t->arena, "%s%s", case_head, cases));
	tables_write(t, "case_items.csv", arena_printf(&t->arena, "%s%s", item_head, items));
	cases_read_events(c, events);
	return score_cases(&t->arena, &c->framework, c->school, day("2026-12-18"), &t->diags);
}

static const struct case_item *item(struct cases *c, const struct case_result *r, const char *id)
{
	return &r->items[case_rules_field(case_rules_of(&c->framework), id) - case_rules_of(&c->framework)->fields];
}

static const struct gate_result *gate(struct cases *c, const struct case_result *r, const char *name)
{
	for (size_t i = 0; i < case_rules_of(&c->framework)->n_gates; i++) {
		if (strcmp(r->gates[i].gate->name, name) == 0)
			return &r->gates[i];
	}
	fail_msg("no gate '%s'", name);
	return NULL;
}

static void an_empty_case_has_each_gate_open_that_no_outcome_asks_for(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s = score(c, "", "S1,C1,P1,2026-09-22,,,,,,\n", "");

	assert_int_equal(s->n_cases, 1);
	assert_int_equal(s->cases[0].n_closed, 0);
	assert_int_equal(s->cases[0].n_applicable, 11);
	assert_int_equal(gate(c, s->cases, "Second reader of the trust")->state, GATE_NOT_ASKED);
	assert_string_equal(gate(c, s->cases, "Second reader of the trust")->why, "no outcome yet");
	assert_null(s->cases[0].stop);
	assert_false(s->cases[0].has_voice);
	assert_string_equal(gate(c, s->cases, "Early review of the EHC plan considered")->why,
			    "whether it is asked is not known, since B1 is open");
	assert_string_equal(gate(c, s->cases, "Each support has a review")->why, "no support is recorded");
	tables_problem(&c->tables, DIAG_CAS016, "cases.csv", 2, 3);
	tables_expect(&c->tables, 1);
}

static const char full_items[] =
	"S1,C1,c3,,A clear account.,,,,,,\n"
	"S1,C1,c4,semh,,,,,,,\n"
	"S1,C1,d1,yes,Mentor,,2026-09-07,weekly,2026-10-19,calmer,\n"
	"S1,C1,d2,no,Not offered yet,,,,,,\n"
	"S1,C1,f1,,Art and friends.,,,,,,\n"
	"S1,C1,i1,yes,,,,,,,\n"
	"S1,C1,h1,no,The family does not want one.,,,,,,\n"
	"S1,C1,j3,,Weekly mentoring,,,,2026-11-02,fewer incidents,Head of Year\n"
	"S1,C1,j3,,Speech and language screening,,,,2026-11-02,,SENCO\n";

static void a_full_file_is_complete_and_nothing_more(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, two_suspensions,
		      "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O1,K,2026-10-20\n", full_items);
	const struct case_result *r = &s->cases[0];

	tables_expect(&c->tables, 0);
	assert_string_equal(r->completeness, "11 of the 11 questions that must be answered are answered");
	assert_int_equal(gate(c, r, "Early review of the EHC plan considered")->state, GATE_NOT_ASKED);
	assert_int_equal(gate(c, r, "Second reader of the trust")->state, GATE_NOT_ASKED);
	assert_int_equal(item(c, r, "j3")->n_rows, 2);
	assert_string_equal(item(c, r, "a2")->value, "Two suspensions in a half term, 21 September 2026");
	assert_string_equal(item(c, r, "a3")->value, "21 September 2026, Autumn 1 2026\u201327");
	assert_string_equal(item(c, r, "a4")->value, "2 days in Autumn 2026\u201327; 2 days in 2026\u201327");
	assert_string_equal(item(c, r, "a5")->value, "25 September 2026; chair: Deputy");
	assert_int_equal(r->meeting_days, 4);
	assert_true(r->has_voice);
	assert_null(r->stop);
	assert_false(r->review_late);
}

static void a_permanent_outcome_with_an_open_gate_prints_a_stop_note(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, two_suspensions,
		      "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O8,K,2026-10-20\n", full_items);

	assert_string_equal(s->cases[0].completeness, "11 of the 12 questions that must be answered are answered; "
			    "still open: Second reader of the trust");
	assert_string_equal(s->cases[0].stop, "The outcome is \u201cPermanent exclusion proposed\u201d, and 1 question "
			    "that must be answered is still open. Refer this file to the trust lead.");
	s = score(c, two_suspensions, "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O8,K,2026-10-20\n",
		  arena_printf(&c->tables.arena, "%sS1,C1,j2,,Read by the inclusion lead.,,,,,,\n",
			       full_items));
	assert_string_equal(s->cases[0].completeness, "12 of the 12 questions that must be answered are answered");
	assert_null(s->cases[0].stop);
}

static void an_ehc_plan_asks_for_its_early_review(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, two_suspensions,
		      "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O1,E,2026-10-20\n", full_items);

	assert_string_equal(s->cases[0].completeness,
			    "11 of the 12 questions that must be answered are answered; "
			    "still open: Early review of the EHC plan considered");
	assert_string_equal(gate(c, s->cases, "Early review of the EHC plan considered")->why,
			    "B2: not answered");
}

static void what_is_not_known_or_has_no_reason_stays_open(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, "", "S1,C1,P1,2026-09-22,,,,,,\n",
		      "S1,C1,i1,not known,,,,,,,\nS1,C1,h1,no,,,,,,,\nS1,C1,f1,no,She would rather not.,,,,,,\n"
		      "S1,C1,f2,yes,,,,,,,\nS1,C1,c4,n/a,No need is known,,,,,,\n"
		      "S1,C1,d1,yes,Mentor,,,,,,\n");
	const struct case_result *r = s->cases;

	tables_problem(&c->tables, DIAG_CAS016, "cases.csv", 2, 3);
	tables_expect(&c->tables, 1);
	assert_string_equal(item(c, r, "i1")->why_open, "not known");
	assert_string_equal(item(c, r, "h1")->why_open, "no, without a reason");
	assert_string_equal(item(c, r, "f2")->why_open, "without words");
	assert_false(item(c, r, "f1")->open);		/* a recorded refusal is an answer, */
	assert_false(r->has_voice);			/* but not the pupil's voice */
	assert_false(item(c, r, "c4")->open);
	assert_string_equal(gate(c, r, "Each support has a review")->why, "B5 has no review date");
}

/* What cases.csv knows of the pupil is not waived by another answer in the checklist. */
static void a_gate_may_hang_on_who_the_pupil_is(void **state)
{
	struct cases *c = *state;
	static const char name[] = "Early review of the EHC plan considered";
	const struct gate_result *result;
	static const char items[] = "S1,C1,c4,semh,,,,,,,\n";
	struct school_evidence school;
	struct case_row row;

	for (int looked_after = 0; looked_after < 2; looked_after++) {
		score(c, two_suspensions, "S1,C1,P1,2026-09-22,,,,,K,\n", items);
		row = c->school->cases[0];
		row.looked_after = looked_after ? YES_NO_YES : YES_NO_NO;
		school = *c->school;
		school.cases = &row;
		result = gate(c, score_cases(&c->tables.arena, &c->framework, &school, day("2026-12-18"),
					     &c->tables.diags)->cases, name);
		assert_int_equal(result->state, looked_after ? GATE_OPEN : GATE_NOT_ASKED);
	}
}

/* What is not asked of this pupil is said with its reason, in the audit's words or by what the other
 * field has; one that is answered all the same is not among it. */
static void what_is_not_asked_says_why(void **state)
{
	struct cases *c = *state;
	static const char row[] = "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O1,K,2026-10-20\n";
	const struct case_result *r = &score(c, two_suspensions, row, "")->cases[0];
	const struct gate_result *g = gate(c, r, "Early review of the EHC plan considered");

	assert_string_equal(g->topic, "early review of the plan");
	assert_string_equal(g->why, "no EHC plan");
	assert_string_equal(item(c, r, "c2")->not_asked, "no EHC plan");
	g = gate(c, r, "Second reader of the trust");
	assert_int_equal(g->state, GATE_NOT_ASKED);
	assert_string_equal(g->topic, "Second reader of the trust");
	assert_string_equal(g->why, "D4: Plan strengthened, stays");
	assert_null(item(c, r, "i1")->not_asked);
	r = &score(c, two_suspensions, row, "S1,C1,c2,yes,Asked for all the same.,,,,,,\n")->cases[0];
	assert_null(item(c, r, "c2")->not_asked);
	r = &score(c, two_suspensions, "S1,C1,P1,2026-09-22,,,,O1,,\n", "")->cases[0];
	assert_null(item(c, r, "c2")->not_asked);	/* nobody knows, so it is asked */
}

static void a_meeting_after_its_day_is_told_and_so_is_none(void **state)
{
	struct cases *c = *state;
	static const char events[] =
		"S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n"
		"S1,P2,suspension,2026-09-14,1,,,,\nS1,P2,suspension,2026-09-21,1,,,,\n"
		"S1,P3,suspension,2026-09-14,1,,,,\nS1,P3,suspension,2026-09-21,1,,,,\n"
		"S1,P4,suspension,2026-12-10,1,,,,\nS1,P4,suspension,2026-12-14,1,,,,\n";
	const struct school_cases *s = score(c, events, "S1,C1,P1,2026-09-22,,2026-09-28,,,,\n"
					     "S1,C2,P2,2026-09-22,,2026-09-29,,,,\n"
					     "S1,C3,P3,2026-09-22,,,,,,\n", "");

	assert_int_equal(s->n_triggers, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(s->triggers[i].meeting_late, i == 1);
		assert_int_equal(s->triggers[i].overdue, i == 2);	/* P4's is due in January */
	}
}

/* C14's sentence for one case of outcome O1 with these two dates, "" for none. */
static const char *off_site(struct cases *c, bool directed, const char *meeting, const char *notice,
			    const char *start)
{
	struct case_outcome *outcome = (struct case_outcome *)case_rules_outcome(case_rules_of(&c->framework), "O1");
	const struct school_cases *s;
	const struct clock_result *r;

	outcome->off_site = directed;
	s = score(c, two_suspensions,
		  arena_printf(&c->tables.arena, "S1,C1,P1,2026-09-22,,%s,Deputy,O1,K,\n", meeting),
		  arena_printf(&c->tables.arena, "S1,C1,d3,,,%s,,,,,\nS1,C1,d4,,,%s,,,,,\n", notice, start));
	outcome->off_site = false;
	r = cases_clock(c, &s->cases[0].clocks, "C14");
	return arena_printf(&c->tables.arena, "%s%s%s: %s", r->passed ? "late, " : "",
			    date_given(r->due) ? date_iso(&c->tables.arena, r->due) : clock_state_name(r->state),
			    r->n_cells ? "" : ", no cell", r->sentence);
}

/* The calendar has no school on 21 and 23 October, nor in the week after. */
static void notice_of_an_off_site_direction_is_counted_in_school_days(void **state)
{
	struct cases *c = *state;

	assert_string_equal(off_site(c, false, "2026-10-05", "", ""),
			    "does not apply: No off-site direction is recorded.");
	assert_string_equal(off_site(c, true, "2026-09-25", "2026-10-01", "2026-10-02"),
			    "does not apply: The direction was decided on 25 September 2026; this clock counts for "
			    "decisions from 28 September 2026 on.");
	assert_string_equal(off_site(c, true, "2026-10-05", "", ""),
			    "cannot compute: Cannot compute: neither the day of the notice (B7) nor the first day off "
			    "site (B8) is given.");
	assert_string_equal(off_site(c, true, "2026-10-05", "2026-10-20", ""),
			    "applies: Notice was given on 20 October 2026, so the first day off site is 2 November 2026 at "
			    "the earliest; none is recorded (B8).");
	/* Given on a Saturday it counts as on Monday. */
	assert_string_equal(off_site(c, true, "2026-10-05", "2026-10-10", ""),
			    "applies: Notice was given on 10 October 2026, so the first day off site is 14 October 2026 at "
			    "the earliest; none is recorded (B8).");
	assert_string_equal(off_site(c, true, "2026-10-05", "", "2026-11-02"),
			    "2026-10-20: The first day off site is 2 November 2026. Parents are to have notice in writing "
			    "by 20 October 2026, 2 school days before it; no day of notice is recorded (B7).");
	assert_string_equal(off_site(c, true, "2026-10-05", "2026-10-20", "2026-11-02"),
			    "2026-10-20: Notice was given on 20 October 2026, at least 2 school days before the first day "
			    "off site, 2 November 2026.");
	assert_string_equal(off_site(c, true, "2026-10-05", "2026-10-22", "2026-11-02"),
			    "late, 2026-10-20: Notice was given on 22 October 2026, less than 2 school days before the "
			    "first day off site, 2 November 2026. Check the guidance.");
	/* Without the outcome the notice itself is the decision. */
	assert_string_equal(off_site(c, false, "", "2026-09-25", "2026-09-30"),
			    "does not apply: The direction was decided on 25 September 2026; this clock counts for "
			    "decisions from 28 September 2026 on.");
	assert_string_equal(off_site(c, false, "", "2026-09-28", "2026-09-30"),
			    "2026-09-28: Notice was given on 28 September 2026, at least 2 school days before the first "
			    "day off site, 30 September 2026.");
}

static void a_date_before_the_one_that_comes_first_is_told(void **state)
{
	struct cases *c = *state;
	static const char row[] = "S1,C1,P1,2026-09-22,,,,,,\n";
	const struct school_cases *s;

	s = score(c, two_suspensions, row, "S1,C1,d3,,,2026-10-05,,,,,\nS1,C1,d4,,,2026-10-05,,,,,\n");
	assert_false(item(c, s->cases, "d4")->open);
	s = score(c, two_suspensions, row, "S1,C1,d4,,,2026-10-05,,,,,\n");
	assert_false(item(c, s->cases, "d4")->open);
	tables_expect(&c->tables, 0);
	s = score(c, two_suspensions, row, "S1,C1,d3,,,2026-10-06,,,,,\nS1,C1,d4,,,2026-10-05,,,,,\n");
	assert_string_equal(item(c, s->cases, "d4")->why_open, "before B7");
	assert_false(item(c, s->cases, "d3")->open);
	tables_problem(&c->tables, DIAG_CAS020, "case_items.csv", 3, 6);
	tables_expect(&c->tables, 1);
}

/* A pupil with two cases in a year: a cancelled decision belongs to one of them. */
static void a_cancelled_decision_is_counted_with_one_case(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s = score(
		c, "S1,P1,suspension,2026-09-14,2,,2026-09-15,,\nS1,P1,suspension,2026-11-09,1,,,,\n"
		   "S1,P2,suspension,2026-09-21,1,,,,\nS1,P2,suspension,2026-11-16,2,,2026-11-17,,\n"
		   "S1,P3,suspension,2026-09-21,2,,2026-09-22,yes,\n",
		"S1,C1,P1,2026-09-22,,,,,,\nS1,C2,P1,2026-11-10,,,,,,\n"
		"S1,C3,P2,2026-09-22,,,,,,\nS1,C4,P2,2026-11-10,,,,,,\nS1,C5,P3,2026-09-22,,,,,,\n",
		"S1,C4,h1,yes,x,,,,,,\nS1,C3,h1,no,x,,,,,,\nS1,C2,h1,partly,x,,,,,,\n");
	const struct learning_tally *tally = learning_tally(&c->tables.arena, s);
	int found = 0;

	assert_int_equal(tally->n_cases, 5);
	for (size_t i = 0; i < tally->n_lines; i++) {
		if (tally->lines[i].group != LEARNING_OTHER)
			continue;
		assert_int_equal(tally->lines[i].count, 2);
		assert_int_equal(tally->lines[i].of, 5);
		found++;
	}
	assert_int_equal(found, 2);
	/* Of five suspensions three were cancelled; one of them was made at another school. */
	assert_int_equal(tally->rates[CASE_RATE_SUSPENSIONS], 2);
	assert_int_equal(tally->rates[CASE_RATE_SUSPENDED], 2);
	assert_int_equal(tally->rates[CASE_RATE_PERMANENT], 0);
}

/* "Considered, with its reason": a bare yes has none. */
static void one_of_several_is_answered_with_its_reason(void **state)
{
	struct cases *c = *state;
	static const char name[] = "One alternative considered, with its reason",
			  row[] = "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,O1,K,2026-10-20\n";
	const struct school_cases *s;

	s = score(c, two_suspensions, row, "S1,C1,h1,yes,,,,,,,\n");
	assert_int_equal(gate(c, s->cases, name)->state, GATE_OPEN);
	assert_string_equal(gate(c, s->cases, name)->why, "D2: without a reason and D3: not answered");
	assert_false(item(c, s->cases, "h1")->open);
	s = score(c, two_suspensions, row, "S1,C1,h1,yes,,,,,,,\nS1,C1,h2,yes,A place is free.,,,,,,\n");
	assert_int_equal(gate(c, s->cases, name)->state, GATE_CLOSED);
}

static void the_one_who_decides_may_not_chair(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, "", "S1,C1,P1,2026-09-22,,2026-09-25,head teacher,,,\n", "");

	assert_string_equal(item(c, s->cases, "a5")->why_open,
			    "the chair may not be the one who decides");
}

static void a_review_may_be_six_school_weeks_away(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s = score(c, "", "S1,C1,P1,2026-09-22,,2026-09-25,Deputy,,,2026-11-17\n"
						    "S1,C2,P2,2026-09-22,,2026-09-25,Deputy,,,2026-11-18\n",
					     "");

	/* By hand: 3 in September, 15 in October, then the 12th of November's days. */
	assert_string_equal(date_iso(&c->tables.arena, s->cases[0].review_latest), "2026-11-17");
	assert_false(s->cases[0].review_late);
	assert_true(s->cases[1].review_late);
}

static void cases_are_numbered_by_their_reference(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s = score(c, "", "S1,Z9,P1,2026-09-22,,,,,,\nS2,A0,P1,2026-09-22,,,,,,\n"
						    "S1,B2,P2,2026-09-22,,,,,,\n", "");

	assert_int_equal(s->n_cases, 2);
	assert_string_equal(s->cases[0].row->case_ref.text, "B2");
	assert_int_equal(s->cases[1].number, 2);
}

/* The second case of a pupil does not change what the first was about. */
static void a_case_counts_up_to_the_eve_of_the_next(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, "S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n"
			 "S1,P1,suspension,2026-11-09,2,,,,\n",
		      "S1,C1,P1,2026-09-22,,,,,,\nS1,C2,P1,2026-11-09,yes,,,,,\n", "");

	assert_int_equal(s->cases[0].clocks.days.term.n, 4);
	assert_int_equal(s->cases[1].clocks.days.term.n, 8);
	assert_string_equal(date_iso(&c->tables.arena, s->cases[0].until), "2026-11-08");
	assert_string_equal(s->cases[1].trigger->trigger->id, "T2");
}

static void triggers_are_listed_with_the_case_they_led_to(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s =
		score(c, "S1,P2,suspension,2026-11-09,1,,,,\nS1,P2,suspension,2026-11-16,1,,,,\n"
			 "S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n",
		      "S1,C1,P1,2026-09-22,,,,,,\nS1,C3,P3,2026-10-05,yes,,,,,\n", "");

	assert_int_equal(s->n_triggers, 3);
	assert_string_equal(s->triggers[0].pupil_ref, "P1");
	assert_ptr_equal(s->triggers[0].led_to, &s->cases[0]);
	assert_string_equal(date_iso(&c->tables.arena, s->triggers[0].meeting_by.date), "2026-09-28");
	assert_string_equal(s->triggers[1].firing.trigger->id, "T2");
	assert_string_equal(s->triggers[2].pupil_ref, "P2");
	assert_null(s->triggers[2].led_to);
}

static void mistakes_are_told_without_quoting_a_cell(void **state)
{
	struct cases *c = *state;
	struct tables *t = &c->tables;

	tables_write(t, "cases.csv", arena_printf(&t->arena, "%sS1,C1,P1,2027-01-22,,,,SECRET,SECRET,\n",
						  case_head));
	tables_write(t, "case_items.csv",
		     arena_printf(&t->arena, "%s%s", item_head,
				  "S1,SECRET,i1,yes,,,,,,,\nS1,C1,SECRET,yes,,,,,,,\nS1,C1,a1,SECRET,,,,,,,\n"
				  "S1,C1,i1,SECRET,,,,,,,\nS1,C1,h1,yes,,,,,,,\nS1,C1,h1,no,x,,,,,,\n"
				  "S1,C1,c4,n/a,,,,,,,\nS1,C1,h2,n/a,SECRET,,,,,,\nS1,C1,d3,yes,SECRET,,,,,,\n"));
	tables_write(t, "events.csv", "school_id,pupil_ref,event,start,days,place,time,type\n"
				      "S1,P1,suspension,2026-09-19,1,SECRET,SECRET,SECRET\n"
				      "S1,P1,suspension,2026-10-21,1,,,\n"
				      "S1,P1,suspension,2027-01-11,1,corridor,lesson,assault\n");
	tables_read(t);
	score_cases(&t->arena, &c->framework, &t->schools[0], day("2026-12-18"), &t->diags);
	tables_problem(t, DIAG_CSV024, "cases.csv", 2, 4);
	tables_problem(t, DIAG_CAS009, "cases.csv", 2, 8);
	tables_problem(t, DIAG_CAS009, "cases.csv", 2, 9);
	tables_problem(t, DIAG_CAS005, "case_items.csv", 2, 2);
	tables_problem(t, DIAG_CAS006, "case_items.csv", 3, 3);
	tables_problem(t, DIAG_CAS006, "case_items.csv", 4, 3);
	tables_problem(t, DIAG_CAS007, "case_items.csv", 5, 4);
	tables_problem(t, DIAG_CAS008, "case_items.csv", 7, 3);
	tables_problem(t, DIAG_CSV015, "case_items.csv", 8, 4);
	tables_problem(t, DIAG_CSV020, "case_items.csv", 9, 4);
	tables_problem(t, DIAG_CAS010, "events.csv", 2, 4);
	tables_problem(t, DIAG_CAS009, "events.csv", 2, 6);
	tables_problem(t, DIAG_CAS009, "events.csv", 2, 8);
	tables_problem(t, DIAG_CAS010, "events.csv", 3, 4);
	tables_problem(t, DIAG_CSV024, "events.csv", 4, 4);
	tables_expect(t, 16);
	for (size_t i = 0; i < t->diags.n; i++) {
		assert_null(strstr(t->diags.items[i].message, "SECRET"));
		assert_null(t->diags.items[i].value);
	}
}

static void a_school_without_a_calendar_is_told_once(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s;

	tables_write(&c->tables, "calendar.csv", "scope,half_term,first_day,last_day\n");
	s = score(c, two_suspensions, "S1,C1,P1,2026-09-22,,2026-09-25,,,,\n", "");
	assert_int_equal(s->cases[0].meeting_days, -1);
	assert_string_equal(s->cases[0].meeting_why, "the school has no calendar");
	assert_string_equal(item(c, s->cases, "a3")->why_open, "cannot compute: the school has no calendar");
	assert_int_equal(tables_count(&c->tables, DIAG_CAS011), 1);
	tables_expect(&c->tables, 1);
}

static void a_day_in_two_rows_is_told(void **state)
{
	struct cases *c = *state;

	score(c, "S1,P1,suspension,2026-09-14,5,,,,\n"
		 "S1,P1,lunchtime,2026-09-15,0.5,,,,\n"		/* within line 2 */
		 "S1,P1,suspension,2026-09-18,1,,,,\n"		/* and this, though line 3 is over */
		 "S1,P2,suspension,2026-09-14,0.5,,,,\n"
		 "S1,P2,lunchtime,2026-09-14,0.5,,,,\n"		/* a whole day together */
		 "S1,P2,suspension,2026-09-15,1,,,,\n"
		 "S1,P3,lunchtime,2026-09-14,0.5,,,,\n"
		 "S1,P3,lunchtime,2026-09-14,0.5,,,,\n"		/* one row copied */
		 "S1,P4,permanent,2026-09-14,,,,,\n"
		 "S1,P4,permanent,2026-09-14,,,,,\n",
	      "S1,C1,P1,2026-09-22,,,,,,\n", "");
	tables_problem(&c->tables, DIAG_CAS015, "events.csv", 3, 4);
	tables_problem(&c->tables, DIAG_CAS015, "events.csv", 4, 4);
	tables_problem(&c->tables, DIAG_CAS015, "events.csv", 9, 4);
	tables_problem(&c->tables, DIAG_CAS015, "events.csv", 11, 4);
	tables_expect(&c->tables, 4);
}

static void a_pupil_without_an_event_is_told_unless_the_risk_is_declared(void **state)
{
	struct cases *c = *state;

	score(c, two_suspensions, "S1,C1,P-1,2026-09-22,,,,,,\nS1,C2,P2,2026-09-22,yes,,,,,\n", "");
	tables_problem(&c->tables, DIAG_CAS016, "cases.csv", 2, 3);
	tables_expect(&c->tables, 1);
}

static void an_outcome_that_events_contradict_is_told(void **state)
{
	struct cases *c = *state;
	struct case_outcome *issued = (struct case_outcome *)case_rules_outcome(case_rules_of(&c->framework), "O8");

	issued->issued = true;
	score(c, "S1,P1,suspension,2026-09-14,1,,,,\n"
		 "S1,P2,permanent,2026-09-21,,2026-09-21,,,\n"
		 "S1,P3,permanent,2026-09-21,,2026-09-21,2026-09-23,,\n"
		 "S1,P4,permanent,2026-09-21,,2026-09-21,,,\n"
		 "S1,P5,permanent,2026-10-12,,2026-10-12,,,\n"
		 "S1,P6,permanent,2026-09-21,,2026-09-21,2026-09-23,,\n",
	      "S1,C1,P1,2026-09-22,yes,,,O8,,\n"	/* no exclusion at all */
	      "S1,C2,P2,2026-09-22,yes,,,O8,,\n"
	      "S1,C3,P3,2026-09-22,yes,,,O8,,\n"	/* cancelled */
	      "S1,C4,P4,2026-09-22,yes,,,O10,,\n"	/* not pursued, but it stands */
	      "S1,C5,P5,2026-09-22,yes,2026-09-25,,O1,,\n"	/* long after the meeting */
	      "S1,C6,P6,2026-09-22,yes,,,O10,,\n", "");
	issued->issued = false;
	tables_problem(&c->tables, DIAG_CAS017, "cases.csv", 2, 8);
	tables_problem(&c->tables, DIAG_CAS017, "cases.csv", 4, 8);
	tables_problem(&c->tables, DIAG_CAS017, "cases.csv", 5, 8);
	tables_expect(&c->tables, 3);
}

/* By the day of notice where that comes before the start; cancelled or not; without a decision by the opening. */
static void the_edition_is_that_of_the_day_of_the_decision(void **state)
{
	static const struct { const char *event, *opened, *edition; } cases[] = {
		{ "S1,P1,suspension,2026-07-24,1,2026-07-24,,,\n", "2026-09-22", "the guidance of 2024" },
		{ "S1,P1,suspension,2026-07-27,1,2026-07-27,,,\n", "2026-09-22", "the guidance of 2026" },
		{ "S1,P1,suspension,2026-07-27,1,2026-07-24,,,\n", "2026-09-22", "the guidance of 2024" },
		{ "S1,P1,permanent,2026-09-21,,2026-09-21,2026-09-23,,\n", "2026-07-24", "the guidance of 2026" },
		{ "S1,P1,suspension,2026-07-01,9,,,yes,\n", "2026-07-26", "the guidance of 2026" },
		{ "", "2026-07-25", "the guidance of 2024" },
	};
	struct cases *c = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct school_cases *s =
			score(c, cases[i].event,
			      arena_printf(&c->tables.arena, "S1,C1,P1,%s,yes,,,,,\n", cases[i].opened), "");

		assert_non_null(s->cases[0].edition);
		assert_string_equal(s->cases[0].edition->name, cases[i].edition);
	}
}

/* Two suspensions on the 14th and 21st fire T1 on the 21st; a risk is declared on the day of the opening. */
static void a_meeting_before_what_it_is_about_is_told(void **state)
{
	struct cases *c = *state;
	const struct school_cases *s;

	s = score(c, two_suspensions, "S1,C1,P1,2026-09-25,,2026-09-22,Deputy,,,\n"	/* after the trigger */
		  "S1,C2,P1,2026-09-25,,2026-09-18,Deputy,,,\n"
		  "S1,C3,P1,2026-09-16,,2026-09-17,Deputy,,,\n"	/* opened before it fired */
		  "S1,C4,P2,2026-09-25,yes,2026-09-24,Deputy,,,\n", "");
	tables_problem(&c->tables, DIAG_CAS018, "cases.csv", 3, 6);
	tables_problem(&c->tables, DIAG_CAS018, "cases.csv", 5, 6);
	tables_expect(&c->tables, 2);
	assert_int_equal(s->cases[0].meeting_days, 1);
	assert_int_equal(s->cases[1].meeting_days, -1);
	assert_string_equal(s->cases[1].meeting_why, "the meeting lies before the trigger");
}

/* F1 and F2 are the pupil's own words. */
static void a_voice_after_the_decision_is_told(void **state)
{
	struct cases *c = *state;

	score(c, "S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n"
	      "S1,P2,permanent,2026-09-28,,2026-09-25,,,\nS1,P3,permanent,2026-09-14,,2026-09-14,2026-09-16,,\n"
	      "S1,P4,permanent,2026-09-28,,2026-09-28,2026-10-05,,\n",
	      "S1,C1,P1,2026-09-22,,2026-09-24,Deputy,O1,,\n"	/* heard the day after the outcome */
	      "S1,C2,P2,2026-09-22,yes,2026-09-24,Deputy,O8,,\n"
	      "S1,C3,P3,2026-09-22,yes,,,,,\n"	/* an exclusion of before, and no outcome yet */
	      "S1,C4,P4,2026-09-22,yes,2026-09-24,Deputy,O10,,\n",
	      "S1,C1,f1,,Art,2026-09-24,,,,,\nS1,C1,f2,,Time,2026-09-25,,,,,\n"
	      "S1,C2,f1,,Art,2026-09-25,,,,,\nS1,C2,f2,,Time,2026-09-28,,,,,\n"
	      "S1,C3,f1,,Art,2026-10-05,,,,,\nS1,C3,i1,yes,,2026-10-05,,,,,\n"
	      "S1,C4,f1,,Art,2026-09-29,,,,,\nS1,C4,i1,yes,,2026-10-05,,,,,\n");
	tables_problem(&c->tables, DIAG_CAS019, "case_items.csv", 3, 6);
	tables_problem(&c->tables, DIAG_CAS019, "case_items.csv", 5, 6);
	tables_problem(&c->tables, DIAG_CAS019, "case_items.csv", 8, 6);
	tables_expect(&c->tables, 3);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_cases, close_cases)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_empty_case_has_each_gate_open_that_no_outcome_asks_for),
		TEST(a_full_file_is_complete_and_nothing_more),
		TEST(a_permanent_outcome_with_an_open_gate_prints_a_stop_note),
		TEST(an_ehc_plan_asks_for_its_early_review),
		TEST(what_is_not_known_or_has_no_reason_stays_open),
		TEST(a_gate_may_hang_on_who_the_pupil_is),
		TEST(what_is_not_asked_says_why),
		TEST(a_meeting_after_its_day_is_told_and_so_is_none),
		TEST(notice_of_an_off_site_direction_is_counted_in_school_days),
		TEST(a_date_before_the_one_that_comes_first_is_told),
		TEST(a_cancelled_decision_is_counted_with_one_case),
		TEST(one_of_several_is_answered_with_its_reason),
		TEST(the_one_who_decides_may_not_chair),
		TEST(a_review_may_be_six_school_weeks_away),
		TEST(cases_are_numbered_by_their_reference),
		TEST(a_case_counts_up_to_the_eve_of_the_next),
		TEST(triggers_are_listed_with_the_case_they_led_to),
		TEST(mistakes_are_told_without_quoting_a_cell),
		TEST(a_school_without_a_calendar_is_told_once),
		TEST(a_day_in_two_rows_is_told),
		TEST(an_outcome_that_events_contradict_is_told),
		TEST(the_edition_is_that_of_the_day_of_the_decision),
		TEST(a_meeting_before_what_it_is_about_is_told),
		TEST(a_voice_after_the_decision_is_told),
		TEST(a_pupil_without_an_event_is_told_unless_the_risk_is_declared),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
