/* diag.c - see diag.h. */
#include "base/diag.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/shown.h"
#include "base/text.h"

static const struct {
	const char *name;
	enum diag_severity severity;
	const char *summary;
} codes[] = {
#define DIAG(code, severity, summary) { #code, severity, summary },
#include "base/codes.def"
#undef DIAG
};

const char *const diag_severity_ids[] = {
	[DIAG_NOTE] = "note", [DIAG_WARNING] = "warning", [DIAG_ERROR] = "error", NULL,
};

static const char *const hints[DIAG_COUNT] = {
#define HINT(code, text) [DIAG_##code] = text,
#include "base/hints.def"
#undef HINT
};

enum {
	VALUE_BYTES = 1000,		/* at most this much of a value is kept */
	MESSAGE_BYTES = 700,		/* at most this much of a message is printed; ... */
	MESSAGE_END_BYTES = 200,	/* ... of a longer one, this much of its end is kept, because that
					 * gives the reason */
	MESSAGE_ROOM = 1024,
	SHOWN_BYTES = 8 * 1024,		/* of a message in which every character is escaped */
	INDEX_AT_FIRST = 64
};

/* A hash table with open addressing: where in `items` a problem with the same key is. */
struct diag_index {
	struct diag_slot { uint64_t hash; size_t place; } *slots;	/* place: index + 1; 0 means free */
	size_t n, capacity;
};

void diags_init(struct diags *diags, struct arena *arena)
{
	*diags = (struct diags){ .arena = arena };
}

static struct diag *append(struct diags *diags, enum diag_code code)
{
	struct diag *d;

	if (diags->n == diags->capacity)
		diags->items = arena_grow(diags->arena, diags->items, diags->n, &diags->capacity,
					  sizeof(*diags->items));
	d = &diags->items[diags->n++];
	*d = (struct diag){ .code = code, .severity = codes[code].severity };
	diags->n_errors += d->severity == DIAG_ERROR;
	diags->n_warnings += d->severity == DIAG_WARNING;
	return d;
}

/* ---- a message of one line ---- */

/* The start of the character that contains byte `at`: text may be cut there. */
static size_t char_start(const char *text, size_t at)
{
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* Shorten a long value quoted in the message. */
static void shorten_value(char *message, const char *value)
{
	const size_t length = value ? strlen(value) : 0;
	char *at = length > SHOWN_VALUE_BYTES + 3 ? strstr(message, value) : NULL;
	const size_t keep = at ? char_start(value, SHOWN_VALUE_BYTES) : 0;

	for (; at; at = strstr(at + keep, value)) {
		memcpy(at + keep, "...", 3);
		memmove(at + keep + 3, at + length, strlen(at + length) + 1);
	}
}

static void shorten(char *message)
{
	const size_t length = strlen(message);
	size_t from, to;

	if (length <= MESSAGE_BYTES)
		return;
	from = char_start(message, MESSAGE_BYTES - MESSAGE_END_BYTES);
	to = char_start(message, length - MESSAGE_END_BYTES);
	memcpy(message + from, "...", 3);
	memmove(message + from + 3, message + to, length - to + 1);
}

static void make_message(char shown[SHOWN_BYTES], const char *value, const char *format, va_list args)
{
	char room[MESSAGE_ROOM], *message = room;
	va_list again;
	int length;

	va_copy(again, args);
	length = vsnprintf(room, sizeof(room), format, args);
	if (length >= (int)sizeof(room)) {
		message = malloc((size_t)length + 1);
		if (!message)
			die("out of memory");
		vsnprintf(message, (size_t)length + 1, format, again);
	}
	va_end(again);
	shorten_value(message, value);
	shorten(message);
	shown_into(shown, SHOWN_BYTES, message);
	if (message != room)
		free(message);
}

static const char *cut_value(char cut[VALUE_BYTES + 4], const char *value)
{
	size_t keep;

	if (!value || strlen(value) <= VALUE_BYTES)
		return value;
	keep = char_start(value, VALUE_BYTES);
	memcpy(cut, value, keep);
	memcpy(cut + keep, "...", 4);
	return cut;
}

/* ---- the same problem again ---- */

static uint64_t hash_add(uint64_t hash, const char *text)
{
	for (; text && *text; text++)
		hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001B3);
	return (hash ^ 0xFF) * UINT64_C(0x100000001B3);
}

static uint64_t hash_of(const struct diag *d)
{
	uint64_t hash = UINT64_C(0xCBF29CE484222325) ^ ((uint64_t)d->code << 32) ^ (uint64_t)d->at.column;

	hash = hash_add(hash, d->at.file);
	hash = hash_add(hash, d->school_id);
	hash = hash_add(hash, d->value);
	return hash_add(hash, d->message);
}

