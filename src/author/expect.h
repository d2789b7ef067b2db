/*
 * expect.h - whether what was found is as a trial expects: a table whose fields are those of the result, by the names
 * and types of its shape (framework/shape.h). Private to the room.
 *
 * A field's value is a text, a whole number or true or false; a table where the result has one; or a list of tables, each
 * of which says by `id` or `name` which item of the result's list it is about, else it is the one at its place. "none" is
 * what has no value.
 */
#ifndef WAYMARK_AUTHOR_EXPECT_H
#define WAYMARK_AUTHOR_EXPECT_H

#include "author/trial_private.h"
#include "framework/shape.h"

/* A word of trials for a field of the result, where it has another name, or findings name it in words of their own. */
struct expect_word {
	const char *word;		/* NULL ends a list */
	const char *path;		/* of the result: "tally.met", "reasons.text" */
	enum {
		EXPECT_SAME,		/* "the level is emerging, not advanced" */
		EXPECT_NUMBER,		/* "6 met, not 5" */
		EXPECT_PART,		/* the text stands in it, or in one of a list: "no reason says 'x': ..." */
		EXPECT_GIVEN		/* "yes" or "no": whether it has a value */
	} how;
	const char *before, *after;	/* around what the item of a list is called, or alone: "the level" */
	bool of_part;			/* of the part of the result that the trial names, if it does (expect_table) */
	const char *instead;		/* the field whose value stands for one that is not given; NULL: "none" is said */
};

/* How tables of one sort are read. */
struct expect_table {
	const struct shape *shape;
	const struct expect_word *words;
	const char *const *which;	/* fields that say whose result it is, ended by NULL; not compared here */
	const struct expect_list *lists;	/* of fields that are lists; the words of their items; NULL: none has any */
	const struct shape *part;	/* of a part that a trial may name: it has the same fields for those words */
};
struct expect_list {
	const char *field;		/* NULL ends a list */
	const struct expect_word *words;
};

/* Add a problem for each field that the shape does not have, and for each value that it cannot have. */
void expect_check(struct reader *reader, const struct framework *framework, const struct expect_table *table,
		  const struct data *expected);

/* Each field that is not as expected, as a finding at its line; whose: "case C1", before it. part: or NULL. */
void expect_compare(struct trial_findings *found, const struct shape_context *context, const struct expect_table *table,
		    const void *of_struct, const void *part, const struct data *expected, const char *whose);

#endif
