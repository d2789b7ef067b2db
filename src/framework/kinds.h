/*
 * kinds.h - what a kind of audit is to this room: a format, rules between its fields, the way it becomes a struct
 * framework, and what can be asked of any audit of the kind.
 *
 * A new kind is a file kind_NAME.c and a line in kinds.def; nothing else here knows how many there are. What other
 * rooms do with a kind is a row in their own kinds.c.
 */
#ifndef WAYMARK_FRAMEWORK_KINDS_H
#define WAYMARK_FRAMEWORK_KINDS_H

#include "framework/read.h"

struct shape;

struct kind {
	const struct schema *schema;	/* fills a struct whose first member is a struct raw_audit */
	/* Add a problem for every rule that raw breaks. root is the data that it was read from. */
	void (*check)(struct reader *reader, struct raw_audit *raw, const struct data *root);
	/* Make the sections and the kind's own data in framework, which starts as a copy of raw's. */
	void (*freeze)(struct arena *arena, const struct raw_audit *raw,
		       struct framework *framework);
	const struct shape *shape;	/* of a struct framework, for templates; NULL: only its head */
	const struct field_note *notes;	/* for its own fields (notes.h); NULL: none yet */
	bool levels;			/* as framework_has_levels */
	bool dates;			/* as framework_reads_dates */
	bool bodies;			/* as framework_has_bodies */
	bool pupils;			/* about single pupils: all audits of this kind are restricted */
};

#define KIND(NAME, name) extern const struct kind kind_##name;
#include "framework/kinds.def"
#undef KIND
extern const struct field_note notes_rubric[], notes_statements[], notes_interview[],
	notes_case[], notes_indicators[], notes_survey[], notes_entries[];

/* The kind that root's field names; the first kind if it names none, which is reported when it is read. */
const struct kind *kind_of(const struct data *root);
const struct kind *kind_numbered(enum framework_kind kind);

#endif
