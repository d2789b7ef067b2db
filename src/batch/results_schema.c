/*
 * results_schema.c - see results_schema.h.
 *
 * A shape becomes a definition with its name, and each row a property. Every property is required and
 * there are no others; what shape_json.c writes as null when it is not given may be null here. Which
 * properties a file has depends on whether the school has a report, and on the audit's kind: each
 * possibility is a definition of its own.
 */
#include "batch/results_schema.h"

#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/json.h"
#include "batch/record.h"
#include "batch/shape_results.h"
#include "earlier/results_format.h"
#include "plan/plan.h"
#include "plan/shape_plan.h"
#include "score/kinds.h"

enum { SHAPES_MAX = 100, PARTS_MAX = 4 };

/* One form of the file: the fields of these shapes, up to NULL, with one of these statuses. */
struct variant {
	const char *name, *help;
	const struct shape *parts[PARTS_MAX];
	const char *const *statuses;
};

static const char *const with_report[] = { "made", "draft", NULL };
static const char *const without_report[] = { "withheld", "failed", "no_answers", NULL };

struct schema_writer {
	struct arena *arena;
	struct json json;
	const char *const *statuses;		/* those of the present variant; NULL in definitions of shapes */
	const struct shape *shapes[SHAPES_MAX];	/* shapes that have been named; each gets a definition */
	size_t n_shapes;
};

/* ---- definitions that come from no shape ---- */

#define PLACE "place"
#define LEVEL "level"

static const char *reference(struct schema_writer *w, const char *name)
{
	return arena_printf(w->arena, "#/$defs/%s", name);
}

/* Two shapes with the same name would share one definition. */
static const char *reference_to(struct schema_writer *w, const struct shape *shape)
{
	for (size_t i = 0; i < w->n_shapes; i++) {
		if (w->shapes[i] == shape)
			return reference(w, shape->name);
		if (strcmp(w->shapes[i]->name, shape->name) == 0)
			die("two shapes of results.json are called '%s'", shape->name);
	}
	if (w->n_shapes == SHAPES_MAX)
		die("results.json has more than %d shapes", SHAPES_MAX);
	w->shapes[w->n_shapes++] = shape;
	return reference(w, shape->name);
}

/* ---- values ---- */

static void put_type(struct json *json, const char *type, bool nullable)
{
	if (nullable) {
		json_open_array(json, "type");
		json_put_text(json, NULL, type);
		json_put_text(json, NULL, "null");
		json_close(json);
	} else {
		json_put_text(json, "type", type);
	}
}

static void put_text(struct json *json, bool nullable)
{
	put_type(json, "string", nullable);
	json_put_int(json, "minLength", 1);
}

static void put_number(struct json *json, bool natural, bool nullable)
{
	put_type(json, "integer", nullable);
	if (natural)
		json_put_int(json, "minimum", 0);
}

static void put_enum(struct json *json, const char *const *ids, bool nullable)
{
	json_open_array(json, "enum");
	for (; *ids; ids++)
		json_put_text(json, NULL, *ids);
	if (nullable)
		json_put_null(json, NULL);
	json_close(json);
}

static void put_object(struct json *json, const char *path, bool nullable)
{
	if (!nullable) {
		json_put_text(json, "$ref", path);
		return;
	}
	json_open_array(json, "anyOf");
	json_open_object(json, NULL);
	json_put_text(json, "$ref", path);
	json_close(json);
	json_open_object(json, NULL);
	json_put_text(json, "type", "null");
	json_close(json);
	json_close(json);
}

static void put_list(struct schema_writer *w, const struct shape_row *row)
{
	struct json *json = &w->json;

	json_put_text(json, "type", "array");
	json_open_object(json, "items");
	if (row->type == SHAPE_INTS)
		json_put_text(json, "type", "integer");
	else if (row->type == SHAPE_PLACES)
		put_object(json, reference(w, PLACE), false);
	else if (row->type == SHAPE_TEXTS && row->ids)
		put_enum(json, row->ids, false);
	else if (row->type == SHAPE_TEXTS || row->type == SHAPE_REFERENCES)
		put_text(json, false);
	else
		put_object(json, reference_to(w, row->of), false);
	json_close(json);
}

