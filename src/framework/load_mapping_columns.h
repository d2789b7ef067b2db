/*
 * load_mapping_columns.h - whether the columns of a mapping's entry are those of its table. Part of load_mapping.h;
 * private to it.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_COLUMNS_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_COLUMNS_H

#include "evidence/mapping.h"
#include "framework/read.h"

/* Report what is twice, not there or no column of the table, and words for a phase that are none. columns: the entry's,
 * from which those of table were taken, in the same order. */
void mapping_check_columns(struct reader *reader, const struct data *columns, const struct mapping_table *table);

#endif
