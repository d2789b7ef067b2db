/*
 * meta.c - writes the format of audits as annotations for LuaLS, an editor's Lua language server: one
 * class per table, so that an editor completes field names and explains each. See notes.h.
 */
#include <string.h>

#include "framework/fields.h"
#include "framework/notes.h"

struct class {
	const struct schema *schema;
	const char *name;		/* "waymark.rubric.sections" */
};

struct meta {
	struct arena arena;
	struct buf *out;
	const struct kind *kind;
	struct class *classes;		/* of this kind */
	size_t n, capacity;
};

static const char *class_of(const struct meta *meta, const struct schema *schema)
{
	for (size_t i = 0; i < meta->n; i++) {
		if (meta->classes[i].schema == schema)
			return meta->classes[i].name;
	}
	return NULL;
}

/* Name every table below after the path where it first occurs, nearest first. */
static void name_classes(struct meta *meta, const struct schema *schema, const char *name)
{
	if (class_of(meta, schema))
		return;
	if (meta->n == meta->capacity)
		meta->classes = arena_grow(&meta->arena, meta->classes, meta->n, &meta->capacity, sizeof(*meta->classes));
	meta->classes[meta->n++] = (struct class){ schema, name };
	for (size_t i = 0; i < schema->n_fields; i++) {
		if (schema->fields[i].of)
			name_classes(meta, schema->fields[i].of,
				     arena_printf(&meta->arena, "%s.%s", name,
						  schema->fields[i].name));
	}
}

static void put_type(struct meta *meta, const struct field *field, const char *path)
{
	static const char *const types[FIELD_TYPE_COUNT] = {
		[FIELD_INTEGER] = "integer", [FIELD_NUMBER] = "number", [FIELD_MICRO] = "number",
		[FIELD_BOOLEAN] = "boolean", [FIELD_TEXTS] = "string[]", [FIELD_TEXT_OR_TEXTS] = "string|string[]",
		[FIELD_PAIRS] = "table<string, string>", [FIELD_INTEGERS] = "integer[]",
		[FIELD_COUNTS] = "table<string, integer>", [FIELD_DATA] = "number[]",
	};

	if (strcmp(path, "kind") == 0)
		buf_printf(meta->out, "\"%s\"", strrchr(meta->classes[0].name, '.') + 1);
	else if (field->type == FIELD_LIST)
		buf_printf(meta->out, "%s[]", class_of(meta, field->of));
	else if (field->type == FIELD_BY_LEVEL)
		buf_printf(meta->out, "table<string, %s>", class_of(meta, field->of));
	else if (field->of)
		buf_puts(meta->out, class_of(meta, field->of));
	else if (field->type != FIELD_CHOICE)
		buf_puts(meta->out, types[field->type] ? types[field->type] : "string");
	for (size_t i = 0; field->type == FIELD_CHOICE && strcmp(path, "kind") != 0 &&
	     field->choices[i]; i++)
		buf_printf(meta->out, "%s\"%s\"", i ? "|" : "", field->choices[i]);
}

static void put_field(struct meta *meta, const struct field *field, const char *path)
{
	const struct field_note *note = notes_of(meta->kind, path);
	const char *fallback = notes_default(&meta->arena, field);
	bool odd = strchr(field->name, '-') || (field->name[0] >= '0' && field->name[0] <= '9');

	buf_printf(meta->out, "---@field %s%s%s%s ", odd ? "[\"" : "", field->name, odd ? "\"]" : "",
		   field->required ? "" : "?");
	put_type(meta, field, path);
	buf_printf(meta->out, " %s (%s%s%s)\n", note ? note->help : "",
		   notes_limits(&meta->arena, field), fallback ? "; else " : "",
		   fallback ? fallback : "");
}

static void put_classes(struct meta *meta, const struct schema *schema, const char *path, size_t *next)
{
	if (*next == meta->n || meta->classes[*next].schema != schema)
		return;
	buf_printf(meta->out, "\n---@class %s\n", meta->classes[(*next)++].name);
	for (size_t i = 0; i < schema->n_fields; i++)
		put_field(meta, &schema->fields[i],
			  *path ? arena_printf(&meta->arena, "%s.%s", path, schema->fields[i].name)
				: schema->fields[i].name);
	for (size_t i = 0; i < schema->n_fields; i++) {
		if (schema->fields[i].of)
			put_classes(meta, schema->fields[i].of,
				    *path ? arena_printf(&meta->arena, "%s.%s", path,
							 schema->fields[i].name)
					  : schema->fields[i].name, next);
	}
}

void meta_write(struct buf *out)
{
	buf_puts(out, "---@meta\n"
		 "-- The format of audits for editors with a Lua language server (LuaLS): made from the "
		 "program's own tables by\n-- `make bless`. Write this line above the table of an "
		 "audit to have its fields completed and explained:\n"
		 "--   ---@type waymark.rubric\n--   local audit = { ... }\n--   return audit\n");
	for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		struct meta meta = { .out = out, .kind = kind_numbered(k) };
		size_t next = 0;

		arena_init(&meta.arena);
		name_classes(&meta, meta.kind->schema,
			     arena_printf(&meta.arena, "waymark.%s", framework_kind_ids[k]));
		put_classes(&meta, meta.kind->schema, "", &next);
		arena_clear(&meta.arena);
	}
}
