/*
 * bind_lua_read.c - checked reading of Lua tables into structs, driven by tables of fields.
 *
 * It knows types, ranges and paths, but nothing of documents. The order of lua_next depends on a random
 * seed, so whatever it finds is sorted before it becomes a problem.
 */
#include "report/bind_lua_read.h"

#include <lauxlib.h>
#include <lua.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/die.h"
#include "base/language.h"
#include "base/nearest.h"
#include "base/text.h"

enum { KNOWN_FIELDS_MAX = 64 /* bits of a mask */, UNKNOWN_SHOWN_MAX = 8, SHOWN_BYTES_MAX = 60 };

void reader_init(struct lua_reader *r, struct arena *arena, lua_State *L, struct diags *diags,
		 const char *file)
{
	memset(r, 0, sizeof *r);
	r->arena = arena;
	r->start_bytes = arena_bytes(arena);
	r->L = L;
	r->diags = diags;
	r->file = file;
}

static const char *path_text(struct lua_reader *r)
{
	const char *text = "";

	for (size_t i = 0; i < r->path_length; i++) {
		if (r->path[i].key)
			text = arena_printf(r->diags->arena, "%s%s%s", text, i ? "." : "",
					    r->path[i].key);
		else
			text = arena_printf(r->diags->arena, "%s[%zu]", text, r->path[i].index);
	}
	return text;
}

struct diag *read_problem(struct lua_reader *r, const char *format, ...)
{
	struct loc at = { r->file, 0, 0 };
	const char *text;
	va_list args;

	if (r->n_problems++ >= READ_PROBLEMS_MAX)
		return NULL;
	va_start(args, format);
	text = arena_vprintf(r->diags->arena, format, args);
	va_end(args);
	return diags_add(r->diags, DIAG_RPT003, at, "%s%s%s", path_text(r),
			 r->path_length ? ": " : "", text);
}

void read_expected(struct lua_reader *r, const char *what)
{
	read_problem(r, "expected %s, got %s", what, luaL_typename(r->L, -1));
}

/* ---- paths ---- */

static size_t path_add(struct lua_reader *r, const char *key, size_t index)
{
	size_t before = r->path_length;

	if (before < READ_STEPS_MAX)
		r->path[r->path_length++] = (struct path_step_to){ key, index };
	return before;
}

size_t path_key(struct lua_reader *r, const char *key)
{
	return path_add(r, key, 0);
}

size_t path_index(struct lua_reader *r, size_t index)
{
	return path_add(r, NULL, index);
}

void path_back(struct lua_reader *r, size_t length)
{
	r->path_length = length;
}

/* Texts and tables used in several places are read each time, so they could multiply without end. */
static bool within_limits(struct lua_reader *r)
{
	const size_t bytes = arena_bytes(r->arena) - r->start_bytes;

	if (r->too_many)
		return false;
	if (r->n_values > READ_VALUES_MAX)
		read_problem(r, "the document holds more than %d values", READ_VALUES_MAX);
	else if (bytes > READ_BYTES_MAX)
		read_problem(r, "the document takes more than %d MB of memory up to here", READ_BYTES_MAX >> 20);
	else
		return true;
	r->too_many = true;
	return false;
}

bool read_enter(struct lua_reader *r)
{
	if (r->depth >= READ_DEPTH_MAX) {
		read_problem(r, "tables are nested more than %d deep", READ_DEPTH_MAX);
		return false;
	}
	if (!within_limits(r))
		return false;
	r->n_values++;
	r->depth++;
	luaL_checkstack(r->L, 8, "document");
	return true;
}

void read_leave(struct lua_reader *r)
{
	r->depth--;
}

void anchor_note(struct lua_reader *r, struct anchor_uses *uses, const char *name)
{
	struct path_step_to *path;

	if (uses->n == uses->capacity)
		uses->items = arena_grow(r->arena, uses->items, uses->n, &uses->capacity,
					 sizeof *uses->items);
	path = arena_array(r->arena, r->path_length, sizeof *path);
	memcpy(path, r->path, r->path_length * sizeof *path);
	uses->items[uses->n++] = (struct anchor_use){ name, path, r->path_length };
}

