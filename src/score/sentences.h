/*
 * sentences.h - the room's sentences: sentences.c has levels, sentences_lift.c lifts and figures;
 * private to the room.
 *
 * Takes plain data, returns a text; the wording for none, one, two and many is decided here.
 * tests/unit/sentences_test.c calls each function named score_says_*; the results are in
 * tests/sentences/score.txt.
 */
#ifndef WAYMARK_SCORE_SENTENCES_H
#define WAYMARK_SCORE_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "framework/case_rules.h"
#include "score/score.h"
#include "score/survey.h"

/* ---- why a level: parts of a sentence ---- */

/* "All 5 Emerging descriptors are met". out: some do not apply. partly: how many are partly met, if the audit
 * tolerates them; else 0. */
const char *score_says_secured(struct arena *arena, const struct words *w, const struct tally *t, const char *levels);

/* "Only 3 of the 5 Established descriptors are met"; with goes_on: ", but only 3 of the 5 Established ones". */
const char *score_says_lacking(struct arena *arena, const struct words *w, int met, int applicable, const char *level,
			       bool goes_on);

/* "12 of 16 statements are “Met” (75%), 3 “Partly” and 1 “Not yet” (6.3%)"; the shares are given as texts. */
const char *score_says_shares(struct arena *arena, const struct words *w, const struct tally *t,
			      const struct rating_names *names, const char *met_share, const char *unmet_share);

/* "at least 70% “Met” and at most 10% “Not yet”". before: a level required at the last review, or NULL. */
const char *score_says_band(struct arena *arena, const struct band *band, const char *before,
			    const struct rating_names *names);

/* ---- what is open ---- */

/* Why there is no level for lack of answers. then: "the area is not assessed"; range: where the level could be. */
const char *score_says_not_assessed(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
				    int limit, const char *then, const char *range);

/* ... since too few apply. */
const char *score_says_too_few(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
			       int limit,
			       const char *then);

/* which: " (3.2 Established)" if they are few, else "". highest: the level if all were met; NULL: it would not
 * change. */
const char *score_says_blanks(struct arena *arena, const struct words *w, int n, int applicable, const char *which,
			      const char *highest);

/* How values that are provisional or to be moderated came about. */
const char *score_says_moderated(struct arena *arena, const struct words *w, int n, const char *which,
				 enum agreement agreement);

/* What limits a level: gates by name, and the audit's reasons. overruled: the reviewer judges above. */
const char *score_says_gates(struct arena *arena, const struct words *w, const char *const *gates, size_t n,
			     const char *level,
			     bool overruled, const char *why);

/* The figures' limit. overruled: the reviewer judges above. bites: it limits the level; otherwise it only would. */
const char *score_says_figure_limit(struct arena *arena, const struct words *w, const char *level, bool overruled,
				    bool bites, const char *why);

/* The school did not choose it; the range of possible levels; the consequence of too little, judged or not. */
const char *score_says_not_in_focus(struct arena *arena, const struct words *w);
const char *score_says_range(struct arena *arena, const char *lowest, const char *highest);
const char *score_says_no_level(struct arena *arena, const struct words *w, bool judged, bool few, bool none);

/* What limits a level: n claimed descriptors, by their numbers; n types of source. */
const char *score_says_claimed(struct arena *arena, const struct words *w, const char *level, const char *numbers,
			       size_t n);
const char *score_says_types(struct arena *arena, const char *level, int least, bool needs_voice, const char *const *names,
			     size_t n);
const char *score_says_by_ratings(struct arena *arena, const char *level, const char *then);

/* ---- how each model comes to a level ---- */

/* "2.3 and 2.4 are not yet met" */
const char *score_says_state(struct arena *arena, const char *numbers, size_t n, const char *state);

/* Printed after what is missing at a level: how many partly met the audit tolerates. */
const char *score_says_tolerance(struct arena *arena, int most);

