/* titled.c - see titled.h. */
#include "earlier/titled.h"

#include <jansson.h>

static bool take(struct arena *arena, const json_t *of, const char *key, const char **text)
{
	const char *value = json_string_value(json_object_get(of, key));

	*text = value ? arena_strdup(arena, value) : "";
	return value && *value;
}

bool titled_read(struct arena *arena, const char *bytes, size_t length, struct titled *titled)
{
	json_t *results = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, NULL);
	const json_t *school = json_object_get(results, "school"), *audit = json_object_get(results, "audit");
	const bool whole = take(arena, school, "id", &titled->school_id) && take(arena, school, "name", &titled->school)
			   && take(arena, audit, "title", &titled->audit);

	json_decref(results);
	return whole;
}