static int compare_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static bool is_same(const struct diag *a, const struct diag *b)
{
	return a->code == b->code && a->at.column == b->at.column && !compare_text(a->message, b->message)
	       && !compare_text(a->value, b->value) && !compare_text(a->school_id, b->school_id)
	       && !compare_text(a->at.file, b->at.file);
}

static struct diag_slot *free_slot(const struct diag_index *index, uint64_t hash)
{
	size_t i = (size_t)hash & (index->capacity - 1);

	while (index->slots[i].place)
		i = (i + 1) & (index->capacity - 1);
	return &index->slots[i];
}

static void index_grow(struct arena *arena, struct diag_index *index)
{
	const struct diag_index before = *index;

	index->capacity = before.capacity ? 2 * before.capacity : INDEX_AT_FIRST;
	index->slots = arena_array(arena, index->capacity, sizeof(*index->slots));
	for (size_t i = 0; i < before.capacity; i++) {
		if (before.slots[i].place)
			*free_slot(index, before.slots[i].hash) = before.slots[i];
	}
}

/* Returns the problem that is the same, or NULL after entering the next append into the index. An entry may be stale,
 * if its problem was removed or sorted elsewhere: is_same then compares whatever is there now. */
static struct diag *find_same(struct diags *diags, const struct diag *d)
{
	const uint64_t hash = hash_of(d);
	struct diag_index *index = diags->index;
	size_t i;

	if (!index)
		index = diags->index = arena_alloc(diags->arena, sizeof(*index));
	if (2 * index->n >= index->capacity)
		index_grow(diags->arena, index);
	for (i = (size_t)hash & (index->capacity - 1); index->slots[i].place; i = (i + 1) & (index->capacity - 1)) {
		size_t at = index->slots[i].place - 1;

		if (index->slots[i].hash == hash && at < diags->n && is_same(&diags->items[at], d))
			return &diags->items[at];
	}
	index->slots[i] = (struct diag_slot){ hash, diags->n + 1 };
	index->n++;
	return NULL;
}

static void count_again(struct diags *diags, struct diag *d, struct loc at)
{
	struct loc *places = (struct loc *)d->places;

	if (at.line == d->last_line)
		return;
	d->last_line = at.line;
	if (!places) {
		places = arena_array(diags->arena, DIAG_PLACES_MAX, sizeof(*places));
		places[0] = d->at;
		d->places = places;
		d->n_places = 1;
	}
	if (d->n_places < DIAG_PLACES_MAX)
		places[d->n_places] = (struct loc){ d->at.file, at.line, at.column };
	d->n_places++;
}

struct diag *diags_vtell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id,
			 const char *value, const char *format, va_list args)
{
	struct arena *arena = diags->arena;
	char cut[VALUE_BYTES + 4], shown[SHOWN_BYTES];
	struct diag new = { .code = code, .at = at, .school_id = school_id, .value = cut_value(cut, value),
			    .message = shown };
	struct diag *same, *d;

	make_message(shown, value, format, args);
	same = find_same(diags, &new);
	if (same) {
		count_again(diags, same, at);
		diags->repeat = (struct diag){ .code = code, .severity = codes[code].severity };
		d = &diags->repeat;
	} else {
		d = append(diags, code);
		d->at = (struct loc){ arena_strdup(arena, at.file), at.line, at.column };
		d->last_line = at.line;
		d->school_id = arena_strdup(arena, school_id);
		d->value = arena_strdup(arena, new.value);
		d->message = arena_strdup(arena, shown);
	}
	return d;
}

struct diag *diags_tell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id, const char *value,
			const char *format, ...)
{
	struct diag *d;
	va_list args;

	va_start(args, format);
	d = diags_vtell(diags, code, at, school_id, value, format, args);
	va_end(args);
	return d;
}

bool diags_is_repeat(const struct diags *diags, const struct diag *diag)
{
	return diag == &diags->repeat;
}

struct diag *diags_add(struct diags *diags, enum diag_code code, struct loc at, const char *format, ...)
{
	struct diag *d = append(diags, code);
	char shown[SHOWN_BYTES];
	va_list args;

	va_start(args, format);
	make_message(shown, NULL, format, args);
	va_end(args);
	d->message = arena_strdup(diags->arena, shown);
	d->at = at;
	return d;
}

