/* ranking.c - see ranking.h. */
#include "score/ranking.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	if (a->votes != b->votes)
		return a->votes > b->votes ? -1 : 1;
	return (a->item > b->item) - (a->item < b->item);
}

const struct ranked *ranking_of(struct arena *arena, const int *votes, size_t n, int first)
{
	struct ranked *all = arena_array(arena, n, sizeof(*all));

	for (size_t i = 0; i < n; i++)
		all[i] = (struct ranked){ .item = i, .votes = votes[i] };
	if (n)
		qsort(all, n, sizeof(*all), compare);
	for (size_t i = 0; i < n; i++) {
		const bool as_before = i && all[i - 1].votes == all[i].votes;

		all[i].rank = as_before ? all[i - 1].rank : (int)i + 1;
		all[i].tied = as_before || (i + 1 < n && all[i + 1].votes == all[i].votes);
		all[i].shown = all[i].votes && all[i].rank <= first;
	}
	return all;
}
