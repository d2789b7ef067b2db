/*
 * sources.h - what evidence stands behind the answers to a descriptor, and the audit's evidence
 * rule.
 *
 * A source is an answer's evidence or type of evidence, whoever gave it, beside a rating of met or
 * partly: the document exists also when the agreed row does not repeat it. It is dated if its date
 * is given and not after the report date.
 *
 * The rule (domain convention): a met descriptor at a level from dated_from without a dated source
 * is "claimed, not evidenced". A level up to the one indicated that holds a claimed descriptor is
 * not reached: the section is capped one level below the lowest such level. From types_from the met
 * descriptors of the section must together show min_types types of source, and a voice if the audit
 * asks for one; otherwise it is capped one level below types_from.
 */
#ifndef WAYMARK_SCORE_SOURCES_H
#define WAYMARK_SCORE_SOURCES_H

#include "score/score.h"

/* Mark what is claimed, in a result whose state and answers are set. */
void source_mark_claimed(const struct framework *framework, struct date report_date,
			 struct descriptor_result *result);

/* The answer whose evidence is printed. Behind a met or partly a dated source comes first, then any
 * source, as the rule above counts them; among equals an answer with the value that counts, then
 * the agreed one. NULL if nobody answered. */
const struct answer *source_counted(const struct framework *framework, struct date report_date,
				    const struct descriptor_result *result);

/* The types of source of all met descriptors of a section, in the audit's order; *voice if one is. */
const struct evidence_type **source_types(struct arena *arena, const struct framework *framework,
					  const struct section_result *section, size_t *n,
					  bool *voice);

/* Whether the section's sources are too few, or without a voice, for the levels from types_from. */
bool source_types_missing(struct arena *arena, const struct framework *framework,
			  const struct section_result *section);

#endif
