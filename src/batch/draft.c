/* draft.c - see draft.h. */
#include "batch/draft.h"

#include <string.h>

struct draft *draft_add(struct arena *arena, struct drafts *drafts, const char *name, enum suppress_profile profile)
{
	struct draft *draft;

	if (drafts->n == drafts->capacity)
		drafts->items = arena_grow(arena, drafts->items, drafts->n, &drafts->capacity, sizeof(*drafts->items));
	draft = &drafts->items[drafts->n++];
	*draft = (struct draft){ .name = name, .profile = profile, .bytes = buf_new(arena, DRAFT_MAX_BYTES) };
	return draft;
}

struct output draft_output(const struct draft *draft)
{
	struct output output = { .name = draft->name, .profile = draft->profile, .size_bytes = draft->bytes->length };

	hash_sha256(draft->bytes->bytes, draft->bytes->length, output.sha256);
	memcpy(output.plain_sha256, draft->plain_sha256, sizeof(output.plain_sha256));
	return output;
}
