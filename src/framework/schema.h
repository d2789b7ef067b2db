/*
 * schema.h - the audit format as data: every field, its type, limits and default.
 *
 * One table a kind drives the reading, the check for unknown fields and the comparison with
 * audits/lua/README.md. Values land in raw structs, which the kind turns into a struct framework.
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
	FIELD_NUMBER,	/* const struct data *; with a fraction or without */
	FIELD_BOOLEAN,	/* bool */
	FIELD_CHOICE,	/* an enum; its names are choices */
	FIELD_COLOUR,	/* uint32_t */
	FIELD_TEXTS,	/* const char **, and their number */
	FIELD_INTEGERS, /* int *; each min to max; how many is a rule */
	FIELD_TABLE,	/* a struct in place, read by of */
	FIELD_LIST,	/* an array of structs and their number; min to max items read by of */
	FIELD_BY_LEVEL, /* const struct data *; one entry a level, each read by of */
	FIELD_TYPE_COUNT
};

struct schema;

struct field {
	const char *name;
	const char *also;		/* a name that it had before, and is still read by; or NULL */
	enum field_type type;
	bool required;
	long min, max;
	size_t offset, count_offset; /* where in the struct the value goes, and a list's length */
	const char *text_default;	/* of an optional text; NULL: stays NULL */
	int number_default;		/* of an optional number or choice */
	const char *const *choices;	/* ended by NULL */
	const struct schema *of;
};

struct schema {
	const struct field *fields;
	size_t n_fields;
	size_t size_bytes;		/* of the struct it fills */
};

/* What a field is for, beside the schemas by path, since a table can mean something else in another
 * kind (notes.h). */
struct field_note {
	const char *path;	/* "sections.strands.gate"; NULL ends a list */
	const char *help;	/* a sentence, with capital and full stop */
	/* In a skeleton: of a list, how many items; else the value in the first item, the second, ... with
	 * '|' between, without quotation marks; "!" before one: it is written although it is optional.
	 * NULL: made of the type and the name. */
	const char *samples;
};

/* When an action is due, as it is written: "10 school days"; NULL where nothing is said. */
struct raw_timing {
	const char *due, *measured, *cost;
};

/* What every kind of audit is read into: first member of its own struct (kinds.h). */
struct raw_audit {
	int api;
	struct framework framework;	/* all that is the same in both forms */
};

/* The words of the format, by enum, ended by NULL. */
extern const char *const schema_states[];

/* "a text", "a list": for messages. */
const char *schema_type_name(enum field_type type);

#endif