/* Why the level fits best. below: the share that each lower level needs, or 0. */
const char *score_says_fits(struct arena *arena, const struct words *w, const struct tally *t, const char *level, int share,
			    int below);
const char *score_says_next_needs(struct arena *arena, const char *lacking, const char *next, bool more_than, int percent,
				  const char *unmet);

/* The lowest of n strands, given by their numbers, decide. highest: NULL if all are at that level. */
const char *score_says_alike(struct arena *arena, const struct words *w, const char *level);
const char *score_says_lowest(struct arena *arena, const struct words *w, const char *numbers, size_t n, const char *level,
			      const char *highest);

/* Points and shares are texts. next: the level above, or NULL. */
const char *score_says_points(struct arena *arena, const struct words *w, const char *earned, const char *possible,
			      const char *share, const char *level, const char *next, int starts);
const char *score_says_score(struct arena *arena, const struct words *w, const char *share, const char *level,
			     const char *next, int starts);
const char *score_says_indicates(struct arena *arena, const char *shares, const char *level, const char *band,
				 const char *next, const char *next_band);

/* ---- clauses beside a level ---- */

/* Why it is held down. numbers: "" if there are too many to name. */
const char *score_says_no_source(struct arena *arena, const struct words *w, const char *numbers, int n);
const char *score_says_gate_unmet(struct arena *arena, const struct words *w, const char *numbers, int n);

/* limit: the level, if the reviewer judges above it; else NULL. */
const char *score_says_by_figure(struct arena *arena, const char *what, const char *limit);

/*
 * What the ratings indicate, and why that does not hold, or NULL; the first sentence of the reviewer's reason, or "".
 */
const char *score_says_indicated(struct arena *arena, const char *level, const char *why);
const char *score_says_reviewer(struct arena *arena, const char *reason);

/* What the ratings rest on: n ratings; one respondent alone. */
const char *score_says_provisional(struct arena *arena, int n);
const char *score_says_to_moderate(struct arena *arena, int n);
const char *score_says_alone(struct arena *arena, const char *respondent);

/* ---- what would lift a level ---- */

/* "3.2 and 3.4 at Established" */
const char *score_says_at_level(struct arena *arena, const char *numbers, const char *level);

/* What comes first. */
const char *score_says_settle(struct arena *arena, const char *const *figures, size_t n);
const char *score_says_meet_gates(struct arena *arena, const char *numbers);
const char *score_says_record_source(struct arena *arena, const char *numbers);
const char *score_says_show_types(struct arena *arena, int least, bool needs_voice);

/* How the additional ones must be rated. partly: being rated partly is enough. */
const char *score_says_rated(struct arena *arena, const struct rating_names *names, bool partly);

/* Printed after how many more must be met: how many of them need a dated source; their least worth; how many may stay
 * unmet (-1: any). */
const char *score_says_dated(struct arena *arena, size_t dated, size_t all, const char *from);
const char *score_says_worth(struct arena *arena, long long half_points);
const char *score_says_stays_unmet(struct arena *arena, int most, const char *not_yet);

/* Which ones. always: those in every choice, or ""; groups: "any two of 2.3, 2.4 and 2.5". */
const char *score_says_group(struct arena *arena, bool exact, int least, const char *numbers);
const char *score_says_choice(struct arena *arena, const char *always, const char *const *groups, size_t n,
			      const char *example);

/* "it would need two more met, each with a dated source: 2.3 and 2.4". rated: "met", or the audit's word. */
const char *score_says_more_met(struct arena *arena, int n, const char *rated, const char *dated, const char *condition,
				const char *which);

/* How a level is reached: by ratings; or, if a reviewer judges, ratings indicate it or what holds supports it. */
enum lift_to { LIFT_REACH, LIFT_INDICATE, LIFT_SUPPORT, LIFT_TO_COUNT };
const char *score_says_lift(struct arena *arena, enum lift_to to, const char *level, const char *const *firsts, size_t n,
			    const char *more);

