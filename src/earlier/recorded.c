/* recorded.c - see recorded.h. */
#include "earlier/recorded.h"

#include <jansson.h>
#include <string.h>

#include "base/text.h"

/* Below what json_loadb would need a gigabyte for: 30,000 schools. */
enum { MANIFEST_MAX_BYTES = 200 << 20 };

struct record_list {
	struct arena *arena;
	struct recorded_file *files;
	size_t n, capacity;
	bool (*wanted)(const char *name, bool of_school);
};

static const char *text_of(const json_t *of, const char *key)
{
	const char *text = json_string_value(json_object_get(of, key));

	return text ? text : "";
}

static bool take_sum(const json_t *of, const char *key, char sum[HASH_HEX_BYTES])
{
	const char *text = text_of(of, key);

	if (strlen(text) != HASH_HEX_BYTES - 1 || strspn(text, "0123456789abcdef") != HASH_HEX_BYTES - 1)
		return false;
	memcpy(sum, text, HASH_HEX_BYTES);
	return true;
}

static struct date date_of(const json_t *of)
{
	struct date date = { 0 };

	return date_parse(text_of(of, "report_date"), &date) ? date : (struct date){ 0 };
}

/* folder: the school's, else "". */
static void take_file(struct record_list *r, const json_t *file, const char *folder, struct date date)
{
	const char *name = text_of(file, "name");
	const json_int_t size = json_integer_value(json_object_get(file, "bytes"));
	struct recorded_file *to;

	if (!text_is_plain_name(name) || size < 0 || !date_given(date) || !r->wanted(name, *folder))
		return;
	if (r->n == r->capacity)
		r->files = arena_grow(r->arena, r->files, r->n, &r->capacity, sizeof(*r->files));
	to = &r->files[r->n];
	*to = (struct recorded_file){
		.name = arena_printf(r->arena, "%s%s%s", folder, *folder ? "/" : "", name),
		.profile = arena_strdup(r->arena, text_of(file, "profile")), .size_bytes = (size_t)size, .date = date,
	};
	take_sum(file, "plain_sha256", to->plain_sha256);
	if (take_sum(file, "sha256", to->sha256))
		r->n++;
}

static void take_outputs(struct record_list *r, const json_t *of, const char *folder, struct date date)
{
	const json_t *outputs = json_object_get(of, "outputs");

	for (size_t i = 0; i < json_array_size(outputs); i++)
		take_file(r, json_array_get(outputs, i), folder, date);
}

/* A file that the run found there: its name has the folder in it. */
static void take_kept(struct record_list *r, const json_t *file)
{
	const char *name = text_of(file, "name"), *slash = strchr(name, '/');
	const char *folder = slash ? arena_strndup(r->arena, name, (size_t)(slash - name)) : "";
	json_t *inner;

	if (slash && !text_is_plain_name(folder))
		return;
	inner = json_copy((json_t *)file);
	json_object_set_new(inner, "name", json_string(slash ? slash + 1 : name));
	take_file(r, inner, folder, date_of(file));
	json_decref(inner);
}

static void take_manifest(struct record_list *r, const json_t *manifest)
{
	const json_t *schools = json_object_get(manifest, "schools"), *kept = json_object_get(manifest, "kept");
	const struct date date = date_of(manifest);

	take_outputs(r, manifest, "", date);
	for (size_t i = 0; i < json_array_size(schools); i++) {
		const json_t *school = json_array_get(schools, i);
		const char *id = text_of(school, "school_id");

		if (*id && text_is_plain_name(id))
			take_outputs(r, school, id, date);
	}
	for (size_t i = 0; i < json_array_size(kept); i++)
		take_kept(r, json_array_get(kept, i));
}

struct recorded recorded_read(struct arena *arena, const char *bytes, size_t length,
			      bool (*wanted)(const char *name, bool of_school))
{
	struct record_list r = { .arena = arena, .wanted = wanted };
	json_t *manifest = length <= MANIFEST_MAX_BYTES ? json_loadb(bytes, length, JSON_REJECT_DUPLICATES, NULL) : NULL;

	if (manifest)
		take_manifest(&r, manifest);
	json_decref(manifest);
	return (struct recorded){ r.files, r.n };
}
