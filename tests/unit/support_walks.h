/*
 * support_walks.h - the walks of sentences_test.c: one a function of src/ROOM/sentences.h, and what they share.
 */
#ifndef WAYMARK_TESTS_SUPPORT_WALKS_H
#define WAYMARK_TESTS_SUPPORT_WALKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "framework/framework.h"

/* A walk at work: a line a call; the same line once. */
struct walk_of {
	struct arena *arena;
	struct buf *text;
	size_t start;		/* of this function's lines */
};

void walk_line(struct walk_of *w, const char *text);

struct walk {
	const char *name;
	bool phrase;		/* no whole sentence: a part of one, or a message, which starts small and has no full stop */
	void (*say)(struct walk_of *w);
};

extern const struct walk walks[];
extern const size_t n_walks;

/* The numbers and words of every walk. */
enum { WALK_COUNTS = 4, WALK_WORDS = 2, WALK_TITLES = 4 };
extern const int walk_counts[WALK_COUNTS];			/* 0, 1, 2, 12 */
extern const struct words walk_words[WALK_WORDS];		/* areas; then words with acronyms */
extern const char *const walk_titles[WALK_TITLES];		/* short, with an "and", long and Welsh, with acronyms */

#endif