/* Why nothing lifts it. previous: the last review's level, or NULL. */
const char *score_says_highest(struct arena *arena, bool reviewed);
const char *score_says_none_higher(struct arena *arena, const struct words *w);
const char *score_says_by_review(struct arena *arena, const struct words *w, const char *level, const char *needs,
				 const char *previous);

/* ---- figures: names come in their quotes, values as texts ---- */

/* Without full stops. Parts add up to the whole, or else to sum (NULL if they do); a part is within its whole. */
const char *score_says_sum(struct arena *arena, const char *parts, const char *sum, const char *whole);
/* The same for figures that were rounded, whose sum is close enough. */
const char *score_says_sum_rounded(struct arena *arena, const char *parts, const char *sum, const char *whole);
const char *score_says_part(struct arena *arena, const char *part, bool within, const char *whole);
const char *score_says_pupils(struct arena *arena, const char *parts, const char *sum, const char *number,
			      const char *whole, bool counted);

const char *score_says_pupils_make(struct arena *arena, const char *parts, const char *whole);
const char *score_says_no_pupils(struct arena *arena, const char *figure);
const char *score_says_gap(struct arena *arena, const char *first, const char *second, const char *points, bool above);
const char *score_says_points_apart(struct arena *arena, const char *points);
/* Of a section without statements: the reviewer has not judged it yet, or has. reason: "" if none is given. */
const char *score_says_awaited(struct arena *arena, const char *reviewer);
const char *score_says_judged_alone(struct arena *arena, const struct words *w, const char *reviewer, const char *reason);
const char *score_says_too_few_pupils(struct arena *arena, int least);
const char *score_says_few(struct arena *arena, int base);
const char *score_says_base_unknown(struct arena *arena, int base);
const char *score_says_no_number(struct arena *arena, const char *figure, const char *symbol);
const char *score_says_not_checked(struct arena *arena, const char *figure, const char *value);

/* If a number is hidden. */
const char *score_says_not_compared(struct arena *arena, const char *parts);
const char *score_says_held(struct arena *arena, const char *parts, const char *whole, bool held, bool percent);

/* ---- figures without ratings (indicators.h) ---- */

struct indicator;
struct school_indicators;

/* "−25.0%", from tenths of a per cent. */
const char *score_says_relative(struct arena *arena, long long tenths);
/* "at least −290": of a change of which one end is only known on one side. */
const char *score_says_at_least(struct arena *arena, const char *text);

/* All of a figure: its value, since the period before, beside groups; a whole school. */
const char *score_says_indicator(struct arena *arena, const struct indicator *figure);
const char *score_says_indicators(struct arena *arena, const struct school_indicators *found);

/* What limits a level, or could. */
const char *score_says_hold_answer(struct arena *arena, const char *figure, bool yes);
const char *score_says_hold_sum(struct arena *arena, const char *figure);
const char *score_says_figure_missing(struct arena *arena, const char *figure, bool yes, const char *level);
const char *score_says_check_missing(struct arena *arena, const char *figure, const char *level);

/* ---- what the reviewer judges ---- */

/*
 * reviewer: the respondent's name. relation: how the level relates to what is indicated; NULL: nothing is indicated.
 */
const char *score_says_record(struct arena *arena, const char *reviewer, const char *level, const char *relation,
			      const char *reason);

/* instead: what takes the place of a judgement that has not been made. */
const char *score_says_no_record(struct arena *arena, const char *reviewer, const char *instead);

/* "two levels above what is indicated" */
const char *score_says_apart(struct arena *arena, int steps, const char *what);

/* If something caps what is indicated: "Emerging that its sources allow"; the judgement is equal to that, lower or
 * higher. relation: as above. */
