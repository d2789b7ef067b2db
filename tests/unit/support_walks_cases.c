/* support_walks_cases.c - the walks of score's sentences about single cases: clocks, triggers, what is asked. */
#include "support_walks.h"

#include "score/sentences.h"

#define N(array) (sizeof(array) / sizeof(*(array)))
#define SAY(what) walk_line(w, what)

static const char *const spans[] = { "half a school day", "1 school day", "2 school days",
				     "15.5 school days" };
static const char *const dates[] = { "9 June 2026", "12 June 2026", "1 July 2026" };
static const char *const told[] = { "parents", "the local authority", "the virtual school head" };
static const char *const walk_titles_of[] = { "SENCO's view", "Equality duties met", "Pupil's voice" };
static const char term[] = "the autumn term 2026", year[] = "the school year 2026\u201327",
	met[] = "The board met on 20 October 2026.";

static void say_cannot(struct walk_of *w)
{
	SAY(score_says_cannot(w->arena, "the school has no calendar"));
}

static void say_no_decision(struct walk_of *w)
{
	SAY(score_says_no_decision(w->arena, "14 September 2026", false));
	SAY(score_says_no_decision(w->arena, "14 September 2026", true));
}

static void say_in_term(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		SAY(score_says_in_term(w->arena, spans[i], term));
}

static void say_of_them(struct walk_of *w)
{
	SAY(score_says_of_them(w->arena, NULL, NULL));
	SAY(score_says_of_them(w->arena, "1", NULL));
	SAY(score_says_of_them(w->arena, NULL, "1.5"));
	SAY(score_says_of_them(w->arena, "2", "12"));
}

static void say_year_passed(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		for (int how = 0; how < 2; how++)
			SAY(score_says_year_passed(w->arena, spans[i], year,
					how ? ", 2 of them at a previous school" : "", 45, how));
}

static void say_year_left(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			SAY(score_says_year_left(w->arena, "12.5", 45, year,
					how ? ", 2 of them at a previous school" : "", (int)n));
}

static void say_year_none(struct walk_of *w)
{
	SAY(score_says_year_none(w->arena, year));
}

static void say_lunchtimes(struct walk_of *w)
{
	EACH_COUNT(n)
		SAY(score_says_lunchtimes(w->arena, (int)n));
}

static void say_principles(struct walk_of *w)
{
	SAY(score_says_principles(w->arena, "14 September 2026"));
}

static void say_education_not(struct walk_of *w)
{
	SAY(score_says_education_not(w->arena, 6, false, ""));
	SAY(score_says_education_not(w->arena, 6, true, "Check the guidance."));
}

static void say_education(struct walk_of *w)
{
	SAY(score_says_education(w->arena, 6, NULL, "14 September 2026", false, ""));
	SAY(score_says_education(w->arena, 6, "2 November 2026", "14 September 2026", false, "Check the guidance."));
	SAY(score_says_education(w->arena, 6, NULL, "14 September 2026", true, ""));
}

static void say_no_extension(struct walk_of *w)
{
	SAY(score_says_no_extension(w->arena, "suspension", "14 September 2026", "2 November 2026"));
	SAY(score_says_no_extension(w->arena, "permanent exclusion", "14 September 2026", "2 November 2026"));
}

static void say_told(struct walk_of *w)
{
	for (size_t n = 1; n <= N(told); n++)
		SAY(score_says_told(w->arena, told, n, n == 2 ? "The board is told." : "",
					n > 1 ? "Notice is recorded on 9 June 2026." : ""));
}

static void say_notices(struct walk_of *w)
{
	for (size_t days = 0; days <= N(dates); days++)
		for (size_t n = 0; n <= N(dates); n++)
			if (days + n)
				SAY(score_says_notices(w->arena, dates, days, dates, n));
}

static void say_told_of_cancelled(struct walk_of *w)
{
	SAY(score_says_told_of_cancelled(w->arena, "14 September 2026"));
}

