/*
 * feedback.h - what a school gets back for having answered: its own levels beside counts of the schools of
 * its phase, and whom it can visit.
 *
 * The counts name no school, and must not tell one either: the README of the room says when they are given.
 */
#ifndef WAYMARK_COHORT_FEEDBACK_H
#define WAYMARK_COHORT_FEEDBACK_H

#include "cohort/comparison.h"

/* How many schools of the phase have a level. */
struct feedback_count {
	int level;
	size_t n;
	bool own;			/* the school itself is one of them */
};

/* A judgement of the audit. */
struct feedback_line {
	const struct compared_judgement *judgement;
	const struct compared *own;	/* the school's own */
	bool told;			/* the counts are given; else there are none */
	const struct feedback_count *counts;	size_t n_counts;	/* the lowest level first */
	size_t n_assessed, to_be_moderated;	/* schools with a level; at how many of these it is to be moderated */
};

/* A priority with which another school could help. */
struct feedback_visit {
	const struct compared_judgement *judgement;
	const struct compared_school *giver;
};

/* Something that other schools may ask the school about. */
struct feedback_asked {
	const struct compared_judgement *judgement;
	size_t n;
};

struct feedback {
	const struct compared_school *school;
	size_t n_schools, n_assessed;	/* of its phase; of these, how many have a level */
	bool generated;			/* some evidence of the phase's schools was made up */
	int last_year;			/* the first calendar year of the last school year that was read; 0: none */
	const struct feedback_line *lines;	size_t n_lines;	/* by judgement */
	const struct feedback_visit *visits;	size_t n_visits;
	const struct feedback_asked *asked;	size_t n_asked;
};
extern const struct shape shape_feedback;

/* A comparison, made ready for looking up one school after the other. */
struct feedback_source;

const struct feedback_source *feedback_source_new(struct arena *arena, const struct comparison *comparison);

/* The feedback of the school with that id, in the arena; NULL if it gets none, because nothing of it can be compared,
 * or too few schools of its phase are assessed. */
const struct feedback *feedback_of(struct arena *arena, const struct feedback_source *source, const char *school_id);

#endif
