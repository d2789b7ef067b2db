/*
 * shape.h - what leaves the program describes itself: beside each struct of results stands a table of
 * its fields.
 *
 * A shape lists the fields of a struct: name, type, where the value is, and one line of help.
 * Everything that shows results is made from shapes, by code that knows no struct: what templates are
 * given (report/shape_lua.c), results.json (batch/shape_json.c), and the descriptions of both. So:
 *
 * - To add a field, add a row to the shape beside its struct (plan/shape_plan.c, score/shape_*.c, ...),
 *   and renew what is written from the shapes by `make bless`: nothing else.
 * - To add a struct, write its rows and a struct shape, declare the shape in the room's header of
 *   shapes, and name it in the row of the struct that holds the new one.
 * - To add an enum, write its ids beside it (`action_status_ids`, ended by NULL) and a row ROW_ENUM.
 *
 * Names are the same in the templates' view and in JSON. A field that is not given is missing from the
 * view; in JSON it is null, or an empty list. Rows are written with the macros at the end, which check
 * the C type of the member. Texts for people belong only in the view (only = SHAPE_VIEW).
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_H
#define WAYMARK_FRAMEWORK_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/json.h"
#include "evidence/evidence.h"
#include "framework/framework.h"

enum shape_type {
	SHAPE_TEXT,		/* const char *; NULL or "": not given */
	SHAPE_CHARS,		/* char[]: a text in the struct itself */
	SHAPE_CELL,		/* struct cell: its text */
	SHAPE_INT,
	SHAPE_COUNT,		/* size_t */
	SHAPE_BOOL,
	SHAPE_COLOUR,		/* uint32_t: "#RRGGBB" */
	SHAPE_ENUM,		/* an enum, by its ids */
	SHAPE_DATE,		/* struct date; view: { iso, long, short }; JSON: "2026-11-04" */
	SHAPE_PLACE,		/* struct loc; view: "line 41"; JSON: { file, line, column } */
	SHAPE_LEVEL,		/* int: { level, level_name }, in the view mark too, in JSON level_id;
				 * below 0: not given */
	SHAPE_LEVEL_HERE,	/* the same, but its fields belong to this table itself; the row's name is not used */
	SHAPE_MARK,		/* int: the shared mark of a level, only in the view; below 0: not given */
	SHAPE_RECORD,		/* a struct within this one */
	SHAPE_POINTER,		/* a pointer to a struct; NULL: not given */
	SHAPE_INLINE,		/* a struct within this one whose fields belong to this table itself; the
				 * row's name is not used */
	SHAPE_NAMED,		/* a pointer to a struct that begins with id and name; view: the name; JSON: the id */
	SHAPE_ITEM,		/* int: index (from 0) in the list `list_name`, which has an earlier row; below 0: none */
	SHAPE_REFERENCE,	/* a pointer to a struct of a shared shape; view: its shared table; JSON: its id */
	SHAPE_LIST,		/* a pointer to structs, and their number */
	SHAPE_POINTERS,		/* a pointer to pointers to structs, and their number */
	SHAPE_REFERENCES,	/* the same; each is shown as a reference */
	SHAPE_TEXTS,		/* a pointer to texts, and their number */
	SHAPE_INTS,		/* a pointer to ints, and their number */
	SHAPE_PLACES,		/* a pointer to struct locs, and their number; view: list of { file, line, text } */
	SHAPE_TYPE_COUNT
};

enum shape_only { SHAPE_EVERYWHERE, SHAPE_VIEW, SHAPE_JSON };

/* What the functions of rows may use besides the struct itself. */
struct shape_context {
	struct arena *arena;		/* for what they make; it outlives the walk */
	const struct framework *framework;
	bool is_public;			/* the document is for the public */
	bool draft;
	const bool *sections_asked;	/* in a blank form for a case: which of its sections are wanted; NULL: all */
};

/* The items of a list: structs, pointers, texts, ints or places, as the row's type says. */
struct shape_list {
	const void *items;
	size_t n;
};

