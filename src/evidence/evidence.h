/*
 * evidence.h - a folder of CSV tables as typed rows; every cell knows where it came from.
 *
 * This room knows the tables and columns of the contract, dates, numbers, phases and the calendar. It
 * does not know audits: whether an item or a rating exists is checked where evidence meets a framework
 * (score/answers.h). Everything lives in the arena given to evidence_read, except the rows of schools:
 * those are fetched for one school at a time (evidence_of).
 */
#ifndef WAYMARK_EVIDENCE_EVIDENCE_H
#define WAYMARK_EVIDENCE_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lapse.h"

/* A cell's text, trimmed and in NFC; "" when empty, never NULL. */
struct cell {
	const char *text;
	struct loc at;
};

enum phase {
	PHASE_NURSERY, PHASE_PRIMARY, PHASE_MIDDLE, PHASE_SECONDARY, PHASE_ALL_THROUGH, PHASE_SPECIAL,
	PHASE_ALTERNATIVE_PROVISION, PHASE_16_PLUS,
	PHASE_SCHOOLS_COUNT,
	/* Not schools, but bodies that write entries of their own. */
	PHASE_TRUST = PHASE_SCHOOLS_COUNT, PHASE_AUTHORITY, PHASE_SESSION,
	PHASE_COUNT
};
extern const char *const phase_ids[];	/* "all-through": also the word of schools.csv */

/* The phase that a word names, whatever its spaces, hyphens and capitals, or by another usual name. Returns false if
 * it names none; the hint lists the phases. */
bool phase_find(const char *word, enum phase *phase);
extern const char phase_hint[];

/* A context figure: a column of schools.csv that the contract does not name. */
struct school_extra {
	const char *name;	/* the header as written */
	struct cell cell;
};

struct school {
	struct cell id, name, focus, trust, la, region, roll;
	struct cell name_lang;		/* language tag of the name (BCP 47), such as "cy"; mostly empty */
	enum phase phase;		/* if the cell has an error, PHASE_PRIMARY without meaning, ... */
	bool phase_known;		/* ... and this is false */
	struct cell phase_cell;
	const struct cell *focus_ids;	/* the parts of focus, each with the cell's place; a title that
					 * contains a comma is split into several (score/focus.h) */
	size_t n_focus;			/* 0: all sections are in focus */
	const struct school_extra *extras;
	size_t n_extras;
};

/* One answer. In a wide table each answer cell is a response of its own: its item is the header above the cell, its
 * place that of the cell, and the row's other cells apply to all its answers. */
struct response {
	struct cell school_id, item, rating, respondent, evidence, evidence_type, na_reason, note;
	struct cell evidence_date_cell;
	struct date evidence_date;	/* year 0: not given */
	struct cell waived_by, waived_until_cell;
	struct date waived_until;	/* the last day of a waiver; year 0: not given */
	struct loc header_at;		/* in a wide table, the place of the header; else line 0 */
	bool by_respondent;		/* the row has ratings of several respondents, each in a column of its own: this is
					 * one of them, and the other cells are of them all */
	bool generated;			/* the row says that this answer was made up */
};

struct judgement_row {
	struct cell school_id, section, judgement, respondent, reason, reason_code, previous;
	bool lost;			/* the judgement's cell was not a value, which has been reported */
};

/* A figure. The cells keep what was written: value is a number or a text, as the audit's field requires; numerator
 * and denominator are numbers of 0 or more, or an error that has been reported. */
struct metric_row {
	struct cell school_id, metric, group, period, numerator, denominator, value;
	int tolerance_milli;		/* how far rounding may have moved it from the exact figure; 0: not at all */
	bool of_all;			/* a group's value, given once for all schools; the school's own rows come before it
					 * and go before it */
};

/*
 * A moment in a plan: a date, or a half term of the calendar. A half term gives its first day as a start, its last
 * day as a due date. "Spring 1 2026-27" (also 2026/27, 2026-2027) is one half term. "Spring 1" recurs every year: as
 * a start it is the last one in the school's calendar from which due can still be met, as due it is the first that
 * does not end before the start. Due without a start means the last one in the calendar.
 */
struct moment {
	const char *label;		/* "Spring 1 2026-27" for a half term, else NULL */
	struct date date;		/* year 0: none */
	struct lapse in;		/* "10 school days" instead of a date; the plan decides from when */
};

enum action_status {
	ACTION_NOT_STARTED, ACTION_ON_TRACK, ACTION_BEHIND, ACTION_DONE, ACTION_STOPPED,
	ACTION_STATUS_COUNT
};
extern const char *const action_status_ids[];			/* "on_track" */
const char *action_status_name(enum action_status status);	/* "on track": the word of actions.csv */

