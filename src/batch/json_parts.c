/* json_parts.c - see json_parts.h. */
#include "batch/json_parts.h"

void json_put_date(struct json *json, const char *key, struct date date)
{
	char text[DATE_ISO_BYTES];

	json_put_text_or_null(json, key, date_given(date) ? date_iso_in(text, date) : NULL);
}

void json_put_place(struct json *json, const char *key, struct loc at)
{
	json_open_row(json, key);
	JSON_PUT_KEY(json, "file");
	json_put_text(json, NULL, at.file ? at.file : "");
	JSON_PUT_KEY(json, "line");
	json_put_int(json, NULL, at.line ? at.line : 1);
	JSON_PUT_KEY(json, "column");
	json_put_int(json, NULL, at.column ? at.column : 1);
	json_close(json);
}

/* For a problem that was found more than once: how often, and where first. */
static void put_places(struct json *json, const struct diag *d)
{
	json_put_int(json, "count", d->places ? (long long)d->n_places : 1);
	if (!d->places)
		return;
	json_open_array(json, "places");
	for (size_t i = 0; i < d->n_places && i < DIAG_PLACES_MAX; i++)
		json_put_place(json, NULL, d->places[i]);
	json_close(json);
}

void json_put_problems(struct json *json, const char *key, const struct diags *problems)
{
	struct arena arena;

	arena_init(&arena);
	json_open_array(json, key);
	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		json_open_object(json, NULL);
		json_put_text(json, "code", diag_code_name(d->code));
		json_put_text(json, "severity", diag_severity_ids[d->severity]);
		json_put_place(json, "at", d->at);
		json_put_text_or_null(json, "value", d->value);
		json_put_text(json, "message", d->message);
		json_put_text(json, "hint", diag_hint(&arena, d));
		put_places(json, d);
		json_close(json);
	}
	json_close(json);
	arena_clear(&arena);
}
