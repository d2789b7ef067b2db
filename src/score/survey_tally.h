/*
 * survey_tally.h - the rows of a survey as they are counted, by wave, group and item; private to the score room.
 */
#ifndef WAYMARK_SCORE_SURVEY_TALLY_H
#define WAYMARK_SCORE_SURVEY_TALLY_H

#include "evidence/surveys.h"
#include "score/survey.h"

/* What the rows give of one answer, or of several together. */
struct tally_answer {
	bool given, has_percent;
	int n;				/* SURVEY_UNKNOWN: only a per cent */
	long long micro;		/* the per cent, in millionths */
	int decimals;			/* with which it is written */
	struct loc at;
};

/* One item in one wave and group. */
struct survey_tally {
	struct tally_answer options[SURVEY_OPTIONS_MAX], totals[SURVEY_TOTALS_MAX];
	struct tally_answer none;	/* no answer */
	bool given, from_people;
	bool unlike;			/* of an earlier wave, and on another scale: not compared */
	int base;			/* as given; SURVEY_UNKNOWN: not given */
	struct loc at, base_at;		/* of its first row, of the base */
	const struct loc *cells;	size_t n_cells;
};

struct survey_tallies {
	struct survey_wave *waves;	size_t n_waves;	/* in order of time */
	size_t n_groups;		/* the audit's, and first everybody */
	size_t n_items;
	struct survey_tally *all;
};

static inline struct survey_tally *tallies_at(const struct survey_tallies *t, size_t wave, size_t group, size_t item)
{
	return &t->all[(wave * t->n_groups + group) * t->n_items + item];
}

/* What the answers to an item come to, checked. */
struct survey_count {
	bool given, counted;		/* counted: how many gave each answer is known; else only the shares */
	int base;			/* SURVEY_UNKNOWN: not given */
	int n[SURVEY_OPTIONS_MAX];	/* by option; those left out too */
	long long micro[SURVEY_OPTIONS_MAX];	/* shares, if not counted */
	int left_out, no_answer;	/* SURVEY_UNKNOWN: not given */
};

struct survey_binder {
	struct arena *arena;
	const struct framework *framework;
	const struct survey_rules *rules;
	const struct school_evidence *evidence;
	struct diags *diags;
	struct survey_tallies tallies;
};

/* survey_tally.c: sort the rows into tallies. */
void survey_tally(struct survey_binder *binder);

/* survey_waves.c: append a problem of this school. */
struct diag *survey_problem(struct survey_binder *binder, enum diag_code code, struct loc at, const char *value,
			    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* survey_settle.c: what a tally comes to; problems if its numbers cannot be. */
struct survey_count survey_settle(struct survey_binder *binder, const struct survey_item *item,
				  const struct survey_tally *tally);

/* survey_waves.c: find the waves of the rows, in order of time; and which of them a row is of: -1, with a problem. */
void survey_find_waves(struct survey_binder *binder);
int survey_wave_of(struct survey_binder *binder, const struct survey_row *row);

#endif