struct shape_row {
	const char *name;
	const char *key;	size_t key_bytes;	/* the name as a key of JSON (JSON_KEY) */
	enum shape_type type;
	enum shape_only only;
	bool always;			/* it is given even if it is "" or NULL */
	const char *in;			/* the struct that has the member, which a test compares with the shape's */
	size_t at, count_at;		/* offsets of the value, and of a list's length, in the struct */
	bool behind;			/* SHAPE_INLINE: the struct is behind a pointer */
	size_t item_bytes;		/* the size of the inner struct, or of the one behind the pointer; of a char[] */
	const struct shape *of;		/* the shape of that struct */
	const char *const *ids;		/* of an enum: by value, ended by NULL; of texts: all that are possible */
	const char *list_name;		/* the list that a SHAPE_ITEM indexes */
	/* In the view it is made when a template first asks for it; of a shape with an audit, whose last rows they are. */
	bool later;
	bool fixed;			/* the list is equally long for every school: `many` does not use the struct */
	/* Instead of count_at: the length of a list that is as long as one of the audit's. */
	size_t (*many)(const struct shape_context *c, const void *of_struct);
	/* Instead of `at`: works out the value; each type has its function. NULL: not given. */
	const char *(*text)(const struct shape_context *c, const void *of_struct);
	int (*number)(const struct shape_context *c, const void *of_struct);	/* also for bool, enum, level */
	const void *(*record)(const struct shape_context *c, const void *of_struct);	/* also for date, place */
	struct shape_list (*list)(const struct shape_context *c, const void *of_struct);
	bool (*when)(const struct shape_context *c, const void *of_struct);	/* whether it is given; NULL: always */
	const char *help;		/* what the field is, in a few words, without a full stop */
};

struct shape {
	const char *name;		/* "action" */
	const struct shape_row *rows;	size_t n_rows;
	const char *of_struct;		/* "plan_action" */
	size_t size_bytes;		/* of the struct */
	bool shared;			/* a struct has one table, wherever it is named, so that templates can
					 * compare tables */
	size_t id_at;			/* if shared: the offset of the id, a const char * */
	bool one_line;			/* written on one line in JSON */
	/* The shape of what the audit says of the same thing: its fields come first in the same table. The struct
	 * points to it (audit_at). In the view these tables are made once for all schools of an audit. NULL: none. */
	const struct shape *audit;
	size_t audit_at, audit_bytes;	/* and how large what it points to is */
};

/* A row's value in one struct. Which member is set depends on the type. */
struct shape_value {
	bool given;			/* false: not given; the list is empty, the record NULL */
	union {
		const char *text;	/* text, chars, cell, enum */
		long long number;	/* int, count, bool, colour, level, item */
		const void *record;	/* date, place, record, pointer, named, inline, reference */
		struct shape_list list;
	};
};

/* of_struct may be NULL: then the value is not given. */
struct shape_value shape_value(const struct shape_context *c, const struct shape_row *row, const void *of_struct);

/* The struct of item i, in lists of structs, of pointers and of references. */
const void *shape_item(const struct shape_row *row, struct shape_list list, size_t i);

/* What the audit says of the same thing, a struct of shape->audit. Only for a shape that has one. */
const void *shape_audit_of(const struct shape *shape, const void *of_struct);

/* The row with this name in the view; NULL if there is none. */
const struct shape_row *shape_row_in_view(const struct shape *shape, const char *name);

/* For rows: returns the struct itself, to be shown under a name of its own. */
const void *shape_itself(const struct shape_context *c, const void *of_struct);

/* "no" and "yes", for 0 and 1. */
extern const char *const shape_yes_no_ids[];

/* The id of a struct with a shared shape. */
const char *shape_id(const struct shape *shape, const void *of_struct);

/* Are values of this type lists? */
static inline bool shape_is_list(enum shape_type type)
{
	return type >= SHAPE_LIST;
}

