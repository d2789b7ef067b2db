/* survey_rules.c - see survey_rules.h. */
#include "framework/survey_rules.h"

#include "base/text.h"

enum survey_side survey_side_of(const struct survey_rules *rules, const struct survey_item *item, size_t option)
{
	const enum survey_side side = rules->options[option].side;

	if (!item->reversed || side == SURVEY_NEUTRAL || side == SURVEY_LEFT_OUT)
		return side;
	return side == SURVEY_POSITIVE ? SURVEY_NEGATIVE : SURVEY_POSITIVE;
}

const struct survey_total *survey_total_named(const struct survey_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_totals; i++) {
		const struct survey_total *total = &rules->totals[i];

		if (text_same_folded(text, total->id) || text_same_folded(text, total->name))
			return total;
		for (size_t k = 0; k < total->n_aliases; k++) {
			if (text_same_folded(text, total->aliases[k]))
				return total;
		}
	}
	return NULL;
}
