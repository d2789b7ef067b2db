/*
 * sources.h - the evidence behind the answers to a descriptor, and the audit's evidence rule.
 *
 * A source is the evidence or evidence type of any answer that rates met or partly: the document exists
 * even if the agreed row does not repeat it. It is dated if its date is given and not after the report
 * date.
 *
 * The rule (domain convention): a met descriptor at a level from dated_from on without a dated source
 * is "claimed, not evidenced". A level that has a claimed descriptor, up to the indicated level, is not
 * reached: the section is capped one level below the lowest such level. From types_from on, the
 * section's met descriptors must together show min_types types of source, and a voice if the audit
 * requires one; otherwise the section is capped one level below types_from.
 */
#ifndef WAYMARK_SCORE_SOURCES_H
#define WAYMARK_SCORE_SOURCES_H

#include "score/score.h"

/* Mark claimed descriptors in a result whose state and answers are set. */
void source_mark_claimed(const struct framework *framework, struct date report_date,
			 struct descriptor_result *result);

/*
 * The answer whose evidence is printed. For a met or partly met descriptor a dated source comes first, then any
 * source, as defined above; among equals an answer with the value that counts, then the agreed one. NULL if nobody
 * answered.
 */
const struct answer *source_counted(const struct framework *framework, struct date report_date,
				    const struct descriptor_result *result);

/* The types of source of all met descriptors in a section, in the audit's order. *voice: whether one is a voice. */
const struct evidence_type **source_types(struct arena *arena, const struct framework *framework,
					  const struct section_result *section, size_t *n,
					  bool *voice);

/* Whether the section has too few types of source, or no voice, for the levels from types_from on. */
bool source_types_missing(struct arena *arena, const struct framework *framework,
			  const struct section_result *section);

#endif
