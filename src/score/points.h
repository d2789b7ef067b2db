/*
 * points.h - the models that give points: what each descriptor is worth, how much of what could be
 * earned has been, and the level whose band that share reaches. weighted is a domain convention; the
 * others are the scoring models of XCCDF 1.2 (NIST IR 7275r4, 7.3): a descriptor is a rule, a strand is
 * a group, and "partly" counts as a fail.
 *
 * Pure functions over counts. What does not apply is in neither sum.
 */
#ifndef WAYMARK_SCORE_POINTS_H
#define WAYMARK_SCORE_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "score/models.h"

/* What is counted: every cell of a section, strand by strand, lowest level first. */
struct point_cells {
	const struct level_counts *cells;
	size_t n_strands, n_steps;
	const int *points;		/* n_steps numbers; NULL: all are worth the same */
};

struct point_rule {
	/* Set what a descriptor of each cell is worth once met, in half points. */
	void (*worths)(const struct point_cells *cells, long long *worth);
	bool halves;			/* "partly" earns half */
	bool whole;			/* nothing is earned until everything is */
	bool rounded;			/* a worth may be off by up to one */
	bool said;			/* people are told the points as well as the share */
};
extern const struct point_rule points_weighted, points_default, points_flat, points_flat_unweighted, points_absolute;

struct point_share {
	long long earned, possible;	/* in half points; possible 0: nothing applies */
	long long slack;		/* how far earned may be off, since worths are rounded */
};

/* Work out the share. worth must have room for one number per cell; it is set. */
struct point_share points_share(const struct point_rule *rule, const struct point_cells *cells, long long *worth);

/* The half points that must be earned for that many per cent. */
long long points_needed(const struct point_share *share, int percent);

/* The highest level whose least percentage is reached; 0 if none is, or if nothing applies. */
int points_level(const struct point_share *share, const int *bands_percent, size_t n_levels);

#endif
