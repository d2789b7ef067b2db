/*
 * publish.h - which of a school's own words and numbers a public document may contain.
 *
 * Nobody but the writer has checked a free text for small numbers of pupils, and no program can be sure
 * that there are none. So the report leaves out what respondents wrote for their ratings. This file
 * deals with the texts that sentences are made of, and with what schools.csv says about the school.
 */
#ifndef WAYMARK_SCORE_PUBLISH_H
#define WAYMARK_SCORE_PUBLISH_H

#include "score/score.h"
#include "score/suppress.h"

/* The policy for the audit's public documents. */
struct suppress_policy publish_policy(const struct framework *framework);

/* Whether a text contains a number: digits, or a number word. */
bool publish_names_number(const char *text);

/* Whether a section rates single posts. If so, its ratings are not printed beside its counts, which together would
 * reveal a post's rating. */
bool publish_has_posts(const struct section *section);

/* A sentence about a section; replaced by another if it names a statement about a single post. */
const char *publish_sentence(const struct section *section, const char *text);

/* A copy of the rows in which a judgement's reason is replaced if it contains a number. */
struct school_evidence *publish_evidence(struct arena *arena, const struct school_evidence *evidence);

/* Whether a result whose figures are already hidden has one that is. */
bool publish_hides_figure(const struct school_result *result);

/* The school. The columns that Waymark does not know are given with all their numbers or with none, since they may reveal
 * one another and its figures. hides_figure: one of these is hidden, or may be. */
const struct school *publish_school(struct arena *arena, const struct suppress_policy *policy,
				    const struct school *school, bool hides_figure);

#endif
