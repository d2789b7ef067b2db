/* json.c - see json.h. */
#include "base/json.h"

#include <string.h>

#include "base/bytes.h"
#include "base/die.h"
#include "base/text.h"

/* ---- text ---- */

/* The number of leading bytes that need no escaping; *bits gets the OR of all bytes examined. */
static size_t plain_length(const char *text, unsigned *bits)
{
	const unsigned char *p = (const unsigned char *)text;

	for (; *p >= ' ' && *p != '"' && *p != '\\'; p++)
		*bits |= *p;
	return (size_t)((const char *)p - text);
}

/* RFC 8259, section 7: the short escapes where they exist. */
static void put_escaped(struct buf *out, char c)
{
	static const char short_forms[] = "\"\"\\\\\bb\ff\nn\rr\tt";

	for (const char *form = short_forms; *form; form += 2) {
		if (*form == c) {
			buf_putc(out, '\\');
			buf_putc(out, form[1]);
			return;
		}
	}
	buf_printf(out, "\\u%04X", (unsigned)c);
}

/* Write text whose first `length` bytes need no escaping. Returns its full length. */
static size_t put_rest(struct buf *out, const char *text, size_t length, unsigned *bits)
{
	size_t at = length;

	buf_putc(out, '"');
	buf_add(out, text, length);
	while (text[at]) {
		put_escaped(out, text[at++]);
		length = plain_length(text + at, bits);
		buf_add(out, text + at, length);
		at += length;
	}
	buf_putc(out, '"');
	return at;
}

static bool plain_eight(const char *text)
{
	return bytes_plain(text) && !bytes_have(text, '"') && !bytes_have(text, '\\');
}

/* Whether the text is printable ASCII without anything to escape, as nearly all texts and keys are. The last eight bytes
 * (of a shorter text the last four) are examined together, even if some of them were before. */
static bool is_plain(const char *text, size_t length)
{
	char eight[8];
	size_t i = 0;

	if (length >= 8) {
		for (; i + 8 < length; i += 8)
			if (!plain_eight(text + i))
				return false;
		return plain_eight(text + length - 8);
	}
	if (length >= 4) {
		memcpy(eight, text, 4);
		memcpy(eight + 4, text + length - 4, 4);
		return plain_eight(eight);
	}
	while (text[i] >= ' ' && text[i] < 0x7F && text[i] != '"' && text[i] != '\\')
		i++;
	return i == length;
}

static void put_odd_text(struct buf *out, const char *text)
{
	unsigned bits = 0;
	size_t length = put_rest(out, text, plain_length(text, &bits), &bits);

	if (bits >= 0x80 && text_valid_utf8(text, length) != length)
		die("JSON: a text is not UTF-8");
}

static void put_text(struct buf *out, const char *text)
{
	size_t length = strlen(text);
	char *p;

	if (!is_plain(text, length)) {
		put_odd_text(out, text);
		return;
	}
	p = buf_room(out, length + 2);
	if (!p)
		return;
	p[0] = '"';
	memcpy(p + 1, text, length);
	p[length + 1] = '"';
	buf_used(out, length + 2);
}

/* ---- structure ---- */

/* Write what separates two values, or a value and a bracket. All of the indentation is copied, since that is a few
 * moves, and of it is used what the depth needs. */
static void separate(struct json *json, bool comma, bool row)
{
	static const char indent[] = ",\n"
		"                                                                ";
	char *p;

	_Static_assert(sizeof(indent) - 3 == 2 * JSON_MAX_DEPTH, "the deepest level is indented");
	if (row) {
		buf_add(json->out, ", " + !comma, (size_t)comma + 1);
		return;
	}
	p = buf_room(json->out, sizeof(indent));
	if (!p)
		return;
	*p = ',';
	memcpy(p + comma, indent + 1, sizeof(indent) - 2);
	buf_used(json->out, (size_t)comma + 1 + 2 * (size_t)json->depth);
}

static void begin_next(struct json *json)
{
	bool filled = json->levels[json->depth].filled;

	json->levels[json->depth].filled = true;
	if (json->depth > 0)
		separate(json, filled, json->levels[json->depth].row);
}

void json_put_key(struct json *json, const char *spelled, size_t bytes)
{
	if (!json->levels[json->depth].object || json->keyed)
		die("JSON: %sa key where none can be", spelled);
	begin_next(json);
	buf_add(json->out, spelled, bytes);
	json->keyed = true;
}

/* Write everything that goes before a value, including its key. */
static void begin(struct json *json, const char *key)
{
	bool object = json->levels[json->depth].object;

	if (json->keyed && !key) {
		json->keyed = false;
		return;
	}
	if (object && !key)
		die("JSON: a value in an object needs a key");
	if (!object && key)
		die("JSON: '%s' is a key, but not in an object", key);
	if (json->keyed)
		die("JSON: '%s' is a second key of a value", key);
	if (json->depth == 0 && json->levels[0].filled)
		die("JSON: a second value at the top");
	begin_next(json);
	if (key) {
		put_text(json->out, key);
		buf_add(json->out, ": ", 2);
	}
}

static void open_one(struct json *json, const char *key, bool object, bool row)
{
	row = row || json->levels[json->depth].row;
	begin(json, key);
	if (json->depth == JSON_MAX_DEPTH)
		die("JSON: more than %d levels", JSON_MAX_DEPTH);
	json->depth++;
	json->levels[json->depth].object = object;
	json->levels[json->depth].row = row;
	json->levels[json->depth].filled = false;
	buf_putc(json->out, object ? '{' : '[');
}

void json_init(struct json *json, struct buf *out)
{
	*json = (struct json){ .out = out };
}

void json_finish(struct json *json)
{
	if (json->depth > 0)
		die("JSON: %d levels are open at the end", json->depth);
	if (!json->levels[0].filled)
		die("JSON: no value at the top");
	buf_putc(json->out, '\n');
}

void json_open_object(struct json *json, const char *key)
{
	open_one(json, key, true, false);
}

void json_open_row(struct json *json, const char *key)
{
	open_one(json, key, true, true);
}

void json_open_array(struct json *json, const char *key)
{
	open_one(json, key, false, false);
}

void json_close(struct json *json)
{
	bool object = json->levels[json->depth].object, filled = json->levels[json->depth].filled;
	bool row = json->levels[json->depth].row;

	if (json->depth == 0)
		die("JSON: nothing is open that could be closed");
	if (json->keyed)
		die("JSON: a key has no value");
	json->depth--;
	if (filled)
		separate(json, false, row);
	buf_putc(json->out, object ? '}' : ']');
}

/* ---- values ---- */

void json_put_text(struct json *json, const char *key, const char *text)
{
	if (!text)
		die("JSON: a text is missing");
	begin(json, key);
	put_text(json->out, text);
}

void json_put_text_or_null(struct json *json, const char *key, const char *text)
{
	if (text)
		json_put_text(json, key, text);
	else
		json_put_null(json, key);
}

void json_put_int(struct json *json, const char *key, long long value)
{
	begin(json, key);
	buf_int(json->out, value);
}

void json_put_bool(struct json *json, const char *key, bool value)
{
	begin(json, key);
	if (value)
		buf_add(json->out, "true", 4);
	else
		buf_add(json->out, "false", 5);
}

void json_put_null(struct json *json, const char *key)
{
	begin(json, key);
	buf_add(json->out, "null", 4);
}
