/*
 * items.h - what a text in the place of an item may mean: an item of the audit, or a slip of one.
 */
#ifndef WAYMARK_SCORE_ITEMS_H
#define WAYMARK_SCORE_ITEMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "evidence/evidence.h"
#include "framework/framework.h"
#include "score/headers.h"

struct items {
	struct arena *arena;
	const struct framework *framework;
	const char *const *ids;		/* of strands and descriptors; made when first needed */
	size_t n_ids;
	int n_sought;			/* nearest ids so far */
	struct header_index headers;	/* made when first needed */
	/* Whether a figure's id is another audit's; NULL: there is no other audit. */
	bool (*of_another)(void *context, const char *metric);
	void *another;			/* its context */
};

/* The id that a text may be meant as (text_nearest_id), and what a column's header may be: one slip away too, if it has
 * six letters. NULL if none: also after the first 50, since it is sought among hundreds, and a table of another audit
 * has nothing else. */
const char *items_nearest(struct items *items, const char *text);
const char *items_nearest_header(struct items *items, const char *header);

/* What a wide table's column is: its header is the id of an item, or an item's number, title or text; or it may be
 * meant as one. As evidence/evidence.h asks for; context is a struct items. */
struct column_item items_of_column(void *context, const char *header, bool seek_slip);

/* Whether a row of metrics.csv is read: its figure is the audit's, or may be meant as one, which is an
 * error then. The table is everybody's: what is another audit's, or like nothing here, is passed over. */
bool items_has_metric(void *context, const char *metric);

/* Whether the audit serves schools of an enum phase. */
bool items_serves(void *context, int phase);

/* The audit's figure that is one slip away, or may be meant (text_nearest_id), or NULL; whether the id begins with a
 * section of the audit. */
const struct figure_field *items_near_figure(const struct framework *framework, const char *metric);
bool items_in_section(struct arena *arena, const struct framework *framework, const char *metric);

#endif