const char *score_says_held_level(struct arena *arena, const char *held, enum cap_kind cap);
const char *score_says_as_much(struct arena *arena, enum cap_kind cap);
const char *score_says_below_held(struct arena *arena, int steps, const char *held, enum cap_kind cap);
const char *score_says_above_held(struct arena *arena, const char *relation, const char *held, enum cap_kind cap);

/* Why a judgement from figures is not counted. */
const char *score_says_fewer_behind(struct arena *arena, int least);

/* ---- what changed since last year ---- */

/* year: "2025–26". then, now: levels. when: "in 2025–26 (carried since)", "at the last review". */
const char *score_says_new(struct arena *arena, const char *year);

/* steps: by how many levels it is higher. */
const char *score_says_moved(struct arena *arena, int steps, const char *then, const char *when, const char *now);

/* Why two levels are not compared: one or both are to be moderated; that of then is the reviewer's and this one is not,
 * or the other way round; the audit was of another version, or the scale another (version NULL). then may be NULL. */
const char *score_says_unmoderated(struct arena *arena, const char *then, const char *when, bool is_then, bool is_now);
const char *score_says_unlike(struct arena *arena, const char *then, const char *when, bool then_by_reviewer);
const char *score_says_not_alike(struct arena *arena, const char *year, const char *version, const char *then);

/* At most one of the two has a level. then: NULL for none. */
const char *score_says_one_level(struct arena *arena, const char *then, const char *when, bool now);

/* Outside the focus. year: in which it was judged. until, months: how long it stands. */
const char *score_says_carried(struct arena *arena, const char *level, const char *year, const char *until);
const char *score_says_lapsed(struct arena *arena, const char *level, const char *year, int months);

/* code: "it declined", or "" if none is given. words: NULL for none. */
const char *score_says_why_lower(struct arena *arena, const char *code, const char *words);

const char *score_says_was_called(struct arena *arena, const char *title, const char *year);

/* "Newly met: 4.1 Established and 4.2 Established." head: its first words. */
const char *score_says_changed(struct arena *arena, const char *head, const char *const *names, size_t n);

/* ---- cases ---- */

/* "5.5"; with the noun: "5.5 days", "1 day". */
const char *halves_number(struct arena *arena, int halves);
const char *halves_text(struct arena *arena, int halves);

/* How many of the questions that must be answered are answered; if there is only one, without a number. */
const char *score_says_complete(struct arena *arena, size_t answered, size_t all);

/* Why a trigger fired: the suspensions of a half term, by their days; the total that one suspension brought a pupil
 * to. */
const char *score_says_suspensions(struct arena *arena, size_t n, const char *half_term, const char *days);
const char *score_says_days(struct arena *arena, const char *start, const char *days, const char *when);

/* ---- cases: what any clock may say ---- */

/* It cannot be computed; no decision stands, or is recorded; the days of a term; which part of a sum is elsewhere or
 * cancelled, as texts. */
const char *score_says_cannot(struct arena *arena, const char *missing);
const char *score_says_no_decision(struct arena *arena, const char *date, bool cancelled);
const char *score_says_in_term(struct arena *arena, const char *days, const char *term);
const char *score_says_of_them(struct arena *arena, const char *elsewhere, const char *cancelled);

/* ---- cases: days in the year, lunchtimes ---- */

/* days: including the word. of_them: as above. by_suspension: the last one exceeded the limit. */
const char *score_says_year_passed(struct arena *arena, const char *days, const char *year, const char *of_them, int limit,
				   bool by_suspension);
const char *score_says_year_left(struct arena *arena, const char *number, int limit, const char *year, const char *of_them,
				 int halves_left);
const char *score_says_year_none(struct arena *arena, const char *year);
const char *score_says_lunchtimes(struct arena *arena, int n);
const char *score_says_principles(struct arena *arena, const char *date);

/* ---- cases: education ---- */

/* next: a further sentence, or "". since: the first day of a run of suspensions, or NULL. */
const char *score_says_education_not(struct arena *arena, int day, bool run, const char *next);
const char *score_says_education(struct arena *arena, int day, const char *since, const char *date, bool permanent,
				 const char *next);
