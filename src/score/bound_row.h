/* bound_row.h - reads one row of responses.csv by itself: which item, whose answer, which rating. Private to the room. */
#ifndef WAYMARK_SCORE_BOUND_ROW_H
#define WAYMARK_SCORE_BOUND_ROW_H

#include "score/binder.h"

/* A row with a known item, respondent and rating. */
struct bound_row {
	const struct response *row;
	const struct descriptor *descriptor;	/* NULL: the row rates a strand */
	const struct strand *strand;
	const struct respondent *who;
	const struct rating *rating;		/* NULL: the row gives a strand's level */
	int level;
	const struct evidence_type **types;	size_t n_types;
	const char *said;			/* as in struct answer */
};

/* Read it, and add a problem for each mistake. The text of a box goes into the sheet at once. False if the row gives no
 * answer: it is blank, not used or in error. Makes b->wide that of the row. */
bool bound_row_read(struct binder *b, const struct response *row, struct bound_row *bound);

/* Does the row have a rating or, in an audit without levels, a note? */
bool bound_row_says_something(const struct binder *b, const struct response *row);

#endif
