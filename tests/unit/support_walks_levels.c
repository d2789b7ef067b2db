/* support_walks_levels.c - the walks of score's sentences about levels, what would lift them, and figures. */
#include "support_walks.h"

#include "score/sentences.h"

static const char *const names[] = { "Document", "Pupil voice", "CAMHS minutes" };
static const char *const figures[] = { "\u201cAbsence of pupils with SEN\u201d (9.1%)",
				       "\u201cA lawful report is online\u201d (no)", "\u201cRoll\u201d (the sum does not hold)" };
static const char long_figure[] = "\u201cAttendance at Ysgol Gynradd Llanfairpwllgwyngyll, SEN support, since 2024\u201d";

#define SAY(what) walk_line(w, what)

/* ---- what holds a level ---- */

static void figure_limit(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int how = 0; how < 3; how++)
			SAY(score_says_figure_limit(w->arena, words, "Repair", how == 0, how == 1,
					"The report: No."));
}

static void not_in_focus(struct walk_of *w)
{
	EACH_WORDS(words)
		SAY(score_says_not_in_focus(w->arena, words));
}

static void range(struct walk_of *w)
{
	SAY(score_says_range(w->arena, "Emerging", "Emerging"));
	SAY(score_says_range(w->arena, "Emerging", "Advanced"));
}

static void no_level(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int how = 0; how < 4; how++)
			SAY(score_says_no_level(w->arena, words, how == 0, how > 1, how > 2));
}

static void claimed(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 1; i < WALK_COUNTS; i++)
			SAY(score_says_claimed(w->arena, words, "Established", walk_numbers[i],
					(size_t)walk_counts[i]));
}

static void types(struct walk_of *w)
{
	for (size_t n = 0; n <= 3; n++)
		for (int least = 1; least <= 3; least++)
			SAY(score_says_types(w->arena, "Advanced", least, least == 3, names, n));
}

static void by_ratings(struct walk_of *w)
{
	SAY(score_says_by_ratings(w->arena, "Established", "The NHS theme cannot be above Emerging."));
}

/* ---- models ---- */

static void state(struct walk_of *w)
{
	for (size_t i = 1; i < WALK_COUNTS; i++)
		SAY(score_says_state(w->arena, walk_numbers[i], (size_t)walk_counts[i], "not yet met"));
}

static void tolerance(struct walk_of *w)
{
	EACH_COUNT(n)
		SAY(score_says_tolerance(w->arena, (int)n));
}

static void fits(struct walk_of *w)
{
	EACH_WORDS(words)
		EACH_COUNT(met)
			EACH_COUNT(more) {
				struct tally t = { .met = (int)met, .applicable = (int)(met + more) };

				if (met)
					SAY(score_says_fits(w->arena, words, &t, "Emerging", 60, more == 1 ? 80 : 0));
			}
}

static void next_needs(struct walk_of *w)
{
	SAY(score_says_next_needs(w->arena, "Only 3 of the 5 Established descriptors are met", "Established",
					true, 60,
				  "2.3 is not yet met"));
	SAY(score_says_next_needs(w->arena, "The only Emerging NHS statement is not met", "Advanced", false, 80,
				  "2.3 is not answered"));
}

static void alike(struct walk_of *w)
{
	EACH_WORDS(words)
		SAY(score_says_alike(w->arena, words, "Emerging"));
}

static void lowest(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 1; i < WALK_COUNTS; i++)
			SAY(score_says_lowest(w->arena, words, walk_numbers[i], (size_t)walk_counts[i], "Emerging",
					      i == 1 ? "Advanced" : NULL));
}

static void points(struct walk_of *w)
{
	static const char *const possible[] = { "0.5", "1", "2", "29.5" };

	EACH_WORDS(words)
		for (size_t i = 0; i < 4; i++)
			SAY(score_says_points(w->arena, words, "0.5", possible[i], "25%", "Emerging",
					      i % 2 ? "Established" : NULL, 40));
}

static void scores(struct walk_of *w)
{
	EACH_WORDS(words)
		for (int top = 0; top < 2; top++)
			SAY(score_says_score(w->arena, words, "62.5%", "Emerging", top ? NULL : "Established", 75));
}

static void indicates(struct walk_of *w)
{
	for (int how = 0; how < 4; how++)
		SAY(score_says_indicates(w->arena, "Both descriptors are \u201cMet\u201d", "Improve",
					 how % 2 ? "at least 70% \u201cMet\u201d" : NULL, how > 1 ? "Sustain" : NULL,
					 "none \u201cNot yet\u201d"));
}

