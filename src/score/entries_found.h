/*
 * entries_found.h - a school's entries (or a trust's, an authority's, a session's) as an audit of entries sees them: what
 * stands today, what has changed since last time, what is late, what leads to what, which ideas rank first.
 *
 * Of the rows with one id the last period is today's, the one before is "last time". Rows without an id are entries of
 * their own; in a matrix they are the mark of their cell.
 */
#ifndef WAYMARK_SCORE_ENTRIES_FOUND_H
#define WAYMARK_SCORE_ENTRIES_FOUND_H

#include "evidence/entry_rows.h"
#include "framework/entry_rules.h"
#include "score/crosstab.h"

enum entry_change {
	ENTRY_FIRST,			/* there is no earlier period */
	ENTRY_SAME, ENTRY_NEW, ENTRY_BETTER, ENTRY_WORSE,
	ENTRY_OTHER,			/* another state, neither better nor worse */
	ENTRY_GONE,			/* it stood last time, and nothing is said of it today */
	ENTRY_CHANGE_COUNT
};
extern const char *const entry_change_ids[];	/* "better" */

/* A number of an entry, in the audit's order. */
struct entry_amount {
	const struct entry_number *number;
	bool given;
	long long micro;		/* millionths */
	const char *text;		/* as printed: "1,234", "£1,250"; "" if not given */
	const char *change;		/* since the number it changed from: "+3"; NULL: not known */
};

/* An entry over a school year: that of the last period, or of the report's date where nobody writes periods. */
struct entry_over_year {
	bool in_year;			/* something is said of it in the year */
	const struct entry_state *was;	/* its first state in the year; NULL: none */
	const char *since;		/* the first of the year's periods in which it stands; "" if none */
	enum entry_change change;	/* from then until now; ENTRY_FIRST where the year has one period */
};

/* A further column that the audit asks for. */
struct entry_extra {
	const char *name, *text;
};

struct entry_found {
	const struct entry_row *row;
	const struct entry_section *section;
	const struct entry_group *group;	/* NULL: none */
	const struct entry_state *state;	/* NULL: none */
	const char *id, *text, *by, *owner, *note, *evidence;	/* "" where nothing is given */
	struct date start, due;		/* year 0: not given; due may be its group's */
	const char *due_label;		/* "Spring 1 2026-27" if it was given as a half term; else NULL */
	bool due_of_group;
	const struct entry_amount *numbers;	size_t n_numbers;
	const struct entry_extra *extras;	size_t n_extras;
	const char *period;		/* as printed: "May 2025"; "" if none */
	enum entry_change change;
	const struct entry_state *was;	/* last time; NULL: none */
	const char *was_period;		/* "" if none */
	int times;			/* in how many periods it has stood, today's too */
	struct entry_over_year year;
	bool closed, done;		/* done or stopped; done */
	bool overdue;			/* due before the report's date, and not closed */
	bool late;			/* overdue, or its state says so */
	bool due_soon, no_due, no_owner;	/* of one that is not closed */
	struct entry_found **leads_to;	size_t n_leads_to;
	struct entry_found **led_from;	size_t n_led_from;
	bool linked;			/* something leads to it or from it */
	const char *key;		/* its id, or "SECTION#3" */
	struct loc at;
};

struct entry_pointers {
	const struct entry_found *const *items;	size_t n;
};

struct entry_state_count {
	const struct entry_state *state;
	int n;
};

struct entries_section {
	const struct entry_section *section;
	struct entry_pointers entries;	/* in the order of the rows */
	const struct entry_state_count *states;	size_t n_states;	/* as many as the audit has */
	int n, done, late;
	bool too_few, too_many;
	int covered, expected;		/* rows in periods and groups; expected 0: not asked */
	const char *age_note;		/* why it is not for the school's phase; NULL: it is, or nobody says */
};

struct entries_group {
	const struct entry_group *group;
	int n, done, late, closed;
};

/* One idea's place for a criterion. */
struct entry_ranked {
	int rank;			/* equal votes have equal ranks, and the next rank is skipped */
	bool tied;			/* another has as many votes */
	bool shown;			/* among the first, with all that tie with the last of them */
	int votes;
	const struct entry_found *entry;
};

