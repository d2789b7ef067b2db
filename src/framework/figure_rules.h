/*
 * figure_rules.h - what an audit of kind indicators asks of its figures: which are worked out from others, what they are
 * compared with, how many periods are shown, and how those of all schools are put together.
 *
 * The figures themselves are those of the sections of struct framework, where rows of metrics.csv are bound to them; a
 * struct figure_rule stands beside each. audits/lua/README.md explains each field.
 */
#ifndef WAYMARK_FRAMEWORK_FIGURE_RULES_H
#define WAYMARK_FRAMEWORK_FIGURE_RULES_H

#include "framework/framework.h"

/* How a figure is worked out from others; `parts` of the rule has them. */
enum figure_derive {
	DERIVE_NONE,			/* it is given */
	DERIVE_SHARE,			/* the first in per cent of the second */
	DERIVE_RATIO,			/* the first for each of the second */
	DERIVE_DIFFERENCE,		/* the first less the second; of per cents, in points */
	DERIVE_SUM,			/* all of them, less those of `less` */
	DERIVE_COUNT
};
extern const char *const figure_derive_ids[];	/* "share" */

enum figure_better { BETTER_UNSAID, BETTER_HIGHER, BETTER_LOWER, BETTER_COUNT };
extern const char *const figure_better_ids[];	/* "unsaid", "higher" */

/* How the figures of all schools become one. */
enum figure_combine {
	COMBINE_SUM,
	COMBINE_RATIO,			/* all numerators by all denominators, or all first parts by all second ones */
	COMBINE_WEIGHTED,		/* the mean, in which a school counts by its base or by the audit's weight */
	COMBINE_PLAIN,			/* the mean, in which every school counts the same */
	COMBINE_BOTH,			/* both means, side by side */
	COMBINE_NONE,
	COMBINE_COUNT
};
extern const char *const figure_combine_ids[];	/* "weighted" */

/* Which schools are counted, beside a value: those of at least it, and so on. */
enum figure_where { WHERE_AT_LEAST, WHERE_ABOVE, WHERE_AT_MOST, WHERE_BELOW, WHERE_COUNT };
extern const char *const figure_where_ids[];	/* "at_least" */

struct figure_count_where {
	enum figure_where is;
	const struct figure_group *group;	/* the value is the group's, given with the school's own; or NULL: */
	long long micro;			/* this, in millionths */
};

struct figure_rule {
	const struct figure_field *field;
	const char *about;		/* what it says and where it comes from, a sentence; "" */
	enum figure_derive derive;
	const struct figure_field *const *parts;	size_t n_parts;
	const struct figure_field *const *less;		size_t n_less;
	const struct figure_field *const *both;		size_t n_both;	/* it counts those in both of these two; or none */
	const struct figure_field *whole;	/* of whom both are parts; NULL: not said */
	bool points;			/* a difference of two per cents: its unit is points */
	int decimals;			/* -1: as many as the figure has, or the type's */
	enum figure_better better;
	long long change_micro;		/* a change from this on, in points or units, is named; 0: none is */
	enum figure_combine combine;
	bool weight;			/* a school counts by it in weighted means */
	bool strip;			/* it is among the few at the top of the page */
	const struct figure_count_where *count_where;	/* NULL: none are counted */
};

/* One per section of the audit, in its order. */
struct figure_section {
	const struct figure_rule *rules;	/* one per figure of the section */
};

enum { FIGURE_PERIODS_MOST = 5, FIGURE_STRIP_MOST = 6,
       DERIVED_DEPTH = 8 };		/* of figures made of figures made of figures */

struct figure_rules {
	int periods;			/* how many are shown side by side */
	const struct figure_section *sections;
	const struct figure_rule *weight;	/* NULL: the audit has none */
	const struct figure_rule *const *strip;	size_t n_strip;
	/* Those that are worked out, each behind those that it is made of. */
	const struct figure_rule *const *derived;	size_t n_derived;
};

/* Only for audits of kind indicators; for others a bug: die(). */
const struct figure_rules *figure_rules_of(const struct framework *framework);

/* The rule beside a figure. */
static inline const struct figure_rule *figure_rule_of(const struct figure_rules *rules, const struct figure_field *field)
{
	return &rules->sections[field->section].rules[field->index];
}

#endif