static void put_value(struct schema_writer *w, const struct shape_row *row, bool nullable)
{
	struct json *json = &w->json;

	switch (row->type) {
	case SHAPE_ENUM:
		put_enum(json, row->ids, nullable);
		break;
	case SHAPE_INT:
	case SHAPE_COUNT:
	case SHAPE_ITEM:
		put_number(json, row->type != SHAPE_INT, nullable);
		break;
	case SHAPE_BOOL:
		put_type(json, "boolean", nullable);
		break;
	case SHAPE_DATE:
		put_type(json, "string", nullable);
		json_put_text(json, "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
		break;
	case SHAPE_PLACE:
	case SHAPE_LEVEL:
		put_object(json, reference(w, row->type == SHAPE_PLACE ? PLACE : LEVEL), nullable);
		break;
	case SHAPE_RECORD:
	case SHAPE_POINTER:
		put_object(json, reference_to(w, row->of), nullable);
		break;
	default:
		if (shape_is_list(row->type))
			put_list(w, row);
		else
			put_text(json, nullable);
	}
}

/* ---- rows ---- */

/* Calls a function for each field of a shape, in order, and tells it whether the field may be null. */
static void each_row(struct schema_writer *w, const struct shape *shape, bool nullable,
		     void (*put)(struct schema_writer *w, const struct shape_row *row, bool nullable))
{
	if (shape->audit)
		each_row(w, shape->audit, nullable, put);
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];
		bool may_be_null = nullable || !shape_is_always_given(row);

		if (row->only == SHAPE_VIEW)
			continue;
		if (row->type == SHAPE_INLINE)
			each_row(w, row->of, may_be_null, put);
		else
			put(w, row, may_be_null);
	}
}

static const char *const level_fields[] = { "level", "level_id", "level_name" };
enum { N_LEVEL_FIELDS = sizeof(level_fields) / sizeof(*level_fields) };

static void put_level_fields(struct json *json, const char *help, bool nullable)
{
	for (size_t i = 0; i < N_LEVEL_FIELDS; i++) {
		json_open_row(json, level_fields[i]);
		if (i == 0)
			put_number(json, true, nullable);
		else
			put_text(json, nullable);
		json_put_text(json, "description", i == 0 ? help : i == 1 ? "its id" : "its name");
		json_close(json);
	}
}

static void put_property(struct schema_writer *w, const struct shape_row *row, bool nullable)
{
	struct json *json = &w->json;

	if (row->type == SHAPE_LEVEL_HERE) {
		put_level_fields(json, row->help, nullable);
		return;
	}
	json_open_row(json, row->name);
	if (w->statuses && row->ids == school_status_ids)
		put_enum(json, w->statuses, false);
	else if (w->statuses && strcmp(row->name, "format") == 0)
		json_put_int(json, "const", RESULTS_FORMAT);
	else
		put_value(w, row, nullable);
	json_put_text(json, "description", row->help);
	json_close(json);
}

static void put_name(struct schema_writer *w, const struct shape_row *row, bool nullable)
{
	if (row->type == SHAPE_LEVEL_HERE) {
		for (size_t i = 0; i < N_LEVEL_FIELDS; i++)
			json_put_text(&w->json, NULL, level_fields[i]);
	} else {
		json_put_text(&w->json, NULL, row->name);
	}
}

/* ---- definitions ---- */

static void put_definition(struct schema_writer *w, const char *name, const char *help,
			   const struct shape *const *parts)
{
	struct json *json = &w->json;

	json_open_object(json, name);
	if (help)
		json_put_text(json, "description", help);
	json_put_text(json, "type", "object");
	json_put_bool(json, "additionalProperties", false);
	json_open_array(json, "required");
	for (size_t i = 0; i < PARTS_MAX && parts[i]; i++)
		each_row(w, parts[i], false, put_name);
	json_close(json);
	json_open_object(json, "properties");
	for (size_t i = 0; i < PARTS_MAX && parts[i]; i++)
		each_row(w, parts[i], false, put_property);
	json_close(json);
	json_close(json);
}

static void open_plain(struct json *json, const char *name, const char *help, const char *const *fields, size_t n)
{
	json_open_object(json, name);
	json_put_text(json, "description", help);
	json_put_text(json, "type", "object");
	json_put_bool(json, "additionalProperties", false);
	json_open_array(json, "required");
	for (size_t i = 0; i < n; i++)
		json_put_text(json, NULL, fields[i]);
	json_close(json);
	json_open_object(json, "properties");
}

