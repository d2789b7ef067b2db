/* json_internal.c - see json_internal.h. */
#include "batch/json_internal.h"

#include "base/die.h"

json_t *json_sure(json_t *value)
{
	if (!value)
		die("a result cannot be written as JSON");
	return value;
}

json_t *json_date(struct date date)
{
	struct arena arena;
	json_t *value;

	if (!date_given(date))
		return json_null();
	arena_init(&arena);
	value = json_sure(json_string(date_iso(&arena, date)));
	arena_clear(&arena);
	return value;
}

json_t *json_place(struct loc at)
{
	return json_make("{s:s, s:i, s:i}",
			 "file", at.file ? at.file : "", "line", at.line ? at.line : 1,
			 "column", at.column ? at.column : 1);
}

json_t *json_problems(const struct diags *problems)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		json_array_append_new(list, json_make(
			"{s:s, s:s, s:o, s:s?, s:s, s:s?}",
			"code", diag_code_name(d->code),
			"severity", diag_severity_name(d->severity), "at", json_place(d->at),
			"value", d->value, "message", d->message, "hint", d->hint));
	}
	return list;
}

static int add_bytes(const char *bytes, size_t length, void *out)
{
	buf_add(out, bytes, length);
	return 0;
}

void json_print(struct buf *out, json_t *value)
{
	if (json_dump_callback(value, add_bytes, out, JSON_INDENT(2) | JSON_REAL_PRECISION(3)) != 0)
		die("a result cannot be written as JSON");
	buf_putc(out, '\n');
	json_decref(value);
}
