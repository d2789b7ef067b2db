/*
 * load_mapping_columns.h - checks the columns of a mapping's entry against its table. Part of
 * load_mapping.h; private to it.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_COLUMNS_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_COLUMNS_H

#include "evidence/mapping.h"
#include "framework/read.h"

/* Report columns that occur twice, are missing or are not columns of the table, and words for phases that are not
 * phases. columns: the entry's data, in the same order as those of table. */
void mapping_check_columns(struct reader *reader, const struct data *columns, const struct mapping_table *table);

#endif
