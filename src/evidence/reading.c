/* reading.c - see reading.h. */
#include "evidence/reading.h"

#include <string.h>

#include "base/nearest.h"
#include "base/shown.h"
#include "base/text.h"
#include "evidence/evidence.h"
#include "evidence/identity.h"
#include "evidence/stored.h"

enum {
	TEXT_BLOCK_BYTES = 64 * 1024,
	TEXT_SHARED_MAX = 256,		/* longer texts are rarely repeated */
	STRANGERS_MAX = 100
};

static void give_back(void *arena)
{
	arena_clear(arena);
}

void reading_init(struct reading *r, struct arena *arena, struct arena *scratch,
		  const char *spool_folder, struct diags *diags)
{
	*r = (struct reading){ .arena = arena, .scratch = scratch, .diags = diags,
			       .spool_folder = spool_folder };
	arena_init(&r->words);
	arena_defer(scratch, give_back, &r->words);
	r->spool = spool_new(arena, spool_folder);
	r->stored = arena_alloc(arena, sizeof(*r->stored));
	map_init(&r->texts, scratch);
	map_init(&r->ids, scratch);
	r->look_up = arena_alloc(scratch, sizeof(*r->look_up));
	arena_init(r->look_up);
	arena_defer(scratch, give_back, r->look_up);
	map_init(&r->las, scratch);
	map_init(&r->refused_cells, scratch);
	map_init(&r->strangers, scratch);
	map_init(&r->scopes, scratch);
	r->nearest = arena_array(scratch, STRANGERS_MAX, sizeof(*r->nearest));
	rows_init(&r->schools, arena, sizeof(struct school));
	rows_init(&r->half_terms, scratch, sizeof(struct half_term));
}

/* Packed without padding, because most cells are a few bytes long. */
static char *keep(struct reading *r, const char *text, size_t size_bytes)
{
	char *copy;

	if (size_bytes > r->text_block_left) {
		r->text_block = arena_alloc(r->arena, TEXT_BLOCK_BYTES);
		r->text_block_left = TEXT_BLOCK_BYTES;
	}
	copy = memcpy(r->text_block, text, size_bytes);
	r->text_block += size_bytes;
	r->text_block_left -= size_bytes;
	return copy;
}

const char *reading_text(struct reading *r, const char *text)
{
	size_t length = strlen(text);
	const struct map_slot *slot;

	if (!length)
		return "";
	if (length > TEXT_SHARED_MAX)
		return arena_strndup(r->arena, text, length);
	slot = map_get(&r->texts, text);
	return slot ? slot->key : map_add(&r->texts, keep(r, text, length + 1), 0)->key;
}

const char *reading_shown(struct reading *r, const char *text)
{
	return text_shown(&r->words, text, SHOWN_VALUE_BYTES);
}

const char *reading_shown_file(struct reading *r, const char *name)
{
	return text_shown(&r->words, name, 0);
}

struct diag *reading_problem(struct reading *r, enum diag_code code, struct loc at,
			     const char *school_id, const char *value, const char *format, ...)
{
	const char *message;
	va_list args;

	va_start(args, format);
	message = identity_without_numbers(&r->words, arena_vprintf(&r->words, format, args));
	va_end(args);
	if (value)
		value = identity_without_numbers(&r->words, value);
	return diags_tell(r->diags, code, at, school_id, value, "%s", message);
}

void reading_refuse_disk(struct reading *r, const char *file, int error)
{
	struct loc at = { file, 1, 1 };

	if (r->disk_refused)
		return;
	r->disk_refused = true;
	reading_problem(r, DIAG_RUN001, at, NULL, NULL,
			"the rows cannot be stored in a temporary file: %s",
			strerror(error))->hint =
		"make room, or set TMPDIR to a folder on a disk with enough room";
}

void reading_hint(struct reading *r, struct diag *diag, const char *format, ...)
{
	va_list args;

	if (diags_is_repeat(r->diags, diag))
		return;
	va_start(args, format);
	diag->hint = arena_vprintf(r->diags->arena, format, args);
	va_end(args);
}

void reading_hint_nearest(struct reading *r, struct diag *diag, const char *text, const char *nearest,
			  const char *otherwise)
{
	if (nearest)
		reading_hint(r, diag, "did you mean '%s'?%s", reading_shown(r, nearest),
			     text_unlike(r->scratch, text, nearest));
	else
		diag->hint = otherwise;
}

const struct known_school *reading_school(const struct reading *r, const char *id)
{
	const struct map_slot *slot = map_get(&r->ids, text_id_key(r->look_up, id));

	arena_reset(r->look_up);
	return slot ? &r->known[slot->value] : NULL;
}

struct known_school *reading_know(struct reading *r, const char *id, struct loc at)
{
	size_t n = r->n_known;

	if (n == r->known_capacity)
		r->known = arena_grow(r->scratch, r->known, n, &r->known_capacity,
				      sizeof(*r->known));
	r->known[n] = (struct known_school){ .id = id, .at = at };
	map_add(&r->ids, text_id_key(r->scratch, id), n);
	return &r->known[r->n_known++];
}

static const char *find_nearest(struct reading *r, const char *id)
{
	if (!r->candidates) {
		r->candidates = arena_array(r->scratch, r->n_known, sizeof(*r->candidates));
		for (size_t i = 0; i < r->n_known; i++) {
			if (r->known[i].usable)
				r->candidates[r->n_candidates++] = r->known[i].id;
		}
	}
	return text_nearest_id(id, r->candidates, r->n_candidates);
}

const char *reading_nearest_school(struct reading *r, const char *id)
{
	const struct map_slot *slot = map_get(&r->strangers, id);

	if (!slot) {
		if (r->strangers.n == STRANGERS_MAX)
			return NULL;
		slot = map_add(&r->strangers, arena_strdup(r->scratch, id), r->strangers.n);
		r->nearest[slot->value] = find_nearest(r, id);
	}
	return r->nearest[slot->value];
}
