/*
 * given.h - what a form shows of an earlier run: what each respondent answered, and the plan.
 *
 * It is read from OUT/SCHOOL_ID/results.json. A folder of the form's own school year has this year's plan, which is then
 * reviewed; an earlier one has last year's answers and what its plan left open.
 */
#ifndef WAYMARK_EARLIER_GIVEN_H
#define WAYMARK_EARLIER_GIVEN_H

#include "earlier/earlier.h"

/* What one party said of an action at a review. */
struct given_word {
	const char *review;		/* "Autumn 2"; of another school year "Spring 2 2025-26" */
	const char *respondent;		/* id of then */
	const char *status, *note;	/* "on_track"; note: "" if none */
	struct date date;		/* year 0: not given */
};

enum given_part { GIVEN_ACTIONS, GIVEN_CARRIED, GIVEN_FINISHED };

/* An action of the plan. Texts are "" if not given. */
struct given_action {
	enum given_part part;
	const char *id, *item, *text, *owner, *support, *success, *cost, *note;
	const char *status;		/* "on_track" */
	const char *start, *due, *measured;	/* as actions.csv has them: a date in ISO, or "10 school days" */
	int carried;
	struct date reviewed_on;	/* year 0: never */
	const struct given_word *words;	size_t n_words;
};

struct given_review {
	const char *label;
	struct date by;			/* its last day; year 0: no calendar */
	bool held;
};

struct given {
	int school_year;
	struct date date;
	bool this_year;			/* of the form's own school year */
	bool generated;			/* rows of that run were made up */
	const struct given_action *actions;	size_t n_actions;
	const struct given_review *reviews;	size_t n_reviews;
	/* Used by given_rating. */
	struct slots slots;
	const struct rating *const *ratings;
	bool has_answers;		/* somebody answered something that is still asked */
};

/* What the respondent answered to a descriptor of today, in today's words; NULL: nothing that can be shown. */
const struct rating *given_rating(const struct given *given, const struct descriptor *descriptor,
				  const struct respondent *respondent);

/* Like earlier_open, for a form of that date: a folder may be of the same school year, or of the same day. */
bool given_open(struct arena *arena, const struct framework *framework, const char *const *paths, size_t n,
		struct date form_date, const char *const *school_ids, size_t n_schools, struct earlier_folders *folders,
		struct diags *diags);

/*
 * Read one school's file in the latest folder that has one. What is wrong with it is a problem of that school. NULL if
 * there is none, or it cannot be used. Everything in the arena.
 */
const struct given *given_of_school(struct arena *arena, const struct earlier_folders *folders, const char *school_id,
				    struct diags *diags);

#endif