const char *score_says_no_extension(struct arena *arena, const char *kind, const char *starts, const char *before);

/* ---- cases: who is told ---- */

/* days: of notices. without: days of n decisions without notice. */
const char *score_says_told(struct arena *arena, const char *const *told, size_t n, const char *cancelled,
			    const char *notices);
const char *score_says_notices(struct arena *arena, const char *const *days, size_t n_days, const char *const *without,
			       size_t n);
const char *score_says_told_of_cancelled(struct arena *arena, const char *date);

/* ---- cases: a decision that was cancelled ---- */

/* out: how long the pupil had been out, or NULL. board: the day of its meeting (met) or decision, or NULL. */
const char *score_says_too_late(struct arena *arena, const char *out, int limit, const char *board, bool met);
const char *score_says_cancelled(struct arena *arena, const char *decided, const char *cancelled, const char *late);
const char *score_says_then(struct arena *arena, const char *cancelled, bool too_late);

/* ---- cases: the independent review ---- */

const char *score_says_panel(struct arena *arena, const char *applied, bool late, const char *sits, int days);
const char *score_says_may_apply(struct arena *arena, const char *due, int days, const char *notice);

/* ---- cases: the board's meetings ---- */

/* days: "7.5 school days in the autumn term 2026". within: school days. met: a sentence, or "". */
const char *score_says_not_more(struct arena *arena, const char *days, int limit);
const char *score_says_more(struct arena *arena, const char *days, int limit);
const char *score_says_but_exam(struct arena *arena, const char *days, bool asked);
const char *score_says_no_meeting(struct arena *arena, const char *days, int limit);
const char *score_says_not_asked(struct arena *arena, const char *days, int over, int up_to);
const char *score_says_if_asked(struct arena *arena, const char *days, int over, int up_to, bool asked, const char *due,
				int within, const char *decision, const char *met);
const char *score_says_meeting(struct arena *arena, const char *days, int over, const char *due, int within,
			       const char *decision, const char *met);
const char *score_says_met(struct arena *arena, const char *date, bool late);
const char *score_says_not_told(struct arena *arena, const char *file, int line, const char *rest);

/* ---- cases: exams ---- */

const char *score_says_exam_after(struct arena *arena, const char *exam, const char *last);
const char *score_says_eve(struct arena *arena, const char *eve, bool past, const char *still);
const char *score_says_exam_alone(struct arena *arena, const char *exam, const char *eve);
const char *score_says_exam_unknown(struct arena *arena, const char *exam, const char *eve);
const char *score_says_exam(struct arena *arena, const char *exam, const char *due, int within, const char *told,
			    const char *eve, const char *met);

/* ---- cases: off-site directions; fields by their numbers ---- */

/* notice: its day, or NULL. */
const char *score_says_no_notice(struct arena *arena, const char *start, const char *due, int within, const char *field);
const char *score_says_notice_after(struct arena *arena, const char *notice, const char *start);
const char *score_says_notice(struct arena *arena, const char *notice, int within, const char *start, bool in_time);
const char *score_says_start_at_earliest(struct arena *arena, const char *notice, const char *earliest, const char *field);
const char *score_says_before_rule(struct arena *arena, const char *decided, const char *from);
const char *score_says_no_dates(struct arena *arena, const char *notice, const char *start);

/* ---- cases: the calendar ---- */

const char *score_says_calendar_begins(struct arena *arena, const char *date);
const char *score_says_calendar_ends(struct arena *arena, const char *date);
const char *score_says_calendar_gap(struct arena *arena, const char *from, const char *to);
const char *score_says_closed_unread(struct arena *arena, const char *half_term, const char *file, int line);
const char *score_says_in_no_half_term(struct arena *arena, const char *date);
const char *score_says_declared(struct arena *arena, const char *date);

