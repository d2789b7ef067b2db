/*
 * headers.h - what a column's header may mean where it is words: a descriptor's number, title or text.
 *
 * Form programs export questions as they stand there: "4.2 Established", "Q4.2 Established - Five staff can ...",
 * a strand's title, a text alone, a row of a grid in brackets behind the grid's name. They cut long ones, and put a
 * number behind those that stand twice.
 */
#ifndef WAYMARK_SCORE_HEADERS_H
#define WAYMARK_SCORE_HEADERS_H

#include <stddef.h>

#include "base/arena.h"
#include "framework/framework.h"

struct header_form;

/* Every form of every item of the audit, sorted. */
struct header_index {
	struct arena *arena;
	const struct header_form *forms;
	size_t n_forms;
};

void headers_index(struct header_index *index, struct arena *arena, const struct framework *framework);

/* The id of the item whose form the header is, or NULL; *other gets that of another that it may be as well, or NULL. */
const char *headers_item(const struct header_index *index, const char *header, const char **other);

#endif
