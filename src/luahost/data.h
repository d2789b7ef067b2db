/*
 * data.h - a Lua table as plain C data, so that code that checks it needs no Lua.
 *
 * The data is a tree in an arena. Every node knows its parent and key, so that a problem can name its
 * path ("sections[3].strands[2].title"), and has room for its source line.
 */
#ifndef WAYMARK_LUAHOST_DATA_H
#define WAYMARK_LUAHOST_DATA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum data_type {
	DATA_BOOLEAN, DATA_INTEGER, DATA_NUMBER, DATA_TEXT, DATA_TABLE,
	DATA_OTHER			/* a function or something else that is not data; `other` names it */
};

struct data {
	enum data_type type;
	struct data *parent;		/* NULL: the value that the file returned */
	const char *key; /* its name as a field; NULL for a list item; "[2.5]" if ... */
	bool odd_key;			/* ... the key is neither a text nor a list index */
	size_t index;			/* its position in a list, from 1; 0 for a field */
	int line;			/* in the source; 0: unknown */
	bool boolean;
	long long integer; /* a number without a fraction has type INTEGER and this set, too */
	double number;
	const char *text;		/* terminated; may contain NUL bytes before `length` */
	size_t length_bytes;
	const char *other;		/* "a function", "nil" */
	struct data *items;	size_t n_items;		/* keys 1, 2, ... up to the first gap */
	struct data *fields;	size_t n_fields;	/* all other keys, sorted by byte */
};

/* Returns NULL if there is no such field, or `table` is not a table or is NULL. */
struct data *data_field(const struct data *table, const char *key);

/* "sections[3].title"; "" for the value that the file returned. */
const char *data_path(struct arena *arena, const struct data *data);

/* "a text", "a table" and so on, for messages. */
const char *data_type_name(const struct data *data);

#endif
