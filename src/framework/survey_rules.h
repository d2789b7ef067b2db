/*
 * survey_rules.h - what an audit of kind survey defines besides sections and items: the scale, totals of answers, and from
 * which numbers something is said.
 *
 * An item is also a strand with one descriptor, and a section is a domain: so ids, numbers and the headers of wide tables
 * are found as in other kinds. An answer on the scale is also a rating of the framework, in the same order.
 */
#ifndef WAYMARK_FRAMEWORK_SURVEY_RULES_H
#define WAYMARK_FRAMEWORK_SURVEY_RULES_H

#include "framework/framework.h"

enum { SURVEY_OPTIONS_MAX = 7, SURVEY_TOTALS_MAX = 6 };

/* What counts of an answer. */
enum survey_side {
	SURVEY_POSITIVE, SURVEY_NEUTRAL, SURVEY_NEGATIVE,
	SURVEY_LEFT_OUT,		/* counted, but not in the base: "Don't know" */
	SURVEY_SIDE_COUNT
};
extern const char *const survey_side_ids[];

struct survey_option {
	const char *id, *name;
	bool positive, neutral, left_out;	/* as the audit says */
	enum survey_side side;
	const char *const *aliases;	size_t n_aliases;
};

/* Several answers together, which a table may give in the place of one of them. */
struct survey_total {
	const char *id, *name;
	const char *const *of;		size_t n_of;	/* ids of options */
	bool has[SURVEY_OPTIONS_MAX];	/* by option: it is part of the total */
	const char *const *aliases;	size_t n_aliases;
};

struct survey_item {
	const char *id;			/* "school.safe" */
	const char *number;		/* "12": items are counted through the whole survey */
	const char *title, *text;	/* title: a few words for charts; the text if none is given */
	const char *ask;		/* what to ask if many do not agree; NULL: none */
	bool reversed;			/* to agree is not good: the sides of its answers are turned */
	int section, index;		/* indices in the framework, and among all items */
};

/* What a public document shows of a survey. */
enum survey_public { SURVEY_PUBLIC_ITEMS, SURVEY_PUBLIC_DOMAINS, SURVEY_PUBLIC_COUNT };
extern const char *const survey_public_ids[];

struct survey_rules {
	const struct survey_option *options;	size_t n_options;	/* the most positive first */
	const struct survey_total *totals;	size_t n_totals;
	const struct survey_item *items;	size_t n_items;		/* of all sections */
	size_t n_counted;		/* options that are in the base; they come first, in the audit's order */
	size_t n_positive;		/* of these, the first are positive */
	enum survey_public shows;
	int base_min;			/* fewer answers: only how many */
	int flag;			/* per cent not positive from which an item is named; 0: none is */
	int change;			/* points from which a change is named */
};

/* The rules of an audit of this kind; another kind is a bug: die(). */
const struct survey_rules *survey_rules_of(const struct framework *framework);

/* The side that an answer is on if it is given to this item. */
enum survey_side survey_side_of(const struct survey_rules *rules, const struct survey_item *item, size_t option);

/* The total that text names by id, name or alias, folded; NULL: none. */
const struct survey_total *survey_total_named(const struct survey_rules *rules, const char *text);

#endif
