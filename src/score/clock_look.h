/* clock_look.h - what a clock's function examines, and how it answers; private to clocks*.c. */
#ifndef WAYMARK_SCORE_CLOCK_LOOK_H
#define WAYMARK_SCORE_CLOCK_LOOK_H

#include "score/clocks.h"
#include "score/loc_list.h"

struct clock_look {
	struct arena *arena;
	const struct case_rules *rules;
	const struct school_evidence *school;
	const struct pupil *pupil;		/* NULL: none */
	const struct case_row *row;		/* NULL: none */
	struct date until;
	const struct clock_days *days;
	const struct clock *clock;		/* the current rule */
	const struct clock_result *exam;	/* set before the clocks about meetings run ... */
	bool exam_missed;			/* ... an exam would be missed, even if its day is unknown */
	const struct clock_result *meeting;	/* set after those: the clock about the term's days */
	struct clock_result *result;
	struct loc_list cells;
};

typedef void clock_fn(struct clock_look *look);

/* By enum clock_rule: clocks_board.c has those about meetings, clocks_absence.c the next two, clocks_after.c the last
 * three, clocks.c the others. */
clock_fn clock_no_meeting, clock_meeting_if_asked, clock_meeting, clock_exam, clock_remote;
clock_fn clock_education, clock_no_extension;
clock_fn clock_notify, clock_cancelled, clock_review_panel;
clock_fn clock_off_site;			/* clocks_off_site.c: before a checklist is known */

/* The first row of the pupil that has an error, or NULL. */
const struct pupil_event *clock_first_unread(const struct clock_look *look);

/* Whether it applies and has a day. NULL: false. */
bool clock_has_due(const struct clock_result *result);

/* Set the result's state and sentence. */
void clock_applies(struct clock_look *look, const char *sentence);
void clock_does_not(struct clock_look *look, const char *sentence);
void clock_cannot(struct clock_look *look, struct loc at, const char *missing);

/* Cite the cells of what was counted in the year, including previous schools. */
void clock_cite_year(struct clock_look *look);

/* Returns false, after saying so, if there is no decision to examine or its days cannot be counted. */
bool clock_has_decision(struct clock_look *look);
bool clock_has_term(struct clock_look *look);

bool clock_permanent(const struct clock_look *look);

/* "7.5 days in Autumn 2026-27", with an en dash. */
const char *clock_term_text(struct clock_look *look);

#endif
