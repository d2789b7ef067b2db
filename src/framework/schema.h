/*
 * schema.h - the audit format as data: every field, its type, limits and default.
 *
 * One table per kind drives the reading, the check for unknown fields and the comparison with
 * audits/lua/README.md. Values are read into raw structs, which the kind turns into a struct framework.
 */
#ifndef WAYMARK_FRAMEWORK_SCHEMA_H
#define WAYMARK_FRAMEWORK_SCHEMA_H

#include "framework/framework.h"
#include "luahost/data.h"

enum field_type {
	FIELD_TEXT,	/* const char *; min to max bytes */
	FIELD_ID,	/* const char *; [a-z0-9_]+, at most max bytes */
	FIELD_VERSION,	/* const char *; numbers with dots */
	FIELD_LANGUAGE, /* const char *; a BCP 47 tag */
	FIELD_INTEGER,	/* int; min to max */
	FIELD_NUMBER,	/* const struct data *; may have a fraction */
	FIELD_MICRO,	/* long long: a number in millionths; min to max whole ones */
	FIELD_BOOLEAN,	/* bool */
	FIELD_CHOICE,	/* an enum; its names are in choices */
	FIELD_COLOUR,	/* uint32_t */
	FIELD_TEXTS,	/* const char **, with a count */
	FIELD_TEXT_OR_TEXTS,	/* the same; a single text is a list of one */
	FIELD_INTEGERS, /* int *; each from min to max; a rule checks how many */
	FIELD_TABLE,	/* a struct in place, read by the schema `of` */
	FIELD_LIST,	/* an array of structs with a count; min to max items, each read by `of` */
	FIELD_BY_LEVEL, /* const struct data *; one entry per level, each read by `of` */
	FIELD_PAIRS,	/* struct text_pair *, with a count, sorted by name; each text at most max bytes */
	FIELD_COUNTS,	/* struct count_pair *, with a count, sorted by name; each from min to max */
	FIELD_DATA,	/* const struct data *; a list of tables that rules read */
	FIELD_TYPE_COUNT
};

struct schema;

struct field {
	const char *name;
	const char *also;		/* an older name, which is still accepted; or NULL */
	enum field_type type;
	bool required;
	long min, max;
	size_t offset, count_offset; /* where to store the value, and the length of a list */
	const char *text_default;	/* for an optional text; NULL: it stays NULL */
	int number_default;		/* for an optional number or choice */
	const char *const *choices;	/* NULL-terminated */
	const struct schema *of;
};

struct schema {
	const struct field *fields;
	size_t n_fields;
	size_t size_bytes;		/* of the struct that it fills */
};

/* What a field is for. Listed by path, separately from the schemas, since a table can mean something else in another
 * kind (notes.h). */
struct field_note {
	const char *path;	/* "sections.strands.gate"; NULL ends a list */
	const char *help;	/* a sentence, with capital and full stop */
	/*
	 * For a skeleton: for a list, the number of items; else the values of the first item, the second and so on,
	 * separated by '|', without quotation marks. A leading "!" means: write it although it is optional. NULL:
	 * made from the type and the name.
	 */
	const char *samples;
};

/* A whole number with a name. */
struct count_pair {
	const char *name;
	int n;
};

/* When an action is due, as written: "10 school days"; NULL if not given. */
struct raw_timing {
	const char *due, *measured, *cost;
};

/* What every kind of audit is read into: the first member of the kind's own struct (kinds.h). */
struct raw_indicator;

/* The few figures of the first page; n_figures is 0: none. */
struct raw_strip {
	struct figure_group *groups;	size_t n_groups;
	struct raw_indicator *figures;	size_t n_figures;
};

struct raw_audit {
	int api;
	struct raw_strip strip;
	struct framework framework;	/* the fields that are the same in raw and frozen form */
};

/* The ids of the format's enums, NULL-terminated. */
extern const char *const schema_states[];

/* "a text", "a list": for messages. */
const char *schema_type_name(enum field_type type);

#endif
