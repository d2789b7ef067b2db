/* sentences_cases.c - see sentences.h: triggers, clocks and what is answered, of single cases. */
#include "score/sentences.h"

#include "base/english.h"
#include "base/text.h"
#include "score/pupil_events.h"
#include "score/wording.h"

const char *halves_number(struct arena *arena, int halves)
{
	return arena_printf(arena, halves % 2 ? "%d.5" : "%d", halves / 2);
}

const char *halves_text(struct arena *arena, int halves)
{
	return arena_printf(arena, "%s %s", halves_number(arena, halves),
			    halves == 2 ? "day" : "days");
}

const char *score_says_complete(struct arena *arena, size_t answered, size_t all)
{
	if (!all)
		return "No question must be answered";
	if (all == 1)
		return arena_printf(arena, "The one question that must be answered is %s",
				    answered ? "answered" : "still open");
	return arena_printf(arena, "%zu of the %zu questions that must be answered %s answered", answered, all,
			    answered == 1 ? "is" : "are");
}

const char *score_says_suspensions(struct arena *arena, size_t n, const char *half_term, const char *days)
{
	return arena_printf(arena, "%zu %s started in %s: on %s.", n, n == 1 ? "suspension" : "suspensions", half_term,
			    days);
}

const char *score_says_days(struct arena *arena, const char *start, const char *days, const char *when)
{
	return arena_printf(arena, "The suspension that started on %s brings the total to %s in %s.", start, days, when);
}

/* ---- cases: what any clock may say ---- */

/* A sentence, and the one behind it, or "". */
static const char *then(struct arena *arena, const char *text, const char *sentence)
{
	return *text && *sentence ? arena_printf(arena, "%s %s", text, sentence) : *text ? text : sentence;
}

const char *score_says_cannot(struct arena *arena, const char *missing)
{
	return arena_printf(arena, "Cannot compute: %s.", missing);
}

const char *score_says_no_decision(struct arena *arena, const char *date, bool cancelled)
{
	return arena_printf(arena, cancelled ? "No suspension or exclusion by this school stands on %s: what was decided "
			    "was cancelled." : "No suspension or exclusion by this school is recorded up to %s.", date);
}

const char *score_says_in_term(struct arena *arena, const char *days, const char *term)
{
	return text_upper_first(arena, arena_printf(arena, "%s in %s", days, term));
}

const char *score_says_of_them(struct arena *arena, const char *elsewhere, const char *cancelled)
{
	return arena_printf(arena, "%s%s%s%s%s%s", elsewhere ? ", " : "", elsewhere ? elsewhere : "",
			    elsewhere ? " of them at a previous school" : "", cancelled ? ", " : "",
			    cancelled ? cancelled : "", cancelled ? " of them before a decision was cancelled" : "");
}

/* ---- cases: days in the year, lunchtimes ---- */

const char *score_says_year_passed(struct arena *arena, const char *days, const char *year, const char *of_them, int limit,
				   bool by_suspension)
{
	return arena_printf(arena, "%s in %s%s, more than %d. %s", text_upper_first(arena, days), year, of_them, limit,
			    by_suspension ? "The last suspension cannot stand as it is."
			    : "No further day of suspension can be added to them.");
}

const char *score_says_year_left(struct arena *arena, const char *number, int limit, const char *year, const char *of_them,
				 int halves_left)
{
	const char *left = !halves_left ? "none is" : halves_left == 1 ? "half a day is"
		: arena_printf(arena, halves_left == 2 ? "%s is" : "%s are", halves_text(arena, halves_left));

	return arena_printf(arena, "%s of %d in %s%s; %s left.", number, limit, year, of_them, left);
}

const char *score_says_year_none(struct arena *arena, const char *year)
{
	return arena_printf(arena, "No day of suspension is recorded in %s.", year);
}

const char *score_says_lunchtimes(struct arena *arena, int n)
{
	if (!n)
		return "No lunchtime suspension is recorded.";
	return arena_printf(arena, "%d lunchtime %s as %s.", n, n == 1 ? "suspension counts" : "suspensions count",
			    n == 1 ? "half a day" : halves_text(arena, n));
}

const char *score_says_principles(struct arena *arena, const char *date)
{
	return arena_printf(arena, "They hold for the decision of %s as for every other.", date);
}

/* ---- cases: education ---- */

const char *score_says_education_not(struct arena *arena, int day, bool run, const char *next)
{
	return then(arena, arena_printf(arena, run ? "The suspensions that follow each other end before day %d."
					: "The last suspension ends before its day %d.", day), next);
}

