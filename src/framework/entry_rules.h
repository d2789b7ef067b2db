/*
 * entry_rules.h - what an audit of kind plan, workshop or matrix has besides its head: sections in which
 * people write entries, and what is counted, ranked, linked and asked of them.
 *
 * The three kinds are three faces of one table, entries.csv: an entry stands in a section and has a text, a state, a
 * group, somebody who says it, somebody who does it, dates, a number, and what it leads to. audits/lua/README.md explains
 * each field.
 */
#ifndef WAYMARK_FRAMEWORK_ENTRY_RULES_H
#define WAYMARK_FRAMEWORK_ENTRY_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/period.h"
#include "evidence/entry_rows.h"

/* What a state means, whatever the audit calls it. */
enum entry_meaning {
	ENTRY_OPEN,			/* nobody has begun */
	ENTRY_ACTIVE,			/* it is under way, as planned */
	ENTRY_LATE,			/* it is behind */
	ENTRY_PLANNED,			/* decided, not there yet */
	ENTRY_PRESENT,			/* it is there */
	ENTRY_ABSENT,			/* it is not there */
	ENTRY_DONE,
	ENTRY_STOPPED,			/* given up, or not possible */
	ENTRY_MEANING_COUNT
};
extern const char *const entry_meaning_ids[];	/* "late" */

/* Whether nothing more is to be done, so that no date can pass any more. */
bool entry_meaning_closed(enum entry_meaning meaning);

struct entry_state {
	const char *id, *name;
	const char *const *aliases;	size_t n_aliases;
	enum entry_meaning meaning;
	int mark;			/* of a matrix: 0 absent to 2 strong; -1: none */
	const char *const *needs;	size_t n_needs;	/* columns that must be filled in such a row */
	const enum entry_column *needed;	/* the same, n_needs of them */
};

struct entry_group {
	const char *id, *name;
	const char *const *aliases;	size_t n_aliases;
	const char *due;		/* ISO date by which its entries are due unless they say otherwise; NULL: none */
	struct date due_date;		/* the same; year 0: none */
};

struct entry_section {
	const char *id, *title, *question;	/* question: "" if there is none */
	const char *number;		/* "4", from its position */
	const char *const *aliases;	size_t n_aliases;
	const char *group;		/* id of the group that all of it belongs to; NULL: none */
	const struct entry_group *of_group;	/* the same */
	int least, most;		/* entries: at least, at most; most 0: no limit */
	const char *const *needs;	size_t n_needs;	/* as of a state */
	const enum entry_column *needed;
	const char *const *starts;	size_t n_starts;	/* how each text must begin: one of these */
	bool ideas;			/* its entries are voted on */
	int expects;			/* rows in a period and group; 0: not said */
	int age_min_months, age_max_months;	/* for children of these ages; 0: not said */
};

enum entry_each { EACH_BOTH, EACH_FROM, EACH_TO, EACH_NONE, ENTRY_EACH_COUNT };
extern const char *const entry_each_ids[];	/* "both" */

/* Entries of one section lead to entries of another. */
struct entry_link {
	const char *from, *to;		/* ids of sections; "*": of any */
	const struct entry_section *from_section, *to_section;	/* NULL: any */
	enum entry_each each;		/* which of them must have a link */
	bool or_note;			/* a note why there is none will do */
	int n_min, n_max;		/* the strength that column n may hold; n_max 0: not said */
};

/* What entries can be counted by. */
enum entry_by { BY_NONE, BY_SECTION, BY_GROUP, BY_STATE, BY_WHO, BY_PERIOD, BY_SCHOOL, ENTRY_BY_COUNT };
extern const char *const entry_by_ids[];	/* "section"; "none" first; BY_WHO is "by" */

/* Lists of entries that an audit can ask for. */
enum entry_list {
	ENTRY_LIST_NONE,
	ENTRY_LIST_ALL, ENTRY_LIST_OPEN, ENTRY_LIST_DONE, ENTRY_LIST_STOPPED,
	ENTRY_LIST_LATE,			/* behind, or past the day on which it was due */
	ENTRY_LIST_OVERDUE, ENTRY_LIST_DUE_SOON, ENTRY_LIST_NO_DUE, ENTRY_LIST_NO_OWNER,
	ENTRY_LIST_CHANGED,			/* since last time */
	ENTRY_LIST_LINKS,			/* entries that lead to others */
	ENTRY_LIST_UNLINKED,			/* no link leads to them or from them */
	ENTRY_LIST_GAPS,			/* absent or planned */
	ENTRY_LIST_COUNT
};
extern const char *const entry_list_ids[];	/* "due_soon" */

