/*
 * results_review.h - what a review of statements adds to results.json; nothing for other kinds.
 */
#ifndef WAYMARK_BATCH_RESULTS_REVIEW_H
#define WAYMARK_BATCH_RESULTS_REVIEW_H

#include "batch/json_parts.h"
#include "score/score.h"

/* A level's number, id and name, on one line. */
void json_put_level(struct json *json, const char *key, const struct framework *framework, int number);

/* Why a level is not what its counts alone would give: ids, and what is printed. */
void json_put_clause(struct json *json, const char *key, const struct clause *clause);

/* Keys of the section's object: judgements, figures, checks, boxes. */
void json_put_review(struct json *json, const struct framework *framework,
		     const struct section_result *section);

/* Boxes with what respondents wrote in them: a list of those that are written in. */
void json_put_boxes(struct json *json, const char *key, const struct framework *framework,
		    const struct box *boxes, size_t n_boxes, const struct box_text *texts);


#endif