const char *score_says_education(struct arena *arena, int day, const char *since, const char *date, bool permanent,
				 const char *next)
{
	const char *of = since ? arena_printf(arena, " of the suspensions that follow each other from %s", since) : "";

	return then(arena, arena_printf(arena, "Day %d%s is %s: from then on the %s provides full-time education.", day, of,
					date, permanent ? "local authority" : "school"), next);
}

const char *score_says_no_extension(struct arena *arena, const char *kind, const char *starts, const char *before)
{
	return arena_printf(arena, "The %s that starts on %s follows at once on the suspension that started on %s. It must "
			    "be a decision of its own, with a notice of its own, for exceptional reasons: usually since "
			    "new evidence has come to light.", kind, starts, before);
}

/* ---- cases: who is told ---- */

const char *score_says_told(struct arena *arena, const char *const *told, size_t n, const char *cancelled,
			    const char *notices)
{
	const char *text = arena_printf(arena, "To be told without delay: %s.", english_list(arena, told, n));

	return then(arena, then(arena, text, cancelled), notices);
}

const char *score_says_notices(struct arena *arena, const char *const *days, size_t n_days, const char *const *without,
			       size_t n)
{
	const char *text = n_days ? arena_printf(arena, "Notice is recorded on %s.",
						 english_list(arena, days, n_days)) : "";

	return n ? then(arena, text, arena_printf(arena, "No day of notice is recorded for the %s of %s.",
						  n == 1 ? "decision" : "decisions", english_list(arena, without, n)))
		 : text;
}

const char *score_says_told_of_cancelled(struct arena *arena, const char *date)
{
	return arena_printf(arena, "The board is also told of the permanent exclusion of %s, though it was cancelled.",
			    date);
}

/* ---- cases: a decision that was cancelled ---- */

const char *score_says_too_late(struct arena *arena, const char *out, int limit, const char *board, bool met)
{
	const char *text = out ? arena_printf(arena, "By then the pupil had been out of school for %s of the school year, "
					      "more than %d.", out, limit) : "";

	if (board)
		text = then(arena, text, arena_printf(arena, "By then the board had %s, on %s.",
						      met ? "begun to meet" : "given its decision", board));
	return *text ? then(arena, text, "A decision is not to be cancelled after that: check the guidance.") : "";
}

const char *score_says_cancelled(struct arena *arena, const char *decided, const char *cancelled, const char *late)
{
	return then(arena, arena_printf(arena, "The decision of %s was cancelled on %s.", decided, cancelled), late);
}

const char *score_says_then(struct arena *arena, const char *cancelled, bool too_late)
{
	return then(arena, cancelled, too_late ? "If it was too late, the decision stands, and the board considers it "
		    "within the limits that run from its notice; they are not counted here."
		    : "The pupil is to return without delay, and all who were told are to be told so, and why. Days out of "
		    "school before that count towards the year alone.");
}

/* ---- cases: the independent review ---- */

const char *score_says_panel(struct arena *arena, const char *applied, bool late, const char *sits, int days)
{
	const char *text = then(arena, arena_printf(arena, "They applied on %s.", applied),
				late ? "That is later than they may: check the guidance." : "");

	return sits ? then(arena, text, arena_printf(arena, "The panel sits by %s, within %d school %s of that.", sits,
						     days, days == 1 ? "day" : "days")) : text;
}

const char *score_says_may_apply(struct arena *arena, const char *due, int days, const char *notice)
{
	return arena_printf(arena, "Parents may ask for an independent review by %s, within %d school %s of %s, when they "
			    "were given notice of the board\u2019s decision.", due, days, days == 1 ? "day" : "days",
			    notice);
}

/* ---- cases: the board's meetings ---- */

const char *score_says_not_more(struct arena *arena, const char *days, int limit)
{
	return arena_printf(arena, "%s, not more than %d.", days, limit);
}

const char *score_says_more(struct arena *arena, const char *days, int limit)
{
	return arena_printf(arena, "%s, more than %d.", days, limit);
}

const char *score_says_but_exam(struct arena *arena, const char *days, bool asked)
{
	return arena_printf(arena, asked ? "%s. Parents have made no representations, but an exam would be missed."
			    : "%s, but an exam would be missed, so the board considers the return of the pupil.", days);
}

const char *score_says_no_meeting(struct arena *arena, const char *days, int limit)
{
	return arena_printf(arena, "%s, not more than %d. The board considers what parents say, need not meet, and cannot "
			    "direct that the pupil returns.", days, limit);
}

