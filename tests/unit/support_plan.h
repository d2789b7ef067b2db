/* support_plan.h - a calendar and rows of actions for the schools of support_score.h. */
#ifndef WAYMARK_TESTS_SUPPORT_PLAN_H
#define WAYMARK_TESTS_SUPPORT_PLAN_H

#include "plan/plan.h"
#include "support_score.h"

/* n half terms from the skip-th on: the six of 2026-27 (Autumn 1 begins on 27 August), then the two
 * of autumn 2027. */
void plan_case_calendar(struct score_case *c, size_t skip, size_t n);

/* The next row of actions.csv, from line 2; it starts on the 4th of the month, or, with year 0, has
 * no start. The row can be changed. */
struct action_row *plan_case_action(struct score_case *c, const char *item, int year, int month,
				    enum action_status status);

/* The next row of reviews.csv, from line 2, about action x1. half_term: without a school year. */
struct review_row *plan_case_review(struct score_case *c, const char *half_term, const char *respondent,
				    enum action_status status, struct date date);

/* Score the school and plan. */
const struct plan *plan_case_build(struct score_case *c);

#endif
