/*
 * survey_making.h - what the files that make a survey's results share; private to the score room.
 */
#ifndef WAYMARK_SCORE_SURVEY_MAKING_H
#define WAYMARK_SCORE_SURVEY_MAKING_H

#include "score/survey_numbers.h"

struct survey_making {
	struct survey_binder binder;
	bool is_public;
	struct survey_cover cover;
	struct survey_count *counts;	/* [wave][item]: of everybody */
	struct survey_item_result *items;	/* the same */
	struct school_survey *result;
	size_t n_waves, n_items;
};

static inline struct arena *making_arena(const struct survey_making *m)
{
	return m->binder.arena;
}

static inline const struct survey_rules *making_rules(const struct survey_making *m)
{
	return m->binder.rules;
}

static inline struct survey_item_result *making_item(const struct survey_making *m, size_t wave, size_t item)
{
	return &m->items[wave * m->n_items + item];
}

static inline const struct survey_count *making_count(const struct survey_making *m, size_t wave, size_t item)
{
	return &m->counts[wave * m->n_items + item];
}

/* survey_items.c: make the items of all waves; and what is said of an item of the last, once all are made. */
void survey_make_items(struct survey_making *m);
void survey_finish_item(struct survey_making *m, size_t index);

/* The change of a share since a wave; without a wave if either is not known. */
struct survey_change survey_change_of(const struct survey_making *m, const struct survey_wave *wave,
				      const struct survey_number *now, const struct survey_number *before);

/* survey_sums.c: all answers of a section (-1: of all) in the last wave, and the change since the one before; a domain,
 * whose first item is number first. */
struct survey_number survey_sum_items(const struct survey_making *m, int section);
struct survey_change survey_sum_change(const struct survey_making *m, int section);
void survey_make_domain(struct survey_making *m, size_t section, struct survey_domain_result *domain, size_t first);

#endif
