/*
 * items.h - what a text given as an item may mean: an item of the audit, or a misspelt one.
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
	const char *const *ids;		/* of strands and descriptors; made on first use */
	size_t n_ids;
	int n_sought;			/* number of searches for the nearest id so far */
	struct header_index headers;	/* made on first use */
	/* Whether a figure's id belongs to another audit; NULL: there are no other audits. */
	bool (*of_another)(void *context, const char *metric);
	void *another;			/* the context for of_another */
};

/*
 * The id that a text may stand for (text_nearest_id); for a column's header of six letters or more, also one that is
 * one letter away. NULL if there is none, and always after the first 50 searches: each goes through hundreds of ids,
 * and a table of another audit contains nothing else.
 */
const char *items_nearest(struct items *items, const char *text);
const char *items_nearest_header(struct items *items, const char *header);

/* What to do about an id of an earlier version of the audit, which was renamed or has ended; NULL if it is none. */
const char *items_moved(struct items *items, const char *text);

/* What a column of a wide table means: its header is the id, number, title or text of an item, or a misspelt one. For
 * evidence/evidence.h; context is a struct items. */
struct column_item items_of_column(void *context, const char *header, bool seek_slip);

/* Whether a row of metrics.csv is read: its figure belongs to the audit, or may be a misspelt one, which is then an
 * error. The table may serve several audits: other figures are skipped. */
bool items_has_metric(void *context, const char *metric);

/* Whether the audit serves schools of an enum phase. */
bool items_serves(void *context, int phase);

/* items_near_figure: the figure of the audit that is one letter away or may be meant (text_nearest_id), or NULL.
 * items_in_section: whether the id begins with a section of the audit. */
const struct figure_field *items_near_figure(const struct framework *framework, const char *metric);
bool items_in_section(struct arena *arena, const struct framework *framework, const char *metric);

#endif