/* Lines and headings of the trust's learning sheet, and of its table. trigger, meeting: the audit's words for them. */
const char *score_says_met_within(struct arena *arena, int days, const char *meeting, const char *trigger);
/* from: the least days, 0: none; below 0: of those without a meeting. to: the most; below 0: no end. */
const char *score_says_days_to(struct arena *arena, int from, int to, const char *meeting);
const char *score_says_days_heading(struct arena *arena, const char *trigger, const char *meeting);
const char *score_says_by_half_term(struct arena *arena, const char *trigger);
const char *score_says_by_quarter(struct arena *arena, const char *trigger);
const char *score_says_median(struct arena *arena, const char *trigger, const char *meeting);

/* Why the days to it are not known. */
const char *score_says_not_met(struct arena *arena, const char *meeting);
const char *score_says_meeting_before(struct arena *arena, const char *meeting, const char *trigger);

/* "Suspensions for every 100 pupils on roll" */
const char *score_says_rate(struct arena *arena, enum case_rate rate, enum case_unit unit);

/* ---- cases: what is asked, and the fields that are computed ---- */

/* Of dates: field: the number of the one that is compared with. */
const char *score_says_later_than(struct arena *arena, const char *field, const char *date);
const char *score_says_was_due(struct arena *arena, const char *field, const char *date);
const char *score_says_not_begun(struct arena *arena, const char *field);
const char *score_says_weeks(struct arena *arena, int weeks, int days, bool so_far);
const char *score_says_more_weeks(struct arena *arena, int weeks);

/* field: its number. */
const char *score_says_otherwise(struct arena *arena, const char *field, const char *answer);
const char *score_says_no_review(struct arena *arena, const char *field);
const char *score_says_asked_unknown(struct arena *arena, const char *field);
const char *score_says_open(struct arena *arena, const char *field);
const char *score_says_completeness(struct arena *arena, const char *complete, const char *const *open, size_t n);
const char *score_says_stop(struct arena *arena, const char *outcome, size_t open);
const char *score_says_decisions(struct arena *arena, size_t n, const char *date);
const char *score_says_review_late(struct arena *arena, const char *review, const char *latest);
const char *score_says_held_meeting(struct arena *arena, const char *date, const char *chair, const char *present);
const char *score_says_uncomputed(struct arena *arena, const char *missing);
const char *score_says_half_term(struct arena *arena, const char *date, const char *half_term, const char *year);
const char *score_says_clock(struct arena *arena, const char *id, const char *title, const char *sentence);

/* Days including the word; of a term: NULL if unknown. of_them: as above. */
const char *score_says_days_so_far(struct arena *arena, const char *term_days, const char *term, const char *days,
				   const char *year, const char *of_them);

/*
 * Lists, which add one more to what they have (or ""): triggers; codes of a column; columns with their codes (or "").
 */
const char *score_says_fired(struct arena *arena, const char *before, const char *trigger, const char *date);
const char *score_says_code(struct arena *arena, const char *before, const char *code);
const char *score_says_codes(struct arena *arena, const char *before, enum case_code column, const char *codes);

/* ---- surveys ---- */

/* "Agree or Do not agree"; before may be a list already. last: no answer follows. */
const char *score_says_either(struct arena *arena, const char *before, const char *answer, bool last);

/* "Answers: 120 of 410 pupils (29%)". answered, asked: SURVEY_UNKNOWN if not known. */
const char *score_says_survey_base(struct arena *arena, int answered, int asked, const struct words *w);

/* What one item, or all items of a domain, come to, with the change since the last wave. */
const char *score_says_survey_item(struct arena *arena, const struct survey_item_result *item, const struct words *w);
const char *score_says_survey_domain(struct arena *arena, const struct survey_domain_result *domain, const struct words *w);

/* What the survey comes to: all answers, the items that are named, the changes. */
const char *score_says_survey(struct arena *arena, const struct school_survey *survey, const struct words *w);

#endif
