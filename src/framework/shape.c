/* shape.c - see shape.h. */
#include "framework/shape.h"

#include <string.h>

#include "framework/shape_value.h"

const char *const shape_yes_no_ids[] = { "no", "yes", NULL };

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

struct shape_value shape_value(const struct shape_context *c, const struct shape_row *row, const void *of)
{
	return shape_value_here(c, row, of);
}

bool shape_is_always_given(const struct shape_row *row)
{
	if (row->when)
		return false;
	switch (row->type) {
	case SHAPE_INT:
	case SHAPE_COUNT:
	case SHAPE_BOOL:
	case SHAPE_COLOUR:
	case SHAPE_ENUM:
	case SHAPE_RECORD:
		return true;
	case SHAPE_INLINE:
		return row->always || !(row->behind || row->record);
	default:
		return row->always || shape_is_list(row->type);
	}
}
