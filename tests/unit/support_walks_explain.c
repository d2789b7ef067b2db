/* support_walks_explain.c - the walks of what `explain` says row by row, and `show` of cases. */
#include "support_walks.h"

#include "cli/sentences.h"

#define SAY(what) walk_line(w, what)
#define N(list) (sizeof(list) / sizeof(*(list)))

static const char place[] = "responses.csv:12:3";
static const char *const reasons[] = { "", "Seen in SENCO records" };
static const char *const stopped[] = { "SENCO is new", "SENCO is new." };

static void levels(struct walk_of *w)
{
	SAY(cli_says_levels(w->arena, "Improve", "Celebrate", "Repair"));
}

static void judged(struct walk_of *w)
{
	for (size_t i = 0; i < N(reasons); i++) {
		SAY(cli_says_judged(w->arena, "Improve", "", place, reasons[i]));
		SAY(cli_says_judged(w->arena, "Improve", "SENCO", place, reasons[i]));
	}
}

static void judgement(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_judgement(w->arena, title, "Improve", "", "It is judged.", "ethos"));
		SAY(cli_says_judgement(w->arena, title, "Improve", "Its ratings indicate Repair.", "It is judged.",
				       "ethos"));
	}
}

static void would_lift(struct walk_of *w)
{
	SAY(cli_says_would_lift(w->arena, NULL));
	SAY(cli_says_would_lift(w->arena, "Celebrate"));
}

static void remedy(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_remedy(w->arena, title, "Ask the SENCO."));
}

static void lifts(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_lifts(w->arena, "3.2", title, "Improve", "Pupils are heard.", "Partly", "voice_2"));
		SAY(cli_says_lifts(w->arena, "3.2", title, "Improve", "Pupils are heard.", NULL, "voice_2"));
	}
	SAY(cli_says_lifts(w->arena, "3.2", NULL, "Improve", "Pupils are heard.", "Partly", "voice_2"));
}

static void no_figure(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_no_figure(w->arena, title, "attendance"));
}

static void figure(struct walk_of *w)
{
	static const char *const values[] = { "", "14.3%", "Seen by the SENCO." };

	for (size_t i = 0; i < N(values); i++) {
		SAY(cli_says_figure(w->arena, "Attendance", values[i], "", "", "metrics.csv:2:4", "attendance"));
		SAY(cli_says_figure(w->arena, "Attendance", values[i], "3 of 21", "2025-26", "metrics.csv:2:4",
				    "attendance"));
	}
}

static void how(struct walk_of *w)
{
	for (int agreement = 0; agreement < AGREEMENT_COUNT; agreement++)
		for (int who = 0; who < 4; who++)
			SAY(cli_says_how((enum agreement)agreement, who % 2, who > 1));
}

static void counts(struct walk_of *w)
{
	const char *why = cli_says_how(AGREEMENT_UNANIMOUS, false, false);

	for (int claimed = 0; claimed < 2; claimed++) {
		SAY(cli_says_counts(w->arena, NULL, "Met", why, claimed));
		SAY(cli_says_counts(w->arena, "Improve", "Met", why, claimed));
	}
}

static void not_answered(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_not_answered(w->arena, title));
}

static void noted(struct walk_of *w)
{
	SAY(cli_says_noted(w->arena, "SENCO", NULL, "We meet weekly.", place));
	SAY(cli_says_noted(w->arena, "SENCO", NULL, "", place));
	SAY(cli_says_noted(w->arena, "SENCO", "Partly", "", place));
	SAY(cli_says_noted(w->arena, "SENCO", "Partly", "We meet weekly.", place));
}

static void rated(struct walk_of *w)
{
	for (int generated = 0; generated < 2; generated++) {
		SAY(cli_says_rated(w->arena, "SENCO", "Partly", NULL, generated, place));
		EACH_WORDS(words)
			SAY(cli_says_rated(w->arena, "School", "Partly", words->strand, generated, place));
	}
}

static void why_not(struct walk_of *w)
{
	for (size_t i = 0; i < N(stopped); i++) {
		SAY(cli_says_why_not(w->arena, false, stopped[i]));
		SAY(cli_says_why_not(w->arena, true, stopped[i]));
	}
}

static void waived(struct walk_of *w)
{
	static const char *const by[] = { "", "SENCO", "the governing board" };

	for (size_t i = 0; i < N(by); i++) {
		SAY(cli_says_waived(w->arena, by[i], NULL));
		SAY(cli_says_waived(w->arena, by[i], "31 August 2027"));
	}
}

static void evidence(struct walk_of *w)
{
	static const char *const texts[] = { "", "minutes of the SEND panel" };

	for (size_t i = 0; i < N(texts); i++)
		for (int known = i ? 0 : 1; known < 4; known++)
			SAY(cli_says_evidence(w->arena, known % 2 ? "Document" : NULL, known > 1 ? "3 Oct 2026" : NULL,
					      texts[i]));
}

static void numbered(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_numbered(w->arena, "3.2", title));
}

static void titled(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_titled(w->arena, title, "Improve"));
}

static void standing(struct walk_of *w)
{
	SAY(cli_says_standing(w->arena, NULL));
	SAY(cli_says_standing(w->arena, "Improve"));
}

static void with_id(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_with_id(w->arena, title, "voice"));
}

static void audit(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_audit(w->arena, title, "1.2", "6 November 2026"));
}

/* ---- cases ---- */

static void trigger_rule(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_trigger_rule(w->arena, title, "a pupil is permanently excluded", false));
		SAY(cli_says_trigger_rule(w->arena, title, "a pupil is permanently excluded", true));
	}
}

