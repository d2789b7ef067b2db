/* skim.h - JSON without what nobody here asks for. */
#ifndef WAYMARK_EARLIER_SKIM_H
#define WAYMARK_EARLIER_SKIM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Who reads the rest: a comparison of years, or a form, which shows single answers and the plan. */
enum skim_for { SKIM_TO_COMPARE, SKIM_FOR_FORM };

struct skimmed {
	char *bytes;
	size_t length;
	bool within_limits;	/* of the number of values and of depth; else there is no point in reading it */
};

/*
 * A copy of the text without what is under keys that take most of a results.json, and without indentation. Its lines keep
 * their numbers. Of what is left out only brackets and quotation marks are looked at; what is not JSON elsewhere stays so.
 */
struct skimmed skim(struct arena *arena, const char *bytes, size_t length, enum skim_for who);

#endif
