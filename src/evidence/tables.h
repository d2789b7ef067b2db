/*
 * tables.h - the tables of the contract: their columns, and what their cells mean.
 *
 * Each table's read function takes all rows of one file into struct reading. The finish functions run
 * after the last file, in the order of the sources in evidence.c.
 */
#ifndef WAYMARK_EVIDENCE_TABLES_H
#define WAYMARK_EVIDENCE_TABLES_H

#include "evidence/evidence.h"
#include "evidence/reading.h"
#include "evidence/table.h"

void schools_read(struct reading *reading, struct table *table);

/* Fill evidence->schools: give the reading's schools their index in it, and room for their rows. */
void schools_finish(struct reading *reading, struct evidence *evidence);

/* The index of the school that a row of another table belongs to. Returns false, with a problem, if there is no
 * usable one. */
bool schools_owner(struct table *table, const struct cell *id, size_t *owner);

/* The same of a table that trusts, authorities and sessions have rows in too: "*" stands for the only one there is. */
bool schools_body_owner(struct table *table, const struct cell *id, size_t *owner);

/* Read the closed days from their cell, for a half term whose first and last day are known. */
void closed_days_read(struct table *table, const struct cell *cell, struct half_term *half_term);

/* Call after the schools have been read: scopes name schools. */
void calendar_read(struct reading *reading, struct table *table);

/* Order and check the half terms, and give each school those of its narrowest scope. */
void calendar_finish(struct reading *reading, struct evidence *evidence);

/* Where the school year starts in "Spring 1 2026-27" (also 2026/27, 2026-2027); NULL: there is none. */
const char *calendar_year_suffix(const char *text);

void responses_read(struct reading *reading, struct table *table);
void judgements_read(struct reading *reading, struct table *table);
void metrics_read(struct reading *reading, struct table *table);
void metrics_finish(struct reading *reading, struct evidence *evidence);

/* Call after calendar_finish: start and due may be labels of half terms. */
void actions_read(struct reading *reading, struct table *table);

/* Read the status of an action. Returns false if the cell is empty, or not a status, which is then reported. */
bool actions_status(struct table *table, const struct cell *cell, enum action_status *status);

/* Read the start and the due date of a row that is not an action. */
void actions_moments(struct table *table, const struct cell *start_cell, const struct cell *due_cell,
		     const struct school_entry *school, struct moment *start, struct moment *due);

/* Only if the audit has entries: the columns are called as it says. */
void entries_read(struct reading *reading, struct table *table);
void votes_read(struct reading *reading, struct table *table);

void reviews_read(struct reading *reading, struct table *table);
void survey_read(struct reading *reading, struct table *table);

/* Tables about single pupils. */
void events_read(struct reading *reading, struct table *table);
void cases_read(struct reading *reading, struct table *table);
void case_items_read(struct reading *reading, struct table *table);
void cases_finish(struct reading *reading, struct evidence *evidence);

/* refs.c. refs_clean: bring a reference to a pupil or case into the form in which it is compared. refs_finish: once all
 * these tables are read, report references that may be meant as the same. */
void refs_clean(struct table *table, struct cell *ref);
void refs_finish(struct reading *reading, struct evidence *evidence);

/* Used only through a mapping: counts a school's rows, as a figure among its extras. */
void counts_read(struct reading *reading, struct table *table);
void counts_finish(struct reading *reading, struct evidence *evidence);

/* Reports actions with the same id. */
void actions_finish(struct reading *reading, struct evidence *evidence);

#endif