/* ---- keys ---- */

static size_t known_names(const struct fields *fields, const char *names[KNOWN_FIELDS_MAX])
{
	size_t n = 0;

	for (const struct fields *set = fields; set; set = set->base)
		for (size_t i = 0; i < set->n; i++) {
			if (n < KNOWN_FIELDS_MAX)
				names[n++] = set->items[i].name;
			else
				die("a record has more than %d fields", KNOWN_FIELDS_MAX);
		}
	return n;
}

/* The index of the field among the names, or n. */
static size_t name_index(const char *key, const char *const *names, size_t n)
{
	size_t i = 0;

	while (i < n && strcmp(key, names[i]) != 0)
		i++;
	return i;
}

/* A key made printable: one short line of UTF-8. */
static const char *shown(struct lua_reader *r, const char *key)
{
	char *text = arena_strndup(r->diags->arena, key, strnlen(key, SHOWN_BYTES_MAX));
	size_t valid = text_valid_utf8(text, strlen(text));

	text[valid] = '\0';
	for (char *c = text; *c; c++)
		if ((unsigned char)*c < 0x20 || *c == 0x7F)
			*c = '?';
	return text;
}

/* Keep the first few names in byte order, whatever order they come in. */
static size_t keep_name(const char *kept[UNKNOWN_SHOWN_MAX], size_t n, const char *key)
{
	size_t at = n;

	while (at > 0 && strcmp(key, kept[at - 1]) < 0)
		at--;
	if (at == UNKNOWN_SHOWN_MAX)
		return n;
	if (n == UNKNOWN_SHOWN_MAX)
		n--;
	memmove(kept + at + 1, kept + at, (n - at) * sizeof *kept);
	kept[at] = key;
	return n + 1;
}

/* Which fields the record on top has, as bits in the order of the names; anything else is reported. */
static uint64_t check_keys(struct lua_reader *r, const char *const *names, size_t n_names, bool typed)
{
	const char *unknown[UNKNOWN_SHOWN_MAX];
	size_t n_unknown = 0;
	uint64_t present = 0;
	bool positional = false;

	lua_pushnil(r->L);
	while (lua_next(r->L, -2)) {
		const char *key = lua_type(r->L, -2) == LUA_TSTRING ? lua_tostring(r->L, -2) : NULL;
		size_t i = key ? name_index(key, names, n_names) : 0;

		if (!key)
			positional = true;
		else if (i < n_names)
			present |= UINT64_C(1) << i;
		else if (!(typed && strcmp(key, "type") == 0))
			n_unknown = keep_name(unknown, n_unknown, key);
		lua_pop(r->L, 1);
	}
	for (size_t i = 0; i < n_unknown; i++) {
		const char *nearest = text_nearest(shown(r, unknown[i]), names, n_names);
		struct diag *diag = read_problem(r, "unknown field '%s'", shown(r, unknown[i]));

		if (diag && nearest)
			diag->hint = text_did_you_mean(r->diags->arena, shown(r, unknown[i]), nearest);
	}
	if (positional)
		read_problem(r, "a value without a name, where only named fields are allowed");
	return present;
}

bool read_list_length(struct lua_reader *r, size_t *n)
{
	const char *named = NULL;
	size_t count = 0;

	*n = 0;
	if (!lua_istable(r->L, -1)) {
		read_expected(r, "a list");
		return false;
	}
	lua_pushnil(r->L);
	while (lua_next(r->L, -2)) {
		if (lua_type(r->L, -2) == LUA_TSTRING) {
			const char *key = lua_tostring(r->L, -2);

			if (!named || strcmp(key, named) < 0)
				named = key;
		}
		count++;
		lua_pop(r->L, 1);
	}
	if (named) {
		read_problem(r, "field '%s' in a list, where only values in order are allowed",
			     shown(r, named));
		return false;
	}
	for (size_t i = 1; i <= count; i++) {
		bool missing = lua_rawgeti(r->L, -1, (lua_Integer)i) == LUA_TNIL;

		lua_pop(r->L, 1);
		if (missing) {
			read_problem(r, "item %zu of the list is nil", i);
			return false;
		}
	}
	*n = count;
	r->n_values += count;
	return true;
}

