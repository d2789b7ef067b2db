/*
 * evidence.h - a folder of CSV tables as typed rows whose every cell knows where it came from.
 *
 * This room knows the tables and columns of the contract, dates, numbers, phases and the calendar.
 * It does not know audits: whether an item or a rating exists is found where evidence meets a
 * framework (score/answers.h). Everything lives in the arena given to evidence_read, but for the rows
 * of a school, which are asked for school by school (evidence_of).
 */
#ifndef WAYMARK_EVIDENCE_EVIDENCE_H
#define WAYMARK_EVIDENCE_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lapse.h"

/* A cell as it stood, trimmed and in NFC. text is "" when empty, never NULL. */
struct cell {
	const char *text;
	struct loc at;
};

enum phase {
	PHASE_NURSERY, PHASE_PRIMARY, PHASE_MIDDLE, PHASE_SECONDARY, PHASE_ALL_THROUGH, PHASE_SPECIAL,
	PHASE_ALTERNATIVE_PROVISION, PHASE_16_PLUS, PHASE_COUNT
};
extern const char *const phase_ids[];	/* "all-through": also the word of schools.csv */

/* The phase that a word names, in any spelling of spaces, hyphens and capitals, or by another usual name. False if it is
 * none; the hint says what it can be. */
bool phase_find(const char *word, enum phase *phase);
extern const char phase_hint[];

/* A context figure or any other column of schools.csv that the contract does not name. */
struct school_extra {
	const char *name;	/* the header as it stood */
	struct cell cell;
};

struct school {
	struct cell id, name, focus, trust, la, region, roll;
	struct cell name_lang;		/* BCP 47 tag of the name, such as "cy"; mostly empty */
	enum phase phase;		/* primary, to no effect, where the cell has an error ... */
	bool phase_known;		/* ... and this is false */
	struct cell phase_cell;
	const struct cell *focus_ids;	/* the parts of focus, each with the cell's place; a title that
					 * holds a comma is several (score/focus.h) */
	size_t n_focus;			/* 0: all sections are in focus */
	const struct school_extra *extras;
	size_t n_extras;
};

/* Of a wide table each answer is one response: its item is the header above the cell, at the place
 * of the cell, and what else the row says is said of each of its answers. */
struct response {
	struct cell school_id, item, rating, respondent, evidence, evidence_type, na_reason, note;
	struct cell evidence_date_cell;
	struct date evidence_date;	/* year 0: none given */
	struct cell waived_by, waived_until_cell;
	struct date waived_until;	/* the last day of a waiver; year 0: none given */
	struct loc header_at;		/* of a wide table: where the header stands; else line 0 */
	bool generated;			/* the row says that nobody gave this answer */
};

struct judgement_row {
	struct cell school_id, section, judgement, respondent, reason, previous;
};

/* A figure. Its cells stay as they stood: value is a number or a text, as the audit's field has it;
 * numerator and denominator are numbers of 0 or more, or an error that has been told. */
struct metric_row {
	struct cell school_id, metric, group, period, numerator, denominator, value;
	int tolerance_milli;		/* how far it may lie from the exact figure, having been rounded; 0: not at all */
};

/*
 * A moment in a plan: a date, or a half term of the calendar, which then gives the date: its first
 * day for a start, its last for a due moment. "Spring 1 2026-27" (also 2026/27, 2026-2027) is one
 * half term. "Spring 1" comes back each year, so a start is the last one of that name in the
 * school's calendar from which due can still be met, and due the first one of its name that does
 * not end before the start. Due without a start is the last of its name.
 */
struct moment {
	const char *label;		/* "Spring 1 2026-27" if a half term, else NULL */
	struct date date;		/* year 0: none */
	struct lapse in;		/* "10 school days" instead: the plan knows from when */
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
	struct moment measured;		/* when it can be seen whether it worked, if later than due */
	enum action_status status;	/* an empty cell is not started */
	int carried;			/* years carried forward so far, 0 or more */
	struct date reviewed_on;	/* year 0: not yet */
};

struct day_range {
	struct date first, last;	/* both in it */
};

struct half_term {
	struct cell scope;		/* a school_id, the text of schools.la, or "*" */
	struct cell label_cell;
	const char *label;		/* "Autumn 1": without a school year behind it */
	struct date first_day, last_day;
	int school_year;		/* its first calendar year, by the last day: some autumn
					 * terms begin in August */
	const struct day_range *closed;	size_t n_closed;	/* days without school, within it */
	bool closed_unread;		/* closed_days has what is neither a day nor a range */
};

/* Of single pupils; evidence/cases.h. */
struct event_row;
struct case_row;
struct case_item_row;

/* A school as it is at hand all the time: all but its rows. */
struct school_entry {
	const struct school *school;
	const struct half_term *half_terms;	size_t n_half_terms;	/* its own, else its LA's, else "*";
									 * in order of first_day */
	bool generated;			/* one of its responses, judgements or actions is: whatever
					 * is made of them must say so */
	bool has_rows;			/* in a table that an audit judges from: an empty form is one, too */
};

/* What one school sent: its rows of the tables, in file order. */
struct school_evidence {
	const struct school *school;
	const struct response *responses;	size_t n_responses;
	const struct judgement_row *judgements;	size_t n_judgements;
	const struct metric_row *metrics;	size_t n_metrics;
	const struct action_row *actions;	size_t n_actions;
	const struct event_row *events;		size_t n_events;
	const struct case_row *cases;		size_t n_cases;
	const struct case_item_row *case_items;	size_t n_case_items;
	const struct half_term *half_terms;	size_t n_half_terms;	/* as in the entry */
	bool generated, has_rows;	/* likewise */
};

