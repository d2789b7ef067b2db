/*
 * packed.h - the shapes of structs of other rooms that this room packs (shape_pack.h) in several places.
 */
#ifndef WAYMARK_BATCH_PACKED_H
#define WAYMARK_BATCH_PACKED_H

#include "base/diag.h"
#include "framework/shape.h"

/* A problem, and how many of its places are listed. */
struct packed_problem {
	struct diag d;
	size_t n_places;
	size_t place;			/* among all problems of a run of several shards (shard_file.h); else 0 */
};
extern const struct shape shape_packed_problem, shape_packed_earlier_file;

/* The problems as they are packed, in the arena: the structs alone are copied. */
struct packed_problem *packed_problems(struct arena *arena, const struct diags *problems);

/* Whether a problem that was unpacked is one: it has a code and a message, and as many places as it says. */
bool packed_problem_fits(const struct packed_problem *packed);

/* Append those that were unpacked; their texts are not copied. */
void packed_problems_read(const struct packed_problem *packed, size_t n, struct diags *problems);

#endif
