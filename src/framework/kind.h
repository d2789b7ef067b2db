/*
 * kind.h - what a kind of audit is to this room: a format, rules between its fields, and the way it
 * becomes a struct framework.
 *
 * A new kind is a file kind_NAME.c and a line in kind.c; nothing else here knows how many there are.
 */
#ifndef WAYMARK_FRAMEWORK_KIND_H
#define WAYMARK_FRAMEWORK_KIND_H

#include "framework/read.h"

struct kind {
	const struct schema *schema;	/* fills a struct whose first member is a struct raw_audit */
	/* Add a problem for every rule that raw breaks. root is the data it was read from. */
	void (*check)(struct reader *reader, struct raw_audit *raw, const struct data *root);
	/* Make the sections, and what else is the kind's own, in framework: a copy of raw's. */
	void (*freeze)(struct arena *arena, const struct raw_audit *raw,
		       struct framework *framework);
	const struct field_note *notes;	/* on its own fields (notes.h); NULL: none yet */
};

extern const struct kind kind_rubric, kind_statements, kind_interview, kind_case;
extern const struct field_note notes_rubric[], notes_statements[], notes_interview[],
	notes_case[];

/* The kind that root's field names; the first one where it names none, which reading it then tells. */
const struct kind *kind_of(const struct data *root);
const struct kind *kind_numbered(enum framework_kind kind);

#endif
