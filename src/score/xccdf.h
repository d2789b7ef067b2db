/*
 * xccdf.h - the four scoring models of XCCDF 1.2 (NIST IR 7275r4, 7.3), for audits that want a
 * number.
 *
 * A tree of weighted groups whose leaves passed, failed, or do not count (not applicable, not
 * checked). Nothing that does not count is in a numerator or a denominator.
 */
#ifndef WAYMARK_SCORE_XCCDF_H
#define WAYMARK_SCORE_XCCDF_H

#include <stdbool.h>
#include <stddef.h>

enum xccdf_result { XCCDF_PASS, XCCDF_FAIL, XCCDF_NOT_APPLICABLE, XCCDF_NOT_CHECKED };

struct xccdf_node {
	int weight;			/* 0 or more */
	enum xccdf_result result;	/* of a leaf: a node without children that is not a group */
	const struct xccdf_node *children;	size_t n_children;
	bool group;			/* a group without children counts for nothing */
};

struct xccdf_scores {
	int default_milli; /* 0 to 1000: weighted mean of weighted means; -1: nothing counts */
	int flat, flat_max;		/* sum of the weights passed, of those that count */
	int unweighted, unweighted_max;	/* the same, every weight above 0 taken as 1 */
	int absolute;			/* 1 if all that counts passed and something does, else 0 */
};

struct xccdf_scores xccdf_score(const struct xccdf_node *root);

#endif
