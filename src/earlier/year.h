/* year.h - one school's results.json of an earlier year, in terms of the audit of today. */
#ifndef WAYMARK_EARLIER_YEAR_H
#define WAYMARK_EARLIER_YEAR_H

#include "earlier/earlier.h"
#include "earlier/results_file.h"

/* Read sections, judgements and descriptors into the year's arrays. Returns false if the file is refused. */
bool year_read(struct results_file *file, const struct slots *slots, const struct results_head *head,
	       struct earlier_year *year);

/* Whether two versions of an audit have the same first number. */
bool year_same_major(const char *a, const char *b);

#endif