/* ---- clauses ---- */

static void no_source(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 0; i < WALK_COUNTS; i++) {
			SAY(score_says_no_source(w->arena, words, walk_numbers[i], walk_counts[i]));
			SAY(score_says_no_source(w->arena, words, "", walk_counts[i]));
		}
}

static void gate_unmet(struct walk_of *w)
{
	EACH_WORDS(words)
		for (size_t i = 1; i < WALK_COUNTS; i++) {
			SAY(score_says_gate_unmet(w->arena, words, walk_numbers[i], walk_counts[i]));
			SAY(score_says_gate_unmet(w->arena, words, "", walk_counts[i]));
		}
}

static void by_figure(struct walk_of *w)
{
	SAY(score_says_by_figure(w->arena, figures[1], "Repair"));
	SAY(score_says_by_figure(w->arena, figures[1], NULL));
}

static void indicated(struct walk_of *w)
{
	SAY(score_says_indicated(w->arena, "Established", NULL));
	SAY(score_says_indicated(w->arena, "Established", "no dated source for 2.3"));
}

static void reviewer(struct walk_of *w)
{
	SAY(score_says_reviewer(w->arena, ""));
	SAY(score_says_reviewer(w->arena, "SENCOs told us so."));
}

static void provisional(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_provisional(w->arena, (int)n));
}

static void to_moderate(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_to_moderate(w->arena, (int)n));
}

static void alone(struct walk_of *w)
{
	SAY(score_says_alone(w->arena, "CAMHS"));
	EACH_TITLE(title)
		SAY(score_says_alone(w->arena, title));
}

/* ---- lifts ---- */

static void at_level(struct walk_of *w)
{
	for (size_t i = 1; i < WALK_COUNTS; i++)
		SAY(score_says_at_level(w->arena, walk_numbers[i], "Established"));
}

static void settle(struct walk_of *w)
{
	for (size_t n = 1; n <= 3; n++)
		SAY(score_says_settle(w->arena, figures, n));
}

static void meet_gates(struct walk_of *w)
{
	for (size_t i = 1; i < WALK_COUNTS; i++)
		SAY(score_says_meet_gates(w->arena, walk_numbers[i]));
}

static void record_source(struct walk_of *w)
{
	for (size_t i = 1; i < WALK_COUNTS; i++)
		SAY(score_says_record_source(w->arena, walk_numbers[i]));
}

static void show_types(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n) {
			SAY(score_says_show_types(w->arena, (int)n, false));
			SAY(score_says_show_types(w->arena, (int)n, true));
		}
}

static void rated(struct walk_of *w)
{
	SAY(score_says_rated(w->arena, &walk_ratings, false));
	SAY(score_says_rated(w->arena, &walk_ratings, true));
}

static void dated(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(more)
			SAY(score_says_dated(w->arena, n, n + more, "Established"));
}

static void worth(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n)
			SAY(score_says_worth(w->arena, (long long)n));
}

static void stays_unmet(struct walk_of *w)
{
	SAY(score_says_stays_unmet(w->arena, -1, walk_ratings.not_yet));
	EACH_COUNT(n)
		SAY(score_says_stays_unmet(w->arena, (int)n, walk_ratings.not_yet));
}

static void group(struct walk_of *w)
{
	EACH_COUNT(n)
		if (n) {
			SAY(score_says_group(w->arena, true, (int)n, walk_numbers[3]));
			SAY(score_says_group(w->arena, false, (int)n, walk_numbers[3]));
		}
}

static void choice(struct walk_of *w)
{
	static const char *const groups[] = { "any two of 2.3, 2.4 and 2.5", "at least one of 3.1 and 3.2",
					      "at least one of 4.1 and 4.2" };

	for (size_t n = 1; n <= 3; n++) {
		SAY(score_says_choice(w->arena, "", groups, n, walk_numbers[2]));
		SAY(score_says_choice(w->arena, "2.1", groups, n, walk_numbers[2]));
	}
}

