/*
 * answers.h - binds one school's rows to the audit: who answered what, and what is wrong with the rows.
 *
 * A cell with an error counts as not answered; all errors are found in one pass. Binding knows nothing
 * of the levels reached, or of what counts when respondents differ.
 */
#ifndef WAYMARK_SCORE_ANSWERS_H
#define WAYMARK_SCORE_ANSWERS_H

#include <stdbool.h>
#include <stddef.h>

#include "score/change.h"

/* The row that says, or should say, why a judgement is lower than last year. */
struct given_reason {
	const struct judgement_row *row;	/* NULL: judgements.csv has none for it */
	enum fall_reason code;
	int weight;			/* among other rows; 0: there is none */
};

struct answer_sheet {
	const struct framework *framework;
	const struct earlier *earlier;		/* what earlier runs found; NULL: none is given */
	struct date report_date;
	struct answer
		*answers; /* by descriptor in the audit's order, then by respondent */
	const size_t *first_descriptor;		/* per section: index of its first descriptor */
	bool *in_focus;				/* per section */
	/* Per judgement: the row that counts, or NULL; the last review's level, 0 if not given, and the row that gives
	 * it. */
	const struct judgement_row **judgements;
	int *previous;
	const struct judgement_row **previous_rows;
	struct given_reason *reasons;	/* per judgement */
	/* By judgement, then by respondent: NULL and 0 if there is none. */
	const struct judgement_row **judged_rows;
	int *judged_levels;
	struct box_text **boxes;	/* per section: by box, then by respondent */
	struct box_text *head;		/* the same for the head */
};

const struct answer_sheet *answers_bind(struct arena *arena, const struct framework *framework,
					const struct school_evidence *evidence,
					const struct earlier *earlier, struct date report_date,
					struct diags *diags);

/* The answers to one descriptor, in the order of the audit's respondents. */
struct answer *answers_of(const struct answer_sheet *sheet, const struct descriptor *descriptor);

#endif
