/* names.h - what schools are called where several stand together, and in which order; private to the room. */
#ifndef WAYMARK_COHORT_NAMES_H
#define WAYMARK_COHORT_NAMES_H

#include "base/map.h"
#include "evidence/evidence.h"

/* There may be five schools of one name in an authority, and a reader must know which is meant. */
struct school_names {
	struct arena *arena;
	struct map counts;		/* how many schools have a name */
};

void school_names_init(struct school_names *names, struct arena *arena);
void school_names_add(struct school_names *names, const struct school *school);

/* The school's name; with its id, if another one that was added has the same; its id alone, if it has none. */
const char *school_names_shown(const struct school_names *names, const struct school *school);

/* By which schools stand word by word: "St Ann" comes before "Stamford". */
const char *school_names_order(struct arena *arena, const struct school *school);

#endif