/* ---- records ---- */

static void read_one_field(struct lua_reader *r, void *target, const struct lua_field *field, bool present)
{
	size_t back;

	if (!present) {
		if (field->flags & FIELD_REQUIRED)
			read_problem(r, "field '%s' is missing", field->name);
		return;
	}
	back = path_key(r, field->name);
	lua_pushstring(r->L, field->name);
	lua_rawget(r->L, -2);
	field->read(r, (char *)target + field->at, field);
	lua_pop(r->L, 1);
	path_back(r, back);
}

void read_record_fields(struct lua_reader *r, void *target, const struct fields *fields, bool typed)
{
	const char *names[KNOWN_FIELDS_MAX];
	size_t n_names = known_names(fields, names), at = 0;
	uint64_t present;

	if (!lua_istable(r->L, -1)) {
		read_expected(r, "a table");
		return;
	}
	if (!read_enter(r))
		return;
	present = check_keys(r, names, n_names, typed);
	for (const struct fields *set = fields; set; set = set->base)
		for (size_t i = 0; i < set->n; i++, at++)
			read_one_field(r, target, &set->items[i], present >> at & 1);
	read_leave(r);
}

void read_record(struct lua_reader *r, void *target, const struct lua_field *field)
{
	read_record_fields(r, target, field->fields, false);
}

/* target is the list's pointer; its length goes to count_at of the same struct. */
void read_list(struct lua_reader *r, void *target, const struct lua_field *field)
{
	char *owner = (char *)target - field->at, *items;
	size_t n;

	if (!read_list_length(r, &n) || !read_enter(r))
		return;
	items = arena_array(r->arena, n, field->item_bytes);
	for (size_t i = 0; i < n; i++) {
		size_t back = path_index(r, i + 1);

		lua_rawgeti(r->L, -1, (lua_Integer)i + 1);
		field->read_item(r, items + i * field->item_bytes, field);
		lua_pop(r->L, 1);
		path_back(r, back);
	}
	read_leave(r);
	memcpy(target, &items, sizeof items);
	memcpy(owner + field->count_at, &n, sizeof n);
}

/* ---- single values ---- */

/* The offset of the first control character other than a line feed, or length. */
static size_t first_control(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (((unsigned char)text[i] < 0x20 && text[i] != '\n') || text[i] == 0x7F)
			return i;
	return length;
}

/* Text from a table is in NFC already; below U+0300 there is nothing to compose. */
static const char *composed(struct arena *arena, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] >= 0xCC)
			return text_nfc(arena, text);
	return text;
}

/*
 * Whether the text is only printable ASCII, and so is valid and in NFC. Tests eight bytes at a time: the high bit of
 * a byte is set in the sum by what is above '~', in the difference by what is below ' ', or it was set before. A
 * borrow from the next byte happens only if that byte is odd itself.
 */
static bool simple(const char *text, size_t length)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t odd = 0, word;
	size_t i = 0;

	for (; i + sizeof(word) <= length; i += sizeof(word)) {
		memcpy(&word, text + i, sizeof(word));
		odd |= (word + each * (0x7F - '~')) | (word - each * ' ') | word;
	}
	for (; i < length; i++)
		odd |= (unsigned char)(text[i] - ' ') > '~' - ' ' ? 0x80 : 0;
	return !(odd & each * 0x80);
}

const char *read_string_here(struct lua_reader *r)
{
	size_t length;
	const char *text;

	if (lua_type(r->L, -1) == LUA_TNUMBER && lua_isinteger(r->L, -1))
		return arena_printf(r->arena, "%lld", (long long)lua_tointeger(r->L, -1));
	if (lua_type(r->L, -1) != LUA_TSTRING) {
		read_expected(r, "text");
		return "";
	}
	text = lua_tolstring(r->L, -1, &length);
	if (!within_limits(r))
		return "";
	if (length > READ_TEXT_BYTES_MAX) {
		read_problem(r, "the text has %zu bytes: more than %d MB", length, READ_TEXT_BYTES_MAX >> 20);
		return "";
	}
	if (simple(text, length))
		return arena_strndup(r->arena, text, length);
	if (text_valid_utf8(text, length) < length) {
		read_problem(r, "the text is not UTF-8 from byte %zu on",
			     text_valid_utf8(text, length) + 1);
		return "";
	}
	if (first_control(text, length) < length) {
		read_problem(r, "the text has a control character at byte %zu",
			     first_control(text, length) + 1);
		return "";
	}
	return composed(r->arena, arena_strndup(r->arena, text, length), length);
}

