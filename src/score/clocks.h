/*
 * clocks.h - the statutory clocks of a case: which rule applies, why, and by when.
 *
 * The numbers and words of the rules are the audit's. What each rule looks at is coded here, one
 * function per rule. A clock says what the law requires of others, never what to decide.
 */
#ifndef WAYMARK_SCORE_CLOCKS_H
#define WAYMARK_SCORE_CLOCKS_H

#include "framework/case_rules.h"
#include "score/pupil_events.h"

enum clock_state { CLOCK_APPLIES, CLOCK_DOES_NOT_APPLY, CLOCK_CANNOT_COMPUTE, CLOCK_STATE_COUNT };
extern const char *const clock_state_ids[];			/* "cannot_compute" */
const char *clock_state_name(enum clock_state state);	/* "cannot compute", for people */

struct clock_result {
	const struct clock *clock;
	enum clock_state state;
	struct date due;		/* year 0: nothing is due on a certain day */
	struct date before;		/* of an exam: the day by which the meeting should be held if
					 * possible; year 0: none, or not earlier than due */
	bool if_asked;			/* due only if parents make representations */
	bool passed;			/* a limit has been passed; the sentence says which */
	const char *sentence;		/* the reason, with what was counted */
	const char *missing;		/* why it cannot be computed */
	const struct loc *cells;	size_t n_cells;
};

/* What was counted for all clocks. */
struct clock_days {
	const struct pupil_event *decision;	/* the last one that counts, or NULL; a permanent exclusion
						 * counts whatever follows it */
	const struct pupil_event *absence;	/* the last one that counts and lasts a whole day */
	const struct half_term *half_term;	/* in the term that was counted; NULL: none */
	struct halves term, year;
	struct halves elsewhere, cancelled;	/* parts of the year's halves */
	int school_year;
};

struct case_clocks {
	struct clock_days days;
	const struct clock_result *results;	/* one per clock of the audit, in its order */
	const struct clock_result *meeting;	/* the clock about days in a term, or NULL */
	const struct clock_result *board;	/* the clock that binds the board; NULL: none */
	const struct clock_result *overridden;	/* the one that an earlier exam overrides; or NULL */
	struct date decided;			/* the day of the last decision, even if cancelled; year 0: none */
};

/* ", 2 of them at a previous school": special kinds among the year's days; "" if there are none. */
const char *clock_days_of_them(struct arena *arena, const struct clock_days *days);

struct case_result;
/* Run the clock of an off-site direction, which depends on the checklist. Call when the items of the case are bound
 * and the other clocks have run. */
void clocks_off_site(struct arena *arena, const struct case_rules *rules,
		     const struct school_evidence *school, struct case_result *result);

/* Run all clocks for a pupil (NULL: nothing is known) as at the day `until`. row: the case, or NULL. */
void clocks_run(struct arena *arena, const struct case_rules *rules,
		const struct school_evidence *school, const struct pupil *pupil,
		const struct case_row *row, int school_year, struct date until,
		struct case_clocks *clocks);

#endif
