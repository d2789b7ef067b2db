/*
 * bind_lua_read.h - checked reading of Lua tables into structs, driven by tables of fields.
 *
 * What a template returns is untrusted: every field has a type and a range, unknown fields are errors,
 * and each problem names the path of the value ("blocks[12].rows[3].cells[2]"). The reader continues
 * after a problem, so that an author sees several at once. Private to the binding. Only raw access is
 * used, so no Lua code runs in here.
 */
#ifndef WAYMARK_REPORT_BIND_LUA_READ_H
#define WAYMARK_REPORT_BIND_LUA_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "report/block.h"

struct lua_State;

/* One step of a path, from a table to a value in it. */
struct path_step_to {
	const char *key;		/* NULL: an index */
	size_t index;
};

/* An anchor or a link to an anchor, with its path. */
struct anchor_use {
	const char *name;
	const struct path_step_to *path;	size_t path_length;
};

struct anchor_uses {
	struct anchor_use *items;
	size_t n, capacity;
};

enum {
	READ_DEPTH_MAX = 24,
	READ_STEPS_MAX = 4 * READ_DEPTH_MAX,
	READ_PROBLEMS_MAX = 20,
	READ_MARKS_MAX = 16,
	READ_VALUES_MAX = 1000000,
	READ_BYTES_MAX = 64 << 20,	/* of everything that is read: as much as the template's own state may have */
	READ_TEXT_BYTES_MAX = 1 << 20	/* of a single text: as much as a cell may have */
};

struct lua_reader {
	struct arena *arena;		/* for what is read */
	struct lua_State *L;
	const struct theme *theme;	/* NULL while the theme itself is read */
	enum theme_style style;		/* of paragraphs without a style of their own at this place */
	struct diags *diags;
	const char *file;		/* the template's file, for problems */
	struct path_step_to path[READ_STEPS_MAX];
	size_t path_length;		/* the path is made into text only for a problem */
	int depth;			/* limits the nesting, for example of a table that contains itself */
	int n_problems;
	size_t n_values;		/* values read so far; limited because shared tables could multiply without end */
	size_t start_bytes;		/* bytes in the arena before reading */
	bool too_many;			/* the limit has been reported; nothing more is read */
	struct anchor_uses anchors, links;
	struct read_mark {
		const void *table;
		const struct level_mark *mark;
	} marks[READ_MARKS_MAX];	/* marks already read without a problem: the same few are in every row */
	size_t n_marks;
};

struct lua_field;

/* Reads the value on top of the stack into target; the caller pops it. [-0, +0, -] */
typedef void read_fn(struct lua_reader *r, void *target, const struct lua_field *field);

enum { FIELD_REQUIRED = 1 };

struct lua_field {
	const char *name;
	read_fn *read;
	size_t at;			/* offset of the member in the struct */
	unsigned flags;
	double min, max;		/* for numbers; both 0: no limits */
	const char *const *names;	/* for an enum: its names, NULL-terminated; the index is the value */
	unsigned bit;			/* for a flag */
	size_t count_at;		/* for a list: offset of its length */
	size_t item_bytes;		/* for a list */
	read_fn *read_item;		/* for a list */
	const struct fields *fields;	/* for a record, or a list of records */
};

struct fields {
	const struct lua_field *items;
	size_t n;
	const struct fields *base;	/* further fields; or NULL */
};

/* A row in a table of fields: FIELD("title", read_text, block, cover.title, REQUIRED). */
#define FIELD(field_name, read_with, type, member, ...) \
	{ .name = field_name, .read = read_with, .at = offsetof(struct type, member), __VA_ARGS__ }
#define REQUIRED .flags = FIELD_REQUIRED
#define RANGE(least, most) .min = least, .max = most
#define LIST_OF(type, count, item, read_with) \
	.count_at = offsetof(struct type, count), .item_bytes = sizeof(item), .read_item = read_with

#define FIELDS(array) { (array), sizeof (array) / sizeof (array)[0], NULL }
#define FIELDS_AND(array, base) { (array), sizeof (array) / sizeof (array)[0], (base) }

void reader_init(struct lua_reader *r, struct arena *arena, struct lua_State *L, struct diags *diags,
		 const char *file);

/* Add a problem at the current path (RPT003); the pointer is good until the next one. NULL if there are too many
 * already. */
struct diag *read_problem(struct lua_reader *r, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Report "expected WHAT, got TYPE". */
void read_expected(struct lua_reader *r, const char *what);

/* Extend the path. Both return the previous length, to go back to. key stays the caller's. */
size_t path_key(struct lua_reader *r, const char *key);
size_t path_index(struct lua_reader *r, size_t index);
void path_back(struct lua_reader *r, size_t length);

/* Enter a nested value; leave it with read_leave. Returns false, with a problem, if a limit is exceeded. */
bool read_enter(struct lua_reader *r);
void read_leave(struct lua_reader *r);

/* Whether the value on top is a list: a table whose keys are 1 to n. If not, reports a problem. */
bool read_list_length(struct lua_reader *r, size_t *n);

/* Read all fields of the record on top of the stack. With typed, ignore "type". */
void read_record_fields(struct lua_reader *r, void *target, const struct fields *fields, bool typed);

/*
 * A copy of the text on top, which must be well formed and without control characters; otherwise "" with a problem.
 */
const char *read_string_here(struct lua_reader *r);

/* Readers for fields. */
read_fn read_string;			/* const char * */
read_fn read_language;			/* the same: a language tag (base/language.h); "" is none */
read_fn read_number;			/* double, min to max */
read_fn read_integer;			/* int, min to max */
read_fn read_bool;			/* bool */
read_fn read_flag;			/* bit of an unsigned */
read_fn read_enum;			/* an enum by names */
read_fn read_colour;			/* uint32_t from "#RRGGBB" */
read_fn read_list;			/* pointer and size_t, by read_item */
read_fn read_record;			/* a struct in place, by fields */

void anchor_note(struct lua_reader *r, struct anchor_uses *uses, const char *name);

#endif
