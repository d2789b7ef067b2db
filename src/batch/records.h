/*
 * records.h - the workers' records of all schools, by the school's position in the job.
 *
 * A run keeps one record in memory at a time, whatever the number of schools; the others are set aside
 * (base/spool.h).
 */
#ifndef WAYMARK_BATCH_RECORDS_H
#define WAYMARK_BATCH_RECORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/spool.h"
#include "batch/record.h"
#include "framework/shape.h"

struct record_place;

struct records {
	struct spool *spool;
	struct record_place *places;	/* one per school */
	size_t n;
};

/* In the arena. spool_folder: as for spool_new. */
struct records records_new(struct arena *arena, size_t n, const char *spool_folder);

/* Set aside the bytes that record_write made. Returns false with errno set if the disk is full. */
bool records_put(struct records *records, size_t index, const void *bytes, size_t length);

bool records_has(const struct records *records, size_t index);

/* A record that is there, copied into the arena. */
struct record records_get(struct arena *arena, const struct records *records, size_t index);

/* Only its facts, structs of the shape, into the arena. Returns false if it is not counted. */
bool records_facts(struct arena *arena, const struct records *records, size_t index, const struct shape *shape,
		   const void **facts, size_t *n);

#endif
