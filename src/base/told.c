/* told.c - see told.h. */
#include "base/told.h"

#include <stdint.h>
#include <string.h>

#include "base/shown.h"

enum { SLOTS_AT_FIRST = 64 };

/* A hash table entry: a number found by a text's hash. The caller compares whatever else must be equal. */
struct slot {
	uint64_t hash;
	size_t number;		/* index + 1; 0 means free */
};

struct told_table {
	struct arena *arena;
	struct slot *slots;
	size_t n, capacity;
};

struct gathering {
	struct arena *arena;
	struct told_list list;
	size_t capacity;
	struct told_table groups;		/* messages */
	struct told_table members;		/* pairs of a message and one of its schools */
};

static uint64_t hash_add(uint64_t hash, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)text[i]) * UINT64_C(0x100000001B3);
	return (hash ^ 0xFF) * UINT64_C(0x100000001B3);
}

static uint64_t hash_text(uint64_t hash, const char *text)
{
	return hash_add(hash, text ? text : "", text ? strlen(text) : 0);
}

/* The next slot to examine; *from moves on. A search starts at the hash and ends at a free slot. */
static struct slot *slot_at(const struct told_table *t, size_t *from)
{
	return &t->slots[(*from)++ & (t->capacity - 1)];
}

static void grow(struct told_table *t)
{
	const struct told_table before = *t;

	t->capacity = before.capacity ? 2 * before.capacity : SLOTS_AT_FIRST;
	t->slots = arena_array(t->arena, t->capacity, sizeof(*t->slots));
	for (size_t i = 0; i < before.capacity; i++) {
		size_t at = (size_t)before.slots[i].hash;
		struct slot *slot;

		if (!before.slots[i].number)
			continue;
		for (slot = slot_at(t, &at); slot->number; slot = slot_at(t, &at))
			;
		*slot = before.slots[i];
	}
}

/* ---- what is the same ---- */

/* The last part of a file's name. */
static const char *plain_name(const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;

	return slash ? slash + 1 : file ? file : "";
}

/* Where the message quotes the value, so that messages about different values can be compared; NULL: nowhere. */
static const char *value_in(const struct diag *d, size_t *length)
{
	const char *quoted;
	struct arena arena;

	if (!d->value || !*d->value)
		return NULL;
	arena_init(&arena);
	quoted = text_shown(&arena, d->value, SHOWN_VALUE_BYTES);
	*length = strlen(quoted);
	quoted = strstr(d->message, quoted);
	arena_clear(&arena);
	return quoted;
}

static bool same_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

/* A message split around its value; if values are not ignored, the whole message is in `before`. */
struct parts {
	const char *before, *behind;
	size_t n_before;
};

static struct parts parts_of(const struct diag *d, bool pass_value)
{
	size_t length = 0;
	const char *value = pass_value ? value_in(d, &length) : NULL;

	if (!value)
		return (struct parts){ d->message, "", strlen(d->message) };
	return (struct parts){ d->message, value + length, (size_t)(value - d->message) };
}

/* If `at` follows the colon of "FILE:LINE", skip the line number: it differs from row to row. */
static const char *past_line(const char *at)
{
	return at[-1] == ':' ? at + strspn(at, "0123456789") : at;
}

static bool same_behind(const char *a, const char *b, bool pass_lines)
{
	if (!pass_lines)
		return strcmp(a, b) == 0;
	while (*a && *a == *b) {
		a = past_line(a + 1);
		b = past_line(b + 1);
	}
	return *a == *b;
}

static uint64_t hash_behind(uint64_t hash, const char *text, bool pass_lines)
{
	if (!pass_lines)
		return hash_text(hash, text);
	while (*text) {
		hash = hash_add(hash, text, 1);
		text = past_line(text + 1);
	}
	return hash;
}

/* The hint for comparing: if values are ignored, so are proposals for them. */
static const char *hint_of(const struct diag *d, bool pass_value)
{
	static const char proposal[] = "did you mean '";

	return pass_value && d->hint && strncmp(d->hint, proposal, strlen(proposal)) == 0 ? proposal : d->hint;
}

static bool is_same(const struct diag *a, const struct diag *b, bool pass_value)
{
	const struct parts p = parts_of(a, pass_value), q = parts_of(b, pass_value);

	return a->code == b->code && a->at.column == b->at.column && p.n_before == q.n_before
	       && memcmp(p.before, q.before, p.n_before) == 0 && same_behind(p.behind, q.behind, pass_value)
	       && (pass_value || same_text(a->value, b->value)) && same_text(hint_of(a, pass_value), hint_of(b, pass_value))
	       && same_text(plain_name(a->at.file), plain_name(b->at.file));
}

static uint64_t hash_of(const struct diag *d, bool pass_value)
{
	const struct parts p = parts_of(d, pass_value);
	uint64_t hash = UINT64_C(0xCBF29CE484222325) ^ ((uint64_t)d->code << 32) ^ (uint64_t)d->at.column;

	hash = hash_add(hash, p.before, p.n_before);
	hash = hash_behind(hash, p.behind, pass_value);
	return hash_text(hash_text(hash, hint_of(d, pass_value)), plain_name(d->at.file));
}

/* ---- gathering ---- */

static bool same_loc(struct loc a, struct loc b)
{
	return a.line == b.line && a.column == b.column && same_text(a.file, b.file);
}

/* The group of a diag, made if it is the first of its kind. */
static struct told *group_of(struct gathering *g, const struct diag *d, bool pass_value)
{
	const uint64_t hash = hash_of(d, pass_value);
	size_t at = (size_t)hash;
	struct slot *slot;

