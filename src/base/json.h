/*
 * json.h - JSON (RFC 8259) written straight into a buffer, one value after the other.
 *
 * The writer keeps the commas, the line ends and the indentation, by two spaces; a row, an object of
 * few values that are read together, stays on one line with all that is in it. Texts go out as they
 * are, in UTF-8, with '"', '\' and control characters escaped. Inside an object every value has a
 * key, inside an array and at the top it has none: key is NULL. Whoever breaks this, closes what is
 * not open, leaves open what is, or gives a text that is not UTF-8, is a mistake in this program:
 * die(). A buffer that overflows says so itself (full).
 */
#ifndef WAYMARK_BASE_JSON_H
#define WAYMARK_BASE_JSON_H

#include <stdbool.h>

#include "base/buf.h"

enum { JSON_MAX_DEPTH = 32 };

struct json {
	struct buf *out;
	int depth;				/* how many objects and arrays are open */
	struct {
		bool object;			/* else an array; 0 is the top, for one value */
		bool row;			/* on one line */
		bool filled;			/* it has a value already */
	} levels[JSON_MAX_DEPTH + 1];
};

void json_init(struct json *json, struct buf *out);

/* The final line feed; everything must be closed. */
void json_finish(struct json *json);

void json_open_object(struct json *json, const char *key);
void json_open_array(struct json *json, const char *key);
void json_open_row(struct json *json, const char *key);	/* an object on one line */

/* Of the object or array opened last. */
void json_close(struct json *json);

void json_put_text(struct json *json, const char *key, const char *text);
void json_put_text_or_null(struct json *json, const char *key, const char *text);	/* NULL: null */
void json_put_int(struct json *json, const char *key, long long value);
void json_put_bool(struct json *json, const char *key, bool value);
void json_put_null(struct json *json, const char *key);

/* Thousandths as a number with one to three places: 667 is 0.667, 1000 is 1.0. */
void json_put_milli(struct json *json, const char *key, int milli);

#endif
