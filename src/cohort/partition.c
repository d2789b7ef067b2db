/* partition.c - see partition.h. */
#include "cohort/partition.h"

struct partition partition_by(struct arena *arena, const size_t *labels, size_t n, size_t n_labels)
{
	size_t *members = arena_array(arena, n, sizeof(*members));
	size_t *starts = arena_array(arena, n_labels + 1, sizeof(*starts));
	size_t *next = arena_array(arena, n_labels, sizeof(*next));

	for (size_t i = 0; i < n; i++)
		starts[labels[i] + 1]++;
	for (size_t label = 0; label < n_labels; label++) {
		next[label] = starts[label];
		starts[label + 1] += starts[label];
	}
	for (size_t i = 0; i < n; i++)
		members[next[labels[i]]++] = i;
	return (struct partition){ members, starts };
}
