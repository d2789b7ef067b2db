/*
 * wording.h - the parts of which reasons are made: lists, counts, shares; private to the score room.
 */
#ifndef WAYMARK_SCORE_WORDING_H
#define WAYMARK_SCORE_WORDING_H

#include "score/grid.h"

/* What a sentence is made from. */
struct wording {
	struct arena *arena;
	const struct framework *framework;
	const struct grid *grid;
	struct section_result *result;
	struct reason *reasons;
	size_t n_reasons, capacity;
};

/* A set of cells of the grid, in order. */
struct cell_set {
	size_t *cells;
	size_t n;
};

/* The descriptors at levels `from` to `to` that pass the test. */
struct cell_set wording_select(const struct wording *w, int from, int to,
			       bool (*passes)(const struct grid *grid, size_t cell));

/* "3.2", "3.2 and 3.4", "3.2, 3.4 and 3.5". with_level: "3.2 Established". */
const char *wording_list(const struct wording *w, struct cell_set set, bool with_level);

/* The names of levels `from` to `to`: "Emerging and Established". */
const char *wording_levels(const struct wording *w, int from, int to);

/* "26.7%", "20%". */
const char *wording_percent(struct arena *arena, long long part, long long whole);

/* "3.2 is partly met and 3.4 and 3.5 are not yet met": the unmet descriptors of one level. "" if there are none. */
const char *wording_unmet(const struct wording *w, int level);

/* Append a reason; its cells are those of the answers that decided the set's descriptors. */
void wording_reason(struct wording *w, const char *text, struct cell_set set);

/* The same with given cells. */
void wording_reason_at(struct wording *w, const char *text, const struct loc *cells,
		       size_t n_cells);

/* The two sets, one after the other. */
struct cell_set wording_both(const struct wording *w, struct cell_set a, struct cell_set b);

/* The answer that decided a descriptor's value: the agreed one, else the first with the same state. NULL: none. */
const struct answer *wording_deciding(const struct framework *framework, const struct descriptor_result *result);

/* The result behind a cell of the grid. */
const struct descriptor_result *wording_result(const struct wording *w, size_t cell);

#endif
