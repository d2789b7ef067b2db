/*
 * cases.h - the tables of single pupils: what happened (events), the cases opened, their checklists.
 *
 * Whom a row is about is a reference that means nothing outside the school. Nothing of these rows
 * may be quoted in a problem: only its place. What an outcome or a code means is the audit's to say.
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
const char *event_word(size_t i);	/* the i-th of the words that a cell may say; NULL: there are no more */

enum yes_no { YES_NO_EMPTY, YES_NO_YES, YES_NO_NO };

struct event_row {
	struct cell school_id, pupil_ref, event_cell, reason, followed, place, time, type;
	/* days_cell is the one of sessions where days are given so alone */
	struct cell start_cell, days_cell, notified_cell, cancelled_cell, exam_cell, elsewhere_cell;
	struct cell sessions_cell, generated_cell;
	enum event_kind kind;
	struct date start;
	int halves;			/* half days, of which a session is one; 0: none, or an error */
	struct date notified, cancelled, exam_on;	/* year 0: not given */
	enum yes_no elsewhere;		/* at a previous school */
};

struct case_row {
	struct cell school_id, case_ref, pupil_ref, chair, attendees, outcome, sen_status;
	struct cell opened_cell, declared_cell, representations_cell, looked_after_cell,
		social_worker_cell, meeting_cell, board_met_cell, upheld_cell, panel_cell, review_cell,
		generated_cell;
	struct date opened, meeting, review;
	struct date board_met;		/* began to consider a decision */
	struct date upheld;		/* notice of that was given to parents */
	struct date panel_applied;	/* they applied for an independent review */
	enum yes_no declared, representations, looked_after, social_worker;
};

struct case_item_row {
	struct cell school_id, case_ref, item, answer, note, how_often, effect, owner;
	struct cell date_cell, start_cell, review_cell, generated_cell;
	struct date date, start, review;
};

#endif
