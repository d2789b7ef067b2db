/* shape_sum.c - see shape_sum.h. Each value is preceded by whether it is given, each list by its length, so that no two
 * views give the same bytes. */
#include "batch/shape_sum.h"

#include <string.h>

#include "framework/shape_value.h"

static void add_text(struct hash *hash, const char *text)
{
	hash_add(hash, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void add_number(struct hash *hash, long long number)
{
	hash_add(hash, &number, sizeof(number));
}

static void add_place(struct hash *hash, const struct loc *at)
{
	add_text(hash, at->file);
	add_number(hash, at->line);
	add_number(hash, at->column);
}

static void add_item(struct hash *hash, const struct shape_context *context, const struct shape_row *row,
		     struct shape_list list, size_t i)
{
	switch (row->type) {
	case SHAPE_TEXTS:
		add_text(hash, ((const char *const *)list.items)[i]);
		break;
	case SHAPE_INTS:
		add_number(hash, ((const int *)list.items)[i]);
		break;
	case SHAPE_PLACES:
		add_place(hash, &((const struct loc *)list.items)[i]);
		break;
	case SHAPE_REFERENCES:
		add_text(hash, shape_id(row->of, shape_item(row, list, i)));
		break;
	default:
		shape_sum(hash, context, row->of, shape_item(row, list, i));
	}
}

static void add_given(struct hash *hash, const struct shape_context *context, const struct shape_row *row,
		      const struct shape_value *value)
{
	switch (row->type) {
	case SHAPE_INT:
	case SHAPE_COUNT:
	case SHAPE_BOOL:
	case SHAPE_COLOUR:
	case SHAPE_ITEM:
	case SHAPE_LEVEL:
	case SHAPE_LEVEL_HERE:
	case SHAPE_MARK:
		add_number(hash, value->number);
		break;
	case SHAPE_DATE:
		hash_add(hash, value->record, sizeof(struct date));
		break;
	case SHAPE_PLACE:
		add_place(hash, value->record);
		break;
	case SHAPE_NAMED:
		add_text(hash, *(const char *const *)value->record);
		break;
	case SHAPE_REFERENCE:
		add_text(hash, shape_id(row->of, value->record));
		break;
	case SHAPE_RECORD:
	case SHAPE_POINTER:
	case SHAPE_INLINE:
		shape_sum(hash, context, row->of, value->record);
		break;
	default:
		add_text(hash, value->text);
	}
}

static void add_row(struct hash *hash, const struct shape_context *context, const struct shape_row *row,
		    const void *of_struct)
{
	const struct shape_value value = shape_value(context, row, of_struct);

	if (shape_is_list(row->type)) {
		add_number(hash, (long long)value.list.n);
		for (size_t i = 0; i < value.list.n; i++)
			add_item(hash, context, row, value.list, i);
		return;
	}
	add_number(hash, value.given);
	if (value.given)
		add_given(hash, context, row, &value);
}

void shape_sum(struct hash *hash, const struct shape_context *context, const struct shape *shape, const void *of_struct)
{
	add_number(hash, of_struct != NULL);
	if (!of_struct)
		return;
	if (shape->audit)
		shape_sum(hash, context, shape->audit, shape_audit_of(shape, of_struct));
	for (size_t i = 0; i < shape->n_rows; i++)
		add_row(hash, context, &shape->rows[i], of_struct);
}
