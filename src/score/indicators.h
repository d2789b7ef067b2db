/*
 * indicators.h - one school's figures in an audit without ratings: each in its last periods, beside those of groups, with
 * what changed; those that are worked out from others; and whether all of them are consistent.
 *
 * Values are exact until they are printed: counts in millionths, shares and rates as a fraction. Which periods a figure
 * has is its own affair, since published figures of one table are of different years.
 */
#ifndef WAYMARK_SCORE_INDICATORS_H
#define WAYMARK_SCORE_INDICATORS_H

#include "framework/figure_rules.h"
#include "score/score.h"

/* A figure at one time, the school's own or a group's. */
struct indicator_value {
	const char *period;		/* as written; "" if it is not said */
	bool given;			/* there is a number, or yes, no or words */
	bool hidden;			/* about too few people for the document: its text is "c" */
	const char *text;		/* as printed: "£12,500", "14.3%", "+6.0 points"; why there is none; "" */
	const char *base;		/* "60 of 400"; "" if not given */
	const char *number;		/* of a number that is not hidden: plain, as rounded for print: "-6.0"; else NULL */
	long long micro;		/* in millionths; 100 per cent is the number 100 */
	bool has_part;
	long long part_micro, base_micro;	/* of a share or rate; 0 if not given */
	enum number_bound bound;	/* only one side of it is known, which is no number: "more than 400" */
	long long bound_micro;
	const struct loc *cells;	size_t n_cells;	/* that it was read from, or worked out from */
};

/* Where a value is beside another one. */
enum indicator_side { SIDE_SAME, SIDE_ABOVE, SIDE_BELOW, SIDE_BETTER, SIDE_WORSE, SIDE_COUNT };
extern const char *const indicator_side_ids[];	/* "better" */

struct indicator_comparator {
	const struct figure_group *group;
	struct indicator_value value;
	bool other_period;		/* it is of another time than the school's */
	const char *difference;		/* the school's less the group's: "+4.0 points"; NULL: not compared */
	const char *times;		/* by how many times the higher is the higher: "4.5"; NULL: it says nothing */
	enum indicator_side side;	/* of the school's */
};

/* Since the period before. */
struct indicator_change {
	const struct indicator_value *then, *now;
	const char *difference;		/* "−6.0 points", "−290", "at least −290" */
	const char *percent;		/* of what it was: "−25.0%"; NULL if it was 0 */
	enum indicator_side side;	/* where it is beside what it was */
	bool named;			/* it is as large as the audit asks for */
	bool up;			/* it has become higher */
	bool at_least;			/* only one side of one of the two is known; so the texts say */
};

/* What a figure that counts those in both of two can be. */
struct indicator_overlap {
	const char *low, *high;
	const char *either;		/* in one or both of the two */
	bool held;			/* it is within these bounds */
};

struct indicator {
	const struct figure_rule *rule;
	const struct indicator_value *periods;	size_t n_periods;	/* the earliest first */
	const struct indicator_value *own;	/* the last of them; never NULL */
	const struct indicator_comparator *comparators;	size_t n_comparators;	/* those with a value */
	const struct indicator_change *change;	/* NULL: there is nothing to compare with */
	const struct indicator_overlap *overlap;	/* NULL: it is none, or its bounds are not known */
	const char *words;		/* all that in sentences; "" */
};

struct indicator_section {
	const struct section *section;
	const struct indicator *figures;	/* as many as the section has */
	const struct check_result *checks;	/* as many as the section has */
	int n_given;			/* figures with a value of their own */
};

struct school_indicators {
	const struct school_evidence *evidence;
	const struct framework *framework;
	struct date report_date;
	const struct indicator_section *sections;	/* as many as the audit has */
	const struct indicator *const *strip;	size_t n_strip;	/* those of the strip that have a value */
	int n_given, n_figures;		/* figures with a value, and all */
	const char *summary;		/* what there is, and what stands out, in sentences */
};

/* Bind one school's rows to an audit of indicators. Problems go to diags, with the school's id. Always returns a result. */
const struct school_indicators *score_indicators_of(struct arena *arena, const struct framework *framework,
						    const struct school_evidence *evidence, struct date report_date,
						    struct diags *diags);

/* The same for a public document: small numbers of people become c. Its problems have already been reported. */
const struct school_indicators *score_indicators_public(struct arena *arena, const struct framework *framework,
							const struct school_evidence *evidence, struct date report_date);

/* A number in millionths as its figure prints it; the same as a plain number: "-6.0". Of a share or rate its two numbers
 * too, or 0. */
const char *indicator_printed(struct arena *arena, const struct figure_rule *rule, long long micro, long long part_micro,
			      long long base_micro);
const char *indicator_plain(struct arena *arena, const struct figure_rule *rule, long long micro, long long part_micro,
			    long long base_micro);

#endif