static void outcome(struct walk_of *w)
{
	for (int how = 0; how < 8; how++)
		SAY(cli_says_outcome(w->arena, "Off-site direction", how & 1, how & 2, how & 4));
}

static void field(struct walk_of *w)
{
	static const char *const is[] = { "yes", "partly" };

	for (int must = 0; must < 3; must++) {
		SAY(cli_says_field(w->arena, "SENCO told", "a date", must == 2, must == 1, "", "told"));
		SAY(cli_says_field(w->arena, "SENCO told", "a date", must == 2, must == 1,
				   cli_says_where(w->arena, "D1", is, N(is), true, false), "told"));
	}
}

static void more_fields(struct walk_of *w)
{
	static const char *const numbers[] = { "D1", "D2", "K5" };
	const char *text = "";

	for (size_t i = 0; i < N(numbers); i++)
		SAY(text = cli_says_more_fields(w->arena, text, numbers[i]));
}

static void needs(struct walk_of *w)
{
	static const char *const is[] = { "yes" };

	for (int what = 0; what < GATE_NEEDS_COUNT; what++)
		for (int law = 0; law < 2; law++) {
			SAY(cli_says_needs(w->arena, "SEND support", law, what, "D1", 1, ""));
			SAY(cli_says_needs(w->arena, "SEND support", law, what, "D1, D2", 2,
					   cli_says_where(w->arena, "K5", is, N(is), false, false)));
		}
}

static void of_case(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n) {
			SAY(cli_says_case(w->arena, 1, n, "C-1", NULL, "6 November 2026"));
			SAY(cli_says_case(w->arena, (int)n, n, "C-1", "14 September 2026", "6 November 2026"));
		}
}

static void case_part(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_case_part(w->arena, 2, "D", title));
}

static void fired(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_fired(w->arena, title, NULL, "Cannot compute: no calendar."));
		SAY(cli_says_fired(w->arena, title, "14 September 2026", "The days come to 15.5."));
	}
}

static void state(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_state(w->arena, title, "open", NULL));
		SAY(cli_says_state(w->arena, title, "open", "D1 is not answered."));
	}
}

static void complete(struct walk_of *w)
{
	SAY(cli_says_complete(w->arena, "No question must be answered"));
}

static void not_asked(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_not_asked(w->arena, title, "D1 is no"));
}

static void field_not_asked(struct walk_of *w)
{
	EACH_TITLE(title)
		SAY(cli_says_field_not_asked(w->arena, title, "D1 is no"));
}

static void waiting(struct walk_of *w)
{
	SAY(cli_says_waiting(w->arena, "P-07", "The days come to 15.5."));
}

static void since(struct walk_of *w)
{
	SAY(cli_says_since(w->arena, NULL));
	SAY(cli_says_since(w->arena, walk_titles[1]));
}

static void one_year(struct walk_of *w)
{
	SAY(cli_says_year(w->arena, "2024\u201325", "Emerging", false, false));
	SAY(cli_says_year(w->arena, "2024\u201325", "Emerging", true, false));
	SAY(cli_says_year(w->arena, "2024\u201325", "Emerging", true, true));
	SAY(cli_says_year(w->arena, "2024\u201325", "not assessed", false, false));
}

static void over_years(struct walk_of *w)
{
	static const char *const years[] = { "2023\u201324 Emerging", "2024\u201325 not that year", "2025\u201326 Advanced" };

	for (size_t n = 1; n <= 3; n++)
		SAY(cli_says_years(w->arena, years, n));
}

static void read_report(struct walk_of *w)
{
	SAY(cli_says_read(w->arena, "2025\u201326", "4 November 2025", "1.2", true));
	SAY(cli_says_read(w->arena, "2024\u201325", "4 November 2024", "0.9", false));
}

const struct walk walks_explain[] = {
	{ "cli_says_since", true, since },
	{ "cli_says_year", true, one_year },
	{ "cli_says_years", false, over_years },
	{ "cli_says_read", false, read_report },
	{ "cli_says_levels", false, levels },
	{ "cli_says_judged", true, judged },
	{ "cli_says_judgement", true, judgement },
	{ "cli_says_would_lift", true, would_lift },
	{ "cli_says_remedy", false, remedy },
	{ "cli_says_lifts", true, lifts },
	{ "cli_says_no_figure", true, no_figure },
	{ "cli_says_figure", true, figure },
	{ "cli_says_how", false, how },
	{ "cli_says_counts", false, counts },
	{ "cli_says_not_answered", false, not_answered },
	{ "cli_says_noted", true, noted },
	{ "cli_says_rated", false, rated },
	{ "cli_says_why_not", false, why_not },
	{ "cli_says_waived", false, waived },
	{ "cli_says_evidence", true, evidence },
	{ "cli_says_numbered", true, numbered },
	{ "cli_says_titled", true, titled },
	{ "cli_says_standing", true, standing },
	{ "cli_says_with_id", true, with_id },
	{ "cli_says_audit", true, audit },
	{ "cli_says_trigger_rule", true, trigger_rule },
	{ "cli_says_outcome", true, outcome },
	{ "cli_says_field", true, field },
	{ "cli_says_more_fields", true, more_fields },
	{ "cli_says_needs", true, needs },
	{ "cli_says_case", true, of_case },
	{ "cli_says_case_part", true, case_part },
	{ "cli_says_fired", false, fired },
	{ "cli_says_state", false, state },
	{ "cli_says_complete", false, complete },
	{ "cli_says_not_asked", false, not_asked },
	{ "cli_says_field_not_asked", false, field_not_asked },
	{ "cli_says_waiting", true, waiting },
};
const size_t n_walks_explain = sizeof(walks_explain) / sizeof(*walks_explain);