/* Has every struct a value for the row? (A list may be empty.) */
bool shape_is_always_given(const struct shape_row *row);

/* Rows: ROW_x(STRUCT, "name", member, "help", ...) if the value is a member of the struct, ROW_x_BY("name", function,
 * "help", ...) if it is worked out. More members may follow: .only = SHAPE_VIEW, .when = is_assessed. */
#define SHAPE_AT(T, member, ...) \
	(offsetof(struct T, member) + 0 * sizeof(char[_Generic(&((struct T *)0)->member, __VA_ARGS__)]))
/* The member of a row whose struct is behind a pointer: an array in its place does not compile. */
#define SHAPE_POINTER_AT(T, member) \
	(offsetof(struct T, member) + 0 * sizeof(char[SHAPE_BYTES(T, member) == sizeof(void *) ? 1 : -1]))
#define SHAPE_BYTES(T, member) sizeof(((struct T *)0)->member)

#define SHAPE_ROW(row_type, row_name, row_help, ...) \
	{ .name = row_name, .key = JSON_KEY(row_name), .key_bytes = sizeof JSON_KEY(row_name) - 1, \
	  .type = SHAPE_##row_type, .help = row_help, __VA_ARGS__ }

#define ROW_TEXT(T, name, member, help, ...) \
	SHAPE_ROW(TEXT, name, help, .in = #T, .at = SHAPE_AT(T, member, const char **: 1), __VA_ARGS__)
#define ROW_CHARS(T, name, member, help, ...) \
	SHAPE_ROW(CHARS, name, help, .in = #T, .at = SHAPE_AT(T, member[0], char *: 1), \
		  .item_bytes = SHAPE_BYTES(T, member), __VA_ARGS__)
#define ROW_CELL(T, name, member, help, ...) \
	SHAPE_ROW(CELL, name, help, .in = #T, .at = SHAPE_AT(T, member, struct cell *: 1), __VA_ARGS__)
#define ROW_INT(T, name, member, help, ...) \
	SHAPE_ROW(INT, name, help, .in = #T, .at = SHAPE_AT(T, member, int *: 1), __VA_ARGS__)
#define ROW_COUNT(T, name, member, help, ...) \
	SHAPE_ROW(COUNT, name, help, .in = #T, .at = SHAPE_AT(T, member, size_t *: 1), __VA_ARGS__)
#define ROW_BOOL(T, name, member, help, ...) \
	SHAPE_ROW(BOOL, name, help, .in = #T, .at = SHAPE_AT(T, member, bool *: 1), __VA_ARGS__)
#define ROW_COLOUR(T, name, member, help, ...) \
	SHAPE_ROW(COLOUR, name, help, .in = #T, .at = SHAPE_AT(T, member, uint32_t *: 1), __VA_ARGS__)
#define ROW_ENUM(T, name, member, enum_ids, help, ...) \
	SHAPE_ROW(ENUM, name, help, .in = #T, .at = SHAPE_AT(T, member, unsigned *: 1), .ids = enum_ids, __VA_ARGS__)
#define ROW_DATE(T, name, member, help, ...) \
	SHAPE_ROW(DATE, name, help, .in = #T, .at = SHAPE_AT(T, member, struct date *: 1), __VA_ARGS__)
#define ROW_PLACE(T, name, member, help, ...) \
	SHAPE_ROW(PLACE, name, help, .in = #T, .at = SHAPE_AT(T, member, struct loc *: 1), __VA_ARGS__)
#define ROW_LEVEL(T, name, member, help, ...) \
	SHAPE_ROW(LEVEL, name, help, .in = #T, .at = SHAPE_AT(T, member, int *: 1), __VA_ARGS__)
#define ROW_LEVEL_HERE(T, member, help, ...) \
	SHAPE_ROW(LEVEL_HERE, "", help, .in = #T, .at = SHAPE_AT(T, member, int *: 1), __VA_ARGS__)

#define ROW_RECORD(T, name, member, shape, help, ...) \
	SHAPE_ROW(RECORD, name, help, .in = #T, .at = offsetof(struct T, member), .item_bytes = SHAPE_BYTES(T, member), \
		  .of = &(shape), __VA_ARGS__)
#define ROW_INLINE(T, member, shape, help, ...) \
	SHAPE_ROW(INLINE, "", help, .in = #T, .at = offsetof(struct T, member), .item_bytes = SHAPE_BYTES(T, member), \
		  .of = &(shape), __VA_ARGS__)
/* The same for a pointer; NULL: not given. */
#define ROW_INLINE_POINTER(T, member, shape, ...) \
	SHAPE_ROW(INLINE, "", "", .in = #T, .at = SHAPE_POINTER_AT(T, member), .behind = true, \
		  .item_bytes = SHAPE_BYTES(T, member[0]), .of = &(shape), __VA_ARGS__)
#define ROW_POINTER(T, name, member, shape, help, ...) \
	SHAPE_ROW(POINTER, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), \
		  .item_bytes = SHAPE_BYTES(T, member[0]), .of = &(shape), __VA_ARGS__)
/* struct_named: the tag of the struct that the pointer points to. */
#define ROW_NAMED(T, label, member, struct_named, help, ...) \
	SHAPE_ROW(NAMED, label, help, .in = #T, .at = SHAPE_AT(T, member, const struct struct_named **: 1) + \
		  0 * sizeof(char[offsetof(struct struct_named, id) == 0 && \
				  offsetof(struct struct_named, name) == sizeof(char *) ? 1 : -1]), __VA_ARGS__)
#define ROW_REFERENCE(T, name, member, shape, help, ...) \
	SHAPE_ROW(REFERENCE, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), \
		  .item_bytes = SHAPE_BYTES(T, member[0]), .of = &(shape), __VA_ARGS__)

/* Lists: count is the member with the number of items. */
#define SHAPE_COUNTED(T, count) .count_at = SHAPE_AT(T, count, size_t *: 1)
#define ROW_LIST(T, name, member, count, shape, help, ...) \
	SHAPE_ROW(LIST, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), SHAPE_COUNTED(T, count), \
		  .item_bytes = SHAPE_BYTES(T, member[0]), .of = &(shape), __VA_ARGS__)
#define ROW_POINTERS(T, name, member, count, shape, help, ...) \
	SHAPE_ROW(POINTERS, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), SHAPE_COUNTED(T, count), \
		  .item_bytes = SHAPE_BYTES(T, member[0][0]), .of = &(shape), __VA_ARGS__)
#define ROW_REFERENCES(T, name, member, count, shape, help, ...) \
	SHAPE_ROW(REFERENCES, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), SHAPE_COUNTED(T, count), \
		  .item_bytes = SHAPE_BYTES(T, member[0][0]), .of = &(shape), __VA_ARGS__)
#define ROW_TEXTS(T, name, member, count, help, ...) \
	SHAPE_ROW(TEXTS, name, help, .in = #T, .at = SHAPE_AT(T, member, const char *const **: 1), \
		  SHAPE_COUNTED(T, count), __VA_ARGS__)
#define ROW_INTS(T, name, member, count, help, ...) \
	SHAPE_ROW(INTS, name, help, .in = #T, .at = SHAPE_AT(T, member, const int **: 1), \
		  SHAPE_COUNTED(T, count), __VA_ARGS__)
#define ROW_PLACES(T, name, member, count, help, ...) \
	SHAPE_ROW(PLACES, name, help, .in = #T, .at = SHAPE_AT(T, member, const struct loc **: 1), \
		  SHAPE_COUNTED(T, count), __VA_ARGS__)
/* A list that is as long as one of the audit's. */
#define ROW_LIST_OF_MANY(T, name, member, many_of, shape, help, ...) \
	SHAPE_ROW(LIST, name, help, .in = #T, .at = SHAPE_POINTER_AT(T, member), .many = many_of, \
		  .item_bytes = SHAPE_BYTES(T, member[0]), .of = &(shape), __VA_ARGS__)
/* A list that is equally long for every school, so that tables can be kept. */
#define ROW_LIST_FIXED(T, name, member, many_of, shape, help, ...) \
	ROW_LIST_OF_MANY(T, name, member, many_of, shape, help, .fixed = true, __VA_ARGS__)
#define ROW_INTS_OF_MANY(T, name, member, many_of, help, ...) \
	SHAPE_ROW(INTS, name, help, .in = #T, .at = SHAPE_AT(T, member, const int **: 1), .many = many_of, __VA_ARGS__)

/* Values that are worked out. */
#define ROW_TEXT_BY(name, function, help, ...) SHAPE_ROW(TEXT, name, help, .text = function, __VA_ARGS__)
#define ROW_INT_BY(name, function, help, ...) SHAPE_ROW(INT, name, help, .number = function, __VA_ARGS__)
#define ROW_BOOL_BY(name, function, help, ...) SHAPE_ROW(BOOL, name, help, .number = function, __VA_ARGS__)
#define ROW_ENUM_BY(name, function, enum_ids, help, ...) \
	SHAPE_ROW(ENUM, name, help, .number = function, .ids = enum_ids, __VA_ARGS__)
#define ROW_DATE_BY(name, function, help, ...) SHAPE_ROW(DATE, name, help, .record = function, __VA_ARGS__)
#define ROW_PLACE_BY(name, function, help, ...) SHAPE_ROW(PLACE, name, help, .record = function, __VA_ARGS__)
#define ROW_POINTER_BY(name, function, shape, help, ...) \
	SHAPE_ROW(POINTER, name, help, .record = function, .of = &(shape), __VA_ARGS__)
#define ROW_ITEM_BY(name, function, list, help, ...) \
	SHAPE_ROW(ITEM, name, help, .number = function, .list_name = list, __VA_ARGS__)
#define ROW_MARK_BY(name, function, help, ...) \
	SHAPE_ROW(MARK, name, help, .number = function, .only = SHAPE_VIEW, __VA_ARGS__)
#define ROW_INLINE_BY(function, shape, help, ...) \
	SHAPE_ROW(INLINE, "", help, .record = function, .of = &(shape), __VA_ARGS__)
#define ROW_REFERENCE_BY(name, function, shape, help, ...) \
	SHAPE_ROW(REFERENCE, name, help, .record = function, .of = &(shape), __VA_ARGS__)
/* The function makes a list of structs (of the shape's size), of pointers, of texts or of places. */
#define ROW_LIST_BY(name, function, shape, help, ...) \
	SHAPE_ROW(LIST, name, help, .list = function, .of = &(shape), __VA_ARGS__)
#define ROW_POINTERS_BY(name, function, shape, help, ...) \
	SHAPE_ROW(POINTERS, name, help, .list = function, .of = &(shape), __VA_ARGS__)
#define ROW_TEXTS_BY(name, function, help, ...) SHAPE_ROW(TEXTS, name, help, .list = function, __VA_ARGS__)
#define ROW_PLACES_BY(name, function, help, ...) SHAPE_ROW(PLACES, name, help, .list = function, __VA_ARGS__)

/* const struct shape shape_review = SHAPE_OF("review", review, review_rows, .one_line = true); */
#define SHAPE_OF(shape_name, T, shape_rows, ...) \
	{ .name = shape_name, .rows = shape_rows, .n_rows = sizeof (shape_rows) / sizeof (shape_rows)[0], \
	  .of_struct = #T, .size_bytes = sizeof(struct T), __VA_ARGS__ }
/* .audit: the shape of the struct that the member points to. */
#define SHAPE_OF_AUDIT(T, member, shape) \
	.audit = &(shape), .audit_at = SHAPE_POINTER_AT(T, member), .audit_bytes = SHAPE_BYTES(T, member[0])
#define SHAPE_SHARED(T, id_member) .shared = true, .id_at = SHAPE_AT(T, id_member, const char **: 1)

#endif
