/*
 * load_mapping_parts.h - reads what a mapping does to the text of a cell, and what its symbols mean.
 * Part of load_mapping.h; private to it.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_PARTS_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_PARTS_H

#include "evidence/mapping.h"
#include "framework/read.h"

/* Read bands and, given as a list, the names of the bands; values may be NULL. */
void mapping_take_bands(struct reader *reader, const struct data *bands, const struct data *values,
			struct mapping_column *column);

/* A text with its surrounding spaces, or NULL; and a list of such texts. */
const char *mapping_take_kept(struct reader *reader, const struct data *column, const char *key);
void mapping_take_strip(struct reader *reader, const struct data *list, struct mapping_column *column);

/* Read SYMBOL = MEANING; data may be NULL. */
void mapping_take_symbols(struct reader *reader, const struct data *data, struct mapping_table *table);

/* A number of 0 or more, with up to three decimals, in thousandths. */
int mapping_take_tolerance(struct reader *reader, const struct data *data);

/* Report values that both `where` and `where_not` name. */
void mapping_check_filters(struct reader *reader, const struct data *where, const struct data *where_not);

#endif
