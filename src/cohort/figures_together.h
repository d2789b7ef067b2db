/*
 * figures_together.h - the figures of all schools of a run beside each other, and what they come to: sums, ratios of sums,
 * means weighted and plain, and in how many schools a figure is above another.
 *
 * Pure. A worker makes the facts of a school; they are packed by their shape and set aside. Whoever puts schools together
 * adds them one by one. The order of the schools makes no difference.
 */
#ifndef WAYMARK_COHORT_FIGURES_TOGETHER_H
#define WAYMARK_COHORT_FIGURES_TOGETHER_H

#include "framework/figure_rules.h"
#include "framework/shape.h"
#include "score/findings.h"

/* From this number of schools on, documents have only what all of them come to: nobody reads two thousand rows. */
enum { FIGURES_ROWS_BELOW = 500 };

/* ---- one school ---- */

/* A number in millionths, in two parts that an int holds. */
struct fact_number {
	int whole, rest;
};

/* The last value of a figure. */
struct figure_fact {
	bool given, hidden;		/* hidden: about too few people for a public document */
	bool is_number, has_part;
	const char *period, *text, *base;	/* as they are printed; "" if not given */
	struct fact_number value, part, whole;	/* of a share or rate: its numerator and denominator, or its base */
	bool has_beside;		/* the value that schools are counted beside is given */
	struct fact_number beside;
};

struct figure_facts {
	const struct figure_fact *figures;	size_t n;	/* all of the audit, in its order */
};
extern const struct shape shape_figure_facts;

/* In the arena. */
const struct figure_facts *figure_facts(struct arena *arena, const struct findings *findings);

/* ---- all schools ---- */

struct figures_school {
	const struct school *school;
	const char *name;		/* for people: with its id where another school has the same */
	const char *why;		/* why it is not counted: "withheld: CSV012"; NULL: it is */
	bool generated;			/* some of its evidence was made up */
};

struct school_figure {
	bool given, hidden;		/* as in struct figure_fact; also hidden if it would give away one that is */
	const char *period, *text, *base, *number;	/* number: plain; NULL if it is none */
};

/* What the figures of several schools come to. */
struct figure_sum {
	const char *text, *number;	/* number: plain, as rounded for print */
	int n;				/* schools that it is made of */
	int left_out;			/* schools that have the figure and do not count: there is no base or weight */
	bool hidden;			/* would give away a school's figure */
};

struct figure_where_count {
	int n, of;			/* schools on that side; schools that have both values */
	const char *words;
};

struct figure_together {
	const struct figure_rule *rule;
	const struct school_figure *values;	size_t n_values;	/* one per school; none if there are too many */
	int n_given;			/* schools that have a number */
	const struct figure_sum *total, *ratio, *weighted, *plain;	/* NULL: not asked for, or no school has it */
	const struct figure_where_count *where;		/* NULL: none are counted, or no school has both values */
	const char *words;		/* all that in sentences */
};

struct section_together {
	const struct section *section;
	const struct figure_together *figures;	size_t n_figures;
};

struct figures_together {
	const struct framework *framework;
	const struct figures_school *schools;	size_t n_schools;	/* by phase, then by name */
	size_t n_counted;
	bool sums_only;			/* there are too many schools for a row of each */
	const struct section_together *sections;	size_t n_sections;
	const struct figure_together *const *strip;	size_t n_strip;
};
extern const struct shape shape_figures_together;	/* its fields are at the top of the document */

/* Schools are added to a meeting of figures, which puts them together at the end. */
struct figures_meeting;
struct figures_meeting *figures_meeting_new(struct arena *arena, const struct framework *framework, size_t n_schools);

/* facts: NULL if the school is not counted, for the reason why. They need not outlive the call; school and why must outlive
 * the result. */
void figures_meeting_add(struct figures_meeting *meeting, const struct school *school, bool generated, const char *why,
			 const struct figure_facts *facts);

const struct figures_together *figures_meeting_end(struct figures_meeting *meeting);

#endif
