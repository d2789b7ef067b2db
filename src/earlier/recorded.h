/*
 * recorded.h - what the manifest of an earlier run says of files in its output folder: their checksums, and
 * of which day the run was.
 */
#ifndef WAYMARK_EARLIER_RECORDED_H
#define WAYMARK_EARLIER_RECORDED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/hash.h"

/* A file that the run made, or that it found there, made by a run before it. */
struct recorded_file {
	const char *name;	/* "comparison.pdf", "W101/feedback.pdf" */
	const char *profile;	/* "public" */
	char sha256[HASH_HEX_BYTES];
	char plain_sha256[HASH_HEX_BYTES];	/* of the bytes before encryption; "": not encrypted */
	size_t size_bytes;
	struct date date;	/* the report date of the run that made it */
};

struct recorded {
	const struct recorded_file *files;	size_t n;
};

/*
 * Read the bytes of a manifest.json. Only files of which `wanted` accepts the name (without the school's folder) and
 * whether they are a school's. The bytes come from outside: what is not as the program writes it is passed over; of a
 * manifest that cannot be read at all no file is recorded.
 */
struct recorded recorded_read(struct arena *arena, const char *bytes, size_t length,
			      bool (*wanted)(const char *name, bool of_school));

#endif