/* One file that was read, for the manifest and the method note. */
struct input_file {
	const char *name;		/* "responses.csv"; with several folders "FOLDER/responses.csv" */
	char sha256[65];
	size_t size_bytes;
	size_t n_rows;			/* data rows */
};

/* What a mapping made of one file, for a person to check. */
struct mapping_fill {
	const char *column;		/* ours */
	const char *from;		/* "'EstablishmentName'", "the constant 'Surrey'" */
};

struct mapping_use {
	const char *file, *table;	/* table is "counts" where rows are only counted */
	const struct mapping_fill *fills;	size_t n_fills;
	const char *const *unused;		size_t n_unused;	/* headers of the file */
	size_t n_rows;			/* data rows, of which ... */
	size_t n_filtered;		/* ... a filter left out so many, ... */
	size_t n_others;		/* ... these are of schools not in the schools table, ... */
	size_t n_earlier;		/* ... and these earlier than another of their school */
	size_t n_short, n_over;		/* rows that were filled up, and rows with cells passed over */
	const char *latest;		/* the header of dates by which one row a school is read, or NULL */
	const struct mapping_symbol *symbols;	size_t n_symbols;	/* evidence/mapping.h */
	int tolerance_milli;		/* of figures, in thousandths; 0: none */
};

struct refused_school {
	const char *id;
	struct loc at;
};

struct evidence {
	const struct input_file *files;		size_t n_files;		/* sorted by name */
	const struct school_entry *schools;	size_t n_schools;	/* in order of schools.csv */
	const struct refused_school *refused_schools;	size_t n_refused_schools;	/* rows that cannot be used */
	const struct stored_rows *rows;		/* theirs: see evidence_of */
	const struct mapping_use *uses;		size_t n_uses;	/* in the order of reading */
	bool incomplete;	/* an error in what all schools share: a file not read to its end, a row
				 * of the calendar that is not one school's. No report can be relied on. */
	bool refused;		/* a table of single pupils says who they are (identity.h) */
	unsigned tables_refused;	/* a bit for each enum mapping_target: a file of it could not be read at all */
};

/*
 * Read every table of the folders (at least one). All problems go to diags, in one pass; those that
 * belong to one school carry its id. False if nothing can be done: a folder that cannot be read, no
 * usable schools table.
 *
 * A row that cannot be placed is left out: it does not fit the header, or names no school that can
 * be used. A half term without two good days is left out too. Any other cell with an error counts
 * as empty in its typed field (year 0, not started, 0), stays as text in its struct cell, and its
 * row is kept, so that the rooms behind can report what else is wrong with it.
 */
bool evidence_read(struct arena *arena, const char *const *folders, size_t n_folders,
		   struct evidence *evidence, struct diags *diags);

struct mapping;

/* The same, where some files are read as a mapping says (evidence/mapping.h); NULL: none. The
 * mapping must live as long as the evidence. What does not stay in memory goes to a temporary file
 * in spool_folder (base/spool.h); NULL: /tmp. False too if that cannot take it. */
bool evidence_read_mapped(struct arena *arena, const char *const *folders, size_t n_folders,
			  const struct mapping *mapping, const char *spool_folder,
			  struct evidence *evidence, struct diags *diags);

/* A school with its rows, read back into the arena: of all schools together they may be too much
 * for the memory. May be called in forked copies of the process. */
const struct school_evidence *evidence_of(struct arena *arena, const struct evidence *evidence,
					  size_t index);

/* What a header is to an audit. */
struct column_item {
	const char *id;			/* the item's; NULL: none */
	const char *other;		/* of an item that it may be as well: it is unclear then */
	bool by_words;			/* the header is not the id but the item's number, title or text */
	bool slip;			/* it is no item, but may be meant as one */
};

/* A table that is at hand as text. */
struct evidence_text {
	const char *name;		/* as a file would have it: "events.csv" */
	const char *bytes;
	size_t length;
};

struct evidence_options {
	const struct mapping *mapping;	/* or NULL */
	const char *spool_folder;	/* or NULL */
	bool pupils;			/* read the tables of single pupils too */
	bool no_dates;			/* the audit reads no dates: no error of the calendar costs a report */
	/* Whether the audit serves schools of that enum phase; NULL: any. */
	bool (*serves)(void *context, int phase);
	bool restricted;		/* read past columns that say who they are, instead of refusing */
	struct date report_date;	/* dates years away from its school year are told; year 0: none is */
	/* What a column of a wide table is to the audit; one that is nothing is noted, once, and not
	 * read. Slips are sought only if asked for. NULL: each is an item of its header's name. */
	struct column_item (*find_item)(void *context, const char *header, bool seek_slip);
	/* Whether a row of metrics is kept, by its figure; the others are noted once a file, with their
	 * number. NULL: every one is. */
	bool (*has_metric)(void *context, const char *metric);
	void *context;			/* of both */
	const struct evidence_text *texts;	size_t n_texts;	/* read in the place of folders */
};

bool evidence_read_with(struct arena *arena, const char *const *folders, size_t n_folders,
			const struct evidence_options *options, struct evidence *evidence,
			struct diags *diags);

/* The half term that holds day, or NULL. */
const struct half_term *school_half_term(const struct school_evidence *school, struct date day);

/* The first half term that starts after day, or NULL. */
const struct half_term *school_next_half_term(const struct school_evidence *school,
					      struct date day);

#endif
