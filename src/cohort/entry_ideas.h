/* entry_ideas.h - ideas of several sessions, ranked together; private to the room. */
#ifndef WAYMARK_COHORT_ENTRY_IDEAS_H
#define WAYMARK_COHORT_ENTRY_IDEAS_H

#include "cohort/entries_together.h"

/* Of a session's facts a copy of what is about ideas. */
const struct entry_facts *entry_ideas_keep(struct arena *arena, const struct entry_facts *facts);

/* Rank the ideas of all sessions, whose schools stand in their order; and those of each host of two or more. A session
 * belongs to whoever its column `host` of schools.csv says, by id or in words; else to itself. */
void entry_ideas(struct arena *arena, struct entries_together *all);

#endif