static void put_plain_definitions(struct json *json)
{
	static const char *const place_fields[] = { "file", "line", "column" };

	open_plain(json, PLACE, "A cell of a table.", place_fields, 3);
	for (size_t i = 0; i < 3; i++) {
		json_open_row(json, place_fields[i]);
		json_put_text(json, "type", i == 0 ? "string" : "integer");
		if (i > 0)
			json_put_int(json, "minimum", 1);
		json_close(json);
	}
	json_close(json);
	json_close(json);
	open_plain(json, LEVEL, "A level of the audit; 0, with the id \"below\", is below the first.", level_fields,
		   N_LEVEL_FIELDS);
	put_level_fields(json, "its number", false);
	json_close(json);
	json_close(json);
}

/* Kinds of audit with the same fields are one variant, named after the first of them. */
static bool is_alike(enum framework_kind a, enum framework_kind b)
{
	return score_kind(a)->shape == score_kind(b)->shape && plan_has_kind(a) == plan_has_kind(b);
}

static bool is_first(enum framework_kind kind)
{
	enum framework_kind first = 0;

	while (first < kind && !is_alike(first, kind))
		first++;
	return first == kind;
}

static struct variant variant_of(struct schema_writer *w, enum framework_kind kind)
{
	struct variant v = { .parts = { &shape_results, score_kind(kind)->shape }, .statuses = with_report };

	v.parts[2] = plan_has_kind(kind) ? &shape_planned : NULL;
	v.name = arena_printf(w->arena, "results_%s", framework_kind_ids[kind]);
	v.help = "A school with a report, by an audit of kind";
	for (enum framework_kind other = kind; other < FRAMEWORK_KIND_COUNT; other++)
		if (is_alike(kind, other))
			v.help = arena_printf(w->arena, "%s%s %s", v.help, other > kind ? " or" : "",
					      framework_kind_ids[other]);
	v.help = arena_printf(w->arena, "%s.", v.help);
	return v;
}

/* The forms that the file can have, in this order. Returns their number. */
static size_t variants_of(struct schema_writer *w, struct variant variants[FRAMEWORK_KIND_COUNT + 1])
{
	size_t n = 0;

	for (enum framework_kind kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++)
		if (is_first(kind))
			variants[n++] = variant_of(w, kind);
	variants[n++] = (struct variant){ "results_without_report", "A school without a report.", { &shape_results },
					  without_report };
	return n;
}

static void put_definitions(struct schema_writer *w, const struct variant *variants, size_t n)
{
	json_open_object(&w->json, "$defs");
	for (size_t i = 0; i < n; i++) {
		w->statuses = variants[i].statuses;
		put_definition(w, variants[i].name, variants[i].help, variants[i].parts);
	}
	w->statuses = NULL;
	for (size_t i = 0; i < w->n_shapes; i++)
		put_definition(w, w->shapes[i]->name, NULL, (const struct shape *[PARTS_MAX]){ w->shapes[i] });
	put_plain_definitions(&w->json);
	json_close(&w->json);
}

void results_schema(struct buf *out)
{
	struct arena arena;
	struct schema_writer w = { .arena = &arena };
	struct variant variants[FRAMEWORK_KIND_COUNT + 1];
	size_t n;

	arena_init(&arena);
	n = variants_of(&w, variants);
	json_init(&w.json, out);
	json_open_object(&w.json, NULL);
	json_put_text(&w.json, "$schema", "https://json-schema.org/draft/2020-12/schema");
	json_put_text(&w.json, "title", arena_printf(&arena, "results.json of Waymark, format %d", RESULTS_FORMAT));
	json_put_text(&w.json, "description", "All that was found of one school, whether it has a report or not.");
	json_open_array(&w.json, "anyOf");
	for (size_t i = 0; i < n; i++) {
		json_open_row(&w.json, NULL);
		json_put_text(&w.json, "$ref", reference(&w, variants[i].name));
		json_close(&w.json);
	}
	json_close(&w.json);
	put_definitions(&w, variants, n);
	json_close(&w.json);
	json_finish(&w.json);
	arena_clear(&arena);
}
