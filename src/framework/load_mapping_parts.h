/*
 * load_mapping_parts.h - what a mapping does to the text of a cell, and what its symbols mean, from its data.
 * Part of load_mapping.h; private to it.
 */
#ifndef WAYMARK_FRAMEWORK_LOAD_MAPPING_PARTS_H
#define WAYMARK_FRAMEWORK_LOAD_MAPPING_PARTS_H

#include "evidence/mapping.h"
#include "framework/read.h"

/* bands and, as a list, the names of the bands; values may be NULL. */
void mapping_take_bands(struct reader *reader, const struct data *bands, const struct data *values,
			struct mapping_column *column);

/* A text with the spaces around it, or NULL; a list of them. */
const char *mapping_take_kept(struct reader *reader, const struct data *column, const char *key);
void mapping_take_strip(struct reader *reader, const struct data *list, struct mapping_column *column);

/* SYMBOL = MEANING; data may be NULL. */
void mapping_take_symbols(struct reader *reader, const struct data *data, struct mapping_table *table);

/* A number of 0 or more, with up to three decimals, in thousandths. */
int mapping_take_tolerance(struct reader *reader, const struct data *data);

/* Values that where asks for and where_not refuses. */
void mapping_check_filters(struct reader *reader, const struct data *where, const struct data *where_not);

#endif