static void more_met(struct walk_of *w)
{
	for (size_t i = 1; i < WALK_COUNTS; i++) {
		SAY(score_says_more_met(w->arena, walk_counts[i], "met", "", "", walk_numbers[i]));
		SAY(score_says_more_met(w->arena, walk_counts[i], "met", ", each with a dated source", "",
					walk_numbers[i]));
		SAY(score_says_more_met(w->arena, walk_counts[i], "\u201cIn place\u201d", "",
					", and none \u201cNot yet\u201d",
					walk_numbers[i]));
	}
}

static void lift(struct walk_of *w)
{
	static const char *const firsts[] = { "meet 2.3, which must be met", "settle \u201cRoll\u201d (no)",
					      "record a dated source for 2.4" };

	for (int to = 0; to < LIFT_TO_COUNT; to++) {
		SAY(score_says_lift(w->arena, to, "Advanced", firsts, 0, "it would need one more met: 2.3"));
		for (size_t n = 1; n <= 3; n++) {
			SAY(score_says_lift(w->arena, to, "Advanced", firsts, n, ""));
			SAY(score_says_lift(w->arena, to, "Advanced", firsts, n, "it would need one more met: 2.3"));
		}
	}
}

static void highest(struct walk_of *w)
{
	SAY(score_says_highest(w->arena, false));
	SAY(score_says_highest(w->arena, true));
}

static void none_higher(struct walk_of *w)
{
	EACH_WORDS(words)
		SAY(score_says_none_higher(w->arena, words));
}

static void by_review(struct walk_of *w)
{
	EACH_WORDS(words) {
		SAY(score_says_by_review(w->arena, words, "Sustain", "Improve", NULL));
		SAY(score_says_by_review(w->arena, words, "Sustain", "Improve", "Repair"));
	}
}

/* ---- figures ---- */

static const char one[] = "\u201cSEN support\u201d 18", two[] = "\u201cSEN support\u201d 18 and \u201cEHC plans\u201d 4",
	whole[] = "\u201cAll pupils with SEN\u201d 22";

static void sum(struct walk_of *w)
{
	SAY(score_says_sum(w->arena, two, NULL, whole));
	SAY(score_says_sum(w->arena, two, "21", whole));
}

static void sum_rounded(struct walk_of *w)
{
	SAY(score_says_sum_rounded(w->arena, two, "22", whole));
}

static void part(struct walk_of *w)
{
	SAY(score_says_part(w->arena, one, true, whole));
	SAY(score_says_part(w->arena, one, false, whole));
}

static void pupils(struct walk_of *w)
{
	SAY(score_says_pupils(w->arena, "\u201cSEN\u201d (158) and \u201cNo SEN\u201d (581)", "739", "740",
					"\u201cAll\u201d", true));
	SAY(score_says_pupils(w->arena, "\u201cSEN\u201d (158) and \u201cNo SEN\u201d (581)", "739", "740",
					"\u201cAll\u201d", false));
}

static void pupils_make(struct walk_of *w)
{
	SAY(score_says_pupils_make(w->arena, "\u201cSEN\u201d (158) and \u201cNo SEN\u201d (581)",
					"\u201cAll\u201d"));
}

static void no_pupils(struct walk_of *w)
{
	SAY(score_says_no_pupils(w->arena, long_figure));
}

static void gap(struct walk_of *w)
{
	static const char *const texts[] = { NULL, "1", "2", "12.5" };

	for (size_t i = 0; i < 4; i++) {
		SAY(score_says_gap(w->arena, "\u201cSEN\u201d, 28.6% (6 of 21),", "\u201cNo SEN\u201d, 9%",
					texts[i], true));
		SAY(score_says_gap(w->arena, "\u201cSEN\u201d, 28.6% (6 of 21),", "\u201cNo SEN\u201d, 9%",
					texts[i], false));
	}
}

static void points_apart(struct walk_of *w)
{
	static const char *const texts[] = { NULL, "0.1", "1", "2", "12.5" };

	for (size_t i = 0; i < 5; i++)
		SAY(score_says_points_apart(w->arena, texts[i]));
}

static void too_few_pupils(struct walk_of *w)
{
	SAY(score_says_too_few_pupils(w->arena, 2));
	SAY(score_says_too_few_pupils(w->arena, 11));
}

static void few(struct walk_of *w)
{
	SAY(score_says_few(w->arena, 11));
}

static void base_unknown(struct walk_of *w)
{
	SAY(score_says_base_unknown(w->arena, 11));
}

static void no_number(struct walk_of *w)
{
	SAY(score_says_no_number(w->arena, long_figure, "[c]"));
	SAY(score_says_no_number(w->arena, long_figure, ":"));
}

