/*
 * shape_value.h - shape_value of shape.h for the walkers, which call it for every row of every struct: it
 * is compiled into them, since a call costs as much as getting the value.
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_VALUE_H
#define WAYMARK_FRAMEWORK_SHAPE_VALUE_H

#include "framework/shape.h"

static inline const char *shape_text_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of + row->at;

	if (row->text)
		return row->text(c, of);
	if (row->type == SHAPE_ENUM)
		return row->ids[row->number ? row->number(c, of) : *(const int *)at];
	return row->type == SHAPE_CHARS ? at
	     : row->type == SHAPE_CELL  ? ((const struct cell *)at)->text : *(const char *const *)at;
}

static inline long long shape_number_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of + row->at;

	if (row->number)
		return row->number(c, of);
	switch (row->type) {
	case SHAPE_BOOL:
		return *(const bool *)at;
	case SHAPE_COUNT:
		return (long long)*(const size_t *)at;
	case SHAPE_COLOUR:
		return *(const uint32_t *)at & 0xFFFFFF;
	default:
		return *(const int *)at;
	}
}

static inline const void *shape_record_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of + row->at;
	bool pointer = row->type == SHAPE_POINTER || row->type == SHAPE_REFERENCE || row->type == SHAPE_NAMED ||
		       row->behind;
	const void *record = row->record ? row->record(c, of) : pointer ? *(const void *const *)at : at;

	if (record && row->type == SHAPE_DATE && !date_given(*(const struct date *)record))
		return NULL;
	return record && row->type == SHAPE_PLACE && !((const struct loc *)record)->file ? NULL : record;
}

static inline struct shape_list shape_list_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of;
	struct shape_list list;

	if (row->list)
		return row->list(c, of);
	list.items = *(const void *const *)(at + row->at);
	list.n = !list.items ? 0 : row->many ? row->many(c, of) : *(const size_t *)(at + row->count_at);
	return list;
}

__attribute__((always_inline))
static inline struct shape_value shape_value_here(const struct shape_context *c, const struct shape_row *row,
						  const void *of)
{
	struct shape_value value;

	if (!of || (row->when && !row->when(c, of)))
		return (struct shape_value){ .given = false };
	switch (row->type) {
	case SHAPE_TEXT:
	case SHAPE_CHARS:
	case SHAPE_CELL:
	case SHAPE_ENUM:
		value.text = shape_text_of(c, row, of);
		value.given = value.text && *value.text;
		break;
	case SHAPE_INT:
	case SHAPE_COUNT:
	case SHAPE_BOOL:
	case SHAPE_COLOUR:
	case SHAPE_LEVEL:
	case SHAPE_LEVEL_HERE:
	case SHAPE_MARK:
	case SHAPE_ITEM:
		value.number = shape_number_of(c, row, of);
		value.given = value.number >= 0 || row->type == SHAPE_INT;
		break;
	default:
		if (shape_is_list(row->type)) {
			value.list = shape_list_of(c, row, of);
			value.given = true;
		} else {
			value.record = shape_record_of(c, row, of);
			value.given = value.record != NULL;
		}
	}
	return value;
}

#endif
