/*
 * survey_schools.h - a survey over all schools of a run: each school's shares, and both means of them.
 *
 * Pure. A worker makes the facts of a school; they are packed by their shape and set aside. Means are of schools in which
 * enough people answered, with a base: the weighted one counts each answer once, the plain one each school. They stand side
 * by
 * side, since a large school can hide a small one. The order of the schools makes no difference.
 */
#ifndef WAYMARK_COHORT_SURVEY_SCHOOLS_H
#define WAYMARK_COHORT_SURVEY_SCHOOLS_H

#include "framework/shape.h"
#include "framework/survey_rules.h"
#include "score/findings.h"

/* From this number of schools on, the document has no row for each: survey_results.csv has. */
enum { SURVEYS_ROWS_BELOW = 301 };

/* ---- one school ---- */

/* What is known of an item, as so many numbers one after the other. Counts and shares are by answer of the scale. */
enum survey_fact { SURVEY_FACT_GIVEN, SURVEY_FACT_COUNTED, SURVEY_FACT_BASE, SURVEY_FACT_POSITIVE, SURVEY_FACT_ANSWERS };

struct survey_facts {
	const char *wave, *wave_name;
	int answered, asked;		/* SURVEY_UNKNOWN if not known */
	const int *numbers;	size_t n_numbers;	/* items one after the other: survey_facts_item */
	/* The same of each group of the audit, one after the other; none where no group is counted apart. What would tell
	 * of few people counts as not given. */
	const int *groups;	size_t n_groups;
};
extern const struct shape shape_survey_facts;

const struct survey_facts *survey_facts(struct arena *arena, const struct findings *findings);

/* The numbers of an item: by enum survey_fact; then a count for each answer, -1 if it is not known; then thousandths of a
 * per cent for each answer in the base, -1 if there is none. */
const int *survey_facts_item(const struct survey_facts *facts, const struct survey_rules *rules, size_t item);

/* The same of a group; NULL: no group is counted apart. */
const int *survey_facts_group(const struct survey_facts *facts, const struct survey_rules *rules, size_t group,
			      size_t item);

/* ---- all schools ---- */

struct survey_mean {
	int n_schools, n_left_out;	/* left out: fewer than the audit's base_min answered, or no base is given */
	long long positive, base;	/* of all answers */
	const char *weighted, *plain;	/* "91.7", without the sign; NULL: no school is counted */
	const char *lowest, *highest;	/* of the schools' shares */
};

struct surveyed_school {
	const struct school *school;
	const char *name;		/* for people: with its id where another school has the same */
	const char *why;		/* why it is not counted: "withheld: SRV002"; NULL: it is */
	bool generated;			/* some of its evidence was made up */
	const struct survey_facts *facts;	/* NULL: it is not counted */
	const char *const *shares;	/* by domain: "91.7", or NULL */
};

struct surveys {
	const struct framework *framework;
	const struct survey_rules *rules;
	const struct surveyed_school *schools;	size_t n_schools;	/* by phase, then by name */
	size_t n_counted;
	bool rows;			/* the document has a row for each school */
	const char *wave;		/* of most schools; NULL: none */
	size_t n_other_waves;		/* schools whose latest is another */
	struct survey_mean all;
	const struct survey_mean *domains;	/* one per section */
	const struct survey_mean *items;	/* one per item */
};
extern const struct shape shape_surveys;	/* its fields are at the top of the document */

struct survey_meeting;
struct survey_meeting *surveys_new(struct arena *arena, const struct framework *framework, size_t n_schools);

/* facts: NULL if the school is not counted, for the reason why. They need not outlive the call; school and why must outlive
 * the result. */
void surveys_add(struct survey_meeting *meeting, const struct school *school, bool generated, const char *why,
		 const struct survey_facts *facts);

const struct surveys *surveys_make(struct survey_meeting *meeting);

#endif