const char *score_says_not_asked(struct arena *arena, const char *days, int over, int up_to)
{
	return arena_printf(arena, "%s, more than %d and up to %d. Parents have made no representations, so no meeting is "
			    "required.", days, over, up_to);
}

const char *score_says_if_asked(struct arena *arena, const char *days, int over, int up_to, bool asked, const char *due,
				int within, const char *decision, const char *met)
{
	const char *who = asked ? "Parents have made representations, so"
		: "Whether parents have made representations is not known; if they do,";

	return then(arena, arena_printf(arena, "%s, more than %d and up to %d. %s the board must meet by %s, within %d "
					"school "
					"%s of being told of the suspension of %s.", days, over, up_to, who, due, within,
					within == 1 ? "day" : "days", decision), met);
}

const char *score_says_meeting(struct arena *arena, const char *days, int over, const char *due, int within,
			       const char *decision, const char *met)
{
	const char *why = days ? arena_printf(arena, "%s, more than %d", days, over)
			       : "The decision is a permanent exclusion";

	return then(arena, arena_printf(arena, "%s. The board must meet by %s, within %d school %s of being told of the "
					"decision of %s, whether or not parents make representations.", why, due, within,
					within == 1 ? "day" : "days", decision), met);
}

const char *score_says_met(struct arena *arena, const char *date, bool late)
{
	return arena_printf(arena, "The board met on %s%s.", date, late ? ", which is later than that" : "");
}

const char *score_says_not_told(struct arena *arena, const char *file, int line, const char *rest)
{
	return arena_printf(arena, "the day on which the board was told is missing (%s line %d, column notified)%s", file,
			    line, rest);
}

/* ---- cases: exams ---- */

const char *score_says_exam_after(struct arena *arena, const char *exam, const char *last)
{
	return arena_printf(arena, "The exam on %s comes after the suspension, which ends on %s.", exam, last);
}

const char *score_says_eve(struct arena *arena, const char *eve, bool past, const char *still)
{
	if (!eve)
		return "; that is before the exam.";
	return arena_printf(arena, ", and where it %s before the exam: %s %s the last school day before it.%s",
			    past ? "could" : "can", eve, past ? "was" : "is",
			    still ? arena_printf(arena, " The exam is past; %s still stands.", still) : "");
}

const char *score_says_exam_alone(struct arena *arena, const char *exam, const char *eve)
{
	return arena_printf(arena, "An exam on %s would be missed. The board must consider the case and take reasonable "
			    "steps to meet before it: %s is the last school day.", exam, eve);
}

const char *score_says_exam_unknown(struct arena *arena, const char *exam, const char *eve)
{
	return arena_printf(arena, "; an exam on %s would be missed, and the last school day before it is %s", exam, eve);
}

const char *score_says_exam(struct arena *arena, const char *exam, const char *due, int within, const char *told,
			    const char *eve, const char *met)
{
	return then(arena, arena_printf(arena, "An exam on %s would be missed, so the board considers whether the pupil "
					"returns, whatever the days. It must do so by %s, within %d school %s of being "
					"told "
					"on %s%s", exam, due, within, within == 1 ? "day" : "days", told, eve), met);
}

/* ---- cases: off-site directions; fields by their numbers ---- */

static const char *school_days(struct arena *arena, int n)
{
	return arena_printf(arena, "%d school %s", n, n == 1 ? "day" : "days");
}

const char *score_says_no_notice(struct arena *arena, const char *start, const char *due, int within, const char *field)
{
	return arena_printf(arena, "The first day off site is %s. Parents are to have notice in writing by %s, %s before "
			    "it; no day of notice is recorded (%s).", start, due, school_days(arena, within), field);
}

const char *score_says_notice_after(struct arena *arena, const char *notice, const char *start)
{
	return arena_printf(arena, "Notice was given on %s, after the first day off site, %s. Check the guidance.", notice,
			    start);
}

const char *score_says_notice(struct arena *arena, const char *notice, int within, const char *start, bool in_time)
{
	return arena_printf(arena, "Notice was given on %s, %s %s before the first day off site, %s.%s", notice,
			    in_time ? "at least" : "less than", school_days(arena, within), start,
			    in_time ? "" : " Check the guidance.");
}

const char *score_says_start_at_earliest(struct arena *arena, const char *notice, const char *earliest, const char *field)
{
	return arena_printf(arena, "Notice was given on %s, so the first day off site is %s at the earliest; none is "
			    "recorded (%s).", notice, earliest, field);
}

