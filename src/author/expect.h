/*
 * expect.h - checks what was found against what a trial expects: a table whose fields are those of the
 * result, by the names and types of its shape (framework/shape.h). Private to the room.
 *
 * A field's value is a text, a whole number or true or false; a table where the result has a table; or
 * a list of tables. Each table of a list says by `id` or `name` which item of the result's list it is
 * about; if it does not, it is about the item at the same place. "none" means that the field has no
 * value.
 */
#ifndef WAYMARK_AUTHOR_EXPECT_H
#define WAYMARK_AUTHOR_EXPECT_H

#include "author/trial_private.h"
#include "framework/shape.h"

/* A word that trials use for a field of the result: where the field has another name, or where findings need words of
 * their own. */
struct expect_word {
	const char *word;		/* NULL ends a list */
	const char *path;		/* of the result: "tally.met", "reasons.text" */
	enum {
		EXPECT_SAME,		/* "the level is emerging, not advanced" */
		EXPECT_NUMBER,		/* "6 met, not 5" */
		EXPECT_PART,		/* the text occurs in it, or in one text of a list: "no reason says 'x': ..." */
		EXPECT_GIVEN		/* "yes" or "no": whether it has a value */
	} how;
	const char *before, *after;	/* put around the name of a list item, or used alone: "the level" */
	bool of_part;			/* it is about the part of the result that the trial names, if it
					 * names one (expect_table) */
	const char *instead;		/* the field whose value is used where this one has none; NULL: "none" is said */
};

/* How tables of one kind are read. */
struct expect_table {
	const struct shape *shape;
	const struct expect_word *words;
	const char *const *which;	/* fields that say whose result it is, ended by NULL; they are not compared here */
	const struct expect_list *lists;	/* the fields that are lists, with the words of their items;
						 * NULL: there are none */
	const struct shape *part;	/* the shape of a part that a trial may name: it must have the same
					 * fields for those words */
};
struct expect_list {
	const char *field;		/* NULL ends a list */
	const struct expect_word *words;
};

/* Add a problem for each field that the shape does not have, and for each value that its field cannot have. */
void expect_check(struct reader *reader, const struct framework *framework, const struct expect_table *table,
		  const struct data *expected);

/* Add a finding, at its line, for each field that is not as expected. whose is put before it: "case C1". part may be
 * NULL. */
void expect_compare(struct trial_findings *found, const struct shape_context *context, const struct expect_table *table,
		    const void *of_struct, const void *part, const struct data *expected, const char *whose);

#endif