	if (2 * g->groups.n >= g->groups.capacity)
		grow(&g->groups);
	for (slot = slot_at(&g->groups, &at); slot->number; slot = slot_at(&g->groups, &at)) {
		struct told *told = &g->list.items[slot->number - 1];

		if (slot->hash == hash && is_same(told->diag, d, pass_value))
			return told;
	}
	if (g->list.n == g->capacity)
		g->list.items = arena_grow(g->arena, g->list.items, g->list.n, &g->capacity, sizeof(*g->list.items));
	g->list.items[g->list.n++] = (struct told){ .diag = d, .one_place = true };
	*slot = (struct slot){ hash, g->list.n };
	g->groups.n++;
	g->list.n_errors += d->severity == DIAG_ERROR;
	g->list.n_warnings += d->severity == DIAG_WARNING;
	return &g->list.items[g->list.n - 1];
}

/* Whether this pair (a school, or a value and its message) is new to the group. A 64-bit hash decides, since only a
 * count depends on it. */
static bool is_new_member(struct gathering *g, const struct told *told, const char *first, const char *second)
{
	const uint64_t group = (uint64_t)(told - g->list.items) * UINT64_C(0x9E3779B97F4A7C15);
	const uint64_t hash = hash_text(hash_text(group, first), second);
	size_t at = (size_t)hash;
	struct slot *slot;

	if (2 * g->members.n >= g->members.capacity)
		grow(&g->members);
	for (slot = slot_at(&g->members, &at); slot->number; slot = slot_at(&g->members, &at)) {
		if (slot->hash == hash)
			return false;
	}
	*slot = (struct slot){ hash, 1 };
	g->members.n++;
	return true;
}

static void add_school(struct gathering *g, struct told *told, const char *school)
{
	if (!school || !is_new_member(g, told, school, NULL))
		return;
	if (told->n_schools < TOLD_SCHOOLS_MAX)
		told->schools[told->n_schools] = school;
	told->n_schools++;
}

static void add_places(struct told *told, const struct diag *d, bool pass_value)
{
	const size_t n = d->places ? d->n_places : 1;

	told->one_place = told->one_place && !d->places && same_loc(told->diag->at, d->at);
	for (size_t i = 0; i < n && i < DIAG_PLACES_MAX && told->n_listed < DIAG_PLACES_MAX; i++)
		told->places[told->n_listed++]
			= (struct told_place){ d->places ? d->places[i] : d->at, pass_value ? d->value : NULL };
	told->n_places += n;
}

static struct told_list gather(struct arena *arena, const struct diags *diags, const bool *pass_value)
{
	struct gathering g = { .arena = arena, .groups = { .arena = arena }, .members = { .arena = arena } };

	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];
		const bool pass = pass_value && pass_value[i];
		struct told *told = group_of(&g, d, pass);

		add_places(told, d, pass);
		add_school(&g, told, d->school_id);
	}
	return g.list;
}

/* For each problem, whether its column has so many values with the same fault that they are merged. Gathers once with
 * values as places. */
static const bool *find_crowds(struct arena *arena, const struct diags *diags)
{
	bool *crowded = arena_array(arena, diags->n + 1, sizeof(*crowded));
	struct gathering g = { .arena = arena, .groups = { .arena = arena }, .members = { .arena = arena } };
	size_t *of = arena_array(arena, diags->n + 1, sizeof(*of));

	for (size_t i = 0; i < diags->n; i++) {
		struct told *told = group_of(&g, &diags->items[i], true);

		of[i] = (size_t)(told - g.list.items);
		told->n_places += is_new_member(&g, told, diags->items[i].value, diags->items[i].message);
	}
	for (size_t i = 0; i < diags->n; i++)
		crowded[i] = g.list.items[of[i]].n_places > TOLD_VALUES_MAX;
	return crowded;
}

struct told_list told_of(struct arena *arena, const struct diags *diags, bool by_value)
{
	return gather(arena, diags, by_value ? find_crowds(arena, diags) : NULL);
}

/* ---- words ---- */

static bool in_one_file(const struct told *told)
{
	for (size_t i = 0; i < told->n_listed; i++) {
		if (!same_text(told->places[i].at.file, told->diag->at.file))
			return false;
	}
	return true;
}

/* "4", "4 ('31 Sept')", "north/responses.csv:4" */
static const char *place_text(struct arena *arena, const struct told_place *place, bool one_file)
{
	const char *line = arena_printf(arena, "%d", place->at.line ? place->at.line : 1);

	if (!one_file)
		line = arena_printf(arena, "%s:%s", text_shown(arena, place->at.file ? place->at.file : "", 0), line);
	if (place->value)
		line = arena_printf(arena, "%s ('%s')", line, text_shown(arena, place->value, SHOWN_VALUE_BYTES));
	return line;
}

const char *told_places(struct arena *arena, const struct told *told)
{
	const bool one_file = in_one_file(told);
	const char *text = one_file ? "lines " : "";

	for (size_t i = 0; i < told->n_listed; i++) {
		const bool last = i + 1 == told->n_listed && told->n_listed == told->n_places;

		text = arena_printf(arena, "%s%s%s", text, i == 0 ? "" : last ? " and " : ", ",
				    place_text(arena, &told->places[i], one_file));
	}
	if (told->n_places > told->n_listed)
		text = arena_printf(arena, "%s and %zu more", text, told->n_places - told->n_listed);
	return text;
}

const char *told_again(struct arena *arena, const struct told *told)
{
	const char *text;

	if (told->n_places < 2 || (told->one_place && told->n_schools < 2))
		return NULL;
	if (told->one_place)
		return arena_printf(arena, "the same for %zu schools", told->n_schools);
	text = arena_printf(arena, "in %zu places: %s", told->n_places, told_places(arena, told));
	if (told->n_schools > 1)
		text = arena_printf(arena, "%s; %zu schools", text, told->n_schools);
	return text;
}