static void not_checked(struct walk_of *w)
{
	SAY(score_says_not_checked(w->arena, long_figure, ""));
	SAY(score_says_not_checked(w->arena, long_figure, "Not applicable"));
}

static void not_compared(struct walk_of *w)
{
	SAY(score_says_not_compared(w->arena, "\u201cSEN\u201d and \u201cNo SEN\u201d"));
}

static void held(struct walk_of *w)
{
	for (int how = 0; how < 4; how++)
		SAY(score_says_held(w->arena, "\u201cSEN\u201d and \u201cNo SEN\u201d", "\u201cAll\u201d",
					how % 2, how > 1));
}

static void hold_answer(struct walk_of *w)
{
	SAY(score_says_hold_answer(w->arena, long_figure, true));
	SAY(score_says_hold_answer(w->arena, long_figure, false));
}

static void hold_sum(struct walk_of *w)
{
	SAY(score_says_hold_sum(w->arena, long_figure));
}

static void figure_missing(struct walk_of *w)
{
	SAY(score_says_figure_missing(w->arena, long_figure, true, "Repair"));
	SAY(score_says_figure_missing(w->arena, long_figure, false, "Repair"));
}

static void check_missing(struct walk_of *w)
{
	SAY(score_says_check_missing(w->arena, long_figure, "Repair"));
}

const struct walk walks_levels[] = {
	{ "score_says_figure_limit", false, figure_limit },
	{ "score_says_not_in_focus", false, not_in_focus },
	{ "score_says_range", true, range },
	{ "score_says_no_level", true, no_level },
	{ "score_says_claimed", false, claimed },
	{ "score_says_types", false, types },
	{ "score_says_by_ratings", false, by_ratings },
	{ "score_says_state", true, state },
	{ "score_says_tolerance", true, tolerance },
	{ "score_says_fits", false, fits },
	{ "score_says_next_needs", false, next_needs },
	{ "score_says_alike", false, alike },
	{ "score_says_lowest", false, lowest },
	{ "score_says_points", false, points },
	{ "score_says_score", false, scores },
	{ "score_says_indicates", false, indicates },
	{ "score_says_no_source", true, no_source },
	{ "score_says_gate_unmet", true, gate_unmet },
	{ "score_says_by_figure", true, by_figure },
	{ "score_says_indicated", false, indicated },
	{ "score_says_reviewer", false, reviewer },
	{ "score_says_provisional", false, provisional },
	{ "score_says_to_moderate", false, to_moderate },
	{ "score_says_alone", false, alone },
	{ "score_says_at_level", true, at_level },
	{ "score_says_settle", true, settle },
	{ "score_says_meet_gates", true, meet_gates },
	{ "score_says_record_source", true, record_source },
	{ "score_says_show_types", true, show_types },
	{ "score_says_rated", true, rated },
	{ "score_says_dated", true, dated },
	{ "score_says_worth", true, worth },
	{ "score_says_stays_unmet", true, stays_unmet },
	{ "score_says_group", true, group },
	{ "score_says_choice", true, choice },
	{ "score_says_more_met", true, more_met },
	{ "score_says_lift", false, lift },
	{ "score_says_highest", false, highest },
	{ "score_says_none_higher", false, none_higher },
	{ "score_says_by_review", false, by_review },
	{ "score_says_sum", true, sum },
	{ "score_says_sum_rounded", true, sum_rounded },
	{ "score_says_part", true, part },
	{ "score_says_pupils", true, pupils },
	{ "score_says_pupils_make", false, pupils_make },
	{ "score_says_no_pupils", false, no_pupils },
	{ "score_says_gap", false, gap },
	{ "score_says_points_apart", true, points_apart },
	{ "score_says_too_few_pupils", false, too_few_pupils },
	{ "score_says_few", false, few },
	{ "score_says_base_unknown", false, base_unknown },
	{ "score_says_no_number", false, no_number },
	{ "score_says_not_checked", false, not_checked },
	{ "score_says_not_compared", false, not_compared },
	{ "score_says_held", false, held },
	{ "score_says_hold_answer", true, hold_answer },
	{ "score_says_hold_sum", true, hold_sum },
	{ "score_says_figure_missing", false, figure_missing },
	{ "score_says_check_missing", false, check_missing },
};
const size_t n_walks_levels = sizeof(walks_levels) / sizeof(*walks_levels);
