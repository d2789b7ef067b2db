/*
 * advise.h - warnings about what an audit may do but hardly means to; only `lint` asks for them.
 *
 * The first half looks at the data as written, for any kind; the second needs a valid audit, since it
 * works out what the rules can lead to.
 */
#ifndef WAYMARK_FRAMEWORK_ADVISE_H
#define WAYMARK_FRAMEWORK_ADVISE_H

#include "framework/read.h"

/* Placeholders in the skeleton of a new audit: texts begin with the first, ids with the second. */
#define PLACEHOLDER_TEXT "TODO"
#define PLACEHOLDER_ID "todo"

/* Warn of placeholders left in, equal texts in two places, colours that are too similar. */
void advise_data(struct reader *reader, const struct data *root);

/* Warn of levels that no answers can reach and of rules without effect. root is the data that the audit was read
 * from. */
void advise_rules(struct reader *reader, const struct framework *framework,
		  const struct data *root);

/* moved.c: the same of ids in `renamed` and `ended` that need not be there. */
void advise_moved(struct reader *reader, const struct framework *framework, const struct data *root);

#endif
