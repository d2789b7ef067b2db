/*
 * form_sum.h - whether anybody has written into a form's workbook: a sum of the cells that are read when it comes back, and
 * of sheets that the form did not have, to be compared with that of the blank form, which stands on its hidden sheet
 * (form_sheet.h).
 *
 * What is for people does not count: neither sheets nor columns of which that sheet says so. So a program that opens and
 * saves the form changes nothing.
 */
#ifndef WAYMARK_EVIDENCE_FORM_SUM_H
#define WAYMARK_EVIDENCE_FORM_SUM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"

struct form_sum {
	char now[HASH_HEX_BYTES];
	const char *blank;		/* when it was made; NULL: the workbook does not say */
};

/* Returns false if the bytes are no workbook of ours that can be read. */
bool form_sum_read(struct arena *arena, const void *bytes, size_t length, const char *spool_folder, struct form_sum *sum);

#endif