struct action_row {
	struct cell school_id, action_id, item, action, owner, support, success_measure, note;
	struct cell start_cell, due_cell, measured_cell, status_cell, cost;
	struct moment start, due;
	struct moment measured;		/* if later than due: when the effect can be measured */
	enum action_status status;	/* an empty cell means "not started" */
	int carried;			/* years carried forward so far, 0 or more */
	struct date reviewed_on;	/* year 0: not reviewed yet */
};

/* What one party said of an action at a review. A row without a status says nothing yet and is not kept. */
struct review_row {
	struct cell school_id, action_id, review, respondent, status_cell, note, date_cell;
	const char *half_term;		/* of review: "Spring 1" or "Spring", without the school year */
	int school_year;		/* of review: its first calendar year; 0: it names none */
	enum action_status status;
	struct date date;		/* year 0: not given */
};

/* A row that says nothing, for who makes evidence without a file: each cell is "", at the place of its column in the row
 * at `at`; dates are not given, and what else the struct holds is zero. cases.h has that of a case. */
struct school school_blank(struct loc at);
struct response response_blank(struct loc at);
struct judgement_row judgement_blank(struct loc at);
struct metric_row metric_blank(struct loc at);

struct day_range {
	struct date first, last;	/* first and last are both included */
};

struct half_term {
	struct cell scope;		/* a school_id, a local authority as in schools.la, or "*" */
	struct cell label_cell;
	const char *label;		/* "Autumn 1", without the school year */
	struct date first_day, last_day;
	int school_year;		/* the school year's first calendar year, judged by the last day,
					 * since some autumn terms begin in August */
	const struct day_range *closed;	size_t n_closed;	/* days without school within the half term */
	bool closed_unread;		/* closed_days contains something that is neither a day nor a range */
};

/* Rows of surveys; see evidence/surveys.h. */
struct survey_row;
/* What people wrote in sections, and votes on it; see evidence/entry_rows.h. */
struct entry_row;
struct vote_row;
struct entry_names;

/* Rows about single pupils; see evidence/cases.h. */
struct event_row;
struct case_row;
struct case_item_row;

/* What is always in memory about a school: everything except its rows. */
struct school_entry {
	const struct school *school;
	const struct half_term *half_terms;	size_t n_half_terms;	/* the school's own, else those of its
									 * local authority, else those of "*";
									 * in order of first_day */
	bool generated;			/* one of its responses, judgements or actions was made up: every
					 * document from them must say so */
	bool has_rows;			/* has rows in a table that an audit judges from; the rows of an empty
					 * form count too */
};

/* Everything one school sent: its rows in all tables, in file order. */
struct school_evidence {
	const struct school *school;
	const struct response *responses;	size_t n_responses;
	const struct judgement_row *judgements;	size_t n_judgements;
	const struct metric_row *metrics;	size_t n_metrics;
	const struct action_row *actions;	size_t n_actions;
	const struct review_row *reviews;	size_t n_reviews;
	const struct survey_row *survey;	size_t n_survey;
	const struct entry_row *entries;	size_t n_entries;
	const struct vote_row *votes;		size_t n_votes;
	const struct event_row *events;		size_t n_events;
	const struct case_row *cases;		size_t n_cases;
	const struct case_item_row *case_items;	size_t n_case_items;
	const struct half_term *half_terms;	size_t n_half_terms;	/* as in struct school_entry */
	bool generated, has_rows;	/* as in struct school_entry */
};

/* A file that was read, for the manifest and the method note. */
struct input_file {
	const char *name;		/* "responses.csv"; if there are several folders, "FOLDER/responses.csv" */
	char sha256[65];
	size_t size_bytes;
	size_t n_rows;			/* data rows */
};

/* Where a mapping took one column from, for a person to check. */
struct mapping_fill {
	const char *column;		/* our column */
	const char *from;		/* "'EstablishmentName'", "the constant 'Surrey'" */
};

struct mapping_use {
	const char *file, *table;	/* table is "counts" if rows are only counted */
	const struct mapping_fill *fills;	size_t n_fills;
	const char *const *unused;		size_t n_unused;	/* headers of the file that the
									 * mapping does not use */
	size_t n_rows;			/* data rows; of these ... */
	size_t n_filtered;		/* ... so many were dropped by a filter, ... */
	size_t n_others;		/* ... so many are of schools not in the schools table, ... */
	size_t n_earlier;		/* ... and so many are older than another row of their school */
	size_t n_short, n_over;		/* rows that were filled up; rows whose extra cells were ignored */
	const char *latest;		/* the column of dates, if only each school's latest row is read; else NULL */
	const struct mapping_symbol *symbols;	size_t n_symbols;	/* evidence/mapping.h */
	int tolerance_milli;		/* of figures, in thousandths; 0: exact */
};