enum entry_view_kind {
	ENTRY_VIEW_COUNTS, ENTRY_VIEW_LIST, ENTRY_VIEW_LAYERS, ENTRY_VIEW_RANKS, ENTRY_VIEW_RINGS, ENTRY_VIEW_KIND_COUNT
};
extern const char *const entry_view_ids[];	/* "counts" */

/* One part of the document, in the audit's order. */
struct entry_view {
	enum entry_view_kind kind;
	const char *title;		/* NULL: the template's own */
	enum entry_by by, over;		/* of counts: rows, columns */
	const char *sum;		/* of counts: the number that is added up instead of counting rows; NULL: rows */
	int number;			/* the same, an index of numbers; -1: rows */
	enum entry_list list;
	const char *const *layers;	size_t n_layers;	/* ids of sections */
	const char *ranks;		/* id of the section whose entries are ranked; NULL: none */
	bool rings;
};

enum entry_number_type { ENTRY_IS_COUNT, ENTRY_IS_NUMBER, ENTRY_IS_MONEY, ENTRY_IS_PERCENT, ENTRY_NUMBER_TYPE_COUNT };
extern const char *const entry_number_type_ids[];	/* "money" */
enum entry_combine { ENTRY_NOT_COMBINED, ENTRY_SUMMED, ENTRY_COMBINE_COUNT };
extern const char *const entry_combine_ids[];	/* "none", "sum" */

/* A column of numbers: n, or one that the contract does not name. */
struct entry_number {
	const char *id, *title;
	enum entry_number_type type;
	enum entry_combine combine;
	const char *change_from;	/* id of the number that it changed from; NULL: none */
	int from;			/* the same, an index; -1: none */
	enum entry_column column;	/* ENTRY_N, or an extra column */
};

struct entry_criterion {
	const char *id, *name;
};

struct entry_votes {
	const struct entry_criterion *criteria;	size_t n_criteria;	/* none: nobody votes */
	int each, in_all;		/* a voter's votes, at most: for a criterion, in all; 0: no limit */
	int shown;			/* ideas named for a criterion, with all that tie with the last */
};

/* What the columns of a matrix are. */
enum entry_over { OVER_NONE, OVER_SCHOOL, OVER_GROUP, OVER_PERIOD, ENTRY_OVER_COUNT };
extern const char *const entry_over_ids[];	/* "school" */

/* How often a plan is renewed: which labels of periods are expected. */
enum entry_rhythm {
	RHYTHM_NONE, RHYTHM_WEEKLY, RHYTHM_MONTHLY, RHYTHM_HALF_TERMLY, RHYTHM_TERMLY, RHYTHM_YEARLY, ENTRY_RHYTHM_COUNT
};
extern const char *const entry_rhythm_ids[];	/* "half_termly" */
/* Which periods these are; PERIOD_NONE of none. */
enum period_unit entry_rhythm_unit(enum entry_rhythm rhythm);

struct entry_rules {
	struct entry_names names;	/* what the audit calls the columns, and its extra columns */
	const struct entry_section *sections;	size_t n_sections;
	const struct entry_state *states;	size_t n_states;
	const struct entry_group *groups;	size_t n_groups;
	const struct entry_number *numbers;	size_t n_numbers;
	const struct entry_link *links;		size_t n_links;
	const struct entry_view *views;		size_t n_views;
	struct entry_votes votes;
	const char *const *needs;	size_t n_needs;	/* columns that every row must fill */
	const enum entry_column *needed;
	enum entry_rhythm review;
	int due_soon;			/* days */
	enum entry_over over;
	const char *blank;		/* what an empty cell of a matrix is called: never "absent" */
	bool pair;			/* name who could show a section to whom */
	bool quotes;			/* a text with quotation marks needs consent */
	bool landscape, links_shown;
	const char *centre;		/* of rings: who is in the middle; NULL: nobody */
};

struct framework;

/* For an audit of entries only; any other is a bug: die(). */
const struct entry_rules *entry_rules_of(const struct framework *framework);

/* Whether the audit asks people to fill in the column: it has a name for it, or something makes use of it. */
bool entry_rules_asks(const struct entry_rules *rules, enum entry_column column);

/* Look-ups by id, name (of a section: title) or alias, folded as in base/fold.h; NULL if there is none. */
const struct entry_section *entry_rules_section(const struct entry_rules *rules, const char *text);
const struct entry_state *entry_rules_state(const struct entry_rules *rules, const char *text);
const struct entry_group *entry_rules_group(const struct entry_rules *rules, const char *text);
const struct entry_criterion *entry_rules_criterion(const struct entry_rules *rules, const char *text);

#endif