void read_string(struct lua_reader *r, void *target, const struct lua_field *field)
{
	const char *text = read_string_here(r);

	(void)field;
	if (strchr(text, '\n')) {
		read_problem(r, "a line break, where only one line is allowed");
		return;
	}
	*(const char **)target = text;
}

void read_language(struct lua_reader *r, void *target, const struct lua_field *field)
{
	const char *tag = NULL;

	read_string(r, &tag, field);
	if (!tag || (!*tag && !(field->flags & FIELD_REQUIRED)))
		return;
	if (language_is_tag(tag))
		*(const char **)target = tag;
	else
		read_problem(r, "'%s' is not a language tag, such as en-GB or cy", tag);
}

static bool in_range(struct lua_reader *r, double value, const struct lua_field *field)
{
	if ((field->min != 0 || field->max != 0) && !(value >= field->min && value <= field->max)) {
		read_problem(r, "%.14g is not between %.14g and %.14g", value, field->min,
			     field->max);
		return false;
	}
	return true;
}

void read_number(struct lua_reader *r, void *target, const struct lua_field *field)
{
	if (lua_type(r->L, -1) != LUA_TNUMBER) {
		read_expected(r, "a number");
		return;
	}
	if (!isfinite(lua_tonumber(r->L, -1)))
		read_problem(r, "the number is not finite");
	else if (in_range(r, lua_tonumber(r->L, -1), field))
		*(double *)target = lua_tonumber(r->L, -1);
}

void read_integer(struct lua_reader *r, void *target, const struct lua_field *field)
{
	int whole = 0;
	lua_Integer value = lua_tointegerx(r->L, -1, &whole);

	if (lua_type(r->L, -1) != LUA_TNUMBER || !whole)
		read_expected(r, "a whole number");
	else if (in_range(r, (double)value, field))
		*(int *)target = (int)value;
}

void read_bool(struct lua_reader *r, void *target, const struct lua_field *field)
{
	(void)field;
	if (lua_isboolean(r->L, -1))
		*(bool *)target = lua_toboolean(r->L, -1);
	else
		read_expected(r, "true or false");
}

void read_flag(struct lua_reader *r, void *target, const struct lua_field *field)
{
	bool on = false;

	read_bool(r, &on, field);
	if (on)
		*(unsigned *)target |= field->bit;
}

void read_enum(struct lua_reader *r, void *target, const struct lua_field *field)
{
	size_t n = 0;
	const char *text, *nearest;
	struct diag *diag;

	if (lua_type(r->L, -1) != LUA_TSTRING) {
		read_expected(r, "text");
		return;
	}
	text = lua_tostring(r->L, -1);
	for (; field->names[n]; n++) {
		if (strcmp(field->names[n], text) == 0) {
			*(int *)target = (int)n;
			return;
		}
	}
	text = shown(r, text);
	nearest = text_nearest(text, field->names, n);
	diag = read_problem(r, "'%s' is not one of the values allowed", text);
	if (diag && nearest)
		diag->hint = text_did_you_mean(r->diags->arena, text, nearest);
}

void read_colour(struct lua_reader *r, void *target, const struct lua_field *field)
{
	(void)field;
	if (lua_type(r->L, -1) != LUA_TSTRING)
		read_expected(r, "a colour '#RRGGBB'");
	else if (!text_colour(lua_tostring(r->L, -1), target))
		read_problem(r, "'%s' is not a colour '#RRGGBB'", shown(r, lua_tostring(r->L, -1)));
}