const char *score_says_before_rule(struct arena *arena, const char *decided, const char *from)
{
	return arena_printf(arena, "The direction was decided on %s; this clock counts for decisions from %s on.", decided,
			    from);
}

const char *score_says_no_dates(struct arena *arena, const char *notice, const char *start)
{
	return arena_printf(arena, "neither the day of the notice (%s) nor the first day off site (%s) is given", notice,
			    start);
}

/* ---- cases: the calendar ---- */

const char *score_says_calendar_begins(struct arena *arena, const char *date)
{
	return arena_printf(arena, "the calendar begins on %s", date);
}

const char *score_says_calendar_ends(struct arena *arena, const char *date)
{
	return arena_printf(arena, "the calendar ends on %s", date);
}

const char *score_says_calendar_gap(struct arena *arena, const char *from, const char *to)
{
	return arena_printf(arena, "the calendar has no half term between %s and %s", from, to);
}

const char *score_says_closed_unread(struct arena *arena, const char *half_term, const char *file, int line)
{
	return arena_printf(arena, "the closed days of %s cannot be read (%s line %d)", half_term, file, line);
}

const char *score_says_in_no_half_term(struct arena *arena, const char *date)
{
	return arena_printf(arena, "%s is in no half term of the calendar", date);
}

const char *score_says_declared(struct arena *arena, const char *date)
{
	return arena_printf(arena, "Declared when the case was opened, on %s.", date);
}

