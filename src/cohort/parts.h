/* parts.h - the parts of a comparison that have files of their own; private to the room. */
#ifndef WAYMARK_COHORT_PARTS_H
#define WAYMARK_COHORT_PARTS_H

#include "cohort/comparison.h"
#include "cohort/pairings.h"

/* pairs.c: every need with its giver; schools and judgements are there already. */
void comparison_pair(struct arena *arena, struct comparison *c);

/* The same schools and judgements as plain numbers. */
struct pairing_input comparison_numbers(struct arena *arena, const struct comparison *c);

/* lists.c: what cannot wait, and the levels that moved, by school; schools and judgements are there already. */
void comparison_list(struct arena *arena, struct comparison *c);

/* meeting.c: what the meeting decides; everything else is there already. */
void comparison_meet(struct arena *arena, struct comparison *c);

/* shape_comparison.c: struct compared, and struct compared_judgement. */
extern const struct shape shape_standing, shape_column;

#endif
