/* explain_pair.h - waymark explain --with: why one school is to help another, or not. */
#ifndef WAYMARK_CLI_EXPLAIN_PAIR_H
#define WAYMARK_CLI_EXPLAIN_PAIR_H

#include "cohort/comparison.h"

/* Print it for both directions: the needs of each of the two schools, and what the other has to do with them. asked: by
 * section of the audit; NULL: all. */
void explain_pair(struct arena *arena, const struct comparison *c, const struct school *school, const struct school *with,
		  const bool *asked, int width);

#endif