static const struct loc *copy_places(struct arena *arena, const struct diag *d)
{
	const size_t n = d->n_places < DIAG_PLACES_MAX ? d->n_places : DIAG_PLACES_MAX;
	struct loc *places;

	if (!d->places)
		return NULL;
	places = arena_array(arena, DIAG_PLACES_MAX, sizeof(*places));
	for (size_t i = 0; i < n; i++)
		places[i] = (struct loc){ arena_strdup(arena, d->places[i].file), d->places[i].line, d->places[i].column };
	return places;
}

void diags_append(struct diags *diags, const struct diags *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct diag *f = &from->items[i];
		struct diag *d = append(diags, f->code);

		*d = *f;
		d->at.file = arena_strdup(diags->arena, f->at.file);
		d->school_id = arena_strdup(diags->arena, f->school_id);
		d->value = arena_strdup(diags->arena, f->value);
		d->message = arena_strdup(diags->arena, f->message);
		d->hint = arena_strdup(diags->arena, f->hint);
		d->places = copy_places(diags->arena, f);
	}
}

/* ---- their order ---- */

/* Problems that make a whole table or file unusable, so that others may follow from them. */
static bool is_cause(enum diag_code code)
{
	static const enum diag_code causes[] = {
		DIAG_AUD001, DIAG_MAP001, DIAG_MAP002, DIAG_MAP003,
		DIAG_CSV001, DIAG_CSV005, DIAG_CSV031, DIAG_CSV033, DIAG_CSV090,
	};

	for (size_t i = 0; i < sizeof(causes) / sizeof(*causes); i++) {
		if (causes[i] == code)
			return true;
	}
	return false;
}

static int compare_diags(const void *left, const void *right)
{
	const struct diag *a = left, *b = right;
	int by = is_cause(b->code) - is_cause(a->code);

	if (!by)
		by = compare_text(a->at.file, b->at.file);
	if (!by)
		by = (a->at.line > b->at.line) - (a->at.line < b->at.line);
	if (!by)
		by = (a->at.column > b->at.column) - (a->at.column < b->at.column);
	if (!by)
		by = (a->code > b->code) - (a->code < b->code);
	if (!by)
		by = compare_text(a->message, b->message);
	return by ? by : compare_text(a->school_id, b->school_id);
}

void diags_soften(struct diags *diags, size_t first)
{
	for (size_t i = first; i < diags->n; i++) {
		if (diags->items[i].severity != DIAG_ERROR)
			continue;
		diags->items[i].severity = DIAG_WARNING;
		diags->n_errors--;
		diags->n_warnings++;
	}
}

void diags_sort(struct diags *diags)
{
	if (diags->n)
		qsort(diags->items, diags->n, sizeof(*diags->items), compare_diags);
}

static int compare_wholly(const void *left, const void *right)
{
	const struct diag *a = left, *b = right;
	int by = compare_diags(a, b);

	if (!by)
		by = compare_text(a->school_id, b->school_id);
	return by ? by : compare_text(a->value, b->value);
}

void diags_drop_repeats(struct diags *diags, size_t first)
{
	size_t kept = first;

	if (first < diags->n)
		qsort(&diags->items[first], diags->n - first, sizeof(*diags->items), compare_wholly);
	for (size_t i = first; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];

		if (kept == first || compare_wholly(&diags->items[kept - 1], d) != 0) {
			diags->items[kept++] = *d;
			continue;
		}
		diags->n_errors -= d->severity == DIAG_ERROR;
		diags->n_warnings -= d->severity == DIAG_WARNING;
	}
	diags->n = kept;
}

const char *diag_code_name(enum diag_code code)
{
	return codes[code].name;
}

const char *diag_code_summary(enum diag_code code)
{
	return codes[code].summary;
}

const char *diag_hint(struct arena *arena, const struct diag *diag)
{
	if (diag->hint && *diag->hint)
		return text_shown(arena, diag->hint, 0);
	return hints[diag->code] ? hints[diag->code] : "waymark(1) says what the code means";
}

void diag_print(const struct diag *diag, FILE *out)
{
	int line = diag->at.line ? diag->at.line : 1, column = diag->at.column ? diag->at.column : 1;
	struct arena arena;

	arena_init(&arena);
	fprintf(out, "%s:%d:%d: %s: %s [%s]\n", text_shown(&arena, diag->at.file ? diag->at.file : "waymark", 0), line,
		column, diag_severity_ids[diag->severity], text_shown(&arena, diag->message, 0),
		diag_code_name(diag->code));
	fprintf(out, "  hint: %s\n", diag_hint(&arena, diag));
	arena_clear(&arena);
}
