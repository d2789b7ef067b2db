/* xccdf.c - see xccdf.h. */
#include "score/xccdf.h"

#include <math.h>

static bool counts(const struct xccdf_node *leaf)
{
	return leaf->result == XCCDF_PASS || leaf->result == XCCDF_FAIL;
}

/* The default model: a node's share of 1, or -1 if nothing below it counts. */
static double default_share(const struct xccdf_node *node)
{
	double sum = 0, weights = 0;

	if (!node->group)
		return counts(node) ? node->result == XCCDF_PASS : -1;
	for (size_t i = 0; i < node->n_children; i++) {
		const struct xccdf_node *child = &node->children[i];
		double share = default_share(child);

		if (share < 0)
			continue;
		sum += share * child->weight;
		weights += child->weight;
	}
	return weights > 0 ? sum / weights : -1;
}

/* The flat models look at leaves alone. */
static void add_leaves(const struct xccdf_node *node, struct xccdf_scores *scores)
{
	if (node->group) {
		for (size_t i = 0; i < node->n_children; i++)
			add_leaves(&node->children[i], scores);
		return;
	}
	if (!counts(node))
		return;
	scores->flat_max += node->weight;
	scores->unweighted_max += node->weight > 0;
	if (node->result == XCCDF_PASS) {
		scores->flat += node->weight;
		scores->unweighted += node->weight > 0;
	}
}

struct xccdf_scores xccdf_score(const struct xccdf_node *root)
{
	struct xccdf_scores scores = { 0 };
	double share = default_share(root);

	scores.default_milli = share < 0 ? -1 : (int)lround(1000 * share);
	add_leaves(root, &scores);
	scores.absolute = scores.flat_max > 0 && scores.flat == scores.flat_max;
	return scores;
}
