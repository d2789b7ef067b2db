/*
 * cases.h - the tables about single pupils: events, the cases that were opened, and their checklists.
 *
 * A row names its pupil by a reference that means nothing outside the school. A problem must never
 * quote a cell of these rows, only give its place. What an outcome or a code means is for the audit to
 * say.
 */
#ifndef WAYMARK_EVIDENCE_CASES_H
#define WAYMARK_EVIDENCE_CASES_H

#include "evidence/evidence.h"

enum event_kind {
	EVENT_SUSPENSION, EVENT_LUNCHTIME, EVENT_PERMANENT,
	EVENT_UNKNOWN,			/* the cell has an error */
	EVENT_KIND_COUNT
};
const char *event_kind_name(enum event_kind kind);	/* "suspension" */
const char *event_word(size_t i);	/* the i-th word that a cell may contain; NULL after the last */

enum yes_no { YES_NO_EMPTY, YES_NO_YES, YES_NO_NO };

struct event_row {
	struct cell school_id, pupil_ref, event_cell, reason, followed, place, time, type;
	/* If the days are given as sessions, days_cell is the cell of the sessions. */
	struct cell start_cell, days_cell, notified_cell, cancelled_cell, exam_cell, elsewhere_cell;
	struct cell sessions_cell, generated_cell;
	enum event_kind kind;
	struct date start;
	int halves;			/* half days (one session each); 0: not given, or an error */
	struct date notified, cancelled, exam_on;	/* year 0: not given */
	enum yes_no elsewhere;		/* at a previous school */
};

struct case_row {
	struct cell school_id, case_ref, pupil_ref, chair, attendees, outcome, sen_status;
	struct cell opened_cell, declared_cell, representations_cell, looked_after_cell,
		social_worker_cell, meeting_cell, board_met_cell, upheld_cell, panel_cell, review_cell,
		generated_cell;
	struct date opened, meeting, review;
	struct date board_met;		/* the board began to consider a decision */
	struct date upheld;		/* the parents were told of its decision to uphold */
	struct date panel_applied;	/* the parents applied for an independent review */
	enum yes_no declared, representations, looked_after, social_worker;
};

struct case_row case_blank(struct loc at);	/* as school_blank */

struct case_item_row {
	struct cell school_id, case_ref, item, answer, note, how_often, effect, owner;
	struct cell date_cell, start_cell, review_cell, generated_cell;
	struct date date, start, review;
};

#endif
