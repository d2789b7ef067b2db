/*
 * kind_rated_years.c - what an earlier year of a case came to, in the form in which an earlier run's results.json is
 * read. So a case tells of last year as it tells of this one. See kinds.h.
 */
#include "author/kinds.h"

#include "earlier/earlier.h"
#include "score/change.h"

static struct earlier_judgement judgement_of(const struct framework *f, const struct section_result *section,
					     const struct judgement_result *j)
{
	const struct change_level *carried = j->change ? j->change->carried : NULL;
	const bool has_level = j->status == SECTION_ASSESSED;
	struct earlier_judgement then = {
		.there = true, .comparable = true, .in_focus = section->status != SECTION_NOT_IN_FOCUS,
		.provisional = section->provisional, .to_be_moderated = section->to_be_moderated,
		.by_reviewer = j->reviewer > 0, .level = has_level ? j->level : EARLIER_NO_LEVEL,
	};

	if (carried) {
		then.level = carried->level;
		then.by_reviewer = carried->by_reviewer;
		then.provisional = carried->provisional;
		then.to_be_moderated = carried->to_be_moderated;
		then.carried_year = carried->school_year;
		then.carried_date = carried->date;
	}
	then.level_name = then.level == EARLIER_NO_LEVEL ? NULL : framework_level_name(f, then.level);
	return then;
}

static void fill_descriptors(const struct slots *slots, const struct section_result *section,
			     struct earlier_descriptor *descriptors)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < slots->framework->n_steps; l++) {
			const struct descriptor_result *d = &section->strands[s].descriptors[l];

			if (d->descriptor->absent)
				continue;
			descriptors[slot_of_descriptor(slots, d->descriptor)] = (struct earlier_descriptor){
				.there = true, .provisional = d->provisional,
				.to_be_moderated = d->to_be_moderated, .state = d->state,
			};
		}
	}
}

struct earlier_year rated_year_of(struct arena *arena, const struct slots *slots, const struct school_result *result)
{
	const struct framework *f = slots->framework;
	struct earlier_judgement *judgements = arena_array(arena, f->n_judgements, sizeof(*judgements));
	struct earlier_descriptor *descriptors = arena_array(arena, slots_count(slots), sizeof(*descriptors));

	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < section->section->n_judgements; k++)
			judgements[section->judgements[k].judgement->index] =
				judgement_of(f, section, &section->judgements[k]);
		fill_descriptors(slots, section, descriptors);
	}
	return (struct earlier_year){
		.school_year = date_school_year(result->report_date), .date = result->report_date,
		.version = f->version, .same_major = true, .judgements = judgements, .descriptors = descriptors,
	};
}
