/*
 * support_score.h - audits and schools built in a few calls, for the tests of score and plan.
 *
 * Sections are "a", "b" ..., their strands "a.s1", "a.s2" ..., their descriptors "a.s1.l1" ... by
 * level. Levels are Emerging, Established, Advanced and on. Rows stand in responses.csv from line
 * 2: columns school_id, item, rating, respondent, evidence, evidence_type, evidence_date,
 * na_reason, note, waived_by, waived_until.
 */
#ifndef WAYMARK_TESTS_SUPPORT_SCORE_H
#define WAYMARK_TESTS_SUPPORT_SCORE_H

#include "score/findings.h"
#include "score/score.h"

enum { CASE_COLUMN_ITEM = 2, CASE_COLUMN_RATING, CASE_COLUMN_RESPONDENT };

struct score_case {
	struct arena arena;
	struct framework framework;
	struct school school;
	struct school_evidence evidence;
	struct diags diags;
	const struct earlier *earlier;		/* NULL at first */
	struct date report_date;		/* 4 November 2026 */
	struct response *rows;
	size_t n_rows, capacity;
	struct loc next_row;
};

/* Ladder, no evidence rule, one respondent, n/a allowed everywhere, no gates. */
void score_case_init(struct score_case *c, size_t n_sections, size_t n_strands, size_t n_levels);
void score_case_clear(struct score_case *c);

/* n independent respondents ("school", "camhs", "partner", "other") and, if agreed, "agreed". */
void score_case_respondents(struct score_case *c, size_t n, bool agreed);

/* Make a descriptor a gate; forbid n/a for all of its strand. */
struct descriptor *score_case_gate(struct score_case *c, const char *id, const char *why);
void score_case_forbid_na(struct score_case *c, const char *strand);

/* Append a row; the row can be changed until the next is appended. */
struct response *score_case_row(struct score_case *c, const char *item, const char *rating);

/* Rows for a section, a word a level, a letter a strand: M met, P partly, N not yet, Z not
 * applicable (with a reason), W waived (with a reason, by the borough until 31 July 2027), . no row. */
void score_case_answer(struct score_case *c, const char *section, const char *respondent,
		       const char *letters);

/* Give the row a source. */
void score_case_source(struct response *row, const char *evidence, const char *type, int year,
		       int month, int day);

/* Say who decided the row's waiver, and its last day; a cell without a year is empty. */
void score_case_waiver(struct response *row, const char *by, int year, int month, int day);

void score_case_focus(struct score_case *c, const char *first, const char *second);

const struct school_result *score_case_run(struct score_case *c);

/* A result as its school's findings, for what comes after score. */
const struct findings *findings_of(struct arena *arena, const struct school_result *result);

/* One section from letters by the first respondent: run, and give the first section's result. */
const struct section_result *score_case_letters(struct score_case *c, const char *letters);

/* Whether a problem reads exactly like this: "responses.csv:2:3: error: ... [CSV012]". Prints all
 * if not. */
bool score_case_says(const struct score_case *c, const char *line);

/* Whether a place is among a reason's cells. */
bool score_case_cites(const struct reason *reason, int line, int column);

struct cell score_case_cell(struct arena *arena, const char *text, const char *file, int line,
			    int column);

#endif