struct entry_ranking {
	const struct entry_criterion *criterion;	/* NULL: all criteria together */
	const char *id, *name;		/* of the criterion; "all" */
	const struct entry_ranked *ideas;	size_t n_ideas;	/* by rank, then in the order of the rows */
};

struct entry_tie {
	const struct entry_found *from, *to;
	const char *strength;		/* the number of from; NULL: none */
};

struct entry_votes_cast {
	int voters, cast, possible;	/* possible 0: the audit sets no limit */
	int left_out;			/* votes of voters who gave too many */
};

/* A cell of a matrix. */
struct entry_grid_cell {
	const struct entry_state *state;	/* the strongest mark in it; NULL: nothing is said */
	const char *word;		/* its name, or what an empty cell is called; "1 of 2" where rows are expected */
	int n, expected;		/* rows that are there; 0 expected: not asked */
	struct entry_pointers entries;
};

struct entry_grid_row {
	const struct entry_section *section;
	const struct entry_grid_cell *cells;	size_t n_cells;	/* as many as there are columns */
};

/* Sections by groups, by periods, or by the school alone. */
struct entry_grid {
	const struct crosstab_label *columns;	size_t n_columns;
	const struct entry_grid_row *rows;	size_t n_rows;
};

struct entry_view_found {
	const struct entry_view *view;
	const char *id;			/* "section_state" */
	const struct crosstab *counts;	/* NULL: it shows something else */
	struct entry_pointers list;
	const struct entries_section *const *layers;	size_t n_layers;
	const struct entry_ranking *ranks;	size_t n_ranks;
};

/* What a school year has come to. */
struct entries_year {
	const char *name;		/* "2025–26" */
	const char *first, *last;	/* its periods, as printed; "" if none */
	const struct crosstab *course;	/* periods by states: how many were where; what is done or stopped stays so. NULL:
					 * the year has one period or none, or the audit has no states */
	struct entry_pointers done, stopped;
	struct entry_pointers open;	/* those that go on: late ones first */
	struct entry_pointers gone;	/* open when they were last listed, and no longer listed */
	int n, fresh, better, worse;
	int due, done_of_due;		/* due by the report's date; how many of these are done */
};

struct entry_tally {
	int n, open, done, stopped;
	int due, done_of_due;		/* due by the report's date, closed ones too; how many of these are done */
	int late, overdue, due_soon, no_due, no_owner;
	int changed, fresh, better, worse, other, gone, carried;
	int unlinked;
	int covered, expected;		/* over all sections */
	int marked, cells;		/* of a matrix: cells with a mark, and all */
};

struct school_entries {
	const struct framework *framework;
	const struct entry_rules *rules;
	const struct school_evidence *evidence;
	struct date report_date;
	struct entry_pointers all;	/* today's, by section, then in the order of the rows */
	struct entry_pointers gone;	/* those of them that stood last time, of which nothing is said today */
	const struct entries_section *sections;	size_t n_sections;	/* as many as the audit has */
	const struct entries_group *groups;	size_t n_groups;
	const struct entry_view_found *views;	size_t n_views;
	const struct entry_ranking *ranks;	size_t n_ranks;	/* all together first; none without votes */
	const struct entry_tie *links;		size_t n_links;
	struct entry_pointers unlinked;
	struct entry_votes_cast votes;
	const struct entry_grid *grid;	/* of a matrix; NULL: none */
	const struct entries_year *year;
	const char *period, *before;	/* the last period and the one before, as printed; "" if none */
	const char *next;		/* the one after, as tables write it; "" if the audit is not renewed */
	struct entry_tally counts;
};

/* Bind one school's rows to the audit. Problems go to diags. */
const struct school_entries *score_entries(struct arena *arena, const struct framework *framework,
					   const struct school_evidence *evidence, struct date report_date,
					   struct diags *diags);

/* The same for the public: what would name a single person is left out. */
const struct school_entries *score_entries_public(struct arena *arena, const struct school_entries *entries);

#endif
