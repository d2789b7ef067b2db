/*
 * clocks.h - the statutory clocks of a case: which rule applies, why, and by when.
 *
 * The rules' numbers and words are the audit's; what each looks at is here, one function a rule. A
 * clock says what the law asks of others. It never says what to decide.
 */
#ifndef WAYMARK_SCORE_CLOCKS_H
#define WAYMARK_SCORE_CLOCKS_H

#include "framework/case_rules.h"
#include "score/pupil_events.h"

enum clock_state { CLOCK_APPLIES, CLOCK_DOES_NOT_APPLY, CLOCK_CANNOT_COMPUTE, CLOCK_STATE_COUNT };
extern const char *const clock_state_ids[];			/* "cannot_compute" */
const char *clock_state_name(enum clock_state state);	/* "cannot compute": for people */

struct clock_result {
	const struct clock *clock;
	enum clock_state state;
	struct date due;		/* year 0: nothing is due on a day */
	struct date before;		/* of an exam: the day by which it is to be done where it can; year 0:
					 * none, or not earlier than due */
	bool if_asked;			/* due only where parents make representations */
	bool passed;			/* a limit is passed: the sentence says which */
	const char *sentence;		/* why, with what was counted */
	const char *missing;		/* of one that cannot be computed */
	const struct loc *cells;	size_t n_cells;
};

/* What was counted for all of them. */
struct clock_days {
	const struct pupil_event *decision;	/* the last that counts, or NULL; a permanent
						 * exclusion is, whatever follows it */
	const struct pupil_event *absence;	/* the same of those that last a whole day */
	const struct half_term *half_term;	/* of the term that was counted; NULL: none */
	struct halves term, year;
	struct halves elsewhere, cancelled;	/* of those of the year */
	int school_year;
};

struct case_clocks {
	struct clock_days days;
	const struct clock_result *results;	/* one a clock of the audit, in its order */
	const struct clock_result *meeting;	/* the one about days in a term, or NULL */
	const struct clock_result *board;	/* what binds the board; NULL: nothing does */
	const struct clock_result *overridden;	/* what would, but for an earlier exam; or NULL */
	struct date decided;			/* the day of the last decision, cancelled or not; year 0: none */
};

/* ", 2 of them at a previous school": which of the year's days are of a sort of their own; "" if none is. */
const char *clock_days_of_them(struct arena *arena, const struct clock_days *days);

struct case_result;
/* The clock of an off-site direction looks at what the checklist says: once the items of the case are bound
 * and its clocks have run. */
void clocks_off_site(struct arena *arena, const struct case_rules *rules,
		     const struct school_evidence *school, struct case_result *result);

/* Of a pupil (NULL: nothing is known of them) as at until. row: the case, or NULL. */
void clocks_run(struct arena *arena, const struct case_rules *rules,
		const struct school_evidence *school, const struct pupil *pupil,
		const struct case_row *row, int school_year, struct date until,
		struct case_clocks *clocks);

#endif