static void say_too_late(struct walk_of *w)
{
	SAY(score_says_too_late(w->arena, NULL, 45, NULL, false));
	SAY(score_says_too_late(w->arena, "45.5 school days", 45, NULL, false));
	SAY(score_says_too_late(w->arena, NULL, 45, "14 September 2026", true));
	SAY(score_says_too_late(w->arena, "46 school days", 45, "14 September 2026", false));
}

static void say_cancelled(struct walk_of *w)
{
	SAY(score_says_cancelled(w->arena, "14 September 2026", "2 November 2026", ""));
	SAY(score_says_cancelled(w->arena, "14 September 2026", "2 November 2026",
					"The board met that day: check that this was before the meeting began."));
}

static void say_then(struct walk_of *w)
{
	SAY(score_says_then(w->arena, "The decision of 2 May 2026 was cancelled on 3 May 2026.", false));
	SAY(score_says_then(w->arena, "The decision of 2 May 2026 was cancelled on 3 May 2026.", true));
}

static void say_panel(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			SAY(score_says_panel(w->arena, "14 September 2026", how, n ? "2 November 2026" : NULL,
					(int)n));
}

static void say_may_apply(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_may_apply(w->arena, "2 November 2026", (int)n, "14 September 2026"));
}

static void say_not_more(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		SAY(score_says_not_more(w->arena, score_says_in_term(w->arena, spans[i], term), 5));
}

static void say_more(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		SAY(score_says_more(w->arena, score_says_in_term(w->arena, spans[i], term), 15));
}

static void say_but_exam(struct walk_of *w)
{
	SAY(score_says_but_exam(w->arena, "5 school days in the autumn term 2026", false));
	SAY(score_says_but_exam(w->arena, "5 school days in the autumn term 2026", true));
}

static void say_no_meeting(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		SAY(score_says_no_meeting(w->arena, score_says_in_term(w->arena, spans[i], term), 5));
}

static void say_not_asked(struct walk_of *w)
{
	for (size_t i = 0; i < N(spans); i++)
		SAY(score_says_not_asked(w->arena, score_says_in_term(w->arena, spans[i], term), 5, 15));
}

static void say_if_asked(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			if (n)
				SAY(score_says_if_asked(w->arena, "15.5 school days in the autumn term 2026",
					5, 15, how, "2 November 2026", (int)n, "14 September 2026", how ? met : ""));
}

static void say_meeting(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			if (n)
				SAY(score_says_meeting(w->arena,
					how ? "15.5 school days in the autumn term 2026" : NULL, 15,
					"2 November 2026", (int)n, "14 September 2026", how ? met : ""));
}

static void say_met(struct walk_of *w)
{
	SAY(score_says_met(w->arena, "14 September 2026", false));
	SAY(score_says_met(w->arena, "14 September 2026", true));
}

static void say_not_told(struct walk_of *w)
{
	SAY(score_says_not_told(w->arena, "events.csv", 4, ""));
	SAY(score_says_not_told(w->arena, "events.csv", 4, "; an exam would be missed"));
}

