/*
 * survey.h - what a school's people answered: counts and shares by item and domain, and what changed since the last wave.
 *
 * Shares are of those who answered, without answers that the audit leaves out; each item has its own base, since people
 * pass over questions. Never anything about one person. A share is exact until it is printed: of counts if they are known,
 * else of the per cents that were given. In a public document small sides are bounds: "fewer than 5 of 120".
 */
#ifndef WAYMARK_SCORE_SURVEY_H
#define WAYMARK_SCORE_SURVEY_H

#include "base/period.h"
#include "evidence/evidence.h"
#include "framework/survey_rules.h"
#include "score/crosstab.h"
#include "score/suppress.h"

enum { SURVEY_WAVES_MAX = 12, SURVEY_UNKNOWN = -1 };

/* So many of those who answered an item. */
struct survey_number {
	int count, base;		/* SURVEY_UNKNOWN: only the share is known, or it is not shown */
	long long micro;		/* the share in millionths of a per cent; SURVEY_UNKNOWN: as above */
	const char *share;		/* "82.9", without the sign; NULL: not given, or not shown */
	const char *words;		/* instead of both: "fewer than 5 of 120"; NULL: none */
};

/* One answer of an item; in a public document it may be several together. */
struct survey_bar {
	const char *name;		/* "Agree", or "Agree or Do not agree" */
	const char *id;			/* of the answer; NULL: several together */
	enum survey_side side;		/* SURVEY_SIDE_COUNT: answers of several sides together */
	int first, n_options;		/* which answers of the scale it has */
	struct survey_number number;
};

struct survey_wave {
	const char *text;		/* as written: "2018-19 Summer"; "" if no row names one */
	const char *name;		/* for people: "Summer 2018–19" */
	struct loc at;			/* of the first row that names it */
	struct period period;		/* PERIOD_NONE: no row names one */
};

/* The positive answers in an earlier wave, or in this one. */
struct survey_moment {
	const struct survey_wave *wave;
	struct survey_number positive;
};

/* How the positive share moved since the wave before. */
struct survey_change {
	const struct survey_wave *wave;	/* the one before; NULL: there is none, or it cannot be compared */
	struct survey_number before;
	const char *points;		/* "+3.2" */
	int direction;			/* 1: better, -1: worse, 0: the same */
	bool named;			/* from the audit's `change` on, with bases of base_min or more */
};

struct survey_item_result {
	const struct survey_item *item;
	bool given;			/* there are answers */
	bool few;			/* fewer than the audit's base_min: only how many */
	bool counted;			/* how many gave each answer is known, not only the shares */
	int all_positive;		/* then: the positive answers, also of few; no document shows it */
	bool shown;			/* false: a public document shows domains only */
	int base;			/* who answered, without what is left out; SURVEY_UNKNOWN: not given */
	const char *base_text;		/* "120", "fewer than 5", "not given" */
	int left_out, no_answer;	/* SURVEY_UNKNOWN: not given, or not shown */
	const struct survey_bar *bars;	size_t n_bars;
	struct survey_number positive, rest;
	bool flagged;			/* the rest is the audit's `flag` or more */
	struct survey_change change;
	const struct survey_moment *moments;	size_t n_moments;	/* in order of time, this wave last */
	const char *sentence;
	const struct loc *cells;	size_t n_cells;
};

struct survey_domain_result {
	const struct section *section;
	const struct survey_item_result *items;	size_t n_items;
	size_t n_given, n_counted;	/* items with answers; of these, with a base */
	int base_least, base_most;	/* the smallest and largest of these; SURVEY_UNKNOWN: none */
	struct survey_number positive;	/* of all answers to its items; base: how many answers */
	struct survey_change change;	/* of the items that have a base in both waves */
	const struct survey_moment *moments;	size_t n_moments;
	const char *sentence;
};

/* What a group of respondents answered to an item in the latest wave; for tables. */
struct survey_group_item {
	bool given, counted;		/* counted: how many gave each answer is known; else only the shares */
	int base;			/* SURVEY_UNKNOWN: not given */
	const int *counts;		/* by answer of the scale, those left out too; SURVEY_UNKNOWN: not known */
	const long long *micro;		/* by answer: its share in millionths of a per cent, if not counted */
};

struct school_survey {
	const struct framework *framework;
	const struct survey_rules *rules;
	const struct school_evidence *evidence;
	const struct survey_wave *waves;	size_t n_waves;	/* in order of time */
	const struct survey_wave *wave;	/* the latest; NULL: there is no answer at all */
	int answered;			/* the most who answered any item; SURVEY_UNKNOWN: no base is given */
	int asked;			/* pupils on roll, if these are known; else SURVEY_UNKNOWN */
	const char *base_line;		/* "Answers: 120 of 410 pupils (29%)" */
	const struct survey_domain_result *domains;	size_t n_domains;	/* one per section */
	const struct survey_item_result *items;		size_t n_items;	/* of all, in order */
	struct survey_number positive;	/* of all answers */
	struct survey_change change;
	const struct survey_item_result *const *flagged;	size_t n_flagged;	/* the least positive first */
	const struct survey_item_result *const *moved;	size_t n_moved;	/* changes that are named, the largest first */
	size_t n_without_base;		/* items with answers and no base */
	const struct crosstab *groups;	/* items by groups: the positive answers; NULL: no group is counted apart */
	const struct survey_group_item *group_items;	/* group after group, one for each item; NULL as above */
	const char *conclusion;		/* what it comes to, in a few sentences */
	bool bounded;			/* somewhere a bound stands instead of a number */
};

/* Bind the rows and count. Problems go to diags. */
const struct school_survey *survey_of_school(struct arena *arena, const struct framework *framework,
					 const struct school_evidence *evidence, struct diags *diags);

/* What a public document may show of it. */
const struct school_survey *survey_of_school_public(struct arena *arena, const struct framework *framework,
						const struct school_evidence *evidence);

#endif
