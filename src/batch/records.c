/* records.c - see records.h. */
#include "batch/records.h"

#include "base/die.h"
#include "batch/shape_pack.h"

struct record_place {
	size_t at, length;	/* length 0: no record */
};

struct records records_new(struct arena *arena, size_t n, const char *spool_folder)
{
	return (struct records){ .spool = spool_new(arena, spool_folder), .n = n,
				 .places = arena_array(arena, n, sizeof(struct record_place)) };
}

bool records_put(struct records *records, size_t index, const void *bytes, size_t length)
{
	size_t at = spool_length(records->spool);

	if (!spool_add(records->spool, bytes, length))
		return false;
	records->places[index] = (struct record_place){ at, length };
	return true;
}

bool records_has(const struct records *records, size_t index)
{
	return records->places[index].length > 0;
}

struct record records_get(struct arena *arena, const struct records *records, size_t index)
{
	const struct record_place *place = &records->places[index];
	char *bytes = arena_alloc(arena, place->length);
	struct record record;

	spool_read(records->spool, place->at, bytes, place->length);
	if (!record_read(arena, bytes, place->length, &record))
		die("a record that came back is not the one that was set aside");
	return record;
}

bool records_facts(struct arena *arena, const struct records *records, size_t index, const struct shape *shape,
		   const void **facts, size_t *n)
{
	const size_t at = records->places[index].at;
	struct arena scratch;
	size_t length;
	char *bytes;

	spool_read(records->spool, at, &length, sizeof(length));
	if (!length)
		return false;
	arena_init(&scratch);
	bytes = arena_alloc(&scratch, length);
	spool_read(records->spool, at + sizeof(length), bytes, length);
	if (!shape_unpack(arena, shape, bytes, length, facts, n))
		die("facts that came back are not those that were set aside");
	arena_clear(&scratch);
	return true;
}
