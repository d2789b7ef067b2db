/*
 * shape_json.h - writes structs as JSON, by their shapes (framework/shape.h): every key is there, in
 * the order of the rows.
 */
#ifndef WAYMARK_BATCH_SHAPE_JSON_H
#define WAYMARK_BATCH_SHAPE_JSON_H

#include "base/json.h"
#include "framework/shape.h"

/* Write the struct as an object; null if of_struct is NULL. */
void shape_json_put(struct json *json, const char *key, const struct shape_context *context,
		    const struct shape *shape, const void *of_struct);

/* Write its fields into the open object; if of_struct is NULL, each as not given. */
void shape_json_fields(struct json *json, const struct shape_context *context, const struct shape *shape,
		       const void *of_struct);

#endif
