/* shape.c - see shape.h: gets one row's value from one struct, whatever its type. */
#include "framework/shape.h"

#include <string.h>

const char *const shape_yes_no_ids[] = { "no", "yes", NULL };

bool shape_is_list(enum shape_type type)
{
	return type >= SHAPE_LIST;
}

const char *shape_id(const struct shape *shape, const void *of_struct)
{
	return *(const char *const *)((const char *)of_struct + shape->id_at);
}

const void *shape_audit_of(const struct shape *shape, const void *of_struct)
{
	return *(const void *const *)((const char *)of_struct + shape->audit_at);
}

const struct shape_row *shape_row_in_view(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->n_rows; i++)
		if (shape->rows[i].only != SHAPE_JSON && strcmp(shape->rows[i].name, name) == 0)
			return &shape->rows[i];
	return NULL;
}

const void *shape_itself(const struct shape_context *c, const void *of_struct)
{
	return of_struct;
}

const void *shape_item(const struct shape_row *row, struct shape_list list, size_t i)
{
	return row->type == SHAPE_LIST ? (const char *)list.items + i * row->of->size_bytes
				       : ((const void *const *)list.items)[i];
}

static const char *text_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of + row->at;

	if (row->text)
		return row->text(c, of);
	if (row->type == SHAPE_ENUM)
		return row->ids[row->number ? row->number(c, of) : *(const int *)at];
	return row->type == SHAPE_CHARS ? at
	     : row->type == SHAPE_CELL  ? ((const struct cell *)at)->text : *(const char *const *)at;
}

static long long number_of(const struct shape_context *c, const struct shape_row *row, const void *of)
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

static const void *record_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of + row->at;
	bool pointer = row->type == SHAPE_POINTER || row->type == SHAPE_REFERENCE || row->type == SHAPE_NAMED ||
		       row->behind;
	const void *record = row->record ? row->record(c, of) : pointer ? *(const void *const *)at : at;

	if (record && row->type == SHAPE_DATE && !date_given(*(const struct date *)record))
		return NULL;
	return record && row->type == SHAPE_PLACE && !((const struct loc *)record)->file ? NULL : record;
}

static struct shape_list list_of(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	const char *at = (const char *)of;
	struct shape_list list;

	if (row->list)
		return row->list(c, of);
	list.items = *(const void *const *)(at + row->at);
	list.n = !list.items ? 0 : row->many ? row->many(c, of) : *(const size_t *)(at + row->count_at);
	return list;
}

struct shape_value shape_value(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	struct shape_value value;

	if (!of || (row->when && !row->when(c, of)))
		return (struct shape_value){ .given = false };
	switch (row->type) {
	case SHAPE_TEXT:
	case SHAPE_CHARS:
	case SHAPE_CELL:
	case SHAPE_ENUM:
		value.text = text_of(c, row, of);
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
		value.number = number_of(c, row, of);
		value.given = value.number >= 0 || row->type == SHAPE_INT;
		break;
	default:
		if (shape_is_list(row->type)) {
			value.list = list_of(c, row, of);
			value.given = true;
		} else {
			value.record = record_of(c, row, of);
			value.given = value.record != NULL;
		}
	}
	return value;
}