static void say_exam_after(struct walk_of *w)
{
	SAY(score_says_exam_after(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_eve(struct walk_of *w)
{
	SAY(score_says_eve(w->arena, NULL, false, NULL));
	SAY(score_says_eve(w->arena, "14 September 2026", false, NULL));
	SAY(score_says_eve(w->arena, "14 September 2026", true, NULL));
	SAY(score_says_eve(w->arena, "14 September 2026", true, "2 November 2026"));
}

static void say_exam_alone(struct walk_of *w)
{
	SAY(score_says_exam_alone(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_exam_unknown(struct walk_of *w)
{
	SAY(score_says_exam_unknown(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_exam(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			if (n)
				SAY(score_says_exam(w->arena, "14 September 2026", "2 November 2026", (int)n,
					"14 September 2026", "; that is before the exam.", how ? met : ""));
}

static void say_no_notice(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_no_notice(w->arena, "14 September 2026", "2 November 2026", (int)n, "G3"));
}

static void say_notice_after(struct walk_of *w)
{
	SAY(score_says_notice_after(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_notice(struct walk_of *w)
{
	EACH_COUNT(n)
		for (int how = 0; how < 2; how++)
			if (n)
				SAY(score_says_notice(w->arena, "14 September 2026", (int)n, "2 November 2026", how));
}

static void say_start_at_earliest(struct walk_of *w)
{
	SAY(score_says_start_at_earliest(w->arena, "14 September 2026", "2 November 2026", "G4"));
}

static void say_before_rule(struct walk_of *w)
{
	SAY(score_says_before_rule(w->arena, "14 September 2026", "26 July 2026"));
}

static void say_no_dates(struct walk_of *w)
{
	SAY(score_says_no_dates(w->arena, "G3", "G4"));
}

static void say_calendar_begins(struct walk_of *w)
{
	SAY(score_says_calendar_begins(w->arena, "14 September 2026"));
}

static void say_calendar_ends(struct walk_of *w)
{
	SAY(score_says_calendar_ends(w->arena, "14 September 2026"));
}

static void say_calendar_gap(struct walk_of *w)
{
	SAY(score_says_calendar_gap(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_closed_unread(struct walk_of *w)
{
	SAY(score_says_closed_unread(w->arena, "Autumn 1", "calendar.csv", 4));
}

static void say_in_no_half_term(struct walk_of *w)
{
	SAY(score_says_in_no_half_term(w->arena, "14 September 2026"));
}

static void say_declared(struct walk_of *w)
{
	SAY(score_says_declared(w->arena, "14 September 2026"));
}

static void say_otherwise(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(score_says_otherwise(w->arena, "D1", title));
}

static void say_no_review(struct walk_of *w)
{
	SAY(score_says_no_review(w->arena, "D1"));
}

static void say_asked_unknown(struct walk_of *w)
{
	SAY(score_says_asked_unknown(w->arena, "D1"));
}

static void say_open(struct walk_of *w)
{
	SAY(score_says_open(w->arena, "D1"));
}

static void say_completeness(struct walk_of *w)
{
	for (size_t n = 0; n <= N(walk_titles_of); n++)
		SAY(score_says_completeness(w->arena,
					"2 of the 5 questions that must be answered are answered",
					walk_titles_of, n));
}

static void say_stop(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_stop(w->arena, "Off-site direction", n));
}

static void say_decisions(struct walk_of *w)
{
	EACH_COUNT(n)
		SAY(score_says_decisions(w->arena, n, "14 September 2026"));
}

static void say_review_late(struct walk_of *w)
{
	SAY(score_says_review_late(w->arena, "14 September 2026", "2 November 2026"));
}

static void say_held_meeting(struct walk_of *w)
{
	SAY(score_says_held_meeting(w->arena, "14 September 2026", "", ""));
	SAY(score_says_held_meeting(w->arena, "14 September 2026", "Head of inclusion", ""));
	SAY(score_says_held_meeting(w->arena, "14 September 2026", "Head of inclusion", "SENCO; NHS partner"));
}

static void say_met_within(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_met_within(w->arena, (int)n, n % 2 ? "meeting" : "clinic", n % 2 ? "trigger" : "referral"));
}

static void say_days_to(struct walk_of *w)
{
	SAY(score_says_days_to(w->arena, 0, 1, "clinic"));
	SAY(score_says_days_to(w->arena, 0, 5, "clinic"));
	SAY(score_says_days_to(w->arena, 2, 2, "clinic"));
	SAY(score_says_days_to(w->arena, 6, 10, "clinic"));
	SAY(score_says_days_to(w->arena, 2, -1, "clinic"));
	SAY(score_says_days_to(w->arena, 21, -1, "clinic"));
	SAY(score_says_days_to(w->arena, -1, -1, "clinic"));
}

static void say_days_heading(struct walk_of *w)
{
	SAY(score_says_days_heading(w->arena, "trigger", "meeting"));
	SAY(score_says_days_heading(w->arena, "referral", "clinic"));
}

static void say_by_half_term(struct walk_of *w)
{
	SAY(score_says_by_half_term(w->arena, "trigger"));
	SAY(score_says_by_half_term(w->arena, "opening"));
}

static void say_by_quarter(struct walk_of *w)
{
	SAY(score_says_by_quarter(w->arena, "referral"));
}

static void say_median(struct walk_of *w)
{
	SAY(score_says_median(w->arena, "trigger", "meeting"));
	SAY(score_says_median(w->arena, "referral", "clinic"));
}

static void say_not_met(struct walk_of *w)
{
	SAY(score_says_not_met(w->arena, "meeting"));
	SAY(score_says_not_met(w->arena, "clinic"));
}

static void say_meeting_before(struct walk_of *w)
{
	SAY(score_says_meeting_before(w->arena, "meeting", "trigger"));
	SAY(score_says_meeting_before(w->arena, "clinic", "referral"));
}

static void say_rate(struct walk_of *w)
{
	for (int rate = 0; rate < CASE_RATE_COUNT; rate++)
		for (int unit = 0; unit < CASE_UNIT_COUNT; unit++)
			SAY(score_says_rate(w->arena, (enum case_rate)rate, (enum case_unit)unit));
}

static void say_uncomputed(struct walk_of *w)
{
	SAY(score_says_uncomputed(w->arena, "no calendar.csv covers 14 September 2026"));
}

static void say_half_term(struct walk_of *w)
{
	SAY(score_says_half_term(w->arena, "14 September 2026", "Autumn 1", "2026–27"));
}

static void say_clock(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(score_says_clock(w->arena, "C6", title, "The board meets by 14 September 2026."));
}

static void say_days_so_far(struct walk_of *w)
{
	static const char *const days[] = { "no days", "1 day", "2 days", "15.5 days" };

	for (size_t i = 0; i < N(days); i++) {
		SAY(score_says_days_so_far(w->arena, NULL, NULL, days[i], "2026–27", ""));
		SAY(score_says_days_so_far(w->arena, days[i], "the autumn term 2026", days[i], "2026–27",
					   score_says_of_them(w->arena, "1", NULL)));
	}
}

static void say_fired(struct walk_of *w)
{
	const char *text = "";

	EACH_TITLE(title)
		SAY(text = score_says_fired(w->arena, text, title, "14 September 2026"));
}

static void say_code(struct walk_of *w)
{
	const char *text = "";

	EACH_TITLE(title)
		SAY(text = score_says_code(w->arena, text, title));
}

static void say_codes(struct walk_of *w)
{
	const char *text = "";

	for (int column = 0; column < CASE_CODE_COUNT; column++) {
		SAY(score_says_codes(w->arena, "", column, "Corridor, SEND base"));
		SAY(text = score_says_codes(w->arena, text, column, "Corridor"));
		SAY(score_says_codes(w->arena, text, column, ""));
	}
}

static void say_later_than(struct walk_of *w)
{
	SAY(score_says_later_than(w->arena, "A7", "14 September 2026"));
}

static void say_was_due(struct walk_of *w)
{
	SAY(score_says_was_due(w->arena, "A7", "14 September 2026"));
}

static void say_not_begun(struct walk_of *w)
{
	SAY(score_says_not_begun(w->arena, "A5"));
}

static void say_weeks(struct walk_of *w)
{
	for (int weeks = 0; weeks < 3; weeks++)
		for (int days = 0; days < 3; days++)
			SAY(score_says_weeks(w->arena, weeks, days, days == 1));
}

static void say_more_weeks(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_more_weeks(w->arena, (int)n));
}

const struct walk walks_cases[] = {
	{ "score_says_later_than", true, say_later_than },
	{ "score_says_was_due", true, say_was_due },
	{ "score_says_not_begun", true, say_not_begun },
	{ "score_says_weeks", true, say_weeks },
	{ "score_says_more_weeks", true, say_more_weeks },
	{ "score_says_met_within", true, say_met_within },
	{ "score_says_days_to", true, say_days_to },
	{ "score_says_days_heading", true, say_days_heading },
	{ "score_says_by_half_term", true, say_by_half_term },
	{ "score_says_by_quarter", true, say_by_quarter },
	{ "score_says_median", true, say_median },
	{ "score_says_not_met", true, say_not_met },
	{ "score_says_meeting_before", true, say_meeting_before },
	{ "score_says_rate", true, say_rate },
	{ "score_says_cannot", false, say_cannot },
	{ "score_says_no_decision", false, say_no_decision },
	{ "score_says_in_term", true, say_in_term },
	{ "score_says_of_them", true, say_of_them },
	{ "score_says_year_passed", false, say_year_passed },
	{ "score_says_year_left", false, say_year_left },
	{ "score_says_year_none", false, say_year_none },
	{ "score_says_lunchtimes", false, say_lunchtimes },
	{ "score_says_principles", false, say_principles },
	{ "score_says_education_not", false, say_education_not },
	{ "score_says_education", false, say_education },
	{ "score_says_no_extension", false, say_no_extension },
	{ "score_says_told", false, say_told },
	{ "score_says_notices", false, say_notices },
	{ "score_says_told_of_cancelled", false, say_told_of_cancelled },
	{ "score_says_too_late", false, say_too_late },
	{ "score_says_cancelled", false, say_cancelled },
	{ "score_says_then", false, say_then },
	{ "score_says_panel", false, say_panel },
	{ "score_says_may_apply", false, say_may_apply },
	{ "score_says_not_more", false, say_not_more },
	{ "score_says_more", false, say_more },
	{ "score_says_but_exam", false, say_but_exam },
	{ "score_says_no_meeting", false, say_no_meeting },
	{ "score_says_not_asked", false, say_not_asked },
	{ "score_says_if_asked", false, say_if_asked },
	{ "score_says_meeting", false, say_meeting },
	{ "score_says_met", false, say_met },
	{ "score_says_not_told", true, say_not_told },
	{ "score_says_exam_after", false, say_exam_after },
	{ "score_says_eve", true, say_eve },
	{ "score_says_exam_alone", false, say_exam_alone },
	{ "score_says_exam_unknown", true, say_exam_unknown },
	{ "score_says_exam", false, say_exam },
	{ "score_says_no_notice", false, say_no_notice },
	{ "score_says_notice_after", false, say_notice_after },
	{ "score_says_notice", false, say_notice },
	{ "score_says_start_at_earliest", false, say_start_at_earliest },
	{ "score_says_before_rule", false, say_before_rule },
	{ "score_says_no_dates", true, say_no_dates },
	{ "score_says_calendar_begins", true, say_calendar_begins },
	{ "score_says_calendar_ends", true, say_calendar_ends },
	{ "score_says_calendar_gap", true, say_calendar_gap },
	{ "score_says_closed_unread", true, say_closed_unread },
	{ "score_says_in_no_half_term", true, say_in_no_half_term },
	{ "score_says_declared", false, say_declared },
	{ "score_says_otherwise", true, say_otherwise },
	{ "score_says_no_review", true, say_no_review },
	{ "score_says_asked_unknown", true, say_asked_unknown },
	{ "score_says_open", true, say_open },
	{ "score_says_completeness", true, say_completeness },
	{ "score_says_stop", false, say_stop },
	{ "score_says_decisions", true, say_decisions },
	{ "score_says_review_late", true, say_review_late },
	{ "score_says_held_meeting", true, say_held_meeting },
	{ "score_says_uncomputed", true, say_uncomputed },
	{ "score_says_half_term", true, say_half_term },
	{ "score_says_clock", false, say_clock },
	{ "score_says_days_so_far", true, say_days_so_far },
	{ "score_says_fired", true, say_fired },
	{ "score_says_code", true, say_code },
	{ "score_says_codes", true, say_codes },
};
const size_t n_walks_cases = sizeof(walks_cases) / sizeof(*walks_cases);
