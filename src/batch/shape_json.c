/* shape_json.c - see shape_json.h. It knows the types of values, never a struct of results. */
#include "batch/shape_json.h"

#include <stdio.h>

#include "batch/json_parts.h"
#include "framework/shape_value.h"

static void put_level(struct json *json, const struct framework *framework, const struct shape_value *value)
{
	if (value->given) {
		json_put_int(json, "level", value->number);
		json_put_text(json, "level_id", framework_level_id(framework, (int)value->number));
		json_put_text(json, "level_name", framework_level_name(framework, (int)value->number));
	} else {
		json_put_null(json, "level");
		json_put_null(json, "level_id");
		json_put_null(json, "level_name");
	}
}

static void put_colour(struct json *json, const char *key, long long rgb)
{
	char text[8];

	snprintf(text, sizeof text, "#%06X", (unsigned)rgb & 0xFFFFFF);
	json_put_text(json, key, text);
}

static void put_item(struct json *json, const struct shape_context *context, const struct shape_row *row,
		     struct shape_list list, size_t i)
{
	switch (row->type) {
	case SHAPE_TEXTS:
		json_put_text(json, NULL, ((const char *const *)list.items)[i]);
		break;
	case SHAPE_INTS:
		json_put_int(json, NULL, ((const int *)list.items)[i]);
		break;
	case SHAPE_PLACES:
		json_put_place(json, NULL, ((const struct loc *)list.items)[i]);
		break;
	case SHAPE_REFERENCES:
		json_put_text(json, NULL, shape_id(row->of, shape_item(row, list, i)));
		break;
	default:
		shape_json_put(json, NULL, context, row->of, shape_item(row, list, i));
	}
}

static void put_list(struct json *json, const struct shape_context *context, const struct shape_row *row,
		     struct shape_list list)
{
	json_open_array(json, NULL);
	for (size_t i = 0; i < list.n; i++)
		put_item(json, context, row, list, i);
	json_close(json);
}

static void put_given(struct json *json, const struct shape_context *context, const struct shape_row *row,
		      const struct shape_value *value)
{
	switch (row->type) {
	case SHAPE_INT:
	case SHAPE_COUNT:
		json_put_int(json, NULL, value->number);
		break;
	case SHAPE_BOOL:
		json_put_bool(json, NULL, value->number != 0);
		break;
	case SHAPE_COLOUR:
		put_colour(json, NULL, value->number);
		break;
	case SHAPE_DATE:
		json_put_date(json, NULL, *(const struct date *)value->record);
		break;
	case SHAPE_PLACE:
		json_put_place(json, NULL, *(const struct loc *)value->record);
		break;
	case SHAPE_LEVEL:
		json_open_row(json, NULL);
		put_level(json, context->framework, value);
		json_close(json);
		break;
	case SHAPE_ITEM:
		json_put_int(json, NULL, value->number);
		break;
	case SHAPE_NAMED:
		json_put_text(json, NULL, *(const char *const *)value->record);
		break;
	case SHAPE_REFERENCE:
		json_put_text(json, NULL, shape_id(row->of, value->record));
		break;
	case SHAPE_RECORD:
	case SHAPE_POINTER:
		shape_json_put(json, NULL, context, row->of, value->record);
		break;
	default:
		json_put_text(json, NULL, value->text);
	}
}

static void put_row(struct json *json, const struct shape_context *context, const struct shape_row *row,
		    const void *of_struct)
{
	struct shape_value value;

	if (row->only == SHAPE_VIEW)
		return;
	value = shape_value_here(context, row, of_struct);
	if (row->type == SHAPE_INLINE) {
		shape_json_fields(json, context, row->of, value.record);
		return;
	}
	if (row->type == SHAPE_LEVEL_HERE) {
		put_level(json, context->framework, &value);
		return;
	}
	json_put_key(json, row->key, row->key_bytes);
	if (shape_is_list(row->type))
		put_list(json, context, row, value.list);
	else if (!value.given)
		json_put_null(json, NULL);
	else
		put_given(json, context, row, &value);
}

void shape_json_fields(struct json *json, const struct shape_context *context, const struct shape *shape,
		       const void *of_struct)
{
	if (shape->audit)
		shape_json_fields(json, context, shape->audit, of_struct ? shape_audit_of(shape, of_struct) : NULL);
	for (size_t i = 0; i < shape->n_rows; i++)
		put_row(json, context, &shape->rows[i], of_struct);
}

void shape_json_put(struct json *json, const char *key, const struct shape_context *context,
		    const struct shape *shape, const void *of_struct)
{
	if (!of_struct) {
		json_put_null(json, key);
		return;
	}
	if (shape->one_line)
		json_open_row(json, key);
	else
		json_open_object(json, key);
	shape_json_fields(json, context, shape, of_struct);
	json_close(json);
}
