/* entries_internal.h - shared by the files that work out what is found in entries; private to the score room. */
#ifndef WAYMARK_SCORE_ENTRIES_INTERNAL_H
#define WAYMARK_SCORE_ENTRIES_INTERNAL_H

#include "base/period.h"
#include "score/entries_found.h"

/* A row that could be bound. Rows with the same identity are the same entry at different times. */
struct bound_entry {
	struct entry_found *found;
	struct period period;
	const char *identity;
	bool by_id;			/* the identity is the row's id, not its cell or its place in the file */
	size_t order;			/* of the row */
};

struct entry_binder {
	struct arena *arena;
	const struct framework *framework;
	const struct entry_rules *rules;
	const struct school_evidence *evidence;
	struct date report_date;
	struct diags *diags;
	struct bound_entry *bound;	size_t n_bound;
	struct period last, before;	/* the school's last period, and the one before; PERIOD_NONE: there is none */
	struct bound_entry **rows;	/* n_bound of them: by entry, then by period, as entries_settle leaves them */
	struct entry_found **today;	size_t n_today;	/* by section, then by the first of their rows */
	struct school_entries *out;
};

/* entries_told.c: report a problem of the school. */
struct diag *entries_problem(const struct entry_binder *b, enum diag_code code, struct loc at, const char *value,
			     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* entries_bind.c: the rows as the audit sees them, in binder->bound. */
void entries_bind(struct entry_binder *binder);

/* entries_numbers.c: read the numbers of an entry; write one in millionths as printed. */
void entries_numbers(struct entry_binder *binder, struct entry_found *found);
const char *entries_number_text(struct arena *arena, enum entry_number_type type, long long micro);

/* entries_periods.c: order the periods and tell which row of an entry is today's. Fills binder->today, last, before. */
void entries_settle(struct entry_binder *binder);

/* The order of two periods, whether or not they have one in time; how one state differs from an earlier one. */
int entries_compare_periods(const struct period *a, const struct period *b);
enum entry_change entries_compare_states(const struct entry_state *was, const struct entry_state *now);

/* entries_year.c: what the school year has come to. After entries_settle. */
void entries_year(struct entry_binder *binder);

/* entries_links.c: what leads to what. */
void entries_link(struct entry_binder *binder);

/* entries_votes.c: votes and ranks. */
void entries_vote(struct entry_binder *binder);

/* entries_count.c: sections, groups, tally, the matrix, then the audit's views. */
void entries_count(struct entry_binder *binder);

/* entries_views.c */
void entries_views(struct entry_binder *binder);

/* Those of n entries that a test takes. */
struct entry_pointers entries_where(struct arena *arena, struct entry_found *const *entries, size_t n,
				    bool (*takes)(const struct entry_found *entry));

#endif
