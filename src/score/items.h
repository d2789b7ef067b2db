/*
 * items.h - what a text in the place of an item may mean: an item of the audit, or a slip of one.
 */
#ifndef WAYMARK_SCORE_ITEMS_H
#define WAYMARK_SCORE_ITEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "framework/framework.h"

struct items {
	struct arena *arena;
	const struct framework *framework;
	const char *const *ids;		/* of strands and descriptors; made when first needed */
	size_t n_ids;
	int n_sought;			/* nearest ids so far */
};

/* The id nearest to a text that is none, or NULL: also after the first 50, since it is sought among
 * hundreds, and a table of another audit has nothing else. */
const char *items_nearest(struct items *items, const char *text);

/* Whether a wide table's column is read for answers: its header is an item, or may be meant as one.
 * As evidence/evidence.h asks for; context is a struct items. */
bool items_has_column(void *context, const char *header);

#endif