/* "Clinic", in front of a sentence. */
static const char *capital(struct arena *arena, const char *word)
{
	char *text = arena_strdup(arena, word);

	if (*text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	return text;
}

const char *score_says_met_within(struct arena *arena, int days, const char *meeting, const char *trigger)
{
	return arena_printf(arena, "%s within %d school %s of the %s", capital(arena, meeting), days,
			    days == 1 ? "day" : "days", trigger);
}

const char *score_says_days_to(struct arena *arena, int from, int to, const char *meeting)
{
	if (from < 0)
		return arena_printf(arena, "No %s yet, or its days cannot be counted", meeting);
	if (to < 0)
		return arena_printf(arena, "More than %d school %s", from - 1, from == 2 ? "day" : "days");
	if (!from)
		return arena_printf(arena, "Up to %d school %s", to, to == 1 ? "day" : "days");
	if (from == to)
		return arena_printf(arena, "%d school days", to);
	return arena_printf(arena, "%d to %d school days", from, to);
}

const char *score_says_days_heading(struct arena *arena, const char *trigger, const char *meeting)
{
	return arena_printf(arena, "From %s to %s", trigger, meeting);
}

const char *score_says_by_half_term(struct arena *arena, const char *trigger)
{
	return arena_printf(arena, "By half term of the %s", trigger);
}

const char *score_says_by_quarter(struct arena *arena, const char *trigger)
{
	return arena_printf(arena, "By quarter of the %s", trigger);
}

const char *score_says_not_met(struct arena *arena, const char *meeting)
{
	return arena_printf(arena, "no %s yet", meeting);
}

const char *score_says_meeting_before(struct arena *arena, const char *meeting, const char *trigger)
{
	return arena_printf(arena, "the %s lies before the %s", meeting, trigger);
}

const char *score_says_median(struct arena *arena, const char *trigger, const char *meeting)
{
	return arena_printf(arena, "Median school days from %s to %s", trigger, meeting);
}

const char *score_says_rate(struct arena *arena, enum case_rate rate, enum case_unit unit)
{
	static const char *const what[CASE_RATE_COUNT] = {
		[CASE_RATE_SUSPENSIONS] = "Suspensions", [CASE_RATE_SUSPENDED] = "Pupils suspended at least once",
		[CASE_RATE_PERMANENT] = "Permanent exclusions",
	};
	static const char *const of[CASE_UNIT_COUNT] = {
		[CASE_PER_100] = "100", [CASE_PER_1000] = "1,000", [CASE_PER_10000] = "10,000",
	};

	return arena_printf(arena, "%s for every %s pupils on roll", what[rate], of[unit]);
}

/* ---- cases: what is asked, and the fields that are computed ---- */

const char *score_says_later_than(struct arena *arena, const char *field, const char *date)
{
	return arena_printf(arena, "later than %s, %s", field, date);
}

const char *score_says_was_due(struct arena *arena, const char *field, const char *date)
{
	return arena_printf(arena, "was due by %s, %s", field, date);
}

const char *score_says_not_begun(struct arena *arena, const char *field)
{
	return arena_printf(arena, "%s has not come, or has no date", field);
}

static const char *number_of(struct arena *arena, int n, const char *one, const char *many)
{
	return arena_printf(arena, "%d %s", n, n == 1 ? one : many);
}

const char *score_says_weeks(struct arena *arena, int weeks, int days, bool so_far)
{
	const char *whole = number_of(arena, weeks, "school week", "school weeks");
	const char *rest = number_of(arena, days, weeks ? "day" : "school day", weeks ? "days" : "school days");

	return arena_printf(arena, "%s%s%s%s", weeks ? whole : "", weeks && days ? " and " : "", days || !weeks ? rest : "",
			    so_far ? " so far" : "");
}

const char *score_says_more_weeks(struct arena *arena, int weeks)
{
	return arena_printf(arena, "more than the %s that %s meant at most",
			    weeks == 1 ? "week" : arena_printf(arena, "%d weeks", weeks), weeks == 1 ? "is" : "are");
}

const char *score_says_otherwise(struct arena *arena, const char *field, const char *answer)
{
	return arena_printf(arena, "%s: %s", field, answer);
}

const char *score_says_no_review(struct arena *arena, const char *field)
{
	return arena_printf(arena, "%s has no review date", field);
}

const char *score_says_asked_unknown(struct arena *arena, const char *field)
{
	return arena_printf(arena, "whether it is asked is not known, since %s is open", field);
}

const char *score_says_open(struct arena *arena, const char *field)
{
	return arena_printf(arena, "%s is open", field);
}

const char *score_says_completeness(struct arena *arena, const char *complete, const char *const *open, size_t n)
{
	const char *text = complete;

	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s; %s%s", text, i ? "" : "still open: ", open[i]);
	return text;
}

const char *score_says_stop(struct arena *arena, const char *outcome, size_t open)
{
	return arena_printf(arena, "The outcome is \u201c%s\u201d, and %zu %s still open. Refer this file to the trust "
			    "lead.", outcome, open,
			    open == 1 ? "question that must be answered is" : "questions that must be answered are");
}

const char *score_says_decisions(struct arena *arena, size_t n, const char *date)
{
	if (!n)
		return arena_printf(arena, "None recorded up to %s", date);
	return arena_printf(arena, "%zu %s recorded up to %s, listed in this file", n, n == 1 ? "decision" : "decisions",
			    date);
}

const char *score_says_review_late(struct arena *arena, const char *review, const char *latest)
{
	return arena_printf(arena, "%s, later than %s", review, latest);
}

const char *score_says_held_meeting(struct arena *arena, const char *date, const char *chair, const char *present)
{
	return arena_printf(arena, "%s%s%s%s%s", date, *chair ? "; chair: " : "", chair, *present ? "; present: " : "",
			    present);
}

const char *score_says_uncomputed(struct arena *arena, const char *missing)
{
	return arena_printf(arena, "cannot compute: %s", missing);
}

const char *score_says_half_term(struct arena *arena, const char *date, const char *half_term, const char *year)
{
	return arena_printf(arena, "%s, %s %s", date, half_term, year);
}

const char *score_says_clock(struct arena *arena, const char *id, const char *title, const char *sentence)
{
	return arena_printf(arena, "%s, %s: %s", id, title, sentence);
}

const char *score_says_days_so_far(struct arena *arena, const char *term_days, const char *term, const char *days,
				   const char *year, const char *of_them)
{
	const char *first = term ? arena_printf(arena, "%s in %s; ", term_days, term) : "";

	return arena_printf(arena, "%s%s in %s%s", first, days, year, of_them);
}

const char *score_says_fired(struct arena *arena, const char *before, const char *trigger, const char *date)
{
	return arena_printf(arena, "%s%s%s, %s", before, *before ? "; " : "", trigger, date);
}

const char *score_says_code(struct arena *arena, const char *before, const char *code)
{
	return arena_printf(arena, "%s%s%s", before, *before ? ", " : "", code);
}

const char *score_says_codes(struct arena *arena, const char *before, enum case_code column, const char *codes)
{
	/* At the start of the line, and behind another. */
	static const char *const heads[CASE_CODE_COUNT][2] = {
		[CODE_PLACE] = { "Place: ", "; place: " }, [CODE_TIME] = { "Time: ", "; time: " },
		[CODE_TYPE] = { "Kind: ", "; kind: " },
	};

	return *codes ? arena_printf(arena, "%s%s%s", before, heads[column][*before != '\0'], codes) : before;
}
