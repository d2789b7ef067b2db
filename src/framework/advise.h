/*
 * advise.h - what is allowed in an audit but hardly meant: asked for by `lint` alone.
 *
 * Everything here is a warning. The first half looks at the data as it was written, whatever its
 * kind; the second needs a sound audit, since it asks what its rules can come to.
 */
#ifndef WAYMARK_FRAMEWORK_ADVISE_H
#define WAYMARK_FRAMEWORK_ADVISE_H

#include "framework/read.h"

/* What the skeleton of a new audit has where its author has to write: texts begin with the first,
 * ids with the second. */
#define PLACEHOLDER_TEXT "TODO"
#define PLACEHOLDER_ID "todo"

/* Placeholders left in, the same text in two places, colours too near each other. */
void advise_data(struct reader *reader, const struct data *root);

/* Levels that no answers can reach, and rules that never do anything. root is what the audit was
 * read from. */
void advise_rules(struct reader *reader, const struct framework *framework,
		  const struct data *root);

#endif
