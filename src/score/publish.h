/*
 * publish.h - what of a school's own words and numbers may stand in a public document.
 *
 * Nobody but its writer has looked at a free text for a number of few pupils, and no program can be sure that there is
 * none. So what respondents wrote for their ratings is left out by the report; here are the texts that sentences are
 * made of, and what schools.csv says of the school.
 */
#ifndef WAYMARK_SCORE_PUBLISH_H
#define WAYMARK_SCORE_PUBLISH_H

#include "score/score.h"
#include "score/suppress.h"

/* Of the audit's public documents. */
struct suppress_policy publish_policy(const struct framework *framework);

/* Whether a text names a number: digits, or a word from one to twenty and beyond. */
bool publish_names_number(const char *text);

/* Whether a section rates single posts, so that none of its ratings is printed beside its counts: together they would
 * tell what one post's is. */
bool publish_has_posts(const struct section *section);

/* A sentence about a section, or another in its place if it names a statement on a single post. */
const char *publish_sentence(const struct section *section, const char *text);

/* The rows, but a judgement's reason that names a number says so in its place. */
struct school_evidence *publish_evidence(struct arena *arena, const struct school_evidence *evidence);

/* The school of a result whose figures are hidden already: its roll, and the columns that Waymark does not know,
 * all of those with a number or none, since they may tell of one another and of the figures. */
const struct school *publish_school(struct arena *arena, const struct suppress_policy *policy,
				    const struct school_result *result);

#endif
