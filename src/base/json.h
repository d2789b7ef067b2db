/*
 * json.h - writes JSON (RFC 8259) straight into a buffer, one value after another.
 *
 * The writer adds commas, line ends and indentation (two spaces). A "row" is a small object whose
 * values stay on one line. Texts are written as UTF-8, with '"', '\' and control characters escaped.
 * Inside an object every value needs a key; in an array and at the top level, key is NULL. Breaking
 * this rule, unbalanced open/close and text that is not UTF-8 are bugs: die(). If the buffer overflows,
 * its `full` is set.
 */
#ifndef WAYMARK_BASE_JSON_H
#define WAYMARK_BASE_JSON_H

#include <stdbool.h>

#include "base/buf.h"

enum { JSON_MAX_DEPTH = 32 };

struct json {
	struct buf *out;
	int depth;				/* number of open objects and arrays */
	bool keyed;				/* the key of the next value is written */
	struct {
		bool object;			/* else an array; level 0 is the top, which takes one value */
		bool row;			/* on one line */
		bool filled;			/* it already has a value */
	} levels[JSON_MAX_DEPTH + 1];
};

void json_init(struct json *json, struct buf *out);

/* Write the final line feed; everything must be closed. */
void json_finish(struct json *json);

void json_open_object(struct json *json, const char *key);
void json_open_array(struct json *json, const char *key);
void json_open_row(struct json *json, const char *key);	/* an object on one line */

/* Close the object or array that was opened last. */
void json_close(struct json *json);

/* Write the key of the next value, which is then given with a NULL key. JSON_KEY spells a key when the program is
 * compiled, so that it is not measured and examined for each value; its name has nothing to escape. */
#define JSON_KEY(name) "\"" name "\": "
#define JSON_PUT_KEY(json, name) json_put_key(json, JSON_KEY(name), sizeof JSON_KEY(name) - 1)
void json_put_key(struct json *json, const char *spelled, size_t bytes);

void json_put_text(struct json *json, const char *key, const char *text);
void json_put_text_or_null(struct json *json, const char *key, const char *text);	/* NULL: null */
void json_put_int(struct json *json, const char *key, long long value);
void json_put_bool(struct json *json, const char *key, bool value);
void json_put_null(struct json *json, const char *key);

#endif
