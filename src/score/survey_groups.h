/* survey_groups.h - the items by groups of respondents; private to the score room. */
#ifndef WAYMARK_SCORE_SURVEY_GROUPS_H
#define WAYMARK_SCORE_SURVEY_GROUPS_H

#include "score/survey_numbers.h"

/* The positive answers of the last wave, items by groups; NULL: no group is counted apart. cover: of a public document;
 * NULL: hide nothing but the shares of few. *items gets all answers, group after group. */
const struct crosstab *survey_groups(struct survey_binder *binder, const struct survey_cover *cover,
				     const struct survey_group_item **items);

#endif
