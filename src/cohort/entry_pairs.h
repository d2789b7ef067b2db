/* entry_pairs.h - who could show a section of a matrix to whom; private to the room. */
#ifndef WAYMARK_COHORT_ENTRY_PAIRS_H
#define WAYMARK_COHORT_ENTRY_PAIRS_H

#include "cohort/entries_together.h"

/* Make the pairs of schools that stand in their order. The choice is that of pairings.h: as many needs as possible are met,
 * and a school gives at most twice and takes at most twice. */
void entry_pairs(struct arena *arena, struct entries_together *all);

#endif
