/*
 * case.h - a school's cases: which triggers fired, which clocks run, what is answered, which gates are
 * open.
 *
 * There is no score, no level and no recommendation, and none may be added. A complete file does not
 * justify a decision; it only shows what was asked.
 */
#ifndef WAYMARK_SCORE_CASE_H
#define WAYMARK_SCORE_CASE_H

#include "framework/case_rules.h"
#include "framework/framework.h"
#include "score/clocks.h"
#include "score/pupil_events.h"
#include "score/triggers.h"

/* What is known about a field. */
struct case_item {
	const struct case_field *field;
	const struct case_item_row *const *rows;	size_t n_rows;	/* several only for actions */
	enum case_state state;		/* CASE_YES also stands for a text, a date, a choice or an action */
	const struct case_answer *answer;	/* NULL: not one of the audit's answers */
	const struct case_word *choice;	/* for a choice; or NULL */
	bool open;			/* not answered in a way that counts */
	const char *why_open;		/* "not answered"; NULL if not open */
	const char *not_asked;		/* why it is not asked of this pupil, "no EHC plan"; NULL: it is
					 * asked, or answered anyway */
	const char *value;		/* of a computed field: what is printed; NULL: nothing */
	const char *late;		/* of a date or weeks: that it is later, or more, than was meant; NULL: not so */
	const struct loc *cells;	size_t n_cells;
};

enum gate_state { GATE_CLOSED, GATE_OPEN, GATE_NOT_ASKED, GATE_STATE_COUNT };
extern const char *const gate_state_ids[];			/* "not_asked" */
const char *gate_state_name(enum gate_state state);	/* "not asked", for people */

struct gate_result {
	const struct case_gate *gate;
	enum gate_state state;
	const char *topic;		/* what it asks for, in a few words */
	const char *why;		/* "C3 is not answered", "no EHC plan"; NULL if it is answered */
	const struct loc *cells;	size_t n_cells;
};

/* What cannot wait: days over the year's limit; and, once there is a decision, an open gate that a regulation
 * requires. */
struct case_urgent {
	const struct gate_result *gate;	/* NULL: it is about days */
	const char *text;		/* a sentence about days, or the gate's name */
};

struct case_result {
	int number;			/* from 1, in order of case_ref; part of the file's name */
	const struct case_row *row;
	const struct pupil *pupil;	/* NULL: no event is recorded */
	struct date until;		/* the last day counted: that of the report, or the eve of the pupil's
					 * next case */
	int school_year;
	const struct trigger_firing *firings;	size_t n_firings;
	const struct trigger_firing *trigger;	/* the last one before the case was opened, else the first;
						 * NULL: none */
	struct case_clocks clocks;
	struct date edition_day;	/* the day of the decision or, without one, of the opening */
	const struct case_edition *edition;	/* in force on that day; NULL: the audit names none */
	const struct case_outcome *outcome;	/* NULL: none yet */
	const struct case_word *sen_status;	/* NULL: not given */
	int meeting_days;		/* school days from trigger to meeting; -1: unknown, see meeting_why */
	const char *meeting_why;
	struct date review_latest;	/* year 0: unknown, see review_why */
	const char *review_why;
	bool review_late;		/* the review is later than review_latest */
	const struct case_item *items;	/* one per field of the audit */
	const struct gate_result *gates;	/* one per gate of the audit */
	size_t n_closed, n_open, n_applicable;
	const char *completeness;	/* "14 of the 16 questions that must be answered are answered; ..." */
	const char *stop;		/* set if the outcome is permanent and a gate is open; else NULL */
	bool decided;			/* an outcome is recorded, or there was a decision after it was opened */
	const struct case_urgent *urgent;	size_t n_urgent;	/* what cannot wait */
	bool has_voice;			/* some of the pupil's own voice is recorded */
};

/* A trigger of a pupil in the report's school year, with the case it led to. */
struct school_trigger {
	const char *pupil_ref;
	struct trigger_firing firing;
	const struct case_result *led_to;	/* NULL: no case yet */
	struct school_day_due { struct date date; const char *missing; } meeting_by;
	bool meeting_late;		/* the meeting was held after that day */
	bool overdue;			/* no meeting is recorded, and the day has passed at the report date */
};

/* A pupil whose days exceed the limit in the report's school year. */
struct pupil_over {
	const char *pupil_ref;
	const char *text;		/* a sentence */
};

struct school_cases {
	const struct framework *framework;
	const struct school_evidence *evidence;
	struct date report_date;
	const struct case_result *cases;	size_t n_cases;		/* by case_ref */
	const struct school_trigger *triggers;	size_t n_triggers;	/* by day, then by pupil */
	const struct pupil_over *over;		size_t n_over;		/* by reference */
};

/* Bind one school's rows to the audit. Problems go to diags; they never quote a cell. */
const struct school_cases *score_cases(struct arena *arena, const struct framework *framework,
				       const struct school_evidence *evidence,
				       struct date report_date, struct diags *diags);

#endif
