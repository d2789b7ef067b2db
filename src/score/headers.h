/*
 * headers.h - what a column's header means if it consists of words: a descriptor's number, title or
 * text.
 *
 * Form programs export questions as they are in the form: "4.2 Established", "Q4.2 Established - Five
 * staff can ...", a strand's title, only a text, a row of a grid in brackets after the grid's name.
 * They cut off long ones, and append a number to repeated ones.
 */
#ifndef WAYMARK_SCORE_HEADERS_H
#define WAYMARK_SCORE_HEADERS_H

#include <stddef.h>

#include "base/arena.h"
#include "framework/framework.h"

struct header_form;

/* All forms of all items of the audit, sorted. */
struct header_index {
	struct arena *arena;
	const struct header_form *forms;
	size_t n_forms;
};

void headers_index(struct header_index *index, struct arena *arena, const struct framework *framework);

/* The id of the item that the header is a form of, or NULL; *other gets that of another item it may equally mean, or
 * NULL. */
const char *headers_item(const struct header_index *index, const char *header, const char **other);

#endif
