/*
 * entries_together.h - the entries of all schools beside each other: which school has what, who could show it to whom, and
 * where each section of a plan stands.
 *
 * Pure. A worker makes the facts of a school; they are packed by their shape and set aside. Whoever puts schools together
 * adds them one by one. No school is ranked; an entry of a trust, an authority or a session stands beside its like only.
 * The order of the schools makes no difference.
 */
#ifndef WAYMARK_COHORT_ENTRIES_TOGETHER_H
#define WAYMARK_COHORT_ENTRIES_TOGETHER_H

#include "framework/entry_rules.h"
#include "framework/shape.h"
#include "score/crosstab.h"
#include "score/entries_found.h"

/* From this number of schools on there is no matrix: nobody reads two thousand rows. comparison.csv has all. */
enum { ENTRIES_COUNT_FROM = 500 };

/* ---- one school ---- */

/* The entries of one who says so, by state; those without a state in the last place. */
struct entry_voice {
	const char *who;
	const int *states;	size_t n_states;
};

/* An idea that was voted on. */
struct entry_idea {
	const char *text;		/* as it was written; of one without a text its id */
	int group;			/* by its place in the audit; -1: none */
	const int *votes;	size_t n_votes;	/* all together, then for each criterion */
};

struct entry_facts {
	const int *marks;	size_t n_marks;	/* of each section its state, by its place in the audit; -1: none */
	const int *sections;	size_t n_sections;	/* how many entries each has */
	const int *states;	size_t n_states;	/* the same by state, section after section */
	const int *late;	size_t n_late;		/* how many of each section's are late */
	const struct entry_voice *voices;	size_t n_voices;	/* in the order in which they first occur */
	int n, done, n_of_late, overdue;
	const struct entry_idea *ideas;	size_t n_ideas;	/* none where nobody votes */
	const char *host;		/* whose session it is, as schools.csv says it; "": its own */
	int voters, votes_cast, votes_possible;	/* possible 0: without a limit */
	int no_owner;			/* 0 where no entry has one: nobody asks then */
	const char *period;		/* the last one, as it is printed; "" if there is none */
};
extern const struct shape shape_entry_facts;

/* In the arena; texts are borrowed from the entries. */
const struct entry_facts *entry_facts(struct arena *arena, const struct school_entries *entries);

/* ---- all schools ---- */

struct entries_body {
	const struct school *school;
	const char *name;		/* for people: with its id where another school has the same */
	const char *why;		/* why it is not counted: "no answers"; NULL: it is */
	bool generated;			/* some of its evidence was made up */
	int n, done, late, overdue, no_owner;
	int shown;			/* sections that are there */
	const char *period;		/* "": none */
	const int *marks;		/* one per section of the audit, as in the facts; NULL: it is not counted */
	const int *sections, *late_of;	/* the same of entries, and of late ones */
	const struct entry_facts *session;	/* of its facts what is about ideas; NULL: it has none */
	const char *order;
};

struct entries_of_section {
	const struct entry_section *section;
	int n, late;			/* entries */
	int shown;			/* schools in which it is there */
};

/* Who could show a section to whom: its state is the strongest there, and here it is said not to be there. */
struct entry_pair {
	const struct entry_section *section;
	const struct entries_body *giver, *taker;
};

/* An idea over several sessions. It is the same idea where its text is the same, but for capitals, accents and spaces. */
struct entries_idea {
	const char *text;
	const struct entry_group *group;	/* NULL: none, or not the same everywhere */
	int sessions;			/* in which it could be voted on */
	int votes, rank;
	bool tied, shown;		/* as in score/ranking.h */
};

struct entries_ranking {
	const struct entry_criterion *criterion;	/* NULL: all together */
	const char *id, *name;		/* "all" */
	const struct entries_idea *ideas;	size_t n_ideas;	/* by rank, then as they first occur */
};

/* The ideas of sessions that belong together. */
struct entries_ideas {
	const char *host;		/* whose sessions they are, for people; NULL: of everybody */
	int n_sessions;			/* with ideas */
	int voters, cast, possible;	/* voters of each session, added up; possible 0: without a limit */
	const struct entries_ranking *rankings;	size_t n_rankings;	/* all together, then for each criterion */
};

struct entries_together {
	const struct framework *framework;
	const struct entries_body *schools;	size_t n_schools;	/* by phase, then by name */
	size_t n_counted;
	bool counts_only;		/* there are too many schools for a matrix and a row each */
	bool hides;			/* some count is hidden, since it is small or would give a small one away */
	const struct entries_of_section *sections;	size_t n_sections;	/* as many as the audit has */
	const struct crosstab *matrix;	/* sections by the schools counted, each cell with its state's name; NULL: none */
	const struct crosstab *states;	/* sections by states; NULL: the audit has none */
	const struct crosstab *voices;	/* who says so, by state; NULL: nobody does, or the audit has no states */
	const struct entry_pair *pairs;	size_t n_pairs;	/* by section, then by the taker's place */
	const struct entries_ideas *ideas;	size_t n_ideas;	/* of everybody, then of each host of two sessions or more,
								 * unless they are all one host's; none without votes */
};
extern const struct shape shape_entries_together;	/* its fields are at the top of the document */

struct entry_sums;
struct entry_sums *entries_together_new(struct arena *arena, const struct framework *framework, size_t n_schools);

/* facts: NULL if the school is not counted, for the reason why. They need not outlive the call; school and why must outlive
 * the result. */
void entries_together_add(struct entry_sums *sums, const struct school *school, bool generated, const char *why,
			  const struct entry_facts *facts);

const struct entries_together *entries_together_make(struct entry_sums *sums);

#endif
