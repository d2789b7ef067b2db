/*
 * data.h - a Lua table as plain C data, so that whoever checks it needs no Lua.
 *
 * A tree in an arena. Every node knows its parent and key, so that a problem can name its path
 * ("sections[3].strands[2].title"), and has room for its line in the source.
 */
#ifndef WAYMARK_LUAHOST_DATA_H
#define WAYMARK_LUAHOST_DATA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum data_type {
	DATA_BOOLEAN, DATA_INTEGER, DATA_NUMBER, DATA_TEXT, DATA_TABLE,
	DATA_OTHER			/* a function or what else is no data; named by other */
};

struct data {
	enum data_type type;
	struct data *parent;		/* NULL: what the file returned */
	const char *key; /* its name as a field; NULL for an item of a list; "[2.5]" for ... */
	bool odd_key;			/* ... a key that is neither a text nor an item's number */
	size_t index;			/* its number as an item, from 1; 0 for a field */
	int line;			/* in the source; 0: not known */
	bool boolean;
	long long integer; /* also of a number without a fraction, which has type INTEGER */
	double number;
	const char *text;		/* terminated; may hold NUL bytes before its length */
	size_t length_bytes;
	const char *other;		/* "a function", "nil" */
	struct data *items;	size_t n_items;		/* keys 1, 2, ... without a gap */
	struct data *fields;	size_t n_fields;	/* all other keys, sorted by byte */
};

/* NULL if the table has no such field, or is no table, or is NULL. */
struct data *data_field(const struct data *table, const char *key);

/* "sections[3].title"; "" for what the file returned. */
const char *data_path(struct arena *arena, const struct data *data);

/* The path a field of this name has or would have. */
const char *data_field_path(struct arena *arena, const struct data *table, const char *key);

/* "a text", "a table" ...: for messages. */
const char *data_type_name(const struct data *data);

#endif
