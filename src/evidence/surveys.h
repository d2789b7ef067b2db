/*
 * surveys.h - rows of survey.csv: how many people gave an answer, or what one person answered.
 *
 * A long table has a row for each item and answer, with a count or a per cent. In a wide one a row is what one person
 * answered; each answer cell becomes a row of its own, and nothing says who the person is. Items, answers, waves and
 * groups are the audit's, so score decides what they mean.
 */
#ifndef WAYMARK_EVIDENCE_SURVEYS_H
#define WAYMARK_EVIDENCE_SURVEYS_H

#include "evidence/evidence.h"

struct survey_row {
	struct cell school_id, item, answer, wave, group;
	struct cell n, base, percent;	/* as written: numbers of 0 or more, or an error that has been reported */
	struct loc header_at;		/* in a wide table, the place of the item's header; else line 0 */
	int person;			/* in a wide table, the row's line, which tells people of a file apart; 0: counts */
};

/* A row that says nothing; see evidence.h. */
struct survey_row survey_blank(struct loc at);

#endif
