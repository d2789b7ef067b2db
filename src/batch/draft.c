/* draft.c - see draft.h. */
#include "batch/draft.h"

#include <errno.h>
#include <string.h>

enum { PIECE_BYTES = 64 * 1024 };

struct draft *draft_add(struct arena *arena, struct drafts *drafts, const char *name, enum suppress_profile profile)
{
	struct draft *draft;

	if (drafts->n == drafts->capacity)
		drafts->items = arena_grow(arena, drafts->items, drafts->n, &drafts->capacity, sizeof(*drafts->items));
	draft = &drafts->items[drafts->n++];
	*draft = (struct draft){ .name = name, .profile = profile, .bytes = buf_new(arena, DRAFT_MAX_BYTES) };
	return draft;
}

static void set_aside(struct draft *draft)
{
	draft->lost |= draft->bytes->full;
	if (!draft->spool || draft->lost || !draft->bytes->length)
		return;
	if (!draft->spooled_bytes)
		draft->spool_at = spool_length(draft->spool);
	if (spool_add(draft->spool, draft->bytes->bytes, draft->bytes->length))
		draft->spooled_bytes += draft->bytes->length;
	else
		draft->lost = true;
	buf_reset(draft->bytes);
}

void draft_spill(struct draft *draft)
{
	if (draft->bytes->length >= PIECE_BYTES)
		set_aside(draft);
}

void draft_put_away(struct draft *draft)
{
	set_aside(draft);
	if (draft->spool)
		buf_clear(draft->bytes);
}

bool draft_write(const struct draft *draft, struct writer *writer)
{
	struct arena scratch;
	char *piece;

	if (draft->lost || draft->bytes->full) {
		errno = draft->spool && spool_error(draft->spool) ? spool_error(draft->spool) : EFBIG;
		return false;
	}
	arena_init(&scratch);
	piece = arena_alloc(&scratch, PIECE_BYTES);
	for (size_t done = 0; done < draft->spooled_bytes;) {
		const size_t left = draft->spooled_bytes - done, n = left < PIECE_BYTES ? left : PIECE_BYTES;

		spool_read(draft->spool, draft->spool_at + done, piece, n);
		writer_add(writer, piece, n);
		done += n;
	}
	arena_clear(&scratch);
	writer_add(writer, draft->bytes->bytes ? draft->bytes->bytes : "", draft->bytes->length);
	return true;
}

const char *draft_bytes(struct arena *arena, const struct draft *draft)
{
	char *bytes = arena_alloc(arena, draft->spooled_bytes + draft->bytes->length + 1);

	if (draft->spooled_bytes)
		spool_read(draft->spool, draft->spool_at, bytes, draft->spooled_bytes);
	if (draft->bytes->length)
		memcpy(bytes + draft->spooled_bytes, draft->bytes->bytes, draft->bytes->length);
	bytes[draft->spooled_bytes + draft->bytes->length] = '\0';
	return bytes;
}

struct output draft_output(const struct draft *draft)
{
	struct output output = { .name = draft->name, .profile = draft->profile, .size_bytes = draft->bytes->length };

	hash_sha256(draft->bytes->bytes, draft->bytes->length, output.sha256);
	memcpy(output.plain_sha256, draft->plain_sha256, sizeof(output.plain_sha256));
	return output;
}
