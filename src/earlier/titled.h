/*
 * titled.h - what the results.json in a school's folder says of the names of the files beside it: of which school and
 * audit they are.
 */
#ifndef WAYMARK_EARLIER_TITLED_H
#define WAYMARK_EARLIER_TITLED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct titled {
	const char *school_id, *school, *audit;		/* "W101", "Tallowmere Primary School", "Wellbeing audit" */
};

/* The bytes come from outside. Returns false unless all three are there; they are in the arena. */
bool titled_read(struct arena *arena, const char *bytes, size_t length, struct titled *titled);

#endif
