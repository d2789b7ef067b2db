/*
 * tables.h - the tables of the contract: their columns, and what their cells mean.
 *
 * Each table's read function takes all rows of one file into struct reading; the finish functions
 * run when every file has been read, in the order of the sources in evidence.c.
 */
#ifndef WAYMARK_EVIDENCE_TABLES_H
#define WAYMARK_EVIDENCE_TABLES_H

#include "evidence/evidence.h"
#include "evidence/reading.h"
#include "evidence/table.h"

extern const struct table_spec schools_spec, calendar_spec, responses_spec, judgements_spec,
	metrics_spec, actions_spec, events_spec, cases_spec, case_items_spec, counts_spec;

void schools_read(struct reading *reading, struct table *table);

/* evidence->schools; reading's schools get their place in it, and room for their rows. */
void schools_finish(struct reading *reading, struct evidence *evidence);

/* The school of a row of another table. False, and reported, if there is none to use. */
bool schools_owner(struct table *table, const struct cell *id, size_t *owner);

/* The closed days of a half term whose two days are known, from their cell. */
void closed_days_read(struct table *table, const struct cell *cell, struct half_term *half_term);

/* Needs the schools, for its scopes. */
void calendar_read(struct reading *reading, struct table *table);

/* Order and check the half terms; give each school those of its narrowest scope. */
void calendar_finish(struct reading *reading, struct evidence *evidence);

/* Where the school year begins in "Spring 1 2026-27" (also 2026/27, 2026-2027); NULL: nowhere. */
const char *calendar_year_suffix(const char *text);

void responses_read(struct reading *reading, struct table *table);
void judgements_read(struct reading *reading, struct table *table);
void metrics_read(struct reading *reading, struct table *table);

/* Needs each school's half terms, since start and due may be labels. */
void actions_read(struct reading *reading, struct table *table);

/* Of single pupils. */
void events_read(struct reading *reading, struct table *table);
void cases_read(struct reading *reading, struct table *table);
void case_items_read(struct reading *reading, struct table *table);
void cases_finish(struct reading *reading, struct evidence *evidence);

/* refs.c: a reference to a pupil or a case as it is compared; once all tables of single pupils are read, those that may be
 * meant as one are told. */
void refs_clean(struct table *table, struct cell *ref);
void refs_finish(struct reading *reading, struct evidence *evidence);

/* Only through a mapping: how many rows a school has, as a figure among its extras. */
void counts_read(struct reading *reading, struct table *table);
void counts_finish(struct reading *reading, struct evidence *evidence);

/* Reports actions of the same id. */
void actions_finish(struct reading *reading, struct evidence *evidence);

#endif