struct refused_school {
	const char *id;
	struct loc at;
};

struct evidence {
	const struct input_file *files;		size_t n_files;		/* sorted by name */
	const struct school_entry *schools;	size_t n_schools;	/* in order of schools.csv */
	const struct refused_school *refused_schools;	size_t n_refused_schools;	/* schools left out because their
											 * row cannot be used */
	const struct stored_rows *rows;		/* the schools' rows; read them with evidence_of */
	const struct mapping_use *uses;		size_t n_uses;	/* in the order in which files were read */
	bool incomplete;	/* an error in what all schools share (a file not read to its end, a calendar
				 * row for more than one school): no report can be relied on */
	bool refused;		/* a table about single pupils has columns that identify them (identity.h) */
	unsigned tables_refused;	/* one bit per enum mapping_target: a file for it could not be read at all */
};

/* A school with its rows, copied into the arena; the rows of all schools together might not fit in memory. May be
 * called in forked children. */
const struct school_evidence *evidence_of(struct arena *arena, const struct evidence *evidence,
					  size_t index);

/* What the header of a wide table's column means to an audit. */
struct column_item {
	const char *id;			/* the item's id; NULL: not an item */
	const char *other;		/* another item that the header may also mean: it is then ambiguous */
	bool by_words;			/* the header is not the item's id but its number, title or text */
	bool slip;			/* not an item, but perhaps a misspelt one */
};

/* A table given as text instead of a file. */
struct evidence_text {
	const char *name;		/* as a file would be named: "events.csv" */
	const char *bytes;
	size_t length;
};

struct evidence_options {
	/* For some of the files (evidence/mapping.h), or NULL. It must live as long as the evidence. */
	const struct mapping *mapping;
	const char *spool_folder;	/* for a temporary file of what does not fit in memory; NULL: /tmp */
	bool pupils;			/* also read the tables about single pupils */
	bool no_dates;			/* the audit uses no dates: errors in the calendar withhold no report */
	bool figures_by_period;		/* a group's figure counts beside a school's of the same period alone */
	const struct entry_names *entries;	/* how the audit calls the columns of entries; NULL: it has none, and
						 * neither these nor votes are read */
	/* Whether the audit serves schools of this enum phase; NULL: all. */
	bool (*serves)(void *context, int phase);
	bool restricted;		/* skip columns that identify pupils, instead of refusing the table */
	struct date report_date;	/* dates years away from its school year are reported; year 0: no date is */
	/* What a column of a wide table means to the audit. A column that means nothing is noted once and not read.
	 * Misspelt items are looked for only if seek_slip. NULL: every header is the id of an item. */
	struct column_item (*find_item)(void *context, const char *header, bool seek_slip);
	/* Whether to keep rows of this figure; the number of rows dropped is noted once per file. NULL: keep all. */
	bool (*has_metric)(void *context, const char *metric);
	void *context;			/* for find_item, has_metric and serves */
	const struct evidence_text *texts;	size_t n_texts;	/* read instead of folders */
	/* Read instead of folders: the path of a workbook that has the table of schools, in the sheet of that name or in
	 * its only one; its other sheets are not read. NULL: none. */
	const char *roster;
	/* The audit's id and version, for forms made for it; NULL: forms of any are read. */
	const char *audit, *audit_version;
	const char *out;		/* the folder that the run writes into: not read, wherever it lies; or NULL */
};

/*
 * Read every table in the folders (at least one; see evidence_folders.h), reporting all problems to diags in one
 * pass; those of a single
 * school carry its id. Returns false if nothing can be done: a folder that cannot be read, no usable schools table, or
 * a temporary file that cannot be written.
 *
 * A row is left out if it does not fit the header or names no usable school; a half term also if either of its days
 * is not a date. Any other faulty cell counts as empty in its typed field (year 0, not started, 0) but keeps its text
 * in its struct cell, and the row is kept, so that later rooms can report what else is wrong with it.
 */
bool evidence_read(struct arena *arena, const char *const *folders, size_t n_folders,
		   const struct evidence_options *options, struct evidence *evidence, struct diags *diags);

/* The half term that contains day, or NULL. */
const struct half_term *school_half_term(const struct school_evidence *school, struct date day);

/* The first half term that starts after day, or NULL. */
const struct half_term *school_next_half_term(const struct school_evidence *school,
					      struct date day);

#endif
